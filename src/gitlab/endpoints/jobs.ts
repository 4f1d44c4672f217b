import * as z from 'zod/mini'
import type { CallOptions, GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { GitLabRefusedError } from '../errors.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests, StreamReader } from '../requests/requests.ts'
import { coverage, number, text } from '../schemas.ts'
import type { Bridge, Job } from '../types.ts'
import { pipelineCall } from './pipelines.ts'

export type JobMethods = Pick<
  GitLabClient,
  'listJobs' | 'listBridges' | 'getJob' | 'playJob' | 'retryJob' | 'cancelJob' | 'readTrace'
>

/** Facts for reports alone: a shape that is not known must not end a run. */
const person = z.catch(z.optional(z.nullable(z.looseObject({ username: z.string() }))), undefined)
const runner = z.catch(z.optional(z.nullable(z.looseObject({ description: text }))), undefined)

const pipelineBasicSchema = z.looseObject({
  id: z.number(),
  iid: z.optional(z.number()),
  project_id: z.optional(z.number()),
  sha: text,
  ref: text,
  status: z.string(),
  updated_at: text,
  web_url: text,
})

const artifactSchema = z.looseObject({ file_type: z.string(), size: number, filename: text, file_format: text })

const jobShape = z.looseObject({
  id: z.number(),
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  allow_failure: z.optional(z.boolean()),
  failure_reason: text,
  web_url: text,
  created_at: text,
  started_at: text,
  finished_at: text,
  duration: number,
  queued_duration: number,
  coverage,
  runner,
  tag_list: z.optional(z.nullable(z.array(z.string()))),
  user: person,
  pipeline: z.optional(
    z.looseObject({ id: z.number(), project_id: z.optional(z.number()), status: z.optional(z.string()) }),
  ),
  artifacts_file: z.optional(z.nullable(z.looseObject({ filename: text, size: number }))),
  artifacts: z.optional(z.array(artifactSchema)),
  artifacts_expire_at: text,
  erased_at: text,
})

const jobSchema: z.ZodMiniType<Job> = jobShape

const bridgeSchema: z.ZodMiniType<Bridge> = z.extend(jobShape, {
  downstream_pipeline: z.optional(z.nullable(pipelineBasicSchema)),
})

/** https://docs.gitlab.com/api/jobs/ */
export function createJobMethods(requests: Requests, streams: StreamReader): JobMethods {
  const act = async (verb: 'play' | 'retry' | 'cancel', [project, id]: [ProjectId, number], rest: ActOptions = {}) => {
    const { body, ...options } = rest
    const call = jobCall(project, id, { verb, subPath: `/${verb}` })
    const { value } = await requests.json({ ...call, method: 'POST', sender: 'actor', body }, jobSchema, options)
    return value
  }
  return {
    async listJobs(project, id, { includeRetried } = {}, options = {}) {
      const call = pipelineCall(project, id, { verb: 'list the jobs of', subPath: '/jobs' })
      const query = { include_retried: includeRetried || undefined }
      return onePerId(await readPages(requests, { ...call, query }, jobSchema, options))
    },
    listBridges: createBridgeList(requests),
    async getJob(project, id, options = {}) {
      return (await requests.json(jobCall(project, id, { verb: 'read', subPath: '' }), jobSchema, options)).value
    },
    playJob(project, id, { variables = {}, ...options } = {}) {
      const attributes = Object.entries(variables).map(([key, value]) => ({ key, value }))
      const body = attributes.length === 0 ? undefined : { job_variables_attributes: attributes }
      return act('play', [project, id], { ...options, body })
    },
    retryJob: (project, id, options) => act('retry', [project, id], options),
    cancelJob: (project, id, options) => act('cancel', [project, id], options),
    async readTrace(project, id, onChunk, options = {}) {
      const { offsetBytes, limitBytes } = options.window ?? {}
      const query = { byte_offset: offsetBytes, byte_limit: limitBytes }
      const call = { ...jobCall(project, id, { verb: 'read the log of', subPath: '/trace' }), query }
      const answer = await requests.stream(call, options)
      const announcedBytes = announcedSize(answer.headers)
      if (announcedBytes !== undefined) options.onLength?.(announcedBytes)
      let sizeBytes = 0
      for await (const chunk of streams.chunks(call, answer)) {
        sizeBytes += chunk.length
        await onChunk(chunk)
      }
      return sizeBytes
    },
  }
}

/** The route was renamed in GitLab 19.2. Which one a server has is found out once; a 404 can also mean the pipeline. */
function createBridgeList(requests: Requests): GitLabClient['listBridges'] {
  let route: 'trigger_jobs' | 'bridges' | undefined
  return async (project, id, options = {}): Promise<Bridge[]> => {
    const list = async (name: 'trigger_jobs' | 'bridges') => {
      const call = pipelineCall(project, id, { verb: 'list the trigger jobs of', subPath: `/${name}` })
      const bridges = onePerId(await readPages(requests, call, bridgeSchema, options))
      route = name
      return bridges
    }
    if (route !== undefined) return await list(route)
    try {
      return await list('trigger_jobs')
    } catch (error) {
      if (!(error instanceof GitLabRefusedError) || error.status !== 404) throw error
      return await list('bridges')
    }
  }
}

/** A job that is made while the pages are read moves another one on to the next page, where it comes again. */
function onePerId<T extends { readonly id: number }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

interface ActOptions extends CallOptions {
  readonly body?: unknown
}

function jobCall(project: ProjectId, id: number, { verb, subPath }: { verb: string; subPath: string }): Call {
  return {
    method: 'GET',
    path: `${projectPath(project)}/jobs/${id}${subPath}`,
    sender: 'reader',
    endpoint: 'job',
    purpose: `${verb} job ${id} of ${projectName(project)}`,
    project,
  }
}

/** `undefined` for an answer without a size, or with the size of an encoded body. */
function announcedSize(headers: Readonly<Record<string, string | undefined>>): number | undefined {
  const length = headers['content-length']
  return length !== undefined && headers['content-encoding'] === undefined ? Number(length) : undefined
}
