import { expect, test } from 'vitest'
import { CREATION_REFUSALS } from './support/creation-refusals.ts'
import { byJob, good, jobOf } from './support/refusal.ts'
import { REQUEST_REFUSALS } from './support/request-refusals.ts'
import { openScene } from './support/scene.ts'

test.each([...REQUEST_REFUSALS, ...CREATION_REFUSALS])(
  'the trigger endpoint refuses $name',
  async ({ version = 19, app, prepare, path, request, status, body }) => {
    await using scene = await openScene({ version, ...(app && { appSettings: app }) })
    prepare?.(scene)
    const answer = await scene.call('POST', path ?? '/projects/group%2Fapp/trigger/pipeline', request(scene))
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
  },
)

test('GitLab 17 answers invalid YAML with a failed pipeline', async () => {
  await using scene = await openScene({ version: 17 })
  scene.sandbox.script(scene.app, { invalid: { messages: ['bad yaml'] } })
  const { status, body } = await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))
  expect(status).toBe(201)
  expect(body).toMatchObject({ status: 'failed', yaml_errors: 'bad yaml' })
})

test('a pipeline that was saved but failed exists in the project', async () => {
  await using scene = await openScene()
  scene.sandbox.script(scene.app, { invalid: { messages: ['bad yaml'] } })
  await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))
  const { body } = await scene.call('GET', '/projects/group%2Fapp/pipelines', {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect(body).toMatchObject([{ status: 'failed', source: 'trigger' }])
})

test('the token of a job that is being canceled still triggers', async () => {
  await using scene = await openScene()
  jobOf(scene).status = 'canceling'
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({
    status: 201,
  })
})

test('an expired job token of GitLab 18 still triggers', async () => {
  await using scene = await openScene({ version: 18 })
  jobOf(scene).tokenExpired = true
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({
    status: 201,
  })
})

test('a lone TRIGGER_PAYLOAD is no variable to GitLab 18 and later', async () => {
  await using scene = await openScene({ version: 18, appSettings: { variablesMinimumOverrideRole: 'no_one_allowed' } })
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).toMatchObject({ status: 201 })
})

test('the limit of pipelines a minute is over after a minute', async () => {
  await using scene = await openScene({ appSettings: { pipelinesPerMinute: 1 } })
  const trigger = async () => (await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).status
  expect([await trigger(), await trigger()]).toEqual([201, 400])
  await scene.clock.sleep(60_000)
  expect(await trigger()).toBe(201)
})
