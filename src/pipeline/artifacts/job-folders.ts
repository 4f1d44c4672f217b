import { createHash } from 'node:crypto'
import type { ArtifactJob } from './artifact-job.ts'
import { foldName } from './fold-name.ts'
import { isWindowsDevice } from './reserved-names.ts'

// File systems take 255 bytes for one name; the rest is room for the mark of a cut name and for `~N`.
const LONGEST_BYTES = 200

/**
 * A folder name for every job, safe on every file system and different for every job, by job id.
 *
 * `test 1/3` becomes `test 1_3`. Names that fall together (`a/b` and `a:b`, `Build` and `build` where case is ignored, a child
 * pipeline's `build`) get `~2`, `~3`, …: the jobs of the pipeline itself come first, then names that needed no change, then by
 * name and id. Give all jobs, not only the selected ones, so that a job's folder does not depend on the selection.
 */
export function nameJobFolders(
  jobs: readonly Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>[],
): ReadonlyMap<number, string> {
  const folders = new Map<number, string>()
  const taken = new Set<string>()
  const take = (id: number, folder: string) => {
    taken.add(foldName(folder))
    folders.set(id, folder)
  }
  const claims = jobs.map((job) => ({ ...job, safe: safeFolderName(job.name) })).sort(byClaim)
  for (const { id, safe } of claims) if (!folders.has(id) && !taken.has(foldName(safe))) take(id, safe)
  // Only now, so that no suffix takes a name away from a job that is called so.
  for (const { id, safe } of claims) if (!folders.has(id)) take(id, withSuffix(safe, taken))
  return folders
}

function withSuffix(safe: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count += 1) {
    const folder = `${safe}~${count}`
    if (!taken.has(foldName(folder))) return folder
  }
}

interface Claim {
  readonly id: number
  readonly name: string
  readonly pipelineLabel?: string | undefined
  readonly safe: string
}

function byClaim(a: Claim, b: Claim): number {
  const labels = compare(a.pipelineLabel ?? '', b.pipelineLabel ?? '')
  const changes = Number(a.safe !== a.name) - Number(b.safe !== b.name)
  return labels || changes || compare(a.name, b.name) || a.id - b.id
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** One job name as a folder name; different jobs may get the same, see {@link nameJobFolders}. */
export function safeFolderName(jobName: string): string {
  const name = jobName
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '_')
    // Windows drops them; a leading dot hides the folder, and `.tmp-…` is ours.
    .replace(/[. ]+$/, (tail) => '_'.repeat(tail.length))
    .replace(/^[. ]/, '_')
  const safe = isWindowsDevice(name) ? `_${name}` : name || '_'
  return Buffer.byteLength(safe) <= LONGEST_BYTES ? safe : cut(safe, jobName)
}

function cut(safe: string, jobName: string): string {
  const mark = `~${createHash('sha256').update(jobName).digest('hex').slice(0, 8)}`
  let kept = ''
  for (const character of safe) {
    if (Buffer.byteLength(kept + character) + mark.length > LONGEST_BYTES) break
    kept += character
  }
  return kept + mark
}
