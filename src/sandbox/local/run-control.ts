import type { SandboxJob } from '../model.ts'
import { compositeStatus } from '../scripted/composite-status.ts'
import { isFinal } from '../statuses.ts'
import { type Context, currentJobs, type PipelineRun, plannedOf } from './context.ts'
import { type JobOutcome, type RunningJob, startJob } from './job-runner.ts'
import { nextStep, skippedAfter } from './schedule.ts'
import { toScheduled } from './scheduled-jobs.ts'

/** Moves pipelines on: decides what starts, runs up to `concurrency` jobs at once, keeps statuses right. */
export interface RunControl {
  /** Looks at every created job of a pipeline again. */
  advance(run: PipelineRun): void
  /** Puts a job that waits for a hand or a time in line. */
  play(run: PipelineRun, job: SandboxJob): void
  /** Stops a job, whatever it is doing. */
  cancel(run: PipelineRun, job: SandboxJob): void
  /** A new attempt of a job; not started yet. */
  again(run: PipelineRun, job: SandboxJob): SandboxJob
  /** A trigger job that had ended goes on, since its downstream pipeline was retried. */
  resume(run: PipelineRun, job: SandboxJob): void
  /** The end of a job or bridge. */
  finish(run: PipelineRun, job: SandboxJob, outcome: JobOutcome): void
  close(): Promise<void>
}

export interface RunControlOptions {
  readonly context: Context
  readonly concurrency: number
  readonly startBridge: (run: PipelineRun, job: SandboxJob) => void
  /** After each change of a pipeline's status. */
  readonly onChange: (run: PipelineRun) => void
}

export function createRunControl({ context, concurrency, startBridge, onChange }: RunControlOptions): RunControl {
  const { store } = context
  const queue: { run: PipelineRun; job: SandboxJob }[] = []
  const running = new Map<number, RunningJob>()
  const closed = new AbortController()

  function advance(run: PipelineRun): void {
    for (let changed = true; changed; ) {
      changed = false
      for (const job of currentJobs(run.pipeline)) changed = step(run, job) || changed
    }
    refresh(run)
    startQueued()
  }

  function step(run: PipelineRun, job: SandboxJob): boolean {
    if (job.status !== 'created') return false
    const jobs = toScheduled(run, currentJobs(run.pipeline))
    const own = jobs.find(({ record }) => record === job)
    const next = own ? nextStep(own, jobs) : 'wait'
    if (next === 'wait') return false
    if (next === 'start') enqueue(run, job)
    else job.status = ({ block: 'manual', delay: 'scheduled', skip: 'skipped' } as const)[next]
    if (next === 'delay') void playLater(run, job)
    return true
  }

  async function playLater(run: PipelineRun, job: SandboxJob): Promise<void> {
    await store.clock.sleep(plannedOf(run, job).startInSeconds * 1000, closed.signal).catch(() => {})
    if (job.status === 'scheduled' && !closed.signal.aborted) play(run, job)
  }

  function enqueue(run: PipelineRun, job: SandboxJob): void {
    job.status = 'pending'
    job.queuedAt = store.now()
    if (job.kind === 'bridge') startBridge(run, job)
    else queue.push({ run, job })
  }

  function startQueued(): void {
    while (running.size < concurrency && !closed.signal.aborted) {
      const next = queue.shift()
      if (!next) return
      if (next.job.status === 'pending') start(next.run, next.job)
    }
  }

  function start(run: PipelineRun, job: SandboxJob): void {
    job.status = 'running'
    job.startedAt = store.now()
    const started = startJob(context, run, job)
    running.set(job.id, started)
    refresh(run)
    void started.outcome.then((outcome) => {
      running.delete(job.id)
      finish(run, job, outcome)
    })
  }

  function finish(run: PipelineRun, job: SandboxJob, outcome: JobOutcome): void {
    const canceled = job.status === 'canceling'
    job.status = canceled ? 'canceled' : outcome.kind
    job.finishedAt = store.now()
    if (outcome.kind === 'failed' && !canceled) fail(run, job, outcome)
    advance(run)
  }

  function fail(run: PipelineRun, job: SandboxJob, { reason, exitCode }: JobOutcome & { kind: 'failed' }): void {
    const { allowedExitCodes, maxRetries } = plannedOf(run, job)
    job.failureReason = reason
    if (exitCode !== null && allowedExitCodes.includes(exitCode)) job.allowFailure = true
    const tries = run.pipeline.jobs.filter(({ name }) => name === job.name).length
    if (tries <= maxRetries && !closed.signal.aborted) again(run, job)
  }

  function play(run: PipelineRun, job: SandboxJob): void {
    reopenAfter(run, job)
    enqueue(run, job)
    advance(run)
  }

  function cancel(run: PipelineRun, job: SandboxJob): void {
    const active = running.get(job.id)
    job.status = active ? 'canceling' : 'canceled'
    if (!active) job.finishedAt = store.now()
    advance(run)
    // Not awaited: as in GitLab, the answer to a cancel request comes before the job has stopped.
    if (active) void active.kill()
  }

  function again(run: PipelineRun, job: SandboxJob): SandboxJob {
    const { name, stage, kind, when, strategy, userId } = job
    const planned = plannedOf(run, job)
    const allowFailure = planned.allowFailureByDefault
    job.retried = true
    const next = store.addJob(run.pipeline, { name, stage, kind, when, strategy, userId, allowFailure })
    // A job that a hand or a time had started does not wait for it again.
    run.planned.set(next.id, { ...planned, when: when === 'manual' || when === 'delayed' ? 'on_success' : when })
    reopenAfter(run, next)
    return next
  }

  function resume(run: PipelineRun, job: SandboxJob): void {
    job.status = 'running'
    job.finishedAt = null
    job.failureReason = null
    reopenAfter(run, job)
    advance(run)
  }

  function reopenAfter(run: PipelineRun, job: SandboxJob): void {
    const [own] = toScheduled(run, [job])
    if (!own) return
    const others = currentJobs(run.pipeline).filter((other) => other !== job)
    for (const { record } of skippedAfter(own, toScheduled(run, others))) record.status = 'created'
  }

  function refresh(run: PipelineRun): void {
    const { pipeline } = run
    const status = compositeStatus(currentJobs(pipeline))
    pipeline.updatedAt = store.now()
    if (status === pipeline.status) return
    pipeline.status = status
    if (status === 'running') pipeline.startedAt ??= store.now()
    pipeline.finishedAt = isFinal(status) ? store.now() : null
    onChange(run)
  }

  async function close(): Promise<void> {
    closed.abort()
    queue.length = 0
    await Promise.all([...running.values()].map((job) => job.kill()))
  }

  return { advance, play, cancel, again, resume, finish, close }
}
