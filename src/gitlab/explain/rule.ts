import type { TokenKind } from '../../text/token-kind.ts'
import type { ProjectId } from '../api.ts'
import type { Endpoint } from '../call.ts'

/** What kind of token a call carried, if any. */
export type CredentialKind = TokenKind | 'anonymous'

/** A refusal as GitLab gave it. */
export interface Refusal {
  readonly status: number
  /** GitLab's own words in one line. */
  readonly words: string
  readonly endpoint: Endpoint
  readonly credential: CredentialKind
  readonly isWrite: boolean
  readonly project: ProjectId | undefined
  readonly ref: string | undefined
}

/** One known refusal and what to do about it. */
export interface Rule {
  /** For tests and for reading; never shown. */
  readonly name: string
  matches(refusal: Refusal): boolean
  /** Next steps, likeliest first. */
  hints(refusal: Refusal): readonly string[]
}

/** The project of a refusal in a sentence. */
export function projectOf({ project }: Refusal): string {
  return project === undefined ? 'the project' : `"${project}"`
}
