/** A token, with where it came from and what its text tells about it. */
export interface Credential {
    readonly value: string;
    /** The environment variable, flag or input it came from; for messages. */
    readonly source: string;
    /** `job` when it came from `CI_JOB_TOKEN` or looks like a job token (`glcbt-`). */
    readonly kind: 'job' | 'trigger' | 'access' | 'unknown';
}
export interface Ref {
    /** What is sent, e.g. `main` or `refs/tags/v1`. */
    readonly given: string;
    /** Short name, e.g. `v1`. */
    readonly name: string;
    /** `any` for a short name: GitLab looks for a branch and a tag. */
    readonly kind: 'branch' | 'tag' | 'any';
}
export type PipelineReference = {
    readonly kind: 'id';
    readonly id: number;
}
/** From a pipeline's URL; instance and project have been taken from it into `gitlabUrl` and `project`. */
 | {
    readonly kind: 'url';
    readonly id: number;
    readonly url: string;
} | {
    readonly kind: 'latest';
};
export type ArtifactSelection = {
    readonly kind: 'none';
} | {
    readonly kind: 'all';
} | {
    readonly kind: 'globs';
    readonly globs: readonly string[];
};
export interface OutputSource {
    readonly job: string;
    readonly path: string;
}
export interface ReportFile {
    readonly path: string;
    readonly format: 'json' | 'markdown' | 'dotenv';
}
