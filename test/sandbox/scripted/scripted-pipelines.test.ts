import { expect, test } from 'vitest'
import type { ScriptSource } from '../../../src/sandbox/scripted/script.ts'
import { play } from '../support/playing.ts'
import { openScene } from '../support/scene.ts'

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
  expect((await get(`pipelines/${id}`)).body.detailed_status).toMatchObject({
    label: 'passed with warnings',
    icon: 'status_warning',
  })
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
      await scene.call('POST', `/projects/${scene.project.id}/pipeline?ref=main`, {
        headers: { 'PRIVATE-TOKEN': scene.apiToken },
      })
      played.push({ ...played[0]!, id: [...scene.sandbox.store.pipelines.keys()].at(-1)! })
    }
    return played.map(({ id }) => scene.sandbox.store.pipelines.get(id)?.jobs[0]?.name)
  }
  expect(await names([{ jobs: [{ name: 'one' }] }, { jobs: [{ name: 'two' }] }])).toEqual(['one', 'two', 'two'])
  expect(await names(({ source }) => ({ jobs: [{ name: source }] }))).toEqual(['trigger', 'api', 'api'])
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
