import type { Readable } from 'node:stream';
import * as z from 'zod/mini';

declare interface AccessTokenFacts {
    readonly name: string | undefined;
    readonly scopes: readonly string[];
    /** ISO date. */
    readonly expiresAt: string | undefined;
}

declare type ArtifactSelection = {
    readonly kind: 'none';
} | {
    readonly kind: 'all';
} | {
    readonly kind: 'globs';
    readonly globs: readonly string[];
};

/** A trigger job (`trigger:` keyword). */
declare type Bridge = z.infer<typeof bridgeSchema>;

declare const bridgeSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    name: z.ZodMiniString<string>;
    stage: z.ZodMiniString<string>;
    status: z.ZodMiniString<string>;
    allow_failure: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    failure_reason: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    pipeline: z.ZodMiniOptional<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$loose>>;
    artifacts_file: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    }, z.core.$loose>>>;
    artifacts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        file_type: z.ZodMiniString<string>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        file_format: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
    artifacts_expire_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    downstream_pipeline: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        sha: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        ref: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        status: z.ZodMiniString<string>;
        web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;

declare interface CallOptions {
    readonly signal?: AbortSignal | undefined;
    /** Repeats of this call instead of the client's `retries`; a poller that rides out trouble itself passes 0. */
    readonly retries?: number | undefined;
    /** Longest wait a server may ask for (`Retry-After`); beyond it the call fails at once, with `retryAfterSeconds`. */
    readonly patienceMs?: number | undefined;
}

/** The type of {@link camelCase}. */
declare type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;

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
    /** Sends reads only: every other request is thrown as a `DryRunStop` in its place. */
    readonly dryRun?: boolean | undefined;
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

/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
export declare function createGitLabClient(settings: ClientSettings, { clock, random }: {
    readonly clock: Clock;
    readonly random?: () => number;
}): GitLabClient;

/** A node whose jobs have not been read yet. */
export declare function createNode<P extends PipelineBasic>(projectId: ProjectId, pipeline: P, label?: string): PipelineNode<P>;

/**
 * Lets many watchers of one project share one list request per poll: the list shows which pipelines changed, and only those are
 * read in full. With a single watcher, and for pipelines that are not in the list (child pipelines, or older than the newest 100),
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

/** A token, with where it came from and what its text tells about it. */
declare interface Credential {
    readonly value: string;
    /** The environment variable, flag or input it came from; for messages. */
    readonly source: string;
    /** `job-token` also when it came from `CI_JOB_TOKEN`, whatever it looks like. */
    readonly kind: TokenKind;
}

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
    /** 0 to 99; never 100 before the end. */
    readonly percent: number;
    /** Never negative; 0 when it takes longer than it used to. */
    readonly remainingMs: number;
}

/** Process exit codes of the CLI; see "Exit codes" in README.md. */
export declare type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130 | 143;

declare type FinishedStatus = 'success' | 'failed' | 'canceled' | 'skipped';

declare const formats: {
    readonly '.json': 'json';
    readonly '.md': 'markdown';
    readonly '.env': 'dotenv';
};

/**
 * The endpoints of one GitLab instance, with the credentials given for it. Reads (GET) are retried; acts are sent once, except
 * when they certainly were not sent.
 *
 * Every method rejects with `GitLabRefusedError` (4xx), `GitLabUnavailableError` (network, 5xx, 429), or the signal's reason.
 */
