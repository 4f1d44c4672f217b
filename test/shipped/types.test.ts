import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder: string

/** A project of its own with our package in it and `@types/node` beside it, and nothing else: no zod. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'types-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'gitlab-downstream/dist'), { recursive: true })
  mkdirSync(join(modules, '@types'))
  for (const file of ['package.json', 'dist/index.js', 'dist/index.d.ts', 'dist/sandbox.js', 'dist/sandbox.d.ts'])
    copyFileSync(join(root, file), join(modules, 'gitlab-downstream', file))
  for (const name of ['@types/node', 'undici-types']) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'use.ts'), `import { ${NAMES} } from 'gitlab-downstream'\n${TYPES}${USE}`)
  writeFileSync(
    join(folder, 'required.cts'),
    `import library = require('gitlab-downstream')\nconst { ${NAMES} } = library\n${USE}`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const NAMES = 'cancel, retry, trigger, watch'
const TYPES = `import type { Job, Pipeline, ResultJob } from 'gitlab-downstream'
import { createSandbox } from 'gitlab-downstream/sandbox'
const job = (one: Job): string => one.name
const status = ({ status }: Pipeline): string => status
// @ts-expect-error the types of GitLab's data are not any
const wrong: number = status({} as Pipeline)
const jobs: readonly ResultJob[] = []
void [job, jobs, wrong, createSandbox]
`
const USE = `async function use(): Promise<string> {
  const { result } = await trigger({ project: 'g/p', ref: 'main', wait: true, onManual: 'play', play: ['deploy'], timeout: 60 })
  // @ts-expect-error a word that is none of its choices
  void trigger({ onManual: 'nonsense' })
  for await (const event of watch('https://h/g/p/-/pipelines/1')) if (event.kind === 'ended') event.result.exitCode satisfies number
  await cancel('https://h/g/p/-/jobs/1', { apiToken: 'x' })
  return (await retry('https://h/g/p/-/pipelines/1', { wait: true })).message + result
}
void use
`

test.each([
  ['nodenext', 'use.ts', []],
  ['bundler', 'use.ts', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ['nodenext by require', 'required.cts', []],
])('a program compiles against the package under %s, without skipLibCheck', (_, file, more) => {
  const options = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--target', 'es2022', '--types', 'node']
  const modules = more.length === 0 ? ['--module', 'nodenext'] : more
  const lib = ['--lib', 'es2023,esnext.disposable']
  const args = [...options, ...lib, ...modules, file]
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), args, { cwd: folder, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test.each(['index.d.ts', 'sandbox.d.ts'])('%s mentions no package but @types/node', (file) => {
  const text = readFileSync(join(root, 'dist', file), 'utf8')
  const packages = [...text.matchAll(/from '([^']+)'|import\("([^"]+)"\)|reference types="([^"]+)"/g)].map((found) =>
    found.slice(1).find(Boolean),
  )
  expect(packages.filter((name) => name !== 'node' && !name?.startsWith('node:'))).toEqual([])
})
