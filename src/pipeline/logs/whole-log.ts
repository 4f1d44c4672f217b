import { createReadSlots } from '../../concurrency.ts'
import { UnreachableError } from '../../errors.ts'
import { type FollowTraceRequest, followTrace } from './follow-trace.ts'
import type { TracedJob } from './read-trace.ts'

export interface WholeLogRequest
  extends Pick<FollowTraceRequest, 'source' | 'secrets' | 'clock' | 'random' | 'onLines'> {
  readonly job: TracedJob
  /** Called when lines come that replace what was handed on before. */
  readonly onReplaced: () => void
  readonly signal: AbortSignal
}

/** For a server that fails again and again; each line that arrives gives it the same time once more. */
const PATIENCE_MS = 60_000

/**
 * Reads one log as it is now from beginning to end. Lines are handed on as they come, each once, also when the answer is cut and read again.
 *
 * @returns whether it was whole; `false` when GitLab has less of it at the end than it sent before
 * @throws RefusedError, UnreachableError, the signal's reason
 */
export async function readWholeLog(request: WholeLogRequest): Promise<boolean> {
  const { clock, onLines, signal } = request
  const stalled = new UnreachableError(`the log of job ${request.job.id} did not come within ${PATIENCE_MS / 1000} s`)
  using patience = clock.deadline(PATIENCE_MS, () => stalled)
  const end = await followTrace({
    ...request,
    windows: { support: 'unknown' },
    slots: createReadSlots(1),
    load: () => ({ jobsFollowed: 1, remainingShare: undefined }),
    onLines(lines) {
      patience.restart()
      onLines(lines)
    },
    ended: AbortSignal.abort(),
    stop: AbortSignal.any([signal, patience.signal]),
  })
  signal.throwIfAborted()
  if (end.kind === 'unreadable') throw end.error
  if (end.kind === 'stopped') throw end.error ?? stalled
  return end.kind === 'complete'
}