export declare interface GitLabClient extends Inspection {
    /** e.g. `https://gitlab.example.com/prefix` */
    readonly baseUrl: string;
    /** What reads are sent with: an access token, a job token, or nothing. */
    readonly readsAs: 'access-token' | 'job-token' | 'anonymous';
    readonly canAct: boolean;
    readonly rateLimit: RateLimit | undefined;
    /** Server clock minus ours by the newest `Date` header, milliseconds. */
    readonly clockSkewMs: number | undefined;
    /** `POST /projects/:id/trigger/pipeline` with a trigger or job token, else `POST /projects/:id/pipeline` with the access token. Sent once. */
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
    playJob(project: ProjectId, jobId: number, options?: CallOptions): Promise<Job>;
    /**
     * The whole trace as it is now (there are no ranges). Bytes are handed on as they come; resolves with their number.
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

/** What a program may give as an option: one of its words, a value of its type, or a text for its parser. */
declare type GivenValue<N extends OptionName> = OptionTable[N] extends {
    readonly choices: readonly (infer Choice)[];
} ? Choice | (OptionTable[N] extends {
    readonly takes: 'lines';
} ? readonly Choice[] : never) : OptionTable[N] extends {
    readonly takes: 'boolean';
} ? boolean : Parameters<OptionTable[N]['parse']>[0];

declare interface Hook {
    readonly id: number;
    readonly url: string;
    readonly pushEvents: boolean;
    readonly tagPushEvents: boolean;
}

/** A typed value per input. */
declare type InputMap = ReadonlyMap<string, unknown>;

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

/** Where an instance is. */
declare interface Instance {
    /** Without a trailing slash and without `/api/v4`; a path prefix is kept. */
    readonly url: string;
    readonly apiVersion: 'v4' | 'v3';
}

/** The step was interrupted by a signal. Exit 130 (SIGINT) or 143 (SIGTERM). */
export declare class InterruptedError extends DownstreamError {
    readonly name = "InterruptedError";
    readonly result = "interrupted";
    readonly exitCode: 130 | 143;
    readonly signal: 'SIGINT' | 'SIGTERM';
    constructor(signal: 'SIGINT' | 'SIGTERM', details?: ErrorDetails);
}

declare type Job = z.infer<typeof jobSchema>;

declare const jobSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    name: z.ZodMiniString<string>;
    stage: z.ZodMiniString<string>;
    status: z.ZodMiniString<string>;
    allow_failure: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    failure_reason: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    pipeline: z.ZodMiniOptional<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$loose>>;
    artifacts_file: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    }, z.core.$loose>>>;
    artifacts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        file_type: z.ZodMiniString<string>;
        size: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
        filename: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        file_format: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
    artifacts_expire_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
}, z.core.$loose>;

/**
 * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are what they mean: booleans, numbers
 * (durations in seconds, sizes in bytes), objects for `variables` and `inputs`, lists for options of several lines; or the texts that the
 * CLI takes.
 */
export declare type LibraryOptions = {
    readonly [Name in OptionName as Name | CamelCase<Name>]?: GivenValue<Name> | undefined;
};

export declare interface LibrarySettings {
    /** Abort it to end early; the pipeline is canceled or left as `on-interrupt` says. */
    readonly signal?: AbortSignal;
    /** Takes the lines that the CLI would print, without colors. Default: they are dropped. */
    readonly log?: (text: string) => void;
}

/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
export declare function listResultJobs(root: PipelineNode): ResultJob[];

/** Option names as users write them; the keys of the option table. */
declare type OptionName = keyof OptionTable;

declare type OptionTable = typeof optionTable;

