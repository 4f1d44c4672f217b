import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseReportFiles } from '../src/options/parsers/lists.ts'
import { resultAnnotations } from '../src/report/annotations.ts'
import { formatMarkdown } from '../src/report/markdown.ts'
import { type ResultJob, type RunResult, redactResult } from '../src/report/result.ts'
import { writeReports } from '../src/report/write-report.ts'
import { createMasker } from '../src/text/mask.ts'
import { median } from './median.ts'

/**
 * What a pipeline of 2,000 jobs costs in reports: all files of `report-file`, and the summary and annotations of GitHub, masking of two
 * tokens included: `node bench/reports.ts`. Medians of processor time: of the first time in a process, when nothing is compiled yet, as in
 * a run, which writes once; and after rounds that let the engine compile.
 */
const LIMIT_MS = 200
const ROUNDS = 9
const files = ['report.json', 'report.md', 'report.html', 'report.xml', 'report.env', 'annotations.json']

const masker = createMasker()
masker.add('glptt-2f0d1c9b8a7e6d5c4b3a')
masker.add('glpat-Zx8vQ2mT4nR7kL1wP9yB')
const settings = { prefix: 'TRIGGERED', redact: masker.redact }
const result = createLargeResult()
const folder = mkdtempSync(join(tmpdir(), 'reports-'))

try {
  const reports = parseReportFiles(files.map((name) => join(folder, name)))
  const writeAll = async () => {
    await writeReports(result, reports, settings)
    writeForGitHub(result)
  }
  if (process.argv[2] === 'first') {
    // What is loaded late is loaded, and nothing is compiled yet.
    await writeReports({ ...result, jobs: [] }, reports, settings)
    console.log(await measure(writeAll, 1))
  } else await compare(reports, writeAll)
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(reports: ReturnType<typeof parseReportFiles>, writeAll: () => Promise<void>): Promise<void> {
  const first = median(Array.from({ length: ROUNDS }, measureFirst))
  await measure(writeAll, 1)
  console.log('report              processor      size')
  for (const report of reports) {
    const { path } = report
    const ms = await measure(() => writeReports(result, [report], settings))
    print(basename(path), ms, `${(statSync(path).size / 1024).toFixed(0)} KiB`)
  }
  print('GitHub', await measure(async () => writeForGitHub(result)), '')
  print('all, first time', first, '')
  const all = await measure(writeAll)
  print('all together', all, '')
  const isOver = Math.max(first, all) > LIMIT_MS
  console.log(isOver ? `over the limit of ${LIMIT_MS} ms` : `within ${LIMIT_MS} ms`)
  process.exitCode = isOver ? 1 : 0
}

function measureFirst(): number {
  return Number(execFileSync(process.execPath, [import.meta.filename, 'first'], { encoding: 'utf8' }))
}

function writeForGitHub(given: RunResult): void {
  const shown = redactResult(given, masker.redact)
  resultAnnotations(shown)
  masker.redact(formatMarkdown(shown))
}

/** The processor and not the clock: other programs of the machine must not count. */
async function measure(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return median(times)
}

function print(name: string, ms: number, size: string): void {
  console.log(`${name.padEnd(18)} ${`${ms.toFixed(0)} ms`.padStart(10)} ${size.padStart(9)}`)
}

/** Three stages, each after the other; every hundredth job failed, twenty of them with 50 lines of log. */
function createLargeResult(): RunResult {
  const begin = Date.UTC(2026, 0, 5, 9)
  const time = (seconds: number) => new Date(begin + seconds * 1000).toISOString()
  const jobs = Array.from({ length: 2000 }, (_, index): ResultJob => {
    const start = Math.floor(index / 700) * 600 + (index % 40)
    const isFailed = index % 100 === 50
    return {
      id: 1_000_000 + index,
      name: `test: [linux, node-${index % 7}, shard ${index}]`,
      stage: ['build', 'test', 'deploy'][Math.floor(index / 700)] ?? 'test',
      status: isFailed ? 'failed' : 'success',
      kind: 'job',
      allowFailure: false,
      counts: true,
      failureReason: isFailed ? 'script_failure' : undefined,
      createdAt: time(0),
      startedAt: time(start),
      finishedAt: time(start + 300),
      queuedSeconds: 4,
      durationSeconds: 300,
      runner: 'shared-runner-4',
      user: 'maria',
      url: `https://gitlab.example.com/group/subgroup/app/-/jobs/${1_000_000 + index}`,
      pipelineId: 12,
      projectId: 7,
      logTail: isFailed
        ? Array<string>(50).fill('\u001B[32m ✓\u001B[0m a line of a usual length in a log of a test run')
        : undefined,
    }
  })
  return {
    result: 'failed',
    exitCode: 1,
    message: 'Pipeline #12 failed after 30m 00s',
    status: 'failed',
    pipelineId: 12,
    pipelineUrl: 'https://gitlab.example.com/group/subgroup/app/-/pipelines/12',
    projectPath: 'group/subgroup/app',
    ref: 'main',
    sha: '0123456789abcdef0123456789abcdef01234567',
    durationSeconds: 1800,
    jobs,
    outputs: {},
    tries: 1,
    warnings: [],
    hints: [],
    details: [],
  }
}
