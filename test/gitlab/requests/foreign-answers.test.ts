import { describe, expect, test } from 'vitest'
import type { GitLabClient } from '../../../src/gitlab/api.ts'
import { type Answer, sendJson, startServer } from '../support/loopback-server.ts'
import { job } from '../support/recorded-call.ts'
import { createTestClient, pipelineRow, TRIGGER } from '../support/test-client.ts'

type Response = Parameters<Answer>[1]
type Call = (client: GitLabClient) => Promise<unknown>

/** What a call ends with when the server answers in this way, and how often it was asked. */
async function errorOf(call: Call, answer: (response: Response) => unknown, settings: object = {}) {
  await using server = await startServer((_, response) => void answer(response))
  const client = createTestClient(server.url, { apiToken: 'glpat-api-secret', retries: 1, ...settings })
  const error = await call(client).then(
    (value) => expect.fail(`believed: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  return { error, asked: server.requests.length }
}

const jobOf = (pipeline: object) => ({ ...job, pipeline: { ...pipelineRow(2), ...pipeline } })

test.each<[name: string, call: Call, value: unknown, words: string]>([
  ['another pipeline', (client) => client.getPipeline(1, 2), pipelineRow(3), 'pipeline 3'],
  ['a pipeline of another project', (client) => client.getPipeline(7, 2), pipelineRow(2), 'something of project 1'],
  ['another canceled pipeline', (client) => client.cancelPipeline(1, 2), pipelineRow(3), 'pipeline 3'],
  ['another retried pipeline', (client) => client.retryPipeline(1, 2), pipelineRow(3), 'pipeline 3'],
  [
    'a pipeline on another ref',
    (client) => client.listPipelines(1, { ref: 'main' }),
    [pipelineRow(2), pipelineRow(3, { ref: 'dev' })],
    'a pipeline on dev',
  ],
  ['a job of another pipeline', (client) => client.listJobs(1, 2), [jobOf({ id: 3 })], 'a job of pipeline 3'],
  ['a job of another project', (client) => client.listJobs(1, 2), [jobOf({ project_id: 9 })], 'something of project 9'],
  [
    'a trigger job of another pipeline',
    (client) => client.listBridges(1, 2),
    [jobOf({ id: 3 })],
    'a job of pipeline 3',
  ],
  ['another played job', (client) => client.playJob(1, 6), job, 'job 7'],
  [
    'another project',
    (client) => client.getProjectFacts(7),
    { id: 8, path_with_namespace: 'group/other' },
    'project 8',
  ],
  ['another trigger token', (client) => client.getTrigger(1, 2), { id: 3 }, 'trigger token 3'],
  [
    'a started pipeline of another project',
    (client) => client.triggerPipeline({ ...TRIGGER, project: 7 }),
    pipelineRow(2),
    'something of project 1',
  ],
  [
    'a started pipeline on another ref',
    (client) => client.triggerPipeline({ ...TRIGGER, ref: 'refs/heads/main' }),
    pipelineRow(2, { ref: 'dev' }),
    'a pipeline on dev',
  ],
])('%s is not believed', async (_, call, value, words) => {
  const { error } = await errorOf(call, (response) => sendJson(response, value))
  expect(error).toMatchObject({
    exitCode: 4,
    isForeign: true,
    delivery: 'unknown',
    message: expect.stringContaining(`was about something else: ${words}`),
  })
})

test('a project that is asked for by its path has one id, also after an answer that was refused', async () => {
  const projects = [7, 8, 7]
  await using server = await startServer((_, response) =>
    sendJson(response, pipelineRow(2, { project_id: projects.shift() })),
  )
  const client = createTestClient(server.url, { retries: 0 })
  await client.getPipeline('Group/App', 2)
  await expect(client.getPipeline('group/app', 2)).rejects.toThrow('something of project 8')
  expect((await client.getPipeline('group/app', 2)).project_id).toBe(7)
})

test('a started pipeline of a project that is asked for by its path does not say which id it has, a read does', async () => {
  await using server = await startServer(({ method }, response) =>
    sendJson(response, method === 'POST' ? pipelineRow(2, { project_id: 9 }) : [pipelineRow(2, { project_id: 7 })]),
  )
  const client = createTestClient(server.url, { token: 'glptt-x' })
  expect((await client.triggerPipeline(TRIGGER)).id).toBe(2)
  await client.listPipelines('group/app', {})
  await expect(client.triggerPipeline(TRIGGER)).rejects.toThrow('something of project 9')
})

test('a branch or tag that was asked for by its full name is shown by its short one', async () => {
  await using server = await startServer((_, response) => sendJson(response, pipelineRow(2), { status: 201 }))
  const client = createTestClient(server.url, { token: 'glptt-x' })
  for (const ref of ['main', 'refs/heads/main', 'refs/tags/main']) {
    expect((await client.triggerPipeline({ ...TRIGGER, ref })).id).toBe(2)
  }
})

describe('an answer of another kind is named', () => {
  const read: Call = (client) => client.getPipeline(1, 2)
  test.each<[words: string, call: Call, body: string]>([
    [' but a web page "Sign in"', read, '<!DOCTYPE html><title>Sign in</title>'],
    [': it was a list of something else', read, '[]'],
    [': it was an object of another kind', (client) => client.listJobs(1, 2), JSON.stringify(job)],
    [' but an error "401 Unauthorized"', read, '{"message":"401 Unauthorized"}'],
    [': it was empty', read, ''],
    [': it was not JSON', read, 'Retry later'],
    [': it was a single value', read, 'null'],
    [' but a web page', (client) => client.deleteTrigger(1, 2), '<html></html>'],
  ])('%s', async (words, call, body) => {
    const { error, asked } = await errorOf(call, (response) => response.end(body))
    expect(error).toMatchObject({
      exitCode: 4,
      isForeign: true,
      message: expect.stringMatching(`was not GitLab's${words}$`),
    })
    expect(asked).toBe(1)
  })

  test('also when it is large and made to be searched for long', async () => {
    const { error } = await errorOf(read, (response) => response.end(`<html>${'<script'.repeat(1_000_000)}`))
    expect(error).toMatchObject({ isForeign: true, message: expect.stringContaining(' but a web page') })
  }, 10_000)

  test('a page that is no login first makes one look at the address', async () => {
    const { error } = await errorOf(read, (response) => response.end('<html><title>Welcome to nginx!</title>'))
    expect(error).toMatchObject({ hints: [expect.stringContaining('its path'), expect.stringContaining('login page')] })
  })
})

