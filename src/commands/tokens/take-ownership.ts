import { RefusedError } from '../../errors.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { RemoteCommand } from '../command.ts'
import { showText } from '../shown-text.ts'
import { type CommandContext, projectOf, tokenCommand, triggerIdOf } from './token-context.ts'
import { formatToken, ownerCell, tokenDocument } from './token-document.ts'

/** `tokens take-ownership ID`. Newer versions of GitLab have no such endpoint; then it says so, and what to do instead. */
export const takeOwnership: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const id = triggerIdOf(context)
  const project = projectOf(context)
  try {
    const token = await client.takeTriggerOwnership(project, id, { signal })
    const document = tokenDocument(token, { reveal: false, host })
    host.info(`Trigger token ${id} of ${project} is now owned by ${ownerCell(document)}`)
    return { exitCode: 0, document, text: showText(formatToken(document), host) }
  } catch (error) {
    if (error instanceof GitLabRefusedError && error.status === 404) throw await explainMissing(error, id, context)
    throw error
  }
}

/** A token that can be read is there: then it is the endpoint that is not. */
async function explainMissing(error: GitLabRefusedError, id: number, context: CommandContext): Promise<Error> {
  const { client, host, signal } = context
  const token = await client.getTrigger(projectOf(context), id, { signal }).catch(() => undefined)
  if (token === undefined) return error
  const owner = ownerCell(tokenDocument(token, { reveal: false, host }))
  return new RefusedError(
    `trigger token ${id} stays with its owner ${owner}: this GitLab no longer lets tokens change hands`,
    {
      cause: error,
      hints: [
        'newer versions of GitLab have no endpoint to take ownership',
        `make a token of your own and delete this one: ${tokenCommand('rotate', id, context)}`,
      ],
    },
  )
}
