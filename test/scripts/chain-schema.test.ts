import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatChainSchema } from '../../scripts/chain-schema.ts'
import { stepOptions } from '../../src/chain/file/schema.ts'
import { getOption } from '../../src/options/table/table.ts'

const schema = JSON.parse(formatChainSchema())
const isValid = new Ajv({ strict: false }).compile(schema)

/** A file with these lines in its one step. */
function step(lines: string): string {
  return `pipelines:\n  lib:\n    project: group/lib\n${lines.replaceAll(/^/gm, '    ')}\n`
}

test.each([
  ['the release of the documents', readFileSync(join(import.meta.dirname, '../chain/file/release.yml'), 'utf8')],
  [
    'settings of every kind',
    step(
      'ref: 1.10\nfollow: false\ntimeout: 90\nartifacts: [a, b]\npass-on: skipped\nvariables: { A: 1 }\ninputs: { a: [1, { b: true }] }',
    ),
  ],
  [
    'expressions',
    step('follow: ${{ inputs.follow }}\non-manual: ${{ inputs.manual }}\ntoken: ${{ env.B_TOKEN }}\nneeds: lib'),
  ],
])('%s are valid', (_, file) => {
  isValid(parse(file))
  expect(isValid.errors).toBe(null)
})

test.each([
  ['an unknown key', 'piplines: {}'],
  ['no pipelines', 'concurrency: 2'],
  ['no steps', 'pipelines: {}'],
  ['a wrong number', 'concurrency: 0\npipelines: { a: {} }'],
  ['a wrong word', 'on-failure: halt\npipelines: { a: {} }'],
  ['a bad name of a step', 'pipelines: { "a b": {} }'],
  ['an unknown setting', step('tokn: x')],
  ['a setting of the run', step('report-file: x.json')],
  ['wait', step('wait: true')],
  ['a wrong choice', step('on-manual: halt')],
  ['a wrong switch', step('follow: maybe')],
  ['a literal token', step('token: glptt-x')],
  ['a token of an input', step('api-token: ${{ inputs.TOKEN }}')],
  ['a nested variable', step('variables: { A: [1] }')],
  ['a null', step('inputs: { a: ~ }')],
  ['a matrix that is a map', step('matrix: { A: [1] }')],
  ['a wrong when', step('when: sometimes')],
  ['needs in defaults', 'defaults: { needs: a }\npipelines: { a: {} }'],
])('%s is not valid', (_, file) => {
  expect(isValid(parse(file))).toBe(false)
})

test('every setting has the description of its option', () => {
  const settings = schema.properties.pipelines.additionalProperties.properties
  for (const name of stepOptions) {
    expect(settings[name].description).toBe(getOption(name).description)
    expect(schema.properties.defaults.properties[name]).toEqual(settings[name])
  }
  expect(Object.keys(settings)).toEqual([...stepOptions, 'needs', 'matrix', 'when', 'allow-failure'])
})
