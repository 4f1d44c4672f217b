import * as z from 'zod/mini'
import { UsageError } from '../../errors.ts'
import type { CallOptions, GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests, StreamReader } from '../requests/requests.ts'

export type ArtifactMethods = Pick<
  GitLabClient,
  'openJobArtifacts' | 'openJobArtifactFile' | 'openRefArtifacts' | 'openRefArtifactFile' | 'listArtifactTree'
>

const entrySchema = z.looseObject({
  path: z.string(),
  type: z.string(),
  size: z.optional(z.nullable(z.number())),
})

/** https://docs.gitlab.com/api/job_artifacts/ */
export function createArtifactMethods(requests: Requests, streams: StreamReader): ArtifactMethods {
  const open = async (call: Call, options: CallOptions = {}) =>
    streams.toStreamAnswer(call, await requests.stream(call, options))

  const openByRef = (
    { project, ref, job, place }: { project: ProjectId; ref: string; job: string; place: string },
    { searchRecent, ...options }: CallOptions & { searchRecent?: boolean } = {},
  ) => {
    const call = artifactCall(project, `/artifacts/${encodeURIComponent(ref)}/${place}`, `of job ${job} on ${ref}`)
    const query = { job, search_recent_successful_pipelines: searchRecent || undefined }
    return open({ ...call, query, ref }, options)
  }

  return {
    openJobArtifacts: (project, id, options) =>
      open(artifactCall(project, `/${id}/artifacts`, `of job ${id}`), options),
    openJobArtifactFile: async (project, id, path, options) =>
      open(artifactCall(project, `/${id}/artifacts/${filePath(path)}`, `${path} of job ${id}`), options),
    openRefArtifacts: (project, ref, job, options) => openByRef({ project, ref, job, place: 'download' }, options),
    openRefArtifactFile: async (project, ref, job, path, options) =>
      openByRef({ project, ref, job, place: `raw/${filePath(path)}` }, options),
    async listArtifactTree(project, id, options = {}) {
      const call = artifactCall(project, `/${id}/artifacts/tree`, `of job ${id}`)
      const entries = await readPages(requests, { ...call, query: { recursive: true } }, entrySchema, options)
      return entries.map(({ path, type, size }) => ({ path, type, size: size ?? undefined }))
    },
  }
}

function artifactCall(project: ProjectId, subPath: string, what: string): Call {
  return {
    method: 'GET',
    path: `${projectPath(project)}/jobs${subPath}`,
    sender: 'reader',
    endpoint: 'artifacts',
    purpose: `read the artifacts ${what} of ${projectName(project)}`,
    project,
  }
}

/** Slashes stay; a URL with dot segments would name another endpoint. */
function filePath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (segments.length === 0 || segments.includes('..')) {
    throw new UsageError(`"${path}" is not a path of a file among artifacts: give a relative path without ".."`)
  }
  return segments.map(encodeURIComponent).join('/')
}
