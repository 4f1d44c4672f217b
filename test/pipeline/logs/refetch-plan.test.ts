import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FREE_BYTES,
  isWorthReading,
  LEFT_BYTES,
  planLook,
  recordLeft,
  recordRead,
  startHistory,
  type TraceHistory,
} from '../../../src/pipeline/logs/refetch-plan.ts'

const ALONE = { jobsFollowed: 1, remainingShare: undefined }

interface Run {
  readonly sizeAt: (seconds: number) => number
  readonly seconds: number
  readonly announced: boolean
}

/** Follows a growing trace by the plan alone, final read included. */
function follow({ sizeAt, seconds, announced }: Run) {
  let history: TraceHistory = startHistory(0)
  let looks = 0
  const reads: { atSeconds: number; sizeBytes: number }[] = []
  for (let nowMs = 0; ; looks++) {
    const sizeBytes = sizeAt(nowMs / 1000)
    if (announced && looks > 0 && !isWorthReading(history, sizeBytes)) {
      history = recordLeft(history, sizeBytes, nowMs)
    } else {
      history = { ...recordRead(history, sizeBytes, nowMs), announced }
      reads.push({ atSeconds: nowMs / 1000, sizeBytes })
    }
    const delayMs = planLook(history, nowMs, ALONE)
    if (delayMs === undefined || nowMs + delayMs >= seconds * 1000) break
    nowMs += delayMs
  }
  const finalBytes = sizeAt(seconds)
  return { totalBytes: history.totalBytes + finalBytes, finalBytes, reads, looks, history }
}

/** Growth in random steps: bursts, stalls and steady stretches. */
const growth = fc
  .array(
    fc.record({ seconds: fc.integer({ min: 1, max: 900 }), bytesPerSecond: fc.constantFrom(0, 5, 200, 8e3, 4e5) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((stretches) => ({
    seconds: stretches.reduce((sum, { seconds }) => sum + seconds, 0),
    sizeAt(at: number) {
      let [size, left] = [0, at]
      for (const { seconds, bytesPerSecond } of stretches) {
        size += Math.min(left, seconds) * bytesPerSecond
        left -= Math.min(left, seconds)
      }
      return Math.floor(size)
    },
  }))

describe('refetch plan', () => {
  test('reads no more than 3 times the final size and the free bytes, however the log grows, when sizes are announced', () => {
    fc.assert(
      fc.property(growth, (log) => {
        const { totalBytes, finalBytes } = follow({ ...log, announced: true })
        expect(totalBytes).toBeLessThanOrEqual(3 * finalBytes + FREE_BYTES + LEFT_BYTES)
      }),
      { numRuns: 500 },
    )
  })

  test('reads no more than once in excess, however the log grows, when sizes are not announced', () => {
    fc.assert(
      fc.property(growth, (log) => {
        const { totalBytes, finalBytes, history } = follow({ ...log, announced: false })
        expect(totalBytes).toBeLessThanOrEqual(4 * finalBytes + FREE_BYTES)
        const promised = totalBytes - finalBytes <= 2 * history.sizeBytes + FREE_BYTES
        if (promised) expect(totalBytes).toBeLessThanOrEqual(3 * finalBytes + FREE_BYTES)
      }),
      { numRuns: 500 },
    )
  })

  test.each([true, false])('stays within 3 times for steady growth to 20 MB (announced: %s)', (announced) => {
    const { totalBytes, finalBytes, reads } = follow({ sizeAt: (s) => Math.floor(s * 33_333), seconds: 600, announced })
    expect(totalBytes).toBeLessThanOrEqual(3 * finalBytes)
    expect(reads.length).toBeGreaterThan(5)
  })

  test.each([true, false])('shows a small log within 5 seconds for minutes (announced: %s)', (announced) => {
    const { reads } = follow({ sizeAt: (s) => Math.floor(s * 50), seconds: 300, announced })
    expect(longestGapSeconds(reads)).toBeLessThanOrEqual(5)
  })

  test('looks at a big log that stands still ever more seldom, and leaves it unread', () => {
    const sizeAt = (s: number) => Math.min(s * 1e5, 20e6)
    const { reads, looks } = follow({ sizeAt, seconds: 3600, announced: true })
    expect(reads.filter(({ sizeBytes }) => sizeBytes === 20e6).length).toBeLessThanOrEqual(1)
    expect(looks - reads.length).toBeGreaterThan(1)
    expect(looks - reads.length).toBeLessThan(10)
  })

  test('reads a big log that stood still once it has grown enough, when sizes are announced', () => {
    const sizeAt = (s: number) => (s < 200 ? s * 1e5 : s < 500 ? 20e6 : s * 1e5)
    const { reads } = follow({ sizeAt, seconds: 2000, announced: true })
    expect(reads.filter(({ sizeBytes }) => sizeBytes > 20e6).length).toBeGreaterThanOrEqual(1)
  })

  test('waits for the end of the job when nothing more can be read within the promise', () => {
    const history = { ...startHistory(0), sizeBytes: 50e6, totalBytes: 150e6, announced: false }
    expect(planLook(history, 1000, ALONE)).toBeUndefined()
  })

  test.each([
    ['one job', { jobsFollowed: 1, remainingShare: undefined }, 3_000],
    ['30 jobs share 60 requests a minute', { jobsFollowed: 30, remainingShare: undefined }, 30_000],
    ['a rate limit that is nearly used up', { jobsFollowed: 1, remainingShare: 0.1 }, 12_000],
    ['a rate limit with room', { jobsFollowed: 1, remainingShare: 0.9 }, 3_000],
  ])('paces looks: %s', (_name, load, delayMs) => {
    expect(planLook(startHistory(0), 0, load)).toBe(delayMs)
  })

  test('starts a new account for a trace that was replaced', () => {
    const history = recordRead({ ...startHistory(0), sizeBytes: 9e6, totalBytes: 20e6 }, 5_000, 60_000, true)
    expect(history).toMatchObject({ sizeBytes: 5_000, totalBytes: 5_000 })
  })
})

function longestGapSeconds(reads: readonly { atSeconds: number }[]) {
  return Math.max(...reads.slice(1).map(({ atSeconds }, index) => atSeconds - (reads[index]?.atSeconds ?? 0)))
}
