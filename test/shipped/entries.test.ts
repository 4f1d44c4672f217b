import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VERSION } from '../../src/version.ts'

const dist = join(import.meta.dirname, '../../dist')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entries-'))
  writeFileSync(join(folder, 'old.cjs'), `Object.defineProperty(process, 'versions', { value: { node: '20.19.5' } })\n`)
  copyFileSync(join(dist, 'gitlab-downstream.mjs'), join(folder, 'gitlab-downstream.mjs'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('an older Node.js gets one line that says what to use', () => {
  const needs = 'gitlab-downstream needs Node.js 22 or newer, and this is 20.19.5: '
  const image = 'an image such as node:24-slim\n'
  test.each([
    ['cli.cjs', { status: 2, stdout: '', stderr: `error: ${needs}use ${image}` }],
    ['gitlab-downstream.mjs', { status: 2, stdout: '', stderr: `error: ${needs}use ${image}` }],
    [
      'action.cjs',
      {
        status: 1,
        stderr: '',
        stdout: `::error::${needs}update the runner, or run the single file in a step with ${image}`,
      },
    ],
    [
      'post.cjs',
      {
        status: 0,
        stderr: '',
        stdout: `::warning::${needs}nothing was canceled; update the runner, or run the single file in a step with ${image}`,
      },
    ],
  ])('from %s', (entry, said) => {
    expect(run(['--require', './old.cjs', join(dist, entry)])).toEqual(said)
  })

  test.each(['index.js', 'sandbox.js'])('as an error of %s', (entry) => {
    const { status, stderr } = run(['--require', './old.cjs', join(dist, entry)])
    expect(status).toBe(1)
    expect(stderr).toContain(`Error: ${needs}use ${image}`)
  })
})

test('the single file runs without anything beside it', () => {
  expect(run(['gitlab-downstream.mjs', '--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
  expect(run(['gitlab-downstream.mjs', 'trigger', '--help'])).toEqual(run([join(dist, 'cli.cjs'), 'trigger', '--help']))
  expect(run(['gitlab-downstream.mjs', 'trigger'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('project'),
  })
})

describe('the CLI keeps what was compiled for its next start', () => {
  test.each([
    ['below the cache folder of the user', '.cache', {}, true],
    ['nowhere when the user has no such folder', 'none', {}, false],
    ['nowhere in a CI job', '.cache', { CI: 'true' }, false],
  ])('%s', (_name, caches, env, kept) => {
    const home = mkdtempSync(join(folder, 'home-'))
    mkdirSync(join(home, caches))
    for (const _start of ['first', 'second']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.cjs'), '--version'], {
        encoding: 'utf8',
        env: { HOME: home, ...env },
      })
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' })
    }
    expect(existsSync(join(home, '.cache/gitlab-downstream'))).toBe(kept)
    expect(readdirSync(home)).toEqual([caches])
  })
})

test('the single file says where the sandbox is, which it is made without', () => {
  expect(run(['gitlab-downstream.mjs', 'sandbox'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^error: the sandbox is not part of the single file\n→ .*node dist\/cli\.cjs sandbox\n$/,
    ),
  })
})

test('the single file carries the licences of what it contains', () => {
  const single = readFileSync(join(dist, 'gitlab-downstream.mjs'), 'utf8')
  for (const name of ['zod', 'yaml', 'yauzl', '@actions/http-client']) expect(single).toContain(`\n${name}\n`)
})

test('require takes the library and the sandbox, as import does', () => {
  const code = `console.log(typeof require('${dist}/index.js').trigger, typeof require('${dist}/sandbox.js').createSandbox)`
  expect(run(['-e', code])).toEqual({ status: 0, stdout: 'function function\n', stderr: '' })
})

test('dist/ is at most 4 MB, its single file at most 1 MB, and few chunks have names that say what they hold', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(dist, name)))
  expect(files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(4e6)
  expect(statSync(join(dist, 'gitlab-downstream.mjs')).size).toBeLessThanOrEqual(1e6)
  expect(readdirSync(join(dist, 'core')).sort()).toEqual(
    [
      'actions-core',
      'artifacts',
      'chain',
      'commands',
      'core',
      'help',
      'library',
      'refusal',
      'report',
      'run',
      'sandbox',
      'wait',
      'yaml',
    ].map((name) => `${name}.cjs`),
  )
})
