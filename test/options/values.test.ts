import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArtifacts, parseLines, parseOutputSources, parseReportFile } from '../../src/options/parsers/lists.ts'
import { findNearestName } from '../../src/options/parsers/nearest.ts'
import { parseRef } from '../../src/options/parsers/ref.ts'
import {
  anyOf,
  formatDuration,
  oneOf,
  parseBoolean,
  parseDuration,
  parseSha,
  wholeNumber,
} from '../../src/options/parsers/scalars.ts'
import { parseCredential } from '../../src/options/parsers/token.ts'
import { InvalidValueError } from '../../src/options/parsers/values.ts'
import { optionNames } from '../../src/options/table/table.ts'

const limits = { minSeconds: 1, maxSeconds: 31 * 86_400 }

describe('durations', () => {
  test.each([
    ['90m', 5400],
    ['1h30m', 5400],
    ['45s', 45],
    ['2d', 172_800],
    ['1d1h1m1s', 90_061],
    [' 600 ', 600],
  ])('%j is %i seconds', (text, seconds) => {
    expect(parseDuration(text, limits)).toBe(seconds)
  })

  test.each([
    ['1.5h', /fraction/],
    ['0,5', /fraction/],
    ['.5', /fraction/],
    ['0', /out of range; expected 1s to 31d/],
    ['32d', /out of range/],
    ['99999999999999999999', /out of range/],
    ['1h 30m', /not a duration/],
    ['30m1h', /not a duration/],
    ['-5', /not a duration/],
    ['1H', /not a duration/],
    ['forever', /not a duration; expected, for example, 90m/],
  ])('%j is refused', (text, message) => {
    expect(() => parseDuration(text, limits)).toThrow(message)
  })

  test('what is formatted reads back as the same seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: limits.maxSeconds }), (seconds) => {
        expect(parseDuration(formatDuration(seconds), limits)).toBe(seconds)
        expect(parseDuration(String(seconds), limits)).toBe(seconds)
      }),
    )
  })
})

