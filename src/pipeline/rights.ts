import type { CallOptions, GitLabClient, ProjectId } from '../gitlab/api.ts'
import { GitLabRefusedError, readOrRefusal } from '../gitlab/errors.ts'

/** What the credentials can read in a project, found out by reading. */
export interface Rights {
  readonly pipelines: boolean
  /** `undefined` when the project has no pipeline to try it on. */
  readonly jobs: boolean | undefined
  /** The project's newest pipeline before anything was started; 0 when it has none, `undefined` when unreadable. */
  readonly newestPipelineId: number | undefined
  /** Why pipelines cannot be read, in GitLab's words. */
  readonly refusal: GitLabRefusedError | undefined
}

/**
 * Probes with reads only: one request, or two when jobs matter.
 *
 * @throws GitLabUnavailableError when GitLab cannot be reached, GitLabRefusedError when another server answered in its place;
 * nothing has been started then.
 */
export async function probeRights(
  client: GitLabClient,
  project: ProjectId,
  { withJobs, ...calls }: CallOptions & { readonly withJobs: boolean },
): Promise<Rights> {
  const listed = await readOrRefusal(() =>
    client.listPipelines(project, { orderBy: 'id', sort: 'desc', limit: 1 }, calls),
  )
  if (listed instanceof GitLabRefusedError) {
    if (listed.isForeign) throw listed
    return { pipelines: false, jobs: false, newestPipelineId: undefined, refusal: listed }
  }
  const newest = listed[0]
  const rights = { pipelines: true, newestPipelineId: newest?.id ?? 0, refusal: undefined }
  if (!withJobs || newest === undefined) return { ...rights, jobs: undefined }
  const jobs = await readOrRefusal(() => client.listJobs(project, newest.id, {}, calls))
  return { ...rights, jobs: !(jobs instanceof GitLabRefusedError) }
}

/** The same for a pipeline that has been read already: one request. */
export async function probeJobs(
  client: GitLabClient,
  project: ProjectId,
  pipelineId: number,
  calls: CallOptions,
): Promise<Rights> {
  const jobs = await readOrRefusal(() => client.listJobs(project, pipelineId, {}, calls))
  const refusal = jobs instanceof GitLabRefusedError ? jobs : undefined
  return { pipelines: true, jobs: refusal === undefined, newestPipelineId: undefined, refusal }
}
