/** Runs work with a bound on how much of it runs at once; the rest waits in order. */
export type ReadSlots = <T>(work: () => Promise<T>) => Promise<T>

export function createReadSlots(concurrency: number): ReadSlots {
  const waiting: (() => void)[] = []
  let free = concurrency

  return async (work) => {
    // A slot that is given back goes straight to the first in line, so nobody overtakes.
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
