import type { ReadTraceOptions } from '../../../src/gitlab/api.ts'
import { GitLabUnavailableError } from '../../../src/gitlab/errors.ts'
import type { TracedJob, TraceSource } from '../../../src/pipeline/logs/read-trace.ts'

/** The bytes in pieces of the given sizes, again and again. */
export function chunked(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  if (sizes.length === 0) return bytes.length > 0 ? [bytes] : []
  const chunks: Uint8Array[] = []
  for (let offset = 0, index = 0; offset < bytes.length; index++) {
    const size = Math.max(1, sizes[index % sizes.length] ?? 1)
    chunks.push(bytes.subarray(offset, offset + size))
    offset += size
  }
  return chunks
}

/** The lines of a whole log, as people see them. */
export function linesOf(log: string): string[] {
  const lines = log.split('\n').map((line, index, all) => (index < all.length - 1 ? line.replace(/\r$/, '') : line))
  if (lines.at(-1) === '') lines.pop()
  return lines
}

export function tracedJob(id: number, status: string, more: Partial<TracedJob> = {}): TracedJob {
  return { id, status, name: `job-${id}`, projectId: 1, pipelineId: 1, kind: 'job', ...more }
}

export interface MemorySourceSettings {
  readonly trace: (jobId: number) => Uint8Array
  readonly announced: boolean
  /** Whether parts of a trace can be had, as from GitLab 19. */
  readonly windows?: boolean
  readonly chunkSizes?: readonly number[]
  /** What becomes of the next read; a number is the share of the body after which it is cut. */
  readonly fault?: (jobId: number) => 'none' | 'unavailable' | number
}

/** What a server sends that has windows. */
export function cutWindow<T extends Uint8Array>(trace: T, window: ReadTraceOptions['window']): Uint8Array {
  const { offsetBytes = 0, limitBytes = trace.length } = window ?? {}
  return trace.subarray(offsetBytes, offsetBytes + limitBytes)
}

/** A source without a network, for thousands of schedules; counts what it gives. */
export function createMemorySource(settings: MemorySourceSettings) {
  const { trace, announced, windows = false, chunkSizes = [], fault = () => 'none' } = settings
  /** Bytes given by job id; `cut` are those of answers that were cut short. */
  const bytes = new Map<number, { all: number; cut: number }>()

  async function readTrace(
    _project: number | string,
    jobId: number,
    onChunk: (chunk: Uint8Array) => void | Promise<void>,
    { signal, onLength, window }: ReadTraceOptions = {},
  ): Promise<number> {
    await Promise.resolve()
    signal?.throwIfAborted()
    const given = bytes.get(jobId) ?? { all: 0, cut: 0 }
    bytes.set(jobId, given)
    const failing = fault(jobId)
    if (failing === 'unavailable') throw unavailable('502 Bad Gateway')
    const body = windows ? cutWindow(trace(jobId), window) : trace(jobId)
    if (announced) onLength?.(body.length)
    const sent = typeof failing === 'number' ? body.subarray(0, Math.floor(body.length * failing)) : body
    for (const chunk of chunked(sent, chunkSizes)) {
      signal?.throwIfAborted()
      given.all += chunk.length
      await onChunk(chunk)
    }
    signal?.throwIfAborted()
    if (typeof failing !== 'number') return body.length
    given.cut += sent.length
    throw unavailable('the answer was cut short')
  }

  const source: TraceSource = { readTrace, rateLimit: undefined }
  return { source, bytes }
}

function unavailable(message: string) {
  return new GitLabUnavailableError(message, { delivery: 'unknown' })
}
