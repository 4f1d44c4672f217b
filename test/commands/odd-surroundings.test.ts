import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { CommandEntry } from '../../src/commands/command.ts'
import { commands } from '../../src/commands/registry.ts'
import { environmentName, optionNames } from '../../src/options/table/table.ts'
import { type Fault, rewriteJson } from '../../src/sandbox/faults.ts'
import { createScene, type Scene } from '../support/scene.ts'
import { addSchedule, runCommandLine, startPipeline } from './command-line.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odd-'))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'binary'), Buffer.from([0, 0xff, 0xfe, 0x80]))
  writeFileSync(join(folder, 'payload.json'), '{}')
  writeFileSync(join(folder, 'deep.json'), DEEP)
  mkdirSync(join(folder, 'project'))
  writeFileSync(join(folder, 'project', '.gitlab-ci.yml'), 'a:\n  script: ["true"]\n')
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

/** What an option can do nothing with, or hardly; each option gets one of them, so that all of them are tried over all. */
const oddValues = () => [
  ...['folder', 'missing/file', 'binary', 'deep.json', 'binary/below', 'x'.repeat(300)].map((name) =>
    join(folder, name),
  ),
  ...[
    '/proc/self/mem',
    'http://[',
    'http://%zz',
    '%',
    '%00',
    '\u0000',
    '\uD800',
    '&a [*a]',
    '{"__proto__": 1}',
    '-1',
    '9e999',
  ],
]

const oddAnswers: readonly (readonly [string, Fault])[] = [
  ...['null', '[]', '{}', '[null]', '"x"', DEEP, ''].map(
    (body) =>
      [
        `the body ${body.slice(0, 6)}`,
        { kind: 'answer', status: 200, body, headers: { 'content-type': 'application/json' } },
      ] as const,
  ),
  ...['web_url', 'id', 'name', 'status', 'created_at', 'pipeline'].map(
    (field) => [`an odd ${field}`, rewriteJson((value) => change(value, field, 'http://['))] as const,
  ),
  ['a redirect to nowhere', { kind: 'answer', status: 302, headers: { location: 'http://[' } }],
  ['a refusal of odd JSON', { kind: 'answer', status: 400, body: '{"message":{"a":[1,{"b":null}]}}' }],
  ['an unknown encoding', { kind: 'answer', status: 200, body: 'x', headers: { 'content-encoding': 'zz' } }],
]

function change(value: unknown, field: string, to: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, field, to))
  return typeof value === 'object' && value !== null ? { ...value, [field]: to } : value
}

/** A scene with something for each command. */
async function openScene() {
  const scene = await createScene()
  const artifacts = { files: { 'a.env': 'A=1' } }
  scene.sandbox.script(scene.project, {
    jobs: [
      { name: 'build', artifacts, trace: 'x' },
      { name: 'm', when: 'manual' },
    ],
  })
  const pipelineId = await startPipeline(scene)
  const { id } = scene.sandbox.store.addTriggerToken(scene.project, { ownerId: scene.user.id })
  addSchedule(scene, { id })
  await scene.clock.sleep(60_000)
  return Object.assign(scene, { values: { PIPELINE: String(pipelineId), ID: String(id) } as Record<string, string> })
}

type OddScene = Awaited<ReturnType<typeof openScene>>

/** A command line that the command takes. */
function commandLineOf({ definition }: CommandEntry, { values }: OddScene): string[] {
  const { name, positionals = [], options = optionNames, flags = {} } = definition
  const takes = (option: string) => (options as readonly string[]).includes(option)
  return [
    ...name.split(' '),
    ...positionals.map((one) => one.choices?.[0] ?? values[one.name] ?? join(folder, 'payload.json')),
    ...(takes('wait') ? ['--wait', '--timeout', '60s'] : []),
    ...(takes('artifacts-path') ? ['--artifacts', 'all', '--artifacts-path', join(folder, 'artifacts')] : []),
    ...(takes('ref') ? ['--ref', 'main'] : []),
    ...('source-project' in flags ? ['--source-project', 'group/lib'] : []),
    ...('yes' in flags ? ['--yes'] : []),
    ...('output' in flags ? ['--output', '-', '--source', 'a/b'] : []),
  ]
}

async function expectPlainEnd(scene: Scene, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { exitCode, stderr } = await runCommandLine(scene, args, {
    env: { HOME: folder, DOWNSTREAM_TOKEN: scene.triggerToken, DOWNSTREAM_RETRIES: '0', ...env },
  })
  expect(stderr, args.join(' ')).not.toMatch(/this is a bug|unexpected:/)
  expect([0, 1, 2, 3, 4, 5, 6], stderr).toContain(exitCode)
}

/** Another part of a list for each command, so that all of it is tried by some. */
function partOf<T>(all: readonly T[], count: number, { definition: { name } }: CommandEntry): readonly T[] {
  const from = (commands.findIndex(({ definition }) => definition.name === name) * count) % all.length
  return [...all, ...all].slice(from, from + Math.min(count, all.length))
}

function withoutFolder(): Disposable {
  const gone = Object.assign(new Error('ENOENT: process.cwd failed, uv_cwd'), { code: 'ENOENT', syscall: 'uv_cwd' })
  const spy = vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw gone
  })
  return { [Symbol.dispose]: () => spy.mockRestore() }
}

// The sandbox runs until it is stopped.
const ordinary = commands.filter(({ definition }) => definition.name !== 'sandbox')

describe.each(ordinary.map((entry) => [entry.definition.name, entry] as const))('%s', (_, entry) => {
  test('calls nothing a bug that is an odd value, an odd answer, or a folder that is gone', async () => {
    await using scene = await openScene()
    const args = commandLineOf(entry, scene)
    const values = partOf(oddValues(), 3, entry)
    for (const [index, option] of partOf(entry.definition.options ?? optionNames, 3, entry).entries()) {
      await expectPlainEnd(scene, args, { [environmentName(option)]: values[index] ?? '' })
    }
    for (const [, fault] of entry.kind === 'remote' ? partOf(oddAnswers, 3, entry) : []) {
      const heal = scene.sandbox.faults.add({ fault })
      await expectPlainEnd(scene, args)
      heal()
    }
    const path = relative(process.cwd(), join(folder, 'report.json'))
    using _gone = withoutFolder()
    await expectPlainEnd(scene, args, { DOWNSTREAM_REPORT_FILE: path })
  })
})

test('the sandbox names the folder that is missing', async () => {
  await using scene = await createScene()
  const project = `a/b=${join(folder, 'project')}`
  vi.stubEnv('TMPDIR', join(folder, 'missing'))
  const env = { PATH: process.env.PATH }
  const noRoom = await runCommandLine(scene, ['sandbox', '--project', project], { env })
  expect(noRoom).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('let TMPDIR name a folder') })
  using _gone = withoutFolder()
  const nowhere = await runCommandLine(scene, ['sandbox'], { env })
  expect(nowhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('the current folder is not there') })
})

test('a payload that is nested without end is refused', async () => {
  await using scene = await createScene()
  for (const json of [[], ['--json']]) {
    const run = await runCommandLine(scene, ['webhook', 'payload', join(folder, 'deep.json'), ...json])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is nested more than 200 levels deep') })
  }
})
