import type { HttpAnswer, HttpRequest, Transport } from './exchange.ts'
import { TransportError } from './transport-error.ts'

/** Whether a redirect may lead to another origin: files live in object storage, API answers never do. */
export type CrossOrigin = 'follow-without-credentials' | 'refuse'

export type RedirectStep =
  | { readonly kind: 'stay' }
  | { readonly kind: 'follow'; readonly url: URL; readonly withCredentials: boolean }
  | { readonly kind: 'refuse'; readonly reason: string }

const LIMIT = 5

/**
 * Sends a request and follows redirects of GET and HEAD only. Credentials stay with the origin they were given for.
 *
 * @param credentials headers that never leave the origin of `request.url`
 */
export async function followRedirects(
  transport: Transport,
  request: HttpRequest,
  { credentials, crossOrigin }: { credentials: Readonly<Record<string, string>>; crossOrigin: CrossOrigin },
): Promise<HttpAnswer> {
  let current: HttpRequest = { ...request, headers: { ...request.headers, ...credentials } }
  for (let count = 0; ; count += 1) {
    const answer = await transport.open(current)
    const step = decideRedirect({
      method: request.method,
      status: answer.status,
      location: answer.headers.location,
      from: current.url,
      home: request.url.origin,
      crossOrigin,
      count,
    })
    if (step.kind === 'stay') return answer
    answer.close()
    if (step.kind === 'refuse') {
      throw new TransportError(step.reason, { failure: 'redirect', mayHaveArrived: true, host: current.url.host })
    }
    // Once away from home, credentials do not come back, even if a later redirect leads home again.
    const headers = step.withCredentials ? current.headers : { ...request.headers }
    current = { ...current, url: step.url, headers }
  }
}

/** Decides on one answer; pure. */
export function decideRedirect(answer: {
  readonly method: string
  readonly status: number
  readonly location: string | undefined
  readonly from: URL
  /** Origin of the first request. */
  readonly home: string
  readonly crossOrigin: CrossOrigin
  /** Redirects followed so far. */
  readonly count: number
}): RedirectStep {
  const isSafe = answer.method === 'GET' || answer.method === 'HEAD'
  if (!isSafe || !REDIRECTS.has(answer.status) || answer.location === undefined) return { kind: 'stay' }
  if (answer.count >= LIMIT) return { kind: 'refuse', reason: `more than ${LIMIT} redirects` }
  if (!URL.canParse(answer.location, answer.from.href))
    return { kind: 'refuse', reason: 'it redirects to an address that is not a valid URL' }
  const url = new URL(answer.location, answer.from)
  const place = `${url.origin}${url.pathname}`
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { kind: 'refuse', reason: `a redirect to ${url.protocol} is not followed` }
  }
  if (answer.from.protocol === 'https:' && url.protocol === 'http:') {
    return { kind: 'refuse', reason: `a redirect from https to unprotected ${place} is not followed` }
  }
  const isHome = url.origin === answer.home
  if (!isHome && answer.crossOrigin === 'refuse') {
    return { kind: 'refuse', reason: `it redirects to another place, ${place}` }
  }
  url.username = ''
  url.password = ''
  return { kind: 'follow', url, withCredentials: isHome }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
