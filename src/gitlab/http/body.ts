import type { IncomingMessage } from 'node:http'
import { TransportError } from './transport-error.ts'

/** How the chunks of one body are read. */
export interface Reading {
  /** Runs one read under the deadline for silence. The time the reader takes between two reads does not count. */
  step<T>(read: () => Promise<T>): Promise<T>
  explain(error: unknown): unknown
  done(): void
}

/** The body of an answer; throws when it ends before it is complete. Leaving the loop early closes the connection. */
export async function* readChunks(
  message: IncomingMessage,
  { step, explain, done }: Reading,
): AsyncGenerator<Uint8Array, void, void> {
  const iterator: AsyncIterator<Buffer> = message[Symbol.asyncIterator]()
  let sizeBytes = 0
  try {
    for (;;) {
      const { value, done: isOver } = await step(() => iterator.next())
      if (isOver) break
      sizeBytes += value.length
      yield value
    }
    if (!isWhole(message, sizeBytes)) throw new Error('the answer was cut short')
  } catch (error) {
    throw explain(error)
  } finally {
    done()
    message.destroy()
  }
}

function isWhole(message: IncomingMessage, sizeBytes: number): boolean {
  const announced = message.headers['content-length']
  return message.complete && (announced === undefined || Number(announced) === sizeBytes)
}

/**
 * The whole body as text.
 *
 * @throws TransportError `too-large` beyond `limitBytes`
 */
export async function readText(
  answer: { readonly url: URL; chunks(): AsyncIterable<Uint8Array> },
  limitBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of answer.chunks()) {
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) {
      const message = `the answer is larger than ${Math.round(limitBytes / 2 ** 20)} MiB`
      throw new TransportError(message, { failure: 'too-large', mayHaveArrived: true, host: answer.url.host })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The beginning of a body, for the words of an error; a rest beyond `limitBytes` is given up. */
export async function readBeginning(
  answer: { chunks(): AsyncIterable<Uint8Array> },
  limitBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of answer.chunks()) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    if (sizeBytes >= limitBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}
