import { userOf } from '../access/caller.ts'
import { createPipeline } from '../access/creation.ts'
import type { Call, Route } from '../call.ts'
import { type Answer, json } from '../http/answer.ts'
import { notFound, refused, unauthorized } from '../http/refusal.ts'
import { optionalMap, requiredTexts } from '../http/validation.ts'
import type { SandboxProject, SandboxTriggerToken, SandboxVariable } from '../model.ts'
import type { Store } from '../store.ts'

/** API v3, gone since GitLab 11: fire and forget, it answers a trigger request instead of a pipeline. */
export const legacyRoutes: readonly Route[] = [
  { method: 'POST', path: '/projects/:id/trigger/builds', access: 'none', handle: triggerBuilds },
  { method: 'POST', path: '/projects/:id/ref/*ref/trigger/builds', access: 'none', handle: triggerBuilds },
]

async function triggerBuilds(call: Call): Promise<Answer> {
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
  const variables = Object.entries(given).map(([key, value]): SandboxVariable => {
    if (typeof value !== 'string') throw refused(400, 'variables needs to be a map of key-valued strings')
    return { key, value, variableType: 'env_var', raw: false }
  })
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
