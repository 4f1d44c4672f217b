import type { Clock } from '../../clock.ts'
import { type SharedRead, shareRead } from '../../concurrency.ts'
import type { GitLabClient, ProjectId } from '../../gitlab/api.ts'
import type { RateLimit } from '../../gitlab/types.ts'
import type { Host } from '../../host/host.ts'
import type { Options } from '../../options/options.ts'
import type { Environment } from '../../options/sources.ts'
import { probeRights } from '../../pipeline/rights.ts'
import { createSharedPolls } from '../../pipeline/watch/shared-polls.ts'
import type { SharedKnowledge } from '../../run/context.ts'
import { connect } from '../../run/open.ts'

/** How one step reaches GitLab. */
export interface StepClient {
  readonly client: GitLabClient
  readonly shared: SharedKnowledge
}

/** Steps with the same instance and the same credentials have one client, and no others do. */
export interface Clients {
  open(options: Options): Promise<StepClient>
}

interface ClientsParts {
  readonly host: Host
  readonly clock: Clock
  readonly budget: Budget
  readonly proxyVariables: Environment
}

export function createClients(parts: ClientsParts): Clients {
  const { clock, budget } = parts
  const opened = new Map<string, Promise<StepClient>>()
  const watching = new Set<() => number>()
  const watched = () => [...watching].reduce((sum, count) => sum + count(), 0)

  async function make(options: Options): Promise<StepClient> {
    const connected = await connect(options, { ...parts, admit: budget.admit })
    const polls = createSharedPolls(withBudget(connected, budget), clock)
    watching.add(polls.watched)
    const client = shareHistories(polls.client, clock)
    return { client, shared: { watched, probeRights: shareProbes(clock) } }
  }

  return {
    open(options) {
      const key = keyOf(options)
      const client = opened.get(key) ?? make(options)
      opened.set(key, client)
      return client
    },
  }
}

/** All that a client is made of. */
function keyOf(options: Options): string {
  const { gitlabUrl, apiVersion, token, apiToken, jobToken, requestTimeoutSeconds, retries, caFile, dryRun } = options
  const credentials = [token, apiToken, jobToken].map((credential) => credential?.value ?? null)
  return JSON.stringify([gitlabUrl, apiVersion, credentials, requestTimeoutSeconds, retries, caFile ?? null, dryRun])
}

/** Watchers pace their polls by the limit that they see. */
function withBudget(client: GitLabClient, budget: Budget): GitLabClient {
  return Object.create(client, { rateLimit: { get: () => tighterLimit(client.rateLimit, budget.rateLimit) } })
}

/** A read with the time at which it began. */
interface Kept<T> {
  readonly read: SharedRead<T>
  readonly atMs: number
}

/** Gives a read that began less than `freshMs` ago to all that ask for the same. One that fails is asked for again. */
function createKeeper<T>(clock: Clock, freshMs: number) {
  const kept = new Map<string, Kept<T>>()
  return (key: string, ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
    const known = kept.get(key)
    if (known && clock.monotonicMs() - known.atMs < freshMs) return known.read.wait(signal)
    const forget = () => void kept.delete(key)
    const read = shareRead(
      (dropped) =>
        ask(dropped).catch((error: unknown) => {
          forget()
          throw error
        }),
      forget,
    )
    kept.set(key, { read, atMs: clock.monotonicMs() })
    return read.wait(signal)
  }
}

const HISTORY_FRESH_MS = 120_000

/** What earlier pipelines of a ref took is the same for every step on it. */
function shareHistories(client: GitLabClient, clock: Clock): GitLabClient {
  const keep = createKeeper<Awaited<ReturnType<GitLabClient['listPipelines']>>>(clock, HISTORY_FRESH_MS)
  const listPipelines: GitLabClient['listPipelines'] = (project, query, options) => {
    const isHistory = query.status === 'success' && query.limit !== undefined
    if (!isHistory) return client.listPipelines(project, query, options)
    const ask = (signal: AbortSignal) => client.listPipelines(project, query, { ...options, signal })
    return keep(JSON.stringify([project, query]), ask, options?.signal)
  }
  return Object.create(client, { listPipelines: { value: listPipelines } })
}

/** A mark for lost calls may be that old: what was started since is looked through too. */
const RIGHTS_FRESH_MS = 10_000

function shareProbes(clock: Clock): typeof probeRights {
  const keep = createKeeper<Awaited<ReturnType<typeof probeRights>>>(clock, RIGHTS_FRESH_MS)
  return (client: GitLabClient, project: ProjectId, { signal, ...calls }) => {
    const ask = (dropped: AbortSignal) => probeRights(client, project, { ...calls, signal: dropped })
    return keep(JSON.stringify([project, calls.withJobs]), ask, signal)
  }
}

/** What the requests of a whole chain have to keep to, whichever step sends them. */
export interface Budget {
  /**
   * Resolves when a request may be sent. Only reads ever wait: what starts, cancels or plays counts, but is never late for it.
   * Rejects with the signal's reason when it aborts first.
   */
  admit(request: { readonly method: string }, signal?: AbortSignal): Promise<void>
  /** For so long nothing waits: pipelines are being canceled, and a runner does not wait long for that. */
  hurry(forMs: number): void
  /** The budget in the form in which watchers pace their polls by a server's limit. */
  readonly rateLimit: RateLimit
}

/** Also what a user may send on a free tier that is far from generous. */
export const REQUESTS_PER_MINUTE = 300
/** Share of the minute's requests that may come at once. */
const BURST_SHARE = 0.2

/**
 * A budget of requests per minute: a burst, then an even flow, so that no minute has more than `perMinute` reads. Requests that do not
 * wait use up what later reads would have had, up to one burst.
 */
export function createBudget(perMinute: number, clock: Clock): Budget {
  const burst = Math.max(1, Math.floor(perMinute * BURST_SHARE))
  const intervalMs = 60_000 / Math.max(1, perMinute - burst)
  const burstMs = (burst - 1) * intervalMs
  /** When everything that was admitted so far would have been sent in an even flow. */
  let evenAtMs = Number.NEGATIVE_INFINITY
  let hurryUntilMs = Number.NEGATIVE_INFINITY

  return {
    async admit({ method }, signal) {
      const nowMs = clock.monotonicMs()
      const dueMs = evenAtMs - burstMs - nowMs
      const waits = method === 'GET' && nowMs >= hurryUntilMs && dueMs > 0
      const nextMs = Math.max(evenAtMs, nowMs) + intervalMs
      evenAtMs = waits ? nextMs : Math.min(nextMs, Math.max(evenAtMs, nowMs + 2 * burstMs))
      if (waits) await clock.sleep(dueMs, signal)
    },
    hurry(forMs) {
      hurryUntilMs = Math.max(hurryUntilMs, clock.monotonicMs() + forMs)
    },
    rateLimit: { limit: perMinute, remaining: perMinute, resetSeconds: 60 },
  }
}

/** The one of two limits that leaves fewer requests a second. */
function tighterLimit(left: RateLimit | undefined, right: RateLimit): RateLimit {
  if (left === undefined || left.resetSeconds <= 0) return right
  return left.remaining / left.resetSeconds < right.remaining / right.resetSeconds ? left : right
}
