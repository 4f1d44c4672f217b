import { expect, test } from 'vitest'
import { play } from '../support/playing.ts'
import { openScene } from '../support/scene.ts'

test('a manual job blocks until it is played', async () => {
  await using scene = await openScene()
  const { after, post, jobId } = await play(scene, {
    jobs: [
      { name: 'gate', stage: 'a', when: 'manual' },
      { name: 'ship', stage: 'b' },
    ],
  })
  expect(await after(5000)).toBe('manual: gate=manual ship=created')
  expect((await post(`jobs/${jobId('gate')}/play`)).status).toBe(200)
  expect(await after(5000)).toBe('success: gate=success ship=success')
  const { status, body } = await post(`jobs/${jobId('gate')}/play`)
  expect({ status, body }).toEqual({ status: 400, body: { message: '400 Bad request - Unplayable Job' } })
})

test('a retried pipeline keeps its id, gets new jobs, and takes skipped jobs up again', async () => {
  await using scene = await openScene()
  const { after, post, get, id, jobId } = await play(scene, {
    jobs: [
      { name: 'unit', stage: 'test', status: 'failed', retries: [{ status: 'success' }] },
      { name: 'ship', stage: 'deploy' },
    ],
  })
  expect(await after(2000)).toBe('failed: unit=failed ship=skipped')
  const first = jobId('unit')
  expect((await post(`pipelines/${id}/retry`)).status).toBe(201)
  expect(await after(0)).toBe('running: ship=created unit=running')
  expect(await after(3000)).toBe('success: ship=success unit=success')
  expect(jobId('unit')).not.toBe(first)
  const { body } = await get(`pipelines/${id}/jobs?include_retried=true`)
  expect(body.map(({ id: job }: { id: number }) => job)).toContain(first)
})

test('one job is retried under a new id; a retried or waiting one is not retryable', async () => {
  await using scene = await openScene()
  const { after, post, jobId } = await play(scene, { jobs: [{ name: 'a' }, { name: 'gate', when: 'manual' }] })
  await after(2000)
  const first = jobId('a')
  const { status, body } = await post(`jobs/${first}/retry`)
  expect(status).toBe(201)
  expect(body.id).toBeGreaterThan(first)
  for (const job of [first, jobId('gate')])
    expect(await post(`jobs/${job}/retry`)).toMatchObject({
      status: 403,
      body: { message: '403 Forbidden - Job is not retryable' },
    })
})

test('cancelling ends at once, after canceling, or not at all, and always answers 200', async () => {
  const cancel = async (policy: 'ignored' | { cancelingMs: number } | undefined) => {
    await using scene = await openScene()
    const jobs = [
      { name: 'a', stage: 'x', durationMs: 60_000 },
      { name: 'b', stage: 'y' },
    ]
    const { after, post, id } = await play(scene, policy === undefined ? { jobs } : { jobs, cancel: policy })
    await after(1000)
    const { status } = await post(`pipelines/${id}/cancel`)
    return [status, await after(0), await after(10_000)]
  }
  expect(await cancel(undefined)).toEqual([200, 'canceled: a=canceled b=canceled', 'canceled: a=canceled b=canceled'])
  expect(await cancel({ cancelingMs: 5000 })).toEqual([
    200,
    'canceling: a=canceling b=canceled',
    'canceled: a=canceled b=canceled',
  ])
  expect(await cancel('ignored')).toEqual([200, 'running: a=running b=created', 'running: a=running b=created'])
})

test('a finished pipeline stays as it is when cancelled', async () => {
  await using scene = await openScene()
  const { after, post, id } = await play(scene, {})
  await after(2000)
  expect(await post(`pipelines/${id}/cancel`)).toMatchObject({ status: 200, body: { status: 'success' } })
})