/** Every option, once, in the order in which it is documented. */
declare const optionTable: {
    'request-timeout': {
        readonly group: "Connection";
        readonly field: 'requestTimeoutSeconds';
        readonly description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '30s';
    };
    retries: {
        readonly group: "Connection";
        readonly description: 'How often a failed request is tried again, where that is safe';
        readonly placeholder: 'N';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '5';
    };
    'ca-file': {
        readonly group: "Connection";
        readonly description: 'File with extra certificates to trust (PEM)';
        readonly placeholder: 'FILE';
        readonly parse: parsePath;
        readonly ci: {
            readonly variable: 'CI_SERVER_TLS_CA_FILE';
        };
    };
    'gitlab-url': {
        readonly group: "Pipeline";
        readonly description: 'Base URL of the GitLab instance; a path prefix is kept';
        readonly placeholder: 'URL';
        readonly parse: parseInstance;
        readonly default: 'https://gitlab.com';
        readonly ci: {
            readonly variable: 'CI_SERVER_URL';
        };
    };
    project: {
        readonly group: "Pipeline";
        readonly description: 'Project of the pipeline: numeric id or full path';
        readonly placeholder: 'PROJECT';
        readonly takes: 'number';
        readonly parse: parseProject;
        readonly defaultText: 'required';
    };
    ref: {
        readonly group: "Pipeline";
        readonly description: 'Branch or tag of the pipeline: short, refs/heads/x or refs/tags/x; not a commit SHA or a merge-request ref';
        readonly placeholder: 'REF';
        readonly parse: parseRef;
        readonly defaultText: 'required';
    };
    token: {
        readonly group: "Pipeline";
        readonly description: 'Token that starts the pipeline: a trigger token or a CI job token';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: ReadFile;
        }) => Credential;
        readonly ci: {
            readonly variable: 'CI_JOB_TOKEN';
            readonly text: 'CI_JOB_TOKEN, for its own instance only';
        };
        readonly confidential: 'secret';
    };
    'api-token': {
        readonly group: "Pipeline";
        readonly description: 'Project, group or personal access token that reads (scope read_api) and acts (scope api); without it, reads use the job token where there is one, else no credentials';
        readonly placeholder: 'TOKEN';
        readonly parse: (text: string, { source }: {
            readonly source: string;
            readonly readFile: ReadFile;
        }) => Credential;
        readonly confidential: 'secret';
    };
    variables: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines; $$ where a $ is meant';
        readonly placeholder: 'MAP';
        readonly takes: 'map';
        readonly parse: parseVariables;
        readonly absent: Map<any, any>;
        readonly pairFlag: {
            readonly name: 'variable';
            readonly description: 'One pipeline variable; repeatable';
            readonly parse: parseVariablePairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    'variables-from': {
        readonly group: "Pipeline";
        readonly description: 'Pipeline variables whose values are environment variables, taken as they are and never parsed: KEY=NAME, or NAME for both, one per line; an unset one is refused, and with NAME? left out; for everything that others can write, such as titles, messages and branch names';
        readonly placeholder: 'KEY=NAME';
        readonly takes: 'lines';
        readonly parse: parseVariableNames;
        readonly absent: readonly [];
        readonly lines: true;
        readonly confidential: 'private';
    };
    'variables-file': {
        readonly group: "Pipeline";
        readonly description: 'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win over earlier ones, and variables over files';
        readonly placeholder: 'FILE';
        readonly takes: 'lines';
        readonly parse: (given: string | readonly string[], { readFile }: {
            readonly source: string;
            readonly readFile: ReadFile;
        }) => Promise<TextMap>;
        readonly absent: Map<any, any>;
        readonly lines: true;
    };
    inputs: {
        readonly group: "Pipeline";
        readonly description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept';
        readonly placeholder: 'MAP';
        readonly takes: 'map';
        readonly parse: parseInputs;
        readonly absent: Map<any, any>;
        readonly pairFlag: {
            readonly name: 'input';
            readonly description: 'One pipeline input, a number, boolean or list where the value is one in JSON (a text that looks like one is written KEY="1"); repeatable';
            readonly parse: parseInputPairs;
        };
        readonly lines: true;
        readonly confidential: 'private';
    };
    'upstream-variables': {
        readonly group: "Pipeline";
        readonly description: 'Also passes on where the pipeline comes from: UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'false';
    };
    'pipeline-id': {
        readonly group: "Pipeline";
        readonly description: 'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref';
        readonly placeholder: 'PIPELINE';
        readonly takes: 'number';
        readonly parse: parsePipelineAddress;
    };
    'expect-sha': {
        readonly group: "Pipeline";
        readonly description: 'Commit that the pipeline has to run; on another one this step fails, and cancels the pipeline if it has started it';
        readonly placeholder: 'SHA';
        readonly parse: parseSha;
    };
    'dry-run': {
        readonly group: "Pipeline";
        readonly description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'false';
    };
    logs: {
        readonly group: 'Logs and artifacts';
        readonly description: 'Logs to show: none, failed (the last lines of each failed job, at the end), or all (live, each line labelled with its job)';
        readonly placeholder: 'WHICH';
        readonly parse: (text: string) => "all" | "failed" | "none";
        readonly choices: readonly ["none", "failed", "all"];
        readonly default: 'failed';
    };
    'log-lines': {
        readonly group: 'Logs and artifacts';
        readonly description: "How many of the last lines of a failed job's log to show";
        readonly placeholder: 'N';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '50';
    };
    artifacts: {
        readonly group: 'Logs and artifacts';
        readonly description: 'Jobs whose artifacts are downloaded when the pipeline ends, also when it failed: none, all, or globs of job names, one per line';
        readonly placeholder: 'JOBS';
        readonly takes: 'lines';
        readonly parse: parseArtifacts;
        readonly default: 'none';
        readonly lines: true;
    };
    'artifacts-path': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Folder that the artifacts are unpacked into, each job in a folder of its own';
        readonly placeholder: 'FOLDER';
        readonly parse: parsePath;
        readonly default: 'downstream-artifacts';
    };
    'artifacts-files': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Files of the artifacts to keep: globs, one per line';
        readonly placeholder: 'GLOBS';
        readonly takes: 'lines';
        readonly parse: parseLines;
        readonly default: '**';
        readonly lines: true;
    };
    'artifacts-max-size': {
        readonly group: 'Logs and artifacts';
        readonly field: 'artifactsMaxBytes';
        readonly description: 'Limit on the unpacked size of what is kept of one archive, such as 20GiB; setting it also allows archives that unpack to far more than their own size';
        readonly placeholder: 'SIZE';
        readonly takes: 'number';
        readonly parse: parseSize;
        readonly defaultText: '10GiB';
    };
    'artifacts-max-entries': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Limit on the number of files and folders in one archive';
        readonly placeholder: 'N';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '250000';
    };
    'outputs-from': {
        readonly group: 'Logs and artifacts';
        readonly description: 'Dotenv files in the artifacts of jobs that become outputs of this step: JOB:PATH, one per line (the last colon divides)';
        readonly placeholder: 'JOB:PATH';
        readonly takes: 'lines';
        readonly parse: parseOutputSources;
        readonly absent: readonly [];
        readonly lines: true;
    };
    summary: {
        readonly group: 'Reports';
        readonly description: 'Writes the GitHub job summary';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'true';
    };
    annotations: {
        readonly group: 'Reports';
        readonly description: 'Makes one GitHub error annotation per failed job';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'true';
    };
    'report-file': {
        readonly group: 'Reports';
        readonly description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)';
        readonly placeholder: 'FILE';
        readonly parse: parseReportFile;
    };
    'report-prefix': {
        readonly group: 'Reports';
        readonly description: 'What the names in a dotenv report begin with: PREFIX_RESULT, PREFIX_PIPELINE_ID and so on';
        readonly placeholder: 'PREFIX';
        readonly parse: parseReportPrefix;
        readonly default: 'TRIGGERED';
    };
    wait: {
        readonly group: "Waiting";
        readonly description: 'Waits until the pipeline finishes, and mirrors its result';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'false';
    };
    timeout: {
        readonly group: "Waiting";
        readonly field: 'timeoutSeconds';
        readonly description: 'Longest wait: 90m, 1h30m, or a number of seconds';
        readonly placeholder: 'DURATION';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '1h';
        readonly ci: {
            readonly variable: 'CI_JOB_TIMEOUT';
            readonly text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)';
            readonly derive: (jobTimeout: string) => string | undefined;
        };
    };
    'on-timeout': {
        readonly group: "Waiting";
        readonly description: 'What becomes of the pipeline when the timeout is over: cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    'on-interrupt': {
        readonly group: "Waiting";
        readonly description: 'What becomes of the pipeline when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "cancel" | "leave";
        readonly choices: readonly ["cancel", "leave"];
        readonly defaultText: "cancel what this call started, leave what it attached to";
    };
    'on-manual': {
        readonly group: "Waiting";
        readonly description: 'What to do when the pipeline is blocked on a manual job: fail, wait, or play (plays the blocking jobs)';
        readonly placeholder: 'ACTION';
        readonly parse: (text: string) => "fail" | "play" | "wait";
        readonly choices: readonly ["fail", "wait", "play"];
        readonly default: 'fail';
    };
    'pass-on': {
        readonly group: "Waiting";
        readonly description: 'Statuses of the pipeline to take as success too: any of skipped, canceled, manual';
        readonly placeholder: 'STATUS';
        readonly takes: 'lines';
        readonly parse: (given: string | readonly string[]) => readonly ("canceled" | "manual" | "skipped")[];
        readonly choices: readonly ["skipped", "canceled", "manual"];
        readonly absent: readonly [];
        readonly lines: true;
    };
    'retry-failed': {
        readonly group: "Waiting";
        readonly description: 'Retries the failed jobs up to N times before giving the result';
        readonly placeholder: 'N';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly default: '0';
    };
    follow: {
        readonly group: "Waiting";
        readonly description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts';
        readonly takes: 'boolean';
        readonly parse: parseBoolean;
        readonly default: 'true';
    };
    'poll-interval': {
        readonly group: "Waiting";
        readonly field: 'pollIntervalSeconds';
        readonly description: 'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s';
        readonly placeholder: 'DURATION';
        readonly takes: 'number';
        readonly parse: (given: string | number) => number;
        readonly defaultText: 'adaptive';
    };
};

