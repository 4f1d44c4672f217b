import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxPipeline } from '../../../src/sandbox/model.ts'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf, variable } from '../../support/local-scene.ts'

let scene: LocalScene

beforeAll(async () => {
  scene = await createLocalScene({ concurrency: 4 })
})

afterAll(() => scene[Symbol.asyncDispose]())

function downstreamOf(pipeline: SandboxPipeline, name: string): SandboxPipeline {
  const found = scene.sandbox.store.pipelines.get(jobNamed(pipeline, name).downstreamPipelineId ?? 0)
  if (!found) throw new Error(`${name} started nothing`)
  return found
}

test('trigger jobs start pipelines in other projects and mirror them; a retried downstream counts again', async () => {
  const marker = `${scene.folder}/fixed`
  await scene.project('group/below', {
    '.gitlab-ci.yml': `
job: { script: ['echo "GIVEN=$GIVEN GLOBAL=$GLOBAL CALLER=\${CALLER-none} source=$CI_PIPELINE_SOURCE"', 'test -e ${marker}'] }
`,
  })
  const project = await scene.project('group/above', {
    '.gitlab-ci.yml': `
stages: [down, after]
variables: { GLOBAL: global }
depending: { stage: down, trigger: { project: $CI_PROJECT_NAMESPACE/below, strategy: depend }, variables: { GIVEN: "for $CI_COMMIT_REF_NAME" } }
forgetting: { stage: down, trigger: group/$WHERE, parallel: { matrix: [{ WHERE: [below] }] }, rules: [{ if: $NO }, { if: $CALLER, variables: { RULE: held } }] }
forwarding: { stage: down, allow_failure: true, trigger: { project: group/below, strategy: mirror, forward: { pipeline_variables: true } } }
nowhere: { stage: down, allow_failure: true, trigger: { project: group/none } }
after: { stage: after, script: ['true'] }
`,
  })
  const pipeline = await scene.run(project, { variables: [variable('CALLER', 'me')] })
  expect(pipeline.status).toBe('failed')
  expect(statuses(pipeline)).toEqual({
    depending: 'failed',
    'forgetting: [below]': 'success',
    forwarding: 'failed',
    nowhere: 'failed',
    after: 'skipped',
  })
  expect(jobNamed(pipeline, 'nowhere').failureReason).toBe('downstream_bridge_project_not_found')
  const depending = downstreamOf(pipeline, 'depending')
  expect(depending.upstream).toEqual({
    pipelineId: pipeline.id,
    jobId: jobNamed(pipeline, 'depending').id,
    kind: 'bridge',
  })
  expect(traceOf(depending, 'job')).toContain('GIVEN=for main GLOBAL=global CALLER=none source=pipeline\n')
  expect(traceOf(downstreamOf(pipeline, 'forwarding'), 'job')).toContain('CALLER=me')
  const { variables } = downstreamOf(pipeline, 'forgetting: [below]')
  expect(Object.fromEntries(variables.map(({ key, value }) => [key, value]))).toEqual({
    GLOBAL: 'global',
    RULE: 'held',
    WHERE: 'below',
  })

  const { writeFileSync } = await import('node:fs')
  writeFileSync(marker, '')
  await scene.engine.retryPipeline(depending)
  expect(jobNamed(pipeline, 'depending').status).toBe('running')
  expect(pipeline.status).toBe('running')
  await scene.engine.settled(pipeline)
  expect(statuses(pipeline)).toMatchObject({ depending: 'success', after: 'success' })
})

