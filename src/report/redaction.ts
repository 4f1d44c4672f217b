import type { RunResult } from './result.ts'

/** How secrets are taken out; `host.redact`. */
export type Redact = (text: string) => string

/**
 * The result with every text redacted. Done before formatting: escapes of Markdown or JSON inside a secret would hide
 * it from the masker.
 */
export function redactResult(result: RunResult, redact: Redact): RunResult {
  return redactDeep(result, redact)
}

function redactDeep<T>(value: T, redact: Redact): T
function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactDeep(item, redact)]))
}