declare interface OutputSource {
    readonly job: string;
    readonly path: string;
}

/** A web page of a GitLab instance. */
declare interface PageUrl {
    readonly origin: string;
    /** Decoded, without leading and trailing slashes. */
    readonly path: string;
}

/** `none`, `all`, or globs of job names, one per line. */
declare function parseArtifacts(given: string | readonly string[]): ArtifactSelection;

/** `true` or `false`, in any case. */
declare function parseBoolean(given: string | boolean): boolean;

/**
 * `KEY=VALUE` texts of repeated flags. A value that is JSON and reads back as it was written has JSON's type (`3`, `true`,
 * `["a"]`); everything else is a text, also `1.10` and `007`. A text that looks like JSON is written in quotes: `KEY="3"`.
 */
declare function parseInputPairs(pairs: readonly string[]): InputMap;

/** The `inputs` option: a YAML or JSON map or an object, types kept. */
declare function parseInputs(given: string | Readonly<Record<string, unknown>>): Promise<InputMap>;

/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
declare function parseInstance(text: string): Instance;

/** The lines of a text or of a list, trimmed, without empty ones. */
declare function parseLines(given: string | readonly string[]): readonly string[];

/**
 * `JOB:PATH`, one per line. Job names often hold colons (`build:linux`) and paths hardly ever do, so the last colon divides.
 */
