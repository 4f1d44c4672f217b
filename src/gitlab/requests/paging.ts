import * as z from 'zod/mini'
import type { CallOptions } from '../api.ts'
import type { Call } from '../call.ts'
import { GitLabUnavailableError } from '../errors.ts'
import type { Requests } from './requests.ts'

/** Rows of a list, page after page by `Link rel="next"`, until `limit` rows are there. */
export async function readPages<T>(
  requests: Requests,
  call: Call,
  row: z.ZodMiniType<T>,
  { limit = Number.POSITIVE_INFINITY, ...options }: CallOptions & { readonly limit?: number } = {},
): Promise<T[]> {
  const rows: T[] = []
  let query: Call['query'] = { ...call.query, per_page: Math.min(limit, 100) }
  for (let page = 1; page <= LONGEST_LIST_PAGES; page += 1) {
    const { value, headers } = await requests.json({ ...call, query }, z.array(row), options)
    rows.push(...value)
    const next = nextPage(headers, query)
    if (next === undefined || rows.length >= limit) return rows.slice(0, limit)
    query = next
  }
  throw new GitLabUnavailableError(`could not ${call.purpose}: the list does not end`, {
    delivery: 'unknown',
    transient: false,
  })
}

/** Against a server that never ends its list. */
const LONGEST_LIST_PAGES = 1000

/**
 * The query of the next page. Only the query of the link is taken: a GitLab behind a proxy may name a host that is not ours, and a
 * token must never follow it.
 */
export function nextPage(
  headers: Readonly<Record<string, string | undefined>>,
  query: NonNullable<Call['query']>,
): Record<string, string | number | boolean | undefined> | undefined {
  const link = nextLink(headers.link)
  if (link !== undefined && URL.canParse(link, 'http://localhost')) {
    return Object.fromEntries(new URL(link, 'http://localhost').searchParams)
  }
  const page = headers['x-next-page']?.trim()
  return page !== undefined && /^\d+$/.test(page) ? { ...query, page } : undefined
}

/** RFC 8288, as far as GitLab uses it: `<url>; rel="next", <url>; rel="first"`. */
function nextLink(header: string | undefined): string | undefined {
  for (const [, target, parameters] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(parameters ?? '')) return target
  }
  return undefined
}
