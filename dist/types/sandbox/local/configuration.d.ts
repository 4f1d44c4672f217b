import { type GitLabCiLocal } from './gitlab-ci-local.ts';
import { type PlanResult } from './plan.ts';
import { type Variables } from './variables.ts';
/** What decides which jobs a pipeline has. */
export interface ConfigurationRequest {
    readonly content: string;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** A checkout of the commit, for `include:local`, `rules:exists` and `rules:changes`. */
    readonly workTree: string;
    readonly sha: string;
    readonly predefined: Variables;
    /** Lowest first: the project's variables, the pipeline's. */
    readonly overrides: readonly Variables[];
    readonly unset: readonly string[];
}
/** Reads configurations; asking the same again costs no child process. */
export interface ConfigurationReader {
    read(request: ConfigurationRequest): Promise<PlanResult>;
}
export declare function createConfigurationReader(options: {
    readonly gitlabCiLocal: GitLabCiLocal;
    readonly folder: string;
}): ConfigurationReader;
