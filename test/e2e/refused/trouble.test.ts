import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endlessJob, job, openScene } from '../support/scene.ts'

const poll = { method: 'GET', path: /\/pipelines\/\d+$/ }

describe.concurrent('trouble while waiting', () => {
  test('one 502 is told once and ridden out', async () => {
    await using scene = await openScene()
    scene.script(job('build', { durationMs: 2_500 }))
    scene.sandbox.faults.add({
      ...poll,
      nth: 2,
      fault: { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' },
    })
    const { exitCode, stdout, stderr } = await scene.cli(['trigger', '--wait'])
    expect(exitCode, stderr).toBe(0)
    expect(stderr.match(/^warning: .*502/gm)).toHaveLength(1)
    expect(stdout).toContain('GitLab answers again after 1 failed poll')
  })

  test.for([
    ['cut mid-way', { kind: 'cut', afterBytes: 20 }],
    ['lost by a reset', { kind: 'reset', effect: true }],
  ] as const)('answers that are %s are ridden out', async ([, fault]) => {
    await using scene = await openScene()
    scene.script(job('build', { durationMs: 1_500 }))
    // A kept-alive connection that is reset gets a second chance at once, so one reset alone is no news.
    scene.sandbox.faults.add({ ...poll, nth: [1, 2], fault })
    const { exitCode, screen } = await scene.cli(['trigger', '--wait'])
    expect(exitCode, screen).toBe(0)
    expect(screen).toContain('GitLab answers again')
    expect(screen).toContain('build: success')
  })

  test('a pipeline that is deleted meanwhile ends in exit code 3', async () => {
    await using scene = await openScene()
    scene.play({ jobs: [endlessJob()], deletedAtMs: 1_500 })
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('error: the pipeline can no longer be read: 404')
    expect(stderr).toContain('it was deleted while it was watched')
  })

  test('a server that never recovers ends in exit code 4, and the pipeline is left with its link', async () => {
    await using scene = await openScene()
    scene.script(endlessJob())
    scene.sandbox.faults.add({ ...poll, fault: { kind: 'answer', status: 503 } })
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait', '--timeout', '3s'])
    expect(exitCode).toBe(4)
    expect(stderr).toMatch(/GitLab failed .* until the timeout/)
    expect(stderr).toMatch(/The pipeline goes on by itself: http/)
    expect(scene.sandbox.requests.some(({ url }) => url.endsWith('/cancel'))).toBe(false)
  })

  test('a server that is gone before anything is sent is exit code 4, and says that nothing was started', async () => {
    await using scene = await openScene()
    await scene.sandbox.close()
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait', '--retries', '0'])
    expect(exitCode).toBe(4)
    expect(stderr).toContain('ECONNREFUSED')
    expect(stderr).toContain('check `gitlab-url`')
  })

  test.for([
    ['a 502', { kind: 'answer', status: 502, effect: true }],
    ['a reset', { kind: 'reset', effect: true }],
    ['a body that is cut', { kind: 'cut', afterBytes: 10 }],
  ] as const)(
    'a trigger call whose answer is lost to %s starts exactly one pipeline, and follows it',
    async ([, fault]) => {
      await using scene = await openScene()
      scene.script(job('build'))
      scene.sandbox.faults.add({ path: /trigger\/pipeline$/, nth: 1, fault })
      const { exitCode, stdout, stderr } = await scene.cli(['trigger', '--wait'])
      expect(exitCode, stderr).toBe(0)
      expect(scene.pipelines()).toMatchObject([{ status: 'success' }])
      expect(stderr).toContain('the call is not repeated')
      expect(`${stdout}${stderr}`).toMatch(/Found the pipeline that the lost call started: #\d+/)
    },
  )

  test('a lost answer without the right to read is not repeated either, and says what to check', async () => {
    await using scene = await openScene()
    scene.sandbox.faults.add({ path: /trigger\/pipeline$/, fault: { kind: 'answer', status: 504, effect: true } })
    const { exitCode, stderr } = await scene.cli(['trigger'], { options: { 'api-token': undefined } })
    expect(exitCode).toBe(4)
    expect(scene.pipelines()).toHaveLength(1)
    expect(stderr).toContain('a pipeline may or may not have been started')
    expect(stderr).toContain(`check ${scene.sandbox.url}/group/app/-/pipelines before you run this again`)
  })

  test('a pipeline that is not proven ours is named with the command to attach, and no second one is started', async () => {
    await using scene = await openScene()
    scene.sandbox.settings.payloadShown = 'none'
    scene.sandbox.faults.add({ path: /trigger\/pipeline$/, fault: { kind: 'answer', status: 504, effect: true } })
    const { exitCode, stderr } = await scene.cli(['trigger', '--timeout', '3s'])
    expect(exitCode).toBe(4)
    expect(scene.pipelines()).toHaveLength(1)
    const [id] = scene.pipelines().map((pipeline) => pipeline.id)
    expect(stderr).toContain(`pipeline #${id} may be the one that it started`)
    expect(stderr).toContain(`gitlab-downstream wait ${scene.sandbox.url}/group/app/-/pipelines/${id}`)
  })

  test('a request that stays without an answer ends by request-timeout', async () => {
    await using scene = await openScene()
    scene.script(job('build', { durationMs: 2_500 }))
    scene.sandbox.faults.add({ ...poll, nth: 1, fault: { kind: 'stall', delayMs: 60_000, at: 'before' } })
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait', '--request-timeout', '1s'])
    expect(exitCode, stderr).toBe(0)
    expect(stderr).toContain('gave no answer within 1 s')
  })

  test.skipIf(!existsSync('/proc')).for([
    // The folder looks as if it could be written to, so this shows afterwards.
    ['--report-file', '/proc/none/report.json', 6],
    ['--artifacts-path', '/proc/none/artifacts', 2],
  ] as const)(
    '%s in a place where nothing can be made is an error that names it, not a hang',
    async ([option, path, code]) => {
      await using scene = await openScene()
      scene.script(job('build', { artifacts: { files: { 'a.txt': 'a' } } }))
      const { exitCode, stderr } = await scene.cli(['trigger', '--wait', '--artifacts', 'all', option, path])
      expect(exitCode, stderr).toBe(code)
      expect(stderr).toContain('/proc/none')
      expect(stderr).not.toContain('unexpected')
    },
  )
})
