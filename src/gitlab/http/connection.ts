import type { Agent, ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'

/** What is known of one request on its way. */
export interface Connection {
  /** True from the moment on which bytes of the request can leave: connected, TLS proven, tunnel open. */
  readonly established: boolean
  /** Whether a kept-alive connection is used, which the server may have closed in the meantime. */
  readonly reused: boolean
  /** An agent that hands requests to `agent` and watches their sockets. */
  observe(agent: Agent): Agent
  /** The CONNECT request of a tunnel: it must end too when the request behind it is given up. */
  watchTunnel(connect: ClientRequest): void
  /** Ends everything at once, with `reason`; a graceful end could wait for a silent peer. */
  destroy(reason: Error): void
}

export function createConnection(): Connection {
  let request: ClientRequest | undefined
  let tunnel: ClientRequest | undefined
  let established = false
  const watch = (socket: Socket) => {
    tunnel = undefined
    const encrypted = 'encrypted' in socket && (socket as TLSSocket).encrypted
    if (request?.reusedSocket || (!encrypted && !socket.connecting)) established = true
    else {
      socket.once(encrypted ? 'secureConnect' : 'connect', () => {
        established = true
      })
    }
  }
  return {
    get established() {
      return established
    },
    get reused() {
      return request?.reusedSocket ?? false
    },
    observe: (agent) =>
      observeRequests(agent, (started) => {
        request = started
        request.once('socket', watch)
      }),
    watchTunnel: (connect) => {
      tunnel = connect
    },
    destroy: (reason) => {
      tunnel?.destroy(reason)
      request?.destroy(reason)
    },
  }
}

/** `addRequest` is the whole interface that Node's HTTP client asks of an agent; the tunnelling agent has no more than that. */
interface RequestTaker {
  addRequest(request: ClientRequest, ...rest: unknown[]): void
}

function observeRequests(agent: Agent, onRequest: (request: ClientRequest) => void): Agent {
  const taker = agent as unknown as RequestTaker
  return Object.create(agent, {
    addRequest: {
      value: (request: ClientRequest, ...rest: unknown[]) => {
        onRequest(request)
        taker.addRequest(request, ...rest)
      },
    },
  })
}

/** How an exchange can be ended from our side: by the caller's signal or by a deadline. */
export interface Ending {
  /** Rejects when it was ended; never resolves. */
  readonly ended: Promise<never>
  reason(): unknown
  end(reason: Error): void
  dispose(): void
}

export function watchEnding(connection: Connection, signal: AbortSignal | undefined): Ending {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  let reason: unknown
  const end = (why: unknown) => {
    reason ??= why
    connection.destroy(why instanceof Error ? why : new Error('aborted', { cause: why }))
    reject(why)
  }
  const onAbort = () => end(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  return {
    ended: promise,
    reason: () => reason,
    end,
    dispose: () => signal?.removeEventListener('abort', onAbort),
  }
}
