import { constants } from 'node:fs'
import { access, lstat, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type DownstreamError, RefusedError, UsageError } from '../../errors.ts'
import { fileErrorWords, findLinkOut, replaceFile } from '../../files.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { textFlag, tokenCommand, tokenDocument, wholeToken } from './token.ts'

/** How a new token reaches the user. */
export type HandOver = { readonly kind: 'show' } | { readonly kind: 'file'; readonly path: string }

/**
 * Decided, and checked, before anything is created. A CI job's log is kept and read by others, so a token is only shown there when it
 * was asked for by `--reveal`.
 */
export async function planHandOver(context: CommandContext): Promise<HandOver> {
  const { host, flags } = context
  const path = textFlag(context, 'write-env')
  if (path !== undefined) {
    await checkEnvFile(path)
    return { kind: 'file', path }
  }
  if (host.kind !== 'terminal' && flags.reveal !== true) {
    throw new UsageError('the new token would end in the log of this CI job', {
      hints: [
        'give --write-env FILE: the token goes to that file, readable by its owner only',
        'or --reveal, where the output of this command is not the log',
      ],
    })
  }
  return { kind: 'show' }
}

/** Gives the token away. A file is written here; what is shown becomes the command's output. */
export async function handOver(token: TriggerToken, plan: HandOver, context: CommandContext): Promise<CommandOutcome> {
  const { host } = context
  const value = wholeToken(token)
  if (value === undefined) throw noValue(token, context)
  host.mask(value)
  const document = tokenDocument(token, { reveal: plan.kind === 'show', host })
  if (plan.kind === 'show') return { exitCode: 0, document, text: value, showsSecrets: [value] }
  try {
    await writeEnvFile(plan.path, value)
  } catch (cause) {
    throw notWritten(token, { path: plan.path, cause }, context)
  }
  host.info(`DOWNSTREAM_TOKEN was written to ${plan.path}`)
  return { exitCode: 0, document: { ...document, 'env-file': plan.path } }
}

function noValue({ id }: TriggerToken, context: CommandContext): DownstreamError {
  return new RefusedError(`trigger token ${id} was created, but GitLab did not show it in full`, {
    hints: [`delete it: ${tokenCommand('delete', id, context)}`],
  })
}

function notWritten(
  { id }: TriggerToken,
  { path, cause }: { path: string; cause: unknown },
  context: CommandContext,
): DownstreamError {
  const why = fileErrorWords(cause)
  return new UsageError(`trigger token ${id} was created, but ${path} could not be written: ${why}`, {
    cause,
    hints: [
      `its owner sees it with: ${tokenCommand('show', id, context)} --reveal`,
      `or delete it: ${tokenCommand('delete', id, context)}`,
    ],
  })
}

/** Checked before a token exists, so that none is created which then cannot be handed over. */
async function checkEnvFile(path: string): Promise<void> {
  const found = await lstat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw unusable(path, fileErrorWords(cause), cause)
  })
  if (found?.isSymbolicLink()) throw unusable(path, 'is a symbolic link; name the file itself')
  const link = findLinkOut(dirname(path))
  if (link !== undefined) throw unusable(path, `${link} is a symbolic link out of the current folder`)
  if (found && !found.isFile()) throw unusable(path, 'is not a file')
  await access(dirname(path), constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw unusable(path, `its folder cannot be written to (${fileErrorWords(cause)})`, cause)
  })
  if (found) {
    await access(path, constants.R_OK).catch((cause: NodeJS.ErrnoException) => {
      throw unusable(path, `is there and cannot be read (${fileErrorWords(cause)})`, cause)
    })
  }
}

/**
 * Sets `DOWNSTREAM_TOKEN` in a file of variables and keeps its other lines. The file is replaced at once (no reader sees half of it)
 * by one that only its owner can read.
 */
async function writeEnvFile(path: string, token: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  await replaceFile(path, setVariable(before, token), { mode: 0o600 })
}

/** The variable that all commands read the token from. */
const VARIABLE = 'DOWNSTREAM_TOKEN'

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
