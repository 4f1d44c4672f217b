import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf, variable } from '../../support/local-scene.ts'
import { entryNames } from './archive.ts'

let scene: LocalScene

beforeAll(async () => {
  scene = await createLocalScene({
    hostEnv: { ...process.env, HOST_SECRET: 'do-not-leak' },
    env: { AWS_ENDPOINT_URL: 'http://s3.local' },
    concurrency: 4,
    programs: { greet: ['/bin/echo', "it's", 'a  greeting'] },
  })
})

afterAll(() => scene[Symbol.asyncDispose]())

describe('a pipeline that hands things on', () => {
  let pipeline: SandboxPipeline

  beforeAll(async () => {
    const project = await scene.project('group/passing', {
      '.gitlab-ci.yml': `
stages: [build, use]
variables: { COLOR: yaml }
build:
  stage: build
  image: alpine:3
  before_script: ['mkdir -p out/deep']
  script:
    - echo one > out/deep/one.txt; echo two > out/two.log; ln -s deep/one.txt out/link
    - |
      echo "VERSION=1.2.3" > build.env
      echo "on stderr" >&2
    - echo "$CI_JOB_TOKEN"
  artifacts:
    paths: [out/]
    exclude: ['out/*.log']
    expire_in: 1 day
    reports: { dotenv: build.env }
use:
  stage: use
  script:
    - cat out/deep/one.txt out/link
    - test ! -e out/two.log
    - echo "version $VERSION color $COLOR"
ignores:
  stage: use
  dependencies: []
  script: ['test ! -e out', 'echo "[$VERSION]"']
counted:
  stage: use
  parallel: 2
  script: ['echo "$CI_NODE_INDEX of $CI_NODE_TOTAL"']
`,
      'README.md': 'hello',
    })
    pipeline = await scene.run(project)
  })

  test("passes, and its parallel jobs have GitLab's names", () => {
    expect(pipeline.status).toBe('success')
    expect(statuses(pipeline)).toEqual({
      build: 'success',
      use: 'success',
      ignores: 'success',
      'counted 1/2': 'success',
      'counted 2/2': 'success',
    })
    expect(pipeline.startedAt).not.toBeNull()
    expect(pipeline.finishedAt).not.toBeNull()
  })

  test('writes a trace like a runner, both streams in order and the job token masked', () => {
    expect(traceOf(pipeline, 'build').split('\n')).toEqual([
      '$ mkdir -p out/deep',
      '$ echo one > out/deep/one.txt; echo two > out/two.log; ln -s deep/one.txt out/link',
      '$ echo "VERSION=1.2.3" > build.env # collapsed multi-line command',
      'on stderr',
      '$ echo "$CI_JOB_TOKEN"',
      '[MASKED]',
      'Uploading artifacts... found 2 files',
      'Job succeeded',
      '',
    ])
  })

  test('hands artifacts and dotenv variables to later jobs, unless they take none', () => {
    expect(traceOf(pipeline, 'use')).toContain('one\none\n')
    expect(traceOf(pipeline, 'use')).toContain('version 1.2.3 color yaml')
    expect(traceOf(pipeline, 'ignores')).toContain('[]')
    expect(traceOf(pipeline, 'counted 2/2')).toContain('2 of 2')
  })

  test('keeps the artifacts as a zip with its expiry', async () => {
    const { artifacts } = jobNamed(pipeline, 'build')
    expect(await entryNames(artifacts?.file ?? '')).toEqual(['out/deep/one.txt', 'out/link'])
    const leftMs = Date.parse(artifacts?.expireAt ?? '') - Date.now()
    expect(leftMs).toBeGreaterThan(86_000_000)
    expect(leftMs).toBeLessThan(86_400_001)
  })
})

