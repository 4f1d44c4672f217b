import { expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

test.each([
  ['PRIVATE-TOKEN header', (token: string) => ({ headers: { 'PRIVATE-TOKEN': token } })],
  ['bearer token', (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })],
  ['private_token parameter', (token: string) => ({ query: `?private_token=${token}` })],
])('an access token is taken as %s', async (_, credentials) => {
  await using scene = await openScene()
  const { headers, query = '' }: { headers?: Record<string, string>; query?: string } = credentials(scene.readToken)
  const { status, body } = await scene.call('GET', `/user${query}`, headers ? { headers } : {})
  expect({ status, username: body.username }).toEqual({ status: 200, username: 'maria' })
})

test.each([
  ['JOB-TOKEN header', (token: string) => ({ headers: { 'JOB-TOKEN': token } })],
  ['bearer token', (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })],
  ['job_token parameter', (token: string) => ({ query: `?job_token=${token}` })],
])('a job token is taken as %s', async (_, credentials) => {
  await using scene = await openScene()
  const { headers, query = '' }: { headers?: Record<string, string>; query?: string } = credentials(scene.jobToken)
  const { status, body } = await scene.call('GET', `/job${query}`, headers ? { headers } : {})
  expect({ status, name: body.name }).toEqual({ status: 200, name: 'upstream' })
})

test('GET /job knows no job of an access token', async () => {
  await using scene = await openScene()
  const { status, body } = await scene.call('GET', '/job', { headers: { 'PRIVATE-TOKEN': scene.apiToken } })
  expect({ status, body }).toEqual({ status: 404, body: { message: '404 Job Not Found' } })
})

const revoked = {
  error: 'invalid_token',
  error_description: 'Token was revoked. You have to re-authorize from the user.',
}

test.each([
  ['unknown', () => 'glpat-unknown', 401, { message: '401 Unauthorized' }],
  ['revoked', (scene: Scene) => change(scene, { revoked: true }), 401, revoked],
  ['expired', (scene: Scene) => change(scene, { expiresAt: '2026-01-01' }), 401, { error: 'invalid_token' }],
  ['a trigger token', ({ triggerToken }: Scene) => triggerToken, 401, { message: '401 Unauthorized' }],
  [
    'of a blocked user',
    (scene: Scene) => {
      scene.user.blocked = true
      return scene.readToken
    },
    403,
    { message: '403 Forbidden - Your account has been blocked.' },
  ],
])('an access token that is %s is refused, on public projects too', async (_, tokenOf, status, body) => {
  await using scene = await openScene({ project: { visibility: 'public' } })
  const token = tokenOf(scene)
  const answer = await scene.call('GET', `/projects/${scene.project.id}`, { headers: { 'PRIVATE-TOKEN': token } })
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject(body)
})

test('read_api is not enough to act', async () => {
  await using scene = await openScene()
  const answer = await scene.call('POST', `/projects/${scene.project.id}/pipeline?ref=main`, {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect(answer.body).toMatchObject({ error: 'insufficient_scope', scope: 'api' })
})

test('the token of a finished job is refused where job tokens count', async () => {
  await using scene = await openScene({ project: { visibility: 'public' } })
  scene.sandbox.store.jobTokens.get(scene.jobToken)!.status = 'success'
  const headers = { 'JOB-TOKEN': scene.jobToken }
  expect((await scene.call('GET', `/projects/${scene.project.id}/pipelines`, { headers })).status).toBe(401)
  expect((await scene.call('GET', `/projects/${scene.project.id}`, { headers })).status).toBe(200)
})

test('a job off the allowlist is refused by name, but reads public pipelines', async () => {
  await using hidden = await openScene({ project: { jobTokenAllowlist: [] } })
  const headers = { 'JOB-TOKEN': hidden.jobToken }
  const refused = await hidden.call('GET', `/projects/${hidden.project.id}/pipelines`, { headers })
  expect({ status: refused.status, body: refused.body }).toEqual({
    status: 403,
    body: { message: '403 Forbidden - Authentication by CI/CD job token not allowed from lib to app.' },
  })
  await using open = await openScene({ project: { jobTokenAllowlist: [], visibility: 'public' } })
  const path = `/projects/${open.project.id}/pipelines`
  const read = await open.call('GET', path, { headers: { 'JOB-TOKEN': open.jobToken } })
  expect(read.status).toBe(200)
})

test('fine-grained job-token permissions are asked for by name', async () => {
  await using scene = await openScene()
  scene.project.jobTokenPermissions.set(scene.upstream.id, new Set(['read_jobs']))
  const headers = { 'JOB-TOKEN': scene.jobToken }
  expect((await scene.call('GET', `/projects/${scene.project.id}/pipelines`, { headers })).body.message).toBe(
    '403 Forbidden - Insufficient permissions to access this resource in project app. The following token permission is required: read_pipelines.',
  )
})

test.each([
  ['an unknown project', 'group%2Fnone'],
  ['an unreadable project', 'group%2Fapp'],
])('%s is a 404 that does not tell which', async (_, id) => {
  await using scene = await openScene()
  const token = scene.sandbox.store.addAccessToken({ userId: scene.stranger.id, scopes: ['api'] }).token
  const { status, body } = await scene.call('GET', `/projects/${id}/pipelines`, { headers: { 'PRIVATE-TOKEN': token } })
  expect({ status, body }).toEqual({ status: 404, body: { message: '404 Project Not Found' } })
})

test('a public project with private pipelines answers strangers with 403', async () => {
  await using scene = await openScene({ project: { visibility: 'public', publicPipelines: false } })
  const { status, body } = await scene.call('GET', `/projects/${scene.project.id}/pipelines`)
  expect({ status, body }).toEqual({ status: 403, body: { message: '403 Forbidden' } })
})

test('a moved project redirects reads and refuses the rest', async () => {
  await using scene = await openScene({ project: { formerPaths: ['old/app'] } })
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const read = await scene.call('GET', '/projects/old%2Fapp/pipelines?per_page=2', { headers })
  expect(read.status).toBe(301)
  const { sandbox, project } = scene
  expect(read.headers.get('location')).toBe(`${sandbox.url}/api/v4/projects/${project.id}/pipelines?per_page=2`)
  const written = await scene.call('POST', '/projects/old%2Fapp/pipeline?ref=main', { headers })
  expect({ status: written.status, body: written.body }).toEqual({
    status: 405,
    body: { message: 'Non GET methods are not allowed for moved projects' },
  })
})

test('unknown routes, methods and ids are told apart', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const answers = await Promise.all(
    [
      ['GET', '/nothing/here'],
      ['PUT', `/projects/${scene.project.id}/pipelines`],
      ['GET', `/projects/${scene.project.id}/pipelines/abc`],
      ['GET', `/projects/${scene.project.id}/pipelines/999999`],
      ['GET', `/projects/${scene.project.id}/pipelines/-1`],
      ['GET', `/projects/%E0%A4%A/pipelines`],
    ].map(([method = '', path = '']) => scene.call(method, path, { headers })),
  )
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [404, { error: '404 Not Found' }],
    [405, { error: '405 Not Allowed' }],
    [400, { error: 'pipeline_id is invalid' }],
    [404, { message: '404 Not found' }],
    [404, { message: '404 Not found' }],
    [400, { error: 'Invalid path encoding' }],
  ])
})

function change({ sandbox, readToken }: Scene, fields: { revoked?: boolean; expiresAt?: string }): string {
  Object.assign(sandbox.store.accessTokens.get(readToken)!, fields)
  return readToken
}
