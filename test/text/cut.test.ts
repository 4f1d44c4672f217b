import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMarkdown } from '../../src/text/cut.ts'

const note = '\n\n_The rest is left out: a summary may not be larger._\n'

test('what fits stays as it is', () => {
  expect(fitMarkdown('# äöü\n', 9)).toBe('# äöü\n')
})

test('what does not fit ends with a whole line and a note', () => {
  expect(fitMarkdown(`one\ntwo\n${'x'.repeat(200)}`, 80)).toBe(`one\ntwo${note}`)
})

test('a code block that is cut is closed with its own fence', () => {
  const block = `\`\`\`\`text\none\n\`\`\`\n${'x\n'.repeat(200)}\`\`\`\`\n`
  expect(fitMarkdown(block, 90)).toMatch(/^````text\none\n```\n(x\n)+````\n\n_The rest/)
})

test('a code block that ended before is not closed again', () => {
  expect(fitMarkdown(`~~~\na\n~~~\nb\n${'x'.repeat(200)}`, 80)).toBe(`~~~\na\n~~~\nb${note}`)
})

test('a fold that is cut is closed, after its code block', () => {
  const fold = `<details><summary>x</summary>\n\n~~~\n</details>\n${'y\n'.repeat(100)}~~~\n\n</details>`
  expect(fitMarkdown(fold, 140)).toMatch(/^<details>.*\n\n~~~\n<\/details>\n(y\n)+~~~\n\n<\/details>\n\n_The rest/)
})

test('nothing is left when not even the note fits', () => {
  expect(fitMarkdown('x'.repeat(100), 20)).toBe('')
})

test('the limit is kept, counted in bytes', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('```', '~~~~', '````text', 'ü', '<details>', '</details>'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.nat(400), (lines, limitBytes) => {
      expect(Buffer.byteLength(fitMarkdown(lines.join('\n'), limitBytes))).toBeLessThanOrEqual(limitBytes)
    }),
  )
})
