import type { Annotation } from '../host/host.ts'
import { cutText } from '../text/cut.ts'
import { readableLogLines } from '../text/log-lines.ts'
import type { ResultJob, RunResult } from './result.ts'
import { failedJobs, failureWords, fullJobName } from './words.ts'

/** GitHub shows ten errors and ten warnings of a step; one error is left for the message of the step itself. */
const limitPerLevel = 9
const linesOfLog = 5

/**
 * An error for each failed job, a warning for one that does not count; a last one says how many more there are.
 * Takes a redacted result: long texts are cut, and half a secret is not found.
 */
export function resultAnnotations(result: Pick<RunResult, 'jobs'>): Annotation[] {
  const failed = failedJobs(result)
  return [
    ...limited(
      failed.filter((job) => job.counts),
      'error',
    ),
    ...limited(
      failed.filter((job) => !job.counts),
      'warning',
    ),
  ]
}

function limited(jobs: readonly ResultJob[], level: 'error' | 'warning'): Annotation[] {
  const shown = jobs.length > limitPerLevel ? jobs.slice(0, limitPerLevel - 1) : jobs
  const annotations: Annotation[] = shown.map((job) => ({ level, title: title(job), message: message(job) }))
  const rest = jobs.length - shown.length
  if (rest === 0) return annotations
  const closing = { level, title: `${rest} more failed jobs`, message: names(jobs.slice(shown.length)) }
  return [...annotations, closing]
}

function title(job: ResultJob): string {
  return `${cutText(fullJobName(job), 120)} failed${job.counts ? '' : ' (does not count)'}`
}

function message(job: ResultJob): string {
  const reason = `stage ${cutText(job.stage, 120)}: ${failureWords(job) ?? 'failed'}`
  const log = readableLogLines(job.logTail ?? [])
    .filter((line) => line.trim() !== '')
    .slice(-linesOfLog)
    .map((line) => cutText(line, 400))
  return [reason, ...log, ...(job.url === undefined ? [] : [job.url])].join('\n')
}

function names(jobs: readonly ResultJob[]): string {
  return cutText(jobs.map(fullJobName).join(', '), 1000)
}
