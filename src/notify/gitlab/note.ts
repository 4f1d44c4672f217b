import type { Clock } from '../../clock.ts'
import { RefusedError, UnreachableError } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { Host } from '../../host/host.ts'
import { formatMarkdown } from '../../report/markdown.ts'
import { type ResultJob, type RunResult, redactResult } from '../../report/result.ts'
import type { Observer } from '../observer.ts'
import type { MergeRequest } from './upstream.ts'

export interface NoteSettings {
  readonly mergeRequest: MergeRequest
  readonly client: Pick<GitLabClient, 'getUser' | 'listNotes' | 'createNote' | 'updateNote'>
  readonly host: Pick<Host, 'redact' | 'warn'>
  readonly clock: Clock
}

/** Between two changes of the note; GitLab limits how many notes a user writes. */
const EVERY_MS = 30_000
/** For the last words. */
const END_WITHIN_MS = 5_000

/** One note on a merge request that says how the pipeline stands. What cannot be written is one warning. */
export function createNote(settings: NoteSettings): Observer {
  const { mergeRequest, host, clock } = settings
  const resting = new AbortController()
  const giving = new AbortController()
  const writer = createWriter(settings)
  let pipeline: Pipeline | undefined
  let jobs: readonly ResultJob[] = []
  let wanted = ''
  let shown = ''
  let isEnding = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    while (!isEnding && shown !== wanted) {
      shown = wanted
      await writer.write(formatNote(describeRunning(pipeline, jobs), mergeRequest.marker, host.redact), giving.signal)
      await clock.sleep(EVERY_MS, resting.signal).catch(() => {})
    }
  }

  return {
    see(event) {
      if (event.kind === 'status') pipeline = event.pipeline
      if (event.kind === 'jobs') jobs = event.jobs
      // What changes is the status of the pipeline or of a job; times go on by themselves.
      wanted = JSON.stringify([pipeline?.status, jobs.map(({ id, name, status }) => [id, name, status])])
      if (event.kind !== 'jobs' || isEnding) return
      working ??= work().finally(() => {
        working = undefined
      })
    },
    async end(result) {
      isEnding = true
      resting.abort()
      using deadline = clock.deadline(END_WITHIN_MS, () => new UnreachableError('the time for the note is over'))
      // A request to a server that stays silent must not hold this process up.
      deadline.signal.addEventListener('abort', () => giving.abort(deadline.signal.reason), { once: true })
      await working
      const isWorthIt = result !== undefined && (result.pipelineId !== undefined || result.steps !== undefined)
      if (isWorthIt) await writer.write(formatNote(result, mergeRequest.marker, host.redact), deadline.signal)
      if (writer.problem !== undefined)
        host.warn(`the note on merge request !${mergeRequest.iid} is not up to date: ${writer.problem}`)
    },
  }
}

/** Writes the note, and remembers which one it is. */
function createWriter({ mergeRequest, client }: NoteSettings) {
  const { projectId, iid, marker } = mergeRequest
  let noteId: number | undefined
  let isRefused = false
  const writer = {
    /** Why the last words are not there. */
    problem: undefined as string | undefined,
    async write(body: string, signal: AbortSignal): Promise<void> {
      if (isRefused) return
      try {
        noteId ??= await find(signal)
        noteId = noteId === undefined ? await create(body, signal) : await update(noteId, body, signal)
        writer.problem = undefined
      } catch (error) {
        if (!(error instanceof RefusedError) && !(error instanceof UnreachableError)) throw error
        isRefused = error instanceof RefusedError
        writer.problem = error.message
      }
    },
  }

  /** One of its own: anybody can write the marker. */
  async function find(signal: AbortSignal): Promise<number | undefined> {
    const user = await client.getUser({ signal })
    const notes = await client.listNotes(projectId, iid, { signal })
    return notes.find(({ body, authorId }) => authorId === user.id && body.startsWith(marker))?.id
  }

  async function create(body: string, signal: AbortSignal): Promise<number> {
    return (await client.createNote(projectId, iid, body, { signal })).id
  }

  /** A note that a person has deleted is written again. */
  async function update(id: number, body: string, signal: AbortSignal): Promise<number> {
    try {
      await client.updateNote(projectId, iid, { id, body }, { signal })
      return id
    } catch (error) {
      if (error instanceof GitLabRefusedError && error.status === 404) return create(body, signal)
      throw error
    }
  }

  return writer
}

function describeRunning(pipeline: Pipeline | undefined, jobs: readonly ResultJob[]): RunResult {
  const message =
    pipeline === undefined
      ? 'The chain is running'
      : `Pipeline #${pipeline.id} is followed, its status is ${pipeline.status}`
  return {
    ...{ result: 'triggered', exitCode: 0, message, jobs, outputs: {}, tries: 1, warnings: [], hints: [], details: [] },
    status: pipeline?.status,
    pipelineId: pipeline?.id,
    pipelineUrl: pipeline?.web_url,
    ref: pipeline?.ref ?? undefined,
    sha: pipeline?.sha,
  }
}

/** A note is read beside others. */
const LONGEST_BYTES = 32 * 1024
const MOST_JOBS = 50

/** The result as a note: the report, shortened, below its marker. */
function formatNote(result: RunResult, marker: string, redact: (text: string) => string): string {
  const report = formatMarkdown(redactResult(result, redact), { limitBytes: LONGEST_BYTES, jobLimit: MOST_JOBS })
  return `${marker}\n\n${withoutQuickActions(redact(report))}`
}

/** A line that begins with a slash would be an order to GitLab: https://docs.gitlab.com/user/project/quick_actions/ */
export function withoutQuickActions(markdown: string): string {
  let fence = ''
  const lines = markdown.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    return fence === '' ? line.replace(/^(\s*)\//, '$1&#47;') : line
  })
  return lines.join('\n')
}
