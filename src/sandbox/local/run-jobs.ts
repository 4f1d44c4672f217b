import type { SandboxJob } from '../model.ts'
import { pastOf, type ScheduledJob, skippedAfter } from '../schedule.ts'
import type { Store } from '../store.ts'
import type { PlannedJob } from './config/plan.ts'
import { currentJobs, type PipelineRun, plannedOf } from './context.ts'

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

/** Jobs whose artifacts and dotenv variables a job takes: `dependencies`, else `needs`, else all of earlier stages. */
export function producersOf(
  run: PipelineRun,
  job: SandboxJob,
  { dependencies, needsWithoutArtifacts }: PlannedJob,
  jobs: readonly SandboxJob[],
): SandboxJob[] {
  const scheduled = toScheduled(run, jobs)
  const own = scheduled.find(({ record }) => record.id === job.id)
  if (!own) return []
  return pastOf(own, scheduled)
    .filter(({ name }) => !needsWithoutArtifacts.includes(name))
    .filter(({ name }) => dependencies === null || dependencies.includes(baseName(name)))
    .map(({ record }) => record)
}

/** `dependencies` name a parallel job without its number or matrix values. */
function baseName(name: string): string {
  return name.replace(/ \d+\/\d+$|: \[.*\]$/, '')
}

/** Joins a job's record and its plan for scheduling. */
export function toScheduled(
  run: PipelineRun,
  jobs: readonly SandboxJob[],
): (ScheduledJob & { readonly record: SandboxJob })[] {
  return jobs.map((record) => {
    const { stageIndex, needs, when } = plannedOf(run, record)
    const { name, status, allowFailure } = record
    return { name, status, allowFailure, stageIndex, needs, when, record }
  })
}
