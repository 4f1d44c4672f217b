import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox } from '../src/sandbox/sandbox.ts'
import { median } from './median.ts'

/**
 * A chain of steps that all may start at once, against a bash script with curl and jq that starts them by `curl --parallel` and asks
 * for the status of each every ten seconds. A third program is Node alone, which only sends the calls: what starting costs in Node at least.
 * The server counts; it runs in this process, on the same cores. A run is ended after WATCH_SECONDS: what starting costs and what a minute
 * of watching costs is known by then.
 */
const STEPS = (process.argv.find((arg) => arg.startsWith('--steps='))?.slice(8) ?? '3,50,500').split(',').map(Number)
const WATCH_SECONDS = 75
const JOB_MS = 40_000
/** For the starts alone, which take tenths of seconds: the programs take turns, and medians count. */
const START_ROUNDS = 9

interface Figures {
  /** From the start of the program to its last call that starts a pipeline. */
  readonly startSeconds: number
  readonly starts: number
  readonly wallSeconds: number
  /** The most reads within any minute. */
  readonly readsPerMinute: number
  readonly requests: number
  readonly megabytes: number
}

console.log('steps  program              all started      ended  requests  reads/min  memory')
for (const steps of STEPS) {
  const programs: readonly [name: string, command: (setup: Setup) => readonly string[]][] = [
    ['gitlab-downstream', ({ chain }) => [process.execPath, join(import.meta.dirname, '../dist/cli.cjs'), ...chain]],
    ['bash, curl and jq', ({ script }) => ['bash', script]],
    ['node, calls alone', ({ calls }) => [process.execPath, '-e', calls]],
  ]
  const seconds = programs.map((): number[] => [])
  for (let round = 0; round < START_ROUNDS; round += 1)
    for (const [index, [, command]] of programs.entries()) {
      const { startSeconds } = await measure(steps, command, { untilStarted: true })
      seconds[index]?.push(startSeconds)
    }
  const medians = seconds.map(median)
  for (const [index, [name, command]] of programs.entries())
    report(steps, name, { ...(await measure(steps, command)), startSeconds: medians[index] ?? 0 })
  const [ours = 0, curl = 1, node = 0] = medians
  const times = (value: number) => (value / curl).toFixed(1)
  console.log(
    `       starts: ${times(ours)} times curl --parallel, where Node alone takes ${times(node)} times as long`,
  )
}

function report(steps: number, name: string, figures: Figures): void {
  const { startSeconds, starts, wallSeconds, readsPerMinute, requests, megabytes } = figures
  const ended = wallSeconds >= WATCH_SECONDS ? 'stopped' : `${wallSeconds.toFixed(1)} s`
  const started = starts === steps ? `${startSeconds.toFixed(1)} s` : `${starts} of ${steps}`
  const cells = [
    started.padStart(11),
    ended.padStart(10),
    String(requests).padStart(9),
    String(readsPerMinute).padStart(10),
  ]
  console.log(
    `${String(steps).padStart(5)}  ${name.padEnd(20)} ${cells.join(' ')}  ${megabytes.toFixed(0).padStart(4)} MiB`,
  )
}

interface Setup {
  readonly chain: readonly string[]
  readonly script: string
  readonly calls: string
}

