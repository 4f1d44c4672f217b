import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxVariable } from '../model.ts';
import type { Store } from '../store.ts';
import type { Commit } from './repository.ts';
export type Variables = Readonly<Record<string, string>>;
/** A CI/CD variable of a project. */
export interface ProjectVariable {
    readonly key: string;
    readonly value: string;
    /** Replaced by `[MASKED]` in traces. */
    readonly masked?: boolean;
    /** `file`: the job gets the path of a file that holds the value. */
    readonly variableType?: 'env_var' | 'file';
}
/** What a pipeline is about; a {@link SandboxPipeline} before it is one. */
export interface PipelineFacts {
    readonly ref: string;
    readonly tag: boolean;
    readonly sha: string;
    readonly source: string;
    readonly userId: number | null;
}
/**
 * GitLab's predefined variables that are known before the pipeline exists, thus usable in `rules` and `include`.
 *
 * Source: https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export declare function pipelineVariables(options: {
    readonly store: Store;
    readonly project: SandboxProject;
    readonly pipeline: PipelineFacts;
    readonly commit: Commit;
}): Variables;
/** Variables that only a job has. */
export declare function jobVariables(options: {
    readonly store: Store;
    readonly project: SandboxProject;
    readonly pipeline: SandboxPipeline;
    readonly job: SandboxJob;
    readonly projectDir: string;
    readonly timeoutSeconds: number;
}): Variables;
/**
 * The text of a `--variables-file` for gitlab-ci-local. What stands in it wins over the YAML file, so predefined
 * variables that the YAML file defines too are left out: there the YAML wins in GitLab.
 */
export declare function formatVariablesFile(options: {
    readonly predefined: Variables;
    /** Lowest first. */
    readonly overrides: readonly Variables[];
    readonly yamlKeys: ReadonlySet<string>;
}): string;
/** Keeps `$` from being expanded by gitlab-ci-local. */
export declare function raw(value: string): string;
/** Variables by name; of a file-type variable the path that `fileOf` gives for it. */
export declare function toVariables(list: readonly (SandboxVariable | ProjectVariable)[], fileOf: (key: string, value: string) => string): Variables;