test('a failure stops later stages, an allowed one does not; exit codes, on_failure, retry and after_script count', async () => {
  const project = await scene.project('group/failing', {
    '.gitlab-ci.yml': `
stages: [one, two]
tolerated: { stage: one, allow_failure: true, script: [exit 1] }
by-code: { stage: one, allow_failure: { exit_codes: [42] }, script: [exit 42] }
failing:
  stage: one
  retry: 1
  script: ['echo before', 'exit 3', 'echo never']
  after_script: ['echo "after: $CI_JOB_STATUS"']
  artifacts: { when: on_failure, paths: [README.md] }
later: { stage: two, script: [echo hi] }
cleanup: { stage: two, when: on_failure, script: [echo cleaning] }
by-rule: { stage: two, rules: [{ when: on_failure }], script: [echo cleaning by rule] }
`,
    'README.md': 'hello',
  })
  const pipeline = await scene.run(project)
  expect(pipeline.status).toBe('failed')
  expect(statuses(pipeline)).toEqual({
    tolerated: 'failed',
    'by-code': 'failed',
    failing: 'failed',
    later: 'skipped',
    cleanup: 'success',
    'by-rule': 'success',
  })
  expect(traceOf(pipeline, 'by-rule')).toContain('cleaning by rule\n')
  expect(jobNamed(pipeline, 'by-code').allowFailure).toBe(true)
  const attempts = pipeline.jobs.filter(({ name }) => name === 'failing')
  expect(attempts.map(({ retried, failureReason }) => [retried, failureReason])).toEqual([
    [true, 'script_failure'],
    [false, 'script_failure'],
  ])
  expect(traceOf(pipeline, 'failing').split('\n')).toEqual([
    '$ echo before',
    'before',
    '$ exit 3',
    'Running after_script',
    '$ echo "after: $CI_JOB_STATUS"',
    'after: failed',
    'Uploading artifacts... found 1 files',
    'ERROR: Job failed: exit status 3',
    '',
  ])
  expect(jobNamed(pipeline, 'failing').artifacts).not.toBeNull()
})

describe('variables', () => {
  const show = `
job:
  variables: { WHO: job, OWN: job }
  script:
    - echo "WHO=$WHO OWN=$OWN PROJECT=$PROJECT SECRET=$MASKED"
    - echo "tag=\${CI_COMMIT_TAG-none} branch=\${CI_COMMIT_BRANCH-none} ref=$CI_COMMIT_REF_NAME triggered=\${CI_PIPELINE_TRIGGERED-no}"
    - echo "source=$CI_PIPELINE_SOURCE path=$CI_PROJECT_PATH id=$CI_PIPELINE_ID/$CI_PIPELINE_IID job=$CI_JOB_ID user=$GITLAB_USER_LOGIN"
    - echo "host=\${HOST_SECRET-hidden} endpoint=$AWS_ENDPOINT_URL odd=$ODD node=$(node --version)"
    - if [ -n "\${TRIGGER_PAYLOAD:-}" ]; then cat "$TRIGGER_PAYLOAD"; fi
    - greet "to you"
`
  const payload = '{"ref":"main","text":"$HOME and \\"quotes\\""}'
  let pipeline: SandboxPipeline

  beforeAll(async () => {
    const project = await scene.project(
      'group/variables',
      { '.gitlab-ci.yml': show },
      {
        variables: [
          { key: 'PROJECT', value: 'set' },
          { key: 'MASKED', value: 'hush-hush-hush', masked: true },
          { key: 'WHO', value: 'project' },
        ],
      },
    )
    pipeline = await scene.run(project, {
      variables: [
        variable('WHO', 'caller'),
        { key: 'ODD', value: '/a$b $WHO\nline two', variableType: 'env_var', raw: true },
        variable('TRIGGER_PAYLOAD', payload, 'file'),
      ],
    })
  })

  test("of the caller win, predefined ones are GitLab's, the payload is a file, the host's stay out", () => {
    const trace = traceOf(pipeline, 'job')
    const job = jobNamed(pipeline, 'job')
    expect(trace).toContain('WHO=caller OWN=job PROJECT=set SECRET=[MASKED]\n')
    expect(trace).toContain('tag=none branch=main ref=main triggered=true\n')
    expect(trace).toContain(
      `source=trigger path=group/variables id=${pipeline.id}/${pipeline.iid} job=${job.id} user=ann\n`,
    )
    expect(trace).toContain(`host=hidden endpoint=http://s3.local odd=/a$b $WHO\nline two node=${process.version}\n`)
    expect(trace).toContain(payload)
  })

  test('hold a PATH on which jobs find the programs of the caller', () => {
    expect(traceOf(pipeline, 'job')).toContain("\nit's a  greeting to you\n")
  })

  test('of a tag pipeline name the tag and no branch', async () => {
    const project = await scene.project('group/tags', { '.gitlab-ci.yml': show })
    execFileSync('git', ['tag', 'v1.0', 'main'], { cwd: project.gitDir })
    const ofTag = await scene.run(project, { ref: 'v1.0', source: 'push' })
    expect(ofTag.tag).toBe(true)
    expect(traceOf(ofTag, 'job')).toContain('tag=v1.0 branch=none ref=v1.0 triggered=no\n')
  })
})

test('leaves no work tree behind', () => {
  const { gitDir = '' } = [...scene.sandbox.store.projects.values()][0] ?? {}
  const jobs = `${gitDir.slice(0, gitDir.indexOf('/repositories/'))}/jobs`
  expect(readdirSync(jobs)).toEqual([])
})
