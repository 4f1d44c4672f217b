import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quoteWord } from '../src/shell.ts'

test.each(['main', 'group/app', 'https://gitlab.com:8443/x', '--project', 'v1.0+b'])(
  'the plain word %s needs no quotes',
  (word) => {
    expect(quoteWord(word)).toBe(word)
  },
)

test('sh reads every word as it was', () => {
  const words = [
    '',
    ' ',
    "it's",
    "''",
    '$HOME',
    '`id`',
    '$(id)',
    'a;b',
    'A=b',
    '~',
    '*',
    '\\',
    'a\nb',
    '"',
    '#',
    '!',
    'é',
  ]
  const line = `printf '%s\\0' ${words.map(quoteWord).join(' ')}`
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(words)
})
