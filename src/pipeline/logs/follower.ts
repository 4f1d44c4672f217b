import type { Clock } from '../../clock.ts'
import { createReadSlots } from '../../concurrency.ts'
import type { RefusedError, UnreachableError } from '../../errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { SecretEdges } from '../../text/mask.ts'
import { type FollowTraceEnd, followTrace } from './follow-trace.ts'
import { ERASED, hasLog, isErased, type TracedJob, type TraceSource, type TraceWindows } from './read-trace.ts'

/** What a log follower emits. Lines are raw and hostile, and come in order within a job. */
export type LogEvent<J extends TracedJob> =
  | { readonly kind: 'lines'; readonly job: J; readonly lines: readonly string[] }
  | ({ readonly kind: 'notice'; readonly job: J } & LogNotice)

export interface LogFollowerSettings<J extends TracedJob> {
  readonly source: TraceSource
  /** What masks the lines: none of its secrets is cut in two. */
  readonly secrets: SecretEdges
  readonly clock: Clock
  readonly emit: (event: LogEvent<J>) => void
  /** No more lines of the job come. */
  readonly onEnd?: ((job: J) => void) | undefined
  /** Traces read at once. Default 4. */
  readonly concurrency?: number | undefined
  /** Stops everything at once and in silence, e.g. when the run is interrupted. */
  readonly signal?: AbortSignal | undefined
  readonly random?: (() => number) | undefined
}

/** Follows the logs of many jobs at once, beside the watcher, at its own pace. */
export interface LogFollower<J extends TracedJob> {
  /** All jobs as the watcher sees them now. Those that have a log are followed from here on; those that ended are read to their end. */
  update(jobs: readonly J[]): void
  /** Whether lines of this job may still come. */
  follows(job: J): boolean
  /**
   * Takes every job for ended, and resolves when all of them are read to their end, or `withinMs` have passed: a notice then says
   * what is missing. Rejects with what `emit` threw.
   */
  finish(withinMs: number): Promise<void>
}

interface Followed<J extends TracedJob> {
  readonly job: J
  readonly end: AbortController
  readonly done: Promise<void>
}

/** Starts with no jobs; nothing is read before the first `update`. */
export function createLogFollower<J extends TracedJob>(settings: LogFollowerSettings<J>): LogFollower<J> {
  const { source, secrets, clock, emit, onEnd = () => {}, concurrency = 4, signal, random = Math.random } = settings
  const followed = new Map<number, Followed<J>>()
  const active = new Set<number>()
  const refusedProjects = new Set<J['projectId']>()
  const slots = createReadSlots(concurrency)
  const windows: TraceWindows = { support: 'unknown' }
  const stopping = new AbortController()
  const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal
  let failure: { readonly error: unknown } | undefined

  function follow(job: J) {
    const end = new AbortController()
    active.add(job.id)
    const done = followTrace({
      ...{ source, windows, secrets, clock, slots, random, load, job, stop },
      ended: AbortSignal.any([end.signal, stop]),
      onLines: (lines) => emit({ kind: 'lines', job, lines }),
      onReplaced: () => emit({ kind: 'notice', job, ...describeReplaced(job.name) }),
    })
      .then((outcome) => reportEnd(job, outcome))
      .catch((error: unknown) => {
        failure ??= { error }
        stopping.abort(error)
      })
      .finally(() => {
        active.delete(job.id)
        onEnd(job)
      })
    followed.set(job.id, { job, end, done })
  }

  function reportEnd(job: J, outcome: FollowTraceEnd) {
    if (outcome.kind === 'unreadable' && !isErased(outcome.error)) {
      // Rights are the project's: one line for all of its jobs.
      if (refusedProjects.has(job.projectId)) return
      refusedProjects.add(job.projectId)
    }
    if (outcome.kind === 'stopped' && (signal?.aborted || failure)) return
    const notice = describeTraceEnd(job.name, outcome)
    if (notice) emit({ kind: 'notice', job, ...notice })
  }

  function load() {
    const rate = source.rateLimit
    return { jobsFollowed: active.size, remainingShare: rate && rate.remaining / Math.max(rate.limit, 1) }
  }

  return {
    update(jobs) {
      if (stop.aborted) return
      for (const job of jobs) if (hasLog(job) && !followed.has(job.id)) follow(job)
      for (const id of endedIds(jobs, followed)) followed.get(id)?.end.abort()
    },
    follows: (job) => active.has(job.id) || (!followed.has(job.id) && hasLog(job)),
    async finish(withinMs) {
      for (const { end } of followed.values()) end.abort()
      using deadline = clock.deadline(withinMs, () => new Error(`no more time for logs after ${withinMs} ms`))
      const onDeadline = () => stopping.abort(deadline.signal.reason)
      deadline.signal.addEventListener('abort', onDeadline, { once: true })
      await Promise.all([...followed.values()].map(({ done }) => done))
      stopping.abort(new Error('the logs are complete'))
      if (failure) throw failure.error
    },
  }
}

/**
 * Jobs that ended: by their status, or because a retried one took their place. That a job is missing otherwise
 * means nothing: its pipeline may have been unreadable for a moment.
 */
function endedIds<J extends TracedJob>(jobs: readonly J[], followed: ReadonlyMap<number, Followed<J>>): number[] {
  const listed = new Set(jobs.map(({ id }) => id))
  const newest = new Map(jobs.map((job) => [placeOf(job), job.id]))
  const replaced = [...followed.values()].filter(
    ({ job }) => !listed.has(job.id) && (newest.get(placeOf(job)) ?? 0) > job.id,
  )
  return [...jobs.filter(({ status }) => isFinished(status)), ...replaced.map(({ job }) => job)].map(({ id }) => id)
}

function placeOf({ projectId, pipelineId, name }: TracedJob): string {
  return JSON.stringify([projectId, pipelineId, name])
}

/** One line about a log, for people. Holds names from the server. */
export interface LogNotice {
  readonly message: string
  readonly hints: readonly string[]
  /** Why some of the log is missing, where GitLab or the network is the reason. */
  readonly error?: RefusedError | UnreachableError | undefined
}

/** The notice at the end of a log; `undefined` when all of the log was shown. */
function describeTraceEnd(jobName: string, end: FollowTraceEnd): LogNotice | undefined {
  switch (end.kind) {
    case 'complete':
      return undefined
    case 'shrunk':
      return { message: `the log of ${jobName} was cut or erased after these lines were shown`, hints: [] }
    case 'unreadable':
      return {
        message: `the log of ${jobName} cannot be read: ${isErased(end.error) ? ERASED : end.error.message}`,
        hints: isErased(end.error) ? [] : READ_HINTS,
        error: end.error,
      }
    case 'stopped':
      return {
        message: `the rest of the log of ${jobName} was not read in time${end.error ? `: ${end.error.message}` : ''}`,
        hints: [],
        error: end.error,
      }
  }
}

function describeReplaced(jobName: string): LogNotice {
  return {
    message: `the log of ${jobName} was replaced on the server; the lines that follow replace those above, from the first that differs`,
    hints: [],
  }
}

export const READ_HINTS: readonly string[] = [
  'logs need an `api-token` with scope `read_api` and at least the Reporter role (Developer for debug logs); a job token cannot read them',
]
