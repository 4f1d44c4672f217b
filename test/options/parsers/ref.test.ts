import { describe, expect, test } from 'vitest'
import { parseRef } from '../../../src/options/parsers/scalars.ts'

describe('refs', () => {
  test.each([
    ['main', 'main', 'any'],
    ['refs/heads/feature/a', 'feature/a', 'branch'],
    ['refs/tags/v1.0', 'v1.0', 'tag'],
    ['heads/x', 'heads/x', 'any'],
    ['abc1234', 'abc1234', 'any'],
    ['a'.repeat(39), 'a'.repeat(39), 'any'],
    [`refs/heads/${'a'.repeat(40)}`, 'a'.repeat(40), 'branch'],
    ['grün', 'grün', 'any'],
  ])('%s is %s of kind %s', (given, name, kind) => {
    expect(parseRef(` ${given}\n`)).toEqual({ given, name, kind })
  })

  test.each([
    ['a'.repeat(40), /commit SHA/],
    ['A1'.repeat(32), /commit SHA/],
    ['HEAD', /is not a name that GitLab's trigger endpoint knows/],
    ['refs/merge-requests/1/head', /merge-request ref/],
    ['refs/pull/1/merge', /merge-request ref/],
    ['refs/pipelines/1', /neither a branch nor a tag/],
    ['refs/heads/', /not a name that git allows/],
    ['a b', /not a name that git allows/],
    ['a..b', /not a name that git allows/],
    ['-x', /not a name that git allows/],
    ['a\nb', /not a name that git allows/],
    ['x.lock', /not a name that git allows/],
  ])('%j is refused with the reason', (text, message) => {
    expect(() => parseRef(text)).toThrow(message)
  })
})
