import { existsSync, rmSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { waitUntil } from '../support/eventually.ts'
import { endlessJob, job, openScene, type Scene } from '../support/scene.ts'
import { runPost } from '../support/step.ts'

const wait = { wait: 'true' }
const asked = (scene: Scene, path: RegExp) => scene.sandbox.requests.some(({ url }) => path.test(url))
const statuses = (scene: Scene) => scene.pipelines().map(({ status }) => status)

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
