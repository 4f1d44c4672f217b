import type { Clock } from '../../clock.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { isFinished } from '../../gitlab/status.ts'
import { listNodes, type RootNode } from '../tree.ts'
import { type Estimate, estimateProgress, type History, nextPollDelayMs, SHORTEST_POLL_MS } from './poll-plan.ts'

interface PaceSettings {
  readonly pollIntervalMs: number | undefined
}

interface PaceTools {
  readonly client: Pick<GitLabClient, 'rateLimit' | 'clockSkewMs'>
  readonly clock: Clock
  readonly random: () => number
  readonly watched?: (() => number) | undefined
}

/** Gathers the facts for {@link nextPollDelayMs} while watching. */
export function createPace(
  { pollIntervalMs }: PaceSettings,
  { client, clock, random, watched = () => 1 }: PaceTools,
  root: RootNode,
) {
  const { pipeline } = root
  const startedAtMs = clock.monotonicMs()
  const serverNowMs = clock.wallMs() + (client.clockSkewMs ?? 0)
  const alreadyMs = ageMs(pipeline.created_at, serverNowMs)
  let changedAtMs = startedAtMs - ageMs(pipeline.started_at ?? pipeline.created_at, serverNowMs)
  let history: History | undefined
  let blocked = false
  let lastDelayMs = 0

  const elapsedMs = () => alreadyMs + clock.monotonicMs() - startedAtMs

  function nextDelayMs(): number {
    if (pollIntervalMs !== undefined) return pollIntervalMs
    const children = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status)).length
    lastDelayMs = nextPollDelayMs({
      elapsedMs: elapsedMs(),
      sinceChangeMs: clock.monotonicMs() - changedAtMs,
      blocked,
      history,
      watched: watched(),
      requestsPerPoll: 1.5 + children,
      rateLimit: client.rateLimit,
      random: random(),
    })
    return lastDelayMs
  }

  return {
    nextDelayMs,
    firstDelayMs: () => (alreadyMs > 0 ? 0 : nextDelayMs()),
    learn(known: History | undefined) {
      history = known
    },
    /** The pipeline's status changed. */
    changed() {
      changedAtMs = clock.monotonicMs()
    },
    blocked(isBlocked: boolean) {
      blocked = isBlocked
    },
    /** Since the pipeline was created. */
    elapsedMs,
    /** Job lists are larger answers than pipelines: when nothing seems to change every third poll reads them. */
    staleAfterMs: () => 3 * Math.max(SHORTEST_POLL_MS, pollIntervalMs ?? lastDelayMs),
    estimate: (): Estimate | undefined => history && estimateProgress(history, elapsedMs()),
  }
}

/** Age of what was there before we came; 0 for what has just happened, whatever the clocks say. */
function ageMs(since: string | null | undefined, serverNowMs: number): number {
  const ms = serverNowMs - Date.parse(since ?? '')
  return Number.isFinite(ms) && ms > 5_000 ? ms : 0
}
