import type { Engine } from './engine.ts'
import { type Answer, Refusal } from './http/answer.ts'
import type { Params, ReceivedRequest } from './http/request.ts'
import type { GitLabVersion, SandboxAccessToken, SandboxJob, SandboxProject, SandboxUser } from './model.ts'
import type { Store } from './store.ts'

/** One endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `:name` is one path segment, `*name` one or more; both percent-decoded. */
  readonly path: string
  /**
   * `none`: credentials are not looked at. `optional`: anonymous callers pass. `required`: 401 before the parameters are
   * validated.
   */
  readonly access: 'none' | 'optional' | 'required'
  /** Absent: job tokens are ignored here, the caller is anonymous. */
  readonly jobToken?: JobTokenPolicy
  /** Versions that have it; all by default. */
  readonly versions?: readonly GitLabVersion[]
  handle(call: RouteCall): Answer | Promise<Answer>
}

interface JobTokenPolicy {
  readonly since: GitLabVersion
  readonly permission?: string
}

/** The holder of the credentials. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly user: SandboxUser; readonly token: SandboxAccessToken }
  | { readonly kind: 'job'; readonly user: SandboxUser | null; readonly job: SandboxJob }

/** Everything a route needs to answer one request. */
export interface RouteCall {
  readonly store: Store
  readonly engineOf: (project: SandboxProject) => Engine
  readonly settings: ServerSettings
  readonly request: ReceivedRequest
  readonly route: Route
  /** From the path, decoded. */
  readonly values: Readonly<Record<string, string>>
  /** Query and body; without what the path gives. */
  readonly params: Params
  readonly caller: Caller
}

export interface ServerSettings {
  /** Where artifact archives are redirected to, as by an instance with object storage. */
  readonly objectStorage?: ObjectStorage | undefined
  /** How long a new pipeline stays out of the lists, as with a database replica that lags. */
  listDelayMs: number
  /** How long the variables of a new pipeline are an empty list, as on an instance that stores them apart. */
  variablesDelayMs: number
  /** What the variables show of `TRIGGER_PAYLOAD`: all of it, the fields that GitLab declares, or nothing. */
  payloadShown: 'whole' | 'declared' | 'none'
}

export interface ObjectStorage {
  /** A signed URL for this file on another origin. */
  sign(file: string): string
}

interface RouteMatch {
  readonly route: Route
  readonly values: Readonly<Record<string, string>>
}

export interface Router {
  /** Throws the 404 or 405 of an unknown endpoint, a 400 for a broken path. */
  match(method: string, path: string): RouteMatch
}

/** @param lastResort gets each GET for a path that no route has, e.g. to answer browsers with a page */
export function createRouter(routes: readonly Route[], version: GitLabVersion, lastResort?: Route): Router {
  const compiled = routes
    .filter(({ versions }) => !versions || versions.includes(version))
    .map((route) => ({ route, ...compile(route.path) }))
  return {
    match(method, path) {
      const wanted = method === 'HEAD' ? 'GET' : method
      const here = compiled.filter(({ pattern }) => pattern.test(path))
      const found = here.find(({ route }) => route.method === wanted)
      if (found) return { route: found.route, values: valuesOf(found.pattern, found.names, path) }
      if (here.length === 0 && wanted === 'GET' && lastResort) return { route: lastResort, values: {} }
      if (here.length === 0) throw unknownEndpoint()
      throw new Refusal(405, { error: '405 Not Allowed' }, { allow: here.map(({ route }) => route.method).join(', ') })
    },
  }
}

export const unknownEndpoint = () => new Refusal(404, { error: '404 Not Found' })

function compile(path: string): { pattern: RegExp; names: string[] } {
  const names: string[] = []
  const source = path.replaceAll(/[:*](\w+)|[.]/g, (found, name) => {
    if (name === undefined) return '\\.'
    names.push(name)
    return found.startsWith('*') ? '(.+)' : '([^/]+)'
  })
  return { pattern: new RegExp(`^${source}/?$`), names }
}

function valuesOf(pattern: RegExp, names: readonly string[], path: string): Record<string, string> {
  const found = pattern.exec(path) ?? []
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]))
  } catch {
    throw new Refusal(400, { error: 'Invalid path encoding' })
  }
}
