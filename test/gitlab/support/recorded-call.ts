import { expect } from 'vitest'
import type { ClientSettings, GitLabClient } from '../../../src/gitlab/api.ts'
import { type Answer, sendJson, startServer } from './loopback-server.ts'
import { createTestClient, pipelineRow } from './test-client.ts'

export const TOKENS = { token: 'glptt-trigger-secret', apiToken: 'glpat-api-secret', jobToken: 'glcbt-job-secret' }
export const job = { id: 7, name: 'build', stage: 'build', status: 'success' }
const token = { id: 3, description: 'd', token: 'glptt-new' }

/** The request that a call of the client makes, which shows none of the tokens in its URL. */
export async function callOf(
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

/** Any list is one row, any thing one that fits every shape, and what was asked for. */
export const answerAnything: Answer = ({ method, url }, response) => {
  if (method === 'DELETE') return void response.writeHead(204).end()
  const { pathname, searchParams } = new URL(url, 'http://gitlab.test')
  const asked = /\/(\d+)(?:\/[a-z_]+)?$/.exec(pathname)?.[1]
  const thing = {
    ...pipelineRow(2),
    ...job,
    ...token,
    ...(asked === undefined ? {} : { id: Number(asked) }),
    ref: searchParams.get('ref') ?? 'main',
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
  const isList =
    /\/(jobs|trigger_jobs|pipelines|pipeline_schedules|variables|triggers|tree)(\?|$)/.test(url) && method === 'GET'
  sendJson(response, isList ? [thing] : thing, { status: method === 'POST' ? 201 : 200 })
}
