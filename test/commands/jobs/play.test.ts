import { describe, expect, test } from 'vitest'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../../support/scene.ts'
import { runCommandLine, startPipeline } from '../command-line.ts'

const gate = (name: string, more: Partial<JobScript> = {}): JobScript => ({
  name,
  when: 'manual',
  stage: 'gate',
  ...more,
})

async function blockedPipeline(scene: Scene, jobs: readonly JobScript[]): Promise<number> {
  scene.sandbox.script(scene.project, { jobs: [{ name: 'build', stage: 'build', trace: 'log of build\n' }, ...jobs] })
  const id = await startPipeline(scene)
  await scene.clock.sleep(10_000)
  return id
}

const jobNamed = (scene: Scene, name: string) => {
  const found = [...scene.sandbox.store.jobs.values()].find((job) => job.name === name)
  if (found === undefined) throw new Error(`no job ${name}`)
  return found
}
const urlOf = (scene: Scene, name: string) => `${scene.sandbox.url}/group/app/-/jobs/${jobNamed(scene, name).id}`
const posts = (scene: Scene) => scene.sandbox.requests.filter(({ method }) => method === 'POST').slice(1)
const bodyOf = (text: unknown) => JSON.parse(String(text) || 'null')

describe('play', () => {
  test('plays the one job that blocks, and says that the pipeline goes on', async () => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [gate('approve'), gate('optional', { allowFailure: true })])
    const { exitCode, stdout, stderr } = await runCommandLine(scene, ['play', String(id)])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(`Played approve of pipeline #${id}: ${urlOf(scene, 'approve')}`)
    expect(stdout).toContain(`Pipeline #${id} goes on and is not waited for`)
    expect(posts(scene).map(({ url }) => url)).toEqual([expect.stringMatching(/\/jobs\/\d+\/play$/)])
    expect(posts(scene)[0]?.body.toString()).toBe('')
  })

  test('plays a job with variables of its own, and with --wait follows the pipeline to its end', async () => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [gate('deploy eu'), gate('roll back', { allowFailure: true })])
    const args = ['play', String(id), '--job', 'deploy eu', '--job-variable', 'REGION=eu', '--job-variable=A=b=c']
    const { exitCode, stdout } = await runCommandLine(scene, [...args, '-w'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`Pipeline #${id} passed`)
    expect(jobNamed(scene, 'roll back').status).toBe('manual')
    expect(bodyOf(posts(scene)[0]?.body)).toEqual({
      job_variables_attributes: [
        { key: 'REGION', value: 'eu' },
        { key: 'A', value: 'b=c' },
      ],
    })
  })

  test('refuses to choose among several jobs that block, and names them', async () => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [gate('deploy'), gate('roll back')])
    const { exitCode, stderr } = await runCommandLine(scene, ['play', String(id)])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`several jobs of pipeline #${id} wait to be played`)
    expect(stderr).toMatch(/deploy\n(?:.*\n)*.*roll back\n(?:.*\n)*.*--job/)
    expect(posts(scene)).toEqual([])
  })

  test('plays a manual trigger job by its name', async () => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [
      gate('child', { bridge: { strategy: 'depend', script: { jobs: [{ name: 'inner' }] } } }),
    ])
    expect(await runCommandLine(scene, ['play', String(id), '--job=child', '--wait'])).toMatchObject({ exitCode: 0 })
  })

  test.each([
    [['--job', 'build'], 3, 'build is success: only manual and delayed jobs can be played'],
    [['--job', 'bild'], 3, '--job: the pipeline has no job "bild"'],
    [['--job-variable', 'A'], 2, '--job-variable: entry 1: has no =; expected KEY=VALUE'],
    [['--job-variable', 'A B=1'], 2, '--job-variable: entry 1: is not a name for a variable'],
    [['--variable', 'A=1'], 2, '--variable: is a flag of other commands'],
    [['--artifacts', 'all'], 2, 'needs `wait: true`'],
  ])('refuses %j', async (args, exitCode, message) => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [gate('deploy')])
    const run = await runCommandLine(scene, ['play', String(id), ...args])
    expect(run).toMatchObject({ exitCode, stderr: expect.stringContaining(message) })
    expect(posts(scene)).toEqual([])
  })

  test('says so when nothing waits to be played', async () => {
    await using scene = await createScene()
    const id = await blockedPipeline(scene, [])
    const run = await runCommandLine(scene, ['play', String(id)])
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(`no job of pipeline #${id} waits`) })
  })
})

