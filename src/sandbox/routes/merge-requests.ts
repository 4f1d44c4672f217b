import { callingUser, requireProject, requireReadableBuilds, requireRole } from '../access/project.ts'
import { presentPipeline, presentPipelineBasic } from '../entities/pipeline.ts'
import { type Answer, json, refused } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath, optionalChoice, optionalText, orNotFound, requiredTexts } from '../http/validation.ts'
import type { SandboxMergeRequest, SandboxNote, SandboxPipeline, SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const all = '/projects/:id/merge_requests'
const one = `${all}/:merge_request_iid`

export const mergeRequestRoutes: readonly Route[] = [
  { method: 'GET', path: all, access: 'optional', handle: list },
  { method: 'GET', path: one, access: 'optional', handle: get },
  { method: 'GET', path: `${one}/pipelines`, access: 'optional', handle: listPipelines },
  { method: 'POST', path: `${one}/pipelines`, access: 'required', handle: createMergeRequestPipeline },
  { method: 'GET', path: `${one}/notes`, access: 'required', handle: listNotes },
  { method: 'POST', path: `${one}/notes`, access: 'required', handle: createNote },
  { method: 'PUT', path: `${one}/notes/:note_id`, access: 'required', handle: updateNote },
]

function list(call: RouteCall): Answer {
  const state = optionalChoice(call.params, 'state', ['opened', 'closed', 'locked', 'merged', 'all']) ?? 'all'
  const branch = optionalText(call.params, 'source_branch')
  const project = requireProject(call)
  const rows = project.mergeRequests
    .filter((one) => (state === 'all' || one.state === state) && (branch === undefined || one.sourceBranch === branch))
    .sort((left, right) => right.iid - left.iid)
  return paged(call, rows, { present: (row) => present(call, project, row) })
}

function get(call: RouteCall): Answer {
  const project = requireProject(call)
  const request = requireMergeRequest(call, project)
  const head = pipelinesOf(call, project, request)[0]
  return json(200, {
    ...present(call, project, request),
    head_pipeline: head ? presentPipeline(call.store, head) : null,
  })
}

function listPipelines(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const rows = pipelinesOf(call, project, requireMergeRequest(call, project))
  return paged(call, rows, { present: (row) => presentPipelineBasic(call.store, row) })
}

/** Of its own ref or its source branch, newest first. */
function pipelinesOf(
  { store }: RouteCall,
  project: SandboxProject,
  { iid, sourceBranch }: SandboxMergeRequest,
): SandboxPipeline[] {
  const refs = [`refs/merge-requests/${iid}/head`, sourceBranch]
  return [...store.pipelines.values()]
    .filter(({ projectId, ref, deleted }) => projectId === project.id && refs.includes(ref) && !deleted)
    .sort((left, right) => right.id - left.id)
}

/** Of the head of the source branch, on the merge request's own ref. */
async function createMergeRequestPipeline(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const { iid, sourceBranch, state } = requireMergeRequest(call, project)
  const engine = call.engineOf(project)
  const refs = (await engine.listRefs?.(project)) ?? project.refs
  const source = refs.find(({ name, kind }) => kind === 'branch' && name === sourceBranch)
  if (state !== 'opened' || source === undefined) throw refused(405, '405 Method Not Allowed')
  const outcome = await engine.create({
    project,
    ref: `refs/merge-requests/${iid}/head`,
    tag: false,
    sha: source.sha,
    source: 'merge_request_event',
    userId: callingUser(call.caller)?.id ?? null,
    variables: [],
    inputs: {},
    upstream: null,
  })
  if (outcome.kind === 'created') return json(200, presentPipeline(call.store, outcome.pipeline))
  throw refused(400, { base: outcome.messages })
}

function listNotes(call: RouteCall): Answer {
  const { notes = [] } = requireMergeRequest(call, requireRole(call, 'reporter'))
  const rows = optionalChoice(call.params, 'sort', ['asc', 'desc']) === 'asc' ? notes : notes.toReversed()
  return paged(call, rows, { present: presentNote })
}

function createNote(call: RouteCall): Answer {
  const request = requireMergeRequest(call, requireRole(call, 'reporter'))
  const { body } = requiredTexts(call.params, [{ name: 'body', blank: false }])
  const { store, caller } = call
  const note = { id: store.nextId('note'), authorId: callingUser(caller)?.id ?? 0, body, createdAt: store.now() }
  request.notes = [...(request.notes ?? []), note]
  return json(201, presentNote(note))
}

/** By its author alone. */
function updateNote(call: RouteCall): Answer {
  const { notes = [] } = requireMergeRequest(call, requireRole(call, 'reporter'))
  const { body } = requiredTexts(call.params, [{ name: 'body', blank: false }])
  const id = idFromPath(call, 'note_id')
  const note = orNotFound(notes.find((one) => one.id === id))
  if (note.authorId !== callingUser(call.caller)?.id) throw refused(403, '403 Forbidden')
  note.body = body
  return json(200, presentNote(note))
}

function presentNote({ id, authorId, body, createdAt }: SandboxNote): object {
  return { id, body, author: { id: authorId }, created_at: createdAt, system: false, noteable_type: 'MergeRequest' }
}

function requireMergeRequest(call: RouteCall, { mergeRequests }: SandboxProject): SandboxMergeRequest {
  const iid = idFromPath(call, 'merge_request_iid')
  return orNotFound(mergeRequests.find((request) => request.iid === iid))
}

function present({ store }: RouteCall, project: SandboxProject, request: SandboxMergeRequest): object {
  const { iid, sourceBranch, targetBranch, state } = request
  const head = project.refs.find(({ name }) => name === sourceBranch)
  return {
    id: iid,
    iid,
    project_id: project.id,
    title: sourceBranch,
    state,
    source_branch: sourceBranch,
    target_branch: targetBranch,
    sha: head?.sha ?? null,
    web_url: `${store.baseUrl}/${project.path}/-/merge_requests/${iid}`,
  }
}
