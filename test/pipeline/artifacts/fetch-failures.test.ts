import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { ArtifactError } from '../../../src/pipeline/artifacts/artifact.ts'
import { lacksProgram } from '../../support/system-programs.ts'
import { cut, inTurn, notFound, send, startArtifactServer } from './support/artifact-server.ts'
import { BUILD, BUILD_PATH, build, contents, errorOf, fetchFrom } from './support/fetching.ts'
import { createScratch } from './zip/support/unpacking.ts'
import { makeZip } from './zip/support/zip-writer.ts'

describe('what has gone wrong on the way', () => {
  test('a download that is cut off starts again', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: inTurn(cut(BUILD), cut(BUILD), send(BUILD)) })
    using scratch = createScratch()
    const { folders } = await fetchFrom(server, scratch.path)
    expect(folders[0]?.files).toBe(2)
    expect(server.requests).toHaveLength(3)
    expect(server.clock.monotonicMs()).toBe(3000)
  })

  test('a download that is cut every time ends with exit 4 and leaves nothing', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: cut(BUILD) })
    using scratch = createScratch()
    const error = await errorOf(fetchFrom(server, scratch.path, { retries: 2 }))
    expect(error).toMatchObject({ kind: 'damaged', exitCode: 4 })
    expect(error.message).toContain('artifacts of job "build" (#1): the download was cut off after')
    expect(server.requests).toHaveLength(3)
    expect(contents(scratch.path)).toEqual([])
  })

  test('a strong ETag is the checksum of the archive', async () => {
    const etag = `"${createHash('sha256').update(BUILD).digest('hex')}"`
    const damaged = Buffer.from(BUILD)
    damaged[40] = (damaged[40] ?? 0) ^ 1
    await using server = await startArtifactServer({
      [BUILD_PATH]: inTurn(send(damaged, { ETag: etag }), send(BUILD, { ETag: etag })),
    })
    using scratch = createScratch()
    await fetchFrom(server, scratch.path)
    expect(server.requests).toHaveLength(2)
    expect(readFileSync(join(scratch.path, 'build/dist/app.js'), 'utf8')).toBe('app')
  })

  test('an archive that proves damaged is downloaded once more', async () => {
    const damaged = makeZip([{ name: 'a', content: 'a', declaredCrc32: 1 }])
    await using server = await startArtifactServer({ [BUILD_PATH]: inTurn(send(damaged), send(BUILD)) })
    using scratch = createScratch()
    expect((await fetchFrom(server, scratch.path)).folders[0]?.files).toBe(2)
  })

  test('what had come when the time was over is kept, and told', async () => {
    using scratch = createScratch()
    const over = new AbortController()
    const endWhenOtherCame = () => {
      if (contents(scratch.path).includes('build/dist/app.js')) over.abort(new ArtifactError('late', 'too late'))
      else setTimeout(endWhenOtherCame, 5)
    }
    await using server = await startArtifactServer({
      [BUILD_PATH]: send(BUILD),
      '/projects/7/jobs/2/artifacts': endWhenOtherCame,
    })
    const jobs = [{ id: 2, name: 'slow', projectId: 7 }, build]
    const error = await errorOf(fetchFrom(server, scratch.path, { jobs, signal: over.signal }))
    expect(error).toMatchObject({ kind: 'late', exitCode: 6, message: 'too late', fetched: [{ jobName: 'build' }] })
  })

  test('one job that fails does not take the others with it', async () => {
    await using server = await startArtifactServer({
      [BUILD_PATH]: send(BUILD),
      '/projects/7/jobs/2/artifacts': send(makeZip([{ name: '/etc/x' }])),
    })
    using scratch = createScratch()
    const error = await errorOf(
      fetchFrom(server, scratch.path, { jobs: [{ id: 2, name: 'evil', projectId: 7 }, build] }),
    )
    expect(error).toMatchObject({ kind: 'hostile', exitCode: 3, fetched: [{ jobName: 'build', files: 2 }] })
    expect(contents(scratch.path)).toEqual(['build/', 'build/dist/', 'build/dist/app.css', 'build/dist/app.js'])
  })

  test('an abort ends it with its reason and leaves nothing', async () => {
    const controller = new AbortController()
    await using server = await startArtifactServer({
      [BUILD_PATH]: (response) => {
        response.writeHead(200, { 'Content-Length': 1000 })
        response.write('begun', () => controller.abort(new Error('enough')))
      },
    })
    using scratch = createScratch()
    await expect(fetchFrom(server, scratch.path, { signal: controller.signal })).rejects.toThrow('enough')
    expect(contents(scratch.path)).toEqual([])
  })

  test.skipIf(lacksProgram('unshare'))('a disk that is full is said to be', async () => {
    const big = makeZip([{ name: 'big', content: randomBytes(600_000) }])
    await using server = await startArtifactServer({ [BUILD_PATH]: send(big) })
    using scratch = createScratch()
    const script = join(import.meta.dirname, 'support/full-disk.ts')
    const mounted = 'mount -t tmpfs -o size=1m full "$1" && exec "$2" "$3" "$4" "$1"'
    const command = ['-r', '-m', 'sh', '-c', mounted, 'sh', scratch.path, process.execPath, script, server.baseUrl]
    const { stdout } = await promisify(execFile)('unshare', command)
    expect(JSON.parse(stdout)).toEqual({
      kind: 'disk-full',
      exitCode: 6,
      message: `the disk of ${scratch.path} is full (ENOSPC)`,
      left: [],
    })
  })

  test('a folder that cannot be written to is found before any request', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    writeFileSync(join(scratch.path, 'file'), '')
    const error = await errorOf(fetchFrom(server, join(scratch.path, 'file/below')))
    expect(error).toMatchObject({ kind: 'folder', exitCode: 6 })
    expect(error.message).toContain('cannot write to')
    expect(server.requests).toEqual([])
  })
})

