import { existsSync } from 'node:fs'
import fc from 'fast-check'
import type { Clock } from '../../src/clock.ts'
import { InterruptedError, UsageError } from '../../src/errors.ts'
import type { ChainRun, ChainScene } from '../chain/running/chain-scene.ts'

/** How a run is disturbed, beside the faults: by a signal, or by SIGKILL at the given use of the clock, which every request and write is. */
export const disturbance = fc.oneof(
  fc.record({ kind: fc.constant('signal'), atMs: fc.integer({ min: 0, max: 150_000 }) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill'), atUse: fc.integer({ min: 1, max: 400 }) }) },
  fc.constant({ kind: 'none' }),
)
type Disturbance = { kind: 'signal'; atMs: number } | { kind: 'kill'; atUse: number } | { kind: 'none' }

/** `undefined` for a run that was killed. */
export async function runDisturbed(
  chain: ChainScene,
  path: string,
  { disturbed, resume }: { readonly disturbed: Disturbance; readonly resume: boolean },
): Promise<ChainRun | undefined> {
  const controller = new AbortController()
  const ending = new AbortController()
  const { clock } = chain.scene
  if (disturbed.kind === 'signal') {
    const interrupting = clock.sleep(disturbed.atMs, ending.signal)
    void interrupting.then(() => controller.abort(new InterruptedError('SIGTERM'))).catch(() => {})
  }
  const kill = disturbed.kind === 'kill' ? createKill(clock, disturbed.atUse) : undefined
  const existing = resume && existsSync(path)
  const run = chain.run(
    { state: { path, resume: existing, force: false } },
    { signal: controller.signal, clock: kill?.clock ?? clock },
  )
  // What a killed run would still do does not happen, and does not matter.
  run.catch(() => {})
  try {
    return await (kill === undefined ? run : Promise.race([run, kill.killed]))
  } finally {
    ending.abort(new Error('the run is over'))
  }
}

class Killed extends UsageError {}

/** A clock that fails from its nth use on: nothing can be sent or written without it. */
function createKill(clock: Clock, atUse: number): { readonly clock: Clock; readonly killed: Promise<undefined> } {
  let uses = 0
  let die = () => {}
  const killed = new Promise<undefined>((resolve) => {
    die = () => resolve(undefined)
  })
  const alive = (): Clock => {
    uses++
    if (uses < atUse) return clock
    die()
    throw new Killed('killed')
  }
  return {
    killed,
    clock: {
      monotonicMs: () => alive().monotonicMs(),
      wallMs: () => alive().wallMs(),
      sleep: async (delayMs, signal) => alive().sleep(delayMs, signal),
      // It sends nothing by itself, and is also made where an error has no way out.
      deadline: clock.deadline,
      // What is under way is sent or written all the same.
      async track(work) {
        const tracked = clock.track?.(work) ?? work
        tracked.catch(() => {})
        alive()
        return tracked
      },
    },
  }
}
