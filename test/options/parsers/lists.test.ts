import { describe, expect, test } from 'vitest'
import { parseArtifacts, parseLines, parseOutputSources, parseReportFiles } from '../../../src/options/parsers/lists.ts'
import { InvalidValueError } from '../../../src/options/parsers/values.ts'

describe('lists', () => {
  test('lines are trimmed and empty ones dropped', () => {
    expect(parseLines(' a \r\n\n\tb\rc ')).toEqual(['a', 'b', 'c'])
  })

  test.each([
    ['none', { kind: 'none' }],
    ['all', { kind: 'all' }],
    ['build:*\ntest 1/2', { kind: 'globs', globs: ['build:*', 'test 1/2'] }],
  ])('artifacts %j', (text, selection) => {
    expect(parseArtifacts(text)).toEqual(selection)
  })

  test('all beside globs is refused', () => {
    expect(() => parseArtifacts('build\nall')).toThrow('all is beside other lines')
  })

  test('the last colon divides job and path', () => {
    expect(parseOutputSources('build:linux: ./dist/build.env\nbuild:a.env')).toEqual([
      { job: 'build:linux', path: 'dist/build.env' },
      { job: 'build', path: 'a.env' },
    ])
  })

  test.each(['build', ':a.env', 'build:', 'build:/etc/passwd', 'build:a/../../b', 'build:..\\b'])(
    '%j is not an output source',
    (text) => {
      expect(() => parseOutputSources(text)).toThrow(InvalidValueError)
    },
  )

  test.each([
    ['a.json', 'json'],
    ['a/B.MD', 'markdown'],
    ['x.env', 'dotenv'],
    ['x.html', 'html'],
    ['x.xml', 'junit'],
    ['gl-annotations.json', 'gitlab-annotations'],
    ['annotations.json', 'gitlab-annotations'],
  ])('the ending of %s picks %s', (path, format) => {
    expect(parseReportFiles(path)).toEqual([{ path, format }])
  })

  test('reports are one path per line', () => {
    expect(parseReportFiles('a.json\n\n b.md ').map(({ path }) => path)).toEqual(['a.json', 'b.md'])
    expect(() => parseReportFiles('a.json\nb.md\na.json')).toThrow('"a.json" is there twice')
  })

  test.each(['r.pdf', 'r', 'json'])('%s is refused as a report', (path) => {
    expect(() => parseReportFiles(path)).toThrow(
      'expected a file that ends in annotations.json, .json, .md, .html, .xml or .env',
    )
  })
})
