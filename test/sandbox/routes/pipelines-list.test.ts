import { expect, test } from 'vitest'
import { MAIN_SHA, TAG_SHA } from '../../support/scene.ts'
import { type Called, openScene, type Scene } from '../support/scene.ts'

const list = (scene: Scene, query: string): Promise<Called> =>
  scene.call('GET', `/projects/${scene.project.id}/pipelines${query}`, {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })

/** Five pipelines, a minute apart, oldest first; the last one is a child. */
async function fill({ sandbox: { store }, project, user, developer, clock }: Scene): Promise<number[]> {
  const rows = [
    { ref: 'main', sha: MAIN_SHA, source: 'trigger', status: 'success', userId: user.id, name: 'first' },
    { ref: 'main', sha: MAIN_SHA, source: 'api', status: 'failed', userId: developer.id, yamlErrors: 'bad' },
    { ref: 'v1.0', sha: TAG_SHA, source: 'push', status: 'running', userId: developer.id, tag: true },
    { ref: 'feature/x.y', sha: MAIN_SHA, source: 'pipeline', status: 'pending', userId: null },
    { ref: 'main', sha: MAIN_SHA, source: 'parent_pipeline', status: 'success', userId: user.id },
  ]
  const ids: number[] = []
  for (const row of rows) {
    ids.push(store.addPipeline({ projectId: project.id, ...row }).id)
    await clock.sleep(60_000)
  }
  return ids
}

test.each([
  ['', [3, 2, 1, 0]],
  ['?sort=asc', [0, 1, 2, 3]],
  ['?order_by=status&sort=asc', [1, 3, 2, 0]],
  ['?order_by=ref', [2, 1, 0, 3]],
  ['?order_by=user_id&sort=asc', [3, 0, 1, 2]],
  ['?order_by=updated_at&sort=asc', [0, 1, 2, 3]],
  ['?status=success', [0]],
  ['?source=trigger', [0]],
  ['?source=parent_pipeline', [4]],
  ['?ref=main', [1, 0]],
  [`?sha=${TAG_SHA}`, [2]],
  ['?username=dave', [2, 1]],
  ['?name=first', [0]],
  ['?yaml_errors=true', [1]],
  ['?yaml_errors=false', [3, 2, 0]],
  ['?scope=running', [2]],
  ['?scope=pending', [3]],
  ['?scope=finished', [1, 0]],
  ['?scope=branches', [3, 1, 0]],
  ['?scope=tags', [2]],
  ['?created_after=2026-01-05T09:01:30Z', [3, 2]],
  ['?created_before=2026-01-05T09:01:30Z', [1, 0]],
  ['?updated_after=2026-01-05T09:01:00Z&updated_before=2026-01-05T09:03:00Z', [2]],
])('the list %s', async (query, expected) => {
  await using scene = await openScene()
  const ids = await fill(scene)
  const { body } = await list(scene, query)
  expect(body.map(({ id }: { id: number }) => ids.indexOf(id))).toEqual(expected)
})

test.each([
  ['?scope=all', 'scope does not have a valid value'],
  ['?status=cancelled', 'status does not have a valid value'],
  ['?source=cron', 'source does not have a valid value'],
  ['?order_by=name', 'order_by does not have a valid value'],
  ['?sort=up', 'sort does not have a valid value'],
  ['?updated_after=yesterday', 'updated_after is invalid'],
  ['?yaml_errors=maybe', 'yaml_errors is invalid'],
  ['?page=two', 'page is invalid'],
])('the list %s is refused', async (query, error) => {
  await using scene = await openScene()
  const { status, body } = await list(scene, query)
  expect({ status, body }).toEqual({ status: 400, body: { error } })
})

test('a row has what GitLab shows in lists', async () => {
  await using scene = await openScene()
  const [id] = await fill(scene)
  const { body } = await list(scene, '?source=trigger')
  expect(body).toEqual([
    {
      id,
      iid: 1,
      project_id: scene.project.id,
      sha: MAIN_SHA,
      ref: 'main',
      status: 'success',
      source: 'trigger',
      created_at: '2026-01-05T09:00:00.000Z',
      updated_at: '2026-01-05T09:00:00.000Z',
      web_url: `${scene.sandbox.url}/group/app/-/pipelines/${id}`,
      name: 'first',
    },
  ])
})

test('pages of 20 by default and 100 at most are linked', async () => {
  await using scene = await openScene()
  const { store } = scene.sandbox
  for (let count = 0; count < 205; count++)
    store.addPipeline({ projectId: scene.project.id, ref: 'main', sha: MAIN_SHA, source: 'push' })
  const first = await list(scene, '?ref=main')
  expect(first.body).toHaveLength(20)
  expect(pageHeaders(first)).toEqual(['1', '20', '2', '', '205', '11'])
  const large = await list(scene, '?per_page=1000&page=3')
  expect(large.body).toHaveLength(5)
  expect(pageHeaders(large)).toEqual(['3', '100', '', '2', '205', '3'])
  const url = `${scene.sandbox.url}/api/v4/projects/${scene.project.id}/pipelines`
  expect((await list(scene, '?ref=main&page=2')).headers.get('link')).toBe(
    [
      `<${url}?ref=main&page=1&per_page=20>; rel="prev"`,
      `<${url}?ref=main&page=3&per_page=20>; rel="next"`,
      `<${url}?ref=main&page=1&per_page=20>; rel="first"`,
      `<${url}?ref=main&page=11&per_page=20>; rel="last"`,
    ].join(', '),
  )
})

