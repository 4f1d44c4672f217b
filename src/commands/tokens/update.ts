import { UsageError } from '../../errors.ts'
import type { RemoteCommand } from '../command.ts'
import { showText } from '../shown-text.ts'
import { projectOf, textFlag, triggerIdOf } from './token-context.ts'
import { formatToken, tokenDocument } from './token-document.ts'

/** `tokens update ID --description TEXT`. GitLab lets only the token's owner do it. */
export const updateToken: RemoteCommand = async (context) => {
  const { client, host, signal } = context
  const id = triggerIdOf(context)
  const description = textFlag(context, 'description')
  if (description === undefined)
    throw new UsageError('--description: is required; nothing else of a token can be changed')
  const token = await client.updateTrigger(projectOf(context), id, { description }, { signal })
  const document = tokenDocument(token, { reveal: false, host })
  return { exitCode: 0, document, text: showText(formatToken(document), host) }
}
