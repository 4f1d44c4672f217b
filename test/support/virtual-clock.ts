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

  async function pump() {
    if (pumping) return
    pumping = true
    while (sleepers.size > 0) {
      await quiet()
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

  function isBusy() {
    let stalled = 0
    for (const sleeper of sleepers) if (sleeper.stalls) stalled++
    return tracked > stalled
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
