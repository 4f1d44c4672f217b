import { DownstreamError, InterruptedError } from '../errors.ts'
import { ArtifactError } from '../pipeline/artifacts/artifact-error.ts'
import type { ArtifactFolder } from '../pipeline/artifacts/artifact-job.ts'
import { toArtifactJob } from '../pipeline/artifacts/artifact-job.ts'
import { fetchArtifacts } from '../pipeline/artifacts/fetch-artifacts.ts'
import { createLineTimer, formatBytes, formatProgress } from '../pipeline/artifacts/progress-text.ts'
import { listNodes, type PipelineNode } from '../pipeline/tree.ts'
import type { RunResult } from '../report/result.ts'
import type { RunContext } from './run-context.ts'
import { endingOfError } from './run-result.ts'

const PROGRESS_LINE_EVERY_MS = 5_000
const TERMINAL_WIDTH = 80

/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
export async function fetchResults(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const fetched = await guard(result, () => addArtifacts(result, tree, context))
  return guard(fetched, () => addOutputs(fetched, tree, context))
}

/**
 * What was asked for and cannot be had makes a passed run fail with its own exit code; a run that failed anyway keeps its verdict, and
 * the trouble becomes a warning.
 */
async function guard(result: RunResult, fetch: () => Promise<RunResult>): Promise<RunResult> {
  try {
    return await fetch()
  } catch (error) {
    if (!(error instanceof DownstreamError) || error instanceof InterruptedError) throw error
    const kept = error instanceof ArtifactError ? withFolders(result, error.fetched) : result
    if (result.exitCode !== 0) return { ...kept, warnings: [...result.warnings, error.message] }
    const ending = endingOfError(error)
    return { ...kept, ...ending, hints: ending.hints ?? [], details: [result.message, ...(ending.details ?? [])] }
  }
}

async function addArtifacts(result: RunResult, tree: PipelineNode, context: RunContext): Promise<RunResult> {
  const { options, client, clock, host, signal } = context
  if (options.artifacts.kind === 'none') return result
  const { folders, warnings } = await fetchArtifacts({
    client,
    jobs: listArtifactJobs(tree),
    selection: options.artifacts,
    files: options.artifactsFiles,
    folder: options.artifactsPath,
    clock,
    signal,
    retries: options.retries,
    onProgress: createProgressShow(context),
  }).finally(() => host.progress(undefined))
  for (const { jobName, folder, files, bytes } of folders) {
    host.info(`Artifacts of ${jobName}: ${files} ${files === 1 ? 'file' : 'files'}, ${formatBytes(bytes)} in ${folder}`)
  }
  if (folders.length === 0) host.info('No job of the selection left artifacts')
  const artifactsPath = folders.length > 0 ? options.artifactsPath : undefined
  return { ...withFolders(result, folders), artifactsPath, warnings: [...result.warnings, ...warnings] }
}

function listArtifactJobs(tree: PipelineNode) {
  return listNodes(tree).flatMap((node) =>
    node.jobs.map((job) => toArtifactJob(job, { projectId: node.projectId, pipelineLabel: node.label })),
  )
}

function createProgressShow({ host, clock }: RunContext) {
  const isDue = createLineTimer(clock, PROGRESS_LINE_EVERY_MS)
  isDue()
  return (progress: Parameters<typeof formatProgress>[0]) => {
    host.progress(formatProgress(progress, TERMINAL_WIDTH))
    if (host.kind !== 'terminal' && isDue()) host.info(formatProgress(progress, undefined))
  }
}

function withFolders(result: RunResult, folders: readonly ArtifactFolder[]): RunResult {
  const byJob = new Map(folders.map(({ jobId, folder }) => [jobId, folder]))
  return {
    ...result,
    jobs: result.jobs.map((job) => ({ ...job, artifactsFolder: byJob.get(job.id) ?? job.artifactsFolder })),
  }
}

async function addOutputs(result: RunResult, _tree: PipelineNode, { options }: RunContext): Promise<RunResult> {
  if (options.outputsFrom.length === 0) return result
  return result
}
