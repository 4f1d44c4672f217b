import { cutText } from '../text/cut.ts'
import { readableLogLines } from '../text/log-lines.ts'
import { needsNoEscape, sanitizeLine } from '../text/sanitize.ts'
import type { ResultJob, RunResult } from './result.ts'
import { readTime } from './timeline.ts'
import { failedJobs, failureWords, jobLabel, pipelineName, resultLabel } from './words.ts'

/**
 * The result as JUnit XML: a suite for each stage (`child › stage`), a case for each job. A job that may fail is skipped, with a word.
 * A run that failed without a failed job is a case of its own, so that no reader takes its report for a passed one.
 * Takes a redacted result: escapes inside a secret would hide it from the masker.
 */
export function formatJunit(result: RunResult): string {
  const suites = [...listSuites(result.jobs), ...listUntold(result)]
  const counts = addCounts(suites.map(countCases))
  const name = readableName(`Downstream pipeline ${pipelineName(result)}`)
  const attributes = { name, ...counts, time: seconds(result.durationSeconds) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites.map(formatSuite))}\n`
}

interface Suite {
  readonly name: string
  /** The earliest start, as ISO 8601. */
  readonly startedAt: string | undefined
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly durationSeconds: number | undefined
  readonly outcome: Outcome
}

/** `error` is what ended a job or run that was not itself at fault. */
type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly message: string }
  | { readonly kind: 'failure' | 'error'; readonly type: string; readonly message: string; readonly text: string }

function listSuites(jobs: readonly ResultJob[]): Suite[] {
  const groups = Map.groupBy(jobs, ({ pipelineLabel, stage }) =>
    [pipelineLabel, stage].filter((part) => part !== undefined).join(' › '),
  )
  return [...groups].map(([name, members]) => ({
    name,
    startedAt: members.flatMap(({ startedAt }) => startedAt ?? []).sort()[0],
    cases: members.map((job) => ({ name: job.name, durationSeconds: job.durationSeconds, outcome: judge(job) })),
  }))
}

function judge(job: ResultJob): Outcome {
  const { words } = jobLabel(job)
  const why = [words, failureWords(job)].filter(Boolean).join(': ')
  switch (job.status) {
    case 'success':
      return { kind: 'passed' }
    case 'failed':
      if (!job.counts) return { kind: 'skipped', message: why }
      return { kind: 'failure', type: job.failureReason ?? 'failed', message: why, text: failureText(job) }
    case 'canceled':
    case 'canceling':
      if (!job.counts) return { kind: 'skipped', message: words }
      return { kind: 'error', type: job.status, message: words, text: failureText(job) }
    default:
      return { kind: 'skipped', message: words }
  }
}

/** GitLab's merge-request widget shows this text and no other. */
function failureText(job: ResultJob): string {
  return [job.url, ...readableLogLines(job.logTail ?? [])].filter((line) => line !== undefined).join('\n')
}

/** Cases for what no job tells: steps of a chain that failed without one, or were not started, and the run itself. */
function listUntold(result: RunResult): Suite[] {
  const { steps = [], exitCode } = result
  const isTold = (run: RunResult) => run.exitCode === 0 || failedJobs(run).some(({ counts }) => counts)
  const untold = steps.filter((step) => step.result.result === 'skipped' || !isTold(step.result))
  const suites = untold.map((step) => runSuite(step.name, step.result, step.counts))
  const tellsEnd = isTold(result) || steps.some((step) => step.counts && step.result.exitCode !== 0)
  return exitCode === 0 || tellsEnd ? suites : [...suites, runSuite('gitlab-downstream', result, true)]
}

/** A run as the reason why nothing else tells. */
function runSuite(name: string, run: RunResult, counts: boolean): Suite {
  const { result, exitCode, message, details, hints, createdAt, durationSeconds, pipelineUrl } = run
  const text = [message, ...details, ...hints, pipelineUrl].filter((line) => line !== undefined).join('\n')
  const { words } = resultLabel(result)
  const outcome: Outcome =
    exitCode === 0 || !counts
      ? { kind: 'skipped', message: counts ? words : `${words} (does not count)` }
      : { kind: 'error', type: result, message: words, text }
  return { name, startedAt: createdAt, cases: [{ name: 'run', durationSeconds, outcome }] }
}

type Counts = Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>

function countCases({ cases }: Suite): Counts {
  const count = (kind: Outcome['kind']) => cases.filter(({ outcome }) => outcome.kind === kind).length
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
}

function addCounts(counts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0)
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') }
}

function formatSuite(suite: Suite): string {
  const name = readableName(suite.name)
  const total = suite.cases.reduce((sum, { durationSeconds = 0 }) => sum + durationSeconds, 0)
  const attributes = { name, ...countCases(suite), time: seconds(total), timestamp: timestamp(suite.startedAt) }
  return element(
    'testsuite',
    attributes,
    suite.cases.map((one) => formatCase(one, name)),
  )
}

function formatCase({ name, durationSeconds, outcome }: Case, classname: string): string {
  const attributes = { classname, name: readableName(name), time: seconds(durationSeconds) }
  switch (outcome.kind) {
    case 'passed':
      return element('testcase', attributes, [])
    case 'skipped':
      return element('testcase', attributes, [element('skipped', { message: readableName(outcome.message) }, [])])
    default: {
      const { kind, text } = outcome
      const [message, type] = [readableName(outcome.message), readableName(outcome.type)]
      return element('testcase', attributes, [
        `<${kind}${attributeList({ message, type })}>${escapeText(text)}</${kind}>`,
      ])
    }
  }
}

/** Readers drop, or refuse, what has no name. */
function readableName(text: string): string {
  return cutText(sanitizeLine(text, { colors: false }).trim(), LONGEST_NAME) || '–'
}

const LONGEST_NAME = 200

/** A decimal without an exponent, as the schema wants it. */
function seconds(durationSeconds = 0): string {
  return Math.min(Math.max(0, durationSeconds), 1e9).toFixed(3)
}

/** Without milliseconds and zone, which the schema does not take; UTC. */
function timestamp(time: string | undefined): string | undefined {
  const ms = readTime(time)
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 19)
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function element(name: string, attributes: Attributes, children: readonly string[]): string {
  if (children.length === 0) return `<${name}${attributeList(attributes)}/>`
  return `<${name}${attributeList(attributes)}>\n${children.join('\n')}\n</${name}>`
}

function attributeList(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeText(String(value)).replaceAll('\n', ' ')}"`],
    )
    .join('')
}

/** XML cannot hold most control characters, not even as references. */
function escapeText(text: string): string {
  if (needsNoEscape(text)) return text
  return text
    .split('\n')
    .map((line) => sanitizeLine(line, { colors: false }))
    .join('\n')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
