import type { Clock } from '../../clock.ts'
import { RefusedError, UnreachableError } from '../../errors.ts'
import type { GitLabClient, ProjectId, ReadTraceOptions } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import {
  isWorthReading,
  recordCutRead,
  recordLeft,
  recordRead,
  recordWindow,
  type TraceHistory,
} from './refetch-plan.ts'
import type { ResumedRead, TraceReadEnd, TraceReader } from './trace-reader.ts'

export interface TraceReadRequest {
  readonly source: TraceSource
  readonly windows: TraceWindows
  readonly clock: Clock
  readonly job: TracedJob
  readonly reader: TraceReader
  readonly history: TraceHistory
  /** The job has ended: read whatever the size is, and take a last line without line feed. */
  readonly finished: boolean
  readonly signal: AbortSignal
}

/** Whether the server sends parts of a trace: found out once, for all traces that are read with the same source. */
export interface TraceWindows {
  support: 'unknown' | 'yes' | 'no'
}

export type TraceReadOutcome =
  | { readonly kind: 'read'; readonly history: TraceHistory; readonly end: TraceReadEnd }
  /** Left unread, because the trace had not grown enough. */
  | { readonly kind: 'left'; readonly history: TraceHistory }
  | { readonly kind: 'failed'; readonly history: TraceHistory; readonly error: UnreachableError | RefusedError }

/**
 * Reads one trace once: what is new in it where the server has windows, else all of it. What arrives before a body is cut short
 * counts: it was compared with what was shown, and goes on from there.
 *
 * @throws the signal's reason.
 */
export async function readTraceOnce(request: TraceReadRequest): Promise<TraceReadOutcome> {
  const { windows, reader, history } = request
  // Of a trace that is read for the first time everything is new.
  if (windows.support === 'unknown' && history.sizeBytes > 1) {
    const outcome = await probeWindows(request)
    if (outcome !== undefined) return outcome
  }
  const resumed = windows.support === 'yes' ? reader.resumeRead() : undefined
  if (resumed === undefined) return await readWhole(request)
  return (await readRest(request, resumed)) ?? (await readAgain(request))
}

/** Asks for one byte of more. A server without windows sends the whole trace, which counts; `undefined` when there is more to read. */
async function probeWindows(request: TraceReadRequest): Promise<TraceReadOutcome | undefined> {
  const { windows } = request
  const read = startWholeRead(request)
  const transfer = await transferTrace(request, read.push, {
    window: { offsetBytes: 0, limitBytes: 1 },
    isWanted: (sizeBytes) => sizeBytes === 1 || request.finished || read.isWanted(sizeBytes),
  })
  if (transfer.kind === 'failed') {
    if (!(transfer.error instanceof RefusedError)) return read.conclude(transfer)
    // What is in front of GitLab may refuse a request that it does not know.
    const whole = await readWhole(request)
    if (whole.kind !== 'failed') windows.support = 'no'
    return whole
  }
  windows.support = read.readBytes === 1 ? 'yes' : 'no'
  return windows.support === 'yes' ? undefined : read.conclude(transfer)
}

/** What came since the last read; `undefined` when the answer does not go on from there. */
async function readRest(request: TraceReadRequest, read: ResumedRead): Promise<TraceReadOutcome | undefined> {
  const { clock, history, finished, signal } = request
  const stop = new AbortController()
  const push = (chunk: Uint8Array) => {
    read.push(chunk)
    if (read.diverged) stop.abort(new Error('the answer is not the window that was asked for'))
  }
  const window = { offsetBytes: read.offsetBytes }
  const transfer = await transferTrace({ ...request, signal: AbortSignal.any([signal, stop.signal]) }, push, {
    window,
  }).catch((error: unknown) => {
    signal.throwIfAborted()
    if (stop.signal.aborted) return undefined
    throw error
  })
  if (transfer === undefined || read.diverged) return undefined
  if (transfer.kind === 'failed' && transfer.error instanceof RefusedError) return undefined
  if (transfer.kind === 'failed') return { kind: 'failed', history, error: transfer.error }
  const end = read.end(finished)
  return { kind: 'read', end, history: recordWindow(history, end.sizeBytes, clock.monotonicMs()) }
}

/** From the first byte, to see what was replaced; a trace that was not comes from a server that has no windows after all. */
async function readAgain(request: TraceReadRequest): Promise<TraceReadOutcome> {
  const outcome = await readWhole(request, true)
  if (outcome.kind !== 'read') return outcome
  if (!outcome.end.replaced && !outcome.end.shrunk) request.windows.support = 'no'
  return { ...outcome, history: { ...outcome.history, windowed: request.windows.support === 'yes' } }
}

async function readWhole(request: TraceReadRequest, always = request.finished): Promise<TraceReadOutcome> {
  const read = startWholeRead(request)
  return read.conclude(
    await transferTrace(request, read.push, { isWanted: (sizeBytes) => always || read.isWanted(sizeBytes) }),
  )
}

/** A read from the first byte, and what follows from how its transfer ended. */
function startWholeRead({ reader, clock, history, finished }: TraceReadRequest) {
  const read = reader.startRead()
  let readBytes = 0
  return {
    get readBytes() {
      return readBytes
    },
    push(chunk: Uint8Array) {
      readBytes += chunk.length
      read.push(chunk)
    },
    isWanted: (sizeBytes: number) => isWorthReading(history, sizeBytes),
    conclude(transfer: Transfer): TraceReadOutcome {
      const nowMs = clock.monotonicMs()
      if (transfer.kind === 'left')
        return { kind: 'left', history: recordLeft(history, transfer.announcedBytes, nowMs) }
      if (transfer.kind === 'failed')
        return { kind: 'failed', history: recordCutRead(history, readBytes), error: transfer.error }
      const end = read.end(finished)
      const known = { ...history, windowed: false, announced: transfer.announcedBytes !== undefined }
      return { kind: 'read', end, history: recordRead(known, end.sizeBytes, nowMs, end.replaced) }
    },
  }
}

type Transfer =
  | { readonly kind: 'done'; readonly announcedBytes: number | undefined }
  | { readonly kind: 'left'; readonly announcedBytes: number }
  | { readonly kind: 'failed'; readonly error: UnreachableError | RefusedError }

interface TransferOptions extends Pick<ReadTraceOptions, 'window'> {
  /** Whether an answer of this size is to be read. */
  readonly isWanted?: (sizeBytes: number) => boolean
}

/** One request. */
async function transferTrace(
  { source, job, signal }: TraceReadRequest,
  push: (chunk: Uint8Array) => void,
  { window, isWanted = () => true }: TransferOptions,
): Promise<Transfer> {
  const leave = new AbortController()
  let announcedBytes: number | undefined
  const onLength = (sizeBytes: number) => {
    announcedBytes = sizeBytes
    if (!isWanted(sizeBytes)) leave.abort(new Error('trace left unread'))
  }
  try {
    const options = { signal: AbortSignal.any([signal, leave.signal]), onLength, window }
    await source.readTrace(job.projectId, job.id, push, options)
    return { kind: 'done', announcedBytes }
  } catch (error) {
    signal.throwIfAborted()
    if (leave.signal.aborted) return { kind: 'left', announcedBytes: announcedBytes ?? 0 }
    if (error instanceof RefusedError || error instanceof UnreachableError) return { kind: 'failed', error }
    throw error
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
