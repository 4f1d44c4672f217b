import { basename, join } from 'node:path'
import { UsageError } from '../errors.ts'
import type { ProjectId } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { ArtifactSelection } from '../options/options.ts'
import { ArtifactError, type ArtifactFolder, type ArtifactJob } from '../pipeline/artifacts/artifact.ts'
import { fetchRefArtifacts, fetchRefFile } from '../pipeline/artifacts/by-ref.ts'
import { requireJob } from '../pipeline/artifacts/select.ts'
import { fetchJobFile } from '../pipeline/artifacts/single-file.ts'
import { describeFolder, downloadArtifacts, downloadLimits, showDownload } from '../run/artifacts.ts'
import { findPipeline, readTree } from '../run/attach.ts'
import type { RunContext } from '../run/context.ts'
import { listArtifactJobs } from '../run/finish.ts'
import { jobsUnreadable } from '../run/preconditions.ts'
import { type ListedJob, listedDocument, listedText, listJobs } from './artifacts-list.ts'
import type { CommandOutcome, LocalContext, RemoteCommand } from './command.ts'

/** `artifacts`: brings or lists what the jobs of a pipeline, or a job of a ref's newest success, left behind. */
export const artifacts: RemoteCommand = async (context) => {
  const target = readTarget(context)
  const path = context.flags.path as string | undefined
  if (context.flags.list) {
    if (path !== undefined) throw new UsageError('--list and --path: expected only one of them')
    return listTarget(target, context)
  }
  if (path !== undefined) return fetchFile(target, path, context)
  return target.kind === 'ref' ? fetchFromRef(target, context) : fetchFromPipeline(target, context)
}

type FromRef = Extract<ArtifactsTarget, { kind: 'ref' }>
type FromPipeline = Extract<ArtifactsTarget, { kind: 'pipeline' }>

async function listTarget(target: ArtifactsTarget, context: RunContext): Promise<CommandOutcome> {
  const { pipeline, jobs } = await findJobs(target, context)
  const listed = await listJobs(jobs, selectionOf(target, context), context)
  const document = { ...pipelineDocument(pipeline), artifacts: listed.map(listedDocument) }
  return { exitCode: 0, document, text: listed.length > 0 ? textOf(listed, context) : 'No job left artifacts' }
}

function textOf(listed: readonly ListedJob[], { host }: RunContext): string {
  return host.redact(listedText(listed))
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
  if (target.job === undefined) throw new UsageError('--path needs --job: it names a file in the artifacts of one job')
  const { jobs } = await findJobs(target, context)
  return requireJob(jobs, target.job, '--job')
}

function selectionOf({ job }: { readonly job: string | undefined }, { options }: RunContext): ArtifactSelection {
  if (job !== undefined) return { kind: 'globs', globs: [job] }
  return options.explicit.has('artifacts') ? options.artifacts : { kind: 'all' }
}

function pipelineDocument({ id, web_url, project_id }: Pipeline) {
  return { 'pipeline-id': id, 'pipeline-url': web_url, 'project-id': project_id as ProjectId }
}

function folderDocument({
  jobId,
  jobName,
  folder,
  files,
  bytes,
}: Omit<ArtifactFolder, 'jobId'> & { jobId: number | null }) {
  return { job: jobName, 'job-id': jobId, folder, files, bytes }
}

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
  throw new ArtifactError('none', `no pipeline on ${ref} of ${project} has succeeded yet`, {
    hints: ['check `ref`: a short name of a branch or tag'],
  })
}
