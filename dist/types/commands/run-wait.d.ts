import type { ProjectId } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { RunResult } from '../report/result.ts';
import { type Run, type RunContext } from './run-context.ts';
/** Attaches to the pipeline of `pipeline-id` and follows it to its end. What is attached to is never canceled by default. */
export declare function runWait(context: RunContext): Promise<RunResult>;
/** A run on the pipeline of `pipeline-id`; its time begins now. */
export declare function attachToPipeline(context: RunContext): Promise<Run>;
/** The pipeline that `pipeline-id` names: an id, a URL, or the newest on `ref`. */
export declare function findPipeline({ options, client, signal, }: Pick<RunContext, 'options' | 'client' | 'signal'>): Promise<{
    project: ProjectId;
    pipeline: Pipeline;
}>;
