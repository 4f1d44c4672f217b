import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { cancelTree, describeCancel } from '../pipeline/cancel.ts'
import { findPipeline } from '../pipeline/find-pipeline.ts'
import { listNodes, listResultJobs, type PipelineNode, type RootNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import { formatDuration } from '../report/words.ts'
import { requireActing } from '../run/abilities.ts'
import { readTree, rereadTree } from '../run/attach.ts'
import type { RunContext } from '../run/context.ts'
import { finishCommand } from '../run/deliver.ts'
import { showRequests } from '../run/dry-run.ts'
import { createResult, type Ending, resultWord } from '../run/result.ts'
import type { CommandContext, RemoteCommand } from './command.ts'
import { findNamedJob } from './jobs/job.ts'

/** Asking, and seeing in the status that it was heard. */
const CANCEL_WITHIN_MS = 30_000
/** With `--wait`, from `canceling` to `canceled`, unless `timeout` is given: jobs may clean up after themselves. */
const WAIT_MS = 30_000
const POLL_MS = 1_000
/** Pipelines below may show a moment later that they were canceled. */
const LOOKS_BELOW = 5

/**
 * `cancel`: exits 0 only when the pipeline, or the one job that is named, is canceled, now or already; its status says so, not the
 * answer to the request.
 */
export const cancel: RemoteCommand = (context) => {
  // The run that waited for the pipeline writes its summary and its report.
  const options = { ...context.options, summary: false, annotations: false, reportFiles: [] }
  const silent = { ...context, options }
  return finishCommand(silent, () => runCancel(silent))
}

/** {@link cancel} without its last words. */
export async function runCancel(context: RunContext & Pick<CommandContext, 'flags'>): Promise<RunResult> {
  const { options, client, clock, signal } = context
  requireActing(client, 'Cancelling a pipeline')
  const found = await findPipeline(context)
  const root = await readTree(found, context)
  const job = findNamedJob(root, found.job, context)
  if (job !== undefined) {
    const { cancelJob } = await import('./jobs/cancel.ts')
    return cancelJob(job, root, context)
  }
  const open = listNodes(root).filter(({ pipeline }) => !isFinished(pipeline.status))
  if (open.length === 0) return toResult(describeEnded(root.pipeline), root, context)
  if (options.dryRun) {
    const nodes = [root, ...open.filter((node) => node !== root)]
    const calls = nodes.map((node) => () => client.cancelPipeline(node.projectId, node.pipelineId, { signal }))
    return showRequests(calls, { ...context, pipeline: root.pipeline })
  }
  const report = await cancelTree(root, { client, clock, withinMs: CANCEL_WITHIN_MS, signal })
  if (report.kind === 'failed') throw report.error
  const waits = options.wait && report.kind === 'canceled'
  root.pipeline = waits ? await waitForEnd(report.pipeline, root, context) : report.pipeline
  const warnings = await watchBelow(
    root,
    open.filter((node) => node !== root),
    context,
  )
  const { pipeline } = root
  const line = describeCancel(isFinished(pipeline.status) ? conclude(pipeline) : report)
  return { ...toResult(describe(pipeline, line, context), root, context), warnings }
}

function conclude(pipeline: Pipeline) {
  return { kind: pipeline.status === 'canceled' ? 'canceled' : 'ended-before', pipeline } as const
}

function describeEnded(pipeline: Pipeline): Ending {
  if (pipeline.status !== 'canceled') return describe(pipeline, describeCancel(conclude(pipeline)))
  const message = `Nothing to cancel: pipeline #${pipeline.id} was canceled before: ${pipeline.web_url}`
  return { result: 'canceled', exitCode: 0, message }
}

function describe(pipeline: Pipeline, line: string, context?: RunContext): Ending {
  const { status } = pipeline
  if (status === 'canceled') return { result: 'canceled', exitCode: 0, message: line }
  if (isFinished(status)) return { result: resultWord(status), exitCode: 1, message: line }
  if (status !== 'canceling') return { result: 'timeout', exitCode: 5, message: line }
  if (!context?.options.wait) return { result: 'canceled', exitCode: 0, message: line }
  const waited = formatDuration(waitMs(context) / 1000)
  const message = `Pipeline #${pipeline.id} is still canceling after ${waited}: ${pipeline.web_url}`
  return { result: 'timeout', exitCode: 5, message, hints: ['its jobs clean up in `after_script`; raise `timeout`'] }
}

function toResult(ending: Ending, root: RootNode, { client }: RunContext): RunResult {
  return { ...createResult(ending, root.pipeline, client), jobs: listResultJobs(root) }
}

async function waitForEnd(first: Pipeline, { projectId }: PipelineNode, context: RunContext): Promise<Pipeline> {
  const { client, clock } = context
  using deadline = clock.deadline(waitMs(context), () => new Error('waited long enough'))
  const signal = AbortSignal.any([context.signal, deadline.signal])
  let pipeline = first
  try {
    while (!isFinished(pipeline.status)) {
      await clock.sleep(POLL_MS, signal)
      pipeline = await client.getPipeline(projectId, pipeline.id, { signal })
    }
  } catch (error) {
    if (!deadline.signal.aborted || error !== deadline.signal.reason) throw error
  }
  return pipeline
}

function waitMs({ options }: RunContext): number {
  return options.explicit.has('timeout') ? options.timeoutSeconds * 1000 : WAIT_MS
}

/** Says what became of the pipelines below; gives a warning for each that goes on. */
async function watchBelow(root: PipelineNode, below: readonly PipelineNode[], context: RunContext): Promise<string[]> {
  const { clock, host, signal } = context
  for (let look = 1; below.length > 0; look++) {
    await rereadTree(root, context)
    if (look === LOOKS_BELOW || !below.some(isActive)) break
    await clock.sleep(POLL_MS, signal)
  }
  for (const { label, pipeline } of below) {
    if (pipeline.status === 'canceled' || pipeline.status === 'canceling') {
      host.info(`Canceled ${label} below pipeline #${root.pipelineId}: it is ${pipeline.status}`)
    }
  }
  return below
    .filter(isActive)
    .map(
      ({ label, pipeline }) =>
        `${label} below pipeline #${root.pipelineId} goes on (${pipeline.status}): ${pipeline.web_url ?? ''}`,
    )
}

/** Neither ended nor about to. */
function isActive({ pipeline: { status } }: PipelineNode): boolean {
  return !isFinished(status) && status !== 'canceling'
}
