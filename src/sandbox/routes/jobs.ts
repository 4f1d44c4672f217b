import { KNOWN_STATUSES } from '../../gitlab/status.ts'
import {
  callingUser,
  canReadBuilds,
  requireJob,
  requirePipeline,
  requireReadableBuilds,
  requireRole,
} from '../access/project.ts'
import { downstreamOf, presentBridge, presentJob } from '../entities/job.ts'
import { type Answer, badRequest, forbidden, invalidParams, json, notFound, text } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { isMap } from '../http/request.ts'
import { optionalFlag, optionalInteger } from '../http/validation.ts'
import type { SandboxJob, SandboxPipeline, SandboxVariable } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const pipeline = '/projects/:id/pipelines/:pipeline_id'
const job = '/projects/:id/jobs/:job_id'

export const jobRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${pipeline}/jobs`,
    access: 'optional',
    jobToken: { since: 19, permission: 'read_jobs' },
    handle: listOfPipeline,
  },
  {
    method: 'GET',
    path: `${pipeline}/bridges`,
    access: 'optional',
    jobToken: { since: 18, permission: 'read_pipelines' },
    handle: listBridges,
  },
  {
    method: 'GET',
    path: `${pipeline}/trigger_jobs`,
    access: 'optional',
    versions: [19],
    jobToken: { since: 19, permission: 'read_pipelines' },
    handle: listBridges,
  },
  {
    method: 'GET',
    path: '/projects/:id/jobs',
    access: 'required',
    jobToken: { since: 18, permission: 'read_jobs' },
    handle: listOfProject,
  },
  { method: 'GET', path: job, access: 'required', handle: get },
  { method: 'GET', path: `${job}/trace`, access: 'required', handle: trace },
  { method: 'GET', path: '/job', access: 'required', jobToken: { since: 17 }, handle: own },
  { method: 'POST', path: `${job}/cancel`, access: 'required', handle: cancel },
  { method: 'POST', path: `${job}/retry`, access: 'required', handle: retry },
  { method: 'POST', path: `${job}/play`, access: 'required', handle: play },
  { method: 'POST', path: `${job}/erase`, access: 'required', handle: erase },
]

/** What people do to one job, in the API and on its page. */
export const jobActions = { cancel, retry, play } as const

function listOfPipeline(call: RouteCall): Answer {
  const scope = readScope(call)
  const { jobs } = requirePipeline(call, requireReadableBuilds(call))
  const rows = visible(call, jobs, 'build', scope)
  return paged(call, rows, { present: (row) => presentJob(call.store, row) })
}

function listBridges(call: RouteCall): Answer {
  const scope = readScope(call)
  const { jobs } = requirePipeline(call, requireReadableBuilds(call))
  const rows = visible(call, jobs, 'bridge', scope)
  return paged(call, rows, { present: (row) => presentBridge(call.store, row, readableDownstream(call, row)) })
}

function listOfProject(call: RouteCall): Answer {
  const scope = readScope(call)
  const project = requireReadableBuilds(call)
  const jobs = [...call.store.jobs.values()].filter(
    ({ projectId, pipelineId }) => projectId === project.id && !call.store.pipelines.get(pipelineId)?.deleted,
  )
  const rows = visible(call, jobs, 'build', scope, true)
  return paged(call, rows, { present: (row) => presentJob(call.store, row), counted: false })
}

/** Newest first; retried ones only when asked for. */
function visible(
  { params }: RouteCall,
  jobs: readonly SandboxJob[],
  kind: SandboxJob['kind'],
  scope: readonly string[] | undefined,
  withRetried = optionalFlag(params, 'include_retried'),
): SandboxJob[] {
  return jobs
    .filter((row) => row.kind === kind && (withRetried || !row.retried) && (!scope || scope.includes(row.status)))
    .sort((left, right) => right.id - left.id)
}

function readScope({ params }: RouteCall): readonly string[] | undefined {
  const given = params.scope
  if (given === undefined || given === null || given === '') return undefined
  const scope = Array.isArray(given) ? given : isMap(given) ? Object.values(given) : [given]
  if (!scope.every((word) => KNOWN_STATUSES.some((status) => status === word)))
    throw invalidParams(['scope does not have a valid value'])
  return scope.map(String)
}

function readableDownstream({ store, caller }: RouteCall, bridge: SandboxJob): SandboxPipeline | null {
  const downstream = downstreamOf(store, bridge)
  const project = downstream && !downstream.deleted ? store.projects.get(downstream.projectId) : undefined
  return downstream && project && canReadBuilds(project, callingUser(caller)) ? downstream : null
}

function get(call: RouteCall): Answer {
  return json(200, presentJob(call.store, requireBuild(call)))
}

/** The whole log, on GitLab 19 also a window of its bytes; an empty 200 while there is nothing. */
function trace(call: RouteCall): Answer {
  const { offset, limit } = readWindow(call)
  const { id, trace: bytes } = requireBuild(call)
  return text(200, bytes.subarray(offset, limit === undefined ? undefined : offset + limit), {
    'content-disposition': `infile; filename="${id}.log"`,
  })
}

const MAX_WINDOW_BYTES = 512_000

/** Older versions ignore both parameters. */
function readWindow({ store, params }: RouteCall): { readonly offset: number; readonly limit: number | undefined } {
  if (store.version < 19) return { offset: 0, limit: undefined }
  const offset = optionalInteger(params, 'byte_offset', { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? 0
  return { offset, limit: optionalInteger(params, 'byte_limit', { min: 1, max: MAX_WINDOW_BYTES }) }
}

function requireBuild(call: RouteCall): SandboxJob {
  const found = requireJob(call, requireReadableBuilds(call))
  if (found.kind === 'bridge') throw notFound()
  return found
}

/** The job of the job token. */
function own({ store, caller }: RouteCall): Answer {
  if (caller.kind !== 'job') throw notFound('Job')
  return json(200, presentJob(store, caller.job))
}

async function cancel(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const found = requireJob(call, project)
  await call.engineOf(project).cancelJob(found)
  return json(201, present(call, found))
}

async function retry(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const found = requireJob(call, project)
  if (found.retried || !['success', 'failed', 'canceled'].includes(found.status))
    throw forbidden('Job is not retryable')
  return json(201, present(call, await call.engineOf(project).retryJob(found)))
}

async function play(call: RouteCall): Promise<Answer> {
  const variables = readJobVariables(call)
  const project = requireRole(call, 'developer')
  const found = requireJob(call, project)
  if (found.status !== 'manual' && found.status !== 'scheduled') throw badRequest('Unplayable Job')
  await call.engineOf(project).playJob(found, variables)
  return json(200, present(call, found))
}

function readJobVariables({ params }: RouteCall): SandboxVariable[] {
  const given = params.job_variables_attributes ?? []
  if (!Array.isArray(given) || !given.every(isMap)) throw invalidParams(['job_variables_attributes is invalid'])
  return given.map(({ key, value }) => ({
    key: String(key),
    value: String(value ?? ''),
    variableType: 'env_var',
    raw: false,
  }))
}

function erase(call: RouteCall): Answer {
  const found = requireJob(call, requireRole(call, 'maintainer'))
  const finished = ['success', 'failed', 'canceled'].includes(found.status)
  if (!finished || found.erasedAt !== null) throw forbidden('Job is not erasable!')
  found.erasedAt = call.store.now()
  found.trace = new Uint8Array()
  found.artifacts = null
  return json(201, presentJob(call.store, found))
}

function present(call: RouteCall, row: SandboxJob): object {
  return row.kind === 'bridge'
    ? presentBridge(call.store, row, readableDownstream(call, row))
    : presentJob(call.store, row)
}
