import { expect, test } from 'vitest'
import { MAIN_SHA, TAG_SHA } from '../../support/scene.ts'
import { type CallInit, openScene, type Scene } from '../support/scene.ts'

const path = '/projects/group%2Fapp/trigger/pipeline'

function multipart(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const encodings: readonly { name: string; request: (token: string) => { path: string; init: CallInit } }[] = [
  {
    name: 'query string',
    request: (token) => ({
      path: `${path}?token=${token}&ref=main&variables[A]=1&variables%5BB_C%5D=x%3Dy`,
      init: {},
    }),
  },
  {
    name: 'form',
    request: (token) => ({
      path,
      init: { form: { token, ref: 'main', 'variables[A]': '1', 'variables[B_C]': 'x=y' } },
    }),
  },
  {
    name: 'multipart form',
    request: (token) => ({
      path,
      init: { body: multipart({ token, ref: 'main', 'variables[A]': '1', 'variables[B_C]': 'x=y' }) },
    }),
  },
  {
    name: 'JSON',
    request: (token) => ({ path, init: { json: { token, ref: 'main', variables: { A: '1', B_C: 'x=y' } } } }),
  },
  {
    name: 'token in the query, the rest in JSON',
    request: (token) => ({
      path: `${path}?token=${token}`,
      init: { json: { ref: 'main', variables: { A: '1', B_C: 'x=y' } } },
    }),
  },
  {
    name: 'ref in the path',
    request: (token) => ({
      path: '/projects/group%2Fapp/ref/main/trigger/pipeline',
      init: { form: { token, ref: 'ignored', 'variables[A]': '1', 'variables[B_C]': 'x=y' } },
    }),
  },
]

test.each(encodings)('a pipeline is triggered by $name', async ({ request }) => {
  await using scene = await openScene()
  const { path: target, init } = request(scene.triggerToken)
  const { status, body } = await scene.call('POST', target, init)
  expect(status).toBe(201)
  expect(body).toMatchObject({ ref: 'main', sha: MAIN_SHA, status: 'created', source: 'trigger', tag: false })
  expect(body).not.toHaveProperty('name')
  expect(await variablesOf(scene, body.id)).toMatchObject({ A: '1', B_C: 'x=y' })
})

test.each([
  ['main', 'main', MAIN_SHA, false],
  ['refs/heads/main', 'main', MAIN_SHA, false],
  ['v1.0', 'v1.0', TAG_SHA, true],
  ['refs/tags/v1.0', 'v1.0', TAG_SHA, true],
  ['feature/x.y', 'feature/x.y', MAIN_SHA, false],
])('the ref %s starts %s', async (given, ref, sha, tag) => {
  await using scene = await openScene()
  const inPath = `/projects/group%2Fapp/ref/${encodeURIComponent(given)}/trigger/pipeline`
  const answers = [
    await scene.call('POST', path, { form: { token: scene.triggerToken, ref: given } }),
    await scene.call('POST', inPath, { form: { token: scene.triggerToken } }),
  ]
  for (const { body } of answers) expect(body).toMatchObject({ ref, sha, tag })
})

test('a JSON key in form notation is no variable', async () => {
  await using scene = await openScene()
  const { body } = await scene.call('POST', path, {
    json: { token: scene.triggerToken, ref: 'main', 'variables[A]': '1' },
  })
  expect(Object.keys(await variablesOf(scene, body.id))).toEqual(['TRIGGER_PAYLOAD'])
})

test('TRIGGER_PAYLOAD holds everything but the token, in the order given', async () => {
  await using scene = await openScene()
  const { body } = await scene.call('POST', path, {
    json: { ref: 'main', extra: { deep: [1] }, token: scene.triggerToken, variables: {} },
  })
  const { TRIGGER_PAYLOAD } = await variablesOf(scene, body.id)
  expect(TRIGGER_PAYLOAD).toBe('{"ref":"main","extra":{"deep":[1]},"variables":{},"id":"group/app"}')
})

test('TRIGGER_PAYLOAD of a bare call is what GitLab writes', async () => {
  await using scene = await openScene()
  const bare = { form: { ref: 'main', token: scene.triggerToken } }
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, bare)
  const { TRIGGER_PAYLOAD } = await variablesOf(scene, body.id)
  expect(TRIGGER_PAYLOAD).toBe(`{"ref":"main","id":"${scene.project.id}","variables":{}}`)
})

