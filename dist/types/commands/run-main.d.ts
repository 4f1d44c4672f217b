import type { RunResult } from '../report/result.ts';
import type { RunContext } from './run-context.ts';
/**
 * What the action, `trigger` and the library do: start a pipeline, or attach to the one of `pipeline-id`, which means to wait for it.
 *
 * @throws UsageError when the options contradict each other.
 */
export declare function runMain(context: RunContext): Promise<RunResult>;
