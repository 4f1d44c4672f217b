import { describe, expect, test } from 'vitest'
import { waitUntil } from '../support/eventually.ts'
import { endlessJob, openScene, type Scene } from '../support/scene.ts'

const wait = { wait: 'true' }
const asked = (scene: Scene, path: RegExp) => scene.sandbox.requests.some(({ url }) => path.test(url))
const statuses = (scene: Scene) => scene.pipelines().map(({ status }) => status)
const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const

describe.concurrent('an interrupt', () => {
  test.for(signals)('%s to the CLI cancels the pipeline, and the exit code is %i', async ([signal, exitCode]) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const cli = scene.start(['trigger', '--wait'])
    await cli.saw('endless: running')
    const from = performance.now()
    cli.kill(signal)
    const finished = await cli.finished
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(finished.exitCode, finished.screen).toBe(exitCode)
    expect(statuses(scene)).toEqual(['canceled'])
    expect(finished.stderr).toContain(`error: interrupted by ${signal}`)
    expect(finished.screen).toMatch(/Canceled pipeline #\d+ \(it is canceled\): http/)
  })

  test.for(signals)('%s to the action cancels the pipeline and fails the step', async ([signal]) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const step = scene.startAction(wait)
    await step.saw('endless: running')
    step.kill(signal)
    const finished = await step.finished
    expect(finished.exitCode, finished.screen).toBe(1)
    expect(statuses(scene)).toEqual(['canceled'])
    expect(finished.outputs).toMatchObject({ result: 'interrupted', status: 'canceled' })
    expect(finished.stdout).toContain(`::error::Interrupted by ${signal}`)
    expect(finished.state.finished).toBe('true')
  })

  test('is over as soon as the pipeline is canceling, whatever its jobs still do', async () => {
    await using scene = await openScene()
    scene.play({ jobs: [endlessJob()], cancel: { cancelingMs: 60_000 } })
    const cli = scene.start(['trigger', '--wait'])
    await cli.saw('endless: running')
    cli.kill('SIGTERM')
    const { exitCode, screen } = await cli.finished
    expect(exitCode).toBe(143)
    expect(screen).toContain('(it is canceling)')
  })

  test('that GitLab accepts without doing anything is not called a success', async () => {
    await using scene = await openScene()
    scene.play({ jobs: [endlessJob()], cancel: 'ignored' })
    const cli = scene.start(['trigger', '--wait'])
    await cli.saw('endless: running')
    const from = performance.now()
    cli.kill('SIGTERM')
    const { exitCode, screen } = await cli.finished
    expect(exitCode).toBe(143)
    expect(performance.now() - from).toBeLessThan(6_000)
    expect(screen).toMatch(/GitLab accepted the cancel request, but pipeline #\d+ is still running/)
  })

  test('given twice leaves at once', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    scene.sandbox.faults.add({ path: /\/cancel$/, fault: { kind: 'stall', delayMs: 60_000, at: 'before' } })
    const cli = scene.start(['trigger', '--wait'])
    await cli.saw('endless: running')
    cli.kill('SIGINT')
    await waitUntil(() => asked(scene, /\/cancel$/))
    const from = performance.now()
    // One that comes right behind the first is its echo.
    const impatient = setInterval(() => cli.kill('SIGINT'), 50)
    expect(await cli.finished).toMatchObject({ exitCode: 130, signal: null })
    clearInterval(impatient)
    expect(performance.now() - from).toBeLessThan(1_500)
  })

  test('while the trigger call is under way still cancels what it starts', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    scene.sandbox.faults.add({ path: /trigger\/pipeline$/, fault: { kind: 'stall', delayMs: 1_000, at: 'answer' } })
    const cli = scene.start(['trigger', '--wait'])
    await waitUntil(() => scene.pipelines().length > 0)
    cli.kill('SIGINT')
    const { exitCode, screen } = await cli.finished
    expect(exitCode, screen).toBe(130)
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('during a trigger call that never answers says that a pipeline may have been started, and where to look', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    scene.sandbox.faults.add({ path: /trigger\/pipeline$/, fault: { kind: 'stall', delayMs: 60_000, at: 'answer' } })
    const cli = scene.start(['trigger', '--wait'])
    await waitUntil(() => scene.pipelines().length > 0)
    const from = performance.now()
    cli.kill('SIGTERM')
    const { exitCode, stderr } = await cli.finished
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(exitCode).toBe(143)
    expect(stderr).toContain('a pipeline may or may not have been started')
    expect(stderr).toContain(`${scene.sandbox.url}/group/app/-/pipelines`)
  })

  test('before anything was started starts nothing', async () => {
    await using scene = await openScene()
    scene.sandbox.faults.add({ method: 'GET', fault: { kind: 'stall', delayMs: 60_000, at: 'before' } })
    const cli = scene.start(['trigger', '--wait'])
    await waitUntil(() => asked(scene, /\/pipelines\?/))
    cli.kill('SIGINT')
    const { exitCode, stderr } = await cli.finished
    expect(exitCode).toBe(130)
    expect(stderr).toContain('interrupted by SIGINT')
    expect(scene.pipelines()).toEqual([])
  })

  test('leaves what was attached to, and says that it goes on', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    await scene.cli(['trigger'])
    const cli = scene.start(['wait', 'latest'])
    await cli.saw('endless: running')
    cli.kill('SIGTERM')
    const { exitCode, screen } = await cli.finished
    expect(exitCode).toBe(143)
    expect(statuses(scene)).toEqual(['running'])
    expect(screen).toMatch(/Pipeline #\d+ goes on: http/)
  })

  test.for([
    ['leave', 'trigger --wait', 'running'],
    ['cancel', 'wait latest', 'canceled'],
  ] as const)('does what on-interrupt says: %s after %s', async ([choice, command, status]) => {
    await using scene = await openScene()
    scene.script(endlessJob())
    if (command === 'wait latest') await scene.cli(['trigger'])
    const cli = scene.start([...command.split(' '), '--on-interrupt', choice])
    await cli.saw('endless: running')
    cli.kill('SIGINT')
    expect((await cli.finished).exitCode).toBe(130)
    expect(statuses(scene)).toEqual([status])
  })

  test('with a job token alone tells which token would cancel', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const cli = scene.start(['trigger', '--wait'], {
      options: { token: undefined, 'api-token': undefined },
      env: { GITLAB_CI: 'true', CI_SERVER_URL: scene.sandbox.url, CI_JOB_TOKEN: scene.jobToken },
    })
    await cli.saw('endless: running')
    cli.kill('SIGTERM')
    const { exitCode, screen } = await cli.finished
    expect(exitCode, screen).toBe(143)
    expect(statuses(scene)).toEqual(['running'])
    expect(screen).toMatch(
      /Not canceled: that needs an `api-token` with scope `api`, a job or trigger token cannot\. Pipeline #\d+ goes on: http/,
    )
  })

  test('cancels the pipelines below it too', async () => {
    await using scene = await openScene()
    const other = scene.sandbox.store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    scene.script({
      name: 'deploy',
      bridge: { project: other.path, strategy: 'depend', script: { jobs: [endlessJob()] } },
    })
    const cli = scene.start(['trigger', '--wait'])
    await cli.saw(/endless: running/)
    cli.kill('SIGINT')
    expect((await cli.finished).exitCode).toBe(130)
    expect([...scene.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === other.id)).toMatchObject(
      [{ status: 'canceled' }],
    )
  })
})

test.for([
  ['500', { kind: 'answer', status: 500 }],
  ['502 though it canceled', { kind: 'answer', status: 502, effect: true }],
  ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '1' } }],
  ['a reset', { kind: 'reset', effect: false }],
] as const)('a cancel that fails once with %s is repeated', async ([, fault]) => {
  await using scene = await openScene()
  scene.script(endlessJob())
  scene.sandbox.faults.add({ path: /\/cancel$/, nth: 1, fault })
  const cli = scene.start(['trigger', '--wait'])
  await cli.saw('endless: running')
  cli.kill('SIGTERM')
  const { exitCode, screen } = await cli.finished
  expect(exitCode, screen).toBe(143)
  expect(screen).toMatch(/Canceled pipeline #\d+ \(it is canceled\)/)
  expect(statuses(scene)).toEqual(['canceled'])
})
