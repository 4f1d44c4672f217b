import { GitLabUnavailableError } from './errors.ts';
import type { TransportError } from './transport-error.ts';
/** Explains a failed exchange to the caller: what failed, on which way, and what to do. */
export declare function explainFailure(error: TransportError, { purpose, timeoutSeconds }: Facts): GitLabUnavailableError;
interface Facts {
    /** Completes "could not …". */
    readonly purpose: string;
    readonly timeoutSeconds: number;
}
export {};
