import { UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import type { Job, Pipeline } from '../../gitlab/types.ts'
import { ArtifactError, type ArtifactJob, listArtifactJobs } from '../../pipeline/artifacts/artifact.ts'
import { type FoundPipeline, findPipeline } from '../../pipeline/find-pipeline.ts'
import { createNode, type RootNode } from '../../pipeline/tree.ts'
import { jobsUnreadable } from '../../run/abilities.ts'
import { readTree } from '../../run/attach.ts'
import type { RunContext } from '../../run/context.ts'
import type { CommandContext } from '../command.ts'

/** The jobs whose artifacts are meant. */
export type ArtifactsTarget = FromPipeline | FromRef

/** The jobs of one pipeline and of those below it: all, or those that fit a name or glob. */
export interface FromPipeline {
  readonly kind: 'pipeline'
  readonly job: string | undefined
}

/** A job in the newest successful pipeline of a ref. */
export interface FromRef {
  readonly kind: 'ref'
  readonly project: ProjectId
  readonly ref: string
  readonly job: string
}

/** @throws UsageError when neither a pipeline nor a ref with a job is given */
export function readTarget({ options, flags }: Pick<CommandContext, 'options' | 'flags'>): ArtifactsTarget {
  const { project, ref, pipelineId } = options
  const job = flags.job as string | undefined
  if (pipelineId?.kind === 'latest' && ref === undefined) {
    throw new UsageError('latest needs `ref`: the branch or tag to take the newest pipeline of')
  }
  if (pipelineId !== undefined) return { kind: 'pipeline', job }
  if (project !== undefined && ref !== undefined && job !== undefined)
    return { kind: 'ref', project, ref: ref.name, job }
  throw new UsageError('missing argument PIPELINE: expected a pipeline, or a ref and a job', {
    hints: [
      'name a pipeline by its URL, or by its id with `project`',
      'or a job in the newest successful pipeline of a branch or tag, by `project`, `ref` and --job',
    ],
  })
}

/** The pipeline that is meant, and all its jobs. */
export async function findJobs(
  target: ArtifactsTarget,
  context: RunContext,
): Promise<{ readonly pipeline: Pipeline; readonly jobs: readonly ArtifactJob[] }> {
  const found = target.kind === 'ref' ? await findNewestSuccess(target, context) : await findPipeline(context)
  const root = found.job ? toTree(found, found.job) : await readTree(found, context)
  if (root.unreadable !== undefined) throw jobsUnreadable(found.pipeline, root.unreadable)
  return { pipeline: found.pipeline, jobs: listArtifactJobs(root) }
}

/** The job that is named by its URL alone. */
function toTree({ project, pipeline }: FoundPipeline, job: Job): RootNode {
  return { ...createNode(project, pipeline), jobs: [job] }
}

async function findNewestSuccess({ project, ref }: FromRef, { client, signal }: RunContext): Promise<FoundPipeline> {
  const query = { ref, status: 'success', orderBy: 'id', sort: 'desc', limit: 1 } as const
  const [pipeline] = await client.listPipelines(project, query, { signal })
  if (pipeline) return { project, pipeline }
  throw new ArtifactError('none', `no pipeline on ${ref} of ${project} has succeeded yet`, {
    hints: ['check `ref`: a short name of a branch or tag'],
  })
}
