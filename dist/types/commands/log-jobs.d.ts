import type { ResultJob } from '../report/result.ts';
/**
 * The jobs that `--job` names: the one of exactly this name, else all that fit it as a glob. Without a name all jobs. Trigger jobs
 * have no log.
 */
export declare function matchLogJobs(jobs: readonly ResultJob[], name: string | undefined): readonly ResultJob[];
/**
 * As {@link matchLogJobs}; nothing found is an error, unless trigger jobs may still start pipelines that have the job.
 * @throws ArtifactError (`no-job`) with the names that there are
 */
export declare function selectLogJobs(jobs: readonly ResultJob[], name: string | undefined): readonly ResultJob[];
/** Pipeline by pipeline and stage by stage, as the jobs came to be. */
export declare function orderByStage(jobs: readonly ResultJob[]): readonly ResultJob[];
/** Whether there can be a log: a job that waits or was skipped has none. */
export declare function hasLog({ status }: ResultJob): boolean;
