/** Time as the core sees it. Tests pass a virtual one, so no test waits in real time. */
export interface Clock {
    /** Monotonic milliseconds; never jumps with the wall clock. For elapsed time and deadlines. */
    monotonicMs(): number;
    /** Wall-clock milliseconds since the epoch. Only for showing and for comparing with server dates. */
    wallMs(): number;
    /**
     * Resolves after `delayMs`. Rejects with the signal's reason when it aborts first.
     * A virtual clock moves on when everything waits in `sleep`.
     */
    sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
    /**
     * A deadline: aborts with `reason` once `delayMs` have passed. Dispose it when the guarded work is done.
     * A virtual clock never moves on only to reach a deadline.
     */
    deadline(delayMs: number, reason: () => Error): Deadline;
    /**
     * Marks work that takes real time whatever this clock says: one network exchange from sending to the end of its body. A virtual
     * clock stands still until it settles. Call it once for each exchange, never nested: `clock.track?.(work) ?? work`.
     */
    track?<T>(work: Promise<T>): Promise<T>;
}
export interface Deadline extends Disposable {
    readonly signal: AbortSignal;
    /** Starts the same delay anew, e.g. after each chunk of a body. */
    restart(): void;
}
/** The real clock. */
export declare const systemClock: Clock;
