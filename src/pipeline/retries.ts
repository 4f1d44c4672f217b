import { RefusedError } from '../errors.ts'
import type { CallOptions, GitLabClient } from '../gitlab/api.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { ResultJob } from '../report/result.ts'
import { listResultJobs, type PipelineNode } from './tree.ts'
import type { WatchEvent } from './watch-events.ts'

/** Polls that may still show the old failure after a retry was accepted, before it is believed to be the new result. */
const STALE_POLLS = 10

/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
export function createRetries(
  { retryFailed }: { readonly retryFailed: number },
  client: GitLabClient,
  root: PipelineNode,
) {
  let attempts = 0
  let refused = false
  let stale: { key: string; polls: number } | undefined

  /** Resolves with whether the pipeline is (or will be) running again. */
  async function* tryAgain(pipeline: Pipeline, calls: CallOptions): AsyncGenerator<WatchEvent, boolean> {
    const failed = listResultJobs(root).filter((job) => job.status === 'failed')
    const key = `${pipeline.finished_at} ${failed.map((job) => job.id).join()}`
    if (stale?.key === key && stale.polls++ < STALE_POLLS) return true
    if (refused || attempts >= retryFailed) return false
    try {
      const answer = await client.retryPipeline(root.projectId, pipeline.id, calls)
      attempts += 1
      // The answer may come before the status moves; until then the same failure is the old one.
      stale = isFinished(answer.status) || failed.length > 0 ? { key, polls: 0 } : undefined
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      refused = true
      yield { kind: 'retry-refused', error }
      return false
    }
    yield { kind: 'retrying', attempt: attempts, of: retryFailed, jobs: failed.filter(isJob) }
    return true
  }

  return { tryAgain, tries: () => attempts + 1 }
}

function isJob({ kind }: ResultJob): boolean {
  return kind === 'job'
}
