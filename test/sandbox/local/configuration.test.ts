import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf } from '../../support/local-scene.ts'

let scene: LocalScene
let count = 0

beforeAll(async () => {
  scene = await createLocalScene()
})

afterAll(() => scene[Symbol.asyncDispose]())

const create = async (yaml: string | undefined, inputs: Record<string, unknown> = {}) => {
  const files = yaml === undefined ? { 'README.md': 'x' } : { '.gitlab-ci.yml': yaml, 'broken.yml': 'a: [' }
  return scene.create(await scene.project(`group/config-${++count}`, files), { inputs })
}

describe.concurrent('a configuration GitLab would save as failed', () => {
  const header = 'spec: { inputs: { where: { options: [a, b] } } }\n---\n'
  test.each([
    ['syntax', 'job: [', /^\(<unknown>\): .* at line 1, column \d+$/],
    ['no map', 'just text', 'Invalid configuration format'],
    ['unknown alias', 'job: { script: *nope }', '(<unknown>): Unknown alias: nope'],
    [
      'circle of needs',
      'a: { script: x, needs: [b] }\nb: { script: x, needs: [a] }',
      'The pipeline has circular dependencies.',
    ],
    ['no script', 'job: { stage: test }', 'jobs:job config should implement the script:, run:, or trigger: keyword'],
    [
      'unknown stage',
      'stages: [a]\njob: { stage: b, script: x }',
      'job job: chosen stage b does not exist; available stages are .pre, a, .post',
    ],
    ['unknown need', 'job: { needs: [x], script: x }', 'job job: undefined need: x'],
    [
      'need in a later stage',
      'stages: [a, b]\none: { stage: a, needs: [two], script: x }\ntwo: { stage: b, script: x }',
      'one job: need two is not defined in current or prior stages',
    ],
    ['syntax of an include', 'include: broken.yml', /^\(<unknown>\): /],
    ['missing include', 'include: no.yml\njob: { script: x }', 'Local file `no.yml` does not exist!'],
    ['unknown extends', 'job: { extends: .no, script: x }', 'job: unknown keys in `extends` (.no)'],
    [
      'needed job ruled out',
      'a: { script: x, rules: [{ if: $NO }] }\nb: { script: x, needs: [a] }',
      /^'b' job needs 'a' job, but 'a' does not exist in the pipeline\. /,
    ],
    [
      'required input',
      `${header}job: { script: x }`,
      '`.gitlab-ci.yml`: `where` input: required value has not been provided',
    ],
  ])('%s', async (_name, yaml, message) => {
    const outcome = await create(yaml)
    expect(outcome).toMatchObject({
      kind: 'invalid',
      messages: [typeof message === 'string' ? message : expect.stringMatching(message)],
    })
    if (outcome.kind !== 'invalid') return
    expect(outcome.pipeline).toMatchObject({ status: 'failed', failureReason: 'config_error', jobs: [] })
    expect(outcome.pipeline.yamlErrors).toBe(outcome.messages[0])
  })
})

describe.concurrent('nothing is saved when', () => {
  test.each([
    ['there is no configuration', undefined, 'Missing CI config file'],
    [
      'the workflow wants no pipeline',
      'workflow: { rules: [{ if: $CI_COMMIT_TAG }] }\njob: { script: x }',
      'The pipeline did not run. Review the workflow:rules configuration for the pipeline.',
    ],
    [
      'rules leave no job',
      'job: { script: x, rules: [{ if: $CI_COMMIT_TAG }] }',
      'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
    ],
  ])('%s', async (_name, yaml, message) => {
    const before = scene.sandbox.store.pipelines.size
    expect(await create(yaml)).toEqual({ kind: 'rejected', messages: [message] })
    expect(scene.sandbox.store.pipelines.size).toBeGreaterThanOrEqual(before)
    expect([...scene.sandbox.store.pipelines.values()].some(({ yamlErrors }) => yamlErrors === message)).toBe(false)
  })
})

describe('a configuration that uses much', () => {
  let pipeline: SandboxPipeline

  beforeAll(async () => {
    const inputs = { name: 'built', times: 2, say: ['echo said'] }
    const project = await scene.project('group/rich', {
      '.gitlab-ci.yml': `
spec:
  inputs:
    name: { default: job }
    times: { type: number, default: 1 }
    say: { type: array, default: [] }
---
include: { local: ci/shared.yml, inputs: { word: shared } }
workflow:
  name: On $CI_COMMIT_BRANCH
  rules:
    - if: $CI_PIPELINE_SOURCE == "trigger"
      variables: { FLOW: trigger }
.base: &base { before_script: ['echo before'] }
"$[[ inputs.name ]]":
  <<: *base
  parallel: $[[ inputs.times ]]
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
      variables: { RULE: main }
  script:
    - !reference [.shared, script]
    - $[[ inputs.say ]]
    - echo "flow $FLOW rule $RULE"
excluded: { script: x, rules: [{ if: $CI_COMMIT_TAG }] }
output:
  script:
    - ${String.raw`printf '\033[0Ksection_start:1:a[collapsed=true]\r\033[0KHeader\n10%%\r100%%\n'`}
    - seq 1 5000
    - printf 'no newline'
`,
      'ci/shared.yml': "spec: { inputs: { word: } }\n---\n.shared: { script: ['echo word $[[ inputs.word ]]'] }\n",
    })
    pipeline = await scene.run(project, { inputs })
  })

  test('has inputs, includes, anchors, references, variables of rules and of the workflow come out right', () => {
    expect(pipeline.name).toBe('On main')
    expect(statuses(pipeline)).toEqual({ 'built 1/2': 'success', 'built 2/2': 'success', output: 'success' })
    expect(traceOf(pipeline, 'built 2/2').split('\n')).toEqual([
      '$ echo before',
      'before',
      '$ echo word shared',
      'word shared',
      '$ echo said',
      'said',
      '$ echo "flow $FLOW rule $RULE"',
      'flow trigger rule main',
      'Job succeeded',
      '',
    ])
  })

  test('has output come through byte by byte: section markers, progress bars, and thousands of lines', () => {
    const trace = Buffer.from(jobNamed(pipeline, 'output').trace).toString()
    expect(trace).toContain('\x1b[0Ksection_start:1:a[collapsed=true]\r\x1b[0KHeader\n10%\r100%\n')
    expect(trace.match(/^\d+$/gm)).toHaveLength(5000)
    expect(trace).toContain('no newline\n')
  })
})
