import { describe, expect, test } from 'vitest'
import { interpolateInputs, validateInputs } from '../../../src/sandbox/local/config/inputs.ts'

const required = '`.gitlab-ci.yml`: `where` input: required value has not been provided'

describe('validateInputs', () => {
  test.each([
    ['nothing wrong', { where: null }, { where: 'x' }, []],
    ['missing', { where: null }, {}, ['`where` input: required value has not been provided']],
    ['default taken', { where: { default: '' } }, {}, []],
    ['unknown', { where: null }, { where: 'x', a: 1, b: 2 }, ['unknown input arguments: a, b']],
    ['number', { n: { type: 'number' } }, { n: true }, ['`n` input: provided value is not a number']],
    ['number as text of a form', { n: { type: 'number' } }, { n: '3' }, []],
    ['boolean', { b: { type: 'boolean' } }, { b: 'maybe' }, ['`b` input: provided value is not a boolean']],
    ['array', { a: { type: 'array' } }, { a: 'x' }, ['`a` input: provided value is not an array']],
    ['array as text of a form', { a: { type: 'array' } }, { a: '["x"]' }, []],
    ['string takes a number', { s: { type: 'string' } }, { s: 1.5 }, []],
    ['wrong default', { n: { type: 'number', default: 'x' } }, {}, ['`n` input: default value is not a number']],
    [
      'option',
      { o: { options: ['a', 'b'] } },
      { o: 'c' },
      ['`o` input: `c` cannot be used because it is not in the list of allowed options'],
    ],
    [
      'regex',
      { r: { regex: '^v\\d+$' } },
      { r: 'x' },
      ['`r` input: provided value does not match required RegEx pattern'],
    ],
    ['regex met', { r: { regex: '^v\\d+$' } }, { r: 'v12' }, []],
    [
      'unknown type',
      { t: { type: 'map' } },
      { t: 1 },
      ['`t` input: unknown type `map` (valid types: array, boolean, number, string)'],
    ],
  ])('%s', (_name, specs, inputs, errors) => {
    expect(validateInputs(specs, inputs)).toEqual(errors)
  })
})

describe('interpolateInputs', () => {
  const interpolate = (body: string, inputs: Record<string, unknown>, header = 'spec: {inputs: {where: }}') =>
    interpolateInputs(`${header}\n---\n${body}`, inputs, { REGION: 'eu' })

  test.each([
    ['within text', 'job: {script: "to $[[ inputs.where ]]!"}', { where: 'x' }, 'to x!'],
    ['twice', 'job: {script: "$[[inputs.where]]$[[ inputs.where ]]"}', { where: 'x' }, 'xx'],
    ['hostile text stays text', 'job: {script: "$[[ inputs.where ]]"}', { where: 'a: [b' }, 'a: [b'],
    ['expand_vars', 'job: {script: "$[[ inputs.where | expand_vars ]]"}', { where: '$REGION/$OTHER' }, 'eu/$OTHER'],
    ['truncate', 'job: {script: "$[[ inputs.where | truncate(1,2) ]]"}', { where: 'abcd' }, 'bc'],
    ['posix_escape', 'job: {script: "$[[ inputs.where | posix_escape ]]"}', { where: "a b'c" }, "a\\ b\\'c"],
  ])('%s', async (_name, body, inputs, script) => {
    const { parse } = await import('yaml')
    const result = interpolate(body, inputs)
    expect(result.kind === 'ok' && parse(result.text)).toEqual({ job: { script } })
  })

  test('a value that is only the input keeps its type, keys are replaced too, and tags survive', () => {
    const header = 'spec: {inputs: {n: {type: number}, list: {type: array}, name: }}'
    const body = `
"$[[ inputs.name ]]":
  parallel: $[[ inputs.n ]]
  rules: $[[ inputs.list ]]
  script: !reference [.x, script]
`
    const result = interpolate(body, { n: 2, list: [{ when: 'manual' }], name: 'job' }, header)
    expect(result).toEqual({
      kind: 'ok',
      text: '"job":\n  parallel: 2\n  rules:\n    - when: manual\n  script: !reference [ .x, script ]\n',
    })
  })

  test.each([
    ['nothing given', 'job: {}', {}, required],
    [
      'unknown key',
      'job: {a: "$[[ inputs.other ]]"}',
      { where: 'x' },
      '`.gitlab-ci.yml`: unknown interpolation key: `other`',
    ],
    [
      'unknown function',
      'job: {a: "$[[ inputs.where | shout ]]"}',
      { where: 'x' },
      '`.gitlab-ci.yml`: no function matching `shout`: check that the function name, arguments, and types are correct',
    ],
    [
      'too many functions',
      'job: {a: "$[[ inputs.where | a | b | c | d ]]"}',
      { where: 'x' },
      '`.gitlab-ci.yml`: too many functions in interpolation block',
    ],
  ])('refuses: %s', (_name, body, inputs, message) => {
    expect(interpolate(body, inputs)).toEqual({ kind: 'invalid', message })
  })

  test('refuses inputs for a configuration without a header', () => {
    expect(interpolateInputs('job: {}', { a: 1 })).toEqual({
      kind: 'invalid',
      message: '`.gitlab-ci.yml`: Given inputs not defined in the `spec` section of the included configuration file',
    })
  })
})
