import { expect, test } from 'vitest'
import { job, openScene } from './support/scene.ts'

test('two processes that start in the same moment with on-running: attach end with one pipeline', async () => {
  await using scene = await openScene()
  scene.script(job('build', { durationMs: 4_000 }))
  // Both have looked, and seen nothing, before either call is processed.
  const path = /\/trigger\/pipeline$/
  scene.sandbox.faults.add({ path, fault: { kind: 'stall', delayMs: 1_500, at: 'before' } })
  const args = ['trigger', '--on-running', 'attach', '--wait', '--json']
  const both = await Promise.all([scene.cli(args), scene.cli(args)])
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  const [first, second] = both.map((run) => JSON.parse(run.stdout)['pipeline-id'])
  expect(first).toBe(second)
  const statuses = scene.pipelines().map(({ status }) => status)
  expect(statuses.filter((status) => status !== 'canceled')).toEqual(['success'])
  expect(scene.pipelines()[0]?.id).toBe(first)
})
