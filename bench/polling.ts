import type { GitLabClient } from '../src/gitlab/api.ts'
import { createGitLabClient } from '../src/gitlab/client.ts'
import { createNode } from '../src/pipeline/tree.ts'
import { watchPipeline } from '../src/pipeline/watch/watch.ts'
import { createSandbox } from '../src/sandbox/sandbox.ts'
import type { PipelineScript } from '../src/sandbox/scripted/script.ts'
import { createVirtualClock, type VirtualClock } from '../test/support/virtual-clock.ts'

/**
 * Requests and detection delay of the adaptive watcher against fixed pollers, on a simulated clock, over real loopback HTTP.
 *
 * A fixed poller asks for the pipeline at every tick. One that shows its jobs, as the watcher does, asks for them too: then it
 * costs two requests a tick. Both are shown. Pipelines have stages; their durations vary by 20% around the nominal one, one in
 * four fails in a random stage, and results are means over RUNS pipelines.
 */
const RUNS = Number(process.argv.find((arg) => arg.startsWith('--runs='))?.slice(7) ?? 40)
const NOMINAL_SECONDS = [10, 60, 600, 3600]
const FIXED_SECONDS = [5, 10, 15]
/** Shares of the duration. */
const STAGES = { build: 0.25, test: 0.45, package: 0.2, deploy: 0.1 }

interface Run {
  readonly requests: number
  readonly delayMs: number
  readonly durationMs: number
}

for (const seconds of NOMINAL_SECONDS) {
  const scripts = Array.from({ length: RUNS }, (_, index) => createScript(seconds * 1000, index))
  const rows: [string, Run[]][] = []
  rows.push(['adaptive, no history', await runAll(scripts, 0, watchAdaptive)])
  rows.push(['adaptive, history', await runAll(scripts, 5, watchAdaptive)])
  for (const every of FIXED_SECONDS)
    rows.push([`fixed ${every} s`, await runAll(scripts, 0, (watch) => pollFixed(watch, every * 1000))])
  report(seconds, rows)
}

function report(seconds: number, rows: [string, Run[]][]): void {
  const baseline = mean(rows.find(([name]) => name === 'fixed 5 s')?.[1].map(({ requests }) => requests) ?? [1])
  console.log(`\npipelines of about ${seconds} s (${RUNS} runs)`)
  console.log('  poller                 requests  of 5 s  of 5 s with jobs  mean delay  of duration  worst delay')
  for (const [name, runs] of rows) {
    const requests = mean(runs.map((run) => run.requests))
    const delay = mean(runs.map((run) => run.delayMs)) / 1000
    const share = delay / (mean(runs.map((run) => run.durationMs)) / 1000)
    const worst = Math.max(...runs.map((run) => run.delayMs)) / 1000
    const cells = [
      requests.toFixed(1).padStart(8),
      percent(requests / baseline).padStart(7),
      percent(requests / (2 * baseline)).padStart(16),
    ]
    console.log(
      `  ${name.padEnd(22)} ${cells.join(' ')} ${`${delay.toFixed(1)} s`.padStart(12)} ${percent(share).padStart(11)} ${`${worst.toFixed(1)} s`.padStart(12)}`,
    )
  }
}

interface Watch {
  readonly client: GitLabClient
  readonly clock: VirtualClock
  readonly pipelineId: number
}

async function watchAdaptive({ client, clock, pipelineId }: Watch): Promise<void> {
  const pipeline = await client.getPipeline('group/b', pipelineId)
  const signal = new AbortController().signal
  const settings = {
    timeoutMs: 7_200_000,
    follow: true,
    retryFailed: 0,
    pollIntervalMs: undefined,
    onManual: 'fail',
    passOn: [],
  } as const
  const watch = watchPipeline(
    { ...settings, root: createNode('group/b', pipeline), pipeline, signal },
    { client, clock, random: Math.random },
  )
  for (let step = await watch.next(); !step.done; ) step = await watch.next()
}

async function pollFixed({ client, clock, pipelineId }: Watch, everyMs: number): Promise<void> {
  // A phase of its own, as pipelines do not start with the poller's tick.
  await clock.sleep(Math.random() * everyMs)
  while (!['success', 'failed'].includes((await client.getPipeline('group/b', pipelineId)).status))
    await clock.sleep(everyMs)
}

async function runAll(
  scripts: readonly PipelineScript[],
  history: number,
  watch: (watch: Watch) => Promise<void>,
): Promise<Run[]> {
  const clock = createVirtualClock()
  await using sandbox = await createSandbox({ clock: clock.serverSide })
  const { store } = sandbox
  const user = store.addUser({ username: 'bench' })
  const runs: Run[] = []
  for (const script of scripts) {
    for (const { id } of store.projects.values()) store.projects.delete(id)
    const project = store.addProject({ path: 'group/b', members: [[user.id, 'maintainer']] })
    const token = store.addTriggerToken(project, { ownerId: user.id }).token
    const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api'] }).token
    const client = createClient(sandbox.url, token, apiToken, clock)
    const request = { project: 'group/b', ref: 'main', variables: {}, inputs: {}, downstreamTriggerId: 'bench' }
    sandbox.script(
      project,
      scripts.filter((other) => !failing(other)),
    )
    for (let index = 0; index < history; index++) {
      await client.triggerPipeline(request)
      await clock.sleep(7_200_000)
    }
    sandbox.script(project, script)
    const { id } = await client.triggerPipeline(request)
    const [before, startMs] = [sandbox.requests.length, clock.monotonicMs()]
    await watch({ client, clock, pipelineId: id })
    const durationMs = durationOf(script)
    runs.push({
      requests: sandbox.requests.length - before,
      delayMs: clock.monotonicMs() - startMs - durationMs,
      durationMs,
    })
  }
  return runs
}

function createClient(baseUrl: string, token: string, apiToken: string, clock: VirtualClock): GitLabClient {
  const settings = {
    baseUrl,
    apiVersion: 'v4',
    token,
    apiToken,
    jobToken: undefined,
    requestTimeoutSeconds: 30,
    retries: 5,
    caCertificates: undefined,
    userAgent: 'bench',
  } as const
  return createGitLabClient(settings, { clock })
}

function createScript(nominalMs: number, index: number): PipelineScript {
  const totalMs = nominalMs * (0.8 + 0.4 * Math.random())
  const failed = index % 4 === 3 ? Object.keys(STAGES)[Math.floor(Math.random() * 4)] : undefined
  const jobs = Object.entries(STAGES).map(([stage, share]) => ({
    name: stage,
    stage,
    durationMs: Math.round(share * totalMs),
    status: stage === failed ? ('failed' as const) : ('success' as const),
  }))
  return { jobs }
}

function failing({ jobs = [] }: PipelineScript): boolean {
  return jobs.some(({ status }) => status === 'failed')
}

function durationOf({ jobs = [] }: PipelineScript): number {
  const end = jobs.findIndex(({ status }) => status === 'failed')
  return jobs.slice(0, end < 0 ? undefined : end + 1).reduce((sum, { durationMs = 0 }) => sum + durationMs, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
