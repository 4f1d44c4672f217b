import { describe, expect, test } from 'vitest'
import { endlessJob, job, openScene } from './support/scene.ts'

/** The document of `--json`. */
function parse({ stdout }: { readonly stdout: string }) {
  return JSON.parse(stdout)
}

describe.concurrent('a wait', () => {
  test('ends 0 when the pipeline passes, having told what happened', async () => {
    await using scene = await openScene()
    scene.script(job('build', { stage: 'build' }), job('unit', { stage: 'test' }))
    const { exitCode, stdout, stderr } = await scene.cli(['trigger', '--wait'])
    const [pipeline] = scene.pipelines()
    expect(exitCode, stderr).toBe(0)
    expect(stdout).toContain(`Started pipeline #${pipeline?.id} on main: ${scene.sandbox.url}/group/app/-/pipelines/`)
    expect(stdout).toMatch(/✓ build: success in 0\.2 s/)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Pipeline #${pipeline?.id} passed`)
    expect(stderr).toBe('')
  })

  test.for([
    ['canceled', ['canceled'], 1],
    ['skipped', ['skipped'], 1],
    ['canceled', ['canceled'], 0, 'canceled'],
    ['skipped', ['skipped'], 0, 'skipped, manual'],
  ] as const)('is %s like the pipeline', async ([result, [status], code, passOn]) => {
    await using scene = await openScene()
    scene.script(job('only', { status }))
    const finished = await scene.cli(['trigger', '--wait', '--json'], { options: { 'pass-on': passOn } })
    expect(finished.exitCode, finished.stderr).toBe(code)
    expect(parse(finished)).toMatchObject({ result, 'exit-code': code })
  })

  test('retries failed jobs in place, and tells how many tries it took', async () => {
    await using scene = await openScene()
    scene.script(
      job('stable'),
      job('flaky', {
        status: 'failed',
        retries: [
          { status: 'failed', durationMs: 200 },
          { status: 'success', durationMs: 200 },
        ],
      }),
    )
    const finished = await scene.cli(['trigger', '--wait', '--json'], { options: { 'retry-failed': '2' } })
    expect(finished.exitCode, finished.stderr).toBe(0)
    const { tries, jobs, 'failed-jobs': failed } = parse(finished)
    expect({ tries, failed, names: jobs.map(({ name }: { name: string }) => name).sort() }).toEqual({
      tries: 3,
      failed: [],
      names: ['flaky', 'stable'],
    })
    expect(finished.stderr).toContain('Retrying flaky (1 of 2)')
    expect(scene.pipelines()).toHaveLength(1)
  })

  test('gives up when the retries are used up', async () => {
    await using scene = await openScene()
    scene.script(job('broken', { status: 'failed', retries: [{ status: 'failed', durationMs: 200 }] }))
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], { options: { 'retry-failed': '1' } })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/error: pipeline #\d+ failed at try 2.*: broken/)
  })

  test('ends at a manual job, naming it and what can be done', async () => {
    await using scene = await openScene()
    scene.script(
      job('build', { stage: 'a' }),
      job('approve', { stage: 'b', when: 'manual' }),
      job('deploy', { stage: 'c' }),
    )
    const finished = await scene.cli(['trigger', '--wait'])
    expect(finished.exitCode).toBe(1)
    expect(finished.stderr).toMatch(/error: pipeline #\d+ is blocked until a manual job is played: approve/)
    expect(finished.stderr).toMatch(/\/-\/jobs\/\d+/)
    expect(finished.stderr).toContain('on-manual: play')
  })

  test('plays manual jobs where asked to', async () => {
    await using scene = await openScene()
    scene.script(job('approve', { stage: 'b', when: 'manual' }), job('deploy', { stage: 'c' }))
    const finished = await scene.cli(['trigger', '--wait'], { options: { 'on-manual': 'play' } })
    expect(finished.exitCode, finished.stderr).toBe(0)
    expect(finished.stdout).toContain('Played manual job "approve"')
  })

  test('waits until a manual job is played where asked to', async () => {
    await using scene = await openScene()
    scene.script(job('approve', { stage: 'b', when: 'manual' }), job('deploy', { stage: 'c' }))
    const cli = scene.start(['trigger', '--wait'], { options: { 'on-manual': 'wait' } })
    await cli.saw('Waiting for the manual job "approve" to be played')
    const { id } = scene.pipelines()[0]?.jobs.find(({ name }) => name === 'approve') ?? {}
    await fetch(`${scene.sandbox.url}/api/v4/projects/${scene.project.id}/jobs/${id}/play`, {
      method: 'POST',
      headers: { 'PRIVATE-TOKEN': scene.apiToken },
    })
    expect((await cli.finished).exitCode).toBe(0)
  })

  test('stops at its timeout with exit code 5 and cancels what it started', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const { exitCode, screen } = await scene.cli(['trigger', '--wait', '--timeout', '2s'])
    expect(exitCode).toBe(5)
    expect(screen).toMatch(/error: timed out after 2\.0 s waiting for pipeline #\d+/)
    expect(screen).toMatch(/Canceled pipeline #\d+/)
    expect(scene.pipelines()).toMatchObject([{ status: 'canceled' }])
  })

  test.for([
    ['trigger --wait --on-timeout leave', false],
    ['wait latest', true],
  ] as const)('leaves the pipeline at the timeout of %s', async ([command, attaches]) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    if (attaches) await scene.cli(['trigger'])
    const { exitCode, screen } = await scene.cli([...command.split(' '), '--timeout', '2s'])
    expect(exitCode).toBe(5)
    expect(screen).toMatch(/Pipeline #\d+ goes on: http/)
    expect(scene.pipelines()).toMatchObject([{ status: 'running' }])
  })

  test('cancels what it started when that runs another commit than expected', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait', '--expect-sha', 'abcdef12'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/runs commit [0-9a-f]{12}, but abcdef12 was expected/)
    expect(scene.pipelines()).toMatchObject([{ status: 'canceled' }])
  })

  test('never cancels what it attached to, though it runs another commit', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    await scene.cli(['trigger'])
    const id = String(scene.pipelines()[0]?.id)
    const finished = await scene.cli(['wait', id, '--expect-sha', 'abcdef12', '--json'])
    expect(finished.exitCode).toBe(1)
    expect(parse(finished)).toMatchObject({ result: 'sha-mismatch' })
    expect(scene.pipelines().map(({ status }) => status)).toEqual(['running'])
  })

  test('accepts the expected commit by its beginning', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const sha = scene.project.refs[0]?.sha.slice(0, 10).toUpperCase() ?? ''
    expect((await scene.cli(['trigger', '--wait', '--expect-sha', sha])).exitCode).toBe(0)
  })
})
