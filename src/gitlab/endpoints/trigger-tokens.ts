import * as z from 'zod/mini'
import type { GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'
import { text } from '../schemas.ts'
import type { TriggerToken } from '../types.ts'

const triggerTokenSchema: z.ZodMiniType<TriggerToken> = z.looseObject({
  id: z.number(),
  description: text,
  created_at: text,
  updated_at: text,
  last_used: text,
  token: text,
  expires_at: text,
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string(), name: text }))),
})

export type TriggerTokenMethods = Pick<
  GitLabClient,
  'listTriggers' | 'getTrigger' | 'createTrigger' | 'updateTrigger' | 'deleteTrigger' | 'takeTriggerOwnership'
>

/** https://docs.gitlab.com/api/pipeline_triggers/ */
export function createTriggerTokenMethods(requests: Requests): TriggerTokenMethods {
  return {
    listTriggers: (project, options = {}) =>
      readPages(requests, triggerCall(project, 'list the trigger tokens'), triggerTokenSchema, options),
    async getTrigger(project, id, options = {}) {
      return (await requests.json(triggerCall(project, 'read trigger token', id), triggerTokenSchema, options)).value
    },
    async createTrigger(project, { description, expiresAt }, options = {}) {
      const body = { description, ...(expiresAt === undefined ? {} : { expires_at: expiresAt }) }
      const call: Call = { ...triggerCall(project, 'create a trigger token'), method: 'POST', body }
      return (await requests.json(call, triggerTokenSchema, options)).value
    },
    async updateTrigger(project, id, body, options = {}) {
      const call: Call = { ...triggerCall(project, 'update trigger token', id), method: 'PUT', body }
      return (await requests.json(call, triggerTokenSchema, options)).value
    },
    async deleteTrigger(project, id, options = {}) {
      await requests.done({ ...triggerCall(project, 'delete trigger token', id), method: 'DELETE' }, options)
    },
    async takeTriggerOwnership(project, id, options = {}) {
      const call = triggerCall(project, 'take the ownership of trigger token', id)
      const post: Call = { ...call, method: 'POST', path: `${call.path}/take_ownership` }
      return (await requests.json(post, triggerTokenSchema, options)).value
    },
  }
}

function triggerCall(project: ProjectId, verb: string, id?: number): Call {
  const [subPath, number] = id === undefined ? ['', ''] : [`/${id}`, ` ${id}`]
  return {
    method: 'GET',
    path: `${projectPath(project)}/triggers${subPath}`,
    sender: 'actor',
    endpoint: 'triggers',
    purpose: `${verb}${number} of ${projectName(project)}`,
    project,
  }
}
