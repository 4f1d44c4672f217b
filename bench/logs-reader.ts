import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { GitLabClient } from '../src/gitlab/api.ts'
import { createGitLabClient } from '../src/gitlab/client.ts'
import { createLogFollower } from '../src/pipeline/logs/follower.ts'
import type { TracedJob } from '../src/pipeline/logs/read-trace.ts'
import { createMasker } from '../src/text/mask.ts'
import { createVirtualClock } from '../test/support/virtual-clock.ts'

/** What `logs.ts` asks of this process, which reads one log from it. */
export interface ReaderCommand {
  readonly reader: 'follow' | 'every-poll'
  readonly url: string
  readonly seconds: number
  readonly sizeBytes: number
}

export interface ReaderReport {
  /** Resident memory at its highest, above what the process had before the first read. */
  readonly peakBytes: number
  /** From when a line was in the log until it was shown. */
  readonly meanDelaySeconds: number
  readonly longestDelaySeconds: number
}

const POLL_MS = 5_000
const job: TracedJob = { id: 1, name: 'build', status: 'running', kind: 'job', projectId: 1, pipelineId: 1 }
const [command] = (await once(process, 'message')) as [ReaderCommand]
const clock = createVirtualClock()
const shown = { lines: 0, delayMs: 0, longestMs: 0 }
const source = createSource()

await source.readTrace(1, 1, () => undefined)
const idleBytes = peakBytes()
if (command.reader === 'follow') await follow()
else await readEveryPoll()
if (shown.lines * 100 !== command.sizeBytes) throw new Error(`${shown.lines} lines were shown`)
process.send?.({
  peakBytes: peakBytes() - idleBytes,
  meanDelaySeconds: shown.delayMs / shown.lines / 1000,
  longestDelaySeconds: shown.longestMs / 1000,
} satisfies ReaderReport)

/** Of this program's own pages: `maxRSS` counts those of the process that forked it too. */
function peakBytes(): number {
  const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kibibytes) * 1024
}

async function follow() {
  const follower = createLogFollower<TracedJob>({
    ...{ source, clock, secrets: createMasker() },
    emit: (event) => event.kind === 'lines' && show(event.lines),
  })
  follower.update([job])
  await clock.sleep(command.seconds * 1000)
  follower.update([{ ...job, status: 'success' }])
  await follower.finish(60_000)
}

/** What a simple tool does: the whole text each time, and of it what is new. */
async function readEveryPoll() {
  let lineCount = 0
  for (let isOver = false; !isOver; ) {
    await clock.sleep(POLL_MS)
    isOver = clock.monotonicMs() >= command.seconds * 1000
    const chunks: Uint8Array[] = []
    await source.readTrace(1, 1, (chunk) => void chunks.push(chunk))
    const lines = Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1)
    show(lines.slice(lineCount))
    lineCount = lines.length
  }
}

function show(lines: readonly string[]) {
  for (const line of lines) {
    const delayMs = Math.max(0, clock.monotonicMs() - Number(line.slice(0, 10)))
    shown.lines++
    shown.delayMs += delayMs
    shown.longestMs = Math.max(shown.longestMs, delayMs)
  }
}

/** The real client; the server learns the simulated time before each request. */
function createSource(): Pick<GitLabClient, 'readTrace' | 'rateLimit'> {
  const credentials = { token: undefined, apiToken: 'glpat-bench', jobToken: undefined, caCertificates: undefined }
  const client = createGitLabClient(
    {
      ...credentials,
      baseUrl: command.url,
      apiVersion: 'v4',
      userAgent: 'bench',
      requestTimeoutSeconds: 30,
      retries: 0,
    },
    { clock },
  )
  return {
    rateLimit: undefined,
    async readTrace(project, jobId, onChunk, options) {
      process.send?.({ nowMs: clock.monotonicMs() })
      await clock.track(once(process, 'message'))
      return client.readTrace(project, jobId, onChunk, options)
    },
  }
}
