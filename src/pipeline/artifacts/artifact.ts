import type { Clock } from '../../clock.ts'
import { DownstreamError, type ErrorDetails, type ExitCode, type Result } from '../../errors.ts'
import { fileErrorWords, isFileError } from '../../files.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { Job } from '../../gitlab/types.ts'
import { printableName } from '../../text/cut.ts'
import { listNodes, type PipelineNode } from '../tree.ts'

/** A job as the artifacts code needs it; a `ResultJob` fits, and more is known of a {@link Job} (see {@link toArtifactJob}). */
export interface ArtifactJob {
  readonly id: number
  readonly name: string
  readonly projectId: number | string
  readonly kind?: 'job' | 'bridge' | undefined
  /** GitLab status; a job that never finished has no artifacts. */
  readonly status?: string | undefined
  /** Where the job lives when it is not in the pipeline itself, e.g. `group/other #12`. */
  readonly pipelineLabel?: string | undefined
  /** Whether GitLab lists an archive; `undefined` when GitLab was not asked. */
  readonly hasArchive?: boolean | undefined
  /** Size of the archive. */
  readonly archiveBytes?: number | undefined
  /** ISO 8601. */
  readonly artifactsExpireAt?: string | undefined
}

/** One job's artifacts on disk. */
export interface ArtifactFolder {
  readonly jobId: number
  readonly jobName: string
  /** Path of the job's folder, `<artifacts-path>/<safe job name>`. */
  readonly folder: string
  /** Files and symlinks written. */
  readonly files: number
  /** Bytes written. */
  readonly bytes: number
}

/** Every job of the tree, in the order of their creation. */
export function listArtifactJobs(tree: PipelineNode): ArtifactJob[] {
  return listNodes(tree).flatMap(({ jobs, projectId, label }) =>
    jobs.toSorted((a, b) => a.id - b.id).map((job) => toArtifactJob(job, { projectId, pipelineLabel: label })),
  )
}

/** An {@link ArtifactJob} from GitLab's own answer, with what it says of the archive. */
export function toArtifactJob(
  job: Job,
  { projectId, pipelineLabel }: { projectId: number | string; pipelineLabel?: string | undefined },
): ArtifactJob {
  const archive = job.artifacts?.find((artifact) => artifact.file_type === 'archive')
  return {
    id: job.id,
    name: job.name,
    projectId,
    kind: 'job',
    status: job.status,
    pipelineLabel,
    hasArchive: job.artifacts || job.artifacts_file ? Boolean(archive ?? job.artifacts_file) : undefined,
    archiveBytes: archive?.size ?? job.artifacts_file?.size ?? undefined,
    artifactsExpireAt: job.artifacts_expire_at ?? undefined,
  }
}

/** `job "build" (#12)`, with the pipeline when it is not the one that is watched. */
export function describeJob({ id, name, pipelineLabel }: Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>): string {
  const where = pipelineLabel === undefined ? '' : ` in ${printableName(pipelineLabel).slice(1, -1)}`
  return `job ${printableName(name)} (#${id}${where})`
}

/** Whether it is known without asking that there is nothing to fetch. */
export function hasNoArchive({ hasArchive, status }: ArtifactJob): boolean {
  if (hasArchive !== undefined || status === undefined) return hasArchive === false
  return !isFinished(status) || status === 'skipped'
}

/**
 * Why there is nothing to fetch: `expired` or `none`.
 * @param cause GitLab's 404, when it was asked
 */
export function missingArtifacts(job: ArtifactJob, clock: Pick<Clock, 'wallMs'>, cause?: unknown): ArtifactError {
  const subject = describeJob(job)
  const expiredAt = job.artifactsExpireAt
  // The latest artifacts of a ref are kept beyond their time, so only a missing archive makes them expired.
  if (expiredAt !== undefined && Date.parse(expiredAt) <= clock.wallMs()) {
    return new ArtifactError(
      'expired',
      `the artifacts of ${subject} expired at ${printableName(expiredAt).slice(1, -1)}`,
      {
        cause,
        hints: ['run the pipeline again', 'set a longer artifacts:expire_in in that job, or keep them in GitLab'],
      },
    )
  }
  if (job.hasArchive) {
    return new ArtifactError('no-file', `GitLab lists artifacts for ${subject} but does not hand them out (404)`, {
      cause,
      hints: ['they may have been erased just now', 'the token may not read the jobs of that project'],
    })
  }
  const state = job.status === undefined ? '' : `; its status is ${printableName(job.status).slice(1, -1)}`
  return new ArtifactError('none', `${subject} has no artifacts${state}`, {
    cause,
    hints: [
      'the job must list files below artifacts:paths, and write them',
      'a failed job uploads them only with artifacts:when: always or on_failure',
    ],
  })
}

/**
 * What went wrong with a job's artifacts:
 * `none` the job has none, `expired` it had some, `no-job` no such job, `no-file` no such file in the archive,
 * `hostile` the archive is refused, `too-big` it is over a limit, `damaged` it never came whole,
 * `folder` the folder on this machine cannot be used, `disk-full` it ran out of space, `outputs` a dotenv file is unusable,
 * `late` the time for it was over.
 */
export type ArtifactErrorKind =
  | 'none'
  | 'expired'
  | 'no-job'
  | 'no-file'
  | 'hostile'
  | 'too-big'
  | 'damaged'
  | 'folder'
  | 'disk-full'
  | 'outputs'
  | 'late'

/**
 * Artifacts could not be brought back. Exit 3 when what GitLab has is not there or is refused, 4 when the archive kept arriving
 * damaged, 6 when the folder given for it cannot hold it. At the end of a run the caller decides.
 */
export class ArtifactError extends DownstreamError {
  override readonly name = 'ArtifactError'
  readonly kind: ArtifactErrorKind
  readonly exitCode: ExitCode
  readonly result: Result
  /** What was unpacked completely before or beside the failure. */
  readonly fetched: readonly ArtifactFolder[]

  constructor(
    kind: ArtifactErrorKind,
    message: string,
    { fetched = [], ...details }: ErrorDetails & { readonly fetched?: readonly ArtifactFolder[] } = {},
  ) {
    super(message, details)
    this.kind = kind
    this.fetched = fetched
    const { exitCode, result } = endingOf(kind)
    this.exitCode = exitCode
    this.result = result
  }
}

function endingOf(kind: ArtifactErrorKind): { readonly exitCode: ExitCode; readonly result: Result } {
  if (kind === 'folder' || kind === 'disk-full') return { exitCode: 6, result: 'invalid' }
  if (kind === 'late') return { exitCode: 6, result: 'timeout' }
  return kind === 'damaged' ? { exitCode: 4, result: 'unreachable' } : { exitCode: 3, result: 'refused' }
}

/**
 * The error of a failed file operation in plain words; anything that is not a system error is returned as it is.
 * @param folder what the user gave, named in the message
 */
export function localFileError(error: unknown, folder: string): unknown {
  if (!isFileError(error)) return error
  const { code } = error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ArtifactError('disk-full', `the disk of ${folder} is full (${code})`, {
      cause: error,
      hints: ['free some space, or point artifacts-path to a larger disk', 'narrow artifacts or artifacts-files'],
    })
  }
  return new ArtifactError('folder', `cannot write to ${folder}: ${fileErrorWords(error)}`, {
    cause: error,
    hints: ['artifacts-path must name a folder that this step may create and write to'],
  })
}
