import type { SandboxJob } from '../model.ts';
import { type Context, type PipelineRun } from './context.ts';
import type { PlannedJob } from './plan.ts';
/** The variables of one job as gitlab-ci-local takes them. */
export interface PreparedVariables {
    /** Text of the variables file. */
    readonly file: string;
    readonly names: readonly string[];
    /** Replaces variables in what the engine itself reads, e.g. the paths of artifacts. */
    readonly expand: (text: string) => string;
}
/** Variables in GitLab's order of precedence; file-type ones are written beside the work tree, as a runner does. */
export declare function prepareVariables(options: {
    readonly context: Context;
    readonly run: PipelineRun;
    readonly job: SandboxJob;
    readonly planned: PlannedJob;
    readonly workTree: string;
    readonly timeoutSeconds: number;
}): Promise<PreparedVariables>;
