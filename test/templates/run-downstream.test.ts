import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SandboxPipeline, SandboxProject } from '../../src/sandbox/model.ts'
import { statuses, traceOf } from '../support/local-scene.ts'
import { cli, createScene, type Scene } from './support/scene.ts'

const run = promisify(execFile)

let scene: Scene
beforeAll(async () => {
  scene = await createScene()
})
afterAll(() => scene[Symbol.asyncDispose]())

describe('bridge-on-tag', () => {
  test("starts the other pipeline by GitLab's own keyword, with variables and inputs, and mirrors its result", async () => {
    const b = await scene.project('group/bridged', {
      '.gitlab-ci.yml': `spec: { inputs: { environment: { default: none } } }
---
deploy:
  script:
    - echo "version=$VERSION tag=$UPSTREAM_TAG environment=$[[ inputs.environment ]] source=$CI_PIPELINE_SOURCE"
    - test -z "$FAIL"
`,
    })
    const a = await scene.project(
      'group/bridging',
      {
        '.gitlab-ci.yml': {
          stages: ['deploy', 'after'],
          include: [
            {
              local: 'templates/bridge-on-tag.yml',
              inputs: { project: 'group/bridged', 'upstream-variables': true, 'forward-pipeline-variables': true },
            },
          ],
          'bridge-on-tag': {
            variables: { VERSION: '$CI_COMMIT_TAG' },
            trigger: { inputs: { environment: 'production' } },
          },
          after: { stage: 'after', script: ['echo reached'] },
        },
      },
      { tags: ['v1'] },
    )
    const [branch, passed, failed] = await Promise.all([
      scene.run(a),
      scene.run(a, { ref: 'v1' }),
      scene.run(a, { ref: 'v1', variables: { FAIL: 'yes' } }),
    ])
    expect(statuses(branch)).toEqual({ after: 'success' })
    expect(statuses(passed)).toEqual({ 'bridge-on-tag': 'success', after: 'success' })
    expect(statuses(failed)).toEqual({ 'bridge-on-tag': 'failed', after: 'skipped' })
    const started = await scene.pipelinesOf(b)
    expect(started.map(({ upstream }) => upstream?.kind)).toEqual(['bridge', 'bridge'])
    for (const pipeline of started) {
      expect(traceOf(pipeline, 'deploy')).toContain('version=v1 tag=v1 environment=production source=pipeline\n')
    }
  })
})

describe('fetch-artifacts', () => {
  test('hands files of another project to the jobs after it, with the job token alone', async () => {
    const library = await scene.project('group/library', {
      '.gitlab-ci.yml': {
        'build: linux': {
          script: ['mkdir -p out', 'echo kept > out/a.txt', 'echo left > out/b.log', 'test -z "$FAIL"'],
          artifacts: { paths: ['out'], when: 'always' },
        },
      },
    })
    const inputs = { project: 'group/library', job: 'build: linux', files: 'out/*.txt', path: 'taken', cli }
    const a = await scene.project('group/consumer', {
      '.gitlab-ci.yml': {
        stages: ['build', 'deploy'],
        include: [{ local: 'templates/fetch-artifacts.yml', inputs }],
        use: { stage: 'deploy', script: ['find taken -type f', 'cat taken/*/out/a.txt'] },
      },
    })
    library.jobTokenAllowlist.add(a.id)
    const early = await scene.run(a)
    expect(statuses(early)).toEqual({ 'fetch-artifacts': 'failed', use: 'skipped' })

    await scene.run(library)
    await scene.run(library, { variables: { FAIL: 'yes' } })
    const pipeline = await scene.run(a)
    expect(statuses(pipeline), traceOf(pipeline, 'fetch-artifacts')).toEqual({
      'fetch-artifacts': 'success',
      use: 'success',
    })
    expect(traceOf(pipeline, 'use')).toMatch(/\ntaken\/build_ linux\/out\/a\.txt\n(.*\n)*kept\n/)
    expect(traceOf(pipeline, 'use')).not.toContain('b.log')
  })
})

