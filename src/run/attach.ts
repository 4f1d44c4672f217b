import type { ProjectId } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import { type FoundPipeline, findPipeline } from '../pipeline/find-pipeline.ts'
import { refreshTree } from '../pipeline/refresh-tree.ts'
import { probeJobs, type Rights } from '../pipeline/rights.ts'
import { createNode, type PipelineNode, type RootNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import { announce } from './announce.ts'
import { deadlineOf, type Run, type RunContext } from './context.ts'
import { followRun } from './follow.ts'
import { checkDestinations, needsJobs, refuseImpossible } from './preconditions.ts'

/** Attaches to the pipeline of `pipeline-id` and follows it to its end. What is attached to is never canceled by default. */
export async function runWait(context: RunContext): Promise<RunResult> {
  const { options, client, host, signal } = context
  await checkDestinations(options)
  const run = await attachToPipeline(context)
  const { projectId, pipeline } = run.root
  const rights = needsJobs(options) ? await probeJobs(client, projectId, pipeline.id, { signal }) : PIPELINE_READ
  refuseImpossible(options, rights, client)
  announce(run, context)
  host.info(`Following pipeline #${pipeline.id} on ${pipeline.ref ?? pipeline.sha}: ${pipeline.web_url}`)
  return followRun(run, context)
}

const PIPELINE_READ: Rights = { pipelines: true, jobs: undefined, newestPipelineId: undefined, refusal: undefined }

/** A run on the pipeline of `pipeline-id`, with the job whose URL was given; its time begins now. */
export async function attachToPipeline(context: RunContext): Promise<Run & Pick<FoundPipeline, 'job'>> {
  const deadlineAtMs = deadlineOf(context)
  const { project, pipeline, job } = await findPipeline(context)
  return { root: createNode(project, pipeline), started: false, deadlineAtMs, ...(job && { job }) }
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