describe('what is not there', () => {
  const byName = { kind: 'globs', globs: ['build'] } as const
  const past = '2026-01-01T00:00:00.000Z'

  test('a job without artifacts is passed over, but not when asked for by its name', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: notFound() })
    using scratch = createScratch()
    expect(await fetchFrom(server, scratch.path)).toEqual({ folders: [], warnings: [] })
    const error = await errorOf(fetchFrom(server, scratch.path, { selection: byName }))
    expect(error).toMatchObject({ kind: 'none', exitCode: 3, message: 'job "build" (#1) has no artifacts' })
    expect(contents(scratch.path)).toEqual([])
  })

  test('what is known to be missing is not asked for', async () => {
    await using server = await startArtifactServer({})
    using scratch = createScratch()
    const jobs = [{ ...build, hasArchive: false, status: 'failed' }]
    const folder = join(scratch.path, 'never')
    const error = await errorOf(fetchFrom(server, folder, { jobs, selection: byName }))
    expect(error.message).toBe('job "build" (#1) has no artifacts; its status is failed')
    expect(server.requests).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })

  test('expired artifacts are a warning for all, and an error for a name', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: notFound() })
    using scratch = createScratch()
    const jobs = [{ ...build, artifactsExpireAt: past }]
    const says = 'the artifacts of job "build" (#1) expired at 2026-01-01T00:00:00.000Z'
    expect((await fetchFrom(server, scratch.path, { jobs })).warnings).toEqual([says])
    expect(await errorOf(fetchFrom(server, scratch.path, { jobs, selection: byName }))).toMatchObject({
      kind: 'expired',
      message: says,
    })
  })

  test('artifacts kept beyond their time are fetched', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: send(BUILD) })
    using scratch = createScratch()
    const { folders } = await fetchFrom(server, scratch.path, { jobs: [{ ...build, artifactsExpireAt: past }] })
    expect(folders).toHaveLength(1)
  })

  test('artifacts that GitLab lists but does not give are never passed over in silence', async () => {
    await using server = await startArtifactServer({ [BUILD_PATH]: notFound() })
    using scratch = createScratch()
    const { warnings } = await fetchFrom(server, scratch.path, { jobs: [{ ...build, hasArchive: true }] })
    expect(warnings).toEqual(['GitLab lists artifacts for job "build" (#1) but does not hand them out (404)'])
  })

  test('a name that is not a job is an error that names the jobs', async () => {
    await using server = await startArtifactServer({})
    using scratch = createScratch()
    const error = await errorOf(fetchFrom(server, scratch.path, { selection: { kind: 'globs', globs: ['biuld'] } }))
    expect(error).toMatchObject({
      kind: 'no-job',
      message: 'artifacts: the pipeline has no job "biuld"',
      details: ['its jobs: "build"'],
    })
  })
})
