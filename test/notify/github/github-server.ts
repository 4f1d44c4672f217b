import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { components, operations } from '@octokit/openapi-types'
import type { Clock } from '../../../src/clock.ts'

type NewStatus = operations['repos/create-commit-status']['requestBody']['content']['application/json']
type Refusal = components['schemas']['basic-error']

/** A commit status as it came, and when. */
export interface WrittenStatus extends NewStatus {
  readonly context: string
  readonly sha: string
  readonly atMs: number
}

/** An answer in the place of the usual one. */
export interface Disturbance {
  readonly status: number
  readonly message: string
  /** It never comes. */
  readonly stalls?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** How many requests get it; all of them by default. */
  readonly times?: number
}

export interface GitHubServer extends AsyncDisposable {
  /** For `GITHUB_API_URL`; with the path of a GitHub Enterprise Server. */
  readonly apiUrl: string
  readonly written: readonly WrittenStatus[]
  /** When each request came, whatever its answer was. */
  readonly requestsAtMs: readonly number[]
  readonly authorizations: ReadonlySet<string | undefined>
  /** States by context, as a pull request shows them. */
  newest(): Record<string, NewStatus['state']>
  disturb(disturbance: Disturbance | undefined): void
  /** Resolves when so many statuses have been written. */
  whenWritten(count: number): Promise<void>
}

export const GITHUB_TOKEN = `ghs_${'A1b2C3d4E5f6'.repeat(3)}`
export const HEAD_SHA = 'c'.repeat(40)

/** What GitHub documents of commit statuses: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
export async function openGitHub(clock: Clock): Promise<GitHubServer> {
  const written: WrittenStatus[] = []
  const requestsAtMs: number[] = []
  const authorizations = new Set<string | undefined>()
  let disturbance: Disturbance | undefined
  let left = 0
  const waiting = new Map<number, () => void>()
  const closed = new AbortController()

  const answer = (path: string, authorization: string | undefined, body: string): Disturbance => {
    const atMs = clock.monotonicMs()
    requestsAtMs.push(atMs)
    authorizations.add(authorization)
    if (disturbance && left > 0) {
      left -= 1
      return disturbance
    }
    if (authorization !== `Bearer ${GITHUB_TOKEN}`) return { status: 401, message: 'Bad credentials' }
    const sha = /^\/api\/v3\/repos\/octo\/app\/statuses\/(\w+)$/.exec(path)?.[1]
    if (sha === undefined) return { status: 404, message: 'Not Found' }
    if (sha !== HEAD_SHA) return { status: 422, message: `No commit found for SHA: ${sha}` }
    const status: NewStatus = JSON.parse(body)
    const refusal = check(status, written)
    if (refusal !== undefined) return { status: 422, message: refusal }
    written.push({ ...status, context: status.context ?? 'default', sha, atMs })
    waiting.get(written.length)?.()
    return { status: 201, message: '' }
  }

  const server = createServer(async (request, response) => {
    const {
      status,
      message,
      stalls,
      headers = {},
    } = answer(request.url ?? '', request.headers.authorization, await text(request))
    if (stalls) await clock.sleep(Number.POSITIVE_INFINITY, closed.signal).catch(() => {})
    const body: Partial<Refusal> | object = status === 201 ? { id: written.length } : { message, status: `${status}` }
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(clock.wallMs()).toUTCString(),
      ...headers,
    })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`,
    written,
    requestsAtMs,
    authorizations,
    newest: () => Object.fromEntries(written.map(({ context, state }) => [context, state])),
    disturb(next) {
      disturbance = next
      left = next?.times ?? Number.POSITIVE_INFINITY
    },
    whenWritten: (count) => new Promise((resolve) => waiting.set(count, resolve)),
    async [Symbol.asyncDispose]() {
      closed.abort()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function check({ state, description, context, target_url }: NewStatus, written: readonly WrittenStatus[]) {
  if (!['error', 'failure', 'pending', 'success'].includes(state)) return 'Validation Failed: state'
  if ((description ?? '').length > 140) return 'Validation Failed: description is too long (maximum is 140 characters)'
  if ((context ?? '').length > 255) return 'Validation Failed: context is too long (maximum is 255 characters)'
  if (target_url && !/^https?:/.test(target_url)) return 'Validation Failed: target_url must use http(s) scheme'
  const same = written.filter((other) => other.context === context).length
  return same < 1000 ? undefined : 'This SHA and context has reached the maximum number of statuses.'
}
