import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileErrorWords, makeFolder } from '../src/files.ts'

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
  expect([failed('ECONNRESET'), failed('toString'), fileErrorWords('thrown')]).toEqual(['raw', 'raw', 'thrown'])
})
