import type { ProjectId } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { ArtifactJob } from '../pipeline/artifacts/artifact-job.ts';
import type { LocalContext } from './command.ts';
import type { RunContext } from './run-context.ts';
/** Whose artifacts are meant. */
export type ArtifactsTarget = 
/** Of one pipeline and those below it; of all jobs, or of those that fit a name or glob. */
{
    readonly kind: 'pipeline';
    readonly job: string | undefined;
}
/** Of a job in the newest successful pipeline of a ref. */
 | {
    readonly kind: 'ref';
    readonly project: ProjectId;
    readonly ref: string;
    readonly job: string;
};
/** @throws UsageError when neither a pipeline nor a ref with a job is given */
export declare function readTarget({ options, flags, }: Pick<RunContext, 'options'> & Pick<LocalContext, 'flags'>): ArtifactsTarget;
/** The pipeline that is meant, and all its jobs. */
export declare function findJobs(target: ArtifactsTarget, context: RunContext): Promise<{
    readonly pipeline: Pipeline;
    readonly jobs: readonly ArtifactJob[];
}>;
