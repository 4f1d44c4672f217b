import { describe, expect, test } from 'vitest'
import { openPages, type PagesScene } from '../support/pages-scene.ts'

const RUNNING = {
  jobs: [
    { name: 'long', durationMs: 600_000 },
    { name: 'ask', when: 'manual' as const },
  ],
}

async function openSignedOut() {
  const scene = await openPages()
  const path = await scene.start(RUNNING)
  await scene.signOut()
  return { ...scene, path }
}

const isUntouched = ({ sandbox }: PagesScene) =>
  expect(sandbox.store.pipelines.get(1002)?.jobs.map(({ status }) => status)).not.toContain('canceled')

describe('without a session', () => {
  test('pages are read, have no button and say where to sign in', async () => {
    await using scene = await openSignedOut()
    for (const path of ['/', '/group/app', scene.path, scene.pathOfJob('ask')]) {
      const { status, text } = await scene.page(path)
      expect([status, /<button/.test(text)]).toEqual([200, false])
      expect(text).toContain(`<a href="/users/sign_in?back=${encodeURIComponent(path)}">Sign in</a>`)
    }
  })

  test('no form is taken', async () => {
    await using scene = await openSignedOut()
    for (const path of [scene.path, scene.pathOfJob('long'), '/group/app/-/pipelines/new']) {
      const { status, text } = await scene.send(path, { action: 'cancel', ref: 'main' })
      expect([status, text.includes('Sign in first')]).toEqual([403, true])
      expect(text).toContain(`<a href="/users/sign_in?back=${encodeURIComponent(path)}">Sign in</a>`)
    }
    isUntouched(scene)
    expect(scene.sandbox.store.pipelines.size).toBe(2)
  })

  test('the form for a pipeline leads to the sign-in, and from there back', async () => {
    await using scene = await openSignedOut()
    const { status, headers } = await scene.page('/group/app/-/pipelines/new')
    expect([status, headers.get('location')]).toEqual([303, '/users/sign_in?back=%2Fgroup%2Fapp%2F-%2Fpipelines%2Fnew'])
    const { text } = await scene.page(headers.get('location') ?? '')
    expect(text).toContain('name="back" value="/group/app/-/pipelines/new"')
  })
})

describe('signing in', () => {
  test('gives a cookie that scripts and other sites do not get, and leads back', async () => {
    await using scene = await openSignedOut()
    const { status, headers } = await scene.signIn(scene.apiToken, { back: scene.path })
    expect([status, headers.get('location')]).toEqual([303, scene.path])
    const port = new URL(scene.sandbox.url).port
    const shape = `^sandbox_session_${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`
    expect(headers.get('set-cookie')).toMatch(new RegExp(shape))
    expect(headers.get('set-cookie')).not.toContain(scene.apiToken)
    expect((await scene.page(scene.path)).text).toContain('Signed in as maria')
    expect((await scene.send(scene.path, { action: 'cancel' })).status).toBe(303)
  })

  test('below a path the cookie is for that path', async () => {
    await using scene = await openPages({ urlPrefix: '/gitlab' })
    const { headers } = await scene.signIn(scene.apiToken, { back: '/group/app' })
    expect(headers.get('set-cookie')).toContain('; Path=/gitlab/;')
    expect(headers.get('location')).toBe('/gitlab/')
    await scene.signOut()
    const { text } = await scene.page('/group/app')
    expect(text).toContain('href="/gitlab/users/sign_in?back=%2Fgitlab%2Fgroup%2Fapp"')
    const form = await scene.page('/group/app/-/pipelines/new')
    expect(form.headers.get('location')).toBe(
      '/gitlab/users/sign_in?back=%2Fgitlab%2Fgroup%2Fapp%2F-%2Fpipelines%2Fnew',
    )
    expect((await scene.signIn(scene.apiToken, { back: '/gitlab/group/app' })).headers.get('location')).toBe(
      '/gitlab/group/app',
    )
  })

  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nb: c',
    '',
  ]
  test.each(elsewhere)('leads to no other place: %j', async (back) => {
    await using scene = await openSignedOut()
    expect((await scene.signIn(scene.apiToken, { back })).headers.get('location')).toBe('/')
  })

  type Row = readonly [what: string, token: (scene: PagesScene) => string, says: string]
  const rows: readonly Row[] = [
    ['no token', () => '', '401 Unauthorized'],
    ['an unknown token', () => 'glpat-wrong-wrong-wrong', '401 Unauthorized'],
    ['a token that only reads', ({ readToken }) => readToken, 'higher privileges'],
    ['a trigger token', ({ triggerToken }) => triggerToken, '401 Unauthorized'],
    ['a job token', ({ jobToken }) => jobToken, '401 Unauthorized'],
    ['a revoked token', (scene) => addToken(scene, { revoked: true }), 'Token was revoked'],
    ['an expired token', (scene) => addToken(scene, { expiresAt: '2020-01-01' }), 'Token is expired'],
  ]
  test.each(rows)('with %s is refused, and what was typed is not repeated', async (_, tokenOf, says) => {
    await using scene = await openSignedOut()
    const token = tokenOf(scene)
    const { status, text, headers } = await scene.signIn(token)
    expect([status, headers.get('set-cookie')]).toEqual([403, null])
    expect(text).toContain(says)
    if (token !== '') expect(text).not.toContain(token)
  })

  test.each([
    ['of another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['without the token of a page', { page_token: '' }, {}],
  ])('by a form %s is refused', async (_, fields, headers) => {
    await using scene = await openSignedOut()
    const answer = await scene.send('/users/sign_in', { token: scene.apiToken, ...fields }, headers)
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
  })
})

