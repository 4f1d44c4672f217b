import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScene, type Scene } from '../../support/scene.ts'
import { runCommandLine } from '../command-line.ts'

const release = join(import.meta.dirname, '../../chain/file/release.yml')
let scene: Scene

beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene[Symbol.asyncDispose]())

async function plan(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runCommandLine(scene, ['chain', 'plan', release, ...args])
  expect([exitCode, stderr]).toEqual([0, ''])
  return stdout
}

test('the plan is a table of waves', async () => {
  const lines = (await plan())
    .split('\n')
    .slice(2, -1)
    .map((line) => line.trim().split(/ {2,}/))
  expect(lines).toEqual([
    ['WAVE', 'STEP', 'PIPELINE', 'NEEDS'],
    ['1', 'lib', 'group/lib on main'],
    ['2', 'app (eu, blue)', 'group/app on main', 'lib'],
    ['2', 'app (us, green)', 'group/app on main', 'lib'],
    ['2', 'docs', 'group/docs on main', 'lib', 'may fail'],
    ['3', 'smoke', 'group/smoke on main', 'app (eu, blue), app (us, green)'],
    ['4', 'roll-back', 'group/app on main', 'app (eu, blue), app (us, green), smoke', 'only after a failure'],
  ])
})

test('as JSON the plan has its steps with their settings, and expressions as they are', async () => {
  const document = JSON.parse(await plan('--format', 'json'))
  expect(document).toEqual(JSON.parse(await plan('--json')))
  expect(document).toMatchObject({
    concurrency: 8,
    'on-failure': 'stop',
    timeout: 7200,
    env: ['CI_COMMIT_TAG'],
    inputs: [],
    waves: [['lib'], ['app (eu, blue)', 'app (us, green)', 'docs'], ['smoke'], ['roll-back']],
  })
  expect(document.steps[1]).toEqual({
    name: 'app (eu, blue)',
    base: 'app',
    matrix: { REGION: 'eu', TIER: 'blue' },
    needs: ['lib'],
    when: 'on-success',
    'allow-failure': false,
    wave: 2,
    settings: {
      project: 'group/app',
      ref: 'main',
      timeout: '45m',
      variables: {
        LIB_VERSION: '${{ pipelines.lib.outputs.VERSION }}',
        REGION: '${{ matrix.REGION }}',
        RELEASE: '${{ env.CI_COMMIT_TAG }}',
      },
    },
  })
})

test('as a flowchart the plan has an arrow for each need', async () => {
  expect((await plan('--format', 'mermaid')).split('\n')).toEqual([
    'flowchart LR',
    '  s0["lib"]',
    '  s1["app (eu, blue)"]',
    '  s2["app (us, green)"]',
    '  s3["docs"]',
    '  s4["smoke"]',
    '  s5["roll-back"]',
    '  s0 --> s1',
    '  s0 --> s2',
    '  s0 --> s3',
    '  s1 --> s4',
    '  s2 --> s4',
    '  s1 -. on failure .-> s5',
    '  s2 -. on failure .-> s5',
    '  s4 -. on failure .-> s5',
    '  classDef optional stroke-dasharray: 4',
    '  class s3 optional',
    '',
  ])
})

test('with --online the steps have their usual times, and those that decide are named', async () => {
  const { sandbox, project, upstream, clock } = scene
  const client = scene.client({ token: undefined })
  for (const [path, owner, minutes] of [
    ['group/lib', upstream, 10],
    ['group/app', project, 20],
  ] as const) {
    sandbox.script(owner, { jobs: [{ name: 'job', durationMs: minutes * 60_000 }] })
    await client.triggerPipeline({ project: path, ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: path })
    await clock.sleep(minutes * 60_000)
  }
  const { stdout } = await runCommandLine(scene, ['chain', 'plan', release, '--online'])
  const lines = stdout.trimEnd().split('\n')
  expect(lines[3]).toMatch(/^1 +lib +group\/lib on main +10m/)
  expect(lines.at(-1)).toBe(
    'Usually over after 30m 00s, without smoke, of which nothing is known: lib → app (eu, blue) → smoke',
  )
  const { stdout: json } = await runCommandLine(scene, ['chain', 'plan', release, '--online', '--json'])
  const document = JSON.parse(json)
  expect(document['critical-path']).toEqual(['lib', 'app (eu, blue)', 'smoke'])
  expect(document.steps.map((step: Record<string, unknown>) => step['usual-seconds'])).toEqual([
    600,
    1200,
    1200,
    null,
    null,
    1200,
  ])
})

test('for another scheduler the plan is its file, and what it does not keep is a warning', async () => {
  const args = (...more: readonly string[]) => ['chain', 'plan', release, ...more]
  const env = { CI_SERVER_VERSION_MAJOR: '17', CI_SERVER_VERSION_MINOR: '10' }
  const source = ['--source', 'group/gitlab-downstream@1.0.0']
  const gitlab = await runCommandLine(scene, args('--format', 'gitlab', ...source, '--cli', 'node gd.mjs'), { env })
  expect(gitlab.exitCode).toBe(0)
  expect(gitlab.stdout).toContain('image: $CI_REGISTRY/group/gitlab-downstream:1.0.0\n')
  expect(gitlab.stdout).toContain('- node gd.mjs trigger --wait')
  expect(gitlab.stdout).toContain('strategy: depend\n')
  expect(gitlab.stderr).toContain('warning: on-failure: stop is not kept')
  const github = await runCommandLine(scene, args('--format', 'github', ...source))
  expect(github.stdout).toContain('uses: group/gitlab-downstream@1.0.0\n')
  expect(github.stdout).toContain(`gitlab-url: ${scene.sandbox.url}\n`)
  const without = await runCommandLine(scene, args('--format', 'github'))
  expect([without.exitCode, without.stderr.split('\n')[0]]).toEqual([
    2,
    'error: missing flag --source: expected what the jobs of the workflow take gitlab-downstream from',
  ])
})

test('another format is refused', async () => {
  const { stderr, exitCode } = await runCommandLine(scene, ['chain', 'plan', release, '--format', 'dot'])
  expect([exitCode, stderr]).toEqual([2, 'error: --format "dot": expected text, json, mermaid, gitlab or github\n'])
})

test('without a name the file is downstream.yml', async () => {
  const { stderr, exitCode } = await runCommandLine(scene, ['chain', 'plan'])
  expect([exitCode, stderr]).toEqual([
    2,
    'error: chain file downstream.yml cannot be read: there is no such file or folder\n',
  ])
})
