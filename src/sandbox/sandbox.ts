import { type Clock, systemClock } from '../clock.ts'
import type { Engine } from './engine.ts'
import { createFaults, type Faults } from './faults.ts'
import { type ListenOptions, listen } from './http/listener.ts'
import type { GitLabVersion, SandboxJob, SandboxPipeline, SandboxProject, SandboxUser } from './model.ts'
import { type ObjectStorageServer, startObjectStorage } from './object-storage.ts'
import { createPages } from './pages/routes.ts'
import { createRequestLog, type LoggedRequest } from './request-log.ts'
import { createRouter, type Route, type ServerSettings } from './route.ts'
import { artifactRoutes } from './routes/artifacts.ts'
import { hookRoutes } from './routes/hooks.ts'
import { jobTokenScopeRoutes } from './routes/job-token-scope.ts'
import { jobRoutes } from './routes/jobs.ts'
import { lintRoutes } from './routes/lint.ts'
import { mergeRequestRoutes } from './routes/merge-requests.ts'
import { pipelineRoutes } from './routes/pipelines.ts'
import { projectRoutes, userRoutes } from './routes/projects.ts'
import { repositoryRoutes } from './routes/repository.ts'
import { scheduleVariableRoutes } from './routes/schedule-variables.ts'
import { scheduleRoutes } from './routes/schedules.ts'
import { legacyRoutes, triggerRoutes } from './routes/trigger.ts'
import { legacyTriggerTokenRoutes, triggerTokenRoutes } from './routes/trigger-tokens.ts'
import { createScriptedEngine } from './scripted/engine.ts'
import type { ScriptSource } from './scripted/script.ts'
import { createLateWork, createRateLimiter, handleRequest } from './server.ts'
import { createStore, type Store } from './store.ts'

export interface SandboxOptions {
  /** Default 19. */
  readonly version?: GitLabVersion
  readonly clock?: Clock
  /** Runs the pipelines of projects with a `gitDir`; all others are scripted. */
  readonly engine?: (store: Store) => Engine
  /** Relative URL root, e.g. `/gitlab`. */
  readonly urlPrefix?: string
  readonly tls?: ListenOptions['tls']
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Default: a free one. */
  readonly port?: number
  /** Artifact archives come from a second origin, as on an instance with object storage. */
  readonly artifactRedirect?: boolean
  /** Answers carry `RateLimit-*` headers, and 429 beyond so many requests a minute. */
  readonly requestsPerMinute?: number
  /** Gets the cause of every answer 500 and its request, e.g. `POST /api/v4/projects/1/pipeline`; ignored by default. */
  readonly onError?: (error: unknown, request: string) => void
}

/** A running sandbox. */
export interface Sandbox extends AsyncDisposable {
  /** e.g. `http://127.0.0.1:40123/gitlab` */
  readonly url: string
  readonly store: Store
  readonly faults: Faults
  readonly settings: ServerSettings
  /** The requests so far, oldest first. Beyond 32 MiB in all the oldest are dropped. */
  readonly requests: readonly LoggedRequest[]
  /** The second origin, with `artifactRedirect`. */
  readonly objectStorage: ObjectStorageServer | undefined
  /** How the next pipelines of a project without `gitDir` go. */
  script(project: SandboxProject, source: ScriptSource): void
  /** A running job, for its `CI_JOB_TOKEN`; by default with GitLab's prefix, which an instance may change. */
  runUpstreamJob(project: SandboxProject, user: SandboxUser, token?: string): UpstreamJob
  close(): Promise<void>
}

interface UpstreamJob {
  /** `CI_JOB_TOKEN` */
  readonly token: string
  readonly pipeline: SandboxPipeline
  readonly job: SandboxJob
}

/** Starts a GitLab-compatible server on this machine. Rejects when it cannot listen. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { version = 19, clock = systemClock, urlPrefix = '', tls, host = '127.0.0.1', port = 0 } = options
  const store = createStore({ clock, version })
  const scripted = createScriptedEngine(store)
  const real = options.engine?.(store)
  const faults = createFaults()
  const objectStorage = options.artifactRedirect
    ? await startObjectStorage({ host, port: 0, tls }, { faults, clock })
    : undefined
  const settings: ServerSettings = {
    objectStorage,
    listDelayMs: 0,
    variablesDelayMs: 0,
    payloadShown: 'whole',
  }
  const requests = createRequestLog()
  const pages = createPages()
  const parts = {
    store,
    router: createRouter([...apiRoutes, ...pages.routes], version, pages.lastResort),
    faults,
    settings,
    requests,
    onError: options.onError ?? (() => {}),
    urlPrefix,
    lateWork: createLateWork(clock),
    rateLimiter:
      options.requestsPerMinute === undefined ? undefined : createRateLimiter(clock, options.requestsPerMinute),
    engines: real ? [real, scripted] : [scripted],
    engineOf: ({ gitDir }: SandboxProject) => (gitDir !== undefined && real ? real : scripted),
  }
  const listener = await listen((message, response) => handleRequest(parts, message, response), { host, port, tls })
  store.baseUrl = `${listener.origin}${urlPrefix}`
  const close = async () => {
    await listener.close()
    await objectStorage?.close()
    for (const engine of parts.engines) await engine.close()
  }
  return {
    url: store.baseUrl,
    store,
    faults,
    settings,
    requests: requests.requests,
    objectStorage,
    script: (project, source) => scripted.setScript(project.id, source),
    runUpstreamJob: (project, user, token) => runUpstreamJob(store, { project, user, token }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** All but the pages. Where two fit a path, the first one takes it. */
const apiRoutes: readonly Route[] = [
  ...below('/api/v4', [
    ...triggerRoutes,
    ...triggerTokenRoutes,
    ...pipelineRoutes,
    ...artifactRoutes,
    ...jobRoutes,
    ...hookRoutes,
    ...scheduleRoutes,
    ...scheduleVariableRoutes,
    ...mergeRequestRoutes,
    ...repositoryRoutes,
    ...lintRoutes,
    ...projectRoutes,
    ...jobTokenScopeRoutes,
    ...userRoutes,
  ]),
  ...below('/api/v3', [...legacyRoutes, ...legacyTriggerTokenRoutes]),
]

function below(prefix: string, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({ ...route, path: `${prefix}${route.path}` }))
}

function runUpstreamJob(
  store: Store,
  { project, user, token }: { project: SandboxProject; user: SandboxUser; token: string | undefined },
): UpstreamJob {
  const now = store.now()
  const [ref = { name: project.defaultBranch, kind: 'branch', sha: '0'.repeat(40) }] = project.refs
  const pipeline = store.addPipeline({
    projectId: project.id,
    ref: ref.name,
    tag: ref.kind === 'tag',
    sha: ref.sha,
    source: 'push',
    userId: user.id,
    status: 'running',
    startedAt: now,
  })
  const job = store.addJob(pipeline, {
    name: 'upstream',
    status: 'running',
    queuedAt: now,
    startedAt: now,
    ...(token !== undefined && { token }),
  })
  return { token: job.token, pipeline, job }
}
