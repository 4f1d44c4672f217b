import type { PipelineQuery, RequestPreview, TriggerRequest } from './queries.ts'
import type {
  AccessTokenFacts,
  Bridge,
  CallOptions,
  Hook,
  Job,
  NewCommitStatus,
  Pipeline,
  ProjectFacts,
  ProjectId,
  RateLimit,
  Schedule,
  StreamAnswer,
  TriggerToken,
} from './types.ts'

export {
  ATTEMPT_FIELD,
  type PipelineQuery,
  type RequestPreview,
  RUN_FIELD,
  type RunMark,
  TRIGGER_ID_FIELD,
  type TriggerRequest,
} from './queries.ts'
export type { CallOptions, ProjectId } from './types.ts'

export interface ReadTraceOptions extends CallOptions {
  /**
   * A part of the trace instead of all of it, since GitLab 19; `limitBytes` is from 1 to 512,000. Older servers ignore it and send the
   * whole trace: ask once for one byte of a trace that has more.
   */
  readonly window?: { readonly offsetBytes: number; readonly limitBytes?: number } | undefined
  /**
   * Called with the body's size before its first byte, where the answer announces one (`Content-Length`, no encoding).
   * The caller may abort its signal here, to leave a body that has not grown enough unread.
   */
  readonly onLength?: ((sizeBytes: number) => void) | undefined
}

/** Reads that tell what is there and what the credentials may do, for `doctor` and `webhook add`. */
export interface Inspection {
  /** `GET /version` with whatever reads are sent with. `undefined` where GitLab answers, but does not show its version. */
  probeInstance(options?: CallOptions): Promise<{ version: string | undefined }>
  /** `GET /user`: the user of the access token. */
  getUser(options?: CallOptions): Promise<{ id: number; username: string }>
  /** `GET /personal_access_tokens/self`: the access token itself; project and group tokens too. */
  getAccessToken(options?: CallOptions): Promise<AccessTokenFacts>
  /** `GET /job`: the job of the job token. */
  getOwnJob(options?: CallOptions): Promise<{ id: number; name: string }>
  /** `GET /projects/:id`, with what only members and Maintainers see. */
  getProjectFacts(project: ProjectId, options?: CallOptions): Promise<ProjectFacts>
  /** `GET /projects/:id/members/all/:user_id`: the role of a user, inherited ones included; 30 is Developer, 40 Maintainer. */
  getMember(project: ProjectId, userId: number, options?: CallOptions): Promise<{ accessLevel: number }>
  /** `GET /projects/:id/repository/branches/:name`, or `tags`. */
  getRef(
    project: ProjectId,
    ref: { readonly kind: 'branch' | 'tag'; readonly name: string },
    options?: CallOptions,
  ): Promise<{ protected: boolean | undefined; sha: string | undefined }>
  /** `GET /projects/:id/job_token_scope`; needs Maintainer. */
  getJobTokenScope(project: ProjectId, options?: CallOptions): Promise<{ inboundEnabled: boolean }>
  /** Ids of the projects on the job-token allowlist, every page. */
  listJobTokenAllowlist(project: ProjectId, options?: CallOptions): Promise<number[]>
  /** Addresses of the groups on it (GitLab 16.1), every page. */
  listJobTokenGroups(project: ProjectId, options?: CallOptions): Promise<string[]>
}

/** What a manual job is played with. */
export interface PlayOptions extends CallOptions {
  /** Sent as `job_variables_attributes`; trigger jobs take none. */
  readonly variables?: Readonly<Record<string, string>> | undefined
}

/** Single jobs and schedules of a project. Acts take an access token with the scope `api`, and so does reading one job. */
export interface Control {
  /** `GET /projects/:id/jobs/:job_id`: jobs, not trigger jobs. */
  getJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>
  playJob(project: ProjectId, jobId: number, options?: PlayOptions): Promise<Job>
  /** Answers the new job, which has an id of its own. */
  retryJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>
  cancelJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>

