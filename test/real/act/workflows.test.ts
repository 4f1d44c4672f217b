import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../../src/sandbox/scripted/script.ts'
import { type Cast, openCast } from '../../support/scene.ts'
import { lacks, olderNode, tools } from '../tools.ts'
import { createRunner, type RunSettings } from './runner.ts'

const runner = createRunner()
let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(async () => {
  runner[Symbol.dispose]()
  await cast[Symbol.asyncDispose]()
})

const passing: PipelineScript = {
  jobs: [{ name: 'build', durationMs: 200, artifacts: { files: { 'build.env': 'VERSION=1.2.3\n' } } }],
}
const failing: PipelineScript = {
  jobs: [{ name: 'unit', durationMs: 200, status: 'failed', trace: 'one test failed\n' }],
}
const endless: PipelineScript = { jobs: [{ name: 'long', durationMs: Number.POSITIVE_INFINITY }] }

function start(workflow: string, script: PipelineScript, settings: RunSettings = {}) {
  cast.sandbox.script(cast.project, script)
  const { triggerToken, apiToken, sandbox } = cast
  return runner.start(workflow, {
    secrets: { TRIGGER_TOKEN: triggerToken, API_TOKEN: apiToken },
    vars: { URL: sandbox.url },
    ...settings,
  })
}

const run = (...given: Parameters<typeof start>) => start(...given).finished

/** The newest pipeline of the downstream project. */
function newest() {
  const pipelines = [...cast.sandbox.store.pipelines.values()]
  return pipelines.filter(({ projectId }) => projectId === cast.project.id).at(-1)
}

describe.skipIf(lacks('act'))('a workflow', () => {
  test('starts, waits, and hands outputs to a later step', async () => {
    const { exitCode, steps, screen } = await run('later-step', passing)
    expect(screen).toContain(`it was success 1.2.3 ${newest()?.id}`)
    expect(steps).toMatchObject({ 'Main ./action': 'success', 'Post ./action': 'success' })
    expect(exitCode).toBe(0)
  })

  test('fails with the pipeline, and leaves its outputs', async () => {
    const { exitCode, steps, screen } = await run('failing', failing)
    expect(steps).toMatchObject({ 'Main ./action': 'failure', 'Main after': 'success' })
    expect(steps).not.toHaveProperty('Main skipped')
    expect(screen).toContain('it was failed')
    expect(screen).toContain('one test failed')
    expect(exitCode).toBe(1)
  })

  test('goes on after a failure that it may ignore', async () => {
    const { exitCode, screen } = await run('continued', failing)
    expect(screen).toContain('it was failure, success')
    expect(exitCode).toBe(0)
  })

  test('hides a token that is not a secret of the workflow', async () => {
    const token = cast.triggerToken
    const { screen } = await run('masked', passing, {
      secrets: { API_TOKEN: cast.apiToken },
      vars: { URL: cast.sandbox.url, TOKEN: token },
    })
    expect(screen).toContain('token ***')
    expect(screen.split(token)).toHaveLength(1)
  })

  test('has a summary of the pipeline', async () => {
    const { screen } = await run('simple', failing)
    expect(screen).toContain('## ❌ Downstream pipeline failed')
    expect(screen).toContain('| ❌ failed: script failure |')
  })

  test('is warned of an input that the action does not have', async () => {
    const { exitCode, screen } = await run('foreign-input', passing)
    expect(screen).toContain('::warning::colour is not one of the inputs of this program')
    expect(exitCode).toBe(0)
  })

  test('starts nothing with an input that is mistyped', async () => {
    const before = newest()
    const { steps, screen } = await run('mistyped-input', passing)
    expect(screen).toContain('::error::input retry-faild: is not an input of this action; did you mean retry-failed?')
    expect(steps).toMatchObject({ 'Main ./action': 'failure' })
    expect(newest()).toBe(before)
  })

  test('starts nothing with a Node.js that is too old', async () => {
    const before = newest()
    const { steps, screen } = await run('simple', passing, { path: olderNode })
    expect(screen).toContain(
      `::error::gitlab-downstream needs Node.js 22 or newer, and this is ${tools['Node.js'].version}`,
    )
    expect(steps).toMatchObject({ 'Main ./action': 'failure' })
    expect(newest()).toBe(before)
  })

  test('runs the action once for each project of a matrix', async () => {
    cast.sandbox.script(cast.upstream, passing)
    const { exitCode, screen } = await run('matrix', passing)
    for (const project of ['group/app', 'group/lib'])
      expect(screen).toContain(`Downstream pipeline passed: [\`${project} #`)
    expect(exitCode).toBe(0)
  })

  test('hands outputs to another job', async () => {
    const { screen } = await run('other-job', passing)
    expect(screen).toContain(`see ${cast.sandbox.url}/group/app/-/pipelines/${newest()?.id}`)
  })

  test('runs the action below two composite actions', async () => {
    const { exitCode, screen } = await run('nested', passing)
    expect(screen).toContain('it was success')
    expect(exitCode).toBe(0)
  })

  test('runs the action below a reusable workflow', async () => {
    const { exitCode, screen } = await run('reusable', passing)
    expect(screen).toContain('it was success')
    expect(exitCode).toBe(0)
  })
})

describe.skipIf(lacks('act'))('the downstream pipeline is cancelled', () => {
  test('by the post step when the main step was killed', async () => {
    const workflow = start('simple', endless)
    await workflow.saw('Started pipeline')
    workflow.killMain()
    const { steps } = await workflow.finished
    expect(steps).toMatchObject({ 'Main ./action': 'failure', 'Post ./action': 'success' })
    expect(newest()?.status).toBe('canceled')
  })

  test('by the post step below two composite actions', async () => {
    const workflow = start('nested', endless)
    await workflow.saw('Started pipeline')
    workflow.killMain()
    await workflow.finished
    expect(newest()?.status).toBe('canceled')
  })

  test('with the workflow', async () => {
    const workflow = start('simple', endless)
    await workflow.saw('Started pipeline')
    workflow.kill('SIGINT')
    const { steps } = await workflow.finished
    expect(steps).toMatchObject({ 'Main ./action': 'failure', 'Post ./action': 'success' })
    expect(newest()?.status).toBe('canceled')
  })
})
