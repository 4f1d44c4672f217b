import * as z from 'zod/mini'
import type { Inspection, ProjectId } from '../api.ts'
import { type Call, projectPath } from '../call.ts'
import { GitLabRefusedError } from '../errors.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'
import { text } from '../schemas.ts'

const flag = z.optional(z.nullable(z.boolean()))
const memberSchema = z.looseObject({ access_level: z.number() })
const access = z.optional(z.nullable(memberSchema))

const userSchema = z.looseObject({ id: z.number(), username: z.string() })
const versionSchema = z.looseObject({ version: z.string() })
const accessTokenSchema = z.looseObject({ name: text, scopes: z.array(z.string()), expires_at: text })
const ownJobSchema = z.looseObject({ id: z.number(), name: z.string() })
const refSchema = z.looseObject({
  protected: flag,
  commit: z.optional(z.nullable(z.looseObject({ id: z.string() }))),
})
const scopeSchema = z.looseObject({ inbound_enabled: z.boolean() })
const idSchema = z.looseObject({ id: z.number() })
const groupSchema = z.looseObject({ web_url: text })
const projectFactsSchema = z.looseObject({
  id: z.number(),
  path_with_namespace: z.string(),
  default_branch: text,
  visibility: text,
  permissions: z.optional(z.nullable(z.looseObject({ project_access: access, group_access: access }))),
  ci_pipeline_variables_minimum_override_role: text,
})

/**
 * What is there and what the credentials may do: https://docs.gitlab.com/api/personal_access_tokens/,
 * /api/projects/, /api/members/, /api/branches/, /api/tags/, /api/project_job_token_scopes/
 */
export function createInspectionMethods(requests: Requests): Inspection {
  return { ...createOwnMethods(requests), ...createProjectMethods(requests), ...createAccessMethods(requests) }
}

/** The instance, and the user or the job behind the credentials. */
function createOwnMethods(
  requests: Requests,
): Pick<Inspection, 'probeInstance' | 'getUser' | 'getAccessToken' | 'getOwnJob'> {
  return {
    async probeInstance(options = {}) {
      const call = { method: 'GET', path: '/version', sender: 'reader', endpoint: 'instance' } as const
      const about = { ...call, purpose: 'reach GitLab' }
      try {
        return { version: (await requests.json(about, versionSchema, options)).value.version }
      } catch (error) {
        if (isAnsweredByGitLab(error)) return { version: undefined }
        throw error
      }
    },
    async getUser(options = {}) {
      const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the user of the access token' } as const
      const { value } = await requests.json({ method: 'GET', path: '/user', ...about }, userSchema, options)
      return { id: value.id, username: value.username }
    },
    async getAccessToken(options = {}) {
      const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the scopes of the access token' } as const
      const call: Call = { method: 'GET', path: '/personal_access_tokens/self', ...about }
      const { name, scopes, expires_at } = (await requests.json(call, accessTokenSchema, options)).value
      return { name: name ?? undefined, scopes, expiresAt: expires_at ?? undefined }
    },
    async getOwnJob(options = {}) {
      const about = { sender: 'reader', endpoint: 'job', purpose: 'read the job of the job token' } as const
      const { id, name } = (await requests.json({ method: 'GET', path: '/job', ...about }, ownJobSchema, options)).value
      return { id, name }
    },
  }
}

/** `GET /version` takes a token. GitLab refuses it with these words; other refusals may come from any server. */
function isAnsweredByGitLab(error: unknown): boolean {
  if (!(error instanceof GitLabRefusedError)) return false
  if (error.isForeign) return false
  return error.status === 403 || (error.status === 401 && /Unauthorized|token/i.test(error.words))
}

function createProjectMethods(requests: Requests): Pick<Inspection, 'getProjectFacts' | 'getMember' | 'getRef'> {
  return {
    async getProjectFacts(project, options = {}) {
      const call = about(project, '', `read project ${project}`)
      return toFacts((await requests.json(call, projectFactsSchema, options)).value)
    },
    async getMember(project, userId, options = {}) {
      const purpose = `read the role of user ${userId} in ${project}`
      const call = about(project, `/members/all/${userId}`, purpose)
      return { accessLevel: (await requests.json(call, memberSchema, options)).value.access_level }
    },
    async getRef(project, { kind, name }, options = {}) {
      const folder = kind === 'branch' ? 'branches' : 'tags'
      const purpose = `read ${kind} ${name} of ${project}`
      const path = `/repository/${folder}/${encodeURIComponent(name)}`
      const call = about(project, path, purpose)
      const { protected: isProtected, commit } = (await requests.json(call, refSchema, options)).value
      return { protected: isProtected ?? undefined, sha: commit?.id }
    },
  }
}

/** The projects and groups whose job tokens a project accepts. */
function createAccessMethods(
  requests: Requests,
): Pick<Inspection, 'getJobTokenScope' | 'listJobTokenAllowlist' | 'listJobTokenGroups'> {
  return {
    async getJobTokenScope(project, options = {}) {
      const purpose = `read the job-token settings of ${project}`
      const call = about(project, '/job_token_scope', purpose)
      return { inboundEnabled: (await requests.json(call, scopeSchema, options)).value.inbound_enabled }
    },
    async listJobTokenAllowlist(project, options = {}) {
      const purpose = `read the job-token allowlist of ${project}`
      const call = about(project, '/job_token_scope/allowlist', purpose)
      return (await readPages(requests, call, idSchema, options)).map(({ id }) => id)
    },
    async listJobTokenGroups(project, options = {}) {
      const purpose = `read the groups on the job-token allowlist of ${project}`
      const call = about(project, '/job_token_scope/groups_allowlist', purpose)
      const groups = await readPages(requests, call, groupSchema, options)
      return groups.flatMap(({ web_url }) => (web_url ? [web_url] : []))
    },
  }
}

function about(project: ProjectId, path: string, purpose: string): Call {
  // Settings take an access token; everything else is read with the best credential at hand.
  const sender = path.startsWith('/job_token_scope') ? 'actor' : 'reader'
  return { method: 'GET', path: `${projectPath(project)}${path}`, sender, endpoint: 'project', purpose, project }
}

function toFacts(project: z.infer<typeof projectFactsSchema>) {
  const { permissions } = project
  const levels = [permissions?.project_access?.access_level, permissions?.group_access?.access_level]
  return {
    id: project.id,
    path: project.path_with_namespace,
    defaultBranch: project.default_branch ?? undefined,
    visibility: project.visibility ?? undefined,
    accessLevel: permissions ? Math.max(0, ...levels.map((level) => level ?? 0)) : undefined,
    variablesRole: project.ci_pipeline_variables_minimum_override_role ?? undefined,
  }
}
