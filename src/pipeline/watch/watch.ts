import { RefusedError, UnreachableError } from '../../errors.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import { type FailureStreak, judgeFailure } from '../failure-streak.ts'
import { peekStatus, refreshTree } from '../refresh-tree.ts'
import { listNodes, listResultJobs } from '../tree.ts'
import { createBlockade } from './manual-jobs.ts'
import { createPace } from './pace.ts'
import { type History, summarizeHistory } from './poll-plan.ts'
import { createJobDiff, createRetries } from './retry-failed.ts'
import { judgeStatus, type WatchEvent, type WatchOutcome, type WatchSettings, type WatchTools } from './types.ts'

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

/** What a watch knows; changed by {@link pollOnce} alone. */
export type WatchState = ReturnType<typeof createWatchState>

/** Before the time is over there is one more look, so that an end in the last seconds is not called a timeout. */
const LAST_LOOK_MS = 2_000
/** Polls that may fail after the end was seen, before its job lists are given up. */
const MOST_FAILURES_AT_END = 3

/** The state of a watch that has not begun. */
export function createWatchState(
  settings: WatchSettings,
  tools: WatchTools,
  { signal, deadlineAtMs }: { readonly signal: AbortSignal; readonly deadlineAtMs: number },
) {
  const { root, pipeline } = settings
  return {
    settings,
    tools,
    root,
    signal,
    deadlineAtMs,
    calls: { signal, retries: 0 },
    pace: createPace(settings, tools, root),
    diff: createJobDiff(),
    blockade: createBlockade(settings, tools.client, root),
    retries: createRetries(settings, tools.client, root),
    /** What was said to be unreadable. */
    told: new Set<string>(),
    pipeline: pipeline as Pipeline,
    streak: undefined as FailureStreak | undefined,
    delayMs: 0,
  }
}

/** Tells the status as it is, and waits for the first poll. */
export async function* beginWatch(state: WatchState): AsyncGenerator<WatchEvent> {
  const { pipeline, pace, tools, signal } = state
  yield { kind: 'status', pipeline, previous: undefined }
  pace.learn(await readHistory(state))
  state.delayMs = isFinished(pipeline.status) ? 0 : pace.firstDelayMs()
  await tools.clock.sleep(delayToNextPoll(state), signal)
}

/** Optional knowledge: any trouble just means that there is none. */
async function readHistory({ settings, tools, root, pipeline, calls }: WatchState): Promise<History | undefined> {
  if (settings.pollIntervalMs !== undefined || pipeline.ref === null) return undefined
  try {
    const query = { ref: pipeline.ref, status: 'success', limit: 20 }
    return summarizeHistory(await tools.client.listPipelines(root.projectId, query, calls))
  } catch (error) {
    if (error instanceof UnreachableError || error instanceof RefusedError) return undefined
    throw error
  }
}

/** One look, and what follows from it; resolves with the outcome when that was the end. Rides out trouble. */
export async function* pollOnce(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  const { tools, deadlineAtMs } = state
  try {
    const outcome = yield* look(state)
    if (state.streak) yield { kind: 'recovered', failures: state.streak.failures }
    state.streak = undefined
    state.delayMs = state.pace.nextDelayMs()
    return outcome
  } catch (error) {
    if (!(error instanceof UnreachableError) && !(error instanceof RefusedError)) throw error
    const isFirst = state.streak === undefined
    const remainingMs = deadlineAtMs - tools.clock.monotonicMs()
    const verdict = judgeFailure(state.streak, error, { remainingMs, random: tools.random() })
    if (verdict.kind === 'give-up') throw verdict.error
    state.streak = verdict.streak
    if (verdict.streak.failures >= MOST_FAILURES_AT_END && isFinished(state.pipeline.status)) {
      const outcome = yield* concludeInTrouble(state)
      if (outcome) return outcome
    }
    if (isFirst) yield { kind: 'trouble', error }
    state.delayMs = verdict.streak.delayMs
    return undefined
  }
}

