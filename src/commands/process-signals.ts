import { InterruptedError } from '../errors.ts'

/** The part of `process` that signals come through. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: (signal: 'SIGINT' | 'SIGTERM') => void): unknown
  exit(code: number): never
}

/** Turns the first signal into an abort, so that the run can cancel its pipeline and say so; a second one leaves at once. */
export function listenForSignals(source: SignalSource): AbortSignal {
  const controller = new AbortController()
  const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
    const reason = new InterruptedError(signal)
    if (controller.signal.aborted) source.exit(reason.exitCode)
    controller.abort(reason)
  }
  source.on('SIGINT', onSignal)
  source.on('SIGTERM', onSignal)
  return controller.signal
}
