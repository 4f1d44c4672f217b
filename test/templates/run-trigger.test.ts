import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxProject } from '../../src/sandbox/model.ts'
import { statuses, traceOf } from '../support/local-scene.ts'
import { cli, createScene, type Scene } from './support/scene.ts'

const stages = ['test', 'deploy', 'after']
/** Shows what the jobs after a template get. */
const after = {
  stage: 'after',
  when: 'always',
  script: ['echo "result=$TRIGGERED_RESULT id=$TRIGGERED_PIPELINE_ID url=$TRIGGERED_PIPELINE_URL version=$VERSION"'],
}

let scene: Scene
/** Passes, unless it gets FAIL. */
let b: SandboxProject

beforeAll(async () => {
  scene = await createScene()
  b = await scene.project('group/b', {
    '.gitlab-ci.yml': {
      build: {
        script: [
          'echo "called with version=$VERSION by $UPSTREAM_PROJECT at $UPSTREAM_TAG"',
          'echo "VERSION=$VERSION-built" > build.env',
          'test -z "$FAIL"',
        ],
        artifacts: { paths: ['build.env'] },
      },
    },
  })
})
afterAll(() => scene[Symbol.asyncDispose]())

/** A project that may reach B with its job token. */
async function upstream(name: string, template: string, inputs: object, more: object = {}): Promise<SandboxProject> {
  const include = { local: `templates/${template}.yml`, inputs: { project: 'group/b', cli, ...inputs } }
  const project = await scene.project(
    name,
    {
      '.gitlab-ci.yml': {
        stages,
        include: [include],
        test: { stage: 'test', script: ['test -z "$TESTS_FAIL"'] },
        after,
        ...more,
      },
    },
    { tags: ['v1.2.0'] },
  )
  b.jobTokenAllowlist.add(project.id)
  return project
}

async function startedBy(pipeline: { id: number }) {
  return (await scene.pipelinesOf(b)).filter((one) => one.upstream?.pipelineId === pipeline.id)
}

describe.concurrent('trigger-on-tag', () => {
  const variables = 'VERSION: $CI_COMMIT_TAG'

  test('exists for tags only, runs after the tests have passed, and its result reaches the jobs after it', async () => {
    const a = await upstream('group/on-tag', 'trigger-on-tag', { variables, wait: true, 'upstream-variables': true })
    const [branch, tag, untested] = await Promise.all([
      scene.run(a),
      scene.run(a, { ref: 'v1.2.0' }),
      scene.run(a, { ref: 'v1.2.0', variables: { TESTS_FAIL: 'yes' } }),
    ])
    expect(statuses(branch)).toEqual({ test: 'success', after: 'success' })
    expect(statuses(untested)).toEqual({ test: 'failed', 'trigger-on-tag': 'skipped', after: 'success' })
    expect(statuses(tag)).toEqual({ test: 'success', 'trigger-on-tag': 'success', after: 'success' })
    const started = await startedBy(tag)
    expect(started).toMatchObject([{ status: 'success', source: 'pipeline', upstream: { kind: 'job-token' } }])
    const [{ id } = { id: 0 }] = started
    expect(traceOf(started[0]!, 'build')).toContain('called with version=v1.2.0 by group/on-tag at v1.2.0\n')
    const url = `${scene.sandbox.url}/group/b/-/pipelines/${id}`
    expect(traceOf(tag, 'after')).toContain(`result=success id=${id} url=${url} version=\n`)
    expect(await startedBy(branch)).toEqual([])
    expect(await startedBy(untested)).toEqual([])
  })

  test('fails with the other pipeline, and says why', async () => {
    const a = await upstream('group/b-fails', 'trigger-on-tag', { variables: 'FAIL: "yes"', wait: true })
    const tag = await scene.run(a, { ref: 'v1.2.0' })
    expect(statuses(tag)).toEqual({ test: 'success', 'trigger-on-tag': 'failed', after: 'success' })
    expect(traceOf(tag, 'trigger-on-tag')).toContain('build')
    expect(traceOf(tag, 'after')).toContain('result=failed ')
  })
})

describe.concurrent('trigger', () => {
  test('twice in one pipeline: one that only starts, one that brings a value back', async () => {
    const second = {
      local: 'templates/trigger.yml',
      inputs: {
        project: 'group/b',
        cli,
        'job-name': 'build-b',
        start: 'after-needs',
        wait: true,
        variables: 'VERSION: "7"',
        'outputs-from': 'build:build.env',
      },
    }
    const first = { local: 'templates/trigger.yml', inputs: { project: 'group/b', cli, 'job-name': 'start-b' } }
    const a = await upstream(
      'group/twice',
      'trigger',
      {},
      { include: [first, second], after: { ...after, needs: ['build-b'] } },
    )
    const pipeline = await scene.run(a)
    expect(statuses(pipeline)).toEqual({
      test: 'success',
      'start-b': 'success',
      'build-b': 'success',
      after: 'success',
    })
    expect(await startedBy(pipeline)).toHaveLength(2)
    expect(traceOf(pipeline, 'after')).toMatch(/result=success .* version=7-built\n/)
  })

  test('fails plainly when the other project does not let it in', async () => {
    const a = await upstream('group/stranger', 'trigger', {})
    b.jobTokenAllowlist.delete(a.id)
    const pipeline = await scene.run(a)
    expect(statuses(pipeline)).toMatchObject({ 'trigger-downstream': 'failed' })
    expect(traceOf(pipeline, 'trigger-downstream')).toContain('allowlist')
    expect(await startedBy(pipeline)).toEqual([])
  })
})

test('nightly runs on a schedule and at no other time', async () => {
  const a = await upstream('group/nightly', 'nightly', { variables: 'VERSION=nightly' })
  const [scheduled, pushed] = await Promise.all([scene.run(a, { source: 'schedule' }), scene.run(a)])
  expect(statuses(pushed)).toEqual({ test: 'success', after: 'success' })
  expect(statuses(scheduled)).toEqual({ test: 'success', nightly: 'success', after: 'success' })
  const [started] = await startedBy(scheduled)
  expect(traceOf(started!, 'build')).toContain('called with version=nightly')
})
