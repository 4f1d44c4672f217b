import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/registry.ts'
import type { Scene } from '../support/scene.ts'
import { createScene } from '../support/scene.ts'
import { addSchedule, runCommandLine, startPipeline } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'dry-run-'))
const chainFile = join(folder, 'downstream.yml')
writeFileSync(chainFile, 'pipelines:\n  one: { project: group/app, ref: main }\n')
afterAll(() => rmSync(folder, { recursive: true }))

const FAILING = { name: 'build', durationMs: 1000, status: 'failed' } as const

/** A command that changes something, in a scene where it would. `calls`: what it would send. */
interface Changing {
  readonly name: string
  readonly args: (id: string) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly about: 'running' | 'failed' | 'blocked' | 'schedule' | 'token'
  readonly calls: readonly (readonly [method: string, path: RegExp])[]
}

const CHANGING: readonly Changing[] = [
  {
    name: 'trigger',
    args: () => ['--ref=main'],
    about: 'token',
    calls: [['POST', /\/projects\/group%2Fapp\/pipeline$/]],
  },
  { name: 'cancel', args: (id) => [id], about: 'running', calls: [['POST', /\/pipelines\/\d+\/cancel$/]] },
  { name: 'play', args: (id) => [id], about: 'blocked', calls: [['POST', /\/jobs\/\d+\/play$/]] },
  { name: 'retry', args: (id) => [id, '--wait'], about: 'failed', calls: [['POST', /\/pipelines\/\d+\/retry$/]] },
  {
    name: 'chain run',
    args: () => [chainFile],
    about: 'token',
    calls: [['POST', /\/projects\/group%2Fapp\/pipeline$/]],
  },
  {
    name: 'schedules play',
    args: () => ['7'],
    about: 'schedule',
    calls: [['POST', /\/pipeline_schedules\/7\/play$/]],
  },
  {
    name: 'tokens create',
    args: () => ['--description=x'],
    about: 'token',
    calls: [['POST', /\/triggers$/]],
  },
  {
    name: 'tokens update',
    args: (id) => [id, '--description=y'],
    about: 'token',
    calls: [['PUT', /\/triggers\/\d+$/]],
  },
  {
    name: 'tokens rotate',
    args: (id) => [id],
    about: 'token',
    calls: [
      ['POST', /\/triggers$/],
      ['DELETE', /\/triggers\/\d+$/],
    ],
  },
  { name: 'tokens delete', args: (id) => [id], about: 'token', calls: [['DELETE', /\/triggers\/\d+$/]] },
  {
    name: 'tokens take-ownership',
    args: (id) => [id],
    about: 'token',
    calls: [['POST', /\/triggers\/\d+\/take_ownership$/]],
  },
  {
    name: 'webhook add',
    args: () => ['--source-project=group/lib', '--ref=main'],
    env: { DOWNSTREAM_TOKEN: 'glptt-0123456789abcdef' },
    about: 'token',
    calls: [['POST', /\/projects\/group%2Flib\/hooks$/]],
  },
]

async function prepare(scene: Scene, { about }: Changing): Promise<string> {
  if (about === 'schedule') addSchedule(scene, { id: 7 })
  if (about === 'token' || about === 'schedule')
    return String(scene.sandbox.store.addTriggerToken(scene.project, { ownerId: scene.user.id }).id)
  const endless = { name: 'build', durationMs: Number.POSITIVE_INFINITY }
  const job = about === 'failed' ? FAILING : about === 'blocked' ? { name: 'gate', when: 'manual' as const } : endless
  scene.sandbox.script(scene.project, { jobs: [job] })
  const id = await startPipeline(scene)
  await scene.clock.sleep(5000)
  return String(id)
}

