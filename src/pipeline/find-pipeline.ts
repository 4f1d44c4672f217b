import { RefusedError, UsageError } from '../errors.ts'
import type { GitLabClient, ProjectId } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Options } from '../options/options.ts'

interface FindContext {
  readonly options: Pick<Options, 'project' | 'pipelineId' | 'ref'>
  readonly client: GitLabClient
  readonly signal: AbortSignal
}

/**
 * The pipeline that `pipeline-id` names: an id, a URL, or the newest on `ref`.
 *
 * @throws UsageError when no pipeline is named; RefusedError when there is none.
 */
export async function findPipeline({
  options,
  client,
  signal,
}: FindContext): Promise<{ readonly project: ProjectId; readonly pipeline: Pipeline }> {
  const { project, pipelineId, ref } = options
  if (project === undefined || pipelineId === undefined) {
    throw new UsageError('no pipeline given', {
      hints: [
        'name it by its URL, or by its id together with `project`, or as `latest` together with `project` and `ref`',
      ],
    })
  }
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
