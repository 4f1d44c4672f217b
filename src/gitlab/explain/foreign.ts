import type { Call } from '../call.ts'
import { GitLabUnavailableError } from '../errors.ts'
import { extractWords, isPage, shorten } from './words.ts'

/** What came in place of the answer that was asked for, although the status says success. */
export type Foreign =
  /** The beginning of a body is enough. */
  | { readonly kind: 'body'; readonly text: string; readonly expected: 'JSON' | 'a log' | 'a zip archive' | 'a file' }
  /** JSON of another shape. */
  | { readonly kind: 'shape'; readonly text: string; readonly value: unknown; readonly cause: unknown }
  /** GitLab's, and about something else; `words` name it. */
  | { readonly kind: 'other'; readonly words: string }

/**
 * The error for an answer of success that is not believed; pure. Whether the call had an effect is unknown.
 *
 * @param redact takes secrets out of what is quoted
 */
export function explainForeign(
  call: Pick<Call, 'purpose'>,
  { status, url }: { readonly status: number; readonly url: URL },
  { foreign, redact }: { readonly foreign: Foreign; readonly redact: (text: string) => string },
): GitLabUnavailableError {
  const begin = `could not ${call.purpose}: the answer of ${url.host} (${status})`
  if (foreign.kind === 'other') {
    return new GitLabUnavailableError(`${begin} was about something else: ${foreign.words}`, {
      delivery: 'unknown',
      status,
      // A cache that mixes answers up forgets them after a while.
      transient: true,
      isForeign: true,
      hints: [
        'a cache or a proxy between this machine and GitLab may mix answers up: have requests below /api/ passed on as they are',
        'check `gitlab-url`',
      ],
    })
  }
  const text = foreign.text.slice(0, LONGEST_QUOTED)
  return new GitLabUnavailableError(`${begin} was not GitLab's${describe({ ...foreign, text }, redact)}`, {
    delivery: 'unknown',
    status,
    transient: false,
    isForeign: true,
    hints: isPage(text) ? pageHints(text) : OTHER_HINTS,
    cause: foreign.kind === 'shape' ? foreign.cause : undefined,
  })
}

/** Of a body, in characters: looking for words in all of a large one would take long. */
const LONGEST_QUOTED = 64 * 2 ** 10

function describe(foreign: Exclude<Foreign, { kind: 'other' }>, redact: (text: string) => string): string {
  const { text } = foreign
  const { line } = extractWords(text, redact)
  const quoted = line === '' ? '' : ` "${shorten(line, 300)}"`
  if (isPage(text)) return ` but a web page${quoted}`
  if (foreign.kind === 'shape') return describeShape(foreign.value, quoted)
  if (text.trim() === '') return ': it was empty'
  if (isError(text)) return ` but an error${quoted}`
  return `: it was not ${foreign.expected}`
}

function describeShape(value: unknown, quoted: string): string {
  if (Array.isArray(value)) return ': it was a list of something else'
  if (isErrorObject(value)) return ` but an error${quoted}`
  return typeof value === 'object' && value !== null ? ': it was an object of another kind' : ': it was a single value'
}

/** Whether a body is an error in JSON, as GitLab and others send them. */
export function isError(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    return isErrorObject(JSON.parse(text))
  } catch {
    return false
  }
}

function isErrorObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => ['message', 'error', 'error_description', 'scope'].includes(key))
}

/** A page with status 200: mostly a login, else a web server that answers everything, as where the path of the instance is missing. */
function pageHints(page: string): readonly string[] {
  const login =
    'a login page may stand in front of GitLab: have requests below /api/ let through a single sign-on, or sign in to the network'
  const address = 'check `gitlab-url`: it must be the base address of a GitLab instance, with its path where it has one'
  return /type=["']?password|sign.?in|log.?in|sso|saml/i.test(page) ? [login, address] : [address, login]
}

const OTHER_HINTS: readonly string[] = [
  'check `gitlab-url`: it must be the base address of a GitLab instance',
  'a login page, a captive portal or a proxy may have answered in its place',
]
