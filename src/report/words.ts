import type { Result } from '../errors.ts'
import type { ResultJob, ResultStep, RunResult } from './result.ts'

/** How a status or a result looks: an icon for plain text, an emoji for Markdown, and words. */
export interface StatusLabel {
  /** One column wide, for terminals and logs. */
  readonly icon: string
  /** For Markdown. */
  readonly emoji: string
  readonly words: string
}

/** The label of a GitLab status of a pipeline or a job; a status not known here is shown under its own name. */
export function statusLabel(status: string): StatusLabel {
  return statuses.get(status) ?? { icon: '•', emoji: '❔', words: status.replaceAll('_', ' ') }
}

/** The label of a job's status: a failure that does not make the result one is shown apart from one that does. */
export function jobLabel({ status, counts }: Pick<ResultJob, 'status' | 'counts'>): StatusLabel {
  return status === 'failed' && !counts ? uncounted : statusLabel(status)
}

/** The icon of a status in plain text. */
export function statusIcon(status: string): string {
  return statusLabel(status).icon
}

/** The label of a run's result. */
export function resultLabel(result: Result): StatusLabel {
  return results[result]
}

const passed = { icon: '✓', emoji: '✅' }
const failed = { icon: '✗', emoji: '❌' }
const uncounted = { icon: '!', emoji: '⚠️', words: 'failed (does not count)' }
const stopped = { icon: '⊘', emoji: '🚫' }
const skipped = { icon: '»', emoji: '⏭️' }
const blocked = { icon: '⏸', emoji: '✋' }
const waiting = { icon: '○', emoji: '⏳' }
const running = { icon: '▶', emoji: '🔄' }

const statuses: ReadonlyMap<string, StatusLabel> = new Map([
  ['success', { ...passed, words: 'passed' }],
  ['failed', { ...failed, words: 'failed' }],
  ['canceled', { ...stopped, words: 'canceled' }],
  ['canceling', { ...stopped, words: 'canceling' }],
  ['skipped', { ...skipped, words: 'skipped' }],
  ['manual', { ...blocked, words: 'manual' }],
  ['scheduled', { ...waiting, words: 'delayed' }],
  ['created', { ...waiting, words: 'created' }],
  ['pending', { ...waiting, words: 'pending' }],
  ['preparing', { ...waiting, words: 'preparing' }],
  ['waiting_for_resource', { ...waiting, words: 'waiting for resource' }],
  ['waiting_for_callback', { ...waiting, words: 'waiting for callback' }],
  ['running', { ...running, words: 'running' }],
])

const results: Readonly<Record<Result, StatusLabel>> = {
  triggered: { icon: '→', emoji: '🚀', words: 'triggered' },
  success: { ...passed, words: 'passed' },
  failed: { ...failed, words: 'failed' },
  canceled: { ...stopped, words: 'canceled' },
  skipped: { ...skipped, words: 'skipped' },
  manual: { ...blocked, words: 'blocked on a manual job' },
  'sha-mismatch': { ...failed, words: 'runs another commit than expected' },
  timeout: { icon: '✗', emoji: '⌛', words: 'timed out' },
  interrupted: { ...stopped, words: 'interrupted' },
  refused: { ...failed, words: 'refused' },
  unreachable: { icon: '✗', emoji: '🔌', words: 'unreachable' },
  invalid: { ...failed, words: 'invalid' },
  'dry-run': { icon: '○', emoji: '🧪', words: 'dry run' },
}

/** Every word that a run can end with. */
export const resultWords = Object.keys(results) as readonly Result[]

/** Jobs that failed, those that count first. */
export function failedJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[] {
  const failed = jobs.filter((job) => job.status === 'failed')
  return [...failed.filter((job) => job.counts), ...failed.filter((job) => !job.counts)]
}

/** Manual jobs that the pipeline waits for. */
export function blockingJobs({ jobs }: Pick<RunResult, 'jobs'>): ResultJob[] {
  return jobs.filter((job) => job.status === 'manual' && !job.allowFailure)
}

