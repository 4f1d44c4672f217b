import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { MAIN_SHA, TAG_SHA } from '../support/scene.ts'
import { call, openScene, type Scene } from './support/scene.ts'

const get = (scene: Scene, path: string) => scene.call('GET', path, { headers: { 'PRIVATE-TOKEN': scene.readToken } })

test.each([
  [17, '17.10'],
  [18, '18.2'],
  [19, '19.2'],
] as const)('GitLab %i tells its version', async (version, start) => {
  await using scene = await openScene({ version })
  expect((await get(scene, '/version')).body.version).toMatch(new RegExp(`^${start}\\.`))
})

test('a project shows its settings to Maintainers and its permissions to members', async () => {
  await using scene = await openScene()
  const { body } = await get(scene, '/projects/group%2Fapp')
  expect(body).toMatchObject({
    id: scene.project.id,
    path_with_namespace: 'group/app',
    default_branch: 'main',
    visibility: 'private',
    web_url: `${scene.sandbox.url}/group/app`,
    ci_pipeline_variables_minimum_override_role: 'maintainer',
    permissions: { project_access: { access_level: 40 } },
  })
  scene.project.visibility = 'public'
  const { body: anonymous } = await scene.call('GET', `/projects/${scene.project.id}`)
  expect(anonymous).not.toHaveProperty('ci_pipeline_variables_minimum_override_role')
  expect((await get(scene, '/projects')).body).toHaveLength(2)
})

test.each([
  ['branches/main', { name: 'main', default: true, commit: { id: MAIN_SHA } }],
  ['branches/feature%2Fx.y', { name: 'feature/x.y', default: false }],
  ['tags/v1.0', { name: 'v1.0', commit: { id: TAG_SHA } }],
  [`commits/${TAG_SHA}`, { id: TAG_SHA }],
  ['commits/bbbbbbb', { id: TAG_SHA }],
  ['commits/main', { id: MAIN_SHA }],
  ['branches/none', { message: '404 Branch Not Found' }],
  ['tags/main', { message: '404 Tag Not Found' }],
  ['commits/none', { message: '404 Commit Not Found' }],
])('the repository answers %s', async (path, expected) => {
  await using scene = await openScene()
  expect((await get(scene, `/projects/${scene.project.id}/repository/${path}`)).body).toMatchObject(expected)
})

test('the job-token allowlist is told to Maintainers', async () => {
  await using scene = await openScene()
  const scope = await get(scene, `/projects/${scene.project.id}/job_token_scope`)
  expect(scope.body).toEqual({ inbound_enabled: true, outbound_enabled: false })
  const { body } = await get(scene, `/projects/${scene.project.id}/job_token_scope/allowlist`)
  expect(body.map((row: { path_with_namespace: string }) => row.path_with_namespace)).toEqual([
    'group/lib',
    'group/app',
  ])
})

test('an access token tells its own scopes', async () => {
  await using scene = await openScene()
  expect((await get(scene, '/personal_access_tokens/self')).body).toMatchObject({ scopes: ['read_api'], active: true })
})

test.each([
  ['build:\n  script: make\n', true],
  ['spec:\n  inputs: {}\n---\nbuild:\n  script: make\n', true],
  ['include: other.yml\n', true],
  ['stages: [a]\n', false],
  ['a: [', false],
  ['', false],
  ['- a\n', false],
])('lint says of %j: %s', async (content, valid) => {
  await using scene = await openScene()
  const { status, body } = await scene.call('POST', `/projects/${scene.project.id}/ci/lint`, {
    json: { content },
    headers: { 'PRIVATE-TOKEN': scene.apiToken },
  })
  expect({ status, valid: body.valid, clean: body.errors.length === 0 }).toEqual({ status: 200, valid, clean: valid })
})

test('an instance under a path prefix answers there only', async () => {
  await using scene = await openScene({ urlPrefix: '/gitlab' })
  const { origin } = new URL(scene.sandbox.url)
  const headers = { 'PRIVATE-TOKEN': scene.readToken }
  expect(scene.sandbox.url).toBe(`${origin}/gitlab`)
  const list = await get(scene, `/projects/${scene.project.id}/pipelines`)
  expect(list.headers.get('link')).toContain(`<${origin}/gitlab/api/v4/projects/${scene.project.id}/pipelines?`)
  expect((await call(`${origin}/api/v4/version`, 'GET', { headers })).status).toBe(404)
  expect((await call(`${origin}/gitlabs/api/v4/version`, 'GET', { headers })).status).toBe(404)
})

test('TLS is spoken where key and certificate are given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
  const options = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  await promisify(execFile)('openssl', ['req', ...options, '-keyout', key, '-out', cert, ...subject])
  const ca = readFileSync(cert, 'utf8')
  await using scene = await openScene({ tls: { key: readFileSync(key, 'utf8'), cert: ca } })
  const ask = (path: string, headers: Record<string, string>, form?: Record<string, string>) =>
    new Promise<{ status: number | undefined; cookie: string; text: string }>((resolve, reject) => {
      const method = form === undefined ? 'GET' : 'POST'
      request(`${scene.sandbox.url}${path}`, { ca, method, headers }, async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString()
        resolve({ status: answer.statusCode, cookie: answer.headers['set-cookie']?.join() ?? '', text })
      })
        .on('error', reject)
        .end(form && new URLSearchParams(form).toString())
    })
  expect((await ask('/api/v4/version', { 'PRIVATE-TOKEN': scene.readToken })).status).toBe(200)
  const page_token = /name="page_token" value="([^"]+)"/.exec((await ask('/users/sign_in', {})).text)?.[1] ?? ''
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const signedIn = await ask('/users/sign_in', type, { page_token, token: scene.apiToken })
  expect([signedIn.status, signedIn.cookie]).toEqual([303, expect.stringMatching(/; Secure$/)])
})

