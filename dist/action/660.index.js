export const id = 660;
export const ids = [660];
export const modules = {

/***/ 7660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitLabClient: () => (/* binding */ createGitLabClient)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 10 modules
var schemas = __webpack_require__(8050);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/call.js
/** A project in a path: a full path is encoded, exactly once. */
function projectPath(project) {
    return `/projects/${encodeURIComponent(String(project))}`;
}
/** A project in a sentence: a full path speaks for itself. */
function projectName(project) {
    return typeof project === 'number' ? `project ${project}` : project;
}

// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __webpack_require__(3738);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/paging.js


/** Against a server that never ends its list. */
const LONGEST_LIST_PAGES = 1000;
/** Rows of a list, page after page by `Link rel="next"`, until `limit` rows are there. */
async function readPages(requests, call, row, { limit = Number.POSITIVE_INFINITY, ...options } = {}) {
    const rows = [];
    let query = { ...call.query, per_page: Math.min(limit, 100) };
    for (let page = 1; page <= LONGEST_LIST_PAGES; page += 1) {
        const { value, headers } = await requests.json({ ...call, query }, schemas/* array */.YOg(row), options);
        rows.push(...value);
        const next = nextPage(headers, query);
        if (next === undefined || rows.length >= limit)
            return rows.slice(0, limit);
        query = next;
    }
    throw new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: the list does not end`, {
        delivery: 'unknown',
        transient: false,
    });
}
/**
 * The query of the next page. Only the query of the link is taken: a GitLab behind a proxy may name a host that is not ours, and a
 * token must never follow it.
 */
function nextPage(headers, query) {
    const link = nextLink(headers.link);
    if (link !== undefined && URL.canParse(link, 'http://localhost')) {
        return Object.fromEntries(new URL(link, 'http://localhost').searchParams);
    }
    const page = headers['x-next-page']?.trim();
    return page !== undefined && /^\d+$/.test(page) ? { ...query, page } : undefined;
}
/** RFC 8288, as far as GitLab uses it: `<url>; rel="next", <url>; rel="first"`. */
function nextLink(header) {
    for (const [, target, parameters] of (header ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
        if (/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(parameters ?? ''))
            return target;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/artifacts.js




const entrySchema = schemas/* looseObject */._H3({
    path: schemas/* string */.YjP(),
    type: schemas/* string */.YjP(),
    size: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* number */.aig())),
});
/** https://docs.gitlab.com/api/job_artifacts/ */
function createArtifactMethods(requests, streams) {
    const open = async (call, options = {}) => streams.toStreamAnswer(call, await requests.stream(call, options));
    const openByRef = ({ project, ref, job, place }, { searchRecent, ...options } = {}) => {
        const call = artifactCall(project, `/artifacts/${encodeURIComponent(ref)}/${place}`, `of job ${job} on ${ref}`);
        const query = { job, search_recent_successful_pipelines: searchRecent || undefined };
        return open({ ...call, query, ref }, options);
    };
    return {
        openJobArtifacts: (project, id, options) => open(artifactCall(project, `/${id}/artifacts`, `of job ${id}`), options),
        openJobArtifactFile: async (project, id, path, options) => open(artifactCall(project, `/${id}/artifacts/${filePath(path)}`, `${path} of job ${id}`), options),
        openRefArtifacts: (project, ref, job, options) => openByRef({ project, ref, job, place: 'download' }, options),
        openRefArtifactFile: async (project, ref, job, path, options) => openByRef({ project, ref, job, place: `raw/${filePath(path)}` }, options),
        async listArtifactTree(project, id, options = {}) {
            const call = artifactCall(project, `/${id}/artifacts/tree`, `of job ${id}`);
            const entries = await readPages(requests, { ...call, query: { recursive: true } }, entrySchema, options);
            return entries.map(({ path, type, size }) => ({ path, type, size: size ?? undefined }));
        },
    };
}
function artifactCall(project, subPath, what) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/jobs${subPath}`,
        sender: 'reader',
        endpoint: 'artifacts',
        purpose: `read the artifacts ${what} of ${projectName(project)}`,
        project,
    };
}
/** Slashes stay; a URL with dot segments would name another endpoint. */
function filePath(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.includes('..')) {
        throw new errors/* UsageError */.eb(`"${path}" is no path of a file among artifacts: relative, without ".."`);
    }
    return segments.map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis-access.js
const projectOf = ({ project }) => (project === undefined ? 'the project' : `"${project}"`);
/**
 * Refusals that every other endpoint shares: who may read and act.
 *
 * Source: https://docs.gitlab.com/api/rest/authentication/, https://docs.gitlab.com/ci/jobs/ci_job_token/
 */
