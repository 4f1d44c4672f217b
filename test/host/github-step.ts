import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Calls of host methods, in order: name and arguments. */
export type Calls = readonly (readonly [method: string, ...args: unknown[]])[]

export interface Step {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly output: string
  readonly state: string
  readonly summary: string
}

/**
 * Makes the calls on a GitHub host in a process of its own, as the runner would start it: `@actions/core` knows only
 * the process's environment. `{ error: … }` becomes an error, `$dispose` closes the section opened last.
 */
export function runGitHubStep(
  calls: Calls,
  {
    env = {},
    json = false,
    summaryBefore = '',
  }: { env?: NodeJS.ProcessEnv; json?: boolean; summaryBefore?: string } = {},
): Step {
  const folder = mkdtempSync(join(tmpdir(), 'github-step-'))
  const file = (name: string) => join(folder, name)
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  writeFileSync(files.GITHUB_STEP_SUMMARY, summaryBefore)
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      input: JSON.stringify({ calls, json }),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env.PATH, NO_COLOR: '1', ...files, ...env },
    })
    const read = (path: string) => readFileSync(path, 'utf8')
    return {
      exitCode: status,
      stdout,
      stderr,
      output: read(files.GITHUB_OUTPUT),
      state: read(files.GITHUB_STATE),
      summary: read(files.GITHUB_STEP_SUMMARY),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const source = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href)

const script = `
import { text } from 'node:stream/consumers'
import { createHost } from ${source('host/create.ts')}
import { RefusedError } from ${source('errors.ts')}
const { calls, json } = JSON.parse(await text(process.stdin))
const host = await createHost({ kind: 'github', env: process.env, stdout: process.stdout, stderr: process.stderr, json })
let section
for (const [method, ...args] of calls) {
  if (method === '$dispose') section[Symbol.dispose]()
  else if (method === 'fail') host.fail(args[0].bug ? new Error(args[0].bug) : new RefusedError(args[0].message, args[0]))
  else {
    const result = host[method](...args)
    if (method === 'section') section = result
    await result
  }
}
`
