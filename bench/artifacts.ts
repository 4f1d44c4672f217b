import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
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
const root = join(here, '..')
// Inside the project, so that packages are found from there.
const compiled = join(root, 'node_modules/.cache/bench-artifacts')
const shapes: (ArchiveShape & { readonly label: string })[] = [
  { label: 'one file, text', archiveBytes, files: 1, compressible: true },
  { label: 'one file, random', archiveBytes, files: 1, compressible: false },
  { label: '20,000 files, text', archiveBytes, files: 20_000, compressible: true },
  { label: '20,000 files, random', archiveBytes, files: 20_000, compressible: false },
]

const work = await mkdtemp(join(tmpdir(), 'bench-artifacts-'))
let failed = false
try {
  await compile()
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
  const output = join(work, 'output')
  try {
    const url = await addressOf(server)
    const results: Comparison[] = []
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) {
      const theirs = await timed(() => curlAndUnzip(url, join(output, `theirs-${round}`)))
      let peakBytes = 0
      const ours = await timed(async () => {
        peakBytes = await fetchOurs(url, join(output, `ours-${round}`))
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
    // Not between rounds: ext4 makes new files slowly for a while after many were removed.
    await rm(output, { recursive: true, force: true })
  }
}

/** The programs ship as JavaScript: run from TypeScript, the compiler's memory would be counted too. */
async function compile(): Promise<void> {
  const config = join(work, 'tsconfig.json')
  const compilerOptions = {
    noEmit: false,
    rootDir: root,
    outDir: compiled,
    typeRoots: [join(root, 'node_modules/@types')],
  }
  const files = [join(here, 'artifacts-fetch.ts')]
  await writeFile(config, JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }))
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', config])
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [{ port }] = await once(server, 'message')
  return `http://127.0.0.1:${port}`
}

async function curlAndUnzip(url: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const zip = join(folder, 'artifacts.zip')
  await run('curl', ['-sS', '--fail', '-o', zip, url])
  await run('unzip', ['-q', zip, '-d', join(folder, 'build')])
}

async function fetchOurs(url: string, folder: string): Promise<number> {
  const { stdout } = await run(process.execPath, [join(compiled, 'bench/artifacts-fetch.js'), url, folder])
  return JSON.parse(stdout).peakBytes
}

/** Neither leaves the other a full page cache to flush. */
async function timed(work_: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work_()
  const elapsed = performance.now() - start
  await run('sync')
  return elapsed
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
