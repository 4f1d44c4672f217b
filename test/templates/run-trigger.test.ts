import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline, SandboxProject } from '../../src/sandbox/model.ts'
import { statuses, traceOf } from '../support/local-scene.ts'
import { cli, createScene, type Scene } from './support/scene.ts'

const include = (template: string, inputs: object) => ({
  local: `templates/${template}.yml`,
  inputs: { project: 'group/b', cli, ...inputs },
})

/** Every way to start B in one project: which of them a pipeline has is up to their rules. */
const configuration = {
  stages: ['test', 'deploy', 'after'],
  include: [
    include('trigger-on-tag', { variables: 'VERSION: $CI_COMMIT_TAG', wait: true, 'upstream-variables': true }),
    include('trigger-on-tag', {
      'job-name': 'failing-on-tag',
      'report-prefix': 'FAILING',
      variables: 'FAIL: "yes"',
      wait: true,
    }),
    include('nightly', { 'report-prefix': 'NIGHTLY', variables: 'VERSION=nightly' }),
    ...[
      { 'job-name': 'start-b', 'report-prefix': 'STARTED' },
      {
        'job-name': 'build-b',
        start: 'after-needs',
        wait: true,
        variables: 'VERSION: "7"',
        'outputs-from': 'build:build.env',
      },
      { 'report-prefix': 'CLOSED', project: 'group/closed' },
    ].map((inputs) => include('trigger', { ...inputs, rules: [{ if: '$CI_COMMIT_BRANCH' }] })),
    {
      local: 'templates/chain.yml',
      inputs: {
        ...{ cli, 'report-prefix': 'CHAIN', rules: [{ if: '$CI_COMMIT_BRANCH' }] },
        ...{ inputs: 'version: "8 of $CI_COMMIT_BRANCH"', 'commit-status': true },
      },
    },
  ],
  test: { stage: 'test', script: ['test -z "$TESTS_FAIL"'] },
  // Shows what the jobs after a template get.
  after: {
    stage: 'after',
    when: 'always',
    script: [
      'echo "result=$TRIGGERED_RESULT id=$TRIGGERED_PIPELINE_ID url=$TRIGGERED_PIPELINE_URL version=$VERSION"',
      'echo "failing=$FAILING_RESULT chain=$CHAIN_RESULT"',
    ],
  },
}

const chain = {
  pipelines: {
    b: {
      ...{ project: 'group/b', ref: 'main', 'outputs-from': 'build:build.env' },
      variables: { VERSION: `$\{{ inputs.version }}` },
    },
    again: {
      ...{ project: 'group/b', ref: 'main', needs: ['b'], when: 'on-failure' },
      variables: { VERSION: `$\{{ pipelines.b.outputs.VERSION }}` },
    },
  },
}

let scene: Scene
/** Passes, unless it gets FAIL. */
let b: SandboxProject
/** Does not let the jobs of A in. */
let closed: SandboxProject
/** Pipelines of A. */
let push: SandboxPipeline
let scheduledTag: SandboxPipeline
let untested: SandboxPipeline

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
  closed = scene.sandbox.store.addProject({ path: 'group/closed', members: [[scene.user.id, 'maintainer']] })
  const { token } = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['api'] })
  const withToken = { ...configuration, chain: { variables: { DOWNSTREAM_API_TOKEN: token } } }
  const a = await scene.project(
    'group/a',
    { '.gitlab-ci.yml': withToken, 'downstream.yml': chain },
    { tags: ['v1.2.0'] },
  )
  b.jobTokenAllowlist.add(a.id)
  ;[push, scheduledTag, untested] = await Promise.all([
    scene.run(a),
    scene.run(a, { ref: 'v1.2.0', source: 'schedule' }),
    scene.run(a, { ref: 'v1.2.0', variables: { TESTS_FAIL: 'yes' } }),
  ])
})
afterAll(() => scene[Symbol.asyncDispose]())

/** The pipelines of B that a job of this pipeline has started. */
async function startedBy(pipeline: SandboxPipeline, job: string): Promise<SandboxPipeline[]> {
  const { id } = pipeline.jobs.find(({ name }) => name === job) ?? {}
  return (await scene.pipelinesOf(b)).filter(({ upstream }) => id !== undefined && upstream?.jobId === id)
}

