import { expect, test } from 'vitest'
import { endlessJob, job, openScene } from '../support/scene.ts'

test('logs --follow of one job ends with that job, though the pipeline goes on', async () => {
  await using scene = await openScene()
  scene.script(job('quick', { trace: 'hello\n' }), endlessJob())
  const started = await scene.cli(['trigger'])
  expect(started.exitCode, started.screen).toBe(0)
  const [pipeline] = scene.pipelines()
  const from = performance.now()
  const { exitCode, stdout } = await scene.cli(['logs', String(pipeline?.id), '--job', 'quick', '--follow'], {
    options: { timeout: '20s', token: undefined, ref: undefined },
  })
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('hello') })
  expect(performance.now() - from).toBeLessThan(10_000)
})
