import { expect, test } from 'vitest'
import type { ScriptSource } from '../../src/sandbox/scripted/script.ts'
import { type Called, openScene, type Scene } from './support/scene.ts'

interface Playing {
  readonly scene: Scene
  readonly id: number
  get(path: string): Promise<Called>
  post(path: string): Promise<Called>
  /** e.g. `running: build=success test=running` after so many more milliseconds. */
  after(delayMs: number): Promise<string>
  jobId(name: string): number
}

async function play(scene: Scene, script: ScriptSource): Promise<Playing> {
  scene.sandbox.script(scene.app, script)
  const { body } = await scene.call('POST', `/projects/${scene.app.id}/trigger/pipeline`, {
    form: { token: scene.triggerToken, ref: 'main' },
  })
  const id: number = body.id
  const ask = (method: string, path: string) =>
    scene.call(method, `/projects/${scene.app.id}/${path}`, { headers: { 'PRIVATE-TOKEN': scene.apiToken } })
  const get = (path: string) => ask('GET', path)
  return {
    scene,
    id,
    get,
    post: (path) => ask('POST', path),
    async after(delayMs) {
      await scene.clock.sleep(delayMs)
      const pipeline = await get(`pipelines/${id}`)
      const jobs = await get(`pipelines/${id}/jobs?per_page=100`)
      const bridges = await get(`pipelines/${id}/bridges`)
      const rows: { id: number; name: string; status: string }[] = [...jobs.body, ...bridges.body]
      const shown = rows.sort((left, right) => left.id - right.id).map(({ name, status }) => `${name}=${status}`)
      return [`${pipeline.body.status}:`, ...shown].join(' ')
    },
    jobId: (name) =>
      scene.sandbox.store.pipelines.get(id)?.jobs.findLast((job) => job.name === name && !job.retried)?.id ?? 0,
  }
}

test('stages run one after another, each job at its own pace', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [
      { name: 'compile', stage: 'build', queuedMs: 500, durationMs: 1000 },
      { name: 'unit', stage: 'test', durationMs: 1000 },
      { name: 'lint', stage: 'test', durationMs: 3000 },
    ],
  })
  expect(await after(0)).toBe('pending: compile=pending unit=created lint=created')
  expect(await after(600)).toBe('running: compile=running unit=created lint=created')
  expect(await after(1000)).toBe('running: compile=success unit=running lint=running')
  expect(await after(1000)).toBe('running: compile=success unit=success lint=running')
  expect(await after(3000)).toBe('success: compile=success unit=success lint=success')
  expect((await get(`pipelines/${id}`)).body).toMatchObject({
    started_at: '2026-01-05T09:00:00.500Z',
    finished_at: '2026-01-05T09:00:04.500Z',
    duration: 4,
    detailed_status: { label: 'passed' },
  })
})

test('a failure skips later stages, runs on_failure jobs, and ends failed', async () => {
  await using scene = await openScene()
  const { after, get, jobId } = await play(scene, {
    jobs: [
      { name: 'unit', stage: 'test', status: 'failed' },
      { name: 'ship', stage: 'deploy' },
      { name: 'alarm', stage: 'deploy', when: 'on_failure' },
      { name: 'tidy', stage: 'deploy', when: 'always' },
    ],
  })
  expect(await after(5000)).toBe('failed: unit=failed ship=skipped alarm=success tidy=success')
  expect((await get(`jobs/${jobId('unit')}`)).body.failure_reason).toBe('script_failure')
})

test('an allowed failure leaves the pipeline passed with warnings', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [
      { name: 'flaky', stage: 'test', status: 'failed', allowFailure: true },
      { name: 'ship', stage: 'deploy' },
    ],
  })
  expect(await after(5000)).toBe('success: flaky=failed ship=success')
  expect((await get(`pipelines/${id}`)).body.detailed_status.label).toBe('passed with warnings')
})

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