  /** `GET /projects/:id/pipeline_schedules`, every page. */
  listSchedules(project: ProjectId, options?: CallOptions): Promise<Schedule[]>
  /** With its newest pipeline. */
  getSchedule(project: ProjectId, scheduleId: number, options?: CallOptions): Promise<Schedule>
  /** `POST …/play`: GitLab makes the pipeline in the background, and does not answer it. */
  playSchedule(project: ProjectId, scheduleId: number, options?: CallOptions): Promise<void>
}

/**
 * The endpoints of one GitLab instance, with the credentials given for it. Reads (GET) are retried; acts are sent once, except
 * when they certainly were not sent.
 *
 * Every method rejects with `GitLabRefusedError` (4xx), `GitLabUnavailableError` (network, 5xx, 429), or the signal's reason.
 */
export interface GitLabClient extends Inspection, Control {
  /** e.g. `https://gitlab.example.com/prefix` */
  readonly baseUrl: string
  /** What reads are sent with: an access token, a job token, or nothing. */
  readonly readsAs: 'access-token' | 'job-token' | 'anonymous'
  readonly canAct: boolean
  readonly rateLimit: RateLimit | undefined
  /** Server clock minus ours by the newest `Date` header, milliseconds. */
  readonly clockSkewMs: number | undefined

  /** `POST /projects/:id/trigger/pipeline` with a trigger or job token, else `POST /projects/:id/pipeline` with the access token; for a merge request always with that. Sent once. */
  triggerPipeline(request: TriggerRequest, options?: CallOptions): Promise<Pipeline>
  /** Legacy API v3: `POST /projects/:id/trigger/builds`. Answers no pipeline. */
  triggerBuilds(request: TriggerRequest, options?: CallOptions): Promise<void>
  /** The same request for `dry-run`. */
  describeTrigger(request: TriggerRequest): RequestPreview

  getPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>
  listPipelines(project: ProjectId, query: PipelineQuery, options?: CallOptions): Promise<Pipeline[]>
  /** Every page. */
  listJobs(
    project: ProjectId,
    pipelineId: number,
    query?: { includeRetried?: boolean },
    options?: CallOptions,
  ): Promise<Job[]>
  /** Every page of `trigger_jobs` (GitLab 19.2), or of `bridges` where that does not exist; remembers which. */
  listBridges(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Bridge[]>
  /** Variables of a pipeline; needs Maintainer, or the user who started it. */
  listPipelineVariables(
    project: ProjectId,
    pipelineId: number,
    options?: CallOptions,
  ): Promise<{ key: string; value: string }[]>

  cancelPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>
  retryPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>

  /**
   * The whole trace as it is now, or a window of it. Bytes are handed on as they come; resolves with their number.
   * An empty answer means "nothing yet". Retried only as long as no byte was handed on: a cut body rejects.
   */
  readTrace(
    project: ProjectId,
    jobId: number,
    onChunk: (chunk: Uint8Array) => void | Promise<void>,
    options?: ReadTraceOptions,
  ): Promise<number>

  /** `GET /projects/:id/jobs/:job_id/artifacts`. Redirects are followed without credentials. Opening is retried; a body that is cut is not: the caller resumes. */
  openJobArtifacts(project: ProjectId, jobId: number, options?: CallOptions): Promise<StreamAnswer>
  /** `GET /projects/:id/jobs/:job_id/artifacts/*path`. */
  openJobArtifactFile(project: ProjectId, jobId: number, path: string, options?: CallOptions): Promise<StreamAnswer>
  /** `GET /projects/:id/jobs/artifacts/:ref/download?job=`; latest successful pipeline of the ref. */
  openRefArtifacts(
    project: ProjectId,
    ref: string,
    job: string,
    options?: CallOptions & { searchRecent?: boolean },
  ): Promise<StreamAnswer>
  /** `GET /projects/:id/jobs/artifacts/:ref/raw/*path?job=`. */
  openRefArtifactFile(
    project: ProjectId,
    ref: string,
    job: string,
    path: string,
    options?: CallOptions & { searchRecent?: boolean },
  ): Promise<StreamAnswer>
  /** `GET /projects/:id/jobs/:job_id/artifacts/tree` (GitLab 18.8), all pages, recursive. */
  listArtifactTree(
    project: ProjectId,
    jobId: number,
    options?: CallOptions,
  ): Promise<{ path: string; type: string; size: number | undefined }[]>

  listTriggers(project: ProjectId, options?: CallOptions): Promise<TriggerToken[]>
  getTrigger(project: ProjectId, triggerId: number, options?: CallOptions): Promise<TriggerToken>
  createTrigger(
    project: ProjectId,
    body: { description: string; expiresAt?: string },
    options?: CallOptions,
  ): Promise<TriggerToken>
  updateTrigger(
    project: ProjectId,
    triggerId: number,
    body: { description: string },
    options?: CallOptions,
  ): Promise<TriggerToken>
  deleteTrigger(project: ProjectId, triggerId: number, options?: CallOptions): Promise<void>
  takeTriggerOwnership(project: ProjectId, triggerId: number, options?: CallOptions): Promise<TriggerToken>
  /** `GET /projects/:id/merge_requests/:iid/notes`, every page, the newest first. */
  listNotes(
    project: ProjectId,
    iid: number,
    options?: CallOptions,
  ): Promise<{ id: number; body: string; authorId: number }[]>
  createNote(project: ProjectId, iid: number, body: string, options?: CallOptions): Promise<{ id: number }>
  updateNote(
    project: ProjectId,
    iid: number,
    note: { readonly id: number; readonly body: string },
    options?: CallOptions,
  ): Promise<void>
  /** `POST /projects/:id/statuses/:sha`: an external job in the pipeline. */
  setCommitStatus(project: ProjectId, sha: string, status: NewCommitStatus, options?: CallOptions): Promise<void>

  /** Webhooks of a project, every page; their addresses may hold tokens. */
  listHooks(project: ProjectId, options?: CallOptions): Promise<Hook[]>
  /** `POST /projects/:id/hooks`. */
  createHook(
    project: ProjectId,
    body: { url: string; pushEvents: boolean; tagPushEvents: boolean },
    options?: CallOptions,
  ): Promise<{ id: number }>
}

/** What `createGitLabClient` takes. */
export interface ClientSettings {
  readonly baseUrl: string
  readonly apiVersion: 'v4' | 'v3'
  readonly token: string | undefined
  readonly apiToken: string | undefined
  /** `CI_JOB_TOKEN` of this job when it belongs to the same instance; reads use it when there is no `apiToken`. */
  readonly jobToken: string | undefined
  readonly requestTimeoutSeconds: number
  readonly retries: number
  /** PEM text, read by the caller. */
  readonly caCertificates: string | undefined
  readonly userAgent: string
  /** `process.env`, where the HTTP library looks for proxies: one that it would ignore in silence is refused. Default: none is looked at. */
  readonly proxyVariables?: Readonly<Record<string, string | undefined>> | undefined
  /** Sends reads only: every other request is thrown as a `DryRunStop` in its place. */
  readonly dryRun?: boolean | undefined
  /** Resolves when a request may be sent, each page and each repeat on its own; rejects with the signal's reason. Default: at once. */
  readonly admit?: ((request: { readonly method: string }, signal?: AbortSignal) => Promise<void>) | undefined
  /** Called for each answer, for one quiet line. */
  readonly onAnswer?:
    | ((event: {
        method: string
        path: string
        status: number
        durationMs: number
        requestId: string | undefined
      }) => void)
    | undefined
  /** Called before the wait of each repeat, for one quiet line. */
  readonly onRetry?:
    | ((event: { method: string; path: string; reason: string; delayMs: number; attempt: number }) => void)
    | undefined
}
