import { callingUser, requireProject, requireRole } from '../access/project.ts'
import { presentPipeline } from '../entities/pipeline.ts'
import { type Answer, json, refused } from '../http/answer.ts'
import { idFromPath, orNotFound } from '../http/validation.ts'
import type { SandboxMergeRequest, SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const one = '/projects/:id/merge_requests/:merge_request_iid'

export const mergeRequestRoutes: readonly Route[] = [
  { method: 'GET', path: one, access: 'optional', handle: get },
  { method: 'POST', path: `${one}/pipelines`, access: 'required', handle: createMergeRequestPipeline },
]

function get(call: RouteCall): Answer {
  const project = requireProject(call)
  return json(200, present(call, project, requireMergeRequest(call, project)))
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
