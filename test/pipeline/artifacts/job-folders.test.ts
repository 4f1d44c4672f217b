import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameJobFolders, safeFolderName } from '../../../src/pipeline/artifacts/folders.ts'
import { foldName } from '../../../src/pipeline/artifacts/zip/names.ts'

test.each([
  ['build', 'build'],
  ['test 1/3', 'test 1_3'],
  ['build: [linux, arm64]', 'build_ [linux, arm64]'],
  ['a\\b:c*d?e"f<g>h|i', 'a_b_c_d_e_f_g_h_i'],
  ['..', '__'],
  ['../../etc', '_._.._etc'],
  ['.hidden', '_hidden'],
  ['ends. ', 'ends__'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['console', 'console'],
  ['a\nb\0c\u202ed', 'a_b_c_d'],
  ['e\u0301', '\u00e9'],
  ['', '_'],
  [' ', '_'],
  ['\ud800', '_'],
])('%j becomes %j', (name, folder) => {
  expect(safeFolderName(name)).toBe(folder)
})

describe('long names', () => {
  test('are cut to fit, and stay different', () => {
    const [a, b] = [safeFolderName(`${'ü'.repeat(250)}a`), safeFolderName(`${'ü'.repeat(250)}b`)]
    expect(Buffer.byteLength(a)).toBeLessThanOrEqual(200)
    expect(a).toMatch(/^ü+~[0-9a-f]{8}$/)
    expect(a).not.toBe(b)
  })
})

describe('names that fall together', () => {
  const names = (...jobs: [id: number, name: string, pipelineLabel?: string][]) =>
    Object.fromEntries(
      [...nameJobFolders(jobs.map(([id, name, pipelineLabel]) => ({ id, name, pipelineLabel })))].map(
        ([{ id }, folder]) => [id, folder],
      ),
    )

  test('the name that needed no change keeps it', () => {
    expect(names([1, 'a/b'], [2, 'a_b'], [3, 'a:b'])).toEqual({ 1: 'a_b~2', 2: 'a_b', 3: 'a_b~3' })
  })

  test('names that differ in letter case only are kept apart', () => {
    expect(names([1, 'build'], [2, 'Build'])).toEqual({ 1: 'build~2', 2: 'Build' })
  })

  test('the pipeline itself comes before followed ones', () => {
    expect(names([1, 'build', 'group/z #1'], [2, 'build', 'group/a #2'], [3, 'build'])).toEqual({
      1: 'build~3',
      2: 'build~2',
      3: 'build',
    })
  })

  test('a name that looks like a suffix is kept', () => {
    expect(names([1, 'a'], [2, 'A'], [3, 'a~2'])).toEqual({ 1: 'a~3', 2: 'A', 3: 'a~2' })
  })

  test('the order of the jobs does not matter', () => {
    expect(names([3, 'a:b'], [1, 'a/b'], [2, 'a_b'])).toEqual(names([1, 'a/b'], [2, 'a_b'], [3, 'a:b']))
  })
})

test('any names give folders that are safe and different everywhere', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('a', 'A', 'a/', 'CON', 'con', '..', 'a~2', ' a', 'a.'),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (jobNames) => {
      const folders = [...nameJobFolders(jobNames.map((jobName, id) => ({ id, name: jobName }))).values()]
      expect(folders).toHaveLength(jobNames.length)
      expect(new Set(folders.map(foldName)).size).toBe(folders.length)
      for (const folder of folders) {
        expect(folder).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|[. ]$|^$/u)
        expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(255)
      }
    }),
  )
})
