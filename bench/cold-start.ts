import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * How long one command of the shipped CLI takes from its start to its end, against an empty Node and against `curl`, in the same run.
 * The server runs in a thread of its own. Medians of ROUNDS; what counts are the ratios.
 */
const ROUNDS = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 15)
const cli = join(import.meta.dirname, '../dist/cli.cjs')

const worker = new Worker(fileURLToPath(new URL('./cold-start-server.ts', import.meta.url)))
const { url, token } = await new Promise<{ url: string; token: string }>((resolve) => worker.once('message', resolve))
const env = {
  PATH: process.env.PATH,
  DOWNSTREAM_GITLAB_URL: url,
  DOWNSTREAM_PROJECT: 'group/b',
  DOWNSTREAM_API_TOKEN: token,
}
const api = `${url}/api/v4/projects/group%2Fb/pipelines`
const header = ['-s', '-o', '/dev/null', '-H', `PRIVATE-TOKEN: ${token}`]

const programs: [string, string, string[]][] = [
  ['node -e 0', process.execPath, ['-e', '0']],
  ['curl, two reads', 'curl', [...header, `${api}/1001`, '-o', '/dev/null', `${api}/1001/jobs`]],
  ['--version', process.execPath, [cli, '--version']],
  ['trigger --help', process.execPath, [cli, 'trigger', '--help']],
  ['wrong usage', process.execPath, [cli, 'trigger', '--wiat']],
  ['status 1001', process.execPath, [cli, 'status', '1001']],
  ['trigger', process.execPath, [cli, 'trigger', '--ref', 'main']],
]

const medians = programs.map(([name, program, args]) => [name, measure(program, args)] as const)
const empty = medians[0]?.[1] ?? 1
console.log(`  ${'command'.padEnd(18)} ${'median'.padStart(8)}  of an empty node`)
for (const [name, ms] of medians) {
  console.log(`  ${name.padEnd(18)} ${`${ms.toFixed(0)} ms`.padStart(8)}  ${(ms / empty).toFixed(2).padStart(16)}`)
}
await worker.terminate()

function measure(program: string, args: readonly string[]): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const startMs = performance.now()
    spawnSync(program, args, { env, stdio: 'ignore' })
    return performance.now() - startMs
  }).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? 0
}
