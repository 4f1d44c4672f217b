import type { Clock } from '../../clock.ts'
import { RefusedError, UnreachableError } from '../../errors.ts'
import type { GitLabClient, ProjectId } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import { isWorthReading, recordCutRead, recordLeft, recordRead, type TraceHistory } from './refetch-plan.ts'
import type { TraceReadEnd, TraceReader } from './trace-reader.ts'

export interface TraceReadRequest {
  readonly source: TraceSource
  readonly clock: Clock
  readonly job: TracedJob
  readonly reader: TraceReader
  readonly history: TraceHistory
  /** The job has ended: read whatever the size is, and take a last line without line feed. */
  readonly finished: boolean
  readonly signal: AbortSignal
}

export type TraceReadOutcome =
  | { readonly kind: 'read'; readonly history: TraceHistory; readonly end: TraceReadEnd }
  /** Left unread, because the trace had not grown enough. */
  | { readonly kind: 'left'; readonly history: TraceHistory }
  | { readonly kind: 'failed'; readonly history: TraceHistory; readonly error: UnreachableError | RefusedError }

/**
 * Reads one trace once. What arrives before a body is cut short counts: it was compared with what was shown, and goes on from there.
 *
 * @throws the signal's reason.
 */
export async function readTraceOnce(request: TraceReadRequest): Promise<TraceReadOutcome> {
  const { source, clock, job, reader, history, finished, signal } = request
  const leave = new AbortController()
  const read = reader.startRead()
  let announcedBytes: number | undefined
  let readBytes = 0
  try {
    await source.readTrace(
      job.projectId,
      job.id,
      (chunk) => {
        readBytes += chunk.length
        read.push(chunk)
      },
      { signal: AbortSignal.any([signal, leave.signal]), onLength },
    )
  } catch (error) {
    signal.throwIfAborted()
    if (leave.signal.aborted) {
      return { kind: 'left', history: recordLeft(history, announcedBytes ?? 0, clock.monotonicMs()) }
    }
    if (error instanceof RefusedError || error instanceof UnreachableError) {
      return { kind: 'failed', history: recordCutRead(history, readBytes), error }
    }
    throw error
  }
  const end = read.end(finished)
  const known = { ...history, announced: announcedBytes !== undefined }
  return { kind: 'read', end, history: recordRead(known, end.sizeBytes, clock.monotonicMs(), end.replaced) }

  function onLength(sizeBytes: number) {
    announcedBytes = sizeBytes
    if (!finished && !isWorthReading(history, sizeBytes)) leave.abort(new Error('trace left unread'))
  }
}

/** The job was listed a moment ago, with credentials that read logs: what is not there is the log. */
export function isErased(error: unknown): boolean {
  return error instanceof GitLabRefusedError && error.status === 404 && !error.isForeign
}

/** What an answer of 404 means then. */
export const ERASED = 'the log was erased (GitLab answers 404)'

/** The part of the client that logs need. */
export type TraceSource = Pick<GitLabClient, 'readTrace' | 'rateLimit'>

/** What is needed of a job to read its trace; `ResultJob` is one. */
export interface TracedJob {
  readonly id: number
  readonly projectId: ProjectId
  readonly pipelineId: number
  readonly name: string
  readonly status: string
  readonly kind: 'job' | 'bridge'
}

/** Whether the job can have a log: a trigger job has none, nor has a job that waits or was skipped. */
export function hasLog({ kind, status }: TracedJob): boolean {
  if (kind === 'bridge' || status === 'skipped') return false
  return status === 'running' || status === 'canceling' || isFinished(status)
}
