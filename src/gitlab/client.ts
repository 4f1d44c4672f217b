import type { Clock } from '../clock.ts'
import type { ClientSettings, GitLabClient } from './api.ts'
import { createArtifactMethods } from './artifacts.ts'
import { createCredentials } from './credentials.ts'
import { createTransport } from './http.ts'
import { createInspectionMethods } from './inspection.ts'
import { createInstanceMethods } from './instance.ts'
import { createJobMethods } from './jobs.ts'
import { createPipelineMethods } from './pipelines.ts'
import { createRequests } from './requests.ts'
import { createStreamReader } from './stream.ts'
import { createTriggerMethods } from './trigger.ts'
import { createTriggerTokenMethods } from './triggers.ts'

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
export function createGitLabClient(
  settings: ClientSettings,
  { clock, random = Math.random }: { readonly clock: Clock; readonly random?: () => number },
): GitLabClient {
  const credentials = createCredentials(settings)
  const transport = createTransport({
    clock,
    userAgent: settings.userAgent,
    timeoutMs: settings.requestTimeoutSeconds * 1000,
    caCertificates: settings.caCertificates,
  })
  const requests = createRequests({ settings, clock, random, transport, credentials })
  const streams = createStreamReader({ settings, clock })
  return {
    baseUrl: settings.baseUrl,
    readsAs: credentials.readsAs,
    canAct: credentials.canAct,
    get rateLimit() {
      return requests.rateLimit
    },
    get clockSkewMs() {
      return requests.clockSkewMs
    },
    ...createTriggerMethods(requests, { settings, credentials }),
    ...createInstanceMethods(requests),
    ...createInspectionMethods(requests),
    ...createPipelineMethods(requests),
    ...createJobMethods(requests, streams),
    ...createArtifactMethods(requests, streams),
    ...createTriggerTokenMethods(requests),
  }
}
