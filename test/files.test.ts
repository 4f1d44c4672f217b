import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileErrorWords, findLinkOut, isFileError, makeFolder, readText } from '../src/files.ts'

test('makes a folder and all above it, and leaves those that are there', () => {
  const root = mkdtempSync(join(tmpdir(), 'make-folder-'))
  try {
    for (const _ of [1, 2]) makeFolder(join(root, 'a/b/c'))
    expect(existsSync(join(root, 'a/b/c'))).toBe(true)
    makeFolder('.')
    writeFileSync(join(root, 'file'), '')
    for (const path of ['file', 'file/below', 'file/below/further']) {
      expect(() => makeFolder(join(root, path))).toThrow(/EEXIST|ENOTDIR/)
    }
  } finally {
    rmSync(root, { recursive: true })
  }
})

test.skipIf(process.platform === 'win32')('reads a text to its end, and not what has no end', async () => {
  expect(await readText(import.meta.filename)).toContain('and not what has no end')
  const error: unknown = await readText('/dev/zero').catch((thrown: unknown) => thrown)
  expect(isFileError(error)).toBe(true)
  expect(fileErrorWords(error)).toBe('it is larger than 16 MiB')
})

test.each([
  ['a', undefined],
  ['a/new/b', undefined],
  ['.', undefined],
  ['inside/b', undefined],
  ['out', 'out'],
  ['out/b', 'out'],
  ['inside/out/b', 'inside/out'],
  ['nowhere/b', 'nowhere'],
  ['up/b', 'up'],
  ['circle', 'circle'],
  // Outside by its words: meant so.
  ['../elsewhere/out', undefined],
  ['/tmp', undefined],
])('the link out of the folder in %s is %s', (path, link) => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'link-out-')))
  try {
    for (const folder of ['work/a', 'elsewhere']) mkdirSync(join(root, folder), { recursive: true })
    const work = join(root, 'work')
    symlinkSync('a', join(work, 'inside'))
    symlinkSync(join(root, 'elsewhere'), join(work, 'out'))
    symlinkSync('../../elsewhere', join(work, 'a', 'out'))
    symlinkSync('/nowhere', join(work, 'nowhere'))
    symlinkSync('..', join(work, 'up'))
    symlinkSync('../circle', join(work, 'circle'))
    expect(findLinkOut(path, work)).toBe(link && join(work, link))
  } finally {
    rmSync(root, { recursive: true })
  }
})

test.skipIf(!existsSync('/proc'))('gives up where nothing can be made', () => {
  expect(() => makeFolder('/proc/none/below')).toThrow('ENOENT')
})

test('an error of a file is put into words, any other keeps its own', () => {
  const failed = (code: string) => fileErrorWords(Object.assign(new Error('raw'), { code }))
  expect([failed('EACCES'), failed('ENOSPC'), failed('ENOTDIR')]).toEqual([
    'permission denied',
    'no space left',
    'a part of its path is not a folder',
  ])
  const busy = Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY', syscall: 'rename', path: '/a' })
  expect([isFileError(busy), fileErrorWords(busy)]).toEqual([true, 'EBUSY: resource busy'])
  expect([failed('ECONNRESET'), failed('toString'), fileErrorWords('thrown')]).toEqual(['raw', 'raw', 'thrown'])
})
