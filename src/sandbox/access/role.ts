import type { Role, SandboxProject, SandboxUser } from '../model.ts'

const RANKS: Readonly<Record<Role, number>> = {
  none: 0,
  guest: 10,
  reporter: 20,
  developer: 30,
  maintainer: 40,
  owner: 50,
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

function roleOf(project: SandboxProject, user: SandboxUser | null): Role {
  return (user && project.members.get(user.id)) ?? 'none'
}