test('an optional manual job blocks nothing', async () => {
  await using scene = await openScene()
  const { after } = await play(scene, {
    jobs: [
      { name: 'gate', stage: 'a', when: 'manual', allowFailure: true },
      { name: 'ship', stage: 'b' },
    ],
  })
  expect(await after(5000)).toBe('success: gate=manual ship=success')
})

test('a delayed job is scheduled first', async () => {
  await using scene = await openScene()
  const { after } = await play(scene, { jobs: [{ name: 'later', when: 'delayed', delayMs: 60_000 }] })
  expect(await after(1000)).toBe('scheduled: later=scheduled')
  expect(await after(59_500)).toBe('running: later=running')
  expect(await after(1000)).toBe('success: later=success')
})

test('needs overtake stages', async () => {
  await using scene = await openScene()
  const { after } = await play(scene, {
    jobs: [
      { name: 'slow', stage: 'build', durationMs: 10_000 },
      { name: 'quick', stage: 'build', durationMs: 100 },
      { name: 'unit', stage: 'test', needs: ['quick'] },
    ],
  })
  expect(await after(1500)).toBe('running: slow=running quick=success unit=success')
})

test('fixed offsets and statuses before pending are shown', async () => {
  await using scene = await openScene()
  const { after } = await play(scene, {
    startsAfterMs: 1000,
    jobs: [
      {
        name: 'a',
        before: [
          { status: 'preparing', forMs: 2000 },
          { status: 'waiting_for_resource', forMs: 2000 },
        ],
        startMs: 10_000,
        endMs: 20_000,
      },
    ],
  })
  expect(await after(500)).toBe('created: a=created')
  expect(await after(1000)).toBe('preparing: a=preparing')
  expect(await after(2000)).toBe('waiting_for_resource: a=waiting_for_resource')
  expect(await after(2000)).toBe('pending: a=pending')
  expect(await after(5000)).toBe('running: a=running')
  expect(await after(10_000)).toBe('success: a=success')
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

test('logs grow chunk by chunk and are empty before', async () => {
  await using scene = await openScene()
  const { after, get, jobId } = await play(scene, {
    jobs: [
      {
        name: 'a',
        queuedMs: 1000,
        durationMs: 5000,
        trace: [
          { atMs: 0, text: 'one\n' },
          { atMs: 2000, text: 'two\n' },
          { atMs: 60_000, text: 'end\n' },
        ],
      },
    ],
  })
  const read = async (delayMs: number) => {
    await after(delayMs)
    const { status, text, headers } = await get(`jobs/${jobId('a')}/trace`)
    return [status, headers.get('content-disposition')?.split(';')[0], text]
  }
  expect(await read(0)).toEqual([200, 'infile', ''])
  expect(await read(1000)).toEqual([200, 'infile', 'one\n'])
  expect(await read(2000)).toEqual([200, 'infile', 'one\ntwo\n'])
  expect(await read(9000)).toEqual([200, 'infile', 'one\ntwo\nend\n'])
})

test('trigger jobs with a strategy wait for their pipeline and take over its end', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [
      {
        name: 'child',
        bridge: { strategy: 'depend', script: { jobs: [{ name: 'c', durationMs: 5000, status: 'failed' }] } },
      },
      { name: 'other', bridge: { project: 'group/lib', script: { jobs: [{ name: 'd', durationMs: 60_000 }] } } },
    ],
  })
  expect(await after(1000)).toBe('running: child=running other=success')
  const { body } = await get(`pipelines/${id}/trigger_jobs`)
  expect(
    body.map((bridge: { downstream_pipeline: { source: string; project_id: number } }) => bridge.downstream_pipeline),
  ).toMatchObject([
    { source: 'pipeline', project_id: scene.lib.id },
    { source: 'parent_pipeline', project_id: scene.app.id },
  ])
  expect(body[0]).not.toHaveProperty('artifacts')
  expect(await after(5000)).toBe('failed: child=failed other=success')
})

