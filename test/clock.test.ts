import { expect, test, vi } from 'vitest'
import { systemClock } from '../src/clock.ts'

const DAY_MS = 86_400_000

test('a deadline in 31 days, the longest timeout, is not over at once', async () => {
  using deadline = systemClock.deadline(31 * DAY_MS, () => new Error('over'))
  await systemClock.sleep(5)
  expect(deadline.signal.aborted).toBe(false)
})

test('a sleep of 31 days takes them', async () => {
  vi.useFakeTimers()
  try {
    let isOver = false
    void systemClock.sleep(31 * DAY_MS).then(() => {
      isOver = true
    })
    await vi.advanceTimersByTimeAsync(31 * DAY_MS - 1)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(isOver).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})
