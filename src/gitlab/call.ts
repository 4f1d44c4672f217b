import type { ClientSettings, ProjectId } from './api.ts'
import type { HttpRequest } from './http/exchange.ts'

/** What a call is about; decides which explanations fit a refusal. */
export type Endpoint =
  | 'trigger'
  | 'create'
  | 'merge-request'
  | 'pipeline'
  | 'job'
  | 'artifacts'
  | 'triggers'
  | 'hooks'
  | 'notes'
  | 'commit-status'
  | 'schedule'
  | 'project'
  | 'instance'

/** What a call carries: `token` is in the body already, `reader` the best for reading, `actor` the access token. */
export type Sender = 'token' | 'reader' | 'actor'

/** One request to the API, before retries. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v4`, encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as a form; only for API v3. */
  readonly form?: URLSearchParams
  readonly sender: Sender
  readonly endpoint: Endpoint
  /** Completes "could not …", e.g. `read pipeline 12 of group/app`. */
  readonly purpose: string
  readonly project?: ProjectId | undefined
  readonly ref?: string | undefined
}

/** A project in a path: a full path is encoded, exactly once. */
export function projectPath(project: ProjectId): string {
  return `/projects/${encodeURIComponent(String(project))}`
}

/** A project in a sentence: a full path speaks for itself. */
export function projectName(project: ProjectId): string {
  return typeof project === 'number' ? `project ${project}` : project
}

/** A call as HTTP, without credentials in its URL or headers. */
export function toRequest(settings: ClientSettings, call: Call, signal: AbortSignal | undefined): HttpRequest {
  const url = new URL(`${settings.baseUrl}/api/${settings.apiVersion}${call.path}`)
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value))
  }
  // Compressed answers would need a second limit against bombs, and save little beside the waiting.
  const headers = { accept: 'application/json, */*;q=0.1', 'accept-encoding': 'identity' }
  if (call.form !== undefined) {
    const type = 'application/x-www-form-urlencoded'
    return {
      method: call.method,
      url,
      headers: { ...headers, 'content-type': type },
      body: call.form.toString(),
      signal,
    }
  }
  if (call.body === undefined) return { method: call.method, url, headers, signal }
  const body = JSON.stringify(call.body)
  return { method: call.method, url, headers: { ...headers, 'content-type': 'application/json' }, body, signal }
}
