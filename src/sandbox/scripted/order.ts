import type { SandboxJob } from '../model.ts'
import { isFinal } from '../statuses.ts'
import { compositeStatus } from './composite-status.ts'

/** What becomes of a `created` job now. */
export type NextStep = 'wait' | 'start' | 'skip' | 'block' | 'delay'

export interface OrderedJob {
  readonly job: SandboxJob
  readonly needs: readonly string[] | undefined
}

/** Which outcome of what comes before lets a job take part. */
const LETS_START: Readonly<Record<SandboxJob['when'], readonly string[]>> = {
  on_success: ['success', 'skipped'],
  on_failure: ['failed'],
  always: ['success', 'failed', 'skipped'],
  manual: ['success', 'skipped'],
  delayed: ['success', 'skipped'],
}

/** By stages, or by `needs` where a job has them. `all` are the latest attempts of the pipeline's jobs. */
export function nextStep(next: OrderedJob, all: readonly OrderedJob[], stages: readonly string[]): NextStep {
  const { job, needs } = next
  const earlier = all
    .map((other) => other.job)
    .filter((other) => (needs ? needs.includes(other.name) : stages.indexOf(other.stage) < stages.indexOf(job.stage)))
  const before = earlier.length === 0 ? 'success' : compositeStatus(earlier)
  if (!isFinal(before)) return 'wait'
  if (!LETS_START[job.when].includes(needs && before === 'skipped' ? 'failed' : before)) return 'skip'
  if (job.when === 'manual') return 'block'
  return job.when === 'delayed' ? 'delay' : 'start'
}
