import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxJob, SandboxPipeline, SandboxProject, SandboxVariable } from './model.ts'

/** What a pipeline is to be made of; the server has checked the caller's rights already. */
export interface CreateRequest {
  readonly project: SandboxProject
  /** Short name of a branch or tag that exists. */
  readonly ref: string
  readonly tag: boolean
  readonly sha: string
  /** Where the branch was before the push; absent without a push, and for a new branch. */
  readonly beforeSha?: string
  readonly source: string
  readonly userId: number | null
  readonly variables: readonly SandboxVariable[]
  readonly inputs: Readonly<Record<string, unknown>>
  readonly upstream: SandboxPipeline['upstream']
}

/** How GitLab's own pipeline creation can end. */
export type CreateOutcome =
  | { readonly kind: 'created'; readonly pipeline: SandboxPipeline }
  /** Saved but failed: invalid YAML, bad inputs. Messages are GitLab's. */
  | { readonly kind: 'invalid'; readonly pipeline: SandboxPipeline; readonly messages: readonly string[] }
  /** Not saved, e.g. `Missing CI config file`, `Reference not found` */
  | { readonly kind: 'rejected'; readonly messages: readonly string[] }

/**
 * Makes pipelines and moves them on. Two kinds: one runs `.gitlab-ci.yml` of a git repository with gitlab-ci-local, one plays a
 * script on a given clock. An engine changes records only through the store it was given.
 */
export interface Engine {
  /** Called before every request is answered: brings the records up to the clock's present. */
  refresh?(): void
  /** Branches and tags as they are now; without it `project.refs` counts. */
  listRefs?(project: SandboxProject): Promise<SandboxProject['refs']>
  /** The text of `.gitlab-ci.yml` on a branch or tag; without it there is none. */
  readConfiguration?(project: SandboxProject, ref: string): Promise<string | undefined>
  create(request: CreateRequest): Promise<CreateOutcome>
  cancelPipeline(pipeline: SandboxPipeline): Promise<void>
  cancelJob(job: SandboxJob): Promise<void>
  /** Retries failed and canceled jobs in place: same pipeline id, new job ids. */
  retryPipeline(pipeline: SandboxPipeline): Promise<void>
  retryJob(job: SandboxJob): Promise<SandboxJob>
  playJob(job: SandboxJob, variables: readonly SandboxVariable[]): Promise<void>
  /** Answers git over HTTP (`/group/project.git/…`, below the URL prefix); false for every other path. */
  serveGit?(message: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>
  /** Ends child processes. */
  close(): Promise<void>
}
