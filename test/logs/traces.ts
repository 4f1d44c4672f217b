import type { CallOptions } from '../../src/gitlab/api.ts'
import { GitLabUnavailableError } from '../../src/gitlab/errors.ts'
import type { TracedJob, TraceSource } from '../../src/pipeline/logs/trace-source.ts'

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
  readonly chunkSizes?: readonly number[]
  /** What becomes of the next read; a number is the share of the body after which it is cut. */
  readonly fault?: (jobId: number) => 'none' | 'unavailable' | number
}

/** A source without a network, for thousands of schedules; counts what it gives. */
export function createMemorySource(settings: MemorySourceSettings) {
  const { trace, announced, chunkSizes = [], fault = () => 'none' } = settings
  const counts = { reads: 0, bytes: 0, cutBytes: 0 }

  async function readTrace(
    _project: number | string,
    jobId: number,
    onChunk: (chunk: Uint8Array) => void,
    { signal, onLength }: CallOptions & { onLength?: ((sizeBytes: number) => void) | undefined } = {},
  ): Promise<number> {
    await Promise.resolve()
    signal?.throwIfAborted()
    counts.reads++
    const failing = fault(jobId)
    if (failing === 'unavailable') throw unavailable('502 Bad Gateway')
    const body = trace(jobId)
    if (announced) onLength?.(body.length)
    const given = typeof failing === 'number' ? body.subarray(0, Math.floor(body.length * failing)) : body
    for (const chunk of chunked(given, chunkSizes)) {
      signal?.throwIfAborted()
      counts.bytes += chunk.length
      onChunk(chunk)
    }
    signal?.throwIfAborted()
    if (typeof failing !== 'number') return body.length
    counts.cutBytes += given.length
    throw unavailable('the answer was cut short')
  }

  const source: TraceSource = { readTrace, rateLimit: undefined }
  return { source, counts }
}

function unavailable(message: string) {
  return new GitLabUnavailableError(message, { delivery: 'unknown' })
}
