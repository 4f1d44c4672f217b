import { InvalidValueError } from './values.ts'

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
  if (url.hostname === 'gitlab.com' && prefix !== '') {
    throw new InvalidValueError(
      'has a path, which gitlab.com does not have; expected https://gitlab.com, and the project in project',
    )
  }
  return { url: `${url.origin}${prefix.replace(/\/+$/, '')}`, apiVersion: api?.[1] === '3' ? 'v3' : 'v4' }
}

/** A web page of a GitLab instance. */
export interface PageUrl {
  readonly origin: string
  /** Decoded, without leading and trailing slashes. */
  readonly path: string
}

/** The `project` option as given; a URL is matched against the instance later. */
export type ProjectReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'url'; readonly page: PageUrl }

const expected = 'expected a numeric id or the full path, such as group/subgroup/project'

/** A numeric id, a full path (URL-encoded or not), or the project's page. */
export function parseProject(value: string | number): ProjectReference {
  const given = String(value).trim()
  if (/^\d+$/.test(given)) return { kind: 'id', id: parseId(given) }
  if (/^(?:git@|ssh:)/.test(given)) throw new InvalidValueError(`is an address to clone from; ${expected}`)
  if (isUrl(given)) {
    const page = parsePageUrl(given)
    return { kind: 'url', page: { ...page, path: cutProjectPath(page.path) } }
  }
  // GitLab allows no % in a path, so one is always an encoding: decoded once, it is encoded once when it is sent.
  return { kind: 'path', path: checkProjectPath(cutProjectPath(given.includes('%') ? decodePath(given) : given)) }
}

/**
 * A project's path out of what people copy: the address to clone from, or of one of its pages, also of servers before `/-/`. None of
 * these words and endings can be a project's name: https://docs.gitlab.com/user/reserved_names/
 */
