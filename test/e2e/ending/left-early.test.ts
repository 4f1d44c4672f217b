import { describe, expect, test } from 'vitest'
import { endlessJob, openScene, type Scene } from '../support/scene.ts'
import { runPost } from '../support/step.ts'

const of = (scene: Scene, id: number) =>
  [...scene.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === id).map(({ status }) => status)

describe.concurrent('a run that is left early', () => {
  test('tells the status that was seen last, not the one at the start', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    const cli = scene.start(['trigger', '--wait', '--on-interrupt', 'leave', '--json'])
    await cli.saw('endless: running')
    cli.kill('SIGTERM')
    const { stdout } = await cli.finished
    expect(JSON.parse(stdout)).toMatchObject({ result: 'interrupted', status: 'running', duration: expect.any(Number) })
  })

  test('is not said to go on when GitLab tells no more of it', async () => {
    await using scene = await openScene()
    scene.play({ jobs: [endlessJob()], deletedAtMs: 1_500 })
    const { exitCode, screen } = await scene.cli(['trigger', '--wait'])
    expect(exitCode, screen).toBe(3)
    expect(screen).not.toContain('goes on by itself')
  })
})

describe.concurrent('the post step', () => {
  test('cancels what the killed main step attached to where on-interrupt says so', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    await scene.cli(['trigger'])
    const inputs = { 'pipeline-id': 'latest', 'on-interrupt': 'cancel' }
    const main = scene.startAction(inputs)
    await main.saw('Following pipeline')
    main.kill('SIGKILL')
    const { state } = await main.finished
    const post = await runPost({ inputs: scene.inputs(inputs), state, folder: scene.folder })
    expect(post.exitCode, post.screen).toBe(0)
    expect(of(scene, scene.project.id)).toEqual(['canceled'])
  })

  test('cancels the pipelines in other projects too', async () => {
    await using scene = await openScene()
    const other = scene.sandbox.store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    scene.script({
      name: 'deploy',
      bridge: { project: other.path, strategy: 'depend', script: { jobs: [endlessJob()] } },
    })
    const inputs = { wait: 'true' }
    const main = scene.startAction(inputs)
    await main.saw('endless: running')
    main.kill('SIGKILL')
    const { state } = await main.finished
    await runPost({ inputs: scene.inputs(inputs), state, folder: scene.folder })
    expect(of(scene, other.id)).toEqual(['canceled'])
  })
})

test.each([
  ['dry-run of a wait', ['--pipeline-id', '1', '--dry-run'], '`dry-run` shows what would be started'],
  ['on-manual: play without wait', ['--on-manual', 'play'], '`on-manual: play`: needs `wait: true`'],
])('%s is refused instead of being ignored', async (_, args, words) => {
  await using scene = await openScene()
  const { exitCode, screen } = await scene.cli(['trigger', ...args])
  expect({ exitCode, screen }).toMatchObject({ exitCode: 2, screen: expect.stringContaining(words) })
  expect(scene.sandbox.requests).toEqual([])
})
