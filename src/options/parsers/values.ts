import type { TokenKind } from '../../text/token-kind.ts'

/** A token, with where it came from and what its text tells about it. */
export interface Credential {
  readonly value: string
  /** The environment variable, flag or input it came from; for messages. */
  readonly source: string
  /** `job-token` also when it came from `CI_JOB_TOKEN`, whatever it looks like. */
  readonly kind: TokenKind
}

export interface Ref {
  /** What is sent, e.g. `main` or `refs/tags/v1`. */
  readonly given: string
  /** Short name, e.g. `v1`. */
  readonly name: string
  /** `any` for a short name: GitLab looks for a branch and a tag. */
  readonly kind: 'branch' | 'tag' | 'any'
}

export type PipelineReference =
  | { readonly kind: 'id'; readonly id: number }
  /** From a pipeline's URL; instance and project have been taken from it into `gitlabUrl` and `project`. */
  | { readonly kind: 'url'; readonly id: number; readonly url: string }
  /** The same from a job's URL, with the id of the job. */
  | { readonly kind: 'job'; readonly id: number; readonly url: string }
  | { readonly kind: 'latest' }

export type ArtifactSelection =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'globs'; readonly globs: readonly string[] }

export interface OutputSource {
  readonly job: string
  readonly path: string
}

/** Thrown by the parsers of single values. `resolveOptions` gathers these into one `UsageError`. */
export class InvalidValueError extends Error {
  override readonly name = 'InvalidValueError'
  /** One per thing that is wrong: what it is, and what is expected instead. Never holds the value of a secret. */
  readonly messages: readonly string[]

  constructor(...messages: string[]) {
    super(messages.join('; '))
    this.messages = messages
  }
}

/** Of a text that `isWellFormed()` denies: neither a URL nor a database takes it. */
export const HALF_CHARACTER = 'has half of a character in it (a surrogate without its other half); expected whole ones'

/**
 * What a message may repeat of what the user wrote: one short line, or nothing where it looks like a secret. A password in a URL, a
 * token in its query, or a token in the wrong place is no less secret there.
 */
export function showValue(text: string): string | undefined {
  if (/:\/\/(?:\S*@|\S*\?)|gl(?:ptt|cbt|pat|oas)-/.test(text)) return undefined
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on is left out
  const line = text.trim().replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