declare function parseOutputSources(given: string | readonly string[]): readonly OutputSource[];

/** A path that is not checked yet. */
declare function parsePath(text: string): string;

/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
declare function parsePipelineAddress(value: string | number): PipelineAddress;

/** A numeric id, a full path (URL-encoded or not), or the project's page. */
declare function parseProject(value: string | number): ProjectReference;

/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
declare function parseRef(text: string): Ref;

/** A path whose ending picks the format. */
declare function parseReportFile(text: string): ReportFile;

/** What the names of a dotenv report begin with; the jobs that read the report must not take its variables for something else. */
declare function parseReportPrefix(text: string): string;

/** Hexadecimal digits of a commit, or the first of them. */
declare function parseSha(text: string): string;

/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
declare function parseSize(given: string | number): number;

/** The `variables-from` option: `KEY=NAME`, or `NAME` for both, one per line; a `?` at the end lets the variable be unset. */
declare function parseVariableNames(given: string | readonly string[]): readonly VariableFrom[];

/** `KEY=VALUE` texts, as repeated flags give them; what follows the `=` is the value, whatever it holds. */
declare function parseVariablePairs(pairs: readonly string[]): TextMap;

/**
 * The `variables` option: a YAML or JSON map, or `KEY=VALUE` lines, with the texts that the user wrote (`1.10` stays `1.10`). Lines are
 * read as a `.env` file is. An object is such a map.
 */
