import { randomUUID } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Node's own recursive way never returns where
 * a folder cannot be made though its parent is there, as in /proc.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && isFolder(folder)) return
    if (code !== 'ENOENT' || isFolder(dirname(folder))) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * Writes a file beside its place, then moves it there: readers see the old file or the new one, never half of one. A symbolic link is
 * replaced, not followed. Throws the system's error.
 */
export async function replaceFile(path: string, content: string, { mode = 0o666 }: { readonly mode?: number } = {}) {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await writeFile(unfinished, content, { flag: 'wx', mode, flush: true })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}
