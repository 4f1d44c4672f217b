import { expect, test } from 'vitest'
import { type Selection, selectSteps } from '../../../src/chain/plan/select.ts'
import type { PlannedStep } from '../../../src/chain/types.ts'

/** lib → app (eu, blue), app (us, green) → smoke → roll-back, and docs after lib. */
const steps = [
  step('lib', []),
  step('app (eu, blue)', ['lib']),
  step('app (us, green)', ['lib']),
  step('docs', ['lib']),
  step('smoke', ['app (eu, blue)', 'app (us, green)']),
  step('roll-back', ['smoke']),
]

function step(name: string, needs: readonly string[]): PlannedStep {
  const base = name.split(' ')[0]!
  const position = { line: 1, column: 1 }
  return { name, base, needs, matrix: {}, when: 'on-success', allowFailure: false, settings: {}, position }
}

function select(selection: Partial<Selection>): Record<string, readonly string[]> {
  const { steps: selected, problems } = selectSteps({ steps }, { only: [], from: [], ...selection })
  expect(problems).toEqual([])
  return Object.fromEntries(selected.map(({ name, needs }) => [name, needs]))
}

test('without a selection every step runs', () => {
  expect(selectSteps({ steps }, { only: [], from: [] }).steps).toBe(steps)
})

test.each<[string, Partial<Selection>, Record<string, readonly string[]>]>([
  ['only one, without its needs', { only: ['smoke'] }, { smoke: [] }],
  ['only several, by commas', { only: ['lib, docs'] }, { lib: [], docs: ['lib'] }],
  ['only several, repeated', { only: ['docs', 'lib'] }, { lib: [], docs: ['lib'] }],
  ['a step behind others that do not run', { only: ['lib,roll-back'] }, { lib: [], 'roll-back': ['lib'] }],
  ['every variant', { only: ['app'] }, { 'app (eu, blue)': [], 'app (us, green)': [] }],
  [
    'one variant and another step',
    { only: ['app (eu, blue),smoke'] },
    { 'app (eu, blue)': [], smoke: ['app (eu, blue)'] },
  ],
  ['from a step on', { from: ['smoke'] }, { smoke: [], 'roll-back': ['smoke'] }],
  [
    'from a variant on',
    { from: ['app (us, green)'] },
    { 'app (us, green)': [], smoke: ['app (us, green)'], 'roll-back': ['smoke'] },
  ],
  ['both', { only: ['docs'], from: ['roll-back'] }, { docs: [], 'roll-back': [] }],
])('%s', (_, selection, expected) => {
  expect(select(selection)).toEqual(expected)
})

test('an unknown name is refused with the nearest one', () => {
  const { problems } = selectSteps({ steps }, { only: ['smok'], from: ['nothing-like-it'] })
  expect(problems).toEqual([
    { option: 'only', source: '--only', given: 'smok', message: 'is not a step of the chain; did you mean smoke?' },
    { option: 'from', source: '--from', given: 'nothing-like-it', message: 'is not a step of the chain' },
  ])
})
