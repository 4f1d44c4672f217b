import type { Clock } from '../clock.ts'
import { RefusedError, UnreachableError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import { GitLabUnavailableError } from '../gitlab/errors.ts'
import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { listNodes, type PipelineNode } from './tree.ts'

/** The effect of a request to cancel. GitLab answers 200 even when nothing was canceled, so only the status counts. */
export type CancelReport =
  | { readonly kind: 'canceled'; readonly pipeline: Pipeline }
  /** It had already ended, with this status. */
  | { readonly kind: 'ended-before'; readonly pipeline: Pipeline }
  /** Accepted, but still not canceled when the time was over. */
  | { readonly kind: 'unconfirmed'; readonly pipeline: Pipeline }
  | { readonly kind: 'failed'; readonly error: RefusedError | UnreachableError }

export interface CancelTools {
  readonly client: GitLabClient
  readonly clock: Clock
  readonly withinMs: number
  /** Stops it at once; its reason is thrown. */
  readonly signal?: AbortSignal | undefined
}

const CONFIRM_EVERY_MS = 500
const REPEAT_AFTER_MS = 500

/**
 * Cancels a pipeline and those below it (GitLab cancels child pipelines itself, other projects' pipelines are canceled where the
 * token allows), then looks until the status says so or `withinMs` are over.
 */
export async function cancelTree(
  root: PipelineNode,
  { client, clock, withinMs, signal: interrupt }: CancelTools,
): Promise<CancelReport> {
  using deadline = clock.deadline(
    withinMs,
    () => new UnreachableError(`GitLab did not answer within ${Math.round(withinMs / 1000)} s`),
  )
  const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal
  const tools = { client, clock, signal }
  // At the same time: one that GitLab does not answer for must not take the time of the others.
  const below = cancelBelow(root, tools)
  try {
    return await waitForCanceled(root, await requestCancel(root, tools), tools)
  } catch (error) {
    if (error instanceof RefusedError || error instanceof UnreachableError) return { kind: 'failed', error }
    throw error
  } finally {
    await below
  }
}

interface Tools {
  readonly client: GitLabClient
  readonly clock: Clock
  readonly signal: AbortSignal
}

async function cancelBelow(root: PipelineNode, tools: Tools): Promise<void> {
  const below = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status))
  // Best effort: a token of the root's project often may not act elsewhere.
  await Promise.allSettled(below.map((node) => requestCancel(node, tools)))
}

/**
 * Asks until GitLab answers: a second request to cancel changes nothing. In between it looks, for a request whose answer was lost may
 * have been heard. Once the time is over, the last thing that went wrong says more than that it is over.
 */
async function requestCancel(node: PipelineNode, tools: Tools): Promise<Pipeline> {
  const { client, clock, signal } = tools
  for (;;) {
    try {
      return await client.cancelPipeline(node.projectId, node.pipelineId, { signal, retries: 0 })
    } catch (error) {
      if (!(error instanceof GitLabUnavailableError) || !error.transient) throw error
      await clock.sleep(Math.max(REPEAT_AFTER_MS, (error.retryAfterSeconds ?? 0) * 1000), signal).catch((over) => {
        throw over instanceof UnreachableError ? error : over
      })
    }
    const seen = await look(node, tools)
    if (seen && (isCanceling(seen) || isFinished(seen.status))) return seen
  }
}

/** What cannot be read now is `undefined`. */
function look({ projectId, pipelineId }: PipelineNode, { client, signal }: Tools): Promise<Pipeline | undefined> {
  return client.getPipeline(projectId, pipelineId, { signal, retries: 0 }).catch((error: unknown) => {
    if (error instanceof GitLabUnavailableError) return undefined
    throw error
  })
}

async function waitForCanceled(node: PipelineNode, answered: Pipeline, tools: Tools): Promise<CancelReport> {
  const { clock, signal } = tools
  let pipeline = answered
  try {
    while (!isCanceling(pipeline) && !isFinished(pipeline.status)) {
      await clock.sleep(CONFIRM_EVERY_MS, signal)
      pipeline = (await look(node, tools)) ?? pipeline
    }
  } catch (error) {
    if (error instanceof UnreachableError) return { kind: 'unconfirmed', pipeline }
    throw error
  }
  return isCanceling(pipeline) ? { kind: 'canceled', pipeline } : { kind: 'ended-before', pipeline }
}

function isCanceling({ status }: Pipeline): boolean {
  return status === 'canceling' || status === 'canceled'
}

/** One line on what became of a request to cancel. */
export function describeCancel(report: Exclude<CancelReport, { kind: 'failed' }>): string {
  switch (report.kind) {
    case 'canceled':
      return `Canceled pipeline #${report.pipeline.id} (it is ${report.pipeline.status}): ${report.pipeline.web_url}`
    case 'ended-before':
      return `Nothing to cancel: pipeline #${report.pipeline.id} had ended with ${report.pipeline.status} before: ${report.pipeline.web_url}`
    case 'unconfirmed':
      return `GitLab accepted the cancel request, but pipeline #${report.pipeline.id} is still ${report.pipeline.status}: ${report.pipeline.web_url}`
  }
}
