import type { ArtifactSelection } from '../../options/options.ts';
import type { ArtifactJob } from './artifact-job.ts';
/** A job whose artifacts are wanted; `exact` when it was asked for by its very name, so that it must have some. */
export interface SelectedJob<T> {
    readonly job: T;
    readonly exact: boolean;
}
export interface JobSelection<T> {
    readonly selected: readonly SelectedJob<T>[];
    readonly warnings: readonly string[];
}
/**
 * The jobs that `artifacts` asks for. Trigger jobs have no artifacts and are never selected.
 * @throws ArtifactError (`no-job`) when a name without wildcards is no job's name
 */
export declare function selectJobs<T extends Pick<ArtifactJob, 'id' | 'name' | 'kind'>>(jobs: readonly T[], selection: ArtifactSelection): JobSelection<T>;
/**
 * Whether a job name fits a glob. `*` and `?` match every character, also `/` and a leading dot, since `test 1/3` is one name;
 * `{a,b}` is either. Brackets and parentheses stand for themselves: GitLab's own matrix names hold them (`build: [linux, arm]`).
 */
export declare function matchesJobName(glob: string, jobName: string): boolean;
/**
 * Whether a path in an archive is wanted by `artifacts-files`. `*` stays within a folder, `**` does not; a pattern that names a
 * folder takes all that is in it, as `artifacts:paths` does.
 */
export declare function fileMatcher(globs: readonly string[]): (path: string) => boolean;
/**
 * The job of exactly this name: the pipeline's own before one of a followed pipeline, and the newest of equal ones.
 * @param option for the message, e.g. `outputs-from`
 * @throws ArtifactError (`no-job`)
 */
export declare function requireJob<T extends Pick<ArtifactJob, 'id' | 'name' | 'kind' | 'pipelineLabel'>>(jobs: readonly T[], name: string, option: string): T;
