import { expect, test } from 'vitest'
import { type Answer, json } from '../../src/sandbox/http/answer.ts'
import { runCommandLine } from '../commands/command-line.ts'
import { createScene } from '../support/scene.ts'

const ci = {
  GITLAB_CI: 'true',
  CI_PROJECT_PATH: 'group/lib',
  CI_COMMIT_REF_NAME: 'main',
  CI_PIPELINE_URL: 'https://gitlab.example/group/lib/-/pipelines/9',
  GITLAB_USER_LOGIN: 'maria',
}
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

test('the result says when and where each job ran, what it was tried before, and what it all comes from', async () => {
  await using scene = await createScene()
  scene.sandbox.script(scene.project, {
    jobs: [
      {
        name: 'unit',
        coverage: 81.5,
        queuedMs: 3_000,
        durationMs: 20_000,
        status: 'failed',
        retries: [{ status: 'success' }],
      },
      { name: 'child', stage: 'later', bridge: { strategy: 'depend', script: { jobs: [{ name: 'deep' }] } } },
    ],
  })
  const args = ['trigger', '--project', 'group/app', '--ref', 'main', '--wait', '--retry-failed', '1', '--json']
  const { exitCode, stdout } = await runCommandLine(scene, args, { env: ci })
  expect(exitCode).toBe(0)
  const document = JSON.parse(stdout)
  expect(document).toMatchObject({
    'created-at': time,
    'started-at': time,
    'finished-at': time,
    'queued-duration': expect.any(Number),
    source: 'api',
    user: 'maria',
    upstream: { project: 'group/lib', ref: 'main', 'pipeline-url': ci.CI_PIPELINE_URL, actor: 'maria' },
  })
  const facts = { 'created-at': time, 'started-at': time, 'finished-at': time, runner: 'sandbox' }
  const [unit, child, deep] = document.jobs
  expect(unit).toMatchObject({ ...facts, status: 'success', 'queued-duration': 3, duration: 20, coverage: 81.5 })
  expect(unit.user).toBe('maria')
  expect(unit['previous-tries']).toEqual([
    { ...unit['previous-tries'][0], ...facts, status: 'failed', 'failure-reason': 'script_failure', duration: 20 },
  ])
  expect(unit['previous-tries'][0].id).toBeLessThan(unit.id)
  expect(child['downstream-pipeline-id']).toBe(deep['pipeline-id'])
})

test('facts for reports in a shape that is not known end no run', async () => {
  await using scene = await createScene()
  const odd = { coverage: 'much', runner: 'the one', user: 'maria' }
  const rewrite = (answer: Answer) => {
    const rows = answer.body.kind === 'bytes' ? JSON.parse(Buffer.from(answer.body.bytes).toString()) : []
    return json(
      200,
      rows.map((job: object) => ({ ...job, ...odd })),
    )
  }
  scene.sandbox.faults.add({ path: /\/jobs\?/, fault: { kind: 'rewrite', rewrite } })
  const args = ['trigger', '--project', 'group/app', '--ref', 'main', '--wait', '--json']
  const { exitCode, stdout } = await runCommandLine(scene, args)
  expect(exitCode).toBe(0)
  expect(JSON.parse(stdout).jobs).toMatchObject([{ name: 'test', coverage: null, runner: null, user: null }])
})
