import { describe, expect, test } from 'vitest'
import { waitUntil } from '../support/eventually.ts'
import { type OutputName, startBundle } from '../support/program.ts'
import { endlessJob, job, openScene, type Scene } from '../support/scene.ts'
import { runPost, startMain } from '../support/step.ts'

const fullDisks: readonly (readonly [string, readonly OutputName[]])[] = [
  ['stdout', ['stdout']],
  ['stderr', ['stderr']],
  ['stdout and stderr', ['stdout', 'stderr']],
]

const statuses = (scene: Scene) => scene.pipelines().map(({ status }) => status)
const startCli = (scene: Scene, args: readonly string[], full: readonly OutputName[]) =>
  startBundle('cli', { args, full, env: scene.environment(), cwd: scene.folder })

describe.concurrent('on a full disk', () => {
  test.each(fullDisks)('below %s, the CLI still cancels its pipeline when it gets SIGTERM', async (_, full) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const cli = startCli(scene, ['trigger', '--wait', '--verbose'], full)
    await waitUntil(() => statuses(scene).join() === 'running')
    cli.kill('SIGTERM')
    expect(await cli.finished).toMatchObject({ exitCode: 143, signal: null })
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('the CLI does not exit with 0, and says why once', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const { exitCode, stderr } = await startCli(scene, ['trigger', '--wait', '--json'], ['stdout']).finished
    expect(exitCode).toBe(1)
    expect(stderr.match(/stdout cannot be written: ENOSPC/g)).toHaveLength(1)
  })

  test.each(fullDisks)('below %s, the main step sets its outputs', async (_, full) => {
    await using scene = await openScene()
    scene.script(job('build'))
    const step = await startMain({ inputs: scene.inputs({ wait: 'true' }), folder: scene.folder, full }).finished
    expect(step).toMatchObject({ exitCode: 0, outputs: { result: 'success' }, state: { finished: 'true' } })
    expect(step.screen).not.toContain('    at ')
  })

  test.each(fullDisks)('below %s, the post step cancels what the killed main step started', async (_, full) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const main = scene.startAction({ wait: 'true' })
    await main.saw('endless: running')
    main.kill('SIGKILL')
    const { state } = await main.finished
    const post = await runPost({ inputs: scene.inputs({ wait: 'true' }), state, folder: scene.folder, full })
    expect(post).toMatchObject({ exitCode: 0, signal: null })
    expect(statuses(scene)).toEqual(['canceled'])
  })
})

describe.concurrent('when its reader is gone', () => {
  test('the main step goes on to its end, and sets its outputs', async () => {
    await using scene = await openScene()
    scene.script(job('build', { durationMs: 3_000 }))
    const main = scene.startAction({ wait: 'true' })
    await main.saw('build: running')
    main.close('stdout')
    main.close('stderr')
    expect(await main.finished).toMatchObject({ exitCode: 0, outputs: { result: 'success' } })
  })

  test('logs --follow ends with the next line that nobody reads', async () => {
    await using scene = await openScene()
    const log = Array.from({ length: 30 }, (_, second) => ({ atMs: second * 1_000, text: `line ${second}\n` }))
    scene.script({ name: 'build', durationMs: 600_000, trace: log })
    await scene.cli(['trigger'])
    const [pipeline] = scene.pipelines()
    const cli = startCli(scene, ['logs', String(pipeline?.id), '--follow'], [])
    await cli.saw('line 0')
    cli.close('stdout')
    expect(await cli.finished).toMatchObject({
      exitCode: 0,
      signal: null,
      stderr: expect.not.stringContaining('error'),
    })
    expect(statuses(scene)).toEqual(['running'])
  })
})
