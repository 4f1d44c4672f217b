import { Readable } from 'node:stream'
import type * as z from 'zod/mini'
import type { Clock } from '../../clock.ts'
import type { CallOptions, ClientSettings } from '../api.ts'
import type { Call } from '../call.ts'
import { DryRunStop, previewCall } from '../dry-run.ts'
import { explainFailure } from '../explain/failure.ts'
import { explainForeign, type Foreign } from '../explain/foreign.ts'
import { isPage } from '../explain/words.ts'
import { readBeginning, readText } from '../http/body.ts'
import type { HttpAnswer } from '../http/exchange.ts'
import type { CrossOrigin } from '../http/redirects.ts'
import { DeadlineError, TransportError } from '../http/transport-error.ts'
import type { RateLimit, StreamAnswer } from '../types.ts'
import { checkContent } from './beginning.ts'
import { createIdentityCheck, type IdentityCheck } from './identity.ts'
import { repeatCall } from './retry.ts'
import { type Seen, type SenderParts, send } from './send.ts'

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

export interface RequestsParts extends SenderParts {
  readonly random: () => number
}

/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
export function createRequests(parts: RequestsParts): Requests {
  const { settings, clock } = parts
  const { redact } = parts.credentials
  const seen: Seen = { rateLimit: undefined, clockSkewMs: undefined }
  const identity = createIdentityCheck()
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
    return await read(await send(call, 'refuse', both, { ...parts, seen }))
  }

  const repeat = async <T>(call: Call, options: CallOptions, work: () => Promise<T>) => {
    // Here, where every request comes through, so that no command can forget it.
    if (settings.dryRun && call.method !== 'GET')
      throw new DryRunStop(previewCall(call, settings, parts.credentials.redact))
    return await repeatCall({ ...parts, call, options }, async () => {
      // Not within the request's deadline: what waits for its turn is not late.
      await settings.admit?.(call, options.signal)
      return await attempt(call, work)
    })
  }

  return {
    get rateLimit() {
      return seen.rateLimit
    },
    get clockSkewMs() {
      return seen.clockSkewMs
    },
    json: (call, schema, options = {}) =>
      repeat(call, options, () =>
        whole(call, options, async (answer) => {
          const text = await readText(answer, JSON_BYTES)
          return { value: parseAnswer(text, schema, { call, answer, identity, redact }), headers: answer.headers }
        }),
      ),
    done: (call, options = {}) =>
      repeat(call, options, () =>
        whole(call, options, async (answer) => {
          const text = await readBeginning(answer, REST_BYTES)
          if (isPage(text))
            throw explainForeign(call, answer, { foreign: { kind: 'body', text, expected: 'JSON' }, redact })
        }),
      ),
    stream: (call, options = {}) =>
      repeat(call, options, async () => {
        const answer = await send(call, crossOriginOf(call), options.signal, { ...parts, seen })
        return await checkContent(call, answer, redact)
      }),
  }
}

/** Only files live elsewhere; a log that redirects elsewhere leads to a login page. */
function crossOriginOf({ endpoint }: Call): CrossOrigin {
  return endpoint === 'artifacts' ? 'follow-without-credentials' : 'refuse'
}

const JSON_BYTES = 32 * 2 ** 20
/** Of an answer that does not matter. */
const REST_BYTES = 64 * 2 ** 10

interface Parsing {
  readonly call: Call
  readonly answer: HttpAnswer
  readonly identity: IdentityCheck
  readonly redact: (text: string) => string
}

/** The value of a successful answer, of the right shape and about what was asked for. */
function parseAnswer<T>(text: string, schema: z.ZodMiniType<T>, { call, answer, identity, redact }: Parsing): T {
  const foreignBecause = (foreign: Foreign) => explainForeign(call, answer, { foreign, redact })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw foreignBecause({ kind: 'body', text, expected: 'JSON' })
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw foreignBecause({ kind: 'shape', text, value, cause: parsed.error })
  const words = identity.findOther(call, parsed.data)
  if (words !== undefined) throw foreignBecause({ kind: 'other', words })
  return parsed.data
}

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