test('after signing out, and for a user who is blocked, the cookie is worth nothing', async () => {
  await using scene = await openPages()
  const path = await scene.start(RUNNING)
  const { headers } = await scene.signIn(scene.apiToken)
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  scene.user.blocked = true
  expect((await scene.send(path, { action: 'cancel' }, { cookie })).status).toBe(403)
  scene.user.blocked = false
  expect((await scene.signOut()).headers.get('set-cookie')).toContain('; Max-Age=0')
  expect((await scene.send(path, { action: 'cancel' }, { cookie })).status).toBe(403)
  isUntouched(scene)
})

describe('a session ends', () => {
  const ends: readonly [string, (scene: PagesScene, token: string) => void][] = [
    ['when its token is revoked', ({ sandbox }, token) => change(sandbox, token, { revoked: true })],
    ['when its token expires', ({ sandbox }, token) => change(sandbox, token, { expiresAt: '2020-01-01' })],
    ['when its token is deleted', ({ sandbox }, token) => sandbox.store.accessTokens.delete(token)],
  ]
  test.each(ends)('%s: pages are for reading, and no form is taken', async (_, end) => {
    await using scene = await openSignedOut()
    const token = addToken(scene, {})
    await scene.signIn(token)
    end(scene, token)
    const { status, text } = await scene.page(scene.path)
    expect([status, /<button/.test(text), text.includes('Signed in as')]).toEqual([200, false, false])
    for (const path of [scene.path, scene.pathOfJob('long'), '/group/app/-/pipelines/new']) {
      const answer = await scene.send(path, { action: 'cancel', ref: 'main' })
      expect([answer.status, answer.text.includes('Sign in first')]).toEqual([403, true])
    }
    isUntouched(scene)
    expect(scene.sandbox.store.pipelines.size).toBe(2)
  })

  test('when the same browser signs in again', async () => {
    await using scene = await openSignedOut()
    const { headers } = await scene.signIn(scene.apiToken)
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const again = await scene.signIn(scene.apiToken)
    expect(again.headers.get('set-cookie')).not.toContain(cookie)
    expect((await scene.send(scene.path, { action: 'cancel' }, { cookie })).status).toBe(403)
    isUntouched(scene)
  })

  test('with its sandbox: the value of another one is signed out', async () => {
    await using one = await openSignedOut()
    await using other = await openSignedOut()
    const sessionOf = (headers: Headers) => headers.get('set-cookie')?.split(/[=;]/)[1] ?? ''
    const stranger = sessionOf((await other.signIn(other.apiToken)).headers)
    const own = (await one.signIn(one.apiToken)).headers.get('set-cookie')?.split('=')[0]
    const cookie = `${own}=${stranger}`
    expect((await one.send(one.path, { action: 'cancel' }, { cookie })).status).toBe(403)
    isUntouched(one)
  })
})

function change(
  { store }: PagesScene['sandbox'],
  token: string,
  more: { revoked?: boolean; expiresAt?: string },
): void {
  const found = store.accessTokens.get(token)
  if (found === undefined) throw new Error('there is no such token')
  Object.assign(found, more)
}

function addToken({ sandbox, user }: PagesScene, more: { revoked?: boolean; expiresAt?: string }): string {
  return sandbox.store.addAccessToken({ userId: user.id, scopes: ['api'], ...more }).token
}
