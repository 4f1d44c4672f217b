import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, isIP } from 'node:net'

export interface ListenOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** PEM texts. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined
}

export interface Listener {
  readonly origin: string
  /** Ends open connections too. */
  close(): Promise<void>
}

export type Handle = (message: IncomingMessage, response: ServerResponse) => Promise<void>

/** Listens, and keeps listening whatever a request does. Rejects when the port is taken. */
export async function listen(handle: Handle, { host, port, tls }: ListenOptions): Promise<Listener> {
  const onRequest = (message: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => {})
    message.on('error', () => {})
    if (!isOwnHost(message.headers.host, host)) return refuseHost(response)
    handle(message, response).catch(() => response.destroy())
  }
  const server: Server = tls ? createHttpsServer(tls, onRequest) : createHttpServer(onRequest)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    origin: `${tls ? 'https' : 'http'}://${name}:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/**
 * Against DNS rebinding: a page in a browser may have its own name point to this machine, but then the name is in the Host
 * header. Addresses cannot be pointed elsewhere.
 */
function isOwnHost(given: string | undefined, listening: string): boolean {
  if (given === undefined) return true
  const name = URL.parse(`http://${given}`)?.hostname.replace(/^\[|\]$/g, '')
  return name !== undefined && (isIP(name) !== 0 || name === 'localhost' || name === listening)
}

function refuseHost(response: ServerResponse): void {
  const body = { message: '403 Forbidden - The sandbox answers only to its address and to localhost' }
  response.writeHead(403, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body))
}
