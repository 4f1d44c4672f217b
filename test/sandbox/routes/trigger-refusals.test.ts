import { expect, test } from 'vitest'
import { CREATION_REFUSALS } from '../support/creation-refusals.ts'
import { byJob, good, jobOf, withVariables } from '../support/refusal.ts'
import { REQUEST_REFUSALS } from '../support/request-refusals.ts'
import { openScene } from '../support/scene.ts'

test.each([...REQUEST_REFUSALS, ...CREATION_REFUSALS])(
  'the trigger endpoint refuses $name',
  async ({ version = 19, project, prepare, path, request, status, body }) => {
    await using scene = await openScene({ version, ...(project && { project: project }) })
    prepare?.(scene)
    const answer = await scene.call('POST', path ?? '/projects/group%2Fapp/trigger/pipeline', request(scene))
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
  },
)

test.each([
  ['invalid YAML', 'bad yaml', good, 'bad yaml'],
  ['invalid YAML with two errors', 'one, two', good, 'one'],
  [
    'a TRIGGER_PAYLOAD of its own',
    'Duplicate variable name: TRIGGER_PAYLOAD',
    withVariables({ TRIGGER_PAYLOAD: 'x' }),
    'Duplicate variable name: TRIGGER_PAYLOAD',
  ],
])('after the refusal of %s the failed pipeline exists in the project', async (_, yamlErrors, request, message) => {
  await using scene = await openScene()
  scene.sandbox.script(scene.project, { invalid: { messages: yamlErrors.split(', ') } })
  const refused = await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', request(scene))
  expect(refused).toMatchObject({ status: 422, body: { message: { base: [message] } } })
  expect([...scene.sandbox.store.pipelines.values()].at(-1)).toMatchObject({ yamlErrors, status: 'failed' })
  const { body } = await scene.call('GET', '/projects/group%2Fapp/pipelines', {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect(body).toMatchObject([{ status: 'failed', source: 'trigger' }])
})

test.each([
  [17, 401],
  [18, 401],
  [19, 201],
] as const)('GitLab %i answers the token of a job that is being canceled with %i', async (version, status) => {
  await using scene = await openScene({ version })
  jobOf(scene).status = 'canceling'
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({ status })
})

test('an expired job token of GitLab 18 still triggers', async () => {
  await using scene = await openScene({ version: 18 })
  jobOf(scene).tokenExpired = true
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', byJob(scene))).toMatchObject({
    status: 201,
  })
})

test('GitLab 19 does not count a lone TRIGGER_PAYLOAD as a variable', async () => {
  await using scene = await openScene({ version: 19, project: { variablesMinimumOverrideRole: 'no_one_allowed' } })
  expect(await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).toMatchObject({ status: 201 })
})

test.each([
  [17, 201],
  [18, 400],
  [19, 400],
] as const)('GitLab %i answers 21 inputs with %i', async (version, status) => {
  await using scene = await openScene({ version })
  const inputs = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`input${index}`, 'x']))
  const request = { json: { token: scene.triggerToken, ref: 'main', inputs } }
  const answer = await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', request)
  expect(answer.status).toBe(status)
  if (status === 400) expect(answer.body).toEqual({ message: { base: ['There cannot be more than 20 inputs'] } })
})

test('the limit of pipelines a minute is over after a minute', async () => {
  await using scene = await openScene({ project: { pipelinesPerMinute: 1 } })
  const trigger = async () => (await scene.call('POST', '/projects/group%2Fapp/trigger/pipeline', good(scene))).status
  expect([await trigger(), await trigger()]).toEqual([201, 400])
  await scene.clock.sleep(60_000)
  expect(await trigger()).toBe(201)
})
