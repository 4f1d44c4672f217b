import type { GitLabVersion } from '../model.ts'
import type { Route } from '../route.ts'
import { Refusal } from './answer.ts'

interface RouteMatch {
  readonly route: Route
  readonly values: Readonly<Record<string, string>>
}

export interface Router {
  /** Throws the 404 or 405 of an unknown endpoint, a 400 for a broken path. */
  match(method: string, path: string): RouteMatch
}

export function createRouter(routes: readonly Route[], version: GitLabVersion): Router {
  const compiled = routes
    .filter(({ versions }) => !versions || versions.includes(version))
    .map((route) => ({ route, ...compile(route.path) }))
  return {
    match(method, path) {
      const wanted = method === 'HEAD' ? 'GET' : method
      const here = compiled.filter(({ pattern }) => pattern.test(path))
      const found = here.find(({ route }) => route.method === wanted)
      if (found) return { route: found.route, values: valuesOf(found.pattern, found.names, path) }
      if (here.length === 0) throw new Refusal(404, { error: '404 Not Found' })
      throw new Refusal(405, { error: '405 Not Allowed' }, { allow: here.map(({ route }) => route.method).join(', ') })
    },
  }
}

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
