import type { InterruptedError } from '../errors.ts'
import { type CancelReport, cancelTree } from '../pipeline/cancel.ts'
import { listResultJobs, type PipelineNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import { formatDuration } from '../report/words.ts'
import type { Run, RunContext } from './context.ts'
import { createResult, type Ending } from './result.ts'

/** Why a pipeline is left before its end. */
export type LeaveReason = 'timeout' | 'sha-mismatch' | InterruptedError

/** Runners kill what lingers after a signal; the answer must be there by then. */
const CANCEL_WITHIN_MS = 5_000

/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
export async function leaveRun(
  reason: LeaveReason,
  root: PipelineNode,
  run: Run,
  context: RunContext,
): Promise<RunResult> {
  const { client } = context
  const ending = describeEnding(reason, root, run, context)
  const { line, pipeline } = await cancelOrLeave(reason, root, run, context)
  const result = createResult({ ...ending, details: [line] }, pipeline, client)
  return { ...result, jobs: listResultJobs(root) }
}

function describeEnding(reason: LeaveReason, root: PipelineNode, { pipeline }: Run, { options }: RunContext): Ending {
  const name = `pipeline #${pipeline.id}`
  if (reason === 'timeout') {
    const message = `Timed out after ${formatDuration(options.timeoutSeconds)} waiting for ${name}, still in status ${root.pipeline.status}`
    return { result: 'timeout', exitCode: 5, message, hints: ['raise `timeout`, or look why it takes so long'] }
  }
  if (reason === 'sha-mismatch') {
    const message = `${capitalize(name)} runs commit ${pipeline.sha.slice(0, 12)}, but ${options.expectSha} was expected`
    const hints = ['the ref moved on in the meantime, or `expect-sha` belongs to another project']
    return { result: 'sha-mismatch', exitCode: 1, message, hints }
  }
  const { message, result, exitCode } = reason
  return { result, exitCode, message: `${capitalize(message)}; ${name} was in status ${root.pipeline.status}` }
}

async function cancelOrLeave(reason: LeaveReason, root: PipelineNode, run: Run, context: RunContext) {
  const { client, clock } = context
  // The run knows its pipeline as it was at the start; the watch has seen more.
  const pipeline = { ...run.pipeline, status: root.pipeline.status }
  const goesOn = `Pipeline #${pipeline.id} goes on: ${pipeline.web_url}`
  if (!wantsCancel(reason, run, context)) return { line: goesOn, pipeline }
  if (!client.canAct) {
    return {
      line: `Not canceled: that needs an \`api-token\` with scope \`api\`, a job or trigger token cannot. ${goesOn}`,
      pipeline,
    }
  }
  const report = await cancelTree(root, { client, clock, withinMs: CANCEL_WITHIN_MS })
  return { line: describeCancel(report, goesOn), pipeline: report.kind === 'failed' ? pipeline : report.pipeline }
}

/** Only what this call started is canceled unasked. */
function wantsCancel(reason: LeaveReason, { started }: Run, { options }: RunContext): boolean {
  if (reason === 'sha-mismatch') return started
  const asked = reason === 'timeout' ? options.onTimeout : options.onInterrupt
  return (asked ?? (started ? 'cancel' : 'leave')) === 'cancel'
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

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
