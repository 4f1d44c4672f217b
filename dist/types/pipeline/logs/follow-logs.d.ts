import type { Clock } from '../../clock.ts';
import { type LogNotice } from './log-notice.ts';
import type { TracedJob, TraceSource } from './trace-source.ts';
/** What a log follower tells. Lines are raw and hostile, and come in order within a job. */
export type LogEvent<J extends TracedJob> = {
    readonly kind: 'lines';
    readonly job: J;
    readonly lines: readonly string[];
} | ({
    readonly kind: 'notice';
    readonly job: J;
} & LogNotice);
export interface LogFollowerSettings<J extends TracedJob> {
    readonly source: TraceSource;
    readonly clock: Clock;
    readonly emit: (event: LogEvent<J>) => void;
    /** Traces read at once. Default 4. */
    readonly concurrency?: number | undefined;
    /** Stops everything at once and in silence, e.g. when the run is interrupted. */
    readonly signal?: AbortSignal | undefined;
    readonly random?: (() => number) | undefined;
}
/** Follows the logs of many jobs at once, beside the watcher, at its own pace. */
export interface LogFollower<J extends TracedJob> {
    /** All jobs as the watcher sees them now. Those that have a log are followed from here on; those that ended are read to their end. */
    update(jobs: readonly J[]): void;
    /**
     * Takes every job for ended, and resolves when all of them are read to their end, or `withinMs` have passed: what is missing
     * then is told in a notice. Rejects with what `emit` threw.
     */
    finish(withinMs: number): Promise<void>;
}
/** Starts with no jobs; nothing is read before the first `update`. */
export declare function createLogFollower<J extends TracedJob>(settings: LogFollowerSettings<J>): LogFollower<J>;
