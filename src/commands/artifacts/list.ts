import type { ArtifactSelection } from '../../options/options.ts'
import { ArtifactError, type ArtifactJob, hasNoArchive, missingArtifacts } from '../../pipeline/artifacts/artifact.ts'
import { type ArtifactList, listArtifacts } from '../../pipeline/artifacts/list.ts'
import { formatBytes } from '../../pipeline/artifacts/progress.ts'
import { type SelectedJob, selectJobs } from '../../pipeline/select-jobs.ts'
import { fullJobName } from '../../report/words.ts'
import type { RunContext } from '../../run/context.ts'
import { sanitizeLine } from '../../text/sanitize.ts'

export interface ListedJob {
  readonly job: ArtifactJob
  readonly list: ArtifactList
}

/** The files in the artifacts of the selected jobs; jobs without any are left out, unless one was asked for by its name. */
export async function listJobs(
  jobs: readonly ArtifactJob[],
  selection: ArtifactSelection,
  context: RunContext,
): Promise<ListedJob[]> {
  const { selected, warnings } = selectJobs(jobs, selection)
  for (const warning of warnings) context.host.warn(warning)
  const listed: ListedJob[] = []
  for (const one of selected) {
    const list = await listJob(one, context)
    if (list) listed.push({ job: one.job, list })
  }
  return listed
}

async function listJob(
  { job, exact }: SelectedJob<ArtifactJob>,
  { options, client, clock, host, signal }: RunContext,
): Promise<ArtifactList | undefined> {
  try {
    if (hasNoArchive(job)) throw missingArtifacts(job, clock)
    const list = await listArtifacts({ client, job, clock, retries: options.retries, signal })
    return { ...list, files: list.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
  } catch (error) {
    if (exact || !(error instanceof ArtifactError) || (error.kind !== 'none' && error.kind !== 'expired')) throw error
    if (error.kind === 'expired') host.warn(error.message)
    return undefined
  }
}

/** Sizes right-aligned before the names, job by job. Safe to print but for secrets. */
export function listedText(listed: readonly ListedJob[]): string {
  const sizes = listed.flatMap(({ list }) => list.files.map(({ sizeBytes }) => sizeText(sizeBytes).length))
  const width = sizes.reduce((widest, size) => Math.max(widest, size), 0)
  const lines = listed.flatMap(({ job, list }) => [
    fullJobName(job),
    ...list.files.map(({ path, sizeBytes }) => `  ${sizeText(sizeBytes).padStart(width)}  ${path}`),
  ])
  return lines.map((line) => sanitizeLine(line, { colors: false })).join('\n')
}

export function listedDocument({ job, list }: ListedJob) {
  return {
    job: job.name,
    'job-id': job.id,
    'pipeline-label': job.pipelineLabel ?? null,
    files: list.files.map(({ path, sizeBytes }) => ({ path, size: sizeBytes ?? null })),
  }
}

function sizeText(sizeBytes: number | undefined): string {
  return sizeBytes === undefined ? '?' : formatBytes(sizeBytes)
}
