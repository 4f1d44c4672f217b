import { InvalidValueError } from './invalid-value.ts'

/** Where an instance is. */
export interface Instance {
  /** Without a trailing slash and without `/api/v4`; a path prefix is kept. */
  readonly url: string
  readonly apiVersion: 'v4' | 'v3'
}

/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
export function parseInstance(text: string): Instance {
  const url = readUrl(text.trim())
  if (url.search !== '' || url.hash !== '') {
    throw new InvalidValueError('has a query or fragment; expected the base URL, such as https://gitlab.example.com')
  }
  const path = url.pathname.replace(/\/+$/, '')
  const api = /\/api\/v(\d+)$/.exec(path)
  if (api !== null && api[1] !== '4' && api[1] !== '3') {
    throw new InvalidValueError(
      `ends in ${api[0]}; expected the base URL without it (/api/v4 and the legacy /api/v3 are known)`,
    )
  }
  if (path.includes('/-/')) {
    throw new InvalidValueError('is the URL of a page; expected the base URL, such as https://gitlab.example.com')
  }
  const prefix = api === null ? path : path.slice(0, -api[0].length)
  return { url: `${url.origin}${prefix.replace(/\/+$/, '')}`, apiVersion: api?.[1] === '3' ? 'v3' : 'v4' }
}

/** A web page of a GitLab instance. */
export interface PageUrl {
  readonly origin: string
  /** Decoded, without leading and trailing slashes. */
  readonly path: string
}

/** An address of a web page, without its query and fragment. */
export function parsePageUrl(text: string): PageUrl {
  const url = readUrl(text)
  return { origin: url.origin, path: decodePath(url.pathname).replace(/^\/+|\/+$/g, '') }
}

/** Whether a text is meant as an address with a scheme. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
}

/** The path below an instance's prefix; `undefined` when the page lies on another instance. */
export function pathOnInstance(page: PageUrl, instanceUrl: string): string | undefined {
  const { origin, pathname } = new URL(instanceUrl)
  if (origin !== page.origin) return undefined
  const prefix = pathname.replace(/^\/+|\/+$/g, '')
  if (prefix === '') return page.path
  return page.path.startsWith(`${prefix}/`) ? page.path.slice(prefix.length + 1) : undefined
}

/** Undoes one level of URL encoding. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new InvalidValueError('has a % that starts no valid URL encoding')
  }
}

function readUrl(text: string): URL {
  const url = URL.parse(text)
  if (!isUrl(text) || url === null) {
    throw new InvalidValueError('is no URL; expected one with its scheme, such as https://gitlab.example.com')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InvalidValueError(`has the scheme ${url.protocol}//; expected https:// or http://`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidValueError('has credentials in it; expected the address alone, and tokens in token or api-token')
  }
  return url
}