test.each([
  [
    'the form',
    '/projects/:id/trigger/builds',
    (token: string) => ({ form: { token, ref: 'main', 'variables[A]': 'b' } }),
    201,
  ],
  ['the webhook form', '/projects/:id/ref/main/trigger/builds?token=:t&variables[A]=b', () => ({}), 201],
  ['an unknown token', '/projects/:id/trigger/builds', () => ({ form: { token: 'x', ref: 'main' } }), 404],
  ['another project', '/projects/:other/trigger/builds', (token: string) => ({ form: { token, ref: 'main' } }), 401],
  ['a commit', '/projects/:id/trigger/builds', (token: string) => ({ form: { token, ref: MAIN_SHA } }), 400],
  ['no ref', '/projects/:id/trigger/builds', (token: string) => ({ form: { token } }), 400],
])('API v3 answers %s', async (_, path, init, status) => {
  await using scene = await openScene()
  const filled = path
    .replace(':id', String(scene.project.id))
    .replace(':other', String(scene.upstream.id))
    .replace(':t', scene.triggerToken)
  const answer = await call(`${scene.sandbox.url}/api/v3${filled}`, 'POST', init(scene.triggerToken))
  expect(answer.status).toBe(status)
  if (status === 201) expect(answer.body).toEqual({ id: expect.any(Number), variables: { A: 'b' } })
})

test('a legacy trigger without owner starts pipelines of its own project', async () => {
  await using scene = await openScene()
  const { token } = scene.sandbox.store.addTriggerToken(scene.project, { ownerId: null })
  const { status, body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
    form: { token, ref: 'main', 'variables[A]': 'b' },
  })
  expect({ status, user: body.user }).toEqual({ status: 201, user: null })
})

test.each([
  ['evil.example', 403],
  ['evil.example:80', 403],
  ['127.0.0.1.evil.example', 403],
  ['localhost', 200],
  ['localhost:1234', 200],
  ['127.0.0.1', 200],
  ['[::1]:1234', 200],
])(
  'a request to the host %s is answered with %i, so that no web page reaches the sandbox by a name of its own',
  async (host, status) => {
    await using scene = await openScene({ artifactRedirect: true })
    const headers = { host, 'PRIVATE-TOKEN': scene.readToken }
    const statusOf = (url: string) =>
      new Promise((resolve, reject) => {
        http.get(url, { headers }, (answer) => resolve(answer.resume().statusCode)).on('error', reject)
      })
    expect(await statusOf(`${scene.sandbox.url}/api/v4/version`)).toBe(status)
    expect(await statusOf(`${scene.sandbox.url}/`)).toBe(status)
    // The second origin refuses what it has not signed.
    expect(await statusOf(`${scene.sandbox.objectStorage?.origin}/`)).toBe(403)
  },
)

test('what is logged of the requests stays below a bound, whoever sends them', async () => {
  await using scene = await openScene()
  const form = { ref: 'main', token: 'unknown', 'variables[A]': 'x'.repeat(15 * 1024 * 1024) }
  for (let count = 0; count < 40; count++) await scene.call('POST', `/projects/${count}/trigger/pipeline`, { form })
  const { requests } = scene.sandbox
  const keptBytes = requests.reduce((sum, request) => sum + request.body.length, 0)
  expect(keptBytes).toBeLessThan(32 * 1024 * 1024)
  expect(requests.length).toBeGreaterThan(20)
  expect(requests.at(-1)).toMatchObject({ url: '/api/v4/projects/39/trigger/pipeline', status: 404 })
})

test.each([
  ['announced', { 'content-length': String(21 * 1024 * 1024) }],
  ['sent', {}],
] as const)('a body of more than 20 MiB is refused when that is %s', async (_, headers) => {
  await using scene = await openScene()
  const status = await new Promise((resolve, reject) => {
    const sent = http.request(`${scene.sandbox.url}/api/v4/projects/1/trigger/pipeline`, { method: 'POST', headers })
    sent.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject)
    if ('content-length' in headers) sent.flushHeaders()
    else sent.end(Buffer.alloc(21 * 1024 * 1024))
  })
  expect(status).toBe(413)
})

test('the cause of an answer 500 is reported with its request, without the query', async () => {
  const causes: unknown[] = []
  await using scene = await openScene({ onError: (error, request) => causes.push([request, String(error)]) })
  scene.sandbox.script(scene.project, () => {
    throw new Error('the script is broken')
  })
  const path = `/projects/${scene.project.id}/trigger/pipeline`
  const answer = await scene.call('POST', `${path}?token=${scene.triggerToken}&ref=main`)
  expect(answer).toMatchObject({ status: 500, body: { message: '500 Internal Server Error' } })
  expect(causes).toEqual([[`POST /api/v4${path}`, 'Error: the script is broken']])
})
