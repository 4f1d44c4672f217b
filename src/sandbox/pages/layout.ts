import { createHash } from 'node:crypto'
import { formatName } from '../../report/html/inline.ts'
import { type Html, html, htmlText } from '../../report/html/markup.ts'
import { style } from '../../report/html/style.ts'
import { jobLabel, statusKind, statusLabel } from '../../report/words.ts'
import { passedWithWarnings } from '../entities/pipeline.ts'
import { type Answer, text } from '../http/answer.ts'
import {
  type SandboxJob,
  type SandboxPipeline,
  type SandboxProject,
  type SandboxUser,
  SERVER_VERSIONS,
} from '../model.ts'
import type { RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

/** What a page is made from. */
export interface PageCall extends RouteCall {
  /** Proves that a form comes from a page of this sandbox. */
  readonly formToken: string
  /** Who is signed in. Without anybody pages are for reading. */
  readonly user: SandboxUser | null
}

interface PageContent {
  readonly status?: number
  readonly title: string
  /** Links to the pages above this one, below the first; without it this is the first. */
  readonly trail?: readonly Html[]
  readonly heading?: Html
  readonly body: Html
  /** Whether it is to be loaded again and again. Never with a form that people type into: that would be lost. */
  readonly refreshes?: boolean
}

const REFRESH_SECONDS = 3

/** A whole page. It loads nothing, runs nothing, may not be framed, and sends its forms to this server only. */
export function page(call: PageCall, content: PageContent): Answer {
  const { status = 200, title, trail, heading = html`${title}`, body, refreshes = false } = content
  const isRefreshed = refreshes && call.params.refresh !== 'off'
  const links = trail && [html`<a href="${rootPath(call.store)}/">GitLab sandbox</a>`, ...trail]
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>${links && html`<nav aria-label="Pages above">${links.map((link, index) => html`${index > 0 && ' › '}${link}`)}</nav>`}
<h1>${heading}</h1></header>
<main id="main">
${body}
</main>
<footer><p>A GitLab ${SERVER_VERSIONS[call.store.version]} for trying things out, on this machine.${refreshes ? refreshLink(isRefreshed) : ''}</p>${session(call)}</footer>
</body>
</html>
`
  return text(status, htmlText(document), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`,
    // With `no-referrer` browsers would send forms with the origin `null`.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(isRefreshed && { refresh: String(REFRESH_SECONDS) }),
  })
}

/** Who is signed in, and the way out; else the way in. */
function session(call: PageCall): Html {
  const { store, user, request } = call
  if (request.path === '/users/sign_in') return html``
  if (user === null) return html`<p>${signInLink(call)} with an API token to run, retry, cancel and play.</p>`
  const back = html`<input type="hidden" name="back" value="${ownPath(call)}">`
  return html`<form method="post" action="${rootPath(store)}/users/sign_out">${tokenField(call)}${back}Signed in as ${formatName(user.username)} <button>Sign out</button></form>`
}

/** Every form has it. */
export function tokenField({ formToken }: PageCall): Html {
  return html`<input type="hidden" name="page_token" value="${formToken}">`
}

function signInLink(call: RouteCall): Html {
  return html`<a href="${signInAddress(call)}">Sign in</a>`
}

/** From where the way leads back to this page. */
export function signInAddress(call: RouteCall): string {
  return `${rootPath(call.store)}/users/sign_in?back=${encodeURIComponent(ownPath(call))}`
}

/** As browsers know it: requests lose the path that the whole server is below. */
function ownPath({ store, request }: RouteCall): string {
  return `${rootPath(store)}${request.path}`
}

/** After a form, so that loading again does not send it twice. */
export function seeOther(path: string): Answer {
  return text(303, '', { location: path, 'cache-control': 'no-store' })
}

function refreshLink(isRefreshed: boolean): Html {
  return isRefreshed
    ? html` This page loads itself again every ${REFRESH_SECONDS} seconds. <a href="?refresh=off">Stop that</a>`
    : html` This page stays as it is. <a href="?">Let it load itself again</a>`
}

/** Links are paths: the browser may know this server by another name than the server itself does. */
export function rootPath({ baseUrl }: Store): string {
  return new URL(baseUrl).pathname.replace(/\/$/, '')
}

export function projectPath(store: Store, { path }: SandboxProject): string {
  return `${rootPath(store)}/${encodePath(path)}`
}

