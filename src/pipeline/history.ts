import type { Pipeline } from '../gitlab/types.ts'

/** Durations of earlier successful pipelines of the same ref, milliseconds. */
export interface History {
  readonly shortestMs: number
  readonly medianMs: number
  readonly longestMs: number
}

/** How far a pipeline probably is. */
export interface Estimate {
  readonly expectedMs: number
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
  if (shortestMs === undefined || longestMs === undefined) return undefined
  return { shortestMs, medianMs: middle(kept) ?? median, longestMs }
}

/** The estimate after `elapsedMs` of a pipeline with that history. */
export function estimateProgress(history: History, elapsedMs: number): Estimate {
  const share = elapsedMs / history.medianMs
  return {
    expectedMs: history.medianMs,
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
