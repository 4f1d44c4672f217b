import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { decideRedirect } from '../../../src/gitlab/http/redirects.ts'
import { sendJson, startServer } from '../support/loopback-server.ts'
import { createTestClient, pipelineRow, TRIGGER } from '../support/test-client.ts'

const CREDENTIALS = { apiToken: 'glpat-reader-secret' }

describe('redirects', () => {
  test('of an archive lead to another origin without any credential', async () => {
    await using storage = await startServer((_, response) => response.end('PK\x03\x04zip'))
    await using server = await startServer((_, response) => {
      response.writeHead(302, { location: `${storage.url}/bucket/archive.zip?signature=abc` }).end()
    })
    const answer = await createTestClient(server.url, CREDENTIALS).openJobArtifacts('group/app', 7)
    expect(await text(answer.body)).toBe('PK\x03\x04zip')
    expect(server.requests[0]?.headers['private-token']).toBe(CREDENTIALS.apiToken)
    expect(storage.requests[0]?.url).toBe('/bucket/archive.zip?signature=abc')
    expect(JSON.stringify(storage.requests)).not.toContain('secret')
  })

  test('that come home from elsewhere stay without credentials', async () => {
    let home = ''
    await using storage = await startServer((_, response) => response.writeHead(302, { location: `${home}/end` }).end())
    await using server = await startServer((request, response) => {
      if (request.url === '/end') response.end('PK\x03\x04zip')
      else response.writeHead(302, { location: `${storage.url}/x` }).end()
    })
    home = server.url
    const answer = await createTestClient(server.url, CREDENTIALS).openJobArtifacts(1, 7)
    answer.body.destroy()
    expect(server.requests.map(({ headers }) => headers['private-token'])).toEqual([CREDENTIALS.apiToken, undefined])
  })

  test('of a renamed project are followed with credentials', async () => {
    await using server = await startServer((request, response) => {
      if (request.url.includes('old')) response.writeHead(301, { location: '/api/v4/projects/9/pipelines/2' }).end()
      else sendJson(response, pipelineRow(2))
    })
    expect((await createTestClient(server.url, CREDENTIALS).getPipeline('group/old', 2)).id).toBe(2)
    expect(server.requests[1]?.headers['private-token']).toBe(CREDENTIALS.apiToken)
  })

  test('of an API answer to another origin are refused, and say where to', async () => {
    await using other = await startServer((_, response) => sendJson(response, pipelineRow(2)))
    await using server = await startServer((_, response) =>
      response.writeHead(301, { location: `${other.url}/x?token=a` }).end(),
    )
    const work = createTestClient(server.url, CREDENTIALS).getPipeline(1, 2)
    await expect(work).rejects.toMatchObject({
      message: expect.stringContaining(`it redirects to another place, ${other.url}/x`),
      hints: [expect.stringContaining('gitlab-url'), expect.any(String)],
    })
    expect(other.requests).toHaveLength(0)
    expect(server.requests).toHaveLength(1)
  })

  test.each([301, 302, 303, 307, 308])('of a trigger request (%i) are not followed', async (status) => {
    await using other = await startServer((_, response) => sendJson(response, pipelineRow(2), { status: 201 }))
    await using server = await startServer((_, response) =>
      response.writeHead(status, { location: `${other.url}/new` }).end(),
    )
    const work = createTestClient(server.url, { token: 'glptt-secret' }).triggerPipeline(TRIGGER)
    await expect(work).rejects.toMatchObject({
      exitCode: 3,
      status,
      message: expect.stringContaining(`the URL moved to ${other.url}/new; it was not followed, and nothing was done`),
    })
    expect(other.requests).toHaveLength(0)
    expect(server.requests).toHaveLength(1)
  })

  test('without end are given up', async () => {
    await using server = await startServer((_, response) => response.writeHead(302, { location: '/again' }).end())
    await expect(createTestClient(server.url).getPipeline(1, 2)).rejects.toThrow('more than 5 redirects')
    expect(server.requests).toHaveLength(6)
  })
})

describe('decideRedirect', () => {
  const base = {
    method: 'GET',
    status: 302,
    from: new URL('https://gitlab.test/api/v4/x'),
    home: 'https://gitlab.test',
    crossOrigin: 'follow-without-credentials',
    count: 0,
  } as const
  test.each([
    { location: 'http://gitlab.test/x', kind: 'refuse' },
    { location: 'http://storage.test/x', kind: 'refuse' },
    { location: 'file:///etc/passwd', kind: 'refuse' },
    { location: 'https://[', kind: 'refuse' },
    { location: undefined, kind: 'stay' },
    { location: '/y', kind: 'follow', withCredentials: true },
    { location: 'https://gitlab.test:443/y', kind: 'follow', withCredentials: true },
    { location: 'https://gitlab.test:8443/y', kind: 'follow', withCredentials: false },
    { location: '//storage.test/y', kind: 'follow', withCredentials: false },
    { location: 'https://user:password@gitlab.test.evil.test/', kind: 'follow', withCredentials: false },
  ])('$location: $kind', ({ location, ...expected }) => {
    expect(decideRedirect({ ...base, location })).toMatchObject(expected)
  })
})