function cutProjectPath(path: string): string {
  return path
    .replace(/\/-(?:\/.*)?$/, '')
    .replace(/^(\/?[^/]+(?:\/[^/]+)+)\/(?:blame|blob|builds|commits|raw|tree)(?:\/.*)?$/, '$1')
    .replace(/\.git\/*$/, '')
}

/** The `pipeline-id` option as given; instance and project are taken from a URL later. */
export type PipelineAddress =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'latest' }
  /**
   * The page of a pipeline, or of a job, whose id it is then. `project` is the page of the project, with the instance's path prefix
   * still in its path.
   */
  | { readonly kind: 'url' | 'job'; readonly id: number; readonly project: PageUrl; readonly url: string }

export const expectedPipeline =
  'expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123'

/** An id, `latest`, or the page of a pipeline or a job (also its tabs, and the form without `/-/` of older servers). */
export function parsePipelineAddress(value: string | number): PipelineAddress {
  const given = String(value).trim().replace(/^#/, '')
  if (given === 'latest') return { kind: 'latest' }
  if (/^\d+$/.test(given)) return { kind: 'id', id: parseId(given) }
  if (!isUrl(given)) throw new InvalidValueError(expectedPipeline)
  const page = parsePageUrl(given)
  const [, path, kind, number] = PIPELINE_PAGE.exec(page.path) ?? JOB_PAGE.exec(page.path) ?? []
  if (path === undefined || kind === undefined || number === undefined)
    throw new InvalidValueError(`is not the URL of a pipeline; ${expectedPipeline}`)
  const id = parseId(number)
  const project = { origin: page.origin, path }
  const url = `${page.origin}/${path}/-/${kind}/${id}`
  return { kind: kind === 'jobs' ? 'job' : 'url', id, project, url }
}

const PIPELINE_PAGE = /^(.+?)(?:\/-)?\/(pipelines)\/(\d+)(?:\/[\w-]*)?$/
/** With all that can be seen of a job, such as `/raw` and its artifacts. */
const JOB_PAGE = /^(.+?)(?:\/-)?\/(jobs)\/(\d+)(?:\/.*)?$/

/** Whether a text is meant as the page of a job. */
export function isJobUrl(text: string): boolean {
  return isUrl(text) && JOB_PAGE.test(URL.parse(text)?.pathname ?? '')
}

/** The path below an instance's prefix; `undefined` when the page is on another instance. */
export function pathOnInstance(page: PageUrl, instanceUrl: string): string | undefined {
  const { origin, pathname } = new URL(instanceUrl)
  if (origin !== page.origin) return undefined
  const prefix = pathname.replace(/^\/+|\/+$/g, '')
  if (prefix === '') return page.path
  return page.path.startsWith(`${prefix}/`) ? page.path.slice(prefix.length + 1) : undefined
}

/**
 * The project that an address of a git remote means on an instance; `undefined` for a remote of another host. Knows what git takes:
 * `https://host[:port]/prefix/group/app.git`, `ssh://git@host[:port]/group/app.git` and `git@host:group/app.git`. A path prefix of
 * the instance is in the first form only, and the port of ssh says nothing about it.
 *
 * Source: https://git-scm.com/docs/git-clone#_git_urls
 */
export function projectOfRemote(address: string, instanceUrl: string): string | undefined {
  const path = address.includes('://') ? pathOfUrl(address, instanceUrl) : pathOfShortForm(address, instanceUrl)
  if (path === undefined) return undefined
  try {
    return checkProjectPath(
      decodeURIComponent(path)
        .replace(/\/+$/, '')
        .replace(/\.git$/, ''),
    )
  } catch (error) {
    if (error instanceof InvalidValueError || error instanceof URIError) return undefined
    throw error
  }
}

function pathOfUrl(address: string, instanceUrl: string): string | undefined {
  const url = URL.parse(address)
  const instance = new URL(instanceUrl)
  if (url === null) return undefined
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    // Where a tool of the user's rewrites http to https, or the reverse, the host is the same all the same.
    if (url.host !== instance.host) return undefined
    return pathOnInstance({ origin: instance.origin, path: url.pathname.replace(/^\/+/, '') }, instanceUrl)
  }
  if (!/^(?:git\+)?ssh:$/.test(url.protocol) || url.hostname.toLowerCase() !== instance.hostname) return undefined
  return url.pathname
}

/** `git@host:group/app.git`; a Windows path (`C:\app`) and a local one are none. */
function pathOfShortForm(address: string, instanceUrl: string): string | undefined {
  const [, host, path] = /^(?:[^@/]+@)?([^:/@\\]{2,}|\[[^\]]+\]):(?!\/\/)(.+)$/.exec(address) ?? []
  return host?.toLowerCase() === new URL(instanceUrl).hostname ? path : undefined
}

/** A full path of at least a group and a project; throws for anything else. */
export function checkProjectPath(text: string): string {
  const path = text.replace(/^\/+|\/+$/g, '')
  const segments = path.split('/')
  if (segments.length < 2) throw new InvalidValueError(`has no group; ${expected}`)
  if (segments.some((segment) => /^\.{0,2}$/.test(segment) || !/^[\w.+-]+$/u.test(segment))) {
    throw new InvalidValueError(`is not a path that GitLab allows; ${expected}`)
  }
  return path
}

/** An id of GitLab's: a positive number that JavaScript holds exactly. */
export function parseId(text: string): number {
  const id = Number(text)
  if (!Number.isSafeInteger(id) || id < 1) throw new InvalidValueError('is not an id; ids start at 1')
  return id
}

/** An address of a web page, without its query and fragment. */
function parsePageUrl(text: string): PageUrl {
  const url = readUrl(text)
  return { origin: url.origin, path: decodePath(url.pathname).replace(/^\/+|\/+$/g, '') }
}

/** Whether a text is meant as an address with a scheme. */
function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
}

function readUrl(text: string): URL {
  const url = URL.parse(text)
  if (!isUrl(text) || url === null) {
    throw new InvalidValueError('is not a URL; expected one with its scheme, such as https://gitlab.example.com')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new InvalidValueError(`has the scheme ${url.protocol}//; expected https:// or http://`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidValueError('has credentials in it; expected the address alone, and tokens in token or api-token')
  }
  return url
}

/** Undoes one level of URL encoding. */
function decodePath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new InvalidValueError('has a % that does not start a valid URL encoding')
  }
}
