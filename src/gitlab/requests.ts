import type * as z from 'zod/mini'
import type { CallOptions, RateLimit } from './api.ts'
import { parseAnswer } from './api-answer.ts'
import { readBeginning, readText } from './body.ts'
import type { Call } from './call.ts'
import { explainFailure } from './failure.ts'
import type { HttpAnswer } from './http.ts'
import { createOpener, type OpenerParts } from './opener.ts'
import type { CrossOrigin } from './redirects.ts'
import { repeatCall } from './repetition.ts'
import { DeadlineError, TransportError } from './transport-error.ts'

export interface Requests {
  readonly rateLimit: RateLimit | undefined
  readonly clockSkewMs: number | undefined
  /** An answer with a body of the given shape. */
  json<T>(call: Call, schema: z.ZodMiniType<T>, options?: CallOptions): Promise<JsonAnswer<T>>
  /** An answer whose body does not matter. */
  done(call: Call, options?: CallOptions): Promise<void>
  /** An answer whose body is read by the caller, as a stream. */
  stream(call: Call, options?: CallOptions): Promise<HttpAnswer>
}

export interface JsonAnswer<T> {
  readonly value: T
  readonly headers: HttpAnswer['headers']
}

export interface RequestsParts extends OpenerParts {
  readonly random: () => number
}

/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
export function createRequests(parts: RequestsParts): Requests {
  const { settings, clock } = parts
  const opener = createOpener(parts)
  const attempt = async <T>(call: Call, work: () => Promise<T>): Promise<T> => {
    try {
      return await (clock.track?.(work()) ?? work())
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds })
    }
  }

  /** One request to the end of its body, within one deadline. */
  const whole = async <T>(call: Call, options: CallOptions, read: (answer: HttpAnswer) => Promise<T>) => {
    using deadline = clock.deadline(settings.requestTimeoutSeconds * 1000, () => new DeadlineError('no answer in time'))
    const { signal } = options
    const both = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal])
    return await read(await opener.open(call, 'refuse', both))
  }

  const repeat = <T>(call: Call, options: CallOptions, work: () => Promise<T>) =>
    repeatCall({ ...parts, call, options }, () => attempt(call, work))

  return {
    get rateLimit() {
      return opener.seen.rateLimit
    },
    get clockSkewMs() {
      return opener.seen.clockSkewMs
    },
    json: (call, schema, options = {}) =>
      repeat(call, options, () =>
        whole(call, options, async (answer) => {
          const text = await readText(answer, JSON_BYTES)
          return { value: parseAnswer(text, schema, { call, answer }), headers: answer.headers }
        }),
      ),
    done: (call, options = {}) =>
      repeat(call, options, () =>
        whole(call, options, async (answer) => void (await readBeginning(answer, REST_BYTES))),
      ),
    stream: (call, options = {}) => repeat(call, options, () => opener.open(call, crossOriginOf(call), options.signal)),
  }
}

/** Only files live elsewhere; a log that redirects elsewhere is a login page. */
function crossOriginOf({ endpoint }: Call): CrossOrigin {
  return endpoint === 'artifacts' ? 'follow-without-credentials' : 'refuse'
}

const JSON_BYTES = 32 * 2 ** 20
/** Of an answer that does not matter. */
const REST_BYTES = 64 * 2 ** 10
