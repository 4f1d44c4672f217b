import type { SandboxJob } from '../model.ts'
import type { PipelineRun } from './context.ts'
import type { PlannedJob } from './plan.ts'
import { pastOf } from './schedule.ts'
import { toScheduled } from './scheduled-jobs.ts'

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
