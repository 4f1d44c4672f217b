import type { SandboxJob } from '../model.ts'
import type { Store } from '../store.ts'
import { currentJobs, type PipelineRun, plannedOf } from './context.ts'
import { skippedAfter } from './schedule.ts'
import { toScheduled } from './scheduled-jobs.ts'

/** A new attempt of a job; not started yet. */
export function addAttempt(store: Store, run: PipelineRun, job: SandboxJob): SandboxJob {
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

/** Jobs that were skipped since `job` had not passed get another chance. */
export function reopenAfter(run: PipelineRun, job: SandboxJob): void {
  const [own] = toScheduled(run, [job])
  if (!own) return
  const others = currentJobs(run.pipeline).filter((other) => other !== job)
  for (const { record } of skippedAfter(own, toScheduled(run, others))) record.status = 'created'
}
