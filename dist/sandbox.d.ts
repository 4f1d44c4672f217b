import type { IncomingHttpHeaders } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { ServerResponse } from 'node:http';

/** What a route answers, before it is put on the wire. */
declare interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: AnswerBody;
}

declare type AnswerBody = {
    readonly kind: 'bytes';
    readonly bytes: Uint8Array;
} | {
    readonly kind: 'file';
    readonly file: string;
    readonly sizeBytes: number;
};

declare type ArtifactsScript = 
/** Path in the archive to content. */
    {
    readonly files: Readonly<Record<string, string | Uint8Array>>;
    readonly expireAt?: string;
}
/** A zip file that is there already. */
| {
    readonly zipFile: string;
    readonly expireAt?: string;
};

/** One run of a job. */
declare interface AttemptScript {
    /** Default `success`. */
    readonly status?: 'success' | 'failed' | 'canceled' | 'skipped';
    readonly failureReason?: string;
    /** Percent, known when it ends. */
    readonly coverage?: number;
    /** `pending` lasts so long from when the job may start; with `Infinity` no runner ever takes it. */
    readonly queuedMs?: number;
    /** `Infinity`: never ends by itself. Default 1,000. */
    readonly durationMs?: number;
    /** Earliest start and the end, counted from the pipeline's creation; for retried and played jobs from then. */
    readonly startMs?: number;
    readonly endMs?: number;
    /** Statuses passed before `pending`, e.g. `preparing`, each so long. */
    readonly before?: readonly {
        readonly status: string;
        readonly forMs: number;
    }[];
    readonly trace?: string | readonly TraceChunk[];
    readonly artifacts?: ArtifactsScript;
}

declare interface BridgeScript {
    /** Full path of another project; a child pipeline of the same project without it. */
    readonly project?: string;
    readonly ref?: string;
    /** Waits for the downstream pipeline and takes over its result. */
    readonly strategy?: 'depend' | 'mirror';
    /** How the downstream pipeline goes; without it the other project's own script counts. */
    readonly script?: PipelineScript;
    /** Links this pipeline instead of starting one (for cycles); `null` links none. */
    readonly links?: (upstream: SandboxPipeline) => SandboxPipeline | null;
}

/** Time as the core sees it. Tests pass a virtual one, so no test waits in real time. */
declare interface Clock {
    /** Monotonic milliseconds; never jumps with the wall clock. For elapsed time and deadlines. */
    monotonicMs(): number;
    /** Wall-clock milliseconds since the epoch. Only for showing and for comparing with server dates. */
    wallMs(): number;
    /**
     * Resolves after `delayMs`. Rejects with the signal's reason when it aborts first.
     * A virtual clock moves on when everything waits in `sleep`.
     */
    sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
    /**
     * A deadline: aborts with `reason` once `delayMs` have passed. Dispose it when the guarded work is done.
     * A virtual clock never moves on only to reach a deadline.
     */
    deadline(delayMs: number, reason: () => Error): Deadline;
    /**
     * Marks work that takes real time whatever this clock says: one network exchange from sending to the end of its body. A virtual
     * clock stands still until it settles. Call it once for each exchange, never nested: `clock.track?.(work) ?? work`.
     */
    track?<T>(work: Promise<T>): Promise<T>;
}

/** Throws a `UsageError` when gitlab-ci-local is not installed. */
export declare function createLocalEngine(options: LocalEngineOptions): LocalEngine;

/** How GitLab's own pipeline creation can end. */
declare type CreateOutcome = {
    readonly kind: 'created';
    readonly pipeline: SandboxPipeline;
}
/** Saved but failed: invalid YAML, bad inputs. Messages are GitLab's. */
| {
    readonly kind: 'invalid';
    readonly pipeline: SandboxPipeline;
    readonly messages: readonly string[];
}
/** Not saved, e.g. `Missing CI config file`, `Reference not found` */
| {
    readonly kind: 'rejected';
    readonly messages: readonly string[];
};

/** What a pipeline is to be made of; the server has checked the caller's rights already. */
declare interface CreateRequest {
    readonly project: SandboxProject;
    /** Short name of a branch or tag that exists. */
    readonly ref: string;
    readonly tag: boolean;
    readonly sha: string;
    /** Where the branch was before the push; absent without a push, and for a new branch. */
    readonly beforeSha?: string;
    readonly source: string;
    readonly userId: number | null;
    readonly variables: readonly SandboxVariable[];
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly upstream: SandboxPipeline['upstream'];
}

