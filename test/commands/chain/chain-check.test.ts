import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScene, type Scene } from '../../support/scene.ts'
import { runCommandLine } from '../command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'chain-'))
let scene: Scene

beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene[Symbol.asyncDispose]())

function write(text: string): string {
  const path = join(folder, 'downstream.yml')
  writeFileSync(path, text)
  return path
}

const chain = `timeout: 90m
pipelines:
  lib: { project: group/lib, ref: main }
  app:
    project: group/app
    ref: \${{ inputs.ref }}
    needs: lib
    variables: { TAG: "\${{ env.TAG }}", N: "\${{ inputs.number }}" }
`

test('a file that is right is summed up, with what a run takes and is not there now', async () => {
  const path = write(chain)
  const { stdout, exitCode } = await runCommandLine(scene, ['chain', 'check', path, '--input', 'number=3'])
  expect(exitCode).toBe(0)
  expect(stdout.trimEnd().split('\n')).toEqual([
    `${path}: 2 steps in 2 waves, 8 at a time, stops at the first failure, ends after 1h30m at the latest`,
    '  takes env.TAG, which is not set here',
    '  takes inputs.ref, which is not given here; expected --input ref=VALUE',
  ])
  const all = ['--input', 'number=3', '--input', 'ref=main']
  const { stdout: json } = await runCommandLine(scene, ['chain', 'check', path, ...all, '--json'], {
    env: { TAG: 'v1' },
  })
  expect(JSON.parse(json)).toMatchObject({ file: path, missing: [], waves: [['lib'], ['app']] })
})

test('a file with problems ends with exit code 2, and all of them', async () => {
  const path = write('pipelines:\n  a: { projct: g/a, ref: main }\n')
  const { stderr, exitCode } = await runCommandLine(scene, ['chain', 'check', path])
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`error: ${path} has 2 problems:\n`)
  expect(stderr).toContain(`${path}:2:3: a: has no project`)
  expect(stderr).toContain(`${path}:2:8: projct: is not a setting of a step; did you mean project?`)
})

test('an input that the file does not take is refused with the nearest one', async () => {
  const { stderr, exitCode } = await runCommandLine(scene, ['chain', 'check', write(chain), '--input', 'numbr=3'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('takes the input numbr; did you mean number?')
})

test('without the flag nothing is sent', async () => {
  const before = scene.sandbox.requests.length
  await runCommandLine(scene, ['chain', 'check', write(chain)])
  expect(scene.sandbox.requests.length).toBe(before)
})

describe('with --online', () => {
  async function checkOnline(text: string, env: Record<string, string> = {}) {
    const before = scene.sandbox.requests.length
    const run = await runCommandLine(scene, ['chain', 'check', write(text), '--online'], {
      env: { DOWNSTREAM_TOKEN: scene.triggerToken, ...env },
    })
    const sent = scene.sandbox.requests.slice(before).map(({ method }) => method)
    expect(sent.filter((method) => method !== 'GET' && method !== 'HEAD')).toEqual([])
    expect(run.stdout + run.stderr).not.toContain(scene.apiToken)
    return { ...run, lines: run.stdout.trimEnd().split('\n').slice(1), sent: sent.length }
  }

  test('each step is looked at, and a target only once', async () => {
    const text = `defaults: { project: group/app, ref: main }\npipelines:\n  a: {}\n  b: { needs: a }\n`
    const { exitCode, lines, sent } = await checkOnline(text, { DOWNSTREAM_TOKEN: '' })
    expect([exitCode, lines]).toEqual([0, ['✓ a', '✓ b']])
    expect(sent).toBe((await checkOnline(text.replace('  b: { needs: a }\n', ''), { DOWNSTREAM_TOKEN: '' })).sent)
  })

  test('a ref that is not there, a project that cannot be seen and missing rights are said for each step', async () => {
    const { exitCode, lines } = await checkOnline(
      `pipelines:
  ref: { project: group/app, ref: mian }
  project: { project: group/nowhere, ref: main }
  rights: { project: group/app, ref: main, api-token: "\${{ env.READ_TOKEN }}", token: "\${{ env.WRONG }}" }
  later: { needs: ref, project: group/app, ref: "\${{ pipelines.ref.sha }}" }
  unset: { project: group/app, ref: "\${{ env.REF }}" }
`,
      { READ_TOKEN: scene.readToken, WRONG: 'glptt-wrong' },
    )
    expect(exitCode).toBe(2)
    expect(lines.filter((line) => !line.startsWith('  '))).toEqual([
      '✗ ref',
      '✗ project',
      '✗ rights',
      '✓ later',
      '✗ unset',
    ])
    const text = lines.join('\n')
    expect(text).toContain('    ref: there is no branch or tag mian that these credentials can see')
    expect(text).toMatch(/✗ project\n {4}project: .*404/)
    expect(text).toMatch(/✗ rights\n(?: {4}.*\n)* {4}rights: these credentials cannot start a pipeline/)
    expect(text).toContain('✓ later\n    ref: known only when the steps before have run')
    expect(text).toMatch(/✗ unset\n {4}settings: .*downstream\.yml:6:\d+: ref: env\.REF is not set in the environment/)
  })

  test('a step on another origin is looked at without the tokens of the chain', async () => {
    await using other = await createScene()
    const text = `pipelines:\n  a: { gitlab-url: "${other.sandbox.url}", project: group/app, ref: main, api-token: "\${{ env.OTHER }}" }\n`
    const { exitCode, lines } = await checkOnline(text, { OTHER: other.apiToken })
    expect([exitCode, lines]).toEqual([0, ['✓ a']])
    expect(JSON.stringify(other.sandbox.requests)).not.toContain(scene.apiToken)
  })

  test('a server that is away ends with exit code 4', async () => {
    const { exitCode, lines } = await checkOnline(
      `pipelines:\n  a: { gitlab-url: "http://127.0.0.1:9", project: g/a, ref: main, token: "\${{ env.T }}" }\n`,
      { T: 'glptt-other' },
    )
    expect(exitCode).toBe(4)
    expect(lines[0]).toBe('✗ a')
    expect(lines[1]).toMatch(/^ {4}instance: /)
  })
})
