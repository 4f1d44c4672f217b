import type { RateLimit } from '../gitlab/api.ts'
import type { History } from './history.ts'

/** Everything the time of the next poll depends on. */
export interface PollFacts {
  /** Since the pipeline was created, milliseconds. */
  readonly elapsedMs: number
  /** Since its status or one of its jobs last changed, milliseconds. */
  readonly sinceChangeMs: number
  /** Jobs of later stages have not started, so it cannot pass soon (it can fail). */
  readonly stagesWaiting: boolean
  /** Blocked on a person: nothing is in a hurry. */
  readonly blocked: boolean
  readonly history: History | undefined
  /** Pipelines watched with these credentials. */
  readonly watched: number
  /** Requests one poll costs on average. */
  readonly requestsPerPoll: number
  readonly rateLimit: RateLimit | undefined
  /** In [0, 1). */
  readonly random: number
}

/** Never slower than this, so that an end is never noticed later. */
export const LONGEST_POLL_MS = 30_000
const SHORTEST_POLL_MS = 1_500
/** Polling every 2% of the time gone by notices the end 1% of the duration late on average. */
const SHARE_OF_ELAPSED = 0.02
const CALM_STRETCH = 3
/** Requests of the window left to other users of the same credentials. */
const RESERVED_SHARE = 0.1

/**
 * How long to wait before looking again, in milliseconds: quick at first, then in proportion to the time gone by, stretched while
 * the end cannot be near (later stages waiting, or earlier pipelines took much longer), jittered by 10%, and slower when the
 * rate limit would be used up before its window ends. Pure.
 */
export function nextPollDelayMs(facts: PollFacts): number {
  const wanted = facts.blocked ? LONGEST_POLL_MS : wantedDelayMs(facts)
  const jittered = wanted * (0.9 + 0.2 * facts.random)
  const afforded = affordedDelayMs(facts)
  if (afforded > LONGEST_POLL_MS) return afforded
  return Math.min(LONGEST_POLL_MS, Math.max(jittered, afforded))
}

function wantedDelayMs({ elapsedMs, sinceChangeMs, stagesWaiting, history, watched }: PollFacts): number {
  const steady = Math.max(SHORTEST_POLL_MS, SHARE_OF_ELAPSED * elapsedMs)
  const calm = history === undefined ? stagesWaiting : isEndFar(elapsedMs, history)
  // Right after a change more changes are likely (a job that dies at its start), so the stretch comes back gradually.
  const stretched = calm ? Math.min(steady * CALM_STRETCH, Math.max(steady, sinceChangeMs / 2)) : steady
  return stretched * Math.sqrt(Math.max(1, watched))
}

function isEndFar(elapsedMs: number, history: History): boolean {
  return elapsedMs < 0.8 * history.shortestMs
}

/** The delay that spends the rest of the window's requests evenly; beyond the cap only when nothing is left. */
function affordedDelayMs({ rateLimit, requestsPerPoll, watched }: PollFacts): number {
  if (rateLimit === undefined || rateLimit.resetSeconds <= 0) return 0
  if (rateLimit.remaining <= 0) return rateLimit.resetSeconds * 1000
  const ours = Math.max(1, rateLimit.remaining - RESERVED_SHARE * rateLimit.limit)
  const delayMs = (rateLimit.resetSeconds * 1000 * requestsPerPoll * Math.max(1, watched)) / ours
  return Math.min(LONGEST_POLL_MS, delayMs)
}
