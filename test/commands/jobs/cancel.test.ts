import { describe, expect, test } from 'vitest'
import { InterruptedError } from '../../../src/errors.ts'
import { createScene } from '../../support/scene.ts'
import { runCommandLine, startPipeline } from '../command-line.ts'

const ENDLESS = { name: 'build', durationMs: Number.POSITIVE_INFINITY }

describe('cancel', () => {
  test('cancels a running pipeline and exits 0 because its status says so', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS] })
    const id = await startPipeline(scene)
    const run = await runCommandLine(scene, ['cancel', String(id), '--json'])
    expect(run.exitCode).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ result: 'canceled', status: 'canceled', 'pipeline-id': id })
    expect(run.stderr).toContain(`Canceled pipeline #${id} (it is canceled)`)
  })

  test('says plainly that a pipeline had ended, and exits 1', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [{ name: 'build', durationMs: 1000 }] })
    const id = await startPipeline(scene)
    await scene.clock.sleep(5000)
    const run = await runCommandLine(scene, ['cancel', String(id)])
    expect(run.exitCode).toBe(1)
    expect(run.stderr).toContain(`error: nothing to cancel: pipeline #${id} had ended with success before`)
    expect(scene.sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('exits 0 for a pipeline that was canceled before', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS] })
    const id = await startPipeline(scene)
    await runCommandLine(scene, ['cancel', String(id)])
    const again = await runCommandLine(scene, ['cancel', String(id)])
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('was canceled before') })
  })

  test('exits 5 when GitLab answers 200 and goes on running', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS], cancel: 'ignored' })
    const id = await startPipeline(scene)
    const run = await runCommandLine(scene, ['cancel', String(id)])
    expect(run.exitCode).toBe(5)
    expect(run.stderr).toContain(`accepted the cancel request, but pipeline #${id} is still running`)
  })

  test.each([
    { args: [], exitCode: 0, status: 'canceling' },
    { args: ['--wait'], exitCode: 0, status: 'canceled' },
    { args: ['--wait', '--timeout', '5'], exitCode: 5, status: 'canceling' },
  ])('jobs that clean up for 20 s, with $args: $status, exit $exitCode', async ({ args, exitCode, status }) => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS], cancel: { cancelingMs: 20_000 } })
    const id = await startPipeline(scene)
    await scene.clock.sleep(1000)
    const run = await runCommandLine(scene, ['cancel', String(id), '--json', ...args])
    expect({ exitCode: run.exitCode, status: JSON.parse(run.stdout).status }).toEqual({ exitCode, status })
  })

  test('cancels pipelines below in other projects, and warns of one that it may not cancel', async () => {
    await using scene = await createScene()
    const { store } = scene.sandbox
    const allowed = store.addProject({ path: 'group/allowed', members: [[scene.user.id, 'maintainer']] })
    const foreign = store.addProject({ path: 'group/foreign', members: [[scene.user.id, 'reporter']] })
    for (const project of [allowed, foreign]) scene.sandbox.script(project, { jobs: [ENDLESS] })
    foreign.members.set(scene.user.id, 'developer')
    scene.sandbox.script(scene.project, {
      jobs: [ENDLESS, ...['group/allowed', 'group/foreign'].map((project) => ({ name: project, bridge: { project } }))],
    })
    const id = await startPipeline(scene)
    await scene.clock.sleep(2000)
    foreign.members.set(scene.user.id, 'reporter')
    const run = await runCommandLine(scene, ['cancel', String(id)])
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toMatch(/Canceled group\/allowed #\d+ below pipeline #\d+: it is cancel/)
    expect(run.stderr).toMatch(/warning: group\/foreign #\d+ below pipeline #\d+ goes on \(running\)/)
  })

  test('without an API token it sends nothing and tells which token it takes', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['cancel', '1'], { env: { DOWNSTREAM_API_TOKEN: undefined } })
    expect(run).toMatchObject({ exitCode: 3, stdout: '' })
    expect(run.stderr).toContain('give an `api-token` with scope `api`')
    expect(scene.sandbox.requests).toEqual([])
  })

  test('a token that may only read is explained with exit 3', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS] })
    const id = await startPipeline(scene)
    const { token } = scene.sandbox.store.addAccessToken({ userId: scene.user.id, scopes: ['read_api'] })
    const run = await runCommandLine(scene, ['cancel', String(id)], { env: { DOWNSTREAM_API_TOKEN: token } })
    expect(run.exitCode).toBe(3)
    expect(run.stderr).toContain('insufficient_scope')
  })

  test('a signal ends the wait for the status at once', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [ENDLESS], cancel: 'ignored' })
    const id = await startPipeline(scene)
    const controller = new AbortController()
    scene.sandbox.faults.add({
      method: 'POST',
      path: /\/cancel$/,
      when() {
        setImmediate(() => controller.abort(new InterruptedError('SIGINT')))
        return true
      },
      fault: { kind: 'stall', delayMs: Number.POSITIVE_INFINITY, at: 'before' },
    })
    const run = await runCommandLine(scene, ['cancel', String(id)], { signal: controller.signal })
    expect(run).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('interrupted by SIGINT') })
    expect(scene.clock.monotonicMs()).toBeLessThan(1000)
  })
})
