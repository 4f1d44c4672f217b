import type { Readable } from 'node:stream';

declare interface AccessTokenFacts {
    readonly name: string | undefined;
    readonly scopes: readonly string[];
    /** ISO date. */
    readonly expiresAt: string | undefined;
}

/** A trigger job (`trigger:` keyword). */
export declare interface Bridge extends Job {
    readonly downstream_pipeline?: PipelineBasic | null | undefined;
}

declare interface CallOptions {
    readonly signal?: AbortSignal | undefined;
    /** Repeats of this call instead of the client's `retries`; a poller that rides out trouble itself passes 0. */
    readonly retries?: number | undefined;
    /** Longest wait a server may ask for (`Retry-After`); beyond it the call fails at once, with `retryAfterSeconds`. */
    readonly patienceMs?: number | undefined;
}

/**
 * Cancels a pipeline and those below it, or with the URL of a job that job alone, and gives what came of it: `result` is `canceled` only
 * when its status says so. Takes `apiToken` and the other options of the command `cancel`.
 *
 * @throws UsageError when the options are wrong
 */
export declare function cancel(url: string, options?: LibraryOptions, settings?: LibrarySettings): Promise<RunResult>;

/** What `createGitLabClient` takes. */
declare interface ClientSettings {
    readonly baseUrl: string;
    readonly apiVersion: 'v4' | 'v3';
    readonly token: string | undefined;
    readonly apiToken: string | undefined;
    /** `CI_JOB_TOKEN` of this job when it belongs to the same instance; reads use it when there is no `apiToken`. */
    readonly jobToken: string | undefined;
    readonly requestTimeoutSeconds: number;
    readonly retries: number;
    /** PEM text, read by the caller. */
    readonly caCertificates: string | undefined;
    readonly userAgent: string;
    /** `process.env`, where the HTTP library looks for proxies: one that it would ignore in silence is refused. Default: none is looked at. */
    readonly proxyVariables?: Readonly<Record<string, string | undefined>> | undefined;
    /** Sends reads only: every other request is thrown as a `DryRunStop` in its place. */
    readonly dryRun?: boolean | undefined;
    /** Resolves when a request may be sent, each page and each repeat on its own; rejects with the signal's reason. Default: at once. */
    readonly admit?: ((request: {
        readonly method: string;
    }, signal?: AbortSignal) => Promise<void>) | undefined;
    /** Called for each answer, for one quiet line. */
    readonly onAnswer?: ((event: {
        method: string;
        path: string;
        status: number;
        durationMs: number;
        requestId: string | undefined;
    }) => void) | undefined;
    /** Called before the wait of each repeat, for one quiet line. */
    readonly onRetry?: ((event: {
        method: string;
        path: string;
        reason: string;
        delayMs: number;
        attempt: number;
    }) => void) | undefined;
}

