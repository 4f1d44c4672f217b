import { buffer, text } from 'node:stream/consumers'
import { describe, expect, test, vi } from 'vitest'
import { UsageError } from '../../../src/errors.ts'
import { startServer } from '../support/loopback-server.ts'
import { createHeldClock, createTestClient } from '../support/test-client.ts'

const CHUNK = Buffer.alloc(64 * 2 ** 10, 'x')

describe('a trace', () => {
  test('is handed on as it comes, at the pace of its reader', async () => {
    let written = 0
    await using server = await startServer(async (_, response) => {
      for (let index = 0; index < 400 && !response.destroyed; index += 1) {
        written += CHUNK.length
        if (!response.write(CHUNK)) await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    })
    let seen = 0
    let longestLead = 0
    const sizeBytes = await createTestClient(server.url).readTrace(1, 7, async (chunk) => {
      await new Promise((resolve) => setImmediate(resolve))
      longestLead = Math.max(longestLead, written - seen)
      seen += chunk.length
    })
    expect(sizeBytes).toBe(400 * CHUNK.length)
    expect(seen).toBe(sizeBytes)
    expect(longestLead).toBeLessThan(sizeBytes / 2)
  })

  test('that is empty is no error', async () => {
    await using server = await startServer((_, response) => response.end())
    expect(await createTestClient(server.url).readTrace(1, 7, () => undefined)).toBe(0)
  })

  test('that is cut is an error after what came, and not read again', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => setTimeout(() => response.destroy(), 2))
    })
    const seen: string[] = []
    const work = createTestClient(server.url).readTrace(1, 7, (chunk) => void seen.push(Buffer.from(chunk).toString()))
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('cut short'), delivery: 'unknown' })
    expect(seen.join('')).toBe('half')
    expect(server.requests).toHaveLength(1)
  })

  test('stops when its reader fails, with the connection', async () => {
    let closed = false
    await using server = await startServer((_, response) => {
      response.on('close', () => {
        closed = true
      })
      response.write(CHUNK)
    })
    const work = createTestClient(server.url).readTrace(1, 7, () => {
      throw new Error('disk full')
    })
    await expect(work).rejects.toThrow('disk full')
    await vi.waitFor(() => expect(closed).toBe(true), { interval: 2 })
  })
})

describe('artifacts', () => {
  test.each([
    ['/jobs/7/artifacts', (client: ReturnType<typeof createTestClient>) => client.openJobArtifacts(1, 7)],
    [
      '/jobs/7/artifacts/dist/a%20b%3F.txt',
      (client: ReturnType<typeof createTestClient>) => client.openJobArtifactFile(1, 7, 'dist/./a b?.txt'),
    ],
    [
      '/jobs/artifacts/feature%2Fx/download?job=build+it',
      (client: ReturnType<typeof createTestClient>) => client.openRefArtifacts(1, 'feature/x', 'build it'),
    ],
    [
      '/jobs/artifacts/main/raw/a/b?job=j&search_recent_successful_pipelines=true',
      (client: ReturnType<typeof createTestClient>) =>
        client.openRefArtifactFile(1, 'main', 'j', 'a/b', { searchRecent: true }),
    ],
  ])('%s', async (path, open) => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { etag: '"abc"' }).end('PK\x03\x04bytes'),
    )
    const answer = await open(createTestClient(server.url, { jobToken: 'job-secret' }))
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"abc"' } })
    expect(await text(answer.body)).toBe('PK\x03\x04bytes')
    expect(server.requests[0]?.url).toBe(`/api/v4/projects/1${path}`)
    expect(server.requests[0]?.headers['job-token']).toBe('job-secret')
  })

  test.each(['../../../user', 'a/../../b', '', '/'])('a path such as "%s" leads to no other endpoint', async (path) => {
    await expect(createTestClient('http://127.0.0.1:9').openJobArtifactFile(1, 7, path)).rejects.toBeInstanceOf(
      UsageError,
    )
  })

  test('that are cut end in an error of the stream', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('PK\x03\x04half', () => setTimeout(() => response.destroy(), 2))
    })
    const { body } = await createTestClient(server.url).openJobArtifacts(1, 7)
    await expect(buffer(body)).rejects.toThrow('could not read the artifacts of job 7 of project 1: the answer of')
  })

  test('that stall end at the deadline; the time the reader takes does not count', async () => {
    const clock = createHeldClock()
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('PK\x03\x04half')
    })
    const { body } = await createTestClient(server.url, {}, clock).openJobArtifacts(1, 7)
    clock.passDeadlines()
    const work = buffer(body)
    body.once('data', () => setImmediate(() => clock.passDeadlines()))
    await expect(work).rejects.toThrow('gave no answer within 5 s')
  })

  test('end with the abort signal and with their reader, connection included', async () => {
    let open = 0
    await using server = await startServer((_, response) => {
      open += 1
      response.on('close', () => {
        open -= 1
      })
      response.write('PK\x03\x04half')
    })
    const controller = new AbortController()
    const client = createTestClient(server.url)
    const aborted = await client.openJobArtifacts(1, 7, { signal: controller.signal })
    const work = buffer(aborted.body)
    controller.abort(new Error('interrupted'))
    await expect(work).rejects.toThrow('interrupted')
    const left = await client.openJobArtifacts(1, 7)
    left.body.resume()
    left.body.destroy()
    await vi.waitFor(() => expect(open).toBe(0), { interval: 2 })
  })
})
