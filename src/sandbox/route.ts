import type { Engine } from './engine.ts'
import type { Answer } from './http/answer.ts'
import type { Params, ReceivedRequest } from './http/request.ts'
import type { GitLabVersion, SandboxAccessToken, SandboxJob, SandboxProject, SandboxUser } from './model.ts'
import type { Store } from './store.ts'

/** One endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
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
}

export interface ObjectStorage {
  /** A signed URL for this file on another origin. */
  sign(file: string): string
}
