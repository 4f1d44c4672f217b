import { expect, test } from 'vitest'
import { endlessJob, job, openScene } from './support/scene.ts'

// As a variable, since tsc need not have seen a build.
const LIBRARY = '../../dist/index.js'

const { trigger, UsageError } = (await import(LIBRARY)) as typeof import('../../src/index.ts')

test('the library triggers, waits and gives the result, with options as values', async () => {
  await using scene = await openScene()
  scene.script(job('build'), job('test', { status: 'failed' }))
  const lines: string[] = []
  const { sandbox, triggerToken: token, apiToken } = scene
  const options = {
    'gitlab-url': sandbox.url,
    project: 'group/app',
    ref: 'main',
    token,
    apiToken,
    wait: true,
  }
  const result = await trigger(
    { ...options, variables: { A: '1 = 2', B: 3, C: undefined }, timeout: 60, passOn: ['skipped'] },
    { log: (text) => lines.push(text) },
  )
  expect(result).toMatchObject({ result: 'failed', exitCode: 1, message: expect.stringContaining('failed') })
  expect(scene.pipelines()[0]?.variables).toContainEqual(expect.objectContaining({ key: 'A', value: '1 = 2' }))
  expect(scene.pipelines()[0]?.variables).toContainEqual(expect.objectContaining({ key: 'B', value: '3' }))
  expect(scene.pipelines()[0]?.variables.map(({ key }) => key)).not.toContain('C')
  expect(lines.join('')).toContain('Started pipeline')
})

test('the library reads nothing from the environment, and throws only for wrong options', async () => {
  await using scene = await openScene()
  const refused = await trigger({
    'gitlab-url': scene.sandbox.url,
    project: 'group/app',
    ref: 'none',
    token: scene.triggerToken,
  })
  expect(refused).toMatchObject({ result: 'refused', exitCode: 3 })
  process.env.DOWNSTREAM_PROJECT = 'group/app'
  await expect(trigger({ ref: 'main' })).rejects.toBeInstanceOf(UsageError)
  delete process.env.DOWNSTREAM_PROJECT
})

test('the library names a misspelt option', async () => {
  const options = { project: 'group/app', ref: 'main', token: 'x'.repeat(20), apiTokn: 'y' } as object
  await expect(trigger(options)).rejects.toThrow(/apiTokn: is not an option; did you mean apiToken/)
})

test('aborting the library cancels what it started, whatever it is aborted with', async () => {
  await using scene = await openScene()
  scene.script(endlessJob())
  const { sandbox, triggerToken: token, apiToken } = scene
  const controller = new AbortController()
  const log = (text: string) => {
    if (text.includes('Started pipeline')) controller.abort()
  }
  const options = { gitlabUrl: sandbox.url, project: 'group/app', ref: 'main', token, apiToken, wait: true }
  const result = await trigger(options, { signal: controller.signal, log })
  expect(result).toMatchObject({ result: 'interrupted', exitCode: 143 })
  expect(scene.pipelines()[0]?.status).toBe('canceled')
})
