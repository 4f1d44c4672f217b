import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  estimateProgress,
  LONGEST_POLL_MS,
  nextPollDelayMs,
  type PollFacts,
  summarizeHistory,
} from '../../../src/pipeline/watch/poll-plan.ts'

const base: PollFacts = {
  elapsedMs: 0,
  sinceChangeMs: 0,
  blocked: false,
  history: undefined,
  watched: 1,
  requestsPerPoll: 1.5,
  rateLimit: undefined,
  random: 0.5,
}
const at = (seconds: number, more: Partial<PollFacts> = {}) =>
  nextPollDelayMs({ ...base, elapsedMs: seconds * 1000, sinceChangeMs: seconds * 1000, ...more }) / 1000

describe('the next poll', () => {
  test.each([
    [0, 1.8],
    [60, 1.8],
    [135, 6.9],
    [200, 12],
    [650, 12],
    [800, 21],
    [900, 30],
    [36_000, 30],
  ])('after %d s it comes in %d s', (seconds, expected) => {
    expect(at(seconds)).toBeCloseTo(expected, 5)
  })

  const history = { shortestMs: 500_000, medianMs: 600_000, longestMs: 700_000, newestId: 1 }

  test.each([
    ['close at the start, whatever the history', 5, 1.8],
    ['stretched while the end is far', 60, 5.4],
    ['close when the end is near', 450, 9],
    ['back to the curve when it takes longer than ever', 880, 28.2],
  ])('with history: %s', (_, seconds, expected) => {
    expect(at(seconds, { history })).toBeCloseTo(expected, 5)
  })

  test('what stands still on a person is looked at every 30 s', () => {
    expect(at(10, { blocked: true })).toBe(30)
  })

  test.each([
    ['plenty left', { limit: 2000, remaining: 1900, resetSeconds: 60 }, 1.8],
    ['little left: spread over the window, a tenth kept free', { limit: 100, remaining: 20, resetSeconds: 60 }, 9],
    ['next to nothing left', { limit: 100, remaining: 5, resetSeconds: 60 }, 30],
    ['nothing left: not before the window ends', { limit: 100, remaining: 0, resetSeconds: 50 }, 50],
  ])('rate limit, %s', (_, rateLimit, expected) => {
    expect(at(10, { rateLimit })).toBeCloseTo(expected, 5)
  })

  test('many pipelines are polled less often each', () => {
    expect(at(10, { watched: 9 })).toBeCloseTo(5.4, 5)
  })

  test('never faster than 1.6 s, never slower than 30 s while requests are left, never no number', () => {
    const facts = fc.record({
      elapsedMs: fc.nat(1e9),
      sinceChangeMs: fc.nat(1e9),
      blocked: fc.boolean(),
      history: fc.option(
        fc.record({ shortestMs: fc.nat(1e7), medianMs: fc.nat(1e7), longestMs: fc.nat(1e7), newestId: fc.nat() }),
        {
          nil: undefined,
        },
      ),
      watched: fc.integer({ min: 0, max: 500 }),
      requestsPerPoll: fc.integer({ min: 1, max: 50 }),
      rateLimit: fc.option(
        fc.record({ limit: fc.nat(5000), remaining: fc.integer({ min: 1, max: 5000 }), resetSeconds: fc.nat(3600) }),
        { nil: undefined },
      ),
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const delayMs = nextPollDelayMs(given)
        expect(delayMs).toBeGreaterThanOrEqual(1_600)
        expect(delayMs).toBeLessThanOrEqual(LONGEST_POLL_MS)
      }),
    )
  })
})

describe('history', () => {
  const pipeline = (seconds: number) => ({
    id: 1,
    project_id: 1,
    sha: '',
    ref: 'main',
    status: 'success',
    web_url: '',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString(),
  })

  test('is made of the durations of earlier pipelines, without ones that were touched much later', () => {
    const history = summarizeHistory([100, 120, 90, 86_400].map(pipeline))
    expect(history).toEqual({ shortestMs: 90_000, medianMs: 100_000, longestMs: 120_000, newestId: 1 })
  })

  test('there is none without earlier pipelines, or without dates', () => {
    expect(summarizeHistory([])).toBeUndefined()
    expect(summarizeHistory([{ ...pipeline(5), updated_at: null }])).toBeUndefined()
  })

  test.each([
    [0, 0, 600_000],
    [300_000, 50, 300_000],
    [599_999, 99, 1],
    [900_000, 99, 0],
  ])('after %d ms: %d%%, %d ms left', (elapsedMs, percent, remainingMs) => {
    const history = { shortestMs: 500_000, medianMs: 600_000, longestMs: 700_000, newestId: 1 }
    expect(estimateProgress(history, elapsedMs)).toEqual({
      expectedMs: 600_000,
      examplePipelineId: 1,
      percent,
      remainingMs,
    })
  })
})
