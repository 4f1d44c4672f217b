import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GitLabClient } from '../../../src/gitlab/api.ts'
import { createGitLabClient } from '../../../src/gitlab/client.ts'
import { toArtifactJob } from '../../../src/pipeline/artifacts/artifact.ts'
import { fetchRefArtifacts } from '../../../src/pipeline/artifacts/by-ref.ts'
import { fetchArtifacts } from '../../../src/pipeline/artifacts/fetch.ts'
import { listArtifacts } from '../../../src/pipeline/artifacts/list.ts'
import { readOutputs } from '../../../src/pipeline/artifacts/outputs.ts'
import type { GitLabVersion } from '../../../src/sandbox/model.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'
import { createScratch, listTree } from './zip/support/unpacking.ts'

const TOKEN_SETTINGS = { token: undefined, apiToken: undefined, jobToken: undefined }

/** A sandbox with a finished pipeline: `build 1/2` failed but kept its artifacts, `lint` has none, those of `old` expired. */
async function startScene({ version = 19 as GitLabVersion, artifactRedirect = false } = {}) {
  const clock = createVirtualClock()
  const sandbox = await createSandbox({ version, clock: clock.serverSide, artifactRedirect })
  const { store } = sandbox
  const user = store.addUser({ username: 'releaser' })
  const project = store.addProject({ path: 'group/b', members: [[user.id, 'maintainer']] })
  const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api', 'read_api'] }).token
  const clientWith = (settings: { apiToken?: string; jobToken?: string }): GitLabClient =>
    createGitLabClient(
      {
        ...TOKEN_SETTINGS,
        baseUrl: sandbox.url,
        apiVersion: 'v4',
        requestTimeoutSeconds: 30,
        retries: 2,
        caCertificates: undefined,
        userAgent: 'test',
        ...settings,
      },
      { clock, random: () => 0 },
    )
  const client = clientWith({ apiToken })
  const run = async (status: 'success' | 'failed') => {
    sandbox.script(project, {
      jobs: [
        { name: 'build 1/2', status, artifacts: { files: { 'dist/app.js': 'app', 'build.env': 'VERSION=1.2.3\n' } } },
        { name: 'lint' },
        { name: 'old', artifacts: { files: { a: 'a' }, expireAt: new Date(clock.wallMs() + 5000).toISOString() } },
      ],
    })
    const { id } = await client.triggerPipeline({
      project: project.id,
      ref: 'main',
      variables: {},
      inputs: {},
      downstreamTriggerId: 'x',
    })
    await clock.sleep(10_000)
    const jobs = await client.listJobs(project.id, id)
    return jobs.map((job) => toArtifactJob(job, { projectId: project.id }))
  }
  return { clock, sandbox, user, project, client, apiToken, clientWith, run, [Symbol.asyncDispose]: sandbox.close }
}

describe('artifacts of a pipeline', () => {
  test.each([17, 18, 19] as const)('come back from GitLab %i, also of a job that failed', async (version) => {
    await using scene = await startScene({ version })
    using scratch = createScratch()
    const { client, clock } = scene
    const jobs = await scene.run('failed')
    const request = { client, clock, retries: 5, jobs, files: ['**'], folder: scratch.path }
    const { folders, warnings } = await fetchArtifacts({ ...request, selection: { kind: 'all' } })
    expect(folders.map(({ jobName, files }) => [jobName, files])).toEqual([['build 1/2', 2]])
    expect(listTree(join(scratch.path, 'build 1_2'))).toEqual(['build.env', 'dist/', 'dist/app.js'])
    expect(warnings.join()).toMatch(/^the artifacts of job "old" \(#\d+\) expired at 2026-/)
    for (const [name, kind] of [
      ['lint', 'none'],
      ['old', 'expired'],
    ]) {
      const selection = { kind: 'globs', globs: [String(name)] } as const
      await expect(fetchArtifacts({ ...request, selection })).rejects.toMatchObject({ kind, exitCode: 3 })
    }
  })

  test('come from object storage, which sees no credential, also when cut on the way', async () => {
    await using scene = await startScene({ artifactRedirect: true })
    using scratch = createScratch()
    const { client, clock, sandbox } = scene
    const jobs = await scene.run('success')
    sandbox.faults.add({ path: /^\/storage\//, nth: 1, fault: { kind: 'cut', afterBytes: 50 } })
    await fetchArtifacts({
      client,
      clock,
      retries: 5,
      jobs,
      files: ['dist'],
      folder: scratch.path,
      selection: { kind: 'globs', globs: ['build*'] },
    })
    expect(readFileSync(join(scratch.path, 'build 1_2/dist/app.js'), 'utf8')).toBe('app')
    const seen = sandbox.objectStorage?.requests ?? []
    expect(seen).toHaveLength(2)
    expect(JSON.stringify(seen)).not.toContain(scene.apiToken)
  })
})

test.each([
  [17, 'archive'],
  [19, 'server'],
] as const)('GitLab %i lists from the %s, and gives single files', async (version, source) => {
  await using scene = await startScene({ version })
  const { client, clock } = scene
  const jobs = await scene.run('success')
  const job = jobs.find(({ name }) => name === 'build 1/2')
  if (!job) throw new Error('the job is missing')
  const list = await listArtifacts({ client, clock, retries: 5, job })
  expect(list.source).toBe(source)
  expect(list.files.map(({ path, sizeBytes }) => `${path} ${sizeBytes}`).sort()).toEqual([
    'build.env 14',
    'dist/app.js 3',
  ])
  const outputs = (path: string) => readOutputs({ client, clock, jobs, sources: [{ job: 'build 1/2', path }] })
  expect(await outputs('build.env')).toEqual({ VERSION: '1.2.3' })
  await expect(outputs('wrong.env')).rejects.toMatchObject({ kind: 'no-file' })
})

test('a job token takes artifacts by ref from a project that allows it', async () => {
  await using scene = await startScene()
  using scratch = createScratch()
  const { sandbox, user, clock } = scene
  await scene.run('success')
  const source = sandbox.store.addProject({ path: 'group/a', members: [[user.id, 'maintainer']] })
  scene.project.jobTokenAllowlist.add(source.id)
  const client = scene.clientWith({ jobToken: sandbox.runUpstreamJob(source, user).token })
  const wanted = { client, clock, retries: 5, project: 'group/b', ref: 'main', files: ['**'], folder: scratch.path }
  expect(await fetchRefArtifacts({ ...wanted, job: 'build 1/2' })).toMatchObject({ files: 2, warnings: [] })
  await expect(fetchRefArtifacts({ ...wanted, job: 'biuld' })).rejects.toMatchObject({ kind: 'none' })
})
