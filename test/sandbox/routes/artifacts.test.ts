import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { SandboxOptions } from '../../../src/sandbox/sandbox.ts'
import type { JobScript } from '../../../src/sandbox/scripted/script.ts'
import { call, openScene, type Scene } from '../support/scene.ts'

const FILES = {
  'dist/app.txt': 'application',
  'dist/sub/deep.txt': 'deep',
  'build.env': 'VERSION=1\n',
  'naïve name.txt': 'ü',
}
const BUILD: JobScript = { name: 'build', artifacts: { files: FILES } }

async function withBuild(jobs: readonly JobScript[] = [BUILD], options: SandboxOptions = {}) {
  const scene = await openScene(options)
  const run = async (script: readonly JobScript[]) => {
    scene.sandbox.script(scene.project, { jobs: script })
    const { body } = await scene.call('POST', `/projects/${scene.project.id}/trigger/pipeline`, {
      form: { token: scene.triggerToken, ref: 'main' },
    })
    await scene.clock.sleep(10_000)
    await get('pipelines')
    return scene.sandbox.store.pipelines.get(body.id)!
  }
  const get = (path: string) => fetchRaw(scene, path)
  const pipeline = await run(jobs)
  return { ...scene, run, get, jobId: pipeline.jobs[0]?.id ?? 0 }
}

async function fetchRaw({ sandbox, project, readToken }: Scene, path: string) {
  const answer = await fetch(`${sandbox.url}/api/v4/projects/${project.id}/${path}`, {
    headers: { 'PRIVATE-TOKEN': readToken },
    redirect: 'manual',
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() }
}

async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes)
  const files: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    files[entry.fileName] = Buffer.concat(chunks).toString()
  }
  return files
}

