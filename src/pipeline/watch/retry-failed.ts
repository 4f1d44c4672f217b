import { RefusedError, UnreachableError } from '../../errors.ts'
import type { CallOptions, GitLabClient } from '../../gitlab/api.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { ResultJob } from '../../report/result.ts'
import { listResultJobs, type PipelineNode } from '../tree.ts'
import type { WatchEvent } from './types.ts'

/** Polls that may still show the old failure after a retry was accepted, before it is believed to be the new result. */
const STALE_POLLS = 10
/** Calls that may stay without an answer and without effect before the failure is the result. */
const MOST_UNANSWERED = 2

/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
export function createRetries(
  { retryFailed }: { readonly retryFailed: number },
  client: GitLabClient,
  root: PipelineNode,
) {
  let attempts = 0
  let refused = false
  let stale: { readonly key: string; polls: number } | undefined
  let unanswered: Unanswered | undefined

  /** Resolves with whether the pipeline is (or will be) running again. */
  async function* tryAgain(pipeline: Pipeline, calls: CallOptions): AsyncGenerator<WatchEvent, boolean> {
    const failed = listFailed(root)
    const key = failureKey(pipeline, failed)
    if (stale?.key === key && stale.polls++ < STALE_POLLS) return true
    if (refused || attempts >= retryFailed) return false
    const lost = unanswered
    const error = lost && lost.calls >= MOST_UNANSWERED ? lost.error : await send(pipeline, failed, calls)
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

  async function send(
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

  /** A retry whose answer was lost counts when the failure that it was for is gone. */
  function* notice(pipeline: Pipeline): Generator<WatchEvent> {
    if (unanswered === undefined) return
    if (pipeline.status === 'failed' && failureKey(pipeline, listFailed(root)) === unanswered.key) return
    const { failed } = unanswered
    unanswered = undefined
    yield count(failed)
  }

  return { tryAgain, notice, tries: () => attempts + 1 }
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

type JobEvent = Extract<WatchEvent, { kind: 'job' }>

/** Makes a function that tells, for each list of jobs, which ones are new or have another status than last time. */
export function createJobDiff(): (jobs: readonly ResultJob[]) => JobEvent[] {
  const statuses = new Map<number, string>()
  return (jobs) =>
    jobs.flatMap((job): JobEvent[] => {
      const previous = statuses.get(job.id)
      if (previous === job.status) return []
      statuses.set(job.id, job.status)
      return [{ kind: 'job', job, previous }]
    })
}
