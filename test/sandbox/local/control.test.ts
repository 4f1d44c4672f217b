import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLocalScene, jobNamed, type LocalScene, statuses, traceOf, variable } from '../../support/local-scene.ts'

let scene: LocalScene

beforeAll(async () => {
  scene = await createLocalScene({ concurrency: 4 })
})

afterAll(() => scene[Symbol.asyncDispose]())

test('a blocking manual job blocks the pipeline until it is played with variables; optional ones do not', async () => {
  const project = await scene.project('group/manual', {
    '.gitlab-ci.yml': `
stages: [one, two]
optional: { stage: one, when: manual, script: [echo optional] }
needing: { stage: one, needs: [optional], script: [echo needing] }
gate: { stage: one, rules: [{ when: manual }], script: ['echo "gate $ANSWER"'] }
after: { stage: two, script: [echo after] }
`,
  })
  const pipeline = await scene.run(project)
  expect(pipeline.status).toBe('manual')
  expect(statuses(pipeline)).toEqual({ optional: 'manual', needing: 'skipped', gate: 'manual', after: 'created' })
  expect(jobNamed(pipeline, 'optional').allowFailure).toBe(true)
  expect(jobNamed(pipeline, 'gate').allowFailure).toBe(false)

  await scene.engine.playJob(jobNamed(pipeline, 'gate'), [variable('ANSWER', 'yes')])
  await scene.engine.playJob(jobNamed(pipeline, 'optional'), [])
  await scene.engine.settled(pipeline)
  expect(statuses(pipeline)).toEqual({ optional: 'success', needing: 'success', gate: 'success', after: 'success' })
  expect(traceOf(pipeline, 'gate')).toContain('gate yes\n')
})

test('canceling ends the processes of running jobs, live output included, and retrying runs what was lost', async () => {
  const marker = path.join(scene.folder, 'marker')
  const project = await scene.project('group/cancel', {
    '.gitlab-ci.yml': `
stages: [one, two]
quick: { stage: one, script: ['true'] }
slow:
  stage: one
  script:
    - echo started
    - 'if [ -e "$MARKER" ]; then exit 0; fi'
    - 'echo $$ > "$MARKER"'
    - sleep 600
    - echo never
after: { stage: two, script: ['true'] }
`,
  })
  const outcome = await scene.create(project, { variables: [variable('MARKER', marker)] })
  if (outcome.kind !== 'created') throw new Error(outcome.kind)
  const { pipeline } = outcome
  const pid = await vi.waitFor(() => Number(readFileSync(marker, 'utf8')) || Promise.reject(new Error('no pid yet')), {
    timeout: 20_000,
  })
  await vi.waitFor(() => expect(traceOf(pipeline, 'slow')).toContain('started\n'), { timeout: 30_000 })
  expect(jobNamed(pipeline, 'slow').status).toBe('running')
  expect(pipeline.status).toBe('running')

  await scene.engine.cancelPipeline(pipeline)
  expect(jobNamed(pipeline, 'slow').status).toBe('canceling')
  expect(pipeline.status).toBe('canceling')
  await scene.engine.settled(pipeline)
  expect(pipeline.status).toBe('canceled')
  expect(statuses(pipeline)).toMatchObject({ slow: 'canceled', after: 'canceled' })
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000 })

  const canceled = jobNamed(pipeline, 'slow')
  await scene.engine.retryPipeline(pipeline)
  expect(pipeline.finishedAt).toBeNull()
  await scene.engine.settled(pipeline)
  expect(statuses(pipeline)).toEqual({ quick: 'success', slow: 'success', after: 'success' })
  expect(canceled.retried).toBe(true)
  expect(jobNamed(pipeline, 'slow').id).toBeGreaterThan(canceled.id)
})

test('retrying one failed job lets the skipped ones after it run; canceling one job fails nothing else', async () => {
  const marker = path.join(scene.folder, 'second')
  const project = await scene.project('group/retry', {
    '.gitlab-ci.yml': `
stages: [one, two, three]
flaky: { stage: one, script: ['test -e "$MARKER" || { touch "$MARKER"; false; }'] }
after: { stage: two, script: ['true'] }
waiting: { stage: three, when: delayed, start_in: 1 day, allow_failure: true, script: ['true'] }
`,
  })
  const pipeline = await scene.run(project, { variables: [variable('MARKER', marker)] })
  expect(statuses(pipeline)).toEqual({ flaky: 'failed', after: 'skipped', waiting: 'skipped' })

  const again = await scene.engine.retryJob(jobNamed(pipeline, 'flaky'))
  expect(again.status).toBe('running')
  await vi.waitFor(() => expect(pipeline.status).toBe('scheduled'), { timeout: 20_000 })
  expect(statuses(pipeline)).toEqual({ flaky: 'success', after: 'success', waiting: 'scheduled' })
  await scene.engine.cancelJob(jobNamed(pipeline, 'waiting'))
  expect(pipeline.status).toBe('success')
})

test('a job that takes longer than its timeout is ended', async () => {
  const project = await scene.project('group/timeout', {
    '.gitlab-ci.yml': 'job: { timeout: 1 second, script: [echo "limit $CI_JOB_TIMEOUT", sleep 600] }',
  })
  const pipeline = await scene.run(project)
  expect(jobNamed(pipeline, 'job').failureReason).toBe('job_execution_timeout')
  expect(traceOf(pipeline, 'job')).toContain('limit 1\n')
})

/** A zombie is dead; in a container nobody may collect it. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}
