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
  { method: 'PUT', path: one, access: 'required', handle: edit },
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
  const given = readHook(call, { pushEvents: true, tagPushEvents: false })
  const project = requireRole(call, 'maintainer')
  const hook = { id: call.store.nextId('hook'), ...requireUrl(given) }
  project.hooks.push(hook)
  return json(201, present(hook, project))
}

function edit(call: RouteCall): Answer {
  const project = requireRole(call, 'maintainer')
  const hook = requireHook(call, project)
  Object.assign(hook, requireUrl(readHook(call, hook)))
  return json(200, present(hook, project))
}

type GivenHook = Omit<SandboxHook, 'id'>

/** What is not given is left as it is. */
function readHook({ params }: RouteCall, { pushEvents, tagPushEvents }: Omit<GivenHook, 'url'>): GivenHook {
  const { url } = requiredTexts(params, [{ name: 'url', blank: true }])
  const flag = (name: string, before: boolean) => (params[name] === undefined ? before : optionalFlag(params, name))
  return {
    url,
    pushEvents: flag('push_events', pushEvents),
    tagPushEvents: flag('tag_push_events', tagPushEvents),
  }
}

function requireUrl(hook: GivenHook): GivenHook {
  if (/^https?:$/.test(URL.parse(hook.url)?.protocol ?? '')) return hook
  throw new Refusal(422, { error: 'Invalid url given' })
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