const ACCESS_RULES = [
    {
        name: 'read-only instance',
        matches: ({ words }) => /read-only (instance|mode)|maintenance mode/i.test(words),
        hints: () => ['the instance only answers reads at the moment, e.g. for maintenance: try again later'],
    },
    {
        name: 'moved project',
        matches: ({ status, words }) => status === 405 && /moved projects/.test(words),
        hints: (refusal) => [
            `${projectOf(refusal)} was renamed or moved: use its new path, or its numeric id, which stays`,
        ],
    },
    {
        name: 'token expired',
        matches: ({ status, words }) => status === 401 && /expired|revoked/i.test(words),
        hints: () => [
            'the access token has expired or was revoked: create a new one and put it in the variable behind `api-token`',
        ],
    },
    {
        name: 'scope missing',
        matches: ({ words }) => /insufficient_(granular_)?scope/.test(words),
        hints: ({ isWrite }) => [
            isWrite
                ? 'the access token needs the scope `api` to change something'
                : 'the access token needs the scope `read_api` (or `api`)',
            'a fine-grained token needs this permission for this project',
        ],
    },
    {
        name: 'job token not allowed by project',
        matches: ({ words }) => /Authentication by CI\/CD job token not allowed/.test(words),
        hints: (refusal) => [
            `add this project to the job-token allowlist of ${projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
            'or give an `api-token` that may read it',
        ],
    },
    {
        name: 'job token lacks permission',
        matches: ({ words }) => /token permissions? (is|are) required|unauthorized for CI\/CD job tokens/.test(words),
        hints: (refusal) => [
            `grant the named permission to this project in the job-token allowlist of ${projectOf(refusal)}, where GitLab offers it for job tokens`,
            'or give an `api-token`: an access token with scope `read_api`',
        ],
    },
    { name: 'unauthenticated', matches: ({ status }) => status === 401, hints: unauthenticatedHints },
    {
        name: 'trigger tokens of others',
        matches: ({ endpoint, status }) => (endpoint === 'triggers' || endpoint === 'hooks') && status === 403,
        hints: ({ isWrite, endpoint }) => [
            `the access token's user needs the Maintainer role in the project${isWrite && endpoint === 'triggers' ? '; only its owner changes a trigger token' : ''}`,
        ],
    },
    {
        name: 'forbidden',
        matches: ({ status }) => status === 403,
        hints: (refusal) => [
            refusal.isWrite
                ? `the access token's user needs at least the Developer role in ${projectOf(refusal)}, and the right to run on its ref where that is protected`
                : `the user behind the token may not see this in ${projectOf(refusal)}: a higher role, or public pipelines, would do`,
        ],
    },
    { name: 'not found', matches: ({ status }) => status === 404, hints: notFoundHints },
];
function unauthenticatedHints({ credential, isWrite }) {
    const scope = isWrite ? '`api`' : '`read_api`';
    if (credential === 'anonymous')
        return [`give an \`api-token\`: an access token with scope ${scope}`];
    if (credential === 'job-token') {
        return [
            'GitLab takes no job token here (older versions take it in fewer places), or the job has ended',
            `give an \`api-token\`: an access token with scope ${scope}`,
        ];
    }
    return [
        'GitLab does not know this access token: check its value, and that it belongs to this instance (`gitlab-url`)',
        'it may have expired or been revoked; in a job, a protected variable is empty on unprotected refs',
    ];
}
function notFoundHints(refusal) {
    const project = projectOf(refusal);
    const thing = `check the name or number, and the project path ${project}: full path with all groups, or the numeric id`;
    if (refusal.credential === 'anonymous') {
        return [`without a token only public projects can be read: give an \`api-token\` with scope \`read_api\``, thing];
    }
    if (refusal.credential === 'job-token') {
        return [
            `older versions of GitLab ignore job tokens here, and ${project} then looks missing: give an \`api-token\` with scope \`read_api\``,
            `${project} must have this project on its job-token allowlist, and be readable for the user who started this job`,
            thing,
        ];
    }
    if (refusal.endpoint === 'artifacts') {
        return ['the job may have no artifacts, or they have expired or been erased', thing];
    }
    return [thing, `the user behind the access token must be able to read ${project}`];
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis-start.js
const isStart = ({ endpoint }) => endpoint === 'trigger' || endpoint === 'create';
const diagnosis_start_projectOf = ({ project }) => (project === undefined ? 'the project' : `"${project}"`);
const refOf = ({ ref }) => (ref === undefined ? 'the ref' : `"${ref}"`);
const says = (name, words, hints) => ({
    name,
    matches: (refusal) => isStart(refusal) && words.test(refusal.words),
    hints,
});
/** Whose rights count: a trigger token has those of its owner, a job token those of the one who started the job. */
function actorOf({ credential, endpoint }) {
    if (endpoint === 'create')
        return "the access token's user";
    if (credential === 'job-token')
        return 'the user who started this job';
    return credential === 'trigger-token' ? "the trigger token's owner" : "the token's owner";
}
/**
 * Refusals of the two endpoints that start a pipeline, in the order of GitLab's checks.
 *
 * Source: https://docs.gitlab.com/ci/triggers/#troubleshooting, https://docs.gitlab.com/api/pipeline_triggers/
 */
const START_RULES = [
    says('parameter missing', /^(ref|token) is (missing|empty)|, (ref|token) is (missing|empty)/, () => [
        'give a non-empty ref and token; in a job, a variable that is protected is empty on unprotected refs',
    ]),
    says('variables of a wrong type', /variables (is invalid|needs to be a map of key-valued strings)/, () => [
        'every variable needs a text value; a proxy that rewrites bodies can cause this too',
    ]),
    {
        name: 'trigger endpoint not found',
        matches: ({ endpoint, status }) => endpoint === 'trigger' && status === 404,
        hints: diagnosis_start_notFoundHints,
    },
    says('job over', /^Job is not running|Job has to be running|^Job has been erased|^Job token has expired/, () => [
        'a job token works only while its job runs: start the pipeline within the job, not from a later or detached process',
        'for use outside of jobs, create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens',
    ]),
    says("job's project deleted", /Project has been deleted/, () => [
        "this job's own project is marked for deletion, which ends its job tokens: restore it, or use a trigger token",
    ]),
    says('project deleted', /Project is deleted/, (refusal) => [
        `${diagnosis_start_projectOf(refusal)} is marked for deletion: restore it, or name another project`,
    ]),
    {
        name: 'loop guard',
        matches: ({ endpoint, status, words }) => endpoint === 'trigger' && status === 403 && /^403 Forbidden$/.test(words),
        hints: () => [
            'GitLab refuses to be triggered by a pipeline webhook, for pipelines would start each other without end',
            'a proxy that adds the header X-Gitlab-Event causes this too',
        ],
    },
    says('ref not found', /Reference not found/, (refusal) => [
        `check that the branch or tag ${refOf(refusal)} exists in ${diagnosis_start_projectOf(refusal)}, with upper and lower case as written`,
        'only branches and tags can be run: no commit SHA, no HEAD, no merge request',
        'when it was pushed just now, push it before this step and let the push finish',
    ]),
    says('ref ambiguous', /Ref is ambiguous/, ({ ref }) => [
        `a branch and a tag have this name: write refs/heads/${ref ?? 'NAME'} or refs/tags/${ref ?? 'NAME'}`,
    ]),
    says('commit not found', /Commit not found/, (refusal) => [
        `${refOf(refusal)} points to no commit: push it again, or run the housekeeping of ${diagnosis_start_projectOf(refusal)}`,
    ]),
    says('variables forbidden', /Insufficient permissions to set pipeline variables/, (refusal) => [
        `lower the setting ci_pipeline_variables_minimum_override_role of ${diagnosis_start_projectOf(refusal)} to a role that ${actorOf(refusal)} has: Settings > CI/CD > Variables > Minimum role to use pipeline variables`,
        'or pass values as `inputs` instead of `variables`: inputs are not subject to this setting',
        'before GitLab 18.5, "no one allowed" refuses every call of the trigger endpoint, even one without variables',
    ]),
    says('protected ref', /sufficient permission to run a pipeline on|Insufficient permissions for protected ref/, (refusal) => [
        `${refOf(refusal)} is protected: allow ${actorOf(refusal)} to merge or push there, under Settings > Repository > Protected branches or Protected tags`,
        'or start an unprotected ref',
    ]),
    says('no right to run', /Insufficient permissions to create a new pipeline/, (refusal) => [
        `${actorOf(refusal)} needs at least the Developer role in ${diagnosis_start_projectOf(refusal)}, and must not be blocked`,
        ...(refusal.credential === 'job-token' || refusal.credential === 'unknown-token'
            ? [
                `with a job token: add this project to the job-token allowlist of ${diagnosis_start_projectOf(refusal)}: Settings > CI/CD > Job token permissions`,
            ]
            : []),
    ]),
    says('pipelines disabled', /Pipelines are disabled/, (refusal) => [
        `switch CI/CD on in ${diagnosis_start_projectOf(refusal)}: Settings > General > Visibility, project features, permissions > CI/CD`,
    ]),
    says('no configuration', /Missing CI config file/, (refusal) => [
        `${refOf(refusal)} has no .gitlab-ci.yml: add one, or set its place under Settings > CI/CD > General pipelines`,
    ]),
    says('workflow rules', /filtered out by workflow rules/, (refusal) => [
        `the workflow:rules of ${diagnosis_start_projectOf(refusal)} admit no pipeline with $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}: add a rule for it`,
    ]),
    says('no jobs', /rules configuration prevented any jobs|No stages \/ jobs/, (refusal) => [
        `no job of ${diagnosis_start_projectOf(refusal)} has rules that admit $CI_PIPELINE_SOURCE == "${sourceOf(refusal)}" on ${refOf(refusal)}; variables that its rules ask for may be missing`,
    ]),
    says('inputs', /\binputs?\b/i, (refusal) => [
        `compare the inputs with spec:inputs at the top of the .gitlab-ci.yml of ${diagnosis_start_projectOf(refusal)} on ${refOf(refusal)}: name, type, options, and those without a default`,
    ]),
    says('too large', /^(size|job_activity|deployments)_limit_exceeded$/, (refusal) => [
        `the pipeline of ${diagnosis_start_projectOf(refusal)} is larger than the instance or its plan allows: run fewer jobs, or have the limit raised`,
    ]),
    says('user not verified', /^user_not_verified$/, (refusal) => [
        `GitLab wants to know who ${actorOf(refusal)} is: sign in as that user, start a pipeline by hand and follow what it asks for`,
    ]),
    says('external validation', /^external_validation_failure$/, () => [
        'a service that checks every pipeline of this instance turned it down: ask its administrators',
    ]),
    {
        name: 'invalid configuration',
        matches: (refusal) => isStart(refusal) && (refusal.status === 422 || refusal.status === 201),
        hints: (refusal) => [
            `correct the .gitlab-ci.yml of ${diagnosis_start_projectOf(refusal)} on ${refOf(refusal)}; its Build > Pipeline editor shows the same errors`,
            'the failed pipeline is kept there, without jobs',
        ],
    },
    {
        name: 'start refused for another reason',
        matches: (refusal) => isStart(refusal) && refusal.status === 400,
        hints: (refusal) => [
            `start ${refOf(refusal)} by hand in ${diagnosis_start_projectOf(refusal)}, under Build > Pipelines > New pipeline: GitLab may say more there`,
        ],
    },
];
function sourceOf({ endpoint, credential }) {
    if (endpoint === 'create')
        return 'api';
    return credential === 'job-token' ? 'pipeline' : 'trigger';
}
/** One answer for five causes: GitLab does not tell strangers what exists. The likeliest depends on the token. */
function diagnosis_start_notFoundHints(refusal) {
    const project = diagnosis_start_projectOf(refusal);
    const access = 'a personal, project or group access token does not work as `token`: give it as `api-token`, or create a trigger token in the other project: Settings > CI/CD > Pipeline trigger tokens';
    const path = `check the project path ${project}: full path with all groups, or the numeric id`;
    const foreign = `the trigger token must have been created in ${project} itself; those of other projects are unknown there`;
    const expired = 'the trigger token may have expired or been revoked: list them under Settings > CI/CD > Pipeline trigger tokens';
    const job = `with a job token: the user who started this job must be able to read ${project}, and ${project} must have this project on its job-token allowlist: Settings > CI/CD > Job token permissions`;
    const first = {
        'access-token': [access, path],
        'job-token': [job, path],
        'trigger-token': [foreign, path, expired],
    };
    return first[refusal.credential] ?? [foreign, path, access, expired, job];
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/diagnosis.js


/** The next steps after a refusal, likeliest first; pure. The first rule that matches speaks. */
function diagnoseRefusal(refusal) {
    return findRule(refusal)?.hints(refusal) ?? [];
}
function findRule(refusal) {
    return [...START_RULES, ...ACCESS_RULES].find((rule) => rule.matches(refusal));
}
/** By what a token contains, never by how it begins. `jobToken` is the one of this job, whatever it looks like. */
function credentialKindOf(token, jobToken) {
    if (token === undefined)
        return 'anonymous';
    if (token === jobToken || token.includes('glcbt-'))
        return 'job-token';
    if (token.includes('glptt-'))
        return 'trigger-token';
    return /glpat-|gldt-|glrt-|gloas-/.test(token) ? 'access-token' : 'unknown-token';
}

// EXTERNAL MODULE: ./build/bundle/js/mask.js + 1 modules
var mask = __webpack_require__(8650);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/redaction.js

const MASK = '[masked]';
/** Makes a function that takes the given secrets out of a server's words, in every form in which they may come back. */
function createRedaction(secrets) {
    const masker = (0,mask/* createMasker */.a)(MASK);
    for (const secret of secrets)
        if (secret !== undefined)
            masker.add(secret);
    return masker.redact;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/credentials.js


function createCredentials({ token, apiToken, jobToken }) {
    const readsAs = apiToken !== undefined ? 'api-token' : jobToken !== undefined ? 'job-token' : 'anonymous';
    return {
        readsAs,
        canAct: apiToken !== undefined,
        headersFor(sender) {
            if (sender === 'token')
                return {};
            if (apiToken !== undefined)
                return { 'PRIVATE-TOKEN': apiToken };
            return sender === 'reader' && jobToken !== undefined ? { 'JOB-TOKEN': jobToken } : {};
        },
        kindFor(sender) {
            if (sender === 'token')
                return credentialKindOf(token, jobToken);
            if (apiToken !== undefined)
                return 'access-token';
            return sender === 'reader' && jobToken !== undefined ? 'job-token' : 'anonymous';
        },
        redact: createRedaction([token, apiToken, jobToken]),
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/agents.js




/** @param caCertificates PEM text that is trusted beside the system's certificates, also for the proxy itself. */
function createAgents(caCertificates) {
    const keptAlive = new Map();
    // Made once, on the first TLS connection: reading all root certificates takes milliseconds.
    let trust;
    const tlsOptions = () => {
        // Said outright, since NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would decide otherwise.
        if (caCertificates === undefined)
            return { rejectUnauthorized: true };
        trust ??= external_node_tls_.createSecureContext({ ca: [...external_node_tls_.getCACertificates('default'), caCertificates] });
        return { secureContext: trust, rejectUnauthorized: true };
    };
    const createAgent = (url, keepAlive) => url.protocol === 'https:' ? new external_node_https_.Agent({ keepAlive, ...tlsOptions() }) : new external_node_http_.Agent({ keepAlive });
    return {
        route(library, url, { connection, fresh }) {
            const proxyUrl = library.getProxyUrl(url.href);
            if (proxyUrl !== '') {
                const agent = createTunnel(library, url, connection, tlsOptions);
                return { agent, proxyHost: new URL(proxyUrl).host };
            }
            if (fresh)
                return { agent: createAgent(url, false), proxyHost: undefined };
            const agent = keptAlive.get(url.origin) ?? createAgent(url, true);
            keptAlive.set(url.origin, agent);
            return { agent, proxyHost: undefined };
        },
    };
}
/**
 * A tunnel of its own for each request (the library keeps none alive), extended by what it lacks: private certificates, a
 * way to give up while the proxy is silent, and credentials without the deprecated `Buffer()`.
 */
function createTunnel(library, url, connection, tlsOptions) {
    const agent = new library.HttpClient(undefined, [], { keepAlive: false }).getAgent(url.href);
    const tunnel = agent;
    const { proxyAuth } = tunnel.proxyOptions;
    tunnel.proxyOptions.proxyAuth = undefined;
    if (url.protocol === 'https:')
        tunnel.createSocket = createSecureSocket(tunnel, url, tlsOptions);
    const request = tunnel.request;
    tunnel.request = ((options) => {
        const authorization = proxyAuth === undefined
            ? {}
            : { 'Proxy-Authorization': `Basic ${Buffer.from(proxyAuth, 'utf8').toString('base64')}` };
        const connect = request({ ...options, ...tlsOptions(), headers: { ...options.headers, ...authorization } });
        connection.watchTunnel(connect);
        return connect;
    });
    return agent;
}
/** TLS through the open tunnel. The library's own knows no private certificates and names IP addresses as if they were hosts. */
function createSecureSocket(tunnel, url, tlsOptions) {
    const { createSocket: openTunnel } = Object.getPrototypeOf(tunnel);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const name = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
    return (options, use) => openTunnel.call(tunnel, options, (socket) => use(external_node_tls_.connect({ socket, host, ...name, ...tlsOptions() })));
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/transport-error.js
/** An exchange that brought no whole answer. Internal to the client; callers see `GitLabUnavailableError`. */
class TransportError extends Error {
    name = 'TransportError';
    failure;
    /** Whether a byte of the request can have left. Decided by the connection, never by the words of the error. */
    mayHaveArrived;
    /** e.g. `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
    code;
    /** `host:port` of the target. */
    host;
    /** `host:port` of the proxy in between, without credentials. */
    proxyHost;
    constructor(message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.failure = facts.failure;
        this.mayHaveArrived = facts.mayHaveArrived;
        this.code = facts.code;
        this.host = facts.host;
        this.proxyHost = facts.proxyHost;
    }
}
/** The reason of a passed deadline, before it is known how far the request had come. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/body.js

/** The body of an answer; throws when it ends before it is complete. Leaving the loop early closes the connection. */
async function* readChunks(message, { step, explain, done }) {
    const iterator = message[Symbol.asyncIterator]();
    let sizeBytes = 0;
    try {
        for (;;) {
            const { value, done: isOver } = await step(() => iterator.next());
            if (isOver)
                break;
            sizeBytes += value.length;
            yield value;
        }
        if (!isWhole(message, sizeBytes))
            throw new Error('the answer was cut short');
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        done();
        message.destroy();
    }
}
function isWhole(message, sizeBytes) {
    const announced = message.headers['content-length'];
    return message.complete && (announced === undefined || Number(announced) === sizeBytes);
}
/**
 * The whole body as text.
 *
 * @throws TransportError `too-large` beyond `limitBytes`
 */
async function readText(answer, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of answer.chunks()) {
        sizeBytes += chunk.length;
        if (sizeBytes > limitBytes) {
            const message = `the answer is larger than ${Math.round(limitBytes / 2 ** 20)} MiB`;
            throw new TransportError(message, { failure: 'too-large', mayHaveArrived: true, host: answer.url.host });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** The beginning of a body, for the words of an error; a rest beyond `limitBytes` is given up. */
async function readBeginning(answer, limitBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of answer.chunks()) {
        chunks.push(chunk);
        sizeBytes += chunk.length;
        if (sizeBytes >= limitBytes)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/connection.js
function createConnection() {
    let request;
    let tunnel;
    let established = false;
    const watch = (socket) => {
        tunnel = undefined;
        const encrypted = 'encrypted' in socket && socket.encrypted;
        if (request?.reusedSocket || (!encrypted && !socket.connecting))
            established = true;
        else {
            socket.once(encrypted ? 'secureConnect' : 'connect', () => {
                established = true;
            });
        }
    };
    return {
        get established() {
            return established;
        },
        get reused() {
            return request?.reusedSocket ?? false;
        },
        observe: (agent) => observeRequests(agent, (started) => {
            request = started;
            request.once('socket', watch);
        }),
        watchTunnel: (connect) => {
            tunnel = connect;
        },
        destroy: (reason) => {
            tunnel?.destroy(reason);
            request?.destroy(reason);
        },
    };
}
function observeRequests(agent, onRequest) {
    const taker = agent;
    return Object.create(agent, {
        addRequest: {
            value: (request, ...rest) => {
                onRequest(request);
                taker.addRequest(request, ...rest);
            },
        },
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/ending.js
function watchEnding(connection, signal) {
    const { promise, reject } = Promise.withResolvers();
    promise.catch(() => undefined);
    let reason;
    const end = (why) => {
        reason ??= why;
        connection.destroy(why instanceof Error ? why : new Error('aborted', { cause: why }));
        reject(why);
    };
    const onAbort = () => end(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    return {
        ended: promise,
        reason: () => reason,
        end,
        dispose: () => signal?.removeEventListener('abort', onAbort),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/transport-failure.js

/**
 * Sorts a failed exchange. Whether the request may have arrived follows from the connection alone: error codes such as
 * `ECONNRESET` appear before and after.
 */
function classifyFailure(error, facts) {
    if (error instanceof TransportError)
        return error;
    const words = wordsOf(error);
    const code = codeOf(error);
    const failure = failureOf(error, words, code, facts);
    return new TransportError(words, {
        failure,
        mayHaveArrived: facts.established,
        code,
        host: facts.host,
        proxyHost: facts.proxyHost,
        cause: error,
    });
}
function failureOf(error, words, code, { established }) {
    if (error instanceof DeadlineError)
        return 'timeout';
    if (words.startsWith(TUNNEL_FAILED))
        return 'proxy';
    if (established)
        return isCut(words, code) ? 'cut' : 'reset';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'dns';
    return isTlsCode(code) ? 'tls' : 'connect';
}
function isCut(words, code) {
    return words.includes('cut short') || words === 'aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
/** How package `tunnel` begins its errors; their code is always ECONNRESET. */
const TUNNEL_FAILED = 'tunneling socket could not be established';
function isTlsCode(code) {
    return /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|^CRL_|^OUT_OF_MEM$|^INVALID_CA$|^HOSTNAME_MISMATCH$/.test(code);
}
/** When several addresses were tried in vain, Node throws an AggregateError whose own message is empty. */
function wordsOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return wordsOf(error.errors[0]);
    return error instanceof Error ? error.message : String(error);
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
        ? error.code
        : '';
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/http.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** HTTP as GitLab's API needs it, on the raw request of `@actions/http-client`; loaded on first use, for it is slow to load. */
function createTransport(settings) {
    const agents = createAgents(settings.caCertificates);
    return { open: (request) => http_open(settings, agents, request) };
}
async function http_open(settings, agents, request) {
    const connection = createConnection();
    const isSafe = request.method === 'GET' || request.method === 'HEAD';
    try {
        return await exchange(settings, agents, request, connection, !isSafe);
    }
    catch (error) {
        // A kept-alive connection which the server closed while it was idle: no failure of the server, so no try is counted.
        const isStale = isSafe && connection.reused && error instanceof TransportError && error.failure === 'reset';
        if (!isStale)
            throw error;
        return await exchange(settings, agents, request, createConnection(), true);
    }
}
async function exchange(settings, agents, request, connection, fresh) {
    request.signal?.throwIfAborted();
    const library = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942));
    const { agent, proxyHost } = agents.route(library, request.url, { connection, fresh });
    const ending = watchEnding(connection, request.signal);
    const explain = (error) => {
        const reason = ending.reason() ?? error;
        if (reason === request.signal?.reason && !(reason instanceof DeadlineError))
            return reason;
        return classifyFailure(reason, { established: connection.established, host: request.url.host, proxyHost });
    };
    const client = new library.HttpClient(settings.userAgent, [handOver(connection.observe(agent), proxyHost)], {
        allowRedirects: false,
        socketTimeout: NEVER_MS,
    });
    try {
        const response = client.request(request.method, request.url.href, bodyOf(request), { ...request.headers });
        const { message } = await silence(settings, ending, () => Promise.race([response, ending.ended]));
        return createAnswer(message, { settings, ending, explain, url: request.url });
    }
    catch (error) {
        ending.dispose();
        throw explain(error);
    }
}
/** An unsafe request without a body says so by its length; a safe one says nothing. The library takes null but does not declare it. */
function bodyOf(request) {
    const isSafe = request.method === 'GET' || request.method === 'HEAD';
    return isSafe ? null : (request.body ?? '');
}
/** The library's own timeout ends sockets politely, which a silent peer never answers: it is put out of reach. */
const NEVER_MS = 2 ** 31 - 1;
/** Puts our agent in, and takes the brackets off an IPv6 address, which only a tunnel understands. */
function handOver(agent, proxyHost) {
    return {
        prepareRequest(options) {
            options.agent = agent;
            if (proxyHost === undefined)
                options.host = options.host?.replace(/^\[(.*)\]$/, '$1');
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('never asked for')),
    };
}
/** Runs one step of an exchange under the deadline for silence. */
async function silence(settings, ending, step) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = __addDisposableResource(env_1, settings.clock.deadline(settings.timeoutMs, () => new DeadlineError('no answer in time')), false);
        deadline.signal.addEventListener('abort', () => ending.end(deadline.signal.reason), { once: true });
        return await step();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function createAnswer(message, { settings, ending, explain, url, }) {
    // An error between the head and the first read has no listener yet; the read finds it again.
    message.on('error', () => undefined);
    return {
        status: message.statusCode ?? 0,
        headers: joinHeaders(message),
        url,
        chunks: () => readChunks(message, { step: (read) => silence(settings, ending, read), explain, done: ending.dispose }),
        close: () => {
            ending.dispose();
            message.destroy();
        },
    };
}
function joinHeaders(message) {
    return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/inspection.js




const inspection_text = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP()));
const flag = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* boolean */.zMY()));
const memberSchema = schemas/* looseObject */._H3({ access_level: schemas/* number */.aig() });
const access = schemas/* optional */.lqM(schemas/* nullable */.mee(memberSchema));
const versionSchema = schemas/* looseObject */._H3({ version: schemas/* string */.YjP() });
const accessTokenSchema = schemas/* looseObject */._H3({ name: inspection_text, scopes: schemas/* array */.YOg(schemas/* string */.YjP()), expires_at: inspection_text });
const ownJobSchema = schemas/* looseObject */._H3({ id: schemas/* number */.aig(), name: schemas/* string */.YjP() });
const refSchema = schemas/* looseObject */._H3({ protected: flag });
const scopeSchema = schemas/* looseObject */._H3({ inbound_enabled: schemas/* boolean */.zMY() });
const idSchema = schemas/* looseObject */._H3({ id: schemas/* number */.aig() });
const groupSchema = schemas/* looseObject */._H3({ web_url: inspection_text });
const hookSchema = schemas/* looseObject */._H3({ id: schemas/* number */.aig(), url: schemas/* string */.YjP(), push_events: flag, tag_push_events: flag });
const projectFactsSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    path_with_namespace: schemas/* string */.YjP(),
    visibility: inspection_text,
    permissions: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* looseObject */._H3({ project_access: access, group_access: access }))),
    ci_pipeline_variables_minimum_override_role: inspection_text,
});
/**
 * What is there and what the credentials may do: https://docs.gitlab.com/api/personal_access_tokens/,
 * /api/projects/, /api/members/, /api/branches/, /api/tags/, /api/project_job_token_scopes/, /api/project_webhooks/
 */
function createInspectionMethods(requests) {
    return { ...createOwnMethods(requests), ...createProjectMethods(requests), ...createAccessMethods(requests) };
}
/** The instance, and whose the credentials are. */
function createOwnMethods(requests) {
    return {
        async probeInstance(options = {}) {
            const call = { method: 'GET', path: '/version', sender: 'reader', endpoint: 'instance' };
            const about = { ...call, purpose: 'reach GitLab' };
            try {
                return { version: (await requests.json(about, versionSchema, options)).value.version };
            }
            catch (error) {
                if (isAnsweredByGitLab(error))
                    return { version: undefined };
                throw error;
            }
        },
        async getAccessToken(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the scopes of the access token' };
            const call = { method: 'GET', path: '/personal_access_tokens/self', ...about };
            const { name, scopes, expires_at } = (await requests.json(call, accessTokenSchema, options)).value;
            return { name: name ?? undefined, scopes, expiresAt: expires_at ?? undefined };
        },
        async getOwnJob(options = {}) {
            const about = { sender: 'reader', endpoint: 'job', purpose: 'read the job of the job token' };
            const { id, name } = (await requests.json({ method: 'GET', path: '/job', ...about }, ownJobSchema, options)).value;
            return { id, name };
        },
    };
}
/** `GET /version` takes a token. Its refusal is GitLab's own, other 4xx may be anybody's. */
function isAnsweredByGitLab(error) {
    if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O))
        return false;
    return error.status === 403 || (error.status === 401 && /Unauthorized|token/i.test(error.words));
}
function createProjectMethods(requests) {
    return {
        async getProjectFacts(project, options = {}) {
            const call = about(project, '', { endpoint: 'project', purpose: `read project ${project}` });
            return toFacts((await requests.json(call, projectFactsSchema, options)).value);
        },
        async getMember(project, userId, options = {}) {
            const purpose = `read the role of user ${userId} in ${project}`;
            const call = about(project, `/members/all/${userId}`, { endpoint: 'project', purpose });
            return { accessLevel: (await requests.json(call, memberSchema, options)).value.access_level };
        },
        async getRef(project, { kind, name }, options = {}) {
            const folder = kind === 'branch' ? 'branches' : 'tags';
            const purpose = `read ${kind} ${name} of ${project}`;
            const path = `/repository/${folder}/${encodeURIComponent(name)}`;
            const call = about(project, path, { endpoint: 'project', purpose });
            return { protected: (await requests.json(call, refSchema, options)).value.protected ?? undefined };
        },
        async listHooks(project, options = {}) {
            const purpose = `list the webhooks of ${projectName(project)}`;
            const call = about(project, '/hooks', { endpoint: 'hooks', purpose });
            const hooks = await readPages(requests, call, hookSchema, options);
            return hooks.map(({ id, url, push_events, tag_push_events }) => ({
                id,
                url,
                pushEvents: push_events === true,
                tagPushEvents: tag_push_events === true,
            }));
        },
    };
}
/** Whose job tokens a project takes. */
function createAccessMethods(requests) {
    return {
        async getJobTokenScope(project, options = {}) {
            const purpose = `read who may use job tokens in ${project}`;
            const call = about(project, '/job_token_scope', { endpoint: 'project', purpose });
            return { inboundEnabled: (await requests.json(call, scopeSchema, options)).value.inbound_enabled };
        },
        async listJobTokenAllowlist(project, options = {}) {
            const purpose = `read the job-token allowlist of ${project}`;
            const call = about(project, '/job_token_scope/allowlist', { endpoint: 'project', purpose });
            return (await readPages(requests, call, idSchema, options)).map(({ id }) => id);
        },
        async listJobTokenGroups(project, options = {}) {
            const purpose = `read the groups on the job-token allowlist of ${project}`;
            const call = about(project, '/job_token_scope/groups_allowlist', { endpoint: 'project', purpose });
            const groups = await readPages(requests, call, groupSchema, options);
            return groups.flatMap(({ web_url }) => (web_url ? [web_url] : []));
        },
    };
}
function about(project, path, { endpoint, purpose }) {
    // Webhooks and the like are for access tokens; what everybody may read is read with whatever there is.
    const sender = endpoint === 'hooks' || path.startsWith('/job_token_scope') ? 'actor' : 'reader';
    return { method: 'GET', path: `${projectPath(project)}${path}`, sender, endpoint, purpose, project };
}
function toFacts(project) {
    const { permissions } = project;
    const levels = [permissions?.project_access?.access_level, permissions?.group_access?.access_level];
    return {
        id: project.id,
        path: project.path_with_namespace,
        visibility: project.visibility ?? undefined,
        accessLevel: permissions ? Math.max(0, ...levels.map((level) => level ?? 0)) : undefined,
        variablesRole: project.ci_pipeline_variables_minimum_override_role ?? undefined,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/types.js

/**
 * Shapes of GitLab's answers, parsed tolerantly: unknown fields pass, unknown statuses pass as strings, and fields that
 * older or newer servers leave out are optional. Field names are GitLab's own.
 *
 * Source: https://docs.gitlab.com/api/pipelines/, https://docs.gitlab.com/api/jobs/
 */
const types_text = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* string */.YjP()));
const number = schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* number */.aig()));
const pipelineSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    iid: schemas/* optional */.lqM(schemas/* number */.aig()),
    project_id: schemas/* number */.aig(),
    sha: schemas/* string */.YjP(),
    ref: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** One of `KNOWN_STATUSES`, or a word of a newer server. */
    status: schemas/* string */.YjP(),
    source: types_text,
    tag: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* boolean */.zMY())),
    web_url: schemas/* string */.YjP(),
    /** ISO 8601. */
    created_at: types_text,
    updated_at: types_text,
    started_at: types_text,
    finished_at: types_text,
    /** Seconds. */
    duration: number,
    queued_duration: number,
    yaml_errors: types_text,
    user: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* looseObject */._H3({ id: schemas/* number */.aig(), username: schemas/* string */.YjP() }))),
    detailed_status: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* looseObject */._H3({ text: types_text, label: types_text, group: types_text }))),
});
const pipelineBasicSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    iid: schemas/* optional */.lqM(schemas/* number */.aig()),
    project_id: schemas/* optional */.lqM(schemas/* number */.aig()),
    sha: types_text,
    ref: types_text,
    status: schemas/* string */.YjP(),
    web_url: types_text,
});
const artifactSchema = schemas/* looseObject */._H3({ file_type: schemas/* string */.YjP(), size: number, filename: types_text, file_format: types_text });
const jobSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    allow_failure: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
    /** See {@link https://docs.gitlab.com/api/jobs/}; a new word of a newer server passes. */
    failure_reason: types_text,
    web_url: types_text,
    created_at: types_text,
    started_at: types_text,
    finished_at: types_text,
    /** Seconds. */
    duration: number,
    queued_duration: number,
    /** `status` is the pipeline's at the moment of the answer. */
    pipeline: schemas/* optional */.lqM(schemas/* looseObject */._H3({ id: schemas/* number */.aig(), project_id: schemas/* optional */.lqM(schemas/* number */.aig()), status: schemas/* optional */.lqM(schemas/* string */.YjP()) })),
    artifacts_file: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* looseObject */._H3({ filename: types_text, size: number }))),
    artifacts: schemas/* optional */.lqM(schemas/* array */.YOg(artifactSchema)),
    artifacts_expire_at: types_text,
});
const bridgeSchema = schemas/* extend */.X$i(jobSchema, { downstream_pipeline: schemas/* optional */.lqM(schemas/* nullable */.mee(pipelineBasicSchema)) });
const projectSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    path_with_namespace: schemas/* string */.YjP(),
    default_branch: types_text,
    visibility: types_text,
    web_url: types_text,
});
const triggerTokenSchema = schemas/* looseObject */._H3({
    id: schemas/* number */.aig(),
    description: types_text,
    created_at: types_text,
    updated_at: types_text,
    last_used: types_text,
    /** Whole for its creator, otherwise the four characters after the prefix. */
    token: types_text,
    expires_at: types_text,
    owner: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* looseObject */._H3({ id: schemas/* number */.aig(), username: schemas/* string */.YjP(), name: types_text }))),
});

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/instance.js



