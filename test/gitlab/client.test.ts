import { describe, expect, test } from 'vitest'
import type { GitLabClient } from '../../src/gitlab/api.ts'
import { GitLabRefusedError } from '../../src/gitlab/errors.ts'
import { type Answer, sendJson, startServer } from './support/loopback-server.ts'
import { answerAnything, callOf, job, TOKENS } from './support/recorded-call.ts'
import { createTestClient, TRIGGER } from './support/test-client.ts'

describe('each method asks for its endpoint', () => {
  const path = 'group/sub group/app'
  const at = '/api/v4/projects/group%2Fsub%20group%2Fapp'
  test.each<[line: string, call: (client: GitLabClient) => Promise<unknown>]>([
    [`GET ${at}`, (client) => client.getProjectFacts(path)],
    [`GET /api/v4/projects/42`, (client) => client.getProjectFacts(42)],
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
    [`GET /api/v4/version`, (client) => client.probeInstance()],
    [`POST ${at}/pipelines/2/cancel`, (client) => client.cancelPipeline(path, 2)],
    [`POST ${at}/pipelines/2/retry`, (client) => client.retryPipeline(path, 2)],
    [`GET ${at}/jobs/7`, (client) => client.getJob(path, 7)],
    [`POST ${at}/jobs/7/play`, (client) => client.playJob(path, 7)],
    [`POST ${at}/jobs/7/retry`, (client) => client.retryJob(path, 7)],
    [`POST ${at}/jobs/7/cancel`, (client) => client.cancelJob(path, 7)],
    [`GET ${at}/pipeline_schedules?per_page=100`, (client) => client.listSchedules(path)],
    [`GET ${at}/pipeline_schedules/4`, (client) => client.getSchedule(path, 4)],
    [`POST ${at}/pipeline_schedules/4/play`, (client) => client.playSchedule(path, 4)],
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

describe('answers that are not GitLab’s', () => {
  test.each<[name: string, answer: (response: Parameters<Answer>[1]) => void, words: string, hints: string[]]>([
    [
      'a login page',
      (response) => response.end('<html><title>Sign in</title>'),
      "was not GitLab's but a web page",
      ['login page', 'gitlab-url'],
    ],
    [
      'another JSON',
      (response) => void sendJson(response, { ok: true }),
      "was not GitLab's",
      ['gitlab-url', 'login page'],
    ],
    ['nothing', (response) => response.writeHead(204).end(), "was not GitLab's", ['gitlab-url', 'login page']],
  ])('%s is said to be so, once', async (_, answer, words, hints) => {
    await using server = await startServer((_request, response) => void answer(response))
    await expect(createTestClient(server.url).getPipeline(1, 2)).rejects.toMatchObject({
      message: expect.stringContaining(words),
      hints: hints.map((hint) => expect.stringContaining(hint)),
    })
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    { status: 404, page: '<html><title>404 Not Found</title>nginx</html>', hint: 'needs this path in it' },
    { status: 403, page: '<!DOCTYPE html><h1>Access denied</h1>', hint: 'firewall' },
    { status: 401, page: '<html><title>Sign in</title>', hint: 'single sign-on' },
    { status: 400, page: '\n<html><center>Bad Request</center>', hint: 'another web server' },
  ])('a web page of status $status is not taken for a refusal of GitLab', async ({ status, page, hint }) => {
    await using server = await startServer((_request, response) => void response.writeHead(status).end(page))
    const client = createTestClient(server.url, { token: 'glptt-secret' })
    const error: GitLabRefusedError = await client.triggerPipeline(TRIGGER).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(GitLabRefusedError)
    expect(error).toMatchObject({ status, isForeign: true, message: expect.stringContaining('a web page "') })
    expect(error.hints[0]).toContain(hint)
    expect(error.hints.join()).not.toContain('trigger token')
  })

  test('a refusal of GitLab is not taken for one of a web server in front', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, { message: '403 Forbidden' }, { status: 403 }),
    )
    await expect(createTestClient(server.url).getPipeline(1, 2)).rejects.toMatchObject({ isForeign: false })
    await expect(createTestClient(server.url).probeInstance()).resolves.toEqual({ version: undefined })
  })

  test('a web page is not taken for the log of a job, and nothing of it is handed on', async () => {
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html><title>Sign in</title>')
    })
    const chunks: Uint8Array[] = []
    const work = createTestClient(server.url).readTrace(1, 2, (chunk) => void chunks.push(chunk))
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('but a web page') })
    expect({ chunks, requests: server.requests.length }).toEqual({ chunks: [], requests: 1 })
  })

  test('a page of a firewall does not show that GitLab answers', async () => {
    await using server = await startServer((_, response) => void response.writeHead(403).end('<html>No</html>'))
    await expect(createTestClient(server.url).probeInstance()).rejects.toMatchObject({ isForeign: true })
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
