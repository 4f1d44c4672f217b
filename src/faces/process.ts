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

/** The part of `process` that failures of writing come through. */
export interface OutputSource {
  readonly stdout: FailingStream
  readonly stderr: FailingStream
  exitCode?: number | string | null | undefined
  once(event: 'exit', listener: () => void): unknown
}

interface FailingStream {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  write(text: string): unknown
}

/**
 * Keeps output that cannot be written (a full disk, a reader that left) from ending the process: what it has to cancel and the files
 * it has to write matter more. Nothing is done with the stream itself, as Node reports each further write again, and so would that.
 *
 * @returns aborts when the reader of stdout is gone (`… | head`)
 */
export function surviveLostOutput({ stdout, stderr }: Pick<OutputSource, 'stdout' | 'stderr'>): AbortSignal {
  const closed = new AbortController()
  stdout.on('error', (error) => {
    if (error.code === 'EPIPE') closed.abort(error)
  })
  // There is no other place to say it.
  stderr.on('error', () => {})
  return closed.signal
}

/** Says once that stdout cannot be written, and turns an exit code of 0 into 1. A reader that has seen enough is not an error. */
export function failWithoutStdout(source: OutputSource): void {
  let failed = false
  source.stdout.on('error', (error) => {
    if (failed || error.code === 'EPIPE') return
    failed = true
    source.stderr.write(`error: the output is not complete, as stdout cannot be written: ${error.message}\n`)
    source.once('exit', () => {
      source.exitCode ||= 1
    })
  })
}
