import { KNOWN_STATUSES, type KnownStatus } from '../gitlab/status.ts'

/** What the sandbox server keeps. Plain records; the store owns them, engines move them on. */

/** GitLab versions whose differences the sandbox knows, as the server states them. */
export const SERVER_VERSIONS = { 17: '17.10.8', 18: '18.2.8', 19: '19.2.1' } as const

export type GitLabVersion = keyof typeof SERVER_VERSIONS

export type Role = 'none' | 'guest' | 'reporter' | 'developer' | 'maintainer' | 'owner'

export interface SandboxUser {
  readonly id: number
  /** Can be changed while a job still has the former one in `GITLAB_USER_LOGIN`. */
  username: string
  readonly name: string
  blocked: boolean
}

export interface SandboxAccessToken {
  readonly token: string
  readonly userId: number
  readonly scopes: readonly ('api' | 'read_api')[]
  revoked: boolean
  /** ISO date. */
  expiresAt: string | null
}

export interface SandboxTriggerToken {
  readonly id: number
  readonly token: string
  description: string
  readonly createdAt: string
  updatedAt: string
  lastUsed: string | null
  expiresAt: string | null
  /** `null` for a legacy trigger. */
  ownerId: number | null
}

export interface SandboxHook {
  readonly id: number
  url: string
  pushEvents: boolean
  tagPushEvents: boolean
}

export interface SandboxSchedule {
  readonly id: number
  description: string
  /** Short name of a branch or tag. */
  ref: string
  cron: string
  active: boolean
  ownerId: number
  readonly variables: SandboxVariable[]
  /** Those it has started, oldest first. */
  readonly pipelineIds: number[]
}

export interface SandboxMergeRequest {
  readonly iid: number
  readonly sourceBranch: string
  readonly targetBranch: string
  state: 'opened' | 'closed' | 'merged'
  /** The oldest first. */
  notes?: SandboxNote[]
}

/** A comment on a merge request. */
export interface SandboxNote {
  readonly id: number
  readonly authorId: number
  body: string
  readonly createdAt: string
}

export interface SandboxProject {
  readonly id: number
  /** `group/name` */
  path: string
  /** Former full paths: GET answers 301, others 405. */
  readonly formerPaths: string[]
  visibility: 'private' | 'internal' | 'public'
  defaultBranch: string
  /** Bare repository or work tree that the engine reads refs and files from; absent for scripted projects. */
  readonly gitDir?: string
  /** Refs of scripted projects; git projects read them from the repository. */
  readonly refs: { name: string; kind: 'branch' | 'tag'; sha: string }[]
  readonly members: Map<number, Role>
  readonly protectedRefs: Set<string>
  readonly triggers: SandboxTriggerToken[]
  readonly hooks: SandboxHook[]
  readonly schedules: SandboxSchedule[]
  readonly mergeRequests: SandboxMergeRequest[]
  /** Ids of projects whose job tokens may reach this one; itself always may. */
  readonly jobTokenAllowlist: Set<number>
  jobTokenScopeEnabled: boolean
  /** Fine-grained job-token permissions by source project id, e.g. `read_pipelines`; a project that is not listed has them all. */
  readonly jobTokenPermissions: Map<number, Set<string>>
  pipelinesEnabled: boolean
  publicPipelines: boolean
  variablesMinimumOverrideRole: 'no_one_allowed' | 'owner' | 'maintainer' | 'developer'
  /** Pipelines per minute for project + user + sha; 0 is off. */
  pipelinesPerMinute: number
  deleted: boolean
  readonly createdAt: string
}

export interface SandboxVariable {
  readonly key: string
  readonly value: string
  readonly variableType: 'env_var' | 'file'
  readonly raw: boolean
}

export interface SandboxPipeline {
  readonly id: number
  readonly iid: number
  readonly projectId: number
  readonly ref: string
  readonly tag: boolean
  readonly sha: string
  readonly source: string
  readonly userId: number | null
  status: KnownStatus | (string & {})
  yamlErrors: string | null
  failureReason: string | null
  readonly createdAt: string
  updatedAt: string
  startedAt: string | null
  finishedAt: string | null
  name: string | null
  /** Variables of this run, `TRIGGER_PAYLOAD` included. */
  readonly variables: SandboxVariable[]
  readonly inputs: Readonly<Record<string, unknown>>
  /** All jobs ever, retried ones included. */
  readonly jobs: SandboxJob[]
  /** The pipeline and job that started this one by job token, or by a bridge. */
  readonly upstream: { pipelineId: number; jobId: number; kind: 'job-token' | 'bridge' } | null
  /** External jobs, the oldest first. */
  commitStatuses?: SandboxCommitStatus[]
  deleted: boolean
}

/** A status that somebody posted on the pipeline's commit. The sandbox keeps it, and the pipeline's own status does not follow it. */
export interface SandboxCommitStatus {
  readonly id: number
  readonly name: string
  readonly userId: number
  status: 'pending' | 'running' | 'success' | 'failed' | 'canceled'
  description: string | null
  targetUrl: string | null
  /** Another one of its name has come since. */
  retried: boolean
  readonly createdAt: string
  startedAt: string | null
  finishedAt: string | null
}

export interface SandboxJob {
  readonly id: number
  readonly pipelineId: number
  readonly projectId: number
  readonly name: string
  readonly stage: string
  readonly kind: 'build' | 'bridge'
  status: KnownStatus | (string & {})
  allowFailure: boolean
  /** Of the runners that may take it. */
  readonly tags: readonly string[]
  readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed'
  failureReason: string | null
  /** Percent. */
  coverage: number | null
  readonly createdAt: string
  startedAt: string | null
  finishedAt: string | null
  erasedAt: string | null
  retried: boolean
  /** `CI_JOB_TOKEN` while the job is running; in GitLab 19 also while it is canceling. */
  readonly token: string
  /** GitLab 19 also lets a token of a running job expire. */
  tokenExpired: boolean
  /** The user whose rights the job token has. */
  readonly userId: number | null
  trace: Uint8Array
  artifacts: SandboxArtifacts | null
  /** When it became `pending`. */
  queuedAt: string | null
  /** Bridges only. */
  downstreamPipelineId: number | null
  strategy: 'depend' | 'mirror' | null
}

export interface SandboxArtifacts {
  /** A zip file on disk. */
  readonly file: string
  readonly sizeBytes: number
  expireAt: string | null
  readonly fileType: 'archive'
}

const FINAL: readonly string[] = ['success', 'failed', 'canceled', 'skipped'] satisfies KnownStatus[]
const CANCELABLE: readonly string[] = KNOWN_STATUSES.filter(
  (status) => !isFinal(status) && status !== 'manual' && status !== 'canceling',
)

export function isFinal(status: string): boolean {
  return FINAL.includes(status)
}

/** Manual jobs are not: there is nothing to stop. */
export function isCancelable(status: string): boolean {
  return CANCELABLE.includes(status)
}

/** Bytes that grow at the end. */
export interface GrowingBytes {
  /** Returns all bytes so far; they are a view, not a copy. */
  append(added: Uint8Array): Uint8Array
}

/** For logs: appending does not copy what is there already, except when the room is used up. */
export function createGrowingBytes(): GrowingBytes {
  let buffer = Buffer.alloc(1024)
  let length = 0
  return {
    append(added) {
      if (length + added.byteLength > buffer.length) {
        const larger = Buffer.alloc(Math.max(buffer.length * 2, length + added.byteLength))
        buffer.copy(larger, 0, 0, length)
        buffer = larger
      }
      buffer.set(added, length)
      length += added.byteLength
      return buffer.subarray(0, length)
    },
  }
}
