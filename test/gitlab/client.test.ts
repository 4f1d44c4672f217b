import { describe, expect, test } from 'vitest'
import type { ClientSettings, GitLabClient } from '../../src/gitlab/api.ts'
import { GitLabRefusedError } from '../../src/gitlab/errors.ts'
import { type Answer, sendJson, startServer } from './support/loopback-server.ts'
import { createTestClient, pipelineRow, TRIGGER } from './support/test-client.ts'

const TOKENS = { token: 'glptt-trigger-secret', apiToken: 'glpat-api-secret', jobToken: 'glcbt-job-secret' }
const job = { id: 7, name: 'build', stage: 'build', status: 'success' }
const token = { id: 3, description: 'd', token: 'glptt-new' }

/** Any list is one row, any thing one that fits every shape. */
const answerAnything: Answer = ({ method, url }, response) => {
  if (method === 'DELETE') return void response.writeHead(204).end()
  const thing = {
    ...pipelineRow(2),
    ...job,
    ...token,
    ...{
      username: 'u',
      version: '19.2.0',
      path_with_namespace: 'group/app',
      key: 'K',
      value: 'v',
      path: 'a',
      type: 'file',
    },
  }
  const isList = /\/(jobs|trigger_jobs|pipelines|variables|triggers|tree)(\?|$)/.test(url) && method === 'GET'
  sendJson(response, isList ? [thing] : thing, { status: method === 'POST' ? 201 : 200 })
}

async function callOf(
  settings: Partial<ClientSettings>,
  call: (client: GitLabClient) => Promise<unknown>,
): Promise<{ line: string; headers: Record<string, unknown>; body: unknown }> {
  await using server = await startServer(answerAnything)
  await call(createTestClient(server.url, settings))
  const request = server.requests[0]
  if (request === undefined) throw new Error('no request')
  for (const secret of Object.values(TOKENS)) expect(request.url).not.toContain(secret)
  const body = request.body.startsWith('{') ? JSON.parse(request.body) : request.body
  return { line: `${request.method} ${request.url}`, headers: request.headers, body }
}

describe('each method asks for its endpoint', () => {
  const path = 'group/sub group/app'
  const at = '/api/v4/projects/group%2Fsub%20group%2Fapp'
  test.each<[line: string, call: (client: GitLabClient) => Promise<unknown>]>([
    [`GET ${at}`, (client) => client.getProject(path)],
    [`GET /api/v4/projects/42`, (client) => client.getProject(42)],
    [`GET ${at}/pipelines/2`, (client) => client.getPipeline(path, 2)],
    [
      `GET ${at}/pipelines?ref=a%26b&order_by=id&per_page=5`,
      (client) => client.listPipelines(path, { ref: 'a&b', orderBy: 'id', limit: 5 }),
    ],
    [`GET ${at}/pipelines/2/jobs?per_page=100`, (client) => client.listJobs(path, 2)],
    [
      `GET ${at}/pipelines/2/jobs?include_retried=true&per_page=100`,
      (client) => client.listJobs(path, 2, { includeRetried: true }),
    ],
    [`GET ${at}/pipelines/2/trigger_jobs?per_page=100`, (client) => client.listBridges(path, 2)],
    [`GET ${at}/pipelines/2/variables?per_page=100`, (client) => client.listPipelineVariables(path, 2)],
    [`GET /api/v4/user`, (client) => client.getUser()],
    [`GET /api/v4/version`, (client) => client.getVersion()],
    [`POST ${at}/pipelines/2/cancel`, (client) => client.cancelPipeline(path, 2)],
    [`POST ${at}/pipelines/2/retry`, (client) => client.retryPipeline(path, 2)],
    [`POST ${at}/jobs/7/play`, (client) => client.playJob(path, 7)],
    [`GET ${at}/jobs/7/artifacts/tree?recursive=true&per_page=100`, (client) => client.listArtifactTree(path, 7)],
    [`GET ${at}/triggers?per_page=100`, (client) => client.listTriggers(path)],
    [`GET ${at}/triggers/3`, (client) => client.getTrigger(path, 3)],
    [`POST ${at}/triggers`, (client) => client.createTrigger(path, { description: 'd', expiresAt: '2027-01-01' })],
    [`PUT ${at}/triggers/3`, (client) => client.updateTrigger(path, 3, { description: 'e' })],
    [`DELETE ${at}/triggers/3`, (client) => client.deleteTrigger(path, 3)],
    [`POST ${at}/triggers/3/take_ownership`, (client) => client.takeTriggerOwnership(path, 3)],
    [
      `POST ${at}/hooks`,
      (client) => client.createHook(path, { url: 'https://x', pushEvents: true, tagPushEvents: false }),
    ],
  ])('%s', async (line, call) => {
    const request = await callOf(TOKENS, call)
    expect(request.line).toBe(line)
    expect(request.headers).toMatchObject({
      'private-token': TOKENS.apiToken,
      'user-agent': expect.stringContaining('gitlab-downstream/test'),
    })
    expect(request.headers['job-token']).toBeUndefined()
  })

  test('keeps the path prefix of the instance', async () => {
    await using server = await startServer(answerAnything)
    await createTestClient(`${server.url}/gitlab`).getPipeline(1, 2)
    expect(server.requests[0]?.url).toBe('/gitlab/api/v4/projects/1/pipelines/2')
  })
})

