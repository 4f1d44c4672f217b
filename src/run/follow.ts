import { InterruptedError, RefusedError, UnreachableError } from '../errors.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { createLogFollower } from '../pipeline/logs/follower.ts'
import { listResultJobs } from '../pipeline/tree.ts'
import type { WatchOutcome } from '../pipeline/watch/types.ts'
import type { ResultJob, RunResult } from '../report/result.ts'
import { fullJobName } from '../report/words.ts'
import { readsTraces } from './abilities.ts'
import { type Run, type RunContext, remainingMs, runsOtherCommit } from './context.ts'
import { finishRun } from './end/finish.ts'
import { leaveRun } from './end/leave.ts'
import { createResult, endingOfError } from './result.ts'
import { type LiveLogs, watchRun } from './watch.ts'

/**
 * Follows a pipeline to its end and fetches its results. One that runs another commit than expected, or whose run is interrupted, is
 * left at once.
 */
export async function followRun(run: Run, context: RunContext): Promise<RunResult> {
  const { options, clock } = context
  const startedAtMs = clock.monotonicMs()
  const result = await follow(run, context)
  if (!options.wait || result.durationSeconds !== undefined) return result
  // GitLab counts no duration for what never ran, or has not ended.
  return { ...result, durationSeconds: Math.round((clock.monotonicMs() - startedAtMs) / 1000) }
}

async function follow(run: Run, context: RunContext): Promise<RunResult> {
  if (runsOtherCommit(run.root.pipeline, context.options)) return leaveRun('sha-mismatch', run, context)
  try {
    context.signal.throwIfAborted()
    const outcome = await watchWithLogs(run, context)
    return outcome.kind === 'timeout' ? await leaveRun('timeout', run, context) : await finishRun(outcome, context)
  } catch (error) {
    return endRunOnError(error, run, context)
  }
}

async function watchWithLogs(run: Run, context: RunContext): Promise<WatchOutcome> {
  const liveLogs = createLiveLogs(context)
  try {
    return await watchRun<never>(
      run,
      {
        jobsEveryMs: liveLogs.jobsEveryMs,
        logs: liveLogs,
        onEvent(event) {
          if (event.kind === 'jobs') liveLogs.update(event.jobs)
        },
        onEnd: () => liveLogs.finish(),
      },
      context,
    )
  } finally {
    liveLogs.stop()
  }
}

/** With live logs a job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000
/** After the pipeline ended, its last log lines may take this long to come, if the timeout leaves it. */
const FINISH_WITHIN_MS = 30_000

/** Live logs beside the watcher, as the watch loop uses them. */
interface FollowedLogs extends LiveLogs {
  /** How often job lists are wanted; `undefined` when logs do not depend on them. */
  readonly jobsEveryMs: number | undefined
  update(jobs: readonly ResultJob[]): void
  finish(): Promise<void>
  stop(): void
}

/** `logs: all` follows every running job's log; anything else does nothing until the end. */
function createLiveLogs(context: RunContext): FollowedLogs {
  const { options, client, clock, host, random, signal } = context
  if (options.logs !== 'all' || !readsTraces(client)) return NO_LOGS
  const stopping = new AbortController()
  let listener = (_job: ResultJob) => {}
  const follower = createLogFollower<ResultJob>({
    source: client,
    secrets: host.secrets,
    clock,
    random,
    signal: AbortSignal.any([signal, stopping.signal]),
    onEnd: (job) => listener(job),
    emit: (event) => {
      if (event.kind === 'lines')
        host.logLines({ key: String(event.job.id), text: fullJobName(event.job) }, event.lines)
      else host.warn([event.message, ...event.hints].join('; '))
    },
  })
  return {
    jobsEveryMs: JOBS_EVERY_MS,
    follows: follower.follows,
    onEnd(callback) {
      listener = callback
    },
    update: (jobs) => follower.update(jobs),
    finish() {
      host.progress('reading the rest of the logs')
      return follower.finish(Math.min(FINISH_WITHIN_MS, remainingMs(context)))
    },
    stop: () => stopping.abort(new Error('the run is over')),
  }
}

const NO_LOGS: FollowedLogs = {
  jobsEveryMs: undefined,
  follows: () => false,
  onEnd: () => {},
  update: () => {},
  finish: async () => {},
  stop: () => {},
}

/** The pipeline exists, so its facts belong into the result whatever went wrong. */
export async function endRunOnError(error: unknown, run: Run, context: RunContext): Promise<RunResult> {
  if (error instanceof InterruptedError) return leaveRun(error, run, context)
  const { root } = run
  const left = describeLeft(error, root.pipeline)
  if (!(error instanceof UnreachableError) && !(error instanceof RefusedError)) {
    context.host.warn(left)
    throw error
  }
  const ending = endingOfError(error)
  const details = [...(ending.details ?? []), left]
  return { ...createResult({ ...ending, details }, root.pipeline, context.client), jobs: listResultJobs(root) }
}

/** Where the pipeline is, and no more than is known of it. */
function describeLeft(error: unknown, { status, web_url }: Pipeline): string {
  if (isFinished(status)) return `The pipeline had ended with ${status} before: ${web_url}`
  if (error instanceof RefusedError) return `The pipeline is left as it is: ${web_url}`
  return `The pipeline goes on by itself: ${web_url}`
}
