import type { RateLimit } from '../types.ts'

type Headers = Readonly<Record<string, string | undefined>>

/** The `RateLimit-*` headers; `undefined` when the answer carries none. */
export function parseRateLimit(headers: Headers, wallMs: number): RateLimit | undefined {
  const limit = wholeNumber(headers['ratelimit-limit'])
  const remaining = wholeNumber(headers['ratelimit-remaining'])
  if (limit === undefined || remaining === undefined) return undefined
  return { limit, remaining, resetSeconds: resetSeconds(headers, wallMs) ?? 60 }
}

/**
 * Seconds for which the server asks to be left alone: `Retry-After` as seconds or as a date, else `RateLimit-Reset` when nothing
 * remains. Dates are compared with the server's own clock.
 */
export function parseRetryAfter(headers: Headers, wallMs: number): number | undefined {
  const given = headers['retry-after']?.trim()
  if (given !== undefined && given !== '') {
    const seconds = wholeNumber(given)
    if (seconds !== undefined) return seconds
    // `Date.parse` takes nearly anything; an HTTP date begins with its weekday.
    const date = /^[A-Z][a-z]{2}/.test(given) ? Date.parse(given) : Number.NaN
    if (!Number.isNaN(date)) return Math.max(0, Math.ceil((date - nowMsOf(headers, wallMs)) / 1000))
  }
  return wholeNumber(headers['ratelimit-remaining']) === 0 ? resetSeconds(headers, wallMs) : undefined
}

/** Server clock minus ours, milliseconds. */
export function parseClockSkew(headers: Headers, wallMs: number): number | undefined {
  const date = Date.parse(headers.date ?? '')
  return Number.isNaN(date) ? undefined : date - wallMs
}

/** GitLab gives a Unix time; gateways in front of it, following the RFC draft, give seconds from now. */
function resetSeconds(headers: Headers, wallMs: number): number | undefined {
  const reset = wholeNumber(headers['ratelimit-reset'])
  if (reset === undefined) return undefined
  if (reset < FIRST_UNIX_TIME) return reset
  return Math.max(0, Math.ceil(reset - nowMsOf(headers, wallMs) / 1000))
}

const FIRST_UNIX_TIME = 1_000_000_000

/** What the server's clock says, else ours. */
function nowMsOf(headers: Headers, wallMs: number): number {
  const date = Date.parse(headers.date ?? '')
  return Number.isNaN(date) ? wallMs : date
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined
}
