import { expect, test } from 'vitest'
import { openScene } from '../support/scene.ts'

test('a webhook is changed: what is not given stays, and the URL is looked at', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const hooks = `/projects/${scene.project.id}/hooks`
  const { body } = await scene.call('POST', hooks, {
    headers,
    json: { url: 'https://a.example', tag_push_events: true },
  })
  const put = (json: object) => scene.call('PUT', `${hooks}/${body.id}`, { headers, json })
  expect(await put({ url: 'https://b.example', push_events: false })).toMatchObject({
    status: 200,
    body: { id: body.id, url: 'https://b.example', push_events: false, tag_push_events: true },
  })
  expect(await put({ url: 'ftp://b.example' })).toMatchObject({ status: 422, body: { error: 'Invalid url given' } })
  expect(await put({})).toMatchObject({ status: 400, body: { error: 'url is missing' } })
  expect(scene.project.hooks).toMatchObject([{ url: 'https://b.example', pushEvents: false, tagPushEvents: true }])
})

test('the list of projects whose jobs may come in grows, shrinks, and is switched off', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const scope = `/projects/${scene.project.id}/job_token_scope`
  const list = `${scope}/allowlist`
  const add = () => scene.call('POST', list, { headers, json: { target_project_id: scene.upstream.id } })
  expect(await add()).toMatchObject({
    status: 422,
    body: { message: 'Target project is already in the job token scope' },
  })
  expect((await scene.call('DELETE', `${list}/${scene.upstream.id}`, { headers })).status).toBe(204)
  expect((await scene.call('DELETE', `${list}/${scene.upstream.id}`, { headers })).status).toBe(404)
  expect((await scene.call('GET', list, { headers })).body).toHaveLength(1)
  expect(await add()).toMatchObject({
    status: 201,
    body: { source_project_id: scene.project.id, target_project_id: scene.upstream.id },
  })
  expect((await scene.call('PATCH', scope, { headers, json: { enabled: false } })).status).toBe(204)
  expect((await scene.call('GET', scope, { headers })).body).toMatchObject({ inbound_enabled: false })
  const developer = scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['api'] }).token
  const refused = await scene.call('PATCH', scope, { headers: { 'PRIVATE-TOKEN': developer }, json: { enabled: true } })
  expect(refused.status).toBe(403)
})

test('a commit names its newest pipeline, and the status of each job on it', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const commit = `/projects/${scene.project.id}/repository/commits/main`
  expect((await scene.call('GET', commit, { headers })).body).toMatchObject({ last_pipeline: null, status: null })
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/pipeline?ref=main`, { headers })
  expect((await scene.call('GET', commit, { headers })).body).toMatchObject({
    last_pipeline: { id: body.id, status: 'running' },
    status: 'running',
  })
  const statuses = await scene.call('GET', `/projects/${scene.project.id}/repository/commits/${body.sha}/statuses`, {
    headers,
  })
  expect(statuses.body).toMatchObject([{ name: 'test', status: 'running', ref: 'main', pipeline_id: body.id }])
})

test('a status from outside is an external job of the pipeline, changed until it is final', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/pipeline?ref=main`, { headers })
  const path = `/projects/${scene.project.id}/statuses/${body.sha}`
  const post = (json: Record<string, unknown>) =>
    scene.call('POST', path, { headers, json: { name: 'outside', pipeline_id: body.id, ...json } })
  const first = await post({ state: 'pending', description: 'waits', target_url: 'https://other.example/1' })
  expect(first).toMatchObject({
    status: 201,
    body: {
      status: 'pending',
      name: 'outside',
      pipeline_id: body.id,
      ref: 'main',
      started_at: null,
      description: 'waits',
    },
  })
  expect(await post({ state: 'pending' })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('Cannot transition status via :enqueue from :pending') },
  })
  expect((await post({ state: 'running' })).body).toMatchObject({ id: first.body.id, description: 'waits' })
  for (const [state, event] of [
    ['running', 'run'],
    ['pending', 'enqueue'],
  ]) {
    const message = expect.stringContaining(`Cannot transition status via :${event} from :running`)
    expect(await post({ state })).toMatchObject({ status: 400, body: { message } })
  }
  expect((await post({ state: 'failed' })).body).toMatchObject({ id: first.body.id, status: 'failed' })
  const second = await post({ state: 'success' })
  expect(second.body.id).not.toBe(first.body.id)
  const list = (query: string) =>
    scene.call('GET', `/projects/${scene.project.id}/repository/commits/${body.sha}/statuses?name=outside${query}`, {
      headers,
    })
  expect((await list('')).body).toMatchObject([{ id: second.body.id, target_url: null }])
  expect((await list('&all=true')).body).toHaveLength(2)
})

test.each<[name: string, given: Record<string, unknown>, status: number, words: unknown]>([
  ['without a state', { state: undefined }, 400, { error: 'state is missing' }],
  [
    'of another pipeline',
    { pipeline_id: 4711 },
    404,
    { message: '404 Pipeline for pipeline_id, sha and ref Not Found' },
  ],
  ['of an unknown commit', { sha: 'd'.repeat(40) }, 404, { message: '404 Commit Not Found' }],
  ['on a protected branch by a Developer', { as: 'developer' }, 403, { message: '403 Forbidden' }],
  ['by a token that reads', { as: 'reader' }, 403, { error: 'insufficient_scope' }],
  ['by a job token', { as: 'job' }, 401, { message: '401 Unauthorized' }],
  [
    'with a script as its address',
    { target_url: 'javascript:x' },
    400,
    { message: { target_url: [expect.anything()] } },
  ],
  ['with a long description', { description: 'x'.repeat(256) }, 400, { message: { description: [expect.anything()] } }],
])('a status %s is refused', async (_name, { as = 'user', sha, ...given }, status, words) => {
  await using scene = await openScene({ project: { protectedRefs: ['main'] } })
  const developer = scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['api'] }).token
  const token = { developer, reader: scene.readToken, user: scene.apiToken }[String(as)]
  const headers: Record<string, string> =
    token === undefined ? { 'JOB-TOKEN': scene.jobToken } : { 'PRIVATE-TOKEN': token }
  const { body } = await scene.call('POST', `/projects/${scene.project.id}/pipeline?ref=main`, {
    headers: { 'PRIVATE-TOKEN': scene.apiToken },
  })
  const answer = await scene.call('POST', `/projects/${scene.project.id}/statuses/${sha ?? body.sha}`, {
    headers,
    json: { state: 'running', pipeline_id: body.id, ...given },
  })
  expect(answer).toMatchObject({ status, body: words })
})

test.each([
  ['with a job', 'build:\n  script: make', { valid: true, errors: [], jobs: [{ name: 'build', stage: 'test' }] }],
  ['without a job', '.hidden: {}', { valid: false, errors: ['jobs config should contain at least one visible job'] }],
  ['that is empty', '', { valid: false, errors: ['Please provide content of .gitlab-ci.yml'] }],
])('lint looks at a configuration %s', async (_, content, expected) => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const json = { content, include_jobs: true }
  const answer = await scene.call('POST', `/projects/${scene.project.id}/ci/lint`, { headers, json })
  expect(answer).toMatchObject({ status: 200, body: expected })
})

test('lint finds no configuration in a scripted project', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  expect(await scene.call('GET', `/projects/${scene.project.id}/ci/lint`, { headers })).toMatchObject({
    status: 200,
    body: { valid: false, errors: ['Please provide content of .gitlab-ci.yml'] },
  })
})
