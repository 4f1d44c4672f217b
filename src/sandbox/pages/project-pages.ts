import { formatName, formatTime } from '../../report/html/inline.ts'
import { type Html, html } from '../../report/html/markup.ts'
import { formatDuration } from '../../report/words.ts'
import { durationSeconds } from '../entities/job.ts'
import { type Answer, Refusal } from '../http/answer.ts'
import type { SandboxPipeline, SandboxProject } from '../model.ts'
import { startPipeline } from '../routes/pipelines.ts'
import type { Store } from '../store.ts'
import { readVariables, refusalWords, typedText, variablesField } from './forms.ts'
import {
  type PageCall,
  page,
  pipelineLink,
  pipelinePath,
  pipelineStatus,
  projectLink,
  projectPath,
  seeOther,
  signInAddress,
  tokenField,
  userName,
} from './layout.ts'

const ROWS = 50

/** All projects, and the newest pipelines of them together. */
export function indexPage(call: PageCall): Answer {
  const { store } = call
  const projects = [...store.projects.values()].filter(({ deleted }) => !deleted)
  const newest = listPipelines(store).slice(0, ROWS)
  const body = html`<section aria-labelledby="projects"><h2 id="projects">Projects</h2>
<ul>${projects.map((project) => html`<li>${projectLink(store, project)} <span class="soft">id ${project.id}</span></li>\n`)}</ul></section>
<section aria-labelledby="pipelines"><h2 id="pipelines">Newest pipelines</h2>
${formatTable(store, newest, true)}</section>`
  return page(call, { title: 'GitLab sandbox', body, refreshes: true })
}

/** The pipelines of a project, newest first. */
export function projectPage(call: PageCall, project: SandboxProject): Answer {
  const { store, params } = call
  const path = `${projectPath(store, project)}/-/pipelines`
  const all = listPipelines(store).filter(({ projectId }) => projectId === project.id)
  const pages = Math.max(1, Math.ceil(all.length / ROWS))
  const number = /^\d{1,6}$/.test(String(params.page)) ? Math.min(Math.max(1, Number(params.page)), pages) : 1
  const shown = all.slice((number - 1) * ROWS, number * ROWS)
  const links = [
    ...(number > 1 ? [html`<a rel="prev" href="${path}?page=${number - 1}">Newer</a>`] : []),
    ...(number < pages ? [html`<a rel="next" href="${path}?page=${number + 1}">Older</a>`] : []),
  ]
  const body = html`<div class="bar"><a class="button main" href="${path}/new">Run pipeline</a>
<span class="soft">${all.length} ${all.length === 1 ? 'pipeline' : 'pipelines'}, default branch ${formatName(project.defaultBranch)}</span></div>
${formatTable(store, shown, false)}
${pages > 1 && html`<nav class="bar" aria-label="Pages of the list">${links}<span class="soft">Page ${number} of ${pages}</span></nav>`}`
  return page(call, {
    title: project.path,
    heading: formatName(project.path),
    trail: [],
    body,
    refreshes: number === 1,
  })
}

function listPipelines({ pipelines }: Store): SandboxPipeline[] {
  return [...pipelines.values()].filter(({ deleted }) => !deleted).reverse()
}

function formatTable(store: Store, pipelines: readonly SandboxPipeline[], withProject: boolean): Html {
  if (pipelines.length === 0) return html`<p>There is no pipeline yet.</p>`
  const titles = ['Status', 'Pipeline', ...(withProject ? ['Project'] : []), 'Ref', 'Commit', 'Source', 'User']
  return html`<div class="scroll" tabindex="0" role="region" aria-label="List of pipelines"><table>
<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}<th scope="col" class="number">Duration</th><th scope="col">Created</th></tr></thead>
<tbody>
${pipelines.map((pipeline) => formatRow(store, pipeline, withProject))}</tbody></table></div>`
}

function formatRow(store: Store, pipeline: SandboxPipeline, withProject: boolean): Html {
  const project = store.projects.get(pipeline.projectId)
  const cells = [
    pipelineStatus(pipeline),
    html`${pipelineLink(store, pipeline)}${pipeline.name !== null && html` ${formatName(pipeline.name)}`}`,
    ...(withProject && project ? [projectLink(store, project)] : []),
    formatName(pipeline.ref),
    html`<code>${pipeline.sha.slice(0, 8)}</code>`,
    html`${pipeline.source.replaceAll('_', ' ')}`,
    userName(store, pipeline.userId),
  ]
  return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}<td class="number">${pipelineDuration(store, pipeline)}</td><td class="now">${formatTime(pipeline.createdAt)}</td></tr>
`
}

/** So far, while it runs. */
export function pipelineDuration(store: Store, pipeline: SandboxPipeline): string {
  const seconds = durationSeconds(store, pipeline)
  return seconds === null ? '–' : formatDuration(seconds)
}

interface Typed {
  readonly ref: string
  readonly variables: string
}

/** The form that starts a pipeline. It has a page of its own, which is not loaded again while somebody types. */
export function newPipelinePage(call: PageCall, project: SandboxProject): Answer | Promise<Answer> {
  if (call.user === null) return seeOther(signInAddress(call))
  return formPage(call, project, { ref: project.defaultBranch, variables: '' })
}

/** Starts it; or shows what was typed, and why there is none. */
export async function runPipeline(call: PageCall, project: SandboxProject): Promise<Answer> {
  const typed = { ref: typedText(call, 'ref'), variables: typedText(call, 'variables') }
  try {
    const wanted = { ref: typed.ref.trim(), variables: readVariables(typed.variables), inputs: {} }
    const { user } = call
    const pipeline = await startPipeline(call, { project, ...wanted, source: 'web', user, upstream: null })
    return seeOther(pipelinePath(call.store, pipeline))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return formPage(call, project, typed, error)
  }
}

async function formPage(call: PageCall, project: SandboxProject, typed: Typed, refusal?: Refusal): Promise<Answer> {
  const { store } = call
  const refs = (await call.engineOf(project).listRefs?.(project)) ?? project.refs
  const body = html`${refusal && html`<p class="wrong" role="alert">There is no pipeline: ${refusalWords(refusal)}</p>`}
<form class="form" method="post" action="${projectPath(store, project)}/-/pipelines/new">${tokenField(call)}
<label>Branch or tag <input name="ref" list="refs" value="${typed.ref}" required autocomplete="off"></label>
<datalist id="refs">${refs.map(({ name }) => html`<option value="${name}"></option>`)}</datalist>
${variablesField(typed.variables)}
<div class="bar"><button class="main">Run pipeline</button><span class="soft">It runs for ${userName(store, call.user?.id ?? null)}.</span></div>
</form>`
  const status = refusal?.answer.status ?? 200
  return page(call, {
    status,
    title: `Run pipeline · ${project.path}`,
    heading: html`Run pipeline`,
    trail: [projectLink(store, project)],
    body,
  })
}
