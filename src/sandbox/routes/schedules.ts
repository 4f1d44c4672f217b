import { userOf } from '../access/caller.ts'
import { createPipeline } from '../access/creation.ts'
import { callingUser, requireReadableBuilds, requireRole } from '../access/project.ts'
import { presentPipelineRow, presentUserBasic } from '../entities/pipeline.ts'
import { type Answer, json } from '../http/answer.ts'
import { paged } from '../http/page.ts'
import { idFromPath, optionalChoice, orNotFound } from '../http/validation.ts'
import type { SandboxProject, SandboxSchedule } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'

const base = '/projects/:id/pipeline_schedules'
const one = `${base}/:schedule_id`

/** Schedules never run by themselves here; they are played. */
export const scheduleRoutes: readonly Route[] = [
  { method: 'GET', path: base, access: 'optional', handle: list },
  { method: 'GET', path: one, access: 'optional', handle: get },
  { method: 'POST', path: `${one}/play`, access: 'required', handle: play },
]

function list(call: RouteCall): Answer {
  const scope = optionalChoice(call.params, 'scope', ['active', 'inactive'])
  const { schedules } = requireReadableBuilds(call)
  const rows = schedules.filter(({ active }) => scope === undefined || active === (scope === 'active'))
  return paged(call, rows, { present: (row) => present(call, row) })
}

function get(call: RouteCall): Answer {
  const schedule = requireSchedule(call, requireReadableBuilds(call))
  const last = schedule.lastPipelineId === null ? undefined : call.store.pipelines.get(schedule.lastPipelineId)
  return json(200, {
    ...present(call, schedule),
    last_pipeline: last ? presentPipelineRow(call.store, last) : null,
    variables: schedule.variables.map(({ key, value, variableType, raw }) => ({
      key,
      value,
      variable_type: variableType,
      raw,
    })),
  })
}

/** GitLab makes the pipeline in the background, and never answers why there is none. */
async function play(call: RouteCall): Promise<Answer> {
  const project = requireRole(call, 'developer')
  const schedule = requireSchedule(call, project)
  const { ref, variables } = schedule
  const user = callingUser(call.caller)
  const wanted = { project, ref, variables, user, source: 'schedule', inputs: {}, upstream: null }
  const outcome = await createPipeline(call, wanted)
  if (outcome.kind !== 'rejected') schedule.lastPipelineId = outcome.pipeline.id
  return json(201, { message: '201 Created' })
}

function requireSchedule(call: RouteCall, { schedules }: SandboxProject): SandboxSchedule {
  const id = idFromPath(call, 'schedule_id')
  return orNotFound(
    schedules.find((schedule) => schedule.id === id),
    'Pipeline Schedule',
  )
}

function present({ store }: RouteCall, { id, description, ref, cron, active, ownerId }: SandboxSchedule): object {
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
