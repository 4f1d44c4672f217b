/**
 * Runs `work` for every item, at most `limit` at a time. When one fails, no further ones start; those under way are waited for,
 * then the first failure is thrown.
 */
export async function forEachSideBySide<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const slots = createReadSlots(limit)
  let failed = false
  const runs = Array.from(items, (item) =>
    slots(async () => {
      if (failed) return
      try {
        await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }),
  )
  for (const run of await Promise.allSettled(runs)) if (run.status === 'rejected') throw run.reason
}

/** Runs work with a bound on how much of it runs at once; the rest waits in order. */
export type ReadSlots = <T>(work: () => Promise<T>) => Promise<T>

export function createReadSlots(concurrency: number): ReadSlots {
  const waiting: (() => void)[] = []
  let free = concurrency

  return async (work) => {
    // A slot that is given back goes straight to the first in line, so none overtakes another.
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

/** Takes turns on the event loop; see `createTurns`. */
export interface Turns {
  /** Waits for the caller's turn to begin. */
  begin(): Promise<void> | undefined
  /** Waits until nothing waits for its turn. */
  afterAll(): Promise<void> | undefined
}

/**
 * Lets `perTurn` callers begin in one turn of the event loop, and the rest in the turns after it, in order: what hundreds begin at once is
 * under way while the rest is still being made, instead of after all of it. What follows from the first ones waits for the last one.
 */
export function createTurns(perTurn: number): Turns {
  const beginning: (() => void)[] = []
  const following: (() => void)[] = []
  let left = perTurn
  let isCounting = false

  function count(): void {
    if (isCounting) return
    isCounting = true
    setImmediate(nextTurn)
  }

  function nextTurn(): void {
    isCounting = false
    const next = beginning.splice(0, perTurn)
    left = perTurn - next.length
    if (next.length > 0) count()
    else next.push(...following.splice(0))
    for (const goOn of next) goOn()
  }

  return {
    begin() {
      count()
      if (left === 0) return new Promise((resolve) => beginning.push(resolve))
      left -= 1
      return undefined
    },
    afterAll() {
      if (beginning.length === 0 && following.length === 0) return undefined
      return new Promise((resolve) => following.push(resolve))
    },
  }
}

/** A read that several callers wait for. It goes on until the last of them has left, and is no caller's own: each can leave alone. */
export interface SharedRead<T> {
  /** Rejects with the signal's reason when it aborts first. */
  wait(signal?: AbortSignal): Promise<T>
}

/** @param onDropped every caller has left before the answer: another caller has to begin a new read */
export function shareRead<T>(read: (signal: AbortSignal) => Promise<T>, onDropped: () => void): SharedRead<T> {
  const dropping = new AbortController()
  const result = read(dropping.signal)
  let waiting = 0
  let isOver = false
  const over = () => {
    isOver = true
  }
  result.then(over, over)
  return {
    async wait(signal) {
      waiting++
      try {
        return await withSignal(result, signal)
      } finally {
        waiting--
        if (waiting === 0 && !isOver) {
          onDropped()
          dropping.abort(new Error('nothing waits for this any more'))
        }
      }
    },
  }
}

function withSignal<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
