import { expect, test } from 'vitest'
import { fillSetting, type Scope } from '../../../src/chain/expressions/fill.ts'
import type { RawValue } from '../../../src/chain/types.ts'
import type { OptionName } from '../../../src/options/options.ts'

const scope: Scope = {
  env: { TAG: 'v1', NOTES: 'a\nb: c', EMPTY: '' },
  inputs: { count: 3, on: true, list: ['a'], name: 'x' },
  matrix: { REGION: 'eu' },
  results: new Map([
    ['lib', { result: 'success', pipelineId: 7, pipelineUrl: 'https://x/7', sha: 'abc', outputs: { VERSION: '1.10' } }],
    ['bad', { result: 'refused', outputs: {} }],
  ]),
}

function fill(option: OptionName, value: RawValue): unknown {
  return fillSetting(option, { value }, scope)
}

test.each<[OptionName, RawValue, unknown]>([
  ['ref', '${{ env.TAG }}', 'v1'],
  ['ref', 'release-${{ env.TAG }}-${{ matrix.REGION }}', 'release-v1-eu'],
  ['pipeline-id', '${{ pipelines.lib.pipeline-id }}', '7'],
  [
    'variables',
    { A: '${{ pipelines.lib.outputs.VERSION }}', B: '${{ inputs.count }}', C: '${{ inputs.list }}' },
    { A: '1.10', B: '3', C: '["a"]' },
  ],
  [
    'variables',
    { A: '${{ env.NOTES }}', B: '$${{ env.TAG }}', C: '${{ env.EMPTY }}' },
    { A: 'a\nb: c', B: '${{ env.TAG }}', C: '' },
  ],
  [
    'variables',
    { A: '${{ pipelines.lib.result }} ${{ pipelines.lib.sha }} ${{ pipelines.lib.pipeline-url }}' },
    { A: 'success abc https://x/7' },
  ],
  [
    'inputs',
    {
      n: '${{ inputs.count }}',
      b: '${{ inputs.on }}',
      l: '${{ inputs.list }}',
      t: 'n=${{ inputs.count }}',
      deep: [{ x: '${{ inputs.on }}' }],
      plain: 4,
    },
    { n: 3, b: true, l: ['a'], t: 'n=3', deep: [{ x: true }], plain: 4 },
  ],
  [
    'inputs',
    { id: '${{ pipelines.lib.pipeline-id }}', v: '${{ pipelines.lib.outputs.VERSION }}' },
    { id: 7, v: '1.10' },
  ],
  ['artifacts', ['build ${{ matrix.REGION }}', 'test'], ['build eu', 'test']],
])('%s: %j is filled in', (option, value, filled) => {
  expect(fill(option, value)).toEqual(filled)
})

test('a value is never read as an expression or as YAML', () => {
  const hostile = { ...scope, env: { X: '${{ env.SECRET }}\n- a: {b: c}', SECRET: 'no' } }
  expect(fillSetting('variables', { value: { A: '${{ env.X }}' } }, hostile)).toEqual({ A: hostile.env.X })
})

test.each<[OptionName, RawValue, string]>([
  ['ref', '${{ env.NOPE }}', 'env.NOPE is not set in the environment'],
  ['ref', '${{ inputs.nope }}', 'inputs.nope is not given; expected --input nope=VALUE'],
  ['inputs', { a: '${{ inputs.constructor }}' }, 'inputs.constructor is not given'],
  ['ref', '${{ matrix.TIER }}', 'matrix.TIER is not in the row of the matrix'],
  ['ref', '${{ pipelines.app.sha }}', 'pipelines.app.sha is not known: the step app has not run'],
  ['ref', '${{ pipelines.bad.sha }}', 'pipelines.bad.sha is not known: the step ended as refused'],
  ['ref', '${{ pipelines.lib.outputs.NOPE }}', 'the step lib has no such output; see its outputs-from'],
  ['artifacts', ['${{ env.NOTES }}'], 'the value of an expression has a line break; expected one line'],
  ['ref', '${{ env.NOPE }} ${{ env.NADA }}', 'env.NOPE is not set in the environment; env.NADA is not set'],
])('%s: %j has no value', (option, value, words) => {
  expect(() => fill(option, value)).toThrow(words)
})
