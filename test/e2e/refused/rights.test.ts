import { describe, expect, test } from 'vitest'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { job, openScene, type Scene } from '../support/scene.ts'

/** As in a job of GitLab: nothing but what GitLab itself provides. */
const byJob = { token: undefined, 'api-token': undefined, 'gitlab-url': undefined }
const gitlabJob = (scene: Scene) => ({
  GITLAB_CI: 'true',
  NO_COLOR: '1',
  CI_SERVER_URL: scene.sandbox.url,
  CI_JOB_TOKEN: scene.jobToken,
  GITLAB_USER_LOGIN: scene.user.username,
})
const openWith = (version: GitLabVersion) => openScene({ version })

describe.concurrent('a job token alone', () => {
  test('starts a pipeline on every version, without waiting', async () => {
    for (const version of [17, 18, 19] as const) {
      await using scene = await openWith(version)
      const finished = await scene.cli(['trigger'], { options: byJob, env: gitlabJob(scene) })
      expect(finished.exitCode, finished.screen).toBe(0)
      expect(scene.pipelines()).toMatchObject([{ source: 'pipeline' }])
    }
  })

  test('cannot wait on GitLab 17: refused with the remedy before anything is started', async () => {
    await using scene = await openWith(17)
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], { options: byJob, env: gitlabJob(scene) })
    expect(exitCode).toBe(3)
    expect(scene.pipelines()).toEqual([])
    expect(stderr).toContain('`api-token` with scope `read_api`')
  })

  test('follows the status on GitLab 18, and says that jobs cannot be read', async () => {
    await using scene = await openWith(18)
    scene.script(job('build'), job('unit', { status: 'failed' }))
    const { exitCode, stdout, stderr } = await scene.cli(['trigger', '--wait'], {
      options: byJob,
      env: gitlabJob(scene),
    })
    expect(exitCode, stderr).toBe(1)
    expect(stderr.match(/Jobs of the pipeline cannot be read with these credentials/g)).toHaveLength(1)
    expect(stderr).toMatch(/error: pipeline #\d+ failed/)
    expect(stdout).not.toContain('build:')
  })

  test('follows jobs on GitLab 19, and leaves the logs out with one line', async () => {
    await using scene = await openWith(19)
    scene.script(job('build'), job('unit', { status: 'failed' }))
    const finished = await scene.cli(['trigger', '--wait'], { options: byJob, env: gitlabJob(scene) })
    expect(finished.exitCode, finished.screen).toBe(1)
    expect(finished.stdout).toContain('build: success')
    expect(finished.screen.match(/Logs of failed jobs are left out/g)).toHaveLength(1)
    expect(finished.stderr).toMatch(/failed.*: unit/)
  })

  test.for([
    ['logs all', { logs: 'all' }],
    ['retrying', { 'retry-failed': '1' }],
    ['playing manual jobs', { 'on-manual': 'play' }],
  ] as const)('does not do for %s, which is refused before anything is started', async ([, options]) => {
    await using scene = await openWith(19)
    const run = { options: { ...byJob, ...options }, env: gitlabJob(scene) }
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], run)
    expect(exitCode, stderr).toBe(3)
    expect(stderr).toContain('`api-token`')
    expect(scene.pipelines()).toEqual([])
  })
})

describe.concurrent('a trigger token alone', () => {
  const options = { 'api-token': undefined }

  test('watches a public project as everybody may', async () => {
    await using scene = await openScene({ project: { visibility: 'public' } })
    scene.script(job('build'))
    const { exitCode, stdout, stderr } = await scene.cli(['trigger', '--wait'], { options })
    expect(exitCode, stderr).toBe(0)
    expect(stdout).toContain('build: success')
    for (const { method, headers } of scene.sandbox.requests) {
      if (method === 'GET') expect(headers).not.toHaveProperty('private-token')
    }
  })

  test('cannot wait for a private project: refused with the remedy before anything is started', async () => {
    await using scene = await openScene()
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], { options })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('`api-token` with scope `read_api`')
    expect(scene.pipelines()).toEqual([])
  })
})

describe.concurrent('an access token', () => {
  test('that only reads waits, and says why it could not cancel', async () => {
    await using scene = await openScene()
    scene.script(job('slow', { durationMs: 60_000 }))
    const options = { 'api-token': scene.readToken, timeout: '2s' }
    const { exitCode, screen } = await scene.cli(['trigger', '--wait'], { options })
    expect(exitCode).toBe(5)
    expect(screen).toContain('insufficient_scope')
    expect(screen).toMatch(/goes on: http/)
  })

  test('alone starts through the pipelines endpoint, and waits', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], { options: { token: undefined } })
    expect(exitCode, stderr).toBe(0)
    expect(scene.pipelines()).toMatchObject([{ source: 'api', status: 'success' }])
  })

  test('that GitLab does not know is refused before anything is started', async () => {
    await using scene = await openScene()
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'], {
      options: { 'api-token': 'glpat-unknown-0123' },
    })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('GitLab does not know this access token')
    expect(scene.pipelines()).toEqual([])
  })
})
