import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../errors.ts'
import { makeFolder } from '../../host/make-folder.ts'

/** Writes a file that is not there, or with `force` puts it in the place of the one that is; never through a symbolic link. */
export async function writeNewFile(
  path: string,
  content: string,
  { force }: { readonly force: boolean },
): Promise<void> {
  try {
    makeFolder(dirname(path))
    if (force) await replace(path, content)
    else await writeFile(path, content, { flag: 'wx' })
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'EEXIST' || force) throw new UsageError(`${path} cannot be written: ${code ?? message}`, { cause })
    throw new UsageError(`${path} is there already`, {
      cause,
      hints: ['--output FILE writes another file, --output - prints it', '--force overwrites it'],
    })
  }
}

async function replace(path: string, content: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) throw new UsageError(`${path} is a folder`)
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    await writeFile(unfinished, content, { flag: 'wx' })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
