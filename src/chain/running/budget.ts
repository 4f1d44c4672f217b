import type { Clock } from '../../clock.ts'
import type { RateLimit } from '../../gitlab/types.ts'

/** What the requests of a whole chain have to keep to, whichever step sends them. */
export interface Budget {
  /**
   * Resolves when a request may be sent. Only reads ever wait: what starts, cancels or plays counts, but is never late for it.
   * Rejects with the signal's reason when it aborts first.
   */
  admit(request: { readonly method: string }, signal?: AbortSignal): Promise<void>
  /** For so long nothing waits: pipelines are being canceled, and a runner does not wait long for that. */
  hurry(forMs: number): void
  /** The budget in the form in which watchers pace their polls by a server's limit. */
  readonly rateLimit: RateLimit
}

/** Also what a user may send on a free tier that is far from generous. */
export const REQUESTS_PER_MINUTE = 300
/** Share of the minute's requests that may come at once. */
const BURST_SHARE = 0.2

/**
 * A budget of requests per minute: a burst, then an even flow, so that no minute has more than `perMinute` reads. Requests that do not
 * wait use up what later reads would have had, up to one burst.
 */
export function createBudget(perMinute: number, clock: Clock): Budget {
  const burst = Math.max(1, Math.floor(perMinute * BURST_SHARE))
  const intervalMs = 60_000 / Math.max(1, perMinute - burst)
  const burstMs = (burst - 1) * intervalMs
  /** When everything that was admitted so far would have been sent in an even flow. */
  let evenAtMs = Number.NEGATIVE_INFINITY
  let hurryUntilMs = Number.NEGATIVE_INFINITY

  return {
    async admit({ method }, signal) {
      const nowMs = clock.monotonicMs()
      const dueMs = evenAtMs - burstMs - nowMs
      const waits = method === 'GET' && nowMs >= hurryUntilMs && dueMs > 0
      const nextMs = Math.max(evenAtMs, nowMs) + intervalMs
      evenAtMs = waits ? nextMs : Math.min(nextMs, Math.max(evenAtMs, nowMs + 2 * burstMs))
      if (waits) await clock.sleep(dueMs, signal)
    },
    hurry(forMs) {
      hurryUntilMs = Math.max(hurryUntilMs, clock.monotonicMs() + forMs)
    },
    rateLimit: { limit: perMinute, remaining: perMinute, resetSeconds: 60 },
  }
}

/** The one of two limits that leaves fewer requests a second. */
export function tighterLimit(left: RateLimit | undefined, right: RateLimit): RateLimit {
  if (left === undefined || left.resetSeconds <= 0) return right
  return left.remaining / left.resetSeconds < right.remaining / right.resetSeconds ? left : right
}
