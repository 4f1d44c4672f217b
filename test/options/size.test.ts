import { describe, expect, test } from 'vitest'
import { parseSize } from '../../src/options/parsers/scalars.ts'

describe('sizes', () => {
  test.each([
    ['1', 1],
    ['20GiB', 20 * 2 ** 30],
    ['1.5 gib', 1.5 * 2 ** 30],
    ['500MB', 500_000_000],
    ['3kb', 3000],
    ['7 KiB', 7168],
    ['2TiB', 2 ** 41],
    ['12b', 12],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })

  test.each(['', '0', 'GiB', '20G', '-1', '1e3', '1,5GiB', '0.1b', '99999TiB', '20GiB/s'])('%j is refused', (text) => {
    expect(() => parseSize(text)).toThrow(/is not a size|is out of range/)
  })
})
