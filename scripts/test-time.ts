/** Says where the time of the tests goes: `npm run test:time` runs all of them, `npm run test:time -- FILE` reads vitest's JSON report. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

interface Report {
  readonly startTime: number
  readonly testResults: readonly TestFile[]
}

interface TestFile {
  readonly name: string
  readonly startTime: number
  readonly endTime: number
  readonly assertionResults: readonly unknown[]
}

interface Row {
  readonly name: string
  readonly seconds: number
  readonly files: number
  readonly tests: number
}

const root = join(import.meta.dirname, '..')
const SLOWEST = 25

const [given] = process.argv.slice(2)
const report: Report = JSON.parse(readFileSync(given ?? runTests(), 'utf8'))
const rows = report.testResults.map(toRow)
const wallMs = Math.max(...report.testResults.map(({ endTime }) => endTime)) - report.startTime
// Files run side by side: their sum is more than the wall time.
console.log(
  `${format(wallMs / 1000)} s from the first test to the last; ${format(sum(rows).seconds)} s in ${rows.length} files\n`,
)
print('folder', sort(byFolder(rows)))
print(`slowest ${SLOWEST} files`, sort(rows).slice(0, SLOWEST))

function runTests(): string {
  const file = join(root, 'build/tests.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  spawnSync('vitest', args, { cwd: root, stdio: 'inherit' })
  return file
}

function toRow({ name, startTime, endTime, assertionResults }: TestFile): Row {
  return {
    name: relative(join(root, 'test'), name),
    seconds: (endTime - startTime) / 1000,
    files: 1,
    tests: assertionResults.length,
  }
}

function byFolder(all: readonly Row[]): Row[] {
  const groups = Map.groupBy(all, ({ name }) => dirname(name))
  return [...groups].map(([name, members]) => ({ ...sum(members), name }))
}

function sum(all: readonly Row[]): Row {
  const total = (field: 'seconds' | 'files' | 'tests') => all.reduce((whole, row) => whole + row[field], 0)
  return { name: '', seconds: total('seconds'), files: total('files'), tests: total('tests') }
}

function sort(all: readonly Row[]): Row[] {
  return all.toSorted((a, b) => b.seconds - a.seconds)
}

function print(title: string, all: readonly Row[]): void {
  console.log(`seconds  files  tests  ${title}`)
  for (const { name, seconds, files, tests } of all) {
    console.log(`${format(seconds).padStart(7)}  ${String(files).padStart(5)}  ${String(tests).padStart(5)}  ${name}`)
  }
  console.log()
}

function format(seconds: number): string {
  return seconds.toFixed(1)
}
