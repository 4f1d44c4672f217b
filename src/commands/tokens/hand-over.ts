import { type DownstreamError, RefusedError, UsageError } from '../../errors.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { CommandOutcome } from '../command.ts'
import { checkEnvFile, writeEnvFile } from './env-file.ts'
import { type CommandContext, textFlag, tokenCommand, tokenDocument, wholeToken } from './token.ts'

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
  if (plan.kind === 'show') return { exitCode: 0, document, text: value }
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
  const why = cause instanceof Error ? cause.message : String(cause)
  return new UsageError(`trigger token ${id} was created, but ${path} could not be written: ${why}`, {
    cause,
    hints: [
      `its owner sees it with: ${tokenCommand('show', id, context)} --reveal`,
      `or delete it: ${tokenCommand('delete', id, context)}`,
    ],
  })
}
