import { expect, test } from 'vitest'
import { createSharedPolls } from '../../../src/pipeline/watch/shared-polls.ts'
import { createScene } from '../../support/scene.ts'
import { summary, watchNew } from './watching.ts'

const JOBS = { jobs: [{ name: 'a', durationMs: 120_000 }] }

async function watchMany(count: number, shared: boolean, pollIntervalMs = 5_000) {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, JOBS)
  const client = scene.client()
  const polls = createSharedPolls(client, scene.clock)
  const watching = Array.from({ length: count }, () =>
    watchNew(scene, { pollIntervalMs }, shared ? polls.client : client),
  )
  const results = await Promise.all(watching)
  const urls = scene.sandbox.requests.map(({ url }) => url)
  return {
    results: results.map(({ outcome }) => (outcome.kind === 'ended' ? outcome.result : outcome.kind)),
    latestMs: Math.max(...results.map(({ tookMs }) => tookMs)),
    reads: urls.filter((url) => /\/pipelines\/\d+$/.test(url)).length,
    lists: urls.filter((url) => /\/pipelines\?/.test(url)).length,
    watched: polls.watched(),
  }
}

test('ten pipelines of one project are polled with one list request', async () => {
  const alone = await watchMany(10, false)
  const shared = await watchMany(10, true)
  expect(shared.results).toEqual(Array(10).fill('success'))
  expect(shared.latestMs).toBeLessThanOrEqual(alone.latestMs + 5_000)
  // Each is read at its beginning and whenever it changed.
  expect(shared.reads).toBeLessThanOrEqual(50)
  expect(shared.lists).toBeLessThanOrEqual(40)
  expect(alone.reads).toBeGreaterThan(150)
})

test('a hundred and twenty pipelines of one project are polled with one list of two pages', async () => {
  const { results, reads } = await watchMany(120, true, 15_000)
  expect(results).toEqual(Array(120).fill('success'))
  // When it runs, and at its end.
  expect(reads).toBeLessThanOrEqual(2 * 120)
})

test('a single pipeline is read as ever', async () => {
  const { results, lists, watched } = await watchMany(1, true)
  expect(results).toEqual(['success'])
  expect(lists).toBe(0)
  expect(watched).toBe(1)
})

test('a watcher whose time is over leaves a list that others still wait for', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, JOBS)
  const { client } = createSharedPolls(scene.client(), scene.clock)
  const listed = (nth: number) => ({ path: /\/pipelines\?(?!.*status)/, nth })
  scene.sandbox.faults.add({ ...listed(2), fault: { kind: 'stall', delayMs: 20_000, at: 'answer' } })
  const settings = { pollIntervalMs: 5_000 }
  const [short, long] = await Promise.all([
    watchNew(scene, { ...settings, timeoutMs: 25_000 }, client),
    watchNew(scene, settings, client),
  ])
  expect([summary(short), summary(long)]).toEqual([['timeout'], ['success', true]])
})
