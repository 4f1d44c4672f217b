import type { Clock } from '../clock.ts'
import { RefusedError, UnreachableError } from '../errors.ts'
import type { GitLabClient } from '../gitlab/api.ts'
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
  const calls = { signal, retries: 1 }
  try {
    const before = await client.cancelPipeline(root.projectId, root.pipelineId, calls)
    await cancelBelow(root, client, signal)
    return await waitForCanceled(root, before, { client, clock, signal })
  } catch (error) {
    if (error instanceof RefusedError || error instanceof UnreachableError) return { kind: 'failed', error }
    throw error
  }
}

async function cancelBelow(root: PipelineNode, client: GitLabClient, signal: AbortSignal): Promise<void> {
  const below = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status))
  // Best effort: a token of the root's project often may not act elsewhere.
  await Promise.allSettled(
    below.map((node) => client.cancelPipeline(node.projectId, node.pipelineId, { signal, retries: 0 })),
  )
}

async function waitForCanceled(
  { projectId, pipelineId }: PipelineNode,
  answered: Pipeline,
  { client, clock, signal }: { readonly client: GitLabClient; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<CancelReport> {
  let pipeline = answered
  try {
    while (!isCanceling(pipeline) && !isFinished(pipeline.status)) {
      await clock.sleep(CONFIRM_EVERY_MS, signal)
      pipeline = await client.getPipeline(projectId, pipelineId, { signal, retries: 0 })
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
export function describeCancel(report: CancelReport, goesOn: string): string {
  switch (report.kind) {
    case 'canceled':
      return `Canceled pipeline #${report.pipeline.id} (it is ${report.pipeline.status}): ${report.pipeline.web_url}`
    case 'ended-before':
      return `Nothing to cancel: pipeline #${report.pipeline.id} had ended with ${report.pipeline.status} before: ${report.pipeline.web_url}`
    case 'unconfirmed':
      return `GitLab accepted the cancel request, but pipeline #${report.pipeline.id} is still ${report.pipeline.status}: ${report.pipeline.web_url}`
    case 'failed':
      return `Could not cancel: ${report.error.message}. ${goesOn}`
  }
}