describe('credentials', () => {
  test.each([
    [{}, 'anonymous', undefined, undefined],
    [{ jobToken: 'job-secret' }, 'job-token', undefined, 'job-secret'],
    [{ token: 'trigger-secret' }, 'anonymous', undefined, undefined],
    [{ jobToken: 'job-secret', apiToken: 'api-secret' }, 'api-token', 'api-secret', undefined],
  ])('%o read as %s', async (settings, readsAs, privateToken, jobToken) => {
    const { headers } = await callOf(settings, (client) => {
      expect(client.readsAs).toBe(readsAs)
      expect(client.canAct).toBe(privateToken !== undefined)
      return client.getPipeline(1, 2)
    })
    expect([headers['private-token'], headers['job-token']]).toEqual([privateToken, jobToken])
  })

  test('an act without an access token is refused before it is sent', async () => {
    await using server = await startServer(answerAnything)
    const client = createTestClient(server.url, { jobToken: 'job-secret', token: 'job-secret' })
    await expect(client.cancelPipeline(1, 2)).rejects.toMatchObject({
      status: 401,
      exitCode: 3,
      hints: [expect.stringContaining('`api`')],
    })
    await expect(client.getUser()).rejects.toBeInstanceOf(GitLabRefusedError)
    expect(server.requests).toHaveLength(0)
  })
})

describe('starting a pipeline', () => {
  const request = { ...TRIGGER, variables: { A: '1=2\n' }, inputs: { n: 3 } }

  test('with a trigger token sends it in the body alone', async () => {
    const { line, body, headers } = await callOf(TOKENS, (client) => client.triggerPipeline(request))
    expect(line).toBe('POST /api/v4/projects/group%2Fapp/trigger/pipeline')
    expect(body).toEqual({
      token: TOKENS.token,
      ref: 'main',
      variables: { A: '1=2\n' },
      inputs: { n: 3 },
      downstream_trigger_id: 'd-1',
    })
    expect(headers).toMatchObject({ 'content-type': 'application/json', connection: 'close' })
    expect(headers['private-token']).toBeUndefined()
  })

  test('leaves empty fields out', async () => {
    const { body } = await callOf({ token: 'glptt-secret' }, (client) => client.triggerPipeline(TRIGGER))
    expect(body).toEqual({ token: 'glptt-secret', ref: 'main', downstream_trigger_id: 'd-1' })
  })

  test('with an access token alone uses the other endpoint', async () => {
    const { line, body, headers } = await callOf({ apiToken: 'glpat-secret' }, (client) =>
      client.triggerPipeline(request),
    )
    expect(line).toBe('POST /api/v4/projects/group%2Fapp/pipeline')
    expect(body).toEqual({ ref: 'main', variables: [{ key: 'A', value: '1=2\n' }], inputs: { n: 3 } })
    expect(headers['private-token']).toBe('glpat-secret')
  })

  test('without any token is refused before it is sent', async () => {
    const client = createTestClient('http://127.0.0.1:9', { jobToken: 'job-secret' })
    await expect(client.triggerPipeline(TRIGGER)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('no token'),
    })
  })

  test('through API v3 sends a form', async () => {
    const settings = { token: 'old-secret', apiVersion: 'v3' } as const
    const { line, body } = await callOf(settings, (client) => client.triggerBuilds(request))
    expect(line).toBe('POST /api/v3/projects/group%2Fapp/trigger/builds')
    expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual({
      token: 'old-secret',
      ref: 'main',
      'variables[A]': '1=2\n',
    })
  })

  test('is described without secrets', () => {
    const client = createTestClient('https://gitlab.test', TOKENS)
    expect(client.describeTrigger(request)).toEqual({
      method: 'POST',
      url: 'https://gitlab.test/api/v4/projects/group%2Fapp/trigger/pipeline',
      body: {
        token: '[masked]',
        ref: 'main',
        variables: { A: '1=2\n' },
        inputs: { n: 3 },
        downstream_trigger_id: 'd-1',
      },
    })
  })

  test('of an invalid configuration is refused, on new versions with 422', async () => {
    const message = { base: ['jobs config should contain at least one visible job', 'second'] }
    await using server = await startServer((_, response) => sendJson(response, { message }, { status: 422 }))
    await expect(createTestClient(server.url, TOKENS).triggerPipeline(TRIGGER)).rejects.toMatchObject({
      name: 'GitLabRefusedError',
      status: 422,
      words: message.base.join('; '),
      details: message.base,
    })
  })

  test('of an invalid configuration is refused, on old versions with a failed pipeline', async () => {
    const row = pipelineRow(9, { status: 'failed', yaml_errors: 'jobs:test is wrong' })
    await using server = await startServer((_, response) => sendJson(response, row, { status: 201 }))
    await expect(createTestClient(server.url, TOKENS).triggerPipeline(TRIGGER)).rejects.toMatchObject({
      name: 'GitLabRefusedError',
      status: 201,
      words: 'jobs:test is wrong',
      message: expect.stringContaining('"jobs:test is wrong"'),
      details: [expect.stringContaining('/pipelines/9')],
    })
  })
})

