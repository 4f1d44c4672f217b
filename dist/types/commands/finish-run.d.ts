import type { WatchOutcome } from '../pipeline/watch-events.ts';
import type { RunResult } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
type Ended = Extract<WatchOutcome, {
    kind: 'ended';
}>;
/** What is made of a pipeline that came to its end: failed jobs' log tails, artifacts, outputs, the verdict in one line. */
export declare function finishRun(outcome: Ended, context: RunContext): Promise<RunResult>;
export {};
