import type { Clock } from '../../clock.ts'
import type { ClientSettings } from '../api.ts'
import { type Call, toRequest } from '../call.ts'
import { GitLabRefusedError } from '../errors.ts'
import { extractWords } from '../explain/words.ts'
import { readBeginning } from '../http/body.ts'
import type { HttpAnswer, Transport } from '../http/exchange.ts'
import { type CrossOrigin, followRedirects } from '../http/redirects.ts'
import type { RateLimit } from '../types.ts'
import type { Credentials } from './credentials.ts'
import { parseClockSkew, parseRateLimit, parseRetryAfter } from './rate-limit.ts'

export interface SenderParts {
  readonly settings: ClientSettings
  readonly clock: Clock
  readonly transport: Transport
  readonly credentials: Credentials
}

/** What the headers of the newest answers show of the server. */
export interface Seen {
  rateLimit: RateLimit | undefined
  clockSkewMs: number | undefined
}

/**
 * Sends a call once. Resolves with an answer of 2xx whose body is still to be read; every other answer rejects, explained.
 *
 * @param parts.seen takes down what the headers say
 */
export async function send(
  call: Call,
  crossOrigin: CrossOrigin,
  signal: AbortSignal | undefined,
  parts: SenderParts & { readonly seen: Seen },
): Promise<HttpAnswer> {
  const { settings, clock, transport, credentials, seen } = parts
  if (call.sender === 'actor' && !credentials.canAct) throw noAccessToken(call)
  const sentAtMs = clock.monotonicMs()
  const answer = await followRedirects(transport, toRequest(settings, call, signal), {
    credentials: credentials.headersFor(call.sender),
    crossOrigin,
  })
  const { method, path } = call
  const requestId = answer.headers['x-request-id']
  settings.onAnswer?.({ method, path, status: answer.status, durationMs: clock.monotonicMs() - sentAtMs, requestId })
  // Object storage has limits and a clock of its own.
  if (answer.url.origin === new URL(settings.baseUrl).origin) {
    seen.rateLimit = parseRateLimit(answer.headers, clock.wallMs()) ?? seen.rateLimit
    seen.clockSkewMs = parseClockSkew(answer.headers, clock.wallMs()) ?? seen.clockSkewMs
  }
  if (answer.status >= 200 && answer.status < 300) return answer
  throw await readRefusal(parts, answer, call)
}

async function readRefusal({ clock, credentials }: SenderParts, answer: HttpAnswer, call: Call) {
  const { explainAnswer } = await import('../explain/answer.ts')
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

/** Enough for the words of an error. */
const ERROR_BYTES = 64 * 2 ** 10

function isLimited(status: number): boolean {
  return status === 429 || status === 503
}

function shortLocation({ headers, url }: HttpAnswer): string | undefined {
  const { location } = headers
  if (location === undefined || !URL.canParse(location, url.href)) return undefined
  const { origin, pathname } = new URL(location, url)
  return `${origin}${pathname}`
}

/** Sent without a token, such a call could only fail with less to say. */
function noAccessToken(call: Call): GitLabRefusedError {
  const scope = call.method === 'GET' ? '`read_api`' : '`api`'
  return new GitLabRefusedError(`could not ${call.purpose}: an access token is needed for this`, {
    status: 401,
    words: '',
    hints: [`give an access token with scope ${scope} as \`api-token\``],
  })
}
