import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runLibrary } from '../../../src/faces/library.ts'
import { createScene, type Scene } from '../../support/scene.ts'
import { runCommandLine } from '../command-line.ts'

let folder: string
let scene: Scene
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chain-run-'))
  scene = await createScene()
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await scene[Symbol.asyncDispose]()
})

const CHAIN = `
defaults: { ref: main }
pipelines:
  lib:
    project: group/lib
    token: \${{ env.LIB_TOKEN }}
    outputs-from: build:build.env
  app:
    project: group/app
    token: \${{ env.APP_TOKEN }}
    needs: [lib]
    matrix:
      - { REGION: eu }
      - { REGION: us }
    variables:
      REGION: \${{ matrix.REGION }}
      VERSION: \${{ pipelines.lib.outputs.VERSION }}
      RELEASE: \${{ inputs.release }}
  back:
    project: group/app
    token: \${{ env.APP_TOKEN }}
    needs: [app]
    when: on-failure
`

function writeChain(text = CHAIN): string {
  const path = join(folder, 'release.yml')
  writeFileSync(path, text)
  return path
}

function tokens({ sandbox, upstream, user, triggerToken }: Scene) {
  return { LIB_TOKEN: sandbox.store.addTriggerToken(upstream, { ownerId: user.id }).token, APP_TOKEN: triggerToken }
}

/** A run of the chain with the tokens of its projects. */
function run(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}) {
  const { sandbox, upstream, project } = scene
  sandbox.script(upstream, { jobs: [{ name: 'build', artifacts: { files: { 'build.env': 'VERSION=1.2\n' } } }] })
  sandbox.script(project, { jobs: [{ name: 'deploy', durationMs: 5_000 }] })
  return runCommandLine(scene, ['chain', 'run', ...args], {
    env: { DOWNSTREAM_PROJECT: undefined, ...tokens(scene), ...env },
  })
}

function started(path: string) {
  const { pipelines, projects } = scene.sandbox.store
  const found = [...pipelines.values()].filter(
    ({ projectId, source }) => projects.get(projectId)?.path === path && source === 'trigger',
  )
  return found.map(({ variables }) => Object.fromEntries(variables.map(({ key, value }) => [key, value])))
}

test('a chain file runs with its own projects, tokens and values, and its JSON has an object for each step', async () => {
  const { exitCode, stdout, stderr } = await run([writeChain(), '--input', 'release=v1', '--json'])
  expect(exitCode, stderr).toBe(0)
  expect(started('group/lib')).toHaveLength(1)
  expect(started('group/app')).toEqual([
    expect.objectContaining({ REGION: 'eu', VERSION: '1.2', RELEASE: 'v1' }),
    expect.objectContaining({ REGION: 'us', VERSION: '1.2', RELEASE: 'v1' }),
  ])
  const document = JSON.parse(stdout)
  expect(document).toMatchObject({ result: 'success', 'exit-code': 0, status: null })
  expect(Object.keys(document.pipelines)).toEqual(['lib', 'app (eu)', 'app (us)', 'back'])
  expect(document.pipelines.lib).toMatchObject({ result: 'success', outputs: { VERSION: '1.2' }, ref: 'main' })
  expect(document.pipelines['app (eu)']['pipeline-url']).toContain('/group/app/-/pipelines/')
  expect(document.pipelines.back).toMatchObject({ result: 'skipped', 'pipeline-id': null })
  expect(document.jobs.map((job: Record<string, string>) => job['pipeline-label'])).toEqual([
    'lib',
    'app (eu)',
    'app (us)',
  ])
})

test('the file is `downstream.yml` by default, and may be given by `--chain` and by `trigger --chain`', async () => {
  const { stderr } = await run(['--input', 'release=v1'])
  expect(stderr).toContain('error: chain file downstream.yml cannot be read: there is no such file')
  expect((await run(['--chain', writeChain(), '--input', 'release=v1'])).exitCode).toBe(0)
  const { exitCode } = await runCommandLine(scene, ['trigger', '--chain', writeChain(), '--input', 'release=v1'], {
    env: { DOWNSTREAM_PROJECT: undefined, ...tokens(scene) },
  })
  expect(exitCode).toBe(0)
  expect(started('group/lib')).toHaveLength(2)
})

