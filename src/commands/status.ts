import displayWidth from 'fast-string-truncated-width'
import { findPipeline } from '../pipeline/find-pipeline.ts'
import { listResultJobs } from '../pipeline/tree.ts'
import { resultDocument } from '../report/outputs.ts'
import { type ResultJob, type RunResult, redactResult } from '../report/result.ts'
import { failureWords, formatDuration, fullJobName, jobLabel, statusIcon, statusLabel } from '../report/words.ts'
import { readTree } from '../run/attach.ts'
import { createResult, resultWord } from '../run/result.ts'
import { sanitizeLine } from '../text/sanitize.ts'
import type { RemoteCommand } from './command.ts'
import { openPage } from './web.ts'

/** `status`: one look. Exits 0 whatever the pipeline's status is; the status is in the answer. */
export const status: RemoteCommand = async (context) => {
  const { client, host } = context
  const found = await findPipeline(context)
  const { pipeline } = found
  await openPage(pipeline.web_url, context)
  const root = await readTree(found, context)
  if (root.unreadable !== undefined) host.warn(`Jobs cannot be read with these credentials (${root.unreadable})`)
  const { words } = statusLabel(pipeline.status)
  const ending = {
    result: resultWord(pipeline.status),
    exitCode: 0,
    message: `Pipeline #${pipeline.id}: ${words}`,
  } as const
  const result: RunResult = { ...createResult(ending, pipeline, client), jobs: listResultJobs(root) }
  // Names are cut for people, and half a secret is not found.
  const shown = redactResult(result, host.redact)
  return { exitCode: 0, document: resultDocument(result), text: formatStatus(shown) }
}

function formatStatus(result: RunResult): string {
  const icon = statusIcon(result.status ?? '')
  const took = result.durationSeconds === undefined ? '' : ` after ${formatDuration(result.durationSeconds)}`
  const facts = `${result.ref ?? ''} ${result.sha?.slice(0, 8) ?? ''}`.trim()
  return [`${icon} ${result.message}${took}`, `  ${facts}  ${result.pipelineUrl}`, ...jobLines(result.jobs)].join('\n')
}

const widestName = 48

/**
 * The jobs as lines for people: stage by stage in GitLab's order, an icon, the name, the duration right-aligned; links
 * and reasons for those that did not pass. Takes the jobs of a redacted result: long names are cut, and half a
 * secret is not found.
 */
export function jobLines(jobs: readonly ResultJob[]): string[] {
  const names = new Map(jobs.map((job) => [job, shortName(job)]))
  const nameWidth = Math.max(0, ...[...names.values()].map((name) => displayWidth(name).width))
  const durationWidth = Math.max(0, ...jobs.map((job) => durationOf(job).length))
  const lines: string[] = []
  for (const [stage, jobsOfStage] of Map.groupBy(jobs, (job) => job.stage)) {
    lines.push(sanitizeLine(stage, { colors: false }))
    for (const job of jobsOfStage) {
      const name = names.get(job) ?? job.name
      const padding = ' '.repeat(nameWidth - displayWidth(name).width)
      const cells = [name + padding, durationOf(job).padStart(durationWidth), remark(job)]
      lines.push(`  ${jobLabel(job).icon} ${cells.join('  ').trimEnd()}`)
    }
  }
  return lines
}

function shortName(job: ResultJob): string {
  const name = sanitizeLine(fullJobName(job), { colors: false })
  const { index, truncated } = displayWidth(name, { limit: widestName, ellipsis: '…', ellipsisWidth: 1 })
  return truncated ? `${name.slice(0, index)}…` : name
}

function durationOf({ durationSeconds }: ResultJob): string {
  return durationSeconds === undefined ? '' : formatDuration(durationSeconds)
}

function remark(job: ResultJob): string {
  if (job.status === 'success') return ''
  const allowed = job.status === 'failed' && !job.counts ? '(does not count)' : ''
  const words = job.status === 'failed' ? (failureWords(job) ?? 'failed') : statusLabel(job.status).words
  return [words, allowed, job.url ?? '']
    .filter((part) => part !== '')
    .map((part) => sanitizeLine(part, { colors: false }))
    .join('  ')
}
