import { checkBypass } from '@actions/http-client/lib/proxy'
import { UsageError } from '../../errors.ts'

/** An environment, as `process.env` has it: that is where the HTTP library looks for proxies. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>

/**
 * Refuses a proxy that the HTTP library would ignore in silence, or take for another one; its own choice of the variable is repeated
 * here. No message holds anything of the value: a password may be anywhere in it.
 *
 * @throws UsageError that names the variable and says what to write
 */
export function refuseWrongProxy(url: URL, variables: ProxyVariables): void {
  const found = findVariable(url, variables)
  if (found === undefined || checkBypass(url)) return
  const problem = findProblem(found.text.trim())
  if (problem !== undefined) throw new UsageError(`${found.name}: ${problem}`)
}

function findVariable(
  url: URL,
  variables: ProxyVariables,
): { readonly name: string; readonly text: string } | undefined {
  const lower = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  for (const name of [lower, lower.toUpperCase()]) {
    const text = variables[name]
    if (text) return { name, text }
  }
  return undefined
}

const EXPECTED = 'expected http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT'

/** What is wrong with the address of a proxy. */
function findProblem(text: string): string | undefined {
  const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? []
  if (scheme === undefined) return `has no scheme; ${EXPECTED}`
  if (!/^https?$/i.test(scheme)) return `has a scheme that this program does not know; ${EXPECTED}`
  const at = rest.lastIndexOf('@')
  const credentials = rest.slice(0, Math.max(at, 0))
  if (/[#/?\\\s]|%(?![0-9a-f]{2})/i.test(credentials) || !isDecodable(credentials)) {
    return 'has a user or password with a character that stands for something else in a URL; expected # as %23, / as %2F, ? as %3F, % as %25, @ as %40, : as %3A and a space as %20'
  }
  const host = rest.slice(at + 1)
  const isHost = /^[^\s#/?@\\]+\/?$/.test(host) && URL.parse(`http://${host}`) !== null && URL.parse(text) !== null
  return isHost ? undefined : `is not the address of a proxy; ${EXPECTED}`
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
