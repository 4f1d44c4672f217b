import { describe, expect, test } from 'vitest'
import { readableLogLines } from '../../src/text/log-lines.ts'

const time = '2026-01-01T00:00:00.000000Z'
const start = (name: string) => `\u001B[0Ksection_start:1700000000:${name}\r\u001B[0K`
const end = (name: string) => `\u001B[0Ksection_end:1700000001:${name}\r\u001B[0K`

describe('section markers', () => {
  test.each([
    ['a start keeps its heading', [`${start('build')}Building`], ['Building']],
    ['options in brackets belong to the marker', [`${start('build[collapsed=true]')}Building`], ['Building']],
    ['a line of an end alone is dropped', [end('build')], []],
    [
      'an end before a start',
      [`${end('a')}${start('b')}\u001B[36;1mFetching\u001B[0;m`],
      ['\u001B[36;1mFetching\u001B[0;m'],
    ],
    ['an end and a start without heading', [`${end('a')}${start('b')}\u001B[0K`], []],
    ['after text of the line before', [`done${end('a')}`], ['done']],
    ['words like a marker but without its carriage return stay', ['section_start:1:x'], ['section_start:1:x']],
    ['empty lines of the job stay', ['', 'a', ''], ['', 'a', '']],
  ])('%s', (_, lines, expected) => {
    expect(readableLogLines(lines)).toEqual(expected)
  })
})

describe('time stamps', () => {
  test.each([
    ['are taken off', [`${time} 00O hello`, `${time} 01E oops`], ['hello', 'oops']],
    ['an empty line stays empty', [`${time} 00O `], ['']],
    ['a continued line is joined', [`${time} 00O one`, `${time} 00O+two`], ['onetwo']],
    ['another stream is not continued', [`${time} 00O one`, `${time} 01E+two`], ['one', 'two']],
    ['a continuation without its start stands alone', [`${time} 00O+two`], ['two']],
    ['section markers behind them', [`${time} 00O ${start('x')}Title`], ['Title']],
    ['something only alike stays', ['2026-01-01 00O hello'], ['2026-01-01 00O hello']],
  ])('%s', (_, lines, expected) => {
    expect(readableLogLines(lines)).toEqual(expected)
  })
})

describe('progress bars', () => {
  test.each([
    ['show their last state', ['10%\r50%\r100%'], ['100%']],
    ['a trailing carriage return is a line end', ['text\r'], ['text']],
    ['a cleared last state shows the one before', ['90%\r\u001B[K'], ['90%']],
    ['nothing but returns is an empty line', ['\r\r'], ['']],
    ['with time stamps between', [`${time} 00O 1%\r${time} 00O 2%`], ['2%']],
    ['states that arrive as continuations', [`${time} 00O 1%\r`, `${time} 00O+2%`], ['2%']],
  ])('%s', (_, lines, expected) => {
    expect(readableLogLines(lines)).toEqual(expected)
  })
})