describe('the options play and job-variables', () => {
  test('play a gate while the pipeline is followed', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'build', stage: 'build' }, gate('deploy'), gate('roll back', { allowFailure: true })],
    })
    const args = ['trigger', '-r', 'main', '--wait', '--play', 'dep*', '--job-variable', 'REGION=eu']
    const { exitCode, stdout } = await runCommandLine(scene, args)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Played manual job "deploy"')
    expect(bodyOf(posts(scene)[0]?.body)).toEqual({ job_variables_attributes: [{ key: 'REGION', value: 'eu' }] })
    expect(jobNamed(scene, 'roll back').status).toBe('manual')
  })

  test('name the jobs that on-manual: play does not choose among', async () => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, { jobs: [gate('deploy'), gate('roll back')] })
    const run = await runCommandLine(scene, ['trigger', '-r', 'main', '--wait', '--on-manual=play'])
    expect(run).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('is blocked until a manual job is played: deploy, roll back'),
    })
    expect(run.stderr).toContain('`play` plays the jobs that it names')
    expect(posts(scene)).toEqual([])
  })

  test.each([
    [['trigger', '-r', 'main', '--play=x'], {}, 2, '`play`: needs `wait: true`'],
    [['trigger', '-r', 'main', '-w', '--job-variable=A=1'], {}, 2, '`job-variables`: no job is played'],
    [['wait', '1', '--job-variable=A=1'], {}, 2, '`job-variables`: no job is played'],
    [['retry', '1', '-w', '--job-variable=A=1'], {}, 2, '`job-variables`: no job is played'],
    [['status', '1', '--play=x'], {}, 2, '--play: is a flag of other commands'],
    [['trigger', '-r', 'main', '-w', '--play=x'], { reader: true }, 3, '`play` cannot be done with these credentials'],
  ])('%j is refused', async (args, { reader }: { reader?: boolean }, exitCode, message) => {
    await using scene = await createScene()
    const tokens = { DOWNSTREAM_API_TOKEN: '', DOWNSTREAM_TOKEN: scene.jobToken }
    const run = await runCommandLine(scene, args, { env: reader ? tokens : {} })
    expect(run).toMatchObject({ exitCode, stderr: expect.stringContaining(message) })
    expect(scene.sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })
})

