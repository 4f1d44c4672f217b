import type { Clock } from '../../clock.ts'
import type { Host } from '../../host/host.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { formatDuration, formatTable, statusIcon } from '../../report/words.ts'
import { createResult } from '../../run/result.ts'
import type { ChainPlan } from '../types.ts'
import type { SkipReason } from './decide.ts'
import type { StepResult } from './result.ts'

/** The host of a chain as one of its steps has it: each line says which step it is of. What is about a whole run is left to the chain. */
export function labelHost(host: Host, name: string): Host {
  const label = (text: string) =>
    text
      .split('\n')
      .map((line) => `${name} │ ${line}`)
      .join('\n')
  return {
    ...host,
    info: (text) => host.info(label(text)),
    debug: (text) => host.debug(label(text)),
    warn: (text) => host.warn(label(text)),
    showsProgress: false,
    progress: () => {},
    logLines({ key, text }, lines) {
      host.logLines({ key: `${name} ${key}`, text: text === undefined ? name : `${name}: ${text}` }, lines)
    },
    // Sections do not nest, and steps run side by side.
    section(title) {
      host.info(label(title))
      return { [Symbol.dispose]: () => {} }
    },
    setOutput: () => true,
    annotate: () => {},
    appendSummary: async () => true,
  }
}

/** How a step ended, for its own lines. */
export function showEnd({ name, state, result }: StepResult, host: Host): void {
  const own = labelHost(host, name)
  if (result.exitCode === 0) {
    own.info(result.message)
    return
  }
  const allowed = state === 'allowed' ? ' (`allow-failure`: the chain goes on)' : ''
  own.info(`${state === 'stopped' ? '' : 'error: '}${result.message}${allowed}`)
  for (const line of result.details) own.info(`  ${line}`)
  for (const line of result.hints) own.info(`→ ${line}`)
}

/** Why a step does not start. */
function skipWords(reason: SkipReason): string {
  switch (reason) {
    case 'needs':
      return 'Not started: a step that it needs did not pass'
    case 'nothing-failed':
      return 'Not started: it is for a failure, and nothing that it needs has failed'
    case 'stopped':
      return 'Not started: another step has failed, and the chain stops at the first failure'
    case 'closed':
      return 'Not started: the chain was ended before'
  }
}

/** The steps for a live view: those that run, for how long, then what waits for which steps. Pure but for the clock. */
export function listLiveSteps(
  { steps }: ChainPlan,
  jobs: readonly ResultJob[],
  { startedAtMs, clock }: { readonly startedAtMs: number; readonly clock: Clock },
): string[] {
  const open = new Set(jobs.filter(({ status }) => OPEN.includes(status)).map(({ name }) => name))
  const elapsed = formatDuration((clock.monotonicMs() - startedAtMs) / 1000)
  const running = jobs.flatMap(({ name, status, startedAt = '' }) => {
    if (status !== 'running') return []
    return `  ${statusIcon('running')} ${name}: ${formatDuration(Math.round((clock.wallMs() - Date.parse(startedAt)) / 1000))}`
  })
  const waiting = jobs.flatMap(({ name, status }) => {
    const needs = steps.find((step) => step.name === name)?.needs.filter((need) => open.has(need)) ?? []
    if (status !== 'created') return []
    return `  ${statusIcon('created')} ${name}: ${needs.length === 0 ? 'waits for a free place' : `waits for ${needs.join(', ')}`}`
  })
  return [`running · ${jobs.length - open.size}/${jobs.length} steps · ${elapsed}`, ...running, ...waiting]
}

const OPEN: readonly string[] = ['running', 'created']

/** The table at the end of a run: a line for each step. */
export function showTable(steps: readonly StepResult[], host: Host): void {
  const rows = steps.map(({ name, state, result }) => [
    name,
    stateWords(state, result),
    tookWords(result),
    linkOf(result),
  ])
  host.info(formatTable(['STEP', 'RESULT', 'TIME', 'PIPELINE'], rows))
}

/** How a step ended, in a word or two. */
function stateWords(state: StepResult['state'], { result }: RunResult): string {
  if (state === 'allowed') return `${result} (allowed)`
  return state === 'stopped' && result !== 'canceled' ? `${result}, not canceled` : result
}

function tookWords({ durationSeconds }: RunResult): string {
  return durationSeconds === undefined ? '' : formatDuration(durationSeconds)
}

function linkOf({ pipelineUrl }: RunResult): string {
  return pipelineUrl ?? ''
}

/** The result of a step that does not start. */
export function skippedResult(reason: SkipReason): RunResult {
  return createResult({ result: 'skipped', exitCode: 0, message: skipWords(reason) }, undefined, { baseUrl: '' })
}
