import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Params } from './params.ts';
/** One request, read whole. */
export interface ReceivedRequest {
    readonly method: string;
    /** As it stood in the request line, query and all. */
    readonly url: string;
    /** Raw path below the URL prefix, still percent-encoded. */
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
}
/** Reads the body up to a limit. Rejects with a 413 refusal beyond it, and when the client hangs up. */
export declare function readBody(message: IncomingMessage): Promise<Buffer>;
/** Query string and body in one map; the body wins, names keep the order in which they came. */
export declare function readParams(request: ReceivedRequest): Promise<Params>;
