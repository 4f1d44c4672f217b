import { readsTraces } from '../pipeline/demands.ts'
import { createLogFollower } from '../pipeline/logs/follow-logs.ts'
import { fullJobName } from '../report/failed-jobs.ts'
import type { ResultJob } from '../report/result.ts'
import type { RunContext } from './run-context.ts'

/** With live logs a job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000
/** After the pipeline ended, its last log lines may take this long to come. */
const FINISH_WITHIN_MS = 30_000

/** Live logs beside the watcher, as the watch loop uses them. */
export interface LiveLogs {
  /** How often job lists are wanted; `undefined` when logs do not depend on them. */
  readonly jobsEveryMs: number | undefined
  update(jobs: readonly ResultJob[]): void
  finish(): Promise<void>
  stop(): void
}

/** `logs: all` follows every running job's log; anything else does nothing until the end. */
export function createLiveLogs({ options, client, clock, host, random, signal }: RunContext): LiveLogs {
  if (options.logs !== 'all' || !readsTraces(client)) return NO_LOGS
  const stopping = new AbortController()
  const follower = createLogFollower<ResultJob>({
    source: client,
    clock,
    random,
    signal: AbortSignal.any([signal, stopping.signal]),
    emit: (event) => {
      if (event.kind === 'lines')
        host.logLines({ key: String(event.job.id), text: fullJobName(event.job) }, event.lines)
      else host.warn([event.message, ...event.hints].join('; '))
    },
  })
  return {
    jobsEveryMs: JOBS_EVERY_MS,
    update: (jobs) => follower.update(jobs),
    finish() {
      host.progress('reading the rest of the logs')
      return follower.finish(FINISH_WITHIN_MS)
    },
    stop: () => stopping.abort(new Error('the run is over')),
  }
}

const NO_LOGS: LiveLogs = { jobsEveryMs: undefined, update: () => {}, finish: async () => {}, stop: () => {} }
