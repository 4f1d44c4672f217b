import { type PipelineNode } from '../pipeline/tree.ts';
import type { RunResult } from '../report/result.ts';
import type { Run, RunContext } from './run-context.ts';
/** What happens to a pipeline once it exists: the commit is checked, it is followed to its end if wanted, and its results are fetched. */
export declare function followRun(run: Run, context: RunContext): Promise<RunResult>;
/** Whether the pipeline runs another commit than `expect-sha` says. */
export declare function runsOtherCommit({ sha }: Run['pipeline'], { expectSha }: RunContext['options']): boolean;
/** The pipeline exists, so its facts belong into the result whatever went wrong. */
export declare function endRunOnError(error: unknown, root: PipelineNode, run: Run, context: RunContext): Promise<RunResult>;
