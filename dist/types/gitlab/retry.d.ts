/** A try that failed, as far as repeating it matters. */
export interface FailedTry {
    /** GET and HEAD: repeating them changes nothing. */
    readonly isSafe: boolean;
    readonly delivery: 'not-sent' | 'refused' | 'unknown';
    /** Whether the failure can pass by itself; a certificate does not. */
    readonly transient: boolean;
    /** What the server asked for. */
    readonly retryAfterSeconds: number | undefined;
    /** 0 after the first try. */
    readonly repeats: number;
    readonly retries: number;
    /** How long the caller can still wait. */
    readonly patienceMs: number;
    /** 0 to 1. */
    readonly random: number;
}
export type RetryDecision = {
    readonly kind: 'repeat';
    readonly delayMs: number;
} | {
    readonly kind: 'give-up';
};
/**
 * Whether and when to send a request again; pure. A safe request is repeated after every passing failure, an unsafe one only when it
 * certainly never left. The delay is full-jitter exponential backoff, on top of what the server asked for; when that is longer than
 * the caller can wait, waiting at all is in vain.
 */
export declare function decideRetry(failed: FailedTry): RetryDecision;
/** Patience of a call whose caller names none: a longer wait is the caller's decision. */
export declare const DEFAULT_PATIENCE_MS = 60000;
