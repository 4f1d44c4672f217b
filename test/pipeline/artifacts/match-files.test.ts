import { expect, test } from 'vitest'
import { fileMatcher } from '../../../src/pipeline/artifacts/fetch-archive.ts'

test.each([
  [['**'], 'a/b', true],
  [[], 'a/b', true],
  [['dist/*.js'], 'dist/a.js', true],
  [['dist/*.js'], 'dist/sub/a.js', false],
  [['dist/**/*.js'], 'dist/sub/a.js', true],
  [['*.js'], 'dist/a.js', false],
  [['dist'], 'dist/sub/a.js', true],
  [['dist/'], 'dist/a.js', true],
  [['./dist'], 'dist/a.js', true],
  [['dist'], 'distant/a.js', false],
  [['**/*.{js,css}'], 'a/.hidden/b.css', true],
  [['x', '*.txt'], 'a.txt', true],
  [['.'], 'a', true],
])('patterns %j against the path %j are %j', (patterns, path, matches) => {
  expect(fileMatcher(patterns)(path)).toBe(matches)
})
