import type { Clock } from '../clock.ts'
import { type Answer, text } from './http/answer.ts'

/** GitLab's limiter at the edge: so many requests a minute; every answer states what is left. */
export interface RateLimiter {
  /** The 429 for this request when the minute is used up, and the headers of any other answer. */
  count(): { readonly refusal: Answer | undefined; readonly headers: Readonly<Record<string, string>> }
}

const WINDOW_MS = 60_000

export function createRateLimiter(clock: Clock, perMinute: number): RateLimiter {
  let windowStartMs = clock.wallMs()
  let observed = 0
  return {
    count() {
      const nowMs = clock.wallMs()
      if (nowMs >= windowStartMs + WINDOW_MS) {
        windowStartMs = nowMs - ((nowMs - windowStartMs) % WINDOW_MS)
        observed = 0
      }
      observed++
      const resetMs = windowStartMs + WINDOW_MS
      const headers = {
        'ratelimit-limit': String(perMinute),
        'ratelimit-observed': String(observed),
        'ratelimit-remaining': String(Math.max(0, perMinute - observed)),
        'ratelimit-reset': String(Math.ceil(resetMs / 1000)),
        'ratelimit-resettime': new Date(resetMs).toUTCString(),
      }
      if (observed <= perMinute) return { refusal: undefined, headers }
      const retryAfter = String(Math.ceil((resetMs - nowMs) / 1000))
      return { refusal: text(429, 'Retry later\n', { ...headers, 'retry-after': retryAfter }), headers }
    },
  }
}
