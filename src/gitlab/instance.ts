import * as z from 'zod/mini'
import type { GitLabClient } from './api.ts'
import { projectPath } from './call.ts'
import type { Requests } from './requests.ts'
import { projectSchema } from './types.ts'

type InstanceMethods = Pick<GitLabClient, 'getProject' | 'getUser' | 'getVersion'>

const userSchema = z.looseObject({ id: z.number(), username: z.string() })
const versionSchema = z.looseObject({ version: z.string() })

/** What is there and who asks: https://docs.gitlab.com/api/projects/, /api/users/, /api/version/ */
export function createInstanceMethods(requests: Requests): InstanceMethods {
  return {
    async getProject(project, options = {}) {
      const path = projectPath(project)
      const about = { sender: 'reader', endpoint: 'project', purpose: `read project ${project}`, project } as const
      return (await requests.json({ method: 'GET', path, ...about }, projectSchema, options)).value
    },
    async getUser(options = {}) {
      const about = { sender: 'actor', endpoint: 'instance', purpose: 'read whose access token this is' } as const
      const { value } = await requests.json({ method: 'GET', path: '/user', ...about }, userSchema, options)
      return { id: value.id, username: value.username }
    },
    async getVersion(options = {}) {
      const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the version of GitLab' } as const
      const { value } = await requests.json({ method: 'GET', path: '/version', ...about }, versionSchema, options)
      return { version: value.version }
    },
  }
}
