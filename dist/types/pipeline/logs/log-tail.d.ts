import type { Clock } from '../../clock.ts';
import type { TracedJob, TraceSource } from './trace-source.ts';
/** The end of one job's log. */
export type LogTail = 
/** `omittedLines`: how many came before. Raw and hostile. */
{
    readonly kind: 'tail';
    readonly lines: readonly string[];
    readonly omittedLines: number;
} | {
    readonly kind: 'unreadable';
    readonly reason: string;
    readonly hints: readonly string[];
};
export interface LogTailRequest {
    readonly source: TraceSource;
    readonly clock: Clock;
    readonly jobs: readonly TracedJob[];
    /** Lines of each tail. */
    readonly lineCount: number;
    /** For all tails together, repeats included. */
    readonly withinMs: number;
    readonly signal?: AbortSignal | undefined;
    /** Traces read at once. Default 4. */
    readonly concurrency?: number | undefined;
    readonly random?: (() => number) | undefined;
}
/**
 * Reads the last lines of finished jobs' logs, each in one pass that keeps no more than the tail in memory. A log that cannot be
 * read comes back as such and never fails the run.
 *
 * @returns tails by job id, for all given jobs.
 * @throws the signal's reason.
 */
export declare function readLogTails(request: LogTailRequest): Promise<Map<number, LogTail>>;
