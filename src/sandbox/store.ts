import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type {
  GitLabVersion,
  Role,
  SandboxAccessToken,
  SandboxJob,
  SandboxPipeline,
  SandboxProject,
  SandboxTriggerToken,
  SandboxUser,
} from './model.ts'

/** All records of one sandbox. Ids are unique over the instance, as in GitLab. */
export interface Store {
  readonly clock: Clock
  readonly version: GitLabVersion
  /** External URL with path prefix, without a slash at the end; set once the server listens. */
  baseUrl: string
  readonly users: Map<number, SandboxUser>
  readonly projects: Map<number, SandboxProject>
  readonly pipelines: Map<number, SandboxPipeline>
  readonly jobs: Map<number, SandboxJob>
  readonly accessTokens: Map<string, SandboxAccessToken>
  /** Jobs by their token, whatever their status. */
  readonly jobTokens: Map<string, SandboxJob>
  /** The clock's wall time as ISO 8601 with milliseconds. */
  now(): string
  nextId(kind: IdKind): number
  addUser(user: NewUser): SandboxUser
  addProject(project: NewProject): SandboxProject
  addAccessToken(token: NewAccessToken): SandboxAccessToken
  addTriggerToken(project: SandboxProject, token: NewTriggerToken): SandboxTriggerToken
  addPipeline(pipeline: NewPipeline): SandboxPipeline
  addJob(pipeline: SandboxPipeline, job: NewJob): SandboxJob
  /** As if it had never been saved. */
  removePipeline(pipeline: SandboxPipeline): void
}

type IdKind = 'user' | 'project' | 'pipeline' | 'job' | 'trigger' | 'hook' | 'schedule' | 'note'

type NewUser = { readonly username: string } & Partial<Pick<SandboxUser, 'name' | 'blocked'>>

export type NewProject = { readonly path: string } & Partial<
  Omit<SandboxProject, 'id' | 'path' | 'members' | 'protectedRefs' | 'jobTokenAllowlist' | 'createdAt'>
> & {
    /** One that no other project has or gets by itself; default: the next one. */
    readonly id?: number
    /** By user id. */
    readonly members?: Iterable<readonly [number, Role]>
    readonly protectedRefs?: Iterable<string>
    readonly jobTokenAllowlist?: Iterable<number>
  }

type NewAccessToken = Pick<SandboxAccessToken, 'userId' | 'scopes'> & Partial<SandboxAccessToken>

type NewTriggerToken = Pick<SandboxTriggerToken, 'ownerId'> & Partial<SandboxTriggerToken>

type NewPipeline = Pick<SandboxPipeline, 'projectId' | 'ref' | 'sha' | 'source'> & Partial<SandboxPipeline>

type NewJob = Pick<SandboxJob, 'name'> & Partial<Omit<SandboxJob, 'pipelineId' | 'projectId'>>

export function createStore({ clock, version }: { clock: Clock; version: GitLabVersion }): Store {
  const lastIds: Record<IdKind, number> = {
    user: 0,
    project: 0,
    pipeline: 1000,
    note: 0,
    job: 5000,
    trigger: 10,
    hook: 0,
    schedule: 0,
  }
  const store: Store = {
    clock,
    version,
    baseUrl: 'http://sandbox.invalid',
    users: new Map(),
    projects: new Map(),
    pipelines: new Map(),
    jobs: new Map(),
    accessTokens: new Map(),
    jobTokens: new Map(),
    now: () => new Date(clock.wallMs()).toISOString(),
    nextId: (kind) => ++lastIds[kind],
    addUser: (user) => addUser(store, user),
    addProject: (project) => addProject(store, project),
    addAccessToken: (token) => addAccessToken(store, token),
    addTriggerToken: (project, token) => addTriggerToken(store, project, token),
    addPipeline: (pipeline) => addPipeline(store, pipeline),
    addJob: (pipeline, job) => addJob(store, pipeline, job),
    removePipeline: (pipeline) => removePipeline(store, pipeline),
  }
  return store
}

