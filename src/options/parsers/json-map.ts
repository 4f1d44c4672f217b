import { InvalidValueError } from './values.ts'

/** One entry of a map in JSON or YAML. */
export interface MapEntry {
  readonly key: string
  /** With the type it has in the file. */
  readonly value: unknown
  /** A scalar as the user wrote it (`1.10`, `0123`, `yes`); `undefined` for null and for nested values. */
  readonly text: string | undefined
  /** There is nothing but a comment: a text that begins with `#`, without quotes. */
  readonly isComment?: boolean
}

/** The entries of a JSON object; `undefined` when the text is not a JSON object. Throws when a key appears twice. */
export function parseJsonMap(text: string): readonly MapEntry[] | undefined {
  const map = parseJson(text)
  if (map === undefined || map === null || typeof map !== 'object' || Array.isArray(map)) return undefined
  const written: Record<string, unknown> = JSON.parse(text, keepSource)
  return Object.entries(map).map(([key, value]) => {
    const source = written[key]
    return { key, value, text: typeof source === 'string' ? source : undefined }
  })
}

/** A JSON value; `undefined` when the text is not JSON. Throws when a key appears twice. */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  // JSON.parse keeps the last of two equal keys in silence.
  if (countWrittenKeys(text) !== countKeys(value))
    throw new InvalidValueError('a key appears twice; expected each key once')
  return value
}

/** Keeps `1.10` from becoming 1.1. The third argument is younger than TypeScript's types for it. */
function keepSource(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? context?.source : value
}

function countWrittenKeys(text: string): number {
  const strings = text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)
  return [...strings].filter(([, colon]) => colon === ':').length
}

/** Far beyond any use, and far from what ends the call stack. */
const deepest = 100

function countKeys(value: unknown, depth = 0): number {
  if (value === null || typeof value !== 'object') return 0
  if (depth > deepest) throw new InvalidValueError(`is nested more than ${deepest} levels deep`)
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce<number>((sum, inner) => sum + countKeys(inner, depth + 1), own)
}
