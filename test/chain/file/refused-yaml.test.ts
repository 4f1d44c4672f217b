import { expect, test } from 'vitest'
import { refusalsOf, step, steps } from '../refusals.ts'

const SECRET = 'is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}'
const KNOWN =
  'a token is written in the file; expected the name of a variable that has it, such as ${{ env.B_TOKEN }}, and a new token, because this one is known now'
test.each<[what: string, file: string, refusals: readonly string[]]>([
  ['as token', step('token: 0123456789abcdef0123456789abcd'), [`5:12: token: ${SECRET}`]],
  ['as token, with a prefix', step('token: glptt-0123456789abcdef'), [`5:12: ${KNOWN}`]],
  ['as api-token', step('api-token: glpat-0123456789abcdef'), [`5:16: ${KNOWN}`]],
  ['out of inputs', step('token: ${{ inputs.TOKEN }}'), [`5:12: token: ${SECRET}`]],
  [
    'out of another pipeline',
    step('api-token: ${{ pipelines.lib.outputs.TOKEN }}'),
    [
      `5:16: api-token: ${SECRET}`,
      '5:16: api-token: pipelines.lib.outputs.TOKEN has no value: lib does not need lib, neither directly nor through other steps',
    ],
  ],
  ['in part', step('token: glptt-x${{ env.TOKEN }}'), [`5:12: token: ${SECRET}`]],
  ['as a list', step('token: [abcdefgh]'), [`5:12: token: ${SECRET}`]],
  ['among variables', step('variables:\n  A: "x glpat-0123456789abcdef y"'), [`6:13: ${KNOWN}`]],
  ['in a comment', step('# glcbt-0123456789abcdef'), [`5:7: ${KNOWN}`]],
  [
    'in an expression',
    step('variables: { A: "${{ glpat-0123456789abcdef }}" }'),
    [expect.stringMatching(/^5:21: variables: has an expression that is not/), `5:26: ${KNOWN}`],
  ],
])('a token %s is refused, and not repeated', async (_, file, refusals) => {
  const found = await refusalsOf(file)
  expect(found).toEqual(refusals)
  expect(found.join()).not.toMatch(/0123456789|abcdefgh/)
})

test.each<[what: string, file: string, refusals: readonly (string | RegExp)[]]>([
  ['what is not YAML', 'a: [', [/^1:4: Flow sequence|^1:5: /]],
  ['two documents', `${steps('a: {}')}---\nb: 1\n`, ['4:1: another YAML document begins; expected one']],
  ['equal keys', steps('a: { ref: main, ref: x }'), ['3:19: ref: appears twice; it is on line 3 already']],
  ['equal steps', steps('a: {}', 'b: {}', 'a: {}'), ['5:3: a: appears twice; it is on line 3 already']],
  ['a tag', step('artifacts: !secret a'), ['5:24: a YAML tag is not read here; expected a value without one']],
  [
    'binary data',
    step('artifacts: !!binary aGFsbG8='),
    ['5:25: a YAML tag is not read here; expected a value without one'],
  ],
  [
    'a merge key',
    `defaults: &d { ref: main }\npipelines:\n  a: { <<: *d, project: g/a, ref: x }`,
    ['3:8: <<: is not read here; expected the keys themselves, an alias as a value, or defaults'],
  ],
  ['a key that is a list', steps('? [a]\n  : {}'), [/^3:5: a key is not a text/]],
  ['a key without text', steps('~: {}', 'b: {}'), [/^3:3: a key is not a text/]],
  [
    '__proto__',
    step('variables: { __proto__: x }'),
    ['5:18: __proto__: is not a key that can be used', /^5:16: variables: holds no variables/],
  ],
  [
    'an alias without an anchor',
    step('artifacts: *nowhere'),
    ['5:16: a YAML alias has no anchor before it', '5:16: artifacts: expected a list of texts, or one text'],
  ],
  ['an alias within itself', step('inputs: &a { b: *a }'), [/^5:\d+: values are nested more than 40 levels deep/]],
  ['many levels', `a: ${'['.repeat(100_000)}`, [/values are nested more than 40 levels deep/]],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'abcdefgh'.replaceAll(/./g, (at) => (at === 'a' ? '' : `${at}: &${at} [${Array(10).fill(`*${String.fromCharCode(at.charCodeAt(0) - 1)}`)}]\n`))}`,
    [/there are more than 50000 values up to here, those of aliases included/],
  ],
])('%s is refused', async (_, file, refusals) => {
  const found = await refusalsOf(file)
  for (const line of refusals) {
    expect(found).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line))
  }
})
