import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import { printableName } from '../../text/cut.ts'
import {
  ArtifactError,
  type ArtifactJob,
  describeJob,
  hasNoArchive,
  localFileError,
  missingArtifacts,
} from './artifact.ts'
import { type DownloadRequest, downloadArchive } from './download.ts'
import { openArtifactsFolder } from './folders.ts'

export interface JobFileRequest {
  readonly client: Pick<GitLabClient, 'openJobArtifactFile'>
  readonly job: ArtifactJob
  /** In the archive. */
  readonly file: string
  /** On this machine. */
  readonly path: string
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Repeats of a cut download. */
  readonly retries: number
}

/**
 * One file of a job's artifacts, without the rest of the archive.
 * @throws as {@link downloadFile}
 */
export async function fetchJobFile(request: JobFileRequest): Promise<void> {
  const { client, job, file, path, clock, signal, retries } = request
  if (hasNoArchive(job)) throw missingArtifacts(job, clock)
  const subject = `${printableName(file)} in the artifacts of ${describeJob(job)}`
  const open: DownloadRequest['open'] = (options) => client.openJobArtifactFile(job.projectId, job.id, file, options)
  try {
    await downloadFile({ open, path, subject, clock, retries, signal })
  } catch (error) {
    if (!(error instanceof GitLabRefusedError) || error.status !== 404) throw error
    throw new ArtifactError('no-file', `${describeJob(job)} has no artifact ${printableName(file)}`, {
      cause: error,
      hints: ['the path is the one in the archive, from the root of the project; `artifacts --list` shows all of them'],
    })
  }
}

/**
 * Downloads one file out of an archive to `path`, which appears only when it is complete.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export async function downloadFile(request: Omit<DownloadRequest, 'onStart' | 'onBytes'>): Promise<void> {
  const folder = dirname(request.path)
  try {
    const work = openArtifactsFolder(folder).createWorkFolder()
    try {
      const finished = join(work, 'file')
      await downloadArchive({ ...request, open: withoutEtag(request.open), path: finished })
      await rename(finished, request.path)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  } catch (error) {
    throw localFileError(error, folder)
  }
}

/** The ETag of one file is not a checksum of its content. */
function withoutEtag(open: DownloadRequest['open']): DownloadRequest['open'] {
  return async (options) => {
    const answer = await open(options)
    return { ...answer, headers: { ...answer.headers, etag: undefined } }
  }
}
