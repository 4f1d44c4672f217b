import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../commands/command-line.ts'
import { createScene, type Scene } from '../../support/scene.ts'

const sent = (scene: Scene) =>
  Object.fromEntries(
    ([...scene.sandbox.store.pipelines.values()].at(-1)?.variables ?? [])
      .filter(({ key }) => key !== 'TRIGGER_PAYLOAD')
      .map(({ key, value, variableType }) => [key, variableType === 'file' ? { file: value } : value]),
  )
const trigger = (scene: Scene, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommandLine(scene, ['trigger', '-r', 'main', ...args], { env })

describe('variables-literal', () => {
  const args = ['-V', 'A=pa$word $$ $X $1', '--variables-from', 'TITLE', '--upstream-variables', '--variables-literal']
  const env = {
    ...{ TITLE: 'fix: $CI_JOB_TOKEN', GITLAB_CI: 'true', CI_COMMIT_REF_NAME: 'a$b' },
  }

  test.each([
    ['an access token', {}],
    ['a trigger token', { DOWNSTREAM_TOKEN: '' }],
  ])('doubles each $ of what is sent with %s, and warns of nothing', async (_, tokens) => {
    await using scene = await createScene()
    const token = 'DOWNSTREAM_TOKEN' in tokens ? { DOWNSTREAM_TOKEN: scene.triggerToken } : {}
    const run = await trigger(scene, args, { ...env, ...token })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(sent(scene)).toMatchObject({
      A: 'pa$$word $$$$ $$X $$1',
      TITLE: 'fix: $$CI_JOB_TOKEN',
      UPSTREAM_REF: 'a$$b',
    })
  })

  test('without it they are sent as they are, with a warning', async () => {
    await using scene = await createScene()
    const run = await trigger(scene, ['-V', 'A=pa$word'])
    expect(run.stderr).toContain('concerns A; write $$')
    expect(sent(scene)).toEqual({ A: 'pa$word' })
  })

  test('counts in the URL of a webhook too', async () => {
    await using scene = await createScene()
    const env = { DOWNSTREAM_TOKEN: scene.triggerToken }
    const args = ['webhook', 'url', '-r', 'main', '-V', 'A=$x', '--variables-literal']
    const { stdout } = await runCommandLine(scene, args, { env })
    expect(new URL(stdout.trim()).searchParams.get('variables[A]')).toBe('$$x')
  })
})

describe('variables-as-file', () => {
  test('sends the named ones with the type file', async () => {
    await using scene = await createScene()
    const run = await trigger(scene, ['-V', 'CONFIG=a: b', '-V', 'A=1', '--variables-as-file', 'CONFIG'])
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(sent(scene)).toEqual({ CONFIG: { file: 'a: b' }, A: '1' })
  })

  test('starts with api-token where a job would start with its own token', async () => {
    await using scene = await createScene()
    const env = { GITLAB_CI: 'true', CI_SERVER_URL: scene.sandbox.url, CI_JOB_TOKEN: scene.jobToken }
    await trigger(scene, ['-V', 'CONFIG=x', '--variables-as-file=CONFIG'], env)
    expect(sent(scene)).toEqual({ CONFIG: { file: 'x' } })
    await trigger(scene, ['-V', 'CONFIG=x'], env)
    expect([...scene.sandbox.store.pipelines.values()].map(({ source }) => source)).toEqual(['push', 'api', 'pipeline'])
  })

  test.each([
    [['-V', 'A=1', '--variables-as-file', 'B'], {}, '"B" is not the name of a variable that is given'],
    [['-V', 'CONFIG=1', '--variables-as-file', 'CONFG'], {}, 'did you mean CONFIG?'],
    [
      ['-V', 'A=1', '--variables-as-file=A'],
      { DOWNSTREAM_TOKEN: 'glptt-0123456789abcdef' },
      '`variables-as-file`: the endpoint of trigger and job tokens has no variables of the type file',
    ],
    [['-V', 'A=1', '--variables-as-file=A', '--pipeline-id=1'], {}, 'cannot be given to a pipeline that exists'],
  ])('%j is refused before anything is sent', async (args, env, message) => {
    await using scene = await createScene()
    const run = await trigger(scene, args, env)
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
    expect(scene.sandbox.requests).toEqual([])
  })
})
