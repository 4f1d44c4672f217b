import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type Socket } from 'node:net'
import * as tls from 'node:tls'
import type { Connection } from './connection.ts'
import { type ProxyVariables, refuseWrongProxy } from './proxy.ts'

type HttpLibrary = typeof import('@actions/http-client')

/** The way to a URL: the agent that opens the connection, and the proxy in between. */
export interface Route {
  readonly agent: http.Agent
  /** `host:port` without credentials. */
  readonly proxyHost: string | undefined
}

export interface Agents {
  /**
   * With `fresh`, a connection of its own: a kept-alive one that the server just closed would leave open whether an
   * unsafe request arrived.
   */
  route(library: HttpLibrary, url: URL, options: { connection: Connection; fresh: boolean }): Route
}

interface AgentSettings {
  /** PEM text that is trusted beside the system's certificates, also for the proxy itself. */
  readonly caCertificates: string | undefined
  readonly proxyVariables: ProxyVariables
}

export function createAgents({ caCertificates, proxyVariables }: AgentSettings): Agents {
  const keptAlive = new Map<string, http.Agent>()
  // One for all that take a connection each: making one takes as long as sending, and TLS goes on from an earlier session.
  const usedOnce = new Map<string, http.Agent>()
  // Made once, on the first TLS connection: reading all root certificates takes milliseconds.
  let trust: tls.SecureContext | undefined
  const tlsOptions = () => {
    // Said outright, since NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would decide otherwise.
    if (caCertificates === undefined) return { rejectUnauthorized: true }
    trust ??= tls.createSecureContext({ ca: [...tls.getCACertificates('default'), caCertificates] })
    return { secureContext: trust, rejectUnauthorized: true }
  }
  const createAgent = (url: URL, keepAlive: boolean) =>
    url.protocol === 'https:' ? new https.Agent({ keepAlive, ...tlsOptions() }) : new http.Agent({ keepAlive })

  return {
    route(library, url, { connection, fresh }) {
      refuseWrongProxy(url, proxyVariables)
      const proxyUrl = library.getProxyUrl(url.href)
      if (proxyUrl !== '') {
        const agent = createTunnel(library, url, connection, tlsOptions)
        return { agent, proxyHost: new URL(proxyUrl).host }
      }
      const known = fresh ? usedOnce : keptAlive
      const agent = known.get(url.origin) ?? createAgent(url, !fresh)
      known.set(url.origin, agent)
      return { agent, proxyHost: undefined }
    },
  }
}

/** The proxy on the way to a URL, as `host:port` without credentials; `undefined` where there is none. */
export async function proxyHostOf(url: string, variables: ProxyVariables): Promise<string | undefined> {
  const { getProxyUrl } = await import('@actions/http-client')
  refuseWrongProxy(new URL(url), variables)
  const proxyUrl = getProxyUrl(url)
  return proxyUrl === '' ? undefined : new URL(proxyUrl).host
}

/** What the library's tunnelling agent is made of (package `tunnel`), as far as it is touched here. */
interface TunnelAgent {
  proxyOptions: { proxyAuth?: string | undefined }
  request: typeof http.request
  createSocket: CreateSocket
}

type CreateSocket = (options: object, use: (socket: Socket) => void) => void

/**
 * A tunnel of its own for each request (the library keeps none alive), extended by what it lacks: private certificates, a
 * way to give up while the proxy is silent, and credentials without the deprecated `Buffer()`.
 */
function createTunnel(
  library: HttpLibrary,
  url: URL,
  connection: Connection,
  tlsOptions: () => tls.ConnectionOptions,
): http.Agent {
  const agent: http.Agent = new library.HttpClient(undefined, [], { keepAlive: false }).getAgent(url.href)
  const tunnel = agent as unknown as TunnelAgent
  const { proxyAuth } = tunnel.proxyOptions
  tunnel.proxyOptions.proxyAuth = undefined
  if (url.protocol === 'https:') tunnel.createSocket = createSecureSocket(tunnel, url, tlsOptions)
  const request = tunnel.request as (options: https.RequestOptions) => http.ClientRequest
  tunnel.request = ((options: https.RequestOptions) => {
    const authorization =
      proxyAuth === undefined
        ? {}
        : { 'Proxy-Authorization': `Basic ${Buffer.from(proxyAuth, 'utf8').toString('base64')}` }
    const connect = request({ ...options, ...tlsOptions(), headers: { ...options.headers, ...authorization } })
    connection.watchTunnel(connect)
    return connect
  }) as typeof http.request
  return agent
}

/** TLS through the open tunnel. The library's own knows no private certificates and names IP addresses as if they were hosts. */
function createSecureSocket(tunnel: TunnelAgent, url: URL, tlsOptions: () => tls.ConnectionOptions): CreateSocket {
  const { createSocket: openTunnel } = Object.getPrototypeOf(tunnel) as TunnelAgent
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const name = isIP(host) === 0 ? { servername: host } : {}
  return (options, use) =>
    openTunnel.call(tunnel, options, (socket) => use(tls.connect({ socket, host, ...name, ...tlsOptions() })))
}
