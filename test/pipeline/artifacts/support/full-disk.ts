import { readdirSync } from 'node:fs'
import { systemClock } from '../../../../src/clock.ts'
import { createGitLabClient } from '../../../../src/gitlab/client.ts'
import { ArtifactError } from '../../../../src/pipeline/artifacts/artifact.ts'
import { fetchArtifacts } from '../../../../src/pipeline/artifacts/fetch.ts'

// Runs where a small disk is mounted, seen by this process alone: node full-disk.ts URL FOLDER; prints how it ended.
const [baseUrl = '', folder = ''] = process.argv.slice(2)

const client = createGitLabClient(
  {
    baseUrl,
    apiVersion: 'v4',
    token: undefined,
    apiToken: undefined,
    jobToken: undefined,
    requestTimeoutSeconds: 10,
    retries: 0,
    caCertificates: undefined,
    userAgent: 'test',
  },
  { clock: systemClock },
)

try {
  await fetchArtifacts({
    client,
    jobs: [{ id: 1, name: 'build', projectId: 7 }],
    selection: { kind: 'all' },
    files: ['**'],
    folder,
    clock: systemClock,
    retries: 5,
  })
} catch (error) {
  if (!(error instanceof ArtifactError)) throw error
  const { kind, exitCode, message } = error
  console.log(JSON.stringify({ kind, exitCode, message, left: readdirSync(folder) }))
}
