import { isFinal, type SandboxJob } from '../model.ts'
import { compositeStatus, nextStep } from '../schedule.ts'
import {
  addAttempt,
  type Context,
  currentJobs,
  type PipelineRun,
  plannedOf,
  reopenAfter,
  toScheduled,
} from './context.ts'
import { type JobOutcome, type RunningJob, startJob } from './jobs/job-runner.ts'

export interface RunControlOptions {
  readonly context: Context
  readonly concurrency: number
  readonly startBridge: (run: PipelineRun, job: SandboxJob) => void
  /** After each change of a pipeline's status. */
  readonly onChange: (run: PipelineRun) => void
}

/** What moves pipelines on: decides what starts, runs up to `concurrency` jobs at once, keeps statuses right. */
export interface RunControl extends RunControlOptions {
  readonly queue: { readonly run: PipelineRun; readonly job: SandboxJob }[]
  /** By job id. */
  readonly running: Map<number, RunningJob>
  readonly closed: AbortController
}

export function createRunControl(options: RunControlOptions): RunControl {
  return { ...options, queue: [], running: new Map(), closed: new AbortController() }
}

/** Looks at every created job of a pipeline again. */
export function advance(control: RunControl, run: PipelineRun): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const job of currentJobs(run.pipeline)) changed = step(control, run, job) || changed
  }
  refresh(control, run)
  startQueued(control)
}

function step(control: RunControl, run: PipelineRun, job: SandboxJob): boolean {
  if (job.status !== 'created') return false
  const jobs = toScheduled(run, currentJobs(run.pipeline))
  const own = jobs.find(({ record }) => record === job)
  const next = own ? nextStep(own, jobs) : 'wait'
  if (next === 'wait') return false
  if (next === 'start') enqueue(control, run, job)
  else job.status = ({ block: 'manual', delay: 'scheduled', skip: 'skipped' } as const)[next]
  if (next === 'delay') void playLater(control, run, job)
  return true
}

async function playLater(control: RunControl, run: PipelineRun, job: SandboxJob): Promise<void> {
  const { context, closed } = control
  await context.store.clock.sleep(plannedOf(run, job).startInSeconds * 1000, closed.signal).catch(() => {})
  if (job.status === 'scheduled' && !closed.signal.aborted) playJob(control, run, job)
}

function enqueue({ context, queue, startBridge }: RunControl, run: PipelineRun, job: SandboxJob): void {
  job.status = 'pending'
  job.queuedAt = context.store.now()
  if (job.kind === 'bridge') startBridge(run, job)
  else queue.push({ run, job })
}

function startQueued(control: RunControl): void {
  const { queue, running, concurrency, closed } = control
  while (running.size < concurrency && !closed.signal.aborted) {
    const next = queue.shift()
    if (!next) return
    if (next.job.status === 'pending') start(control, next.run, next.job)
  }
}

function start(control: RunControl, run: PipelineRun, job: SandboxJob): void {
  const { context, running } = control
  job.status = 'running'
  job.startedAt = context.store.now()
  const started = startJob(context, run, job)
  running.set(job.id, started)
  refresh(control, run)
  void started.outcome.then((outcome) => {
    running.delete(job.id)
    finishJob(control, run, job, outcome)
  })
}

/** The end of a job or bridge. */
export function finishJob(control: RunControl, run: PipelineRun, job: SandboxJob, outcome: JobOutcome): void {
  const canceled = job.status === 'canceling'
  job.status = canceled ? 'canceled' : outcome.kind
  job.finishedAt = control.context.store.now()
  if (outcome.kind === 'failed' && !canceled) fail(control, run, job, outcome)
  advance(control, run)
}

function fail(
  { context, closed }: RunControl,
  run: PipelineRun,
  job: SandboxJob,
  { reason, exitCode }: JobOutcome & { readonly kind: 'failed' },
): void {
  const { allowedExitCodes, maxRetries } = plannedOf(run, job)
  job.failureReason = reason
  if (exitCode !== null && allowedExitCodes.includes(exitCode)) job.allowFailure = true
  const tries = run.pipeline.jobs.filter(({ name }) => name === job.name).length
  if (tries <= maxRetries && !closed.signal.aborted) addAttempt(context.store, run, job)
}

function refresh({ context, onChange }: RunControl, run: PipelineRun): void {
  const { pipeline } = run
  const { store } = context
  const status = compositeStatus(currentJobs(pipeline))
  pipeline.updatedAt = store.now()
  if (status === pipeline.status) return
  pipeline.status = status
  if (status === 'running') pipeline.startedAt ??= store.now()
  pipeline.finishedAt = isFinal(status) ? store.now() : null
  onChange(run)
}

/** Puts a job that waits for a hand or a time in line. */
export function playJob(control: RunControl, run: PipelineRun, job: SandboxJob): void {
  reopenAfter(run, job)
  enqueue(control, run, job)
  advance(control, run)
}

/** Stops a job, whatever it is doing. */
export function cancelJob(control: RunControl, run: PipelineRun, job: SandboxJob): void {
  const active = control.running.get(job.id)
  job.status = active ? 'canceling' : 'canceled'
  if (!active) job.finishedAt = control.context.store.now()
  advance(control, run)
  // Not awaited: as in GitLab, the answer to a cancel request comes before the job has stopped.
  if (active) void active.kill()
}

/** A trigger job that had ended goes on, since its downstream pipeline was retried. */
export function resumeJob(control: RunControl, run: PipelineRun, job: SandboxJob): void {
  job.status = 'running'
  job.finishedAt = null
  job.failureReason = null
  reopenAfter(run, job)
  advance(control, run)
}

/** Starts nothing more, and ends what runs. */
export async function stopJobs({ queue, running, closed }: RunControl): Promise<void> {
  closed.abort()
  queue.length = 0
  await Promise.all([...running.values()].map((job) => job.kill()))
}
