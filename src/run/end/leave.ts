import { type InterruptedError, RefusedError } from '../../errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import { CANCEL_ALLOWANCE_SECONDS } from '../../options/table/waiting.ts'
import { type CancelReport, cancelTree, describeCancel } from '../../pipeline/cancel.ts'
import { listResultJobs, type PipelineNode, type RootNode } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { describeWaits, lacksRunner } from '../../report/waits.ts'
import { formatDuration } from '../../report/words.ts'
import type { Run, RunContext } from '../context.ts'
import { createResult, type Ending } from '../result.ts'

/** Why a pipeline is left before its end. */
export type LeaveReason = 'timeout' | 'sha-mismatch' | InterruptedError

/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
export async function leaveRun(reason: LeaveReason, { root, started }: Run, context: RunContext): Promise<RunResult> {
  const { id, web_url: url } = root.pipeline
  const ending = describeEnding(reason, root, context)
  const policy = readChoice(reason, context) ?? (started ? 'cancel' : 'leave')
  const { line, report } = await cancelOrLeave(
    { id, url, policy, readTree: async () => root, withinMs: CANCEL_ALLOWANCE_SECONDS * 1000 },
    context,
  )
  if (isUndone(report)) {
    context.handover?.save({ policy })
    context.handover?.leaveRest()
  }
  const pipeline = report === undefined || report.kind === 'failed' ? root.pipeline : report.pipeline
  const details = [...(ending.details ?? []), line]
  const goesOn = !isFinished(pipeline.status) && pipeline.status !== 'canceling'
  const again = goesOn && context.host.kind === 'terminal' ? [`to follow it again: gitlab-downstream wait ${url}`] : []
  const result = createResult(
    { ...ending, details, hints: [...(ending.hints ?? []), ...again] },
    pipeline,
    context.client,
  )
  return { ...result, jobs: listResultJobs(root) }
}

/** Of the jobs that a timeout names. */
const MOST_WAITS = 10

function describeEnding(reason: LeaveReason, root: RootNode, { options, client, clock }: RunContext): Ending {
  const { pipeline } = root
  const jobs = listResultJobs(root)
  const name = `pipeline #${pipeline.id}`
  if (reason === 'timeout') {
    const message = `Timed out after ${formatDuration(options.timeoutSeconds)} waiting for ${name}, still in status ${pipeline.status}`
    const waits = describeWaits(jobs, clock.wallMs() + (client.clockSkewMs ?? 0))
    const details = waits.length > MOST_WAITS ? [...waits.slice(0, MOST_WAITS), 'and more jobs'] : waits
    return { result: 'timeout', exitCode: 5, message, hints: timeoutHints(jobs), details }
  }
  if (reason === 'sha-mismatch') {
    const message = `${capitalize(name)} runs commit ${pipeline.sha.slice(0, 12)}, but ${options.expectSha} was expected`
    const hints = ['the ref moved on in the meantime, or `expect-sha` belongs to another project']
    return { result: 'sha-mismatch', exitCode: 1, message, hints }
  }
  const { message, result, exitCode } = reason
  return { result, exitCode, message: `${capitalize(message)}; ${name} was in status ${pipeline.status}` }
}

function timeoutHints(jobs: readonly ResultJob[]): string[] {
  const raise =
    jobs.length === 0 ? 'raise `timeout`, or look why it takes so long' : 'raise `timeout` if these jobs need more time'
  if (!lacksRunner(jobs)) return [raise]
  return [raise, 'a runner for these jobs must be online and enabled for the project: its Settings > CI/CD > Runners']
}

/** `undefined` cancels what the run has started itself. */
function readChoice(reason: LeaveReason, { options }: RunContext): 'cancel' | 'leave' | undefined {
  if (reason === 'sha-mismatch') return undefined
  return reason === 'timeout' ? options.onTimeout : options.onInterrupt
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A pipeline that its run will not follow any further. */
interface Leaving {
  readonly id: number
  readonly url: string
  readonly policy: 'cancel' | 'leave'
  /** The pipeline and those below it; called only when they are to be canceled. */
  readonly readTree: () => Promise<PipelineNode>
  readonly withinMs: number
}

/** What became of it, in one line, and what canceling came to when it was tried. */
export interface Left {
  readonly line: string
  readonly report?: CancelReport
}

/** Cancels a pipeline or leaves it. */
export async function cancelOrLeave(
  { id, url, policy, readTree, withinMs }: Leaving,
  { client, clock }: Pick<RunContext, 'client' | 'clock'>,
): Promise<Left> {
  const goesOn = `Pipeline #${id} goes on: ${url}`
  if (policy === 'leave') return { line: goesOn }
  if (!client.canAct) {
    return {
      line: `Not canceled: that needs an \`api-token\` with scope \`api\`, a job or trigger token cannot. ${goesOn}`,
    }
  }
  const report = await cancelTree(await readTree(), { client, clock, withinMs })
  if (report.kind !== 'failed') return { line: describeCancel(report), report }
  // A request without an answer may have been heard.
  const after = report.error instanceof RefusedError ? goesOn : `Pipeline #${id} may go on: ${url}`
  return { line: `Could not cancel: ${report.error.message}. ${after}`, report }
}

/** Whether another try may still cancel it. */
function isUndone(report: CancelReport | undefined): boolean {
  return report?.kind === 'unconfirmed' || (report?.kind === 'failed' && !(report.error instanceof RefusedError))
}