describe('a dry run', () => {
  const ways = CHANGING.flatMap((command) => [
    { ...command, way: '--dry-run', flags: ['--dry-run'], variables: {} },
    { ...command, way: 'DOWNSTREAM_DRY_RUN', flags: [], variables: { DOWNSTREAM_DRY_RUN: 'true' } },
  ])

  test.each(ways)('$name with $way sends reads only and shows what it would send', async (command) => {
    await using scene = await createScene()
    const id = await prepare(scene, command)
    const before = scene.sandbox.requests.length
    const args = [...command.name.split(' '), ...command.args(id), ...command.flags]
    const env = { ...command.env, ...command.variables }
    const run = await runCommandLine(scene, args, { env })
    const sent = scene.sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')
    expect({ sent, exitCode: run.exitCode, stderr: run.stderr }).toEqual({ sent: [], exitCode: 0, stderr: '' })
    expect(run.stdout).toContain('Dry run: nothing was sent that changes anything')
    const shown = run.stdout.split('\n').flatMap((line) => {
      const [, method = '', url = ''] = /^(?:one │ )?(POST|PUT|DELETE) (\S+)$/.exec(line) ?? []
      return method === '' ? [] : [[method, url]]
    })
    expect(shown).toEqual(command.calls.map(([method, path]) => [method, expect.stringMatching(path)]))
    expect(run.stdout).not.toContain('0123456789abcdef')
    const document = await runCommandLine(scene, [...args, '--json'], { env })
    expect(JSON.parse(document.stdout)).toMatchObject({ result: 'dry-run' })
    expect(document.stdout).not.toContain('0123456789abcdef')
  })

  test('is an option of every command that is not known to change nothing', () => {
    const changing = commands.flatMap(({ kind, definition }) =>
      kind === 'remote' && !definition.changesNothing && definition.name !== 'wait' ? [definition] : [],
    )
    expect(changing.map(({ name }) => name)).toEqual(CHANGING.map(({ name }) => name))
    for (const { options } of changing) expect(options ?? ['dry-run']).toContain('dry-run')
  })

  test('cancel shows the request for each pipeline below too', async () => {
    await using scene = await createScene()
    const other = scene.sandbox.store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    const endless = { name: 'build', durationMs: Number.POSITIVE_INFINITY }
    scene.sandbox.script(other, { jobs: [endless] })
    scene.sandbox.script(scene.project, { jobs: [endless, { name: 'other', bridge: { project: 'group/other' } }] })
    const id = await startPipeline(scene)
    await scene.clock.sleep(2000)
    const run = await runCommandLine(scene, ['cancel', String(id), '--dry-run'])
    expect(run.stdout.match(/^POST .*\/cancel$/gm)).toHaveLength(2)
  })

  test('masks the values of variables and inputs that have the name of a secret', async () => {
    await using scene = await createScene()
    const given = ['--variable=DB_PASSWORD=s3cret', '--variable=NAME=shown', '--input=apiKey=s3cret']
    const start = ['trigger', '--ref=main', '--dry-run', ...given]
    for (const env of [{}, { DOWNSTREAM_TOKEN: scene.triggerToken }]) {
      const { stdout, exitCode } = await runCommandLine(scene, start, { env })
      expect(exitCode).toBe(0)
      expect(stdout).toContain('shown')
      expect(stdout).not.toContain('s3cret')
    }
  })
})

describe('an option that a command cannot honour', () => {
  test.each([
    ['status', { DOWNSTREAM_ARTIFACTS: 'all' }, 'DOWNSTREAM_ARTIFACTS'],
    ['cancel', { DOWNSTREAM_REPORT_FILE: 'x.json' }, 'DOWNSTREAM_REPORT_FILE'],
    ['wait', { DOWNSTREAM_DRY_RUN: 'true' }, 'DOWNSTREAM_DRY_RUN'],
    ['tokens list', { DOWNSTREAM_WAIT: 'true' }, 'DOWNSTREAM_WAIT'],
  ])('%s refuses %j before it sends anything', async (name, env, variable) => {
    await using scene = await createScene()
    const args = name.startsWith('tokens') ? [] : ['1']
    const run = await runCommandLine(scene, [...name.split(' '), ...args], { env })
    expect(run.exitCode).toBe(2)
    expect(run.stderr).toContain(`${variable}: the command ${name} does not have this option`)
    expect(scene.sandbox.requests).toEqual([])
  })

  test.each([
    ['status', { DOWNSTREAM_DRY_RUN: 'true' }],
    ['status', { DOWNSTREAM_TOKEN: 'glptt-0123456789abcdef', DOWNSTREAM_REF: 'main' }],
    ['status', { DOWNSTREAM_POLL_INTERVAL: '1', DOWNSTREAM_TIMEOUT: '5m', DOWNSTREAM_RETRIES: '1' }],
    ['status', { DOWNSTREAM_WAIT: 'false', DOWNSTREAM_LOGS: 'failed' }],
    ['doctor', { DOWNSTREAM_WAIT: 'true', DOWNSTREAM_ARTIFACTS: 'all' }],
  ])('%s takes %j, which asks nothing that it does not do', async (name, env) => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [] })
    const id = await startPipeline(scene)
    const run = await runCommandLine(scene, [name, ...(name === 'status' ? [String(id)] : [])], { env })
    expect(run.stderr).not.toContain('does not have this option')
    expect(run.exitCode).not.toBe(2)
  })

  test.each([
    ['--variables=A: b', '`variables`'],
    ['--variable=A=b', '`variables`'],
    ['--inputs=a: 1', '`inputs`'],
    ['--variables-from=HOME', '`variables-from`'],
    ['--upstream-variables', '`upstream-variables`'],
  ])('trigger with the id of a pipeline refuses %s before it sends anything', async (flag, named) => {
    await using scene = await createScene()
    const env = { HOME: '/' }
    const run = await runCommandLine(scene, ['trigger', '--pipeline-id=1', flag], { env })
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${named}: cannot be given to`) })
    expect(scene.sandbox.requests).toEqual([])
  })

  test.each([['--artifacts=all'], ['--outputs-from=build:x.env'], ['--retry-failed=1'], ['--logs=all']])(
    'retry without --wait refuses %s before it sends anything',
    async (flag) => {
      await using scene = await createScene()
      const run = await runCommandLine(scene, ['retry', '1', flag])
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('needs `wait: true`') })
      expect(scene.sandbox.requests).toEqual([])
    },
  )
})
