import { jobTokenProblem, userOf } from '../access/caller.ts'
import { createPipeline, type WantedPipeline } from '../access/creation.ts'
import { allowsJobsOf, canReadProject, findProject } from '../access/project.ts'
import type { CreateOutcome } from '../engine.ts'
import { presentPipeline } from '../entities/pipeline.ts'
import { type Answer, forbidden, json, notFound, refused, unauthorized } from '../http/answer.ts'
import type { Params } from '../http/request.ts'
import { optionalMap, requiredTexts } from '../http/validation.ts'
import type { SandboxProject, SandboxTriggerToken, SandboxVariable } from '../model.ts'
import type { Route, RouteCall } from '../route.ts'
import type { Store } from '../store.ts'

/** `POST /projects/:id/(ref/:ref/)trigger/pipeline`: the checks and their order are the contract's, section 2.1. */
export const triggerRoutes: readonly Route[] = [
  { method: 'POST', path: '/projects/:id/trigger/pipeline', access: 'none', handle: trigger },
  { method: 'POST', path: '/projects/:id/ref/*ref/trigger/pipeline', access: 'none', handle: trigger },
]

/** API v3, gone since GitLab 11: fire and forget, it answers a trigger request instead of a pipeline. */
export const legacyRoutes: readonly Route[] = [
  { method: 'POST', path: '/projects/:id/trigger/builds', access: 'none', handle: triggerBuilds },
  { method: 'POST', path: '/projects/:id/ref/*ref/trigger/builds', access: 'none', handle: triggerBuilds },
]

type Starter = Pick<WantedPipeline, 'source' | 'user' | 'upstream' | 'legacyTrigger'> & { readonly started: () => void }

async function trigger(call: RouteCall): Promise<Answer> {
  const { store, values, request } = call
  const params: Params = { ...call.params, ...(values.ref !== undefined && { ref: values.ref }) }
  const { ref, token } = requiredTexts(params, [
    { name: 'ref', blank: false },
    { name: 'token', blank: true },
  ])
  const given = optionalMap(params, 'variables')
  const inputs = store.version >= 18 ? optionalMap(params, 'inputs') : {}
  if (request.headers['x-gitlab-event'] === 'Pipeline Hook') throw forbidden()
  const variables = toVariables(given)
  const project = findProject(store, values.id ?? '')?.project
  if (!project) throw notFound()
  const { started, ...starter } = resolveStarter(store, project, token)
  const outcome = await createPipeline(call, {
    project,
    ref,
    variables,
    payload: payloadOf({ ...params, id: values.id }),
    inputs,
    ...starter,
  })
  if (outcome.kind !== 'rejected') started()
  return answerTrigger(store, outcome)
}

/** The user whose rights count, in the order in which GitLab looks the token up. `started` notes the use of a trigger token. */
function resolveStarter(store: Store, project: SandboxProject, token: string): Starter {
  const found = findTrigger(store, token)
  if (!found) return resolveJob(store, project, token)
  const { trigger } = found
  const expired = trigger.expiresAt !== null && Date.parse(trigger.expiresAt) <= store.clock.wallMs()
  if (found.project !== project || expired) throw notFound()
  return {
    source: 'trigger',
    user: userOf(store, trigger.ownerId),
    upstream: null,
    legacyTrigger: trigger.ownerId === null,
    started: () => {
      trigger.lastUsed = store.now()
    },
  }
}

function findTrigger(
  store: Store,
  token: string,
): { readonly project: SandboxProject; readonly trigger: SandboxTriggerToken } | undefined {
  for (const project of store.projects.values()) {
    const trigger = project.triggers.find((candidate) => candidate.token === token)
    if (trigger) return { project, trigger }
  }
  return undefined
}

function resolveJob(store: Store, project: SandboxProject, token: string): Starter {
  const job = store.jobTokens.get(token)
  if (!job) throw notFound()
  const problem = jobTokenProblem(store, job)
  if (problem) throw refused(401, problem)
  const user = userOf(store, job.userId)
  if (!canReadProject(project, user)) throw notFound()
  // Outside the allowlist every right of a member is withdrawn, reading included.
  if (!allowsJobsOf(project, job.projectId)) throw notFound()
  return {
    source: 'pipeline',
    user,
    upstream: { pipelineId: job.pipelineId, jobId: job.id, kind: 'job-token' },
    started: () => {},
  }
}

/** Forms give text only; numbers, booleans and null of a JSON body are refused like nested values. */
function toVariables(given: Params): SandboxVariable[] {
  return Object.entries(given).map(([key, value]) => {
    if (typeof value !== 'string') throw refused(400, 'variables needs to be a map of key-valued strings')
    return { key, value, variableType: 'env_var', raw: false }
  })
}

/** All parameters but the token, in the order in which they came. */
function payloadOf({ token: _token, ...given }: Params): SandboxVariable {
  const params = 'variables' in given ? given : { ...given, variables: {} }
  return { key: 'TRIGGER_PAYLOAD', value: JSON.stringify(params), variableType: 'file', raw: true }
}

function answerTrigger(store: Store, outcome: CreateOutcome): Answer {
  if (outcome.kind === 'rejected') throw refused(400, { base: outcome.messages })
  if (outcome.kind === 'created') return json(201, presentPipeline(store, outcome.pipeline))
  const { messages, pipeline } = outcome
  const [first] = messages
  throw refused(422, first === undefined ? (pipeline.failureReason ?? 'unknown_failure') : { base: [first] })
}

async function triggerBuilds(call: RouteCall): Promise<Answer> {
  const { store, values } = call
  const params = { ...call.params, ...(values.ref !== undefined && { ref: values.ref }) }
  const { ref, token } = requiredTexts(params, [
    { name: 'ref', blank: true },
    { name: 'token', blank: true },
  ])
  const given = optionalMap(params, 'variables')
  const found = findTrigger(store, token)
  const project = store.projects.get(Number(values.id))
  if (!project || project.deleted || !found) throw notFound()
  if (found.project !== project) throw unauthorized()
  const variables = toVariables(given)
  const { trigger } = found
  const user = userOf(store, trigger.ownerId)
  const legacyTrigger = trigger.ownerId === null
  const outcome = await createPipeline(call, {
    project,
    ref,
    source: 'trigger',
    user,
    legacyTrigger,
    variables,
    inputs: {},
    upstream: null,
  })
  if (outcome.kind !== 'created') throw refused(400, '400 Bad request - No builds created')
  trigger.lastUsed = store.now()
  return json(201, { id: outcome.pipeline.id, variables: variables.length > 0 ? given : null })
}
