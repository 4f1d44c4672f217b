import type { WatchEvent, WatchOutcome, WatchUntilSettings } from '../pipeline/watch/types.ts'
import { watchUntil } from '../pipeline/watch/watch.ts'
import type { ResultJob } from '../report/result.ts'
import { createWatchConsole } from './console.ts'
import type { Run, RunContext } from './context.ts'

/** What differs from one use of a watch to the next; the rest comes from the run and its options. */
interface WatchUse<T>
  extends Partial<Pick<WatchUntilSettings, 'retryFailed' | 'onManual' | 'play' | 'passOn' | 'jobsEveryMs'>> {
  /** Gets each event after it was shown; what it returns, unless `undefined`, ends the watch. */
  readonly onEvent: (event: WatchEvent) => T | undefined
  /** Runs when the pipeline has ended, while progress can still be shown. */
  readonly onEnd?: () => Promise<void>
  /** Live logs beside it. */
  readonly logs?: Pick<LiveLogs, 'follows' | 'onEnd'> | undefined
}

/** Live logs as a watch knows them. */
export interface LiveLogs {
  /** Whether lines of this job may still come. */
  follows(job: ResultJob): boolean
  /** Calls back when all of a job's log has been shown. */
  onEnd(listener: (job: ResultJob) => void): void
}

/**
 * Watches a run's pipeline until its deadline, and shows what happens.
 *
 * @returns how watching ended, or what `onEvent` ended it with
 */
export async function watchRun<T = never>(
  { root }: Run,
  { onEvent, onEnd, logs, ...changes }: WatchUse<T>,
  context: RunContext,
): Promise<WatchOutcome | T> {
  const { options, client, clock, host, random, signal, deadlineAtMs, shared } = context
  const { follow, retryFailed, onManual, passOn, play, pollIntervalSeconds } = options
  const jobVariables = Object.fromEntries(options.jobVariables)
  const pollIntervalMs = pollIntervalSeconds === undefined ? undefined : pollIntervalSeconds * 1000
  const settings = { follow, retryFailed, onManual, passOn, play, jobVariables, pollIntervalMs, ...changes }
  const console = createWatchConsole(host, {
    nowMs: () => clock.wallMs() + (client.clockSkewMs ?? 0),
    readDurations: async (pipelineId, ending) => {
      const calls = { signal: AbortSignal.any([signal, ending]), retries: 0 }
      const jobs = await client.listJobs(root.projectId, pipelineId, {}, calls).catch(() => [])
      return new Map(jobs.flatMap(({ name, duration }) => (duration ? [[name, duration] as const] : [])))
    },
    hasMoreLog: (job) => logs?.follows(job) ?? false,
  })
  logs?.onEnd(({ id }) => console.logEnded(id))
  const watch = watchUntil(
    { ...settings, root, deadlineAtMs, signal },
    { client, clock, random, watched: shared?.watched },
  )
  try {
    for (;;) {
      const step = await watch.next()
      if (step.done) {
        if (step.value.kind === 'ended') await onEnd?.()
        return step.value
      }
      console.show(step.value)
      context.onEvent?.(step.value)
      context.observer?.see(step.value)
      const end = onEvent(step.value)
      if (end !== undefined) return end
    }
  } finally {
    // A watch that is left early must end too: its deadline would keep the process running. Not by `await using`, which generators
    // understand from Node.js 24 on.
    await watch.return(undefined as never)
    console.end()
  }
}
