import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { type ArchiveShape, writeArchive } from './artifacts-archive.ts'

/**
 * Our download and unpacking against `curl -o` and then `unzip`, both from one server on this machine.
 * `node bench/artifacts.ts [--size MIB] [--rounds N]`; the archives are SIZE big (default 1024), ratios are of the fastest rounds.
 */
const { values } = parseArgs({
  options: { size: { type: 'string', default: '1024' }, rounds: { type: 'string', default: '3' } },
})
const archiveBytes = Number(values.size) * 2 ** 20
const rounds = Number(values.rounds)
const WORST_RATIO = 1.15
const WORST_PEAK_BYTES = 120 * 2 ** 20

const run = promisify(execFile)
const here = import.meta.dirname
const shapes: (ArchiveShape & { readonly label: string })[] = [
  { label: 'one file, text', archiveBytes, files: 1, compressible: true },
  { label: 'one file, random', archiveBytes, files: 1, compressible: false },
  { label: '20,000 files, text', archiveBytes, files: 20_000, compressible: true },
  { label: '20,000 files, random', archiveBytes, files: 20_000, compressible: false },
]

const work = await mkdtemp(join(tmpdir(), 'bench-artifacts-'))
let failed = false
try {
  console.log('archive               size     curl+unzip  ours     ratio  peak')
  for (const shape of shapes) {
    const archive = join(work, 'archive.zip')
    await writeArchive(archive, shape)
    const { theirs, ours, peakBytes } = await compare(archive)
    const ratio = ours / theirs
    failed ||= ratio > WORST_RATIO || peakBytes > WORST_PEAK_BYTES
    const size = `${((await stat(archive)).size / 2 ** 20).toFixed(0)} MiB`
    const columns = [shape.label.padEnd(21), size.padEnd(8), seconds(theirs).padEnd(11), seconds(ours).padEnd(8)]
    console.log([...columns, ratio.toFixed(2).padEnd(6), `${(peakBytes / 2 ** 20).toFixed(0)} MiB`].join(' '))
  }
} finally {
  await rm(work, { recursive: true, force: true })
}
console.log(
  failed ? `over the limit (ratio ${WORST_RATIO}, peak 120 MiB)` : `within ratio ${WORST_RATIO} and peak 120 MiB`,
)
process.exitCode = failed ? 1 : 0

interface Comparison {
  /** Milliseconds of the fastest round. */
  readonly theirs: number
  readonly ours: number
  /** Of the worst round. */
  readonly peakBytes: number
}

async function compare(archive: string): Promise<Comparison> {
  const server = fork(join(here, 'artifacts-server.ts'), [archive])
  try {
    const url = await addressOf(server)
    const results: Comparison[] = []
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) {
      const theirs = await timed(() => curlAndUnzip(url))
      let peakBytes = 0
      const ours = await timed(async () => {
        peakBytes = await fetchOurs(url)
      })
      results.push({ theirs, ours, peakBytes })
    }
    return {
      theirs: Math.min(...results.map(({ theirs }) => theirs)),
      ours: Math.min(...results.map(({ ours }) => ours)),
      peakBytes: Math.max(...results.map(({ peakBytes }) => peakBytes)),
    }
  } finally {
    server.disconnect()
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [{ port }] = await once(server, 'message')
  return `http://127.0.0.1:${port}/`
}

async function curlAndUnzip(url: string): Promise<void> {
  const zip = join(work, 'curl.zip')
  await run('curl', ['-sS', '--fail', '-o', zip, url])
  await run('unzip', ['-q', zip, '-d', join(work, 'theirs')])
}

async function fetchOurs(url: string): Promise<number> {
  const { stdout } = await run(process.execPath, [join(here, 'artifacts-fetch.ts'), url, join(work, 'ours')])
  return JSON.parse(stdout).peakBytes
}

/** Removing what was written is not timed, and neither leaves the other a full page cache to flush. */
async function timed(work_: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work_()
  const elapsed = performance.now() - start
  for (const name of ['theirs', 'ours', 'curl.zip']) await rm(join(work, name), { recursive: true, force: true })
  await run('sync')
  return elapsed
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
