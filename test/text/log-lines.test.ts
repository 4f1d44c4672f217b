import { describe, expect, test } from 'vitest'
import { readableLogLines, readSectionMark, sectionedLogLines } from '../../src/text/log-lines.ts'

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

describe('sections stay where they can be folded', () => {
  const mark = (kind: 'start' | 'end', changes = {}) => ({ kind, collapsed: false, hasHeading: false, ...changes })

  test.each([
    ['a start with its heading', [`${start('a')}Title`], [mark('start', { hasHeading: true }), 'Title']],
    ['a start alone', [start('a'), 'one'], [mark('start'), 'one']],
    [
      'folded at first',
      [`${start('a[collapsed=true]')}T`],
      [mark('start', { collapsed: true, hasHeading: true }), 'T'],
    ],
    ['an end after text', [`done${end('a')}`], ['done', mark('end')]],
    ['an end before a start', [`${end('a')}${start('b')}T`], [mark('end'), mark('start', { hasHeading: true }), 'T']],
    ['a mark in a continued line', [`${time} 00O one`, `${time} 00O+two${end('a')}`], ['onetwo', mark('end')]],
    ['text that a mark cuts in two is whole', [`sec${start('a')}ret`], ['secret', mark('start')]],
  ])('%s', (_, lines, expected) => {
    const read = sectionedLogLines(lines).map((line) => {
      const { name, ...found } = readSectionMark(line) ?? { name: undefined }
      return name === undefined ? line : found
    })
    expect(read).toEqual(expected)
  })

  test('names hold nothing of the log, and pair starts with their ends', () => {
    const marks = sectionedLogLines([start('secret'), start('b'), end('secret')]).map(
      (line) => readSectionMark(line)?.name,
    )
    expect(marks).toEqual(['s0', 's1', 's0'])
  })

  test('the sectioned lines read as the lines themselves do', () => {
    const lines = [`${end('a')}${start('b')}Title`, 'one', `two${end('b')}`, '']
    expect(readableLogLines(sectionedLogLines(lines))).toEqual(readableLogLines(lines))
  })
})
