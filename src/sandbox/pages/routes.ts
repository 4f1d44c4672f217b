import { randomBytes } from 'node:crypto'
import { html } from '../../report/html/markup.ts'
import { callingUser, findProject } from '../access/project.ts'
import { type Answer, notFound, Refusal } from '../http/answer.ts'
import type { SandboxProject } from '../model.ts'
import { type Route, type RouteCall, unknownEndpoint } from '../route.ts'
import { actOnJob, actOnPipeline } from './actions.ts'
import { refusalWords, requireOwnForm } from './forms.ts'
import { downloadArtifacts, downloadFile, jobPage, rawLog } from './job-page.ts'
import { type PageCall, page } from './layout.ts'
import { pipelinePage } from './pipeline-page.ts'
import { indexPage, newPipelinePage, projectPage, runPipeline } from './project-pages.ts'
import { createSessions, requireUser, signIn, signInPage, signOut } from './sign-in.ts'

interface Pages {
  readonly routes: readonly Route[]
  /** Pages of projects, whose paths look like any other, and the page for what is not there. */
  readonly lastResort: Route
}

type Render = (call: PageCall, project: SandboxProject) => Answer | Promise<Answer>

/** The pages that `web_url` opens. Every user of this machine may read them, and with a token act there; names and logs may be hostile. */
export function createPages(): Pages {
  const formToken = randomBytes(32).toString('base64url')
  const sessions = createSessions()
  const enter = (call: RouteCall): PageCall => {
    const caller = sessions.callerOf(call) ?? call.caller
    return { ...call, formToken, caller, user: callingUser(caller) }
  }
  const get = (path: string, render: Render): Route => ({
    method: 'GET',
    path,
    access: 'none',
    handle: (call) => orPage(enter(call), render),
  })
  const post = (path: string, act: Render): Route => ({
    ...get(path, (call, project) => {
      requireOwnForm(call)
      requireUser(call)
      return act(call, project)
    }),
    method: 'POST',
  })
  const session = (path: string, act: (call: PageCall) => Answer): Route => ({
    method: 'POST',
    path,
    access: 'none',
    handle: (call) =>
      refuseOnPage(enter(call), (entered) => {
        requireOwnForm(entered)
        return act(entered)
      }),
  })
  const [pipelines, pipeline, job] = ['/*id/-/pipelines', '/*id/-/pipelines/:pipeline_id', '/*id/-/jobs/:job_id']
  return {
    routes: [
      { method: 'GET', path: '/', access: 'none', handle: (call) => indexPage(enter(call)) },
      { method: 'GET', path: '/users/sign_in', access: 'none', handle: (call) => signInPage(enter(call)) },
      session('/users/sign_in', (call) => signIn(call, sessions)),
      session('/users/sign_out', (call) => signOut(call, sessions)),
      get(pipelines, projectPage),
      get(`${pipelines}/new`, newPipelinePage),
      post(`${pipelines}/new`, runPipeline),
      get(pipeline, pipelinePage),
      post(pipeline, actOnPipeline),
      get(job, jobPage),
      post(job, actOnJob),
      get(`${job}/raw`, rawLog),
      get(`${job}/artifacts/download`, downloadArtifacts),
      get(`${job}/artifacts/raw/*path`, downloadFile),
    ],
    lastResort: {
      method: 'GET',
      path: '',
      access: 'none',
      handle: (call) => answerUnknown(enter(call)),
    },
  }
}

/** A refusal becomes a page instead of JSON. */
function orPage(call: PageCall, render: Render): Promise<Answer> {
  return refuseOnPage(call, () => {
    const found = findProject(call.store, call.values.id ?? '')
    if (found === undefined) throw notFound('Project')
    return render(call, found.project)
  })
}

async function refuseOnPage(call: PageCall, act: (call: PageCall) => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await act(call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalPage(call, error)
  }
}

function answerUnknown(call: PageCall): Answer | Promise<Answer> {
  const path = pathOfProject(call)
  if (path !== undefined && findProject(call.store, path)) return orPage({ ...call, values: { id: path } }, projectPage)
  const refusal = unknownEndpoint()
  // GitLab's API answers browsers in JSON too.
  const isBrowser = call.request.headers.accept?.includes('text/html') && !call.request.path.startsWith('/api/')
  if (!isBrowser) throw refusal
  return refusalPage(call, refusal)
}

/** `undefined` when the path cannot be one: it has at least two segments. */
function pathOfProject({ request: { path } }: RouteCall): string | undefined {
  try {
    const decoded = decodeURIComponent(path).replace(/^\/|\/$/g, '')
    return decoded.includes('/') ? decoded : undefined
  } catch {
    return undefined
  }
}

function refusalPage(call: PageCall, refusal: Refusal): Answer {
  const { status } = refusal.answer
  const title = TITLES[status] ?? 'That did not work'
  const words = status === 404 ? 'Nothing is there' : refusalWords(refusal)
  const body = html`<p>${words}: <code>${call.request.path}</code></p>`
  return page(call, { status, title: `${status} ${title}`, trail: [], body })
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The form cannot be taken',
  403: 'This is not allowed',
  404: 'There is no such page',
}
