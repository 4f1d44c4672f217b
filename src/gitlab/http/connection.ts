import type { Agent, ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'

/** One request on its way: how far it came, and how it is ended from our side. */
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
  end(reason: Error): void
  /** Rejects when the caller's signal or `end` ended it; never resolves. */
  readonly ended: Promise<never>
  /** Why it was ended from our side; `undefined` when it was not. */
  endReason(): unknown
  /** Stops listening to the caller's signal. */
  release(): void
}

export function createConnection(signal: AbortSignal | undefined): Connection {
  const { promise: ended, reject } = Promise.withResolvers<never>()
  ended.catch(() => undefined)
  let request: ClientRequest | undefined
  let tunnel: ClientRequest | undefined
  let established = false
  let endReason: unknown
  const watchSocket = (socket: Socket) => {
    tunnel = undefined
    const encrypted = 'encrypted' in socket && (socket as TLSSocket).encrypted
    if (request?.reusedSocket || (!encrypted && !socket.connecting)) established = true
    else {
      socket.once(encrypted ? 'secureConnect' : 'connect', () => {
        established = true
      })
    }
  }
  const end = (reason: unknown) => {
    endReason ??= reason
    const error = reason instanceof Error ? reason : new Error('aborted', { cause: reason })
    tunnel?.destroy(error)
    request?.destroy(error)
    reject(reason)
  }
  const onAbort = () => end(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
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
        request.once('socket', watchSocket)
      }),
    watchTunnel: (connect) => {
      tunnel = connect
    },
    end,
    ended,
    endReason: () => endReason,
    release: () => signal?.removeEventListener('abort', onAbort),
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
