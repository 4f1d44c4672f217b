import { cutText } from '../text/cut.ts'
import type { ResultJob, RunResult } from './result.ts'
import { createTimeline, readTime, type TimelineRow } from './timeline.ts'
import { jobLabel } from './words.ts'

/** More rows are no picture any more, and GitHub draws no diagram of any size. */
const MOST_ROWS = 60

/** The jobs, or the steps of a chain, over time as a Mermaid Gantt chart in a code block, as GitHub and GitLab draw it; empty where there is nothing to draw. */
export function formatGantt(result: RunResult): string {
  if (result.steps === undefined && hasTooManyRows(result.jobs)) return ''
  const all = createTimeline(result)?.rows ?? []
  const rows = result.steps === undefined ? all : all.filter(({ depth }) => depth === 0)
  if (rows.length < 2 || rows.length > MOST_ROWS) return ''
  const lines: string[] = []
  let section: string | undefined
  for (const row of rows) {
    const next = sectionName(row)
    if (next !== section) lines.push(`  section ${next}`)
    section = next
    lines.push(`  ${formatTask(row)}`)
  }
  return ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DDTHH:mm:ss', '  axisFormat %H:%M:%S', ...lines, '```'].join(
    '\n',
  )
}

/** Found out before the times of all jobs are read. */
function hasTooManyRows(jobs: readonly ResultJob[]): boolean {
  let rows = 0
  for (const job of jobs) {
    if ([job, ...(job.previousTries ?? [])].some(({ startedAt }) => readTime(startedAt) !== undefined)) rows += 1
    if (rows > MOST_ROWS) return true
  }
  return false
}

function sectionName({ job }: TimelineRow): string {
  return plainWords([job.pipelineLabel, job.stage].filter(Boolean).join(' › '))
}

/** The sign before the name also keeps a name from being one of Mermaid's own words. */
function formatTask({ job, spans }: TimelineRow): string {
  const run = spans.findLast(({ kind }) => kind === 'run')
  const startMs = run?.startMs ?? 0
  // A bar needs a length; the format counts whole seconds.
  const endMs = Math.max(run?.endMs ?? 0, startMs + 1000)
  return `${jobLabel(job).icon} ${plainWords(job.name)} :${tagOf(job)}${moment(startMs)}, ${moment(endMs)}`
}

/** Mermaid knows colours for these only. */
function tagOf({ status, counts }: TimelineRow['job']): string {
  if (status === 'success') return 'done, '
  if (status === 'failed') return counts ? 'crit, ' : 'active, '
  return ''
}

/** Without a zone, so that it is shown as it is: in UTC. */
function moment(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}

/** What is left of a name: no sign that Mermaid, or HTML, reads. */
function plainWords(text: string): string {
  const words = cutText(text, 60)
    .replace(/[^\p{L}\p{N}_.\-/()+=›… ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? '–' : words
}
