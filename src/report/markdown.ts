import { fitMarkdown } from '../text/cut.ts'
import { readableLogLines } from '../text/log-lines.ts'
import { commitAddress, refAddress } from './address.ts'
import { codeBlock, codeSpan, link, linkedText, plainText } from './markdown-text.ts'
import type { ResultJob, RunResult } from './result.ts'
import {
  blockingJobs,
  failedJobs,
  failureWords,
  formatDuration,
  fullJobName,
  pipelineName,
  resultLabel,
  statusLabel,
} from './words.ts'

export interface MarkdownSettings {
  /** Rows of the jobs table; the rest is counted. */
  readonly jobLimit?: number | undefined
  /** Size of the whole text in UTF-8; what does not fit is named as left out. Default 512 KiB. */
  readonly limitBytes?: number | undefined
}

/**
 * The result as Markdown, for the job summary and `report-file: x.md`. Nothing in it can be broken by what it shows.
 * Takes a redacted result: markup inside a secret would hide it from the masker.
 */
export function formatMarkdown(
  result: RunResult,
  { jobLimit = 200, limitBytes = 512 * 1024 }: MarkdownSettings = {},
): string {
  const addresses = new Set(
    [result.pipelineUrl, ...result.jobs.map(({ url }) => url)].filter((url) => url !== undefined),
  )
  const list = (title: string, lines: readonly string[]) => formatList(title, lines, addresses)
  const parts = [
    headline(result),
    plainText(result.message),
    facts(result),
    list('Details', result.details),
    list('Next steps', result.hints),
    list('Warnings', result.warnings),
    blocked(result),
    jobsTable(result.jobs, jobLimit),
    ...logTails(result, limitBytes / 2),
  ]
  return fitMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, limitBytes)
}

function headline(result: RunResult): string {
  const { emoji, words } = resultLabel(result.result)
  const name = pipelineName(result)
  const pipeline = name === '' ? '' : `: ${link(codeSpan(name), result.pipelineUrl)}`
  return `## ${emoji} Downstream pipeline ${words}${pipeline}`
}

function facts(result: RunResult): string {
  return [
    result.status === undefined ? undefined : `**Status** ${codeSpan(result.status)}`,
    result.ref === undefined ? undefined : `**Ref** ${link(codeSpan(result.ref), refAddress(result))}`,
    result.sha === undefined
      ? undefined
      : `**Commit** ${link(codeSpan(result.sha.slice(0, 12)), commitAddress(result))}`,
    result.durationSeconds === undefined ? undefined : `**Duration** ${formatDuration(result.durationSeconds)}`,
    result.tries > 1 ? `**Tries** ${result.tries}` : undefined,
    result.artifactsPath === undefined ? undefined : `**Artifacts** ${codeSpan(result.artifactsPath)}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ')
}

function formatList(title: string, lines: readonly string[], addresses: ReadonlySet<string>): string {
  if (lines.length === 0) return ''
  return [`**${title}**`, '', ...lines.map((line) => `- ${linkedText(line, addresses)}`)].join('\n')
}

function blocked(result: RunResult): string {
  const jobs = result.result === 'manual' ? blockingJobs(result) : []
  if (jobs.length === 0) return ''
  return ['**Waiting for a manual job to be played**', '', ...jobs.map((job) => `- ${linkedJob(job)}`)].join('\n')
}

function jobsTable(jobs: readonly ResultJob[], limit: number): string {
  if (jobs.length === 0) return ''
  const rest = jobs.length - limit
  const note = rest > 0 ? `\n\n… and ${rest} more ${rest === 1 ? 'job' : 'jobs'}` : ''
  return ['| Job | Stage | Status | Duration |', '| --- | --- | --- | ---: |', ...mostTelling(jobs, limit).map(row)]
    .join('\n')
    .concat(note)
}

/** When not all can be shown, those that did not pass are; the order stays GitLab's. */
function mostTelling(jobs: readonly ResultJob[], limit: number): ResultJob[] {
  const others = jobs.filter((job) => job.status !== 'success')
  const shown = new Set([...others, ...jobs].slice(0, Math.max(limit, 0)))
  if (shown.size === limit || others.length >= limit) return jobs.filter((job) => shown.has(job))
  return jobs.filter((job, index) => shown.has(job) || index < limit - others.length)
}

function row(job: ResultJob): string {
  const { emoji, words } = statusLabel(job.status)
  const status = job.status === 'failed' ? [words, failureWords(job)].filter(Boolean).join(': ') : words
  const allowed = job.status === 'failed' && !job.counts ? ' (does not count)' : ''
  const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds)
  return `| ${linkedJob(job)} | ${codeSpan(job.stage)} | ${emoji} ${plainText(status)}${allowed} | ${duration} |`
}

function linkedJob(job: ResultJob): string {
  return link(codeSpan(fullJobName(job)), job.url)
}

/** The ends of failed jobs' logs, as many as fit into their share; the rest is counted. */
function logTails(result: RunResult, limitBytes: number): string[] {
  const jobs = failedJobs(result).filter((job) => (job.logTail ?? []).length > 0)
  const tails: string[] = []
  let sizeBytes = 0
  for (const job of jobs) {
    const tail = `### ${statusLabel(job.status).emoji} ${linkedJob(job)}\n\n${codeBlock(readableLogLines(job.logTail ?? []))}`
    sizeBytes += Buffer.byteLength(tail)
    if (sizeBytes > limitBytes) break
    tails.push(tail)
  }
  const rest = jobs.length - tails.length
  return rest === 0 ? tails : [...tails, `… and the logs of ${rest} more failed ${rest === 1 ? 'job' : 'jobs'}`]
}
