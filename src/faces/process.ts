import { systemClock } from '../clock.ts'
import { InterruptedError } from '../errors.ts'

/** The part of `process` that signals come through. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: (signal: 'SIGINT' | 'SIGTERM') => void): unknown
  exit(code: number): never
}

/** One Ctrl-C comes twice below `npx`: from the terminal, and passed on by npm. Nobody asks twice so soon. */
const ECHO_MS = 500

/** Turns the first signal into an abort, so that the run can cancel its pipeline and say so; a second one leaves at once. */
export function listenForSignals(source: SignalSource, nowMs = systemClock.monotonicMs): AbortSignal {
  const controller = new AbortController()
  let firstAtMs = 0
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    const reason = new InterruptedError(signal)
    if (!controller.signal.aborted) firstAtMs = nowMs()
    else if (nowMs() - firstAtMs >= ECHO_MS) source.exit(reason.exitCode)
    controller.abort(reason)
  }
  source.on('SIGINT', onSignal)
  source.on('SIGTERM', onSignal)
  return controller.signal
}
