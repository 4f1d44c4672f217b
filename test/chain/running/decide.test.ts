import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, decide, findDecider, isOver, type StepState } from '../../../src/chain/running/decide.ts'
import type { PlannedStep } from '../../../src/chain/types.ts'

type Shape = Partial<Pick<PlannedStep, 'needs' | 'when' | 'allowFailure'>>

function plan(
  shapes: Readonly<Record<string, Shape>>,
  rules: { concurrency?: number; onFailure?: 'stop' | 'continue' } = {},
) {
  const steps = Object.entries(shapes).map(
    ([name, shape]): PlannedStep => ({
      ...{ name, base: name, matrix: {}, needs: [], when: 'on-success', allowFailure: false, settings: {} },
      ...shape,
      position: { line: 1, column: 1 },
    }),
  )
  return { steps, concurrency: 8, onFailure: 'stop' as const, ...rules }
}

function states(given: Readonly<Record<string, StepState>>) {
  return new Map(Object.entries(given))
}

function show({ start, skip, stop }: Decision): string {
  const parts = [
    ...start.map(({ name }) => `+${name}`),
    ...skip.map(({ step, reason }) => `-${step.name}:${reason}`),
    ...stop.map(({ name }) => `!${name}`),
  ]
  return parts.join(' ')
}

const RELEASE = {
  lib: {},
  app: { needs: ['lib'] },
  docs: { needs: ['lib'], allowFailure: true },
  smoke: { needs: ['app', 'docs'] },
  back: { needs: ['app', 'smoke'], when: 'on-failure' },
  tell: { needs: ['smoke'], when: 'always' },
} as const satisfies Record<string, Shape>

const W = 'waiting'

test.each<[name: string, states: Record<string, StepState>, decision: string, onFailure?: 'stop' | 'continue']>([
  ['a step without needs starts at once', { lib: W, app: W, docs: W, smoke: W, back: W, tell: W }, '+lib'],
  ['a step waits for what it needs', { lib: 'running', app: W, docs: W, smoke: W, back: W, tell: W }, ''],
  [
    'steps start side by side once their needs passed',
    { lib: 'passed', app: W, docs: W, smoke: W, back: W, tell: W },
    '+app +docs',
  ],
  [
    'a failure that is allowed counts as passed',
    { lib: 'passed', app: 'passed', docs: 'allowed', smoke: W, back: W, tell: W },
    '+smoke',
  ],
  [
    'a step for failures is skipped when nothing failed',
    { lib: 'passed', app: 'passed', docs: 'passed', smoke: 'passed', back: W, tell: W },
    '-back:nothing-failed +tell',
  ],
  [
    'stop cancels what runs and skips the rest, except steps for failures',
    { lib: 'passed', app: 'failed', docs: 'running', smoke: W, back: W, tell: W },
    '+back +tell -smoke:stopped !docs',
  ],
  [
    'continue skips what needs the failed step, and cancels nothing',
    { lib: 'passed', app: 'failed', docs: 'running', smoke: W, back: W, tell: W },
    '+back +tell -smoke:needs',
    'continue',
  ],
  [
    'a canceled need is a failure for a step that is for failures',
    { lib: 'failed', app: 'stopped', docs: 'stopped', smoke: W, back: W, tell: W },
    '+back +tell -smoke:stopped',
  ],
  [
    'a skipped need is not a failure',
    { lib: 'failed', app: W, docs: W, smoke: W, back: W, tell: W },
    '-app:stopped -docs:stopped -smoke:stopped -back:nothing-failed +tell',
  ],
  [
    'stop leaves running steps alone that are for failures',
    { lib: 'passed', app: 'failed', docs: 'passed', smoke: 'skipped', back: 'running', tell: 'running' },
    '',
  ],
])('%s', (_, given, decision, onFailure = 'stop') => {
  const parts = (text: string) => text.split(' ').sort()
  expect(parts(show(decide(plan(RELEASE, { onFailure }), states(given), false)))).toEqual(parts(decision))
})