/** Time as the core sees it. Tests pass a virtual one, so no test waits in real time. */
export declare interface Clock {
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

/** Single jobs and schedules of a project. Acts take an access token with the scope `api`, and so does reading one job. */
declare interface Control {
    /** `GET /projects/:id/jobs/:job_id`: jobs, not trigger jobs. */
    getJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>;
    playJob(project: ProjectId, jobId: number, options?: PlayOptions): Promise<Job>;
    /** Answers the new job, which has an id of its own. */
    retryJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>;
    cancelJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>;
    /** `GET /projects/:id/pipeline_schedules`, every page. */
    listSchedules(project: ProjectId, options?: CallOptions): Promise<Schedule[]>;
    /** With its newest pipeline. */
    getSchedule(project: ProjectId, scheduleId: number, options?: CallOptions): Promise<Schedule>;
    /** `POST …/play`: GitLab makes the pipeline in the background, and does not answer it. */
    playSchedule(project: ProjectId, scheduleId: number, options?: CallOptions): Promise<void>;
}

declare type Count = number | null | undefined;

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up. Proxies are taken from the environment of the process.
 */
export declare const createGitLabClient: typeof createGitLabClient_2;

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
declare function createGitLabClient_2(settings: ClientSettings, { clock, random }: {
    readonly clock: Clock;
    readonly random?: () => number;
}): GitLabClient;

/** A node whose jobs have not been read yet. */
export declare function createNode<P extends PipelineBasic>(projectId: ProjectId, pipeline: P, label?: string): PipelineNode<P>;

/**
 * Lets many watchers of one project share one list request per poll: the list shows which pipelines changed, and only those are
 * read in full. With a single watcher, and for pipelines that are not in the list (child pipelines, or older than its rows),
 * every read is a request of its own.
 *
 * Make one for all pipelines that are watched with the same credentials:
 *
 * @example
 * const { client, watched } = createSharedPolls(createGitLabClient(settings, { clock }), clock)
 * for (const watch of settingsOfWatches) follow(watchPipeline(watch, { client, clock, random: Math.random, watched }))
 *
 * @param client sends all requests; its errors reach each watcher that waited for the request
 * @param clock the one that the watchers use
 */
export declare function createSharedPolls(client: GitLabClient, clock: Clock): SharedPolls;

declare interface Deadline extends Disposable {
    readonly signal: AbortSignal;
    /** Starts the same delay again, e.g. after each chunk of a body. */
    restart(): void;
}

/**
 * Whether the request can have had an effect:
 * `not-sent` (DNS, connection refused, TLS, proxy refusal), `refused` before any work (429, the 400 of the creation limit),
 * `unknown` (reset or timeout after sending, 5xx, cut answer).
 */
declare type Delivery = 'not-sent' | 'refused' | 'unknown';

/**
 * Base of the error family: a message of one line (what failed, on what, why), then hints and details.
 * The exit code and the result word are fields, decided where the error is made.
 */
export declare abstract class DownstreamError extends Error {
    abstract readonly name: string;
    abstract readonly exitCode: ExitCode;
    abstract readonly result: Result;
    readonly hints: readonly string[];
    readonly details: readonly string[];
    constructor(message: string, { hints, details, cause }?: ErrorDetails);
    /** The same error with more to say, before what it says itself; this one is its cause. */
    with({ hints, details }: Pick<ErrorDetails, 'hints' | 'details'>): this;
}

/** An environment as `process.env` has it. Only entries read the real one. */
declare type Environment = Readonly<Record<string, string | undefined>>;

/** What every error of this product carries beside its one-line message. */
declare interface ErrorDetails {
    /** The next step for the reader, likeliest first; printed as a list below the message. */
    readonly hints?: readonly string[] | undefined;
    /** Further lines (GitLab's own words, a YAML error, candidates with links); printed below the message. */
    readonly details?: readonly string[] | undefined;
    readonly cause?: unknown;
}

/** How far a pipeline probably is. */
declare interface Estimate {
    readonly expectedMs: number;
    /** A pipeline that passed, whose jobs show what each usually takes. */
    readonly examplePipelineId: number;
    /** 0 to 99; never 100 before the end. */
    readonly percent: number;
    /** Never negative; 0 when it takes longer than it used to. */
    readonly remainingMs: number;
}

/** Process exit codes of the CLI; see "Exit codes" in README.md. */
export declare type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 130 | 143;

declare type FinishedStatus = 'success' | 'failed' | 'canceled' | 'skipped';

/**
 * The endpoints of one GitLab instance, with the credentials given for it. Reads (GET) are retried; acts are sent once, except
 * when they certainly were not sent.
 *
 * Every method rejects with `GitLabRefusedError` (4xx), `GitLabUnavailableError` (network, 5xx, 429), or the signal's reason.
 */
export declare interface GitLabClient extends Inspection, Control {
    /** e.g. `https://gitlab.example.com/prefix` */
    readonly baseUrl: string;
    /** What reads are sent with: an access token, a job token, or nothing. */
    readonly readsAs: 'access-token' | 'job-token' | 'anonymous';
    readonly canAct: boolean;
    readonly rateLimit: RateLimit | undefined;
    /** Server clock minus ours by the newest `Date` header, milliseconds. */
    readonly clockSkewMs: number | undefined;
    /** `POST /projects/:id/trigger/pipeline` with a trigger or job token, else `POST /projects/:id/pipeline` with the access token; for a merge request always with that. Sent once. */
    triggerPipeline(request: TriggerRequest, options?: CallOptions): Promise<Pipeline>;
    /** Legacy API v3: `POST /projects/:id/trigger/builds`. Answers no pipeline. */
    triggerBuilds(request: TriggerRequest, options?: CallOptions): Promise<void>;
    /** The same request for `dry-run`. */
    describeTrigger(request: TriggerRequest): RequestPreview;
    getPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>;
    listPipelines(project: ProjectId, query: PipelineQuery, options?: CallOptions): Promise<Pipeline[]>;
    /** Every page. */
    listJobs(project: ProjectId, pipelineId: number, query?: {
        includeRetried?: boolean;
    }, options?: CallOptions): Promise<Job[]>;
    /** Every page of `trigger_jobs` (GitLab 19.2), or of `bridges` where that does not exist; remembers which. */
    listBridges(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Bridge[]>;
    /** Variables of a pipeline; needs Maintainer, or the user who started it. */
    listPipelineVariables(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<{
        key: string;
        value: string;
    }[]>;
    cancelPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>;
    retryPipeline(project: ProjectId, pipelineId: number, options?: CallOptions): Promise<Pipeline>;
    /**
     * The whole trace as it is now, or a window of it. Bytes are handed on as they come; resolves with their number.
     * An empty answer means "nothing yet". Retried only as long as no byte was handed on: a cut body rejects.
     */
    readTrace(project: ProjectId, jobId: number, onChunk: (chunk: Uint8Array) => void | Promise<void>, options?: ReadTraceOptions): Promise<number>;
    /** `GET /projects/:id/jobs/:job_id/artifacts`. Redirects are followed without credentials. Opening is retried; a body that is cut is not: the caller resumes. */
    openJobArtifacts(project: ProjectId, jobId: number, options?: CallOptions): Promise<StreamAnswer>;
    /** `GET /projects/:id/jobs/:job_id/artifacts/*path`. */
    openJobArtifactFile(project: ProjectId, jobId: number, path: string, options?: CallOptions): Promise<StreamAnswer>;
    /** `GET /projects/:id/jobs/artifacts/:ref/download?job=`; latest successful pipeline of the ref. */
    openRefArtifacts(project: ProjectId, ref: string, job: string, options?: CallOptions & {
        searchRecent?: boolean;
    }): Promise<StreamAnswer>;
    /** `GET /projects/:id/jobs/artifacts/:ref/raw/*path?job=`. */
    openRefArtifactFile(project: ProjectId, ref: string, job: string, path: string, options?: CallOptions & {
        searchRecent?: boolean;
    }): Promise<StreamAnswer>;
    /** `GET /projects/:id/jobs/:job_id/artifacts/tree` (GitLab 18.8), all pages, recursive. */
    listArtifactTree(project: ProjectId, jobId: number, options?: CallOptions): Promise<{
        path: string;
        type: string;
        size: number | undefined;
    }[]>;
    listTriggers(project: ProjectId, options?: CallOptions): Promise<TriggerToken[]>;
    getTrigger(project: ProjectId, triggerId: number, options?: CallOptions): Promise<TriggerToken>;
    createTrigger(project: ProjectId, body: {
        description: string;
        expiresAt?: string;
    }, options?: CallOptions): Promise<TriggerToken>;
    updateTrigger(project: ProjectId, triggerId: number, body: {
        description: string;
    }, options?: CallOptions): Promise<TriggerToken>;
    deleteTrigger(project: ProjectId, triggerId: number, options?: CallOptions): Promise<void>;
    takeTriggerOwnership(project: ProjectId, triggerId: number, options?: CallOptions): Promise<TriggerToken>;
    /** `GET /projects/:id/merge_requests/:iid/notes`, every page, the newest first. */
    listNotes(project: ProjectId, iid: number, options?: CallOptions): Promise<{
        id: number;
        body: string;
        authorId: number;
    }[]>;
    createNote(project: ProjectId, iid: number, body: string, options?: CallOptions): Promise<{
        id: number;
    }>;
    updateNote(project: ProjectId, iid: number, note: {
        readonly id: number;
        readonly body: string;
    }, options?: CallOptions): Promise<void>;
    /** `POST /projects/:id/statuses/:sha`: an external job in the pipeline. */
    setCommitStatus(project: ProjectId, sha: string, status: NewCommitStatus, options?: CallOptions): Promise<void>;
    /** Webhooks of a project, every page; their addresses may hold tokens. */
    listHooks(project: ProjectId, options?: CallOptions): Promise<Hook[]>;
    /** `POST /projects/:id/hooks`. */
    createHook(project: ProjectId, body: {
        url: string;
        pushEvents: boolean;
        tagPushEvents: boolean;
    }, options?: CallOptions): Promise<{
        id: number;
    }>;
}

/** GitLab answered and said no (4xx). Exit 3. */
export declare class GitLabRefusedError extends RefusedError {
    readonly name = "GitLabRefusedError";
    /** HTTP status. */
    readonly status: number;
    /** GitLab's own words, taken from `message`, `error` or `error_description`; at most 2,000 characters. */
    readonly words: string;
    /** Whether something in front of GitLab answered, e.g. a firewall or another web server. */
    readonly isForeign: boolean;
    constructor(message: string, { status, words, isForeign, ...details }: ErrorDetails & {
        status: number;
        words: string;
        isForeign?: boolean;
    });
}

/** GitLab could not be reached, kept failing, or asked for patience. Exit 4. */
export declare class GitLabUnavailableError extends UnreachableError {
    readonly name = "GitLabUnavailableError";
    readonly delivery: Delivery;
    /** HTTP status, where there was an answer. */
    readonly status: number | undefined;
    /** From `Retry-After` or `RateLimit-Reset`, seconds from now. */
    readonly retryAfterSeconds: number | undefined;
    /** Whether it can pass by itself: a broken connection does, a certificate that is not trusted or a login page does not. */
    readonly transient: boolean;
    /** Whether something else than GitLab answered, e.g. a login page. */
    readonly isForeign: boolean;
    constructor(message: string, { delivery, status, retryAfterSeconds, transient, isForeign, ...details }: ErrorDetails & {
        delivery: Delivery;
        status?: number | undefined;
        retryAfterSeconds?: number | undefined;
        transient?: boolean | undefined;
        isForeign?: boolean | undefined;
    });
}

declare interface Hook {
    readonly id: number;
    readonly url: string;
    readonly pushEvents: boolean;
    readonly tagPushEvents: boolean;
}

/** Reads that tell what is there and what the credentials may do, for `doctor` and `webhook add`. */
declare interface Inspection {
    /** `GET /version` with whatever reads are sent with. `undefined` where GitLab answers, but does not show its version. */
    probeInstance(options?: CallOptions): Promise<{
        version: string | undefined;
    }>;
    /** `GET /user`: the user of the access token. */
    getUser(options?: CallOptions): Promise<{
        id: number;
        username: string;
    }>;
    /** `GET /personal_access_tokens/self`: the access token itself; project and group tokens too. */
    getAccessToken(options?: CallOptions): Promise<AccessTokenFacts>;
    /** `GET /job`: the job of the job token. */
    getOwnJob(options?: CallOptions): Promise<{
        id: number;
        name: string;
    }>;
    /** `GET /projects/:id`, with what only members and Maintainers see. */
    getProjectFacts(project: ProjectId, options?: CallOptions): Promise<ProjectFacts>;
    /** `GET /projects/:id/members/all/:user_id`: the role of a user, inherited ones included; 30 is Developer, 40 Maintainer. */
    getMember(project: ProjectId, userId: number, options?: CallOptions): Promise<{
        accessLevel: number;
    }>;
    /** `GET /projects/:id/repository/branches/:name`, or `tags`. */
    getRef(project: ProjectId, ref: {
        readonly kind: 'branch' | 'tag';
        readonly name: string;
    }, options?: CallOptions): Promise<{
        protected: boolean | undefined;
        sha: string | undefined;
    }>;
    /** `GET /projects/:id/job_token_scope`; needs Maintainer. */
    getJobTokenScope(project: ProjectId, options?: CallOptions): Promise<{
        inboundEnabled: boolean;
    }>;
    /** Ids of the projects on the job-token allowlist, every page. */
    listJobTokenAllowlist(project: ProjectId, options?: CallOptions): Promise<number[]>;
    /** Addresses of the groups on it (GitLab 16.1), every page. */
    listJobTokenGroups(project: ProjectId, options?: CallOptions): Promise<string[]>;
}

/** The step was interrupted by a signal. Exit 130 (SIGINT) or 143 (SIGTERM). */
export declare class InterruptedError extends DownstreamError {
    readonly name = "InterruptedError";
    readonly result = "interrupted";
    readonly exitCode: 130 | 143;
    readonly signal: 'SIGINT' | 'SIGTERM';
    /** @param message why, where it was not a signal from outside that ended the run */
    constructor(signal: 'SIGINT' | 'SIGTERM', details?: ErrorDetails, message?: string);
}

/** As GitLab shows it: https://docs.gitlab.com/api/jobs/ */
export declare interface Job {
    readonly id: number;
    readonly name: string;
    readonly stage: string;
    readonly status: string;
    readonly allow_failure?: boolean | undefined;
    /** See {@link https://docs.gitlab.com/api/jobs/}; a new word of a newer server passes. */
    readonly failure_reason?: Text;
    readonly web_url?: Text;
    readonly created_at?: Text;
    readonly started_at?: Text;
    readonly finished_at?: Text;
    /** Seconds. */
    readonly duration?: Count;
    readonly queued_duration?: Count;
    /** Percent. */
    readonly coverage?: Count;
    readonly runner?: {
        readonly description?: Text;
    } | null | undefined;
    /** Of the runners that may take it. */
    readonly tag_list?: readonly string[] | null | undefined;
    readonly user?: {
        readonly username: string;
    } | null | undefined;
    /** `status` is the pipeline's at the moment of the answer. */
    readonly pipeline?: {
        readonly id: number;
        readonly project_id?: number | undefined;
        readonly status?: string | undefined;
    } | undefined;
    readonly artifacts_file?: {
        readonly filename?: Text;
        readonly size?: Count;
    } | null | undefined;
    readonly artifacts?: readonly JobArtifact[] | undefined;
    readonly artifacts_expire_at?: Text;
    readonly erased_at?: Text;
}

declare interface JobArtifact {
    readonly file_type: string;
    readonly size?: Count;
    readonly filename?: Text;
    readonly file_format?: Text;
}

/** One run of a job. */
declare interface JobTry {
    readonly id: number;
    readonly status: string;
    readonly failureReason?: string | undefined;
    /** ISO 8601, as all times. */
    readonly createdAt?: string | undefined;
    readonly startedAt?: string | undefined;
    readonly finishedAt?: string | undefined;
    readonly queuedSeconds?: number | undefined;
    readonly durationSeconds?: number | undefined;
    /** What its owner calls it. */
    readonly runner?: string | undefined;
    readonly url?: string | undefined;
}

/**
 * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are what they mean: booleans, numbers (durations
 * in seconds, sizes in bytes), objects for `variables` and `inputs`, lists for options of several lines; or the texts that the CLI takes.
 */
export declare interface LibraryOptions {
    /** Base URL of the GitLab instance; a path prefix is kept (default: https://gitlab.com) */
    readonly gitlabUrl?: string | undefined;
    readonly 'gitlab-url'?: LibraryOptions['gitlabUrl'];
    /** Project of the pipeline: numeric id or full path */
    readonly project?: string | number | undefined;
    /** Branch or tag of the pipeline: short, refs/heads/x or refs/tags/x; not a commit SHA or a merge-request ref */
    readonly ref?: string | undefined;
    /** Starts the pipeline of the merge request with this iid in the place of one on ref; takes api-token, and no variables or inputs */
    readonly mergeRequest?: string | number | undefined;
    readonly 'merge-request'?: LibraryOptions['mergeRequest'];
    /** Token that starts the pipeline: a trigger token or a CI job token */
    readonly token?: string | undefined;
    /** Project, group or personal access token that reads (scope read_api) and acts (scope api); without it, reads use the job token where there is one, else no credentials */
    readonly apiToken?: string | undefined;
    readonly 'api-token'?: LibraryOptions['apiToken'];
    /** Pipeline variables: a YAML or JSON map, or KEY=VALUE lines; $$ where a $ is meant */
    readonly variables?: string | Readonly<Record<string, unknown>> | undefined;
    /** Pipeline variables whose values are environment variables, taken as they are and never parsed: KEY=NAME, or NAME for both, one per line; an unset one is refused, and with NAME? left out; for everything that others can write, such as titles, messages and branch names */
    readonly variablesFrom?: string | readonly string[] | undefined;
    readonly 'variables-from'?: LibraryOptions['variablesFrom'];
    /** Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win over earlier ones, and variables over files */
    readonly variablesFile?: string | readonly string[] | undefined;
    readonly 'variables-file'?: LibraryOptions['variablesFile'];
    /** Sends the values of variables as they are: doubles each $, which GitLab would replace; also in variables-from, variables-file and upstream-variables (default: false) */
    readonly variablesLiteral?: boolean | undefined;
    readonly 'variables-literal'?: LibraryOptions['variablesLiteral'];
    /** Names of the variables that are sent with the type file, one per line; only with api-token, as the endpoint of trigger and job tokens has no types */
    readonly variablesAsFile?: string | readonly string[] | undefined;
    readonly 'variables-as-file'?: LibraryOptions['variablesAsFile'];
    /** Pipeline inputs (spec:inputs): a YAML or JSON map, types kept */
    readonly inputs?: string | Readonly<Record<string, unknown>> | undefined;
    /** Also passes on where the pipeline comes from: UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known (default: false) */
    readonly upstreamVariables?: boolean | undefined;
    readonly 'upstream-variables'?: LibraryOptions['upstreamVariables'];
    /** Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref, with expect-sha the newest of that commit */
    readonly pipelineId?: string | number | undefined;
    readonly 'pipeline-id'?: LibraryOptions['pipelineId'];
    /** Commit that the pipeline has to run; on another one this step fails, and cancels the pipeline if it has started it */
    readonly expectSha?: string | undefined;
    readonly 'expect-sha'?: LibraryOptions['expectSha'];
    /** What to do when a pipeline of the same ref and source still runs: start another one, wait for its end first, attach to it, or cancel it (default: start) */
    readonly onRunning?: 'start' | 'wait' | 'attach' | 'cancel' | undefined;
    readonly 'on-running'?: LibraryOptions['onRunning'];
    /** Waits so long until ref has arrived on the server, with expect-sha at that commit; with latest and expect-sha, until a pipeline of that commit is there: a duration, for mirrors (default: 0) */
    readonly waitForRef?: string | number | undefined;
    readonly 'wait-for-ref'?: LibraryOptions['waitForRef'];
    /** Runs the pipelines of this chain file, in its order and with its values; project, ref and the like come from the file, and inputs are for its expressions */
    readonly chain?: string | undefined;
    /** Checks everything, prints the request with secrets masked, and sends nothing that changes anything (default: false) */
    readonly dryRun?: boolean | undefined;
    readonly 'dry-run'?: LibraryOptions['dryRun'];
    /** Waits until the pipeline finishes, and mirrors its result (default: false) */
    readonly wait?: boolean | undefined;
    /** Longest time for all of it, from the first request to the last artifact: 90m, 1h30m, or a number of seconds; cancelling then takes up to 5 s more (default: 1h) */
    readonly timeout?: string | number | undefined;
    /** What becomes of the pipeline when the timeout is over: cancel or leave (default: cancel what this call started, leave what it attached to) */
    readonly onTimeout?: 'cancel' | 'leave' | undefined;
    readonly 'on-timeout'?: LibraryOptions['onTimeout'];
    /** What becomes of the pipeline when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave (default: cancel what this call started, leave what it attached to) */
    readonly onInterrupt?: 'cancel' | 'leave' | undefined;
    readonly 'on-interrupt'?: LibraryOptions['onInterrupt'];
    /** What to do when the pipeline is blocked on a manual job: fail, wait, or play (plays it when it is the only one, and names them when there are several) (default: fail) */
    readonly onManual?: 'fail' | 'wait' | 'play' | undefined;
    readonly 'on-manual'?: LibraryOptions['onManual'];
    /** Manual jobs to play when they are reached: globs of job names, one per line; nothing else is played */
    readonly play?: string | readonly string[] | undefined;
    /** Variables for the manual jobs that are played, and for them alone: a YAML or JSON map, or KEY=VALUE lines */
    readonly jobVariables?: string | Readonly<Record<string, unknown>> | undefined;
    readonly 'job-variables'?: LibraryOptions['jobVariables'];
    /** Statuses of the pipeline to take as success too: any of skipped, canceled, manual */
    readonly passOn?: 'skipped' | 'canceled' | 'manual' | readonly ('skipped' | 'canceled' | 'manual')[] | undefined;
    readonly 'pass-on'?: LibraryOptions['passOn'];
    /** Retries the failed jobs up to N times before giving the result (default: 0) */
    readonly retryFailed?: string | number | undefined;
    readonly 'retry-failed'?: LibraryOptions['retryFailed'];
    /** Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts (default: true) */
    readonly follow?: boolean | undefined;
    /** Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s (default: adaptive) */
    readonly pollInterval?: string | number | undefined;
    readonly 'poll-interval'?: LibraryOptions['pollInterval'];
    /** Logs to show: none, failed (the last lines of each failed job, at the end), or all (live, each line labelled with its job) (default: failed) */
    readonly logs?: 'none' | 'failed' | 'all' | undefined;
    /** How many of the last lines of a failed job's log to show (default: 50) */
    readonly logLines?: string | number | undefined;
    readonly 'log-lines'?: LibraryOptions['logLines'];
    /** Jobs whose artifacts are downloaded when the pipeline ends, also when it failed: none, all, or globs of job names, one per line (default: none) */
    readonly artifacts?: string | readonly string[] | undefined;
    /** Folder that the artifacts are unpacked into, each job in a folder of its own (default: downstream-artifacts) */
    readonly artifactsPath?: string | undefined;
    readonly 'artifacts-path'?: LibraryOptions['artifactsPath'];
    /** Files of the artifacts to keep: globs, one per line (default: **) */
    readonly artifactsFiles?: string | readonly string[] | undefined;
    readonly 'artifacts-files'?: LibraryOptions['artifactsFiles'];
    /** Limit on the unpacked size of what is kept of one archive, such as 20GiB; setting it also allows archives that unpack to far more than their own size (default: 10GiB) */
    readonly artifactsMaxSize?: string | number | undefined;
    readonly 'artifacts-max-size'?: LibraryOptions['artifactsMaxSize'];
    /** Limit on the number of files and folders in one archive (default: 250000) */
    readonly artifactsMaxEntries?: string | number | undefined;
    readonly 'artifacts-max-entries'?: LibraryOptions['artifactsMaxEntries'];
    /** Dotenv files in the artifacts of jobs that become outputs of this step: JOB:PATH, one per line (the last colon divides) */
    readonly outputsFrom?: string | readonly string[] | undefined;
    readonly 'outputs-from'?: LibraryOptions['outputsFrom'];
    /** Writes the GitHub job summary (default: true) */
    readonly summary?: boolean | undefined;
    /** Makes one GitHub error annotation per failed job (default: true) */
    readonly annotations?: boolean | undefined;
    /** Writes the result to these files, one path per line; the ending picks the format: .json, .md, .html, .xml (JUnit), .env (dotenv), or annotations.json (GitLab's) */
    readonly reportFile?: string | readonly string[] | undefined;
    readonly 'report-file'?: LibraryOptions['reportFile'];
    /** What the names in a dotenv report begin with: PREFIX_RESULT, PREFIX_PIPELINE_ID and so on (default: TRIGGERED) */
    readonly reportPrefix?: string | undefined;
    readonly 'report-prefix'?: LibraryOptions['reportPrefix'];
    /** Token of GitHub that writes a commit status for each job (permission statuses: write), such as github.token; one that GitHub refuses is a warning */
    readonly githubToken?: string | undefined;
    readonly 'github-token'?: LibraryOptions['githubToken'];
    /** Commit for those statuses, all of its digits (default: the event's commit; of a pull request, the newest of its branch) */
    readonly githubSha?: string | undefined;
    readonly 'github-sha'?: LibraryOptions['githubSha'];
    /** Keeps one note on the merge request of the running GitLab pipeline up to date (takes api-token with the scope api) (default: false) */
    readonly mergeRequestNote?: boolean | undefined;
    readonly 'merge-request-note'?: LibraryOptions['mergeRequestNote'];
    /** Shows the pipeline, or each step of a chain, as an external job of the running GitLab pipeline (takes api-token with the scope api) (default: false) */
    readonly commitStatus?: boolean | undefined;
    readonly 'commit-status'?: LibraryOptions['commitStatus'];
    /** Longest time for one request, and for any silence within one: a duration, or a number of seconds (default: 30s) */
    readonly requestTimeout?: string | number | undefined;
    readonly 'request-timeout'?: LibraryOptions['requestTimeout'];
    /** How often a failed request is tried again, where that is safe (default: 5) */
    readonly retries?: string | number | undefined;
    /** File with extra certificates to trust (PEM) */
    readonly caFile?: string | undefined;
    readonly 'ca-file'?: LibraryOptions['caFile'];
    /** File with DOWNSTREAM_* variables, one KEY=VALUE per line, as tokens create --write-env writes it; the environment wins */
    readonly settingsFile?: string | undefined;
    readonly 'settings-file'?: LibraryOptions['settingsFile'];
}

export declare interface LibrarySettings {
    /** Abort it to end early; the pipeline is canceled or left as `on-interrupt` says. */
    readonly signal?: AbortSignal;
    /** Takes the lines that the CLI would print, without colors. Default: they are dropped. */
    readonly log?: (text: string) => void;
    /** With `chain`: what `env.NAME` in its file reads, and the variables of a CI job where it is to be taken for one. Default: nothing. */
    readonly env?: Environment;
}

/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
export declare function listResultJobs(root: PipelineNode): ResultJob[];

/** A commit status as GitLab takes it. */
declare interface NewCommitStatus {
    readonly state: 'pending' | 'running' | 'success' | 'failed' | 'canceled';
    /** One that is pending or running under this name, by the same user, is changed. */
    readonly name: string;
    readonly description: string;
    readonly targetUrl: string | undefined;
    readonly pipelineId: number;
}

/** As GitLab shows it: https://docs.gitlab.com/api/pipelines/ */
export declare interface Pipeline {
    readonly id: number;
    readonly iid?: number | undefined;
    readonly project_id: number;
    readonly sha: string;
    readonly ref: string | null;
    /** One of `KNOWN_STATUSES`, or a word of a newer server. */
    readonly status: string;
    readonly source?: Text;
    readonly tag?: boolean | null | undefined;
    readonly web_url: string;
    /** ISO 8601. */
    readonly created_at?: Text;
    readonly updated_at?: Text;
    readonly started_at?: Text;
    readonly finished_at?: Text;
    /** Seconds. */
    readonly duration?: Count;
    readonly queued_duration?: Count;
    /** Percent. */
    readonly coverage?: Count;
    readonly yaml_errors?: Text;
    readonly user?: {
        readonly id: number;
        readonly username: string;
    } | null | undefined;
    readonly detailed_status?: {
        readonly text?: Text;
        readonly label?: Text;
        readonly group?: Text;
    } | null | undefined;
}

/** What a trigger job shows of the pipeline that it started. */
export declare interface PipelineBasic {
    readonly id: number;
    readonly iid?: number | undefined;
    readonly project_id?: number | undefined;
    readonly sha?: Text;
    readonly ref?: Text;
    readonly status: string;
    readonly updated_at?: Text;
    readonly web_url?: Text;
}

/** What happens while a pipeline is followed; `ended` comes last, and always unless the options are wrong. */
export declare type PipelineEvent = WatchEvent | {
    readonly kind: 'ended';
    readonly result: RunResult;
};

/** A pipeline and those that its trigger jobs started, as last read. */
export declare interface PipelineNode<P extends PipelineBasic = PipelineBasic> {
    readonly projectId: ProjectId;
    readonly pipelineId: number;
    /** How people know it when it is not the root, e.g. `group/app #12`. */
    readonly label: string | undefined;
    /** As last read. */
    pipeline: P;
    /** Newest try of each job. */
    jobs: readonly Job[];
    /** Jobs that were retried since. */
    earlierTries: readonly Job[];
    bridges: readonly Bridge[];
    children: PipelineNode[];
    /** Why jobs cannot be read; set once. */
    unreadable: string | undefined;
    /** Why trigger jobs cannot be read; set once. */
    bridgesUnreadable: string | undefined;
    /** What was last seen of the pipeline when its jobs were read. */
    fingerprint: string | undefined;
    jobsReadAtMs: number;
}

/** Which pipelines a list has. */
declare interface PipelineQuery {
    readonly ref?: string | undefined;
    /** Whole: GitLab compares it as it is. */
    readonly sha?: string | undefined;
    readonly status?: string;
    readonly source?: string | undefined;
    readonly username?: string;
    /** ISO 8601. */
    readonly updatedAfter?: string;
    readonly createdAfter?: string;
    readonly orderBy?: 'id' | 'updated_at';
    readonly sort?: 'asc' | 'desc';
    /** Rows in all; pages of up to 100 are read until there are as many. Default 20. */
    readonly limit?: number;
}

/** What a manual job is played with. */
declare interface PlayOptions extends CallOptions {
    /** Sent as `job_variables_attributes`; trigger jobs take none. */
    readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** One thing wrong with the options or files the user gave. */
export declare interface Problem {
    /** The option as the user knows it, e.g. `timeout`. */
    readonly option: string;
    /** Where it came from, e.g. `--timeout`, `DOWNSTREAM_TIMEOUT`, `input timeout`. */
    readonly source?: string | undefined;
    /** What was given, cut to a readable length, secrets never. */
    readonly given?: string | undefined;
    /** What is wrong and what is expected instead. */
    readonly message: string;
}

declare interface ProjectFacts {
    readonly id: number;
    /** As GitLab writes it. */
    readonly path: string;
    /** `undefined` for an empty repository. */
    readonly defaultBranch: string | undefined;
    readonly visibility: string | undefined;
    /** Of the user who asks: 30 is Developer, 40 Maintainer; 0 for none. `undefined` when GitLab does not say. */
    readonly accessLevel: number | undefined;
    /** `ci_pipeline_variables_minimum_override_role`; only Maintainers see it. */
    readonly variablesRole: string | undefined;
}

/**
 * Data that comes from GitLab, by its own field names. Fields that older or newer servers leave out are optional; unknown statuses are
 * strings like any other.
 */
/** Numeric id or decoded full path. */
declare type ProjectId = number | string;

/** From the `RateLimit-*` headers of the newest answer. */
declare interface RateLimit {
    readonly limit: number;
    readonly remaining: number;
    /** Seconds from when it was seen until the next window begins. */
    readonly resetSeconds: number;
}

declare interface ReadTraceOptions extends CallOptions {
    /**
     * A part of the trace instead of all of it, since GitLab 19; `limitBytes` is from 1 to 512,000. Older servers ignore it and send the
     * whole trace: ask once for one byte of a trace that has more.
     */
    readonly window?: {
        readonly offsetBytes: number;
        readonly limitBytes?: number;
    } | undefined;
    /**
     * Called with the body's size before its first byte, where the answer announces one (`Content-Length`, no encoding).
     * The caller may abort its signal here, to leave a body that has not grown enough unread.
     */
    readonly onLength?: ((sizeBytes: number) => void) | undefined;
}

/** GitLab refused, or the credentials cannot do what was asked. Exit 3. */
export declare class RefusedError extends DownstreamError {
    readonly name: string;
    readonly exitCode = 3;
    readonly result = "refused";
}

/** A request as a dry run shows it: its secrets are replaced by `[masked]`. */
declare interface RequestPreview {
    readonly method: string;
    readonly url: string;
    /** `undefined` when the request has none. */
    readonly body: unknown;
}

/** The `result` output: how the step ended, in one word. */
export declare type Result = 'triggered' | 'success' | 'failed' | 'canceled' | 'skipped' | 'manual' | 'sha-mismatch' | 'timeout' | 'interrupted' | 'refused' | 'unreachable' | 'invalid' | 'dry-run';

/** A job in its newest try. */
export declare interface ResultJob extends JobTry {
    readonly name: string;
    readonly stage: string;
    readonly kind: 'job' | 'bridge';
    readonly allowFailure: boolean;
    /** Of the runners that may take it. */
    readonly tags?: readonly string[] | undefined;
    readonly pipelineId: number;
    readonly projectId: number | string;
    /** Where the job lives when it is not in the pipeline itself, e.g. `group/other #12`; the path of its bridges. */
    readonly pipelineLabel?: string | undefined;
    /** Whether a failure of this job makes the result a failure. */
    readonly counts: boolean;
    /** Percent. */
    readonly coverage?: number | undefined;
    /** Login of the user it ran for: of the person that played a manual job, say. */
    readonly user?: string | undefined;
    /** The pipeline that a bridge started. */
    readonly downstreamPipelineId?: number | undefined;
    /** The oldest first. */
    readonly previousTries?: readonly JobTry[] | undefined;
    /** Last lines of the log of a failed job, raw and hostile. */
    readonly logTail?: readonly string[] | undefined;
    /** How many lines of its log came before these. */
    readonly linesBeforeTail?: number | undefined;
    /** Folder the artifacts were unpacked to. */
    readonly artifactsFolder?: string | undefined;
}

/** One step of a chain. */
declare interface ResultStep {
    readonly name: string;
    /** Whether a failure of this step makes the chain fail. */
    readonly counts: boolean;
    readonly result: RunResult;
}

/**
 * Runs the failed and canceled jobs of a pipeline again, or with the URL of a job that job alone; with `wait` it follows the pipeline to
 * its end. Takes `apiToken` and the other options of the command `retry`.
 *
 * @throws UsageError when the options are wrong
 */
export declare function retry(url: string, options?: LibraryOptions, settings?: LibrarySettings): Promise<RunResult>;

/** Which CI job starts a pipeline; see `src/run/begin/settle.ts`. */
declare interface RunMark {
    readonly run: string;
    readonly attempt: string;
}

/** How one run ended: what outputs, JSON, summary and reports are made of. */
export declare interface RunResult {
    readonly result: Result;
    readonly exitCode: ExitCode;
    /** One line for people: what happened. */
    readonly message: string;
    /** The pipeline's last GitLab status. */
    readonly status?: string | undefined;
    readonly pipelineId?: number | undefined;
    readonly pipelineIid?: number | undefined;
    readonly pipelineUrl?: string | undefined;
    readonly projectId?: number | undefined;
    /** Full path, where known. */
    readonly projectPath?: string | undefined;
    readonly ref?: string | undefined;
    readonly sha?: string | undefined;
    readonly durationSeconds?: number | undefined;
    /** ISO 8601, as all times. */
    readonly createdAt?: string | undefined;
    readonly startedAt?: string | undefined;
    readonly finishedAt?: string | undefined;
    readonly queuedSeconds?: number | undefined;
    /** Percent. */
    readonly coverage?: number | undefined;
    /** What made GitLab start it, in its words: `trigger`, `pipeline`, `api`. */
    readonly source?: string | undefined;
    /** Login of the user GitLab started it for. */
    readonly user?: string | undefined;
    /** What this run was called from, as far as it is known: `project`, `ref`, `pipeline-url`, `actor` and the like. */
    readonly upstream?: Readonly<Record<string, string>> | undefined;
    /** Jobs of the pipeline and, with `follow`, of those below it. Retried jobs are replaced by their successors. */
    readonly jobs: readonly ResultJob[];
    readonly artifactsPath?: string | undefined;
    readonly outputs: Readonly<Record<string, string>>;
    /** How often the pipeline ran in all: 1 plus the retries of `retry-failed`. */
    readonly tries: number;
    /** The results of a chain's steps, in the order of its file; only a chain has them. Its `jobs` are those of all steps. */
    readonly steps?: readonly ResultStep[] | undefined;
    readonly warnings: readonly string[];
    /** Next steps and GitLab's own words for results that are errors. */
    readonly hints: readonly string[];
    readonly details: readonly string[];
}

/** Of pipelines that GitLab starts by itself: https://docs.gitlab.com/api/pipeline_schedules/ */
declare interface Schedule {
    readonly id: number;
    readonly description?: Text;
    /** Short, or `refs/heads/…` on newer servers. */
    readonly ref?: Text;
    readonly cron?: Text;
    readonly cron_timezone?: Text;
    /** ISO 8601. */
    readonly next_run_at?: Text;
    readonly active?: boolean | null | undefined;
    readonly owner?: {
        readonly id: number;
        readonly username: string;
    } | null | undefined;
    readonly last_pipeline?: {
        readonly id: number;
        readonly status?: Text;
    } | null | undefined;
}

/** What the watchers of many pipelines share; pass both to each of them as `WatchTools`. */
export declare interface SharedPolls {
    /** Behaves like the given client, but its reads of pipelines share requests. */
    readonly client: GitLabClient;
    /** How many pipelines are watched in all projects; the polls of each become slower with it. */
    watched(): number;
}

/** An answer whose body is read as a stream; a cut or stalled body is an error of the stream. */
declare interface StreamAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: Readable;
}

/** The real clock. */
export declare const systemClock: Clock;

declare type Text = string | null | undefined;

/**
 * Starts a pipeline in another project and, with `wait`, follows it to its end: the whole tool as one call.
 *
 * @example
 * const { result, pipelineUrl } = await trigger({ project: 'group/app', ref: 'main', token, wait: true })
 * @throws UsageError when the options are wrong. Everything else that can go wrong is in the result, with `exitCode` and `message`.
 */
export declare function trigger(options: LibraryOptions, settings?: LibrarySettings): Promise<RunResult>;

/** What starts a pipeline. */
declare interface TriggerRequest {
    readonly project: ProjectId;
    readonly ref: string;
    readonly variables: Readonly<Record<string, string>>;
    /** Names of those that have the type file; only with an access token. */
    readonly fileVariables?: readonly string[] | undefined;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** Sent as {@link TRIGGER_ID_FIELD}, which GitLab keeps in `TRIGGER_PAYLOAD`; only with a trigger or job token. */
    readonly downstreamTriggerId: string;
    /** Starts the pipeline of the merge request with this iid in the place of one on `ref`; takes no variables and no inputs. */
    readonly mergeRequest?: number | undefined;
    /** Sent as {@link RUN_FIELD} and {@link ATTEMPT_FIELD}; kept like the id. */
    readonly mark?: RunMark | undefined;
}

/** https://docs.gitlab.com/api/pipeline_triggers/ */
declare interface TriggerToken {
    readonly id: number;
    readonly description?: Text;
    readonly created_at?: Text;
    readonly updated_at?: Text;
    readonly last_used?: Text;
    /** Whole for its creator, otherwise the four characters after the prefix. */
    readonly token?: Text;
    readonly expires_at?: Text;
    readonly owner?: {
        readonly id: number;
        readonly username: string;
        readonly name?: Text;
    } | null | undefined;
}

/** GitLab could not be reached, or kept failing. Exit 4. */
export declare class UnreachableError extends DownstreamError {
    readonly name: string;
    readonly exitCode = 4;
    readonly result = "unreachable";
}

/** Bad usage or input, found before anything was sent. Exit 2. */
export declare class UsageError extends DownstreamError {
    readonly name = "UsageError";
    readonly exitCode = 2;
    readonly result = "invalid";
    readonly problems: readonly Problem[];
    constructor(message: string, { problems, ...details }?: ErrorDetails & {
        readonly problems?: readonly Problem[];
    });
}

declare interface VerdictOptions {
    readonly onManual: 'fail' | 'wait' | 'play';
    readonly passOn: readonly ('skipped' | 'canceled' | 'manual')[];
}

/**
 * Follows a pipeline to its end, and gives what happens on the way: changes of its status and of its jobs, trouble and its end, and last of all
 * `ended` with the result, as {@link trigger} gives it. Leaving the loop early ends the wait and leaves the pipeline.
 *
 * @param pipelineUrl address of the pipeline; it names the instance and the project too
 * @param options as for `trigger`; none is needed for a public project
 * @example
 * for await (const event of watch(pipelineUrl, { apiToken })) if (event.kind === 'job') console.log(event.job.name, event.job.status)
 * @throws UsageError at the first event when the options are wrong
 */
export declare function watch(pipelineUrl: string, options?: LibraryOptions, settings?: LibrarySettings): AsyncGenerator<PipelineEvent, void, undefined>;

/** What happens while a pipeline is watched. The watch itself never prints. */
export declare type WatchEvent = 
/** The pipeline's status, first and whenever it changed. */
    {
    readonly kind: 'status';
    readonly pipeline: Pipeline;
    readonly previous: string | undefined;
}
/** A job appeared or changed its status. */
| {
    readonly kind: 'job';
    readonly job: ResultJob;
    readonly previous: string | undefined;
}
/** All jobs of the tree, after each time a list was read. */
| {
    readonly kind: 'jobs';
    readonly jobs: readonly ResultJob[];
}
/** After each poll; `estimate` where earlier pipelines of the ref are readable. */
| {
    readonly kind: 'polled';
    readonly elapsedMs: number;
    readonly estimate: Estimate | undefined;
} | {
    readonly kind: 'blocked';
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'delayed';
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'played';
    readonly job: ResultJob;
}
/** `attempt` counts from 1: the first retry. */
| {
    readonly kind: 'retrying';
    readonly attempt: number;
    readonly of: number;
    readonly jobs: readonly ResultJob[];
} | {
    readonly kind: 'retry-refused';
    readonly error: RefusedError | UnreachableError;
}
/** The jobs of a pipeline cannot be read, so only its status is followed; or its trigger jobs, so no pipeline below it is. */
| {
    readonly kind: 'unreadable';
    readonly what: 'jobs' | 'trigger jobs';
    readonly label: string | undefined;
    readonly words: string;
}
/** The first of several failed polls in a row. */
| {
    readonly kind: 'trouble';
    readonly error: UnreachableError | RefusedError;
} | {
    readonly kind: 'recovered';
    readonly failures: number;
};

/** How watching ended. Interruption, unreachability and refusal are thrown instead. */
export declare type WatchOutcome = {
    readonly kind: 'ended';
    readonly result: FinishedStatus | 'manual';
    readonly passed: boolean;
    readonly pipeline: Pipeline;
    readonly tree: PipelineNode;
    /** How often the pipeline ran: 1 plus the retries. */
    readonly tries: number;
} | {
    readonly kind: 'timeout';
    readonly pipeline: Pipeline;
    readonly tree: PipelineNode;
    readonly tries: number;
};

/**
 * Follows one pipeline to its end and yields what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
export declare function watchPipeline({ timeoutMs, pipeline, root, ...settings }: WatchSettings, tools: WatchTools): AsyncGenerator<WatchEvent, WatchOutcome>;

/** What to watch, and what its statuses mean for the caller. */
export declare interface WatchSettings extends VerdictOptions {
    /** As GitLab answered the trigger call or the first read. */
    readonly pipeline: Pipeline;
    /** Filled while watching, so that the caller can act on the pipelines below when it must end early. */
    readonly root: PipelineNode;
    /** From now on. */
    readonly timeoutMs: number;
    readonly follow: boolean;
    readonly retryFailed: number;
    /** Globs of manual jobs that are played when they are reached; none by default. */
    readonly play?: readonly string[] | undefined;
    /** For the jobs that are played. */
    readonly jobVariables?: Readonly<Record<string, string>> | undefined;
    /** Fixed interval; `undefined` is adaptive. */
    readonly pollIntervalMs: number | undefined;
    /** Job lists are read this often though nothing seems to change, for live logs; `undefined` leaves it to the pace. */
    readonly jobsEveryMs?: number | undefined;
    /** Aborts with an `InterruptedError`, which the generator throws. */
    readonly signal: AbortSignal;
}

/** The outside world, passed in. */
export declare interface WatchTools {
    readonly client: GitLabClient;
    readonly clock: Clock;
    /** In [0, 1). */
    readonly random: () => number;
    /** Pipelines watched with the same credentials, this one included; see `createSharedPolls`. */
    readonly watched?: (() => number) | undefined;
}

export { }
