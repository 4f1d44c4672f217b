import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PipelineScript } from '../../src/sandbox/scripted/script.ts'
import { createScene, type Scene } from '../support/scene.ts'
import { runCommandLine, startPipeline } from './command-line.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artifacts-command-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const BUILT: PipelineScript = {
  jobs: [
    { name: 'build', artifacts: { files: { 'dist/app.txt': 'app', 'build.env': 'VERSION=1\n' } } },
    { name: 'docs', artifacts: { files: { 'index.html': '<p>' } } },
    { name: 'test' },
  ],
}

async function ended(scene: Scene, script: PipelineScript): Promise<string> {
  scene.sandbox.script(scene.project, script)
  const id = await startPipeline(scene)
  await scene.clock.sleep(60_000)
  return String(id)
}

const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

describe('artifacts of a pipeline', () => {
  test('fetches those of all jobs when none is named', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, [
      'artifacts',
      await ended(scene, BUILT),
      '--artifacts-path',
      folder,
      '--json',
    ])
    expect(run.exitCode).toBe(0)
    expect(read('build', 'dist', 'app.txt') + read('docs', 'index.html')).toBe('app<p>')
    expect(JSON.parse(run.stdout)).toMatchObject({
      'artifacts-path': folder,
      artifacts: [
        { job: 'build', folder: join(folder, 'build'), files: 2, bytes: 13 },
        { job: 'docs', folder: join(folder, 'docs'), files: 1, bytes: 3 },
      ],
    })
  })

  test.each([
    { args: ['--job', 'docs'], build: false, docs: true },
    { args: ['--job', 'bu*'], build: true, docs: false },
    { args: ['--artifacts', 'build'], build: true, docs: false },
    { args: ['--artifacts-files', '*.html'], build: false, docs: true },
  ])('fetches what $args selects', async ({ args, build, docs }) => {
    await using scene = await createScene()
    const id = await ended(scene, BUILT)
    expect((await runCommandLine(scene, ['artifacts', id, '--artifacts-path', folder, ...args])).exitCode).toBe(0)
    expect([existsSync(join(folder, 'build/build.env')), existsSync(join(folder, 'docs/index.html'))]).toEqual([
      build,
      docs,
    ])
  })

  test.each([[[]], [['--job', 'build', '--path', 'build.env']]])(
    'a symbolic link that leads out of the current folder is not followed, with %j',
    async (more) => {
      await using scene = await createScene()
      const id = await ended(scene, BUILT)
      for (const name of ['work', 'private']) mkdirSync(join(folder, name))
      symlinkSync('../private', join(folder, 'work', 'taken'))
      const before = process.cwd()
      process.chdir(join(folder, 'work'))
      try {
        const run = await runCommandLine(scene, ['artifacts', id, '--artifacts-path', 'taken/artifacts', ...more])
        expect(run.exitCode).toBe(2)
        expect(run.stderr).toMatch(/^error: taken\/artifacts is not used: \S+\/taken is a symbolic link out of/)
      } finally {
        process.chdir(before)
      }
      expect(readdirSync(join(folder, 'private'))).toEqual([])
    },
  )

  test('a job asked for by its name must have artifacts', async () => {
    await using scene = await createScene()
    const id = await ended(scene, BUILT)
    const run = await runCommandLine(scene, ['artifacts', id, '--artifacts-path', folder, '--job', 'test'])
    expect(run).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(/job "test" \(#\d+\) has no artifacts/) })
  })

  test('a pipeline without artifacts is not an error', async () => {
    await using scene = await createScene()
    const id = await ended(scene, {})
    const run = await runCommandLine(scene, ['artifacts', id, '--artifacts-path', folder])
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('left artifacts') })
  })

  test('fetches one file alone, under its own name', async () => {
    await using scene = await createScene()
    const id = await ended(scene, BUILT)
    const args = ['artifacts', id, '--artifacts-path', folder, '--job', 'build', '--path', 'dist/app.txt']
    const run = await runCommandLine(scene, args)
    expect(run).toMatchObject({ exitCode: 0, stdout: `dist/app.txt is in ${join(folder, 'app.txt')}\n` })
    expect(read('app.txt')).toBe('app')
    expect(scene.sandbox.requests.some(({ url }) => url.endsWith('/artifacts'))).toBe(false)
  })

  test.each([
    { args: ['--path', 'a'], exitCode: 2, words: '--path needs --job' },
    { args: ['--path', 'a', '--job', 'build'], exitCode: 3, words: 'has no artifact "a"' },
    {
      args: ['--path', '../a', '--job', 'build'],
      exitCode: 2,
      words: 'is not a path of a file among artifacts: give a relative path without',
    },
    { args: ['--path', 'a', '--list'], exitCode: 2, words: '--list and --path: expected only one of them' },
    { args: ['--job', 'bild'], exitCode: 3, words: 'its jobs: "build", "docs", "test"' },
    { args: ['--artifacts-max-size', '10'], exitCode: 3, words: 'artifacts-max-size' },
    { args: ['--artifacts-max-size', 'ten'], exitCode: 2, words: 'is not a size' },
    { args: ['--artifacts-max-entries', '1'], exitCode: 3, words: 'artifacts-max-entries' },
  ])('$args ends with exit $exitCode and a reason', async ({ args, exitCode, words }) => {
    await using scene = await createScene()
    const id = await ended(scene, BUILT)
    const run = await runCommandLine(scene, ['artifacts', id, '--artifacts-path', folder, ...args])
    expect(run).toMatchObject({ exitCode, stderr: expect.stringContaining(words) })
  })

  test('tells in --list names and sizes without downloading', async () => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['artifacts', await ended(scene, BUILT), '--list'])
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.stdout).toBe('build\n  10 B  build.env\n   3 B  dist/app.txt\ndocs\n   3 B  index.html\n')
    expect(scene.sandbox.requests.some(({ url }) => /artifacts$/.test(url))).toBe(false)
  })

  test('lists from the archive where the server has no list', async () => {
    await using scene = await createScene({ version: 18 })
    const run = await runCommandLine(scene, [
      'artifacts',
      await ended(scene, BUILT),
      '--list',
      '--job',
      'docs',
      '--json',
    ])
    expect(JSON.parse(run.stdout).artifacts).toMatchObject([{ job: 'docs', files: [{ path: 'index.html', size: 3 }] }])
  })
})

