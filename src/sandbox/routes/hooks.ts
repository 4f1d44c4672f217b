import { requireRole } from '../access/project.ts'
import { type Answer, empty, json, Refusal } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath, optionalFlag, orNotFound, requiredTexts } from '../http/validation.ts'
import type { SandboxHook, SandboxProject } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const all = '/projects/:id/hooks'
const one = `${all}/:hook_id`

export const hookRoutes: readonly Route[] = [
  { method: 'GET', path: all, access: 'required', handle: list },
  { method: 'GET', path: one, access: 'required', handle: get },
  { method: 'POST', path: all, access: 'required', handle: create },
  { method: 'DELETE', path: one, access: 'required', handle: remove },
]

function list(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  return paged(call, project.hooks, { present: (hook) => present(hook, project) })
}

function get(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  return json(200, present(requireHook(call, project), project))
}

function create(call: RouteCall): Answer {
  const { url } = requiredTexts(call.params, [{ name: 'url', blank: true }])
  const given = call.params.push_events
  const pushEvents = given === undefined || optionalFlag(call.params, 'push_events')
  const tagPushEvents = optionalFlag(call.params, 'tag_push_events')
  const project = requireRole(call, 'maintainer')
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Refusal(422, { error: 'Invalid url given' })
  const hook = { id: call.store.nextId('hook'), url, pushEvents, tagPushEvents }
  project.hooks.push(hook)
  return json(201, present(hook, project))
}

function remove(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  project.hooks.splice(project.hooks.indexOf(requireHook(call, project)), 1)
  return empty(204)
}

function requireHook(call: RouteCall, project: SandboxProject): SandboxHook {
  const id = idFromPath(call, 'hook_id')
  return orNotFound(project.hooks.find((hook) => hook.id === id))
}

function present({ id, url, pushEvents, tagPushEvents }: SandboxHook, project: SandboxProject): object {
  return {
    id,
    url,
    project_id: project.id,
    push_events: pushEvents,
    tag_push_events: tagPushEvents,
    enable_ssl_verification: true,
    alert_status: 'executable',
  }
}
