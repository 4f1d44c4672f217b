import { RefusedError, UnreachableError } from '../../errors.ts'
import type { CallOptions, GitLabClient } from '../../gitlab/api.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { ResultJob } from '../../report/result.ts'
import { listResultJobs, type PipelineNode } from '../tree.ts'
import type { WatchEvent, WatchSettings } from './types.ts'

/** After a retry was accepted, this many polls may still show the old failure; then it counts as the new result. */
const STALE_POLLS = 10
/** This many calls may stay without an answer and without effect; then the failure is the result. */
const MOST_UNANSWERED = 2

/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
export function createRetries(
  { retryFailed }: Pick<WatchSettings, 'retryFailed'>,
  client: GitLabClient,
  root: PipelineNode,
) {
  let attempts = 0
  let refused = false
  let stale: { readonly key: string; polls: number } | undefined
  let unanswered: Unanswered | undefined

  /** Resolves with whether the pipeline runs again, or will. */
  async function* retry(pipeline: Pipeline, calls: CallOptions): AsyncGenerator<WatchEvent, boolean> {
    const failed = listFailed(root)
    const key = failureKey(pipeline, failed)
    if (stale?.key === key && stale.polls++ < STALE_POLLS) return true
    if (refused || attempts >= retryFailed) return false
    const lost = unanswered
    const error = lost && lost.calls >= MOST_UNANSWERED ? lost.error : await callRetry(pipeline, failed, calls)
    if (error !== undefined) {
      refused = true
      yield { kind: 'retry-refused', error }
      return false
    }
    // The answer may come before the status moves; until then the same failure is the old one.
    stale = { key, polls: 0 }
    yield count(failed)
    return true
  }

  async function callRetry(
    pipeline: Pipeline,
    failed: readonly ResultJob[],
    calls: CallOptions,
  ): Promise<RefusedError | undefined> {
    try {
      await client.retryPipeline(root.projectId, pipeline.id, calls)
      unanswered = undefined
      return undefined
    } catch (error) {
      if (error instanceof RefusedError) return error
      if (error instanceof UnreachableError) {
        unanswered = { key: failureKey(pipeline, failed), failed, calls: (unanswered?.calls ?? 0) + 1, error }
      }
      throw error
    }
  }

  function count(failed: readonly ResultJob[]): WatchEvent {
    attempts += 1
    return { kind: 'retrying', attempt: attempts, of: retryFailed, jobs: failed.filter(isJob) }
  }

  /** A retry whose answer was lost counts once the failure is gone that it was sent for. */
  function* reportLateRetry(pipeline: Pipeline): Generator<WatchEvent> {
    if (unanswered === undefined) return
    if (pipeline.status === 'failed' && failureKey(pipeline, listFailed(root)) === unanswered.key) return
    const { failed } = unanswered
    unanswered = undefined
    yield count(failed)
  }

  /** Whether the failure is one that was retried: the pipeline runs again, though its status does not show it. */
  function isRetried(pipeline: Pipeline): boolean {
    const key = failureKey(pipeline, listFailed(root))
    return stale?.key === key || unanswered?.key === key
  }

  return { retry, reportLateRetry, isRetried, tries: () => attempts + 1 }
}

/** A retry that got no answer. */
interface Unanswered {
  readonly key: string
  readonly failed: readonly ResultJob[]
  readonly calls: number
  readonly error: UnreachableError
}

function listFailed(root: PipelineNode): ResultJob[] {
  return listResultJobs(root).filter((job) => job.status === 'failed')
}

/** Tells one failure of a pipeline from the next. */
function failureKey({ finished_at }: Pipeline, failed: readonly ResultJob[]): string {
  return `${finished_at} ${failed.map((job) => job.id).join()}`
}

function isJob({ kind }: ResultJob): boolean {
  return kind === 'job'
}
