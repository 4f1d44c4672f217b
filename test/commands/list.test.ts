import { describe, expect, test } from 'vitest'
import { createScene, MAIN_SHA, type Scene } from '../support/scene.ts'
import { runCommandLine } from './command-line.ts'

function addPipelines(scene: Scene): void {
  const add = (ref: string, status: string, more = {}) =>
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref,
      sha: MAIN_SHA,
      source: 'push',
      status,
      ...more,
    })
  add('main', 'success')
  add('main', 'failed', { source: 'schedule' })
  add('v1.0', 'running')
}

const idsIn = (stdout: string) => [...stdout.matchAll(/^#(\d+)/gm)].map(([, id]) => Number(id))

describe('list', () => {
  test.each([
    [[], [1003, 1002, 1001]],
    [
      ['--limit', '2'],
      [1003, 1002],
    ],
    [
      ['-r', 'main'],
      [1002, 1001],
    ],
    [['--ref', 'refs/heads/main', '--status=success'], [1001]],
  ])('%j shows the pipelines %j, the newest first', async (args, ids) => {
    await using scene = await createScene()
    addPipelines(scene)
    const { stdout, stderr, exitCode } = await runCommandLine(scene, ['list', ...args])
    expect({ stderr, exitCode, ids: idsIn(stdout) }).toEqual({ stderr: '', exitCode: 0, ids })
  })

  test('is a table for people and a document for programs', async () => {
    await using scene = await createScene()
    addPipelines(scene)
    const { stdout } = await runCommandLine(scene, ['list', '--limit=1'])
    const [head, row] = stdout.split('\n')
    expect(head?.split(/ {2,}/)).toEqual(['PIPELINE', 'STATUS', 'REF', 'COMMIT', 'SOURCE', 'CREATED (UTC)', 'URL'])
    expect(row).toMatch(/^#1003 +▶ running +v1\.0 +aaaaaaaa +push +\d{4}-\d\d-\d\d \d\d:\d\d +http.*\/pipelines\/1003$/)
    const { stdout: json } = await runCommandLine(scene, ['list', '--json', '--limit=1'])
    expect(JSON.parse(json)).toEqual([
      expect.objectContaining({ 'pipeline-id': 1003, status: 'running', ref: 'v1.0', source: 'push' }),
    ])
  })

  test('says so when there is none', async () => {
    await using scene = await createScene()
    const { stdout, exitCode } = await runCommandLine(scene, ['list'])
    expect({ stdout, exitCode }).toEqual({ stdout: 'group/app has no such pipelines\n', exitCode: 0 })
  })

  test('a hostile ref stays on its line', async () => {
    await using scene = await createScene()
    scene.sandbox.store.addPipeline({
      projectId: scene.project.id,
      ref: '\u001b[2J\n::error::x\u202e',
      sha: MAIN_SHA,
      source: 'push',
    })
    const { stdout } = await runCommandLine(scene, ['list'], { env: { GITHUB_ACTIONS: 'true' } })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
    expect(stdout).not.toMatch(/[\u0000-\u0009\u001b\u202e]|^::error/m)
  })

  test.each([
    [['--status', 'fail'], '--status "fail": expected created, '],
    [['--status', 'faild'], 'did you mean failed?'],
    [['--limit', '0'], '--limit "0": expected a whole number from 1 to 1000'],
    [['--wait'], '--wait: is a flag of other commands'],
  ])('refuses %j', async (args, message) => {
    await using scene = await createScene()
    const { stderr, exitCode } = await runCommandLine(scene, ['list', ...args])
    expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining(message), exitCode: 2 })
    expect(scene.sandbox.requests).toEqual([])
  })
})
