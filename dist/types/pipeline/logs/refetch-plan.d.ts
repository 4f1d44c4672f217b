/**
 * When to read the trace of a running job again. There are no ranges: every read gives the whole trace, so reading at every poll
 * would cost the square of its size. Promised instead, with L = size at the last read, T = bytes spent so far, A = `FREE_BYTES`:
 *
 *     T ≤ 2L + A while the job runs, and so T + F ≤ 3F + A after the last read, of the final size F ≥ L.
 *
 * A read of size x keeps the promise if and only if T + x ≤ 2x + A, i.e. x ≥ T - A ("covered"). A trace that has doubled is always
 * covered: x ≥ 2L ≥ T - A. Anything more often is paid from the slack x + A - T: small logs are read every few seconds, and
 * reads are spaced so that they spend the slack over minutes, ever more slowly, instead of running out of it at once.
 *
 * Whether the trace has doubled is only guessed, from the rate at which it grew. Where the server announces the size
 * (`Content-Length`), the answer to a guess that came too early is left unread; that is charged with `LEFT_BYTES`, for what was
 * on its way by then, and done only while the promise can pay for it. Then T ≤ 2L + A + `LEFT_BYTES` whatever the log does, the
 * excess coming from a guess at a log smaller than that, which is not worth leaving. Where sizes are not announced, a guess that
 * came too early costs a read of x ≤ F; guesses are made only while the promise holds, so the excess is one such read at most.
 *
 * Price, on purpose: there is no upper limit to the time between two reads of a big log. In its second half at worst, new lines
 * come only when it has doubled or the job ends. Bytes of reads that were cut short count in T, on top of the promise.
 */
export declare const FREE_BYTES: number;
/** What an answer costs that is left unread: what the buffers of a fast connection hold. */
export declare const LEFT_BYTES: number;
/** What is known of one running job's trace. */
export interface TraceHistory {
    /** L: size at the last read. */
    readonly sizeBytes: number;
    /** T: bytes of all reads. */
    readonly totalBytes: number;
    readonly startedMs: number;
    readonly lastReadMs: number;
    /** Between the last two reads that showed growth; 0 is not known. */
    readonly growthBytesPerSecond: number;
    /** Whether the newest answer told its size. */
    readonly announced: boolean;
    /** Requests in a row that brought nothing new. */
    readonly vainLooks: number;
}
/** What all follows of this run share. */
export interface TraceLoad {
    readonly jobsFollowed: number;
    /** From the rate limit headers: 0 to 1; `undefined` where there are none. */
    readonly remainingShare: number | undefined;
}
export declare function startHistory(nowMs: number): TraceHistory;
/** Milliseconds from now until the next request; `undefined`: not before the job ends. */
export declare function planLook(history: TraceHistory, nowMs: number, load: TraceLoad): number | undefined;
/** Whether an answer of this announced size is to be read, or left. */
export declare function isWorthReading(history: TraceHistory, announcedBytes: number): boolean;
/** After a read of the whole trace. A replaced trace starts a new account. */
export declare function recordRead(history: TraceHistory, sizeBytes: number, nowMs: number, replaced?: boolean): TraceHistory;
/** After an answer of this announced size was left unread. */
export declare function recordLeft(history: TraceHistory, announcedBytes: number, nowMs: number): TraceHistory;
/** After a read that was cut short: its bytes were spent, and the trace is at least as long. */
export declare function recordCutRead(history: TraceHistory, readBytes: number): TraceHistory;
