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
