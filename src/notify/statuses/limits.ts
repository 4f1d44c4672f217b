import type { Clock } from '../../clock.ts'

/** GitHub answers no more requests that make content: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const MOST_A_MINUTE = 80
const MOST_AN_HOUR = 500
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** When the next request may be sent. GitLab's own limits are far above these. */
export interface Pace {
  /** Milliseconds to wait; 0 when one may be sent now. */
  delayMs(): number
  /** Whether there is room for what can be left out too. */
  hasRoom(): boolean
  /** Counts a request that is about to be sent. */
  take(): void
  /** The server asks to be left alone. */
  pause(delayMs: number): void
  /** From now on what was kept for the end may be used. */
  useReserve(): void
}

/**
 * Keeps below the limits of GitHub, a second apart as it asks for, and a reserve for the end of the run: what is open then is settled at
 * once.
 */
export function createPace(clock: Pick<Clock, 'monotonicMs'>, reserve: number): Pace {
  let sentAtMs: number[] = []
  let kept = reserve
  let gapMs = 1000
  let pausedUntilMs = 0

  /** How long until fewer than `most` were sent within the window. */
  const waitMs = (most: number, windowMs: number) => {
    const oldest = sentAtMs.at(-(most - kept))
    return oldest === undefined ? 0 : Math.max(0, oldest + windowMs - clock.monotonicMs())
  }

  return {
    delayMs() {
      const nowMs = clock.monotonicMs()
      const last = sentAtMs.at(-1)
      const gap = last === undefined ? 0 : Math.max(0, last + gapMs - nowMs)
      return Math.max(gap, pausedUntilMs - nowMs, waitMs(MOST_A_MINUTE, MINUTE_MS), waitMs(MOST_AN_HOUR, HOUR_MS))
    },
    hasRoom: () => sentAtMs.filter((atMs) => atMs > clock.monotonicMs() - MINUTE_MS).length < MOST_A_MINUTE / 4,
    take() {
      const nowMs = clock.monotonicMs()
      sentAtMs = [...sentAtMs.filter((atMs) => atMs > nowMs - HOUR_MS), nowMs]
    },
    pause(delayMs) {
      pausedUntilMs = Math.max(pausedUntilMs, clock.monotonicMs() + delayMs)
    },
    useReserve() {
      kept = 0
      gapMs = 0
    },
  }
}
