import { lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { ArtifactError, localFileError } from './artifact-error.ts'
import { printableName } from './printable-name.ts'

const STATE_FILE = '.gitlab-downstream.json'

/** The folder that `artifacts-path` names. */
export interface ArtifactsFolder {
  readonly path: string
  /** A new folder for unfinished work, on the same file system; remove it at the end. */
  createWorkFolder(): string
  /**
   * @throws ArtifactError (`folder`) when something stands at the job's place that an earlier run did not put there: with
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
 * Makes the folder if need be and tries whether it can be written to. A caller that is going to need it later opens it first, so
 * that the answer comes before anything is started.
 * @throws ArtifactError `folder` or `disk-full`
 */
export function openArtifactsFolder(path: string): ArtifactsFolder {
  const createWorkFolder = () => mkdtempSync(join(path, '.tmp-'))
  try {
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
  throw new ArtifactError('folder', `${target} exists and was not made by an earlier run: not replaced`, {
    hints: [
      `remove it, or set artifacts-path to a folder without ${printableName(jobFolder)} in it`,
      `folders made by this tool are listed in ${join(path, STATE_FILE)}`,
    ],
  })
}

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
