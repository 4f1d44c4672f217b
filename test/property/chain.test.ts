import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Fault } from '../../src/sandbox/faults.ts'
import type { SandboxPipeline } from '../../src/sandbox/model.ts'
import { type ChainRun, type ChainScene, openChain, type StepShape } from '../chain/running/chain-scene.ts'
import type { Scene } from '../support/scene.ts'
import { checkCases, createScenes, PROPERTY_TIMEOUT_MS } from './cases.ts'
import { disturbance, runDisturbed } from './disturbed-run.ts'

const step = fc.record({
  needs: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
  when: fc.constantFrom('on-success', 'on-success', 'on-success', 'on-failure', 'always'),
  allowFailure: fc.constantFrom(false, false, true),
  passes: fc.constantFrom(true, true, true, false),
  durationMs: fc.constantFrom(1_000, 10_000, 40_000),
  /** Rows of its matrix: each is a step of its own, in the same project. */
  variants: fc.constantFrom(1, 1, 1, 2),
})

/** What one call to start a pipeline meets. */
const callFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('answer'), status: fc.constantFrom(500, 502, 504), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('reset'), effect: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), afterBytes: fc.integer({ min: 0, max: 60 }) }),
  fc.constant({ kind: 'answer', status: 429, headers: { 'retry-after': '7' } }),
)

const readFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('answer'), status: fc.constantFrom(500, 502, 503, 429) }),
  fc.constant({ kind: 'reset', effect: true }),
)

const given = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
  onFailure: fc.constantFrom('stop', 'continue'),
  timeoutSeconds: fc.constantFrom(undefined, undefined, undefined, 90),
  calls: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), callFault), { maxLength: 2 }),
  reads: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), readFault), { maxLength: 4 }),
  runs: fc.array(disturbance, { maxLength: 2 }),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

const scenes = createScenes(50)
let folder: string
let scene: Scene
let count = 0

beforeAll(() => {
  vi.spyOn(Math, 'random').mockImplementation(createNumbers())
  // Thousands of files that are on the disk before a run goes on take longer than all else.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'chain-property-'))
})
afterAll(async () => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
  await scenes[Symbol.asyncDispose]()
})

