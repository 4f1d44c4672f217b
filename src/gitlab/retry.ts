/** A try that failed, as far as repeating it matters. */
export interface FailedTry {
  /** GET and HEAD: repeating them changes nothing. */
  readonly isSafe: boolean
  readonly delivery: 'not-sent' | 'refused' | 'unknown'
  /** Whether the failure can pass by itself; a certificate does not. */
  readonly transient: boolean
  /** What the server asked for. */
  readonly retryAfterSeconds: number | undefined
  /** 0 after the first try. */
  readonly repeats: number
  readonly retries: number
  /** How long the caller can still wait. */
  readonly patienceMs: number
  /** 0 to 1. */
  readonly random: number
}

export type RetryDecision = { readonly kind: 'repeat'; readonly delayMs: number } | { readonly kind: 'give-up' }

const BASE_MS = 500
const CAP_MS = 30_000

/**
 * Whether and when to send a request again; pure. A safe request is repeated after every passing failure, an unsafe one only when it
 * certainly never left. The delay is full-jitter exponential backoff, on top of what the server asked for; when that is longer than
 * the caller can wait, waiting at all is in vain.
 */
export function decideRetry(failed: FailedTry): RetryDecision {
  const mayRepeat = failed.isSafe || failed.delivery === 'not-sent'
  if (!mayRepeat || !failed.transient || failed.repeats >= failed.retries) return { kind: 'give-up' }
  const askedMs = (failed.retryAfterSeconds ?? 0) * 1000
  const jitterMs = failed.random * Math.min(CAP_MS, BASE_MS * 2 ** failed.repeats)
  const delayMs = Math.round(askedMs + jitterMs)
  return delayMs > failed.patienceMs ? { kind: 'give-up' } : { kind: 'repeat', delayMs }
}

/** Patience of a call whose caller names none: a longer wait is the caller's decision. */
export const DEFAULT_PATIENCE_MS = 60_000
