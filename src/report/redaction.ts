import { readableLogLines } from '../host/log-lines.ts'
import { sanitizeLines } from '../host/sanitize.ts'
import type { RunResult } from './result.ts'

/** How secrets are taken out; `host.redact`. */
export type Redact = (text: string) => string

/**
 * The result with every text redacted, keys of outputs too; log tails become readable lines. Done before formatting:
 * escapes of Markdown or a cut in the middle of a secret would hide it from the masker.
 */
export function redactResult(result: RunResult, redact: Redact): RunResult {
  const jobs = result.jobs.map((job) =>
    job.logTail === undefined ? job : { ...job, logTail: readableLogLines(job.logTail) },
  )
  return redactDeep({ ...result, jobs }, (text) => redactHidden(text, redact))
}

/** A secret that is cut in two by invisible characters would be whole again once those are taken out. */
function redactHidden(text: string, redact: Redact): string {
  const visible = sanitizeLines(text, { colors: false }).join('\n')
  const redacted = redact(visible)
  return redacted === visible ? redact(text) : redacted
}

function redactDeep<T>(value: T, redact: Redact): T
function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactDeep(item, redact)]))
}
