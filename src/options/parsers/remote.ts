import { checkProjectPath, pathOnInstance } from './place.ts'
import { InvalidValueError } from './values.ts'

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
