import { KNOWN_STATUSES, type KnownStatus } from '../gitlab/status.ts'

const FINAL: readonly string[] = ['success', 'failed', 'canceled', 'skipped'] satisfies KnownStatus[]
const CANCELABLE: readonly string[] = KNOWN_STATUSES.filter(
  (status) => !isFinal(status) && status !== 'manual' && status !== 'canceling',
)

export function isFinal(status: string): boolean {
  return FINAL.includes(status)
}

/** Manual jobs are not: there is nothing to stop. */
export function isCancelable(status: string): boolean {
  return CANCELABLE.includes(status)
}
