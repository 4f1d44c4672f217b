import { UsageError } from '../../errors.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../../gitlab/errors.ts'
import type { CommandContext, RemoteCommand } from '../command.ts'
import { ownerCell, projectOf, type TokenDocument, tokenDocument, triggerIdOf } from './token.ts'

/** `tokens delete ID`: what uses the token can start no pipeline from then on, so it asks, or wants `--yes`. */
export const deleteToken: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const id = triggerIdOf(context)
  const project = projectOf(context)
  const confirm = planConfirmation(context, id)
  const document = tokenDocument(await client.getTrigger(project, id, { signal }), { reveal: false, host })
  if (!(await confirm(document))) {
    host.info('Nothing was deleted')
    return { exitCode: 0, document: { id, deleted: false } }
  }
  await deleteTokenSurely(id, context)
  host.info(`Trigger token ${id} of ${project} was deleted`)
  return { exitCode: 0, document: { id, deleted: true } }
}

function planConfirmation(
  { flags, interactive, ask, options }: CommandContext,
  id: number,
): (document: TokenDocument) => Promise<boolean> {
  // A dry run deletes nothing that there would be to confirm.
  if (flags.yes === true || options.dryRun) return async () => true
  if (!interactive || ask === undefined) {
    throw new UsageError(`tokens delete ${id}: no terminal to ask for confirmation on`, {
      hints: ['add --yes to delete it without a question'],
    })
  }
  return async (document) => {
    const facts = `${document.description ?? ''} (owner ${ownerCell(document)}, last used ${document['last-used'] ?? 'never'})`
    const answer = await ask(`Delete trigger token ${id} of ${options.project}: ${facts}? [y/N] `)
    return /^y(?:es)?$/i.test(answer)
  }
}

/** Deletes a trigger token. When the answer is lost, looks whether it is gone. */
export async function deleteTokenSurely(id: number, context: CommandContext): Promise<void> {
  const { client, signal } = context
  const project = projectOf(context)
  try {
    await client.deleteTrigger(project, id, { signal })
  } catch (error) {
    if (!(error instanceof GitLabUnavailableError) || error.delivery !== 'unknown') throw error
    const isGone = await client.getTrigger(project, id, { signal }).then(
      () => false,
      (refusal: unknown) => refusal instanceof GitLabRefusedError && refusal.status === 404 && !refusal.isForeign,
    )
    if (!isGone) throw error
  }
}