describe('a stream is believed by its beginning', () => {
  const page = '<!DOCTYPE html><html><title>Sign in</title>'
  const trace: Call = (client) => client.readTrace(1, 7, () => expect.fail('handed on'))
  const archive: Call = (client) => client.openJobArtifacts(1, 7)
  const byRef: Call = (client) => client.openRefArtifacts(1, 'main', 'build')
  const file: Call = (client) => client.openJobArtifactFile(1, 7, 'build.env')
  test.each<[name: string, call: Call, headers: Record<string, string>, body: string, words: string]>([
    ['a page as a log', trace, { 'content-type': 'text/plain' }, page, ' but a web page "Sign in"'],
    ['an error as a log', trace, { 'content-type': 'text/plain' }, '{"error":"not now"}', ' but an error "not now"'],
    ['JSON as a log', trace, { 'content-type': 'application/json' }, '{"id":7}', ': it was not a log'],
    ['a page as an archive', archive, {}, page, ' but a web page "Sign in"'],
    ['an error as an archive', byRef, {}, '{"message":"404"}', ' but an error "404"'],
    ['nothing as an archive', archive, {}, '', ': it was empty'],
    ['a text as an archive', byRef, {}, 'PK, but no zip', ': it was not a zip archive'],
    ['a page as a file', file, { 'content-type': 'text/html' }, page, ' but a web page "Sign in"'],
  ])('%s', async (_, call, headers, body, words) => {
    const { error } = await errorOf(call, (response) => response.writeHead(200, headers).end(body))
    expect(error).toMatchObject({
      exitCode: 4,
      isForeign: true,
      message: expect.stringContaining(`was not GitLab's${words}`),
    })
  })

  test('the log of another job', async () => {
    const { error } = await errorOf(trace, (response) =>
      response.writeHead(200, { 'content-disposition': 'infile; filename="8.log"' }).end('a\n'),
    )
    expect(error).toMatchObject({ message: expect.stringContaining('about something else: the log of job 8') })
  })

  test.each<[name: string, headers: Record<string, string>, body: string]>([
    ['named by GitLab', { 'content-disposition': 'infile; filename="7.log"' }, page],
    ['without a name', {}, `Running with gitlab-runner\n${page}`],
    ['that begins with a bracket', {}, '{"message": and more\n'],
  ])('a log %s is believed', async (_, headers, body) => {
    await using server = await startServer((_request, response) => response.writeHead(200, headers).end(body))
    const seen: Uint8Array[] = []
    await createTestClient(server.url).readTrace(1, 7, (chunk) => void seen.push(chunk))
    expect(Buffer.concat(seen).toString()).toBe(body)
  })
})
