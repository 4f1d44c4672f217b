import { expect, test } from 'vitest'
import { addressesOf, openPages, openPicture, PICTURE, type Picture } from '../support/pages-scene.ts'
import { call } from '../support/scene.ts'

test('pipelines are shown fifty at a time, newest first, with a way to the others', async () => {
  await using scene = await openPages()
  for (let count = 0; count < 120; count++)
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref: 'main',
      sha: 'c'.repeat(40),
      source: 'push',
      status: 'success',
    })
  const ids = (text: string) => [...text.matchAll(/pipelines\/(\d+)"/g)].map(([, id]) => Number(id))
  const pages = await Promise.all(
    ['', '?page=2', '?page=3', '?page=99', '?page=x'].map((query) => scene.page(`/group/app${query}`)),
  )
  expect(pages.map(({ text }) => [ids(text).length, ids(text)[0], ids(text).at(-1)])).toEqual([
    [50, 1121, 1072],
    [50, 1071, 1022],
    [20, 1021, 1002],
    [20, 1021, 1002],
    [50, 1121, 1072],
  ])
  const links = pages
    .slice(0, 3)
    .map(({ text }) => [...text.matchAll(/rel="(prev|next)" href="([^"]+)"/g)].map(([, rel, to]) => `${rel} ${to}`))
  expect(links).toEqual([
    ['next /group/app/-/pipelines?page=2'],
    ['prev /group/app/-/pipelines?page=1', 'next /group/app/-/pipelines?page=3'],
    ['prev /group/app/-/pipelines?page=2'],
  ])
})

const rows: readonly [string, (scene: Picture) => string, boolean][] = [
  ['the index', () => '/', true],
  ['a project', () => '/group/app', true],
  ['a running pipeline', ({ path }) => path, true],
  ['a running job', ({ pathOfJob }) => pathOfJob('end to end'), true],
  ['a job that has ended', ({ pathOfJob }) => pathOfJob('lint'), false],
  ['a manual job, which has a form', ({ pathOfJob }) => pathOfJob('approve'), false],
  ['a delayed job, which has a form', ({ pathOfJob }) => pathOfJob('publish'), false],
  ['the form for a pipeline', () => '/group/app/-/pipelines/new', false],
  ['a pipeline that has ended', () => '/group/app/-/pipelines/1003', false],
  ['older pipelines', () => '/group/lib?page=2', true],
]
test('a page is loaded again by itself while something can change and nobody types, until somebody stops it', async () => {
  await using scene = await openPicture()
  for (const [name, path, refreshes] of rows) {
    const { headers, text } = await scene.page(path(scene))
    expect(headers.get('refresh'), name).toBe(refreshes ? '3' : null)
    expect(/<textarea|<input name/.test(text) && refreshes, name).toBe(false)
  }
  const stopped = await scene.page('/?refresh=off')
  expect([stopped.headers.get('refresh'), stopped.text.includes('Let it load itself again')]).toEqual([null, true])
})

test('links and forms are paths, so that they work under each name of the machine and below a prefix', async () => {
  await using scene = await openPages({ urlPrefix: '/gitlab' })
  await scene.start(PICTURE)
  for (const path of ['/', '/group/app', '/group/app/-/pipelines/1002', '/group/app/-/jobs/5002', '/nothing']) {
    const { text } = await scene.page(path, { accept: 'text/html' })
    expect(
      addressesOf(text).filter((address) => !/^(?:\/gitlab\/|#main$|data:,$|\?refresh=off$)/.test(address)),
    ).toEqual([])
  }
  expect((await call(`${scene.sandbox.url}/group/app`.replace('127.0.0.1', 'localhost'), 'GET')).status).toBe(200)
})
