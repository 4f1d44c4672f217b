import { expect, test } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const endless = { jobs: [{ name: 'build', durationMs: Number.POSITIVE_INFINITY }] }

test('a pipeline that is not waited for comes with the command that follows it', async () => {
  await using scene = await createScene()
  const { stdout } = await runCommandLine(scene, ['trigger', '--ref', 'main'])
  const [pipeline] = scene.sandbox.store.pipelines.values()
  expect(stdout).toMatch(
    new RegExp(`and is not waited for; to follow it: gitlab-downstream wait http.*/pipelines/${pipeline?.id}\\n$`),
  )
})

test.each([
  ['left', 'leave', true],
  ['canceled', 'cancel', false],
])('a wait that is interrupted says how to take it up again where the pipeline is %s', async (_, policy, isSaid) => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, endless)
  const controller = new AbortController()
  const interrupt = scene.clock.sleep(30_000).then(() => controller.abort(new InterruptedError('SIGINT')))
  const args = ['trigger', '--ref', 'main', '--wait', '--on-interrupt', policy]
  const { stderr, exitCode } = await runCommandLine(scene, args, { signal: controller.signal })
  await interrupt
  expect(exitCode).toBe(130)
  expect(/^→ to follow it again: gitlab-downstream wait http\S+\/pipelines\/\d+$/m.test(stderr)).toBe(isSaid)
})

test('--verbose shows every request with its status and time, and no token', async () => {
  await using scene = await createScene()
  const { stderr } = await runCommandLine(scene, ['trigger', '--ref', 'main', '--verbose'])
  const shown = stderr.split('\n').flatMap((line) => /^(GET|POST) \S+: \d{3} in \d+ ms/.exec(line)?.[1] ?? [])
  expect(shown).toEqual(scene.sandbox.requests.map(({ method }) => method))
  expect(shown).toContain('POST')
  expect(stderr).not.toContain(scene.apiToken)
})
