import { isFinished } from '../../gitlab/status.ts'
import { webAddress } from '../../report/address.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { failureWords, formatDuration, statusLabel } from '../../report/words.ts'
import { cutText } from '../../text/cut.ts'
import { sanitizeLine } from '../../text/sanitize.ts'

/** A commit status, in words that GitHub and GitLab share as far as they go. */
export interface CommitStatus {
  readonly state: 'pending' | 'running' | 'success' | 'failure' | 'error' | 'canceled'
  /** Its name on the commit. */
  readonly context: string
  readonly description: string
  readonly target_url?: string | undefined
}

export interface StatusPlace {
  /** The same in every run, so that a rule can require it. */
  readonly contextOf: (job: ResultJob) => string
  /** Takes out secrets, before anything is cut. */
  readonly redact: (text: string) => string
}

/**
 * The statuses of jobs, by their contexts. Two jobs with one context share its status, and the worse one counts.
 *
 * @param end how the run ended; what has not come to an end by then is an error, so that none stays pending
 */
export function planStatuses(
  jobs: readonly ResultJob[],
  place: StatusPlace,
  end?: Pick<RunResult, 'result' | 'exitCode'>,
): Map<string, CommitStatus> {
  const planned = new Map<string, CommitStatus>()
  for (const job of jobs) {
    const status = describeJob(job, place, end)
    const other = planned.get(status.context)
    if (other === undefined || RANKS.indexOf(status.state) < RANKS.indexOf(other.state))
      planned.set(status.context, status)
  }
  return planned
}

/** The worst first. */
const RANKS: readonly CommitStatus['state'][] = ['failure', 'error', 'canceled', 'pending', 'running', 'success']

/** Whether something is still to come. */
export function isOpen(state: CommitStatus['state'] | undefined): state is 'pending' | 'running' {
  return state === 'pending' || state === 'running'
}

function describeJob(
  job: ResultJob,
  place: StatusPlace,
  end: Pick<RunResult, 'result' | 'exitCode'> | undefined,
): CommitStatus {
  const { state, words } = end === undefined || isFinished(job.status) ? judge(job) : judgeAtEnd(job, end)
  return {
    state,
    context: line(place.contextOf(job), place, LONGEST_CONTEXT),
    description: line(words, place, LONGEST_DESCRIPTION),
    target_url: webAddress(place.redact(job.url ?? '')),
  }
}

const LONGEST_CONTEXT = 250
/** GitHub refuses longer ones. */
const LONGEST_DESCRIPTION = 139

function line(text: string, { redact }: StatusPlace, longest: number): string {
  return cutText(redact(sanitizeLine(text, { colors: false })), longest)
}

interface Judged {
  readonly state: CommitStatus['state']
  readonly words: string
}

function judge(job: ResultJob): Judged {
  const { status, counts, durationSeconds } = job
  const { words } = statusLabel(status)
  const took = durationSeconds ? ` in ${formatDuration(durationSeconds)}` : ''
  switch (status) {
    case 'success':
      return { state: 'success', words: `${words}${took}` }
    case 'failed': {
      const why = failureWords(job)
      const said = `${words}${took}${why ? `: ${why}` : ''}`
      return counts ? { state: 'failure', words: said } : { state: 'success', words: `does not count: ${said}` }
    }
    case 'canceled':
      return { state: 'canceled', words }
    case 'running':
      return { state: 'running', words }
    case 'skipped':
      return { state: 'success', words }
    case 'manual':
      return job.allowFailure ? { state: 'success', words: 'manual, need not be played' } : { state: 'pending', words }
    default:
      return { state: 'pending', words }
  }
}

/** A job that has not ended when its run has. */
function judgeAtEnd(job: ResultJob, { result, exitCode }: Pick<RunResult, 'result' | 'exitCode'>): Judged {
  if (job.status === 'manual' && (job.allowFailure || exitCode === 0))
    return { state: 'success', words: 'manual, not played' }
  const { words } = statusLabel(job.status)
  const state = result === 'interrupted' ? 'canceled' : 'error'
  return { state, words: `no longer followed (${ENDINGS[result] ?? result}); last seen: ${words}` }
}

const ENDINGS: Readonly<Partial<Record<RunResult['result'], string>>> = {
  timeout: 'the wait timed out',
  interrupted: 'the step was interrupted',
  unreachable: 'GitLab could not be reached',
  refused: 'GitLab refused',
}

/** What becomes of a status whose job nothing is known of any more. */
export function abandoned(status: CommitStatus): CommitStatus {
  return { ...status, state: 'error', description: 'no longer followed: the step has ended before the job' }
}
