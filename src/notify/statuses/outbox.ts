import type { Clock } from '../../clock.ts'
import { createBoard, type Sent } from './board.ts'
import { abandoned, type CommitStatus, isOpen } from './job-status.ts'
import type { Pace } from './limits.ts'

/** Writes one status; never rejects. */
export type SendStatus = (status: CommitStatus, signal: AbortSignal) => Promise<Sent>

/** Takes down which statuses are open. */
export interface Ledger {
  keep(open: readonly CommitStatus[]): void
  /** None is open any more. */
  close(): void
}

interface OutboxSettings {
  readonly send: SendStatus
  readonly pace: Pace
  readonly clock: Clock
  /** For the case that this process is killed. */
  readonly ledger: Ledger | undefined
  /** So many are open on the server at most. */
  readonly mostOpen: number
  /** None of the statuses will be taken. */
  readonly onRefused: (words: string) => void
}

/** The statuses that are on their way to the server. Of each context only the newest one is sent. */
export interface Outbox {
  put(statuses: ReadonlyMap<string, CommitStatus>): void
  /** Sends the last ones within a time, those first that are open on the server. */
  settle(statuses: ReadonlyMap<string, CommitStatus>, withinMs: number): Promise<void>
  /** How many were not written, and how many of them may be open on the server. */
  missing(): { readonly count: number; readonly open: number }
  /** Why, in the server's own words where there are any. */
  refusal(): string | undefined
}

/** Requests side by side at the end; GitHub asks for one at a time, as long as there is time. */
const SIDE_BY_SIDE = 4
const LONGEST_PAUSE_MS = 60_000

export function createOutbox({ send, pace, clock, ledger, mostOpen, onRefused }: OutboxSettings): Outbox {
  const board = createBoard(mostOpen)
  const resting = new AbortController()
  const giving = new AbortController()
  let words: string | undefined
  let failures = 0
  let isEnding = false
  let working: Promise<void> | undefined

  async function write(status: CommitStatus, signal: AbortSignal): Promise<void> {
    board.begin(status)
    // Before it is sent, so that what a killed process leaves behind is known.
    if (isOpen(status.state)) ledger?.keep([...board.open.values()])
    pace.take()
    const sent = await send(status, signal)
    board.conclude(status, sent)
    ledger?.keep([...board.open.values()])
    failures = sent.kind === 'failed' ? failures + 1 : 0
    tell(sent)
    if (sent.kind === 'limited') pace.pause(sent.delayMs)
    if (sent.kind === 'failed') pace.pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures))
  }

  function tell(sent: Sent): void {
    if (sent.kind === 'written') return
    words = sent.words
    if (sent.kind === 'refused' && sent.forAll) onRefused(words)
  }

  /** Sends until there is nothing left to send; a wait ends with `rest`, a request with `signal`. */
  async function work(rest: AbortSignal, signal: AbortSignal): Promise<void> {
    while (!rest.aborted) {
      const status = board.choose(pace.hasRoom())
      if (status === undefined) return
      const delayMs = pace.delayMs()
      if (delayMs === 0) await write(status, signal)
      else await clock.sleep(delayMs, rest).catch(() => {})
    }
  }

  return {
    put(statuses) {
      if (isEnding) return
      board.want(statuses)
      working ??= work(resting.signal, giving.signal).finally(() => {
        working = undefined
      })
    },
    async settle(statuses, withinMs) {
      isEnding = true
      using deadline = clock.deadline(withinMs, () => new Error('no time is left'))
      const over = deadline.signal
      resting.abort()
      // A request to a server that stays silent must not hold this process up.
      over.addEventListener('abort', () => giving.abort(over.reason), { once: true })
      await working
      // A status may stand for a job that is gone from the list, as one that was retried is.
      const left = [...board.open.values()].map((status) => [status.context, abandoned(status)] as const)
      board.want(new Map([...left, ...statuses]))
      pace.useReserve()
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => work(over, over)))
      if (board.open.size === 0) ledger?.close()
    },
    missing: board.missing,
    refusal: () => words,
  }
}
