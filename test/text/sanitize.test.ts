import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sanitizeLine, withoutColors } from '../../src/text/sanitize.ts'

const esc = '\u001B'
const reset = `${esc}[0m`

describe('what is taken out of foreign text', () => {
  test.each([
    ['cursor movement', `a${esc}[2Ab`, 'ab'],
    ['clearing the screen', `a${esc}[2J${esc}[Hb`, 'ab'],
    ['erasing a line', `a${esc}[0Kb`, 'ab'],
    ['private modes', `a${esc}[?1049hb`, 'ab'],
    ['a window title', `a${esc}]0;evil\u0007b`, 'ab'],
    ['a hyperlink', `${esc}]8;;https://evil.example${esc}\\click${esc}]8;;${esc}\\`, 'click'],
    ['clipboard writing', `a${esc}]52;c;ZXZpbA==\u0007b`, 'ab'],
    ['a device control string', `a${esc}Pq#0${esc}\\b`, 'ab'],
    ['an unterminated title: its text stays', `a${esc}]0;text`, 'a0;text'],
    ['full reset', `a${esc}cb`, 'ab'],
    ['a character set switch', `a${esc}(0b`, 'ab'],
    ['a lone escape', `a${esc}`, 'a'],
    ['eight-bit control sequences', 'a\u009B2Jb', 'ab'],
    ['eight-bit strings', 'a\u009D0;evil\u009Cb', 'ab'],
    ['an unterminated colour', `a${esc}[31`, 'a31'],
    ['backspace, bell, null, delete', 'a\b\u0007\u0000\u007Fb', 'ab'],
    ['other C1 controls', 'a\u0080\u0084b', 'ab'],
    ['direction overrides', 'a\u202Eevil\u202C\u2066b\u2069\u200F', 'aevilb'],
    ['zero-width characters', 'gl\u200Bpat\u200D-\u2060x\uFEFF', 'glpat-x'],
    ['tag characters', 'a\u{E0041}b', 'ab'],
    ['a carriage return', 'a\rb', 'ab'],
    ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
  ])('%s', (_, text, expected) => {
    expect(sanitizeLine(text, { colors: true })).toBe(expected)
  })

  test.each(['\n', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])('line break %j becomes a space', (lineBreak) => {
    expect(sanitizeLine(`a${lineBreak}b`, { colors: true })).toBe('a b')
  })

  test.each(['plain', 'tab\there', 'größer ✓ 日本 🙂', ''])('%j stays', (text) => {
    expect(sanitizeLine(text, { colors: false })).toBe(text)
  })
})

describe('colours', () => {
  test.each([
    ['31', `${esc}[31m`],
    ['0;1;32', `${esc}[0;1;32m`],
    ['', `${esc}[0m`],
    ['0;', `${esc}[0;0m`],
    ['38;5;208', `${esc}[38;5;208m`],
    ['48;2;1;2;3', `${esc}[48;2;1;2;3m`],
    ['38:5:208', `${esc}[38;5;208m`],
    ['1;38;5;8;4', `${esc}[1;38;5;8;4m`],
  ])('parameters %j pass', (parameters, expected) => {
    expect(sanitizeLine(`${esc}[${parameters}mx`, { colors: true })).toBe(`${expected}x${reset}`)
  })

  test.each(['8', '5', '6', '38;5;999', '38;5', '38;7;1', '38;2;1;2', '999', '10'])(
    'parameters %j do not pass',
    (parameters) => {
      expect(sanitizeLine(`${esc}[${parameters}mx`, { colors: true })).toBe('x')
    },
  )

  test('hidden text loses only its hiding', () => {
    expect(sanitizeLine(`${esc}[8;31mx`, { colors: true })).toBe(`${esc}[31mx${reset}`)
  })

  test('are taken out where they are not shown', () => {
    expect(sanitizeLine(`${esc}[31mred${reset}`, { colors: false })).toBe('red')
  })
})

const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001B', '[', ']', '\u009B', 'm', '31', ';', '\u0007', '\r', '\n', '\\', '\u202E', 'K', '8'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
const forbidden = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/

test('whatever comes in, only colours and text come out, on one line', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = sanitizeLine(text, { colors: true })
      expect(withoutColors(line)).not.toMatch(forbidden)
      expect(sanitizeLine(text, { colors: false })).not.toMatch(forbidden)
    }),
    { numRuns: 2000 },
  )
})

test('colours never reach beyond their line, and cleaning twice changes nothing in the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = sanitizeLine(text, { colors: true })
      if (line.includes('\u001B')) expect(line.endsWith(reset)).toBe(true)
      expect(withoutColors(sanitizeLine(line, { colors: true }))).toBe(withoutColors(line))
    }),
  )
})

test('a very long line of unterminated sequences takes no quadratic time', () => {
  for (const piece of ['\u009D', `${esc}]`, `${esc}[`, `${esc}[1;`, '\u0090a']) {
    const startMs = performance.now()
    sanitizeLine(piece.repeat(200_000 / piece.length), { colors: true })
    expect(performance.now() - startMs).toBeLessThan(1000)
  }
})
