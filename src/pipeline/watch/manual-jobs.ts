import { RefusedError } from '../../errors.ts'
import type { CallOptions, GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { ResultJob } from '../../report/result.ts'
import { findBlockingJobs, listDelayedJobs, listNodes, type PipelineNode } from '../tree.ts'
import type { Verdict, WatchEvent } from './types.ts'

/** Deals with pipelines that stand still on manual jobs, and names delayed ones. */
export function createBlockade(
  { onManual }: { readonly onManual: 'fail' | 'wait' | 'play' },
  client: GitLabClient,
  root: PipelineNode,
) {
  const played = new Set<number>()
  const doubted = new Set<number>()
  let told = ''
  let suspected = false

  async function* handle(verdict: Verdict['kind'], calls: CallOptions): AsyncGenerator<WatchEvent> {
    const jobs = verdict === 'blocked' ? (findBlockingJobs(root) ?? []) : []
    if (verdict === 'blocked' && onManual === 'play') return yield* playJobs(jobs, calls)
    const delayed = verdict === 'go-on' ? listDelayedJobs(root) : []
    const now = [...jobs, ...delayed].map((job) => `${job.id} ${job.status}`).join()
    if (now === told) return
    told = now
    if (jobs.length > 0) yield { kind: 'blocked', jobs }
    if (delayed.length > 0) yield { kind: 'delayed', jobs: delayed }
  }

  async function* playJobs(jobs: readonly ResultJob[], calls: CallOptions): AsyncGenerator<WatchEvent> {
    for (const job of jobs.filter(({ id }) => !played.has(id))) {
      // Played by somebody else, or by a call whose answer was lost: the next look tells.
      const mayDoubt = !doubted.has(job.id)
      doubted.add(job.id)
      if (!(await play(client, job, { ...calls, mayDoubt }))) continue
      played.add(job.id)
      yield { kind: 'played', job }
    }
  }

  /**
   * GitLab shows a parent as `running` while its child is blocked; what matters is that nothing will move. Between two jobs it can
   * look so for a moment, so lists read anew have to confirm it.
   */
  function effectiveStatus(status: string): string {
    const isConfirmed = suspected
    suspected = status === 'running' && findBlockingJobs(root) !== undefined
    if (!suspected) return status
    if (isConfirmed) return 'manual'
    for (const node of listNodes(root)) node.jobsReadAtMs = Number.NEGATIVE_INFINITY
    return status
  }

  return { handle, effectiveStatus }
}

/** Resolves with whether GitLab says that it plays the job; not when it says that it is no longer to be played, in doubt. */
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
