import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock.ts'
import { resolveCaller } from './access/caller.ts'
import type { Engine } from './engine.ts'
import type { Faults } from './faults.ts'
import { type Answer, json, Refusal, send, text, unauthorized } from './http/answer.ts'
import { deliver } from './http/delivery.ts'
import { type ReceivedRequest, readBody, readParams } from './http/request.ts'
import type { RequestLog } from './request-log.ts'
import type { RouteCall, Router, ServerSettings } from './route.ts'
import type { Store } from './store.ts'

export interface ServerParts {
  readonly store: Store
  readonly router: Router
  readonly faults: Faults
  readonly settings: ServerSettings
  readonly requests: RequestLog
  /** Path prefix of the instance, e.g. `/gitlab`, or empty. */
  readonly urlPrefix: string
  readonly engines: readonly Engine[]
  readonly engineOf: RouteCall['engineOf']
  readonly lateWork: LateWork
  readonly rateLimiter: RateLimiter | undefined
  /** Gets the cause of every answer 500, and the method and path of its request. */
  readonly onError: (error: unknown, request: string) => void
}

/** Reads, routes, answers. Errors become answers here and nowhere else. */
export async function handleRequest(parts: ServerParts, message: IncomingMessage, response: ServerResponse) {
  const gone = new AbortController()
  response.once('close', () => gone.abort(new Error('the client hung up')))
  const logged = parts.requests.add(message)
  for (const engine of parts.engines) {
    // Before the body is read: git sends more than an API call may have.
    if (await engine.serveGit?.(message, response, pathInside(parts, message))) return
  }
  const received = await receive(parts, message).catch((error) => errorAnswer(parts, message, error))
  if ('status' in received) {
    logged.status = received.status
    return send(response, received, { withBody: true })
  }
  parts.requests.addBody(logged, received.body)
  await deliver({
    request: received,
    response,
    clock: parts.store.clock,
    fault: parts.faults.next(received),
    gone: gone.signal,
    process: () => respondInTime(parts, received),
    later: parts.lateWork.add,
    onAnswer: (status) => {
      logged.status = status
    },
  })
}

async function receive(parts: ServerParts, message: IncomingMessage): Promise<ReceivedRequest> {
  return {
    method: message.method ?? 'GET',
    url: message.url ?? '/',
    path: pathInside(parts, message),
    headers: message.headers,
    body: await readBody(message),
  }
}

/** Counted against the rate limit, where there is one; never rejects. */
async function respondInTime(parts: ServerParts, request: ReceivedRequest): Promise<Answer> {
  const { refusal, headers } = parts.rateLimiter?.count() ?? {}
  const answer = refusal ?? (await respond(parts, request).catch((error) => errorAnswer(parts, request, error)))
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

/** The raw path below the URL prefix. */
function pathInside({ urlPrefix }: ServerParts, { url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?')
  const inside = path === urlPrefix || path.startsWith(`${urlPrefix}/`)
  return inside ? path.slice(urlPrefix.length) || '/' : '/outside-of-the-prefix'
}

async function respond(parts: ServerParts, request: ReceivedRequest): Promise<Answer> {
  await parts.lateWork.catchUp()
  for (const engine of parts.engines) engine.refresh?.()
  const { route, values } = parts.router.match(request.method, request.path)
  const params = await readParams(request)
  const caller = resolveCaller({ store: parts.store, request, params, route })
  if (route.access === 'required' && caller.kind === 'anonymous') throw unauthorized()
  const { store, engineOf, settings } = parts
  return route.handle({ store, engineOf, settings, request, route, values, params, caller })
}

function errorAnswer(
  { onError }: ServerParts,
  { method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
  error: unknown,
): Answer {
  if (error instanceof Refusal) return error.answer
  // Without the query, which may hold a token.
  onError(error, `${method} ${url.split('?')[0]}`)
  return json(500, { message: '500 Internal Server Error' })
}

/** Requests whose client has hung up while the server was slow, and which are processed all the same. */
export interface LateWork {
  add(atMs: number, work: () => Promise<unknown>): void
  /** Does what is due by now; called before a request is looked at, so that no client sees it late. */
  catchUp(): Promise<void>
}

export function createLateWork(clock: Clock): LateWork {
  const pending: { readonly atMs: number; readonly work: () => Promise<unknown> }[] = []
  return {
    add(atMs, work) {
      pending.push({ atMs, work })
      pending.sort((left, right) => left.atMs - right.atMs)
    },
    async catchUp() {
      for (let next = pending[0]; next && next.atMs <= clock.monotonicMs(); next = pending[0]) {
        pending.shift()
        await next.work()
      }
    },
  }
}

/** GitLab's limiter at the edge: so many requests a minute; every answer states what is left. */
export interface RateLimiter {
  /** The 429 for this request when the minute is used up, and the headers of any other answer. */
  count(): { readonly refusal: Answer | undefined; readonly headers: Readonly<Record<string, string>> }
}

const WINDOW_MS = 60_000

export function createRateLimiter(clock: Clock, perMinute: number): RateLimiter {
  let windowStartMs = clock.wallMs()
  let observed = 0
  return {
    count() {
      const nowMs = clock.wallMs()
      if (nowMs >= windowStartMs + WINDOW_MS) {
        windowStartMs = nowMs - ((nowMs - windowStartMs) % WINDOW_MS)
        observed = 0
      }
      observed++
      const resetMs = windowStartMs + WINDOW_MS
      const headers = {
        'ratelimit-limit': String(perMinute),
        'ratelimit-observed': String(observed),
        'ratelimit-remaining': String(Math.max(0, perMinute - observed)),
        'ratelimit-reset': String(Math.ceil(resetMs / 1000)),
        'ratelimit-resettime': new Date(resetMs).toUTCString(),
      }
      if (observed <= perMinute) return { refusal: undefined, headers }
      const retryAfter = String(Math.ceil((resetMs - nowMs) / 1000))
      return { refusal: text(429, 'Retry later\n', { ...headers, 'retry-after': retryAfter }), headers }
    },
  }
}
