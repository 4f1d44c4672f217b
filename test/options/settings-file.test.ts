import { describe, expect, test } from 'vitest'
import { runLibrary } from '../../src/faces/library.ts'
import { parseArguments } from '../../src/options/cli/arguments.ts'
import { resolveOptions } from '../../src/options/resolve.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'
import { problemsOf } from './resolving.ts'

const TOKEN = 'glptt-0123456789abcdef'

/** The options of a command line where there is one file. */
function resolve(content: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const readFile = async (path: string) => {
    if (path !== 'app.env') throw Object.assign(new Error('no file'), { code: 'ENOENT' })
    return content
  }
  const own = parseArguments(args, {})
  return resolveOptions({ face: 'cli', env: { DOWNSTREAM_SETTINGS_FILE: 'app.env', ...env }, own, readFile })
}

describe('a settings file', () => {
  test('gives options as the environment does, which wins over it as flags do', async () => {
    const content = `# of group/app\nexport DOWNSTREAM_TOKEN=${TOKEN}\nDOWNSTREAM_TIMEOUT="5m"\nDOWNSTREAM_REF=file\nDOWNSTREAM_PROJECT=a/file\n`
    const env = { DOWNSTREAM_REF: 'environment', CI_JOB_TIMEOUT: '3600' }
    const options = await resolve(content, ['--project', 'a/flag'], env)
    expect(options).toMatchObject({ timeoutSeconds: 300, project: 'a/flag', ref: { given: 'environment' } })
    expect(options.token).toMatchObject({ value: TOKEN, source: 'DOWNSTREAM_TOKEN in app.env' })
    expect([...options.explicit].sort()).toEqual(['project', 'ref', 'settings-file', 'timeout', 'token'])
  })

  test('is named by a flag before the environment names one', async () => {
    const { message } = await problemsOf(resolve('', ['--settings-file=other.env']))
    expect(message).toBe('--settings-file "other.env": other.env: there is no such file')
  })

  test.each([
    ['DOWNSTREAM_TIMOUT=5m', /^DOWNSTREAM_TIMOUT in app\.env: .*did you mean DOWNSTREAM_TIMEOUT\?$/],
    ['DOWNSTREAM_TIMEOUT=soon', /^DOWNSTREAM_TIMEOUT in app\.env "soon": is not a duration/],
    ['just words', /app\.env:1: expected KEY=VALUE/],
    ['DOWNSTREAM_SETTINGS_FILE=app.env', /names another settings file/],
    [`DOWNSTREAM_TOKEN=${TOKEN} x`, /^DOWNSTREAM_TOKEN in app\.env: has white space/],
  ])('that holds %j is refused', async (content, message) => {
    const error = await problemsOf(resolve(content))
    expect(error.message).toMatch(message)
    expect(JSON.stringify(error)).not.toContain(TOKEN)
  })

  test('is warned about once for all lines that are not for this program', async () => {
    const { warnings } = await resolve('DOWNSTREAM_BRANCH=main\nTOKEN=x\n')
    expect(warnings).toEqual(['app.env: DOWNSTREAM_BRANCH, TOKEN are not variables of this program, and are left out'])
  })

  test('with an option that a command cannot honour is refused by that command', async () => {
    const own = parseArguments([], {})
    const command = { name: 'status', options: ['settings-file'] } as const
    const readFile = async () => 'DOWNSTREAM_LOGS=all'
    const env = { DOWNSTREAM_SETTINGS_FILE: 'x.env' }
    const { message } = await problemsOf(resolveOptions({ face: 'cli', env, own, command, readFile }))
    expect(message).toBe(
      'DOWNSTREAM_LOGS in x.env: the command status does not have this option, and would ignore it; take another settings file for this command',
    )
  })
})

test('what `tokens create --write-env` writes is what `trigger` reads', async () => {
  await using scene = await createScene()
  const { mkdtemp, rm } = await import('node:fs/promises')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const folder = await mkdtemp(join(tmpdir(), 'settings-'))
  try {
    const file = join(folder, 'app.env')
    await runCommandLine(scene, ['tokens', 'create', '--description', 'x', '--write-env', file])
    const env = { DOWNSTREAM_API_TOKEN: '' }
    const run = await runCommandLine(scene, ['trigger', '-r', 'main', '--settings-file', file], { env })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    const pipelines = [...scene.sandbox.store.pipelines.values()]
    expect(pipelines.map(({ source }) => source)).toEqual(['trigger'])
    const place = { gitlabUrl: scene.sandbox.url, project: 'group/app', ref: 'main' }
    expect(await runLibrary({ ...place, settingsFile: file })).toMatchObject({ result: 'triggered' })
  } finally {
    await rm(folder, { recursive: true })
  }
})
