import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDotenv } from '../../../src/options/parsers/dotenv.ts'
import { maps, messagesOf } from './maps.ts'

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
    ['A=1\n\n1-B=s3cret', 'x.env:3: expected KEY=VALUE with a key of letters, digits and underscores'],
    ['A="1\n2"\nB="s3cret', 'x.env:3: the quote " is never closed'],
    ['A="1" s3cret', 'x.env:1: there is text after the closing quote'],
  ])('%j is refused with file and line', async (text, message) => {
    expect(await messagesOf(() => parseDotenv(text, 'x.env'))).toEqual([message])
  })

  test('every line that is wrong is named, and begins with its number where there is no file', async () => {
    expect(await messagesOf(() => parseDotenv('?\nA=1\n!\nB="'))).toEqual([
      'line 1: expected KEY=VALUE with a key of letters, digits and underscores',
      'line 3: expected KEY=VALUE with a key of letters, digits and underscores',
      'line 4: the quote " is never closed',
    ])
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