describe('trigger-on-tag', () => {
  test('exists for tags only', async () => {
    expect(statuses(push)).not.toHaveProperty('trigger-on-tag')
    expect(await startedBy(push, 'trigger-on-tag')).toEqual([])
  })

  test('runs after the tests have passed, and its result reaches the jobs after it', async () => {
    expect(statuses(scheduledTag)).toMatchObject({ test: 'success', 'trigger-on-tag': 'success', after: 'success' })
    const started = await startedBy(scheduledTag, 'trigger-on-tag')
    expect(started).toMatchObject([{ status: 'success', source: 'pipeline', upstream: { kind: 'job-token' } }])
    const [{ id } = { id: 0 }] = started
    expect(traceOf(started[0]!, 'build')).toContain('called with version=v1.2.0 by group/a at v1.2.0\n')
    const url = `${scene.sandbox.url}/group/b/-/pipelines/${id}`
    expect(traceOf(scheduledTag, 'after')).toContain(`result=success id=${id} url=${url} version=\n`)
  })

  test('starts nothing when the tests have failed', async () => {
    expect(statuses(untested)).toEqual({
      test: 'failed',
      'trigger-on-tag': 'skipped',
      'failing-on-tag': 'skipped',
      after: 'success',
    })
    const upstreams = (await scene.pipelinesOf(b)).map(({ upstream }) => upstream?.pipelineId)
    expect(upstreams.filter((id) => id === untested.id)).toEqual([])
  })

  test('fails with the other pipeline, and says why', () => {
    expect(statuses(scheduledTag)).toMatchObject({ test: 'success', 'failing-on-tag': 'failed', after: 'success' })
    expect(traceOf(scheduledTag, 'failing-on-tag')).toContain('build')
    expect(traceOf(scheduledTag, 'after')).toContain('failing=failed chain=\n')
  })
})

describe('trigger', () => {
  test('twice in one pipeline: one that only starts, one that brings a value back', async () => {
    expect(statuses(push)).toEqual({
      test: 'success',
      'start-b': 'success',
      'build-b': 'success',
      'trigger-downstream': 'failed',
      chain: 'success',
      after: 'success',
    })
    const upstreams = (await scene.pipelinesOf(b)).map(({ upstream }) => upstream?.pipelineId)
    expect(upstreams.filter((id) => id === push.id)).toHaveLength(3)
    expect(traceOf(push, 'after')).toMatch(/result=success .* version=7-built\n/)
  })

  test('fails plainly when the other project does not let it in', async () => {
    expect(statuses(push)).toMatchObject({ 'trigger-downstream': 'failed' })
    expect(traceOf(push, 'trigger-downstream')).toContain('allowlist')
    const { pipelines } = scene.sandbox.store
    expect([...pipelines.values()].filter(({ projectId }) => projectId === closed.id)).toEqual([])
  })
})

test('nightly runs on a schedule and at no other time', async () => {
  expect(statuses(push)).not.toHaveProperty('nightly')
  expect(statuses(scheduledTag)).toEqual({
    test: 'success',
    'trigger-on-tag': 'success',
    'failing-on-tag': 'failed',
    nightly: 'success',
    after: 'success',
  })
  const [started] = await startedBy(scheduledTag, 'nightly')
  expect(traceOf(started!, 'build')).toContain('called with version=nightly')
})

test('chain shows each step as an external job of its own pipeline', () => {
  expect(push.commitStatuses).toMatchObject([
    { name: 'downstream/b (chain)', status: 'success', userId: scene.user.id },
    { name: 'downstream/again (chain)', status: 'success', description: 'skipped' },
  ])
})

test('chain runs the chain file of its repository, and its result reaches the jobs after it', async () => {
  const started = await startedBy(push, 'chain')
  expect(started).toMatchObject([{ status: 'success', source: 'pipeline' }])
  expect(traceOf(started[0]!, 'build')).toContain('called with version=8 of main by')
  expect(traceOf(push, 'chain')).toMatch(/^again +skipped$/m)
  expect(traceOf(push, 'after')).toContain('chain=success\n')
})
