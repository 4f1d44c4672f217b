import { describe, expect, test } from 'vitest'
import { endlessJob, job, openScene } from './support/scene.ts'

/** The document of `--json`. */
function parse({ stdout }: { readonly stdout: string }) {
  return JSON.parse(stdout)
}

describe.concurrent('many jobs and many pipelines', () => {
  test('130 jobs are read over several pages', async () => {
    await using scene = await openScene()
    const names = Array.from({ length: 130 }, (_, index) => `job-${index}`)
    scene.script(...names.map((name, index) => job(name, { status: index % 13 === 0 ? 'failed' : 'success' })))
    const finished = await scene.cli(['trigger', '--wait', '--json'], { options: { logs: 'none' } })
    const { jobs, 'failed-jobs': failed } = parse(finished)
    expect(jobs.map(({ name }: { name: string }) => name)).toEqual(names)
    expect(failed).toHaveLength(10)
    expect(finished.stderr).toMatch(/failed.*: job-0, job-13, job-26, job-39, job-52 and 5 more/)
  })

  test('children and pipelines of other projects are followed at any depth', async () => {
    await using scene = await openScene()
    const { store } = scene.sandbox
    store.addProject({ path: 'group/other', members: [[scene.user.id, 'maintainer']] })
    const broken = { jobs: [job('deep', { status: 'failed', trace: 'deep trouble\n' })] }
    const child = {
      jobs: [job('inner'), { name: 'onward', bridge: { project: 'group/other', strategy: 'depend', script: broken } }],
    } as const
    scene.script(job('build'), { name: 'children', bridge: { strategy: 'depend', script: child } })
    const finished = await scene.cli(['trigger', '--wait'])
    expect(finished.exitCode, finished.screen).toBe(1)
    expect(finished.stdout).toMatch(/children #\d+: inner: success/)
    expect(finished.stdout).toMatch(/group\/other #\d+: deep: failed/)
    expect(finished.stdout).toContain('deep trouble')
    expect(finished.stderr).toMatch(/error: pipeline #\d+ failed/)
  })

  test('a failed child that does not count is a warning', async () => {
    await using scene = await openScene()
    const broken = { jobs: [job('inner', { status: 'failed', durationMs: 100 })] }
    scene.script(job('build', { durationMs: 1_000 }), { name: 'children', bridge: { script: broken } })
    const { exitCode, stderr } = await scene.cli(['trigger', '--wait'])
    expect(exitCode, stderr).toBe(0)
    expect(stderr).toMatch(/warning: Downstream pipeline children #\d+ is failed/)
  })

  test('follow=false looks at the pipeline itself only', async () => {
    await using scene = await openScene()
    scene.script(job('build'), { name: 'children', bridge: { strategy: 'depend', script: { jobs: [job('inner')] } } })
    const { exitCode, stdout } = await scene.cli(['trigger', '--wait', '--no-follow'])
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('inner')
    expect(scene.sandbox.requests.some(({ url }) => /bridges|trigger_jobs/.test(url))).toBe(false)
  })
})

test('status answers at once, whatever runs', async () => {
  await using scene = await openScene()
  scene.script(job('build', { durationMs: 50 }), endlessJob())
  const started = await scene.cli(['trigger', '--json'])
  const url = parse(started)['pipeline-url']
  const { exitCode, stdout } = await scene.cli(['status', url], { options: { 'poll-interval': undefined } })
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^▶ Pipeline #\d+/)
  expect(stdout).toContain('endless')
})
