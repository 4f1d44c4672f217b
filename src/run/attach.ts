import { UnreachableError, UsageError } from '../errors.ts'
import type { ProjectId } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { type FoundPipeline, findPipeline } from '../pipeline/find-pipeline.ts'
import { refreshTree } from '../pipeline/refresh-tree.ts'
import { probeJobs, type Rights } from '../pipeline/rights.ts'
import { createNode, type PipelineNode, type RootNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import { announce, endByDeadline, type Run, type RunContext, withinDeadline } from './context.ts'
import { followRun } from './follow.ts'
import { checkDestinations, needsJobs, refuseImpossible, refuseUnplayed } from './preconditions.ts'

/** Attaches to the pipeline of `pipeline-id` and follows it to its end. What is attached to is never canceled by default. */
export async function runWait(context: RunContext): Promise<RunResult> {
  const { options, client, host } = context
  refuseUnplayed(options)
  await checkDestinations(options)
  const run = await attachToPipeline(context)
  const { pipeline } = run.root
  const rights = needsJobs(options) ? await readRights(run, context) : PIPELINE_READ
  refuseImpossible(options, rights, client)
  announce(run, context)
  host.info(`Following pipeline #${pipeline.id} on ${pipeline.ref ?? pipeline.sha}: ${pipeline.web_url}`)
  return followRun(run, context)
}

const PIPELINE_READ: Rights = { pipelines: true, jobs: undefined, newestPipelineId: undefined, refusal: undefined }

function readRights({ root: { projectId, pipelineId } }: Run, context: RunContext): Promise<Rights> {
  return readByDeadline(context, ({ client, signal }) => probeJobs(client, projectId, pipelineId, { signal }))
}

/** A run on the pipeline of `pipeline-id`, with the job whose URL was given. */
export async function attachToPipeline(context: RunContext): Promise<Run & Pick<FoundPipeline, 'job'>> {
  const { project, pipeline, job } = await readByDeadline(context, find)
  return { root: createNode(project, pipeline), started: false, ...(job && { job }) }
}

/** `latest` with `expect-sha` is the newest pipeline of that commit, which GitLab may be about to start. */
async function find(context: RunContext): Promise<FoundPipeline> {
  const { options, host, clock, client, signal } = context
  const { project, pipelineId, expectSha, ref, explicit, asked, waitForRefSeconds } = options
  if (pipelineId?.kind !== 'latest' || expectSha === undefined || project === undefined) {
    if (asked.has('wait-for-ref')) throw new UsageError(NOTHING_TO_WAIT_FOR)
    return findPipeline(context)
  }
  const { waitForPipeline } = await import('../pipeline/arrival.ts')
  const wantedMs = explicit.has('wait-for-ref') ? waitForRefSeconds * 1000 : Number.POSITIVE_INFINITY
  const wanted = { project, expectSha, ref, withinMs: withinDeadline(wantedMs, context) }
  return { project, pipeline: await waitForPipeline(wanted, { client, clock, signal, tell: host.info }) }
}

const NOTHING_TO_WAIT_FOR =
  '`wait-for-ref` waits before a pipeline is started, or with `latest` and `expect-sha` until there is a pipeline of that commit'

/** Reads of a pipeline that is not followed yet. */
export function readByDeadline<T>(context: RunContext, read: (bounded: RunContext) => Promise<T>): Promise<T> {
  const hints = ['raise `timeout`, which is for the whole run: GitLab answers too slowly']
  const tooSlow = () => new UnreachableError('the timeout was over before the pipeline could be read', { hints })
  return endByDeadline(context, tooSlow, read)
}

/** A pipeline with its jobs and, with `follow`, those below it, as they are now. What cannot be read is marked in the tree. */
export async function readTree(
  { project, pipeline }: { readonly project: ProjectId; readonly pipeline: Pipeline },
  context: RunContext,
): Promise<RootNode> {
  const root = createNode(project, pipeline)
  await rereadTree(root, context)
  return root
}

/** Brings a tree up to date with the status that was last seen of its root. */
export async function rereadTree(root: PipelineNode, { options, client, clock, signal }: RunContext): Promise<void> {
  await refreshTree(root, { client, signal, follow: options.follow, nowMs: clock.monotonicMs(), staleAfterMs: 0 })
}
