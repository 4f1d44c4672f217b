import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../commands/command-line.ts'
import { createScene, MAIN_SHA, type Scene } from '../../support/scene.ts'

async function openScene(state: 'opened' | 'merged' = 'opened') {
  const scene = await createScene()
  scene.project.mergeRequests.push({ iid: 3, sourceBranch: 'feature/x.y', targetBranch: 'main', state })
  return scene
}
const started = (scene: Scene) => [...scene.sandbox.store.pipelines.values()]

describe('merge-request', () => {
  test('starts the pipeline of the merge request, and follows it', async () => {
    await using scene = await openScene()
    const { exitCode, stdout } = await runCommandLine(scene, ['trigger', '--merge-request', '3', '--wait'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('on refs/merge-requests/3/head')
    expect(started(scene)).toMatchObject([{ source: 'merge_request_event', sha: MAIN_SHA, status: 'success' }])
  })

  test('shows its request in a dry run', async () => {
    await using scene = await openScene()
    const { exitCode, stdout } = await runCommandLine(scene, ['trigger', '--merge-request=3', '--dry-run'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('POST ')
    expect(stdout).toContain('/merge_requests/3/pipelines')
    expect(started(scene)).toEqual([])
  })

  test('joins one that runs, with on-running: attach', async () => {
    await using scene = await openScene()
    await runCommandLine(scene, ['trigger', '--merge-request=3'])
    await runCommandLine(scene, ['trigger', '--merge-request=3', '--on-running=attach', '--wait'])
    expect(started(scene)).toHaveLength(1)
  })

  test('is never started twice when the answer is lost', async () => {
    await using scene = await openScene()
    scene.sandbox.faults.add({ path: /\/merge_requests\/3\/pipelines$/, fault: { kind: 'reset', effect: true } })
    const run = await runCommandLine(scene, ['trigger', '--merge-request=3'])
    expect(run).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('may or may not have been started') })
    expect(started(scene)).toHaveLength(1)
  })

  test.each([
    [['--merge-request=9'], 'could not start a pipeline of merge request !9 of group/app'],
    [['--merge-request=3'], 'the merge request must be open'],
  ])('%j: a refusal is explained', async (args, message) => {
    await using scene = await openScene('merged')
    const run = await runCommandLine(scene, ['trigger', ...args])
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(message) })
  })

  test.each([
    [['-V', 'A=1'], {}, '`variables`: cannot be given with `merge-request`'],
    [['-r', 'main'], {}, '`ref`: cannot be given with `merge-request`'],
    [['--upstream-variables'], {}, '`upstream-variables`: cannot be given with `merge-request`'],
    [['--pipeline-id=1'], {}, '`merge-request`: cannot be given to a pipeline that exists'],
    [[], { DOWNSTREAM_API_TOKEN: '', DOWNSTREAM_TOKEN: 'glptt-0123456789abcdef' }, 'api-token: is required'],
    [['--merge-request=0'], {}, '--merge-request "0": expected a whole number'],
  ])('refuses %j before anything is sent', async (args, env, message) => {
    await using scene = await openScene()
    const run = await runCommandLine(scene, ['trigger', '--merge-request=3', ...args], { env })
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
    expect(scene.sandbox.requests).toEqual([])
  })
})
