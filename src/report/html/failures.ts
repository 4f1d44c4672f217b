import type { ResultJob, RunResult } from '../result.ts'
import { failedJobs, formatDuration, fullJobName, statusKind } from '../words.ts'
import { formatName, formatStatus, linkTo } from './inline.ts'
import { formatLog } from './log.ts'
import { type Html, html } from './markup.ts'

/** Of all logs together, in characters: the page is to open in a second. Longer ones lose their beginning. */
const LOG_BUDGET = 300_000

/** Failed jobs with the ends of their logs, those that count first. */
export function formatFailures(result: RunResult): Html {
  const failed = failedJobs(result)
  if (failed.length === 0) return html``
  const withLog = failed.filter(({ logTail = [] }) => logTail.length > 0)
  const share = Math.floor(LOG_BUDGET / Math.max(withLog.length, 1))
  return html`<section aria-labelledby="failures-title"><h2 id="failures-title">Failed jobs</h2>
${failed.map((job) => formatFailure(job, share))}</section>`
}

function formatFailure(job: ResultJob, logBudget: number): Html {
  const took = job.durationSeconds === undefined ? undefined : `after ${formatDuration(job.durationSeconds)}`
  const facts = [`stage ${job.stage}`, took, job.runner && `on ${job.runner}`].filter((fact) => fact !== undefined)
  return html`<article class="${statusKind(job)}"><h3>${linkTo(formatName(fullJobName(job)), job.url)}</h3>
<p>${formatStatus(job)} <span class="soft">· ${facts.join(' · ')}</span></p>
${formatTail(job, logBudget)}</article>
`
}

function formatTail({ logTail = [], linesBeforeTail = 0, url }: ResultJob, budget: number): Html {
  if (logTail.length === 0) return html``
  const shown = lastLines(logTail, budget)
  const left = linesBeforeTail + logTail.length - shown.length
  const before = html`${left} ${left === 1 ? 'line' : 'lines'} before`
  const note = left === 0 ? html`` : html`<p class="soft">${linkTo(before, url)}</p>`
  return html`<details open><summary>The end of its log</summary>${note}<div class="log">${formatLog(shown)}</div></details>`
}

/** As many as fit, marks of sections among them. */
function lastLines(lines: readonly string[], budget: number): readonly string[] {
  let left = budget
  let first = lines.length
  // A line costs a little even when it is empty.
  while (first > 0 && left > 0) left -= (lines[--first]?.length ?? 0) + 20
  return lines.slice(left < 0 ? first + 1 : first)
}
