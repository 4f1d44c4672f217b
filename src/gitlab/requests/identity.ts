import type { Call } from '../call.ts'

/** Finds out whether answers are about what was asked for, as far as they say so. */
export interface IdentityCheck {
  /** What the answer is about in place of what was asked for; `undefined` when nothing speaks against it. */
  findOther(call: Call, value: unknown): string | undefined
}

/**
 * What was asked for is read from the path of the call, so that no endpoint can forget it. A project that is asked for by its path
 * gets its id from the first answer to a read, and later answers must have the same.
 */
export function createIdentityCheck(): IdentityCheck {
  const ids = new Map<string, number>()
  return {
    findOther(call, value) {
      const rows = Array.isArray(value) ? value : [value]
      for (const row of rows) {
        const other = findOtherThing(call, row) ?? findOtherPipeline(call, row) ?? findOtherProject(call, row, ids)
        if (other !== undefined) return other
      }
      return undefined
    },
  }
}

/** A job that is tried again gets a new id; what is below a thing in other ways has an id of its own. */
const THING =
  /\/(projects|pipelines|jobs|triggers)\/(\d+)(?:\/(?:cancel|play|erase|metadata|take_ownership)|(?<!\/jobs\/\d+)\/retry)?$/
const NOUNS: Readonly<Record<string, string>> = {
  projects: 'project',
  pipelines: 'pipeline',
  jobs: 'job',
  triggers: 'trigger token',
}

function findOtherThing({ path }: Call, row: unknown): string | undefined {
  const [, room = '', asked] = THING.exec(path) ?? []
  const id = numberIn(row, 'id')
  return asked === undefined || id === undefined || id === Number(asked) ? undefined : `${NOUNS[room]} ${id}`
}

/** The pipeline of each job, or the ref of each pipeline. */
function findOtherPipeline({ endpoint, path, ref }: Call, row: unknown): string | undefined {
  const [, pipelineId] = /\/pipelines\/(\d+)\/(?:jobs|bridges|trigger_jobs)$/.exec(path) ?? []
  const id = numberIn(fieldOf(row, 'pipeline'), 'id')
  if (pipelineId !== undefined && id !== undefined && id !== Number(pipelineId)) return `a job of pipeline ${id}`
  const isOfRef = endpoint === 'trigger' || endpoint === 'create' || path.endsWith('/pipelines')
  const shown = fieldOf(row, 'ref')
  if (!isOfRef || ref === undefined || typeof shown !== 'string' || shown === shortRef(ref)) return undefined
  return `a pipeline on ${shown}`
}

/** GitLab shows a branch or a tag by its short name, however it was asked for. */
function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '')
}

/** A job shows its project in its pipeline. */
function findOtherProject(
  { method, endpoint, path: route, project }: Call,
  row: unknown,
  ids: Map<string, number>,
): string | undefined {
  const id = numberIn(row, 'project_id') ?? numberIn(fieldOf(row, 'pipeline'), 'project_id')
  if (project === undefined || id === undefined || endpoint === 'project') return undefined
  // The pipeline of a merge request may run in the project that it comes from.
  if (route.includes('/merge_requests/')) return undefined
  const path = String(project).toLowerCase()
  const expected = typeof project === 'number' ? project : ids.get(path)
  // Of what was started nothing is known before: a read shows it.
  if (expected === undefined && method === 'GET') ids.set(path, id)
  return expected === undefined || expected === id ? undefined : `something of project ${id}`
}

function numberIn(row: unknown, key: string): number | undefined {
  const value = fieldOf(row, key)
  return typeof value === 'number' ? value : undefined
}

function fieldOf(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[key] : undefined
}
