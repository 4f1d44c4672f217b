import type { RouteCall } from '../route.ts'
import { type Answer, invalidParams, json } from './answer.ts'

export interface PageOptions<T> {
  present(row: T): unknown
  /** False leaves the totals out, as GitLab does where counting costs too much. */
  readonly counted?: boolean
}

interface Page {
  readonly number: number
  readonly perPage: number
  /** Pages in all, at least one. */
  readonly pages: number
  readonly total: number
}

const DEFAULT_PER_PAGE = 20
const MAX_PER_PAGE = 100
/** Beyond this GitLab counts no more. */
const MAX_COUNTED_ROWS = 10_000

/** One page of rows with GitLab's `X-` and `Link` headers. */
export function paged<T>(call: RouteCall, rows: readonly T[], { present, counted = true }: PageOptions<T>): Answer {
  const perPage = Math.min(positive(call, 'per_page', DEFAULT_PER_PAGE), MAX_PER_PAGE)
  const number = positive(call, 'page', 1)
  const page = { number, perPage, pages: Math.max(1, Math.ceil(rows.length / perPage)), total: rows.length }
  const shown = rows.slice((number - 1) * perPage, number * perPage)
  return json(200, shown.map(present), pageHeaders(call, page, counted && rows.length <= MAX_COUNTED_ROWS))
}

function pageHeaders(
  call: RouteCall,
  { number, perPage, pages, total }: Page,
  counted: boolean,
): Record<string, string> {
  const next = number < pages ? number + 1 : undefined
  const previous = number > 1 ? number - 1 : undefined
  const links = [
    previous && `<${pageUrl(call, previous, perPage)}>; rel="prev"`,
    next && `<${pageUrl(call, next, perPage)}>; rel="next"`,
    `<${pageUrl(call, 1, perPage)}>; rel="first"`,
    counted && `<${pageUrl(call, pages, perPage)}>; rel="last"`,
  ]
  return {
    link: links.filter(Boolean).join(', '),
    'x-page': String(number),
    'x-per-page': String(perPage),
    'x-next-page': String(next ?? ''),
    'x-prev-page': String(previous ?? ''),
    ...(counted && { 'x-total': String(total), 'x-total-pages': String(pages) }),
  }
}

/** The same request with another page; credentials never come back in a link. */
function pageUrl({ store, request }: RouteCall, number: number, perPage: number): string {
  const query = new URLSearchParams(request.url.split('?')[1])
  for (const name of ['private_token', 'job_token', 'access_token', 'token']) query.delete(name)
  query.set('page', String(number))
  query.set('per_page', String(perPage))
  return `${store.baseUrl}${request.path}?${query}`
}

function positive({ params }: RouteCall, name: string, fallback: number): number {
  const given = params[name]
  if (given === undefined || given === '') return fallback
  if (!/^\d{1,9}$/.test(String(given))) throw invalidParams([`${name} is invalid`])
  return Math.max(1, Number(given))
}
