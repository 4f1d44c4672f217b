import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { compilePathGlob } from '../../glob.ts'
import { ArtifactError, localFileError } from './artifact.ts'
import { type DownloadRequest, downloadArchive } from './download.ts'
import type { ArtifactsFolder } from './folders.ts'
import type { JobProgress } from './progress.ts'
import { type ArchiveLimits, archiveLimits } from './zip/check.ts'
import { type Unpacked, unpackArchive } from './zip/unpack.ts'

/** What goes for every archive of a download. */
export interface ArchiveOptions {
  /** Globs of the files to keep. */
  readonly files: readonly string[]
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  readonly limits?: ArchiveLimits | undefined
  /** Repeats of a cut download. */
  readonly retries: number
}

export interface ArchiveRequest extends Pick<DownloadRequest, 'open' | 'subject'> {
  readonly artifactsFolder: ArtifactsFolder
  /** Name of the folder to make in it. */
  readonly jobFolder: string
  readonly progress: JobProgress
}

export interface FetchedArchive extends Unpacked {
  readonly folder: string
  /** When no file was wanted. */
  readonly warning: string | undefined
}

/**
 * Downloads one archive, unpacks it, and puts the result in place: the folder appears whole or not at all, and an earlier one
 * stays until then.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
export async function fetchArchive(options: ArchiveOptions, request: ArchiveRequest): Promise<FetchedArchive> {
  const { artifactsFolder, jobFolder, subject } = request
  try {
    artifactsFolder.checkPlace(jobFolder)
    const work = artifactsFolder.createWorkFolder()
    try {
      const finished = join(work, 'files')
      const archivePath = join(work, 'archive.zip')
      const unpacked = await downloadAndUnpack(options, request, { archivePath, finished })
      const folder = await artifactsFolder.place(finished, jobFolder, join(work, 'replaced'))
      const warning = unpacked.files === 0 ? `${subject}: no file matches artifacts-files` : undefined
      return { ...unpacked, folder, warning }
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  } catch (error) {
    throw localFileError(error, artifactsFolder.path)
  }
}

/** An archive that turns out damaged is downloaded once more: where no checksum was announced, the way may have damaged it. */
async function downloadAndUnpack(
  { files, clock, signal, limits = archiveLimits(), retries }: ArchiveOptions,
  { open, subject, progress }: ArchiveRequest,
  { archivePath, finished }: { readonly archivePath: string; readonly finished: string },
): Promise<Unpacked> {
  const download = { open, subject, path: archivePath, clock, retries, signal }
  const wants = fileMatcher(files)
  for (let attempt = 0; ; attempt += 1) {
    await downloadArchive({ ...download, onStart: progress.start, onBytes: progress.receive })
    await mkdir(finished, { mode: 0o755 })
    try {
      return await unpackArchive({
        archivePath,
        folder: finished,
        subject,
        wants,
        limits,
        signal,
        onBytes: progress.unpack,
      })
    } catch (error) {
      if (!(error instanceof ArtifactError && error.kind === 'damaged') || attempt > 0 || retries === 0) throw error
      await rm(finished, { recursive: true })
    }
  }
}

/**
 * Whether a path in an archive is wanted by `artifacts-files`. `*` stays within a folder, `**` does not; a pattern that names a
 * folder takes all that is in it, as `artifacts:paths` does.
 */
export function fileMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')).filter((glob) => glob !== '')
  if (patterns.length === 0 || patterns.includes('**') || patterns.includes('.')) return () => true
  const matchers = patterns.flatMap((pattern) => [pattern, `${pattern}/**`]).map(compilePathGlob)
  return (path) => matchers.some((matches) => matches(path))
}
