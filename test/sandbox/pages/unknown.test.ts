import { expect, test } from 'vitest'
import { openPages } from '../support/pages-scene.ts'
import { call } from '../support/scene.ts'

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

const ROWS: readonly { method?: string; path: string; accept?: string; status: number; answer: 'page' | 'JSON' }[] = [
  { path: '/nothing', accept: BROWSER, status: 404, answer: 'page' },
  { path: '/group/nothing', accept: BROWSER, status: 404, answer: 'page' },
  { path: '/%zz', accept: BROWSER, status: 404, answer: 'page' },
  { path: '/2', accept: BROWSER, status: 404, answer: 'page' },
  { path: '/nothing', status: 404, answer: 'JSON' },
  { path: '/group/nothing', accept: 'application/json', status: 404, answer: 'JSON' },
  { path: '/api/v4/nothing', accept: BROWSER, status: 404, answer: 'JSON' },
  { path: '/api/v4/projects/1/nothing', status: 404, answer: 'JSON' },
  { method: 'POST', path: '/nothing', accept: BROWSER, status: 404, answer: 'JSON' },
  { method: 'POST', path: '/group/app', status: 404, answer: 'JSON' },
  { method: 'POST', path: '/api/v4/projects/1/pipelines', status: 405, answer: 'JSON' },
  { path: '/group/none/-/pipelines', status: 404, answer: 'page' },
  { path: '/group/app/-/pipelines/999', status: 404, answer: 'page' },
  { path: '/group/app/-/pipelines/1001', accept: BROWSER, status: 404, answer: 'page' },
  { path: '/group/app/-/jobs/x', status: 400, answer: 'page' },
  { path: '/group/app/-/jobs/999/raw', status: 404, answer: 'page' },
  { path: '/group/app/-/jobs/999/artifacts/download', status: 404, answer: 'page' },
  { method: 'POST', path: '/group/app/-/pipelines/999', status: 403, answer: 'page' },
]

test('what is not there is a page for browsers, and GitLab’s JSON for programs', async () => {
  await using scene = await openPages()
  const seen = await Promise.all(
    ROWS.map(async ({ method = 'GET', path, accept = '*/*' }) => {
      const { status, headers, text } = await call(scene.sandbox.url + path, method, { headers: { accept } })
      const isPage = headers.get('content-type')?.startsWith('text/html') && text.includes(`<h1>${status} `)
      return [method, path, status, isPage ? 'page' : JSON.stringify(JSON.parse(text)) === text ? 'JSON' : text]
    }),
  )
  expect(seen).toEqual(ROWS.map(({ method = 'GET', path, status, answer }) => [method, path, status, answer]))
})

test('a project that has moved is at its former path too', async () => {
  await using scene = await openPages({ project: { formerPaths: ['old/app'] } })
  for (const path of ['/old/app', '/old/app/', '/Group/APP'])
    expect((await scene.page(path)).text).toContain('<h1>group/app</h1>')
})
