import * as z from 'zod/mini'
import type { Pipeline } from './types.ts'

/**
 * How GitLab's answers are read: tolerantly. Unknown fields pass, unknown statuses pass as strings, and fields that older or newer servers
 * leave out are optional. Apart from the types, so that programs that use the library need no zod to compile. What only some endpoints
 * answer is beside those: making a schema takes time, and a plain trigger needs the pipeline's alone.
 */

export const text = z.optional(z.nullable(z.string()))
export const number = z.optional(z.nullable(z.number()))

/** A fact for reports alone: a shape that is not known must not end a run. Percent; GitLab writes a pipeline's as text. */
export const coverage = z.catch(z.optional(z.nullable(z.coerce.number())), undefined)

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
