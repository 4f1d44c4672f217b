import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GitLabClient } from '../../../../src/gitlab/api.ts'
import { createGitLabClient } from '../../../../src/gitlab/client.ts'
import { createVirtualClock, type VirtualClock } from '../../../support/virtual-clock.ts'

export interface ArtifactServer extends AsyncDisposable {
  readonly client: GitLabClient
  readonly clock: VirtualClock
  readonly baseUrl: string
  /** `METHOD /path` of every request so far, without `/api/v4`. */
  readonly requests: string[]
}

export type Respond = (response: ServerResponse, request: IncomingMessage) => void

/** A loopback server that answers by path (without `/api/v4`, with the query), and a client of it whose time is virtual. */
export async function startArtifactServer(routes: Readonly<Record<string, Respond>>): Promise<ArtifactServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/api/v4', '')
    requests.push(`${request.method} ${path}`)
    const respond = routes[path] ?? notFound()
    respond(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clock = createVirtualClock()
  const client = createGitLabClient(
    {
      baseUrl,
      apiVersion: 'v4',
      token: undefined,
      apiToken: 'glpat-secret',
      jobToken: undefined,
      requestTimeoutSeconds: 30,
      retries: 2,
      caCertificates: undefined,
      userAgent: 'test',
    },
    { clock, random: () => 0 },
  )
  return {
    client,
    clock,
    baseUrl,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function send(body: Buffer | string, headers: Record<string, string> = {}): Respond {
  return (response) => {
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': Buffer.byteLength(body),
      ...headers,
    })
    response.end(body)
  }
}

export function sendJson(body: unknown): Respond {
  return send(JSON.stringify(body), { 'Content-Type': 'application/json' })
}

export function notFound(words = '404 Not Found'): Respond {
  return (response) => {
    response.writeHead(404, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ message: words }))
  }
}

/** Announces the whole body, sends half, and closes the connection. */
export function cut(body: Buffer): Respond {
  return (response) => {
    response.writeHead(200, { 'Content-Length': body.length })
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  }
}

/** One answer after another; the last one stays. */
export function inTurn(...answers: Respond[]): Respond {
  let count = 0
  return (response, request) => {
    const answer = answers[Math.min(count, answers.length - 1)]
    count += 1
    answer?.(response, request)
  }
}
