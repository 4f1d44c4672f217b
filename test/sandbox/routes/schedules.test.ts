import { expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

function addSchedule(scene: Scene, given: { readonly ref?: string; readonly active?: boolean } = {}): number {
  const id = 7 + scene.project.schedules.length
  scene.project.schedules.push({
    id,
    description: 'nightly',
    ref: 'main',
    cron: '30 2 * * *',
    active: true,
    ownerId: scene.user.id,
    variables: [{ key: 'KIND', value: 'full', variableType: 'env_var', raw: false }],
    pipelineIds: [],
    ...given,
  })
  return id
}

test('schedules are listed, and one of them is shown with its newest pipeline', async () => {
  await using scene = await openScene()
  const id = addSchedule(scene)
  addSchedule(scene, { active: false })
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const base = `/projects/${scene.project.id}/pipeline_schedules`
  expect((await scene.call('GET', base, { headers })).body).toHaveLength(2)
  expect((await scene.call('GET', `${base}?scope=active`, { headers })).body).toEqual([
    expect.objectContaining({ id, description: 'nightly', ref: 'main', cron: '30 2 * * *', active: true }),
  ])
  const played = await scene.call('POST', `${base}/${id}/play`, { headers })
  expect(played).toMatchObject({ status: 201, body: { message: '201 Created' } })
  const { body } = await scene.call('GET', `${base}/${id}`, { headers })
  expect(body.last_pipeline).toMatchObject({ source: 'schedule', ref: 'main' })
  const pipeline = scene.sandbox.store.pipelines.get(body.last_pipeline.id)
  expect(pipeline?.variables).toEqual([expect.objectContaining({ key: 'KIND', value: 'full' })])
})

test.each([
  ['unknown', 99, 404, '404 Pipeline Schedule Not Found'],
  ['whose ref is gone', 7, 201, '201 Created'],
])('playing a schedule that is %s', async (_, id, status, message) => {
  await using scene = await openScene()
  addSchedule(scene, { ref: 'gone' })
  const path = `/projects/${scene.project.id}/pipeline_schedules/${id}/play`
  const answer = await scene.call('POST', path, { headers: { 'PRIVATE-TOKEN': scene.apiToken } })
  expect(answer).toMatchObject({ status, body: { message } })
  expect([...scene.sandbox.store.pipelines.values()].filter(({ source }) => source === 'schedule')).toEqual([])
})

test('a merge request has pipelines of its own, while it is open', async () => {
  await using scene = await openScene()
  const [main] = scene.project.refs
  const request = { iid: 3, sourceBranch: 'main', targetBranch: 'v1', state: 'opened' as 'opened' | 'merged' }
  scene.project.mergeRequests.push(request)
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const path = `/projects/${scene.project.id}/merge_requests/3`
  expect(await scene.call('GET', path, { headers })).toMatchObject({ status: 200, body: { iid: 3, sha: main?.sha } })
  expect(await scene.call('POST', `${path}/pipelines`, { headers })).toMatchObject({
    status: 200,
    body: { source: 'merge_request_event', ref: 'refs/merge-requests/3/head', sha: main?.sha },
  })
  request.state = 'merged'
  expect(await scene.call('POST', `${path}/pipelines`, { headers })).toMatchObject({ status: 405 })
  const reader = { 'PRIVATE-TOKEN': scene.readToken }
  expect(await scene.call('POST', `${path}/pipelines`, { headers: reader })).toMatchObject({ status: 403 })
})

test('merge requests are found by branch and state, each with its pipelines, newest first', async () => {
  await using scene = await openScene()
  const request = { sourceBranch: 'main', targetBranch: 'v1' } as const
  scene.project.mergeRequests.push(
    { iid: 3, state: 'opened', ...request },
    { iid: 4, state: 'closed', ...request },
    { iid: 5, state: 'opened', ...request, sourceBranch: 'feature/x.y' },
  )
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const ask = async (path: string) =>
    (await scene.call('GET', `/projects/${scene.project.id}/merge_requests${path}`, { headers })).body
  const idsOf = (rows: readonly { readonly iid: number }[]) => rows.map(({ iid }) => iid)
  expect(idsOf(await ask(''))).toEqual([5, 4, 3])
  expect(idsOf(await ask('?source_branch=main&state=opened'))).toEqual([3])
  expect(await ask('?state=open')).toEqual({ error: 'state does not have a valid value' })
  expect((await ask('/3')).head_pipeline).toBeNull()
  const base = `/projects/${scene.project.id}`
  const first = await scene.call('POST', `${base}/pipeline?ref=main`, { headers })
  const second = await scene.call('POST', `${base}/merge_requests/3/pipelines`, { headers })
  expect(await ask('/3/pipelines')).toMatchObject([{ id: second.body.id }, { id: first.body.id }])
  expect((await ask('/3')).head_pipeline).toMatchObject({ id: second.body.id, source: 'merge_request_event' })
})

test('a schedule is made, changed, owned, played and deleted', async () => {
  await using scene = await openScene()
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const base = `/projects/${scene.project.id}/pipeline_schedules`
  const made = await scene.call('POST', base, {
    headers,
    json: { description: 'nightly', ref: 'main', cron: '0 2 * * *', active: false },
  })
  expect(made).toMatchObject({
    status: 201,
    body: { description: 'nightly', active: false, owner: { username: 'maria' } },
  })
  const one = `${base}/${made.body.id}`
  const put = (json: object) => scene.call('PUT', one, { headers, json })
  expect(await put({ cron: '0 3 * * 1', active: true })).toMatchObject({
    status: 200,
    body: { description: 'nightly', cron: '0 3 * * 1', active: true },
  })
  expect(await put({ cron: 'daily' })).toMatchObject({
    status: 400,
    body: { message: { cron: ['is invalid syntax'] } },
  })
  await scene.call('POST', `${one}/play`, { headers })
  await scene.call('POST', `${one}/play`, { headers })
  expect((await scene.call('GET', `${one}/pipelines`, { headers })).body).toMatchObject([
    { source: 'schedule' },
    { source: 'schedule' },
  ])
  expect((await scene.call('DELETE', one, { headers })).status).toBe(204)
  expect((await scene.call('GET', one, { headers })).status).toBe(404)
})

test('the variables of a schedule are kept with it, and reach its pipelines', async () => {
  await using scene = await openScene()
  const id = addSchedule(scene)
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const one = `/projects/${scene.project.id}/pipeline_schedules/${id}`
  const variables = `${one}/variables`
  const added = await scene.call('POST', variables, { headers, json: { key: 'K', value: 'v' } })
  expect(added).toMatchObject({ status: 201, body: { key: 'K', value: 'v', variable_type: 'env_var' } })
  const changed = { value: 'w', variable_type: 'file' }
  expect((await scene.call('PUT', `${variables}/K`, { headers, json: changed })).body).toMatchObject(changed)
  expect(await scene.call('DELETE', `${variables}/KIND`, { headers })).toMatchObject({
    status: 202,
    body: { key: 'KIND' },
  })
  expect((await scene.call('DELETE', `${variables}/KIND`, { headers })).status).toBe(404)
  await scene.call('POST', `${one}/play`, { headers })
  const [pipelineId = 0] = scene.project.schedules[0]?.pipelineIds ?? []
  expect(scene.sandbox.store.pipelines.get(pipelineId)?.variables).toMatchObject([{ key: 'K', value: 'w' }])
})

test('a Developer changes a schedule only after it is their own, and takes none', async () => {
  await using scene = await openScene()
  const id = addSchedule(scene)
  const token = scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['api'] }).token
  const headers = { 'PRIVATE-TOKEN': token }
  const one = `/projects/${scene.project.id}/pipeline_schedules/${id}`
  const ask = async (method: string, path = one) => (await scene.call(method, path, { headers, json: {} })).status
  expect([await ask('PUT'), await ask('DELETE'), await ask('POST', `${one}/take_ownership`)]).toEqual([403, 403, 403])
  const own = await scene.call('POST', `/projects/${scene.project.id}/pipeline_schedules`, {
    headers,
    json: { description: 'own', ref: 'main', cron: '0 2 * * *' },
  })
  expect(await ask('PUT', `/projects/${scene.project.id}/pipeline_schedules/${own.body.id}`)).toBe(200)
})

