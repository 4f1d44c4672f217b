import type { Clock } from '../../clock.ts'
import { messageOf } from '../../errors.ts'
import { extractWords } from '../../gitlab/explain/words.ts'
import { readBeginning } from '../../gitlab/http/body.ts'
import { createTransport, type HttpAnswer } from '../../gitlab/http/exchange.ts'
import { parseRetryAfter } from '../../gitlab/requests/rate-limit.ts'
import type { Environment } from '../../options/sources.ts'
import { VERSION } from '../../version.ts'
import type { Sent } from '../statuses/board.ts'
import type { CommitStatus } from '../statuses/job-status.ts'
import type { SendStatus } from '../statuses/outbox.ts'
import type { Commit } from './commit.ts'

export interface StatusSenderSettings {
  readonly commit: Commit
  readonly token: string
  readonly requestTimeoutSeconds: number
  readonly caCertificates: string | undefined
  readonly proxyVariables: Environment
  readonly clock: Clock
}

/** Writes statuses on one commit. Redirects are not followed, so the token goes to the origin of `GITHUB_API_URL` alone. */
export function createStatusSender({ commit, token, clock, ...settings }: StatusSenderSettings): SendStatus {
  const transport = createTransport({
    ...{ clock, userAgent: `gitlab-downstream/${VERSION}`, timeoutMs: settings.requestTimeoutSeconds * 1000 },
    ...{ caCertificates: settings.caCertificates, proxyVariables: settings.proxyVariables },
  })
  const url = new URL(`${commit.apiUrl}/repos/${commit.repository}/statuses/${encodeURIComponent(commit.sha)}`)
  const headers = {
    accept: 'application/vnd.github+json',
    'accept-encoding': 'identity',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
  const exchange = async (status: CommitStatus, signal: AbortSignal): Promise<Sent> => {
    const answer = await transport.open({
      method: 'POST',
      url,
      headers,
      body: JSON.stringify({ ...status, state: STATES[status.state] }),
      signal,
    })
    return judge(answer, extractWords(await readBeginning(answer, ANSWER_BYTES)).line, clock.wallMs())
  }
  return async (status, signal) => {
    const work = exchange(status, signal)
    try {
      return await (clock.track?.(work) ?? work)
    } catch (error) {
      return { kind: 'failed', words: `GitHub could not be reached: ${messageOf(error)}` }
    }
  }
}

/** What GitHub calls them: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
const STATES = {
  ...{ pending: 'pending', running: 'pending', success: 'success' },
  ...{ failure: 'failure', error: 'error', canceled: 'error' },
} as const satisfies Readonly<Record<CommitStatus['state'], string>>

/** Enough for the words of an error. */
const ANSWER_BYTES = 64 * 2 ** 10

/** https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
function judge({ status, headers }: HttpAnswer, said: string, wallMs: number): Sent {
  if (status === 201) return { kind: 'written' }
  const words = said === '' ? `status ${status}` : said
  if (status >= 500 || status === 408)
    return { kind: 'failed', words: `GitHub could not be reached: ${status}: ${words}` }
  const askedSeconds = status === 403 || status === 429 ? askedToWait(headers, wallMs) : undefined
  if (askedSeconds !== undefined)
    return { kind: 'limited', delayMs: askedSeconds * 1000, words: `GitHub says: ${words}` }
  if (status === 429 || (status === 403 && /rate limit|abuse/i.test(said)))
    return { kind: 'limited', delayMs: SECONDARY_LIMIT_MS, words: `GitHub says: ${words}` }
  // A 422 is about the one status, such as its context having 1000 already, unless the commit is not there.
  const remedy = status === 403 || status === 404 ? '; the token needs the permission `statuses: write`' : ''
  return {
    kind: 'refused',
    words: `GitHub says: ${status}: ${words}${remedy}`,
    forAll: status !== 422 || /no commit found/i.test(said),
  }
}

/** Of a limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000

function askedToWait(headers: HttpAnswer['headers'], wallMs: number): number | undefined {
  return parseRetryAfter(
    {
      ...headers,
      'ratelimit-remaining': headers['x-ratelimit-remaining'],
      'ratelimit-reset': headers['x-ratelimit-reset'],
    },
    wallMs,
  )
}
