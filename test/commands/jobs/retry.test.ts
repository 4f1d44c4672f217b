import { describe, expect, test } from 'vitest'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../../support/scene.ts'
import { runCommandLine, startPipeline } from '../command-line.ts'

const FLAKY: JobScript = { name: 'flaky', status: 'failed', durationMs: 1000, retries: [{ status: 'success' }] }

async function failedPipeline(scene: Scene, jobs: readonly JobScript[]): Promise<number> {
  scene.sandbox.script(scene.project, { jobs })
  const id = await startPipeline(scene)
  await scene.clock.sleep(60_000)
  return id
}

describe('retry', () => {
  test('runs the failed jobs again in the same pipeline and names their new ids', async () => {
    await using scene = await createScene()
    const id = await failedPipeline(scene, [{ name: 'fine' }, FLAKY])
    const run = await runCommandLine(scene, ['retry', String(id), '--json'])
    const document = JSON.parse(run.stdout)
    const again = document.jobs.find(({ name }: { name: string }) => name === 'flaky')
    const former = [...scene.sandbox.store.jobs.values()].find(({ name, retried }) => name === 'flaky' && retried)
    expect(run.exitCode).toBe(0)
    expect(document).toMatchObject({ result: 'triggered', 'pipeline-id': id })
    expect(again.id).toBeGreaterThan(former?.id ?? Number.POSITIVE_INFINITY)
    expect(run.stderr).toContain(`Retrying one job of pipeline #${id}: flaky (#${again.id})`)
  })

  test('with --wait it follows the new run, and does not take the old failure for its result', async () => {
    await using scene = await createScene()
    const id = await failedPipeline(scene, [FLAKY])
    const old = await scene.client().getPipeline('group/app', id)
    // GitLab updates the status in the background: for a while the pipeline still looks failed.
    scene.sandbox.faults.add({
      method: 'GET',
      path: new RegExp(`/pipelines/${id}$`),
      nth: [2, 3],
      fault: { kind: 'answer', status: 200, body: JSON.stringify(old) },
    })
    const run = await runCommandLine(scene, ['retry', String(id), '--wait', '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ result: 'success', status: 'success', 'pipeline-id': id })
  })

  test('with --wait it exits 1 when it fails again', async () => {
    await using scene = await createScene()
    const id = await failedPipeline(scene, [{ name: 'broken', status: 'failed' }])
    expect(await runCommandLine(scene, ['retry', String(id), '--wait'])).toMatchObject({ exitCode: 1 })
  })

  test.each([
    { jobs: [{ name: 'fine' }], exitCode: 0, status: 'success' },
    { jobs: [{ name: 'endless', durationMs: Number.POSITIVE_INFINITY }], exitCode: 0, status: 'running' },
    { jobs: [{ name: 'left-out', status: 'skipped' as const }], exitCode: 1, status: 'skipped' },
  ])('says that there is nothing to retry in a pipeline that is $status', async ({ jobs, exitCode, status }) => {
    await using scene = await createScene()
    const id = await failedPipeline(scene, jobs)
    const run = await runCommandLine(scene, ['retry', String(id)])
    expect(run.exitCode).toBe(exitCode)
    expect(run.stdout + run.stderr).toContain(exitCode === 0 ? 'Nothing to retry' : 'error: nothing to retry')
    expect(run.stdout + run.stderr).toContain(`it is ${status}`)
    expect(scene.sandbox.requests.some(({ url }) => url.endsWith('/retry'))).toBe(false)
  })

  test('another commit than expected is not retried', async () => {
    await using scene = await createScene()
    const id = await failedPipeline(scene, [FLAKY])
    const run = await runCommandLine(scene, ['retry', String(id), '--expect-sha', '0000000'])
    expect(run).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('0000000 was expected') })
    expect(scene.sandbox.requests.some(({ url }) => url.endsWith('/retry'))).toBe(false)
  })

  test('without an API token it sends nothing', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['retry', '1'], { env: { DOWNSTREAM_API_TOKEN: undefined } })
    expect(run).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('error: retrying jobs needs an `api-token`'),
    })
    expect(scene.sandbox.requests).toEqual([])
  })
})