test('the event of a webhook becomes the payload and the ref of the URL wins', async () => {
  await using scene = await openScene()
  const { status, body } = await scene.call(
    'POST',
    `/projects/${scene.project.id}/ref/main/trigger/pipeline?token=${scene.triggerToken}&variables[A]=b`,
    { json: { object_kind: 'tag_push', ref: 'refs/tags/v9' }, headers: { 'X-Gitlab-Event': 'Tag Push Hook' } },
  )
  expect({ status, ref: body.ref }).toEqual({ status: 201, ref: 'main' })
  const { TRIGGER_PAYLOAD, A } = await variablesOf(scene, body.id)
  expect(A).toBe('b')
  expect(JSON.parse(TRIGGER_PAYLOAD ?? '')).toMatchObject({ object_kind: 'tag_push', ref: 'main' })
})

test('a trigger token gives source trigger, its owner and a last use', async () => {
  await using scene = await openScene()
  const { body } = await scene.call('POST', path, { form: { token: scene.triggerToken, ref: 'main' } })
  expect(body).toMatchObject({ source: 'trigger', user: { username: 'maria' } })
  expect(scene.project.triggers[0]?.lastUsed).toBe('2026-01-05T09:00:00.000Z')
})

test('a job token gives source pipeline, the user of the job and the upstream relation', async () => {
  await using scene = await openScene()
  const { body } = await scene.call('POST', path, { form: { token: scene.jobToken, ref: 'main' } })
  const upstream = scene.sandbox.store.jobTokens.get(scene.jobToken)
  expect(body).toMatchObject({ source: 'pipeline', user: { username: 'maria' } })
  expect(scene.sandbox.store.pipelines.get(body.id)?.upstream).toEqual({
    pipelineId: upstream?.pipelineId,
    jobId: upstream?.id,
    kind: 'job-token',
  })
})

test('inputs arrive with their types from JSON and as text from a form, and are ignored by GitLab 17', async () => {
  const inputsOf = async (version: 17 | 19, init: (token: string) => CallInit) => {
    await using scene = await openScene({ version })
    const { body } = await scene.call('POST', path, init(scene.triggerToken))
    return scene.sandbox.store.pipelines.get(body.id)?.inputs
  }
  const json = (token: string) => ({ json: { token, ref: 'main', inputs: { n: 3, list: ['a'] } } })
  expect(await inputsOf(19, json)).toEqual({ n: 3, list: ['a'] })
  expect(await inputsOf(17, json)).toEqual({})
  expect(await inputsOf(19, (token) => ({ form: { token, ref: 'main', 'inputs[n]': '3' } }))).toEqual({ n: '3' })
})

test('a renamed project is triggered under its former path', async () => {
  await using scene = await openScene({ project: { formerPaths: ['old/app'] } })
  const answer = await scene.call('POST', '/projects/old%2Fapp/trigger/pipeline', {
    form: { token: scene.triggerToken, ref: 'main' },
  })
  expect(answer.status).toBe(201)
})

test.each([
  ['broken JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
  ['an unknown media type', { body: '<a/>', headers: { 'content-type': 'text/xml' } }, 415],
  ['multipart without a boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }, 400],
  ['a JSON list', { json: [1] }, 400],
  ['prototype names', { form: { '__proto__[a]': 'b', 'constructor[prototype][x]': 'y' } }, 400],
])('%s is refused without harm', async (_, init, status) => {
  await using scene = await openScene()
  expect((await scene.call('POST', path, init)).status).toBe(status)
  expect(({} as Record<string, unknown>).a).toBeUndefined()
  expect((await scene.call('GET', '/version', { headers: { 'PRIVATE-TOKEN': scene.apiToken } })).status).toBe(200)
})

test('a body over the limit is refused with 413', async () => {
  await using scene = await openScene()
  const answer = await scene.call('POST', path, { form: { token: 'x'.repeat(21 * 1024 * 1024) } })
  expect([answer.status, answer.body]).toEqual([413, { message: '413 Request Entity Too Large' }])
})

async function variablesOf({ call, apiToken }: Scene, pipelineId: number): Promise<Record<string, string>> {
  const { body } = await call('GET', `/projects/group%2Fapp/pipelines/${pipelineId}/variables`, {
    headers: { 'PRIVATE-TOKEN': apiToken },
  })
  return Object.fromEntries(body.map(({ key, value }: { key: string; value: string }) => [key, value]))
}
