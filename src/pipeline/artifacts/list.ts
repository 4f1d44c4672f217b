import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import { type ArtifactJob, describeJob, missingArtifacts } from './artifact.ts'
import { type DownloadRequest, downloadArchive } from './download.ts'
import { ArchiveFile, readEntries } from './zip/archive.ts'
import { archiveLimits } from './zip/check.ts'

export interface ListedFile {
  /** Raw and hostile. */
  readonly path: string
  readonly sizeBytes: number | undefined
}

export interface ArtifactList {
  readonly files: readonly ListedFile[]
  /** Where the names come from: the server's list (GitLab 18.8), or the archive, downloaded and thrown away. */
  readonly source: 'server' | 'archive'
}

export interface ListArtifactsRequest {
  readonly client: Pick<GitLabClient, 'listArtifactTree' | 'openJobArtifacts'>
  readonly job: ArtifactJob
  readonly clock: Clock
  readonly retries: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Names and sizes of the files in a job's artifacts. A server that cannot list them has to send the archive.
 * @throws ArtifactError (`none`, `expired`, …), GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
export async function listArtifacts(request: ListArtifactsRequest): Promise<ArtifactList> {
  const { client, job, clock, signal } = request
  try {
    const entries = await client.listArtifactTree(job.projectId, job.id, { signal })
    const files = entries.filter(({ type }) => type !== 'directory' && type !== 'tree')
    return { files: files.map(({ path, size }) => ({ path, sizeBytes: size })), source: 'server' }
  } catch (error) {
    // Older servers have no such route, and archives made without metadata cannot be listed: both are a 404 too.
    if (!(error instanceof GitLabRefusedError) || error.status !== 404) throw error
    if (/artifacts not found/i.test(error.words)) throw missingArtifacts(job, clock, error)
  }
  return { files: await listArchive(request), source: 'archive' }
}

async function listArchive({ client, job, clock, retries, signal }: ListArtifactsRequest): Promise<ListedFile[]> {
  const work = mkdtempSync(join(tmpdir(), 'gitlab-downstream-'))
  const path = join(work, 'archive.zip')
  const subject = `artifacts of ${describeJob(job)}`
  try {
    const open: DownloadRequest['open'] = (options) => client.openJobArtifacts(job.projectId, job.id, options)
    await downloadArchive({ open, path, subject, clock, retries, signal })
    using archive = new ArchiveFile(path)
    const entries = await readEntries(archive, { subject, maxEntries: archiveLimits().maxEntries })
    return entries
      .filter(({ name }) => !name.endsWith('/'))
      .map(({ name, uncompressedBytes }) => ({ path: name, sizeBytes: uncompressedBytes }))
  } catch (error) {
    throw error instanceof GitLabRefusedError && error.status === 404 ? missingArtifacts(job, clock, error) : error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
