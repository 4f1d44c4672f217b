import type { TriggerToken } from '../../gitlab/types.ts'
import type { Host } from '../../host/host.ts'
import { showWords } from '../shown-text.ts'

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
  return showWords(token)
    .replace(/^.*glptt-/, '')
    .slice(0, SHOWN_CHARACTERS)
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
