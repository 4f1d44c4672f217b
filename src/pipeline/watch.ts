import type { WatchEvent, WatchOutcome } from './watch-events.ts'
import { beginWatch, createWatchState, delayToNextPoll, endAtDeadline, pollOnce } from './watch-poll.ts'
import type { WatchSettings, WatchTools } from './watch-settings.ts'

/**
 * Follows one pipeline to its end and tells what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
export async function* watchPipeline(
  settings: WatchSettings,
  tools: WatchTools,
): AsyncGenerator<WatchEvent, WatchOutcome> {
  const { clock } = tools
  const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs
  using deadline = clock.deadline(settings.timeoutMs, () => new DeadlineReached())
  const signal = AbortSignal.any([settings.signal, deadline.signal])
  const state = createWatchState(settings, tools, { signal, deadlineAtMs })
  try {
    yield* beginWatch(state)
    while (clock.monotonicMs() < deadlineAtMs) {
      const outcome = yield* pollOnce(state)
      if (outcome) return outcome
      await clock.sleep(delayToNextPoll(state), signal)
    }
  } catch (error) {
    if (!(error instanceof DeadlineReached)) throw error
  }
  return endAtDeadline(state)
}

class DeadlineReached extends Error {
  override readonly name = 'DeadlineReached'
}
