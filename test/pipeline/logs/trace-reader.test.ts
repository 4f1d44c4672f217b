import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTraceReader } from '../../../src/pipeline/logs/trace-reader.ts'
import { createMasker } from '../../../src/text/mask.ts'
import { chunked, linesOf } from './traces.ts'

function createFollowed() {
  const told: string[] = []
  const reader = createTraceReader({
    secrets: createMasker(),
    onLines: (lines) => told.push(...lines),
    onReplaced: () => told.push('<replaced>'),
  })
  return {
    told,
    read(log: string | Uint8Array, { finished = false, sizes = [] as number[] } = {}) {
      const read = reader.startRead()
      for (const chunk of chunked(Buffer.from(log as string), sizes)) read.push(chunk)
      return read.end(finished)
    },
    cut(log: string | Uint8Array, bytes: number) {
      reader.startRead().push(Buffer.from(log as string).subarray(0, bytes))
    },
  }
}

function numbered(count: number, from = 0, prefix = 'line') {
  return Array.from({ length: count }, (_, index) => `${prefix} ${from + index}\n`).join('')
}

describe('trace reader', () => {
  test('shows each line once when it is complete, and the last one when the job has ended', () => {
    const { told, read } = createFollowed()
    read('')
    read('one\ntw')
    expect(told).toEqual(['one'])
    read('one\ntwo\nthr')
    expect(told).toEqual(['one', 'two'])
    expect(read('one\ntwo\nthree', { finished: true })).toEqual({ sizeBytes: 13, replaced: false, shrunk: false })
    expect(told).toEqual(['one', 'two', 'three'])
  })

  test('keeps what a cut read brought, and goes on after it', () => {
    const { told, read, cut } = createFollowed()
    cut('one\ntwo\nthree\n', 9)
    expect(told).toEqual(['one', 'two'])
    cut('one\ntwo\nthree\n', 2)
    read('one\ntwo\nthree\n')
    expect(told).toEqual(['one', 'two', 'three'])
  })

  test('shows a replaced log from the first line that differs, after one notice', () => {
    const { told, read } = createFollowed()
    read('runner 19\nstart 09:00\nok\n')
    expect(read('runner 19\nstart 09:05\n').replaced).toBe(true)
    read('runner 19\nstart 09:05\nfailed\n')
    expect(told).toEqual(['runner 19', 'start 09:00', 'ok', '<replaced>', 'start 09:05', 'failed'])
  })

  test('repeats nothing when a log is empty or shorter for a moment', () => {
    const { told, read } = createFollowed()
    read('one\ntwo\nthree\n')
    expect(read('')).toEqual({ sizeBytes: 0, replaced: false, shrunk: true })
    expect(read('one\ntw', { finished: true })).toEqual({ sizeBytes: 6, replaced: false, shrunk: true })
    expect(read('one\ntwo\nthree\nfour\n').shrunk).toBe(false)
    expect(told).toEqual(['one', 'two', 'three', 'four'])
  })

  test.each([
    ['at the first line', 0],
    ['in the middle', 5_000],
    ['at the last line', 9_999],
  ])('notices a change %s of a long log, repeating a few lines at most and losing none', (_name, changedLine) => {
    const { told, read } = createFollowed()
    const before = numbered(10_000)
    const after = numbered(changedLine) + numbered(10_500 - changedLine, changedLine, 'new')
    read(before)
    read(after)
    const notice = told.indexOf('<replaced>')
    expect(told.slice(0, notice)).toEqual(linesOf(before))
    const shownAnew = told.slice(notice + 1)
    expect(shownAnew).toEqual(linesOf(after).slice(-shownAnew.length))
    expect(shownAnew.length).toBeGreaterThanOrEqual(10_500 - changedLine)
    expect(shownAnew.length).toBeLessThan(10_500 - changedLine + 4)
    // And the new log is followed like the old one.
    told.length = 0
    read(`${after}end\n`)
    expect(told).toEqual(['end'])
  })

  test('shows the final log once and in order, for all ways it can grow, be chunked, and be cut', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\r', '\u001b[31m', ' ', '%') })
    const step = fc.record({
      upTo: fc.double({ min: 0, max: 1, noNaN: true }),
      sizes: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 4 }),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    const lastLine = fc.constantFrom('', 'no end', '\r')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lastLine, fc.array(step), (lines, last, steps) => {
        const log = lines.map((text) => `${text}\n`).join('') + last
        const bytes = Buffer.from(log)
        const { told, read, cut } = createFollowed()
        for (const { upTo, sizes, cut: share } of steps.toSorted((a, b) => a.upTo - b.upTo)) {
          const now = bytes.subarray(0, Math.floor(bytes.length * upTo))
          if (share === null) read(now, { sizes })
          else cut(now, Math.floor(now.length * share))
          expect(told).toEqual(linesOf(log).slice(0, told.length))
        }
        read(bytes, { finished: true })
        expect(told).toEqual(linesOf(log))
      }),
    )
  })
})
