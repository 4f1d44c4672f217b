import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'generate-'))
  for (const path of [
    'package.json',
    'action.yml',
    'README.md',
    'biome.layers.json',
    'src',
    'scripts',
    'templates',
    'docs/templates.md',
  ]) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterEach(() => rmSync(copy, { recursive: true }))

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'scripts/generate.ts'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('what is committed passes the check', () => {
  expect(generate('--check')).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('a difference fails the check, and generating repairs it and nothing else', () => {
  const readme = readFileSync(join(copy, 'README.md'), 'utf8')
  writeFileSync(join(copy, 'README.md'), readme.replace('| `wait` |', '| `weight` |'))
  rmSync(join(copy, 'action.yml'))
  expect(generate('--check')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^action\.yml is not .*\nREADME\.md is not /),
  })
  expect(generate()).toEqual({ status: 0, stdout: 'wrote action.yml\nwrote README.md\n', stderr: '' })
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toBe(readme)
  expect(generate('--check').status).toBe(0)
})

test('a README without the markers is an error', () => {
  writeFileSync(join(copy, 'README.md'), '# x\n')
  expect(generate()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('README.md has no <!-- options:start -->'),
  })
})
