import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { openCast } from '../support/scene.ts'

/** Every module costs time at the start: what a trigger without `wait` does not need is loaded where it is needed. */
const MOST_MODULES = 120

const source = join(import.meta.dirname, '../../src')

test.each([
  ['`trigger` of the CLI', 'cli.ts', ['trigger'], 'DOWNSTREAM'],
  ['the main step of the action', 'action.ts', [], 'INPUT'],
] as const)(`%s loads at most ${MOST_MODULES} of our modules`, async (_name, entry, args, prefix) => {
  await using cast = await openCast()
  const given = {
    'gitlab-url': cast.sandbox.url,
    project: 'group/app',
    ref: 'main',
    token: cast.triggerToken,
    'api-token': cast.apiToken,
  }
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      `${prefix}_${prefix === 'INPUT' ? name.toUpperCase() : name.toUpperCase().replaceAll('-', '_')}`,
      value,
    ]),
  )
  const { exitCode, loaded, errors } = await runEntry(entry, args, env)
  expect(errors).toBe('')
  expect(exitCode).toBe(0)
  expect(cast.sandbox.store.pipelines.size).toBe(1)
  expect(loaded.length).toBeGreaterThan(50)
  expect(loaded.length, loaded.join(' ')).toBeLessThanOrEqual(MOST_MODULES)
})

/** Runs an entry from its source and tells which files of `src/` it loaded. */
async function runEntry(entry: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'))
  try {
    const list = join(folder, 'list.mjs')
    writeFileSync(list, LIST_MODULES)
    for (const file of ['output', 'state', 'summary']) writeFileSync(join(folder, file), '')
    const child = spawn(process.execPath, ['--import', pathToFileURL(list).href, join(source, entry), ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        GITHUB_OUTPUT: join(folder, 'output'),
        GITHUB_STATE: join(folder, 'state'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        ...env,
      },
    })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    const [exitCode] = await once(child, 'close')
    const urls = readFileSync(join(folder, 'loaded'), 'utf8').split(' ')
    const ours = pathToFileURL(source).href
    return { exitCode, errors, loaded: urls.filter((url) => url.startsWith(ours)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const LIST_MODULES = `
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
const urls = new Set()
registerHooks({
  load(url, context, next) {
    urls.add(url)
    return next(url, context)
  },
})
process.on('exit', () => writeFileSync('loaded', [...urls].join(' ')))
`
