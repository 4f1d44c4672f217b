import { callingUser, canReadProject, hasRole, rankOf, requireProject } from '../access/project.ts'
import { presentUserBasic } from '../entities/pipeline.ts'
import { type Answer, json, notFound, unauthorized } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath } from '../http/validation.ts'
import { type SandboxProject, SERVER_VERSIONS } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

/** Projects and their members. */
export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/projects', access: 'optional', handle: list },
  { method: 'GET', path: '/projects/:id', access: 'optional', handle: get },
  { method: 'GET', path: '/projects/:id/members/all/:user_id', access: 'required', handle: member },
]

/** The caller, its token, and the instance. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', access: 'required', handle: user },
  { method: 'GET', path: '/personal_access_tokens/self', access: 'required', handle: token },
  { method: 'GET', path: '/version', access: 'required', handle: version },
  { method: 'GET', path: '/metadata', access: 'required', handle: version },
]

function list(call: RouteCall): Answer {
  const user = callingUser(call.caller)
  const readable = [...call.store.projects.values()]
    .filter((project) => !project.deleted && canReadProject(project, user))
    .sort((left, right) => right.id - left.id)
  return paged(call, readable, { present: (project) => present(call, project) })
}

function get(call: RouteCall): Answer {
  return json(200, present(call, requireProject(call)))
}

/** The sandbox has no groups: every member is a direct one. */
function member(call: RouteCall): Answer {
  const project = requireProject(call)
  const user = call.store.users.get(idFromPath(call, 'user_id'))
  const accessLevel = rankOf(project, user ?? null)
  if (!user || accessLevel === 0) throw notFound()
  return json(200, { ...presentUserBasic(call.store, user), access_level: accessLevel })
}

/** What other routes show of a project. */
export function presentProjectBasic(
  { store }: RouteCall,
  { id, path, defaultBranch, createdAt }: SandboxProject,
): object {
  const name = path.split('/').at(-1)
  return {
    id,
    description: null,
    name,
    name_with_namespace: path.replaceAll('/', ' / '),
    path: name,
    path_with_namespace: path,
    created_at: createdAt,
    default_branch: defaultBranch,
    web_url: `${store.baseUrl}/${path}`,
    http_url_to_repo: `${store.baseUrl}/${path}.git`,
  }
}

/** Members see their permissions, Maintainers the CI settings too. */
function present(call: RouteCall, project: SandboxProject): object {
  const user = callingUser(call.caller)
  const accessLevel = rankOf(project, user)
  return {
    ...presentProjectBasic(call, project),
    visibility: project.visibility,
    archived: false,
    builds_access_level: project.pipelinesEnabled ? 'enabled' : 'disabled',
    jobs_enabled: project.pipelinesEnabled,
    public_jobs: project.publicPipelines,
    ...(user && {
      permissions: { project_access: accessLevel === 0 ? null : { access_level: accessLevel }, group_access: null },
    }),
    ...(hasRole(project, user, 'maintainer') && {
      ci_job_token_scope_enabled: project.jobTokenScopeEnabled,
      ci_pipeline_variables_minimum_override_role: project.variablesMinimumOverrideRole,
      restrict_user_defined_variables: project.variablesMinimumOverrideRole !== 'developer',
    }),
  }
}

function user({ store, caller }: RouteCall): Answer {
  if (caller.kind !== 'user') throw unauthorized()
  return json(200, presentUserBasic(store, caller.user))
}

function token({ caller }: RouteCall): Answer {
  if (caller.kind !== 'user') throw unauthorized()
  const { scopes, revoked, expiresAt, userId } = caller.token
  return json(200, { id: 1, name: 'sandbox', revoked, scopes, user_id: userId, active: true, expires_at: expiresAt })
}

function version({ store }: RouteCall): Answer {
  return json(200, { version: SERVER_VERSIONS[store.version], revision: 'sandbox' })
}
