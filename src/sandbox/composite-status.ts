import type { KnownStatus } from '../gitlab/status.ts'

export interface StatusItem {
  readonly status: string
  readonly allowFailure: boolean
}

/** `warned`: failed or canceled, but allowed to. `ignored`: a manual job that blocks nothing. */
type Weighed = KnownStatus | 'warned' | 'ignored'

interface Rule {
  readonly status: KnownStatus
  /** All items are among these. */
  readonly only?: readonly Weighed[]
  /** At least one item is. */
  readonly any?: readonly Weighed[]
}

/** The first rule that fits gives the status, as on GitLab's server. */
const RULES: readonly Rule[] = [
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

/** The status that jobs give their stage or pipeline together; retried jobs are to be left out. */
export function compositeStatus(items: readonly StatusItem[]): KnownStatus {
  const weighed = items.map(weigh)
  const rule = RULES.find(
    ({ only, any }) =>
      (!only || weighed.every((word) => only.some((allowed) => allowed === word))) &&
      (!any || weighed.some((word) => any.some((wanted) => wanted === word))),
  )
  return rule?.status ?? 'failed'
}

function weigh({ status, allowFailure }: StatusItem): string {
  if (!allowFailure) return status
  if (status === 'failed' || status === 'canceled') return 'warned'
  return status === 'manual' ? 'ignored' : status
}
