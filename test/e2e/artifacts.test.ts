import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JobScript } from '../../src/sandbox/scripted/script.ts'
import { job, openScene, type Scene } from './support/scene.ts'

const wait = (...args: string[]) => ['trigger', '--wait', ...args]
const makes = (name: string, files: Record<string, string>, more: Partial<JobScript> = {}) =>
  job(name, { artifacts: { files }, ...more })

/** Every file below the artifacts folder with its content. */
function fetched({ folder }: Scene, path = 'downstream-artifacts'): Record<string, string> {
  const root = join(folder, path)
  if (!existsSync(root)) return {}
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [file.slice(root.length + 1), readFileSync(file, 'utf8')]
    }),
  )
}

describe.concurrent('artifacts after a wait', () => {
  test('of all jobs, each in its folder, told in the result', async () => {
    await using scene = await openScene()
    scene.script(makes('build', { 'dist/app.js': '1' }), makes('docs: html/pdf', { 'a.txt': '2' }), job('none'))
    const { exitCode, stdout, screen } = await scene.cli(wait('--artifacts', 'all', '--json'))
    expect(exitCode, screen).toBe(0)
    const files = fetched(scene)
    expect(Object.keys(files)).toHaveLength(2)
    expect(files['build/dist/app.js']).toBe('1')
    const { jobs } = JSON.parse(stdout) as { jobs: { name: string; 'artifacts-folder': string | null }[] }
    const folders = Object.fromEntries(jobs.map((each) => [each.name, each['artifacts-folder']]))
    expect(folders).toMatchObject({ build: 'downstream-artifacts/build', none: null })
    expect(readFileSync(join(scene.folder, folders['docs: html/pdf'] ?? '', 'a.txt'), 'utf8')).toBe('2')
  })

  test('also of a failed pipeline, which stays failed', async () => {
    await using scene = await openScene()
    scene.script(makes('test', { 'report.xml': '<x/>' }, { status: 'failed' }))
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'all'))
    expect(exitCode, screen).toBe(1)
    expect(fetched(scene)).toEqual({ 'test/report.xml': '<x/>' })
  })

  test('also of child pipelines and of pipelines in other projects, kept apart', async () => {
    await using scene = await openScene()
    scene.sandbox.script(scene.upstream, { jobs: [makes('build', { 'x.txt': 'other' })] })
    const child = { jobs: [makes('build', { 'x.txt': 'child' })] }
    scene.script(
      makes('build', { 'x.txt': 'own' }),
      job('to child', { bridge: { strategy: 'depend', script: child } }),
      job('to lib', { bridge: { strategy: 'depend', project: 'group/lib' } }),
    )
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'build'))
    expect(exitCode, screen).toBe(0)
    expect(Object.values(fetched(scene)).sort()).toEqual(['child', 'other', 'own'])
  })

  test('by globs of jobs and of files', async () => {
    await using scene = await openScene()
    const files = { 'dist/app.js': '1', 'dist/app.js.map': '2', 'log.txt': '3' }
    scene.script(makes('build linux', files), makes('build mac', files), makes('test', files))
    const options = { artifacts: 'build *', 'artifacts-files': '**/*.js', 'artifacts-path': 'out' }
    const { exitCode, screen } = await scene.cli(wait(), { options })
    expect(exitCode, screen).toBe(0)
    expect(Object.keys(fetched(scene, 'out')).sort()).toEqual(['build linux/dist/app.js', 'build mac/dist/app.js'])
  })

  test('from object storage, which sees no credential', async () => {
    await using scene = await openScene({ artifactRedirect: true })
    scene.script(makes('build', { 'a.txt': 'from storage' }))
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'all'))
    expect(exitCode, screen).toBe(0)
    expect(fetched(scene)).toEqual({ 'build/a.txt': 'from storage' })
    const requests = scene.sandbox.objectStorage?.requests ?? []
    expect(requests).toHaveLength(1)
    for (const { headers, url } of requests) {
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['private-token']))
      expect(JSON.stringify({ headers, url })).not.toContain(scene.apiToken)
      expect(JSON.stringify({ headers, url })).not.toContain(scene.triggerToken)
    }
  })

  test('whose download is cut are fetched again', async () => {
    await using scene = await openScene()
    scene.script(makes('build', { 'a.txt': 'x'.repeat(20_000) }))
    scene.sandbox.faults.add({ path: /\/artifacts$/, nth: [1], fault: { kind: 'cut', afterBytes: 30 } })
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'all'))
    expect(exitCode, screen).toBe(0)
    expect(fetched(scene)['build/a.txt']).toHaveLength(20_000)
  })

  test('that have expired are named, and an error where that job was asked for', async () => {
    await using scene = await openScene()
    const artifacts = { files: { 'a.txt': '1' }, expireAt: '2020-01-01T00:00:00Z' }
    scene.script(job('build', { artifacts }), makes('test', { 'b.txt': '2' }))
    const all = await scene.cli(wait('--artifacts', 'all'))
    expect(all.exitCode, all.screen).toBe(0)
    expect(all.screen).toMatch(/build.*expired/)
    expect(fetched(scene)).toEqual({ 'test/b.txt': '2' })
    const asked = await scene.cli(wait('--artifacts', 'build'))
    expect(asked.exitCode, asked.screen).toBe(6)
    expect(asked.screen).toMatch(/error: .*build.*expired/)
  })

  test('that are not there are no error for all, and one for a job asked for by its name', async () => {
    await using scene = await openScene()
    scene.script(job('build'))
    expect((await scene.cli(wait('--artifacts', 'all'))).exitCode).toBe(0)
    const asked = await scene.cli(wait('--artifacts', 'build'))
    expect(asked.exitCode, asked.screen).toBe(6)
    expect(asked.screen).toMatch(/error: .*build/)
    expect(fetched(scene)).toEqual({})
  })

  test('cannot be asked for with what cannot read them: nothing is started', async () => {
    await using scene = await openScene()
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'all'), { options: { 'api-token': undefined } })
    expect(exitCode, screen).toBe(3)
    expect(screen).toContain('nothing was started')
    expect(scene.pipelines()).toEqual([])
  })

  test('that are hostile are refused by name, with nothing written', async () => {
    await using scene = await openScene()
    scene.script(makes('build', { '../evil.txt': 'x', 'good.txt': 'y' }))
    const { exitCode, screen } = await scene.cli(wait('--artifacts', 'all'))
    expect(exitCode, screen).toBe(6)
    expect(screen).toContain('../evil.txt')
    expect(fetched(scene)).toEqual({})
    expect(existsSync(join(scene.folder, 'evil.txt'))).toBe(false)
  })
})

describe.concurrent('the command artifacts', () => {
  test('takes the newest success of a ref with the job token alone', async () => {
    await using scene = await openScene()
    scene.script(makes('build', { 'a.txt': 'newest' }))
    expect((await scene.cli(wait())).exitCode).toBe(0)
    const options = { token: scene.jobToken, 'api-token': undefined, 'poll-interval': undefined }
    const env = { GITLAB_CI: 'true', CI_SERVER_URL: scene.sandbox.url, CI_JOB_TOKEN: scene.jobToken }
    const { exitCode, screen } = await scene.cli(['artifacts', '--ref', 'main', '--job', 'build'], {
      options: { ...options, token: undefined, ref: undefined },
      env,
    })
    expect(exitCode, screen).toBe(0)
    expect(fetched(scene)).toEqual({ 'build/a.txt': 'newest' })
  })
})
