import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { ArtifactError, localFileError } from './artifact-error.ts'
import type { ArtifactsFolder } from './artifacts-folder.ts'
import { type DownloadRequest, downloadArchive } from './download.ts'
import type { ArchiveLimits } from './limits.ts'
import { type Unpacked, unpackArchive } from './unpack.ts'

export interface ArchiveRequest extends Pick<DownloadRequest, 'open' | 'subject' | 'onStart' | 'onBytes'> {
  readonly artifactsFolder: ArtifactsFolder
  /** Name of the folder to make in it. */
  readonly jobFolder: string
  readonly wants: (path: string) => boolean
  readonly limits: ArchiveLimits
  readonly clock: Clock
  readonly retries: number
  readonly signal?: AbortSignal | undefined
  readonly onUnpacked?: ((bytes: number) => void) | undefined
}

/**
 * Downloads one archive, unpacks it, and puts the result in place: the folder appears whole or not at all, and an earlier one
 * stays until then.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export async function fetchArchive(request: ArchiveRequest): Promise<Unpacked & { readonly folder: string }> {
  const { artifactsFolder, jobFolder } = request
  try {
    artifactsFolder.checkPlace(jobFolder)
    const work = artifactsFolder.createWorkFolder()
    try {
      const finished = join(work, 'files')
      const unpacked = await downloadAndUnpack(request, { archivePath: join(work, 'archive.zip'), finished })
      const folder = await artifactsFolder.place(finished, jobFolder, join(work, 'replaced'))
      return { ...unpacked, folder }
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  } catch (error) {
    throw localFileError(error, artifactsFolder.path)
  }
}

/** An archive that turns out damaged is downloaded once more: where no checksum was announced, the way may have damaged it. */
async function downloadAndUnpack(
  request: ArchiveRequest,
  { archivePath, finished }: { readonly archivePath: string; readonly finished: string },
): Promise<Unpacked> {
  const { subject, wants, limits, signal } = request
  for (let attempt = 0; ; attempt += 1) {
    await downloadArchive({ ...request, path: archivePath })
    await mkdir(finished, { mode: 0o755 })
    try {
      return await unpackArchive({
        archivePath,
        folder: finished,
        subject,
        wants,
        limits,
        signal,
        onBytes: request.onUnpacked,
      })
    } catch (error) {
      if (!(error instanceof ArtifactError && error.kind === 'damaged') || attempt > 0 || request.retries === 0)
        throw error
      await rm(finished, { recursive: true })
    }
  }
}
