import { describe, expect, test } from 'vitest'
import { GitLabRefusedError } from '../../../src/gitlab/errors.ts'
import { createCredentials } from '../../../src/gitlab/requests/credentials.ts'
import { startServer } from '../support/loopback-server.ts'
import { answerAnything, callOf, TOKENS } from '../support/recorded-call.ts'
import { createTestClient, TRIGGER } from '../support/test-client.ts'

describe('credentials', () => {
  test.each([
    [{}, 'anonymous', undefined, undefined],
    [{ jobToken: 'job-secret' }, 'job-token', undefined, 'job-secret'],
    [{ token: 'trigger-secret' }, 'anonymous', undefined, undefined],
    [{ jobToken: 'job-secret', apiToken: 'api-secret' }, 'access-token', 'api-secret', undefined],
  ])('%o read as %s', async (settings, readsAs, privateToken, jobToken) => {
    const { headers } = await callOf(settings, (client) => {
      expect(client.readsAs).toBe(readsAs)
      expect(client.canAct).toBe(privateToken !== undefined)
      return client.getPipeline(1, 2)
    })
    expect([headers['private-token'], headers['job-token']]).toEqual([privateToken, jobToken])
  })

  test('a trigger call without a token is anonymous', () => {
    expect(createCredentials({ token: undefined, apiToken: undefined, jobToken: undefined }).kindFor('token')).toBe(
      'anonymous',
    )
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
