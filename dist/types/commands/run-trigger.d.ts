import type { RunResult } from '../report/result.ts';
import { type RunContext } from './run-context.ts';
/**
 * Starts a pipeline and, with `wait`, follows it to its end. With `dry-run` only reads.
 *
 * @throws DownstreamError for what went wrong before there was a pipeline; later troubles are in the result.
 */
export declare function runTrigger(context: RunContext): Promise<RunResult>;