describe('webhook-receiver', () => {
  const push = {
    object_kind: 'push',
    event_name: 'push',
    ref: 'refs/heads/feature',
    checkout_sha: 'a'.repeat(40),
    user_username: 'ann',
    project: { id: 7, path_with_namespace: 'group/origin' },
    commits: [{ title: 'Change $(touch hacked)' }],
  }

  let receiver: SandboxProject
  let token: string
  beforeAll(async () => {
    const inputs = { cli, fields: 'commits[0].title object_kind' }
    receiver = await scene.project('group/receiver', {
      '.gitlab-ci.yml': {
        stages: ['use'],
        include: [{ local: 'templates/webhook-receiver.yml', inputs }],
        use: {
          stage: 'use',
          script: [
            'echo "user=$PAYLOAD_USER sha=$(printf %.8s "$PAYLOAD_SHA") of=$PAYLOAD_PROJECT"',
            'test ! -f payload.json || cat payload.json',
          ],
        },
      },
    })
    token = scene.sandbox.store.addTriggerToken(receiver, { ownerId: scene.user.id }).token
  })

  /** As GitLab calls a webhook. */
  async function deliver(payload: object): Promise<SandboxPipeline> {
    const url = `${scene.sandbox.url}/api/v4/projects/${receiver.id}/ref/main/trigger/pipeline?token=${token}`
    const headers = { 'content-type': 'application/json', 'x-gitlab-event': 'Push Hook' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(payload) })
    const { id } = (await answer.json()) as { id: number }
    const pipeline = (await scene.pipelinesOf(receiver)).find((one) => one.id === id)
    if (!pipeline) throw new Error(`HTTP ${answer.status}`)
    return pipeline
  }

  test('gives the event to the jobs after it, as variables and as a file', async () => {
    const pipeline = await deliver(push)
    expect(statuses(pipeline), traceOf(pipeline, 'webhook-receiver')).toEqual({
      'webhook-receiver': 'success',
      use: 'success',
    })
    expect(traceOf(pipeline, 'use')).toContain('user=ann sha=aaaaaaaa of=group/origin\n')
    expect(traceOf(pipeline, 'use')).toContain('Change $(touch hacked)')
    expect(traceOf(pipeline, 'webhook-receiver')).toMatch(/\nChange \$\(touch hacked\)\n(.*\n)*push\n/)
  })

  test('reads the tag that was pushed to another project, over the webhook that the CLI added there', async () => {
    const origin = await scene.project('group/origin', { 'README.md': 'Origin' })
    const { token: apiToken } = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['api'] })
    const add = 'webhook add --source-project group/origin --project group/receiver --ref main'
    await run('sh', ['-c', `${cli} ${add}`], {
      env: {
        PATH: process.env.PATH,
        DOWNSTREAM_GITLAB_URL: scene.sandbox.url,
        DOWNSTREAM_TOKEN: token,
        DOWNSTREAM_API_TOKEN: apiToken,
      },
    })
    const ofReceiver = () =>
      [...scene.sandbox.store.pipelines.values()].filter(({ projectId }) => projectId === receiver.id)
    const before = ofReceiver().length
    const clone = path.join(scene.folder, 'clone')
    await run('git', ['clone', '--quiet', origin.gitDir ?? '', clone])
    const { stdout: sha } = await run('git', ['rev-parse', 'HEAD'], { cwd: clone })
    await run('git', ['push', '--quiet', 'origin', 'HEAD:refs/tags/v1'], { cwd: clone })

    const more = () => ofReceiver().length > before || Promise.reject(new Error('no pipeline yet'))
    await vi.waitFor(more, { timeout: 20_000 })
    const pipelines = await scene.pipelinesOf(receiver)
    expect(pipelines).toHaveLength(before + 1)
    const pipeline = pipelines.at(-1)!
    expect(traceOf(pipeline, 'use')).toContain(`user=ann sha=${sha.slice(0, 8)} of=group/origin\n`)
    expect(traceOf(pipeline, 'webhook-receiver')).toContain('PAYLOAD_EVENT=tag_push\n')
  })

  test('leaves values out that would act in a shell', async () => {
    const pipeline = await deliver({ ...push, user_username: 'ann"; touch hacked; "' })
    expect(statuses(pipeline)).toMatchObject({ 'webhook-receiver': 'success' })
    expect(traceOf(pipeline, 'webhook-receiver')).toContain('PAYLOAD_USER is left out')
    expect(traceOf(pipeline, 'use')).toContain('user= sha=aaaaaaaa')
  })

  test('is not there when nothing was delivered', async () => {
    expect(statuses(await scene.run(receiver))).toEqual({ use: 'success' })
  })
})