function addUser(store: Store, { username, name = username, blocked = false }: NewUser): SandboxUser {
  const user = { id: store.nextId('user'), username, name, blocked }
  store.users.set(user.id, user)
  return user
}

function addProject(store: Store, given: NewProject): SandboxProject {
  const project: SandboxProject = {
    visibility: 'private',
    defaultBranch: 'main',
    refs: [{ name: 'main', kind: 'branch', sha: randomBytes(20).toString('hex') }],
    formerPaths: [],
    triggers: [],
    hooks: [],
    schedules: [],
    mergeRequests: [],
    jobTokenScopeEnabled: true,
    jobTokenPermissions: new Map(),
    pipelinesEnabled: true,
    publicPipelines: true,
    variablesMinimumOverrideRole: 'maintainer',
    pipelinesPerMinute: 0,
    deleted: false,
    ...given,
    id: given.id ?? store.nextId('project'),
    members: new Map(given.members),
    protectedRefs: new Set(given.protectedRefs),
    jobTokenAllowlist: new Set(given.jobTokenAllowlist),
    createdAt: store.now(),
  }
  store.projects.set(project.id, project)
  return project
}

function addAccessToken(store: Store, given: NewAccessToken): SandboxAccessToken {
  const token = { token: `glpat-${randomBytes(15).toString('base64url')}`, revoked: false, expiresAt: null, ...given }
  store.accessTokens.set(token.token, token)
  return token
}

function addTriggerToken(store: Store, project: SandboxProject, given: NewTriggerToken): SandboxTriggerToken {
  const now = store.now()
  const token = {
    id: store.nextId('trigger'),
    token: `glptt-${randomBytes(20).toString('hex')}`,
    description: 'trigger',
    createdAt: now,
    updatedAt: now,
    lastUsed: null,
    expiresAt: null,
    ...given,
  }
  project.triggers.push(token)
  return token
}

function addPipeline(store: Store, given: NewPipeline): SandboxPipeline {
  const now = store.now()
  const siblings = [...store.pipelines.values()].filter(({ projectId }) => projectId === given.projectId)
  const pipeline: SandboxPipeline = {
    id: store.nextId('pipeline'),
    iid: Math.max(0, ...siblings.map(({ iid }) => iid)) + 1,
    tag: false,
    userId: null,
    status: 'created',
    yamlErrors: null,
    failureReason: null,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    finishedAt: null,
    name: null,
    variables: [],
    inputs: {},
    jobs: [],
    upstream: null,
    deleted: false,
    ...given,
  }
  store.pipelines.set(pipeline.id, pipeline)
  return pipeline
}

function addJob(store: Store, pipeline: SandboxPipeline, given: NewJob): SandboxJob {
  const id = store.nextId('job')
  const job: SandboxJob = {
    id,
    pipelineId: pipeline.id,
    projectId: pipeline.projectId,
    stage: 'test',
    kind: 'build',
    status: 'created',
    allowFailure: false,
    tags: [],
    when: 'on_success',
    failureReason: null,
    coverage: null,
    createdAt: store.now(),
    queuedAt: null,
    startedAt: null,
    finishedAt: null,
    erasedAt: null,
    retried: false,
    token: `glcbt-64_${randomBytes(16).toString('base64url')}`,
    tokenExpired: false,
    userId: pipeline.userId,
    trace: new Uint8Array(),
    artifacts: null,
    downstreamPipelineId: null,
    strategy: null,
    ...given,
  }
  pipeline.jobs.push(job)
  store.jobs.set(id, job)
  store.jobTokens.set(job.token, job)
  return job
}

function removePipeline(store: Store, pipeline: SandboxPipeline): void {
  store.pipelines.delete(pipeline.id)
  for (const job of pipeline.jobs) {
    store.jobs.delete(job.id)
    store.jobTokens.delete(job.token)
  }
}
