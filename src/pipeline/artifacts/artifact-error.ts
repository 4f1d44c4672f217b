import { DownstreamError, type ErrorDetails, type ExitCode, type Result } from '../../errors.ts'
import type { ArtifactFolder } from './artifact-job.ts'

/**
 * What went wrong with a job's artifacts:
 * `none` the job has none, `expired` it had some, `no-job` no such job, `no-file` no such file in the archive,
 * `hostile` the archive is refused, `too-big` it is over a limit, `damaged` it never came whole,
 * `folder` the folder on this machine cannot be used, `disk-full` it ran out of space, `outputs` a dotenv file is unusable.
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

/**
 * Artifacts could not be brought back. Exit 3 when what GitLab has is not there or is refused, 4 when the archive kept arriving
 * damaged, 2 when the folder given for it cannot hold it: that is the caller's own machine, and no other code says so.
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
    this.exitCode = exitCodeOf(kind)
    this.result = this.exitCode === 2 ? 'invalid' : this.exitCode === 4 ? 'unreachable' : 'refused'
  }
}

function exitCodeOf(kind: ArtifactErrorKind): 2 | 3 | 4 {
  if (kind === 'folder' || kind === 'disk-full') return 2
  return kind === 'damaged' ? 4 : 3
}

/**
 * The error of a failed file operation in plain words; anything that is no system error is returned as it is.
 * @param folder what the user gave, named in the message
 */
export function localFileError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ArtifactError('disk-full', `the disk of ${folder} is full (${code})`, {
        cause: error,
        hints: ['free some space, or point artifacts-path to a larger disk', 'narrow artifacts or artifacts-files'],
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'ENAMETOOLONG':
    case 'EMFILE':
    case 'EIO':
      return new ArtifactError('folder', `cannot write to ${folder}: ${(error as Error).message}`, {
        cause: error,
        hints: ['artifacts-path must name a folder that this step may create and write to'],
      })
    default:
      return error
  }
}
