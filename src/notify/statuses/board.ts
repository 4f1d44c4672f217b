import { type CommitStatus, isOpen } from './job-status.ts'

/** What became of one status. */
export type Sent =
  | { readonly kind: 'written' }
  /** The server asks to be left alone for a while. */
  | { readonly kind: 'limited'; readonly delayMs: number; readonly words: string }
  /** Another try may do: the network, a 5xx. */
  | { readonly kind: 'failed'; readonly words: string }
  /** `forAll`: none of the others would be taken either. */
  | { readonly kind: 'refused'; readonly words: string; readonly forAll: boolean }

/** Which statuses are wanted, which were written, and which may be open on the server: pending or running. */
export interface Board {
  /** Those that may be open on the server, by their contexts. */
  readonly open: ReadonlyMap<string, CommitStatus>
  want(statuses: ReadonlyMap<string, CommitStatus>): void
  /** The most urgent one; `undefined` when there is nothing to send now. */
  choose(hasRoom: boolean): CommitStatus | undefined
  /** It is about to be sent. */
  begin(status: CommitStatus): void
  conclude(status: CommitStatus, sent: Sent): void
  /** How many are not on the server as they are wanted, and how many of them may be open there. */
  missing(): { readonly count: number; readonly open: number }
}

/** @param mostOpen so many are open at most: all of them can be settled at once when the run ends early */
export function createBoard(mostOpen: number): Board {
  let wanted: ReadonlyMap<string, CommitStatus> = new Map()
  const written = new Map<string, CommitStatus>()
  const open = new Map<string, CommitStatus>()
  const underWay = new Set<string>()
  const refused = new Set<string>()
  let isRefused = false

  /** 0 is the most urgent one. */
  function rank({ context, state }: CommitStatus, hasRoom: boolean): number | undefined {
    const mayBeOpen = open.has(context)
    if (!isOpen(state)) return mayBeOpen ? 0 : ORDER[state]
    // Other words for what is open already can be left out.
    if (isOpen(written.get(context)?.state)) return hasRoom ? 4 : undefined
    return mayBeOpen || open.size < mostOpen ? 3 : undefined
  }

  const isDue = (status: CommitStatus) => !isSame(status, written.get(status.context))
  const canSend = ({ context }: CommitStatus) => !isRefused && !refused.has(context) && !underWay.has(context)

  return {
    open,
    want(statuses) {
      wanted = statuses
    },
    choose(hasRoom) {
      let best: { readonly status: CommitStatus; readonly rank: number } | undefined
      for (const status of wanted.values()) {
        const own = canSend(status) && isDue(status) ? rank(status, hasRoom) : undefined
        if (own !== undefined && (best === undefined || own < best.rank)) best = { status, rank: own }
      }
      return best?.status
    },
    begin(status) {
      underWay.add(status.context)
      if (isOpen(status.state)) open.set(status.context, status)
    },
    conclude(status, sent) {
      const { context, state } = status
      underWay.delete(context)
      if (sent.kind === 'written') written.set(context, status)
      if (sent.kind === 'refused') {
        refused.add(context)
        isRefused ||= sent.forAll
      }
      // What failed may have arrived; what was refused has not.
      const stays = isOpen(sent.kind === 'written' ? state : written.get(context)?.state)
      if (!stays && sent.kind !== 'failed') open.delete(context)
    },
    missing() {
      const due = [...wanted.values()].filter(isDue)
      return { count: due.length, open: due.filter(({ context }) => open.has(context)).length }
    },
  }
}

/** Of those that are not open on the server. */
const ORDER = { failure: 1, error: 1, canceled: 1, success: 2 } as const

function isSame(status: CommitStatus, other: CommitStatus | undefined): boolean {
  return status.state === other?.state && status.description === other.description
}
