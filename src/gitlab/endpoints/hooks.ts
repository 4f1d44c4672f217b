import * as z from 'zod/mini'
import type { GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'

const flag = z.optional(z.nullable(z.boolean()))
const hookSchema = z.looseObject({ id: z.number(), url: z.string(), push_events: flag, tag_push_events: flag })
const createdSchema = z.looseObject({ id: z.number() })

export type HookMethods = Pick<GitLabClient, 'listHooks' | 'createHook'>

/** Webhooks of a project, for access tokens only: https://docs.gitlab.com/api/project_webhooks/ */
export function createHookMethods(requests: Requests): HookMethods {
  return {
    async listHooks(project, options = {}) {
      const call: Call = {
        ...hooksCall(project),
        method: 'GET',
        purpose: `list the webhooks of ${projectName(project)}`,
      }
      const hooks = await readPages(requests, call, hookSchema, options)
      return hooks.map(({ id, url, push_events, tag_push_events }) => ({
        id,
        url,
        pushEvents: push_events === true,
        tagPushEvents: tag_push_events === true,
      }))
    },
    async createHook(project, { url, pushEvents, tagPushEvents }, options = {}) {
      const body = { url, push_events: pushEvents, tag_push_events: tagPushEvents }
      const purpose = `add a webhook to ${projectName(project)}`
      const call: Call = { ...hooksCall(project), method: 'POST', body, purpose }
      return { id: (await requests.json(call, createdSchema, options)).value.id }
    },
  }
}

function hooksCall(project: ProjectId) {
  return { path: `${projectPath(project)}/hooks`, sender: 'actor', endpoint: 'hooks', project } as const
}
