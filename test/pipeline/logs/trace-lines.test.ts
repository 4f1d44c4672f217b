import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineSplitter, decodeLine } from '../../../src/pipeline/logs/trace-lines.ts'
import { chunked } from './traces.ts'

function split(chunks: readonly Uint8Array[], limitBytes?: number) {
  const lines: string[] = []
  const splitter = createLineSplitter((line) => lines.push(decodeLine(line)), limitBytes)
  for (const chunk of chunks) splitter.push(chunk)
  const rest = splitter.rest()
  return { lines, rest: rest && decodeLine(rest) }
}

describe('line splitter', () => {
  test.each([
    ['nothing', '', [], undefined],
    ['one whole line', 'a\n', ['a'], undefined],
    ['a line without end', 'a\nb', ['a'], 'b'],
    ['empty lines', '\n\n', ['', ''], undefined],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b'], undefined],
    ['carriage returns inside a line', '1%\r2%\r3\r\n', ['1%\r2%\r3'], undefined],
    ['a carriage return at the end of what is there', 'a\r', [], 'a\r'],
    ['two carriage returns before the line feed', 'a\r\r\n', ['a\r'], undefined],
    ['a byte order mark', '\uFEFFa\n', ['\uFEFFa'], undefined],
    ['just the limit', '12345678\nb\n', ['12345678', 'b'], undefined],
    ['one more than the limit', '123456789\nb\n', ['12345678', '9', 'b'], undefined],
    ['many times the limit', '1234567812345678123\n', ['12345678', '12345678', '123'], undefined],
    ['a character over the limit', '1234567ä\n', ['1234567', 'ä'], undefined],
    ['four-byte characters over the limit', '123456😀\n', ['123456', '😀'], undefined],
  ])('splits %s', (_name, text, lines, rest) => {
    expect(split([Buffer.from(text)], 8)).toEqual({ lines, rest })
  })

  test('shows bytes that are no UTF-8 as replacement characters, even when there is no character start to cut at', () => {
    expect(split([Buffer.from([0x61, 0xff, 0x0a])]).lines).toEqual(['a\uFFFD'])
    expect(split([Buffer.alloc(12, 0x80), Buffer.from('\n')], 8).lines.join('')).toBe('\uFFFD'.repeat(12))
  })

  test('gives the same lines however the bytes are chunked, and loses none', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\n', '\r', '\r\n', '\u001b[0m', 'word ') })
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: 4, max: 40 }),
        (log, sizes, limit) => {
          const bytes = Buffer.from(log)
          const whole = split([bytes], limit)
          expect(split(chunked(bytes, sizes), limit)).toEqual(whole)
          const plain = log.split('\n').map((line) => line.replace(/\r$/, ''))
          if (limit === 40 && plain.every((line) => Buffer.byteLength(line) < 39)) {
            expect(whole.lines).toEqual(plain.slice(0, -1))
          }
          expect([...whole.lines, whole.rest ?? ''].join('')).not.toContain('\uFFFD')
        },
      ),
    )
  })
})