test('notes of a merge request are listed newest first, made by members and changed by their author', async () => {
  await using scene = await openScene()
  scene.project.mergeRequests.push({ iid: 3, sourceBranch: 'main', targetBranch: 'v1', state: 'opened' })
  const path = `/projects/${scene.project.id}/merge_requests/3/notes`
  const headers = { 'PRIVATE-TOKEN': scene.apiToken }
  const other = scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['api'] }).token
  const first = await scene.call('POST', path, { headers, json: { body: 'one' } })
  expect(first).toMatchObject({ status: 201, body: { body: 'one', author: { id: scene.user.id } } })
  await scene.call('POST', path, { headers: { 'PRIVATE-TOKEN': other }, json: { body: 'two' } })
  const change = (token: string) =>
    scene.call('PUT', `${path}/${first.body.id}`, { headers: { 'PRIVATE-TOKEN': token }, json: { body: 'changed' } })
  expect(await change(other)).toMatchObject({ status: 403 })
  expect(await change(scene.apiToken)).toMatchObject({ status: 200, body: { body: 'changed' } })
  expect(await scene.call('GET', path, { headers })).toMatchObject({ body: [{ body: 'two' }, { body: 'changed' }] })
  expect(await scene.call('POST', path, { headers })).toMatchObject({ status: 400 })
  expect(await scene.call('POST', path, { headers: { 'PRIVATE-TOKEN': scene.readToken } })).toMatchObject({
    status: 403,
  })
  expect(await scene.call('GET', path)).toMatchObject({ status: 401 })
})
