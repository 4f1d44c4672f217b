/** Time as the core sees it. Tests pass a virtual one, so no test waits in real time. */
export interface Clock {
  /** Monotonic milliseconds; never jumps with the wall clock. For elapsed time and deadlines. */
  monotonicMs(): number
  /** Wall-clock milliseconds since the epoch. Only for showing and for comparing with server dates. */
  wallMs(): number
  /**
   * Resolves after `delayMs`. Rejects with the signal's reason when it aborts first.
   * A virtual clock moves on when everything waits in `sleep`.
   */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
  /**
   * A deadline: aborts with `reason` once `delayMs` have passed. Dispose it when the guarded work is done.
   * A virtual clock never moves on only to reach a deadline.
   */
  deadline(delayMs: number, reason: () => Error): Deadline
  /**
   * Marks work that takes real time whatever this clock says: one network exchange from sending to the end of its body. A virtual
   * clock stands still until it settles. Call it once for each exchange, never nested: `clock.track?.(work) ?? work`.
   */
  track?<T>(work: Promise<T>): Promise<T>
}

export interface Deadline extends Disposable {
  readonly signal: AbortSignal
  /** Starts the same delay again, e.g. after each chunk of a body. */
  restart(): void
}

/** The real clock. */
export const systemClock: Clock = {
  // Looking at `performance` would load ten modules of Node.
  monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
  wallMs: () => Date.now(),
  sleep,
  deadline: createDeadline,
}

function sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      stop()
      reject(signal?.reason)
    }
    const stop = startTimer(delayMs, () => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    })
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

function createDeadline(delayMs: number, reason: () => Error): Deadline {
  const controller = new AbortController()
  const arm = () => startTimer(delayMs, () => controller.abort(reason()))
  let stop = arm()
  return {
    signal: controller.signal,
    restart() {
      stop()
      stop = arm()
    },
    [Symbol.dispose]: () => stop(),
  }
}

/** Node lets a longer timer end at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Gives what stops it. */
function startTimer(delayMs: number, onEnd: () => void): () => void {
  let timer: NodeJS.Timeout
  const arm = (leftMs: number) => {
    const isLast = leftMs <= LONGEST_TIMER_MS
    timer = setTimeout(isLast ? onEnd : () => arm(leftMs - LONGEST_TIMER_MS), Math.min(leftMs, LONGEST_TIMER_MS))
  }
  arm(delayMs)
  return () => clearTimeout(timer)
}

/** A signal that follows another one late. */
export interface Grace extends Disposable {
  readonly signal: AbortSignal
}

/**
 * Aborts `graceMs` after the given signal did, with the same reason: for a request whose answer is worth waiting for even when the
 * run is over, since it tells what has been started and must be cleaned up.
 */
export function createGrace(signal: AbortSignal, clock: Clock, graceMs: number): Grace {
  const controller = new AbortController()
  let deadline: ReturnType<Clock['deadline']> | undefined
  const onAbort = () => {
    deadline = clock.deadline(graceMs, () => signal.reason)
    deadline.signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true })
  }
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      signal.removeEventListener('abort', onAbort)
      deadline?.[Symbol.dispose]()
    },
  }
}

/** Resolves once the signal has aborted, and never rejects. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
