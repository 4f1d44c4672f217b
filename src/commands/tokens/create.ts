import { UnreachableError, UsageError } from '../../errors.ts'
import { GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { CommandContext, RemoteCommand } from '../command.ts'
import { handOver, planHandOver } from './hand-over.ts'
import { expiryOf, projectOf, textFlag, wholeToken } from './token.ts'

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

/**
 * Creates one trigger token. Creating is sent once; when the answer is lost, the list of tokens shows whether it was
 * created, so that no unknown token is left.
 */
export async function createTokenOnce(
  wanted: { readonly description: string; readonly expiresAt?: string },
  context: CommandContext,
): Promise<TriggerToken> {
  const { client, signal, host } = context
  const project = projectOf(context)
  // Before: also shows whether tokens may be listed at all, which the same rights allow.
  const before = new Set((await client.listTriggers(project, { signal })).map(({ id }) => id))
  try {
    // Without the signal: an interrupt waits for this answer, or the token would be lost.
    return await client.createTrigger(project, wanted)
  } catch (error) {
    if (!(error instanceof GitLabUnavailableError) || error.delivery !== 'unknown') throw error
    host.warn(`GitLab's answer was lost (${error.message}); checking whether the token was created`)
    return await findLost(error, { before, description: wanted.description }, context)
  }
}

/** Only its owner sees a token in full: a new one that is seen in full, with this description, was created by this user just now. */
async function findLost(
  lost: GitLabUnavailableError,
  { before, description }: { before: ReadonlySet<number>; description: string },
  context: CommandContext,
): Promise<TriggerToken> {
  const project = projectOf(context)
  const now = await context.client.listTriggers(project, { signal: context.signal }).catch((error: unknown) => {
    if (!(error instanceof GitLabUnavailableError)) throw error
    throw unclear(lost, 'and the list of tokens cannot be read')
  })
  const fresh = now.filter(
    (token) => !before.has(token.id) && token.description === description && wholeToken(token) !== undefined,
  )
  const [found, ...more] = fresh
  if (found === undefined) throw unclear(lost, 'and no such token is in the list')
  if (more.length > 0) {
    throw unclear(
      lost,
      `and ${fresh.length} tokens with this description are new: ${fresh.map(({ id }) => id).join(', ')}`,
    )
  }
  context.host.info(`Trigger token ${found.id} was created in spite of the lost answer`)
  return found
}

function unclear(lost: GitLabUnavailableError, what: string): UnreachableError {
  return new UnreachableError(`${lost.message}, ${what}`, {
    cause: lost,
    hints: [
      'look with `gitlab-downstream tokens list` before you try again, or there may be two',
      'delete an unused one with `gitlab-downstream tokens delete ID`',
    ],
  })
}
