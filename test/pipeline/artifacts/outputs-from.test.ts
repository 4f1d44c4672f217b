import { describe, expect, test } from 'vitest'
import { ArtifactError } from '../../../src/pipeline/artifacts/artifact.ts'
import { readOutputs, refuseOutputKey } from '../../../src/pipeline/artifacts/outputs.ts'
import { type Respond, send, sendJson, startArtifactServer } from './support/artifact-server.ts'

const FILE = '/projects/7/jobs/1/artifacts/dist/build.env'
const TREE = '/projects/7/jobs/1/artifacts/tree?recursive=true&per_page=100'
const jobs = [{ id: 1, name: 'build', projectId: 7 }]

async function outputsOf(
  routes: Record<string, Respond>,
  job: Partial<(typeof jobs)[0] & { artifactsExpireAt: string; hasArchive: boolean }> = {},
) {
  await using server = await startArtifactServer(routes)
  const sources = [{ job: 'build', path: 'dist/build.env' }]
  const request = {
    client: server.client,
    jobs: jobs.map((known) => ({ ...known, ...job })),
    sources,
    clock: server.clock,
  }
  const outputs = await readOutputs(request).catch((error: unknown) => error)
  return { outputs, requests: server.requests }
}

test('only the named file is fetched, and its keys become outputs', async () => {
  const { outputs, requests } = await outputsOf({
    [FILE]: send('# built\nVERSION=1.2.3\nexport URL="https://x/?a=b"\n'),
  })
  expect(outputs).toEqual({ VERSION: '1.2.3', URL: 'https://x/?a=b' })
  expect(requests).toEqual([`GET ${FILE}`])
})

test('of two files with one key the later one wins', async () => {
  await using server = await startArtifactServer({
    [FILE]: send('A=1\nB=1'),
    '/projects/7/jobs/1/artifacts/b.env': send('B=2'),
  })
  const sources = ['dist/build.env', 'b.env'].map((path) => ({ job: 'build', path }))
  expect(await readOutputs({ client: server.client, jobs, sources, clock: server.clock })).toEqual({ A: '1', B: '2' })
})

describe('errors name job and path', () => {
  test.each<[string, Record<string, Respond>, Partial<ArtifactError>]>([
    [
      'a wrong path, and what exists',
      {
        [TREE]: sendJson([
          { name: 'dist', path: 'dist/', type: 'directory' },
          { name: 'a.env', path: 'dist/a.env', type: 'file', size: 3 },
        ]),
      },
      {
        kind: 'no-file',
        exitCode: 3,
        message: 'outputs-from: job "build" (#1) has no artifact "dist/build.env"',
        details: ['its artifacts: "dist/a.env"'],
      },
    ],
    ['a wrong path on a server that cannot list', {}, { kind: 'no-file', details: [] }],
    [
      'a file that is not in dotenv format',
      { [FILE]: send('<html>') },
      { kind: 'outputs', message: 'outputs-from: "dist/build.env" of job "build" (#1) is not a dotenv file' },
    ],
    [
      'a file that is not text',
      { [FILE]: send(Buffer.from([0x41, 0x3d, 0xff])) },
      { kind: 'outputs', message: 'outputs-from: "dist/build.env" of job "build" (#1) is not text in UTF-8' },
    ],
    [
      'a file that is too long',
      { [FILE]: send(`A=${'x'.repeat(1024 * 1024)}`) },
      { kind: 'outputs', message: 'outputs-from: "dist/build.env" of job "build" (#1) is larger than 1048576 bytes' },
    ],
  ])('%s', async (_, routes, expected) => {
    const { outputs } = await outputsOf(routes)
    expect(outputs).toBeInstanceOf(ArtifactError)
    expect(outputs).toMatchObject(expected)
  })

  test('keys that cannot be outputs of a step are values all the same', async () => {
    const { outputs } = await outputsOf({ [FILE]: send('OK=1\nPATH=/evil\nresult=success\n') })
    expect(outputs).toEqual({ OK: '1', PATH: '/evil', result: 'success' })
  })

  test('a job without artifacts', async () => {
    const { outputs } = await outputsOf({}, { hasArchive: false })
    expect(outputs).toMatchObject({
      kind: 'none',
      exitCode: 3,
      message: 'outputs-from: "dist/build.env" is not there: job "build" (#1) has no artifacts',
      hints: [expect.stringContaining('artifacts:paths'), expect.stringContaining('artifacts:when')],
    })
  })

  test('expired artifacts', async () => {
    const { outputs } = await outputsOf({}, { artifactsExpireAt: '2026-01-01T00:00:00Z' })
    expect(outputs).toMatchObject({
      kind: 'expired',
      message: expect.stringMatching(/^outputs-from: "dist\/build\.env" is not there: the artifacts of job/),
    })
  })

  test('a job that does not exist', async () => {
    await using server = await startArtifactServer({})
    const sources = [{ job: 'biuld', path: 'x' }]
    await expect(readOutputs({ client: server.client, jobs, sources, clock: server.clock })).rejects.toThrow(
      'outputs-from: the pipeline has no job "biuld"',
    )
  })
})

test.each([
  ['VERSION', true],
  ['_x1', true],
  ['NODE_VERSION', true],
  ['1A', false],
  ['A-B', false],
  ['', false],
  ['Status', false],
  ['json', false],
  ['__proto__', false],
])('the key %j is taken: %j', (key, taken) => {
  expect(refuseOutputKey(key) === undefined).toBe(taken)
})
