import { UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import type { TriggerToken } from '../../gitlab/types.ts'
import type { Host } from '../../host/host.ts'
import { parseId } from '../../options/parsers/place.ts'
import { InvalidValueError } from '../../options/parsers/values.ts'
import { TRIGGER_TOKEN_PREFIX } from '../../text/token-kind.ts'
import { type CommandContext, showWords } from '../command.ts'

/** The project; commands on tokens require it, so it is there. */
export function projectOf({ options }: Pick<CommandContext, 'options'>): ProjectId {
  if (options.project === undefined) throw new UsageError('project: is required')
  return options.project
}

/** The argument ID. */
export function triggerIdOf({ positionals }: Pick<CommandContext, 'positionals'>): number {
  const [text = ''] = positionals
  try {
    if (!/^\d+$/.test(text)) throw new InvalidValueError('is not an id; expected a number, as `tokens list` shows it')
    return parseId(text)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`argument ID ${JSON.stringify(text)}: ${error.message}`, { cause: error })
  }
}

/** How to go on with a token, to copy. */
export function tokenCommand(verb: string, id: number, context: Pick<CommandContext, 'options'>): string {
  return `gitlab-downstream tokens ${verb} ${id} --project ${projectOf(context)}`
}

/** A flag with a value; `undefined` when it was not given or is blank. */
export function textFlag({ flags }: Pick<CommandContext, 'flags'>, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const dayOrTime = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** `--expires-at`: a day that exists, or a time with its zone, in the future. */
export function expiryOf(context: Pick<CommandContext, 'flags' | 'clock'>): string | undefined {
  const text = textFlag(context, 'expires-at')
  if (text === undefined) return undefined
  const [matched, year, month, day] = dayOrTime.exec(text) ?? []
  const dateMs = matched === undefined ? Number.NaN : Date.parse(text)
  // JavaScript takes 30 February for 1 or 2 March.
  const isReal = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  if (Number.isNaN(dateMs) || !isReal) {
    throw new UsageError(
      `--expires-at ${JSON.stringify(text)}: expected a date such as 2030-12-31, or a time such as 2030-12-31T18:00:00Z`,
    )
  }
  if (dateMs <= context.clock.wallMs()) throw new UsageError(`--expires-at ${text}: is in the past`)
  return text
}

/** What is said of a trigger token, safe to show. */
export type TokenDocument = ReturnType<typeof tokenDocument>

/** `token` is only there when it was asked for and GitLab gives it in full, which it does for its owner alone. */
export function tokenDocument(
  token: TriggerToken,
  { reveal, host }: { readonly reveal: boolean; readonly host: Host },
) {
  const whole = wholeToken(token)
  const shown = (text: string | null | undefined) => (text ? host.redact(showWords(text)) : null)
  return {
    id: token.id,
    description: shown(token.description),
    owner: shown(token.owner?.username),
    'created-at': shown(token.created_at),
    'last-used': shown(token.last_used),
    'expires-at': shown(token.expires_at),
    'token-start': tokenStart(token.token ?? '') || null,
    token: reveal && whole !== undefined ? whole : null,
  }
}

/** The token in full; GitLab shows others than its owner four characters. */
export function wholeToken({ token }: TriggerToken): string | undefined {
  return token && token.length > SHOWN_CHARACTERS * 2 && /^[\x21-\x7e]+$/.test(token) ? token : undefined
}

/** The characters that GitLab shows to every Maintainer. */
export function tokenStart(token: string): string {
  const random = showWords(token).split(TRIGGER_TOKEN_PREFIX).at(-1) ?? ''
  return random.slice(0, SHOWN_CHARACTERS)
}

const SHOWN_CHARACTERS = 4

/** One token for reading: a line per fact. */
export function formatToken(document: TokenDocument): string {
  const facts: readonly (readonly [string, string])[] = [
    ['id', String(document.id)],
    ['description', document.description ?? ''],
    ['token', tokenCell(document)],
    ['owner', ownerCell(document)],
    ['created', document['created-at'] ?? ''],
    ['last used', document['last-used'] ?? 'never'],
    ['expires', document['expires-at'] ?? 'never'],
  ]
  return facts.map(([name, value]) => `${name.padEnd(11)}  ${value}`.trimEnd()).join('\n')
}

export function tokenCell(document: TokenDocument): string {
  return document.token ?? (document['token-start'] === null ? '' : `${document['token-start']}…`)
}

/** A trigger from before GitLab 9 has no owner. */
export function ownerCell({ owner }: TokenDocument): string {
  return owner ?? '(none: legacy)'
}
