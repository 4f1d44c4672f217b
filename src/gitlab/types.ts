import type { Readable } from 'node:stream'
import * as z from 'zod/mini'

/**
 * Data that comes from GitLab. The shapes of its answers are parsed tolerantly: unknown fields pass, unknown statuses pass as strings, and fields that
 * older or newer servers leave out are optional. Field names are GitLab's own.
 *
 * Source: https://docs.gitlab.com/api/pipelines/, https://docs.gitlab.com/api/jobs/
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

const text = z.optional(z.nullable(z.string()))
const number = z.optional(z.nullable(z.number()))

/** Facts for reports alone: a shape that is not known must not end a run. */
const person = z.catch(z.optional(z.nullable(z.looseObject({ username: z.string() }))), undefined)
/** Percent. GitLab writes a pipeline's as text. */
const coverage = z.catch(z.optional(z.nullable(z.coerce.number())), undefined)
const runner = z.catch(z.optional(z.nullable(z.looseObject({ description: text }))), undefined)

export const pipelineSchema = z.looseObject({
  id: z.number(),
  iid: z.optional(z.number()),
  project_id: z.number(),
  sha: z.string(),
  ref: z.nullable(z.string()),
  /** One of `KNOWN_STATUSES`, or a word of a newer server. */
  status: z.string(),
  source: text,
  tag: z.optional(z.nullable(z.boolean())),
  web_url: z.string(),
  /** ISO 8601. */
  created_at: text,
  updated_at: text,
  started_at: text,
  finished_at: text,
  /** Seconds. */
  duration: number,
  queued_duration: number,
  coverage,
  yaml_errors: text,
  user: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string() }))),
  detailed_status: z.optional(z.nullable(z.looseObject({ text: text, label: text, group: text }))),
})
export type Pipeline = z.infer<typeof pipelineSchema>

const pipelineBasicSchema = z.looseObject({
  id: z.number(),
  iid: z.optional(z.number()),
  project_id: z.optional(z.number()),
  sha: text,
  ref: text,
  status: z.string(),
  web_url: text,
})
export type PipelineBasic = z.infer<typeof pipelineBasicSchema>

const artifactSchema = z.looseObject({ file_type: z.string(), size: number, filename: text, file_format: text })

export const jobSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  allow_failure: z.optional(z.boolean()),
  /** See {@link https://docs.gitlab.com/api/jobs/}; a new word of a newer server passes. */
  failure_reason: text,
  web_url: text,
  created_at: text,
  started_at: text,
  finished_at: text,
  /** Seconds. */
  duration: number,
  queued_duration: number,
  coverage,
  runner,
  /** Of the runners that may take it. */
  tag_list: z.optional(z.nullable(z.array(z.string()))),
  user: person,
  /** `status` is the pipeline's at the moment of the answer. */
  pipeline: z.optional(
    z.looseObject({ id: z.number(), project_id: z.optional(z.number()), status: z.optional(z.string()) }),
  ),
  artifacts_file: z.optional(z.nullable(z.looseObject({ filename: text, size: number }))),
  artifacts: z.optional(z.array(artifactSchema)),
  artifacts_expire_at: text,
  erased_at: text,
})
export type Job = z.infer<typeof jobSchema>

export const bridgeSchema = z.extend(jobSchema, { downstream_pipeline: z.optional(z.nullable(pipelineBasicSchema)) })
/** A trigger job (`trigger:` keyword). */
export type Bridge = z.infer<typeof bridgeSchema>

export const triggerTokenSchema = z.looseObject({
  id: z.number(),
  description: text,
  created_at: text,
  updated_at: text,
  last_used: text,
  /** Whole for its creator, otherwise the four characters after the prefix. */
  token: text,
  expires_at: text,
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string(), name: text }))),
})
export type TriggerToken = z.infer<typeof triggerTokenSchema>

export const scheduleSchema = z.looseObject({
  id: z.number(),
  description: text,
  /** Short, or `refs/heads/…` on newer servers. */
  ref: text,
  cron: text,
  cron_timezone: text,
  /** ISO 8601. */
  next_run_at: text,
  active: z.optional(z.nullable(z.boolean())),
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string() }))),
  last_pipeline: z.optional(z.nullable(z.looseObject({ id: z.number(), status: text }))),
})
/** Of pipelines that GitLab starts by itself: https://docs.gitlab.com/api/pipeline_schedules/ */
export type Schedule = z.infer<typeof scheduleSchema>

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
