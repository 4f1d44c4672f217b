import type { Pipeline, RateLimit } from '../../gitlab/types.ts'

/** Everything the time of the next poll depends on. */
export interface PollFacts {
  /** Since the pipeline was created, milliseconds. */
  readonly elapsedMs: number
  /** Since the pipeline's status last changed (it began to run, was retried), milliseconds. */
  readonly sinceChangeMs: number
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

/** Never slower than this, so that an end is never noticed later; except when the rate limit leaves no request at all. */
export const LONGEST_POLL_MS = 30_000
export const SHORTEST_POLL_MS = 1_800
/**
 * Interval by time since the status changed, linear in between. Half of it is the mean delay: a second for what lasts up to a
 * minute, about 1% of the duration for ten minutes and more. `bench/polling.ts` shows what this costs and gives.
 */
const CURVE: readonly (readonly [sinceChangeMs: number, intervalMs: number])[] = [
  [0, SHORTEST_POLL_MS],
  [70_000, SHORTEST_POLL_MS],
  [200_000, 12_000],
  [700_000, 12_000],
  [900_000, LONGEST_POLL_MS],
]
/** What fails at its start fails soon: even with a long history the first seconds are watched closely. */
const CLOSE_LOOK_MS = 10_000
const FAR_STRETCH = 3
/** Share of the usual duration between two polls when the end is near. */
const NEAR_SHARE = 0.015
/** Requests of the window left to other users of the same credentials. */
const RESERVED_SHARE = 0.1

/**
 * How long to wait before looking again, in milliseconds: along the curve, stretched while earlier pipelines show that the end is
 * far, shortened around the time they took, jittered by 10%, and slower when the rate limit would be used up before its window
 * ends. Pure.
 */
export function nextPollDelayMs(facts: PollFacts): number {
  const wanted = facts.blocked ? LONGEST_POLL_MS : wantedDelayMs(facts)
  const jittered = wanted * (0.9 + 0.2 * facts.random)
  const afforded = affordedDelayMs(facts)
  if (afforded > LONGEST_POLL_MS) return afforded
  return Math.min(LONGEST_POLL_MS, Math.max(jittered, afforded))
}

function wantedDelayMs({ elapsedMs, sinceChangeMs, history, watched }: PollFacts): number {
  const steady = readCurve(sinceChangeMs)
  const crowd = Math.sqrt(Math.max(1, watched))
  if (history === undefined || sinceChangeMs < CLOSE_LOOK_MS) return steady * crowd
  if (elapsedMs < 0.8 * history.shortestMs) return steady * FAR_STRETCH * crowd
  const near = Math.max(SHORTEST_POLL_MS, NEAR_SHARE * history.medianMs)
  return (elapsedMs <= 1.2 * history.longestMs ? Math.min(steady, near) : steady) * crowd
}

function readCurve(sinceChangeMs: number): number {
  const next = CURVE.findIndex(([fromMs]) => fromMs > sinceChangeMs)
  const [right, left] = [CURVE[next], CURVE[next - 1]]
  if (right === undefined || left === undefined) return next === 0 ? SHORTEST_POLL_MS : LONGEST_POLL_MS
  const share = (sinceChangeMs - left[0]) / (right[0] - left[0])
  return left[1] + share * (right[1] - left[1])
}

/** The delay that spends the rest of the window's requests evenly; beyond the cap only when nothing is left. */
function affordedDelayMs({ rateLimit, requestsPerPoll, watched }: PollFacts): number {
  if (rateLimit === undefined || rateLimit.resetSeconds <= 0) return 0
  if (rateLimit.remaining <= 0) return rateLimit.resetSeconds * 1000
  const ours = Math.max(1, rateLimit.remaining - RESERVED_SHARE * rateLimit.limit)
  const delayMs = (rateLimit.resetSeconds * 1000 * requestsPerPoll * Math.max(1, watched)) / ours
  return Math.min(LONGEST_POLL_MS, delayMs)
}

/** Durations of earlier successful pipelines of the same ref, milliseconds. */
export interface History {
  readonly shortestMs: number
  readonly medianMs: number
  readonly longestMs: number
  /** Id of the newest of them. */
  readonly newestId: number
}

/** How far a pipeline probably is. */
export interface Estimate {
  readonly expectedMs: number
  /** A pipeline that passed, whose jobs show what each usually takes. */
  readonly examplePipelineId: number
  /** 0 to 99; never 100 before the end. */
  readonly percent: number
  /** Never negative; 0 when it takes longer than it used to. */
  readonly remainingMs: number
}

/**
 * History from list items. These carry no duration, but a finished pipeline is last updated at its end. Pipelines that were
 * retried or touched much later would spoil it, so values beyond three times the median are dropped.
 */
export function summarizeHistory(pipelines: readonly Pipeline[]): History | undefined {
  const durations = pipelines.flatMap(durationMs).sort((a, b) => a - b)
  const median = middle(durations)
  if (median === undefined) return undefined
  const kept = durations.filter((ms) => ms <= 3 * median)
  const [shortestMs, longestMs] = [kept[0], kept.at(-1)]
  const newestId = Math.max(...pipelines.map(({ id }) => id))
  if (shortestMs === undefined || longestMs === undefined) return undefined
  return { shortestMs, medianMs: middle(kept) ?? median, longestMs, newestId }
}

/** The estimate after `elapsedMs` of a pipeline with that history. */
export function estimateProgress(history: History, elapsedMs: number): Estimate {
  const share = elapsedMs / history.medianMs
  return {
    expectedMs: history.medianMs,
    examplePipelineId: history.newestId,
    percent: Math.min(99, Math.max(0, Math.floor(share * 100))),
    remainingMs: Math.max(0, history.medianMs - elapsedMs),
  }
}

function durationMs({ created_at, updated_at }: Pipeline): number[] {
  const ms = Date.parse(updated_at ?? '') - Date.parse(created_at ?? '')
  return Number.isFinite(ms) && ms > 0 ? [ms] : []
}

function middle(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)]
}
