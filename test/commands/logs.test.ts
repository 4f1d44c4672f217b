import { describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../support/scene.ts'
import { runCommandLine, startPipeline } from './command-line.ts'

const THREE_JOBS: PipelineScript = {
  jobs: [
    { name: 'compile', stage: 'build', trace: 'compiling\ncompiled\n' },
    { name: 'unit 1/2', stage: 'test', trace: 'first half\n' },
    { name: 'unit 2/2', stage: 'test', trace: 'second half\n', status: 'failed' },
  ],
}

async function ended(scene: Scene, script: PipelineScript): Promise<string> {
  scene.sandbox.script(scene.project, script)
  const id = await startPipeline(scene)
  await scene.clock.sleep(60_000)
  return String(id)
}

describe('logs', () => {
  test('prints all logs labelled and by stage, and nothing else, on stdout', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['logs', await ended(scene, THREE_JOBS)])
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: 'compile │ compiling\ncompile │ compiled\nunit 1/2 │ first half\nunit 2/2 │ second half\n',
      stderr: expect.stringContaining('3 logs of pipeline'),
    })
  })

  test.each([
    { name: 'compile', stdout: 'compiling\ncompiled\n' },
    { name: 'unit *', stdout: 'unit 1/2 │ first half\nunit 2/2 │ second half\n' },
  ])('--job "$name" prints that alone', async ({ name, stdout }) => {
    await using scene = await createScene()
    const id = await ended(scene, THREE_JOBS)
    expect(await runCommandLine(scene, ['logs', id, '--job', name])).toMatchObject({ exitCode: 0, stdout })
  })

  test('a retried job keeps its place', async () => {
    await using scene = await createScene()
    const script = {
      jobs: [
        { name: 'compile', stage: 'build', status: 'failed', trace: 'a\n', retries: [{ status: 'success' }] },
        { name: 'lint', stage: 'build', trace: 'b\n' },
        { name: 'unit', stage: 'test', trace: 'c\n' },
      ],
    } as const
    const id = await ended(scene, script)
    await scene.client().retryPipeline('group/app', Number(id))
    await scene.clock.sleep(60_000)
    const { stdout } = await runCommandLine(scene, ['logs', id])
    expect(stdout).toBe('compile │ a\nlint    │ b\nunit    │ c\n')
  })

  test('a name that no job has is an error with the names that there are', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['logs', await ended(scene, THREE_JOBS), '--job', 'unitt'])
    expect(run).toMatchObject({ exitCode: 3, stdout: '' })
    expect(run.stderr).toContain('"compile", "unit 1/2", "unit 2/2"')
  })

  test('a running job is named, and its log shown when it is asked for', async () => {
    await using scene = await createScene()
    const trace = [{ atMs: 0, text: 'so far\nand on' }]
    scene.sandbox.script(scene.project, { jobs: [{ name: 'endless', durationMs: Number.POSITIVE_INFINITY, trace }] })
    const id = String(await startPipeline(scene))
    await scene.clock.sleep(1000)
    expect(await runCommandLine(scene, ['logs', id])).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining(
        'Not printed, as these jobs still run (see them with --follow or --job): endless',
      ),
    })
    const one = await runCommandLine(scene, ['logs', id, '--job', 'endless'])
    expect(one).toMatchObject({ exitCode: 0, stdout: 'so far\nand on\n' })
  })

  test('a log that is cut on its way is printed once and whole', async () => {
    await using scene = await createScene()
    const lines = Array.from({ length: 2000 }, (_, index) => `line ${index}`).join('\n')
    const id = await ended(scene, { jobs: [{ name: 'long', trace: `${lines}\n` }] })
    scene.sandbox.faults.add({ path: /\/trace$/, nth: [1, 2], fault: { kind: 'cut', afterBytes: 9000 } })
    const run = await runCommandLine(scene, ['logs', id])
    expect(run).toMatchObject({ exitCode: 0, stdout: `${lines}\n` })
  })

  test('a log that may not be read makes exit 3, and the others are printed', async () => {
    await using scene = await createScene()
    const id = await ended(scene, THREE_JOBS)
    const debug = [...scene.sandbox.store.jobs.values()].find(({ name }) => name === 'compile')
    scene.sandbox.faults.add({
      path: new RegExp(`/jobs/${debug?.id}/trace$`),
      fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
    })
    const run = await runCommandLine(scene, ['logs', id])
    expect(run).toMatchObject({ exitCode: 3, stdout: 'unit 1/2 │ first half\nunit 2/2 │ second half\n' })
    expect(run.stderr).toContain('The log of compile cannot be read')
  })

  test('GitLab failing for ever ends it with exit 4', async () => {
    await using scene = await createScene()
    const id = await ended(scene, THREE_JOBS)
    scene.sandbox.faults.add({ path: /\/trace$/, fault: { kind: 'answer', status: 502, body: '<html>' } })
    const run = await runCommandLine(scene, ['logs', id, '--job', 'compile', '--retries', '0'])
    expect(run).toMatchObject({ exitCode: 4, stdout: '' })
  })

  test('hostile output cannot drive the terminal', async () => {
    await using scene = await createScene()
    const id = await ended(scene, {
      jobs: [{ name: 'evil', trace: '\u001B]0;title\u0007\u001B[2J\u001B[31mred\u001B[0m\n' }],
    })
    const { stdout } = await runCommandLine(scene, ['logs', id])
    expect(stdout).toBe('red\n')
  })

  test('without an API token it sends nothing and says why', async () => {
    await using scene = await createScene()
    const env = { DOWNSTREAM_API_TOKEN: undefined, CI_JOB_TOKEN: 'glcbt-1', CI_SERVER_URL: scene.sandbox.url }
    const run = await runCommandLine(scene, ['logs', '1'], { env })
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('a job token cannot do it') })
    expect(scene.sandbox.requests).toEqual([])
  })
})

