import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DownstreamError } from '../../src/errors.ts'
import type { GitLabClient } from '../../src/gitlab/api.ts'
import { probeRights } from '../../src/pipeline/rights.ts'
import { startPipeline } from '../../src/pipeline/start.ts'
import type { Fault, FaultRule } from '../../src/sandbox/faults.ts'
import type { SandboxProject } from '../../src/sandbox/model.ts'
import { createScene, type Scene } from '../support/scene.ts'

/** More in `npm run soak`. */
const RUNS = process.env.SOAK ? 50_000 : 2_000

/** Answered with 504 by the proxy, while GitLab works on and makes the pipeline later. */
interface LateEffect {
  readonly kind: 'late'
  readonly afterMs: number
}

/** What one call to the trigger endpoint meets. */
const callFault: fc.Arbitrary<Fault | LateEffect | undefined> = fc.oneof(
  fc.record({ kind: fc.constant('late' as const), afterMs: fc.integer({ min: 0, max: 25_000 }) }),
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.record({
    kind: fc.constant('answer'),
    status: fc.constantFrom(500, 502, 503, 504),
    effect: fc.boolean(),
    body: fc.constantFrom('', '<html>Bad Gateway</html>'),
  }),
  fc.record({ kind: fc.constant('reset'), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    kind: fc.constant('stall'),
    delayMs: fc.constantFrom(5_000, 29_000, 45_000, Number.POSITIVE_INFINITY),
    at: fc.constantFrom('before', 'answer'),
  }),
  fc.constantFrom<Fault>(
    { kind: 'answer', status: 429, body: 'Retry later' },
    { kind: 'answer', status: 429, headers: { 'retry-after': '7' } },
    { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } },
    {
      kind: 'answer',
      status: 400,
      body: JSON.stringify({ message: { base: ['Too many pipelines created in the last minute. Try again later.'] } }),
    },
  ),
)

const readFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('answer'), status: fc.constantFrom(500, 502, 503, 429) }),
  fc.constant({ kind: 'reset', effect: true }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
)

const schedule = fc.record({
  calls: fc.array(callFault, { maxLength: 4 }),
  reads: fc.array(fc.tuple(fc.integer({ min: 2, max: 30 }), readFault), { maxLength: 5 }),
  /** How long a new pipeline stays invisible in lists. */
  listDelayMs: fc.constantFrom(0, 0, 1_000, 10_000, 40_000),
  /** Who reads: Maintainers see payloads, Developers only pipelines. */
  reader: fc.constantFrom('maintainer', 'developer', 'nobody'),
  timeoutMs: fc.constantFrom(20_000, 100_000, 600_000, 3_600_000),
  /** Somebody else starts pipelines on the same ref, so long after our first call. */
  othersAfterMs: fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 2 }),
  othersBefore: fc.integer({ min: 0, max: 2 }),
})
type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never

/** A new scene after so many: each call looks through all projects and pipelines, which adds up over thousands of cases. */
const CASES_IN_A_SCENE = 100

let scene: Scene
let count = 0
beforeAll(async () => {
  scene = await createScene()
})
afterAll(async () => {
  await scene[Symbol.asyncDispose]()
})

test('whatever happens to the calls: at most one pipeline, the right one, an honest refusal, and in time', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(schedule, checkSchedule), { numRuns: RUNS })
})

async function checkSchedule(given: Schedule): Promise<void> {
  if (++count % CASES_IN_A_SCENE === 0) {
    await scene[Symbol.asyncDispose]()
    scene = await createScene()
  }
  const { project, triggerToken, client } = prepare(given)
  const triggerId = `ours-${project.id}`
  const startedMs = scene.clock.monotonicMs()
  const others = given.othersAfterMs.map(async (delayMs) => {
    await scene.clock.sleep(delayMs)
    startOther(project)
  })
  const ending = await start(client, project, triggerId, given.timeoutMs)
  const tookMs = scene.clock.monotonicMs() - startedMs
  scene.sandbox.faults.clear()
  await Promise.all(others)
  // What a stalled call still does later counts too.
  await scene.clock.sleep(120_000)

  const ours = [...scene.sandbox.store.pipelines.values()].filter(
    ({ projectId, variables }) => projectId === project.id && variables.some(({ value }) => value.includes(triggerId)),
  )
  expect(ours.length, 'never twice').toBeLessThanOrEqual(1)
  expect(tookMs, 'ends by its deadline').toBeLessThanOrEqual(given.timeoutMs)
  checkEnding(
    ending,
    ours.map(({ id }) => id),
    given,
  )
  expect(scene.sandbox.requests.filter(({ url }) => url.includes(triggerToken))).toEqual([])
  ;(scene.sandbox.requests as unknown[]).length = 0
}

