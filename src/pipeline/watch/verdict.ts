import { type FinishedStatus, interpretStatus } from '../../gitlab/status.ts'

/** What a pipeline status means for this run, given its options. */
export type Verdict =
  | { readonly kind: 'go-on' }
  /** Blocked on manual jobs and `on-manual` says to wait or play. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'ended'; readonly result: FinishedStatus | 'manual'; readonly passed: boolean }

export interface VerdictOptions {
  readonly onManual: 'fail' | 'wait' | 'play'
  readonly passOn: readonly ('skipped' | 'canceled' | 'manual')[]
}

/**
 * Judges a pipeline status. Only `success` passes by itself; `pass-on` adds statuses. `manual` ends the wait when it passes or when
 * `on-manual` is `fail`, since GitLab stops there until a person acts.
 */
export function judgeStatus(status: string, { onManual, passOn }: VerdictOptions): Verdict {
  const meaning = interpretStatus(status)
  switch (meaning.kind) {
    case 'finished':
      return {
        kind: 'ended',
        result: meaning.outcome,
        passed: meaning.outcome === 'success' || isPassed(meaning.outcome, passOn),
      }
    case 'blocked':
      if (passOn.includes('manual')) return { kind: 'ended', result: 'manual', passed: true }
      return onManual === 'fail' ? { kind: 'ended', result: 'manual', passed: false } : { kind: 'blocked' }
    default:
      return { kind: 'go-on' }
  }
}

function isPassed(outcome: FinishedStatus, passOn: VerdictOptions['passOn']): boolean {
  return passOn.some((status) => status === outcome)
}
