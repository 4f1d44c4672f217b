import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxVariable } from '../model.ts';
import type { Store } from '../store.ts';
import type { ConfigurationReader } from './configuration.ts';
import type { Git } from './git.ts';
import type { GitLabCiLocal } from './gitlab-ci-local.ts';
import type { Plan, PlannedJob } from './plan.ts';
import type { ProjectVariable, Variables } from './variables.ts';
/** What the parts of the local engine share. */
export interface Context {
    readonly store: Store;
    readonly git: Git;
    /** All that git children get of the surroundings. */
    readonly gitEnv: Readonly<Record<string, string>>;
    /** Everything the engine writes is below; it goes with the engine. */
    readonly folder: string;
    readonly gitlabCiLocal: GitLabCiLocal;
    readonly configurations: ConfigurationReader;
    /** `PATH` of the jobs. */
    readonly jobPath: string;
    readonly projectVariables: Map<number, readonly ProjectVariable[]>;
    readonly checkouts: Map<string, Promise<string>>;
}
/** A pipeline the engine moves on. */
export interface PipelineRun {
    readonly project: SandboxProject;
    readonly pipeline: SandboxPipeline;
    readonly plan: Plan;
    /** Variables known before the pipeline existed. */
    readonly predefined: Variables;
    readonly unset: readonly string[];
    readonly planned: Map<number, PlannedJob>;
    /** Variables that jobs reported by dotenv, by job id. */
    readonly dotenv: Map<number, Variables>;
    /** Variables given when a manual job was played, by job id. */
    readonly playVariables: Map<number, readonly SandboxVariable[]>;
}
/** Jobs of a pipeline that were not retried. */
export declare function currentJobs(pipeline: SandboxPipeline): SandboxJob[];
export declare function plannedOf(run: PipelineRun, job: SandboxJob): PlannedJob;
export declare function gitDirOf(project: SandboxProject): string;
/** A work tree to read a commit's configuration in; jobs have their own. */
export declare function readingCheckout(context: Context, project: SandboxProject, sha: string): Promise<string>;
/** Where a job's artifacts are kept: the archive, and the same files unpacked for later jobs. */
export declare function artifactsFolder(context: Context, jobId: number): {
    archive: string;
    files: string;
};