test('following the links gives every row once', async () => {
  await using scene = await openScene()
  const pipeline = scene.sandbox.store.addPipeline({
    projectId: scene.project.id,
    ref: 'main',
    sha: MAIN_SHA,
    source: 'push',
  })
  const ids = Array.from(
    { length: 45 },
    (_, index) => scene.sandbox.store.addJob(pipeline, { name: `job ${index}` }).id,
  )
  const seen: number[] = []
  let path: string | undefined = `/projects/${scene.project.id}/pipelines/${pipeline.id}/jobs`
  while (path) {
    const { body, headers }: Called = await scene.call('GET', path, { headers: { 'PRIVATE-TOKEN': scene.readToken } })
    seen.push(...body.map(({ id }: { id: number }) => id))
    path = /<[^>]*\/api\/v4([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
  }
  expect(seen).toEqual(ids.reverse())
})

test("a project's jobs are not counted", async () => {
  await using scene = await openScene()
  const { headers } = await scene.call('GET', `/projects/${scene.project.id}/jobs`, {
    headers: { 'PRIVATE-TOKEN': scene.readToken },
  })
  expect([headers.get('x-total'), headers.get('x-total-pages'), headers.get('link')?.includes('last')]).toEqual([
    null,
    null,
    false,
  ])
})

test('links never repeat a credential of the query', async () => {
  await using scene = await openScene()
  const { headers } = await scene.call(
    'GET',
    `/projects/${scene.project.id}/pipelines?private_token=${scene.readToken}`,
  )
  expect(headers.get('link')).not.toContain(scene.readToken)
})

test('an empty list is one empty page', async () => {
  await using scene = await openScene()
  const answer = await list(scene, '')
  expect(answer.body).toEqual([])
  expect(pageHeaders(answer)).toEqual(['1', '20', '', '', '0', '1'])
})

test('new pipelines stay out of lists while the replica lags', async () => {
  await using scene = await openScene()
  scene.sandbox.settings.listDelayMs = 5000
  const pipeline = scene.sandbox.store.addPipeline({
    projectId: scene.project.id,
    ref: 'main',
    sha: MAIN_SHA,
    source: 'push',
  })
  expect((await list(scene, '')).body).toEqual([])
  const direct = await list(scene, `/${pipeline.id}`)
  expect(direct.status).toBe(200)
  await scene.clock.sleep(5000)
  expect((await list(scene, '')).body).toHaveLength(1)
})

test('variables of a new pipeline are an empty list at first, where the instance is slow with them', async () => {
  await using scene = await openScene()
  scene.sandbox.settings.variablesDelayMs = 5000
  const variables = await startWithId(scene)
  expect(await variables()).toEqual([])
  await scene.clock.sleep(5000)
  expect(await variables()).toMatchObject([{ key: 'TRIGGER_PAYLOAD' }])
})

test.each([
  ['whole', [['downstream_trigger_id', 'id', 'ref', 'variables']]],
  ['declared', [['id', 'ref', 'variables']]],
  ['none', []],
] as const)('of TRIGGER_PAYLOAD this can be shown: %s', async (payloadShown, fields) => {
  await using scene = await openScene()
  scene.sandbox.settings.payloadShown = payloadShown
  const shown: { value: string }[] = await (await startWithId(scene))()
  expect(shown.map(({ value }) => Object.keys(JSON.parse(value)).sort())).toEqual(fields)
})

async function startWithId({ call, project, apiToken, triggerToken }: Scene) {
  const json = { token: triggerToken, ref: 'main', downstream_trigger_id: 'ours' }
  const { body } = await call('POST', `/projects/${project.id}/trigger/pipeline`, { json })
  const headers = { 'PRIVATE-TOKEN': apiToken }
  return async () => (await call('GET', `/projects/${project.id}/pipelines/${body.id}/variables`, { headers })).body
}

test('the latest pipeline of a ref, and 403 where there is none', async () => {
  await using scene = await openScene()
  const ids = await fill(scene)
  expect((await list(scene, '/latest?ref=v1.0')).body.id).toBe(ids[2])
  expect((await list(scene, '/latest?ref=nothing')).status).toBe(403)
})

function pageHeaders({ headers }: Called): (string | null)[] {
  return ['x-page', 'x-per-page', 'x-next-page', 'x-prev-page', 'x-total', 'x-total-pages'].map((name) =>
    headers.get(name),
  )
}
