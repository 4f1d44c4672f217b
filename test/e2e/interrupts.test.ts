import { existsSync, rmSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { waitUntil } from './support/eventually.ts'
import { endlessJob, job, openScene, type Scene } from './support/scene.ts'
import { runPost } from './support/step.ts'

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

describe.concurrent('the post step', () => {
  const kill = async (scene: Scene, inputs: Record<string, string | undefined>) => {
    scene.script(endlessJob())
    const main = scene.startAction({ ...wait, ...inputs })
    await main.saw('Started pipeline')
    main.kill('SIGKILL')
    return await main.finished
  }

  test('cancels the pipeline of a main step that was killed', async () => {
    await using scene = await openScene()
    const { state } = await kill(scene, {})
    const post = await runPost({ inputs: scene.inputs(wait), state, folder: scene.folder })
    expect(post.exitCode, post.screen).toBe(0)
    expect(post.stdout).toMatch(/Canceled pipeline #\d+/)
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('leaves it where on-interrupt says so', async () => {
    await using scene = await openScene()
    const inputs = { ...wait, 'on-interrupt': 'leave' }
    const { state } = await kill(scene, inputs)
    const post = await runPost({ inputs: scene.inputs(inputs), state, folder: scene.folder })
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toContain('goes on')
    expect(asked(scene, /\/cancel$/)).toBe(false)
  })

  test('never fails, and says why it could not cancel', async () => {
    await using scene = await openScene()
    const { state } = await kill(scene, {})
    scene.sandbox.faults.add({
      path: /\/cancel$/,
      fault: { kind: 'answer', status: 403, body: '{"message":"403 Forbidden"}' },
    })
    const post = await runPost({ inputs: scene.inputs(wait), state, folder: scene.folder })
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toContain('403 Forbidden')
    expect(post.stdout).toContain('goes on')
  })

  test('does nothing when the main step finished, in whatever way', async () => {
    await using scene = await openScene()
    scene.script(job('build', { status: 'failed' }))
    for (const inputs of [wait, { wait: 'false' }, { ref: 'nowhere' }, { timeout: 'soon' }]) {
      const main = await scene.action(inputs)
      const before = scene.sandbox.requests.length
      const post = await runPost({ inputs: scene.inputs(inputs), state: main.state, folder: scene.folder })
      expect(post).toMatchObject({ exitCode: 0, screen: '' })
      expect(scene.sandbox.requests).toHaveLength(before)
    }
  })

  test('leaves a pipeline that was not to be waited for, even when the main step was killed', async () => {
    await using scene = await openScene()
    const { post } = await killDuringCall(scene, { wait: 'false' })
    expect(post.exitCode).toBe(0)
    expect(asked(scene, /\/cancel$/)).toBe(false)
    expect(post.stdout).toContain('gitlab-downstream status latest --gitlab-url http')
  })

  const otherInputs = {
    'gitlab-url': 'http://127.0.0.1:9',
    project: 'other/project',
    'pipeline-id': '1',
    'on-interrupt': 'leave',
    wiat: 'x',
    timeout: 'soon',
  }
  test.for([
    ['none of its inputs', {}],
    ['the inputs of another action', { ...otherInputs, token: 'another', 'api-token': 'another-token-of-another' }],
  ] as const)('cancels with %s', async ([, inputs]) => {
    await using scene = await openScene()
    const { state } = await kill(scene, {})
    const post = await runPost({ inputs, state, folder: scene.folder })
    expect(post, post.screen).toMatchObject({ exitCode: 0, stderr: '' })
    expect(post.stdout).toMatch(/Canceled pipeline #\d+/)
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('sends the token to the instance of the main step alone, whatever inputs and variables say now', async () => {
    await using scene = await openScene()
    await using stranger = await openScene()
    const { state } = await kill(scene, {})
    const inputs = { ...scene.inputs(wait), 'gitlab-url': stranger.sandbox.url }
    await runPost({ inputs, env: { DOWNSTREAM_GITLAB_URL: stranger.sandbox.url }, state, folder: scene.folder })
    expect(stranger.sandbox.requests).toEqual([])
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('refuses a token that was saved for another instance, and says so', async () => {
    await using scene = await openScene()
    await using stranger = await openScene()
    const { state } = await kill(scene, {})
    const run = { ...JSON.parse(state.run ?? ''), gitlabUrl: stranger.sandbox.url }
    const post = await runPost({ inputs: {}, state: { run: JSON.stringify(run) }, folder: scene.folder })
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toMatch(/Could not cancel pipeline #\d+, .*the saved token is not for http/)
    expect(stranger.sandbox.requests).toEqual([])
  })

  test('says why it cannot cancel when the saved token is gone', async () => {
    await using scene = await openScene()
    const { state } = await kill(scene, {})
    rmSync(JSON.parse(state.run ?? '').tokenFile)
    const post = await runPost({ inputs: scene.inputs(wait), state, folder: scene.folder })
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toMatch(/::warning::Could not cancel pipeline #\d+, .*ENOENT/)
  })

  test('says that it takes an api-token where the main step had none', async () => {
    await using scene = await openScene({ project: { visibility: 'public' } })
    const { state } = await kill(scene, { 'api-token': undefined })
    const post = await runPost({ inputs: scene.inputs(wait), state, folder: scene.folder })
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toContain('Not canceled: that needs an `api-token`')
  })

  test('finds the token in a file for the user alone, which it removes; the state holds no token', async () => {
    await using scene = await openScene()
    const { state } = await kill(scene, {})
    const { tokenFile } = JSON.parse(state.run ?? '')
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(state)).not.toContain(scene.apiToken)
    expect(JSON.stringify(state)).not.toContain(scene.triggerToken)
    await runPost({ inputs: {}, state, folder: scene.folder })
    expect(existsSync(tokenFile)).toBe(false)
  })

  test('finds no token where the main step finished', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const { state } = await scene.action(wait)
    expect(state.finished).toBe('true')
    expect(existsSync(JSON.parse(state.run ?? '').tokenFile)).toBe(false)
  })

  const killDuringCall = async (scene: Scene, inputs: Record<string, string | undefined>, atWallMs?: number) => {
    scene.script(endlessJob())
    const stall = { kind: 'stall', delayMs: 60_000, at: 'answer' } as const
    scene.sandbox.faults.add({ method: 'POST', path: /pipeline$/, fault: stall })
    const main = scene.startAction({ ...wait, ...inputs })
    await waitUntil(() => scene.pipelines().length > 0)
    main.kill('SIGKILL')
    const { state } = await main.finished
    const run = JSON.parse(state.run ?? '')
    const aged = atWallMs === undefined ? run : { ...run, call: { ...run.call, atWallMs } }
    const post = await runPost({ inputs: {}, state: { ...state, run: JSON.stringify(aged) }, folder: scene.folder })
    return { state, post }
  }

  test('finds and cancels the pipeline of a main step that was killed during the trigger call', async () => {
    await using scene = await openScene()
    const { post } = await killDuringCall(scene, {})
    expect(post.exitCode, post.screen).toBe(0)
    expect(post.stdout).toMatch(/Found the pipeline that the main step had started: #\d+/)
    expect(statuses(scene)).toEqual(['canceled'])
  })

  test('leaves a pipeline that is not certainly of the killed call, and gives the command to look at it', async () => {
    await using scene = await openScene()
    const { post } = await killDuringCall(scene, { token: undefined }, 0)
    expect(post.exitCode, post.screen).toBe(0)
    expect(post.stdout).toMatch(/nothing proves that this step started pipeline #\d+\..*gitlab-downstream status http/)
    expect(asked(scene, /\/cancel$/)).toBe(false)
  })

  test('cancels what an interrupted main step could not cancel', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const heal = scene.sandbox.faults.add({ path: /\/cancel$/, fault: { kind: 'answer', status: 502 } })
    const main = scene.startAction(wait)
    await main.saw('endless: running')
    main.kill('SIGTERM')
    const { state, stdout } = await main.finished
    expect(stdout).toContain('may go on')
    expect(state.finished).toBeUndefined()
    heal()
    const post = await runPost({ inputs: {}, state, folder: scene.folder })
    expect(post.stdout).toMatch(/Canceled pipeline #\d+/)
    expect(statuses(scene)).toEqual(['canceled'])
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
