import { InvalidValueError } from './invalid-value.ts'
import { decodePath, isUrl, type PageUrl, parsePageUrl } from './location.ts'

/** The `project` option as given; a URL is matched against the instance later. */
export type ProjectReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'url'; readonly page: PageUrl }

const expected = 'expected a numeric id or the full path, such as group/subgroup/project'

/** A numeric id, a full path (URL-encoded or not), or the project's page. */
export function parseProject(text: string): ProjectReference {
  const given = text.trim()
  if (/^\d+$/.test(given)) return { kind: 'id', id: parseId(given) }
  if (/^(?:git@|ssh:)/.test(given)) throw new InvalidValueError(`is an address to clone from; ${expected}`)
  if (isUrl(given)) {
    const page = parsePageUrl(given)
    return { kind: 'url', page: { ...page, path: page.path.replace(/\.git$|\/-\/.*$/, '') } }
  }
  // GitLab allows no % in a path, so one is always an encoding: decoded once, it is encoded once when it is sent.
  return { kind: 'path', path: checkProjectPath(given.includes('%') ? decodePath(given) : given) }
}

/** A full path of at least a group and a project; throws for anything else. */
export function checkProjectPath(text: string): string {
  const path = text.replace(/^\/+|\/+$/g, '')
  const segments = path.split('/')
  if (segments.length < 2) throw new InvalidValueError(`names no group; ${expected}`)
  if (segments.some((segment) => /^\.{0,2}$/.test(segment) || !/^[\w.+-]+$/u.test(segment))) {
    throw new InvalidValueError(`is no path that GitLab allows; ${expected}`)
  }
  return path
}

/** An id of GitLab's: a positive number that JavaScript holds exactly. */
export function parseId(text: string): number {
  const id = Number(text)
  if (!Number.isSafeInteger(id) || id < 1) throw new InvalidValueError('is no id; ids start at 1')
  return id
}
