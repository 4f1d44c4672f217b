import type { ResultJob } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
/** Live logs beside the watcher, as the watch loop uses them. */
export interface LiveLogs {
    /** How often job lists are wanted; `undefined` when logs do not depend on them. */
    readonly jobsEveryMs: number | undefined;
    update(jobs: readonly ResultJob[]): void;
    finish(): Promise<void>;
    stop(): void;
}
/** `logs: all` follows every running job's log; anything else does nothing until the end. */
export declare function createLiveLogs({ options, client, clock, host, random, signal }: RunContext): LiveLogs;
