import type { ArtifactSelection } from '../../options/options.ts'
import { ArtifactError, type ArtifactFolder, type ArtifactJob } from '../../pipeline/artifacts/artifact.ts'
import { type FetchedArtifacts, fetchArtifacts } from '../../pipeline/artifacts/fetch.ts'
import {
  type ArtifactProgress,
  createLineTimer,
  formatBytes,
  formatProgress,
} from '../../pipeline/artifacts/progress.ts'
import { archiveLimits } from '../../pipeline/artifacts/zip/check.ts'
import type { RunContext } from '../context.ts'

const PROGRESS_LINE_EVERY_MS = 5_000
const TERMINAL_WIDTH = 80

/**
 * Brings the artifacts of the selected jobs into `artifacts-path` and tells what came, also when some failed.
 * @param jobs all jobs of the pipeline and those below it: the names of the folders depend on all of them
 */
export async function downloadArtifacts(
  jobs: readonly ArtifactJob[],
  selection: ArtifactSelection,
  context: RunContext,
): Promise<FetchedArtifacts> {
  const { options, client, clock, signal } = context
  try {
    const fetched = await showDownload(context, (onProgress) =>
      fetchArtifacts({
        client,
        jobs,
        selection,
        files: options.artifactsFiles,
        folder: options.artifactsPath,
        clock,
        signal,
        retries: options.retries,
        limits: downloadLimits(context),
        onProgress,
      }),
    )
    tellFolders(fetched.folders, context)
    return fetched
  } catch (error) {
    if (error instanceof ArtifactError) tellFolders(error.fetched, context)
    throw error
  }
}

/** Runs a download with its progress in sight: a bar on a terminal, a line now and then elsewhere. */
export async function showDownload<T>(
  { host, clock }: Pick<RunContext, 'host' | 'clock'>,
  download: (onProgress: (progress: ArtifactProgress) => void) => Promise<T>,
): Promise<T> {
  const isDue = createLineTimer(clock, PROGRESS_LINE_EVERY_MS)
  isDue()
  try {
    return await download((progress) => {
      host.progress(formatProgress(progress, TERMINAL_WIDTH))
      if (host.kind !== 'terminal' && isDue()) host.info(formatProgress(progress, undefined))
    })
  } finally {
    host.progress(undefined)
  }
}

/** What the options make of the limits. */
export function downloadLimits({ options }: Pick<RunContext, 'options'>) {
  return archiveLimits({ maxUnpackedBytes: options.artifactsMaxBytes, maxEntries: options.artifactsMaxEntries })
}

/** The line on one job's artifacts. */
export function describeFolder({ jobName, folder, files, bytes }: Omit<ArtifactFolder, 'jobId'>): string {
  return `Artifacts of ${jobName}: ${files} ${files === 1 ? 'file' : 'files'}, ${formatBytes(bytes)} in ${folder}`
}

function tellFolders(folders: readonly ArtifactFolder[], { host }: RunContext): void {
  for (const folder of folders) host.info(describeFolder(folder))
}
