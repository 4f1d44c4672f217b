import type { CallOptions, GitLabClient, ProjectId } from '../gitlab/api.ts';
import { GitLabRefusedError } from '../gitlab/errors.ts';
/** What the credentials can read in a project, found out by reading. */
export interface Rights {
    readonly pipelines: boolean;
    /** `undefined` when the project has no pipeline to try it on. */
    readonly jobs: boolean | undefined;
    /** The project's newest pipeline before anything was started; 0 when it has none, `undefined` when unreadable. */
    readonly newestPipelineId: number | undefined;
    /** Why pipelines cannot be read, in GitLab's words. */
    readonly refusal: GitLabRefusedError | undefined;
}
/**
 * Probes with reads only: one request, or two when jobs matter.
 *
 * @throws GitLabUnavailableError when GitLab cannot be reached; nothing has been started then.
 */
export declare function probeRights(client: GitLabClient, project: ProjectId, { withJobs, ...calls }: CallOptions & {
    readonly withJobs: boolean;
}): Promise<Rights>;
/** The same for a pipeline that has been read already: one request. */
export declare function probeJobs(client: GitLabClient, project: ProjectId, pipelineId: number, calls: CallOptions): Promise<Rights>;