async function measure(
  steps: number,
  command: (setup: Setup) => readonly string[],
  { untilStarted = false } = {},
): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-chain-'))
  await using sandbox = await createSandbox()
  const { store } = sandbox
  const user = store.addUser({ username: 'maria' })
  const project = store.addProject({ path: 'group/app', members: [[user.id, 'maintainer']] })
  sandbox.script(project, { jobs: [{ name: 'job', durationMs: JOB_MS }] })
  const token = store.addTriggerToken(project, { ownerId: user.id }).token
  const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api'] }).token
  const setup = writeFiles(folder, { steps, url: sandbox.url, token, apiToken })
  // The server's log has no times.
  const seen: { readonly atMs: number; readonly method: string }[] = []
  const enough = new AbortController()
  let posts = 0
  const when = ({ method }: { method: string }) => {
    seen.push({ atMs: performance.now(), method })
    if (method === 'POST') posts += 1
    if (untilStarted && posts === steps) enough.abort()
    return false
  }
  sandbox.faults.add({ when, fault: { kind: 'reset', effect: false } })
  const env = { PATH: process.env.PATH, DOWNSTREAM_GITLAB_URL: sandbox.url, DOWNSTREAM_API_TOKEN: apiToken, T: token }
  const startedMs = performance.now()
  const megabytes = await run(command(setup), { cwd: folder, env }, enough.signal)
  const wallSeconds = (performance.now() - startedMs) / 1000
  rmSync(folder, { recursive: true })
  const starts = seen.filter(({ method }) => method === 'POST').slice(0, steps)
  const reads = seen.filter(({ method }) => method === 'GET').map(({ atMs }) => atMs)
  return {
    ...{ wallSeconds, megabytes, starts: starts.length, requests: seen.length },
    startSeconds: ((starts.at(-1)?.atMs ?? startedMs) - startedMs) / 1000,
    readsPerMinute: Math.max(0, ...reads.map((from, at) => reads.slice(at).filter((ms) => ms < from + 60_000).length)),
  }
}

function writeFiles(
  folder: string,
  { steps, url, token, apiToken }: { steps: number; url: string; token: string; apiToken: string },
): Setup {
  const names = Array.from({ length: steps }, (_, index) => `s${index}`)
  const chain = [
    `concurrency: ${steps}`,
    'defaults: { project: group/app, ref: main, token: "${' + '{ env.T }}", logs: none }',
    'pipelines:',
    ...names.map((name) => `  ${name}: {}`),
  ]
  writeFileSync(join(folder, 'downstream.yml'), `${chain.join('\n')}\n`)
  const call = `url = "${url}/api/v4/projects/group%2Fapp/trigger/pipeline"\ndata = "token=${token}&ref=main"`
  const calls = names.map((name) => `${call}\noutput = "${name}.json"\n`)
  writeFileSync(join(folder, 'starts'), calls.join('next\n'))
  const script = `set -eu
curl -sf --parallel --parallel-max ${Math.min(steps, 300)} --config starts
ids=$(jq -r .id s*.json)
while [ -n "$ids" ]; do
  sleep 10
  for id in $ids; do
    printf 'next\\nurl = "${url}/api/v4/projects/group%%2Fapp/pipelines/%s"\\nheader = "PRIVATE-TOKEN: ${apiToken}"\\noutput = "p%s.json"\\n' "$id" "$id"
  done | sed 1d > polls
  curl -sf --parallel --config polls
  ids=$(jq -r 'select(.status != "success" and .status != "failed") | .id' p*.json)
done
`
  writeFileSync(join(folder, 'chain.sh'), script)
  // As the tool sends them: each on a connection of its own, so that no call can be lost on one that was closed meanwhile.
  const nodeCalls = `const http = require('node:http')
const options = { method: 'POST', agent: false, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
for (let i = 0; i < ${steps}; i++)
  http.request('${url}/api/v4/projects/group%2Fapp/trigger/pipeline', options, (answer) => answer.resume()).end('token=${token}&ref=main')`
  return { chain: ['chain', 'run'], script: join(folder, 'chain.sh'), calls: nodeCalls }
}

/** Runs the program for a while, and gives the most memory that it had; of a script, that of its shell alone. */
function run(
  [program = '', ...args]: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
  enough: AbortSignal,
) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'ignore', detached: true })
    let kilobytes = 0
    const timer = setInterval(() => {
      kilobytes = Math.max(kilobytes, peakOf(child.pid ?? 0))
    }, 100)
    const end = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGTERM'), WATCH_SECONDS * 1000)
    enough.addEventListener('abort', () => process.kill(-(child.pid ?? 0), 'SIGKILL'))
    child.once('error', reject)
    child.once('close', () => {
      clearInterval(timer)
      clearTimeout(end)
      resolve(kilobytes / 1024)
    })
  })
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
