import { describe, expect, test } from 'vitest'
import { nextPage } from '../../../src/gitlab/requests/paging.ts'
import { type Answer, sendJson, startServer } from '../support/loopback-server.ts'
import { createTestClient } from '../support/test-client.ts'

const ROWS = Array.from({ length: 250 }, (_, index) => ({
  id: index,
  name: `job ${index}`,
  stage: 'test',
  status: 'success',
}))

/** Pages as GitLab gives them; the links name another host, as behind a proxy that rewrites none. */
const answerPages: Answer = (request, response) => {
  const url = new URL(request.url, 'http://internal-host.test:8080')
  const page = Number(url.searchParams.get('page') ?? 1)
  const perPage = Number(url.searchParams.get('per_page') ?? 20)
  const rows = ROWS.slice((page - 1) * perPage, page * perPage)
  url.searchParams.set('page', String(page + 1))
  const next = page * perPage < ROWS.length ? `<${url.href}>; rel="next", ` : ''
  url.searchParams.set('page', '1')
  sendJson(response, rows, { headers: { link: `${next}<${url.href}>; rel="first"` } })
}

describe('lists', () => {
  test('are read to their end, on the origin that was given', async () => {
    await using server = await startServer(answerPages)
    const jobs = await createTestClient(server.url, { apiToken: 'glpat-secret' }).listJobs('group/app', 2)
    expect(jobs.map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id))
    expect(server.requests).toHaveLength(3)
    expect(server.requests[2]?.url).toBe('/api/v4/projects/group%2Fapp/pipelines/2/jobs?per_page=100&page=3')
    expect(server.connections()).toBe(1)
  })

  test('that are cut within a page are read again', async () => {
    await using server = await startServer((request, response, count) => {
      if (count !== 2) return answerPages(request, response, count)
      response.writeHead(200, { 'content-length': '1000' })
      response.write('[{"id":', () => response.destroy())
    })
    expect(await createTestClient(server.url).listJobs(1, 2)).toHaveLength(250)
    expect(server.requests).toHaveLength(4)
  })

  test('without end are given up', async () => {
    await using server = await startServer((_, response) =>
      sendJson(response, [], { headers: { link: '</x?page=2>; rel="next"' } }),
    )
    await expect(createTestClient(server.url).listJobs(1, 2)).rejects.toThrow('the list does not end')
  })
})

describe('nextPage', () => {
  test.each<{ headers: Record<string, string>; next: Record<string, string> | undefined }>([
    { headers: {}, next: undefined },
    { headers: { link: '<https://a/x?page=1>; rel="first", <https://a/x?page=9>; rel="last"' }, next: undefined },
    { headers: { link: '<https://a/x?page=2&b=c%26d>; rel="next"' }, next: { page: '2', b: 'c&d' } },
    { headers: { link: '<https://a/x?page=2>; title="t"; rel=next' }, next: { page: '2' } },
    { headers: { link: '<https://a/x?cursor=abc>; rel="prev next"' }, next: { cursor: 'abc' } },
    { headers: { link: '<https://[>; rel="next"' }, next: undefined },
    { headers: { 'x-next-page': '4' }, next: { ref: 'main', page: '4' } },
    { headers: { 'x-next-page': '' }, next: undefined },
  ])('$headers: $next', ({ headers, next }) => {
    expect(nextPage(headers, { ref: 'main' })).toEqual(next)
  })
})
