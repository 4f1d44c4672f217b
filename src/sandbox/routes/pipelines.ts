import { createPipeline, type WantedPipeline } from '../access/creation.ts'
import { callingUser, hasRole, requirePipeline, requireReadableBuilds, requireRole } from '../access/project.ts'
import { presentPipeline, presentPipelineDetails, presentPipelineRow, presentVariable } from '../entities/pipeline.ts'
import { type Answer, empty, forbidden, invalidParams, json, refused } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { isMap } from '../http/request.ts'
import { optionalMap, optionalText, requiredTexts } from '../http/validation.ts'
import type { SandboxPipeline, SandboxVariable } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import { filterPipelines } from './pipeline-filter.ts'

const readPipelines = { since: 18, permission: 'read_pipelines' } as const
const base = '/projects/:id/pipelines'
const one = `${base}/:pipeline_id`

export const pipelineRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'optional', jobToken: readPipelines, handle: list },
  { method: 'POST', path: '/projects/:id/pipeline', access: 'required', handle: create },
  { method: 'GET', path: `${base}/latest`, access: 'optional', handle: latest },
  { method: 'GET', path: one, access: 'optional', jobToken: readPipelines, handle: get },
  { method: 'DELETE', path: one, access: 'required', handle: remove },
  { method: 'GET', path: `${one}/variables`, access: 'required', handle: variables },
  {
    method: 'PUT',
    path: `${one}/metadata`,
    access: 'required',
    jobToken: { since: 17, permission: 'admin_pipelines' },
    handle: rename,
  },
  { method: 'GET', path: `${one}/test_report`, access: 'optional', handle: testReport },
  { method: 'GET', path: `${one}/test_report_summary`, access: 'optional', handle: testReportSummary },
  { method: 'POST', path: `${one}/cancel`, access: 'required', handle: cancel },
  { method: 'POST', path: `${one}/retry`, access: 'required', handle: retry },
]

/** What people do to one pipeline, in the API and on its page. */
export const pipelineActions = { cancel, retry } as const

function list(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const rows = filterPipelines(call, project)
  return paged(call, rows, { present: (pipeline) => presentPipelineRow(call.store, pipeline) })
}

function get(call: RouteCall): Answer {
  const pipeline = requirePipeline(call, requireReadableBuilds(call))
  return json(200, presentPipelineDetails(call.store, pipeline))
}

/** The newest on a ref, without one on the default branch. Where there is none, GitLab answers 403, not 404. */
function latest(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const ref = optionalText(call.params, 'ref') ?? project.defaultBranch
  const newest = [...call.store.pipelines.values()]
    .filter((pipeline) => pipeline.projectId === project.id && pipeline.ref === ref && !pipeline.deleted)
    .at(-1)
  if (!newest) throw forbidden()
  return json(200, presentPipelineDetails(call.store, newest))
}

async function create(call: RouteCall): Promise<Answer> {
  const { ref } = requiredTexts(call.params, [{ name: 'ref', blank: true }])
  const variables = toVariables(call.params.variables)
  const inputs = call.store.version >= 18 ? optionalMap(call.params, 'inputs') : {}
  const project = requireRole(call, 'developer')
  const user = callingUser(call.caller)
  const wanted = { project, ref, source: 'api', user, variables, inputs, upstream: null }
  return json(201, presentPipeline(call.store, await startPipeline(call, wanted)))
}

/** For the API and the page that has the form. Unlike the trigger endpoint they do not save what is invalid. */
export async function startPipeline(call: RouteCall, wanted: WantedPipeline): Promise<SandboxPipeline> {
  const outcome = await createPipeline(call, wanted)
  if (outcome.kind === 'created') return outcome.pipeline
  if (outcome.kind === 'invalid') call.store.removePipeline(outcome.pipeline)
  throw refused(400, { base: outcome.messages })
}

function toVariables(given: unknown): SandboxVariable[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw invalidParams(['variables is invalid'])
  return given.map((element, index) => {
    if (!isMap(element)) throw invalidParams(['variables is invalid'])
    const { key, value, variable_type: type = 'env_var' } = element
    if (key === undefined) throw invalidParams([`variables[${index}][key] is missing`])
    if (type !== 'env_var' && type !== 'file')
      throw invalidParams([`variables[${index}][variable_type] does not have a valid value`])
    return { key: String(key), value: String(value ?? ''), variableType: type, raw: false }
  })
}

function remove(call: RouteCall): Answer {
  const pipeline = requirePipeline(call, requireRole(call, 'owner'))
  pipeline.deleted = true
  return empty(204)
}

/** For Maintainers and for the Developer who started it. */
function variables(call: RouteCall): Answer {
  const project = requireReadableBuilds(call)
  const pipeline = requirePipeline(call, project)
  const user = callingUser(call.caller)
  const started = user !== null && pipeline.userId === user.id && hasRole(project, user, 'developer')
  if (!started && !hasRole(project, user, 'maintainer')) throw forbidden()
  return json(200, shownVariables(call, pipeline).map(presentVariable))
}

function shownVariables({ store, settings }: RouteCall, pipeline: SandboxPipeline): SandboxVariable[] {
  const { variablesDelayMs, payloadShown } = settings
  if (Date.parse(pipeline.createdAt) > store.clock.wallMs() - variablesDelayMs) return []
  if (payloadShown === 'whole') return pipeline.variables
  return pipeline.variables.flatMap((variable) => {
    if (variable.key !== 'TRIGGER_PAYLOAD') return [variable]
    return payloadShown === 'none' ? [] : [{ ...variable, value: declaredFields(variable.value) }]
  })
}

function declaredFields(payload: string): string {
  const fields = Object.entries(JSON.parse(payload) as Readonly<Record<string, unknown>>)
  return JSON.stringify(
    Object.fromEntries(fields.filter(([key]) => ['id', 'ref', 'variables', 'inputs'].includes(key))),
  )
}

/** The sandbox reads no test reports, so that every pipeline has an empty one. */
function testReport(call: RouteCall): Answer {
  requirePipeline(call, requireReadableBuilds(call))
  const counts = { total_count: 0, success_count: 0, failed_count: 0, skipped_count: 0, error_count: 0 }
  return json(200, { total_time: 0, ...counts, test_suites: [] })
}

function testReportSummary(call: RouteCall): Answer {
  requirePipeline(call, requireReadableBuilds(call))
  const counts = { count: 0, success: 0, failed: 0, skipped: 0, error: 0 }
  return json(200, { total: { time: 0, ...counts, suite_error: null }, test_suites: [] })
}

function rename(call: RouteCall): Answer {
  const { name } = requiredTexts(call.params, [{ name: 'name', blank: true }])
  const pipeline = requirePipeline(call, requireRole(call, 'developer'))
  pipeline.name = name
  return json(200, presentPipelineDetails(call.store, pipeline))
}

/** 200 even if nothing could be cancelled. */
async function cancel(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const pipeline = requirePipeline(call, project)
  await call.engineOf(project).cancelPipeline(pipeline)
  return answer(call, 200, pipeline)
}

async function retry(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const pipeline = requirePipeline(call, project)
  await call.engineOf(project).retryPipeline(pipeline)
  return answer(call, 201, pipeline)
}

function answer(call: RouteCall, status: number, pipeline: SandboxPipeline): Answer {
  return json(status, presentPipeline(call.store, pipeline))
}
