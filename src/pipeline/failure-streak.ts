import { RefusedError, type UnreachableError } from '../errors.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../gitlab/errors.ts'

/** Failed reads in a row. */
export interface FailureStreak {
  readonly failures: number
  /** How many of the latest failures, without a break, will not pass by themselves, such as 401, 403 and 404. */
  readonly refusals: number
  readonly error: ReadFailure
  /** Until the next try, milliseconds. */
  readonly delayMs: number
}

export type ReadFailure = UnreachableError | RefusedError

/** What one more failed read means. */
export type FailureVerdict =
  | { readonly kind: 'try-again'; readonly streak: FailureStreak }
  /** `error` says why there is no further try. */
  | { readonly kind: 'give-up'; readonly error: ReadFailure }

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000
/** One refusal can be a server's hiccup (a replica that lags, a token cache); two are an answer. */
const REFUSALS_BELIEVED = 2

/**
 * Decides what a failed read means, as one more in a streak. Pure. It is tried again after growing, jittered delays, until the
 * second refusal in a row, or until the server asks to wait longer than there is time.
 */
export function judgeFailure(
  streak: FailureStreak | undefined,
  error: ReadFailure,
  { remainingMs, random }: { readonly remainingMs: number; readonly random: number },
): FailureVerdict {
  const failures = (streak?.failures ?? 0) + 1
  const refusals = isFirm(error) ? (streak?.refusals ?? 0) + 1 : 0
  if (refusals >= REFUSALS_BELIEVED || isFinal(error))
    return { kind: 'give-up', error: isGone(error) ? disappeared(error) : error }
  const askedMs = error instanceof GitLabUnavailableError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
  if (askedMs > remainingMs) return { kind: 'give-up', error: impatient(error, askedMs, remainingMs) }
  const backoffMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + 0.5 * random)
  return { kind: 'try-again', streak: { failures, refusals, error, delayMs: Math.max(askedMs, backoffMs) } }
}

/** Will not pass by itself: a refusal, or for example an untrusted certificate. */
function isFirm(error: ReadFailure): boolean {
  return error instanceof RefusedError || (error instanceof GitLabUnavailableError && !error.transient)
}

/** Refusals of something other than a read, such as a job that cannot be played. */
function isFinal(error: ReadFailure): boolean {
  return (
    error instanceof RefusedError && !(error instanceof GitLabRefusedError && [401, 403, 404].includes(error.status))
  )
}

function isGone(error: ReadFailure): error is GitLabRefusedError {
  return error instanceof GitLabRefusedError && error.status === 404 && !error.isForeign
}

function disappeared(error: GitLabRefusedError): RefusedError {
  return new RefusedError(`the pipeline can no longer be read: ${error.words}`, {
    hints: ['it was deleted while it was watched, or the credentials lost their rights to it'],
    details: error.details,
    cause: error,
  })
}

function impatient(error: ReadFailure, askedMs: number, remainingMs: number): UnreachableError {
  const [asked, left] = [askedMs, remainingMs].map((ms) => `${Math.max(0, Math.round(ms / 1000))} s`)
  return new GitLabUnavailableError(`GitLab asks to wait ${asked}, but only ${left} of the timeout are left`, {
    delivery: 'refused',
    hints: [
      'raise `timeout`, or poll less with `poll-interval`',
      'the pipeline goes on by itself; `wait --pipeline-id` takes it up again',
    ],
    details: [error.message],
    cause: error,
  })
}