describe('artifacts of a ref', () => {
  const byRef = ['artifacts', '--ref', 'main', '--job', 'build']

  test('come with the job token alone', async () => {
    await using scene = await createScene({ version: 17 })
    await ended(scene, BUILT)
    scene.project.jobTokenAllowlist.add(scene.project.id)
    const { token } = scene.sandbox.runUpstreamJob(scene.project, scene.user)
    const env = { DOWNSTREAM_API_TOKEN: undefined, CI_JOB_TOKEN: token, CI_SERVER_URL: scene.sandbox.url }
    const run = await runCommandLine(scene, [...byRef, '--artifacts-path', folder, '--json'], { env })
    expect(run.exitCode).toBe(0)
    expect(read('build', 'dist', 'app.txt')).toBe('app')
    expect(JSON.parse(run.stdout)).toMatchObject({
      ref: 'main',
      artifacts: [{ job: 'build', 'job-id': null, files: 2 }],
    })
  })

  test('one file of them', async () => {
    await using scene = await createScene()
    await ended(scene, BUILT)
    const run = await runCommandLine(scene, [...byRef, '--artifacts-path', folder, '--path', 'build.env'])
    expect(run.exitCode).toBe(0)
    expect(read('build.env')).toBe('VERSION=1\n')
  })

  test('their list', async () => {
    await using scene = await createScene()
    await ended(scene, BUILT)
    const run = await runCommandLine(scene, [...byRef, '--list'])
    expect(run).toMatchObject({ exitCode: 0, stdout: 'build\n  10 B  build.env\n   3 B  dist/app.txt\n' })
  })

  test('an older success is said to be one', async () => {
    await using scene = await createScene()
    await ended(scene, BUILT)
    await ended(scene, { jobs: [{ name: 'other' }] })
    const run = await runCommandLine(scene, [...byRef, '--artifacts-path', folder])
    expect(run).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('taken from an older one') })
  })

  test.each([
    { args: ['--ref', 'main'], words: '--job' },
    { args: ['--job', 'build'], words: 'missing argument PIPELINE: expected a pipeline' },
    { args: ['latest'], words: 'latest needs `ref`' },
  ])('$args alone is not enough', async ({ args, words }) => {
    await using scene = await createScene()
    const run = await runCommandLine(scene, ['artifacts', ...args])
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) })
    expect(scene.sandbox.requests).toEqual([])
  })
})