test('trigger jobs show unreadable, unknown and cyclic pipelines as GitLab does', async () => {
  await using scene = await openScene()
  scene.sandbox.store.addProject({ path: 'group/secret' })
  const { after, get, id } = await play(scene, {
    jobs: [
      { name: 'secret', bridge: { project: 'group/secret' } },
      { name: 'unknown', bridge: { project: 'group/unknown' } },
      { name: 'cycle', bridge: { links: (upstream) => upstream } },
    ],
  })
  expect(await after(1000)).toBe('failed: secret=success unknown=failed cycle=success')
  const { body } = await get(`pipelines/${id}/bridges`)
  expect(
    body.map((bridge: { downstream_pipeline: { id: number } | null; failure_reason?: string }) => [
      bridge.downstream_pipeline?.id,
      bridge.failure_reason,
    ]),
  ).toEqual([
    [id, undefined],
    [undefined, 'downstream_bridge_project_not_found'],
    [undefined, undefined],
  ])
})

test('child pipelines are cancelled with their parent', async () => {
  await using scene = await openScene()
  const { after, post, id } = await play(scene, {
    jobs: [{ name: 'child', bridge: { strategy: 'mirror', script: { jobs: [{ name: 'c', durationMs: 60_000 }] } } }],
  })
  expect(await after(1000)).toBe('running: child=running')
  await post(`pipelines/${id}/cancel`)
  expect(await after(0)).toBe('canceled: child=canceled')
  expect([...scene.sandbox.store.pipelines.values()].at(-1)).toMatchObject({
    source: 'parent_pipeline',
    status: 'canceled',
  })
})

test('statuses nobody knows yet and deletion come at their moment', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [{ name: 'a', durationMs: 10_000 }],
    statuses: [
      { atMs: 1000, status: 'hibernating' },
      { atMs: 3000, status: null },
    ],
    deletedAtMs: 5000,
  })
  expect(await after(2000)).toBe('hibernating: a=running')
  expect(await after(2000)).toBe('running: a=running')
  await scene.clock.sleep(1000)
  expect((await get(`pipelines/${id}`)).status).toBe(404)
})

test('scripts come by request or in turn, the last one for good', async () => {
  await using scene = await openScene()
  const names = async (source: ScriptSource) => {
    const played = [await play(scene, source)]
    for (let count = 0; count < 2; count++) {
      await scene.call('POST', `/projects/${scene.app.id}/pipeline?ref=main`, {
        headers: { 'PRIVATE-TOKEN': scene.apiToken },
      })
      played.push({ ...played[0]!, id: [...scene.sandbox.store.pipelines.keys()].at(-1)! })
    }
    return played.map(({ id }) => scene.sandbox.store.pipelines.get(id)?.jobs[0]?.name)
  }
  expect(await names([{ jobs: [{ name: 'one' }] }, { jobs: [{ name: 'two' }] }])).toEqual(['one', 'two', 'two'])
  expect(await names(({ source }) => ({ jobs: [{ name: source }] }))).toEqual(['trigger', 'api', 'api'])
})

test('POST pipeline refuses invalid YAML without saving it', async () => {
  await using scene = await openScene()
  scene.sandbox.script(scene.app, { invalid: { messages: ['bad'] } })
  const before = scene.sandbox.store.pipelines.size
  const answer = await scene.call('POST', `/projects/${scene.app.id}/pipeline`, {
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
  const answer = await scene.call('POST', `/projects/${scene.app.id}/pipeline`, {
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
  expect(await get(path)).toMatchObject({ status: 400, body: { message: 'Scope contains invalid value(s)' } })
})

test('jobs are filtered by scope', async () => {
  await using scene = await openScene()
  const { after, get, id } = await play(scene, {
    jobs: [{ name: 'a' }, { name: 'b', status: 'failed' }, { name: 'c', durationMs: 60_000 }],
  })
  await after(2000)
  const names = async (query: string) =>
    (await get(`pipelines/${id}/jobs?${query}`)).body.map(({ name }: { name: string }) => name)
  expect(await names('scope=failed')).toEqual(['b'])
  expect(await names('scope[]=failed&scope[]=running')).toEqual(['c', 'b'])
})
