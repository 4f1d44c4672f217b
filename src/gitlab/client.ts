import type { Clock } from '../clock.ts'
import type { ClientSettings, GitLabClient, Inspection } from './api.ts'
import type { ArtifactMethods } from './endpoints/artifacts.ts'
import type { HookMethods } from './endpoints/hooks.ts'
import type { JobMethods } from './endpoints/jobs.ts'
import { createPipelineMethods } from './endpoints/pipelines.ts'
import type { ScheduleMethods } from './endpoints/schedules.ts'
import { createTriggerMethods } from './endpoints/start.ts'
import type { TriggerTokenMethods } from './endpoints/trigger-tokens.ts'
import type { UpstreamMethods } from './endpoints/upstream.ts'
import { createTransport } from './http/exchange.ts'
import { createCredentials } from './requests/credentials.ts'
import { createRequests, createStreamReader, type Requests, type StreamReader } from './requests/requests.ts'

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
    ...createPipelineMethods(requests),
    ...createLateMethods(requests, streams),
  }
}

/** What a plain trigger never calls: it loads as little as it can. */
function createLateMethods(requests: Requests, streams: StreamReader) {
  return {
    ...loadLate<Inspection>(INSPECTION, async () =>
      (await import('./endpoints/inspection.ts')).createInspectionMethods(requests),
    ),
    ...loadLate<JobMethods>(JOBS, async () =>
      (await import('./endpoints/jobs.ts')).createJobMethods(requests, streams),
    ),
    ...loadLate<ArtifactMethods>(ARTIFACTS, async () =>
      (await import('./endpoints/artifacts.ts')).createArtifactMethods(requests, streams),
    ),
    ...loadLate<TriggerTokenMethods>(TRIGGER_TOKENS, async () =>
      (await import('./endpoints/trigger-tokens.ts')).createTriggerTokenMethods(requests),
    ),
    ...loadLate<HookMethods>(HOOKS, async () => (await import('./endpoints/hooks.ts')).createHookMethods(requests)),
    ...loadLate<UpstreamMethods>(UPSTREAM, async () =>
      (await import('./endpoints/upstream.ts')).createUpstreamMethods(requests),
    ),
    ...loadLate<ScheduleMethods>(SCHEDULES, async () =>
      (await import('./endpoints/schedules.ts')).createScheduleMethods(requests),
    ),
  }
}

/** Methods that load what they do at the first call of one of them. */
function loadLate<M extends { [K in keyof M]: (...given: never[]) => Promise<unknown> }>(
  names: Readonly<Record<keyof M, true>>,
  load: () => Promise<M>,
): M {
  let loading: Promise<M> | undefined
  const call = async (name: keyof M, given: never[]) => {
    loading ??= load()
    return (await loading)[name](...given)
  }
  const keys = Object.keys(names) as (keyof M)[]
  return Object.fromEntries(keys.map((name) => [name, (...given: never[]) => call(name, given)])) as unknown as M
}

const INSPECTION = {
  probeInstance: true,
  getUser: true,
  getAccessToken: true,
  getOwnJob: true,
  getProjectFacts: true,
  getMember: true,
  getRef: true,
  getJobTokenScope: true,
  listJobTokenAllowlist: true,
  listJobTokenGroups: true,
} as const
const JOBS = {
  listJobs: true,
  listBridges: true,
  getJob: true,
  playJob: true,
  retryJob: true,
  cancelJob: true,
  readTrace: true,
} as const
const ARTIFACTS = {
  openJobArtifacts: true,
  openJobArtifactFile: true,
  openRefArtifacts: true,
  openRefArtifactFile: true,
  listArtifactTree: true,
} as const
const TRIGGER_TOKENS = {
  listTriggers: true,
  getTrigger: true,
  createTrigger: true,
  updateTrigger: true,
  deleteTrigger: true,
  takeTriggerOwnership: true,
} as const
const HOOKS = { listHooks: true, createHook: true } as const
const UPSTREAM = { listNotes: true, createNote: true, updateNote: true, setCommitStatus: true } as const
const SCHEDULES = { listSchedules: true, getSchedule: true, playSchedule: true } as const
