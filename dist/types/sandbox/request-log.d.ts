import type { IncomingMessage } from 'node:http';
/** One request as it was received, for tests that look for what must not be there. */
export interface LoggedRequest {
    readonly method: string;
    /** As in the request line. */
    readonly url: string;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    body: string;
    /** Status answered; 0 while it is in work, and when the connection was reset. */
    status: number;
}
/** Notes a request as soon as its head is there. */
export declare function logRequest(requests: LoggedRequest[], { method, url, headers }: IncomingMessage): LoggedRequest;
