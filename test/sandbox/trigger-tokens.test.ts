import { expect, test } from 'vitest'
import type { CallInit, Scene } from './support/scene.ts'
import { openScene } from './support/scene.ts'

function as(scene: Scene, username = 'maria') {
  const user = [...scene.sandbox.store.users.values()].find((candidate) => candidate.username === username)!
  const { token } = scene.sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'] })
  return (method: string, path: string, init: CallInit = {}) =>
    scene.call(method, `/projects/${scene.app.id}/${path}`, {
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
  expect((await call('GET', path)).body).toEqual({ message: '404 Trigger Not Found' })
})

test('other Maintainers see four characters, may delete, but not rename', async () => {
  await using scene = await openScene()
  scene.app.members.set(scene.stranger.id, 'maintainer')
  const call = as(scene, 'eve')
  const { body } = await call('GET', 'triggers')
  expect(body[0].token).toBe(scene.triggerToken.slice(6, 10))
  expect(await call('PUT', `triggers/${body[0].id}`, { form: { description: 'x' } })).toMatchObject({ status: 403 })
  expect((await call('DELETE', `triggers/${body[0].id}`)).status).toBe(204)
})

test.each([
  [
    'a missing description before the missing credentials',
    undefined,
    'POST',
    'triggers',
    {},
    400,
    { error: 'description is missing' },
  ],
  [
    'a bad date',
    'maria',
    'POST',
    'triggers',
    { description: 'x', expires_at: 'soon' },
    400,
    { error: 'expires_at is invalid' },
  ],
  ['nobody', undefined, 'GET', 'triggers', undefined, 401, { message: '401 Unauthorized' }],
  ['a Developer', 'dave', 'GET', 'triggers', undefined, 403, { message: '403 Forbidden' }],
  [
    'somebody who cannot see the project',
    'eve',
    'GET',
    'triggers',
    undefined,
    404,
    { message: '404 Project Not Found' },
  ],
  ['an unknown id', 'maria', 'DELETE', 'triggers/999', undefined, 404, { message: '404 Trigger Not Found' }],
])('refused: %s', async (_, username, method, path, form, status, body) => {
  await using scene = await openScene()
  const init = form === undefined ? {} : { form: form as Record<string, string> }
  const answer =
    username === undefined
      ? await scene.call(method, `/projects/${scene.app.id}/${path}`, init)
      : await as(scene, username)(method, path, init)
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body })
})

test('a date beyond the longest life of a token is refused', async () => {
  await using scene = await openScene()
  const { status, body } = await as(scene)('POST', 'triggers', { form: { description: 'x', expires_at: '2030-01-01' } })
  expect(status).toBe(400)
  expect(body.message).toMatch(/^400 Bad request - Expires at /)
})

test('expired tokens are gone from the list', async () => {
  await using scene = await openScene()
  scene.sandbox.store.addTriggerToken(scene.app, { ownerId: scene.maintainer.id, expiresAt: '2026-01-05T10:00:00Z' })
  const call = as(scene)
  expect((await call('GET', 'triggers')).body).toHaveLength(2)
  await scene.clock.sleep(3_600_000)
  expect((await call('GET', 'triggers')).body).toHaveLength(1)
})

test('deleting what was changed since is refused', async () => {
  await using scene = await openScene()
  const headers = { 'If-Unmodified-Since': 'Mon, 05 Jan 2026 08:00:00 GMT' }
  const path = `triggers/${scene.app.triggers[0]?.id}`
  expect(await as(scene)('DELETE', path, { headers })).toMatchObject({
    status: 412,
    body: { message: '412 Precondition Failed' },
  })
})

test('ownership is taken on GitLab 17 and unknown later', async () => {
  const take = async (version: 17 | 18) => {
    await using scene = await openScene({ version })
    scene.app.members.set(scene.stranger.id, 'maintainer')
    const { status, body } = await as(scene, 'eve')('POST', `triggers/${scene.app.triggers[0]?.id}/take_ownership`)
    return [status, body.owner?.username, body.token === scene.triggerToken]
  }
  expect(await take(17)).toEqual([200, 'eve', true])
  expect(await take(18)).toEqual([404, undefined, false])
})

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
