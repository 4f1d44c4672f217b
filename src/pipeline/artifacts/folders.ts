import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../../errors.ts'
import { findLinkOut, makeFolder } from '../../files.ts'
import { printableName } from '../../text/cut.ts'
import { ArtifactError, type ArtifactJob, localFileError } from './artifact.ts'
import { foldName, isWindowsDevice } from './zip/names.ts'

/** The folder that `artifacts-path` names. */
export interface ArtifactsFolder {
  readonly path: string
  /** A new folder for unfinished work, on the same file system; remove it at the end. */
  createWorkFolder(): string
  /**
   * @throws ArtifactError (`folder`) when the job's place holds something that an earlier run did not put there: with
   * `artifacts-path: .` and a job called `src`, it would be the user's own.
   */
  checkPlace(jobFolder: string): void
  /**
   * Puts a finished folder at the job's place; what an earlier run put there goes.
   * @param aside a free path on the same file system, where the earlier folder is moved to; the caller removes it
   * @returns the job's folder
   */
  place(finished: string, jobFolder: string, aside: string): Promise<string>
}

/**
 * Tries, before anything is sent, whether the folder can be used later; makes it if need be.
 * @throws UsageError
 */
export function checkArtifactsFolder(path: string): void {
  try {
    openArtifactsFolder(path)
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error
    const { message, hints, details } = error
    const problems = [{ option: 'artifacts-path', given: path, message }]
    throw new UsageError(message, { problems, hints, details, cause: error })
  }
}

/**
 * Makes the folder if need be and tries whether it can be written to.
 * @throws ArtifactError `folder` or `disk-full`
 */
export function openArtifactsFolder(path: string): ArtifactsFolder {
  const createWorkFolder = () => mkdtempSync(join(path, '.tmp-'))
  try {
    refuseLinkOut(path)
    makeFolder(path)
    rmSync(createWorkFolder(), { recursive: true })
  } catch (error) {
    throw localFileError(error, path)
  }
  const checkPlace = (jobFolder: string) => checkUnowned(path, jobFolder)
  const place = async (finished: string, jobFolder: string, aside: string) => {
    checkPlace(jobFolder)
    const target = join(path, jobFolder)
    remember(path, jobFolder)
    const replaced = await moveAway(target, aside)
    try {
      await rename(finished, target)
    } catch (error) {
      if (replaced) await rename(aside, target)
      throw error
    }
    return target
  }
  return { path, createWorkFolder, checkPlace, place }
}

function refuseLinkOut(path: string): void {
  const link = findLinkOut(path)
  if (link === undefined) return
  throw new ArtifactError('folder', `${path} is not used: ${link} is a symbolic link out of the current folder`, {
    hints: ['remove the link, or set artifacts-path to the place that it leads to'],
  })
}

/** A rename cannot replace a folder that is not empty: for a moment there is neither the old nor the new one. */
async function moveAway(target: string, aside: string): Promise<boolean> {
  try {
    await rename(target, aside)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function checkUnowned(path: string, jobFolder: string): void {
  const target = join(path, jobFolder)
  const found = lstatSync(target, { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory() && (readdirSync(target).length === 0 || readOwned(path).includes(jobFolder))) return
  throw new ArtifactError('folder', `${target} already exists, and no earlier run made it, so it is not replaced`, {
    hints: [
      `remove it, or set artifacts-path to a folder without ${printableName(jobFolder)} in it`,
      `folders made by this tool are listed in ${join(path, STATE_FILE)}`,
    ],
  })
}

const STATE_FILE = '.gitlab-downstream.json'

// Read, changed and written without a pause, so that jobs side by side lose nothing of each other.
function remember(path: string, jobFolder: string): void {
  const folders = [...new Set([...readOwned(path), jobFolder])].sort()
  const work = mkdtempSync(join(path, '.tmp-'))
  try {
    writeFileSync(join(work, STATE_FILE), `${JSON.stringify({ folders }, undefined, 2)}\n`)
    renameSync(join(work, STATE_FILE), join(path, STATE_FILE))
  } finally {
    rmSync(work, { recursive: true })
  }
}

function readOwned(path: string): string[] {
  try {
    const { folders } = JSON.parse(readFileSync(join(path, STATE_FILE), 'utf8'))
    return Array.isArray(folders) ? folders.filter((name) => typeof name === 'string') : []
  } catch {
    return [] // none yet, or not ours: then nothing there is replaced
  }
}

/**
 * A folder name for every job, safe on every file system and different for every job, by job. Two jobs may have one id: what a server
 * says of its pipelines need not be true.
 *
 * `test 1/3` becomes `test 1_3`. Names that fall together (`a/b` and `a:b`, `Build` and `build` where case is ignored, a child
 * pipeline's `build`) get `~2`, `~3`, …: the jobs of the pipeline itself come first, then names that needed no change, then by
 * name and id. Give all jobs, not only the selected ones, so that a job's folder does not depend on the selection.
 */
export function nameJobFolders<T extends Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>>(
  jobs: readonly T[],
): ReadonlyMap<T, string> {
  const folders = new Map<T, string>()
  const taken = new Set<string>()
  const take = (job: T, folder: string) => {
    taken.add(foldName(folder))
    folders.set(job, folder)
  }
  const claims = jobs.map((job) => ({ job, safe: safeFolderName(job.name) })).sort(byClaim)
  for (const { job, safe } of claims) if (!taken.has(foldName(safe))) take(job, safe)
  // Only now, so that no suffix takes a name away from a job that is called so.
  for (const { job, safe } of claims) if (!folders.has(job)) take(job, withSuffix(safe, taken))
  return folders
}

interface Claim {
  readonly job: Pick<ArtifactJob, 'id' | 'name' | 'pipelineLabel'>
  readonly safe: string
}

function byClaim(a: Claim, b: Claim): number {
  const labels = compare(a.job.pipelineLabel ?? '', b.job.pipelineLabel ?? '')
  const changes = Number(a.safe !== a.job.name) - Number(b.safe !== b.job.name)
  return labels || changes || compare(a.job.name, b.job.name) || a.job.id - b.job.id
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function withSuffix(safe: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count += 1) {
    const folder = `${safe}~${count}`
    if (!taken.has(foldName(folder))) return folder
  }
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

// File systems take 255 bytes for one name; the rest is room for the mark of a cut name and for `~N`.
const LONGEST_BYTES = 200

function cut(safe: string, jobName: string): string {
  const mark = `~${createHash('sha256').update(jobName).digest('hex').slice(0, 8)}`
  let kept = ''
  for (const character of safe) {
    if (Buffer.byteLength(kept + character) + mark.length > LONGEST_BYTES) break
    kept += character
  }
  return kept + mark
}
