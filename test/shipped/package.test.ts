import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder: string
let packed: { unpackedSize: number; files: { path: string }[] }
let tarball: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'))
  packed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]).stdout)[0]
  tarball = join(folder, readdirSync(folder)[0] ?? '')
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(program: string, args: readonly string[]) {
  return spawnSync(program, args, { cwd: root, encoding: 'utf8' })
}

test('the package is at most 2.5 MB, and has neither the action nor the single file in it', () => {
  expect(packed.unpackedSize).toBeLessThanOrEqual(2.5e6)
  const files = packed.files.map(({ path }) => path)
  expect(files).toContain('dist/cli.cjs')
  expect(files).toContain('dist/index.d.ts')
  expect(files).toContain('dist/chain.schema.json')
  expect(files).toContain('dist/result.schema.json')
  expect(files).toContain('dist/events.schema.json')
  expect(files.filter((path) => /action\.(?:cjs|yml)|post\.cjs|\.mjs$/.test(path))).toEqual([])
})

test('publint finds nothing in the package', () => {
  const { status, stdout } = run('publint', ['run', tarball, '--strict'])
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('All good!') })
})

// The package is ES modules alone, which `require` takes from Node.js 22.12 on (test/shipped/entries.test.ts).
test('arethetypeswrong finds nothing in the package', () => {
  const { status, stdout } = run('attw', [tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'])
  expect(status, stdout).toBe(0)
  expect(stdout.match(/^(?:node16 \(from ESM\)|bundler): OK/gm)).toHaveLength(6)
})
