import type { Endpoint } from '../../../../src/gitlab/call.ts'
import type { CredentialKind, Refusal } from '../../../../src/gitlab/explain/rule.ts'

/** A refusal of GitLab, and what is made of it. */
export type Row = {
  endpoint: Endpoint
  status: number
  words: string
  credential?: CredentialKind
  isWrite?: boolean
  rule: string
  /** A word of the first hint. */
  first: string
}

/** A refusal to start a pipeline with a trigger token. */
export const start = (status: number, words: string, rule: string, first: string): Row => ({
  endpoint: 'trigger',
  status,
  words,
  credential: 'trigger-token',
  rule,
  first,
})

export function toRefusal({ endpoint, status, words, credential = 'access-token', isWrite }: Row): Refusal {
  const isStart = endpoint === 'trigger' || endpoint === 'create'
  return { endpoint, status, words, credential, isWrite: isWrite ?? isStart, project: 'group/app', ref: 'main' }
}
