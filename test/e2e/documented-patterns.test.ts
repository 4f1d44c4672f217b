import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline, SandboxProject } from '../../src/sandbox/model.ts'
import { createScene, cli as program, type Scene } from '../templates/support/scene.ts'

/**
 * The patterns of GitLab's documentation on triggers, with the shipped CLI, `curl`, and pipelines that really run. Beside them:
 * tags and `UPLOAD_TO_S3` in test/templates/run-trigger and test/templates/examples, artifacts and webhooks in
 * test/templates/run-downstream, tokens and the cron line in test/commands, API v3 in legacy, the 404 in refusals.
 */
const run = promisify(execFile)

let scene: Scene
let b: SandboxProject
let triggerToken: string
let apiToken: string

beforeAll(async () => {
  scene = await createScene()
  const script = [
    'echo "source=$CI_PIPELINE_SOURCE triggered=$CI_PIPELINE_TRIGGERED who=$WHO level=$LEVEL"',
    'cat "$TRIGGER_PAYLOAD"',
  ]
  const config = { variables: { WHO: 'the file', LEVEL: 'the file' }, show: { script } }
  b = await scene.project('demo/b', { '.gitlab-ci.yml': config })
  triggerToken = scene.sandbox.store.addTriggerToken(b, { ownerId: scene.user.id }).token
  apiToken = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['api'] }).token
})
afterAll(() => scene[Symbol.asyncDispose]())

/** The log of the job of the newest pipeline, when it has ended. */
async function newest(): Promise<{ pipeline: SandboxPipeline; log: string }> {
  const pipeline = (await scene.pipelinesOf(b)).at(-1)
  if (!pipeline) throw new Error('no pipeline')
  return { pipeline, log: Buffer.from(pipeline.jobs[0]?.trace ?? []).toString() }
}

async function trigger(args: readonly string[], token: string): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    DOWNSTREAM_GITLAB_URL: scene.sandbox.url,
    DOWNSTREAM_TOKEN: token,
    DOWNSTREAM_API_TOKEN: apiToken,
  }
  const [node = '', main = ''] = program.split(' ')
  await run(node, [main, 'trigger', '--project', 'demo/b', '--ref', 'main', '--wait', ...args], { env })
}

describe('with a trigger token', () => {
  const url = () => `${scene.sandbox.url}/api/v4/projects/${b.id}/trigger/pipeline`

  test.each([
    ['a form', () => ['-F', `token=${triggerToken}`, '-F', 'ref=main', '-F', 'variables[WHO]=form', url()]],
    ['the query', () => ['-X', 'POST', `${url()}?token=${triggerToken}&ref=main&variables[WHO]=query`]],
    [
      'JSON',
      () => [
        '-H',
        'Content-Type: application/json',
        '-d',
        JSON.stringify({ token: triggerToken, ref: 'main', variables: { WHO: 'json' } }),
        url(),
      ],
    ],
  ])('by %s', async (name, args) => {
    const { stdout } = await run('curl', ['--globoff', '--silent', '--fail-with-body', ...args()])
    expect(JSON.parse(stdout)).toMatchObject({ source: 'trigger', ref: 'main' })
    expect((await newest()).log).toContain(
      `who=${name.replace('a form', 'form').replace('the query', 'query').toLowerCase()} `,
    )
  })

  test('by the CLI: source is trigger, variables win over the file, the payload names no token', async () => {
    await trigger(['--variable', 'WHO=the caller'], triggerToken)
    const { pipeline, log } = await newest()
    expect(pipeline).toMatchObject({ source: 'trigger', status: 'success' })
    expect(log).toContain('source=trigger triggered=true who=the caller level=the file')
    expect(log).toContain('"downstream_trigger_id"')
    expect(log).not.toContain(triggerToken)
  })
})

test('with a CI job token: source is pipeline, and GitLab knows the job it came from', async () => {
  const a = await scene.project('demo/a', { '.gitlab-ci.yml': { job: { script: ['true'] } } })
  b.jobTokenAllowlist.add(a.id)
  const upstream = scene.sandbox.runUpstreamJob(a, scene.user)
  await trigger([], upstream.token)
  const { pipeline, log } = await newest()
  expect(pipeline.source).toBe('pipeline')
  expect(pipeline.upstream).toEqual({ pipelineId: upstream.pipeline.id, jobId: upstream.job.id, kind: 'job-token' })
  expect(log).toContain('source=pipeline ')
})
