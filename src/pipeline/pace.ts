import type { Clock } from '../clock.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { type Estimate, estimateProgress, type History } from './history.ts'
import { LONGEST_POLL_MS, nextPollDelayMs } from './poll-plan.ts'
import { hasWaitingStages, listNodes, type PipelineNode } from './tree.ts'

interface PaceSettings {
  readonly pipeline: Pipeline
  readonly pollIntervalMs: number | undefined
}

interface PaceTools {
  readonly client: Pick<GitLabClient, 'rateLimit' | 'clockSkewMs'>
  readonly clock: Clock
  readonly random: () => number
}

/** Gathers the facts for {@link nextPollDelayMs} while watching. */
export function createPace(
  { pipeline, pollIntervalMs }: PaceSettings,
  { client, clock, random }: PaceTools,
  root: PipelineNode,
) {
  const startedAtMs = clock.monotonicMs()
  const alreadyMs = ageMs(pipeline, clock.wallMs() + (client.clockSkewMs ?? 0))
  let changedAtMs = startedAtMs
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
      stagesWaiting: hasWaitingStages(root),
      blocked,
      history,
      watched: 1,
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
    changed() {
      changedAtMs = clock.monotonicMs()
    },
    blocked(isBlocked: boolean) {
      blocked = isBlocked
    },
    /** Since the pipeline was created. */
    elapsedMs,
    /** Job lists cost as much as a poll and matter less: about one for four polls when nothing seems to change. */
    staleAfterMs: () => Math.max(LONGEST_POLL_MS / 2, 3.5 * (pollIntervalMs ?? lastDelayMs)),
    estimate: (): Estimate | undefined => history && estimateProgress(history, elapsedMs()),
  }
}

/** Age of a pipeline that was there before we came; 0 for one just created, whatever the clocks say. */
function ageMs({ created_at }: Pipeline, serverNowMs: number): number {
  const ms = serverNowMs - Date.parse(created_at ?? '')
  return Number.isFinite(ms) && ms > 5_000 ? ms : 0
}
