import type { Clock } from '../clock.ts'

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
