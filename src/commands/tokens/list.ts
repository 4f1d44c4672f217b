import { formatTable } from '../../report/words.ts'
import type { CommandContext, CommandOutcome, RemoteCommand } from '../command.ts'
import {
  formatToken,
  ownerCell,
  projectOf,
  type TokenDocument,
  tokenCell,
  tokenDocument,
  triggerIdOf,
  wholeToken,
} from './token.ts'

/** `tokens list`: every trigger token of the project. */
export const listTokens: RemoteCommand = async (context) => {
  const { client, host, signal, flags } = context
  const project = projectOf(context)
  const reveal = flags.reveal === true
  const tokens = await client.listTriggers(project, { signal })
  const documents = tokens.map((token) => tokenDocument(token, { reveal, host }))
  if (reveal) tellHidden(context, documents)
  if (documents.length === 0) host.info(`${project} has no trigger tokens`)
  return {
    exitCode: 0,
    document: documents,
    ...(documents.length > 0 && { text: formatTokens(documents) }),
    showsSecrets: revealedOf(documents),
  }
}

/** `tokens show ID`. */
export const showToken: RemoteCommand = async (context): Promise<CommandOutcome> => {
  const { client, host, signal, flags } = context
  const token = await client.getTrigger(projectOf(context), triggerIdOf(context), { signal })
  const document = tokenDocument(token, { reveal: flags.reveal === true, host })
  if (flags.reveal === true && wholeToken(token) === undefined) tellHidden(context, [document])
  return { exitCode: 0, document, text: formatToken(document), showsSecrets: revealedOf([document]) }
}

function revealedOf(documents: readonly TokenDocument[]): readonly string[] {
  return documents.flatMap(({ token }) => (token === null ? [] : [token]))
}

function tellHidden({ host }: CommandContext, documents: readonly TokenDocument[]): void {
  const hidden = documents.filter(({ token }) => token === null)
  if (hidden.length === 0) return
  const ids = hidden.map(({ id }) => id).join(', ')
  host.warn(`GitLab shows a trigger token in full to its owner only: not revealed ${ids}`)
}

function formatTokens(documents: readonly TokenDocument[]): string {
  const rows = documents.map((document) => [
    String(document.id),
    tokenCell(document),
    ownerCell(document),
    document['last-used']?.slice(0, 10) ?? 'never',
    document['expires-at']?.slice(0, 10) ?? 'never',
    document.description ?? '',
  ])
  return formatTable(['ID', 'TOKEN', 'OWNER', 'LAST USED', 'EXPIRES', 'DESCRIPTION'], rows)
}
