import { describe, expect, test } from 'vitest'
import { parseClockSkew, parseRateLimit, parseRetryAfter } from '../../../src/gitlab/requests/rate-limit.ts'
import { decideRetry, type FailedTry } from '../../../src/gitlab/requests/retry.ts'
import { sendJson, startServer } from '../support/loopback-server.ts'
import { createImpatientClock, createTestClient, pipelineRow } from '../support/test-client.ts'

const failed: FailedTry = {
  isSafe: true,
  delivery: 'unknown',
  transient: true,
  retryAfterSeconds: undefined,
  repeats: 0,
  retries: 5,
  patienceMs: 60_000,
  random: 1,
}

describe('decideRetry', () => {
  test.each<{ name: string; given: Partial<FailedTry>; delayMs: number | undefined }>([
    { name: 'a read, first repeat', given: {}, delayMs: 500 },
    { name: 'a read, later', given: { repeats: 3 }, delayMs: 4000 },
    { name: 'a read, at the longest', given: { repeats: 20, retries: 99 }, delayMs: 30_000 },
    { name: 'full jitter reaches zero', given: { random: 0, repeats: 4 }, delayMs: 0 },
    { name: 'no repeats left', given: { repeats: 5 }, delayMs: undefined },
    { name: 'no repeats at all', given: { retries: 0 }, delayMs: undefined },
    { name: 'a failure that stays', given: { transient: false }, delayMs: undefined },
    { name: 'an act that may have arrived', given: { isSafe: false }, delayMs: undefined },
    { name: 'an act that was refused by a limit', given: { isSafe: false, delivery: 'refused' }, delayMs: undefined },
    { name: 'an act that never left', given: { isSafe: false, delivery: 'not-sent' }, delayMs: 500 },
    { name: 'the server asks for patience', given: { retryAfterSeconds: 7, delivery: 'refused' }, delayMs: 7500 },
    { name: 'the server asks for too much', given: { retryAfterSeconds: 60 }, delayMs: undefined },
    { name: 'no patience left', given: { patienceMs: 499 }, delayMs: undefined },
  ])('$name', ({ given, delayMs }) => {
    const expected = delayMs === undefined ? { kind: 'give-up' } : { kind: 'repeat', delayMs }
    expect(decideRetry({ ...failed, ...given })).toEqual(expected)
  })
})

const WALL_MS = Date.UTC(2026, 0, 5, 9)
const DATE = 'Mon, 05 Jan 2026 08:00:00 GMT'

describe('parseRetryAfter', () => {
  test.each<{ headers: Record<string, string>; seconds: number | undefined }>([
    { headers: {}, seconds: undefined },
    { headers: { 'retry-after': '30' }, seconds: 30 },
    { headers: { 'retry-after': ' 0 ' }, seconds: 0 },
    { headers: { 'retry-after': 'soon' }, seconds: undefined },
    { headers: { 'retry-after': '-5' }, seconds: undefined },
    { headers: { 'retry-after': 'Mon, 05 Jan 2026 09:00:10 GMT' }, seconds: 10 },
    { headers: { 'retry-after': 'Mon, 05 Jan 2026 08:00:10 GMT' }, seconds: 0 },
    { headers: { 'retry-after': 'Mon, 05 Jan 2026 08:00:10 GMT', date: DATE }, seconds: 10 },
    { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': String(WALL_MS / 1000 + 42) }, seconds: 42 },
    { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '42' }, seconds: 42 },
    { headers: { 'ratelimit-remaining': '3', 'ratelimit-reset': '42' }, seconds: undefined },
    { headers: { 'retry-after': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '42' }, seconds: 1 },
  ])('$headers: $seconds', ({ headers, seconds }) => {
    expect(parseRetryAfter(headers, WALL_MS)).toBe(seconds)
  })
})

describe('headers of every answer', () => {
  test('give the rate limit and the clock of the server', async () => {
    const headers = { 'ratelimit-limit': '500', 'ratelimit-remaining': '499', 'ratelimit-reset': '30', date: DATE }
    await using server = await startServer((_, response) => sendJson(response, pipelineRow(2), { headers }))
    const client = createTestClient(server.url, {}, { ...createImpatientClock(), wallMs: () => WALL_MS })
    expect(client.rateLimit).toBeUndefined()
    await client.getPipeline(1, 2)
    expect(client.rateLimit).toEqual({ limit: 500, remaining: 499, resetSeconds: 30 })
    expect(client.clockSkewMs).toBe(-3_600_000)
  })

  test('may be missing or odd', () => {
    expect(parseRateLimit({ 'ratelimit-limit': '500' }, WALL_MS)).toBeUndefined()
    expect(parseRateLimit({ 'ratelimit-limit': 'x', 'ratelimit-remaining': '1' }, WALL_MS)).toBeUndefined()
    expect(parseClockSkew({ date: 'yesterday' }, WALL_MS)).toBeUndefined()
  })
})

describe('a read that is limited', () => {
  test('waits as long as the server asks', async () => {
    await using server = await startServer((_, response, count) =>
      count === 1
        ? response.writeHead(429, { 'retry-after': '7', 'content-type': 'text/plain' }).end('Retry later\n')
        : sendJson(response, pipelineRow(2)),
    )
    const clock = createImpatientClock()
    const told: string[] = []
    const client = createTestClient(
      server.url,
      { onRetry: ({ reason, path }) => told.push(`${path}: ${reason}`) },
      clock,
    )
    await client.getPipeline(1, 2)
    expect(clock.slept).toEqual([7500])
    expect(told).toEqual([
      '/projects/1/pipelines/2: could not read pipeline 2 of project 1: GitLab answered 429: "Retry later"',
    ])
  })

  test('is given up at once when the server asks for more than the caller can wait', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, {}, { status: 429, headers: { 'retry-after': '90' } }),
    )
    const clock = createImpatientClock()
    const work = createTestClient(server.url, {}, clock).getPipeline(1, 2, { patienceMs: 89_000 })
    await expect(work).rejects.toMatchObject({ retryAfterSeconds: 90, delivery: 'refused', exitCode: 4 })
    expect(clock.slept).toEqual([])
    expect(server.requests).toHaveLength(1)
  })
})
