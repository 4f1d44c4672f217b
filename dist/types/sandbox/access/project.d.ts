import type { Call } from '../call.ts';
import type { SandboxProject } from '../model.ts';
import type { Store } from '../store.ts';
/** The project of `:id` with the checks that all endpoints but the trigger one make, in GitLab's order. */
export declare function requireProject(call: Call): SandboxProject;
/** By numeric id or full path, former paths included; deleted projects are gone. */
export declare function findProject(store: Store, idOrPath: string): {
    readonly project: SandboxProject;
    readonly moved: boolean;
} | undefined;
/** Whether the project's allowlist lets tokens of jobs of the other project in. */
export declare function allowsJobsOf(project: SandboxProject, sourceProjectId: number): boolean;
