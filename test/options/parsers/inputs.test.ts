import { describe, expect, test } from 'vitest'
import { parseInputPairs, parseInputs } from '../../../src/options/parsers/inputs.ts'
import { problemsOf, resolve } from '../resolving.ts'
import { messagesOf } from './maps.ts'

describe('inputs', () => {
  test('types of YAML and JSON are kept', async () => {
    const expected = { n: 3, b: true, s: '1.10', l: ['a', 1], 'with-dash': 'x' }
    expect(Object.fromEntries(await parseInputs('n: 3\nb: true\ns: "1.10"\nl: [a, 1]\nwith-dash: x'))).toEqual(expected)
    expect(Object.fromEntries(await parseInputs(JSON.stringify(expected)))).toEqual(expected)
    expect((await parseInputs('')).size).toBe(0)
  })

  test.each([
    ['3', 3],
    ['true', true],
    ['["a"]', ['a']],
    ['"3"', '3'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['null', 'null'],
    ['x=y', 'x=y'],
    ['1,"b":2', '1,"b":2'],
    ['12345678901234567890', '12345678901234567890'],
    ['', ''],
  ])('a flag with %j has the value %j', (text, value) => {
    expect(parseInputPairs([`key=${text}`]).get('key')).toEqual(value)
  })

  test.each([
    ['a: null', 'a: is null; expected a text, number, boolean or list'],
    ['a: 12345678901234567890', 'a: is a number that would change on its way; expected it in quotes'],
    ['a: [.inf]', 'a: is a number that would change on its way; expected it in quotes'],
    ['a=b', 'is not a map; expected lines of the form KEY: value'],
    ['a: &a [*a]', 'a: has a YAML alias that is unknown, refers to itself or is repeated too often'],
  ])('%j is refused', async (text, message) => {
    expect(await messagesOf(() => parseInputs(text))).toEqual([message])
  })
})

describe('inputs that would start a pipeline without them, or not at all', () => {
  test.each(['{}', '~', '---'])('%j is refused: it holds none', async (text) => {
    expect(await messagesOf(() => parseInputs(text))).toEqual([expect.stringMatching(/^holds no inputs/)])
  })

  test('more than 20 are refused, of the map and the flags together', async () => {
    const map = JSON.stringify(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`i${index}`, index])))
    expect(Object.keys((await resolve(['--inputs', map])).inputs)).toHaveLength(20)
    const { message } = await problemsOf(resolve(['--inputs', map, '--input=more=1']))
    expect(message).toContain('21 inputs are given; GitLab takes 20 at most')
  })
})
