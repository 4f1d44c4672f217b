import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseInputs } from '../../../src/options/parsers/inputs.ts'
import { InvalidValueError } from '../../../src/options/parsers/values.ts'
import { parseVariablePairs, parseVariables } from '../../../src/options/parsers/variables.ts'
import { keys, maps, messagesOf } from './maps.ts'

test('thousands of brackets, one in the other, are one problem, whose words come at once', async () => {
  for (const text of ['['.repeat(100_000), `A: ${'{a: '.repeat(50_000)}`]) {
    expect(await messagesOf(() => parseVariables(text))).toEqual(['is nested more than 100 levels deep'])
    expect(await messagesOf(() => parseInputs(text))).toEqual(['is nested more than 100 levels deep'])
  }
})

describe('variables', () => {
  test.each([
    [
      'YAML scalars keep their text',
      'A: 1.10\nB: 0123\nC: yes\nD: 1e3\nE: 2026-01-02\nF: true\nG: .inf',
      { A: '1.10', B: '0123', C: 'yes', D: '1e3', E: '2026-01-02', F: 'true', G: '.inf' },
    ],
    [
      'YAML in quotes, blocks and anchors',
      'A: "1\\n2"\nB: |\n  x=y\n  z\nC: &c \'q\'\nD: *c\nE: ""',
      { A: '1\n2', B: 'x=y\nz\n', C: 'q', D: 'q', E: '' },
    ],
    ['a YAML flow map', '{A: 1.10, B: x}', { A: '1.10', B: 'x' }],
    [
      'JSON numbers and booleans keep their text',
      '{"A": 1.10, "B": true, "C": 1e3, "D": "x=\\u00e9"}',
      { A: '1.10', B: 'true', C: '1e3', D: 'x=é' },
    ],
    [
      'lines are read as a .env file is',
      '# c\nA=b=c\n\nB= "x" # y \r\nC=\nD=ü: 1\nE = true\nF=\'true\'\nG=true # x\nH="a\nb"',
      { A: 'b=c', B: 'x', C: '', D: 'ü: 1', E: 'true', F: 'true', G: 'true', H: 'a\nb' },
    ],
    ['a colon before the = makes it YAML', 'URL: https://h/?a=b', { URL: 'https://h/?a=b' }],
    ['a = before the colon makes it lines', 'URL=https://h: 1', { URL: 'https://h: 1' }],
    [
      'keys that objects already have',
      '__proto__: x\nconstructor: y',
      Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    ],
    ['nothing', ' \n', {}],
    ['only comments', '# nothing\n', {}],
  ])('%s', async (_, text, expected) => {
    expect(Object.fromEntries(await parseVariables(text))).toEqual(expected)
  })

  test.each([
    [
      'null',
      'A: null\nB:\nC: ~',
      [
        'A: is null; expected a text ("" for an empty one)',
        'B: is null; expected a text ("" for an empty one)',
        'C: is null; expected a text ("" for an empty one)',
      ],
    ],
    [
      'nested values',
      'A: [s3cret]\nB: {x: s3cret}',
      [expect.stringMatching(/^A: is a nested value/), expect.stringMatching(/^B: is a nested value/)],
    ],
    [
      'nested JSON',
      '{"A": {"B": 1}, "C": null}',
      [expect.stringMatching(/^A: is a nested value/), expect.stringMatching(/^C: is null/)],
    ],
    ['a JSON key twice', '{"A": "s3cret", "A": "2"}', ['a key appears twice; expected each key once']],
    ['a YAML key twice', 'A: s3cret\nA: 2', [expect.stringMatching(/^line 2, column 1: Map keys must be unique/)]],
    ['a line key twice', 'A=s3cret\nA=2', ['A: appears twice; expected each key once']],
    [
      'a key that is not a name',
      '=s3cret\nB-C=2',
      [expect.stringMatching(/^line 1: expected KEY=VALUE/), expect.stringMatching(/^line 2: expected KEY=VALUE/)],
    ],
    ['a line without =', 'A=1\ns3cret', ['line 2: expected KEY=VALUE with a key of letters, digits and underscores']],
    ['a map without entries', '{}', [expect.stringMatching(/^holds no variables/)]],
    ['an empty document', '--- ~', [expect.stringMatching(/^holds no variables/)]],
    ['JSON in percent encoding', '%7B%22A%22%3A%22s3cret%22%7D', [expect.stringMatching(/quotes|no variables/)]],
    ['a value that is a comment', 'A: #s3cret', [expect.stringMatching(/^A: holds only a comment; .* in quotes/)]],
    ["a variable of GitLab's", 'TRIGGER_PAYLOAD: s3cret', [expect.stringMatching(/^TRIGGER_PAYLOAD: .* sets itself/)]],
    ["a variable of GitLab's in a line", 'TRIGGER_PAYLOAD=s3cret', [expect.stringMatching(/sets itself/)]],
    ['a name that is too long', `${'A'.repeat(256)}=s3cret`, [expect.stringMatching(/255 at most$/)]],
    ['a YAML list', '- s3cret', [expect.stringMatching(/^is not a map/)]],
    ['a single word', 's3cret', [expect.stringMatching(/^is not a map/)]],
    ['an unknown anchor', 'A: *s3cret', [expect.stringMatching(/^A: refers to a YAML anchor/)]],
    ['broken YAML', 'A: "s3cret', [expect.stringMatching(/^line 1, column \d+: Missing closing/)]],
    ['an unknown tag', 'A: !s3cret x', [expect.stringMatching(/^line 1, column \d+: Unresolved tag; /)]],
    ['several documents', 'A: 1\n---\nB: s3cret', [expect.stringMatching(/several YAML documents/)]],
  ])('%s is refused, no value is repeated', async (_, text, expected) => {
    const messages = await messagesOf(() => parseVariables(text))
    expect(messages).toEqual(expected)
    expect(messages.join()).not.toContain('s3cret')
  })

  test.each([
    ['JSON', `{"A": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['YAML', `A: ${'['.repeat(20_000)}`],
    [
      'YAML with aliases of aliases',
      ['A: &a [1,1,1,1,1,1]', 'B: &b [*a,*a,*a,*a,*a,*a]', 'C: &c [*b,*b,*b,*b,*b,*b]', 'D: [*c,*c,*c,*c]'].join('\n'),
    ],
  ])('%s made to exhaust the parser is refused', async (_, text) => {
    await expect(parseVariables(text)).rejects.toThrow(InvalidValueError)
    await expect(parseInputs(text)).rejects.toThrow(InvalidValueError)
  })

  test.each(['TITLE: fix: s3cret', 'TITLE: [WIP] s3cret', 'TITLE: @s3cret', 'TITLE: "a" s3cret', 'A: !s3cret'])(
    '%s in YAML is refused with the ways to write it',
    async (text) => {
      const [message = '', ...others] = await messagesOf(() => parseVariables(text))
      expect(message).toMatch(
        /^line 1, column \d+: .*; .* in quotes, KEY: "fix: #12"; .* KEY="fix: #12", or variables-from$/,
      )
      expect(others.join()).not.toContain('s3cret')
      expect(message).not.toContain('s3cret')
    },
  )

  test.each([
    ['1A=1', '1A'],
    ['"1A": x', '1A'],
    ['1_2: x', '1_2'],
    ['_=x', '_'],
  ])('%s has a name that GitLab takes, %s', async (text, name) => {
    expect([...(await parseVariables(text)).keys()]).toEqual([name])
  })

  test('a flag keeps newlines and = of its value', () => {
    expect([...parseVariablePairs(['A=1\n2=3', 'B='])]).toEqual([
      ['A', '1\n2=3'],
      ['B', ''],
    ])
  })

  test('any texts come back from JSON, YAML and flags as they were', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        fc.pre(Object.keys(map).length > 0)
        expect(Object.fromEntries(await parseVariables(JSON.stringify(map)))).toEqual(map)
        const pairs = Object.entries(map).map(([key, value]) => `${key}=${value}`)
        expect(Object.fromEntries(parseVariablePairs(pairs))).toEqual(map)
      }),
    )
    const printable = fc.dictionary(keys, fc.string({ unit: 'grapheme' }), { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(printable, async (map) => {
        fc.pre(Object.keys(map).length > 0)
        expect(Object.fromEntries(await parseVariables(stringify(map)))).toEqual(map)
      }),
    )
  })

  test('any text at all is a map or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        try {
          expect(await parseVariables(text)).toBeInstanceOf(Map)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidValueError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
