import { type Clock, untilAborted } from '../../clock.ts'
import type { ReadSlots } from '../../concurrency.ts'
import { type FailureStreak, judgeFailure, type ReadFailure } from '../failure-streak.ts'
import { readTraceOnce, type TracedJob, type TraceSource, type TraceWindows } from './read-trace.ts'
import { planLook, startHistory, type TraceHistory, type TraceLoad } from './refetch-plan.ts'
import { createTraceReader, type TraceReader, type TraceReaderSettings } from './trace-reader.ts'

export interface FollowTraceRequest extends TraceReaderSettings {
  readonly source: TraceSource
  readonly windows: TraceWindows
  readonly clock: Clock
  readonly slots: ReadSlots
  readonly random: () => number
  readonly load: () => TraceLoad
  readonly job: TracedJob
  /** Aborts when the job has ended (one last read is due, at once), or with `stop`. */
  readonly ended: AbortSignal
  /** Aborts when nothing more is wanted. */
  readonly stop: AbortSignal
}

/** How following one trace ended. */
export type FollowTraceEnd =
  | { readonly kind: 'complete' }
  /** The job ended with less log than was shown of it: erased or cut by GitLab. */
  | { readonly kind: 'shrunk' }
  | { readonly kind: 'unreadable'; readonly error: ReadFailure }
  /** Stopped before the last read; `error` is what kept failing, if anything. */
  | { readonly kind: 'stopped'; readonly error: ReadFailure | undefined }

/** An archive in the making answers a shorter or empty trace for a moment. */
const SHORT_READS_BELIEVED = 3
const SHORT_READ_DELAY_MS = 2_000

/** Follows one trace until the last read after the job's end, through failures of any length. */
export async function followTrace(request: FollowTraceRequest): Promise<FollowTraceEnd> {
  const { clock, stop } = request
  const state: FollowState = {
    request,
    reader: createTraceReader(request),
    history: startHistory(clock.monotonicMs()),
    streak: undefined,
    shortReads: 0,
  }
  try {
    let end: FollowTraceEnd | undefined
    while (end === undefined) end = await look(state)
    return end
  } catch (error) {
    if (!stop.aborted || error !== stop.reason) throw error
    return { kind: 'stopped', error: state.streak?.error }
  }
}

interface FollowState {
  readonly request: FollowTraceRequest
  readonly reader: TraceReader
  history: TraceHistory
  streak: FailureStreak | undefined
  shortReads: number
}

/** One look at the trace; resolves with the end, or when the next look is due. */
async function look(state: FollowState): Promise<FollowTraceEnd | undefined> {
  const { clock, random, stop } = state.request
  const { finished, outcome } = await readInTurn(state)
  state.history = outcome.history
  if (outcome.kind === 'failed') {
    const verdict = judgeFailure(state.streak, outcome.error, {
      remainingMs: Number.POSITIVE_INFINITY,
      random: random(),
    })
    if (verdict.kind === 'give-up') return { kind: 'unreadable', error: outcome.error }
    state.streak = verdict.streak
    await clock.sleep(verdict.streak.delayMs, stop)
    return undefined
  }
  state.streak = undefined
  if (outcome.kind === 'left' || !finished) {
    await pause(state)
    return undefined
  }
  if (!outcome.end.shrunk) return { kind: 'complete' }
  state.shortReads++
  if (state.shortReads === SHORT_READS_BELIEVED) return { kind: 'shrunk' }
  await clock.sleep(SHORT_READ_DELAY_MS, stop)
  return undefined
}

function readInTurn({ request, reader, history }: FollowState) {
  const { source, windows, clock, job, slots, ended, stop } = request
  return slots(async () => {
    stop.throwIfAborted()
    // Asked when the turn comes: a job that ended while its read waited in line needs no second one.
    const finished = ended.aborted
    return {
      finished,
      outcome: await readTraceOnce({ ...{ source, windows, clock, job, reader, history }, finished, signal: stop }),
    }
  })
}

/** Until the next look is due, or the job has ended. */
async function pause({ request, history }: FollowState): Promise<void> {
  const { clock, load, ended, stop } = request
  const delayMs = planLook(history, clock.monotonicMs(), load())
  if (delayMs === undefined) await untilAborted(ended)
  else {
    await clock.sleep(delayMs, ended).catch((error: unknown) => {
      if (!ended.aborted) throw error
    })
  }
  stop.throwIfAborted()
}
