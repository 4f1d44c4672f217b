import { isFinished } from '../gitlab/status.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { FoundPipeline } from '../pipeline/find-pipeline.ts'
import { createNode, listResultJobs, type PipelineNode, type RootNode } from '../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../report/result.ts'
import { requireActing } from '../run/abilities.ts'
import { attachToPipeline, readByDeadline, readTree } from '../run/attach.ts'
import { announce, type Run, type RunContext, runsOtherCommit } from '../run/context.ts'
import { finishCommand } from '../run/deliver.ts'
import { showRequests } from '../run/dry-run.ts'
import { endRunOnError, followRun } from '../run/follow.ts'
import { refuseUnplayed } from '../run/preconditions.ts'
import { createResult, resultWord } from '../run/result.ts'
import { refuseWithoutWait } from '../run/run.ts'
import type { CommandContext, RemoteCommand } from './command.ts'
import { findNamedJob, lookAgain } from './jobs/job.ts'
import { openAnnounced } from './web.ts'

/**
 * `retry`: runs what failed or was canceled again, in the same pipeline, or the one job that is named; with `wait` it follows that to
 * its end.
 */
export const retry: RemoteCommand = (context) => finishCommand(context, () => runRetry(openAnnounced(context)))

/** {@link retry} without its last words. */
export async function runRetry(context: RunContext & Pick<CommandContext, 'flags'>): Promise<RunResult> {
  const { options, client } = context
  refuseWithoutWait(options, ['follow'])
  refuseUnplayed(options)
  requireActing(client, 'Retrying jobs')
  const { job, ...run } = await attachToPipeline(context)
  if (runsOtherCommit(run.root.pipeline, options)) return followRun(run, context)
  announce(run, context)
  try {
    return await retryJobs(run, job, context)
  } catch (error) {
    return endRunOnError(error, run, context)
  }
}

async function retryJobs(
  run: Run,
  given: FoundPipeline['job'],
  context: RunContext & Pick<CommandContext, 'flags'>,
): Promise<RunResult> {
  const { options, client, host, signal } = context
  const { projectId, pipeline } = run.root
  const before = await readByDeadline(context, (bounded) => readTree({ project: projectId, pipeline }, bounded))
  const job = findNamedJob(before, given, context)
  const lost = job ? [job] : listLostJobs(before)
  if (before.unreadable === undefined && lost.length === 0) return leaveAlone(run, before, context)
  const retrying = () =>
    job ? client.retryJob(job.projectId, job.id, { signal }) : client.retryPipeline(projectId, pipeline.id, { signal })
  if (options.dryRun) return showRequests([retrying], { ...context, pipeline })
  await retrying()
  const after = await lookForNewJobs({ before, lost }, context)
  host.info(describeRetried(after, pipeline))
  if (options.wait) return followRun({ ...run, root: createNode(projectId, after.root.pipeline) }, context)
  const message = `Pipeline #${pipeline.id} runs again and is not waited for: ${pipeline.web_url}`
  const result = createResult({ result: 'triggered', exitCode: 0, message }, after.root.pipeline, client)
  return { ...result, jobs: listResultJobs(after.root), warnings: describeMissing(after) }
}

/** Jobs and trigger jobs of the pipeline itself that GitLab runs again. */
function listLostJobs(root: PipelineNode): ResultJob[] {
  return ownJobs(root).filter(({ status }) => status === 'failed' || status === 'canceled')
}

function ownJobs(root: PipelineNode): ResultJob[] {
  return listResultJobs(root).filter(({ pipelineId }) => pipelineId === root.pipelineId)
}

async function leaveAlone(run: Run, root: RootNode, context: RunContext): Promise<RunResult> {
  const { options, client, host } = context
  const { id, status, web_url } = root.pipeline
  const message = `Nothing to retry: no job of pipeline #${id} failed or was canceled; it is ${status}: ${web_url}`
  if (options.wait && !options.dryRun) {
    host.info(message)
    return followRun(run, context)
  }
  const failed = isFinished(status) && status !== 'success'
  const hints = failed && root.jobs.length === 0 ? ['it has no jobs: start a new pipeline instead'] : []
  const ending = { result: resultWord(status), exitCode: failed ? 1 : 0, message, hints } as const
  return { ...createResult(ending, root.pipeline, client), jobs: listResultJobs(root) }
}

interface Retried {
  readonly root: RootNode
  readonly renewed: readonly ResultJob[]
  /** Jobs that should run again and have not been seen to. */
  readonly missing: readonly ResultJob[]
}

/** Until the retry shows: a watch that began earlier would take the old failure for the new result. */
async function lookForNewJobs(
  { before, lost }: { readonly before: RootNode; readonly lost: readonly ResultJob[] },
  context: RunContext,
): Promise<Retried> {
  const { pipeline: former } = before
  const pipelines = new Set([before.pipelineId, ...lost.map(({ pipelineId }) => pipelineId)])
  const known = new Set(listResultJobs(before).map(({ id }) => id))
  let seen: Retried = { root: before, renewed: [], missing: lost }
  for await (const root of lookAgain(before, context)) {
    const renewed = listResultJobs(root).filter(({ id, pipelineId }) => pipelines.has(pipelineId) && !known.has(id))
    const names = new Set(renewed.map(({ name }) => name))
    seen = { root, renewed, missing: lost.filter(({ name }) => !names.has(name)) }
    const moved = !isFinished(root.pipeline.status) || root.pipeline.finished_at !== former.finished_at
    if (moved && seen.missing.length === 0) break
  }
  return seen
}

function describeRetried({ renewed }: Retried, { id }: Pipeline): string {
  if (renewed.length === 0) return `GitLab accepted the retry of pipeline #${id}`
  const names = renewed.map((job) => `${job.name} (#${job.id})`).join(', ')
  return `Retrying ${renewed.length === 1 ? 'one job' : `${renewed.length} jobs`} of pipeline #${id}: ${names}`
}

function describeMissing({ missing }: Retried): string[] {
  if (missing.length === 0) return []
  return [
    `GitLab accepted the retry, but does not show these jobs again yet: ${missing.map(({ name }) => name).join(', ')}`,
  ]
}
