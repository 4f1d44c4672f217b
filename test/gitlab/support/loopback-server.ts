import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A request as it arrived, with its whole body. */
export interface SeenRequest {
  readonly method: string
  /** With query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface LoopbackServer extends AsyncDisposable {
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly requests: readonly SeenRequest[]
  readonly connections: () => number
}

export type Answer = (request: SeenRequest, response: ServerResponse, count: number) => void

/** A server on this machine which records what arrives and answers as told. */
export async function startServer(
  answer: Answer,
  { tls, host = '127.0.0.1' }: { tls?: { key: string; cert: string }; host?: string } = {},
): Promise<LoopbackServer> {
  const requests: SeenRequest[] = []
  let connections = 0
  const listener: RequestListener = async (message, response) => {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of message) chunks.push(chunk)
    } catch {
      return
    }
    const request = {
      method: message.method ?? '',
      url: message.url ?? '',
      headers: message.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    requests.push(request)
    answer(request, response, requests.length)
  }
  const server: Server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener)
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${port}`,
    requests,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

/** An address of this machine that is not loopback, which proxies are never asked for. */
export function ownAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}