/** Without its job lists; a retry that gets no answer either is trouble like any other. */
async function* concludeInTrouble(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  try {
    return yield* conclude(state)
  } catch (error) {
    if (error instanceof UnreachableError) return undefined
    throw error
  }
}

async function* look(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  const { settings, tools, root, signal, pace } = state
  const staleAfterMs = settings.jobsEveryMs ?? pace.staleAfterMs()
  const nowMs = tools.clock.monotonicMs()
  const context = { client: tools.client, signal, follow: settings.follow, nowMs, staleAfterMs }
  const peeked = await peekStatus(root, context)
  if (peeked !== state.pipeline.status) yield* readPipeline(state)
  const read = await refreshTree(root, context)
  yield* tellTree(state, read || peeked !== undefined)
  return yield* conclude(state)
}

async function* readPipeline(state: WatchState): AsyncGenerator<WatchEvent> {
  const { tools, root, calls, pace } = state
  const previous = state.pipeline.status
  const pipeline = await tools.client.getPipeline(root.projectId, root.pipelineId, calls)
  state.pipeline = pipeline
  root.pipeline = pipeline
  if (pipeline.status === previous) return
  pace.changed()
  yield { kind: 'status', pipeline, previous }
}

function* tellTree({ root, told, diff, pace, pipeline }: WatchState, read: boolean): Generator<WatchEvent> {
  for (const { pipelineId, label, unreadable, bridgesUnreadable } of listNodes(root)) {
    for (const [what, words] of [
      ['jobs', unreadable],
      ['trigger jobs', bridgesUnreadable],
    ] as const) {
      const key = `${what} ${pipelineId}`
      // Who cannot read jobs is told that nothing but the status is followed.
      if (words === undefined || told.has(key) || (what === 'trigger jobs' && unreadable !== undefined)) continue
      told.add(key)
      yield { kind: 'unreadable', what, label, words }
    }
  }
  if (read) {
    const jobs = listResultJobs(root)
    yield* diff(jobs)
    yield { kind: 'jobs', jobs }
  }
  if (!isFinished(pipeline.status)) {
    yield { kind: 'polled', elapsedMs: pace.elapsedMs(), estimate: pace.estimate() }
  }
}

async function* conclude(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  const { settings, root, pipeline, pace, blockade, retries, calls } = state
  yield* retries.notice(pipeline)
  const verdict = judgeStatus(blockade.effectiveStatus(pipeline.status), settings)
  if (verdict.kind === 'ended' && !verdict.passed && verdict.result === 'failed') {
    if (yield* retries.tryAgain(pipeline, calls)) return undefined
  }
  if (verdict.kind === 'ended') {
    const { result, passed } = verdict
    return { kind: 'ended', result, passed, pipeline, tree: root, tries: retries.tries() }
  }
  // Where the jobs are played at once, the pipeline goes on at once.
  pace.blocked(verdict.kind === 'blocked' && settings.onManual === 'wait')
  yield* blockade.handle(verdict.kind, calls)
  return undefined
}

/** Until the next poll, or until the last look before the deadline. */
export function delayToNextPoll({ delayMs, deadlineAtMs, tools }: WatchState): number {
  const leftMs = Math.max(0, deadlineAtMs - tools.clock.monotonicMs())
  if (delayMs < leftMs) return delayMs
  return leftMs > LAST_LOOK_MS ? leftMs - LAST_LOOK_MS : leftMs
}

/** @throws UnreachableError when nothing was known of the pipeline at the end. */
export function endAtDeadline({ pipeline, root, retries, streak }: WatchState): WatchOutcome {
  if (streak) throw keptFailing(streak)
  return { kind: 'timeout', pipeline, tree: root, tries: retries.tries() }
}

function keptFailing({ error, failures }: FailureStreak): UnreachableError {
  const times = failures === 1 ? 'once' : `${failures} times in a row`
  return new GitLabUnavailableError(`GitLab failed ${times} until the timeout; last: ${error.message}`, {
    delivery: 'unknown',
    hints: error.hints,
    details: error.details,
    cause: error,
  })
}
