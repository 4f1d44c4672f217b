import { setFlagsFromString } from 'node:v8'

// What is measured, in a process of its own: node artifacts-fetch.js URL FOLDER; prints its peak memory.
const [baseUrl = '', folder = ''] = process.argv.slice(2)

// Before anything else is loaded: garbage is collected early instead of late, and with it the buffers it holds.
setFlagsFromString('--semi-space-growth-factor=1')
const { systemClock } = await import('../src/clock.ts')
const { createGitLabClient } = await import('../src/gitlab/client.ts')
const { fetchArtifacts } = await import('../src/pipeline/artifacts/fetch.ts')

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
  retries: 5,
})
console.log(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }))
