import { messageOf, RefusedError } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { NewCommitStatus } from '../../gitlab/types.ts'
import { projectPathOf } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { countJobs, resultLabel, stepAsJob } from '../../report/words.ts'
import type { Sent } from '../statuses/board.ts'
import { type CommitStatus, isOpen } from '../statuses/job-status.ts'
import type { SendStatus } from '../statuses/outbox.ts'
import type { StatusesSettings, Subjects } from '../statuses/statuses.ts'
import type { UpstreamCommit } from './upstream.ts'

export interface UpstreamStatusSettings {
  readonly commit: UpstreamCommit
  readonly client: Pick<GitLabClient, 'setCommitStatus'>
  /** As it was given. */
  readonly project: number | string | undefined
  /** Of the instance of GitLab. */
  readonly baseUrl: string
}

/** What makes one commit status of a pipeline, or of each step of a chain, on the commit of this job. */
export function describeUpstreamStatuses(
  settings: UpstreamStatusSettings,
): Pick<StatusesSettings, 'site' | 'subjects' | 'contextOf' | 'send'> {
  const { jobName } = settings.commit
  return {
    site: 'GitLab',
    subjects: createSubjects(settings),
    // Two jobs may start pipelines of one project: they must not write over each other.
    contextOf: ({ name }) => `downstream/${name}${jobName === '' ? '' : ` (${jobName})`}`,
    send: createSender(settings),
  }
}

function createSubjects({ project, baseUrl }: UpstreamStatusSettings): Subjects {
  const nameOf = (url: string | undefined) => projectPathOf(url, baseUrl) ?? String(project ?? '')
  return {
    ofWatch(jobs, pipeline) {
      const steps = jobs.filter(({ pipelineId }) => pipelineId === 0)
      if (steps.length > 0 || pipeline === undefined) return steps
      const { status, web_url: url } = pipeline
      // Its end is told with the result: jobs may be retried, and options say what passes.
      return [{ ...WHOLE, name: nameOf(url), url, status: isFinished(status) ? 'running' : status }]
    },
    ofResult(result) {
      if (result.steps !== undefined) return result.steps.map(stepAsJob)
      return result.pipelineId === undefined ? [] : [resultAsJob(nameOf(result.pipelineUrl), result)]
    },
  }
}

/** A pipeline in the form of the trigger job that it is in the place of. */
const WHOLE = {
  ...{ id: 0, pipelineId: 0, projectId: 0, kind: 'bridge', stage: '', counts: true, allowFailure: false },
} as const satisfies Partial<ResultJob>

/** The status says how the run ended, since that is what this pipeline goes on with. */
function resultAsJob(name: string, result: RunResult): ResultJob {
  const job = stepAsJob({ name, counts: true, result })
  if (result.exitCode === 0) return { ...job, status: 'success' }
  if (job.status === 'canceled') return job
  const failureReason = result.result === 'failed' ? countJobs(result.jobs) : resultLabel(result.result).words
  return { ...job, status: 'failed', failureReason }
}

/** What GitLab calls them: https://docs.gitlab.com/api/commits/#set-commit-pipeline-status */
const STATES = {
  ...{ pending: 'pending', running: 'running', success: 'success' },
  ...{ failure: 'failed', error: 'failed', canceled: 'canceled' },
} as const satisfies Readonly<Record<CommitStatus['state'], NewCommitStatus['state']>>

/** GitLab refuses longer ones. */
const LONGEST_ADDRESS = 255

/** GitLab refuses a status that is what it was, and one that goes back: a running one is not pending again. */
function createSender({ commit, client }: UpstreamStatusSettings): SendStatus {
  const shown = new Map<string, CommitStatus['state']>()
  return async (status, signal) => {
    const { state, context: name, description, target_url: url = '' } = status
    const before = shown.get(name)
    if (isOpen(state) && (before === 'running' || before === state)) return { kind: 'written' }
    const targetUrl = url === '' || url.length > LONGEST_ADDRESS ? undefined : url
    const body = { state: STATES[state], name, description, targetUrl, pipelineId: commit.pipelineId }
    const sent = await client.setCommitStatus(commit.projectId, commit.sha, body, { signal, retries: 0 }).then(
      (): Sent => ({ kind: 'written' }),
      (error: unknown) => judge(error, isOpen(state)),
    )
    if (sent.kind === 'written') shown.set(name, state)
    return sent
  }
}

function judge(error: unknown, open: boolean): Sent {
  if (error instanceof GitLabRefusedError) {
    // An earlier try of this job has left it open, as one does that was killed.
    if (open && error.status === 400 && error.words.includes('Cannot transition status')) return { kind: 'written' }
    const words = [error.message, ...(error.hints ?? []).slice(0, 1)].join('; ')
    if (error.status === 409) return { kind: 'failed', words }
    return { kind: 'refused', words, forAll: error.status !== 400 && error.status !== 422 }
  }
  if (error instanceof RefusedError) return { kind: 'refused', words: error.message, forAll: true }
  const words = messageOf(error)
  const askedSeconds = error instanceof GitLabUnavailableError ? error.retryAfterSeconds : undefined
  return askedSeconds === undefined
    ? { kind: 'failed', words }
    : { kind: 'limited', delayMs: askedSeconds * 1000, words }
}
