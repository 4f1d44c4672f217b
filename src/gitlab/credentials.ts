import type { ClientSettings, GitLabClient } from './api.ts'
import type { Sender } from './call.ts'
import { credentialKindOf } from './diagnosis.ts'
import type { CredentialKind } from './diagnosis-rule.ts'
import { createRedaction } from './redaction.ts'

/** The credentials given for one instance, and who sends what. */
export interface Credentials {
  readonly readsAs: GitLabClient['readsAs']
  readonly canAct: boolean
  /** Headers; a trigger token travels in the body, never here. */
  headersFor(sender: Sender): Readonly<Record<string, string>>
  kindFor(sender: Sender): CredentialKind
  /** Takes every credential out of a text, also encoded. */
  redact(text: string): string
}

export function createCredentials({ token, apiToken, jobToken }: ClientSettings): Credentials {
  const readsAs = apiToken !== undefined ? 'api-token' : jobToken !== undefined ? 'job-token' : 'anonymous'
  return {
    readsAs,
    canAct: apiToken !== undefined,
    headersFor(sender) {
      if (sender === 'token') return {}
      if (apiToken !== undefined) return { 'PRIVATE-TOKEN': apiToken }
      return sender === 'reader' && jobToken !== undefined ? { 'JOB-TOKEN': jobToken } : {}
    },
    kindFor(sender) {
      if (sender === 'token') return credentialKindOf(token, jobToken)
      if (apiToken !== undefined) return 'access-token'
      return sender === 'reader' && jobToken !== undefined ? 'job-token' : 'anonymous'
    },
    redact: createRedaction([token, apiToken, jobToken]),
  }
}
