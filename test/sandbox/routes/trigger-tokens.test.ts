import { expect, test } from 'vitest'
import { type CallInit, call, openScene, type Scene } from '../support/scene.ts'

function as(scene: Scene, username = 'maria') {
  const user = [...scene.sandbox.store.users.values()].find((candidate) => candidate.username === username)!
  const { token } = scene.sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'] })
  return (method: string, path: string, init: CallInit = {}) =>
    scene.call(method, `/projects/${scene.project.id}/${path}`, {
      ...init,
      headers: { 'PRIVATE-TOKEN': token, ...init.headers },
    })
}

test('a trigger token is made, shown whole to its owner, renamed and deleted', async () => {
  await using scene = await openScene()
  const call = as(scene)
  const created = await call('POST', 'triggers', { form: { description: 'ci', expires_at: '2026-06-01' } })
  expect(created.status).toBe(201)
  expect(created.body).toMatchObject({
    description: 'ci',
    expires_at: '2026-06-01T00:00:00.000Z',
    last_used: null,
    owner: { username: 'maria' },
  })
  expect(created.body.token).toMatch(/^glptt-[0-9a-f]{40}$/)
  const path = `triggers/${created.body.id}`
  expect((await call('GET', path)).body).toEqual(created.body)
  expect((await call('PUT', path, { form: { description: 'new' } })).body).toMatchObject({ description: 'new' })
  expect((await call('GET', 'triggers')).body).toHaveLength(2)
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).body).toEqual({ message: '404 Not found' })
})

test('other Maintainers see four characters, may delete, but not rename', async () => {
  await using scene = await openScene()
  scene.project.members.set(scene.stranger.id, 'maintainer')
  const call = as(scene, 'eve')
  const { body } = await call('GET', 'triggers')
  expect(body[0].token).toBe(scene.triggerToken.slice(6, 10))
  expect(await call('PUT', `triggers/${body[0].id}`, { form: { description: 'x' } })).toMatchObject({
    status: 403,
    body: { message: '403 Forbidden - The current user is not authorized to update the pipeline trigger token' },
  })
  expect((await call('PUT', 'triggers/999', { form: { description: 'x' } })).body.message).toBe('404 Not found')
  expect((await call('DELETE', `triggers/${body[0].id}`)).status).toBe(204)
})

type RefusedCall = [
  name: string,
  username: string | undefined,
  method: string,
  path: string,
  form: Record<string, string> | undefined,
  status: number,
  body: object,
]

test.each<RefusedCall>([
  [
    'a missing description before the missing credentials',
    undefined,
    'POST',
    'triggers',
    {},
    400,
    { error: 'description is missing' },
  ],
  ...['soon', '01/01/2027', '2308', '2026-02-30T25:00:00Z'].map(
    (date): RefusedCall => [
      `the date ${date}`,
      'maria',
      'POST',
      'triggers',
      { description: 'x', expires_at: date },
      400,
      { error: 'expires_at is invalid' },
    ],
  ),
  ['a caller without credentials', undefined, 'GET', 'triggers', undefined, 401, { message: '401 Unauthorized' }],
  ['a Developer', 'dave', 'GET', 'triggers', undefined, 403, { message: '403 Forbidden' }],
  ['a user who cannot see the project', 'eve', 'GET', 'triggers', undefined, 404, { message: '404 Project Not Found' }],
  ['an unknown id', 'maria', 'DELETE', 'triggers/999', undefined, 404, { message: '404 Not found' }],
])('refused: %s', async (_, username, method, path, form, status, body) => {
  await using scene = await openScene()
  const init = form === undefined ? {} : { form }
  const answer =
    username === undefined
      ? await scene.call(method, `/projects/${scene.project.id}/${path}`, init)
      : await as(scene, username)(method, path, init)
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
})

test('a date beyond the longest life of a token is refused', async () => {
  await using scene = await openScene()
  const { status, body } = await as(scene)('POST', 'triggers', { form: { description: 'x', expires_at: '2030-01-01' } })
  expect(status).toBe(400)
  expect(body.message).toBe('400 Bad request - {"expires_at":["must be before 2027-01-05"]}')
})

test('expired tokens are gone from the list', async () => {
  await using scene = await openScene()
  scene.sandbox.store.addTriggerToken(scene.project, { ownerId: scene.user.id, expiresAt: '2026-01-05T10:00:00Z' })
  const call = as(scene)
  expect((await call('GET', 'triggers')).body).toHaveLength(2)
  await scene.clock.sleep(3_600_000)
  expect((await call('GET', 'triggers')).body).toHaveLength(1)
})

test('deleting what was changed since is refused', async () => {
  await using scene = await openScene()
  const headers = { 'If-Unmodified-Since': 'Mon, 05 Jan 2026 08:00:00 GMT' }
  const path = `triggers/${scene.project.triggers[0]?.id}`
  expect(await as(scene)('DELETE', path, { headers })).toMatchObject({
    status: 412,
    body: { message: '412 Precondition Failed' },
  })
})

test.each([17, 18, 19] as const)(
  'ownership of a trigger token is taken over API v3 only, on GitLab %i',
  async (version) => {
    await using scene = await openScene({ version })
    scene.project.members.set(scene.stranger.id, 'maintainer')
    const { token } = scene.sandbox.store.addAccessToken({ userId: scene.stranger.id, scopes: ['api'] })
    const headers = { 'PRIVATE-TOKEN': token }
    const path = `/projects/${scene.project.id}/triggers/${scene.project.triggers[0]?.id}/take_ownership`
    const refused = await scene.call('POST', path, { headers })
    expect(refused).toMatchObject({ status: 404, body: { error: '404 Not Found' } })
    const taken = await call(`${scene.sandbox.url}/api/v3${path}`, 'POST', { headers })
    expect(taken).toMatchObject({ status: 200, body: { owner: { username: 'eve' }, token: scene.triggerToken } })
  },
)

test('hooks are made, listed and deleted by Maintainers', async () => {
  await using scene = await openScene()
  const call = as(scene)
  const created = await call('POST', 'hooks', {
    json: { url: 'http://127.0.0.1/x', push_events: false, tag_push_events: true },
  })
  expect(created).toMatchObject({ status: 201, body: { push_events: false, tag_push_events: true } })
  expect((await call('GET', 'hooks')).body).toHaveLength(1)
  expect((await call('POST', 'hooks', { json: { url: 'ftp://x' } })).body).toEqual({ error: 'Invalid url given' })
  expect((await call('POST', 'hooks', { json: {} })).body).toEqual({ error: 'url is missing' })
  expect((await as(scene, 'dave')('GET', 'hooks')).status).toBe(403)
  expect((await call('DELETE', `hooks/${created.body.id}`)).status).toBe(204)
  expect((await call('DELETE', `hooks/${created.body.id}`)).status).toBe(404)
})
