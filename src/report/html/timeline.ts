import type { RunResult } from '../result.ts'
import { createTimeline, type Timeline, type TimelineRow, type TimelineSpan } from '../timeline.ts'
import { formatDuration, statusKind } from '../words.ts'
import { type Html, html } from './markup.ts'

/** When each job waited and ran. `nameOf`: what a job's row begins with. */
export function formatTimeline(
  result: Pick<RunResult, 'jobs' | 'steps' | 'finishedAt'>,
  nameOf: (job: TimelineRow['job']) => Html,
): Html {
  const timeline = createTimeline(result)
  if (timeline === undefined) return html``
  return html`<section aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>
<ol class="timeline">
${formatAxis(timeline)}${timeline.rows.map((row) => formatRow(row, timeline, nameOf(row.job)))}</ol>
<p class="key"><span>${keyBar('queue')} in the queue</span><span>${keyBar('passed')} passed</span><span>${keyBar('failed')} failed</span><span>${keyBar('allowed')} failed, does not count</span><span>${keyBar('canceled')} other</span><span>${keyBar('passed earlier')} an earlier try</span><span>◆ on the critical path, as far as the times show</span></p>
</section>`
}

function keyBar(kind: string): Html {
  return html`<svg aria-hidden="true"><rect class="${kind}" width="100%" height="100%"/></svg>`
}

function formatAxis({ startMs, endMs }: Timeline): Html {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const seconds = ((endMs - startMs) / 1000) * part
    return html`<span>${part === 0 ? '0' : formatDuration(seconds)}</span>`
  })
  return html`<li class="axis" aria-hidden="true"><span class="name">Job</span><span class="ticks">${ticks}</span><span>Queue + run</span></li>
`
}

function formatRow({ job, depth, isCritical, spans }: TimelineRow, timeline: Timeline, name: Html): Html {
  const classes = [`d${Math.min(depth, 3)}`, isCritical ? 'critical' : ''].join(' ').trim()
  // Waiting is drawn below running: of several tries one may wait while another runs.
  const ordered = [...spans].sort((a, b) => Number(a.kind === 'run') - Number(b.kind === 'run'))
  const bars = ordered.map((span) => formatSpan(span, statusKind({ ...job, status: span.status }), timeline))
  const mark = isCritical ? html`<span class="mark">◆</span> ` : html``
  return html`<li class="${classes}"><span class="name">${mark}${name}</span><svg aria-hidden="true">${bars}</svg><span>${describeSpans(spans)}</span></li>
`
}

function formatSpan(
  { kind, startMs, endMs, isEarlier }: TimelineSpan,
  status: string,
  { startMs: firstMs, endMs: lastMs }: Timeline,
): Html {
  const whole = Math.max(lastMs - firstMs, 1)
  const x = ((startMs - firstMs) / whole) * 100
  // What took no time is a line that can be seen.
  const width = Math.max(((endMs - startMs) / whole) * 100, 0.2)
  const classes = kind === 'queued' ? 'queue' : isEarlier ? `${status} earlier` : status
  return html`<rect class="${classes}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`
}

/** The same for those that cannot see it. */
function describeSpans(spans: readonly TimelineSpan[]): string {
  const sum = (kind: TimelineSpan['kind']) =>
    spans.filter((span) => span.kind === kind).reduce((total, { startMs, endMs }) => total + endMs - startMs, 0) / 1000
  const queue = sum('queued')
  return `${queue === 0 ? '' : `${formatDuration(queue)} + `}${formatDuration(sum('run'))}`
}
