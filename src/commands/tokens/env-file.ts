import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DownstreamError, UsageError } from '../../errors.ts'

/** The variable that all commands read the token from. */
const VARIABLE = 'DOWNSTREAM_TOKEN'

/** Checked before a token exists, so that none is created which then cannot be handed over. */
export async function checkEnvFile(path: string): Promise<void> {
  const found = await lstat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw unusable(path, cause.message, cause)
  })
  if (found?.isSymbolicLink()) throw unusable(path, 'is a symbolic link; name the file itself')
  if (found && !found.isFile()) throw unusable(path, 'is not a file')
  await access(dirname(path), constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw unusable(path, `its folder cannot be written to (${cause.code})`, cause)
  })
  if (found) {
    await access(path, constants.R_OK).catch((cause: NodeJS.ErrnoException) => {
      throw unusable(path, `is there and cannot be read (${cause.code})`, cause)
    })
  }
}

/**
 * Sets `DOWNSTREAM_TOKEN` in a file of variables and keeps its other lines. The file is replaced at once (no reader sees half of it)
 * by one that only its owner can read.
 */
export async function writeEnvFile(path: string, token: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(setVariable(before, token))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function setVariable(text: string, token: string): string {
  const line = `${VARIABLE}=${token}`
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  const at = lines.findIndex((other) => assignment.test(other))
  // A second assignment would win over the first.
  const rest = lines.filter((other, index) => index === at || !assignment.test(other))
  if (at === -1) rest.push(line)
  else rest[at] = line
  return `${rest.join('\n')}\n`
}

const assignment = new RegExp(`^\\s*(?:export\\s+)?${VARIABLE}\\s*=`)

function unusable(path: string, why: string, cause?: unknown): DownstreamError {
  return new UsageError(`--write-env ${path}: ${why}`, { cause })
}
