import type { Readable } from 'node:stream'

/**
 * Data that comes from GitLab, by its own field names. Fields that older or newer servers leave out are optional; unknown statuses are
 * strings like any other.
 */

/** Numeric id or decoded full path. */
export type ProjectId = number | string

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** Repeats of this call instead of the client's `retries`; a poller that rides out trouble itself passes 0. */
  readonly retries?: number | undefined
  /** Longest wait a server may ask for (`Retry-After`); beyond it the call fails at once, with `retryAfterSeconds`. */
  readonly patienceMs?: number | undefined
}

type Text = string | null | undefined
type Count = number | null | undefined

/** As GitLab shows it: https://docs.gitlab.com/api/pipelines/ */
export interface Pipeline {
  readonly id: number
  readonly iid?: number | undefined
  readonly project_id: number
  readonly sha: string
  readonly ref: string | null
  /** One of `KNOWN_STATUSES`, or a word of a newer server. */
  readonly status: string
  readonly source?: Text
  readonly tag?: boolean | null | undefined
  readonly web_url: string
  /** ISO 8601. */
  readonly created_at?: Text
  readonly updated_at?: Text
  readonly started_at?: Text
  readonly finished_at?: Text
  /** Seconds. */
  readonly duration?: Count
  readonly queued_duration?: Count
  /** Percent. */
  readonly coverage?: Count
  readonly yaml_errors?: Text
  readonly user?: { readonly id: number; readonly username: string } | null | undefined
  readonly detailed_status?: { readonly text?: Text; readonly label?: Text; readonly group?: Text } | null | undefined
}

/** What a trigger job shows of the pipeline that it started. */
export interface PipelineBasic {
  readonly id: number
  readonly iid?: number | undefined
  readonly project_id?: number | undefined
  readonly sha?: Text
  readonly ref?: Text
  readonly status: string
  readonly updated_at?: Text
  readonly web_url?: Text
}

/** As GitLab shows it: https://docs.gitlab.com/api/jobs/ */
export interface Job {
  readonly id: number
  readonly name: string
  readonly stage: string
  readonly status: string
  readonly allow_failure?: boolean | undefined
  /** See {@link https://docs.gitlab.com/api/jobs/}; a new word of a newer server passes. */
  readonly failure_reason?: Text
  readonly web_url?: Text
  readonly created_at?: Text
  readonly started_at?: Text
  readonly finished_at?: Text
  /** Seconds. */
  readonly duration?: Count
  readonly queued_duration?: Count
  /** Percent. */
  readonly coverage?: Count
  readonly runner?: { readonly description?: Text } | null | undefined
  /** Of the runners that may take it. */
  readonly tag_list?: readonly string[] | null | undefined
  readonly user?: { readonly username: string } | null | undefined
  /** `status` is the pipeline's at the moment of the answer. */
  readonly pipeline?:
    | { readonly id: number; readonly project_id?: number | undefined; readonly status?: string | undefined }
    | undefined
  readonly artifacts_file?: { readonly filename?: Text; readonly size?: Count } | null | undefined
  readonly artifacts?: readonly JobArtifact[] | undefined
  readonly artifacts_expire_at?: Text
  readonly erased_at?: Text
}

interface JobArtifact {
  readonly file_type: string
  readonly size?: Count
  readonly filename?: Text
  readonly file_format?: Text
}

/** A trigger job (`trigger:` keyword). */
export interface Bridge extends Job {
  readonly downstream_pipeline?: PipelineBasic | null | undefined
}

/** https://docs.gitlab.com/api/pipeline_triggers/ */
export interface TriggerToken {
  readonly id: number
  readonly description?: Text
  readonly created_at?: Text
  readonly updated_at?: Text
  readonly last_used?: Text
  /** Whole for its creator, otherwise the four characters after the prefix. */
  readonly token?: Text
  readonly expires_at?: Text
  readonly owner?: { readonly id: number; readonly username: string; readonly name?: Text } | null | undefined
}

/** Of pipelines that GitLab starts by itself: https://docs.gitlab.com/api/pipeline_schedules/ */
export interface Schedule {
  readonly id: number
  readonly description?: Text
  /** Short, or `refs/heads/…` on newer servers. */
  readonly ref?: Text
  readonly cron?: Text
  readonly cron_timezone?: Text
  /** ISO 8601. */
  readonly next_run_at?: Text
  readonly active?: boolean | null | undefined
  readonly owner?: { readonly id: number; readonly username: string } | null | undefined
  readonly last_pipeline?: { readonly id: number; readonly status?: Text } | null | undefined
}

/** From the `RateLimit-*` headers of the newest answer. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
  /** Seconds from when it was seen until the next window begins. */
  readonly resetSeconds: number
}

/** An answer whose body is read as a stream; a cut or stalled body is an error of the stream. */
export interface StreamAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Readable
}

export interface AccessTokenFacts {
  readonly name: string | undefined
  readonly scopes: readonly string[]
  /** ISO date. */
  readonly expiresAt: string | undefined
}

export interface ProjectFacts {
  readonly id: number
  /** As GitLab writes it. */
  readonly path: string
  /** `undefined` for an empty repository. */
  readonly defaultBranch: string | undefined
  readonly visibility: string | undefined
  /** Of the user who asks: 30 is Developer, 40 Maintainer; 0 for none. `undefined` when GitLab does not say. */
  readonly accessLevel: number | undefined
  /** `ci_pipeline_variables_minimum_override_role`; only Maintainers see it. */
  readonly variablesRole: string | undefined
}

export interface Hook {
  readonly id: number
  readonly url: string
  readonly pushEvents: boolean
  readonly tagPushEvents: boolean
}

/** A commit status as GitLab takes it. */
export interface NewCommitStatus {
  readonly state: 'pending' | 'running' | 'success' | 'failed' | 'canceled'
  /** One that is pending or running under this name, by the same user, is changed. */
  readonly name: string
  readonly description: string
  readonly targetUrl: string | undefined
  readonly pipelineId: number
}