describe('refs', () => {
  test.each([
    ['main', 'main', 'any'],
    ['refs/heads/feature/a', 'feature/a', 'branch'],
    ['refs/tags/v1.0', 'v1.0', 'tag'],
    ['heads/x', 'heads/x', 'any'],
    ['abc1234', 'abc1234', 'any'],
    ['a'.repeat(39), 'a'.repeat(39), 'any'],
    [`refs/heads/${'a'.repeat(40)}`, 'a'.repeat(40), 'branch'],
    ['grün', 'grün', 'any'],
  ])('%s is %s of kind %s', (given, name, kind) => {
    expect(parseRef(` ${given}\n`)).toEqual({ given, name, kind })
  })

  test.each([
    ['a'.repeat(40), /commit SHA/],
    ['A1'.repeat(32), /commit SHA/],
    ['HEAD', /is not a name that GitLab's trigger endpoint knows/],
    ['refs/merge-requests/1/head', /merge-request ref/],
    ['refs/pull/1/merge', /merge-request ref/],
    ['refs/pipelines/1', /neither a branch nor a tag/],
    ['refs/heads/', /not a name that git allows/],
    ['a b', /not a name that git allows/],
    ['a..b', /not a name that git allows/],
    ['-x', /not a name that git allows/],
    ['a\nb', /not a name that git allows/],
    ['x.lock', /not a name that git allows/],
  ])('%j is refused with the reason', (text, message) => {
    expect(() => parseRef(text)).toThrow(message)
  })
})

describe('credentials', () => {
  test.each([
    ['glptt-0123456789abcdef', 'trigger'],
    ['acme-glptt-0123', 'trigger'],
    ['glcbt-64_abc', 'job'],
    ['glpat-abc', 'access'],
    ['acme-glpat-abc', 'access'],
    ['gloas-abc', 'access'],
    ['0123456789abcdef', 'unknown'],
  ])('%s looks like a token of kind %s', (text, kind) => {
    expect(parseCredential(`${text}\n`, '--token')).toEqual({ value: text, source: '--token', kind })
  })

  test.each([
    ['se cret', /white space/],
    ['secret\nsecret', /white space/],
    ['$DOWNSTREAM_TOKEN', /not replaced by its value/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference that CI did not replace
    ['${DOWNSTREAM_TOKEN}', /not replaced by its value/],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference that CI did not replace
    ['${{ secrets.TOKEN }}', /not replaced by its value/],
    ['%TOKEN%', /not replaced by its value/],
    ['sécret', /printable ASCII/],
  ])('%j is refused without repeating it', (text, message) => {
    expect(() => parseCredential(text, '--token')).toThrow(message)
    expect(() => parseCredential(text, '--token')).not.toThrow(text)
  })
})

describe('words and numbers', () => {
  test('a word is one of those known', () => {
    expect(oneOf('cancel', 'leave')(' leave ')).toBe('leave')
    expect(() => oneOf('fail', 'wait', 'play')('plya')).toThrow('expected fail, wait or play; did you mean play?')
  })

  test('words of a list may be divided by commas, spaces and lines', () => {
    const parse = anyOf('skipped', 'canceled', 'manual')
    expect(parse('manual, skipped\nmanual')).toEqual(['skipped', 'manual'])
    expect(() => parse('cancelled')).toThrow(
      '"cancelled": expected any of skipped, canceled, manual; did you mean canceled?',
    )
  })

  test.each([
    ['true', true],
    ['TRUE', true],
    [' False\n', false],
  ])('%j is %s', (text, value) => {
    expect(parseBoolean(text)).toBe(value)
  })

  test.each(['yes', '1', 'on', 'maybe'])('%j is not a boolean', (text) => {
    expect(() => parseBoolean(text)).toThrow('expected true or false')
  })

  test.each(['-1', '1.5', '101', 'x', '1e1'])('%j is not a number from 0 to 100', (text) => {
    expect(() => wholeNumber(0, 100)(text)).toThrow('expected a whole number from 0 to 100')
  })

  test('bounds belong to the range', () => {
    expect([wholeNumber(0, 100)('0'), wholeNumber(0, 100)(' 100')]).toEqual([0, 100])
  })
})

describe('lists', () => {
  test('lines are trimmed and empty ones dropped', () => {
    expect(parseLines(' a \r\n\n\tb\rc ')).toEqual(['a', 'b', 'c'])
  })

  test.each([
    ['none', { kind: 'none' }],
    ['all', { kind: 'all' }],
    ['build:*\ntest 1/2', { kind: 'globs', globs: ['build:*', 'test 1/2'] }],
  ])('artifacts %j', (text, selection) => {
    expect(parseArtifacts(text)).toEqual(selection)
  })

  test('all beside globs is refused', () => {
    expect(() => parseArtifacts('build\nall')).toThrow('all is beside other lines')
  })

  test('the last colon divides job and path', () => {
    expect(parseOutputSources('build:linux: ./dist/build.env\nbuild:a.env')).toEqual([
      { job: 'build:linux', path: 'dist/build.env' },
      { job: 'build', path: 'a.env' },
    ])
  })

  test.each(['build', ':a.env', 'build:', 'build:/etc/passwd', 'build:a/../../b', 'build:..\\b'])(
    '%j is not an output source',
    (text) => {
      expect(() => parseOutputSources(text)).toThrow(InvalidValueError)
    },
  )

  test.each([
    ['a.json', 'json'],
    ['a/B.MD', 'markdown'],
    ['x.env', 'dotenv'],
  ])('the ending of %s picks %s', (path, format) => {
    expect(parseReportFile(path)).toEqual({ path, format })
  })

  test.each(['r.html', 'r.xml', 'r', 'json'])('%s is refused as a report', (path) => {
    expect(() => parseReportFile(path)).toThrow('expected a file that ends in .json, .md or .env')
  })

  test('a SHA is lower-cased, and at least 7 digits', () => {
    expect(parseSha('ABCDEF1')).toBe('abcdef1')
    for (const text of ['abcdef', 'a'.repeat(65), 'xyzxyzx']) expect(() => parseSha(text)).toThrow('first 7 digits')
  })
})

describe('nearest names', () => {
  test.each([
    ['timout', 'timeout'],
    ['wiat', 'wait'],
    ['GITLAB_URL', 'gitlab-url'],
    ['varables', 'variables'],
    ['pipelineid', 'pipeline-id'],
  ])('%s means %s', (name, nearest) => {
    expect(findNearestName(name, optionNames)).toBe(nearest)
  })

  test.each(['zzzzzz', 'x', 'completely-different'])('%s is near to nothing', (name) => {
    expect(findNearestName(name, optionNames)).toBeUndefined()
  })

  test('one slip in a name is always found again, as the name itself or a name as near', () => {
    const slips = fc.record({
      name: fc.constantFrom(...optionNames.filter(({ length }) => length > 3)),
      at: fc.nat(),
      kind: fc.nat(2),
    })
    fc.assert(
      fc.property(slips, ({ name, at, kind }) => {
        const index = at % (name.length - 1)
        const [a = '', b = ''] = name.slice(index)
        const middle = [`${b}${a}`, b, `${a}${a}${b}`][kind]
        expect(findNearestName(`${name.slice(0, index)}${middle}${name.slice(index + 2)}`, optionNames)).toBeDefined()
      }),
    )
  })
})
