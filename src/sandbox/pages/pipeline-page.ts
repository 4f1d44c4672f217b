import { formatName, formatTime } from '../../report/html/inline.ts'
import { type Html, html } from '../../report/html/markup.ts'
import { formatTimeline } from '../../report/html/timeline.ts'
import type { JobTry, ResultJob } from '../../report/result.ts'
import { failureWords, formatDuration } from '../../report/words.ts'
import { requirePipeline } from '../access/project.ts'
import { downstreamOf, durationSeconds, queuedSeconds } from '../entities/job.ts'
import type { Answer } from '../http/answer.ts'
import { isFinal, type SandboxJob, type SandboxPipeline, type SandboxProject } from '../model.ts'
import type { Store } from '../store.ts'
import { jobButtons, pipelineButtons } from './actions.ts'
import {
  formatFacts,
  fullPipelineLink,
  jobKind,
  jobPath,
  jobStatus,
  type PageCall,
  page,
  pipelineStatus,
  projectLink,
  userName,
} from './layout.ts'
import { pipelineDuration } from './project-pages.ts'

/** One pipeline: what is known of it, its jobs by stage, and when they waited and ran. */
export function pipelinePage(call: PageCall, project: SandboxProject): Answer {
  const { store } = call
  const pipeline = requirePipeline(call, project)
  const { id, name, yamlErrors, failureReason } = pipeline
  const errors = yamlErrors ?? (pipeline.jobs.length === 0 ? failureReason : null)
  const body = html`<div class="bar">${pipelineButtons(call, pipeline)}</div>
${errors !== null && html`<section aria-labelledby="errors"><h2 id="errors">Errors of the configuration</h2><div class="wrong">${errors.split('\n').map((line) => html`${line}\n`)}</div></section>`}
${describe(store, pipeline)}
${formatStages(call, pipeline)}
${formatTimes(store, pipeline)}`
  return page(call, {
    title: `Pipeline #${id} · ${project.path}`,
    heading: html`${pipelineStatus(pipeline)} Pipeline #${id}${name !== null && html`: ${formatName(name)}`}`,
    trail: [projectLink(store, project)],
    body,
    refreshes: !isFinal(pipeline.status),
  })
}

function describe(store: Store, pipeline: SandboxPipeline): Html {
  const { ref, tag, sha, source, userId, createdAt, startedAt } = pipeline
  const waited = queuedSeconds(store, { queuedAt: createdAt, startedAt }) ?? 0
  const isWaiting = startedAt === null && isFinal(pipeline.status)
  const downstream = listDownstream(store, pipeline).map(
    (one) => html`<div>${fullPipelineLink(store, one)} ${pipelineStatus(one)}</div>`,
  )
  return formatFacts([
    [tag ? 'Tag' : 'Branch', formatName(ref)],
    ['Commit', html`<code>${sha.slice(0, 12)}</code>`],
    ['Source', html`${source.replaceAll('_', ' ')}`],
    ['User', userName(store, userId)],
    ['Created', formatTime(createdAt)],
    ['Time in the queue', isWaiting ? undefined : html`${formatDuration(waited)}`],
    ['Duration', startedAt === null ? undefined : html`${pipelineDuration(store, pipeline)}`],
    ['Upstream', formatUpstream(store, pipeline)],
    ['Downstream', downstream.length === 0 ? undefined : html`${downstream}`],
  ])
}

function formatUpstream(store: Store, { upstream }: SandboxPipeline): Html | undefined {
  const pipeline = upstream === null ? undefined : store.pipelines.get(upstream.pipelineId)
  const job = upstream === null ? undefined : store.jobs.get(upstream.jobId)
  if (pipeline === undefined) return undefined
  return html`${fullPipelineLink(store, pipeline)}${job && html`, job <a href="${jobPath(store, job)}">${formatName(job.name)}</a>`}`
}

