import type { Engine } from '../engine.ts';
import type { SandboxPipeline, SandboxProject } from '../model.ts';
import { type GitHttpHandler } from './git-http.ts';
import { type Push, type PushResult } from './push.ts';
import { type ImportOptions, type LocalEngineOptions } from './setup.ts';
import type { ProjectVariable } from './variables.ts';
/** Really runs each project's `.gitlab-ci.yml` with gitlab-ci-local, on this machine's shell. */
export interface LocalEngine extends Engine {
    /** A project of the store whose repository is a copy of a folder. */
    importProject(options: ImportOptions): Promise<SandboxProject>;
    setVariables(project: SandboxProject, variables: readonly ProjectVariable[]): void;
    listRefs(project: SandboxProject): Promise<SandboxProject['refs']>;
    /** What GitLab does after a push; called by itself for every `git push` into an imported project. */
    receivePush(push: Push): Promise<PushResult>;
    /** git over HTTP: answers paths such as `/group/project.git/info/refs`, false for all others. */
    readonly serveGit: GitHttpHandler;
    /** Resolves when a pipeline has ended or is blocked on a manual job. */
    settled(pipeline: SandboxPipeline): Promise<void>;
}
/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export declare function createLocalEngine(options: LocalEngineOptions): LocalEngine;
