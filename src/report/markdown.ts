import { fitMarkdown } from '../text/cut.ts'
import { readableLogLines } from '../text/log-lines.ts'
import { commitAddress, refAddress } from './address.ts'
import { formatGantt } from './gantt.ts'
import { codeBlock, codeSpan, link, plainText, sentence } from './markdown-text.ts'
import type { ResultJob, RunResult } from './result.ts'
import {
  blockingJobs,
  countJobs,
  failedJobs,
  failureWords,
  formatDuration,
  fullJobName,
  jobLabel,
  pipelineName,
  resultLabel,
  stepAsJob,
  subjectOf,
} from './words.ts'

export interface MarkdownSettings {
  /** Rows of the jobs table; the rest is counted. */
  readonly jobLimit?: number | undefined
  /** Size of the whole text in UTF-8; what does not fit is named as left out. Default 512 KiB. */
  readonly limitBytes?: number | undefined
}

/**
 * The result as Markdown, for the job summary and `report-file: x.md`: the verdict, failures in the open, the rest folded when all
 * passed. Nothing in it can be broken by what it shows. Takes a redacted result: markup inside a secret would hide it from the masker.
 */
export function formatMarkdown(
  result: RunResult,
  { jobLimit = 200, limitBytes = 512 * 1024 }: MarkdownSettings = {},
): string {
  // Each address is a link once, where it is first.
  const linkOnce = createLinks()
  const addresses = new Set(
    [result.pipelineUrl, ...result.jobs.map(({ url }) => url)].filter((url) => url !== undefined),
  )
  const head = headline(result, linkOnce)
  const list = (title: string, lines: readonly string[]) =>
    formatList(
      title,
      lines.map((line) => formatSentence(line, addresses, linkOnce)),
    )
  // The headline has that link.
  const hints = result.hints.filter((hint) => hint !== `see ${result.pipelineUrl}`)
  const parts = [
    head,
    sentence(result.message),
    facts(result),
    failures(result, linkOnce, limitBytes / 2),
    list('Details', result.details),
    list('Next steps', hints),
    list('Warnings', result.warnings),
    blocked(result, linkOnce),
    stepsTable(result, linkOnce),
    formatGantt(result),
    jobsTable(result, linkOnce, jobLimit),
  ]
  return fitMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, limitBytes)
}

/** A link where its address is not linked yet, else the text alone. */
type LinkOnce = (markdown: string, url: string | undefined) => string

function createLinks(): LinkOnce {
  const done = new Set<string>()
  return (markdown, url) => {
    if (url === undefined || done.has(url)) return markdown
    done.add(url)
    return link(markdown, url)
  }
}

function headline(result: RunResult, linkOnce: LinkOnce): string {
  const label = resultLabel(result.result)
  // The pipeline's result holds, but the step has failed.
  const { emoji, words } =
    result.exitCode === 6 ? { emoji: '⚠️', words: `${label.words}, with results missing here` } : label
  const name = pipelineName(result)
  const pipeline = name === '' ? '' : `: ${linkOnce(codeSpan(name), result.pipelineUrl)}`
  return `## ${emoji} ${subjectOf(result)} ${words}${pipeline}`
}

