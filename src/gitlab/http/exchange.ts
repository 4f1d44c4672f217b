import type { Agent, IncomingMessage, RequestOptions } from 'node:http'
import type { Clock } from '../../clock.ts'
import { createTurns, type Turns } from '../../concurrency.ts'
import { type Agents, createAgents } from './agents.ts'
import { readChunks } from './body.ts'
import { type Connection, createConnection } from './connection.ts'
import type { ProxyVariables } from './proxy.ts'
import { classifyFailure, DeadlineError, TransportError } from './transport-error.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The head of an answer, and its body still to be read. One of `chunks` and `close` must be used. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Where it came from, after redirects. */
  readonly url: URL
  /** The body as it comes; throws `TransportError` when it is cut or stalls. Can be iterated once. */
  chunks(): AsyncGenerator<Uint8Array, void, void>
  /** Gives the rest up. */
  close(): void
}

export interface Transport {
  /** One request, sent once; redirects are answers. Rejects with `TransportError` or the signal's reason. */
  open(request: HttpRequest): Promise<HttpAnswer>
}

export interface TransportSettings {
  readonly clock: Clock
  readonly userAgent: string
  /** Longest silence: until the head of the answer, and before each chunk of its body. */
  readonly timeoutMs: number
  readonly caCertificates: string | undefined
  readonly proxyVariables: ProxyVariables
}

/** HTTP as GitLab's API needs it, on the raw request of `@actions/http-client`; loaded on first use, for it is slow to load. */
export function createTransport(settings: TransportSettings): Transport {
  const parts = { ...settings, agents: createAgents(settings), turns: createTurns(REQUESTS_PER_TURN) }
  return { open: (request) => open(parts, request) }
}

/** Few enough to be on their way at once, and so many that turns cost nothing. */
const REQUESTS_PER_TURN = 16

interface Parts extends TransportSettings {
  readonly agents: Agents
  readonly turns: Turns
}

async function open(parts: Parts, request: HttpRequest): Promise<HttpAnswer> {
  const connection = createConnection(request.signal)
  const isSafe = request.method === 'GET' || request.method === 'HEAD'
  try {
    return await exchange(parts, request, connection, !isSafe)
  } catch (error) {
    // A kept-alive connection which the server closed while it was idle: no failure of the server, so no try is counted.
    const isStale = isSafe && connection.reused && error instanceof TransportError && error.failure === 'reset'
    if (!isStale) throw error
    return await exchange(parts, request, createConnection(request.signal), true)
  }
}

async function exchange(
  { agents, turns, ...settings }: Parts,
  request: HttpRequest,
  connection: Connection,
  fresh: boolean,
): Promise<HttpAnswer> {
  const library = await import('@actions/http-client')
  await turns.begin()
  request.signal?.throwIfAborted()
  const { agent, proxyHost } = agents.route(library, request.url, { connection, fresh })
  const explain = (error: unknown): unknown => {
    const reason = connection.endReason() ?? error
    if (reason === request.signal?.reason && !(reason instanceof DeadlineError)) return reason
    return classifyFailure(reason, { established: connection.established, host: request.url.host, proxyHost })
  }
  const client = new library.HttpClient(settings.userAgent, [handOver(connection.observe(agent), proxyHost)], {
    allowRedirects: false,
    socketTimeout: NEVER_MS,
  })
  try {
    const response = client.request(request.method, request.url.href, bodyOf(request), { ...request.headers })
    const { message } = await limitSilence(settings, connection, () => Promise.race([response, connection.ended]))
    await turns.afterAll()
    return createAnswer(message, { settings, connection, explain, url: request.url })
  } catch (error) {
    connection.release()
    throw explain(error)
  }
}

/** An unsafe request without a body says so by its length; a safe one says nothing. The library takes null but does not declare it. */
function bodyOf(request: HttpRequest): string {
  const isSafe = request.method === 'GET' || request.method === 'HEAD'
  return isSafe ? (null as unknown as string) : (request.body ?? '')
}

/** The library's own timeout ends sockets politely, which a silent peer never answers: it is put out of reach. */
const NEVER_MS = 2 ** 31 - 1

/** Puts our agent in, and takes the brackets off an IPv6 address, which only a tunnel understands. */
function handOver(agent: Agent, proxyHost: string | undefined) {
  return {
    prepareRequest(options: RequestOptions) {
      options.agent = agent
      if (proxyHost === undefined) options.host = options.host?.replace(/^\[(.*)\]$/, '$1')
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('never asked for')),
  }
}

/** Runs one step of an exchange under the deadline for silence. */
async function limitSilence<T>(
  settings: TransportSettings,
  connection: Connection,
  step: () => Promise<T>,
): Promise<T> {
  using deadline = settings.clock.deadline(settings.timeoutMs, () => new DeadlineError('no answer in time'))
  deadline.signal.addEventListener('abort', () => connection.end(deadline.signal.reason), { once: true })
  return await step()
}

function createAnswer(
  message: IncomingMessage,
  {
    settings,
    connection,
    explain,
    url,
  }: { settings: TransportSettings; connection: Connection; explain: (error: unknown) => unknown; url: URL },
): HttpAnswer {
  // An error between the head and the first read has no listener yet; the read finds it again.
  message.on('error', () => undefined)
  return {
    status: message.statusCode ?? 0,
    headers: joinHeaders(message),
    url,
    chunks: () =>
      readChunks(message, {
        step: (read) => limitSilence(settings, connection, read),
        explain,
        done: connection.release,
      }),
    close: () => {
      connection.release()
      message.destroy()
    },
  }
}

function joinHeaders(message: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
}
