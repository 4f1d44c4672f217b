import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/**
 * Runs every benchmark of this folder, or the ones named, one after the other, and writes what they print into docs/benchmarks.md.
 * Sections of benchmarks that did not run stay as they are.
 */
const BENCHMARKS = ['cold-start', 'polling', 'logs', 'artifacts', 'reports', 'chain']
const file = join(import.meta.dirname, '../docs/benchmarks.md')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !BENCHMARKS.includes(name))
if (unknown.length > 0) throw new Error(`unknown benchmark ${unknown.join(', ')}; there are ${BENCHMARKS.join(', ')}`)

for (const name of BENCHMARKS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n# ${name}`)
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  process.stdout.write(stdout)
  if (status === 0) fillSection(name, stdout.trimEnd())
  else process.exitCode = 1
}

/** Replaces the figures between the markers of a benchmark. */
function fillSection(name: string, figures: string): void {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const document = readFileSync(file, 'utf8')
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`docs/benchmarks.md has no ${start} … ${end}`)
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`
  const section = `${start}\n\nMeasured with ${machine}.\n\n\`\`\`text\n${figures}\n\`\`\`\n\n`
  writeFileSync(file, document.slice(0, from) + section + document.slice(to))
}
