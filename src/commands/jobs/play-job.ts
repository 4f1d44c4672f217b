import { RefusedError, UsageError } from '../../errors.ts'
import { createNode, findBlockingJobs, listResultJobs, type RootNode } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { fullJobName } from '../../report/words.ts'
import { requireActing } from '../../run/abilities.ts'
import { attachToPipeline, readByDeadline, readTree } from '../../run/attach.ts'
import { announce, type Run, runsOtherCommit } from '../../run/context.ts'
import { finishCommand } from '../../run/deliver.ts'
import { showRequests } from '../../run/dry-run.ts'
import { endRunOnError, followRun } from '../../run/follow.ts'
import { createResult } from '../../run/result.ts'
import { refuseWithoutWait } from '../../run/run.ts'
import type { CommandContext, RemoteCommand } from '../command.ts'
import { openAnnounced } from '../web.ts'
import { findNamedJob, lookAgain } from './job.ts'

/** `play`: plays one manual job; with `wait` it follows the pipeline to its end. */
export const play: RemoteCommand = (context) => finishCommand(context, () => runPlay(openAnnounced(context)))

async function runPlay(context: CommandContext): Promise<RunResult> {
  const { options, client, signal, host } = context
  refuseWithoutWait(options, ['follow', 'job-variables'])
  requireActing(client, 'Playing a job')
  const variables = Object.fromEntries(options.jobVariables)
  const { job: given, ...run } = await attachToPipeline(context)
  if (runsOtherCommit(run.root.pipeline, options)) return followRun(run, context)
  announce(run, context)
  try {
    const seen = { project: run.root.projectId, pipeline: run.root.pipeline }
    const tree = await readByDeadline(context, (bounded) => readTree(seen, bounded))
    const job = findNamedJob(tree, given, context) ?? chooseJob(tree)
    if (!PLAYABLE.includes(job.status)) throw notPlayable(job)
    const playing = () => client.playJob(job.projectId, job.id, { signal, variables })
    if (options.dryRun) return await showRequests([playing], { ...context, pipeline: run.root.pipeline })
    await playing()
    host.info(`Played ${fullJobName(job)} of pipeline #${tree.pipelineId}${job.url ? `: ${job.url}` : ''}`)
    return await goOn(run, await lookForStart(tree, job, context), context)
  } catch (error) {
    return endRunOnError(error, run, context)
  }
}

/** A delayed job is played before its time. */
const PLAYABLE = ['manual', 'scheduled']

/** The one that blocks, or the only manual one. Which of several is meant, only a person knows: one may deploy, another roll back. */
function chooseJob(tree: RootNode): ResultJob {
  const manual = listResultJobs(tree).filter(({ status }) => status === 'manual')
  const blocking = findBlockingJobs(tree) ?? []
  const candidates = blocking.length > 0 ? blocking : manual
  const [only, ...more] = candidates
  if (only === undefined) throw new RefusedError(`no job of pipeline #${tree.pipelineId} waits to be played`)
  if (more.length === 0) return only
  throw new UsageError(`several jobs of pipeline #${tree.pipelineId} wait to be played`, {
    details: candidates.map(fullJobName),
    hints: ['name one of them with --job'],
  })
}

function notPlayable(job: ResultJob): RefusedError {
  return new RefusedError(`${fullJobName(job)} is ${job.status}: only manual and delayed jobs can be played`, {
    hints: job.status === 'failed' || job.status === 'canceled' ? ['run it again with the command `retry`'] : [],
    details: job.url ? [job.url] : [],
  })
}

async function lookForStart(tree: RootNode, { id, status }: ResultJob, context: CommandContext): Promise<RootNode> {
  let seen = tree
  for await (const now of lookAgain(tree, context)) {
    seen = now
    if (!listResultJobs(now).some((job) => job.id === id && job.status === status)) break
  }
  return seen
}

/** Follows the pipeline, or says that it goes on. */
async function goOn(run: Run, { projectId, pipeline, ...tree }: RootNode, context: CommandContext): Promise<RunResult> {
  const { options, client } = context
  if (options.wait) return followRun({ ...run, root: createNode(projectId, pipeline) }, context)
  const message = `Pipeline #${pipeline.id} goes on and is not waited for: ${pipeline.web_url}`
  const result = createResult({ result: 'triggered', exitCode: 0, message }, pipeline, client)
  return { ...result, jobs: listResultJobs({ projectId, pipeline, ...tree }) }
}
