import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineSplitter, decodeLine } from '../../../src/pipeline/logs/trace-lines.ts'
import { createMasker, type Masker } from '../../../src/text/mask.ts'
import { chunked } from './traces.ts'

/** `rest`: what was only complete at the end. */
function split(chunks: readonly Uint8Array[], limitBytes?: number) {
  const { lines, rest } = splitAround(createMasker(), chunks, limitBytes)
  expect(rest.length).toBeLessThan(2)
  return { lines, rest: rest[0] }
}

function splitAround(secrets: Masker, chunks: readonly Uint8Array[], limitBytes?: number) {
  const lines: string[] = []
  const splitter = createLineSplitter((line) => lines.push(decodeLine(line)), { limitBytes, secrets })
  for (const chunk of chunks) splitter.push(chunk)
  const rest = lines.length
  splitter.finish()
  return { lines: lines.slice(0, rest), rest: lines.slice(rest) }
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
          const whole = splitAround(createMasker(), [bytes], limit)
          expect(splitAround(createMasker(), chunked(bytes, sizes), limit)).toEqual(whole)
          const plain = log.split('\n').map((line) => line.replace(/\r$/, ''))
          if (limit === 40 && plain.every((line) => Buffer.byteLength(line) < 39)) {
            expect(whole.lines).toEqual(plain.slice(0, -1))
          }
          expect([...whole.lines, ...whole.rest].join('')).not.toContain('\uFFFD')
        },
      ),
    )
  })

  describe('cuts no secret in two', () => {
    const secret = 'glpat-s3cr/t+Äb'
    const masker = createMasker()
    masker.add(secret)
    const forms = [secret, encodeURIComponent(secret), Buffer.from(`u:${secret}`).toString('base64')]

    test('however the line is filled and chunked, and wherever it ends', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...forms),
          fc.nat(300),
          fc.nat(300),
          fc.constantFrom('', '\n', '\r\n', '\nmore\n'),
          fc.array(fc.integer({ min: 1, max: 40 })),
          (form, before, after, end, sizes) => {
            const line = `${'ä.'.repeat(before / 2)}${form}${'.ö'.repeat(after / 2)}`
            const bytes = Buffer.from(line + end)
            const splitPieces = (chunks: readonly Uint8Array[]) => {
              const { lines, rest } = splitAround(masker, chunks, 64)
              return [...lines, ...rest]
            }
            const pieces = splitPieces(chunked(bytes, sizes))
            expect(pieces).toEqual(splitPieces([bytes]))
            expect(pieces.join('')).toBe(`${line}${end.includes('more') ? 'more' : ''}`)
            expect(pieces.map(masker.redact).join('')).toBe(
              `${masker.redact(line)}${end.includes('more') ? 'more' : ''}`,
            )
          },
        ),
      )
    })

    test.each([0, 3, 5, 20, 21])('at the limit of a live log, with %i bytes of it before', (inside) => {
      const log = `${'x'.repeat(65_536 - inside)}${secret}yyy\n`
      const { lines } = splitAround(masker, [Buffer.from(log)])
      expect(lines.map(masker.redact).join('')).toBe(masker.redact(log.trimEnd()))
    })
  })
})
