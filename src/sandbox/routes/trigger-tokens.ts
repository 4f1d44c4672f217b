import { callingUser, requireRole } from '../access/project.ts'
import { presentUser } from '../entities/pipeline.ts'
import { type Answer, badRequest, empty, forbidden, json, refused, unauthorized } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath, optionalDate, optionalText, orNotFound, requiredTexts } from '../http/validation.ts'
import type { SandboxProject, SandboxTriggerToken } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

const all = '/projects/:id/triggers'
const one = `${all}/:trigger_id`

/** Parameters are validated before the caller is looked at: a 400 comes before the 401. */
export const triggerTokenRoutes: readonly Route[] = [
  { method: 'GET', path: all, access: 'optional', handle: list },
  { method: 'GET', path: one, access: 'optional', handle: get },
  { method: 'POST', path: all, access: 'optional', handle: create },
  { method: 'PUT', path: one, access: 'optional', handle: update },
  { method: 'DELETE', path: one, access: 'optional', handle: remove },
]

/** Gone from API v4 before GitLab 13.9; the documentation of API v3 has it. */
export const legacyTriggerTokenRoutes: readonly Route[] = [
  { method: 'POST', path: `${one}/take_ownership`, access: 'optional', handle: takeOwnership },
]

/** Longest life of a token, as for personal access tokens. */
const MAX_LIFETIME_DAYS = 365
const DAY_MS = 86_400_000

function list(call: RouteCall): Answer {
  const project = requireMaintainer(call)
  return paged(call, unexpired(call.store, project), { present: (token) => present(call, token) })
}

function get(call: RouteCall): Answer {
  const project = requireMaintainer(call)
  return json(200, present(call, requireTrigger(call, project)))
}

function create(call: RouteCall): Answer {
  const { description } = requiredTexts(call.params, [{ name: 'description', blank: true }])
  const expiresMs = optionalDate(call.params, 'expires_at')
  const project = requireMaintainer(call)
  const latestMs = call.store.clock.wallMs() + MAX_LIFETIME_DAYS * DAY_MS
  if (expiresMs !== undefined && expiresMs > latestMs) {
    const latest = new Date(latestMs).toISOString().slice(0, 10)
    throw badRequest(JSON.stringify({ expires_at: [`must be before ${latest}`] }))
  }
  const token = call.store.addTriggerToken(project, {
    description,
    expiresAt: expiresMs === undefined ? null : new Date(expiresMs).toISOString(),
    ownerId: callingUser(call.caller)?.id ?? null,
  })
  return json(201, present(call, token))
}

/** Only for its owner, other Maintainers are refused. */
function update(call: RouteCall): Answer {
  const description = optionalText(call.params, 'description')
  const project = requireMaintainer(call)
  const trigger = requireTrigger(call, project)
  if (!isOwner(call, trigger)) throw forbidden(NOT_OWNER)
  if (description !== undefined) trigger.description = description
  trigger.updatedAt = call.store.now()
  return json(200, present(call, trigger))
}

const NOT_OWNER = 'The current user is not authorized to update the pipeline trigger token'

function takeOwnership(call: RouteCall): Answer {
  const project = requireMaintainer(call)
  const trigger = requireTrigger(call, project)
  const taken = { ...trigger, ownerId: callingUser(call.caller)?.id ?? null, updatedAt: call.store.now() }
  project.triggers[project.triggers.indexOf(trigger)] = taken
  return json(200, present(call, taken))
}

function remove(call: RouteCall): Answer {
  const project = requireMaintainer(call)
  const trigger = requireTrigger(call, project)
  const unmodifiedSince = Date.parse(call.request.headers['if-unmodified-since'] ?? '')
  // HTTP dates have whole seconds.
  if (Math.floor(Date.parse(trigger.updatedAt) / 1000) * 1000 > unmodifiedSince)
    throw refused(412, '412 Precondition Failed')
  project.triggers.splice(project.triggers.indexOf(trigger), 1)
  return empty(204)
}

function requireMaintainer(call: RouteCall): SandboxProject {
  if (call.caller.kind === 'anonymous') throw unauthorized()
  return requireRole(call, 'maintainer')
}

function requireTrigger(call: RouteCall, project: SandboxProject): SandboxTriggerToken {
  const id = idFromPath(call, 'trigger_id')
  return orNotFound(unexpired(call.store, project).find((trigger) => trigger.id === id))
}

function unexpired({ clock }: Store, { triggers }: SandboxProject): SandboxTriggerToken[] {
  return triggers.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > clock.wallMs())
}

function present(call: RouteCall, trigger: SandboxTriggerToken): object {
  const { id, description, createdAt, updatedAt, lastUsed, token, ownerId, expiresAt } = trigger
  return {
    id,
    token: isOwner(call, trigger) ? token : token.replace(/^.*glptt-/, '').slice(0, 4),
    description,
    created_at: createdAt,
    updated_at: updatedAt,
    last_used: lastUsed,
    expires_at: expiresAt,
    owner: presentUser(call.store, ownerId),
  }
}

function isOwner({ caller }: RouteCall, { ownerId }: SandboxTriggerToken): boolean {
  return ownerId !== null && callingUser(caller)?.id === ownerId
}
