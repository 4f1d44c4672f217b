import { expect, test } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene, type Scene } from '../support/scene.ts'

const legacy = (scene: Scene) => ({
  DOWNSTREAM_GITLAB_URL: `${scene.sandbox.url}/api/v3`,
  DOWNSTREAM_PROJECT: String(scene.project.id),
  DOWNSTREAM_REF: 'main',
  DOWNSTREAM_TOKEN: scene.triggerToken,
})

test('a call through API v3 whose answer is lost is not repeated, and what to check is said', async () => {
  await using scene = await createScene()
  scene.sandbox.faults.add({ path: /\/trigger\/builds$/, fault: { kind: 'reset', effect: true } })
  const { exitCode, stdout, stderr } = await runCommandLine(scene, ['trigger'], { env: legacy(scene) })
  expect({ exitCode, screen: stdout + stderr }).toMatchObject({
    exitCode: 4,
    screen: expect.stringContaining('may or may not have been started'),
  })
  expect([...scene.sandbox.store.pipelines.values()]).toHaveLength(1)
})

test('a call through API v3 without an answer ends with the timeout, and says the same', async () => {
  await using scene = await createScene()
  const fault = { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'answer' } as const
  scene.sandbox.faults.add({ path: /\/trigger\/builds$/, fault })
  const startedMs = scene.clock.monotonicMs()
  const { exitCode, stderr } = await runCommandLine(scene, ['trigger', '--timeout', '5s'], { env: legacy(scene) })
  expect(exitCode).toBe(4)
  expect(stderr).toContain('may or may not have been started')
  expect(scene.clock.monotonicMs() - startedMs).toBe(5_000)
})

test('an interrupt during a call through API v3 says the same', async () => {
  await using scene = await createScene()
  const interrupt = new AbortController()
  scene.sandbox.faults.add({
    path: /\/trigger\/builds$/,
    when: () => {
      setImmediate(() => interrupt.abort(new InterruptedError('SIGTERM')))
      return true
    },
    fault: { kind: 'stall', delayMs: 20_000, at: 'answer' },
  })
  const settings = { env: legacy(scene), signal: interrupt.signal }
  const { exitCode, stdout, stderr } = await runCommandLine(scene, ['trigger'], settings)
  expect({ exitCode, screen: stdout + stderr }).toMatchObject({
    exitCode: 143,
    screen: expect.stringContaining('may or may not have been started'),
  })
})

test('a start does not depend on what GitLab says of the user', async () => {
  await using scene = await createScene()
  scene.sandbox.faults.add({ path: /\/user$/, fault: { kind: 'answer', status: 502, body: '' } })
  const env = { DOWNSTREAM_REF: 'main' }
  const { exitCode, stderr } = await runCommandLine(scene, ['trigger'], { env })
  expect(exitCode, stderr).toBe(0)
})
