import type { Clock } from '../clock.ts';
import type { GitLabVersion, Role, SandboxAccessToken, SandboxJob, SandboxPipeline, SandboxProject, SandboxTriggerToken, SandboxUser } from './model.ts';
/** All records of one sandbox. Ids are unique over the instance, as in GitLab. */
export interface Store {
    readonly clock: Clock;
    readonly version: GitLabVersion;
    /** External URL with path prefix, without a slash at the end; set once the server listens. */
    baseUrl: string;
    readonly users: Map<number, SandboxUser>;
    readonly projects: Map<number, SandboxProject>;
    readonly pipelines: Map<number, SandboxPipeline>;
    readonly jobs: Map<number, SandboxJob>;
    readonly accessTokens: Map<string, SandboxAccessToken>;
    /** Jobs by their token, whatever their status. */
    readonly jobTokens: Map<string, SandboxJob>;
    /** The clock's wall time as ISO 8601 with milliseconds. */
    now(): string;
    nextId(kind: IdKind): number;
    addUser(user: NewUser): SandboxUser;
    addProject(project: NewProject): SandboxProject;
    addAccessToken(token: NewAccessToken): SandboxAccessToken;
    addTriggerToken(project: SandboxProject, token: NewTriggerToken): SandboxTriggerToken;
    addPipeline(pipeline: NewPipeline): SandboxPipeline;
    addJob(pipeline: SandboxPipeline, job: NewJob): SandboxJob;
    /** As if it had never been saved. */
    removePipeline(pipeline: SandboxPipeline): void;
}
type IdKind = 'user' | 'project' | 'pipeline' | 'job' | 'trigger' | 'hook';
type NewUser = {
    readonly username: string;
} & Partial<Pick<SandboxUser, 'name' | 'blocked'>>;
export type NewProject = {
    readonly path: string;
} & Partial<Omit<SandboxProject, 'id' | 'path' | 'members' | 'protectedRefs' | 'jobTokenAllowlist' | 'createdAt'>> & {
    /** By user id. */
    readonly members?: Iterable<readonly [number, Role]>;
    readonly protectedRefs?: Iterable<string>;
    readonly jobTokenAllowlist?: Iterable<number>;
};
type NewAccessToken = Pick<SandboxAccessToken, 'userId' | 'scopes'> & Partial<SandboxAccessToken>;
type NewTriggerToken = Pick<SandboxTriggerToken, 'ownerId'> & Partial<SandboxTriggerToken>;
type NewPipeline = Pick<SandboxPipeline, 'projectId' | 'ref' | 'sha' | 'source'> & Partial<SandboxPipeline>;
type NewJob = Pick<SandboxJob, 'name'> & Partial<Omit<SandboxJob, 'pipelineId' | 'projectId'>>;
export declare function createStore({ clock, version }: {
    clock: Clock;
    version: GitLabVersion;
}): Store;
export {};
