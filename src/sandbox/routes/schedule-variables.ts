import { presentVariable } from '../entities/pipeline.ts'
import { type Answer, json } from '../http/answer.ts'
import { optionalChoice, optionalText, orNotFound, requiredTexts } from '../http/validation.ts'
import type { SandboxSchedule, SandboxVariable } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import { requireOwnSchedule } from './schedules.ts'

const all = '/projects/:id/pipeline_schedules/:schedule_id/variables'
const one = `${all}/:key`

/** They are read with their schedule. */
export const scheduleVariableRoutes: readonly Route[] = [
  { method: 'POST', path: all, access: 'required', handle: create },
  { method: 'PUT', path: one, access: 'required', handle: edit },
  { method: 'DELETE', path: one, access: 'required', handle: remove },
]

function create(call: RouteCall): Answer {
  const { key, value } = requiredTexts(call.params, [
    { name: 'key', blank: true },
    { name: 'value', blank: true },
  ])
  const variable: SandboxVariable = { key, value, variableType: typeOf(call) ?? 'env_var', raw: false }
  requireOwnSchedule(call).variables.push(variable)
  return json(201, presentVariable(variable))
}

function edit(call: RouteCall): Answer {
  const { schedule, before } = requireVariable(call)
  const value = optionalText(call.params, 'value') ?? before.value
  const variable = { ...before, value, variableType: typeOf(call) ?? before.variableType }
  schedule.variables.splice(schedule.variables.indexOf(before), 1, variable)
  return json(200, presentVariable(variable))
}

/** Unlike elsewhere, what is gone is shown once more. */
function remove(call: RouteCall): Answer {
  const { schedule, before } = requireVariable(call)
  schedule.variables.splice(schedule.variables.indexOf(before), 1)
  return json(202, presentVariable(before))
}

function typeOf({ params }: RouteCall): SandboxVariable['variableType'] | undefined {
  return optionalChoice(params, 'variable_type', ['env_var', 'file'])
}

function requireVariable(call: RouteCall): { readonly schedule: SandboxSchedule; readonly before: SandboxVariable } {
  const schedule = requireOwnSchedule(call)
  const found = schedule.variables.find(({ key }) => key === call.values.key)
  return { schedule, before: orNotFound(found, 'Pipeline Schedule Variable') }
}
