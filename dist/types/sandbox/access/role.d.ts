import type { Role, SandboxProject, SandboxUser } from '../model.ts';
/** GitLab's number for the role, 0 for none. */
export declare function rankOf(project: SandboxProject, user: SandboxUser | null): number;
/** Blocked users have no rights at all. */
export declare function hasRole(project: SandboxProject, user: SandboxUser | null, minimum: Role): boolean;
export declare function canReadProject(project: SandboxProject, user: SandboxUser | null): boolean;
/** Pipelines, jobs, logs and artifacts: everyone who reads the project while its pipelines are public, else Reporters. */
export declare function canReadBuilds(project: SandboxProject, user: SandboxUser | null): boolean;
export declare function canSetVariables(project: SandboxProject, user: SandboxUser | null): boolean;
/** Protected branches and tags take Maintainers only here. */
export declare function canRunOnRef(project: SandboxProject, user: SandboxUser | null, ref: string): boolean;
