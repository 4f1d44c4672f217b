import type { SandboxPipeline } from '../model.ts'
import type { Store } from '../store.ts'
import { presentDetailedStatus } from './status.ts'
import { presentUser } from './user.ts'

/** A row of a list, and `downstream_pipeline` of a bridge. */
export function presentPipelineBasic(store: Store, pipeline: SandboxPipeline): object {
  const { id, iid, projectId, sha, ref, status, source, createdAt, updatedAt } = pipeline
  return {
    id,
    iid,
    project_id: projectId,
    sha,
    ref,
    status,
    source,
    created_at: createdAt,
    updated_at: updatedAt,
    web_url: pipelineUrl(store, pipeline),
  }
}

/** A row of the pipelines list. */
export function presentPipelineRow(store: Store, pipeline: SandboxPipeline): object {
  return { ...presentPipelineBasic(store, pipeline), name: pipeline.name }
}

/** What creating, triggering, cancelling and retrying answer. */
export function presentPipeline(store: Store, pipeline: SandboxPipeline): object {
  const { tag, yamlErrors, userId, startedAt, finishedAt, jobs } = pipeline
  const path = new URL(pipelineUrl(store, pipeline)).pathname
  return {
    ...presentPipelineBasic(store, pipeline),
    before_sha: '0'.repeat(40),
    tag,
    yaml_errors: yamlErrors,
    user: presentUser(store, userId),
    started_at: startedAt,
    finished_at: finishedAt,
    committed_at: null,
    duration: secondsBetween(startedAt, finishedAt),
    queued_duration: secondsBetween(pipeline.createdAt, startedAt),
    coverage: null,
    detailed_status: presentDetailedStatus(
      pipeline.status,
      jobs.some((job) => !job.retried && job.allowFailure && job.status === 'failed'),
      path,
    ),
  }
}

/** What GET answers. */
export function presentPipelineDetails(store: Store, pipeline: SandboxPipeline): object {
  return {
    ...presentPipeline(store, pipeline),
    name: pipeline.name,
    ...(store.version >= 18 && { archived: false }),
  }
}

export function pipelineUrl(store: Store, { id, projectId }: SandboxPipeline): string {
  return `${store.baseUrl}/${store.projects.get(projectId)?.path}/-/pipelines/${id}`
}

/** Whole seconds, `null` while one end is open. */
function secondsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}
