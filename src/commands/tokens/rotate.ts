import { DownstreamError, RefusedError } from '../../errors.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { CommandContext, CommandOutcome, RemoteCommand } from '../command.ts'
import { planRequests } from '../dry-run.ts'
import { createTokenOnce } from './create.ts'
import { deleteTokenSurely } from './delete.ts'
import { handOver, planHandOver } from './hand-over.ts'
import { expiryOf, projectOf, tokenCommand, triggerIdOf, wholeToken } from './token.ts'

/** `tokens rotate ID`: the old token is deleted only after the new one is with GitLab and with the user. */
export const rotateToken: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const project = projectOf(context)
  const id = triggerIdOf(context)
  const expiresAt = expiryOf(context)
  const plan = await planHandOver(context)
  const old = await client.getTrigger(project, id, { signal })
  if (old.expires_at && expiresAt === undefined) {
    host.warn(`The old token would have expired on ${old.expires_at}; the new one does not expire (see --expires-at)`)
  }
  const description = old.description || 'trigger'
  const wanted = { description, ...(expiresAt !== undefined && { expiresAt }) }
  if (context.options.dryRun) {
    return planRequests([() => createTokenOnce(wanted, context), () => deleteTokenSurely(id, context)], context)
  }
  const created = await createTokenOnce(wanted, context)
  host.info(`Trigger token ${created.id} of ${project} was created`)
  await verify(created, { oldId: id }, context)
  const outcome = await handOver(created, plan, context).catch((error: unknown) => {
    host.info(`Trigger token ${id}, the old one, was not deleted and still works`)
    throw error
  })
  return deleteOld(id, { created, outcome }, context)
}

/** The token that was answered must be the one that GitLab keeps. */
async function verify(created: TriggerToken, { oldId }: { oldId: number }, context: CommandContext): Promise<void> {
  const hints = bothExist(created.id, oldId, context)
  const kept = await context.client
    .getTrigger(projectOf(context), created.id, { signal: context.signal })
    .catch((error: unknown) => {
      if (error instanceof DownstreamError) context.host.warn(hints.join('; '))
      throw error
    })
  if (wholeToken(kept) === wholeToken(created)) return
  throw new RefusedError(`trigger token ${created.id} was created, but GitLab does not know it by the same value`, {
    hints,
  })
}

/** Whatever happens here, the new token is handed over: a failure is shown beside it. */
async function deleteOld(
  id: number,
  { created, outcome }: { created: TriggerToken; outcome: CommandOutcome },
  context: CommandContext,
): Promise<CommandOutcome> {
  const document = { ...(outcome.document as object), replaces: id }
  try {
    await deleteTokenSurely(id, context)
  } catch (error) {
    if (!(error instanceof DownstreamError)) throw error
    context.host.fail(error)
    context.host.warn(bothExist(created.id, id, context).join('; '))
    return { ...outcome, exitCode: error.exitCode, document: { ...document, 'old-deleted': false } }
  }
  context.host.info(`Trigger token ${id}, the old one, was deleted`)
  return { ...outcome, document: { ...document, 'old-deleted': true } }
}

function bothExist(newId: number, oldId: number, context: CommandContext): string[] {
  return [
    `both trigger tokens exist: ${newId} is the new one, ${oldId} the old one`,
    `once nothing uses the old one any more: ${tokenCommand('delete', oldId, context)}`,
  ]
}
