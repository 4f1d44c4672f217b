import * as z from 'zod/mini'
import type { GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'
import { text } from '../schemas.ts'
import type { Schedule } from '../types.ts'

const scheduleSchema: z.ZodMiniType<Schedule> = z.looseObject({
  id: z.number(),
  description: text,
  ref: text,
  cron: text,
  cron_timezone: text,
  next_run_at: text,
  active: z.optional(z.nullable(z.boolean())),
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string() }))),
  last_pipeline: z.optional(z.nullable(z.looseObject({ id: z.number(), status: text }))),
})

export type ScheduleMethods = Pick<GitLabClient, 'listSchedules' | 'getSchedule' | 'playSchedule'>

/** https://docs.gitlab.com/api/pipeline_schedules/ */
export function createScheduleMethods(requests: Requests): ScheduleMethods {
  return {
    listSchedules(project, options = {}) {
      const call = scheduleCall(project, '', `list the schedules of ${projectName(project)}`)
      return readPages(requests, call, scheduleSchema, options)
    },
    async getSchedule(project, id, options = {}) {
      const call = scheduleCall(project, `/${id}`, `read schedule ${id} of ${projectName(project)}`)
      return (await requests.json(call, scheduleSchema, options)).value
    },
    async playSchedule(project, id, options = {}) {
      const call = scheduleCall(project, `/${id}/play`, `play schedule ${id} of ${projectName(project)}`)
      await requests.done({ ...call, method: 'POST', sender: 'actor' }, options)
    },
  }
}

function scheduleCall(project: ProjectId, subPath: string, purpose: string): Call {
  const path = `${projectPath(project)}/pipeline_schedules${subPath}`
  return { method: 'GET', path, sender: 'reader', endpoint: 'schedule', purpose, project }
}
