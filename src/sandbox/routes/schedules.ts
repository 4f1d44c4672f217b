import { userOf } from '../access/caller.ts'
import { createPipeline } from '../access/creation.ts'
import { callingUser, hasRole, requireReadableBuilds, requireRole } from '../access/project.ts'
import { presentPipelineRow, presentUserBasic, presentVariable } from '../entities/pipeline.ts'
import { type Answer, empty, forbidden, json, refused } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import {
  idFromPath,
  optionalChoice,
  optionalFlag,
  optionalText,
  orNotFound,
  requiredTexts,
} from '../http/validation.ts'
import type { SandboxProject, SandboxSchedule } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const base = '/projects/:id/pipeline_schedules'
const one = `${base}/:schedule_id`

/** Schedules never run by themselves here; they are played. */
export const scheduleRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'optional', handle: list },
  { method: 'POST', path: base, access: 'required', handle: create },
  { method: 'GET', path: one, access: 'optional', handle: get },
  { method: 'PUT', path: one, access: 'required', handle: edit },
  { method: 'DELETE', path: one, access: 'required', handle: remove },
  { method: 'POST', path: `${one}/play`, access: 'required', handle: play },
  { method: 'POST', path: `${one}/take_ownership`, access: 'required', handle: takeOwnership },
  { method: 'GET', path: `${one}/pipelines`, access: 'optional', handle: listPipelines },
]

function list(call: RouteCall): Answer {
  const scope = optionalChoice(call.params, 'scope', ['active', 'inactive'])
  const { schedules } = requireReadableBuilds(call)
  const rows = schedules.filter(({ active }) => scope === undefined || active === (scope === 'active'))
  return paged(call, rows, { present: (row) => presentSchedule(call, row) })
}

function get(call: RouteCall): Answer {
  return json(200, presentDetails(call, requireSchedule(call, requireReadableBuilds(call))))
}

function create(call: RouteCall): Answer {
  const { description, ref, cron } = requiredTexts(call.params, [
    { name: 'description', blank: true },
    { name: 'ref', blank: false },
    { name: 'cron', blank: true },
  ])
  const active = call.params.active === undefined || optionalFlag(call.params, 'active')
  const project = requireRole(call, 'developer')
  const schedule: SandboxSchedule = {
    id: call.store.nextId('schedule'),
    description,
    ref,
    cron: requireCron(cron),
    active,
    ownerId: callingUser(call.caller)?.id ?? 0,
    variables: [],
    pipelineIds: [],
  }
  project.schedules.push(schedule)
  return json(201, presentDetails(call, schedule))
}

function edit(call: RouteCall): Answer {
  const schedule = requireOwnSchedule(call)
  const { params } = call
  schedule.description = optionalText(params, 'description') ?? schedule.description
  schedule.ref = optionalText(params, 'ref') ?? schedule.ref
  schedule.cron = requireCron(optionalText(params, 'cron') ?? schedule.cron)
  if (params.active !== undefined) schedule.active = optionalFlag(params, 'active')
  return json(200, presentDetails(call, schedule))
}

/** Five fields; which numbers they hold is not looked at. */
function requireCron(cron: string): string {
  if (cron.trim().split(/\s+/).length === 5) return cron
  throw refused(400, { cron: ['is invalid syntax'] })
}

function remove(call: RouteCall): Answer {
  const schedule = requireOwnSchedule(call)
  const { schedules } = requireRole(call, 'developer')
  schedules.splice(schedules.indexOf(schedule), 1)
  return empty(204)
}

function takeOwnership(call: RouteCall): Answer {
  const schedule = requireSchedule(call, requireRole(call, 'maintainer'))
  schedule.ownerId = callingUser(call.caller)?.id ?? schedule.ownerId
  return json(201, presentDetails(call, schedule))
}

function listPipelines(call: RouteCall): Answer {
  const { pipelineIds } = requireSchedule(call, requireReadableBuilds(call))
  const rows = pipelineIds.flatMap((id) => call.store.pipelines.get(id) ?? []).filter(({ deleted }) => !deleted)
  return paged(call, rows, { present: (row) => presentPipelineRow(call.store, row) })
}

/** GitLab makes the pipeline in the background, and never answers why there is none. */
async function play(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const schedule = requireSchedule(call, project)
  const { ref, variables } = schedule
  const user = callingUser(call.caller)
  const wanted = { project, ref, variables, user, source: 'schedule', inputs: {}, upstream: null }
  const outcome = await createPipeline(call, wanted)
  if (outcome.kind !== 'rejected') schedule.pipelineIds.push(outcome.pipeline.id)
  return json(201, { message: '201 Created' })
}

export function requireSchedule(call: RouteCall, { schedules }: SandboxProject): SandboxSchedule {
  const id = idFromPath(call, 'schedule_id')
  return orNotFound(
    schedules.find((schedule) => schedule.id === id),
    'Pipeline Schedule',
  )
}

/** For its owner and for Maintainers. */
export function requireOwnSchedule(call: RouteCall): SandboxSchedule {
  const project = requireRole(call, 'developer')
  const schedule = requireSchedule(call, project)
  const user = callingUser(call.caller)
  if (schedule.ownerId !== user?.id && !hasRole(project, user, 'maintainer')) throw forbidden()
  return schedule
}

function presentDetails(call: RouteCall, schedule: SandboxSchedule): object {
  const last = call.store.pipelines.get(schedule.pipelineIds.at(-1) ?? 0)
  return {
    ...presentSchedule(call, schedule),
    last_pipeline: last ? presentPipelineRow(call.store, last) : null,
    variables: schedule.variables.map(presentVariable),
  }
}

function presentSchedule(
  { store }: RouteCall,
  { id, description, ref, cron, active, ownerId }: SandboxSchedule,
): object {
  const owner = userOf(store, ownerId)
  return {
    id,
    description,
    ref,
    cron,
    cron_timezone: 'UTC',
    next_run_at: null,
    active,
    created_at: store.now(),
    updated_at: store.now(),
    owner: owner ? presentUserBasic(store, owner) : null,
  }
}
