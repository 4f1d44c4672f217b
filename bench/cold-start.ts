import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { median } from './median.ts'
import { installPeers } from './peers.ts'

/**
 * What a whole process costs from its start to its end: the shipped programs beside an empty Node and other ways to start a pipeline, in
 * the same rounds. The server runs in a thread of its own. Medians of ROUNDS; what counts are the ratios to `node -e 0`.
 */
const ROUNDS = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 15)
const dist = join(import.meta.dirname, '../dist')
// Tells the peak memory; without it that column stays empty.
const TIME = '/usr/bin/time'
const hasTime = existsSync(TIME)

interface Program {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
}

const worker = new Worker(fileURLToPath(new URL('./cold-start-server.ts', import.meta.url)))
const target = await new Promise<Answer>((resolve) => worker.once('message', resolve))
interface Answer {
  readonly url: string
  readonly project: string
  readonly ref: string
  readonly token: string
}

const node = process.execPath
const empty = mkdtempSync(join(tmpdir(), 'cold-start-'))
for (const name of ['output', 'state', 'summary']) writeFileSync(join(empty, name), '')
// The CLI keeps what was compiled there, as for a user at a terminal; in a CI job it does not.
mkdirSync(join(empty, '.cache'))
const common = { PATH: process.env.PATH ?? '', HOME: empty }
const options = { 'gitlab-url': target.url, project: target.project, ref: target.ref, token: target.token }
const asVariables = Object.entries(options).map(([k, v]) => [`DOWNSTREAM_${k.toUpperCase().replace('-', '_')}`, v])
const asInputs = Object.entries(options).map(([k, v]) => [`INPUT_${k.toUpperCase()}`, v])
const runner = {
  GITHUB_ACTIONS: 'true',
  RUNNER_TEMP: empty,
  GITHUB_OUTPUT: join(empty, 'output'),
  GITHUB_STATE: join(empty, 'state'),
  GITHUB_STEP_SUMMARY: join(empty, 'summary'),
}
const cli = { env: Object.fromEntries(asVariables) }
const ours: Program[] = [
  { name: 'node -e 0', command: [node, '-e', '0'] },
  { name: 'gitlab-downstream --version', command: [node, join(dist, 'cli.cjs'), '--version'], ...cli },
  { name: 'gitlab-downstream -h', command: [node, join(dist, 'cli.cjs'), '-h'], ...cli },
  { name: 'gitlab-downstream trigger', command: [node, join(dist, 'cli.cjs'), 'trigger'], ...cli },
  {
    name: 'the same in a CI job',
    command: [node, join(dist, 'cli.cjs'), 'trigger'],
    env: { ...cli.env, CI: 'true' },
  },
  { name: 'the same, single file', command: [node, join(dist, 'gitlab-downstream.mjs'), 'trigger'], ...cli },
  {
    name: 'the action, trigger',
    command: [node, join(dist, 'action.cjs')],
    env: { ...runner, ...Object.fromEntries(asInputs) },
  },
]
const peers = installPeers(target)
const programs = [...ours, ...peers.flatMap(({ name, command }) => (command ? [{ name, command }] : []))]

const samples = programs.map((): { ms: number[]; kib: number[] } => ({ ms: [], kib: [] }))
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [index, program] of programs.entries()) {
    const { ms, kib } = measure(program)
    samples[index]?.ms.push(ms)
    samples[index]?.kib.push(kib)
  }
}
const [baseMs, baseKib] = [median(samples[0]?.ms), median(samples[0]?.kib)]
console.log(`${'program'.padEnd(32)} ${'wall'.padStart(8)} ${'of node'.padStart(8)} ${'memory of node'.padStart(15)}`)
for (const [index, { name }] of programs.entries()) {
  const [ms, kib] = [median(samples[index]?.ms), median(samples[index]?.kib)]
  const memory = hasTime ? (kib / baseKib).toFixed(2) : ''
  console.log(
    `${name.padEnd(32)} ${`${ms.toFixed(0)} ms`.padStart(8)} ${(ms / baseMs).toFixed(2).padStart(8)} ${memory.padStart(15)}`,
  )
}
for (const { name, missing } of peers) if (missing !== undefined) console.log(`not run: ${name} (${missing})`)
if (!hasTime) console.log(`memory is not measured: there is no ${TIME}`)
await worker.terminate()

function measure({ name, command: [program, ...args], env = {} }: Program): { ms: number; kib: number } {
  const prefix = hasTime ? [TIME, '-f', '%M'] : []
  const [first = program, ...rest] = [...prefix, program, ...args]
  const startMs = performance.now()
  const { status, stderr } = spawnSync(first, rest, {
    env: { ...common, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - startMs
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return { ms, kib: Number(stderr.trim().split('\n').at(-1)) }
}
