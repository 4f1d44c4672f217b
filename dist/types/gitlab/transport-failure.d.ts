import { TransportError } from './transport-error.ts';
/** How far the exchange had come when it failed, and between whom. */
export interface FailureFacts {
    /** Whether the connection stood, so that bytes of the request can have left. */
    readonly established: boolean;
    readonly host: string;
    readonly proxyHost: string | undefined;
}
/**
 * Sorts a failed exchange. Whether the request may have arrived follows from the connection alone: error codes such as
 * `ECONNRESET` appear before and after.
 */
export declare function classifyFailure(error: unknown, facts: FailureFacts): TransportError;
