import { UsageError } from '../errors.ts'
import type { ProjectId } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { ArtifactError } from '../pipeline/artifacts/artifact-error.ts'
import type { ArtifactJob } from '../pipeline/artifacts/artifact-job.ts'
import type { LocalContext } from './command.ts'
import { listArtifactJobs } from './fetch-results.ts'
import { readTree } from './read-tree.ts'
import { jobsUnreadable } from './required-rights.ts'
import type { RunContext } from './run-context.ts'
import { findPipeline } from './run-wait.ts'

/** Whose artifacts are meant. */
export type ArtifactsTarget =
  /** Of one pipeline and those below it; of all jobs, or of those that fit a name or glob. */
  | { readonly kind: 'pipeline'; readonly job: string | undefined }
  /** Of a job in the newest successful pipeline of a ref. */
  | { readonly kind: 'ref'; readonly project: ProjectId; readonly ref: string; readonly job: string }

/** @throws UsageError when neither a pipeline nor a ref with a job is given */
export function readTarget({
  options,
  flags,
}: Pick<RunContext, 'options'> & Pick<LocalContext, 'flags'>): ArtifactsTarget {
  const { project, ref, pipelineId } = options
  const job = flags.job as string | undefined
  if (pipelineId?.kind === 'latest' && ref === undefined) {
    throw new UsageError('latest needs `ref`: the branch or tag whose newest pipeline is meant')
  }
  if (pipelineId !== undefined) return { kind: 'pipeline', job }
  if (project !== undefined && ref !== undefined && job !== undefined)
    return { kind: 'ref', project, ref: ref.name, job }
  throw new UsageError('It is not said whose artifacts are meant', {
    hints: [
      'a pipeline: its URL, or its id together with `project`',
      'a job in the newest successful pipeline of a branch or tag: `project`, `ref` and --job',
    ],
  })
}

/** The pipeline that is meant, and all its jobs. */
export async function findJobs(
  target: ArtifactsTarget,
  context: RunContext,
): Promise<{ readonly pipeline: Pipeline; readonly jobs: readonly ArtifactJob[] }> {
  const found = target.kind === 'ref' ? await findNewestSuccess(target, context) : await findPipeline(context)
  const root = await readTree(found, context)
  if (root.unreadable !== undefined) throw jobsUnreadable(found.pipeline, root.unreadable)
  return { pipeline: found.pipeline, jobs: listArtifactJobs(root) }
}

async function findNewestSuccess(
  { project, ref }: Extract<ArtifactsTarget, { kind: 'ref' }>,
  { client, signal }: RunContext,
): Promise<{ project: ProjectId; pipeline: Pipeline }> {
  const query = { ref, status: 'success', orderBy: 'id', sort: 'desc', limit: 1 } as const
  const [pipeline] = await client.listPipelines(project, query, { signal })
  if (pipeline) return { project, pipeline }
  throw new ArtifactError('none', `No pipeline on ${ref} of ${project} has succeeded yet`, {
    hints: ['check `ref`: a short name of a branch or tag'],
  })
}
