import * as z from 'zod/mini'
import type { Bridge, Job, Pipeline, Schedule, TriggerToken } from './types.ts'

/**
 * How GitLab's answers are read: tolerantly. Unknown fields pass, unknown statuses pass as strings, and fields that older or newer servers
 * leave out are optional. Apart from the types, so that programs that use the library need no zod to compile.
 */

const text = z.optional(z.nullable(z.string()))
const number = z.optional(z.nullable(z.number()))

/** Facts for reports alone: a shape that is not known must not end a run. */
const person = z.catch(z.optional(z.nullable(z.looseObject({ username: z.string() }))), undefined)
/** Percent. GitLab writes a pipeline's as text. */
const coverage = z.catch(z.optional(z.nullable(z.coerce.number())), undefined)
const runner = z.catch(z.optional(z.nullable(z.looseObject({ description: text }))), undefined)

export const pipelineSchema: z.ZodMiniType<Pipeline> = z.looseObject({
  id: z.number(),
  iid: z.optional(z.number()),
  project_id: z.number(),
  sha: z.string(),
  ref: z.nullable(z.string()),
  status: z.string(),
  source: text,
  tag: z.optional(z.nullable(z.boolean())),
  web_url: z.string(),
  created_at: text,
  updated_at: text,
  started_at: text,
  finished_at: text,
  duration: number,
  queued_duration: number,
  coverage,
  yaml_errors: text,
  user: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string() }))),
  detailed_status: z.optional(z.nullable(z.looseObject({ text: text, label: text, group: text }))),
})

const pipelineBasicSchema = z.looseObject({
  id: z.number(),
  iid: z.optional(z.number()),
  project_id: z.optional(z.number()),
  sha: text,
  ref: text,
  status: z.string(),
  updated_at: text,
  web_url: text,
})

const artifactSchema = z.looseObject({ file_type: z.string(), size: number, filename: text, file_format: text })

const jobShape = z.looseObject({
  id: z.number(),
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  allow_failure: z.optional(z.boolean()),
  failure_reason: text,
  web_url: text,
  created_at: text,
  started_at: text,
  finished_at: text,
  duration: number,
  queued_duration: number,
  coverage,
  runner,
  tag_list: z.optional(z.nullable(z.array(z.string()))),
  user: person,
  pipeline: z.optional(
    z.looseObject({ id: z.number(), project_id: z.optional(z.number()), status: z.optional(z.string()) }),
  ),
  artifacts_file: z.optional(z.nullable(z.looseObject({ filename: text, size: number }))),
  artifacts: z.optional(z.array(artifactSchema)),
  artifacts_expire_at: text,
  erased_at: text,
})

export const jobSchema: z.ZodMiniType<Job> = jobShape

export const bridgeSchema: z.ZodMiniType<Bridge> = z.extend(jobShape, {
  downstream_pipeline: z.optional(z.nullable(pipelineBasicSchema)),
})

export const triggerTokenSchema: z.ZodMiniType<TriggerToken> = z.looseObject({
  id: z.number(),
  description: text,
  created_at: text,
  updated_at: text,
  last_used: text,
  token: text,
  expires_at: text,
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string(), name: text }))),
})

export const scheduleSchema: z.ZodMiniType<Schedule> = z.looseObject({
  id: z.number(),
  description: text,
  ref: text,
  cron: text,
  cron_timezone: text,
  next_run_at: text,
  active: z.optional(z.nullable(z.boolean())),
  owner: z.optional(z.nullable(z.looseObject({ id: z.number(), username: z.string() }))),
  last_pipeline: z.optional(z.nullable(z.looseObject({ id: z.number(), status: text }))),
})
