import type { SandboxPipeline, SandboxUser, SandboxVariable } from '../model.ts'
import type { Store } from '../store.ts'

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
  const { tag, yamlErrors, userId, startedAt, finishedAt } = pipeline
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
    detailed_status: presentDetailedStatus(pipeline, path),
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

/** A variable of a pipeline or of its schedule. */
export function presentVariable({ key, value, variableType, raw }: SandboxVariable): object {
  return { key, value, variable_type: variableType, raw }
}

export function pipelineUrl(store: Store, { id, projectId }: SandboxPipeline): string {
  return `${store.baseUrl}/${store.projects.get(projectId)?.path}/-/pipelines/${id}`
}

/** `user` of a pipeline or job. */
export function presentUser(store: Store, userId: number | null): object | null {
  const user = userId === null ? undefined : store.users.get(userId)
  return user ? presentUserBasic(store, user) : null
}

export function presentUserBasic(store: Store, { id, username, name, blocked }: SandboxUser): object {
  return {
    id,
    username,
    name,
    state: blocked ? 'blocked' : 'active',
    locked: false,
    avatar_url: null,
    web_url: `${store.baseUrl}/${username}`,
  }
}

/** Whole seconds, `null` while one end is open. */
function secondsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}

interface StatusWords {
  /** Default: the icon of the status itself. */
  readonly icon?: string
  readonly text: string
  readonly label: string
  readonly group: string
}

/** What GitLab's interface calls a status. */
const WORDS: Readonly<Record<string, StatusWords>> = {
  created: { text: 'Created', label: 'created', group: 'created' },
  waiting_for_resource: { text: 'Waiting', label: 'waiting for resource', group: 'waiting-for-resource' },
  preparing: { text: 'Preparing', label: 'preparing', group: 'preparing' },
  waiting_for_callback: { text: 'Waiting', label: 'waiting for callback', group: 'waiting-for-callback' },
  pending: { text: 'Pending', label: 'pending', group: 'pending' },
  running: { text: 'Running', label: 'running', group: 'running' },
  canceling: { text: 'Canceling', label: 'canceling', group: 'canceling' },
  scheduled: { text: 'Delayed', label: 'delayed', group: 'scheduled' },
  manual: { text: 'Blocked', label: 'waiting for manual action', group: 'manual' },
  success: { text: 'Passed', label: 'passed', group: 'success' },
  failed: { text: 'Failed', label: 'failed', group: 'failed' },
  canceled: { text: 'Canceled', label: 'canceled', group: 'canceled' },
  skipped: { text: 'Skipped', label: 'skipped', group: 'skipped' },
}

const WITH_WARNINGS: StatusWords = {
  icon: 'status_warning',
  text: 'Warning',
  label: 'passed with warnings',
  group: 'success-with-warnings',
}

/** Whether it passed although jobs failed, which were allowed to. */
export function passedWithWarnings({ status, jobs }: SandboxPipeline): boolean {
  return status === 'success' && jobs.some((job) => !job.retried && job.allowFailure && job.status === 'failed')
}

/** `detailed_status` of a pipeline. */
function presentDetailedStatus(pipeline: SandboxPipeline, detailsPath: string): object {
  const { status } = pipeline
  const known = WORDS[status] ?? { text: status, label: status, group: status }
  const words = passedWithWarnings(pipeline) ? WITH_WARNINGS : known
  return {
    icon: `status_${status}`,
    ...words,
    tooltip: words.label,
    has_details: true,
    details_path: detailsPath,
    illustration: null,
    favicon: `/assets/ci_favicons/favicon_status_${status}.png`,
  }
}
