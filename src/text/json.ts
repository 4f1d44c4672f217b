import { invisible, sanitizeLines } from './sanitize.ts'

/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
export function formatJson(value: unknown, { indented = false }: { readonly indented?: boolean } = {}): string {
  const json = JSON.stringify(value, undefined, indented ? 2 : undefined)
  return json.replaceAll('##[', '#\\u0023[').replace(hidden, (characters) =>
    // The line breaks and indents are JSON's own.
    characters === '\n' ? characters : escapeUnits(characters),
  )
}

const hidden = new RegExp(invisible, 'gu')

/** As JSON writes them: one escape for each unit of UTF-16. */
function escapeUnits(characters: string): string {
  return Array.from({ length: characters.length }, (_, index) => {
    return `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}

/** How secrets are taken out; `host.redact`. */
export type Redact = (text: string) => string

/**
 * The value with every text in it redacted, keys too. Before it becomes JSON: escapes would hide a secret from the masker, or what
 * takes its place would break one.
 */
export function redactDeep<T>(value: T, redact: Redact): T
export function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redactHidden(value, redact)
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redactHidden(key, redact), redactDeep(item, redact)]),
  )
}

/** A secret that is cut in two by invisible characters would be whole again once those are taken out. */
function redactHidden(text: string, redact: Redact): string {
  const visible = sanitizeLines(text, { colors: false }).join('\n')
  const redacted = redact(visible)
  return redacted === visible ? redact(text) : redacted
}
