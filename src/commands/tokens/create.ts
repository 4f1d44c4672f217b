import { UsageError } from '../../errors.ts'
import type { RemoteCommand } from '../command.ts'
import { createTokenOnce } from './create-once.ts'
import { handOver, planHandOver } from './hand-over.ts'
import { expiryOf, projectOf, textFlag } from './token-context.ts'

/** `tokens create`: prints the token, alone on stdout with `--quiet`, or writes it to a file. */
export const createToken: RemoteCommand = async (context) => {
  const description = textFlag(context, 'description')
  if (description === undefined) {
    throw new UsageError('--description: is required; expected what the token is for, such as "nightly of group/lib"')
  }
  const expiresAt = expiryOf(context)
  const plan = await planHandOver(context)
  const token = await createTokenOnce({ description, ...(expiresAt !== undefined && { expiresAt }) }, context)
  context.host.info(`Trigger token ${token.id} of ${projectOf(context)} was created`)
  return handOver(token, plan, context)
}