declare function parseVariables(given: string | Readonly<Record<string, unknown>>): Promise<TextMap>;

declare type Pipeline = z.infer<typeof pipelineSchema>;

/** The `pipeline-id` option as given; instance and project are taken from a URL later. */
declare type PipelineAddress = {
    readonly kind: 'id';
    readonly id: number;
} | {
    readonly kind: 'latest';
}
/** `project` is the page of the project, with the instance's path prefix still in its path. */
| {
    readonly kind: 'url';
    readonly id: number;
    readonly project: PageUrl;
    readonly url: string;
};

declare type PipelineBasic = z.infer<typeof pipelineBasicSchema>;

declare const pipelineBasicSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    project_id: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    sha: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    ref: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    status: z.ZodMiniString<string>;
    web_url: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
}, z.core.$loose>;

/** A pipeline and those that its trigger jobs started, as last read. */
export declare interface PipelineNode<P extends PipelineBasic = PipelineBasic> {
    readonly projectId: ProjectId;
    readonly pipelineId: number;
    /** How people know it when it is not the root, e.g. `group/app #12`. */
    readonly label: string | undefined;
    /** As last read. */
    pipeline: P;
    /** Newest try of each job; retried ones are hidden by GitLab. */
    jobs: readonly Job[];
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

declare interface PipelineQuery {
    readonly ref?: string;
    readonly status?: string;
    readonly source?: string;
    readonly username?: string;
    /** ISO 8601. */
    readonly updatedAfter?: string;
    readonly createdAfter?: string;
    readonly orderBy?: 'id' | 'updated_at';
    readonly sort?: 'asc' | 'desc';
    /** Rows in all; pages of up to 100 are read until there are as many. Default 20. */
    readonly limit?: number;
}

declare const pipelineSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    iid: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    project_id: z.ZodMiniNumber<number>;
    sha: z.ZodMiniString<string>;
    ref: z.ZodMiniNullable<z.ZodMiniString<string>>;
    status: z.ZodMiniString<string>;
    source: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    tag: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniBoolean<boolean>>>;
    web_url: z.ZodMiniString<string>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    updated_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    started_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    finished_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    queued_duration: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniNumber<number>>>;
    yaml_errors: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    user: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        username: z.ZodMiniString<string>;
    }, z.core.$loose>>>;
    detailed_status: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        text: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        label: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
        group: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;

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
    readonly visibility: string | undefined;
    /** Of the user who asks: 30 is Developer, 40 Maintainer; 0 for none. `undefined` when GitLab does not say. */
    readonly accessLevel: number | undefined;
    /** `ci_pipeline_variables_minimum_override_role`; only Maintainers see it. */
    readonly variablesRole: string | undefined;
}

/** Numeric id or decoded full path. */
declare type ProjectId = number | string;

/** The `project` option as given; a URL is matched against the instance later. */
declare type ProjectReference = {
    readonly kind: 'id';
    readonly id: number;
} | {
    readonly kind: 'path';
    readonly path: string;
} | {
    readonly kind: 'url';
    readonly page: PageUrl;
};

/** From the `RateLimit-*` headers of the newest answer. */
declare interface RateLimit {
    readonly limit: number;
    readonly remaining: number;
    /** Seconds from when it was seen until the next window begins. */
    readonly resetSeconds: number;
}

/** Reads a file as UTF-8 text. */
declare type ReadFile = (path: string) => Promise<string>;

declare interface ReadTraceOptions extends CallOptions {
    /**
     * Called with the body's size before its first byte, where the answer announces one (`Content-Length`, no encoding).
     * The caller may abort its signal here, to leave a body that has not grown enough unread.
     */
    readonly onLength?: ((sizeBytes: number) => void) | undefined;
}

declare interface Ref {
    /** What is sent, e.g. `main` or `refs/tags/v1`. */
    readonly given: string;
    /** Short name, e.g. `v1`. */
    readonly name: string;
    /** `any` for a short name: GitLab looks for a branch and a tag. */
    readonly kind: 'branch' | 'tag' | 'any';
}

