import type { Clock } from '../../clock.ts'
import { createReadSlots } from '../../concurrency.ts'
import { RefusedError, UnreachableError } from '../../errors.ts'
import type { SecretEdges } from '../../text/mask.ts'
import { type FailureStreak, judgeFailure } from '../failure-streak.ts'
import { READ_HINTS } from './follower.ts'
import { ERASED, isErased, type TracedJob, type TraceSource } from './read-trace.ts'
import { createLineSplitter, cutOffset, decodeLine } from './trace-lines.ts'

/** The end of one job's log. */
export type LogTail =
  /** `omittedLines`: how many came before. Raw and hostile. */
  | { readonly kind: 'tail'; readonly lines: readonly string[]; readonly omittedLines: number }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly hints: readonly string[] }

export interface LogTailRequest {
  readonly source: TraceSource
  /** What masks the lines: none of its secrets is cut in two. */
  readonly secrets: SecretEdges
  readonly clock: Clock
  readonly jobs: readonly TracedJob[]
  /** Lines of each tail. */
  readonly lineCount: number
  /** For all tails together, repeats included. */
  readonly withinMs: number
  readonly signal?: AbortSignal | undefined
  /** Traces read at once. Default 4. */
  readonly concurrency?: number | undefined
  readonly random?: (() => number) | undefined
}

/** In a tail, a longer line is cut here. */
const TAIL_LINE_BYTES = 4 * 1024
const TRIES = 4

/**
 * Reads the last lines of finished jobs' logs, each in one pass that keeps no more than the tail in memory. A log that cannot be
 * read comes back as such and never fails the run.
 *
 * @returns tails by job id, for all given jobs.
 * @throws the signal's reason.
 */
export async function readLogTails(request: LogTailRequest): Promise<Map<number, LogTail>> {
  const { clock, jobs, withinMs, signal: interrupt, concurrency = 4 } = request
  using deadline = clock.deadline(withinMs, () => new Error('there was no time left to read it'))
  const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal
  const slots = createReadSlots(concurrency)

  async function readTail(job: TracedJob): Promise<LogTail> {
    try {
      signal.throwIfAborted()
      return await readPatiently({ ...request, signal }, job)
    } catch (error) {
      interrupt?.throwIfAborted()
      if (isErased(error)) return { kind: 'unreadable', reason: ERASED, hints: [] }
      if (error instanceof RefusedError) return { kind: 'unreadable', reason: error.message, hints: READ_HINTS }
      if (error instanceof UnreachableError || error === deadline.signal.reason) {
        return { kind: 'unreadable', reason: (error as Error).message, hints: [] }
      }
      throw error
    }
  }

  return new Map(await Promise.all(jobs.map((job) => slots(async () => [job.id, await readTail(job)] as const))))
}

async function readPatiently(request: LogTailRequest, job: TracedJob): Promise<LogTail> {
  const { source, secrets, clock, lineCount, signal, random = Math.random } = request
  let streak: FailureStreak | undefined
  for (;;) {
    const tail = createTail(lineCount, secrets)
    try {
      await source.readTrace(job.projectId, job.id, tail.push, { signal, retries: 0 })
      return tail.end()
    } catch (error) {
      if (!(error instanceof RefusedError || error instanceof UnreachableError)) throw error
      const verdict = judgeFailure(streak, error, { remainingMs: Number.POSITIVE_INFINITY, random: random() })
      if (verdict.kind === 'give-up') throw error
      streak = verdict.streak
      if (streak.failures === TRIES) throw error
      // When time runs out meanwhile, the error that kept coming says more.
      await clock.sleep(streak.delayMs, signal).catch(() => {
        throw error
      })
    }
  }
}

/** The last lines of what is pushed, in a ring. */
function createTail(lineCount: number, secrets: SecretEdges) {
  const ring: string[] = []
  let count = 0
  const splitter = createLineSplitter(take, { secrets })

  function take(line: Buffer) {
    if (lineCount > 0) ring[count % lineCount] = cutLine(line, secrets)
    count++
  }

  return {
    push: splitter.push,
    end(): LogTail {
      splitter.finish()
      const oldest = ring.length > 0 ? count % ring.length : 0
      const lines = [...ring.slice(oldest), ...ring.slice(0, oldest)]
      return { kind: 'tail', lines, omittedLines: count - lines.length }
    },
  }
}

function cutLine(line: Buffer, secrets: SecretEdges): string {
  if (line.length <= TAIL_LINE_BYTES) return decodeLine(line)
  return `${decodeLine(line.subarray(0, cutOffset(line, TAIL_LINE_BYTES, secrets)))}…`
}