test('no more steps run side by side than `concurrency` says', () => {
  const chain = plan({ a: {}, b: {}, c: {}, d: {} }, { concurrency: 2 })
  expect(show(decide(chain, states({ a: 'running', b: W, c: W, d: W }), false))).toBe('+b')
  expect(show(decide(chain, states({ a: 'running', b: 'running', c: W, d: W }), false))).toBe('')
})

test('a closed run starts nothing, whatever a step is for', () => {
  const given = states({ lib: 'passed', app: 'failed', docs: 'running', smoke: W, back: W, tell: W })
  expect(show(decide(plan(RELEASE, { onFailure: 'continue' }), given, true))).toBe(
    '-smoke:closed -back:closed -tell:closed',
  )
})

test('a step for failures starts when it was chosen without what it needs', () => {
  expect(show(decide(plan({ a: { when: 'on-failure' } }), states({ a: W }), false))).toBe('+a')
})

test('the step that failed first and counts decides, not what follows from it', () => {
  const ended = ['docs', 'app', 'lint', 'back']
  const how = states({ docs: 'allowed', app: 'stopped', lint: 'failed', back: 'failed' })
  expect(findDecider(ended, how)).toBe('lint')
  expect(findDecider(['docs'], states({ docs: 'allowed' }))).toBeUndefined()
})

test('any chain comes to an end: no step starts before its needs ended, none twice, and never more than may', () => {
  const shapes = fc.array(
    fc.record({
      needs: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
      when: fc.constantFrom('on-success', 'on-success', 'on-failure', 'always'),
      allowFailure: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const picks = fc.infiniteStream(fc.record({ which: fc.nat(), passes: fc.boolean() }))
  const rules = fc.record({
    concurrency: fc.integer({ min: 1, max: 4 }),
    onFailure: fc.constantFrom('stop', 'continue'),
  })
  fc.assert(
    fc.property(shapes, rules, picks, (given, how, choices) => {
      const named = given.map((shape, index): [string, Shape] => [
        `s${index}`,
        // Only on earlier ones: no circles.
        { ...shape, needs: [...new Set(shape.needs.filter((need) => need < index))].map((need) => `s${need}`) },
      ])
      play(plan(Object.fromEntries(named), how), choices)
    }),
    { numRuns: 500 },
  )
})

function play(chain: ReturnType<typeof plan>, choices: Iterator<{ which: number; passes: boolean }>): void {
  const now = new Map<string, StepState>(chain.steps.map(({ name }) => [name, W]))
  const ended: string[] = []
  const end = (name: string, state: StepState) => {
    now.set(name, state)
    ended.push(name)
  }
  for (let rounds = 0; !isOver(now); rounds++) {
    expect(rounds).toBeLessThan(100)
    const { start, skip, stop } = decide(chain, now, false)
    for (const { step } of skip) now.set(step.name, 'skipped')
    for (const { name } of stop) end(name, 'stopped')
    for (const { name, needs, when } of start) {
      expect(now.get(name)).toBe(W)
      const results = needs.map((need) => now.get(need))
      for (const state of results) expect(['waiting', 'running']).not.toContain(state)
      if (when === 'on-success') for (const state of results) expect(['passed', 'allowed']).toContain(state)
      if (when === 'on-failure' && needs.length > 0)
        expect(results.some((state) => state === 'failed' || state === 'stopped')).toBe(true)
      if (when === 'on-success' && chain.onFailure === 'stop') expect([...now.values()]).not.toContain('failed')
      now.set(name, 'running')
    }
    const running = chain.steps.filter(({ name }) => now.get(name) === 'running')
    expect(running.length).toBeLessThanOrEqual(chain.concurrency)
    const { which, passes } = choices.next().value
    const step = running[which % Math.max(1, running.length)]
    if (step) end(step.name, passes ? 'passed' : step.allowFailure ? 'allowed' : 'failed')
  }
  const failed = chain.steps.filter(({ name }) => now.get(name) === 'failed')
  expect(findDecider(ended, now) !== undefined).toBe(failed.length > 0)
}