test('child pipelines come from a file with inputs or from an artifact, and are canceled with their parent', async () => {
  const project = await scene.project('group/parent', {
    '.gitlab-ci.yml': `
stages: [make, run]
variables: { FILE: child.yml }
generate:
  stage: make
  script: ['echo "made: { script: [echo made] }" > made.yml']
  artifacts: { paths: [made.yml] }
from-file: { stage: run, variables: { PARENT: $CI_PIPELINE_ID }, trigger: { include: [{ local: $FILE, inputs: { word: hello } }], strategy: depend } }
from-artifact: { stage: run, trigger: { include: [{ artifact: made.yml, job: generate }], strategy: depend } }
`,
    'child.yml':
      'spec: { inputs: { word: } }\n---\nsaid: { script: ["echo $[[ inputs.word ]] $CI_PIPELINE_SOURCE"] }\n',
  })
  const pipeline = await scene.run(project)
  expect(statuses(pipeline)).toEqual({ generate: 'success', 'from-file': 'success', 'from-artifact': 'success' })
  expect(downstreamOf(pipeline, 'from-file').variables).toContainEqual(variable('PARENT', String(pipeline.id)))
  expect(traceOf(downstreamOf(pipeline, 'from-file'), 'said')).toContain('hello parent_pipeline\n')
  expect(statuses(downstreamOf(pipeline, 'from-artifact'))).toEqual({ made: 'success' })

  const blocked = await scene.project('group/blocked', {
    '.gitlab-ci.yml': 'child: { trigger: { include: child.yml, strategy: depend } }',
    'child.yml': 'wait: { script: [x], when: delayed, start_in: 1 day }',
  })
  const outcome = await scene.create(blocked)
  if (outcome.kind !== 'created') throw new Error(outcome.kind)
  await expect.poll(() => jobNamed(outcome.pipeline, 'child').downstreamPipelineId, { timeout: 30_000 }).not.toBeNull()
  await scene.engine.cancelPipeline(outcome.pipeline)
  expect(downstreamOf(outcome.pipeline, 'child').status).toBe('canceled')
  expect(outcome.pipeline.status).toBe('canceled')
})

test('a job takes the artifacts of a job in another project or pipeline, and fails when there are none', async () => {
  const project = await scene.project('group/needing', {
    '.gitlab-ci.yml': `
made: { script: [echo it > out.txt], artifacts: { paths: [out.txt] }, rules: [{ if: $UP == null }] }
here: { script: [cat out.txt], needs: [{ pipeline: $UP, job: made }], rules: [{ if: $UP }] }
there: { script: [cat out.txt], needs: [{ project: group/$NAME, job: made, ref: $CI_COMMIT_REF_NAME, artifacts: true }], rules: [{ if: $UP }] }
unwanted: { script: [test ! -e out.txt], needs: [{ project: group/none, job: made, ref: main, artifacts: false }], rules: [{ if: $UP }] }
nowhere: { script: [x], needs: [{ project: group/none, job: made, ref: main }], rules: [{ if: $UP, allow_failure: true }] }
`,
  })
  const first = await scene.run(project)
  const variables = [variable('UP', String(first.id)), variable('NAME', 'needing')]
  const second = await scene.run(project, { variables })
  expect(statuses(second)).toEqual({ here: 'success', there: 'success', unwanted: 'success', nowhere: 'failed' })
  for (const name of ['here', 'there']) expect(traceOf(second, name)).toContain('$ cat out.txt\nit\n')
  expect(jobNamed(second, 'nowhere').failureReason).toBe('missing_dependency_failure')
  expect(traceOf(second, 'nowhere')).toContain('artifacts of job made are not there')
})

test('a trigger job fails when the repository of its project cannot be read, and the sandbox goes on', async () => {
  const broken = await scene.project('group/broken', { '.gitlab-ci.yml': 'job: { script: [x] }\n' })
  const cwd = broken.gitDir ?? ''
  const blob = execFileSync('git', ['rev-parse', 'main:.gitlab-ci.yml'], { cwd, encoding: 'utf8' }).trim()
  rmSync(path.join(cwd, 'objects', blob.slice(0, 2), blob.slice(2)))
  const project = await scene.project('group/starts-broken', {
    '.gitlab-ci.yml': 'down: { trigger: { project: group/broken } }\n',
  })
  const pipeline = await scene.run(project)
  expect(pipeline.status).toBe('failed')
  expect(jobNamed(pipeline, 'down').failureReason).toBe('downstream_pipeline_creation_failed')
})
