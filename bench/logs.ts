import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ReaderCommand, ReaderReport } from './logs-reader.ts'

/**
 * Bytes, memory and delay of following one job's log, against reading it again at every poll, on a simulated clock: `node bench/logs.ts`.
 * Each reader is a process of its own with the real client; this process is the server. Ratios are to the final size.
 */
const LARGEST_RATIO = 3
/** On a server that sends parts of a log, as from GitLab 19. */
const LARGEST_RATIO_WITH_WINDOWS = 1.1
const LARGEST_PEAK_BYTES = 64 * 2 ** 20
const LINE_BYTES = 100
const CHUNK_BYTES = 16 * 1024

const logs = [
  { label: '200 MB in 10 min', sizeBytes: 200e6, seconds: 600 },
  { label: '20 MB in 10 min', sizeBytes: 20e6, seconds: 600 },
  { label: '1 MB in 5 min', sizeBytes: 1e6, seconds: 300 },
  { label: '30 kB in 10 min', sizeBytes: 30e3, seconds: 600 },
]
const readers = [
  { label: 'follow, server has windows', reader: 'follow', announced: true, windows: true },
  { label: 'follow', reader: 'follow', announced: true, windows: false },
  { label: 'follow, sizes not announced', reader: 'follow', announced: false, windows: false },
  { label: 'read again every 5 s', reader: 'every-poll', announced: true, windows: false },
] as const

let failed = false
console.log(
  'log              reader                        requests  sent       ratio   peak memory  mean delay  longest',
)
for (const log of logs) {
  for (const { label, reader, announced, windows } of readers) {
    // Without windows the ratios of 20 MB hold, and reading it at every poll would send 12 GB.
    if (log.sizeBytes > 20e6 && !windows) continue
    const { requests, sentBytes, report } = await measure(log, { reader, announced, windows })
    const ratio = sentBytes / log.sizeBytes
    const isOurs = reader === 'follow' && log.sizeBytes >= 20e6
    const largestRatio = windows ? LARGEST_RATIO_WITH_WINDOWS : LARGEST_RATIO
    failed ||= isOurs && (ratio > largestRatio || report.peakBytes > LARGEST_PEAK_BYTES)
    const columns = [
      log.label.padEnd(16),
      label.padEnd(29),
      String(requests).padEnd(9),
      `${(sentBytes / 1e6).toFixed(1)} MB`.padEnd(10),
      ratio.toFixed(2).padEnd(7),
      `+${(report.peakBytes / 2 ** 20).toFixed(0)} MiB`.padEnd(12),
      `${report.meanDelaySeconds.toFixed(1)} s`.padEnd(11),
      `${report.longestDelaySeconds.toFixed(0)} s`,
    ]
    console.log(columns.join(' '))
  }
}
const limits = `ratio ${LARGEST_RATIO}, with windows ${LARGEST_RATIO_WITH_WINDOWS}, and peak ${LARGEST_PEAK_BYTES / 2 ** 20} MiB for logs of 20 MB and more`
console.log(failed ? `over the limit (${limits})` : `within ${limits}`)
process.exitCode = failed ? 1 : 0

interface Log {
  readonly sizeBytes: number
  readonly seconds: number
}

interface Way {
  readonly reader: ReaderCommand['reader']
  /** Whether answers carry their length. */
  readonly announced: boolean
  readonly windows: boolean
}

async function measure(log: Log, { reader, announced, windows }: Way) {
  const whole = writeLog(log)
  const sent = { requests: 0, bytes: 0 }
  let nowMs = 0
  const server = createServer((request, response) => {
    const share = Math.min(1, nowMs / 1000 / log.seconds)
    // A runner sends what it has got, not whole lines.
    const grown = whole.subarray(0, Math.floor(whole.length * share))
    const body = windows ? cutWindow(grown, request.url ?? '') : grown
    sent.requests++
    response.writeHead(200, { 'content-type': 'text/plain', ...(announced && { 'content-length': body.length }) })
    void send(body, response, (bytes) => {
      sent.bytes += bytes
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const child = fork(join(import.meta.dirname, 'logs-reader.ts'))
  const result = new Promise<ReaderReport>((resolve, reject) => {
    child.on('message', (message: { nowMs: number } | ReaderReport) => {
      if (!('nowMs' in message)) return resolve(message)
      nowMs = message.nowMs
      child.send('go on')
    })
    child.once('exit', (code) => reject(new Error(`the reader ended with code ${code}`)))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  child.send({ reader, url, seconds: log.seconds, sizeBytes: whole.length } satisfies ReaderCommand)
  const report = await result
  child.disconnect()
  server.closeAllConnections()
  server.close()
  return { requests: sent.requests, sentBytes: sent.bytes, report }
}

/** Waits for the network like a real server, and counts what it took: of an answer that is left, that is more than was read. */
async function send(body: Buffer, response: ServerResponse, onSent: (bytes: number) => void) {
  for (let offset = 0; offset < body.length && !response.destroyed; offset += CHUNK_BYTES) {
    const chunk = body.subarray(offset, offset + CHUNK_BYTES)
    onSent(chunk.length)
    if (!response.write(chunk)) await waitForRoom(response)
  }
  response.end()
}

function waitForRoom(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      response.off('drain', goOn).off('close', goOn)
      resolve()
    }
    response.on('drain', goOn).on('close', goOn)
  })
}

function cutWindow(body: Buffer, url: string): Buffer {
  const { searchParams } = new URL(url, 'http://127.0.0.1')
  const offset = Number(searchParams.get('byte_offset') ?? 0)
  return body.subarray(offset, offset + Number(searchParams.get('byte_limit') ?? body.length))
}

/** Every line begins with the millisecond at which it is complete. */
function writeLog({ sizeBytes, seconds }: Log): Buffer {
  const lineCount = sizeBytes / LINE_BYTES
  const log = Buffer.alloc(sizeBytes, `${'x'.repeat(LINE_BYTES - 1)}\n`)
  for (let index = 0; index < lineCount; index += 1) {
    const atMs = Math.ceil(((index + 1) / lineCount) * seconds * 1000)
    log.write(String(atMs).padEnd(10), index * LINE_BYTES)
  }
  return log
}