describe('logs --follow', () => {
  const growing: PipelineScript = {
    jobs: [
      {
        name: 'build',
        stage: 'build',
        durationMs: 60_000,
        trace: Array.from({ length: 6 }, (_, index) => ({ atMs: index * 10_000, text: `build ${index}\n` })),
      },
      { name: 'deploy', stage: 'deploy', durationMs: 30_000, trace: [{ atMs: 1000, text: 'deploying\n' }] },
    ],
  }

  test('prints every line once as the logs grow, to the end of the pipeline', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, growing)
    const id = String(await startPipeline(scene))
    const run = await runCommandLine(scene, ['logs', id, '--follow'])
    const build = Array.from({ length: 6 }, (_, index) => `build │ build ${index}\n`).join('')
    expect(run).toMatchObject({ exitCode: 0, stdout: `${build}deploy │ deploying\n` })
    expect(run.stderr).toContain('deploy: success')
  })

  test('with --job it ends with that job', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, growing)
    const id = String(await startPipeline(scene))
    const run = await runCommandLine(scene, ['logs', id, '--follow', '--job', 'build', '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ result: 'triggered', status: 'running', jobs: [{ name: 'build' }] })
    expect(run.stderr).toContain('build │ build 5')
  })

  test('waits for a job of a pipeline below that has not started', async () => {
    await using scene = await createScene()
    const below = { jobs: [{ name: 'inner', trace: 'from below\n' }] }
    scene.sandbox.script(scene.project, {
      jobs: [
        { name: 'prepare', stage: 'prepare', durationMs: 20_000 },
        { name: 'child', stage: 'run', bridge: { script: below, strategy: 'depend' } },
      ],
    })
    const id = String(await startPipeline(scene))
    const run = await runCommandLine(scene, ['logs', id, '--follow', '--job', 'inner'])
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^child #\d+: inner │ from below\n$/) })
  })

  test('a name that no job can have any more is an error at once', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, growing)
    const id = String(await startPipeline(scene))
    const run = await runCommandLine(scene, ['logs', id, '--follow', '--job', 'biuld'])
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('the pipeline has no job "biuld"') })
    expect(scene.clock.monotonicMs()).toBeLessThan(20_000)
  })

  test('ends with exit 5 at its timeout', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'endless', durationMs: Number.POSITIVE_INFINITY }] })
    const id = String(await startPipeline(scene))
    const run = await runCommandLine(scene, ['logs', id, '--follow', '--timeout', '2m'])
    expect(run).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('error: timed out after 2m 00s') })
  })

  test('ends quietly when nobody reads its output any more', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'endless', durationMs: Number.POSITIVE_INFINITY }] })
    const id = String(await startPipeline(scene))
    const reader = new AbortController()
    const running = runCommandLine(scene, ['logs', id, '--follow'], { outputClosed: reader.signal })
    void scene.clock.sleep(30_000).then(() => reader.abort(new Error('gone')))
    const run = await running
    expect(run.exitCode).toBe(0)
    expect(run.stderr).not.toContain('error')
  })
})
