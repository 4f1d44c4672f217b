import { RefusedError, UnreachableError } from '../../errors.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import { type FailureStreak, judgeFailure } from '../failure-streak.ts'
import { peekStatus, refreshTree } from '../refresh-tree.ts'
import { createManualJobs } from './manual-jobs.ts'
import { createPace } from './pace.ts'
import { type History, summarizeHistory } from './poll-plan.ts'
import { createRetries } from './retry-failed.ts'
import { createTreeEvents } from './tree-events.ts'
import type { WatchEvent, WatchOutcome, WatchSettings, WatchTools, WatchUntilSettings } from './types.ts'
import { judgeStatus } from './verdict.ts'

/**
 * Follows one pipeline to its end and yields what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
export async function* watchPipeline(
  { timeoutMs, pipeline, root, ...settings }: WatchSettings,
  tools: WatchTools,
): AsyncGenerator<WatchEvent, WatchOutcome> {
  const deadlineAtMs = tools.clock.monotonicMs() + timeoutMs
  return yield* watchUntil({ ...settings, root: Object.assign(root, { pipeline }), deadlineAtMs }, tools)
}

/** {@link watchPipeline} for a run whose deadline was set when it began. */
export async function* watchUntil(
  settings: WatchUntilSettings,
  tools: WatchTools,
): AsyncGenerator<WatchEvent, WatchOutcome> {
  const { clock } = tools
  const { deadlineAtMs } = settings
  using deadline = clock.deadline(Math.max(0, deadlineAtMs - clock.monotonicMs()), () => new DeadlineReached())
  const state = createWatchState(settings, tools, AbortSignal.any([settings.signal, deadline.signal]))
  try {
    yield* beginWatch(state)
    while (clock.monotonicMs() < deadlineAtMs) {
      const outcome = yield* pollOnce(state)
      if (outcome) return outcome
      await clock.sleep(delayToNextPoll(state), state.signal)
    }
  } catch (error) {
    if (!(error instanceof DeadlineReached)) throw error
  }
  return endAtDeadline(state)
}

class DeadlineReached extends Error {
  override readonly name = 'DeadlineReached'
}

/** What a watch knows. */
type WatchState = ReturnType<typeof createWatchState>

/** Before the time is over there is one more look, so that an end in the last seconds is not called a timeout. */
const LAST_LOOK_MS = 2_000
/** Polls that may fail after the end was seen, before its job lists are given up. */
const MOST_FAILURES_AT_END = 3

/** The state of a watch that has not begun. */
function createWatchState(settings: WatchUntilSettings, tools: WatchTools, signal: AbortSignal) {
  const { root } = settings
  return {
    settings,
    tools,
    root,
    signal,
    calls: { signal, retries: 0 },
    pace: createPace(settings, tools, root),
    treeEvents: createTreeEvents(root),
    manualJobs: createManualJobs(settings, tools.client, root),
    retries: createRetries(settings, tools.client, root),
    streak: undefined as FailureStreak | undefined,
    delayMs: 0,
  }
}

/** Yields the status as it is, and waits for the first poll. */
async function* beginWatch(state: WatchState): AsyncGenerator<WatchEvent> {
  const { root, pace, tools, signal } = state
  yield { kind: 'status', pipeline: root.pipeline, previous: undefined }
  pace.learn(await readHistory(state))
  state.delayMs = isFinished(root.pipeline.status) ? 0 : pace.firstDelayMs()
  await tools.clock.sleep(delayToNextPoll(state), signal)
}

/** Optional knowledge: when it cannot be read, the watch goes without it. */
async function readHistory({ settings, tools, root, calls }: WatchState): Promise<History | undefined> {
  const { pipeline } = root
  if (settings.pollIntervalMs !== undefined || pipeline.ref === null) return undefined
  try {
    const query = { ref: pipeline.ref, status: 'success', limit: 20 }
    return summarizeHistory(await tools.client.listPipelines(root.projectId, query, calls))
  } catch (error) {
    if (error instanceof UnreachableError || error instanceof RefusedError) return undefined
    throw error
  }
}

