import { randomUUID } from 'node:crypto'
import { createReadStream, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { messageOf } from './errors.ts'

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
 * The part of a path below a folder, the current one, that is a symbolic link out of it, if there is one. What lies in the current folder may be
 * another's, such as the author of a merge request; a path that leads elsewhere by its words is meant so.
 */
export function findLinkOut(path: string, folder = '.'): string | undefined {
  const from = realpathSync(folder)
  const parts = relative(from, resolve(from, path)).split(sep)
  if (!isBelow(parts.join(sep))) return undefined
  for (let count = 1; count <= parts.length; count += 1) {
    const part = join(from, ...parts.slice(0, count))
    const found = lstatSync(part, { throwIfNoEntry: false })
    if (found === undefined) return undefined
    if (found.isSymbolicLink() && !isBelow(relative(from, targetOf(part)))) return part
  }
  return undefined
}

function isBelow(relativePath: string): boolean {
  return relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath)
}

/** Where the link leads in the end; of one that leads nowhere, where it says. */
function targetOf(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return resolve(dirname(link), readlinkSync(link))
  }
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

const LONGEST_TEXT_BYTES = 16 * 2 ** 20

interface TextReading {
  readonly limitBytes?: number
  readonly signal?: AbortSignal
}

/**
 * The text of a file. Ends also where a file does not, such as `/dev/zero`: a size asked for before says nothing of a pipe. Throws the
 * system's error, or one with its code `EFBIG`.
 */
export async function readText(
  path: string,
  { limitBytes = LONGEST_TEXT_BYTES, signal }: TextReading = {},
): Promise<string> {
  const chunks: Buffer[] = []
  // The last byte tells whether there is more.
  const reading = createReadStream(path, { end: limitBytes, ...(signal && { signal }) })
  for await (const chunk of reading) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  if (bytes.length <= limitBytes) return bytes.toString('utf8')
  throw Object.assign(new Error(`${path} is too large`), { code: 'EFBIG' })
}

/** What went wrong with a file, in words that follow its name; of what is not an error of files, its message. */
export function fileErrorWords(error: unknown): string {
  return (isFileError(error) && FILE_ERRORS[error.code]) || messageOf(error)
}

/** Whether the system refused something about a file, or its disk. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  if (!(error instanceof Error) || !('code' in error)) return false
  // The rarer ones are known by what they are about; their own words must do.
  return Object.hasOwn(FILE_ERRORS, String(error.code)) || ('syscall' in error && 'path' in error)
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'no space left',
  EFBIG: 'it is larger than 16 MiB',
  EEXIST: 'a part of its path is not a folder',
  EIO: 'the disk failed (EIO)',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space left',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}
