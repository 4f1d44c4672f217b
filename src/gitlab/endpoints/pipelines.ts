import * as z from 'zod/mini'
import type { CallOptions, GitLabClient, PipelineQuery, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'
import { pipelineSchema } from '../schemas.ts'

type PipelineMethods = Pick<
  GitLabClient,
  'getPipeline' | 'listPipelines' | 'listPipelineVariables' | 'cancelPipeline' | 'retryPipeline'
>

const variableSchema = z.looseObject({ key: z.string(), value: z.string() })

/** https://docs.gitlab.com/api/pipelines/ */
export function createPipelineMethods(requests: Requests): PipelineMethods {
  const act = async (verb: 'cancel' | 'retry', [project, id]: [ProjectId, number], options: CallOptions = {}) => {
    const call = pipelineCall(project, id, { verb, subPath: `/${verb}` })
    const { value } = await requests.json({ ...call, method: 'POST', sender: 'actor' }, pipelineSchema, options)
    return value
  }
  return {
    async getPipeline(project, id, options = {}) {
      const call = pipelineCall(project, id, { verb: 'read', subPath: '' })
      return (await requests.json(call, pipelineSchema, options)).value
    },
    listPipelines(project, query, options = {}) {
      const call: Call = {
        method: 'GET',
        path: `${projectPath(project)}/pipelines`,
        query: listQuery(query),
        sender: 'reader',
        endpoint: 'pipeline',
        purpose: `list the pipelines of ${projectName(project)}`,
        project,
        ref: query.ref,
      }
      return readPages(requests, call, pipelineSchema, { ...options, limit: query.limit ?? 20 })
    },
    listPipelineVariables(project, id, options = {}) {
      const call = pipelineCall(project, id, { verb: 'read the variables of', subPath: '/variables' })
      return readPages(requests, call, variableSchema, options)
    },
    cancelPipeline: (project, id, options) => act('cancel', [project, id], options),
    retryPipeline: (project, id, options) => act('retry', [project, id], options),
  }
}

export function pipelineCall(
  project: ProjectId,
  id: number,
  { verb, subPath }: { verb: string; subPath: string },
): Call {
  return {
    method: 'GET',
    path: `${projectPath(project)}/pipelines/${id}${subPath}`,
    sender: 'reader',
    endpoint: 'pipeline',
    purpose: `${verb} pipeline ${id} of ${projectName(project)}`,
    project,
  }
}

function listQuery(query: PipelineQuery): NonNullable<Call['query']> {
  return {
    ref: query.ref,
    sha: query.sha,
    status: query.status,
    source: query.source,
    username: query.username,
    updated_after: query.updatedAfter,
    created_after: query.createdAfter,
    order_by: query.orderBy,
    sort: query.sort,
  }
}
