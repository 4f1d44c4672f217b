/**
 * Runs `work` for every item, at most `limit` at a time. When one fails, no further ones start; those under way are waited for,
 * then the first failure is thrown.
 */
export async function forEachSideBySide<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]()
  let failed = false
  const worker = async () => {
    while (!failed) {
      const next = queue.next()
      if (next.done) return
      try {
        await work(next.value)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: limit }, worker))
  for (const result of workers) if (result.status === 'rejected') throw result.reason
}
