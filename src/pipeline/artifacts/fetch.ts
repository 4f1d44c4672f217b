import { forEachSideBySide } from '../../concurrency.ts'
import { messageOf } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { ArtifactSelection } from '../../options/options.ts'
import { type SelectedJob, selectJobs } from '../select-jobs.ts'
import {
  ArtifactError,
  type ArtifactFolder,
  type ArtifactJob,
  describeJob,
  hasNoArchive,
  missingArtifacts,
} from './artifact.ts'
import { type ArchiveOptions, fetchArchive } from './fetch-archive.ts'
import { type ArtifactsFolder, nameJobFolders, openArtifactsFolder } from './folders.ts'
import { type ArtifactProgress, createProgressTracker, type JobProgress } from './progress.ts'

export interface FetchArtifactsRequest extends ArchiveOptions {
  readonly client: Pick<GitLabClient, 'openJobArtifacts'>
  /** All jobs of the run, also those of followed pipelines: the names of the folders depend on all of them. */
  readonly jobs: readonly ArtifactJob[]
  readonly selection: ArtifactSelection
  /** `artifacts-path` */
  readonly folder: string
  /** Called a few times a second. */
  readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined
}

export interface FetchedArtifacts {
  /** In the order of the jobs given. */
  readonly folders: readonly ArtifactFolder[]
  readonly warnings: readonly string[]
}

const ARCHIVES_SIDE_BY_SIDE = 4

/**
 * Downloads and unpacks the artifacts of the selected jobs into `<folder>/<job>/`. Each folder appears when it is complete; one
 * of an earlier run is replaced. When one job fails, the others are still fetched (unless the disk is full); the error carries
 * what was fetched.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export async function fetchArtifacts(request: FetchArtifactsRequest): Promise<FetchedArtifacts> {
  const { jobs, clock, onProgress, signal } = request
  const { selected, warnings } = selectJobs(jobs, request.selection)
  const absent = selected.filter(({ job }) => hasNoArchive(job))
  const exactlyAbsent = absent.find(({ exact }) => exact)
  if (exactlyAbsent) throw missingArtifacts(exactlyAbsent.job, clock)
  const wanted = selected.filter(({ job }) => !hasNoArchive(job))
  const names = nameJobFolders(jobs)
  const artifactsFolder = wanted.length > 0 ? openArtifactsFolder(request.folder) : undefined
  const tracker = createProgressTracker({ clock, jobs: wanted.map(({ job }) => job.archiveBytes), onProgress })
  const results: JobOutcome[] = absent.map(({ job }) => ({ kind: 'missing', error: missingArtifacts(job, clock) }))
  await forEachSideBySide(wanted.entries(), ARCHIVES_SIDE_BY_SIDE, async ([index, selectedJob]) => {
    signal?.throwIfAborted()
    if (!artifactsFolder || results.some(isDiskFull)) return
    const jobFolder = names.get(selectedJob.job) ?? String(selectedJob.job.id)
    results.push(await fetchJob(request, selectedJob, { artifactsFolder, jobFolder, progress: tracker.job(index) }))
  })
  return conclude(request, results, warnings)
}

type JobOutcome =
  | { readonly kind: 'fetched'; readonly folder: ArtifactFolder; readonly warning: string | undefined }
  | { readonly kind: 'missing'; readonly error: ArtifactError }
  | { readonly kind: 'failed'; readonly error: unknown }

async function fetchJob(
  request: FetchArtifactsRequest,
  { job, exact }: SelectedJob<ArtifactJob>,
  place: { readonly artifactsFolder: ArtifactsFolder; readonly jobFolder: string; readonly progress: JobProgress },
): Promise<JobOutcome> {
  try {
    const { warning, ...fetched } = await fetchArchive(request, {
      ...place,
      subject: `artifacts of ${describeJob(job)}`,
      open: (options) => request.client.openJobArtifacts(job.projectId, job.id, options),
    })
    return { kind: 'fetched', folder: { jobId: job.id, jobName: job.name, ...fetched }, warning }
  } catch (error) {
    if (!(error instanceof GitLabRefusedError) || error.status !== 404) return { kind: 'failed', error }
    const missing = missingArtifacts(job, request.clock, error)
    return { kind: exact ? 'failed' : 'missing', error: missing }
  } finally {
    place.progress.done()
  }
}

function isDiskFull(outcome: JobOutcome): boolean {
  return outcome.kind === 'failed' && outcome.error instanceof ArtifactError && outcome.error.kind === 'disk-full'
}

function conclude(
  { jobs, signal }: FetchArtifactsRequest,
  results: readonly JobOutcome[],
  warnings: readonly string[],
): FetchedArtifacts {
  const order = new Map(jobs.map(({ id }, index) => [id, index]))
  const fetched = results.filter((result) => result.kind === 'fetched')
  const folders = fetched
    .map(({ folder }) => folder)
    .sort((a, b) => (order.get(a.jobId) ?? 0) - (order.get(b.jobId) ?? 0))
  if (signal?.aborted) throw combine([signal.reason], folders)
  const failures = results.filter((result) => result.kind === 'failed').map(({ error }) => error)
  if (failures.length > 0) throw combine(failures, folders)
  const missing = results.filter((result) => result.kind === 'missing').map(({ error }) => error)
  return {
    folders,
    warnings: [
      ...warnings,
      ...missing.filter(({ kind }) => kind !== 'none').map(({ message }) => message),
      ...fetched.flatMap(({ warning }) => warning ?? []),
    ],
  }
}

/** The first failure speaks; the others are its details. */
function combine(failures: readonly unknown[], fetched: readonly ArtifactFolder[]): unknown {
  const [first, ...others] = failures
  if (!(first instanceof ArtifactError)) return first
  const { message, kind, hints, details, cause } = first
  const more = others.map((error) => messageOf(error))
  return new ArtifactError(kind, message, { hints, details: [...details, ...more], cause, fetched })
}
