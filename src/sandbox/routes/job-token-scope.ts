import { requireProject, requireRole } from '../access/project.ts'
import { type Answer, empty, json, notFound, refused } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath, optionalFlag, requiredTexts } from '../http/validation.ts'
import type { Route, RouteCall } from '../route.ts'
import { presentProjectBasic } from './projects.ts'

const scope = '/projects/:id/job_token_scope'
const allowlist = `${scope}/allowlist`

/** Which job tokens reach a project. The sandbox has no groups. */
export const jobTokenScopeRoutes: readonly Route[] = [
  { method: 'GET', path: scope, access: 'required', handle: get },
  { method: 'PATCH', path: scope, access: 'required', handle: change },
  { method: 'GET', path: allowlist, access: 'required', handle: list },
  { method: 'POST', path: allowlist, access: 'required', handle: add },
  { method: 'DELETE', path: `${allowlist}/:target_project_id`, access: 'required', handle: remove },
]

function get(call: RouteCall): Answer {
  const { jobTokenScopeEnabled } = requireRole(call, 'maintainer')
  return json(200, { inbound_enabled: jobTokenScopeEnabled, outbound_enabled: false })
}

function change(call: RouteCall): Answer {
  requiredTexts(call.params, [{ name: 'enabled', blank: false }])
  const enabled = optionalFlag(call.params, 'enabled')
  requireRole(call, 'maintainer').jobTokenScopeEnabled = enabled
  return empty(204)
}

function list(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  const ids = new Set([project.id, ...project.jobTokenAllowlist])
  const listed = [...call.store.projects.values()].filter(({ id }) => ids.has(id))
  return paged(call, listed, { present: (row) => presentProjectBasic(call, row) })
}

function add(call: RouteCall): Answer {
  const given = requiredTexts(call.params, [{ name: 'target_project_id', blank: false }])
  const project = requireRole(call, 'maintainer')
  const target = requireProject({ ...call, values: { id: given.target_project_id } })
  if (project.jobTokenAllowlist.has(target.id)) throw refused(422, 'Target project is already in the job token scope')
  project.jobTokenAllowlist.add(target.id)
  return json(201, { source_project_id: project.id, target_project_id: target.id })
}

function remove(call: RouteCall): Answer {
  const { jobTokenAllowlist } = requireRole(call, 'maintainer')
  if (!jobTokenAllowlist.delete(idFromPath(call, 'target_project_id'))) throw notFound('Project')
  return empty(204)
}