/** One poll, and what follows from it; resolves with the outcome when that was the end. A failed poll is tried again. */
async function* pollOnce(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  const { settings, tools } = state
  try {
    const outcome = yield* look(state)
    if (state.streak) yield { kind: 'recovered', failures: state.streak.failures }
    state.streak = undefined
    state.delayMs = state.pace.nextDelayMs()
    return outcome
  } catch (error) {
    if (!(error instanceof UnreachableError) && !(error instanceof RefusedError)) throw error
    const isFirst = state.streak === undefined
    const remainingMs = settings.deadlineAtMs - tools.clock.monotonicMs()
    const verdict = judgeFailure(state.streak, error, { remainingMs, random: tools.random() })
    if (verdict.kind === 'give-up') throw verdict.error
    state.streak = verdict.streak
    if (verdict.streak.failures >= MOST_FAILURES_AT_END && isFinished(state.root.pipeline.status)) {
      const outcome = yield* concludeInTrouble(state)
      if (outcome) return outcome
    }
    if (isFirst) yield { kind: 'trouble', error }
    state.delayMs = verdict.streak.delayMs
    return undefined
  }
}

/** Concludes without the job lists; a retry without an answer is one more failure. */
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
  const nowMs = tools.clock.monotonicMs()
  // After the last look it must be known which jobs wait.
  const isLast = settings.deadlineAtMs - nowMs <= LAST_LOOK_MS
  const staleAfterMs = isLast ? 0 : (settings.jobsEveryMs ?? pace.staleAfterMs())
  const context = { client: tools.client, signal, follow: settings.follow, nowMs, staleAfterMs }
  const peeked = await peekStatus(root, context)
  if (peeked !== root.pipeline.status) yield* readPipeline(state)
  const read = await refreshTree(root, context)
  yield* state.treeEvents(read || peeked !== undefined)
  if (!isFinished(root.pipeline.status)) {
    yield { kind: 'polled', elapsedMs: pace.elapsedMs(), estimate: pace.estimate() }
  }
  return yield* conclude(state)
}

async function* readPipeline(state: WatchState): AsyncGenerator<WatchEvent> {
  const { tools, root, calls, pace } = state
  const previous = root.pipeline.status
  const pipeline = await tools.client.getPipeline(root.projectId, root.pipelineId, calls)
  root.pipeline = pipeline
  if (pipeline.status === previous) return
  pace.changed()
  yield { kind: 'status', pipeline, previous }
}

async function* conclude(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
  const { settings, root, pace, manualJobs, retries, calls } = state
  const { pipeline } = root
  yield* retries.reportLateRetry(pipeline)
  if (yield* manualJobs.playWanted(calls)) return undefined
  const verdict = judgeStatus(manualJobs.statusWithBlockedChildren(pipeline.status), settings)
  if (verdict.kind === 'ended' && !verdict.passed && verdict.result === 'failed') {
    if (yield* retries.retry(pipeline, calls)) return undefined
  }
  if (verdict.kind === 'ended') {
    const { result, passed } = verdict
    return { kind: 'ended', result, passed, pipeline, tree: root, tries: retries.tries() }
  }
  if (verdict.kind === 'blocked' && manualJobs.isUndecided())
    return { kind: 'ended', result: 'manual', passed: false, pipeline, tree: root, tries: retries.tries() }
  // Where the jobs are played at once, the pipeline goes on at once.
  pace.blocked(verdict.kind === 'blocked' && settings.onManual === 'wait')
  yield* manualJobs.playOrReport(verdict.kind, calls)
  return undefined
}

/** Until the next poll, or until the last look before the deadline. */
function delayToNextPoll({ delayMs, settings, tools }: WatchState): number {
  const leftMs = Math.max(0, settings.deadlineAtMs - tools.clock.monotonicMs())
  if (delayMs < leftMs) return delayMs
  return leftMs > LAST_LOOK_MS ? leftMs - LAST_LOOK_MS : leftMs
}

/**
 * A pipeline that was seen to have ended did so in time, whatever could not be read of it afterwards.
 *
 * @throws UnreachableError when nothing was known of the pipeline at the end.
 */
function endAtDeadline({ root, retries, streak, settings }: WatchState): WatchOutcome {
  const { pipeline } = root
  const verdict = judgeStatus(pipeline.status, settings)
  const mayRunAgain = retries.tries() <= settings.retryFailed || retries.isRetried(pipeline)
  if (isFinished(pipeline.status) && verdict.kind === 'ended' && (verdict.passed || !mayRunAgain))
    return {
      kind: 'ended',
      result: verdict.result,
      passed: verdict.passed,
      pipeline,
      tree: root,
      tries: retries.tries(),
    }
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
