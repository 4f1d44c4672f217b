import { stripVTControlCharacters } from 'node:util'
import { requireJob, requirePipeline } from '../access/builds.ts'
import { findProject } from '../access/project.ts'
import type { Call, Route } from '../call.ts'
import { jobUrl } from '../entities/job.ts'
import { pipelineUrl } from '../entities/pipeline.ts'
import { type Answer, text } from '../http/answer.ts'
import { Refusal } from '../http/refusal.ts'
import type { SandboxJob, SandboxPipeline, SandboxProject } from '../model.ts'
import { type Html, html, page } from '../pages/html.ts'
import { isFinal } from '../statuses.ts'
import type { Store } from '../store.ts'

/** What `web_url` opens. Everybody on this machine may look; names and logs are hostile. */
export const pageRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'none', handle: index },
  { method: 'GET', path: '/*id/-/pipelines/:pipeline_id', access: 'none', handle: orPage(pipelinePage) },
  { method: 'GET', path: '/*id/-/jobs/:job_id', access: 'none', handle: orPage(jobPage) },
  { method: 'GET', path: '/*id/-/jobs/:job_id/raw', access: 'none', handle: orPage(rawLog) },
]

const REFRESH_SECONDS = 2

function index({ store }: Call): Answer {
  const newest = [...store.pipelines.values()].filter(({ deleted }) => !deleted).slice(-100)
  const rows = newest.reverse().map((pipeline) => {
    const project = store.projects.get(pipeline.projectId)
    return html`<tr><td>${status(pipeline)}</td><td><a href="${pipelineUrl(store, pipeline)}">#${pipeline.id}</a></td>
<td>${project?.path ?? ''}</td><td>${pipeline.ref}</td><td>${pipeline.source}</td></tr>`
  })
  const projects = [...store.projects.values()].map(({ id, path }) => html`<li>${path} (id ${id})</li>`)
  const body = html`<h1>GitLab sandbox</h1><h2>Projects</h2><ul>${projects}</ul>
<h2>Pipelines</h2><table><tr><th>Status<th>Pipeline<th>Project<th>Ref<th>Source</tr>${rows}</table>`
  return page(200, 'GitLab sandbox', body, { refreshSeconds: REFRESH_SECONDS })
}

function pipelinePage(call: Call, project: SandboxProject): Answer {
  const { store } = call
  const pipeline = requirePipeline(call, project)
  const shown = pipeline.jobs.filter(({ retried }) => !retried)
  const stages = [...new Set(shown.map(({ stage }) => stage))].map((stage) => {
    const rows = shown.filter((job) => job.stage === stage).map((job) => jobRow(store, job))
    return html`<h2>${stage}</h2><table>${rows}</table>`
  })
  const errors = pipeline.yamlErrors === null ? html`` : html`<pre>${pipeline.yamlErrors}</pre>`
  const body = html`<h1>${status(pipeline)} Pipeline #${pipeline.id}</h1>
<p>${project.path}, ref ${pipeline.ref}, commit ${pipeline.sha.slice(0, 8)}, started by ${pipeline.source}</p>${errors}${stages}`
  return page(200, `Pipeline #${pipeline.id} · ${project.path}`, body, refreshWhile(pipeline))
}

function jobPage(call: Call, project: SandboxProject): Answer {
  const { store } = call
  const job = requireJob(call, project)
  const pipeline = store.pipelines.get(job.pipelineId)
  const back = pipeline ? html`<p><a href="${pipelineUrl(store, pipeline)}">Pipeline #${pipeline.id}</a></p>` : html``
  const log = stripVTControlCharacters(Buffer.from(job.trace).toString())
  const body = html`<h1>${status(job)} ${job.name}</h1>${back}<p>${job.failureReason ?? ''}</p>
<p><a href="${jobUrl(store, job)}/raw">Raw log</a></p><pre>${log}</pre>`
  return page(200, `${job.name} · ${project.path}`, body, refreshWhile(job))
}

function rawLog(call: Call, project: SandboxProject): Answer {
  return text(200, requireJob(call, project).trace, { 'content-type': 'text/plain; charset=utf-8' })
}

function jobRow(store: Store, job: SandboxJob): Html {
  const downstream = job.downstreamPipelineId === null ? undefined : store.pipelines.get(job.downstreamPipelineId)
  const link = downstream
    ? html`<a href="${pipelineUrl(store, downstream)}">pipeline #${downstream.id}</a>`
    : html`<a href="${jobUrl(store, job)}">log</a>`
  return html`<tr><td>${status(job)}</td><td>${job.name}</td><td>${job.failureReason ?? ''}</td><td>${link}</td></tr>`
}

function status({ status: word }: { readonly status: string }): Html {
  return html`<span class="status ${word}">${word}</span>`
}

function refreshWhile({ status: word }: SandboxPipeline | SandboxJob): { refreshSeconds: number } {
  return { refreshSeconds: isFinal(word) ? 0 : REFRESH_SECONDS }
}

/** People get a page instead of JSON. */
function orPage(render: (call: Call, project: SandboxProject) => Answer): Route['handle'] {
  return (call) => {
    try {
      const project = findProject(call.store, call.values.id ?? '')?.project
      if (!project) return page(404, 'Not found', html`<h1>404 Not Found</h1>`)
      return render(call, project)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return page(error.answer.status, 'Not found', html`<h1>${error.answer.status} Not Found</h1>`)
    }
  }
}
