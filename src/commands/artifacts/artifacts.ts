import { basename, join } from 'node:path'
import { UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { ArtifactSelection, OptionName } from '../../options/options.ts'
import type { ArtifactFolder, ArtifactJob } from '../../pipeline/artifacts/artifact.ts'
import { fetchRefArtifacts, fetchRefFile } from '../../pipeline/artifacts/by-ref.ts'
import { checkArtifactsFolder } from '../../pipeline/artifacts/folders.ts'
import { fetchJobFile } from '../../pipeline/artifacts/single-file.ts'
import { requireJob } from '../../pipeline/select-jobs.ts'
import type { RunContext } from '../../run/context.ts'
import { describeFolder, downloadArtifacts, downloadLimits, showDownload } from '../../run/end/artifacts.ts'
import type { CommandContext, CommandOutcome, RemoteCommand } from '../command.ts'
import { listedDocument, listedText, listJobs } from './list.ts'
import { type ArtifactsTarget, type FromPipeline, type FromRef, findJobs, readTarget } from './target.ts'

/** `artifacts`: brings or lists what the jobs of a pipeline, or a job of a ref's newest success, left behind. */
export const artifacts: RemoteCommand = async (context) => {
  const target = readTarget(context)
  refuseTogether(context)
  const path = context.flags.path as string | undefined
  if (context.flags.list) return listTarget(target, context)
  checkArtifactsFolder(context.options.artifactsPath)
  if (path !== undefined) return fetchFile(target, path, context)
  return target.kind === 'ref' ? fetchFromRef(target, context) : fetchFromPipeline(target, context)
}

/** What a flag makes meaningless. */
const BESIDE: Readonly<Record<string, readonly OptionName[]>> = {
  list: ['artifacts-path', 'artifacts-files', 'artifacts-max-size', 'artifacts-max-entries'],
  path: ['artifacts', 'artifacts-files', 'artifacts-max-size', 'artifacts-max-entries'],
  job: ['artifacts'],
}

function refuseTogether({ flags, options }: CommandContext): void {
  if (flags.list && flags.path !== undefined) throw new UsageError('--list and --path: expected only one of them')
  for (const [flag, names] of Object.entries(BESIDE)) {
    const other = names.find((name) => options.asked.has(name))
    if (flags[flag] && other) throw new UsageError(`--${flag} and \`${other}\`: expected only one of them`)
  }
}

async function listTarget(target: ArtifactsTarget, context: RunContext): Promise<CommandOutcome> {
  const { pipeline, jobs } = await findJobs(target, context)
  const listed = await listJobs(jobs, selectionOf(target, context), context)
  const document = { ...pipelineDocument(pipeline), artifacts: listed.map(listedDocument) }
  const text = listed.length > 0 ? listedText(listed) : 'No job left artifacts'
  return { exitCode: 0, document, text }
}

async function fetchFromPipeline(target: FromPipeline, context: RunContext): Promise<CommandOutcome> {
  const { options, host } = context
  const { pipeline, jobs } = await findJobs(target, context)
  const { folders, warnings } = await downloadArtifacts(jobs, selectionOf(target, context), context)
  for (const warning of warnings) host.warn(warning)
  if (folders.length === 0) host.info(`No job of pipeline #${pipeline.id} left artifacts`)
  const artifacts = folders.map(folderDocument)
  const artifactsPath = folders.length > 0 ? options.artifactsPath : null
  return { exitCode: 0, document: { ...pipelineDocument(pipeline), 'artifacts-path': artifactsPath, artifacts } }
}

async function fetchFromRef({ project, ref, job }: FromRef, context: RunContext): Promise<CommandOutcome> {
  const { options, client, clock, host, signal } = context
  const fetched = await showDownload(context, (onProgress) =>
    fetchRefArtifacts({
      ...{ client, project, ref, job, clock, signal, onProgress },
      retries: options.retries,
      files: options.artifactsFiles,
      folder: options.artifactsPath,
      limits: downloadLimits(context),
    }),
  )
  for (const warning of fetched.warnings) host.warn(warning)
  host.info(describeFolder(fetched))
  const artifacts = [folderDocument({ ...fetched, jobId: null })]
  return { exitCode: 0, document: { ref, 'artifacts-path': options.artifactsPath, artifacts } }
}

/** One file, under its own name in `artifacts-path`; the rest of the archive stays where it is. */
async function fetchFile(target: ArtifactsTarget, file: string, context: RunContext): Promise<CommandOutcome> {
  const { options, client, clock, host, signal } = context
  const path = join(options.artifactsPath, basename(file))
  const request = { client, clock, signal, file, path, retries: options.retries }
  if (target.kind === 'ref') {
    const { warnings } = await fetchRefFile({ ...request, ...target })
    for (const warning of warnings) host.warn(warning)
  } else {
    await fetchJobFile({ ...request, job: await findJob(target, context) })
  }
  host.info(`${file} is in ${path}`)
  return { exitCode: 0, document: { file: path } }
}

async function findJob(target: FromPipeline, context: RunContext): Promise<ArtifactJob> {
  const isJob = context.options.pipelineId?.kind === 'job'
  if (target.job === undefined && !isJob)
    throw new UsageError('--path needs --job: it names a file in the artifacts of one job')
  const { jobs } = await findJobs(target, context)
  return requireJob(jobs, target.job ?? jobs[0]?.name ?? '', '--job')
}

function selectionOf({ job }: { readonly job: string | undefined }, { options }: RunContext): ArtifactSelection {
  if (job !== undefined) return { kind: 'globs', globs: [job] }
  return options.explicit.has('artifacts') ? options.artifacts : { kind: 'all' }
}

function pipelineDocument({ id, web_url, project_id }: Pipeline) {
  return { 'pipeline-id': id, 'pipeline-url': web_url, 'project-id': project_id as ProjectId }
}

/** A job that is found by a ref has no id. */
function folderDocument(fetched: Omit<ArtifactFolder, 'jobId'> & { jobId: number | null }) {
  const { jobId, jobName, folder, files, bytes } = fetched
  return { job: jobName, 'job-id': jobId, folder, files, bytes }
}
