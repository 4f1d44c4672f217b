import { createHash } from 'node:crypto'
import { stripVTControlCharacters } from 'node:util'
import { findProject, requireJob, requirePipeline } from '../access/project.ts'
import { jobUrl } from '../entities/job.ts'
import { pipelineUrl } from '../entities/pipeline.ts'
import { type Answer, Refusal, text } from '../http/answer.ts'
import { isFinal, type SandboxJob, type SandboxPipeline, type SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

/** The pages that `web_url` opens. Every user of this machine may read them; names and logs may be hostile. */
export const pageRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'none', handle: index },
  { method: 'GET', path: '/*id/-/pipelines/:pipeline_id', access: 'none', handle: orPage(pipelinePage) },
  { method: 'GET', path: '/*id/-/jobs/:job_id', access: 'none', handle: orPage(jobPage) },
  { method: 'GET', path: '/*id/-/jobs/:job_id/raw', access: 'none', handle: orPage(rawLog) },
]

const REFRESH_SECONDS = 2

function index({ store }: RouteCall): Answer {
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

function pipelinePage(call: RouteCall, project: SandboxProject): Answer {
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

function jobPage(call: RouteCall, project: SandboxProject): Answer {
  const { store } = call
  const job = requireJob(call, project)
  const pipeline = store.pipelines.get(job.pipelineId)
  const back = pipeline ? html`<p><a href="${pipelineUrl(store, pipeline)}">Pipeline #${pipeline.id}</a></p>` : html``
  const log = stripVTControlCharacters(Buffer.from(job.trace).toString())
  const body = html`<h1>${status(job)} ${job.name}</h1>${back}<p>${job.failureReason ?? ''}</p>
<p><a href="${jobUrl(store, job)}/raw">Raw log</a></p><pre>${log}</pre>`
  return page(200, `${job.name} · ${project.path}`, body, refreshWhile(job))
}

function rawLog(call: RouteCall, project: SandboxProject): Answer {
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

/** A refusal becomes a page instead of JSON. */
function orPage(render: (call: RouteCall, project: SandboxProject) => Answer): Route['handle'] {
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

/** Markup that is safe to put into a page as it is. Only {@link html} makes it. */
interface Html {
  readonly markup: string
}

/** Template tag: everything put in is escaped, other {@link Html} and lists of it excepted. */
function html(strings: TemplateStringsArray, ...values: readonly (Html | readonly Html[] | string | number)[]): Html {
  const parts = strings.map((fixed, index) => fixed + (index < values.length ? toMarkup(values[index] ?? '') : ''))
  return { markup: parts.join('') }
}

/** A whole page. It loads nothing, runs nothing, and may not be framed. */
function page(status: number, title: string, body: Html, { refreshSeconds = 0 } = {}): Answer {
  const refresh = refreshSeconds > 0 ? html`<meta http-equiv="refresh" content="${refreshSeconds}">` : html``
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body>${body}</body></html>
`
  return text(status, markup, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'referrer-policy': 'no-referrer',
  })
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }
.status { font-weight: 600; } .success { color: #108548; } .failed { color: #c91c00; } .running { color: #1f75cb; }
pre { background: #8882; padding: 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function toMarkup(value: Html | readonly Html[] | string | number): string {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
