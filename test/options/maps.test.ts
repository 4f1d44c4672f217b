import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseDotenv } from '../../src/options/dotenv.ts'
import { parseInputPairs, parseInputs } from '../../src/options/inputs.ts'
import { InvalidValueError } from '../../src/options/invalid-value.ts'
import { readVariableFiles } from '../../src/options/variable-files.ts'
import { parseVariablePairs, parseVariables } from '../../src/options/variables.ts'

const keys = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/)
const maps = fc.dictionary(keys, fc.string({ unit: 'binary' }), { noNullPrototype: true })

async function messagesOf(work: () => unknown): Promise<readonly string[]> {
  try {
    await work()
  } catch (error) {
    if (error instanceof InvalidValueError) return error.messages
    throw error
  }
  throw new Error('nothing was refused')
}

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
      'lines keep what follows the first =',
      '# c\nA=b=c\n\nB= "x" # y \r\nC=\nD=ü: 1',
      { A: 'b=c', B: ' "x" # y ', C: '', D: 'ü: 1' },
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
      'a key that is no name',
      '1A=s3cret\nB-C=2',
      [expect.stringMatching(/^entry 1: is no name/), expect.stringMatching(/^entry 2: is no name/)],
    ],
    ['a line without =', 'A=1\ns3cret', ['entry 2: has no =; expected KEY=VALUE']],
    ['a YAML list', '- s3cret', [expect.stringMatching(/^is no map/)]],
    ['a single word', 's3cret', [expect.stringMatching(/^is no map/)]],
    ['an unknown anchor', 'A: *s3cret', [expect.stringMatching(/^A: refers to a YAML anchor/)]],
    ['broken YAML', 'A: "s3cret', [expect.stringMatching(/^line 1, column \d+: Missing closing/)]],
    ['an unknown tag', 'A: !s3cret x', [expect.stringMatching(/^line 1, column \d+: Unresolved tag$/)]],
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

  test('a flag keeps newlines and = of its value', () => {
    expect([...parseVariablePairs(['A=1\n2=3', 'B='])]).toEqual([
      ['A', '1\n2=3'],
      ['B', ''],
    ])
  })

  test('any texts come back from JSON, YAML and flags as they were', async () => {
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        expect(Object.fromEntries(await parseVariables(JSON.stringify(map)))).toEqual(map)
        const pairs = Object.entries(map).map(([key, value]) => `${key}=${value}`)
        expect(Object.fromEntries(parseVariablePairs(pairs))).toEqual(map)
      }),
    )
    const printable = fc.dictionary(keys, fc.string({ unit: 'grapheme' }), { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(printable, async (map) => {
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
    ['a=b', 'is no map; expected lines of the form KEY: value'],
    ['a: &a [*a]', 'a: has a YAML alias that is unknown, refers to itself or is repeated too often'],
  ])('%j is refused', async (text, message) => {
    expect(await messagesOf(() => parseInputs(text))).toEqual([message])
  })
})

describe('.env files', () => {
  test('comments, export, quotes and values over lines', () => {
    const text = [
      '\uFEFF# comment',
      '',
      'A=1 # comment',
      'export B = two words  ',
      "C='single # $X \\n'",
      'D="double\\n\\"x\\" \\$Y" # comment',
      'E="over',
      'lines"',
      'F=a#b=c',
      'G=',
      'H=`back\'"tick`',
      'I=# comment',
    ].join('\r\n')
    expect(parseDotenv(text, 'x.env').map(({ key, value, line }) => [key, value, line])).toEqual([
      ['A', '1', 3],
      ['B', 'two words', 4],
      ['C', 'single # $X \\n', 5],
      ['D', 'double\n"x" $Y', 6],
      ['E', 'over\nlines', 7],
      ['F', 'a#b=c', 9],
      ['G', '', 10],
      ['H', 'back\'"tick', 11],
      ['I', '', 12],
    ])
  })

  test.each([
    ['A=1\nnonsense s3cret', 'x.env:2: expected KEY=VALUE with a key of letters, digits and underscores'],
    ['A=1\n\n1B=s3cret', 'x.env:3: expected KEY=VALUE with a key of letters, digits and underscores'],
    ['A="1\n2"\nB="s3cret', 'x.env:3: the quote " is never closed'],
    ['A="1" s3cret', 'x.env:1: there is text after the closing quote'],
  ])('%j is refused with file and line', async (text, message) => {
    expect(await messagesOf(() => parseDotenv(text, 'x.env'))).toEqual([message])
  })

  test('any texts in double quotes come back as they were', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const quoted = (value: string) => value.replace(/[\\"$]/g, '\\$&').replaceAll('\r', '\\r')
        const text = Object.entries(map)
          .map(([key, value]) => `${key}="${quoted(value)}"`)
          .join('\n')
        expect(Object.fromEntries(parseDotenv(text, 'x').map(({ key, value }) => [key, value]))).toEqual(map)
      }),
    )
  })
})

describe('files of variables', () => {
  const files: Record<string, string> = {
    'a.env': 'A=1\nB=1',
    'b.yml': 'B: 2.0\nC: 2',
    'c.json': '{"C": 3}',
    'bad.yaml': 'A: 1\nB: [',
    'null.json': '{"N": null}',
    'bad.env': '?',
  }
  const readFile = async (path: string) => {
    const content = files[path]
    if (content === undefined)
      throw Object.assign(new Error('no'), { code: path === 'locked.env' ? 'EACCES' : 'ENOENT' })
    return content
  }

  test('later files win', async () => {
    expect(Object.fromEntries(await readVariableFiles('a.env\nb.yml\n\nc.json', readFile))).toEqual({
      A: '1',
      B: '2.0',
      C: '3',
    })
  })

  test('what is wrong in every file is said, with file and line', async () => {
    const paths = 'gone.env\nlocked.env\nx.toml\nbad.yaml\nnull.json\nbad.env'
    expect(await messagesOf(() => readVariableFiles(paths, readFile))).toEqual([
      'gone.env: there is no such file',
      'locked.env: cannot be read (EACCES)',
      'x.toml: expected a file that ends in .env, .yml, .yaml or .json',
      expect.stringMatching(/^bad\.yaml:2:\d+: /),
      'null.json: N: is null; expected a text ("" for an empty one)',
      'bad.env:1: expected KEY=VALUE with a key of letters, digits and underscores',
    ])
  })
})
