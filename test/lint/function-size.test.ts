import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

const long = `export function long() {\n${'  go()\n'.repeat(61)}}\n`
const tangled = `export function tangled() {\n${'  if (a) { for (const b of a) { if (b) c() } }\n'.repeat(3)}}\n`

const refused = [
  ['src/cli.ts', long, 'noExcessiveLinesPerFunction'],
  ['src/host/a.ts', long, 'noExcessiveLinesPerFunction'],
  ['src/pipeline/logs/a.ts', tangled, 'noExcessiveCognitiveComplexity'],
] as const

const allowed = [
  ['src/host/b.ts', long.replace('  go()\n  go()\n', '')],
  ['test/a.test.ts', long],
  ['scripts/a.ts', tangled],
] as const

let folder: string
let said: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'function-size-'))
  for (const file of ['biome.json', 'biome.layers.json', '.gitignore'])
    copyFileSync(join(root, file), join(folder, file))
  for (const [path, code] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout } = spawnSync(biome, ['lint', '--reporter=github', '.'], { cwd: folder, encoding: 'utf8' })
  said = stdout.split('\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(refused)('a function over the limit is refused in %s', (path, _code, rule) => {
  expect(said.filter((line) => line.includes(`/${path},`)).join('\n')).toContain(rule)
})

test.each(allowed)('the function in %s passes', (path) => {
  expect(said.filter((line) => line.includes(`/${path},`)).join('\n')).not.toContain('noExcessive')
})
