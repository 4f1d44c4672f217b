import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchRefArtifacts, fetchRefFile } from '../../../src/pipeline/artifacts/by-ref.ts'
import { listArtifacts } from '../../../src/pipeline/artifacts/list.ts'
import { cut, inTurn, notFound, send, sendJson, startArtifactServer } from './support/artifact-server.ts'
import { createScratch, listTree } from './zip/support/unpacking.ts'
import { makeZip } from './zip/support/zip-writer.ts'

const ARCHIVE = makeZip([{ name: 'dist/' }, { name: 'dist/a', content: 'abc' }])

describe('listing', () => {
  const TREE = '/projects/7/jobs/1/artifacts/tree?recursive=true&per_page=100'
  const job = { id: 1, name: 'build', projectId: 7 }

  test('the server lists where it can', async () => {
    const entries = [
      { name: 'dist', path: 'dist/', type: 'directory' },
      { name: 'a', path: 'dist/a', type: 'file', size: 3 },
    ]
    await using server = await startArtifactServer({ [TREE]: sendJson(entries) })
    const list = await listArtifacts({ client: server.client, job, clock: server.clock, retries: 5 })
    expect(list).toEqual({ files: [{ path: 'dist/a', sizeBytes: 3 }], source: 'server' })
    expect(server.requests).toHaveLength(1)
  })

  test('an older server sends the archive', async () => {
    await using server = await startArtifactServer({ '/projects/7/jobs/1/artifacts': send(ARCHIVE) })
    const list = await listArtifacts({ client: server.client, job, clock: server.clock, retries: 5 })
    expect(list).toEqual({ files: [{ path: 'dist/a', sizeBytes: 3 }], source: 'archive' })
  })

  test('a job without artifacts is said to have none, by either way', async () => {
    await using newer = await startArtifactServer({ [TREE]: notFound('404 Artifacts Not Found') })
    await expect(listArtifacts({ client: newer.client, job, clock: newer.clock, retries: 5 })).rejects.toThrow(
      'job "build" (#1) has no artifacts',
    )
    expect(newer.requests).toHaveLength(1)
    await using older = await startArtifactServer({})
    await expect(listArtifacts({ client: older.client, job, clock: older.clock, retries: 5 })).rejects.toThrow(
      'job "build" (#1) has no artifacts',
    )
  })
})

describe('by ref', () => {
  const DOWNLOAD = '/projects/group%2Fapp/jobs/artifacts/main/download?job=build'
  const RAW = '/projects/group%2Fapp/jobs/artifacts/main/raw/dist/a?job=build'
  const RECENT = '&search_recent_successful_pipelines=true'
  const wanted = { project: 'group/app', ref: 'main', job: 'build', retries: 5 }

  test('the archive of the newest successful pipeline', async () => {
    await using server = await startArtifactServer({ [DOWNLOAD]: inTurn(cut(ARCHIVE), send(ARCHIVE)) })
    using scratch = createScratch()
    const fetched = await fetchRefArtifacts({
      ...wanted,
      client: server.client,
      clock: server.clock,
      files: ['**'],
      folder: scratch.path,
    })
    expect(fetched).toEqual({ jobName: 'build', folder: join(scratch.path, 'build'), files: 1, bytes: 3, warnings: [] })
    expect(listTree(join(scratch.path, 'build'))).toEqual(['dist/', 'dist/a'])
  })

  test('an older successful pipeline, with a warning', async () => {
    await using server = await startArtifactServer({ [DOWNLOAD + RECENT]: send(ARCHIVE) })
    using scratch = createScratch()
    const { files, warnings } = await fetchRefArtifacts({
      ...wanted,
      client: server.client,
      clock: server.clock,
      files: ['**'],
      folder: scratch.path,
    })
    expect(files).toBe(1)
    expect(warnings).toEqual([
      'artifacts of job "build" on "main" of "group/app": not in the newest successful pipeline, taken from an older one',
    ])
  })

  test('nothing at all, with what may be the reason', async () => {
    await using server = await startArtifactServer({
      [DOWNLOAD]: notFound('404 Job Not Found'),
      [DOWNLOAD + RECENT]: notFound('404 Job Not Found'),
    })
    using scratch = createScratch()
    await expect(
      fetchRefArtifacts({ ...wanted, client: server.client, clock: server.clock, files: ['**'], folder: scratch.path }),
    ).rejects.toMatchObject({
      kind: 'none',
      exitCode: 3,
      message: 'no artifacts of job "build" on "main" of "group/app"',
      details: ['GitLab: 404 Job Not Found'],
    })
  })

  test('a single file, whose ETag is not a checksum of its content', async () => {
    const etag = `"${createHash('sha256').update('of the archive:dist/a').digest('hex')}"`
    await using server = await startArtifactServer({ [RAW]: send('abc', { ETag: etag }) })
    using scratch = createScratch()
    const path = join(scratch.path, 'a.txt')
    await fetchRefFile({ ...wanted, client: server.client, clock: server.clock, file: 'dist/a', path })
    expect(readFileSync(path, 'utf8')).toBe('abc')
    expect(listTree(scratch.path)).toEqual(['a.txt'])
  })
})