/** GitLab refused, or the credentials cannot do what was asked. Exit 3. */
export declare class RefusedError extends DownstreamError {
    readonly name: string;
    readonly exitCode = 3;
    readonly result = "refused";
}

declare interface ReportFile {
    readonly path: string;
    readonly format: (typeof formats)[keyof typeof formats];
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

export declare interface ResultJob {
    readonly id: number;
    readonly name: string;
    readonly stage: string;
    readonly status: string;
    readonly kind: 'job' | 'bridge';
    readonly allowFailure: boolean;
    readonly failureReason?: string | undefined;
    readonly durationSeconds?: number | undefined;
    readonly url?: string | undefined;
    readonly pipelineId: number;
    readonly projectId: number | string;
    /** Where the job lives when it is not in the pipeline itself, e.g. `group/other #12`; the path of its bridges. */
    readonly pipelineLabel?: string | undefined;
    /** Whether a failure of this job makes the result a failure. */
    readonly counts: boolean;
    /** Last lines of the log of a failed job, raw and hostile. */
    readonly logTail?: readonly string[] | undefined;
    /** Folder the artifacts were unpacked to. */
    readonly artifactsFolder?: string | undefined;
}

/** {@link import('../index.ts').trigger} */
declare function runLibrary(options: LibraryOptions, { signal, log }?: LibrarySettings): Promise<RunResult>;

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
    /** Jobs of the pipeline and, with `follow`, of those below it. Retried jobs are replaced by their successors. */
    readonly jobs: readonly ResultJob[];
    readonly artifactsPath?: string | undefined;
    readonly outputs: Readonly<Record<string, string>>;
    /** How often the pipeline ran in all: 1 plus the retries of `retry-failed`. */
    readonly tries: number;
    readonly warnings: readonly string[];
    /** Next steps and GitLab's own words for results that are errors. */
    readonly hints: readonly string[];
    readonly details: readonly string[];
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

/** A text per key. A map, because a key may be called `__proto__`. */
declare type TextMap = ReadonlyMap<string, string>;

/** What kind of token a text is, in GitLab's words. `unknown-token`: its text does not show it. */
declare type TokenKind = 'trigger-token' | 'job-token' | 'access-token' | 'unknown-token';

/**
 * Starts a pipeline in another project and, with `wait`, follows it to its end: the whole tool as one call.
 *
 * @example
 * const { result, pipelineUrl } = await trigger({ project: 'group/app', ref: 'main', token, wait: true })
 * @throws UsageError when the options are wrong. Everything else that can go wrong is in the result, with `exitCode` and `message`.
 */
export declare const trigger: typeof runLibrary;

/** What starts a pipeline. */
declare interface TriggerRequest {
    readonly project: ProjectId;
    readonly ref: string;
    readonly variables: Readonly<Record<string, string>>;
    readonly inputs: Readonly<Record<string, unknown>>;
    /** Sent as {@link TRIGGER_ID_FIELD}, which GitLab keeps in `TRIGGER_PAYLOAD`; only with a trigger or job token. */
    readonly downstreamTriggerId: string;
}

declare type TriggerToken = z.infer<typeof triggerTokenSchema>;

declare const triggerTokenSchema: z.ZodMiniObject<{
    id: z.ZodMiniNumber<number>;
    description: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    created_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    updated_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    last_used: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    token: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    expires_at: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    owner: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniObject<{
        id: z.ZodMiniNumber<number>;
        username: z.ZodMiniString<string>;
        name: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniString<string>>>;
    }, z.core.$loose>>>;
}, z.core.$loose>;

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

/** A pipeline variable whose value is an environment variable. */
declare interface VariableFrom {
    readonly key: string;
    readonly name: string;
    /** Left out when the environment variable is not set. */
    readonly optional: boolean;
}

declare interface VerdictOptions {
    readonly onManual: 'fail' | 'wait' | 'play';
    readonly passOn: readonly ('skipped' | 'canceled' | 'manual')[];
}

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
