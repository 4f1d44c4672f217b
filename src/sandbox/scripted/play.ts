import type { CreateOutcome } from '../engine.ts'
import { downstreamOf } from '../entities/job.ts'
import { isCancelable, type SandboxJob, type SandboxPipeline } from '../model.ts'
import { proceed, setStatus, settle, startJob } from './moves.ts'
import { attemptOf, pipelineOf, type Runs } from './runs.ts'
import type { JobScript, PipelineScript } from './script.ts'

const DEFAULT_JOBS: readonly JobScript[] = [{ name: 'test' }]

/** Gives a new pipeline its jobs and puts its timeline in motion. */
export function playScript(runs: Runs, pipeline: SandboxPipeline, script: PipelineScript): CreateOutcome {
  if (script.invalid) return invalidate(runs, pipeline, script.invalid)
  const jobs = script.jobs ?? DEFAULT_JOBS
  const stages = script.stages ?? [...new Set(jobs.map(({ stage = 'test' }) => stage))]
  const play = { script, stages, shownStatus: null as string | null }
  const baseMs = runs.timeline.nowMs()
  runs.plays.set(pipeline, play)
  for (const job of jobs) addJob(runs, pipeline, job)
  runs.timeline.at(baseMs + (script.startsAfterMs ?? 0), () => proceed(runs, pipeline))
  for (const { atMs, status } of script.statuses ?? [])
    runs.timeline.at(baseMs + atMs, () => {
      play.shownStatus = status
      settle(runs, pipeline)
    })
  runs.timeline.at(baseMs + (script.deletedAtMs ?? Number.POSITIVE_INFINITY), () => {
    pipeline.deleted = true
  })
  return { kind: 'created', pipeline }
}

/** Child pipelines are cancelled with their parent, multi-project ones are not. */
export function cancelPipeline(runs: Runs, pipeline: SandboxPipeline): void {
  for (const job of pipeline.jobs.filter(({ retried }) => !retried)) {
    const child = downstreamOf(runs.store, job)
    if (child?.source === 'parent_pipeline' && child.upstream?.jobId === job.id) cancelPipeline(runs, child)
    stop(runs, job)
  }
  settle(runs, pipeline)
}

export function cancelJob(runs: Runs, job: SandboxJob): void {
  stop(runs, job)
  proceed(runs, pipelineOf(runs, job))
}

export function playJob(runs: Runs, job: SandboxJob): void {
  attemptOf(runs, job).baseMs = runs.timeline.nowMs()
  startJob(runs, job)
  settle(runs, pipelineOf(runs, job))
}

/** Same pipeline, new job ids; jobs that were skipped because of the failure take part again. */
export function retryPipeline(runs: Runs, pipeline: SandboxPipeline): void {
  const again = pipeline.jobs.filter((job) => !job.retried && ['failed', 'canceled'].includes(job.status))
  for (const job of again) repeat(runs, job)
  reopen(runs, pipeline)
}

/** Starts a new attempt of one job at once. */
export function retryJob(runs: Runs, job: SandboxJob): SandboxJob {
  const again = repeat(runs, job)
  startJob(runs, again)
  reopen(runs, pipelineOf(runs, job))
  return again
}

function invalidate(
  runs: Runs,
  pipeline: SandboxPipeline,
  { messages, failureReason = 'config_error' }: NonNullable<PipelineScript['invalid']>,
): CreateOutcome {
  pipeline.yamlErrors = messages.length > 0 ? messages.join(', ') : null
  pipeline.failureReason = failureReason
  pipeline.status = 'failed'
  pipeline.finishedAt = runs.timeline.nowIso()
  return { kind: 'invalid', pipeline, messages }
}

function addJob(runs: Runs, pipeline: SandboxPipeline, script: JobScript, number = 0): SandboxJob {
  const job = runs.store.addJob(pipeline, {
    name: script.name,
    stage: script.stage ?? 'test',
    kind: script.bridge ? 'bridge' : 'build',
    allowFailure: script.allowFailure ?? false,
    tags: script.tags ?? [],
    when: script.when ?? 'on_success',
    strategy: script.bridge?.strategy ?? null,
    createdAt: runs.timeline.nowIso(),
  })
  const retries = script.retries ?? []
  const attempt = number === 0 ? {} : (retries[Math.min(number, retries.length) - 1] ?? {})
  runs.attempts.set(job, { script: { ...script, ...attempt }, number, baseMs: runs.timeline.nowMs() })
  return job
}

function stop(runs: Runs, job: SandboxJob) {
  const policy = runs.plays.get(pipelineOf(runs, job))?.script.cancel
  if (policy === 'ignored' || !isCancelable(job.status)) return
  if (!policy || job.status !== 'running' || job.kind === 'bridge') return setStatus(runs, job, 'canceled')
  setStatus(runs, job, 'canceling')
  runs.timeline.at(runs.timeline.nowMs() + policy.cancelingMs, () => {
    if (job.status !== 'canceling') return
    setStatus(runs, job, 'canceled')
    proceed(runs, pipelineOf(runs, job))
  })
}

function repeat(runs: Runs, job: SandboxJob): SandboxJob {
  const { script, number } = attemptOf(runs, job)
  job.retried = true
  return addJob(runs, pipelineOf(runs, job), script, number + 1)
}

function reopen(runs: Runs, pipeline: SandboxPipeline): void {
  for (const job of pipeline.jobs) if (!job.retried && job.status === 'skipped') setStatus(runs, job, 'created')
  runs.timeline.at(runs.timeline.nowMs(), () => proceed(runs, pipeline))
  settle(runs, pipeline)
}
