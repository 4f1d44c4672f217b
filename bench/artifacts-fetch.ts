import { setFlagsFromString } from 'node:v8'
import { systemClock } from '../src/clock.ts'
import { createGitLabClient } from '../src/gitlab/client.ts'
import { fetchArtifacts } from '../src/pipeline/artifacts/fetch-artifacts.ts'

// What is measured, in a process of its own: node artifacts-fetch.js URL FOLDER; prints its peak memory.
const [baseUrl = '', folder = ''] = process.argv.slice(2)

// As the programs do: short-lived garbage is collected early instead of late.
setFlagsFromString('--semi-space-growth-factor=1')

const client = createGitLabClient(
  {
    baseUrl,
    apiVersion: 'v4',
    token: undefined,
    apiToken: 'bench',
    jobToken: undefined,
    requestTimeoutSeconds: 30,
    retries: 0,
    caCertificates: undefined,
    userAgent: 'bench',
  },
  { clock: systemClock },
)

await fetchArtifacts({
  client,
  jobs: [{ id: 1, name: 'build', projectId: 1 }],
  selection: { kind: 'all' },
  files: ['**'],
  folder,
  clock: systemClock,
})
console.log(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }))
