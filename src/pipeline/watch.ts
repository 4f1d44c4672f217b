import type { Clock } from '../clock.ts'
import { RefusedError, UnreachableError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import { GitLabUnavailableError } from '../gitlab/errors.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { createBlockade } from './blockade.ts'
import { type History, summarizeHistory } from './history.ts'
import { createJobDiff } from './job-diff.ts'
import { createPace } from './pace.ts'
import { peekStatus, refreshTree } from './refresh-tree.ts'
import { createRetries } from './retries.ts'
import { listNodes, listResultJobs, type PipelineNode } from './tree.ts'
import { rideOut, type TroubleRow } from './trouble.ts'
import { judgeStatus, type VerdictOptions } from './verdict.ts'
import type { WatchEvent, WatchOutcome } from './watch-events.ts'

export interface WatchSettings extends VerdictOptions {
  /** As the trigger call or the first read answered it. */
  readonly pipeline: Pipeline
  /** Filled while watching, so that the caller can act on the pipelines below when it must end early. */
  readonly root: PipelineNode
  /** From now on. */
  readonly timeoutMs: number
  readonly follow: boolean
  readonly retryFailed: number
  /** Fixed interval; `undefined` is adaptive. */
  readonly pollIntervalMs: number | undefined
  /** Job lists are read this often though nothing seems to change, for live logs; `undefined` leaves it to the pace. */
  readonly jobsEveryMs?: number | undefined
  /** Aborts with an `InterruptedError`, which the generator throws. */
  readonly signal: AbortSignal
}

export interface WatchTools {
  readonly client: GitLabClient
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Pipelines watched with the same credentials, this one included; see `createSharedPolls`. */
  readonly watched?: (() => number) | undefined
}

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
  const deadlineAt = tools.clock.monotonicMs() + settings.timeoutMs
  using deadline = tools.clock.deadline(settings.timeoutMs, () => new DeadlineReached())
  const watch = createWatch(settings, tools, AbortSignal.any([settings.signal, deadline.signal]), deadlineAt)
  try {
    yield* watch.begin()
    while (true) {
      if (tools.clock.monotonicMs() >= deadlineAt) throw new DeadlineReached()
      const outcome = yield* watch.poll()
      if (outcome) return outcome
      await tools.clock.sleep(watch.delayMs(), watch.signal)
    }
  } catch (error) {
    if (!(error instanceof DeadlineReached)) throw error
    return watch.timedOut()
  }
}

class DeadlineReached extends Error {
  override readonly name = 'DeadlineReached'
}

function createWatch(settings: WatchSettings, tools: WatchTools, signal: AbortSignal, deadlineAt: number) {
  const { client, clock } = tools
  const { root } = settings
  const pace = createPace(settings, tools, root)
  const diff = createJobDiff()
  const blockade = createBlockade(settings, client, root)
  const retries = createRetries(settings, client, root)
  const told = new Set<PipelineNode>()
  const calls = { signal, retries: 0 }
  let pipeline = settings.pipeline
  let trouble: TroubleRow | undefined
  let history: History | undefined
  let delayMs = 0

  async function* begin(): AsyncGenerator<WatchEvent> {
    yield { kind: 'status', pipeline, previous: undefined }
    history = await readHistory()
    pace.learn(history)
    await clock.sleep(isFinished(pipeline.status) ? 0 : pace.firstDelayMs(), signal)
  }

  /** Optional knowledge: any trouble just means that there is none. */
  async function readHistory(): Promise<History | undefined> {
    if (settings.pollIntervalMs !== undefined || pipeline.ref === null) return undefined
    try {
      const query = { ref: pipeline.ref, status: 'success', limit: 20 }
      return summarizeHistory(await client.listPipelines(root.projectId, query, calls))
    } catch (error) {
      if (error instanceof UnreachableError || error instanceof RefusedError) return undefined
      throw error
    }
  }

  async function* poll(): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
    try {
      const outcome = yield* look()
      if (trouble) yield { kind: 'recovered', failures: trouble.failures }
      trouble = undefined
      delayMs = pace.nextDelayMs()
      return outcome
    } catch (error) {
      if (!(error instanceof UnreachableError) && !(error instanceof RefusedError)) throw error
      const first = trouble === undefined
      trouble = rideOut(trouble, error, { remainingMs: deadlineAt - clock.monotonicMs(), random: tools.random() })
      // The end is known even if the lists of its jobs cannot be had any more.
      if (trouble.failures >= 3 && isFinished(pipeline.status)) return yield* conclude()
      if (first) yield { kind: 'trouble', error }
      delayMs = trouble.delayMs
      return undefined
    }
  }

  async function* look(): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
    const staleAfterMs = settings.jobsEveryMs ?? pace.staleAfterMs()
    const context = { client, signal, follow: settings.follow, nowMs: clock.monotonicMs(), staleAfterMs }
    const peeked = await peekStatus(root, context)
    if (peeked !== pipeline.status) yield* readPipeline()
    const read = await refreshTree(root, context)
    yield* tellTree(read || peeked !== undefined)
    return yield* conclude()
  }

  async function* readPipeline(): AsyncGenerator<WatchEvent> {
    const previous = pipeline.status
    pipeline = await client.getPipeline(root.projectId, pipeline.id, calls)
    root.pipeline = pipeline
    if (pipeline.status === previous) return
    pace.changed()
    yield { kind: 'status', pipeline, previous }
  }

  function* tellTree(read: boolean): Generator<WatchEvent> {
    for (const node of listNodes(root)) {
      if (node.unreadable === undefined || told.has(node)) continue
      told.add(node)
      yield { kind: 'unreadable', label: node.label, words: node.unreadable }
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

  async function* conclude(): AsyncGenerator<WatchEvent, WatchOutcome | undefined> {
    const verdict = judgeStatus(blockade.effectiveStatus(pipeline.status), settings)
    if (verdict.kind === 'ended' && !verdict.passed && verdict.result === 'failed') {
      if (yield* retries.tryAgain(pipeline, calls)) return undefined
    }
    if (verdict.kind === 'ended') {
      const { result, passed } = verdict
      return { kind: 'ended', result, passed, pipeline, tree: root, tries: retries.tries() }
    }
    pace.blocked(verdict.kind === 'blocked')
    yield* blockade.handle(verdict.kind, calls)
    return undefined
  }

  function timedOut(): WatchOutcome {
    if (trouble) throw keptFailing(trouble)
    return { kind: 'timeout', pipeline, tree: root, tries: retries.tries() }
  }

  return {
    signal,
    begin,
    poll,
    timedOut,
    delayMs: () => Math.min(delayMs, Math.max(0, deadlineAt - clock.monotonicMs())),
  }
}

function keptFailing({ error, failures }: TroubleRow): UnreachableError {
  const times = failures === 1 ? 'once' : `${failures} times in a row`
  return new GitLabUnavailableError(`GitLab failed ${times} until the timeout; last: ${error.message}`, {
    delivery: 'unknown',
    hints: error.hints,
    details: error.details,
    cause: error,
  })
}
