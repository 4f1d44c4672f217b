import displayWidth from 'fast-string-truncated-width'
import { sanitizeLine } from '../text/sanitize.ts'
import type { ResultJob } from './result.ts'
import { failureWords, formatDuration, fullJobName, statusIcon, statusLabel } from './words.ts'

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
      lines.push(`  ${statusIcon(job.status)} ${cells.join('  ').trimEnd()}`)
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
