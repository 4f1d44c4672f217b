import type { CreateOutcome, CreateRequest } from '../engine.ts';
import { type Context, type PipelineRun } from './context.ts';
/** A request, with the configuration when it is not the project's own `.gitlab-ci.yml` (child pipelines). */
export interface Creation {
    readonly request: CreateRequest;
    readonly content?: string;
}
export type Created = {
    readonly kind: 'created';
    readonly run: PipelineRun;
} | Exclude<CreateOutcome, {
    readonly kind: 'created';
}>;
export declare const CONFIG_FILE = ".gitlab-ci.yml";
/** Makes the records of a pipeline and its jobs, all jobs `created`; or says in GitLab's words why there is none. */
export declare function createPipelineRun(context: Context, creation: Creation): Promise<Created>;
