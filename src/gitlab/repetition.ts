import type { Clock } from '../clock.ts'
import type { CallOptions, ClientSettings } from './api.ts'
import type { Call } from './call.ts'
import { GitLabUnavailableError } from './errors.ts'
import { DEFAULT_PATIENCE_MS, decideRetry } from './retry.ts'

/** Sends a call until it is answered, refused, or not worth another try. */
export async function repeatCall<T>(
  {
    settings,
    clock,
    random,
    call,
    options,
  }: { settings: ClientSettings; clock: Clock; random: () => number; call: Call; options: CallOptions },
  send: () => Promise<T>,
): Promise<T> {
  const startedMs = clock.monotonicMs()
  const patienceMs = options.patienceMs ?? DEFAULT_PATIENCE_MS
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof GitLabUnavailableError)) throw error
      const decision = decideRetry({
        isSafe: call.method === 'GET',
        delivery: error.delivery,
        transient: error.transient,
        retryAfterSeconds: error.retryAfterSeconds,
        repeats,
        retries: options.retries ?? settings.retries,
        patienceMs: patienceMs - (clock.monotonicMs() - startedMs),
        random: random(),
      })
      if (decision.kind === 'give-up') throw withTries(error, repeats + 1)
      const { delayMs } = decision
      settings.onRetry?.({
        method: call.method,
        path: call.path,
        reason: error.message,
        delayMs,
        attempt: repeats + 1,
      })
      await clock.sleep(delayMs, options.signal)
    }
  }
}

function withTries(error: GitLabUnavailableError, tries: number): GitLabUnavailableError {
  if (tries === 1) return error
  return new GitLabUnavailableError(`${error.message} (tried ${tries} times)`, error)
}
