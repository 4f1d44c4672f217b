/**
 * Why an exchange failed below HTTP: `connect` covers everything up to the established connection that is neither the
 * name, the certificate nor the proxy; `reset` and `cut` come after it.
 */
export type TransportFailure = 'dns' | 'connect' | 'tls' | 'proxy' | 'timeout' | 'reset' | 'cut' | 'too-large' | 'redirect';
/** An exchange that brought no whole answer. Internal to the client; callers see `GitLabUnavailableError`. */
export declare class TransportError extends Error {
    readonly name = "TransportError";
    readonly failure: TransportFailure;
    /** Whether a byte of the request can have left. Decided by the connection, never by the words of the error. */
    readonly mayHaveArrived: boolean;
    /** e.g. `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
    readonly code: string | undefined;
    /** `host:port` of the target. */
    readonly host: string;
    /** `host:port` of the proxy in between, without credentials. */
    readonly proxyHost: string | undefined;
    constructor(message: string, facts: {
        failure: TransportFailure;
        mayHaveArrived: boolean;
        code?: string | undefined;
        host: string;
        proxyHost?: string | undefined;
        cause?: unknown;
    });
}
/** The reason of a passed deadline, before it is known how far the request had come. */
export declare class DeadlineError extends Error {
    readonly name = "DeadlineError";
}