export function pipelinePath(store: Store, { id, projectId }: SandboxPipeline): string {
  return `${projectPathOf(store, projectId)}/-/pipelines/${id}`
}

export function jobPath(store: Store, { id, projectId }: SandboxJob): string {
  return `${projectPathOf(store, projectId)}/-/jobs/${id}`
}

function projectPathOf(store: Store, projectId: number): string {
  const project = store.projects.get(projectId)
  return project === undefined ? rootPath(store) : projectPath(store, project)
}

/** Each segment encoded, whatever it is made of. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

export function projectLink(store: Store, project: SandboxProject): Html {
  return html`<a href="${projectPath(store, project)}">${formatName(project.path)}</a>`
}

export function pipelineLink(store: Store, pipeline: SandboxPipeline): Html {
  return html`<a href="${pipelinePath(store, pipeline)}">#${pipeline.id}</a>`
}

/** With its project, for pipelines of others. */
export function fullPipelineLink(store: Store, pipeline: SandboxPipeline): Html {
  const path = store.projects.get(pipeline.projectId)?.path ?? ''
  return html`<a href="${pipelinePath(store, pipeline)}">${formatName(path)} #${pipeline.id}</a>`
}

export function pipelineStatus(pipeline: SandboxPipeline): Html {
  if (passedWithWarnings(pipeline)) return html`<span class="status allowed">! passed with warnings</span>`
  const { icon, words } = statusLabel(pipeline.status)
  return html`<span class="status ${statusKind({ ...pipeline, counts: true })}">${icon} ${words}</span>`
}

export function jobStatus(job: SandboxJob): Html {
  const { icon, words } = jobLabel({ ...job, counts: !job.allowFailure })
  return html`<span class="status ${jobKind(job)}">${icon} ${words}</span>`
}

/** The class of the job's colour. */
export function jobKind(job: SandboxJob): string {
  return statusKind({ ...job, counts: !job.allowFailure })
}

/** Facts with their names, without those that are not known. */
export function formatFacts(facts: readonly (readonly [name: string, value: Html | undefined])[]): Html {
  const known = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`],
  )
  return html`<dl class="facts">${known}</dl>`
}

export function userName({ users }: Store, userId: number | null): Html {
  const user = userId === null ? undefined : users.get(userId)
  return user === undefined ? html`–` : formatName(user.username)
}

const pageStyle = html`${style}
nav{font-size:.9rem}
footer{margin-top:1.5rem}
.facts{grid-template-columns:repeat(auto-fill,minmax(min(11rem,45%),1fr))}
.bar{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin:.75rem 0}
.bar:empty{display:none}
.act{display:inline-flex;gap:.5rem;margin:0}
button,.button{cursor:pointer;display:inline-block;padding:.25rem .7rem;border:1px solid var(--soft);border-radius:5px;background:var(--page);color:var(--text);text-decoration:none;font-size:.9rem;line-height:1.5}
button:hover,.button:hover{background:var(--card);border-color:var(--text)}
.main{background:var(--link);border-color:var(--link);color:var(--page)}
.main:hover{background:var(--link);filter:brightness(1.1)}
.stages{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(14rem,1fr);gap:1rem;list-style:none;margin:0;padding:0 0 .5rem}
.stages h3{margin:0 0 .5rem}
.jobs{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.jobs .job{padding:.5rem .75rem;background:var(--card);color:var(--text);border:1px solid var(--line);border-left:4px solid var(--skipped);border-radius:8px}
.jobs .passed{border-left-color:var(--passed)}.jobs .failed{border-left-color:var(--failed)}.jobs .allowed{border-left-color:var(--allowed)}.jobs .running{border-left-color:var(--running)}
.job p{margin:.15rem 0 0;font-size:.85rem}
.job .act{margin:.35rem .25rem 0 0}
.form{display:grid;gap:1rem;max-width:40rem}
.form label{display:grid;gap:.25rem;color:var(--text)}
.form textarea,.form input{width:100%}
textarea{font:14px/1.45 ui-monospace,monospace;padding:.5rem;color:var(--text);background:var(--page);border:1px solid var(--soft);border-radius:5px;min-height:6rem}
textarea:focus-visible,.button:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.wrong{padding:.5rem 1rem;border-left:4px solid var(--failed);background:var(--card);white-space:pre-wrap}
.files{columns:20rem;margin:.5rem 0;padding-left:1.25rem}
.now{white-space:nowrap}
`
const STYLE_HASH = createHash('sha256').update(htmlText(pageStyle)).digest('base64')
