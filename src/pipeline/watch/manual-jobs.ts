import { RefusedError } from '../../errors.ts'
import type { CallOptions, GitLabClient, PlayOptions } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import { isJobUnderWay } from '../../gitlab/status.ts'
import type { ResultJob } from '../../report/result.ts'
import { matchesJobName } from '../select-jobs.ts'
import {
  findBlockingJobs,
  listDelayedJobs,
  listNodes,
  listPlayableJobs,
  listResultJobs,
  type PipelineNode,
} from '../tree.ts'
import type { WatchEvent, WatchSettings } from './types.ts'
import type { Verdict } from './verdict.ts'

/** After a job was played, this many polls may still show the state from before. */
const STALE_POLLS = 10

/** Plays the manual jobs that were asked for, reports those that block a pipeline, and reports delayed jobs. */
export function createManualJobs(
  { onManual, play: wanted = [], jobVariables }: Pick<WatchSettings, 'onManual' | 'play' | 'jobVariables'>,
  client: GitLabClient,
  root: PipelineNode,
) {
  const played = new Set<number>()
  const doubted = new Set<number>()
  let reported = ''
  let suspected = false
  let stalePolls = 0

  /**
   * Plays the jobs of `play` that are reached. Resolves with whether that changes how the pipeline goes on: one that has ended beside an
   * optional job runs again, which its status shows a moment later.
   */
  async function* playWanted(calls: CallOptions): AsyncGenerator<WatchEvent, boolean> {
    if (wanted.length === 0) return false
    const jobs = listPlayableJobs(root)
    const reached = jobs.filter(({ id, name }) => !played.has(id) && wanted.some((glob) => matchesJobName(glob, name)))
    if (reached.length > 0) {
      yield* playJobs(reached, calls)
      stalePolls = 0
      forget(root)
      return true
    }
    const isStale = root.pipeline.status !== 'running' && listResultJobs(root).some(isOnItsWay)
    if (!isStale || stalePolls++ >= STALE_POLLS) return false
    forget(root)
    return true
  }

  function isOnItsWay({ id, status }: ResultJob): boolean {
    return played.has(id) && (status === 'manual' || isJobUnderWay(status))
  }

  /** Whether several jobs block the pipeline: which of them is meant, only a person knows. */
  function isUndecided(): boolean {
    return onManual === 'play' && listBlocking().length > 1
  }

  function listBlocking(): readonly ResultJob[] {
    return (findBlockingJobs(root) ?? []).filter(({ id }) => !played.has(id))
  }

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
    if (verdict === 'blocked' && onManual === 'play') return yield* playJobs(listBlocking(), calls)
    const delayed = verdict === 'go-on' ? listDelayedJobs(root) : []
    const current = [...jobs, ...delayed].map((job) => `${job.id} ${job.status}`).join()
    if (current === reported) return
    reported = current
    if (jobs.length > 0) yield { kind: 'blocked', jobs }
    if (delayed.length > 0) yield { kind: 'delayed', jobs: delayed }
  }

  async function* playJobs(jobs: readonly ResultJob[], calls: CallOptions): AsyncGenerator<WatchEvent> {
    for (const job of jobs) {
      // Another user may have played it, or a call whose answer was lost: the next poll shows it.
      const mayDoubt = !doubted.has(job.id)
      doubted.add(job.id)
      const variables = job.kind === 'bridge' ? undefined : jobVariables
      if (!(await play(client, job, { ...calls, variables, mayDoubt }))) continue
      played.add(job.id)
      yield { kind: 'played', job }
    }
  }

  return { statusWithBlockedChildren, playWanted, isUndecided, playOrReport }
}

/** What is known of the tree is from before a job was played. */
function forget(root: PipelineNode): void {
  for (const node of listNodes(root)) node.fingerprint = undefined
}

/** Resolves with whether GitLab plays the job. `false` when GitLab says that the job cannot be played, and that may be doubted. */
async function play(
  client: GitLabClient,
  job: ResultJob,
  { mayDoubt, ...calls }: PlayOptions & { readonly mayDoubt: boolean },
): Promise<boolean> {
  try {
    await client.playJob(job.projectId, job.id, calls)
    return true
  } catch (error) {
    if (!(error instanceof GitLabRefusedError)) throw error
    if (error.status === 400 && mayDoubt) return false
    throw new RefusedError(`GitLab refused to play the manual job "${job.name}": ${error.words}`, {
      hints: [
        'playing a job needs an `api-token` with scope `api` whose owner may run that job (Developer, or allowed by the protected environment)',
      ],
      details: job.url ? [job.url] : [],
      cause: error,
    })
  }
}
