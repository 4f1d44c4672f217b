import { expect, test } from 'vitest'
import { parseChain } from '../../../src/chain/file/read.ts'
import { refusalsOf, step, steps } from '../refusals.ts'

test.each<[what: string, file: string, refusal: string]>([
  [
    'variables for a pipeline that exists',
    step('pipeline-id: 7\nvariables: { A: "${{ env.A }}" }'),
    '6:16: lib: `variables`: cannot be given to a pipeline that exists',
  ],
  [
    'a ref beside a merge request',
    step('merge-request: ${{ env.MR }}'),
    '4:10: lib: `ref`: cannot be given with `merge-request`',
  ],
  [
    'files as variables with a trigger token',
    step('token: ${{ env.T }}\nvariables: { A: 1 }\nvariables-as-file: A'),
    '7:24: lib: `variables-as-file`: the endpoint of trigger and job tokens has no variables of the type file',
  ],
  [
    'too many inputs',
    step(`inputs: { ${Array.from({ length: 21 }, (_, at) => `i${at}: 1`)} }`),
    '5:13: lib: inputs: 21 inputs are given; GitLab takes 20 at most',
  ],
])('%s: refused where the file is read, not when its step is due', async (_, file, refusal) => {
  expect(await refusalsOf(file)).toEqual([refusal])
})

test('what nothing is known of yet contradicts nothing', async () => {
  const file = step(
    'expect-sha: ${{ env.SHA }}\non-manual: ${{ inputs.manual }}\nplay: ${{ inputs.job }}\ninputs: { n: "${{ inputs.n }}" }',
  )
  expect((await parseChain(file, { file: 'a.yml' })).steps).toHaveLength(1)
})

test('defaults that a pipeline is started with are not for a step that starts none by itself', async () => {
  const file = steps('a: { pipeline-id: 7 }', 'b: { merge-request: 3 }', 'c: {}').replace(
    'ref: main',
    'ref: main, inputs: { n: 1 }',
  )
  const plan = await parseChain(file, { file: 'a.yml' })
  expect(plan.steps.map(({ settings }) => Object.keys(settings).sort())).toEqual([
    ['pipeline-id', 'project', 'ref'],
    ['merge-request', 'project'],
    ['inputs', 'project', 'ref'],
  ])
})
