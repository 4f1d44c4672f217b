import { Readable } from 'node:stream'
import type { Clock } from '../clock.ts'
import type { ClientSettings, StreamAnswer } from './api.ts'
import type { Call } from './call.ts'
import { explainFailure } from './failure.ts'
import type { HttpAnswer } from './http.ts'
import { TransportError } from './transport-error.ts'

export interface StreamReader {
  /** The body chunk by chunk, its failures explained. */
  chunks(call: Call, answer: HttpAnswer): AsyncGenerator<Uint8Array, void, void>
  /** The same as a stream for `pipeline()`. */
  toStreamAnswer(call: Call, answer: HttpAnswer): StreamAnswer
}

/** Bodies that are handed on instead of gathered. Their failures come from the same family as those of calls. */
export function createStreamReader({ settings, clock }: { settings: ClientSettings; clock: Clock }): StreamReader {
  async function* chunks(call: Call, answer: HttpAnswer): AsyncGenerator<Uint8Array, void, void> {
    const body = answer.chunks()
    try {
      for (;;) {
        const read = body.next()
        const { value, done } = await (clock.track?.(read) ?? read)
        if (done) return
        yield value
      }
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds })
    } finally {
      await body.return()
    }
  }
  return {
    chunks,
    toStreamAnswer(call, answer) {
      const body = Readable.from(chunks(call, answer), { objectMode: false })
      // A read that waits for a silent server would hold the end of a destroyed stream up.
      body.once('close', answer.close)
      return { status: answer.status, headers: answer.headers, body }
    },
  }
}
