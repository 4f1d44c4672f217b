import { get } from 'node:http'
import { systemClock } from '../src/clock.ts'
import type { StreamAnswer } from '../src/gitlab/api.ts'
import { fetchArtifacts } from '../src/pipeline/artifacts/fetch-artifacts.ts'
import { archiveLimits } from '../src/pipeline/artifacts/limits.ts'

// What is measured, in a process of its own: node artifacts-fetch.ts URL FOLDER; prints its peak memory.
const [url = '', folder = ''] = process.argv.slice(2)

await fetchArtifacts({
  client: { openJobArtifacts: () => open(url) },
  jobs: [{ id: 1, name: 'build', projectId: 1 }],
  selection: { kind: 'all' },
  files: ['**'],
  folder,
  clock: systemClock,
  limits: archiveLimits(),
})
console.log(JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }))

function open(address: string): Promise<StreamAnswer> {
  return new Promise((resolve, reject) => {
    get(address, (body) => {
      resolve({ status: body.statusCode ?? 0, headers: body.headers as Record<string, string>, body })
    }).on('error', reject)
  })
}
