import type { GitLabClient, ProjectId } from './api.ts'
import { type Call, projectName, projectPath } from './call.ts'
import type { Requests } from './requests.ts'
import type { StreamReader } from './stream.ts'
import { jobSchema } from './types.ts'

type JobMethods = Pick<GitLabClient, 'playJob' | 'readTrace'>

/** https://docs.gitlab.com/api/jobs/ */
export function createJobMethods(requests: Requests, streams: StreamReader): JobMethods {
  return {
    async playJob(project, id, options = {}) {
      const call = jobCall(project, id, { verb: 'play', subPath: '/play' })
      return (await requests.json({ ...call, method: 'POST', sender: 'actor' }, jobSchema, options)).value
    },
    async readTrace(project, id, onChunk, options = {}) {
      const call = jobCall(project, id, { verb: 'read the log of', subPath: '/trace' })
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
