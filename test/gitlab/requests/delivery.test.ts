import { createServer, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import type { GitLabClient } from '../../../src/gitlab/api.ts'
import { GitLabUnavailableError } from '../../../src/gitlab/errors.ts'
import { sendJson, startServer } from '../support/loopback-server.ts'
import { createHeldClock, createTestClient, pipelineRow, TRIGGER } from '../support/test-client.ts'

/** A server below HTTP: counts what arrives, and answers with the given action once a request is complete. */
async function startRawServer(onRequest: (socket: Socket) => void) {
  let arrived = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      arrived += 1
      onRequest(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    arrived: () => arrived,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function failureOf(work: Promise<unknown>): Promise<GitLabUnavailableError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof GitLabUnavailableError)) throw new Error('no GitLabUnavailableError', { cause: error })
  return error
}

const trigger = (client: GitLabClient) => failureOf(client.triggerPipeline(TRIGGER))
const read = (client: GitLabClient) => failureOf(client.getPipeline(1, 2))
const head = (length: number) =>
  `HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

describe('a trigger request that may have arrived is sent once', () => {
  const cases: { name: string; answer: (socket: Socket) => void; words: RegExp }[] = [
    { name: 'reset before an answer', answer: (socket) => socket.resetAndDestroy(), words: /broke the connection/ },
    { name: 'closed before an answer', answer: (socket) => socket.end(), words: /broke the connection/ },
    { name: 'cut within the body', answer: (socket) => socket.end(`${head(500)}{"id":`), words: /cut short/ },
    {
      name: 'reset within the body',
      answer: (socket) => {
        socket.write(`${head(500)}{"id":`, () => socket.resetAndDestroy())
      },
      words: /cut short/,
    },
    { name: 'no HTTP', answer: (socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n'), words: /broke the connection/ },
    { name: 'an empty body', answer: (socket) => socket.end(head(0)), words: /was not GitLab's/ },
    { name: 'a page instead of JSON', answer: (socket) => socket.end(`${head(6)}<html>`), words: /was not GitLab's/ },
  ]
  test.each(cases)('$name', async ({ answer, words }) => {
    await using server = await startRawServer(answer)
    const error = await trigger(createTestClient(server.url, { token: 'glptt-secret' }))
    expect(error.message).toMatch(words)
    expect(error.delivery).toBe('unknown')
    expect(server.arrived()).toBe(1)
  })

  test.each([500, 502, 503, 504])('a %i', async (status) => {
    await using server = await startServer((_, response) => sendJson(response, { message: 'x' }, { status }))
    const error = await trigger(createTestClient(server.url, { token: 'glptt-secret' }))
    expect(error).toMatchObject({ delivery: 'unknown', status, exitCode: 4 })
    expect(server.requests).toHaveLength(1)
  })

  test('no answer within the deadline', async () => {
    const clock = createHeldClock()
    await using server = await startRawServer(() => clock.passDeadlines())
    const error = await trigger(createTestClient(server.url, { token: 'glptt-secret' }, clock))
    expect(error.message).toContain('gave no answer within 5 s')
    expect(error.delivery).toBe('unknown')
    expect(server.arrived()).toBe(1)
  })

  test('a body that stalls', async () => {
    const clock = createHeldClock()
    await using server = await startRawServer((socket) =>
      socket.write(`${head(500)}{"id":`, () => setTimeout(() => clock.passDeadlines(), 5)),
    )
    const error = await trigger(createTestClient(server.url, { token: 'glptt-secret' }, clock))
    expect(error.message).toContain('gave no answer within 5 s')
    expect(error.delivery).toBe('unknown')
    expect(server.arrived()).toBe(1)
  })

  test('takes a connection of its own, however many are under way', async () => {
    await using server = await startServer((_, response) => sendJson(response, pipelineRow(2), { status: 201 }))
    const client = createTestClient(server.url, { token: 'glptt-secret' })
    for (const many of [1, 40, 1])
      await Promise.all(Array.from({ length: many }, () => client.triggerPipeline(TRIGGER)))
    expect(server.requests).toHaveLength(42)
    expect(server.connections()).toBe(42)
  })
})

describe('a trigger request that was not sent', () => {
  test('is repeated while the connection is refused', async () => {
    const server = await startRawServer(() => undefined)
    await server[Symbol.asyncDispose]()
    const attempts: number[] = []
    const client = createTestClient(server.url, {
      token: 'glptt-secret',
      onRetry: ({ attempt }) => attempts.push(attempt),
    })
    const error = await trigger(client)
    expect(error.delivery).toBe('not-sent')
    expect(error.message).toContain('(tried 3 times)')
    expect(error.message).toContain('ECONNREFUSED')
    expect(attempts).toEqual([1, 2])
  })

  test('names the unknown host', async () => {
    const error = await trigger(createTestClient('http://gitlab.invalid', { token: 'glptt-secret', retries: 0 }))
    expect(error.delivery).toBe('not-sent')
    expect(error.hints[0]).toContain('gitlab-url')
  })
})

describe('a limit is a refusal before any work', () => {
  test.each([
    { status: 429, body: { message: { error: 'This endpoint has been requested too many times. Try again later.' } } },
    { status: 400, body: { message: { base: ['Too many pipelines created in the last minute. Try again later.'] } } },
  ])('$status', async ({ status, body }) => {
    await using server = await startServer((_, response) => sendJson(response, body, { status }))
    const error = await trigger(createTestClient(server.url, { token: 'glptt-secret' }))
    expect(error).toMatchObject({ delivery: 'refused', status, retryAfterSeconds: undefined })
    expect(server.requests).toHaveLength(1)
  })
})

describe('reads', () => {
  test('are repeated after every passing failure', async () => {
    await using server = await startServer((_, response, count) => {
      if (count === 1) response.socket?.resetAndDestroy()
      else if (count === 2) sendJson(response, {}, { status: 502 })
      else sendJson(response, pipelineRow(2))
    })
    expect((await createTestClient(server.url).getPipeline(1, 2)).id).toBe(2)
    expect(server.requests).toHaveLength(3)
  })

  test('are given up after the last repeat', async () => {
    await using server = await startServer((_, response) => sendJson(response, { message: 'broken' }, { status: 500 }))
    const error = await read(createTestClient(server.url))
    expect(error.message).toBe('could not read pipeline 2 of project 1: GitLab answered 500: "broken" (tried 3 times)')
    expect(server.requests).toHaveLength(3)
  })

  test('use a new connection at once when a kept one was closed', async () => {
    await using server = await startServer((_, response, count) => {
      if (count === 2) response.socket?.destroy()
      else sendJson(response, pipelineRow(2))
    })
    const client = createTestClient(server.url, { retries: 0 })
    await client.getPipeline(1, 2)
    await client.getPipeline(1, 2)
    expect(server.requests).toHaveLength(3)
    expect(server.connections()).toBe(2)
  })

  test('an answer beyond the limit is given up', async () => {
    await using server = await startServer((_, response) => {
      const chunk = Buffer.alloc(2 ** 20, ' ')
      const more = () => {
        while (!response.destroyed && response.write(chunk)) {}
      }
      response.on('drain', more)
      more()
    })
    const error = await read(createTestClient(server.url))
    expect(error.message).toContain('the answer is larger than 32 MiB')
    expect(server.requests).toHaveLength(1)
  })
})

describe('the abort signal', () => {
  test.each(['before', 'while'])('ends a request %s it is answered', async (moment) => {
    const controller = new AbortController()
    const reason = new Error('interrupted')
    let abortedMs = 0
    const abort = () => {
      abortedMs = performance.now()
      controller.abort(reason)
    }
    await using server = await startRawServer((socket) => {
      if (moment === 'before') abort()
      else socket.write(`${head(500)}{`, () => setTimeout(abort, 5))
    })
    const work = createTestClient(server.url, {}, systemClock).getPipeline(1, 2, { signal: controller.signal })
    await expect(work).rejects.toBe(reason)
    expect(performance.now() - abortedMs).toBeLessThan(200)
  })

  test('ends the wait before a repeat', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, {}, { status: 503, headers: { 'retry-after': '30' } }),
    )
    const controller = new AbortController()
    const client = createTestClient(
      server.url,
      { onRetry: () => queueMicrotask(() => controller.abort(new Error('stop'))) },
      systemClock,
    )
    await expect(client.getPipeline(1, 2, { signal: controller.signal })).rejects.toThrow('stop')
  })
})
