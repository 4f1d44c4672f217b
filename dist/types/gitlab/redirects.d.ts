import type { HttpAnswer, HttpRequest, Transport } from './http.ts';
/** Whether a redirect may lead to another origin: files live in object storage, API answers never do. */
export type CrossOrigin = 'follow-without-credentials' | 'refuse';
export type RedirectStep = {
    readonly kind: 'stay';
} | {
    readonly kind: 'follow';
    readonly url: URL;
    readonly withCredentials: boolean;
} | {
    readonly kind: 'refuse';
    readonly reason: string;
};
/**
 * Sends a request and follows redirects of GET and HEAD only. Credentials stay with the origin they were given for.
 *
 * @param credentials headers that never leave the origin of `request.url`
 */
export declare function followRedirects(transport: Transport, request: HttpRequest, { credentials, crossOrigin }: {
    credentials: Readonly<Record<string, string>>;
    crossOrigin: CrossOrigin;
}): Promise<HttpAnswer>;
/** Decides on one answer; pure. */
export declare function decideRedirect(answer: {
    readonly method: string;
    readonly status: number;
    readonly location: string | undefined;
    readonly from: URL;
    /** Origin of the first request. */
    readonly home: string;
    readonly crossOrigin: CrossOrigin;
    /** Redirects followed so far. */
    readonly count: number;
}): RedirectStep;
