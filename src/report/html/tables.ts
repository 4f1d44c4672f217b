import type { ResultJob, ResultStep, RunResult } from '../result.ts'
import {
  countJobs,
  formatDuration,
  fullJobName,
  kindWords,
  pipelineName,
  type StatusKind,
  statusKind,
  stepAsJob,
} from '../words.ts'
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

/** The steps of a chain, in the order of its file. */
export function formatSteps({ steps }: RunResult): Html {
  if (steps === undefined) return html``
  return html`<section aria-labelledby="steps-title"><h2 id="steps-title">Steps</h2>
<div class="scroll" tabindex="0" role="region" aria-label="List of steps"><table>
<thead><tr><th scope="col">Step</th><th scope="col">Pipeline</th><th scope="col">Status</th><th scope="col" class="number">Duration</th><th scope="col" class="wide">What happened</th></tr></thead>
<tbody>
${steps.map(formatStep)}</tbody></table></div></section>`
}

function formatStep(step: ResultStep): Html {
  const job = stepAsJob(step)
  const name = pipelineName(step.result)
  const cells = [
    html`<th scope="row">${formatName(step.name)}</th>`,
    html`<td>${name === '' ? '' : linkTo(formatName(name), job.url)}</td>`,
    html`<td>${formatStatus(job)}</td>`,
    html`<td class="number">${job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds)}</td>`,
    html`<td class="wide">${step.result.message}</td>`,
  ]
  return html`<tr>${cells}</tr>\n`
}
