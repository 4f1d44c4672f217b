import { DownstreamError, InterruptedError } from '../errors.ts'
import { ArtifactError } from '../pipeline/artifacts/artifact-error.ts'
import type { ArtifactFolder, ArtifactJob } from '../pipeline/artifacts/artifact-job.ts'
import { toArtifactJob } from '../pipeline/artifacts/artifact-job.ts'
import { listNodes, type PipelineNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import { jobsUnreadable } from './required-rights.ts'
import type { RunContext } from './run-context.ts'
import { endingOfError } from './run-result.ts'

/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
export async function fetchResults(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const fetched = await guard(result, context, () => addArtifacts(result, tree, context))
  return guard(fetched, context, () => addOutputs(fetched, tree, context))
}

/**
 * What was asked for and cannot be had makes a passed run fail with its own exit code; a run that failed anyway keeps its verdict, and
 * the trouble becomes a warning.
 */
async function guard(result: RunResult, context: RunContext, fetch: () => Promise<RunResult>): Promise<RunResult> {
  try {
    return await fetch()
  } catch (error) {
    if (!(error instanceof DownstreamError) || error instanceof InterruptedError) throw error
    const kept = error instanceof ArtifactError ? withFolders(result, error.fetched, context) : result
    if (result.exitCode !== 0) return { ...kept, warnings: [...result.warnings, error.message] }
    const ending = endingOfError(error)
    return { ...kept, ...ending, hints: ending.hints ?? [], details: [result.message, ...(ending.details ?? [])] }
  }
}

async function addArtifacts(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { options, host } = context
  if (options.artifacts.kind === 'none') return result
  refuseUnreadable(tree)
  const { downloadArtifacts } = await import('./download-artifacts.ts')
  const { folders, warnings } = await downloadArtifacts(listArtifactJobs(tree), options.artifacts, context)
  if (folders.length === 0) host.info('No job of the selection left artifacts')
  const left = [...warnings, ...warnUnreadable(tree)]
  return { ...withFolders(result, folders, context), warnings: [...result.warnings, ...left] }
}

/** Jobs that cannot be listed must not look like jobs without artifacts. */
function refuseUnreadable({ pipelineId, unreadable }: PipelineNode): void {
  if (unreadable !== undefined) throw jobsUnreadable({ id: pipelineId }, unreadable)
}

function warnUnreadable(tree: PipelineNode): string[] {
  return listNodes(tree).flatMap(({ label, unreadable }) =>
    unreadable === undefined
      ? []
      : [`Artifacts of ${label} are left out: its jobs cannot be read (GitLab says: ${unreadable})`],
  )
}

function withFolders(result: RunResult, folders: readonly ArtifactFolder[], { options }: RunContext): RunResult {
  if (folders.length === 0) return result
  const byJob = new Map(folders.map(({ jobId, folder }) => [jobId, folder]))
  return {
    ...result,
    artifactsPath: options.artifactsPath,
    jobs: result.jobs.map((job) => ({ ...job, artifactsFolder: byJob.get(job.id) ?? job.artifactsFolder })),
  }
}

async function addOutputs(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { options, client, clock, signal } = context
  if (options.outputsFrom.length === 0) return result
  refuseUnreadable(tree)
  const { readOutputs } = await import('../pipeline/artifacts/outputs-from.ts')
  const jobs = listArtifactJobs(tree)
  return { ...result, outputs: await readOutputs({ client, jobs, sources: options.outputsFrom, clock, signal }) }
}

/** Every job of the tree as the artifacts code needs it, in the order of their creation. */
export function listArtifactJobs(tree: PipelineNode): ArtifactJob[] {
  return listNodes(tree).flatMap((node) =>
    node.jobs
      .toSorted((a, b) => a.id - b.id)
      .map((job) => toArtifactJob(job, { projectId: node.projectId, pipelineLabel: node.label })),
  )
}
