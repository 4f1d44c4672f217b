import type { SandboxJob } from '../model.ts'
import { type PipelineRun, plannedOf } from './context.ts'
import type { ScheduledJob } from './schedule.ts'

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
