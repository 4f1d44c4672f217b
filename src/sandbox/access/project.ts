import { forbidden, notFound, Refusal } from '../http/answer.ts'
import { idFromPath, orNotFound } from '../http/validation.ts'
import type { Role, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts'
import type { Caller, RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

/** The project of `:id` with the checks that all endpoints but the trigger one make, in GitLab's order. */
export function requireProject(call: RouteCall): SandboxProject {
  const found = findProject(call.store, call.values.id ?? '')
  if (!found) throw notFound('Project')
  const { project, moved } = found
  if (call.caller.kind === 'job') requireJobTokenAccess(call, project, call.caller)
  else if (!canReadProject(project, call.caller.kind === 'user' ? call.caller.user : null)) throw notFound('Project')
  if (moved) throw movedAnswer(call, project)
  return project
}

/** By numeric id or full path, former paths included; deleted projects are gone. */
export function findProject(
  store: Store,
  idOrPath: string,
): { readonly project: SandboxProject; readonly moved: boolean } | undefined {
  const wanted = idOrPath.toLowerCase()
  for (const project of store.projects.values()) {
    if (project.deleted) continue
    if (String(project.id) === wanted || project.path.toLowerCase() === wanted) return { project, moved: false }
  }
  for (const project of store.projects.values())
    if (!project.deleted && project.formerPaths.some((path) => path.toLowerCase() === wanted))
      return { project, moved: true }
  return undefined
}

export function callingUser(caller: Caller): SandboxUser | null {
  return caller.kind === 'anonymous' ? null : caller.user
}

/** The project, when the caller may see its pipelines and jobs. */
export function requireReadableBuilds(call: RouteCall): SandboxProject {
  const project = requireProject(call)
  if (!canReadBuilds(project, callingUser(call.caller))) throw forbidden()
  return project
}

/** The project, when the caller has this role in it. */
export function requireRole(call: RouteCall, minimum: Role): SandboxProject {
  const project = requireProject(call)
  if (!hasRole(project, callingUser(call.caller), minimum)) throw forbidden()
  return project
}

/** The pipeline of `:pipeline_id` in the project. */
export function requirePipeline(call: RouteCall, project: SandboxProject): SandboxPipeline {
  const pipeline = call.store.pipelines.get(idFromPath(call, 'pipeline_id'))
  return orNotFound(pipeline?.projectId === project.id && !pipeline.deleted ? pipeline : undefined)
}

/** The job of `:job_id` in the project. */
export function requireJob(call: RouteCall, project: SandboxProject): SandboxJob {
  const job = call.store.jobs.get(idFromPath(call, 'job_id'))
  const gone = job && call.store.pipelines.get(job.pipelineId)?.deleted
  return orNotFound(job?.projectId === project.id && !gone ? job : undefined)
}

/** Whether the project's allowlist lets tokens of jobs of the other project in. */
export function allowsJobsOf(project: SandboxProject, sourceProjectId: number): boolean {
  return (
    !project.jobTokenScopeEnabled || project.id === sourceProjectId || project.jobTokenAllowlist.has(sourceProjectId)
  )
}

function requireJobTokenAccess(
  { store, route }: RouteCall,
  project: SandboxProject,
  caller: Caller & { kind: 'job' },
): void {
  const source = store.projects.get(caller.job.projectId)
  const publicBuilds = project.visibility === 'public' && project.publicPipelines
  const listed = allowsJobsOf(project, caller.job.projectId)
  const readable = caller.user !== null && !caller.user.blocked && canReadProject(project, caller.user)
  if (!readable || !(listed || publicBuilds))
    throw forbidden(
      `Authentication by CI/CD job token not allowed from ${lastSegment(source?.path)} to ${lastSegment(project.path)}.`,
    )
  const granted = listed ? project.jobTokenPermissions.get(caller.job.projectId) : undefined
  const needed = route.jobToken?.permission
  if (!granted || project.id === caller.job.projectId) return
  if (!needed) throw forbidden('This action is unauthorized for CI/CD job tokens.')
  if (!granted.has(needed))
    throw forbidden(
      `Insufficient permissions to access this resource in project ${lastSegment(project.path)}. ` +
        `The following token permission is required: ${needed}.`,
    )
}

function movedAnswer({ store, request, values }: RouteCall, project: SandboxProject): Refusal {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Refusal(405, { message: 'Non GET methods are not allowed for moved projects' })
  const tail = request.url.slice(request.url.indexOf(request.path))
  const location = tail.replace(/^(\/api\/v4\/projects\/)[^/?]+/, `$1${project.id}`)
  return new Refusal(301, { message: `Moved: ${values.id}` }, { location: `${store.baseUrl}${location}` })
}

/** GitLab names projects in these messages without their groups. */
function lastSegment(path: string | undefined): string {
  return path?.split('/').at(-1) ?? ''
}

/** GitLab's number for the role, 0 for none. */
export function rankOf(project: SandboxProject, user: SandboxUser | null): number {
  return RANKS[roleOf(project, user)]
}

/** Blocked users have no rights at all. */
export function hasRole(project: SandboxProject, user: SandboxUser | null, minimum: Role): boolean {
  return user !== null && !user.blocked && RANKS[roleOf(project, user)] >= RANKS[minimum]
}

export function canReadProject(project: SandboxProject, user: SandboxUser | null): boolean {
  if (project.visibility === 'public') return true
  if (project.visibility === 'internal' && user && !user.blocked) return true
  return hasRole(project, user, 'guest')
}

/** Pipelines, jobs, logs and artifacts: for all readers of the project while its pipelines are public, else for Reporters. */
export function canReadBuilds(project: SandboxProject, user: SandboxUser | null): boolean {
  return (project.publicPipelines && canReadProject(project, user)) || hasRole(project, user, 'reporter')
}

export function canSetVariables(project: SandboxProject, user: SandboxUser | null): boolean {
  const minimum = project.variablesMinimumOverrideRole
  return minimum !== 'no_one_allowed' && hasRole(project, user, minimum)
}

/** Protected branches and tags take Maintainers only here. */
export function canRunOnRef(project: SandboxProject, user: SandboxUser | null, ref: string): boolean {
  return hasRole(project, user, project.protectedRefs.has(ref) ? 'maintainer' : 'developer')
}

const RANKS: Readonly<Record<Role, number>> = {
  none: 0,
  guest: 10,
  reporter: 20,
  developer: 30,
  maintainer: 40,
  owner: 50,
}

function roleOf(project: SandboxProject, user: SandboxUser | null): Role {
  return (user && project.members.get(user.id)) ?? 'none'
}
