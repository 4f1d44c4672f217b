import { invisible, isPlain, sanitizeLines } from './sanitize.ts'

/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
export function formatJson(value: unknown, { indented = false }: { readonly indented?: boolean } = {}): string {
  const json = JSON.stringify(value, undefined, indented ? 2 : undefined)
  return json.replaceAll('##[', '#\\u0023[').replace(hidden, escapeUnits)
}

// The line breaks and indents are JSON's own.
const hidden = new RegExp(`${invisible}(?<!\\n)`, 'gu')

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
export function redactDeep<T>(value: T, redact: Redact): T {
  // Of a thousand jobs the keys are the same, and most of the values.
  const known = new Map<string, string>()
  const redactOnce = (text: string) => {
    let redacted = known.get(text)
    if (redacted === undefined) {
      redacted = redactHidden(text, redact)
      known.set(text, redacted)
    }
    return redacted
  }
  return mapTexts(value, redactOnce) as T
}

/** What nothing is changed in stays the same object: of a thousand jobs that is nearly all. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? mapItems(value, change) : mapEntries(value as Dictionary, change)
}

function mapItems(items: readonly unknown[], change: (text: string) => string): readonly unknown[] {
  const mapped = items.map((item) => mapTexts(item, change))
  return mapped.every((item, index) => item === items[index]) ? items : mapped
}

type Dictionary = Readonly<Record<string, unknown>>

function mapEntries(value: Dictionary, change: (text: string) => string): Dictionary {
  const mapped = Object.keys(value).map((key) => [key, change(key), mapTexts(value[key], change)] as const)
  if (mapped.every(([key, name, item]) => name === key && item === value[key])) return value
  return Object.fromEntries(mapped.map(([, name, item]) => [name, item]))
}

/** A secret that is cut in two by invisible characters would be whole again once those are taken out. */
function redactHidden(text: string, redact: Redact): string {
  if (isPlain(text)) return redact(text)
  const visible = sanitizeLines(text, { colors: false }).join('\n')
  const redacted = redact(visible)
  if (redacted !== visible) return redacted
  return visible === text ? text : redact(text)
}
