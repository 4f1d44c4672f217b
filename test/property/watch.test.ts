import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { DownstreamError } from '../../src/errors.ts'
import { createNode } from '../../src/pipeline/tree.ts'
import type { WatchEvent, WatchOutcome } from '../../src/pipeline/watch/types.ts'
import { watchPipeline } from '../../src/pipeline/watch/watch.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import type { AttemptScript, JobScript } from '../../src/sandbox/scripted/script.ts'
import type { Scene } from '../support/scene.ts'
import { checkCases, createScenes, PROPERTY_TIMEOUT_MS } from './cases.ts'

const attempt: fc.Arbitrary<AttemptScript> = fc.record({
  status: fc.constantFrom('success', 'success', 'success', 'failed', 'canceled'),
  durationMs: fc.constantFrom(200, 3_000, 40_000, 400_000),
  queuedMs: fc.constantFrom(0, 500, 90_000),
})

const job: fc.Arbitrary<JobScript> = fc.record({
  name: fc.constantFrom('a', 'b', 'c/d', 'e: f'),
  stage: fc.constantFrom('build', 'test', 'deploy'),
  status: fc.constantFrom('success', 'success', 'success', 'failed', 'canceled'),
  durationMs: fc.constantFrom(200, 3_000, 40_000, 400_000),
  queuedMs: fc.constantFrom(0, 500, 90_000),
  allowFailure: fc.boolean(),
  when: fc.constantFrom('on_success', 'on_success', 'on_success', 'manual', 'delayed'),
  delayMs: fc.constantFrom(1_000, 60_000),
  retries: fc.array(attempt, { maxLength: 2 }),
})

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('answer'),
    status: fc.constantFrom(500, 502, 503, 429),
    body: fc.constantFrom('', '<html>'),
  }),
  fc.record({ kind: fc.constant('reset'), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 200 }) }),
  fc.record({
    kind: fc.constant('stall'),
    delayMs: fc.constantFrom(3_000, 40_000),
    at: fc.constantFrom('before', 'answer'),
  }),
)

const given = fc.record({
  stages: fc.constant(['build', 'test', 'deploy']),
  jobs: fc.uniqueArray(job, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
  child: fc.option(fc.uniqueArray(job, { minLength: 1, maxLength: 3, selector: ({ name }) => name }), {
    nil: undefined,
  }),
  strategy: fc.constantFrom('depend', 'mirror', undefined),
  faults: fc.array(fc.tuple(fc.integer({ min: 2, max: 60 }), fault), { maxLength: 12 }),
  onManual: fc.constantFrom('fail', 'wait', 'play'),
  retryFailed: fc.integer({ min: 0, max: 2 }),
  timeoutMs: fc.constantFrom(30_000, 600_000, 7_200_000),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

const scenes = createScenes(50)
let scene: Scene
afterAll(() => scenes[Symbol.asyncDispose]())

test('whatever the jobs do and the server suffers: the verdict is the pipeline’s own, and comes in time', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  await checkCases('watches', given, checkWatch, { inTest: 120 })
})

async function checkWatch(scenario: Given): Promise<void> {
  scene = await scenes.next()
  const { sandbox, user, clock } = scene
  const { store, faults } = sandbox
  const project = store.addProject({ path: `group/w${store.projects.size}`, members: [[user.id, 'maintainer']] })
  const { strategy, child } = scenario
  const bridge: JobScript[] = child
    ? [{ name: 'bridge', stage: 'test', bridge: { ...(strategy && { strategy }), script: { jobs: child } } }]
    : []
  sandbox.script(project, { stages: scenario.stages, jobs: [...scenario.jobs, ...bridge] })
  const token = store.addTriggerToken(project, { ownerId: user.id }).token
  const client = scene.client({ token })
  const pipeline = await client.triggerPipeline({
    project: project.path,
    ref: 'main',
    variables: {},
    inputs: {},
    downstreamTriggerId: 'x',
  })
  for (const [nth, one] of scenario.faults) faults.add({ nth, fault: one })
  const startedMs = clock.monotonicMs()
  const events: WatchEvent[] = []
  const ending = await collect(scenario, project.path, pipeline, client, events)
  const tookMs = clock.monotonicMs() - startedMs
  faults.clear()

  expect(Math.round(tookMs)).toBeLessThanOrEqual(scenario.timeoutMs)
  const record = store.pipelines.get(pipeline.id)
  if (ending instanceof DownstreamError) {
    expect([3, 4]).toContain(ending.exitCode)
    // Only a job that could not be played is a refusal here; nothing else was refused.
    if (ending.exitCode === 3) expect(scenario.onManual).toBe('play')
  } else if (ending.kind === 'ended') {
    expect(ending.passed).toBe(record?.status === 'success')
    if (ending.result !== 'manual') expect(ending.result).toBe(record?.status)
    expect(ending.tries - 1).toBe(events.filter(({ kind }) => kind === 'retrying').length)
  } else {
    expect(tookMs).toBeCloseTo(scenario.timeoutMs, -2)
  }
  checkEvents(events)
  ;(sandbox.requests as unknown[]).length = 0
}

/** No status is told twice in a row, each job change says what was before, trouble and recovery take turns. */
function checkEvents(events: readonly WatchEvent[]): void {
  const jobs = new Map<number, string>()
  let status: string | undefined
  let inTrouble = false
  for (const event of events) {
    if (event.kind === 'status') {
      expect(event.previous).toBe(status)
      expect(event.pipeline.status).not.toBe(status)
      status = event.pipeline.status
    }
    if (event.kind === 'job') {
      expect(event.previous).toBe(jobs.get(event.job.id))
      expect(event.job.status).not.toBe(event.previous)
      jobs.set(event.job.id, event.job.status)
    }
    if (event.kind === 'trouble' || event.kind === 'recovered') {
      expect(inTrouble).toBe(event.kind === 'recovered')
      inTrouble = event.kind === 'trouble'
    }
  }
}

async function collect(
  { onManual, retryFailed, timeoutMs }: Given,
  path: string,
  pipeline: Parameters<typeof watchPipeline>[0]['pipeline'],
  client: Parameters<typeof watchPipeline>[1]['client'],
  events: WatchEvent[],
): Promise<WatchOutcome | DownstreamError> {
  const signal = new AbortController().signal
  const settings = { timeoutMs, follow: true, retryFailed, pollIntervalMs: undefined, onManual, passOn: [], signal }
  try {
    const watch = watchPipeline(
      { ...settings, root: createNode(path, pipeline), pipeline },
      { client, clock: scene.clock, random: () => 0.5 },
    )
    for (;;) {
      const step = await watch.next()
      if (step.done) return step.value
      events.push(step.value)
    }
  } catch (error) {
    if (error instanceof DownstreamError) return error
    throw error
  }
}