/** Random enough for ids that differ, and the same in every run. */
function createNumbers(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('whatever happens to a chain: no step starts twice or too early, none is left, no secret is told, and a resumed run ends as it would have', {
  timeout: PROPERTY_TIMEOUT_MS,
}, async () => {
  await checkCases('chain', given, checkChain, { inTest: 150 })
})

async function checkChain(scenario: Given): Promise<void> {
  scene = await scenes.next()
  count += 1
  const { calls, reads, onFailure, concurrency, timeoutSeconds } = scenario
  const shapes = toShapes(scenario)
  const chain = await openChain(shapes, { onFailure, concurrency, timeoutSeconds }, scene)
  const path = join(folder, `${count}.json`)
  const { faults } = scene.sandbox
  for (const [nth, fault] of calls) faults.add({ method: 'POST', path: /trigger/, nth, fault })
  for (const [nth, fault] of reads) faults.add({ method: 'GET', nth, fault })

  for (const [index, disturbed] of scenario.runs.entries()) {
    const run = await runDisturbed(chain, path, { disturbed, resume: index > 0 })
    if (run === undefined) {
      // The process that had the file is gone.
      rmSync(`${path}.lock`, { force: true })
      continue
    }
    checkTime(run, scenario)
    if (disturbed.kind === 'signal') checkCanceled(chain, run)
    checkSecrets(chain, run, path)
  }
  faults.clear()
  const last = await runDisturbed(chain, path, { disturbed: { kind: 'none' }, resume: scenario.runs.length > 0 })
  if (last === undefined) throw new Error('a run that nothing disturbs ends')
  checkTime(last, scenario)
  checkSecrets(chain, last, path)
  checkStarts(chain, shapes)
  if (timeoutSeconds === undefined) checkEnd(last, shapes, scenario)
  ;(scene.sandbox.requests as unknown[]).length = 0
}

function toShapes({ steps }: Given): Record<string, StepShape & { passes: boolean }> {
  const names = steps.map(({ variants }, index) =>
    variants === 1 ? [`s${index}`] : Array.from({ length: variants }, (_, row) => `s${index} (${row})`),
  )
  return Object.fromEntries(
    steps.flatMap(({ needs, passes, durationMs, when, allowFailure }, index) =>
      (names[index] ?? []).map((name) => {
        const wanted = [...new Set(needs.filter((need) => need < index))].flatMap((need) => names[need] ?? [])
        return [
          name,
          {
            ...{ allowFailure, passes, needs: wanted, base: `s${index}` },
            // The file has to say what such a step is for.
            when: wanted.length === 0 && when === 'on-failure' ? 'always' : when,
            script: { jobs: [{ name: 'job', durationMs, status: passes ? 'success' : 'failed' }] },
            settings: { logs: 'none', follow: 'false' },
          } as const,
        ]
      }),
    ),
  )
}

function allPipelines(chain: ChainScene): readonly SandboxPipeline[] {
  return chain.plan.steps.flatMap(({ name }) => chain.pipelines(name))
}

function isActive({ status }: SandboxPipeline): boolean {
  return !['success', 'failed', 'canceled', 'canceling', 'skipped'].includes(status)
}

const GRACE_MS = 9_000

function checkTime({ tookMs }: ChainRun, { timeoutSeconds }: Given): void {
  if (timeoutSeconds !== undefined) expect(tookMs).toBeLessThanOrEqual(timeoutSeconds * 1000 + GRACE_MS)
}

/** What an interrupted run leaves is canceled, or it says what is not. */
function checkCanceled(chain: ChainScene, { result, output }: ChainRun): void {
  if (result.result !== 'interrupted') return
  for (const pipeline of allPipelines(chain)) {
    if (!isActive(pipeline)) continue
    const said = [output, result.message, ...result.details].join('\n')
    expect(said).toMatch(new RegExp(`#${pipeline.id} .*(goes|go) on|#${pipeline.id} is still|may or may not`))
  }
}

function checkSecrets({ env }: ChainScene, { output, result }: ChainRun, path: string): void {
  const written = [output, JSON.stringify(result), existsSync(path) ? readFileSync(path, 'utf8') : '']
  for (const secret of Object.values(env)) for (const text of written) expect(text).not.toContain(secret)
}

/** A step starts again only when what it started has ended without passing, and never before what it needs has ended. */
function checkStarts(chain: ChainScene, shapes: ReturnType<typeof toShapes>): void {
  for (const { name, needs, when } of chain.plan.steps) {
    const own = chain.pipelines(name)
    for (const [index, pipeline] of own.entries()) {
      for (const earlier of own.slice(0, index)) {
        expect(earlier.status, `${name} was started again`).not.toBe('success')
        expect((earlier.finishedAt ?? '~') <= pipeline.createdAt, `${name} was started twice`).toBe(true)
      }
      for (const need of needs) {
        const done = chain.pipelines(need).filter(({ finishedAt }) => (finishedAt ?? '~') <= pipeline.createdAt)
        if (when === 'on-success' && !shapes[need]?.allowFailure)
          expect(
            done.some(({ status }) => status === 'success'),
            `${name} needs ${need}`,
          ).toBe(true)
        // What was looked for and never found was not started either.
        expect(
          chain.pipelines(need).filter((other) => other.createdAt < pipeline.createdAt && !done.includes(other)),
        ).toEqual([])
      }
    }
  }
}

/** As a run would end that nothing disturbs. With `stop` it hangs on the moment which steps still ran when the first one failed. */
function checkEnd(last: ChainRun, shapes: ReturnType<typeof toShapes>, { onFailure }: Given): void {
  const expected = new Map<string, 'success' | 'failed' | 'skipped'>()
  for (const [name, { needs = [], when, passes }] of Object.entries(shapes)) {
    const passed = (need: string) =>
      expected.get(need) === 'success' || (expected.get(need) === 'failed' && shapes[need]?.allowFailure)
    const failed = (need: string) => expected.get(need) === 'failed' && !shapes[need]?.allowFailure
    const runs = when === 'always' || (when === 'on-failure' ? needs.some(failed) : needs.every(passed))
    expected.set(name, runs ? (passes ? 'success' : 'failed') : 'skipped')
  }
  const counts = [...expected].some(([name, word]) => word === 'failed' && !shapes[name]?.allowFailure)
  expect(last.result.exitCode, last.output).toBe(counts ? 1 : 0)
  if (onFailure === 'stop' && counts) return
  const ended = last.result.steps?.map(({ name, result }) => `${name}:${result.result}`)
  expect(ended, last.output).toEqual([...expected].map(([name, word]) => `${name}:${word}`))
}
