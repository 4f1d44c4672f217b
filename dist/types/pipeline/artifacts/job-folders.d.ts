import type { ArtifactJob } from './artifact-job.ts';
/**
 * A folder name for every job, safe on every file system and different for every job, by job id.
 *
 * `test 1/3` becomes `test 1_3`. Names that fall together (`a/b` and `a:b`, `Build` and `build` where case is ignored, a child
 * pipeline's `build`) get `~2`, `~3`, …: the jobs of the pipeline itself come first, then names that needed no change, then by
 * name and id. Give all jobs, not only the selected ones, so that a job's folder does not depend on the selection.
 */
export declare function nameJobFolders(jobs: readonly Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>[]): ReadonlyMap<number, string>;
/** One job name as a folder name; different jobs may get the same, see {@link nameJobFolders}. */
export declare function safeFolderName(jobName: string): string;
