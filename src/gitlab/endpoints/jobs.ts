import type { CallOptions, GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import type { Requests, StreamReader } from '../requests/requests.ts'
import { jobSchema } from '../schemas.ts'

type JobMethods = Pick<GitLabClient, 'getJob' | 'playJob' | 'retryJob' | 'cancelJob' | 'readTrace'>

/** https://docs.gitlab.com/api/jobs/ */
export function createJobMethods(requests: Requests, streams: StreamReader): JobMethods {
  const act = async (verb: 'play' | 'retry' | 'cancel', [project, id]: [ProjectId, number], rest: ActOptions = {}) => {
    const { body, ...options } = rest
    const call = jobCall(project, id, { verb, subPath: `/${verb}` })
    const { value } = await requests.json({ ...call, method: 'POST', sender: 'actor', body }, jobSchema, options)
    return value
  }
  return {
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
