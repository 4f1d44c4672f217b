import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layers, wing } from '../../scripts/layers.ts'

const root = join(import.meta.dirname, '../..')

const refused = [
  ['src/faces/a.ts', '../post.ts'],
  ['src/faces/b.ts', '../sandbox/sandbox.ts'],
  ['src/commands/a.ts', '../cli.ts'],
  ['src/commands/b.ts', '../faces/cli.ts'],
  ['src/commands/c.ts', '../sandbox/sandbox.ts'],
  ['src/commands/local-sandbox/a.ts', '../../faces/cli.ts'],
  ['src/run/a.ts', '../commands/status.ts'],
  ['src/pipeline/a.ts', '../run/context.ts'],
  ['src/pipeline/logs/a.ts', '../../commands/status.ts'],
  ['src/report/a.ts', '../pipeline/tree.ts'],
  ['src/gitlab/a.ts', '../options/table/table.ts'],
  ['src/gitlab/endpoints/a.ts', '../../report/result.ts'],
  ['src/options/table/a.ts', '../../gitlab/client.ts'],
  ['src/options/a.ts', '../sandbox.ts'],
  ['src/host/a.ts', '../pipeline/watch.ts'],
  ['src/host/b.ts', '../report/result.ts'],
  ['src/host/c.ts', '../options/options.ts'],
  ['src/text/a.ts', '../host/host.ts'],
  ['src/clock.ts', './text/mask.ts'],
  ['src/errors.ts', './gitlab/errors.ts'],
  ['src/cli.ts', './sandbox/sandbox.ts'],
  ['src/sandbox/local/a.ts', '../../pipeline/tree.ts'],
  ['src/sandbox/a.ts', '../options/table/table.ts'],
  ['src/sandbox/b.ts', '../gitlab/client.ts'],
  ['src/sandbox/c.ts', '../text/mask.ts'],
  ['src/sandbox/pages/a.ts', '../../report/outputs.ts'],
] as const

const allowed = [
  ['src/post.ts', './faces/action.ts'],
  ['src/faces/c.ts', '../commands/registry.ts'],
  ['src/commands/d.ts', '../run/run.ts'],
  ['src/commands/local-sandbox/b.ts', '../../sandbox/sandbox.ts'],
  ['src/commands/definitions/a.ts', '../local-sandbox/sandbox.ts'],
  ['src/run/c.ts', '../pipeline/start.ts'],
  ['src/pipeline/c.ts', '../gitlab/status.ts'],
  ['src/report/c.ts', '../options/options.ts'],
  ['src/gitlab/c.ts', '../errors.ts'],
  ['src/options/c.ts', '../host/create.ts'],
  ['src/host/d.ts', '../text/mask.ts'],
  ['src/text/c.ts', '../errors.ts'],
  ['src/sandbox.ts', './sandbox/sandbox.ts'],
  ['src/sandbox/d.ts', '../gitlab/types.ts'],
  ['src/sandbox/e.ts', '../clock.ts'],
  ['src/sandbox/pages/b.ts', '../../report/html/log.ts'],
  ['src/sandbox/local/b.ts', '../sandbox.ts'],
] as const

let folder: string
let said: string

/** A project with our configuration and nothing but these imports. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const file of ['biome.json', 'biome.layers.json', '.gitignore'])
    copyFileSync(join(root, file), join(folder, file))
  for (const [path, specifier] of [...refused, ...allowed]) write(path, `export { x } from '${specifier}'\n`)
  write('src/host/types.ts', `export type { RunResult } from '../report/result.ts'\n`)
  write('src/report/circle-a.ts', `import { b } from './circle-b.ts'\n\nexport const a = () => b\n`)
  write('src/report/circle-b.ts', `import { a } from './circle-a.ts'\n\nexport const b = () => a\n`)
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout } = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=200', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  said = stdout
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

/** The rules that the linter found broken in a file. */
function rulesBrokenBy(path: string): string[] {
  const lines = said.split('\n').filter((line) => line.includes(`/${path},`))
  return lines.flatMap((line) => /title=lint\/[^/]+\/(\w+)/.exec(line)?.[1] ?? [])
}

test.each(refused)('%s may not import %s', (path) => {
  expect(rulesBrokenBy(path)).toContain('noRestrictedImports')
})

test.each(allowed)('%s may import %s', (path) => {
  expect(rulesBrokenBy(path)).not.toContain('noRestrictedImports')
})

test('every file and folder of src is in the list of layers', () => {
  expect([...layers.flat(), wing.room].sort()).toEqual(readdirSync(join(root, 'src')).sort())
})

test('types count as imports', () => {
  expect(rulesBrokenBy('src/host/types.ts')).toContain('noRestrictedImports')
})

test('circles are refused', () => {
  expect(rulesBrokenBy('src/report/circle-a.ts')).toContain('noImportCycles')
})
