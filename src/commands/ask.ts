import { UsageError } from '../errors.ts'
import type { Host, OutputStream } from '../host/host.ts'
import { sanitizeLine } from '../text/sanitize.ts'

/** Asks the person at the terminal; the answer is trimmed and may be empty. */
export type Ask = (question: string) => Promise<string>

export interface AskStreams {
  readonly stdin: NodeJS.ReadableStream
  /** Questions go here, so that stdout has nothing but the command's product. */
  readonly stderr: OutputStream
  readonly signal: AbortSignal
  /** What a question quotes is as foreign as anywhere. */
  readonly host: Pick<Host, 'redact'>
}

/**
 * Questions in the terminal's own line mode: an interrupt stays a signal, and reaches `signal` as always. Reads nothing before the
 * first question, and does not hold the process up after the last one.
 */
export function createAsk({ stdin, stderr, signal, host }: AskStreams): Ask {
  let open: Promise<AsyncIterator<string>> | undefined
  return async (question) => {
    open ??= openLines(stdin)
    const lines = await open
    stderr.write(host.redact(sanitizeLine(question, { colors: false })))
    // The stream and not its reader: that one cannot be paused any more when the input has ended.
    stdin.resume()
    try {
      const { value, done } = await orAborted(lines.next(), signal)
      if (!done) return value.trim()
      throw new UsageError('the question was not answered: the input ended')
    } catch (error) {
      // The cursor is still behind the question.
      stderr.write('\n')
      throw error
    } finally {
      stdin.pause()
    }
  }
}

async function openLines(input: NodeJS.ReadableStream): Promise<AsyncIterator<string>> {
  const { createInterface } = await import('node:readline')
  return createInterface({ input, terminal: false })[Symbol.asyncIterator]()
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const onAbort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