/** Starts a GitLab-compatible server on this machine. Rejects when it cannot listen. */
export declare function createSandbox(options?: SandboxOptions): Promise<Sandbox>;

declare interface Deadline extends Disposable {
    readonly signal: AbortSignal;
    /** Starts the same delay again, e.g. after each chunk of a body. */
    restart(): void;
}

/** One webhook that was called. */
declare interface Delivery {
    readonly hook: SandboxHook;
    /** HTTP status of the answer; `null` when there was none. */
    readonly status: number | null;
}

/**
 * Makes pipelines and moves them on. Two kinds: one runs `.gitlab-ci.yml` of a git repository with gitlab-ci-local, one plays a
 * script on a given clock. An engine changes records only through the store it was given.
 */
export declare interface Engine {
    /** Called before every request is answered: brings the records up to the clock's present. */
    refresh?(): void;
    /** Branches and tags as they are now; without it `project.refs` counts. */
    listRefs?(project: SandboxProject): Promise<SandboxProject['refs']>;
    /** The text of `.gitlab-ci.yml` on a branch or tag; without it there is none. */
    readConfiguration?(project: SandboxProject, ref: string): Promise<string | undefined>;
    create(request: CreateRequest): Promise<CreateOutcome>;
    cancelPipeline(pipeline: SandboxPipeline): Promise<void>;
    cancelJob(job: SandboxJob): Promise<void>;
    /** Retries failed and canceled jobs in place: same pipeline id, new job ids. */
    retryPipeline(pipeline: SandboxPipeline): Promise<void>;
    retryJob(job: SandboxJob): Promise<SandboxJob>;
    playJob(job: SandboxJob, variables: readonly SandboxVariable[]): Promise<void>;
    /** Answers git over HTTP (`/group/project.git/…`, below the URL prefix); false for every other path. */
    serveGit?(message: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
    /** Ends child processes. */
    close(): Promise<void>;
}

/** Whether the request also has its effect is part of each kind. */
export declare type Fault = 
/** Another answer. `effect`: the request is processed first, its own answer thrown away. */
    {
    readonly kind: 'answer';
    readonly status: number;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly effect?: boolean;
}
/** The connection is reset, without effect before the request is processed, or after it: the answer is lost. */
| {
    readonly kind: 'reset';
    readonly effect: boolean;
}
/** Processed; the body ends early although its length was announced. */
| {
    readonly kind: 'cut';
    readonly afterBytes: number;
}
/**
* Silence for so long before the request is processed, before it is answered, or after some bytes of the body. `late`: it is
* processed then even when the client has hung up meanwhile.
*/
| {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'before';
    readonly late?: boolean;
} | {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'answer';
} | {
    readonly kind: 'stall';
    readonly delayMs: number;
    readonly at: 'body';
    readonly afterBytes: number;
}
/** An error that repeats every credential of the request back to its sender. No effect. */
| {
    readonly kind: 'echo';
    readonly status: number;
}
/** Processed; the answer is changed on its way. */
| {
    readonly kind: 'rewrite';
    readonly rewrite: (answer: Answer) => Answer;
};

export declare interface FaultRule {
    readonly method?: string;
    /** Tested against the path with query, as received, below the URL prefix. */
    readonly path?: RegExp;
    readonly when?: (request: ReceivedRequest) => boolean;
    /** Which of the fitting requests, counted from 1; all by default. */
    readonly nth?: number | readonly number[];
    readonly fault: Fault;
}

/** Failures on demand. The first rule that fits a request acts on it. */
export declare interface Faults {
    /** Returns the way to take it back. */
    add(rule: FaultRule): () => void;
    clear(): void;
    /** The fault for this request, counted as an occurrence of every rule that fits. */
    next(request: ReceivedRequest): Fault | undefined;
}

/** Answers clone, fetch and push under `/<project>.git/…`; false for every other path. */
declare type GitHttpHandler = (message: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

export declare type GitLabVersion = keyof typeof SERVER_VERSIONS;

declare type IdKind = 'user' | 'project' | 'pipeline' | 'job' | 'trigger' | 'hook' | 'schedule' | 'note';

declare type ImportOptions = NewProject & {
    /** A git repository, cloned with its branches and tags, or a plain folder, which becomes one commit. */
    readonly folder: string;
    readonly variables?: readonly ProjectVariable[];
};

export declare interface JobScript extends AttemptScript {
    readonly name: string;
    readonly stage?: string;
    readonly allowFailure?: boolean;
    readonly tags?: readonly string[];
    readonly when?: SandboxJob['when'];
    /** For `when: delayed`. */
    readonly delayMs?: number;
    /** Names of jobs it waits for instead of the earlier stages. */
    readonly needs?: readonly string[];
    /** What later attempts do differently: the first entry is the first retry; the last one holds for all that follow. */
    readonly retries?: readonly AttemptScript[];
    /** Makes it a trigger job. */
    readonly bridge?: BridgeScript;
}

/** All pipeline and job statuses of GitLab 19; a server may send others. */
declare const KNOWN_STATUSES: readonly ['created', 'waiting_for_resource', 'preparing', 'waiting_for_callback', 'pending', 'running', 'canceling', 'scheduled', 'manual', 'success', 'failed', 'canceled', 'skipped'];

declare type KnownStatus = (typeof KNOWN_STATUSES)[number];

declare interface ListenOptions {
    readonly host: string;
    /** 0 takes a free one. */
    readonly port: number;
    /** PEM texts. */
    readonly tls?: {
        readonly key: string;
        readonly cert: string;
    } | undefined;
}

/** Really runs each project's `.gitlab-ci.yml` with gitlab-ci-local, on this machine's shell. */
export declare interface LocalEngine extends Engine {
    /** A project of the store whose repository is a copy of a folder. */
    importProject(options: ImportOptions): Promise<SandboxProject>;
    setVariables(project: SandboxProject, variables: readonly ProjectVariable[]): void;
    listRefs(project: SandboxProject): Promise<SandboxProject['refs']>;
    /** What GitLab does after a push; called by itself for every `git push` into an imported project. */
    receivePush(push: Push): Promise<PushResult>;
    /** git over HTTP: answers paths such as `/group/project.git/info/refs`, false for all others. */
    readonly serveGit: GitHttpHandler;
    /** Resolves when a pipeline has ended or is blocked on a manual job. */
    settled(pipeline: SandboxPipeline): Promise<void>;
}

declare interface LocalEngineOptions {
    readonly store: Store;
    /** The surroundings, e.g. `process.env`; jobs get only what they need of it, never its secrets. */
    readonly hostEnv: Readonly<Record<string, string | undefined>>;
    /** More environment for all jobs, e.g. `AWS_ENDPOINT_URL`. */
    readonly env?: Readonly<Record<string, string>>;
    /** Jobs at once, over all pipelines; 32 by default. */
    readonly concurrency?: number;
    /** Programs of the caller that jobs find on their `PATH`: the command line by name. */
    readonly programs?: Readonly<Record<string, readonly string[]>>;
    /** Main file of gitlab-ci-local, when it is not to be looked up. */
    readonly program?: string;
    /** Called when a pipeline has been made, and after each change of its status. */
    readonly onPipeline?: (pipeline: SandboxPipeline) => void;
}

/** One request as it was received, for tests that look for what must not be there. */
declare interface LoggedRequest {
    readonly method: string;
    /** As in the request line. */
    readonly url: string;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    /** Its first MiB. */
    body: string;
    /** Status answered; 0 while it is in work, and when the connection was reset. */
    status: number;
}

declare type NewAccessToken = Pick<SandboxAccessToken, 'userId' | 'scopes'> & Partial<SandboxAccessToken>;

declare type NewJob = Pick<SandboxJob, 'name'> & Partial<Omit<SandboxJob, 'pipelineId' | 'projectId'>>;

declare type NewPipeline = Pick<SandboxPipeline, 'projectId' | 'ref' | 'sha' | 'source'> & Partial<SandboxPipeline>;

declare type NewProject = {
    readonly path: string;
} & Partial<Omit<SandboxProject, 'id' | 'path' | 'members' | 'protectedRefs' | 'jobTokenAllowlist' | 'createdAt'>> & {
    /** One that no other project has or gets by itself; default: the next one. */
    readonly id?: number;
    /** By user id. */
    readonly members?: Iterable<readonly [number, Role]>;
    readonly protectedRefs?: Iterable<string>;
    readonly jobTokenAllowlist?: Iterable<number>;
};

declare type NewTriggerToken = Pick<SandboxTriggerToken, 'ownerId'> & Partial<SandboxTriggerToken>;

declare type NewUser = {
    readonly username: string;
} & Partial<Pick<SandboxUser, 'name' | 'blocked'>>;

declare interface ObjectStorage {
    /** A signed URL for this file on another origin. */
    sign(file: string): string;
}

/** A second origin that serves archives by signed URL, and logs what it was sent. */
declare interface ObjectStorageServer extends ObjectStorage {
    readonly origin: string;
    readonly requests: readonly LoggedRequest[];
    close(): Promise<void>;
}

/** How one pipeline goes. All times in milliseconds. */
export declare interface PipelineScript {
    /** Default: one job `test` in stage `test` that takes a second and succeeds. */
    readonly jobs?: readonly JobScript[];
    /** Order of stages; by default the order in which jobs name them. */
    readonly stages?: readonly string[];
    readonly name?: string;
    /** Creation fails: saved with the errors, as for invalid YAML. */
    readonly invalid?: {
        readonly messages: readonly string[];
        readonly failureReason?: string;
    };
    /** Creation fails and nothing is saved. */
    readonly rejected?: readonly string[];
    /** Jobs stay `created` so long. */
    readonly startsAfterMs?: number;
    /** The pipeline is gone (404) from this moment. */
    readonly deletedAtMs?: number;
    /** What cancelling does: at once by default, after `canceling` for a while, or nothing at all. */
    readonly cancel?: {
        readonly cancelingMs: number;
    } | 'ignored';
    /** Statuses shown instead of the composite one, each until the next; `null` ends it. For words GitLab has not invented yet. */
    readonly statuses?: readonly {
        readonly atMs: number;
        readonly status: string | null;
    }[];
}

/** A CI/CD variable of a project. */
declare interface ProjectVariable {
    readonly key: string;
    readonly value: string;
    /** Replaced by `[MASKED]` in traces. */
    readonly masked?: boolean;
    /** `file`: the job gets the path of a file that holds the value. */
    readonly variableType?: 'env_var' | 'file';
}

declare interface Push {
    readonly project: SandboxProject;
    readonly user: SandboxUser | null;
    readonly changes: readonly RefChange[];
}

/** What a push set in motion. */
declare interface PushResult {
    readonly pipelines: readonly SandboxPipeline[];
    readonly deliveries: readonly Delivery[];
}

/** One request, read whole. */
declare interface ReceivedRequest {
    readonly method: string;
    /** As in the request line, with the query. */
    readonly url: string;
    /** Raw path below the URL prefix, still percent-encoded. */
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
}

/** One ref that a push changed, as git reports it to its post-receive hook. */
declare interface RefChange {
    readonly before: string;
    readonly after: string;
    /** Full name, e.g. `refs/heads/main`. */
    readonly ref: string;
}

declare type Role = 'none' | 'guest' | 'reporter' | 'developer' | 'maintainer' | 'owner';

/** A running sandbox. */
export declare interface Sandbox extends AsyncDisposable {
    /** e.g. `http://127.0.0.1:40123/gitlab` */
    readonly url: string;
    readonly store: Store;
    readonly faults: Faults;
    readonly settings: ServerSettings;
    /** The requests so far, oldest first. Beyond 32 MiB in all the oldest are dropped. */
    readonly requests: readonly LoggedRequest[];
    /** The second origin, with `artifactRedirect`. */
    readonly objectStorage: ObjectStorageServer | undefined;
    /** How the next pipelines of a project without `gitDir` go. */
    script(project: SandboxProject, source: ScriptSource): void;
    /** A running job, for its `CI_JOB_TOKEN`; by default with GitLab's prefix, which an instance may change. */
    runUpstreamJob(project: SandboxProject, user: SandboxUser, token?: string): UpstreamJob;
    close(): Promise<void>;
}

declare interface SandboxAccessToken {
    readonly token: string;
    readonly userId: number;
    readonly scopes: readonly ('api' | 'read_api')[];
    revoked: boolean;
    /** ISO date. */
    expiresAt: string | null;
}

declare interface SandboxArtifacts {
    /** A zip file on disk. */
    readonly file: string;
    readonly sizeBytes: number;
    expireAt: string | null;
    readonly fileType: 'archive';
}

/** A status that somebody posted on the pipeline's commit. The sandbox keeps it, and the pipeline's own status does not follow it. */
declare interface SandboxCommitStatus {
    readonly id: number;
    readonly name: string;
    readonly userId: number;
    status: 'pending' | 'running' | 'success' | 'failed' | 'canceled';
    description: string | null;
    targetUrl: string | null;
    /** Another one of its name has come since. */
    retried: boolean;
    readonly createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
}

declare interface SandboxHook {
    readonly id: number;
    url: string;
    pushEvents: boolean;
    tagPushEvents: boolean;
}

export declare interface SandboxJob {
    readonly id: number;
    readonly pipelineId: number;
    readonly projectId: number;
    readonly name: string;
    readonly stage: string;
    readonly kind: 'build' | 'bridge';
    status: KnownStatus | (string & {});
    allowFailure: boolean;
    /** Of the runners that may take it. */
    readonly tags: readonly string[];
    readonly when: 'on_success' | 'on_failure' | 'always' | 'manual' | 'delayed';
    failureReason: string | null;
    /** Percent. */
    coverage: number | null;
    readonly createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    erasedAt: string | null;
    retried: boolean;
    /** `CI_JOB_TOKEN` while the job is running; in GitLab 19 also while it is canceling. */
    readonly token: string;
    /** GitLab 19 also lets a token of a running job expire. */
    tokenExpired: boolean;
    /** The user whose rights the job token has. */
    readonly userId: number | null;
    trace: Uint8Array;
    artifacts: SandboxArtifacts | null;
    /** When it became `pending`. */
    queuedAt: string | null;
    /** Bridges only. */
    downstreamPipelineId: number | null;
    strategy: 'depend' | 'mirror' | null;
}

declare interface SandboxMergeRequest {
    readonly iid: number;
    readonly sourceBranch: string;
    readonly targetBranch: string;
    state: 'opened' | 'closed' | 'merged';
    /** The oldest first. */
    notes?: SandboxNote[];
}

/** A comment on a merge request. */
declare interface SandboxNote {
    readonly id: number;
    readonly authorId: number;
    body: string;
    readonly createdAt: string;
}

export declare interface SandboxOptions {
    /** Default 19. */
    readonly version?: GitLabVersion;
    readonly clock?: Clock;
    /** Runs the pipelines of projects with a `gitDir`; all others are scripted. */
    readonly engine?: (store: Store) => Engine;
    /** Relative URL root, e.g. `/gitlab`. */
    readonly urlPrefix?: string;
    readonly tls?: ListenOptions['tls'];
    /** Default `127.0.0.1`. */
    readonly host?: string;
    /** Default: a free one. */
    readonly port?: number;
    /** Artifact archives come from a second origin, as on an instance with object storage. */
    readonly artifactRedirect?: boolean;
    /** Answers carry `RateLimit-*` headers, and 429 beyond so many requests a minute. */
    readonly requestsPerMinute?: number;
    /** Gets the cause of every answer 500 and its request, e.g. `POST /api/v4/projects/1/pipeline`; ignored by default. */
    readonly onError?: (error: unknown, request: string) => void;
}

export declare interface SandboxPipeline {
    readonly id: number;
    readonly iid: number;
    readonly projectId: number;
    readonly ref: string;
    readonly tag: boolean;
    readonly sha: string;
    readonly source: string;
    readonly userId: number | null;
    status: KnownStatus | (string & {});
    yamlErrors: string | null;
    failureReason: string | null;
    readonly createdAt: string;
    updatedAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    name: string | null;
    /** Variables of this run, `TRIGGER_PAYLOAD` included. */
    readonly variables: SandboxVariable[];
    readonly inputs: Readonly<Record<string, unknown>>;
    /** All jobs ever, retried ones included. */
    readonly jobs: SandboxJob[];
    /** The pipeline and job that started this one by job token, or by a bridge. */
    readonly upstream: {
        pipelineId: number;
        jobId: number;
        kind: 'job-token' | 'bridge';
    } | null;
    /** External jobs, the oldest first. */
    commitStatuses?: SandboxCommitStatus[];
    deleted: boolean;
}

export declare interface SandboxProject {
    readonly id: number;
    /** `group/name` */
    path: string;
    /** Former full paths: GET answers 301, others 405. */
    readonly formerPaths: string[];
    visibility: 'private' | 'internal' | 'public';
    defaultBranch: string;
    /** Bare repository or work tree that the engine reads refs and files from; absent for scripted projects. */
    readonly gitDir?: string;
    /** Refs of scripted projects; git projects read them from the repository. */
    readonly refs: {
        name: string;
        kind: 'branch' | 'tag';
        sha: string;
    }[];
    readonly members: Map<number, Role>;
    readonly protectedRefs: Set<string>;
    readonly triggers: SandboxTriggerToken[];
    readonly hooks: SandboxHook[];
    readonly schedules: SandboxSchedule[];
    readonly mergeRequests: SandboxMergeRequest[];
    /** Ids of projects whose job tokens may reach this one; itself always may. */
    readonly jobTokenAllowlist: Set<number>;
    jobTokenScopeEnabled: boolean;
    /** Fine-grained job-token permissions by source project id, e.g. `read_pipelines`; a project that is not listed has them all. */
    readonly jobTokenPermissions: Map<number, Set<string>>;
    pipelinesEnabled: boolean;
    publicPipelines: boolean;
    variablesMinimumOverrideRole: 'no_one_allowed' | 'owner' | 'maintainer' | 'developer';
    /** Pipelines per minute for project + user + sha; 0 is off. */
    pipelinesPerMinute: number;
    deleted: boolean;
    readonly createdAt: string;
}

declare interface SandboxSchedule {
    readonly id: number;
    description: string;
    /** Short name of a branch or tag. */
    ref: string;
    cron: string;
    active: boolean;
    ownerId: number;
    readonly variables: SandboxVariable[];
    /** Those it has started, oldest first. */
    readonly pipelineIds: number[];
}

declare interface SandboxTriggerToken {
    readonly id: number;
    readonly token: string;
    description: string;
    readonly createdAt: string;
    updatedAt: string;
    lastUsed: string | null;
    expiresAt: string | null;
    /** `null` for a legacy trigger. */
    ownerId: number | null;
}

export declare interface SandboxUser {
    readonly id: number;
    /** Can be changed while a job still has the former one in `GITLAB_USER_LOGIN`. */
    username: string;
    readonly name: string;
    blocked: boolean;
}

declare interface SandboxVariable {
    readonly key: string;
    readonly value: string;
    readonly variableType: 'env_var' | 'file';
    readonly raw: boolean;
}

/** The script for the next pipeline of a project: always the same, by request, or one after another (the last one stays). */
export declare type ScriptSource = PipelineScript | readonly PipelineScript[] | ((request: CreateRequest) => PipelineScript);

/** GitLab versions whose differences the sandbox knows, as the server states them. */
declare const SERVER_VERSIONS: {
    readonly 17: '17.10.8';
    readonly 18: '18.2.8';
    readonly 19: '19.2.1';
};

declare interface ServerSettings {
    /** Where artifact archives are redirected to, as by an instance with object storage. */
    readonly objectStorage?: ObjectStorage | undefined;
    /** How long a new pipeline stays out of the lists, as with a database replica that lags. */
    listDelayMs: number;
    /** How long the variables of a new pipeline are an empty list, as on an instance that stores them apart. */
    variablesDelayMs: number;
    /** What the variables show of `TRIGGER_PAYLOAD`: all of it, the fields that GitLab declares, or nothing. */
    payloadShown: 'whole' | 'declared' | 'none';
}

/** All records of one sandbox. Ids are unique over the instance, as in GitLab. */
export declare interface Store {
    readonly clock: Clock;
    readonly version: GitLabVersion;
    /** External URL with path prefix, without a slash at the end; set once the server listens. */
    baseUrl: string;
    readonly users: Map<number, SandboxUser>;
    readonly projects: Map<number, SandboxProject>;
    readonly pipelines: Map<number, SandboxPipeline>;
    readonly jobs: Map<number, SandboxJob>;
    readonly accessTokens: Map<string, SandboxAccessToken>;
    /** Jobs by their token, whatever their status. */
    readonly jobTokens: Map<string, SandboxJob>;
    /** The clock's wall time as ISO 8601 with milliseconds. */
    now(): string;
    nextId(kind: IdKind): number;
    addUser(user: NewUser): SandboxUser;
    addProject(project: NewProject): SandboxProject;
    addAccessToken(token: NewAccessToken): SandboxAccessToken;
    addTriggerToken(project: SandboxProject, token: NewTriggerToken): SandboxTriggerToken;
    addPipeline(pipeline: NewPipeline): SandboxPipeline;
    addJob(pipeline: SandboxPipeline, job: NewJob): SandboxJob;
    /** As if it had never been saved. */
    removePipeline(pipeline: SandboxPipeline): void;
}

/** Appended to the log `atMs` after the job's start, or at its end if that comes first. */
declare interface TraceChunk {
    readonly atMs: number;
    readonly text: string | Uint8Array;
}

declare interface UpstreamJob {
    /** `CI_JOB_TOKEN` */
    readonly token: string;
    readonly pipeline: SandboxPipeline;
    readonly job: SandboxJob;
}

export { }
