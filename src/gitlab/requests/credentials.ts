import { createMasker } from '../../text/mask.ts'
import { tokenKind } from '../../text/token-kind.ts'
import type { ClientSettings, GitLabClient } from '../api.ts'
import type { Sender } from '../call.ts'
import type { CredentialKind } from '../explain/rule.ts'

/** The credentials given for one instance, and which of them a call is sent with. */
export interface Credentials {
  readonly readsAs: GitLabClient['readsAs']
  readonly canAct: boolean
  /** Headers; a trigger token travels in the body, never here. */
  headersFor(sender: Sender): Readonly<Record<string, string>>
  kindFor(sender: Sender): CredentialKind
  /** Takes every credential out of a text, also encoded. */
  redact(text: string): string
}

export function createCredentials({
  token,
  apiToken,
  jobToken,
}: Pick<ClientSettings, 'token' | 'apiToken' | 'jobToken'>): Credentials {
  const readsAs = apiToken !== undefined ? 'access-token' : jobToken !== undefined ? 'job-token' : 'anonymous'
  return {
    readsAs,
    canAct: apiToken !== undefined,
    headersFor(sender) {
      if (sender === 'token') return {}
      if (apiToken !== undefined) return { 'PRIVATE-TOKEN': apiToken }
      return sender === 'reader' && jobToken !== undefined ? { 'JOB-TOKEN': jobToken } : {}
    },
    kindFor(sender) {
      if (sender === 'token') return token === undefined ? 'anonymous' : tokenKind(token, jobToken)
      if (apiToken !== undefined) return 'access-token'
      return sender === 'reader' ? readsAs : 'anonymous'
    },
    redact: createRedaction([token, apiToken, jobToken]),
  }
}

export const MASK = '[masked]'

/** Makes a function that takes the given secrets out of a server's words, in every form in which they may come back. */
export function createRedaction(secrets: readonly (string | undefined)[]): (text: string) => string {
  const masker = createMasker(MASK)
  for (const secret of secrets) if (secret !== undefined) masker.add(secret)
  return masker.redact
}
