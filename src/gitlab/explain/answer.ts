import type { Call } from '../call.ts'
import { GitLabRefusedError, GitLabUnavailableError } from '../errors.ts'
import { deliveryToRepeat } from '../requests/retry.ts'
import { ACCESS_RULES } from './access-rules.ts'
import type { CredentialKind, Refusal, Rule } from './rule.ts'
import { START_RULES } from './start-rules.ts'
import { shorten, type Words } from './words.ts'

/** An answer that is not a success. */
export interface ErrorAnswer {
  readonly status: number
  /** Already without secrets. */
  readonly words: Words
  readonly retryAfterSeconds: number | undefined
  /** Of a redirect; already without secrets and query. */
  readonly location: string | undefined
  readonly credential: CredentialKind
}

/** The error for an answer: a refusal, or a server that is busy or broken; pure. */
export function explainAnswer(answer: ErrorAnswer, call: Call): GitLabRefusedError | GitLabUnavailableError {
  const { status, words } = answer
  const quoted = words.line === '' ? '' : `: ${quote(words.line)}`
  const unavailable = deliveryToRepeat(status, words.line, call.endpoint)
  if (unavailable !== undefined) {
    return new GitLabUnavailableError(`could not ${call.purpose}: GitLab answered ${status}${quoted}`, {
      delivery: unavailable,
      status,
      retryAfterSeconds: answer.retryAfterSeconds,
      transient: status !== 501 && status !== 505,
      hints: unavailable === 'refused' ? ['GitLab limits how often it can be asked for this: try again later'] : [],
    })
  }
  if (status >= 300 && status < 400) return explainRedirect(answer, call)
  if (words.isPage) return explainPage(answer, call)
  return new GitLabRefusedError(`could not ${call.purpose}: GitLab answered ${status}${quoted}`, {
    status,
    words: words.line,
    hints: diagnoseRefusal({
      status,
      words: words.line,
      endpoint: call.endpoint,
      credential: answer.credential,
      isWrite: call.method !== 'GET',
      project: call.project,
      ref: call.ref,
    }),
    details: furtherWords(words),
  })
}

/** Longer words than this are cut in the first line of an error. */
const SHORT = 300

/** GitLab's words where the first line of an error cannot hold them all. */
export function furtherWords({ messages }: Words): readonly string[] {
  const isCut = messages.some((message) => message.length > SHORT || message.includes('\n'))
  return messages.length > 1 || isCut ? messages : []
}

function quote(words: string): string {
  return `"${shorten(words, SHORT)}"`
}

function explainRedirect({ status, location }: ErrorAnswer, call: Call): GitLabRefusedError {
  const place = location ?? 'another place'
  const done = call.method === 'GET' ? '' : '; it was not followed, and nothing was done'
  return new GitLabRefusedError(
    `could not ${call.purpose}: GitLab answered ${status}, the URL moved to ${place}${done}`,
    {
      status,
      words: location === undefined ? '' : `moved to ${location}`,
      hints: [
        'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
        'if the project was renamed, use its new path, or its numeric id, which does not change',
      ],
    },
  )
}

/** GitLab's API refuses in JSON or plain text: a web page comes from something in front of it. */
function explainPage({ status, words }: ErrorAnswer, call: Call): GitLabRefusedError {
  const title = words.line === '' ? '' : ` ${quote(words.line)}`
  return new GitLabRefusedError(
    `could not ${call.purpose}: a web page${title} came with status ${status} instead of an answer of GitLab's API`,
    { status, words: words.line, isForeign: true, hints: pageHints(status) },
  )
}

function pageHints(status: number): readonly string[] {
  const address = 'check `gitlab-url`: it must be the base address of a GitLab instance'
  if (status === 404) {
    return [
      'check `gitlab-url`: an instance below a path needs this path in it, e.g. https://example.com/gitlab',
      'the web server in front of GitLab must pass requests below /api/ on to GitLab',
    ]
  }
  if (status === 403) {
    return [
      'a firewall or an allow-list in front of GitLab may refuse this machine: have its address admitted, or use a runner inside the network',
      address,
    ]
  }
  if (status === 401 || status === 407) {
    return [
      'a single sign-on or a proxy in front of GitLab asks for a login of its own: have requests below /api/ let through without it',
      address,
    ]
  }
  return ['a proxy, a firewall or another web server in front of GitLab may have answered', address]
}

/** The next steps after a refusal, likeliest first; pure. The first rule that matches speaks. */
export function diagnoseRefusal(refusal: Refusal): readonly string[] {
  return findRule(refusal)?.hints(refusal) ?? []
}

export function findRule(refusal: Refusal): Rule | undefined {
  return [...START_RULES, ...ACCESS_RULES].find((rule) => rule.matches(refusal))
}
