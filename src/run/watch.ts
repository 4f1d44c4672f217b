import type { WatchEvent, WatchOutcome, WatchUntilSettings } from '../pipeline/watch/types.ts'
import { watchUntil } from '../pipeline/watch/watch.ts'
import { createWatchConsole } from './console.ts'
import type { Run, RunContext } from './context.ts'

/** What differs from one use of a watch to the next; the rest comes from the run and its options. */
interface WatchUse<T>
  extends Partial<Pick<WatchUntilSettings, 'retryFailed' | 'onManual' | 'play' | 'passOn' | 'jobsEveryMs'>> {
  /** Gets each event after it was shown; what it returns, unless `undefined`, ends the watch. */
  readonly onEvent: (event: WatchEvent) => T | undefined
  /** Runs when the pipeline has ended, while progress can still be shown. */
  readonly onEnd?: () => Promise<void>
}

/**
 * Watches a run's pipeline until its deadline, and shows what happens.
 *
 * @returns how watching ended, or what `onEvent` ended it with
 */
export async function watchRun<T = never>(
  { root }: Run,
  { onEvent, onEnd, ...changes }: WatchUse<T>,
  { options, client, clock, host, random, signal, deadlineAtMs, shared }: RunContext,
): Promise<WatchOutcome | T> {
  const { follow, retryFailed, onManual, passOn, play, pollIntervalSeconds } = options
  const jobVariables = Object.fromEntries(options.jobVariables)
  const pollIntervalMs = pollIntervalSeconds === undefined ? undefined : pollIntervalSeconds * 1000
  const settings = { follow, retryFailed, onManual, passOn, play, jobVariables, pollIntervalMs, ...changes }
  const console = createWatchConsole(host, () => clock.wallMs() + (client.clockSkewMs ?? 0))
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
      const end = onEvent(step.value)
      if (end !== undefined) return end
    }
  } finally {
    // A watch that is left early must end too: its deadline would keep the process running. Not by `await using`, which generators
    // understand from Node.js 24 on.
    await watch.return(undefined as never)
    console.clear()
  }
}
