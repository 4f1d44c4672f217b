import type { SandboxProject } from '../model.ts';
import type { NewProject, Store } from '../store.ts';
import type { Context } from './context.ts';
import type { ProjectVariable } from './variables.ts';
export interface LocalEngineOptions {
    readonly store: Store;
    /** The surroundings, e.g. `process.env`; jobs get only what they need of it, never its secrets. */
    readonly hostEnv: Readonly<Record<string, string | undefined>>;
    /** More environment for all jobs, e.g. `AWS_ENDPOINT_URL`. */
    readonly env?: Readonly<Record<string, string>>;
    /** Jobs at once, over all pipelines; 32 by default. */
    readonly concurrency?: number;
    /** Main file of gitlab-ci-local, when it is not to be looked up. */
    readonly program?: string;
}
export type ImportOptions = NewProject & {
    /** A git repository, cloned with its branches and tags, or a plain folder, which becomes one commit. */
    readonly folder: string;
    readonly variables?: readonly ProjectVariable[];
};
/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export declare function createContext({ store, hostEnv, env, program }: LocalEngineOptions): Context;
/** Copies the folder into a bare repository and makes it a project of the store. */
export declare function importProject(context: Context, wanted: ImportOptions): Promise<SandboxProject>;