function facts(result: RunResult): string {
  const { status, ref, sha, durationSeconds, tries, artifactsPath } = result
  return [
    status === undefined ? undefined : `**Status** ${codeSpan(status)}`,
    ref === undefined ? undefined : `**Ref** ${link(codeSpan(ref), refAddress(result))}`,
    sha === undefined ? undefined : `**Commit** ${link(codeSpan(sha.slice(0, 12)), commitAddress(result))}`,
    durationSeconds === undefined ? undefined : `**Duration** ${formatDuration(durationSeconds)}`,
    tries > 1 ? `**Tries** ${tries}` : undefined,
    artifactsPath === undefined ? undefined : `**Artifacts** ${codeSpan(artifactsPath)}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ')
}

function formatList(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`**${title}**`, '', ...lines.map((line) => `- ${line}`)].join('\n')
}

/** A sentence of ours whose last word may be an address of the result: a link at most once, never the address alone again. */
function formatSentence(text: string, addresses: ReadonlySet<string>, linkOnce: LinkOnce): string {
  const start = text.lastIndexOf(' ') + 1
  const last = text.slice(start)
  if (!addresses.has(last)) return sentence(text)
  const linked = linkOnce(plainText(last), last)
  const before = text.slice(0, start).trim()
  return linked.startsWith('[') ? `${sentence(before)} ${linked}`.trim() : sentence(before.replace(/:$/, ''))
}

function blocked(result: RunResult, linkOnce: LinkOnce): string {
  const jobs = result.result === 'manual' ? blockingJobs(result) : []
  return formatList(
    'Waiting for a manual job to be played',
    jobs.map((job) => linkOnce(codeSpan(fullJobName(job)), job.url)),
  )
}

/** More of them have one cause; the table and GitLab have them all. */
const MOST_FAILURES = 50

/** Failed jobs in the open, the ends of their logs folded, as many as fit into their share; the rest is counted. */
function failures(result: RunResult, linkOnce: LinkOnce, limitBytes: number): string {
  const failed = failedJobs(result)
  const logs = failed.flatMap((job) => ((job.logTail ?? []).length > 0 ? [[job, foldedLog(job)] as const] : []))
  const fitting = new Map<ResultJob, string>()
  let sizeBytes = 0
  for (const [job, log] of logs) {
    sizeBytes += Buffer.byteLength(log)
    if (sizeBytes <= limitBytes) fitting.set(job, log)
    else break
  }
  const shown = failed.slice(0, MOST_FAILURES).map((job) => failure(job, linkOnce) + (fitting.get(job) ?? ''))
  return [
    ...shown,
    ...counted(failed.length - shown.length, 'more failed job', 'more failed jobs'),
    ...counted(logs.length - fitting.size, 'more log of a failed job', 'more logs of failed jobs'),
  ].join('\n\n')
}

function failure(job: ResultJob, linkOnce: LinkOnce): string {
  const { emoji, words } = jobLabel(job)
  const why = failureWords(job)
  const took = job.durationSeconds === undefined ? '' : ` after ${formatDuration(job.durationSeconds)}`
  const reason = why === undefined ? '' : `: ${plainText(why)}`
  return `${emoji} ${linkOnce(codeSpan(fullJobName(job)), job.url)} in stage ${codeSpan(job.stage)} ${words}${took}${reason}`
}

function foldedLog({ logTail = [] }: ResultJob): string {
  return fold('The end of its log', codeBlock(readableLogLines(logTail)))
}

/** The only HTML here. An empty line before and after makes what is inside Markdown. */
function fold(summary: string, content: string): string {
  return `\n\n<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
}

function counted(rest: number, one: string, many: string): string[] {
  return rest <= 0 ? [] : [`… and ${rest} ${rest === 1 ? one : many}`]
}

function stepsTable({ steps = [] }: RunResult, linkOnce: LinkOnce): string {
  if (steps.length === 0) return ''
  const rows = steps.map((step) => {
    const job = stepAsJob(step)
    const name = pipelineName(step.result)
    const { emoji, words } = jobLabel(job)
    const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds)
    return `| ${codeSpan(step.name)} | ${name === '' ? '' : linkOnce(codeSpan(name), job.url)} | ${emoji} ${plainText(words)} | ${duration} |`
  })
  return ['| Step | Pipeline | Status | Duration |', '| --- | --- | --- | ---: |', ...rows].join('\n')
}

/** Folded when there is nothing in it that somebody has to see. */
function jobsTable(result: RunResult, linkOnce: LinkOnce, limit: number): string {
  const { jobs } = result
  if (jobs.length === 0) return ''
  const rows = mostTelling(jobs, limit).map((job) => row(job, linkOnce))
  const table = ['| Job | Stage | Status | Duration |', '| --- | --- | --- | ---: |', ...rows].join('\n')
  const content = [table, ...counted(jobs.length - limit, 'more job', 'more jobs')].join('\n\n')
  const title = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}: ${countJobs(jobs)}`
  const isCalm = result.exitCode === 0 && failedJobs(result).length === 0
  return isCalm ? fold(title, content).trim() : `**${title}**\n\n${content}`
}

/** When not all can be shown, those that did not pass are; the order stays GitLab's. */
function mostTelling(jobs: readonly ResultJob[], limit: number): ResultJob[] {
  const others = jobs.filter((job) => job.status !== 'success')
  const shown = new Set([...others, ...jobs].slice(0, Math.max(limit, 0)))
  if (shown.size === limit || others.length >= limit) return jobs.filter((job) => shown.has(job))
  return jobs.filter((job, index) => shown.has(job) || index < limit - others.length)
}

function row(job: ResultJob, linkOnce: LinkOnce): string {
  const { emoji, words } = jobLabel(job)
  const why = job.status === 'failed' ? failureWords(job) : undefined
  const status = [words, why].filter((part) => part !== undefined).join(': ')
  const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds)
  return `| ${linkOnce(codeSpan(fullJobName(job)), job.url)} | ${codeSpan(job.stage)} | ${emoji} ${plainText(status)} | ${duration} |`
}
