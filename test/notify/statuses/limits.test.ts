import { expect, test } from 'vitest'
import { createPace } from '../../../src/notify/statuses/limits.ts'

const HOUR_MS = 3_600_000

test('in no minute more than 80 are sent and in no hour more than 500, and the reserve is left until the end', () => {
  let nowMs = 0
  const pace = createPace({ monotonicMs: () => nowMs }, 20)
  const sentAtMs: number[] = []
  const send = () => {
    nowMs += pace.delayMs()
    pace.take()
    sentAtMs.push(nowMs)
  }
  const most = (windowMs: number) =>
    Math.max(...sentAtMs.map((atMs) => sentAtMs.filter((other) => other >= atMs && other < atMs + windowMs).length))
  while (nowMs < 2 * HOUR_MS) send()
  expect([most(60_000), most(HOUR_MS)]).toEqual([60, 480])
  expect(Math.min(...sentAtMs.slice(1).map((atMs, index) => atMs - (sentAtMs[index] ?? 0)))).toBe(1000)

  pace.useReserve()
  for (let count = 0; count < 20; count++) send()
  expect([most(60_000), most(HOUR_MS)]).toEqual([60, 500])
  expect(pace.delayMs()).toBeGreaterThan(0)
})