const userSchema = schemas/* looseObject */._H3({ id: schemas/* number */.aig(), username: schemas/* string */.YjP() });
const instance_versionSchema = schemas/* looseObject */._H3({ version: schemas/* string */.YjP() });
/** What is there and who asks: https://docs.gitlab.com/api/projects/, /api/users/, /api/version/ */
function createInstanceMethods(requests) {
    return {
        async getProject(project, options = {}) {
            const path = projectPath(project);
            const about = { sender: 'reader', endpoint: 'project', purpose: `read project ${project}`, project };
            return (await requests.json({ method: 'GET', path, ...about }, projectSchema, options)).value;
        },
        async getUser(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read whose access token this is' };
            const { value } = await requests.json({ method: 'GET', path: '/user', ...about }, userSchema, options);
            return { id: value.id, username: value.username };
        },
        async getVersion(options = {}) {
            const about = { sender: 'actor', endpoint: 'instance', purpose: 'read the version of GitLab' };
            const { value } = await requests.json({ method: 'GET', path: '/version', ...about }, instance_versionSchema, options);
            return { version: value.version };
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/jobs.js


/** https://docs.gitlab.com/api/jobs/ */
function createJobMethods(requests, streams) {
    return {
        async playJob(project, id, options = {}) {
            const call = jobCall(project, id, { verb: 'play', subPath: '/play' });
            return (await requests.json({ ...call, method: 'POST', sender: 'actor' }, jobSchema, options)).value;
        },
        async readTrace(project, id, onChunk, options = {}) {
            const call = jobCall(project, id, { verb: 'read the log of', subPath: '/trace' });
            const answer = await requests.stream(call, options);
            const announcedBytes = announcedSize(answer.headers);
            if (announcedBytes !== undefined)
                options.onLength?.(announcedBytes);
            let sizeBytes = 0;
            for await (const chunk of streams.chunks(call, answer)) {
                sizeBytes += chunk.length;
                await onChunk(chunk);
            }
            return sizeBytes;
        },
    };
}
function jobCall(project, id, { verb, subPath }) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/jobs/${id}${subPath}`,
        sender: 'reader',
        endpoint: 'job',
        purpose: `${verb} job ${id} of ${projectName(project)}`,
        project,
    };
}
/** `undefined` for an answer without a size, or with the size of an encoded body. */
function announcedSize(headers) {
    const length = headers['content-length'];
    return length !== undefined && headers['content-encoding'] === undefined ? Number(length) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/pipelines.js





const variableSchema = schemas/* looseObject */._H3({ key: schemas/* string */.YjP(), value: schemas/* string */.YjP() });
/** https://docs.gitlab.com/api/pipelines/ */
function createPipelineMethods(requests) {
    const act = async (verb, [project, id], options = {}) => {
        const call = pipelineCall(project, id, { verb, subPath: `/${verb}` });
        const { value } = await requests.json({ ...call, method: 'POST', sender: 'actor' }, pipelineSchema, options);
        return value;
    };
    return {
        async getPipeline(project, id, options = {}) {
            const call = pipelineCall(project, id, { verb: 'read', subPath: '' });
            return (await requests.json(call, pipelineSchema, options)).value;
        },
        listPipelines(project, query, options = {}) {
            const call = {
                method: 'GET',
                path: `${projectPath(project)}/pipelines`,
                query: listQuery(query),
                sender: 'reader',
                endpoint: 'pipeline',
                purpose: `list the pipelines of ${projectName(project)}`,
                project,
                ref: query.ref,
            };
            return readPages(requests, call, pipelineSchema, { ...options, limit: query.limit ?? 20 });
        },
        async listJobs(project, id, { includeRetried } = {}, options = {}) {
            const call = pipelineCall(project, id, { verb: 'list the jobs of', subPath: '/jobs' });
            const query = { include_retried: includeRetried || undefined };
            return onePerId(await readPages(requests, { ...call, query }, jobSchema, options));
        },
        listBridges: createBridgeList(requests),
        listPipelineVariables(project, id, options = {}) {
            const call = pipelineCall(project, id, { verb: 'read the variables of', subPath: '/variables' });
            return readPages(requests, call, variableSchema, options);
        },
        cancelPipeline: (project, id, options) => act('cancel', [project, id], options),
        retryPipeline: (project, id, options) => act('retry', [project, id], options),
    };
}
/** The route was renamed in GitLab 19.2. Which one a server has is found out once; a 404 can also mean the pipeline. */
function createBridgeList(requests) {
    let route;
    return async (project, id, options = {}) => {
        const list = async (name) => {
            const call = pipelineCall(project, id, { verb: 'list the trigger jobs of', subPath: `/${name}` });
            const bridges = onePerId(await readPages(requests, call, bridgeSchema, options));
            route = name;
            return bridges;
        };
        if (route !== undefined)
            return await list(route);
        try {
            return await list('trigger_jobs');
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O) || error.status !== 404)
                throw error;
            return await list('bridges');
        }
    };
}
/** A job that is made while the pages are read moves another one on to the next page, where it comes again. */
function onePerId(rows) {
    return [...new Map(rows.map((row) => [row.id, row])).values()];
}
function pipelineCall(project, id, { verb, subPath }) {
    return {
        method: 'GET',
        path: `${projectPath(project)}/pipelines/${id}${subPath}`,
        sender: 'reader',
        endpoint: 'pipeline',
        purpose: `${verb} pipeline ${id} of ${projectName(project)}`,
        project,
    };
}
function listQuery(query) {
    return {
        ref: query.ref,
        status: query.status,
        source: query.source,
        username: query.username,
        updated_after: query.updatedAfter,
        created_after: query.createdAfter,
        order_by: query.orderBy,
        sort: query.sort,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/api-answer.js

/** The value of a successful answer. A page in its place, or another shape, is not GitLab's: whether the call had an effect is unknown. */
function parseAnswer(text, schema, { call, answer }) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw notGitLab(call, answer, cause);
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw notGitLab(call, answer, parsed.error);
}
function notGitLab(call, { status, url }, cause) {
    return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: the answer of ${url.host} (${status}) was not GitLab's`, {
        delivery: 'unknown',
        status,
        transient: false,
        hints: [
            'check `gitlab-url`: it must be the base address of a GitLab instance',
            'a login page, a captive portal or a proxy may have answered in its place',
        ],
        cause,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/failure.js

/** Explains a failed exchange to the caller: what failed, on which way, and what to do. */
function explainFailure(error, { purpose, timeoutSeconds }) {
    const { text, hints, transient } = describe(error, timeoutSeconds);
    return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${purpose}: ${text}`, {
        delivery: deliveryOf(error),
        transient,
        hints,
        cause: error,
    });
}
function deliveryOf({ mayHaveArrived }) {
    return mayHaveArrived ? 'unknown' : 'not-sent';
}
function describe(error, timeoutSeconds) {
    const { host, proxyHost, code } = error;
    const way = proxyHost === undefined ? host : `${host} (through the proxy ${proxyHost})`;
    switch (error.failure) {
        case 'dns':
            return {
                text: `the host name ${host} is unknown here (${code})`,
                hints: ['check `gitlab-url`', 'check the name resolution of this machine'],
                transient: true,
            };
        case 'connect':
            return {
                text: `no connection to ${way} (${error.message})`,
                hints: [
                    'check `gitlab-url` with its port',
                    'check that this machine may reach it; set HTTPS_PROXY where a proxy is needed',
                ],
                transient: true,
            };
        case 'tls':
            return describeTls(error, way);
        case 'proxy':
            return describeProxy(error);
        case 'timeout':
            return {
                text: `${way} gave no answer within ${timeoutSeconds} s`,
                hints: error.mayHaveArrived
                    ? ['raise `request-timeout` if the server is slow']
                    : ['check `gitlab-url` and firewalls in between'],
                transient: true,
            };
        case 'reset':
            return { text: `${way} broke the connection (${error.message})`, hints: [], transient: true };
        case 'cut':
            return { text: `the answer of ${way} was cut short`, hints: [], transient: true };
        case 'too-large':
            return { text: error.message, hints: [], transient: false };
        case 'redirect':
            return {
                text: `${host} did not answer as GitLab's API does: ${error.message}`,
                hints: [
                    'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
                    'a login page in front of GitLab redirects too',
                ],
                transient: false,
            };
    }
}
function describeTls(error, way) {
    const { code } = error;
    if (code === 'EPROTO' || code?.startsWith('ERR_SSL')) {
        return {
            text: `no TLS connection to ${way} (${code})`,
            hints: ['the port may speak plain http: check `gitlab-url`', 'a proxy or firewall in between may break TLS'],
            transient: false,
        };
    }
    const isName = code === 'ERR_TLS_CERT_ALTNAME_INVALID';
    const isDate = code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID';
    return {
        text: `the certificate of ${way} is not trusted (${code}: ${error.message})`,
        hints: isName
            ? ['use the host name for which the certificate was made in `gitlab-url`']
            : isDate
                ? ["renew the server's certificate, or set this machine's clock right"]
                : ['give the certificate of the issuing authority as `ca-file` (PEM)'],
        transient: false,
    };
}
function describeProxy(error) {
    const status = /statusCode=(\d+)/.exec(error.message)?.[1];
    const why = status === undefined ? error.message.replace(/^.*?cause=/, '') : `it answered ${status}`;
    return {
        text: `the proxy ${error.proxyHost ?? ''} made no connection to ${error.host} (${why})`,
        hints: status === '407'
            ? [
                'the proxy wants a user name and password: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, special characters percent-encoded',
            ]
            : ['check HTTPS_PROXY and HTTP_PROXY', `if ${error.host} is reached without a proxy, name it in NO_PROXY`],
        transient: status === undefined || Number(status) >= 500,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/api-request.js
/** A call as HTTP, without credentials in its URL or headers. */
function toRequest(settings, call, signal) {
    const url = new URL(`${settings.baseUrl}/api/${settings.apiVersion}${call.path}`);
    for (const [key, value] of Object.entries(call.query ?? {})) {
        if (value !== undefined)
            url.searchParams.set(key, String(value));
    }
    // Compressed answers would need a second limit against bombs, and save little beside the waiting.
    const headers = { accept: 'application/json, */*;q=0.1', 'accept-encoding': 'identity' };
    if (call.form !== undefined) {
        const type = 'application/x-www-form-urlencoded';
        return {
            method: call.method,
            url,
            headers: { ...headers, 'content-type': type },
            body: call.form.toString(),
            signal,
        };
    }
    if (call.body === undefined)
        return { method: call.method, url, headers, signal };
    const body = JSON.stringify(call.body);
    return { method: call.method, url, headers: { ...headers, 'content-type': 'application/json' }, body, signal };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/rate-limit.js
/** What the server's clock says, else ours. */
function nowMsOf(headers, wallMs) {
    const date = Date.parse(headers.date ?? '');
    return Number.isNaN(date) ? wallMs : date;
}
/** The `RateLimit-*` headers; `undefined` when the answer carries none. */
function parseRateLimit(headers, wallMs) {
    const limit = wholeNumber(headers['ratelimit-limit']);
    const remaining = wholeNumber(headers['ratelimit-remaining']);
    if (limit === undefined || remaining === undefined)
        return undefined;
    return { limit, remaining, resetSeconds: resetSeconds(headers, wallMs) ?? 60 };
}
/**
 * Seconds for which the server asks to be left alone: `Retry-After` as seconds or as a date, else `RateLimit-Reset` when nothing
 * remains. Dates are compared with the server's own clock.
 */
function parseRetryAfter(headers, wallMs) {
    const given = headers['retry-after']?.trim();
    if (given !== undefined && given !== '') {
        const seconds = wholeNumber(given);
        if (seconds !== undefined)
            return seconds;
        // `Date.parse` takes nearly anything; an HTTP date begins with its weekday.
        const date = /^[A-Z][a-z]{2}/.test(given) ? Date.parse(given) : Number.NaN;
        if (!Number.isNaN(date))
            return Math.max(0, Math.ceil((date - nowMsOf(headers, wallMs)) / 1000));
    }
    return wholeNumber(headers['ratelimit-remaining']) === 0 ? resetSeconds(headers, wallMs) : undefined;
}
/** Server clock minus ours, milliseconds. */
function parseClockSkew(headers, wallMs) {
    const date = Date.parse(headers.date ?? '');
    return Number.isNaN(date) ? undefined : date - wallMs;
}
/** GitLab gives a Unix time; gateways in front of it, following the RFC draft, give seconds from now. */
function resetSeconds(headers, wallMs) {
    const reset = wholeNumber(headers['ratelimit-reset']);
    if (reset === undefined)
        return undefined;
    if (reset < FIRST_UNIX_TIME)
        return reset;
    return Math.max(0, Math.ceil(reset - nowMsOf(headers, wallMs) / 1000));
}
const FIRST_UNIX_TIME = 1_000_000_000;
function wholeNumber(text) {
    return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/redirects.js

const LIMIT = 5;
/**
 * Sends a request and follows redirects of GET and HEAD only. Credentials stay with the origin they were given for.
 *
 * @param credentials headers that never leave the origin of `request.url`
 */
async function followRedirects(transport, request, { credentials, crossOrigin }) {
    let current = { ...request, headers: { ...request.headers, ...credentials } };
    for (let count = 0;; count += 1) {
        const answer = await transport.open(current);
        const step = decideRedirect({
            method: request.method,
            status: answer.status,
            location: answer.headers.location,
            from: current.url,
            home: request.url.origin,
            crossOrigin,
            count,
        });
        if (step.kind === 'stay')
            return answer;
        answer.close();
        if (step.kind === 'refuse') {
            throw new TransportError(step.reason, { failure: 'redirect', mayHaveArrived: true, host: current.url.host });
        }
        // Once away from home, credentials do not come back, even if a later redirect leads home again.
        const headers = step.withCredentials ? current.headers : { ...request.headers };
        current = { ...current, url: step.url, headers };
    }
}
/** Decides on one answer; pure. */
function decideRedirect(answer) {
    const isSafe = answer.method === 'GET' || answer.method === 'HEAD';
    if (!isSafe || !REDIRECTS.has(answer.status) || answer.location === undefined)
        return { kind: 'stay' };
    if (answer.count >= LIMIT)
        return { kind: 'refuse', reason: `more than ${LIMIT} redirects` };
    if (!URL.canParse(answer.location, answer.from.href))
        return { kind: 'refuse', reason: 'a redirect to no valid URL' };
    const url = new URL(answer.location, answer.from);
    const place = `${url.origin}${url.pathname}`;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { kind: 'refuse', reason: `a redirect to ${url.protocol} is not followed` };
    }
    if (answer.from.protocol === 'https:' && url.protocol === 'http:') {
        return { kind: 'refuse', reason: `a redirect from https to unprotected ${place} is not followed` };
    }
    const isHome = url.origin === answer.home;
    if (!isHome && answer.crossOrigin === 'refuse') {
        return { kind: 'refuse', reason: `it redirects to another place, ${place}` };
    }
    url.username = '';
    url.password = '';
    return { kind: 'follow', url, withCredentials: isHome };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/words.js
const LONGEST = 2000;
/**
 * GitLab's own words out of an error answer: `message` (text, list or object of lists), `error`, `error_description`. Answers that are
 * not JSON come from nginx, a proxy or the edge limiter: their title or first words. Control characters never pass.
 *
 * @param redact takes secrets out: of the whole, before a cut could leave half of one, and of each message, after JSON's escapes are gone
 */
function extractWords(body, redact = (text) => text) {
    const messages = findMessages(redact(body))
        .map((message) => redact(clean(redact(message))))
        .filter((message) => message !== '');
    const line = [...new Set(messages)].join('; ').replace(/\s+/g, ' ');
    return { line: shorten(line, LONGEST), messages: messages.slice(0, 20).map((message) => shorten(message, LONGEST)) };
}
function findMessages(body) {
    const value = parseJson(body);
    if (value === undefined)
        return [wordsOfPage(body)];
    if (typeof value !== 'object' || value === null)
        return flatten(value);
    const { message, error, error_description: description } = value;
    if (message !== undefined)
        return flatten(message);
    const parts = [...flatten(error), ...flatten(description)];
    // `invalid_token` and its description belong together.
    return parts.length === 2 ? [parts.join(': ')] : parts;
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/** `{"base": ["a"]}` is said without its key, which means nothing to a reader. */
function flatten(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number' || typeof value === 'boolean')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(flatten);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner).map((text) => (key === 'base' || key === 'error' ? text : `${key} ${text}`)));
}
function wordsOfPage(body) {
    if (!/^\s*</.test(body))
        return body.slice(0, 300);
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(body)?.[1];
    if (title !== undefined && title.trim() !== '')
        return title;
    const text = body.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
    return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
/** Control and direction-changing characters could drive a terminal or a CI log; line breaks inside a message stay. */
function clean(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => character === '\n' ? '\n' : ' ')
        .trim();
}
function shorten(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/refusal.js



/** The error for an answer: a refusal, or a server that is busy or broken; pure. */
function explainAnswer(answer, call) {
    const { status, words } = answer;
    const said = words.line === '' ? '' : `: ${quote(words.line)}`;
    const unavailable = unavailableDelivery(answer, call);
    if (unavailable !== undefined) {
        return new gitlab_errors/* GitLabUnavailableError */.W(`could not ${call.purpose}: GitLab answered ${status}${said}`, {
            delivery: unavailable,
            status,
            retryAfterSeconds: answer.retryAfterSeconds,
            transient: status !== 501 && status !== 505,
            hints: unavailable === 'refused' ? ['GitLab limits how often this may be called'] : [],
        });
    }
    if (status >= 300 && status < 400)
        return explainRedirect(answer, call);
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab answered ${status}${said}`, {
        status,
        words: words.line,
        hints: diagnoseRefusal({
            status,
            words: words.line,
            endpoint: call.endpoint,
            credential: answer.credential,
            isWrite: call.method !== 'GET',
            project: call.project,
            ref: call.ref,
        }),
        details: furtherWords(words),
    });
}
/** Longer words than this are cut in the first line of an error. */
const SHORT = 300;
/** GitLab's words where the first line of an error cannot hold them all. */
function furtherWords({ messages }) {
    const isCut = messages.some((message) => message.length > SHORT || message.includes('\n'));
    return messages.length > 1 || isCut ? messages : [];
}
function quote(words) {
    return `"${shorten(words, SHORT)}"`;
}
/** The creation limit is a 400: https://docs.gitlab.com/administration/settings/rate_limit_on_pipelines_creation/ */
function unavailableDelivery({ status, words }, { endpoint }) {
    const isStart = endpoint === 'trigger' || endpoint === 'create';
    if (isStart && status === 400 && /Too many pipelines created in the last minute/.test(words.line))
        return 'refused';
    if (status === 429)
        return 'refused';
    return status >= 500 || status === 408 ? 'unknown' : undefined;
}
function explainRedirect({ status, location }, call) {
    const place = location ?? 'another place';
    const done = call.method === 'GET' ? '' : '; it was not followed, and nothing was done';
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab answered ${status}, the URL moved to ${place}${done}`, {
        status,
        words: location === undefined ? '' : `moved to ${location}`,
        hints: [
            'set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there',
            'if the project was renamed, use its new path, or its numeric id, which stays',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/opener.js







function createOpener(parts) {
    const { settings, clock, credentials } = parts;
    const seen = {
        rateLimit: undefined,
        clockSkewMs: undefined,
    };
    const open = async (call, crossOrigin, signal) => {
        if (call.sender === 'actor' && !credentials.canAct)
            throw noAccessToken(call);
        const answer = await followRedirects(parts.transport, toRequest(settings, call, signal), {
            credentials: credentials.headersFor(call.sender),
            crossOrigin,
        });
        // Object storage has limits and a clock of its own.
        if (answer.url.origin === new URL(settings.baseUrl).origin) {
            seen.rateLimit = parseRateLimit(answer.headers, clock.wallMs()) ?? seen.rateLimit;
            seen.clockSkewMs = parseClockSkew(answer.headers, clock.wallMs()) ?? seen.clockSkewMs;
        }
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        throw await readRefusal(parts, answer, call);
    };
    return { seen, open };
}
async function readRefusal({ clock, credentials }, answer, call) {
    const body = await readBeginning(answer, ERROR_BYTES);
    const retryAfterSeconds = parseRetryAfter(answer.headers, clock.wallMs());
    const location = shortLocation(answer);
    return explainAnswer({
        status: answer.status,
        words: extractWords(body, credentials.redact),
        retryAfterSeconds: isLimited(answer.status) ? retryAfterSeconds : undefined,
        location: location === undefined ? undefined : credentials.redact(location),
        credential: credentials.kindFor(call.sender),
    }, call);
}
/** Enough for the words of an error. */
const ERROR_BYTES = 64 * 2 ** 10;
function isLimited(status) {
    return status === 429 || status === 503;
}
function shortLocation({ headers, url }) {
    const { location } = headers;
    if (location === undefined || !URL.canParse(location, url.href))
        return undefined;
    const { origin, pathname } = new URL(location, url);
    return `${origin}${pathname}`;
}
/** Sent without a token, such a call could only fail with less to say. */
function noAccessToken(call) {
    const scope = call.method === 'GET' ? '`read_api`' : '`api`';
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: that takes an access token`, {
        status: 401,
        words: '',
        hints: [`give an access token with scope ${scope} as \`api-token\``],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/retry.js
const BASE_MS = 500;
const CAP_MS = 30_000;
/**
 * Whether and when to send a request again; pure. A safe request is repeated after every passing failure, an unsafe one only when it
 * certainly never left. The delay is full-jitter exponential backoff, on top of what the server asked for; when that is longer than
 * the caller can wait, waiting at all is in vain.
 */
function decideRetry(failed) {
    const mayRepeat = failed.isSafe || failed.delivery === 'not-sent';
    if (!mayRepeat || !failed.transient || failed.repeats >= failed.retries)
        return { kind: 'give-up' };
    const askedMs = (failed.retryAfterSeconds ?? 0) * 1000;
    const jitterMs = failed.random * Math.min(CAP_MS, BASE_MS * 2 ** failed.repeats);
    const delayMs = Math.round(askedMs + jitterMs);
    return delayMs > failed.patienceMs ? { kind: 'give-up' } : { kind: 'repeat', delayMs };
}
/** Patience of a call whose caller names none: a longer wait is the caller's decision. */
const DEFAULT_PATIENCE_MS = 60_000;

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/repetition.js


/** Sends a call until it is answered, refused, or not worth another try. */
async function repeatCall({ settings, clock, random, call, options, }, send) {
    const startedMs = clock.monotonicMs();
    const patienceMs = options.patienceMs ?? DEFAULT_PATIENCE_MS;
    for (let repeats = 0;; repeats += 1) {
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* GitLabUnavailableError */.W))
                throw error;
            const decision = decideRetry({
                isSafe: call.method === 'GET',
                delivery: error.delivery,
                transient: error.transient,
                retryAfterSeconds: error.retryAfterSeconds,
                repeats,
                retries: options.retries ?? settings.retries,
                patienceMs: patienceMs - (clock.monotonicMs() - startedMs),
                random: random(),
            });
            if (decision.kind === 'give-up')
                throw withTries(error, repeats + 1);
            const { delayMs } = decision;
            settings.onRetry?.({
                method: call.method,
                path: call.path,
                reason: error.message,
                delayMs,
                attempt: repeats + 1,
            });
            await clock.sleep(delayMs, options.signal);
        }
    }
}
function withTries(error, tries) {
    if (tries === 1)
        return error;
    return new gitlab_errors/* GitLabUnavailableError */.W(`${error.message} (tried ${tries} times)`, error);
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/requests.js
var requests_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var requests_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
function createRequests(parts) {
    const { settings, clock } = parts;
    const opener = createOpener(parts);
    const attempt = async (call, work) => {
        try {
            return await (clock.track?.(work()) ?? work());
        }
        catch (error) {
            if (!(error instanceof TransportError))
                throw error;
            throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds });
        }
    };
    /** One request to the end of its body, within one deadline. */
    const whole = async (call, options, read) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const deadline = requests_addDisposableResource(env_1, clock.deadline(settings.requestTimeoutSeconds * 1000, () => new DeadlineError('no answer in time')), false);
            const { signal } = options;
            const both = signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]);
            return await read(await opener.open(call, 'refuse', both));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            requests_disposeResources(env_1);
        }
    };
    const repeat = (call, options, work) => repeatCall({ ...parts, call, options }, () => attempt(call, work));
    return {
        get rateLimit() {
            return opener.seen.rateLimit;
        },
        get clockSkewMs() {
            return opener.seen.clockSkewMs;
        },
        json: (call, schema, options = {}) => repeat(call, options, () => whole(call, options, async (answer) => {
            const text = await readText(answer, JSON_BYTES);
            return { value: parseAnswer(text, schema, { call, answer }), headers: answer.headers };
        })),
        done: (call, options = {}) => repeat(call, options, () => whole(call, options, async (answer) => void (await readBeginning(answer, REST_BYTES)))),
        stream: (call, options = {}) => repeat(call, options, () => opener.open(call, crossOriginOf(call), options.signal)),
    };
}
/** Only files live elsewhere; a log that redirects elsewhere is a login page. */
function crossOriginOf({ endpoint }) {
    return endpoint === 'artifacts' ? 'follow-without-credentials' : 'refuse';
}
const JSON_BYTES = 32 * 2 ** 20;
/** Of an answer that does not matter. */
const REST_BYTES = 64 * 2 ** 10;

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/stream.js



/** Bodies that are handed on instead of gathered. Their failures come from the same family as those of calls. */
function createStreamReader({ settings, clock }) {
    async function* chunks(call, answer) {
        const body = answer.chunks();
        try {
            for (;;) {
                const read = body.next();
                const { value, done } = await (clock.track?.(read) ?? read);
                if (done)
                    return;
                yield value;
            }
        }
        catch (error) {
            if (!(error instanceof TransportError))
                throw error;
            throw explainFailure(error, { purpose: call.purpose, timeoutSeconds: settings.requestTimeoutSeconds });
        }
        finally {
            await body.return();
        }
    }
    return {
        chunks,
        toStreamAnswer(call, answer) {
            const body = external_node_stream_.Readable.from(chunks(call, answer), { objectMode: false });
            // A read that waits for a silent server would hold the end of a destroyed stream up.
            body.once('close', answer.close);
            return { status: answer.status, headers: answer.headers, body };
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/trigger.js







/** Starting a pipeline, with a trigger or job token, with an access token, or through API v3. */
function createTriggerMethods(requests, { settings, credentials }) {
    const { token, apiVersion, baseUrl } = settings;
    return {
        async triggerPipeline(request, options = {}) {
            const call = token === undefined ? createCall(request) : triggerCall(request, token);
            if (token === undefined && !credentials.canAct)
                throw noToken(call);
            const { value: pipeline } = await requests.json(call, pipelineSchema, options);
            refuseFailed(pipeline, { call, credentials });
            return pipeline;
        },
        async triggerBuilds(request, options = {}) {
            const call = buildsCall(request, token ?? '');
            if (token === undefined)
                throw noToken(call);
            await requests.done(call, options);
        },
        describeTrigger(request) {
            const call = describedCall(request, settings);
            const body = call.form === undefined ? call.body : Object.fromEntries(call.form);
            return { method: 'POST', url: `${baseUrl}/api/${apiVersion}${call.path}`, body: { ...body } };
        },
    };
}
function describedCall(request, { apiVersion, token }) {
    if (apiVersion === 'v3')
        return buildsCall(request, MASK);
    return token === undefined ? createCall(request) : triggerCall(request, MASK);
}
/** Empty fields are left out: a project may forbid variables, and older versions know no inputs. */
function triggerCall(request, token) {
    const { project, ref, variables, inputs, downstreamTriggerId } = request;
    return {
        method: 'POST',
        path: `${projectPath(project)}/trigger/pipeline`,
        body: {
            token,
            ref,
            ...(isEmpty(variables) ? {} : { variables }),
            ...(isEmpty(inputs) ? {} : { inputs }),
            downstream_trigger_id: downstreamTriggerId,
        },
        sender: 'token',
        endpoint: 'trigger',
        purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
function createCall({ project, ref, variables, inputs }) {
    const list = Object.entries(variables).map(([key, value]) => ({ key, value }));
    return {
        method: 'POST',
        path: `${projectPath(project)}/pipeline`,
        body: { ref, ...(list.length === 0 ? {} : { variables: list }), ...(isEmpty(inputs) ? {} : { inputs }) },
        sender: 'actor',
        endpoint: 'create',
        purpose: `start a pipeline of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
/** API v3 took forms. */
function buildsCall({ project, ref, variables }, token) {
    const form = new URLSearchParams({ token, ref });
    for (const [key, value] of Object.entries(variables))
        form.append(`variables[${key}]`, value);
    return {
        method: 'POST',
        path: `${projectPath(project)}/trigger/builds`,
        form,
        sender: 'token',
        endpoint: 'trigger',
        purpose: `start the builds of ${projectName(project)} on ${ref}`,
        project,
        ref,
    };
}
function isEmpty(map) {
    return Object.keys(map).length === 0;
}
function noToken(call) {
    return new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: there is no token for it`, {
        status: 401,
        words: '',
        hints: ['give a trigger token or a CI job token as `token`, or an access token with scope `api` as `api-token`'],
    });
}
/** Older versions answer 201 for a configuration they cannot run: the pipeline exists, has no jobs, and failed already. */
function refuseFailed(pipeline, { call, credentials }) {
    if (pipeline.status !== 'failed' || !pipeline.yaml_errors)
        return;
    const words = extractWords(JSON.stringify({ message: pipeline.yaml_errors }), credentials.redact);
    throw new gitlab_errors/* GitLabRefusedError */.O(`could not ${call.purpose}: GitLab found errors in its configuration: "${shorten(words.line, 300)}"`, {
        status: 201,
        words: words.line,
        details: [...furtherWords(words), `the failed pipeline: ${pipeline.web_url}`],
        hints: diagnoseRefusal({
            status: 201,
            words: '',
            endpoint: call.endpoint,
            credential: credentials.kindFor(call.sender),
            isWrite: true,
            project: call.project,
            ref: call.ref,
        }),
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/triggers.js




const triggers_hookSchema = schemas/* looseObject */._H3({ id: schemas/* number */.aig() });
/** https://docs.gitlab.com/api/pipeline_triggers/ and https://docs.gitlab.com/api/project_webhooks/ */
function createTriggerTokenMethods(requests) {
    return {
        listTriggers: (project, options = {}) => readPages(requests, triggers_triggerCall(project, 'list the trigger tokens'), triggerTokenSchema, options),
        async getTrigger(project, id, options = {}) {
            return (await requests.json(triggers_triggerCall(project, 'read trigger token', id), triggerTokenSchema, options)).value;
        },
        async createTrigger(project, { description, expiresAt }, options = {}) {
            const body = { description, ...(expiresAt === undefined ? {} : { expires_at: expiresAt }) };
            const call = { ...triggers_triggerCall(project, 'create a trigger token'), method: 'POST', body };
            return (await requests.json(call, triggerTokenSchema, options)).value;
        },
        async updateTrigger(project, id, body, options = {}) {
            const call = { ...triggers_triggerCall(project, 'update trigger token', id), method: 'PUT', body };
            return (await requests.json(call, triggerTokenSchema, options)).value;
        },
        async deleteTrigger(project, id, options = {}) {
            await requests.done({ ...triggers_triggerCall(project, 'delete trigger token', id), method: 'DELETE' }, options);
        },
        async takeTriggerOwnership(project, id, options = {}) {
            const call = triggers_triggerCall(project, 'take the ownership of trigger token', id);
            const post = { ...call, method: 'POST', path: `${call.path}/take_ownership` };
            return (await requests.json(post, triggerTokenSchema, options)).value;
        },
        async createHook(project, { url, pushEvents, tagPushEvents }, options = {}) {
            const call = {
                method: 'POST',
                path: `${projectPath(project)}/hooks`,
                body: { url, push_events: pushEvents, tag_push_events: tagPushEvents },
                sender: 'actor',
                endpoint: 'hooks',
                purpose: `add a webhook to ${projectName(project)}`,
                project,
            };
            const { value } = await requests.json(call, triggers_hookSchema, options);
            return { id: value.id };
        },
    };
}
function triggers_triggerCall(project, verb, id) {
    const [subPath, number] = id === undefined ? ['', ''] : [`/${id}`, ` ${id}`];
    return {
        method: 'GET',
        path: `${projectPath(project)}/triggers${subPath}`,
        sender: 'actor',
        endpoint: 'triggers',
        purpose: `${verb}${number} of ${projectName(project)}`,
        project,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/gitlab/client.js











/**
 * A client of one GitLab instance with the credentials given for it; see {@link GitLabClient}. Opens no connection before the first
 * call, and none of its kept-alive connections holds the process up.
 *
 * @param parts.random 0 to 1, for the jitter of retries
 */
function createGitLabClient(settings, { clock, random = Math.random }) {
    const credentials = createCredentials(settings);
    const transport = createTransport({
        clock,
        userAgent: settings.userAgent,
        timeoutMs: settings.requestTimeoutSeconds * 1000,
        caCertificates: settings.caCertificates,
    });
    const requests = createRequests({ settings, clock, random, transport, credentials });
    const streams = createStreamReader({ settings, clock });
    return {
        baseUrl: settings.baseUrl,
        readsAs: credentials.readsAs,
        canAct: credentials.canAct,
        get rateLimit() {
            return requests.rateLimit;
        },
        get clockSkewMs() {
            return requests.clockSkewMs;
        },
        ...createTriggerMethods(requests, { settings, credentials }),
        ...createInstanceMethods(requests),
        ...createInspectionMethods(requests),
        ...createPipelineMethods(requests),
        ...createJobMethods(requests, streams),
        ...createArtifactMethods(requests, streams),
        ...createTriggerTokenMethods(requests),
    };
}


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createMasker),
  e: () => (/* binding */ isMaskedInText)
});

;// CONCATENATED MODULE: ./build/bundle/js/secret-forms.js
/**
 * Regular expressions (as text) for the shapes in which a secret turns up in output: as it is, percent-encoded in part
 * or whole (also twice), escaped for JSON or HTML, and in base64 at any offset within a longer text.
 */
function secretForms(secret) {
    return [
        ...new Set([
            [...secret].map(encodableCharacter).join(''),
            escapePattern(JSON.stringify(secret).slice(1, -1)),
            escapePattern(railsJson(secret)),
            escapePattern(html(secret)),
            ...base64Forms(secret),
        ]),
    ];
}
/** One character, plain or percent-encoded; `%252F` is an encoded `%2F`. A space is also `+`, as in forms. */
function encodableCharacter(character) {
    const bytes = [...Buffer.from(character, 'utf8')];
    const encoded = bytes.map((byte) => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
    return `(?:${escapePattern(character)}|${encoded}${character === ' ' ? '|\\+' : ''})`;
}
function anyCase(hex) {
    return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
/** Rails, and so GitLab, escapes these characters in every JSON it renders. */
function railsJson(secret) {
    const escapes = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
    return JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[<>&]/g, (character) => escapes[character] ?? character);
}
function html(secret) {
    const escapes = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };
    return secret.replace(/[<>&"']/g, (character) => escapes[character] ?? character);
}
/** Shorter runs of base64 would be found by chance in hashes and file names. */
const shortestBase64Length = 8;
/**
 * Three bytes make four characters, so a secret inside a longer text (`user:token` of basic authentication) has one of
 * three spellings. The characters at the edges hold bits of the neighbours: the middle is searched, the edges go with it.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const forms = [];
    for (const offset of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const firstOwn = Math.ceil((offset * 8) / 6);
        const middle = encoded.slice(firstOwn, Math.floor(((offset + bytes.length) * 8) / 6));
        if (middle.length < shortestBase64Length)
            continue;
        const edge = offset === 0 ? '' : '[A-Za-z0-9+/_-]?';
        forms.push(`${edge}${escapePattern(middle)
            .replace(/\\?[+-]/g, '[+-]')
            .replace(/\\?[/_]/g, '[/_]')}[A-Za-z0-9+/_-]?={0,2}`);
    }
    return forms;
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/bundle/js/mask.js

/**
 * Below this length a secret is not searched for inside text: replacing every `ab` would ruin the output and, by what
 * is missing, tell the secret. Such a secret is only replaced where it is the whole text, e.g. an output's value.
 */
const shortestSearchedLength = 4;
/** @param replacement what stands in place of a secret */
function createMasker(replacement = '***') {
    const wholeTexts = new Set();
    const forms = new Map();
    return {
        add(secret) {
            for (const part of secretParts(secret)) {
                if (!isMaskedInText(part))
                    wholeTexts.add(part);
                else
                    for (const form of secretForms(part))
                        forms.set(form, new RegExp(form, 'g'));
            }
        },
        redact(text) {
            if (wholeTexts.has(text.trim()))
                return replacement;
            return replaceSpans(text, findSpans(text, forms.values()), replacement);
        },
    };
}
/** Whether the secret is long enough to be replaced inside text. */
function isMaskedInText(secret) {
    return secret.trim().length >= shortestSearchedLength;
}
/** The secret itself, and its lines: what holds a key prints it line by line. Short lines (`}`) are no secrets. */
function secretParts(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
    if (lines.length === 1)
        return [whole];
    return [whole, ...lines.filter(isMaskedInText)];
}
/** Every place of every form, overlapping ones too: two secrets that share an edge must both go. */
function findSpans(text, patterns) {
    const spans = [];
    for (const pattern of patterns) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
            spans.push({ start: match.index, end: match.index + match[0].length });
            pattern.lastIndex = match.index + 1;
        }
    }
    return spans.sort((a, b) => a.start - b.start);
}
function replaceSpans(text, spans, replacement) {
    let result = '';
    let position = 0;
    for (const { start, end } of spans) {
        if (start >= position)
            result += text.slice(position, start) + replacement;
        position = Math.max(position, end);
    }
    return result + text.slice(position);
}


/***/ })

};
