import { compositeStatus, type StatusItem } from './composite-status.ts'
import { isFinal } from './model.ts'

/** The parts of a job that decide when it starts. */
export interface ScheduledJob extends StatusItem {
  readonly name: string
  readonly stageIndex: number
  readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed'
  /** Names of the jobs it needs; `null`: all jobs of earlier stages. */
  readonly needs: readonly string[] | null
}

/** The next step of a job that is still `created`. */
export type Step = 'wait' | 'start' | 'block' | 'delay' | 'skip'

/**
 * What becomes of a created job, given the statuses of the others. `jobs` are the latest attempts.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#when, https://docs.gitlab.com/ci/yaml/#needs
 */
export function nextStep(job: ScheduledJob, jobs: readonly ScheduledJob[]): Step {
  const past = pastOf(job, jobs)
  const status = past.length === 0 ? 'success' : compositeStatus(past)
  if (!isFinal(status)) return 'wait'
  if (!ACCEPTED[job.when].includes(status)) return 'skip'
  // In a chain of needs a job that did not run hands nothing on; between stages the others carry on.
  if (job.needs !== null && job.when !== 'always' && past.some(didNotRun)) return 'skip'
  if (job.when === 'manual') return 'block'
  return job.when === 'delayed' ? 'delay' : 'start'
}

const ACCEPTED: Readonly<Record<ScheduledJob['when'], readonly string[]>> = {
  on_success: ['success', 'skipped'],
  on_failure: ['failed'],
  always: ['success', 'failed', 'skipped', 'canceled'],
  manual: ['success', 'skipped'],
  delayed: ['success', 'skipped'],
}

function didNotRun({ status, allowFailure }: StatusItem): boolean {
  return status === 'skipped' || (status === 'manual' && allowFailure)
}

/** The jobs that a job waits for. */
export function pastOf<T extends ScheduledJob>(job: ScheduledJob, jobs: readonly T[]): T[] {
  const { needs } = job
  if (needs === null) return jobs.filter(({ stageIndex }) => stageIndex < job.stageIndex)
  return jobs.filter(({ name }) => needs.includes(name))
}

/** Skipped jobs that get another chance when `job` runs again: all that come after it, over needs or stages. */
export function skippedAfter<T extends ScheduledJob>(job: ScheduledJob, jobs: readonly T[]): T[] {
  const reached = new Set([job.name])
  const found: T[] = []
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const candidate of jobs) {
      if (reached.has(candidate.name)) continue
      const past = pastOf(candidate, [...jobs, job])
      if (!past.some(({ name }) => reached.has(name))) continue
      reached.add(candidate.name)
      if (candidate.status === 'skipped') found.push(candidate)
    }
  }
  return found
}