type Ending = { id: number; certain: boolean } | DownstreamError

function checkEnding(ending: Ending, ours: readonly number[], { reader }: Schedule): void {
  if (!(ending instanceof DownstreamError)) {
    // A Developer cannot see whose payload it is: the only fitting pipeline is believed, and said to be.
    if (ending.certain || reader === 'maintainer') expect(ours).toEqual([ending.id])
    return
  }
  expect([3, 4]).toContain(ending.exitCode)
  const text = [ending.message, ...ending.hints, ...ending.details].join('\n')
  if (/nothing was started/.test(text)) expect(ours, text).toEqual([])
  else expect(text).toMatch(/may or may not have been started|pipelines may be the one/)
}

function prepare({ calls, reads, listDelayMs, reader, othersBefore }: Schedule) {
  const { sandbox, user } = scene
  const { store, faults } = sandbox
  const project = store.addProject({ path: `group/p${store.projects.size}`, members: [[user.id, 'maintainer']] })
  const triggerToken = store.addTriggerToken(project, { ownerId: user.id }).token
  const readerUser = store.addUser({ username: `reader${store.users.size}` })
  if (reader !== 'nobody') project.members.set(readerUser.id, reader)
  const apiToken = store.addAccessToken({ userId: readerUser.id, scopes: ['read_api'] }).token
  sandbox.settings.listDelayMs = listDelayMs
  for (let index = 0; index < othersBefore; index++) startOther(project)
  calls.forEach((fault, index) => {
    if (fault) faults.add({ method: 'POST', path: /trigger\/pipeline/, ...toRule(fault, project, index + 1) })
  })
  for (const [nth, fault] of reads) faults.add({ method: 'GET', nth, fault })
  return {
    project,
    triggerToken,
    client: scene.client({ token: triggerToken, apiToken: reader === 'nobody' ? undefined : apiToken }),
  }
}

function toRule(
  fault: Fault | LateEffect,
  project: SandboxProject,
  nth: number,
): Pick<FaultRule, 'fault' | 'when' | 'nth'> {
  if (fault.kind !== 'late') return { fault, nth }
  let calls = 0
  return {
    nth,
    fault: { kind: 'answer', status: 504, effect: false },
    when: ({ body }) => {
      const payload = body.toString()
      if (++calls === nth) void scene.clock.sleep(fault.afterMs).then(() => startOther(project, payload))
      return true
    },
  }
}

function startOther(project: SandboxProject, payload = '{}'): void {
  const [ref] = project.refs
  if (ref)
    scene.sandbox.store.addPipeline({
      variables: [{ key: 'TRIGGER_PAYLOAD', value: payload, variableType: 'file', raw: true }],
      projectId: project.id,
      ref: ref.name,
      sha: ref.sha,
      source: 'trigger',
      userId: scene.user.id,
    })
}

async function start(
  client: GitLabClient,
  project: SandboxProject,
  downstreamTriggerId: string,
  timeoutMs: number,
): Promise<Ending> {
  let certain = true
  try {
    const signal = new AbortController().signal
    const rights = await probeRights(client, project.path, { withJobs: false, signal })
    const pipeline = await startPipeline(
      {
        request: { project: project.path, ref: 'main', variables: {}, inputs: {}, downstreamTriggerId },
        refName: 'main',
        source: 'trigger',
        username: undefined,
        newestPipelineId: rights.newestPipelineId,
        payloadKept: true,
        deadlineAtMs: scene.clock.monotonicMs() + timeoutMs,
        signal,
      },
      {
        client,
        clock: scene.clock,
        tell: (event) => {
          if (event.kind === 'adopted') certain = event.certain
        },
      },
    )
    return { id: pipeline.id, certain }
  } catch (error) {
    if (error instanceof DownstreamError) return error
    throw error
  }
}
