import type { Clock } from '../../clock.ts'
import type { CallOptions, GitLabClient, ProjectId } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { StreamAnswer } from '../../gitlab/types.ts'
import { printableName } from '../../text/cut.ts'
import { ArtifactError } from './artifact.ts'
import { type ArchiveOptions, fetchArchive } from './fetch-archive.ts'
import { openArtifactsFolder, safeFolderName } from './folders.ts'
import { type ArtifactProgress, createProgressTracker } from './progress.ts'
import { downloadFile } from './single-file.ts'

/** Artifacts of a job by its name, from the newest successful pipeline of a branch or tag. */
export interface RefArtifacts {
  readonly client: Pick<GitLabClient, 'openRefArtifacts' | 'openRefArtifactFile'>
  readonly project: ProjectId
  /** Short name of a branch or tag: GitLab takes no SHA here. */
  readonly ref: string
  readonly job: string
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Repeats of a cut download. */
  readonly retries: number
}

export interface FetchRefArtifactsRequest extends RefArtifacts, ArchiveOptions {
  /** `artifacts-path` */
  readonly folder: string
  readonly onProgress?: ((progress: ArtifactProgress) => void) | undefined
}

export interface FetchedRefArtifacts {
  readonly jobName: string
  readonly folder: string
  readonly files: number
  readonly bytes: number
  readonly warnings: readonly string[]
}

/**
 * Downloads and unpacks to `<folder>/<job>/`. When the newest successful pipeline has no such job or no artifacts of it, one of
 * the recent successful ones is taken (GitLab 18.10), with a warning.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export async function fetchRefArtifacts(request: FetchRefArtifactsRequest): Promise<FetchedRefArtifacts> {
  const { client, project, ref, job, clock, onProgress } = request
  const progress = createProgressTracker({ clock, jobs: [undefined], onProgress }).job(0)
  const opener = createRefOpener(request, (options) => client.openRefArtifacts(project, ref, job, options))
  const { warning, ...fetched } = await fetchArchive(request, {
    artifactsFolder: openArtifactsFolder(request.folder),
    jobFolder: safeFolderName(job),
    subject: describe(request),
    open: opener.open,
    progress,
  })
  progress.done()
  return { jobName: job, ...fetched, warnings: [...opener.warnings, ...(warning ? [warning] : [])] }
}

/**
 * Downloads one file of the archive to `path`, which appears only when it is complete.
 * @throws as {@link fetchRefArtifacts}
 */
export async function fetchRefFile(
  request: RefArtifacts & {
    /** In the archive. */
    readonly file: string
    /** On this machine. */
    readonly path: string
  },
): Promise<{ readonly warnings: readonly string[] }> {
  const { client, project, ref, job, file, path, clock, signal, retries } = request
  const opener = createRefOpener(request, (options) => client.openRefArtifactFile(project, ref, job, file, options))
  const subject = `${printableName(file)} in the ${describe(request)}`
  await downloadFile({ open: opener.open, path, subject, clock, retries, signal })
  return { warnings: opener.warnings }
}

type Open = (options: CallOptions & { searchRecent?: boolean }) => Promise<StreamAnswer>

function createRefOpener(request: RefArtifacts, open: Open): { open: Open; readonly warnings: string[] } {
  const warnings: string[] = []
  let searchRecent = false
  return {
    warnings,
    async open(options) {
      try {
        return await open({ ...options, searchRecent })
      } catch (error) {
        if (!isNotFound(error)) throw error
        if (searchRecent) throw notFound(request, error)
      }
      try {
        const answer = await open({ ...options, searchRecent: true })
        searchRecent = true
        warnings.push(`${describe(request)}: not in the newest successful pipeline, taken from an older one`)
        return answer
      } catch (error) {
        throw isNotFound(error) ? notFound(request, error) : error
      }
    },
  }
}

function isNotFound(error: unknown): error is GitLabRefusedError {
  return error instanceof GitLabRefusedError && error.status === 404
}

function describe({ project, ref, job }: RefArtifacts): string {
  return `artifacts of job ${printableName(job)} on ${printableName(ref)} of ${printableName(String(project))}`
}

function notFound(request: RefArtifacts, cause: GitLabRefusedError): ArtifactError {
  return new ArtifactError('none', `no ${describe(request)}`, {
    cause,
    details: cause.words ? [`GitLab: ${cause.words}`] : [],
    hints: [
      `a pipeline on ${printableName(request.ref)} must have succeeded, with a job of exactly this name that has artifacts`,
      'they may have expired: see artifacts:expire_in in that job',
      'the token may not read the jobs of that project; a job token needs this project on its allowlist',
    ],
  })
}
