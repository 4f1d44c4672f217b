import { describe, expect, test } from 'vitest'
import { formatColors } from '../../../src/report/html/colors.ts'
import { formatLog } from '../../../src/report/html/log.ts'
import { htmlText } from '../../../src/report/html/markup.ts'
import { sectionedLogLines } from '../../../src/text/log-lines.ts'

describe('colours are classes', () => {
  test.each([
    ['plain', 'plain'],
    ['\u001B[31mred\u001B[0m after', '<span class="f1">red</span> after'],
    ['\u001B[1;92mbold\u001B[22m not', '<span class="f10 bold">bold</span><span class="f10"> not</span>'],
    ['\u001B[41;37mFAIL\u001B[49m x', '<span class="b1">FAIL</span><span class="f7"> x</span>'],
    ['\u001B[38;5;208morange', '<span class="f9">orange</span>'],
    ['\u001B[38;2;30;200;40mgreen\u001B[39m x', '<span class="f10">green</span> x'],
    ['\u001B[38;5;244mgrey', '<span class="f7">grey</span>'],
    ['\u001B[3;4mboth\u001B[23;24m', '<span class="italic underline">both</span>'],
    ['\u001B[31m<b>&"\u001B[0m', '<span class="f1">&#60;b&#62;&#38;&#34;</span>'],
    ['\u001B]0;title\u0007\u001B[2Jx\u001B[8m', 'x'],
  ])('%j', (line, expected) => {
    expect(htmlText(formatColors(line))).toBe(expected)
  })
})

const start = (name: string) => `\u001B[0Ksection_start:1:${name}\r\u001B[0K`
const end = (name: string) => `\u001B[0Ksection_end:2:${name}\r\u001B[0K`

describe('sections are folds', () => {
  test.each([
    [
      'with their headings',
      [`${start('a')}A`, 'one', end('a'), 'two'],
      '<details open><summary>A</summary><pre>one\n</pre></details><pre>two\n</pre>',
    ],
    [
      'folded at first',
      [`${start('a[collapsed=true]')}A`, 'one', end('a')],
      '<details><summary>A</summary><pre>one\n</pre></details>',
    ],
    [
      'without a heading',
      [start('a'), 'one', end('a')],
      '<details open><summary>section</summary><pre>one\n</pre></details>',
    ],
    [
      'to the end without one of their own',
      [`${start('a')}A`, 'one'],
      '<details open><summary>A</summary><pre>one\n</pre></details>',
    ],
    ['not from an end alone', ['one', end('a'), 'two'], '<pre>one\ntwo\n</pre>'],
    [
      'in each other, and an outer end ends both',
      [`${start('a')}A`, 'one', `${start('b')}B`, 'two', end('a'), 'three'],
      '<details open><summary>A</summary><pre>one\n</pre><details open><summary>B</summary><pre>two\n</pre></details></details><pre>three\n</pre>',
    ],
  ])('%s', (_, lines, expected) => {
    expect(htmlText(formatLog(sectionedLogLines(lines)))).toBe(expected)
  })

  test('a thousand in each other stay a page', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `${start(`s${index}`)}line ${index}`)
    const text = htmlText(formatLog(sectionedLogLines(lines)))
    expect(text.match(/<details/g)?.length).toBe(8)
    expect(text).toContain('line 999')
  })
})
