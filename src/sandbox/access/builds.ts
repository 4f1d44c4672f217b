import type { Call, Caller } from '../call.ts'
import { forbidden } from '../http/refusal.ts'
import { idFromPath, orNotFound } from '../http/validation.ts'
import type { Role, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from '../model.ts'
import { requireProject } from './project.ts'
import { canReadBuilds, hasRole } from './role.ts'

export function callingUser(caller: Caller): SandboxUser | null {
  return caller.kind === 'anonymous' ? null : caller.user
}

/** The project, when the caller may see its pipelines and jobs. */
export function requireReadableBuilds(call: Call): SandboxProject {
  const project = requireProject(call)
  if (!canReadBuilds(project, callingUser(call.caller))) throw forbidden()
  return project
}

/** The project, when the caller has this role in it. */
export function requireRole(call: Call, minimum: Role): SandboxProject {
  const project = requireProject(call)
  if (!hasRole(project, callingUser(call.caller), minimum)) throw forbidden()
  return project
}

/** The pipeline of `:pipeline_id` in the project. */
export function requirePipeline(call: Call, project: SandboxProject): SandboxPipeline {
  const pipeline = call.store.pipelines.get(idFromPath(call, 'pipeline_id'))
  return orNotFound(pipeline?.projectId === project.id && !pipeline.deleted ? pipeline : undefined)
}

/** The job of `:job_id` in the project. */
export function requireJob(call: Call, project: SandboxProject): SandboxJob {
  const job = call.store.jobs.get(idFromPath(call, 'job_id'))
  const gone = job && call.store.pipelines.get(job.pipelineId)?.deleted
  return orNotFound(job?.projectId === project.id && !gone ? job : undefined)
}
