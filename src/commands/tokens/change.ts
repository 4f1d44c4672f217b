import { RefusedError, UsageError } from '../../errors.ts'
import { GitLabRefusedError } from '../../gitlab/errors.ts'
import type { CommandContext, RemoteCommand } from '../command.ts'
import { formatToken, ownerCell, projectOf, textFlag, tokenCommand, tokenDocument, triggerIdOf } from './token.ts'

/** `tokens update ID --description TEXT`. GitLab lets only the token's owner do it. */
export const updateToken: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const id = triggerIdOf(context)
  const description = textFlag(context, 'description')
  if (description === undefined)
    throw new UsageError(
      '--description: is required; expected the new description; nothing else of a token can be changed',
    )
  const token = await client.updateTrigger(projectOf(context), id, { description }, { signal })
  const document = tokenDocument(token, { reveal: false, host })
  return { exitCode: 0, document, text: formatToken(document) }
}

/** `tokens take-ownership ID`. Newer versions of GitLab have no such endpoint; then it says so, and what to do instead. */
export const takeOwnership: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const id = triggerIdOf(context)
  const project = projectOf(context)
  try {
    const token = await client.takeTriggerOwnership(project, id, { signal })
    const document = tokenDocument(token, { reveal: false, host })
    host.info(`Trigger token ${id} of ${project} is now owned by ${ownerCell(document)}`)
    return { exitCode: 0, document, text: formatToken(document) }
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
