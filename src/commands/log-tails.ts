import { readsTraces } from '../pipeline/demands.ts'
import { readLogTails } from '../pipeline/logs/log-tail.ts'
import { failedJobs, failureWords, fullJobName } from '../report/failed-jobs.ts'
import type { ResultJob } from '../report/result.ts'
import type { RunContext } from './run-context.ts'

/** For all tails together. */
const WITHIN_MS = 60_000
/** A pipeline with hundreds of failed jobs has one cause; the first tails tell it. */
const MOST_TAILS = 20

/** Reads the ends of failed jobs' logs, prints them, and puts them into the jobs for summaries and reports. */
export async function addLogTails(jobs: readonly ResultJob[], context: RunContext): Promise<readonly ResultJob[]> {
  const { options, client, clock, host, random, signal } = context
  const failed = failedJobs({ jobs }).filter(({ kind }) => kind === 'job')
  if (options.logs === 'none' || failed.length === 0) return jobs
  if (!readsTraces(client)) {
    host.info('Logs of failed jobs are left out: reading them needs an `api-token` with scope `read_api`')
    return jobs
  }
  const wanted = failed.slice(0, MOST_TAILS)
  if (wanted.length < failed.length) host.info(`Showing the logs of ${MOST_TAILS} of ${failed.length} failed jobs`)
  const tails = await readLogTails({
    source: client,
    clock,
    jobs: wanted,
    lineCount: options.logLines,
    withinMs: WITHIN_MS,
    signal,
    random,
  })
  return jobs.map((job) => {
    const tail = tails.get(job.id)
    if (tail === undefined) return job
    if (tail.kind === 'unreadable') {
      // With live logs this has been said already.
      if (options.logs === 'failed') host.warn(`The log of ${fullJobName(job)} cannot be read: ${tail.reason}`)
      return job
    }
    if (options.logs === 'failed') showTail(job, tail, context)
    return { ...job, logTail: tail.lines }
  })
}

function showTail(
  job: ResultJob,
  tail: { readonly lines: readonly string[]; readonly omittedLines: number },
  { host }: RunContext,
): void {
  const why = failureWords(job)
  using _section = host.section(`${fullJobName(job)} failed${why ? ` (${why})` : ''}${job.url ? `: ${job.url}` : ''}`)
  if (tail.omittedLines > 0) host.info(`… ${tail.omittedLines} lines before`)
  if (tail.lines.length === 0) host.info('(its log is empty)')
  else host.logLines({ key: String(job.id), text: undefined }, tail.lines)
}
