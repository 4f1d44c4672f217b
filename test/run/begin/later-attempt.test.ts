import { describe, expect, test } from 'vitest'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { type CommandLineSettings, runCommandLine } from '../../commands/command-line.ts'
import { createScene, type Scene } from '../../support/scene.ts'

const byId = (scene: Scene, id: number) => scene.sandbox.store.pipelines.get(id) as SandboxPipeline
const ids = (scene: Scene) => [...scene.sandbox.store.pipelines.keys()]

/** As another user would. */
async function startOther(scene: Scene, { durationMs = 60_000 }: { durationMs?: number } = {}): Promise<void> {
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs }] })
  const request = { project: 'group/app', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'other' }
  await scene.client().triggerPipeline(request)
}

function trigger(scene: Scene, args: readonly string[], settings: CommandLineSettings = {}) {
  const env = { DOWNSTREAM_TOKEN: scene.triggerToken, DOWNSTREAM_REF: 'main', ...settings.env }
  return runCommandLine(scene, ['trigger', ...args], { ...settings, env })
}

describe('a later attempt of the same CI job', () => {
  const job = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'o/r' }
  const attempt = (number: number, run = '7') => ({
    env: { ...job, GITHUB_RUN_ID: run, GITHUB_JOB: 'deploy', GITHUB_RUN_ATTEMPT: String(number) },
  })
  const args = ['--on-running=attach', '-V', 'A=1']

  test.each([
    ['GitHub', attempt(1).env, attempt(2).env],
    [
      'GitLab',
      { GITLAB_CI: 'true', CI_PIPELINE_URL: 'https://g/p/-/pipelines/1', CI_JOB_NAME: 'deploy', CI_JOB_ID: '11' },
      { GITLAB_CI: 'true', CI_PIPELINE_URL: 'https://g/p/-/pipelines/1', CI_JOB_NAME: 'deploy', CI_JOB_ID: '12' },
    ],
  ])(
    'takes up the pipeline of the earlier one on %s, not the newest, also when it has passed',
    async (_, first, second) => {
      await using scene = await createScene()
      scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs: 120_000 }] })
      await trigger(scene, args, { env: first })
      const [ours] = ids(scene)
      await startOther(scene, { durationMs: 300_000 })
      const running = await trigger(scene, [...args, '--wait'], { env: second })
      expect(running.stdout).toContain(
        `Pipeline #${ours} was started by an earlier attempt of this job, and is taken up`,
      )
      expect(byId(scene, ours ?? 0).status).toBe('success')
      const passed = await trigger(scene, args, { env: { ...second, CI_JOB_ID: '13', GITHUB_RUN_ATTEMPT: '3' } })
      expect(passed.stdout).toContain(`Pipeline #${ours} was started by an earlier attempt`)
      expect(ids(scene)).toHaveLength(2)
    },
  )

  test.each([
    ['the same attempt', attempt(1), args],
    ['another run', attempt(2, '8'), args],
    ['another request', attempt(2), ['--on-running=attach', '-V', 'A=2']],
  ])('is not %s', async (_, settings, again) => {
    await using scene = await createScene()
    await trigger(scene, args, attempt(1))
    await scene.clock.sleep(60_000)
    await trigger(scene, again, settings)
    expect(ids(scene)).toHaveLength(2)
  })

  test('starts a new one when that of the earlier attempt failed', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'build', status: 'failed' }] })
    await trigger(scene, args, attempt(1))
    await scene.clock.sleep(60_000)
    await trigger(scene, args, attempt(2))
    expect(ids(scene)).toHaveLength(2)
  })

  test('says why it does not look where it cannot read variables', async () => {
    await using scene = await createScene()
    await startOther(scene)
    const token = scene.sandbox.store.addAccessToken({ userId: scene.developer.id, scopes: ['read_api'] }).token
    const env = { ...attempt(2).env, DOWNSTREAM_API_TOKEN: token }
    const run = await trigger(scene, args, { env })
    expect(run.stdout).toContain('are not looked for, as that takes an `api-token` of a Maintainer')
    expect(ids(scene)).toHaveLength(1)
  })

  test('leaves no mark without on-running: attach', async () => {
    await using scene = await createScene()
    await trigger(scene, [], attempt(1))
    const [payload] = byId(scene, 1001).variables
    expect(Object.keys(JSON.parse(payload?.value ?? '')).sort()).toEqual([
      'downstream_trigger_id',
      'id',
      'ref',
      'variables',
    ])
  })
})