test('the archive of a job is a zip with its SHA-256 as ETag', async () => {
  await using scene = await withBuild()
  const { status, headers, bytes } = await scene.get(`jobs/${scene.jobId}/artifacts`)
  expect(status).toBe(200)
  expect(await unzip(bytes)).toEqual(FILES)
  expect(headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`)
  expect(headers.get('content-disposition')).toContain('attachment')
  expect(headers.get('content-length')).toBe(String(bytes.length))
})

test('a single file comes out of the archive, with an ETag of its own', async () => {
  await using scene = await withBuild()
  const archive = await scene.get(`jobs/${scene.jobId}/artifacts`)
  const { text, headers } = await scene.get(`jobs/${scene.jobId}/artifacts/dist/sub/deep.txt`)
  const digest = createHash('sha256').update(archive.bytes).digest('hex')
  expect(text).toBe('deep')
  expect(headers.get('etag')).toBe(`"${createHash('sha256').update(`${digest}:dist/sub/deep.txt`).digest('hex')}"`)
  expect((await scene.get(`jobs/${scene.jobId}/artifacts/${encodeURIComponent('naïve name.txt')}`)).text).toBe('ü')
})

test.each([
  ['dist/sub/deep.txt', 'text/plain; charset=utf-8', 'deep.txt'],
  ['naïve name.txt', 'text/plain; charset=utf-8', 'naïve name.txt'],
])('a single file, here %s, says its name and its type, which clients save it by', async (path, type, name) => {
  await using scene = await withBuild()
  const { headers } = await scene.get(`jobs/${scene.jobId}/artifacts/${encodeURIComponent(path)}`)
  expect(headers.get('content-type')).toBe(type)
  expect(Buffer.from(headers.get('content-disposition') ?? '', 'latin1').toString()).toBe(
    `attachment; filename="${name}"`,
  )
})

test.each([
  ['jobs/:j/artifacts/none.txt', 404, '404 Not Found'],
  ['jobs/:j/artifacts/a%2F..%2F..%2Fetc', 400, '400 Bad request'],
  ['jobs/:j/artifacts/%2Fetc%2Fpasswd', 400, '400 Bad request'],
  ['jobs/999999/artifacts', 404, '404 Not found'],
  ['jobs/artifacts/main/download?job=none', 404, '404 Job Not Found'],
  ['jobs/artifacts/other/download?job=build', 404, '404 Job Not Found'],
  [`jobs/artifacts/${'a'.repeat(40)}/download?job=build`, 404, '404 Job Not Found'],
  ['jobs/artifacts/main/raw/none.txt?job=build', 404, '404 Not Found'],
  ['jobs/:j/artifacts/tree?path=none', 404, '404 Path Not Found'],
])('%s is refused', async (path, status, message) => {
  await using scene = await withBuild()
  const answer = await scene.get(path.replace(':j', String(scene.jobId)))
  expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status, body: { message } })
})

test('a job without artifacts, and one whose artifacts expired, have none', async () => {
  await using scene = await withBuild([
    { name: 'short', artifacts: { files: FILES, expireAt: '2026-01-05T10:00:00Z' } },
    { name: 'plain' },
  ])
  const status = async (path: string) => (await scene.get(path)).status
  expect(await status(`jobs/${scene.jobId}/artifacts`)).toBe(200)
  await scene.clock.sleep(3_600_000)
  expect(await status(`jobs/${scene.jobId}/artifacts`)).toBe(404)
  expect(await status(`jobs/${scene.jobId + 1}/artifacts`)).toBe(404)
  const job = JSON.parse((await scene.get(`jobs/${scene.jobId}`)).text)
  expect([job.artifacts_file, job.artifacts, job.artifacts_expire_at]).toEqual([undefined, [], '2026-01-05T10:00:00Z'])
  expect(JSON.parse((await scene.get(`jobs/${scene.jobId}/artifacts/tree`)).text)).toEqual({
    message: '404 Artifacts Not Found',
  })
})

test('the tree lists a folder, or everything', async () => {
  await using scene = await withBuild()
  const paths = async (query: string) =>
    JSON.parse((await scene.get(`jobs/${scene.jobId}/artifacts/tree${query}`)).text).map(
      ({ path, type, size }: { path: string; type: string; size?: number }) => [path, type, size],
    )
  expect(await paths('')).toEqual([
    ['build.env', 'file', 10],
    ['dist/', 'directory', undefined],
    ['naïve name.txt', 'file', 2],
  ])
  expect(await paths('?path=dist')).toEqual([
    ['dist/app.txt', 'file', 11],
    ['dist/sub/', 'directory', undefined],
  ])
  expect(await paths('?recursive=true&per_page=2&page=2')).toEqual([
    ['dist/app.txt', 'file', 11],
    ['dist/sub/', 'directory', undefined],
  ])
})

test('by ref comes the latest successful pipeline, older ones only when asked for', async () => {
  await using scene = await withBuild([{ name: 'old', artifacts: { files: { v: '1' } } }])
  await scene.run([{ name: 'build', artifacts: { files: { v: '2' } } }])
  await scene.run([{ name: 'build', status: 'failed', artifacts: { files: { v: '3' } } }])
  const read = async (query: string) => {
    const { status, text } = await scene.get(`jobs/artifacts/main/raw/v?${query}`)
    return status === 200 ? text : status
  }
  expect(await read('job=build')).toBe('2')
  expect(await read('job=old')).toBe(404)
  expect(await read('job=old&search_recent_successful_pipelines=true')).toBe('1')
})

test('by ref the pipeline itself comes before its children', async () => {
  await using scene = await withBuild([
    {
      name: 'child',
      bridge: { strategy: 'depend', script: { jobs: [BUILD, { name: 'top', artifacts: { files: { v: 'child' } } }] } },
    },
    { name: 'top', artifacts: { files: { v: 'parent' } } },
  ])
  expect((await scene.get('jobs/artifacts/main/raw/v?job=top')).text).toBe('parent')
  expect((await scene.get('jobs/artifacts/main/raw/build.env?job=build')).text).toBe('VERSION=1\n')
})

test('object storage on another origin answers a signed URL without credentials', async () => {
  await using scene = await withBuild([BUILD], { artifactRedirect: true })
  const { status, headers } = await scene.get(`jobs/${scene.jobId}/artifacts`)
  const location = headers.get('location') ?? ''
  expect(status).toBe(302)
  expect(new URL(location).origin).not.toBe(new URL(scene.sandbox.url).origin)
  const answer = await fetch(location)
  expect(await unzip(Buffer.from(await answer.arrayBuffer()))).toEqual(FILES)
  expect((await fetch(location.replace(/.{4}$/, '0000'))).status).toBe(403)
  expect(scene.sandbox.objectStorage?.requests.map(({ status: sent }) => sent)).toEqual([200, 403])
})

test('a cut archive is shorter than it said', async () => {
  await using scene = await withBuild()
  scene.sandbox.faults.add({ path: /artifacts$/, fault: { kind: 'cut', afterBytes: 100 } })
  await expect(scene.get(`jobs/${scene.jobId}/artifacts`)).rejects.toThrow()
})

test('artifacts are kept and deleted by those who may', async () => {
  await using scene = await withBuild([
    { name: 'build', artifacts: { files: FILES, expireAt: '2026-02-01T00:00:00Z' } },
  ])
  const act = async (method: string, path: string) =>
    (
      await call(`${scene.sandbox.url}/api/v4/projects/${scene.project.id}/${path}`, method, {
        headers: { 'PRIVATE-TOKEN': scene.apiToken },
      })
    ).status
  expect(await act('POST', `jobs/${scene.jobId}/artifacts/keep`)).toBe(200)
  expect(JSON.parse((await scene.get(`jobs/${scene.jobId}`)).text).artifacts_expire_at).toBeNull()
  expect(await act('DELETE', `jobs/${scene.jobId}/artifacts`)).toBe(204)
  expect(await act('DELETE', 'artifacts')).toBe(202)
  expect((await scene.get(`jobs/${scene.jobId}/artifacts`)).status).toBe(404)
})
