import type { Clock, Deadline } from '../../src/clock.ts'

/** A clock for tests with real loopback HTTP in flight: hours pass in milliseconds, and always in the same order. */
export interface VirtualClock extends Clock {
  track<T>(work: Promise<T>): Promise<T>
  /** For the sandbox: a sleep here holds one exchange up, which then no longer counts as work in flight. */
  readonly serverSide: Clock
}

interface Sleeper {
  readonly atMs: number
  /** Whether it holds up an exchange that its caller tracks. */
  readonly stalls: boolean
  wake(): void
}

interface Alarm {
  atMs: number
  fire(): void
}

/** Turns of the event loop without news after which nothing is on its way any more; loopback traffic takes two or three. */
const QUIET_TURNS = 6
/** Longest real wait for the server to notice that a client hung up; on a busy machine that takes a while. */
const NOTICE_MS = 100

/**
 * Time stands still while tracked work is in flight, otherwise it jumps to the earliest sleeper. Deadlines fire in order when time
 * passes them; time never moves only for their sake. A server that stalls for ever sleeps for `Infinity`: then a deadline is next.
 */
export function createVirtualClock({ startWallMs = Date.UTC(2026, 0, 5, 9) } = {}): VirtualClock {
  const sleepers = new Set<Sleeper>()
  const alarms = new Set<Alarm>()
  let nowMs = 0
  let tracked = 0
  let news = 0
  let pumping = false
  /** Sleeps of the server whose client is gone: it is about to notice, and until then they hold nobody up. */
  let orphans = 0

  async function pump() {
    if (pumping) return
    pumping = true
    while (sleepers.size > 0) {
      await quiet()
      await noticed()
      if (isBusy() || !jump()) break
    }
    pumping = false
  }

  async function quiet() {
    for (let turns = 0; turns < QUIET_TURNS; turns++) {
      const before = news
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (news !== before) turns = -1
    }
  }

  async function noticed() {
    const untilMs = performance.now() + NOTICE_MS
    while (orphans > 0 && performance.now() < untilMs) await new Promise<void>((resolve) => setImmediate(resolve))
    orphans = 0
  }

  function isBusy() {
    return tracked > stalled()
  }

  function stalled() {
    let count = 0
    for (const sleeper of sleepers) if (sleeper.stalls) count++
    return count
  }

  /** False when there is nothing left that could ever happen. */
  function jump() {
    const sleeper = earliest(sleepers)
    const alarm = earliest(alarms)
    if (alarm && alarm.atMs <= (sleeper?.atMs ?? -1)) {
      nowMs = Math.max(nowMs, alarm.atMs)
      alarms.delete(alarm)
      alarm.fire()
      return true
    }
    if (!sleeper || sleeper.atMs === Number.POSITIVE_INFINITY) return false
    nowMs = Math.max(nowMs, sleeper.atMs)
    sleeper.wake()
    return true
  }

  function changed() {
    news++
    void pump()
  }

  function sleep(delayMs: number, signal: AbortSignal | undefined, stalls: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const end = () => {
        signal?.removeEventListener('abort', onAbort)
        sleepers.delete(sleeper)
        if (stalls) orphans = Math.max(0, orphans - 1)
        changed()
      }
      const onAbort = () => {
        end()
        reject(signal?.reason)
      }
      const wake = () => {
        end()
        resolve()
      }
      const sleeper: Sleeper = { atMs: nowMs + delayMs, stalls, wake }
      signal?.addEventListener('abort', onAbort, { once: true })
      sleepers.add(sleeper)
      changed()
    })
  }

  function deadline(delayMs: number, reason: () => Error): Deadline {
    const controller = new AbortController()
    const alarm: Alarm = { atMs: nowMs + delayMs, fire: () => controller.abort(reason()) }
    alarms.add(alarm)
    changed()
    return {
      signal: controller.signal,
      restart() {
        if (!controller.signal.aborted) alarms.add(Object.assign(alarm, { atMs: nowMs + delayMs }))
        changed()
      },
      [Symbol.dispose]: () => void alarms.delete(alarm),
    }
  }

  async function track<T>(work: Promise<T>): Promise<T> {
    tracked++
    news++
    try {
      return await work
    } finally {
      tracked--
      orphans = Math.max(0, stalled() - tracked)
      changed()
    }
  }

  const shared = { monotonicMs: () => nowMs, wallMs: () => startWallMs + nowMs, deadline }
  return {
    ...shared,
    track,
    sleep: (delayMs, signal) => sleep(delayMs, signal, false),
    serverSide: { ...shared, sleep: (delayMs, signal) => sleep(delayMs, signal, true) },
  }
}

function earliest<T extends { atMs: number }>(items: Iterable<T>): T | undefined {
  let first: T | undefined
  for (const item of items) if (!first || item.atMs < first.atMs) first = item
  return first
}
