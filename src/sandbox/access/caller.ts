import { forbidden, oauthError, unauthorized } from '../http/answer.ts'
import type { Params, ReceivedRequest } from '../http/request.ts'
import type { SandboxAccessToken, SandboxJob, SandboxUser } from '../model.ts'
import type { Caller, Route } from '../route.ts'
import type { Store } from '../store.ts'

export interface CallerSource {
  readonly store: Store
  readonly request: ReceivedRequest
  readonly params: Params
  readonly route: Route
}

/** Resolves the credentials as far as the route looks at them. Throws GitLab's 401 and 403 of bad ones. */
export function resolveCaller({ store, request, params, route }: CallerSource): Caller {
  if (route.access === 'none') return { kind: 'anonymous' }
  const jobsAllowed = route.jobToken !== undefined && store.version >= route.jobToken.since
  const bearer = /^bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const bearerJob = bearer === undefined ? undefined : store.jobTokens.get(bearer)
  if (jobsAllowed && bearerJob) return asJob(store, bearerJob)
  const personal = header(request, 'private-token') ?? text(params.private_token) ?? bearer ?? text(params.access_token)
  if (personal !== undefined) return asUser(store, store.accessTokens.get(personal), request.method)
  if (!jobsAllowed) return { kind: 'anonymous' }
  const jobToken = header(request, 'job-token') ?? text(params.job_token) ?? text(params.token)
  if (jobToken === undefined) return { kind: 'anonymous' }
  return asJob(store, store.jobTokens.get(jobToken))
}

/** Why this token cannot act for its job, in GitLab's words; `null` when it can. */
export function jobTokenProblem(store: Store, job: SandboxJob): string | null {
  // Until GitLab 19 the token of a job that is being canceled is good for the runner only.
  const running = job.status === 'running' || (job.status === 'canceling' && store.version >= 19)
  if (!running) return 'Job is not running'
  if (job.erasedAt !== null) return 'Job has been erased!'
  if (store.projects.get(job.projectId)?.deleted) return 'Project has been deleted!'
  if (job.tokenExpired && store.version >= 19) return 'Job token has expired'
  return null
}

export function userOf(store: Store, userId: number | null): SandboxUser | null {
  return userId === null ? null : (store.users.get(userId) ?? null)
}

function asJob(store: Store, job: SandboxJob | undefined): Caller {
  if (!job || jobTokenProblem(store, job)) throw unauthorized()
  return { kind: 'job', job, user: userOf(store, job.userId) }
}

function asUser(store: Store, token: SandboxAccessToken | undefined, method: string): Caller {
  const user = token && store.users.get(token.userId)
  if (!user) throw unauthorized()
  if (token.revoked)
    throw oauthError(401, 'invalid_token', 'Token was revoked. You have to re-authorize from the user.')
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= store.clock.wallMs())
    throw oauthError(401, 'invalid_token', 'Token is expired. You can either do re-authorization or token refresh.')
  const reads = method === 'GET' || method === 'HEAD'
  if (!token.scopes.includes('api') && !(reads && token.scopes.includes('read_api')))
    throw oauthError(
      403,
      'insufficient_scope',
      'The request requires higher privileges than provided by the access token.',
      reads ? 'api read_api' : 'api',
    )
  if (user.blocked) throw forbidden('Your account has been blocked.')
  return { kind: 'user', user, token }
}

function header({ headers }: ReceivedRequest, name: string): string | undefined {
  return text(headers[name])
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
