import type { KnownStatus } from '../gitlab/types.ts'

/** The same list as the client's, without the client's schema library. */
export const STATUSES = [
  'created',
  'waiting_for_resource',
  'preparing',
  'waiting_for_callback',
  'pending',
  'running',
  'canceling',
  'scheduled',
  'manual',
  'success',
  'failed',
  'canceled',
  'skipped',
] as const satisfies readonly KnownStatus[]

const FINAL: readonly string[] = ['success', 'failed', 'canceled', 'skipped'] satisfies KnownStatus[]
const CANCELABLE: readonly string[] = [
  'created',
  'waiting_for_resource',
  'preparing',
  'waiting_for_callback',
  'pending',
  'running',
  'scheduled',
] satisfies KnownStatus[]

export function isFinal(status: string): boolean {
  return FINAL.includes(status)
}

/** Manual jobs are not: there is nothing to stop. */
export function isCancelable(status: string): boolean {
  return CANCELABLE.includes(status)
}