test('`--dry-run` shows every request as far as it is known, and sends none of them', async () => {
  const { exitCode, stdout, stderr } = await run([
    writeChain(),
    '--input',
    'release=v1',
    '--dry-run',
    '--state',
    join(folder, 's'),
  ])
  expect(exitCode, stderr).toBe(0)
  expect(scene.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  expect(stdout.match(/│ POST .*\/projects\/group%2F(?:lib|app)\/trigger\/pipeline/g)).toHaveLength(4)
  expect(stdout).toMatch(/app \(us\) │ .*"VERSION": "\$\{\{ pipelines\.lib\.outputs\.VERSION \}\}"/)
  expect(stdout).toMatch(/app \(us\) │ .*"REGION": "us"/)
  expect(stdout).not.toContain(scene.triggerToken)
  expect(() => readFileSync(join(folder, 's'))).toThrow()
})

test('`--state`, `--resume`, `--only`, `--from` and `--force` reach the run', async () => {
  const path = writeChain()
  const state = ['--state', join(folder, 'state.json'), '--input', 'release=v1']
  expect((await run([path, ...state, '--only', 'lib'])).exitCode).toBe(0)
  const refused = await run([path, ...state])
  expect(refused.exitCode).toBe(2)
  expect(refused.stderr).toContain('there is a file already')
  expect((await run([path, ...state, '--resume', '--from', 'app (us)'])).exitCode).toBe(0)
  expect([started('group/lib').length, started('group/app').length]).toEqual([1, 1])
  expect((await run([path, ...state, '--resume'])).exitCode).toBe(0)
  expect([started('group/lib').length, started('group/app').length]).toEqual([1, 2])
  expect((await run([path, ...state, '--force'])).exitCode).toBe(0)
  expect([started('group/lib').length, started('group/app').length]).toEqual([2, 4])
})

test.each([
  [['trigger', '--ref', 'main'], '`ref`: cannot be given beside `chain`'],
  [['trigger', '--no-wait'], '`wait`: cannot be given beside `chain`'],
  [['trigger', '--variable', 'A=1'], '`variables`: cannot be given beside `chain`'],
])('what each step has of its own is refused beside a chain: %s', async (args, message) => {
  const env = { DOWNSTREAM_PROJECT: undefined, DOWNSTREAM_CHAIN: writeChain(), ...tokens(scene) }
  const { exitCode, stderr } = await runCommandLine(scene, args, { env })
  expect(exitCode).toBe(2)
  expect(stderr).toContain(message)
  expect(scene.sandbox.requests).toEqual([])
})

test('what is wrong with any step is found before anything is sent, with its place in the file', async () => {
  const path = writeChain()
  const { exitCode, stderr } = await run([path, '--input', 'realese=v1'], { APP_TOKEN: undefined })
  expect(exitCode).toBe(2)
  expect(stderr).toContain('4 problems')
  expect(stderr).toContain('--input realese: no expression of')
  expect(stderr).toContain(`${path}:16:7: variables: inputs.release is not given; expected --input release=VALUE`)
  expect(stderr).toContain(`${path}:10:12: token: env.APP_TOKEN is not set in the environment`)
  expect(scene.sandbox.requests).toEqual([])
})

test('the library runs a chain too, with the environment that the program gives it', async () => {
  const { sandbox, upstream, apiToken } = scene
  sandbox.script(upstream, { jobs: [{ name: 'build' }] })
  const path = writeChain(CHAIN.slice(0, CHAIN.indexOf('    outputs-from')))
  const options = { chain: path, gitlabUrl: sandbox.url, apiToken, dryRun: true }
  expect(await runLibrary(options)).toMatchObject({
    result: 'invalid',
    message: expect.stringContaining('env.LIB_TOKEN'),
  })
  const result = await runLibrary(options, { env: tokens(scene) })
  expect(result).toMatchObject({ result: 'dry-run', exitCode: 0, steps: [{ name: 'lib' }] })
})
