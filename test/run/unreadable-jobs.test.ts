import { describe, expect, test } from 'vitest'
import { runCommandLine, startPipeline } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

/** A job token of GitLab 18 reads pipelines, but not their jobs. */
async function waitByJobToken(args: readonly string[]) {
  await using scene = await createScene({ version: 18 })
  const { store } = scene.sandbox
  const lib = store.addProject({ path: 'group/lib', members: [[scene.user.id, 'maintainer']] })
  scene.project.jobTokenAllowlist.add(lib.id)
  const { token } = scene.sandbox.runUpstreamJob(lib, scene.user)
  const files = { 'dist/a.txt': 'a' }
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', artifacts: { files } }] })
  const id = await startPipeline(scene)
  return await runCommandLine(scene, ['wait', String(id), ...args], {
    env: { DOWNSTREAM_API_TOKEN: undefined, CI_SERVER_URL: scene.sandbox.url, CI_JOB_TOKEN: token },
  })
}

describe('waiting with credentials that cannot read jobs', () => {
  test.each([
    { option: 'artifacts', args: ['--artifacts', 'all', '--artifacts-path', '/tmp/never-written'] },
    { option: 'outputs-from', args: ['--outputs-from', 'build:dist/a.env'] },
    { option: 'logs: all', args: ['--logs', 'all'] },
    { option: 'retry-failed', args: ['--retry-failed', '1'] },
  ])('is refused with the remedy where $option is asked for', async ({ option, args }) => {
    const { exitCode, stderr, stdout } = await waitByJobToken(args)
    expect({ exitCode, screen: stdout + stderr }).toMatchObject({
      exitCode: 3,
      screen: expect.stringContaining(`\`${option}\` cannot be done with these credentials`),
    })
  })

  test('follows the status alone otherwise', async () => {
    expect(await waitByJobToken([])).toMatchObject({ exitCode: 0 })
  })
})
