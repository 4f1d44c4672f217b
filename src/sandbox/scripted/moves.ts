import { isFinal, type SandboxJob, type SandboxPipeline } from '../model.ts'
import { compositeStatus, nextStep, type ScheduledJob, type Step } from '../schedule.ts'
import { inheritedStatus, openDownstream } from './bridge.ts'
import { attemptOf, pipelineOf, type Runs } from './runs.ts'

/** Starts, skips and blocks jobs until nothing more can go on now, then brings the pipeline's status up to date. */
export function proceed(runs: Runs, pipeline: SandboxPipeline): void {
  const stages = runs.plays.get(pipeline)?.stages ?? []
  for (let moved = true; moved; ) {
    moved = false
    const jobs = pipeline.jobs.filter((job) => !job.retried)
    const scheduled = jobs.map((job) => toScheduled(runs, job, stages))
    for (const one of scheduled) {
      const step = one.record.status === 'created' ? nextStep(one, scheduled) : 'wait'
      if (step === 'wait') continue
      take(runs, one.record, step)
      moved = true
    }
  }
  settle(runs, pipeline)
}

/** Its status is read when it is asked for, since the jobs before it in the same round have moved on. */
function toScheduled(
  runs: Runs,
  job: SandboxJob,
  stages: readonly string[],
): ScheduledJob & { readonly record: SandboxJob } {
  const { name, stage, when, allowFailure } = job
  const needs = attemptOf(runs, job).script.needs ?? null
  return {
    name,
    when,
    allowFailure,
    needs,
    stageIndex: stages.indexOf(stage),
    record: job,
    get status() {
      return job.status
    },
  }
}

/** Queues a job now, whatever it waited for; `pending` and what may come before it, then `running`, then its end. */
export function startJob(runs: Runs, job: SandboxJob) {
  if (job.kind === 'bridge') return openBridge(runs, job)
  const { script, baseMs } = attemptOf(runs, job)
  let atMs = runs.timeline.nowMs()
  for (const { status, forMs } of [...(script.before ?? []), { status: 'pending', forMs: script.queuedMs ?? 0 }]) {
    if (atMs <= runs.timeline.nowMs()) setStatus(runs, job, status)
    else whileWaiting(runs, job, atMs, () => setStatus(runs, job, status))
    atMs += forMs
  }
  whileWaiting(runs, job, Math.max(atMs, baseMs + (script.startMs ?? 0)), () => runJob(runs, job))
}

export function setStatus(runs: Runs, job: SandboxJob, status: string, failureReason: string | null = null): void {
  const now = runs.timeline.nowIso()
  job.status = status
  job.failureReason = failureReason
  if (status === 'pending') job.queuedAt = now
  if (status === 'running') job.startedAt ??= now
  if (isFinal(status) && status !== 'skipped') job.finishedAt = now
}

/** Gives the pipeline the status its jobs make together, and hands it on to the trigger job that started the pipeline. */
export function settle(runs: Runs, pipeline: SandboxPipeline): void {
  const latest = pipeline.jobs.filter((job) => !job.retried)
  const status = runs.plays.get(pipeline)?.shownStatus ?? compositeStatus(latest)
  if (status === pipeline.status) return
  const now = runs.timeline.nowIso()
  pipeline.status = status
  pipeline.updatedAt = now
  if (status === 'running') pipeline.startedAt ??= now
  pipeline.finishedAt = isFinal(status) ? now : null
  tellUpstream(runs, pipeline)
}

/** Something that only happens if the job is still waiting to run by then. */
function whileWaiting(runs: Runs, job: SandboxJob, atMs: number, happen: () => void): void {
  runs.timeline.at(atMs, () => {
    if (isFinal(job.status) || job.status === 'canceling') return
    happen()
    proceed(runs, pipelineOf(runs, job))
  })
}

function take(runs: Runs, job: SandboxJob, step: Exclude<Step, 'wait'>) {
  if (step === 'start') return startJob(runs, job)
  if (step === 'skip') return setStatus(runs, job, 'skipped')
  if (step === 'block') return setStatus(runs, job, 'manual')
  setStatus(runs, job, 'scheduled')
  runs.timeline.at(runs.timeline.nowMs() + (attemptOf(runs, job).script.delayMs ?? 0), () => {
    if (job.status !== 'scheduled') return
    startJob(runs, job)
    proceed(runs, pipelineOf(runs, job))
  })
}

function runJob(runs: Runs, job: SandboxJob): void {
  const { script, baseMs } = attemptOf(runs, job)
  const startMs = runs.timeline.nowMs()
  const endMs = Math.max(
    startMs,
    script.endMs === undefined ? startMs + (script.durationMs ?? 1000) : baseMs + script.endMs,
  )
  setStatus(runs, job, 'running')
  const chunks = typeof script.trace === 'string' ? [{ atMs: 0, text: script.trace }] : (script.trace ?? [])
  for (const { atMs, text } of chunks)
    runs.timeline.at(Math.min(startMs + atMs, endMs), () => {
      if (!isFinal(job.status)) runs.appendTrace(job, text)
    })
  runs.timeline.at(endMs, () => {
    if (job.status === 'running') endJob(runs, job)
  })
}

function endJob(runs: Runs, job: SandboxJob): void {
  const {
    status = 'success',
    failureReason = 'script_failure',
    coverage = null,
    artifacts,
  } = attemptOf(runs, job).script
  job.coverage = coverage
  if (artifacts) job.artifacts = runs.artifacts.add(artifacts)
  setStatus(runs, job, status, status === 'failed' ? failureReason : null)
  proceed(runs, pipelineOf(runs, job))
}

function openBridge(runs: Runs, job: SandboxJob) {
  setStatus(runs, job, 'pending')
  setStatus(runs, job, 'running')
  const opened = openDownstream(runs, job)
  if (opened.kind === 'failed') return setStatus(runs, job, 'failed', opened.failureReason)
  job.downstreamPipelineId = opened.pipeline?.id ?? null
  if (!opened.pipeline || job.strategy === null) return setStatus(runs, job, 'success')
  follow(runs, job, opened.pipeline)
}

function tellUpstream(runs: Runs, { upstream, id }: SandboxPipeline): void {
  const bridge = upstream?.kind === 'bridge' ? runs.store.jobs.get(upstream.jobId) : undefined
  if (!bridge || bridge.downstreamPipelineId !== id) return
  const downstream = runs.store.pipelines.get(id)
  if (downstream && bridge.strategy !== null && follow(runs, bridge, downstream))
    proceed(runs, pipelineOf(runs, bridge))
}

/** Whether the trigger job took over a status. A retried downstream pipeline takes its trigger job along. */
function follow(runs: Runs, bridge: SandboxJob, downstream: SandboxPipeline): boolean {
  const status = inheritedStatus(bridge, downstream.status)
  if (status === bridge.status || bridge.retried) return false
  setStatus(runs, bridge, status, status === 'failed' ? 'unknown_failure' : null)
  if (!isFinal(status)) bridge.finishedAt = null
  return true
}
