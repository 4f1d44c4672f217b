import { InterruptedError, RefusedError, UnreachableError } from '../errors.ts'
import { isFinished } from '../gitlab/status.ts'
import { createNode, listResultJobs, type PipelineNode } from '../pipeline/tree.ts'
import { watchPipeline } from '../pipeline/watch.ts'
import type { WatchOutcome } from '../pipeline/watch-events.ts'
import type { RunResult } from '../report/result.ts'
import { finishRun } from './finish-run.ts'
import { leaveRun } from './leave-run.ts'
import { createLiveLogs } from './live-logs.ts'
import type { Run, RunContext } from './run-context.ts'
import { createResult, endingOfError } from './run-result.ts'
import { createWatchConsole } from './watch-console.ts'

/** What happens to a pipeline once it exists: the commit is checked, it is followed to its end if wanted, and its results are fetched. */
export async function followRun(run: Run, context: RunContext): Promise<RunResult> {
  const { options, clock } = context
  const startedAtMs = clock.monotonicMs()
  const result = await follow(run, context)
  if (!options.wait || result.durationSeconds !== undefined) return result
  // GitLab counts no duration for what never ran, or has not ended.
  return { ...result, durationSeconds: Math.round((clock.monotonicMs() - startedAtMs) / 1000) }
}

async function follow(run: Run, context: RunContext): Promise<RunResult> {
  const { options, client, signal } = context
  const { pipeline } = run
  const root = createNode(run.project, pipeline)
  if (runsOtherCommit(pipeline, options)) {
    return leaveRun('sha-mismatch', root, run, context)
  }
  try {
    signal.throwIfAborted()
    if (!options.wait) {
      const message = `Pipeline #${pipeline.id} was started and is not waited for`
      return createResult({ result: 'triggered', exitCode: 0, message }, pipeline, client)
    }
    const outcome = await watchRun(run, root, context)
    if (outcome.kind === 'timeout')
      return await leaveRun('timeout', root, { ...run, pipeline: outcome.pipeline }, context)
    return await finishRun(outcome, context)
  } catch (error) {
    return endRunOnError(error, root, run, context)
  }
}

/** Whether the pipeline runs another commit than `expect-sha` says. */
export function runsOtherCommit({ sha }: Run['pipeline'], { expectSha }: RunContext['options']): boolean {
  return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha)
}

async function watchRun(run: Run, root: PipelineNode, context: RunContext): Promise<WatchOutcome> {
  const { options, client, clock, host, random, signal } = context
  const console = createWatchConsole(host)
  const liveLogs = createLiveLogs(context)
  // Ended with this function, however that ends: the watch's deadline would hold the process up.
  await using watch = watchPipeline(
    {
      root,
      pipeline: run.pipeline,
      timeoutMs: Math.max(0, run.deadlineAtMs - clock.monotonicMs()),
      follow: options.follow,
      retryFailed: options.retryFailed,
      onManual: options.onManual,
      passOn: options.passOn,
      pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
      jobsEveryMs: liveLogs.jobsEveryMs,
      signal,
    },
    { client, clock, random },
  )
  try {
    for (;;) {
      const step = await watch.next()
      if (step.done) {
        await liveLogs.finish()
        return step.value
      }
      console.show(step.value)
      if (step.value.kind === 'jobs') liveLogs.update(step.value.jobs)
    }
  } finally {
    console.clear()
    liveLogs.stop()
  }
}

/** Where the pipeline is, and no more than is known of it. */
function describeLeft(error: unknown, status: string, { pipeline: { web_url } }: Run): string {
  if (isFinished(status)) return `The pipeline had ended with ${status} before: ${web_url}`
  if (error instanceof RefusedError) return `The pipeline is left as it is: ${web_url}`
  return `The pipeline goes on by itself: ${web_url}`
}

/** The pipeline exists, so its facts belong into the result whatever went wrong. */
export async function endRunOnError(
  error: unknown,
  root: PipelineNode,
  run: Run,
  context: RunContext,
): Promise<RunResult> {
  if (error instanceof InterruptedError) return leaveRun(error, root, run, context)
  const left = describeLeft(error, root.pipeline.status, run)
  if (!(error instanceof UnreachableError) && !(error instanceof RefusedError)) {
    context.host.warn(left)
    throw error
  }
  const ending = endingOfError(error)
  const result = createResult({ ...ending, details: [...(ending.details ?? []), left] }, run.pipeline, context.client)
  return { ...result, status: root.pipeline.status, jobs: listResultJobs(root) }
}
