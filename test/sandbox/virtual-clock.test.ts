import { expect, test } from 'vitest'
import { createVirtualClock } from '../support/virtual-clock.ts'

test('time jumps from sleeper to sleeper, in order', async () => {
  const clock = createVirtualClock()
  const woken: [string, number][] = []
  const sleep = async (name: string, delayMs: number) => {
    await clock.sleep(delayMs)
    woken.push([name, clock.monotonicMs()])
  }
  await Promise.all([sleep('late', 3_600_000), sleep('early', 10), sleep('middle', 500)])
  expect(woken).toEqual([
    ['early', 10],
    ['middle', 500],
    ['late', 3_600_000],
  ])
})

test('wall time goes on with it', async () => {
  const clock = createVirtualClock({ startWallMs: Date.UTC(2026, 0, 1) })
  await clock.sleep(1000)
  expect(clock.wallMs()).toBe(Date.UTC(2026, 0, 1) + 1000)
})

test('time stands still while tracked work is in flight', async () => {
  const clock = createVirtualClock()
  let release = () => {}
  const work = new Promise<void>((resolve) => {
    release = resolve
  })
  const tracked = clock.track(work)
  const slept = clock.sleep(1000)
  for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve))
  expect(clock.monotonicMs()).toBe(0)
  release()
  await Promise.all([tracked, slept])
  expect(clock.monotonicMs()).toBe(1000)
})

test('a sleep of the server holds up one exchange', async () => {
  const clock = createVirtualClock()
  await clock.track(clock.serverSide.sleep(5000))
  expect(clock.monotonicMs()).toBe(5000)
})

test('deadlines fire on the way, in order, at their own moment', async () => {
  const clock = createVirtualClock()
  const fired: number[] = []
  using later = clock.deadline(2000, () => new Error('later'))
  using sooner = clock.deadline(1000, () => new Error('sooner'))
  using never = clock.deadline(1500, () => new Error('never'))
  never[Symbol.dispose]()
  for (const { signal } of [later, sooner, never])
    signal.addEventListener('abort', () => fired.push(clock.monotonicMs()))
  await clock.sleep(60_000)
  expect(fired).toEqual([1000, 2000])
})

test('a deadline that is restarted counts from then', async () => {
  const clock = createVirtualClock()
  using deadline = clock.deadline(1000, () => new Error('silence'))
  await clock.sleep(900)
  deadline.restart()
  await clock.sleep(900)
  expect(deadline.signal.aborted).toBe(false)
  await clock.sleep(200)
  expect(deadline.signal.aborted).toBe(true)
})

test('a server that is silent for ever runs into the deadline', async () => {
  const clock = createVirtualClock()
  using deadline = clock.deadline(30_000, () => new Error('too slow'))
  const stalled = clock.track(clock.serverSide.sleep(Number.POSITIVE_INFINITY, deadline.signal))
  await expect(stalled).rejects.toThrow('too slow')
  expect(clock.monotonicMs()).toBe(30_000)
})

test('an aborted sleep rejects with the reason and takes no time', async () => {
  const clock = createVirtualClock()
  const controller = new AbortController()
  const slept = clock.sleep(1000, controller.signal)
  controller.abort(new Error('enough'))
  await expect(slept).rejects.toThrow('enough')
  await expect(clock.sleep(1000, controller.signal)).rejects.toThrow('enough')
  expect(clock.monotonicMs()).toBe(0)
})
