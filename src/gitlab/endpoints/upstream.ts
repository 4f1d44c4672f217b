import * as z from 'zod/mini'
import type { GitLabClient, ProjectId } from '../api.ts'
import { type Call, projectName, projectPath } from '../call.ts'
import { readPages } from '../requests/paging.ts'
import type { Requests } from '../requests/requests.ts'

export type UpstreamMethods = Pick<GitLabClient, 'listNotes' | 'createNote' | 'updateNote' | 'setCommitStatus'>

const createdSchema = z.looseObject({ id: z.number() })
const noteSchema = z.looseObject({ id: z.number(), body: z.string(), author: z.looseObject({ id: z.number() }) })

/**
 * What a run writes into the project that it was started from, with an access token: https://docs.gitlab.com/api/notes/#merge-requests,
 * https://docs.gitlab.com/api/commits/#set-commit-pipeline-status
 */
export function createUpstreamMethods(requests: Requests): UpstreamMethods {
  return {
    async listNotes(project, iid, options = {}) {
      const call = notesCall(project, iid, 'read the notes')
      const notes = await readPages(requests, { ...call, query: { sort: 'desc' } }, noteSchema, options)
      return notes.map(({ id, body, author }) => ({ id, body, authorId: author.id }))
    },
    async createNote(project, iid, body, options = {}) {
      const call: Call = { ...notesCall(project, iid, 'write a note'), method: 'POST', body: { body } }
      return { id: (await requests.json(call, createdSchema, options)).value.id }
    },
    async updateNote(project, iid, { id, body }, options = {}) {
      const call = notesCall(project, iid, 'change the note')
      await requests.json(
        { ...call, method: 'PUT', path: `${call.path}/${id}`, body: { body } },
        createdSchema,
        options,
      )
    },
    async setCommitStatus(project, sha, { state, name, description, targetUrl, pipelineId }, options = {}) {
      const body = { state, name, description, target_url: targetUrl, pipeline_id: pipelineId }
      const path = `${projectPath(project)}/statuses/${encodeURIComponent(sha)}`
      const purpose = `write the status of commit ${sha.slice(0, 8)} of ${projectName(project)}`
      const call: Call = { method: 'POST', path, body, sender: 'actor', endpoint: 'commit-status', purpose, project }
      await requests.json(call, createdSchema, options)
    },
  }
}

function notesCall(project: ProjectId, iid: number, verb: string): Call {
  return {
    method: 'GET',
    path: `${projectPath(project)}/merge_requests/${iid}/notes`,
    sender: 'actor',
    endpoint: 'notes',
    purpose: `${verb} of merge request !${iid} of ${projectName(project)}`,
    project,
  }
}