describe('a server that gives tokens back', () => {
  test.each([
    ['plain', (secret: string) => secret],
    ['percent-encoded', encodeURIComponent],
    ['in base64', (secret: string) => Buffer.from(`user:${secret}`).toString('base64')],
    ['escaped in JSON', (secret: string) => `\\u0067${secret.slice(1)}`],
  ])('%s, is not quoted with them', async (_, encode) => {
    const echo = Object.values(TOKENS).map(encode).join(' ')
    await using server = await startServer((_request, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end(`{"message":"bad ${echo}"}`),
    )
    const error = await createTestClient(server.url, TOKENS)
      .triggerPipeline(TRIGGER)
      .catch((reason: unknown) => reason)
    if (!(error instanceof GitLabRefusedError)) throw error
    const said = [error.message, error.words, ...error.hints, ...error.details].join('\n')
    expect(said).toContain('bad')
    expect(said).toContain('[masked]')
    for (const secret of Object.values(TOKENS)) expect(said).not.toContain(encode(secret).slice(6, 20))
  })
})

describe('answers that are not GitLab’s', () => {
  test.each([
    ['a login page', (response: Parameters<Answer>[1]) => response.end('<html><title>Sign in</title>')],
    ['another JSON', (response: Parameters<Answer>[1]) => sendJson(response, { ok: true })],
    ['nothing', (response: Parameters<Answer>[1]) => response.writeHead(204).end()],
  ])('%s is said to be so, once', async (_, answer) => {
    await using server = await startServer((_request, response) => void answer(response))
    await expect(createTestClient(server.url).getPipeline(1, 2)).rejects.toMatchObject({
      message: expect.stringContaining("was not GitLab's"),
      hints: [expect.stringContaining('gitlab-url'), expect.stringContaining('login page')],
    })
    expect(server.requests).toHaveLength(1)
  })
})

describe('trigger jobs', () => {
  const unknownRoute: Answer = ({ url }, response) =>
    url.includes('trigger_jobs')
      ? sendJson(response, { error: '404 Not Found' }, { status: 404 })
      : sendJson(response, [{ ...job, downstream_pipeline: { id: 8, status: 'running' } }])

  test('are read by their old name where the new one is unknown, which is asked for once', async () => {
    await using server = await startServer(unknownRoute)
    const client = createTestClient(server.url)
    expect((await client.listBridges(1, 2))[0]?.downstream_pipeline?.id).toBe(8)
    await client.listBridges(1, 3)
    const names = server.requests.map(({ url }) => /\w+(?=\?)/.exec(url)?.[0])
    expect(names).toEqual(['trigger_jobs', 'bridges', 'bridges'])
  })

  test('of an unknown pipeline are a refusal', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, { message: '404 Not found' }, { status: 404 }),
    )
    await expect(createTestClient(server.url).listBridges(1, 2)).rejects.toMatchObject({ status: 404 })
  })
})
