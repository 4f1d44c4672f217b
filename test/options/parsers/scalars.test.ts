import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyOf,
  oneOf,
  parseBoolean,
  parseDuration,
  parseSha,
  parseSize,
  spellDuration,
  wholeNumber,
} from '../../../src/options/parsers/scalars.ts'

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
        expect(parseDuration(spellDuration(seconds), limits)).toBe(seconds)
        expect(parseDuration(String(seconds), limits)).toBe(seconds)
      }),
    )
  })
})

describe('sizes', () => {
  test.each([
    ['1', 1],
    ['20GiB', 20 * 2 ** 30],
    ['1.5 gib', 1.5 * 2 ** 30],
    ['500MB', 500_000_000],
    ['3kb', 3000],
    ['7 KiB', 7168],
    ['2TiB', 2 ** 41],
    ['12b', 12],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })

  test.each(['', '0', 'GiB', '20G', '-1', '1e3', '1,5GiB', '0.1b', '99999TiB', '20GiB/s'])('%j is refused', (text) => {
    expect(() => parseSize(text)).toThrow(/is not a size|is out of range/)
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

  test('a SHA is lower-cased, and at least 7 digits', () => {
    expect(parseSha('ABCDEF1')).toBe('abcdef1')
    for (const text of ['abcdef', 'a'.repeat(65), 'xyzxyzx']) expect(() => parseSha(text)).toThrow('first 7 digits')
  })
})
