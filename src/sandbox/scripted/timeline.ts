import type { Clock } from '../../clock.ts'

/** Things that happen at set moments. Nothing runs by itself: `catchUp` does all that is due, in order, each at its own moment. */
export interface Timeline {
  /** Monotonic milliseconds: the moment being played while catching up, otherwise the clock's present. */
  nowMs(): number
  /** `nowMs` as ISO 8601 wall time. */
  nowIso(): string
  /** `Infinity` never happens. */
  at(atMs: number, happen: () => void): void
  catchUp(): void
}

interface Happening {
  readonly atMs: number
  readonly happen: () => void
}

export function createTimeline(clock: Clock): Timeline {
  const pending: Happening[] = []
  let playedMs: number | undefined
  const nowMs = () => playedMs ?? clock.monotonicMs()
  return {
    nowMs,
    nowIso: () => new Date(clock.wallMs() - (clock.monotonicMs() - nowMs())).toISOString(),
    at(atMs, happen) {
      if (atMs === Number.POSITIVE_INFINITY) return
      const later = pending.findIndex((other) => other.atMs > atMs)
      pending.splice(later === -1 ? pending.length : later, 0, { atMs, happen })
    },
    catchUp() {
      const untilMs = clock.monotonicMs()
      for (let next = pending[0]; next && next.atMs <= untilMs; next = pending[0]) {
        pending.shift()
        playedMs = next.atMs
        next.happen()
      }
      playedMs = undefined
    },
  }
}
