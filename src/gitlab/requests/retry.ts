import type { Clock } from '../../clock.ts'
import type { CallOptions, ClientSettings } from '../api.ts'
import type { Call } from '../call.ts'
import { type Delivery, GitLabUnavailableError } from '../errors.ts'

/** Sends a call until it is answered, refused, or not worth another try. */
export async function repeatCall<T>(
  {
    settings,
    clock,
    random,
    call,
    options,
  }: { settings: ClientSettings; clock: Clock; random: () => number; call: Call; options: CallOptions },
  send: () => Promise<T>,
): Promise<T> {
  const startedMs = clock.monotonicMs()
  const patienceMs = options.patienceMs ?? DEFAULT_PATIENCE_MS
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof GitLabUnavailableError)) throw error
      const decision = decideRetry({
        isSafe: call.method === 'GET',
        delivery: error.delivery,
        transient: error.transient,
        retryAfterSeconds: error.retryAfterSeconds,
        repeats,
        retries: options.retries ?? settings.retries,
        patienceMs: patienceMs - (clock.monotonicMs() - startedMs),
        random: random(),
      })
      if (decision.kind === 'give-up') throw withTries(error, repeats + 1)
      const { delayMs } = decision
      settings.onRetry?.({
        method: call.method,
        path: call.path,
        reason: error.message,
        delayMs,
        attempt: repeats + 1,
      })
      await clock.sleep(delayMs, options.signal)
    }
  }
}

/** Patience of a call whose caller does not name one: a longer wait is the caller's decision. */
const DEFAULT_PATIENCE_MS = 60_000

function withTries(error: GitLabUnavailableError, tries: number): GitLabUnavailableError {
  if (tries === 1) return error
  return new GitLabUnavailableError(`${error.message} (tried ${tries} times)`, error)
}

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

/**
 * Whether and when to send a request again; pure. A safe request is repeated after every passing failure, an unsafe one only when it
 * certainly never left. The delay is full-jitter exponential backoff, on top of what the server asked for; when that is longer than
 * the caller can wait, waiting is useless.
 */
export function decideRetry(failed: FailedTry): RetryDecision {
  const mayRepeat = failed.isSafe || failed.delivery === 'not-sent'
  if (!mayRepeat || !failed.transient || failed.repeats >= failed.retries) return { kind: 'give-up' }
  const askedMs = (failed.retryAfterSeconds ?? 0) * 1000
  const jitterMs = failed.random * Math.min(CAP_MS, BASE_MS * 2 ** failed.repeats)
  const delayMs = Math.round(askedMs + jitterMs)
  return delayMs > failed.patienceMs ? { kind: 'give-up' } : { kind: 'repeat', delayMs }
}

const BASE_MS = 500
const CAP_MS = 30_000

/**
 * How far a call got when its answer is one that another try may change; `undefined` for an answer that stays.
 * The creation limit is a 400: https://docs.gitlab.com/administration/settings/rate_limit_on_pipelines_creation/
 */
export function deliveryToRepeat(status: number, words: string, endpoint: Call['endpoint']): Delivery | undefined {
  const isStart = endpoint === 'trigger' || endpoint === 'create'
  if (isStart && status === 400 && /Too many pipelines created in the last minute/.test(words)) return 'refused'
  if (status === 429) return 'refused'
  return status >= 500 || status === 408 ? 'unknown' : undefined
}
