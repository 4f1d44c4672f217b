import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { forEachSideBySide } from '../../concurrency.ts'
import { messageOf } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import type { Environment } from '../../options/sources.ts'
import { abandoned, type CommitStatus } from '../statuses/job-status.ts'
import type { Ledger } from '../statuses/outbox.ts'
import { createStatusSender, type StatusSenderSettings } from './send-status.ts'

/** What the file holds, beside the statuses: all that it takes to settle them. */
type Facts = Pick<StatusSenderSettings, 'commit' | 'token' | 'requestTimeoutSeconds' | 'caCertificates'>

interface SavedStatuses extends Facts {
  readonly open: readonly CommitStatus[]
}

/**
 * Keeps them in a file of mode 600, with the token, for a post step that follows a main step that was killed. Only the path of the file
 * becomes state, which runners keep in plain text.
 */
export function createLedger(facts: Facts, { env, host }: { env: Environment; host: Host }): Ledger {
  const path = join(env.RUNNER_TEMP || tmpdir(), `gitlab-downstream-statuses-${randomUUID()}.json`)
  let isNamed = false
  let isLost = false
  return {
    keep(open) {
      if (isLost) return
      if (open.length === 0) return remove(path)
      // Named before it is written: a file that the post step does not know of could not be removed.
      if (!isNamed) host.saveState('statuses', path)
      isNamed = true
      try {
        const saved: SavedStatuses = { ...facts, open }
        writeFileSync(`${path}.new`, JSON.stringify(saved), { mode: 0o600 })
        renameSync(`${path}.new`, path)
      } catch (error) {
        isLost = true
        host.warn(`if this step is killed, its post step cannot settle commit statuses: ${messageOf(error)}`)
      }
    },
    close: () => remove(path),
  }
}

interface PostContext {
  readonly host: Host
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly proxyVariables: Environment
}

/** The main step is over, and a runner gives the steps after it some minutes. */
const SETTLE_WITHIN_MS = 30_000

/** Settles what the main step left pending, and removes the file. Never throws. */
export async function settleSavedStatuses(path: string, context: PostContext): Promise<void> {
  const { host, clock, signal, proxyVariables } = context
  try {
    const saved = read(path)
    if (saved === undefined || saved.open.length === 0) return
    host.mask(saved.token)
    const send = createStatusSender({ ...saved, clock, proxyVariables })
    using deadline = clock.deadline(SETTLE_WITHIN_MS, () => new Error('there was no time left'))
    const bounded = AbortSignal.any([signal, deadline.signal])
    await forEachSideBySide(saved.open, 4, async (status) => {
      const sent = await send(abandoned(status), bounded)
      if (sent.kind !== 'written') throw new Error(sent.words)
    })
    host.info(`Settled ${saved.open.length} pending commit statuses`)
  } catch (error) {
    host.warn(`Commit statuses may stay pending: ${messageOf(error)}`)
  } finally {
    remove(path)
  }
}

/** `undefined` when it is gone, as it is after a main step that has settled everything itself. */
function read(path: string): SavedStatuses | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A file that cannot be removed is left to the runner, which empties the folder after the job. */
function remove(path: string): void {
  for (const file of [path, `${path}.new`]) {
    try {
      rmSync(file, { force: true })
    } catch {}
  }
}
