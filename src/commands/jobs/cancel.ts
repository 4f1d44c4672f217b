import { isFinished } from '../../gitlab/status.ts'
import { listResultJobs, type RootNode } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { formatDuration, fullJobName } from '../../report/words.ts'
import type { RunContext } from '../../run/context.ts'
import { showRequests } from '../../run/dry-run.ts'
import { createResult, type Ending, resultWord } from '../../run/result.ts'

const LOOK_EVERY_MS = 1_000
/** Until the status shows that it was heard; with `wait`, until the job has cleaned up after itself. */
const WITHIN_MS = 30_000

/** `cancel --job`: one job alone. The job's own status says what came of it. */
export async function cancelJob(job: ResultJob, root: RootNode, context: RunContext): Promise<RunResult> {
  const { client, options, signal } = context
  const { pipeline } = root
  if (isFinished(job.status)) return toResult(describeEnded(job), job, root, context)
  const canceling = () => client.cancelJob(job.projectId, job.id, { signal })
  if (options.dryRun) return showRequests([canceling], { ...context, pipeline })
  const answered = await canceling()
  const status = await lookForEnd(job, answered.status, context)
  return toResult(describe({ ...job, status }, context), { ...job, status }, root, context)
}

/** GitLab may answer with the status from before. */
async function lookForEnd(
  { projectId, id, kind }: ResultJob,
  answered: string,
  { client, clock, options, signal }: RunContext,
): Promise<string> {
  const isSeen = (status: string) => isFinished(status) || (status === 'canceling' && !options.wait)
  const endMs = clock.monotonicMs() + waitMs(options)
  let status = answered
  // A trigger job is not shown by its id.
  while (kind === 'job' && !isSeen(status) && clock.monotonicMs() < endMs) {
    await clock.sleep(LOOK_EVERY_MS, signal)
    status = (await client.getJob(projectId, id, { signal })).status
  }
  return status
}

function waitMs({ wait, explicit, timeoutSeconds }: RunContext['options']): number {
  return wait && explicit.has('timeout') ? timeoutSeconds * 1000 : WITHIN_MS
}

function describeEnded(job: ResultJob): Ending {
  const message = `Nothing to cancel: ${fullJobName(job)} had ended with ${job.status} before`
  return { result: resultWord(job.status), exitCode: job.status === 'canceled' ? 0 : 1, message }
}

function describe(job: ResultJob, { options }: RunContext): Ending {
  const name = fullJobName(job)
  const { status } = job
  if (status === 'canceled' || (status === 'canceling' && !options.wait))
    return { result: 'canceled', exitCode: 0, message: `Canceled ${name} (it is ${status})` }
  if (isFinished(status)) return { result: resultWord(status), exitCode: 1, message: `${name} ended with ${status}` }
  const waited = formatDuration(waitMs(options) / 1000)
  const message = `GitLab accepted the cancel request, but ${name} is still ${status} after ${waited}`
  return { result: 'timeout', exitCode: 5, message }
}

function toResult(ending: Ending, job: ResultJob, root: RootNode, { client }: RunContext): RunResult {
  const message = job.url ? `${ending.message}: ${job.url}` : ending.message
  const jobs = listResultJobs(root).map((one) => (one.id === job.id ? job : one))
  return { ...createResult({ ...ending, message }, root.pipeline, client), jobs }
}