test('POST pipeline refuses invalid YAML without saving it', async () => {
  await using scene = await openScene()
  scene.sandbox.script(scene.project, { invalid: { messages: ['bad'] } })
  const before = scene.sandbox.store.pipelines.size
  const answer = await scene.call('POST', `/projects/${scene.project.id}/pipeline`, {
    json: { ref: 'main', variables: [{ key: 'A', value: '1', variable_type: 'file' }] },
    headers: { 'PRIVATE-TOKEN': scene.apiToken },
  })
  expect({ status: answer.status, body: answer.body }).toEqual({ status: 400, body: { message: { base: ['bad'] } } })
  expect(scene.sandbox.store.pipelines.size).toBe(before)
})

test.each([
  [['A', 'B', 'A'], 'Duplicate variable name: A'],
  [['A', 'B', 'B', 'A'], 'Duplicate variable names: B, A'],
])('POST pipeline refuses the variables %j', async (keys, message) => {
  await using scene = await openScene()
  const answer = await scene.call('POST', `/projects/${scene.project.id}/pipeline`, {
    json: { ref: 'main', variables: keys.map((key) => ({ key, value: '1' })) },
    headers: { 'PRIVATE-TOKEN': scene.apiToken },
  })
  expect(answer).toMatchObject({ status: 400, body: { message: { base: [message] } } })
})

test('an erased job has neither log nor artifacts, and erases once', async () => {
  await using scene = await openScene()
  const { after, post, get, jobId } = await play(scene, {
    jobs: [{ name: 'a', trace: 'x', artifacts: { files: { f: 'y' } } }],
  })
  expect((await post(`jobs/${jobId('a')}/erase`)).status).toBe(403)
  await after(2000)
  expect((await post(`jobs/${jobId('a')}/erase`)).status).toBe(201)
  expect((await get(`jobs/${jobId('a')}/trace`)).text).toBe('')
  expect((await get(`jobs/${jobId('a')}/artifacts`)).status).toBe(404)
  expect((await post(`jobs/${jobId('a')}/erase`)).body.message).toBe('403 Forbidden - Job is not erasable!')
})

test.each(['jobs?scope[]=cancelled', 'jobs?scope=done'])('an unknown scope is refused: %s', async (path) => {
  await using scene = await openScene()
  const { get } = await play(scene, {})
  expect(await get(path)).toMatchObject({ status: 400, body: { error: 'scope does not have a valid value' } })
})

test.each([
  [19, '', 200, 'Grüße'],
  [19, '?byte_offset=0&byte_limit=1', 200, 'G'],
  [19, '?byte_offset=4', 200, 'ße'],
  [19, '?byte_limit=2', 200, 'Gr'],
  [19, '?byte_offset=2&byte_limit=1', 200, Buffer.from('Grüße').subarray(2, 3).toString()],
  [19, '?byte_offset=99', 200, ''],
  [19, '?byte_limit=0', 400, '{"error":"byte_limit does not have a valid value"}'],
  [19, '?byte_limit=512001', 400, '{"error":"byte_limit does not have a valid value"}'],
  [19, '?byte_offset=-1', 400, '{"error":"byte_offset does not have a valid value"}'],
  [19, '?byte_offset=x', 400, '{"error":"byte_offset is invalid"}'],
  [18, '?byte_offset=0&byte_limit=1', 200, 'Grüße'],
  [17, '?byte_limit=0', 200, 'Grüße'],
] as const)('GitLab %i answers trace%s with %i %s', async (version, query, status, text) => {
  await using scene = await openScene({ version })
  const { get, jobId } = await play(scene, { jobs: [{ name: 'a', trace: 'Grüße' }] })
  await scene.clock.sleep(2000)
  expect(await get(`jobs/${jobId('a')}/trace${query}`)).toMatchObject({ status, text })
})

test('test reports are empty, since the sandbox reads none', async () => {
  await using scene = await openScene()
  const { get, id } = await play(scene, {})
  expect((await get(`pipelines/${id}/test_report`)).body).toMatchObject({ total_count: 0, test_suites: [] })
  expect((await get(`pipelines/${id}/test_report_summary`)).body).toMatchObject({
    total: { count: 0 },
    test_suites: [],
  })
  expect((await get('pipelines/999999/test_report')).status).toBe(404)
})
