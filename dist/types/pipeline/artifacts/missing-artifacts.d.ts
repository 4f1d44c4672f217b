import type { Clock } from '../../clock.ts';
import { ArtifactError } from './artifact-error.ts';
import type { ArtifactJob } from './artifact-job.ts';
/** `job "build" (#12)`, with the pipeline when it is not the one that is watched. */
export declare function describeJob({ id, name, pipelineLabel }: Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>): string;
/** Whether it is known without asking that there is nothing to fetch. */
export declare function hasNoArchive({ hasArchive, status }: ArtifactJob): boolean;
/**
 * Why there is nothing to fetch: `expired` or `none`.
 * @param cause GitLab's 404, when it was asked
 */
export declare function missingArtifacts(job: ArtifactJob, clock: Pick<Clock, 'wallMs'>, cause?: unknown): ArtifactError;
