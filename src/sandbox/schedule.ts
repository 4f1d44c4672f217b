import type { KnownStatus } from '../gitlab/status.ts'
import { isFinal } from './model.ts'

/** What a stage or a pipeline takes of each job to get its own status. */
export interface StatusItem {
  readonly status: string
  readonly allowFailure: boolean
}

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

/** The status that jobs give their stage or pipeline together; retried jobs are to be left out. */
export function compositeStatus(items: readonly StatusItem[]): KnownStatus {
  const weighed = items.map(weigh)
  const rule = COMPOSITE_RULES.find(
    ({ only, any }) =>
      (!only || weighed.every((word) => only.some((allowed) => allowed === word))) &&
      (!any || weighed.some((word) => any.some((wanted) => wanted === word))),
  )
  return rule?.status ?? 'failed'
}

/** `warned`: failed or canceled, but allowed to. `ignored`: a manual job that blocks nothing. */
type Weighed = KnownStatus | 'warned' | 'ignored'

interface CompositeRule {
  readonly status: KnownStatus
  /** All items are among these. */
  readonly only?: readonly Weighed[]
  /** At least one item is. */
  readonly any?: readonly Weighed[]
}

/** The first rule that fits gives the status, as on GitLab's server. */
const COMPOSITE_RULES: readonly CompositeRule[] = [
  { status: 'skipped', only: ['skipped', 'ignored'] },
  { status: 'success', only: ['success', 'skipped', 'warned', 'ignored'] },
  { status: 'created', only: ['created', 'warned', 'ignored'] },
  { status: 'preparing', only: ['preparing', 'warned', 'ignored'] },
  { status: 'canceled', only: ['canceled', 'success', 'skipped', 'warned', 'ignored'] },
  { status: 'pending', only: ['pending', 'created', 'skipped', 'warned', 'ignored'] },
  { status: 'running', any: ['running', 'pending'] },
  { status: 'waiting_for_resource', any: ['waiting_for_resource'] },
  { status: 'waiting_for_callback', any: ['waiting_for_callback'] },
  { status: 'manual', any: ['manual'] },
  { status: 'scheduled', any: ['scheduled'] },
  { status: 'preparing', any: ['preparing'] },
  { status: 'running', any: ['created'] },
  { status: 'canceling', any: ['canceling'] },
]

function weigh({ status, allowFailure }: StatusItem): string {
  if (!allowFailure) return status
  if (status === 'failed' || status === 'canceled') return 'warned'
  return status === 'manual' ? 'ignored' : status
}
