import { RefusedError, UsageError } from '../errors.ts'
import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import type { Job, Pipeline } from '../gitlab/types.ts'
import type { Options } from '../options/options.ts'

interface FindContext {
  readonly options: Pick<Options, 'project' | 'pipelineId' | 'ref'>
  readonly client: GitLabClient
  readonly signal: AbortSignal
}

export interface FoundPipeline {
  readonly project: ProjectId
  readonly pipeline: Pipeline
  /** The job whose URL was given in its place. */
  readonly job?: Job
}

/**
 * The pipeline that `pipeline-id` names: an id, a URL, the newest on `ref`, or the one of a job.
 *
 * @throws UsageError when no pipeline is named; RefusedError when there is none.
 */
export async function findPipeline({ options, client, signal }: FindContext): Promise<FoundPipeline> {
  const { project, pipelineId, ref } = options
  if (project === undefined || pipelineId === undefined) {
    throw new UsageError('no pipeline given', {
      hints: [
        'name it by its URL, or by its id together with `project`, or as `latest` together with `project` and `ref`',
      ],
    })
  }
  if (pipelineId.kind === 'job') return findByJob(project, pipelineId.id, { client, signal })
  if (pipelineId.kind !== 'latest') {
    return { project, pipeline: await client.getPipeline(project, pipelineId.id, { signal }) }
  }
  const name = ref?.name ?? (await readDefaultBranch(project, client, signal))
  const query = { ref: name, orderBy: 'id', sort: 'desc', limit: 1 } as const
  const [newest] = await client.listPipelines(project, query, { signal })
  if (newest === undefined) {
    throw new RefusedError(`no pipeline found in ${project} on ${name}`, {
      hints: ['check `ref`; child pipelines and pipelines of merge requests are not on a branch'],
    })
  }
  return { project, pipeline: await client.getPipeline(project, newest.id, { signal }) }
}

/** What `latest` means where no ref is given and none is needed. */
async function readDefaultBranch(project: ProjectId, client: GitLabClient, signal: AbortSignal): Promise<string> {
  const hints = ['give `ref`: without it `latest` takes the default branch of the project']
  const facts = await client.getProjectFacts(project, { signal }).catch((error: unknown) => {
    throw error instanceof RefusedError ? error.with({ hints }) : error
  })
  if (facts.defaultBranch !== undefined) return facts.defaultBranch
  throw new RefusedError(`${project} has no default branch: its repository is empty`, { hints })
}

async function findByJob(
  project: ProjectId,
  jobId: number,
  { client, signal }: Pick<FindContext, 'client' | 'signal'>,
): Promise<FoundPipeline> {
  const job = await client.getJob(project, jobId, { signal }).catch((error: unknown) => {
    const hints = ['a trigger job is named by its pipeline and --job NAME: GitLab does not show it by its id']
    throw error instanceof RefusedError ? error.with({ hints }) : error
  })
  if (job.pipeline === undefined) throw new RefusedError(`GitLab does not say which pipeline has job ${jobId}`)
  return { project, pipeline: await client.getPipeline(project, job.pipeline.id, { signal }), job }
}
