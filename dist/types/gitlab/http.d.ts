import type { Clock } from '../clock.ts';
export interface HttpRequest {
    readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** The head of an answer, and its body still to be read. One of `chunks` and `close` must be used. */
export interface HttpAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
    /** Where it came from, after redirects. */
    readonly url: URL;
    /** The body as it comes; throws `TransportError` when it is cut or stalls. Can be iterated once. */
    chunks(): AsyncGenerator<Uint8Array, void, void>;
    /** Gives the rest up. */
    close(): void;
}
export interface Transport {
    /** One request, sent once; redirects are answers. Rejects with `TransportError` or the signal's reason. */
    open(request: HttpRequest): Promise<HttpAnswer>;
}
export interface TransportSettings {
    readonly clock: Clock;
    readonly userAgent: string;
    /** Longest silence: until the head of the answer, and before each chunk of its body. */
    readonly timeoutMs: number;
    readonly caCertificates: string | undefined;
}
/** HTTP as GitLab's API needs it, on the raw request of `@actions/http-client`; loaded on first use, for it is slow to load. */
export declare function createTransport(settings: TransportSettings): Transport;
