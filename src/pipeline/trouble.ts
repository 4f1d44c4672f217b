import { RefusedError, type UnreachableError } from '../errors.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../gitlab/errors.ts'

/** Failed polls in a row. */
export interface TroubleRow {
  readonly failures: number
  /** Refusals (401, 403, 404) and other firm answers among the latest, uninterrupted. */
  readonly refusals: number
  readonly error: UnreachableError | RefusedError
  /** Until the next try, milliseconds. */
  readonly delayMs: number
}

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000
/** One refusal can be a server's hiccup (a replica that lags, a token cache); two are an answer. */
const REFUSALS_BELIEVED = 2

/**
 * Decides what a failed poll means: ride it out with growing, jittered delays, or stop.
 *
 * @throws the error itself for the second refusal in a row; UnreachableError when the server asks for more patience than is left.
 */
export function rideOut(
  row: TroubleRow | undefined,
  error: UnreachableError | RefusedError,
  { remainingMs, random }: { readonly remainingMs: number; readonly random: number },
): TroubleRow {
  const failures = (row?.failures ?? 0) + 1
  const refusals = isFirm(error) ? (row?.refusals ?? 0) + 1 : 0
  if (refusals >= REFUSALS_BELIEVED || isFinal(error)) throw isGone(error) ? disappeared(error) : error
  const askedMs = error instanceof GitLabUnavailableError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
  if (askedMs > remainingMs) throw impatient(error, askedMs, remainingMs)
  const backoffMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + 0.5 * random)
  return { failures, refusals, error, delayMs: Math.max(askedMs, backoffMs) }
}

/** Not passing by itself: a refusal, or e.g. an untrusted certificate. */
function isFirm(error: UnreachableError | RefusedError): boolean {
  return error instanceof RefusedError || (error instanceof GitLabUnavailableError && !error.transient)
}

/** Refusals that are no answers to a read of the pipeline, such as a job that cannot be played. */
function isFinal(error: UnreachableError | RefusedError): boolean {
  return (
    error instanceof RefusedError && !(error instanceof GitLabRefusedError && [401, 403, 404].includes(error.status))
  )
}

function isGone(error: UnreachableError | RefusedError): error is GitLabRefusedError {
  return error instanceof GitLabRefusedError && error.status === 404
}

function disappeared(error: GitLabRefusedError): RefusedError {
  return new RefusedError(`The pipeline can no longer be read: ${error.words}`, {
    hints: ['it was deleted while it was watched, or the credentials lost their rights to it'],
    details: error.details,
    cause: error,
  })
}

function impatient(error: UnreachableError | RefusedError, askedMs: number, remainingMs: number): Error {
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
