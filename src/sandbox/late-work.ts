import type { Clock } from '../clock.ts'

/** Requests whose client has hung up while the server was slow, and which are processed all the same. */
export interface LateWork {
  add(atMs: number, work: () => Promise<unknown>): void
  /** Does what is due by now; called before anything else is looked at, so nobody sees it late. */
  catchUp(): Promise<void>
}

export function createLateWork(clock: Clock): LateWork {
  const pending: { readonly atMs: number; readonly work: () => Promise<unknown> }[] = []
  return {
    add(atMs, work) {
      pending.push({ atMs, work })
      pending.sort((left, right) => left.atMs - right.atMs)
    },
    async catchUp() {
      for (let next = pending[0]; next && next.atMs <= clock.monotonicMs(); next = pending[0]) {
        pending.shift()
        await next.work()
      }
    },
  }
}
