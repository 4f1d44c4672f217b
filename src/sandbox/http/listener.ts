import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

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
