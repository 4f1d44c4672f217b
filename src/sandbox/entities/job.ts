import { availableArtifacts } from '../archive.ts'
import type { SandboxArtifacts, SandboxJob, SandboxPipeline } from '../model.ts'
import type { Store } from '../store.ts'
import { presentPipelineBasic, presentUser } from './pipeline.ts'

/** A job. */
export function presentJob(store: Store, job: SandboxJob): object {
  const archive = availableArtifacts(store, job)
  return {
    ...presentProcessable(store, job),
    tag_list: job.tags,
    ...(archive && { artifacts_file: { filename: 'artifacts.zip', size: archive.sizeBytes } }),
    artifacts: presentArtifacts(job, archive),
    artifacts_expire_at: job.artifacts?.expireAt ?? null,
    runner: job.startedAt === null ? null : { id: 1, description: 'sandbox', active: true, status: 'online' },
    runner_manager: null,
  }
}

/** A trigger job; `downstream_pipeline` is `null` until there is one, and when the caller may not read it. */
export function presentBridge(store: Store, job: SandboxJob, downstream: SandboxPipeline | null): object {
  return {
    ...presentProcessable(store, job),
    downstream_pipeline: downstream && presentPipelineBasic(store, downstream),
  }
}

/** The pipeline that a trigger job started. */
export function downstreamOf(
  { pipelines }: Store,
  { downstreamPipelineId }: Pick<SandboxJob, 'downstreamPipelineId'>,
): SandboxPipeline | undefined {
  return downstreamPipelineId === null ? undefined : pipelines.get(downstreamPipelineId)
}

export function jobUrl(store: Store, { id, projectId }: SandboxJob): string {
  return `${store.baseUrl}/${store.projects.get(projectId)?.path}/-/jobs/${id}`
}

function presentProcessable(store: Store, job: SandboxJob): object {
  const pipeline = store.pipelines.get(job.pipelineId)
  return {
    id: job.id,
    status: job.status,
    stage: job.stage,
    name: job.name,
    ref: pipeline?.ref,
    tag: pipeline?.tag,
    coverage: job.coverage,
    allow_failure: job.allowFailure,
    created_at: job.createdAt,
    started_at: job.startedAt,
    finished_at: job.finishedAt,
    erased_at: job.erasedAt,
    duration: durationSeconds(store, job),
    queued_duration: queuedSeconds(store, job),
    user: presentUser(store, job.userId),
    commit: pipeline && { id: pipeline.sha, short_id: pipeline.sha.slice(0, 8), title: 'Sandbox commit' },
    pipeline: pipeline && presentPipelineBasic(store, pipeline),
    ...(job.failureReason !== null && { failure_reason: job.failureReason }),
    web_url: jobUrl(store, job),
    project: { ci_job_token_scope_enabled: store.projects.get(job.projectId)?.jobTokenScopeEnabled ?? true },
    archived: false,
    source: pipeline?.source,
  }
}

function presentArtifacts({ trace }: SandboxJob, archive: SandboxArtifacts | null): object[] {
  const files: object[] = []
  if (archive)
    files.push({ file_type: 'archive', size: archive.sizeBytes, filename: 'artifacts.zip', file_format: 'zip' })
  if (trace.byteLength > 0)
    files.push({ file_type: 'trace', size: trace.byteLength, filename: 'job.log', file_format: null })
  return files
}

/** Of a job or a pipeline. Fractions of a second are kept, as in GitLab for jobs; what runs takes longer and longer. */
export function durationSeconds(
  { clock }: Store,
  { startedAt, finishedAt }: Pick<SandboxJob, 'startedAt' | 'finishedAt'>,
): number | null {
  if (startedAt === null) return null
  return ((finishedAt === null ? clock.wallMs() : Date.parse(finishedAt)) - Date.parse(startedAt)) / 1000
}

/** Grows until the start. */
export function queuedSeconds(
  { clock }: Store,
  { queuedAt, startedAt }: Pick<SandboxJob, 'queuedAt' | 'startedAt'>,
): number | null {
  if (queuedAt === null) return null
  return ((startedAt === null ? clock.wallMs() : Date.parse(startedAt)) - Date.parse(queuedAt)) / 1000
}