describe("a job's URL", () => {
  test.each([
    ['play', 'deploy', 0],
    ['retry', 'build', 0],
    ['cancel', 'slow', 0],
    ['logs', 'build', 0],
  ])(
    'is taken by `%s`, as argument and as --job, wherever gitlab-url points by default',
    async (command, name, code) => {
      await using scene = await createScene()
      const slow = { name: 'slow', stage: 'build', durationMs: Number.POSITIVE_INFINITY, allowFailure: true }
      await blockedPipeline(scene, [slow, gate('deploy', { stage: 'build' })])
      const url = urlOf(scene, name)
      const env = { DOWNSTREAM_GITLAB_URL: '', DOWNSTREAM_PROJECT: '' }
      const flag = command === 'logs' ? [`--job=${url}`] : [`--job=${url}`, '--dry-run']
      expect(await runCommandLine(scene, [command, ...flag], { env })).toMatchObject({ exitCode: code })
      const { exitCode, stdout, stderr } = await runCommandLine(scene, [command, url], { env })
      expect({ exitCode, printed: stdout + stderr }).toEqual({ exitCode: code, printed: expect.stringContaining(name) })
      const acts = posts(scene).map(({ url }) => url)
      expect(acts).toEqual(command === 'logs' ? [] : [expect.stringMatching(new RegExp(`/jobs/\\d+/${command}$`))])
    },
  )

  test('names the job of an earlier try too', async () => {
    await using scene = await createScene()
    const tries = [{ status: 'success' as const, trace: 'second try\n' }]
    await blockedPipeline(scene, [{ name: 'flaky', status: 'failed', trace: 'first try\n', retries: tries }])
    const url = urlOf(scene, 'flaky')
    await runCommandLine(scene, ['retry', url, '--wait'])
    expect((await runCommandLine(scene, ['logs', url])).stdout).toBe('first try\n')
  })

  test('gives the artifacts of that job', async () => {
    await using scene = await createScene()
    await blockedPipeline(scene, [
      { name: 'a', artifacts: { files: { 'a.txt': 'a' } } },
      { name: 'b', artifacts: { files: { 'b.txt': 'b' } } },
    ])
    const { stdout } = await runCommandLine(scene, ['artifacts', urlOf(scene, 'b'), '--list'])
    expect(stdout).toContain('b.txt')
    expect(stdout).not.toContain('a.txt')
  })

  test.each([['wait'], ['status'], ['trigger', '-r', 'main', '--pipeline-id']])(
    'is refused by `%s`',
    async (...args) => {
      await using scene = await createScene()
      const run = await runCommandLine(scene, [...args, `${scene.sandbox.url}/group/app/-/jobs/7`])
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is the URL of a job; expected an id') })
      expect(scene.sandbox.requests).toEqual([])
    },
  )

  test('is refused beside a pipeline, and on another instance', async () => {
    await using scene = await createScene()
    const url = `${scene.sandbox.url}/group/app/-/jobs/7`
    const both = await runCommandLine(scene, ['retry', '1', '--job', url])
    expect(both).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('expected it alone') })
    const elsewhere = await runCommandLine(scene, ['retry', '--job', 'https://evil.example/group/app/-/jobs/7'])
    expect(elsewhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('tokens go nowhere else') })
    expect(scene.sandbox.requests).toEqual([])
  })
})

describe('one job alone', () => {
  test('is retried by its name, although others failed too', async () => {
    await using scene = await createScene()
    const flaky = (name: string): JobScript => ({ name, status: 'failed', retries: [{ status: 'success' }] })
    const id = await blockedPipeline(scene, [flaky('one'), flaky('two')])
    const { exitCode, stdout } = await runCommandLine(scene, ['retry', String(id), '--job', 'two'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/Retrying one job of pipeline #\d+: two \(#\d+\)/)
    const names = [...scene.sandbox.store.jobs.values()].filter(({ retried }) => retried).map(({ name }) => name)
    expect(names).toEqual(['two'])
  })

  test('is canceled by its name, and the others go on', async () => {
    await using scene = await createScene()
    const endless = { durationMs: Number.POSITIVE_INFINITY, stage: 'build' }
    const id = await blockedPipeline(scene, [
      { name: 'one', ...endless },
      { name: 'two', ...endless },
    ])
    const { exitCode, stdout } = await runCommandLine(scene, ['cancel', String(id), '--job', 'two', '--json'])
    expect({ exitCode, result: JSON.parse(stdout).result }).toEqual({ exitCode: 0, result: 'canceled' })
    expect([jobNamed(scene, 'one').status, jobNamed(scene, 'two').status]).toEqual(['running', 'canceled'])
    const again = await runCommandLine(scene, ['cancel', String(id), '--job', 'build'])
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('build had ended with success before') })
  })

  test.each([
    [[], 0, 'canceling'],
    [['--wait'], 0, 'canceled'],
    [['--wait', '--timeout=2s'], 5, 'canceling'],
  ])('that cleans up after itself, with %j', async (flags, exitCode, status) => {
    await using scene = await createScene()
    scene.sandbox.script(scene.project, {
      jobs: [{ name: 'slow', durationMs: Number.POSITIVE_INFINITY }],
      cancel: { cancelingMs: 10_000 },
    })
    const id = await startPipeline(scene)
    await scene.clock.sleep(5_000)
    const run = await runCommandLine(scene, ['cancel', String(id), '--job=slow', ...flags])
    expect(run.exitCode).toBe(exitCode)
    expect(run.stdout + run.stderr).toContain(status)
  })
})
