import { RefusedError } from '../../errors.ts'
import type { CallOptions, GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { ResultJob } from '../../report/result.ts'
import { findBlockingJobs, listDelayedJobs, listNodes, type PipelineNode } from '../tree.ts'
import type { WatchEvent, WatchSettings } from './types.ts'
import type { Verdict } from './verdict.ts'

/** Reports or plays the manual jobs that block a pipeline, and reports delayed jobs. */
export function createManualJobs(
  { onManual }: Pick<WatchSettings, 'onManual'>,
  client: GitLabClient,
  root: PipelineNode,
) {
  const played = new Set<number>()
  const doubted = new Set<number>()
  let reported = ''
  let suspected = false

  /**
   * The status of the root, or `manual` when nothing in the tree will move: GitLab shows a parent as `running` while its child is
   * blocked. Between two jobs a tree can look so for a moment, so job lists that are read again have to confirm it.
   */
  function statusWithBlockedChildren(status: string): string {
    const isConfirmed = suspected
    suspected = status === 'running' && findBlockingJobs(root) !== undefined
    if (!suspected) return status
    if (isConfirmed) return 'manual'
    for (const node of listNodes(root)) node.jobsReadAtMs = Number.NEGATIVE_INFINITY
    return status
  }

  async function* playOrReport(verdict: Verdict['kind'], calls: CallOptions): AsyncGenerator<WatchEvent> {
    const jobs = verdict === 'blocked' ? (findBlockingJobs(root) ?? []) : []
    if (verdict === 'blocked' && onManual === 'play') return yield* playJobs(jobs, calls)
    const delayed = verdict === 'go-on' ? listDelayedJobs(root) : []
    const current = [...jobs, ...delayed].map((job) => `${job.id} ${job.status}`).join()
    if (current === reported) return
    reported = current
    if (jobs.length > 0) yield { kind: 'blocked', jobs }
    if (delayed.length > 0) yield { kind: 'delayed', jobs: delayed }
  }

  async function* playJobs(jobs: readonly ResultJob[], calls: CallOptions): AsyncGenerator<WatchEvent> {
    for (const job of jobs.filter(({ id }) => !played.has(id))) {
      // Another user may have played it, or a call whose answer was lost: the next poll shows it.
      const mayDoubt = !doubted.has(job.id)
      doubted.add(job.id)
      if (!(await play(client, job, { ...calls, mayDoubt }))) continue
      played.add(job.id)
      yield { kind: 'played', job }
    }
  }

  return { statusWithBlockedChildren, playOrReport }
}

/** Resolves with whether GitLab plays the job. `false` when GitLab says that the job cannot be played, and that may be doubted. */
async function play(
  client: GitLabClient,
  job: ResultJob,
  { mayDoubt, ...calls }: CallOptions & { readonly mayDoubt: boolean },
): Promise<boolean> {
  try {
    await client.playJob(job.projectId, job.id, calls)
    return true
  } catch (error) {
    if (!(error instanceof GitLabRefusedError)) throw error
    if (error.status === 400 && mayDoubt) return false
    throw new RefusedError(`GitLab refused to play the manual job "${job.name}": ${error.words}`, {
      hints: [
        '`on-manual: play` needs an `api-token` with scope `api` whose owner may run that job (Developer, or allowed by the protected environment)',
      ],
      details: job.url ? [job.url] : [],
      cause: error,
    })
  }
}
