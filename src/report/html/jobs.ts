import type { ResultJob, RunResult } from '../result.ts'
import { countJobs, formatDuration, fullJobName, kindWords, type StatusKind, statusKind } from '../words.ts'
import { formatName, formatStatus, linkTo } from './inline.ts'
import { type Html, html } from './markup.ts'

/** The list of all jobs; what filters it is hidden until the script shows it. */
export function formatJobs({ jobs }: RunResult): Html {
  if (jobs.length === 0) return html``
  return html`<section aria-labelledby="jobs-title"><h2 id="jobs-title">Jobs</h2>
<p>${countJobs(jobs)}</p>
<form id="filter" hidden>
<label>Filter (press /) <input name="words" type="search" autocomplete="off"></label>
<label>Status <select name="status"><option value="">all</option>${listKinds(jobs).map((kind) => html`<option value="${kind}">${kindWords[kind]}</option>`)}</select></label>
<button name="logs" type="button">Fold all logs</button>
<span id="shown" class="soft" role="status"></span>
</form>
<div class="scroll" tabindex="0" role="region" aria-label="List of jobs"><table id="jobs">
<thead><tr><th scope="col">Job</th><th scope="col">Stage</th><th scope="col">Status</th><th scope="col" class="number wide">Queue</th><th scope="col" class="number">Duration</th><th scope="col" class="wide">More</th></tr></thead>
<tbody>
${jobs.map(formatRow)}</tbody></table></div></section>`
}

function listKinds(jobs: readonly ResultJob[]): StatusKind[] {
  const found = new Set(jobs.map(statusKind))
  return (Object.keys(kindWords) as StatusKind[]).filter((kind) => found.has(kind))
}

function formatRow(job: ResultJob, index: number): Html {
  const queue = job.queuedSeconds === undefined ? '' : formatDuration(job.queuedSeconds)
  const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds)
  return html`<tr id="job-${index}" data-status="${statusKind(job)}"><th scope="row">${linkTo(formatName(fullJobName(job)), job.url)}</th><td>${formatName(job.stage)}</td><td>${formatStatus(job)}</td><td class="number wide">${queue}</td><td class="number">${duration}</td><td class="wide">${formatMore(job)}</td></tr>
`
}

function formatMore({ runner, coverage, user, kind, previousTries = [], artifactsFolder }: ResultJob): Html {
  const parts = [
    kind === 'bridge' ? 'trigger job' : undefined,
    runner === undefined ? undefined : `runner ${runner}`,
    user === undefined ? undefined : `for ${user}`,
    coverage === undefined ? undefined : `coverage ${coverage} %`,
    artifactsFolder === undefined ? undefined : `artifacts in ${artifactsFolder}`,
  ].filter((part) => part !== undefined)
  const tries = previousTries.map(
    ({ id, status, url }, index) => html`${index === 0 ? '' : ', '}${linkTo(html`#${id}`, url)} ${status}`,
  )
  const earlier = tries.length === 0 ? html`` : html`${parts.length === 0 ? '' : ' · '}earlier tries: ${tries}`
  return html`${parts.join(' · ')}${earlier}`
}
