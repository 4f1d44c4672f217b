import { networkInterfaces } from 'node:os'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { GitLabUnavailableError } from '../../../src/gitlab/errors.ts'
import { lacksProgram } from '../../support/system-programs.ts'
import { ownAddress, sendJson, startServer } from '../support/loopback-server.ts'
import { createTestClient, pipelineRow, TRIGGER } from '../support/test-client.ts'
import { type Certificates, createCertificates } from './support/certificates.ts'
import { startFakeProxy, startTinyproxy } from './support/proxies.ts'

// Proxies are never asked for loopback addresses.
const host = ownAddress() ?? '127.0.0.1'
const answerPipeline = (_: unknown, response: Parameters<typeof sendJson>[0]) => sendJson(response, pipelineRow(2))

afterEach(() => vi.unstubAllEnvs())

async function failureOf(work: Promise<unknown>): Promise<GitLabUnavailableError> {
  const error = await work.catch((reason: unknown) => reason)
  if (!(error instanceof GitLabUnavailableError)) throw new Error('no GitLabUnavailableError', { cause: error })
  return error
}

describe.skipIf(lacksProgram('openssl'))('a private certificate authority', () => {
  let certificates: Certificates
  beforeAll(async () => {
    certificates = await createCertificates([`IP:${host}`])
  })

  test('is trusted with ca-file', async () => {
    await using server = await startServer(answerPipeline, { tls: certificates.server, host })
    const client = createTestClient(server.url, { caCertificates: certificates.authority, token: 'glptt-secret' })
    expect((await client.getPipeline(1, 2)).id).toBe(2)
    expect((await client.triggerPipeline(TRIGGER)).id).toBe(2)
  })

  test('is not trusted without, and nothing was sent', async () => {
    await using server = await startServer(answerPipeline, { tls: certificates.server, host })
    const error = await failureOf(createTestClient(server.url, { token: 'glptt-secret' }).triggerPipeline(TRIGGER))
    expect(error).toMatchObject({ delivery: 'not-sent', transient: false })
    expect(error.message).toContain('is not trusted')
    expect(error.hints[0]).toContain('ca-file')
    expect(server.connections()).toBe(1)
    expect(server.requests).toHaveLength(0)
  })

  test('is not trusted by NODE_TLS_REJECT_UNAUTHORIZED=0 either', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const other = await createCertificates([`IP:${host}`])
    await using server = await startServer(answerPipeline, { tls: certificates.server, host })
    for (const caCertificates of [undefined, other.authority]) {
      const client = createTestClient(server.url, { caCertificates, token: 'glptt-secret' })
      expect((await failureOf(client.triggerPipeline(TRIGGER))).delivery).toBe('not-sent')
    }
    expect(server.requests).toHaveLength(0)
  })

  test('does not make up for another host name', async () => {
    const other = await createCertificates(['DNS:elsewhere.test'])
    await using server = await startServer(answerPipeline, { tls: other.server, host })
    const client = createTestClient(server.url, { caCertificates: other.authority, token: 'glptt-secret' })
    const error = await failureOf(client.triggerPipeline(TRIGGER))
    expect(error.delivery).toBe('not-sent')
    expect(error.hints[0]).toContain('host name')
    expect(server.requests).toHaveLength(0)
  })

  test('https to a port that speaks http is explained', async () => {
    await using server = await startServer(answerPipeline, { host })
    const client = createTestClient(server.url.replace('http:', 'https:'), { token: 'glptt-secret' })
    const error = await failureOf(client.triggerPipeline(TRIGGER))
    expect(error).toMatchObject({ delivery: 'not-sent', transient: false })
    expect(error.hints[0]).toContain('plain http')
  })

  test.skipIf(lacksProgram('tinyproxy'))('is trusted through a proxy too', async () => {
    await using proxy = await startTinyproxy({ user: 'user', password: 'secret' })
    await using server = await startServer(answerPipeline, { tls: certificates.server, host })
    vi.stubEnv('HTTPS_PROXY', `http://user:secret@127.0.0.1:${proxy.port}`)
    vi.stubEnv('https_proxy', '')
    const client = createTestClient(server.url, { caCertificates: certificates.authority, token: 'glptt-secret' })
    expect((await client.getPipeline(1, 2)).id).toBe(2)
    expect((await client.triggerPipeline(TRIGGER)).id).toBe(2)
    expect(await proxy.targets()).toHaveLength(2)

    const stranger = await failureOf(createTestClient(server.url, { token: 'glptt-secret' }).triggerPipeline(TRIGGER))
    expect(stranger.delivery).toBe('not-sent')
    expect(stranger.hints[0]).toContain('ca-file')
    expect(stranger.message).toContain(`through the proxy 127.0.0.1:${proxy.port}`)
  })
})

