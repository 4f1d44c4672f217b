import type { FoundPipeline } from '../../pipeline/find-pipeline.ts'
import { requireJob } from '../../pipeline/select-jobs.ts'
import { listResultJobs, type RootNode, toSingleJob } from '../../pipeline/tree.ts'
import type { ResultJob } from '../../report/result.ts'
import { jobsUnreadable } from '../../run/abilities.ts'
import { readByDeadline, readTree } from '../../run/attach.ts'
import type { RunContext } from '../../run/context.ts'
import type { LocalContext } from '../command.ts'

const LOOK_EVERY_MS = 1_000
/** GitLab puts new jobs and statuses in place in the background. */
const LOOKS = 10

/**
 * The one job that a command is about, by its URL or by `--job`: the pipeline's own before one of a pipeline below it. `undefined` when
 * none was named.
 *
 * @throws ArtifactError (`no-job`) with the names that there are; RefusedError when the jobs cannot be read
 */
export function findNamedJob(
  tree: RootNode,
  job: FoundPipeline['job'],
  { flags }: Pick<LocalContext, 'flags'>,
): ResultJob | undefined {
  if (job !== undefined) return toSingleJob(tree.projectId, tree.pipeline, job)
  const name = flags.job
  if (typeof name !== 'string' || name.trim() === '') return undefined
  if (tree.unreadable !== undefined) throw jobsUnreadable(tree.pipeline, tree.unreadable)
  // Trigger jobs can be played, retried and canceled as well.
  const jobs = listResultJobs(tree).map((one) => ({ ...one, kind: 'job' as const }))
  return requireJob(jobs, name, '--job')
}

/**
 * The pipeline as it is now, again and again until what was asked for shows: a watch that begins too early would take the old state for
 * the new one.
 */
export async function* lookAgain(tree: RootNode, context: RunContext): AsyncGenerator<RootNode> {
  const { client, clock } = context
  const { projectId: project, pipelineId } = tree
  const readNow = async (bounded: RunContext) => {
    const pipeline = await client.getPipeline(project, pipelineId, { signal: bounded.signal })
    return readTree({ project, pipeline }, bounded)
  }
  for (let look = 1; ; look++) {
    yield await readByDeadline(context, readNow)
    if (look === LOOKS) return
    await clock.sleep(LOOK_EVERY_MS, context.signal)
  }
}