/** Those that trigger jobs link, and those that were started with tokens of jobs. */
function listDownstream(store: Store, { id, jobs }: SandboxPipeline): SandboxPipeline[] {
  const linked = new Set(jobs.map(({ downstreamPipelineId }) => downstreamPipelineId))
  return [...store.pipelines.values()].filter(
    (one) => !one.deleted && (linked.has(one.id) || one.upstream?.pipelineId === id),
  )
}

function formatStages(call: PageCall, { jobs }: SandboxPipeline): Html {
  if (jobs.length === 0) return html``
  const byStage = Map.groupBy(jobs, ({ stage }) => stage)
  const columns = [...byStage].map(([stage, all]) => {
    const cards = newestTries(all).map((job) => formatJob(call, job, earlierTries(job, all)))
    return html`<li><h3>${formatName(stage)}</h3><ul class="jobs">${cards}</ul></li>\n`
  })
  return html`<section aria-labelledby="jobs"><h2 id="jobs">Jobs</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Jobs by stage"><ol class="stages">
${columns}</ol></div></section>`
}

/** Each in the place of its first try. */
function newestTries(jobs: readonly SandboxJob[]): SandboxJob[] {
  const byName = Map.groupBy(jobs, ({ name }) => name)
  return [...byName.values()].flatMap((tries) => tries.filter(({ retried }) => !retried))
}

/** The oldest first. */
export function earlierTries({ name }: SandboxJob, jobs: readonly SandboxJob[]): SandboxJob[] {
  return jobs.filter((job) => job.name === name && job.retried)
}

function formatJob(call: PageCall, job: SandboxJob, tries: readonly SandboxJob[]): Html {
  const { store } = call
  const seconds = durationSeconds(store, job)
  const downstream = downstreamOf(store, job)
  const reason = failureWords({ failureReason: job.failureReason ?? undefined })
  return html`<li class="job ${jobKind(job)}"><a href="${jobPath(store, job)}">${formatName(job.name)}</a>
<p>${jobStatus(job)}${seconds !== null && html` <span class="soft">${formatDuration(seconds)}</span>`}</p>
${reason !== undefined && html`<p class="soft">${reason}</p>`}${downstream && html`<p>${fullPipelineLink(store, downstream)} ${pipelineStatus(downstream)}</p>`}${formatTries(store, tries)}${jobButtons(call, job, 'pipeline')}</li>
`
}

/** Links to them. */
export function formatTries(store: Store, tries: readonly SandboxJob[]): Html {
  if (tries.length === 0) return html``
  const links = tries.map((job) => html` <a href="${jobPath(store, job)}">#${job.id}</a> ${jobStatus(job)}`)
  return html`<p class="soft">Earlier ${tries.length === 1 ? 'try' : 'tries'}:${links}</p>`
}

function formatTimes(store: Store, pipeline: SandboxPipeline): Html {
  const current = newestTries(pipeline.jobs)
  const byId = new Map(current.map((job) => [job.id, job]))
  const jobs = current.map((job) => toResultJob(store, job, earlierTries(job, pipeline.jobs)))
  return formatTimeline({ jobs, finishedAt: pipeline.finishedAt ?? store.now() }, ({ id, name }) => {
    const job = byId.get(id)
    return job ? html`<a href="${jobPath(store, job)}">${formatName(name)}</a>` : formatName(name)
  })
}

/** A job as reports show it. */
function toResultJob(store: Store, job: SandboxJob, tries: readonly SandboxJob[]): ResultJob {
  const { name, stage, kind, allowFailure, pipelineId, projectId } = job
  return {
    ...toTry(store, job),
    ...{ name, stage, allowFailure, pipelineId, projectId },
    kind: kind === 'bridge' ? 'bridge' : 'job',
    counts: !allowFailure,
    previousTries: tries.map((one) => toTry(store, one)),
  }
}

function toTry(store: Store, job: SandboxJob): JobTry {
  const { id, status, startedAt, finishedAt } = job
  return {
    ...{ id, status },
    startedAt: startedAt ?? undefined,
    finishedAt: finishedAt ?? undefined,
    queuedSeconds: queuedSeconds(store, job) ?? undefined,
  }
}