describe.skipIf(lacksProgram('tinyproxy') || ownAddress() === undefined)('a proxy', () => {
  test('carries plain http; NO_PROXY goes past it', async () => {
    await using proxy = await startTinyproxy({ user: 'user', password: 'secret' })
    await using server = await startServer(answerPipeline, { host })
    vi.stubEnv('HTTP_PROXY', `http://user:secret@127.0.0.1:${proxy.port}`)
    vi.stubEnv('http_proxy', '')
    await createTestClient(server.url).getPipeline(1, 2)
    expect(await proxy.targets()).toEqual([`${host}:${server.port}`])

    vi.stubEnv('NO_PROXY', `example.com,${host}`)
    vi.stubEnv('no_proxy', '')
    await createTestClient(server.url).getPipeline(1, 2)
    expect(await proxy.targets()).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  })

  test('that refuses the password is named without it', async () => {
    await using proxy = await startTinyproxy({ user: 'user', password: 'secret' })
    await using server = await startServer(answerPipeline, { host })
    vi.stubEnv('HTTP_PROXY', `http://user:wrong-secret@127.0.0.1:${proxy.port}`)
    vi.stubEnv('http_proxy', '')
    const error = await failureOf(createTestClient(server.url, { token: 'glptt-secret' }).triggerPipeline(TRIGGER))
    expect(error.delivery).toBe('not-sent')
    expect(error.message).toContain(`the proxy 127.0.0.1:${proxy.port}`)
    expect(`${error.message} ${error.hints.join(' ')}`).not.toContain('wrong-secret')
    expect(server.requests).toHaveLength(0)
  })
})

const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'))

test.skipIf(!hasIpv6)('an IPv6 address is reached', async () => {
  await using server = await startServer(answerPipeline, { host: '::1' })
  expect((await createTestClient(`http://[::1]:${server.port}`).getPipeline(1, 2)).id).toBe(2)
  expect(server.requests[0]?.headers.host).toBe(`[::1]:${server.port}`)
})

describe.skipIf(ownAddress() === undefined)('a proxy that fails', () => {
  const cases = [
    { answer: 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', transient: false, hint: 'USER:PASSWORD' },
    { answer: 'HTTP/1.1 503 Service Unavailable\r\n\r\n', transient: true, hint: 'HTTPS_PROXY' },
    { answer: '', transient: true, hint: 'HTTPS_PROXY' },
  ]
  test.each(cases)('with "$answer" sent nothing', async ({ answer, transient, hint }) => {
    await using proxy = await startFakeProxy(answer)
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${proxy.port}`)
    vi.stubEnv('http_proxy', '')
    const client = createTestClient(`http://${host}:9`, { token: 'glptt-secret', retries: 0 })
    const error = await failureOf(client.triggerPipeline(TRIGGER))
    expect(error).toMatchObject({ delivery: 'not-sent', transient })
    expect(error.hints[0]).toContain(hint)
  })

  test('gets the user name and password that the variable encodes', async () => {
    await using proxy = await startFakeProxy('HTTP/1.1 407 No\r\n\r\n')
    vi.stubEnv('HTTP_PROXY', `http://us%40er:p%3A%C3%A4ss@127.0.0.1:${proxy.port}`)
    vi.stubEnv('http_proxy', '')
    await failureOf(createTestClient(`http://${host}:9`).getPipeline(1, 2))
    const credentials = Buffer.from('us@er:p:äss').toString('base64')
    expect(proxy.received()).toContain(`Proxy-Authorization: Basic ${credentials}\r\n`)
  })

  test('by silence ends at the deadline, with its connection', async () => {
    await using proxy = await startFakeProxy(undefined)
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${proxy.port}`)
    vi.stubEnv('http_proxy', '')
    const settings = { token: 'glptt-secret', retries: 0, requestTimeoutSeconds: 0.05 }
    const error = await failureOf(createTestClient(`http://${host}:9`, settings, systemClock).triggerPipeline(TRIGGER))
    expect(error.delivery).toBe('not-sent')
    expect(error.message).toContain('gave no answer within 0.05 s')
    await vi.waitFor(() => expect(proxy.ended()).toBe(true), { interval: 2 })
  })
})
