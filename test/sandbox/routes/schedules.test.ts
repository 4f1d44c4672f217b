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
    lastPipelineId: null,
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
