import { describe, expect, test } from 'vitest'
import { sendJson, startServer } from '../support/loopback-server.ts'
import { callOf, TOKENS } from '../support/recorded-call.ts'
import { createTestClient, pipelineRow, TRIGGER } from '../support/test-client.ts'

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
      message: expect.stringContaining('a token is missing'),
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
