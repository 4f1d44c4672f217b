import type { Connection } from './connection.ts'

/** How an exchange can be ended from our side: by the caller's signal or by a deadline. */
export interface Ending {
  /** Rejects when it was ended; never resolves. */
  readonly ended: Promise<never>
  reason(): unknown
  end(reason: Error): void
  dispose(): void
}

export function watchEnding(connection: Connection, signal: AbortSignal | undefined): Ending {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  let reason: unknown
  const end = (why: unknown) => {
    reason ??= why
    connection.destroy(why instanceof Error ? why : new Error('aborted', { cause: why }))
    reject(why)
  }
  const onAbort = () => end(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  return {
    ended: promise,
    reason: () => reason,
    end,
    dispose: () => signal?.removeEventListener('abort', onAbort),
  }
}
