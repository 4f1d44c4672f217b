import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArtifactJob } from '../../../src/pipeline/artifacts/artifact.ts'
import type { ArtifactProgress } from '../../../src/pipeline/artifacts/progress.ts'
import { inTurn, send, startArtifactServer } from './support/artifact-server.ts'
import { BUILD, BUILD_PATH, build, contents, errorOf, fetchFrom, OTHER } from './support/fetching.ts'
import { createScratch } from './zip/support/unpacking.ts'
import { makeZip } from './zip/support/zip-writer.ts'

describe('what is fetched', () => {
  test('every job gets a folder of its own, also those of followed pipelines', async () => {
    await using server = await startArtifactServer({
      [BUILD_PATH]: send(BUILD),
      '/projects/7/jobs/2/artifacts': send(OTHER),
      '/projects/group%2Fapp/jobs/3/artifacts': send(OTHER),
    })
    using scratch = createScratch()
    const folder = join(scratch.path, 'new/artifacts')
    const jobs: ArtifactJob[] = [
      build,
      { id: 2, name: 'test 1/2', projectId: 7 },
      { id: 3, name: 'build', projectId: 'group/app', pipelineLabel: 'group/app #9' },
      { id: 4, name: 'deploy', projectId: 7, kind: 'bridge' },
      { id: 5, name: 'lint', projectId: 7, hasArchive: false },
      { id: 6, name: 'later', projectId: 7, status: 'skipped' },
      { id: 7, name: 'none after all', projectId: 7 },
    ]
    const { folders, warnings } = await fetchFrom(server, folder, { jobs })
    expect(contents(folder)).toEqual(
      [
        'build/',
        'build/dist/',
        'build/dist/app.css',
        'build/dist/app.js',
        'build~2/',
        'build~2/report.xml',
        'test 1_2/',
        'test 1_2/report.xml',
      ].sort(),
    )
    expect(folders).toEqual([
      { jobId: 1, jobName: 'build', folder: join(folder, 'build'), files: 2, bytes: 6 },
      { jobId: 2, jobName: 'test 1/2', folder: join(folder, 'test 1_2'), files: 1, bytes: 4 },
      { jobId: 3, jobName: 'build', folder: join(folder, 'build~2'), files: 1, bytes: 4 },
    ])
    expect(warnings).toEqual([])
  })

  test('one id and name in two pipelines, which no GitLab says, give two folders', async () => {
    await using server = await startArtifactServer({
      [BUILD_PATH]: send(BUILD),
      '/projects/8/jobs/1/artifacts': send(OTHER),
    })
    using scratch = createScratch()
    const jobs: ArtifactJob[] = [build, { ...build, projectId: 8, pipelineLabel: 'group/b #2' }]
    for (const _again of [1, 2]) await fetchFrom(server, scratch.path, { jobs })
    expect(contents(scratch.path)).toEqual([
      'build/',
      'build/dist/',
      'build/dist/app.css',
      'build/dist/app.js',
      'build~2/',
      'build~2/report.xml',
    ])
  })

  test('only the files that match are written', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    const { folders } = await fetchFrom(server, scratch.path, { files: ['**/*.css'] })
    expect(contents(scratch.path)).toEqual(['build/', 'build/dist/', 'build/dist/app.css'])
    expect(folders[0]?.files).toBe(1)
  })

  test('a warning says when no file matches', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    const { warnings } = await fetchFrom(server, scratch.path, { files: ['nothing'] })
    expect(warnings).toEqual(['artifacts of job "build" (#1): no file matches artifacts-files'])
  })

  test('an earlier run is replaced, whole', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: inTurn(send(BUILD), send(OTHER)) })
    using scratch = createScratch()
    await fetchFrom(server, scratch.path)
    await fetchFrom(server, scratch.path)
    expect(contents(scratch.path)).toEqual(['build/', 'build/report.xml'])
  })

  test('an earlier run stays when the next one fails', async () => {
    await using server = await startArtifactServer({
      [BUILD_PATH]: inTurn(send(OTHER), send(makeZip([{ name: '../x' }]))),
    })
    using scratch = createScratch()
    await fetchFrom(server, scratch.path)
    await errorOf(fetchFrom(server, scratch.path))
    expect(contents(scratch.path)).toEqual(['build/', 'build/report.xml'])
  })

  test('a folder that no earlier run made is not touched', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    mkdirSync(join(scratch.path, 'build'))
    writeFileSync(join(scratch.path, 'build/source.c'), 'mine')
    const error = await errorOf(fetchFrom(server, scratch.path))
    expect(error).toMatchObject({ kind: 'folder', exitCode: 6 })
    expect(error.message).toContain('already exists, and no earlier run made it, so it is not replaced')
    expect(contents(scratch.path)).toEqual(['build/', 'build/source.c'])
    expect(server.requests).toEqual([])
  })

  test('progress counts bytes up to the whole', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    const seen: ArtifactProgress[] = []
    await fetchFrom(server, scratch.path, { onProgress: (progress) => seen.push(progress) })
    expect(seen.at(-1)).toMatchObject({
      jobs: 1,
      jobsDone: 1,
      receivedBytes: BUILD.length,
      totalBytes: BUILD.length,
      unpackedBytes: 6,
    })
  })
})
