import type * as z from 'zod/mini'
import type { Clock } from '../clock.ts'
import type { CallOptions, ClientSettings, RateLimit } from './api.ts'
import { readBeginning, readText } from './body.ts'
import type { Call } from './call.ts'
import type { Credentials } from './credentials.ts'
import { GitLabRefusedError, GitLabUnavailableError } from './errors.ts'
import { explainFailure } from './failure.ts'
import type { HttpAnswer, HttpRequest, Transport } from './http.ts'
import { parseClockSkew, parseRateLimit, parseRetryAfter } from './rate-limit.ts'
import { type CrossOrigin, followRedirects } from './redirects.ts'
import { explainAnswer } from './refusal.ts'
import { repeatCall } from './repetition.ts'
import { DeadlineError, TransportError } from './transport-error.ts'
import { extractWords } from './words.ts'

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

export interface RequestsParts {
  readonly settings: ClientSettings
  readonly clock: Clock
  readonly random: () => number
  readonly transport: Transport
  readonly credentials: Credentials
}

/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
export function createRequests(parts: RequestsParts): Requests {
  const { settings, clock, credentials } = parts
  const seen: { rateLimit: RateLimit | undefined; clockSkewMs: number | undefined } = {
    rateLimit: undefined,
    clockSkewMs: undefined,
  }

  const open = async (call: Call, crossOrigin: CrossOrigin, signal: AbortSignal | undefined) => {
    if (call.sender === 'actor' && !credentials.canAct) throw noAccessToken(call)
    const answer = await followRedirects(parts.transport, toRequest(settings, call, signal), {
      credentials: credentials.headersFor(call.sender),
      crossOrigin,
    })
    // Object storage has limits and a clock of its own.
    if (answer.url.origin === new URL(settings.baseUrl).origin) {
      seen.rateLimit = parseRateLimit(answer.headers, clock.wallMs()) ?? seen.rateLimit
      seen.clockSkewMs = parseClockSkew(answer.headers, clock.wallMs()) ?? seen.clockSkewMs
    }
    if (answer.status >= 200 && answer.status < 300) return answer
    throw await readRefusal(answer, call)
  }

  const readRefusal = async (answer: HttpAnswer, call: Call) => {
    const body = await readBeginning(answer, ERROR_BYTES)
    const retryAfterSeconds = parseRetryAfter(answer.headers, clock.wallMs())
    const location = shortLocation(answer)
    return explainAnswer(
      {
        status: answer.status,
        words: extractWords(body, credentials.redact),
        retryAfterSeconds: isLimited(answer.status) ? retryAfterSeconds : undefined,
        location: location === undefined ? undefined : credentials.redact(location),
        credential: credentials.kindFor(call.sender),
      },
      call,
    )
  }

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
    return await read(await open(call, 'refuse', both))
  }

  const repeat = <T>(call: Call, options: CallOptions, work: () => Promise<T>) =>
    repeatCall({ ...parts, call, options }, () => attempt(call, work))

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
          return { value: parseAnswer(text, schema, { call, answer }), headers: answer.headers }
        }),
      ),
    done: (call, options = {}) =>
      repeat(call, options, () =>
        whole(call, options, async (answer) => void (await readBeginning(answer, ERROR_BYTES))),
      ),
    stream: (call, options = {}) =>
      repeat(call, options, () => open(call, 'follow-without-credentials', options.signal)),
  }
}

/** Sent without a token, such a call could only fail with less to say. */
function noAccessToken(call: Call): GitLabRefusedError {
  const scope = call.method === 'GET' ? '`read_api`' : '`api`'
  return new GitLabRefusedError(`could not ${call.purpose}: that takes an access token`, {
    status: 401,
    words: '',
    hints: [`give an access token with scope ${scope} as \`api-token\``],
  })
}

const JSON_BYTES = 32 * 2 ** 20
const ERROR_BYTES = 64 * 2 ** 10

function isLimited(status: number): boolean {
  return status === 429 || status === 503
}

function toRequest(settings: ClientSettings, call: Call, signal: AbortSignal | undefined): HttpRequest {
  const url = new URL(`${settings.baseUrl}/api/${settings.apiVersion}${call.path}`)
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value))
  }
  // Compressed answers would need a second limit against bombs, and save little beside the waiting.
  const headers = { accept: 'application/json, */*;q=0.1', 'accept-encoding': 'identity' }
  if (call.form !== undefined) {
    const type = 'application/x-www-form-urlencoded'
    return {
      method: call.method,
      url,
      headers: { ...headers, 'content-type': type },
      body: call.form.toString(),
      signal,
    }
  }
  if (call.body === undefined) return { method: call.method, url, headers, signal }
  const body = JSON.stringify(call.body)
  return { method: call.method, url, headers: { ...headers, 'content-type': 'application/json' }, body, signal }
}

function shortLocation({ headers, url }: HttpAnswer): string | undefined {
  const { location } = headers
  if (location === undefined || !URL.canParse(location, url.href)) return undefined
  const { origin, pathname } = new URL(location, url)
  return `${origin}${pathname}`
}

function parseAnswer<T>(
  text: string,
  schema: z.ZodMiniType<T>,
  { call, answer }: { call: Call; answer: HttpAnswer },
): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw notGitLab(call, answer, cause)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw notGitLab(call, answer, parsed.error)
}

function notGitLab(call: Call, { status, url }: HttpAnswer, cause: unknown): GitLabUnavailableError {
  return new GitLabUnavailableError(
    `could not ${call.purpose}: the answer of ${url.host} (${status}) was not GitLab's`,
    {
      delivery: 'unknown',
      status,
      transient: false,
      hints: [
        'check `gitlab-url`: it must be the base address of a GitLab instance',
        'a login page, a captive portal or a proxy may have answered in its place',
      ],
      cause,
    },
  )
}
