import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { InterruptedError } from '../../src/errors.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { runCommandLine } from '../commands/command-line.ts'
import type { Scene } from '../support/scene.ts'
import { checkCases, createScenes, PROPERTY_TIMEOUT_MS } from './cases.ts'

/** What a call meets that would have started or canceled, or a read beside it. */
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('answer'),
    status: fc.constantFrom(500, 502),
    body: fc.constantFrom('', '<html>'),
    effect: fc.boolean(),
  }),
  fc.constant({ kind: 'answer', status: 429, body: 'Retry later' }),
  fc.record({ kind: fc.constant('reset'), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    kind: fc.constant('stall'),
    delayMs: fc.constantFrom(1_000, 8_000, Number.POSITIVE_INFINITY),
    at: fc.constantFrom('before', 'answer'),
  }),
)

const given = fc.record({
  durationMs: fc.constantFrom(200, 30_000, 400_000),
  interruptedAfterMs: fc.integer({ min: 0, max: 60_000 }),
  signal: fc.constantFrom('SIGINT', 'SIGTERM'),
  onInterrupt: fc.constantFrom(undefined, 'cancel', 'leave'),
  reader: fc.constantFrom('api', 'read_api', 'nobody'),
  starts: fc.array(fault, { maxLength: 1 }),
  cancels: fc.array(fault, { maxLength: 3 }),
  reads: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fault), { maxLength: 3 }),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** Runners kill what lingers after a signal: looking for a lost start and canceling have to be over by then. */
const ALLOWED_MS = 10_000

const scenes = createScenes(100)
let scene: Scene
beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await scenes[Symbol.asyncDispose]()
})

test('whenever a run is interrupted: it ends soon, starts nothing twice, and what goes on was said to go on', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  await checkCases('interrupts', given, checkInterrupt, { inTest: 150 })
})

async function checkInterrupt(asked: Given): Promise<void> {
  scene = await scenes.next()
  const { sandbox, clock, user } = scene
  const { store, faults } = sandbox
  const project = store.addProject({ path: `group/i${store.projects.size}`, members: [[user.id, 'maintainer']] })
  sandbox.script(project, { stages: ['test'], jobs: [{ name: 'a', stage: 'test', durationMs: asked.durationMs }] })
  addFaults(asked)
  const controller = new AbortController()
  let interruptedAtMs = Number.POSITIVE_INFINITY
  const interrupt = clock.sleep(asked.interruptedAfterMs).then(() => {
    interruptedAtMs = clock.monotonicMs()
    controller.abort(new InterruptedError(asked.signal))
  })
  const run = await runCommandLine(scene, ['trigger', '--wait', '--logs', 'none'], {
    env: {
      DOWNSTREAM_PROJECT: project.path,
      DOWNSTREAM_REF: 'main',
      DOWNSTREAM_TOKEN: store.addTriggerToken(project, { ownerId: user.id }).token,
      DOWNSTREAM_ON_INTERRUPT: asked.onInterrupt,
      DOWNSTREAM_API_TOKEN:
        asked.reader === 'nobody' ? '' : store.addAccessToken({ userId: user.id, scopes: [asked.reader] }).token,
    },
    signal: controller.signal,
  })
  const endedAtMs = clock.monotonicMs()
  const ours = [...store.pipelines.values()].filter(({ projectId }) => projectId === project.id)
  const said = run.stdout + run.stderr
  faults.clear()
  await interrupt

  expect(ours.length, 'never twice').toBeLessThanOrEqual(1)
  if (endedAtMs < interruptedAtMs) return
  expect(endedAtMs - interruptedAtMs, said).toBeLessThanOrEqual(ALLOWED_MS)
  checkEnding(asked, { ...run, said, status: ours[0]?.status })
  ;(sandbox.requests as unknown[]).length = 0
}

function addFaults({ starts, cancels, reads }: Given): void {
  const { faults } = scene.sandbox
  starts.forEach((one, index) => {
    faults.add({ method: 'POST', path: /\/trigger\/pipeline$/, nth: index + 1, fault: one })
  })
  cancels.forEach((one, index) => {
    faults.add({ method: 'POST', path: /\/cancel$/, nth: index + 1, fault: one })
  })
  for (const [nth, one] of reads) faults.add({ method: 'GET', nth, fault: one })
}

interface Ended {
  readonly exitCode: number
  readonly said: string
  /** Of the pipeline that there is. */
  readonly status: string | undefined
}

function checkEnding(asked: Given, { exitCode, said, status }: Ended): void {
  const lives = status !== undefined && !['canceled', 'canceling', 'success', 'failed'].includes(status)
  // The signal may come when the run has its result already.
  expect([0, 3, 4, asked.signal === 'SIGINT' ? 130 : 143], said).toContain(exitCode)
  if (/^.*Canceled pipeline #\d+/m.test(said)) expect(lives, said).toBe(false)
  if (lives) expect(said).toMatch(/goes on|may go on|may or may not|is still|may be the one/)
  const canCancel = asked.reader === 'api' && asked.onInterrupt !== 'leave'
  const isCalm = asked.starts.length === 0 && asked.reads.length === 0
  const cancelsArrive = asked.cancels.length <= 2 && asked.cancels.every(({ kind }) => kind !== 'stall')
  if (canCancel && isCalm && cancelsArrive) expect(lives, said).toBe(false)
}