/** The job's name, with where it lives when that is not the pipeline itself: `group/other #12: build`. */
export function fullJobName({ name, pipelineLabel }: Pick<ResultJob, 'name' | 'pipelineLabel'>): string {
  return pipelineLabel === undefined ? name : `${pipelineLabel}: ${name}`
}

/** `group/app #12`, as far as it is known; else empty. */
export function pipelineName({ projectPath, pipelineId }: Pick<RunResult, 'projectPath' | 'pipelineId'>): string {
  return [projectPath, pipelineId === undefined ? undefined : `#${pipelineId}`]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** How a job stands, in a few kinds; `allowed` is a failure that does not count. */
export type StatusKind = 'failed' | 'allowed' | 'canceled' | 'running' | 'waiting' | 'skipped' | 'passed'

/** In the order in which they are told. */
export const kindWords: Readonly<Record<StatusKind, string>> = {
  failed: 'failed',
  allowed: uncounted.words,
  canceled: 'canceled',
  running: 'running',
  waiting: 'waiting',
  skipped: 'skipped',
  passed: 'passed',
}

export function statusKind({ status, counts }: Pick<ResultJob, 'status' | 'counts'>): StatusKind {
  if (status === 'failed') return counts ? 'failed' : 'allowed'
  if (status === 'success') return 'passed'
  if (status === 'canceled' || status === 'canceling') return 'canceled'
  return status === 'skipped' || status === 'running' ? status : 'waiting'
}

/** `1 failed · 4 passed` */
export function countJobs(jobs: readonly ResultJob[]): string {
  const groups = Map.groupBy(jobs, statusKind)
  const kinds = Object.entries(kindWords) as [StatusKind, string][]
  return kinds
    .flatMap(([kind, words]) => (groups.has(kind) ? [`${groups.get(kind)?.length} ${words}`] : []))
    .join(' · ')
}

/** What a run is about, to begin a headline with. */
export function subjectOf({ steps }: Pick<RunResult, 'steps'>): string {
  return steps === undefined ? 'Downstream pipeline' : 'Chain'
}

/** A step of a chain in the form of the trigger job that it is in the place of. */
export function stepAsJob({ name, counts, result }: ResultStep): ResultJob {
  const { pipelineUrl: url, startedAt, finishedAt, queuedSeconds, durationSeconds } = result
  const times = { startedAt, finishedAt, queuedSeconds, durationSeconds }
  // A chain is not a pipeline of GitLab, and has no number.
  const place = { id: 0, pipelineId: 0, projectId: 0, url, kind: 'bridge' } as const
  return { ...place, ...times, name, stage: '', status: stepStatus(result), counts, allowFailure: !counts }
}

function stepStatus({ result, exitCode }: RunResult): string {
  if (result === 'skipped' || result === 'canceled') return result
  if (result === 'interrupted') return 'canceled'
  return exitCode === 0 ? 'success' : 'failed'
}

/** GitLab's failure reason as words: `script_failure` is `script failure`; nothing where GitLab knows none. */
export function failureWords({ failureReason }: Pick<ResultJob, 'failureReason'>): string | undefined {
  if (failureReason === 'unknown_failure') return undefined
  // Anything else than one of GitLab's names stays as it is: a changed token would not be found when it is masked.
  return failureReason !== undefined && /^[a-z_]+$/.test(failureReason)
    ? failureReason.replaceAll('_', ' ')
    : failureReason
}

/** A duration for people: `3.2 s`, `45 s`, `12m 05s`, `1h 02m`. */
export function formatDuration(durationSeconds: number): string {
  const seconds = Math.max(0, durationSeconds)
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`
  const minutes = Math.round(whole / 60)
  return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** Columns wide enough for their cells, which must be safe already. Nothing is cut: people select and copy from tables. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}
