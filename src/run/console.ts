import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Host } from '../host/host.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'
import { describeLive, type LiveFacts, listLive } from '../report/live.ts'
import type { ResultJob } from '../report/result.ts'
import { failureWords, formatDuration, fullJobName, jobLabel, statusLabel } from '../report/words.ts'

/** Without a terminal a line this often says that the wait goes on; some CI systems end silent jobs. */
const HEARTBEAT_MS = 120_000

type Polled = Extract<WatchEvent, { kind: 'polled' }>

export interface ConsoleTools {
  /** The server's time. */
  readonly nowMs: () => number
  /** Seconds that the jobs of a pipeline took, by full name; empty when they cannot be read. */
  readonly readDurations: (pipelineId: number, signal: AbortSignal) => Promise<ReadonlyMap<string, number>>
  /** Whether lines of this job's log are still to come: its end is told after them. */
  readonly hasMoreLog: (job: ResultJob) => boolean
}

/** Shows a watcher's events to people: a line for what changed, and on a terminal a live view of what runs and waits. */
export function createWatchConsole(host: Host, { nowMs, readDurations, hasMoreLog }: ConsoleTools) {
  let jobs: readonly ResultJob[] = []
  let status = ''
  let shownAtMs = 0
  let usualSeconds: ReadonlyMap<string, number> | undefined
  const held = new Map<number, readonly string[]>()
  const ending = new AbortController()

  function show(event: WatchEvent): void {
    if (event.kind === 'status') status = event.pipeline.status
    if (event.kind === 'jobs') jobs = event.jobs
    if (event.kind === 'polled') showProgress(event)
    const lines = describeEvent(event)
    if (event.kind === 'job' && isFinished(event.job.status) && hasMoreLog(event.job)) held.set(event.job.id, lines)
    else for (const line of lines) host.info(line)
    for (const line of describeTrouble(event)) host.warn(line)
  }

  function showProgress({ elapsedMs, estimate }: Polled): void {
    const polledAtMs = nowMs()
    const facts = (): LiveFacts => {
      const now = nowMs()
      const known = { status, jobs, expectedMs: estimate?.expectedMs, usualSeconds: usualSeconds ?? new Map() }
      return { ...known, elapsedMs: elapsedMs + now - polledAtMs, nowMs: now }
    }
    if (host.showsProgress) {
      host.progress(() => listLive(facts()))
      if (estimate !== undefined) learnDurations(estimate.examplePipelineId)
    }
    if (elapsedMs - shownAtMs < HEARTBEAT_MS) return
    shownAtMs = elapsedMs
    host.info(describeLive(facts()))
  }

  /** Once, and beside the watch, which does not wait for it. */
  function learnDurations(pipelineId: number): void {
    if (usualSeconds !== undefined) return
    usualSeconds = new Map()
    void readDurations(pipelineId, ending.signal).then((known) => {
      usualSeconds = known
    })
  }

  function showHeld(jobId: number): void {
    for (const line of held.get(jobId) ?? []) host.info(line)
    held.delete(jobId)
  }

  return {
    show,
    /** All of the job's log has been shown. */
    logEnded: showHeld,
    end() {
      for (const jobId of [...held.keys()]) showHeld(jobId)
      host.progress(undefined)
      // A read that hangs would keep the process from its end.
      ending.abort(new Error('the watch is over'))
    },
  }
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
  return [`  ${jobLabel(job).icon} ${fullJobName(job)}: ${status}${took}${why === ' ()' ? '' : why}`]
}

function linkOf({ url }: ResultJob): string {
  return url === undefined ? '' : `: ${url}`
}
