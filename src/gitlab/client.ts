import type { Clock } from '../clock.ts'
import type { ClientSettings, GitLabClient } from './api.ts'
import { createArtifactMethods } from './endpoints/artifacts.ts'
import { createHookMethods } from './endpoints/hooks.ts'
import { createInspectionMethods } from './endpoints/inspection.ts'
import { createJobMethods } from './endpoints/jobs.ts'
import { createPipelineMethods } from './endpoints/pipelines.ts'
import { createScheduleMethods } from './endpoints/schedules.ts'
import { createTriggerMethods } from './endpoints/start.ts'
import { createTriggerTokenMethods } from './endpoints/trigger-tokens.ts'
import type { UpstreamMethods } from './endpoints/upstream.ts'
import { createTransport } from './http/exchange.ts'
import { createCredentials } from './requests/credentials.ts'
import { createRequests, createStreamReader, type Requests } from './requests/requests.ts'

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
    proxyVariables: settings.proxyVariables ?? {},
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
    ...createInspectionMethods(requests),
    ...createPipelineMethods(requests),
    ...createJobMethods(requests, streams),
    ...createArtifactMethods(requests, streams),
    ...createTriggerTokenMethods(requests),
    ...createHookMethods(requests),
    ...createLateUpstreamMethods(requests),
    ...createScheduleMethods(requests),
  }
}

/** Few write into the project they were started from, and a plain trigger loads as little as it can. */
function createLateUpstreamMethods(requests: Requests): UpstreamMethods {
  const load = async () => (await import('./endpoints/upstream.ts')).createUpstreamMethods(requests)
  return {
    listNotes: async (...given) => (await load()).listNotes(...given),
    createNote: async (...given) => (await load()).createNote(...given),
    updateNote: async (...given) => (await load()).updateNote(...given),
    setCommitStatus: async (...given) => (await load()).setCommitStatus(...given),
  }
}
