import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Host } from '../host/host.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'
import type { ResultJob } from '../report/result.ts'
import { describeWaits } from '../report/waits.ts'
import { failureWords, formatDuration, fullJobName, statusIcon, statusLabel } from '../report/words.ts'

/** Without a terminal a line this often says that the wait goes on; some CI systems end silent jobs. */
const HEARTBEAT_MS = 120_000

type Polled = Extract<WatchEvent, { kind: 'polled' }>

/**
 * Shows a watcher's events to people: a line for what changed, and one moving line on a terminal.
 *
 * @param nowMs the server's time
 */
export function createWatchConsole(host: Host, nowMs: () => number) {
  let jobs: readonly ResultJob[] = []
  let status = ''
  let shownAtMs = 0

  function show(event: WatchEvent): void {
    if (event.kind === 'status') status = event.pipeline.status
    if (event.kind === 'jobs') jobs = event.jobs
    if (event.kind === 'polled') showProgress(event)
    for (const line of describeEvent(event)) host.info(line)
    for (const line of describeTrouble(event)) host.warn(line)
  }

  function showProgress(event: Polled): void {
    const text = formatProgress(event, { status, jobs, nowMs: nowMs() })
    host.progress(text)
    if (event.elapsedMs - shownAtMs < HEARTBEAT_MS) return
    shownAtMs = event.elapsedMs
    host.info(text)
  }

  return { show, clear: () => host.progress(undefined) }
}

function describeEvent(event: WatchEvent): string[] {
  switch (event.kind) {
    case 'status':
      return describeStatus(event.pipeline)
    case 'job':
      return describeJob(event.job, event.previous)
    case 'blocked':
      return event.jobs.map((job) => `Waiting for the manual job "${fullJobName(job)}" to be played${linkOf(job)}`)
    case 'delayed':
      return event.jobs.map((job) => `Delayed job "${fullJobName(job)}" starts by itself later${linkOf(job)}`)
    case 'played':
      return [`Played manual job "${fullJobName(event.job)}"${linkOf(event.job)}`]
    case 'retrying': {
      const names = event.jobs.map(fullJobName).join(', ') || 'the failed jobs'
      return [`Retrying ${names} (${event.attempt} of ${event.of})`]
    }
    case 'recovered':
      return [`GitLab answers again after ${event.failures} failed ${event.failures === 1 ? 'poll' : 'polls'}`]
    default:
      return []
  }
}

/** Its end is the result, which has a line of its own after the jobs and their logs. */
function describeStatus({ id, status }: Pipeline): string[] {
  const { icon, words } = statusLabel(status)
  return isFinished(status) ? [] : [`${icon} pipeline #${id} is ${words}`]
}

function describeTrouble(event: WatchEvent): string[] {
  switch (event.kind) {
    case 'retry-refused':
      return [`The failed jobs are not retried: ${event.error.message}`]
    case 'unreadable': {
      const whose = event.label ?? 'the pipeline'
      if (event.what === 'trigger jobs') {
        return [
          `Trigger jobs of ${whose} cannot be read with these credentials, pipelines below it are not followed (GitLab says: ${event.words})`,
        ]
      }
      return [
        `Jobs of ${whose} cannot be read with these credentials, only its status is followed (GitLab says: ${event.words})`,
      ]
    }
    case 'trouble':
      return [`${event.error.message}; trying again until the timeout`]
    default:
      return []
  }
}

/** Jobs that only queue up, or were skipped from the start, are no news. */
function describeJob(job: ResultJob, previous: string | undefined): string[] {
  const { status, durationSeconds } = job
  if (status === 'created' || status === 'pending' || (previous === undefined && status === 'skipped')) return []
  const took = isFinished(status) && durationSeconds ? ` in ${formatDuration(durationSeconds)}` : ''
  const why =
    status === 'failed' ? ` (${[failureWords(job), !job.counts && 'does not count'].filter(Boolean).join(', ')})` : ''
  return [`  ${statusIcon(status)} ${fullJobName(job)}: ${status}${took}${why === ' ()' ? '' : why}`]
}

interface Progress {
  readonly status: string
  readonly jobs: readonly ResultJob[]
  readonly nowMs: number
}

function formatProgress({ elapsedMs, estimate }: Polled, { status, jobs, nowMs }: Progress): string {
  const done = jobs.filter((job) => isFinished(job.status)).length
  const counted = jobs.length > 0 ? `${done}/${jobs.length} jobs` : undefined
  const left = estimate && describeEstimate(estimate)
  // While a job runs, others wait for it.
  const [wait] = jobs.some((job) => job.status === 'running') ? [] : describeWaits(jobs, nowMs)
  return [status, counted, formatDuration(elapsedMs / 1000), left, wait].filter(Boolean).join(' · ')
}

function describeEstimate({ remainingMs, percent }: NonNullable<Polled['estimate']>): string {
  return remainingMs > 0 ? `${percent}%, about ${formatDuration(remainingMs / 1000)} left` : 'takes longer than usual'
}

function linkOf({ url }: ResultJob): string {
  return url === undefined ? '' : `: ${url}`
}
