export const id = 318;
export const ids = [318,359];
export const modules = {

/***/ 6270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9101);



/** The client for a run's options. Secrets are masked before anything else touches them. */
async function connect(options, { host, clock }) {
    for (const credential of [options.token, options.apiToken, options.jobToken])
        if (credential)
            host.mask(credential.value);
    for (const notice of options.notices ?? [])
        host.info(notice);
    const [{ createGitLabClient }, caCertificates] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 7660)),
        options.caFile === undefined ? undefined : readCertificates(options.caFile),
    ]);
    return createGitLabClient({
        baseUrl: options.gitlabUrl,
        apiVersion: options.apiVersion,
        token: options.token?.value,
        apiToken: options.apiToken?.value,
        jobToken: options.jobToken?.value,
        requestTimeoutSeconds: options.requestTimeoutSeconds,
        retries: options.retries,
        caCertificates,
        userAgent: `gitlab-downstream/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`,
        onRetry: ({ method, path, reason, delayMs }) => host.debug(`${method} ${path}: ${reason}; again in ${Math.round(delayMs)} ms`),
    }, { clock });
}
async function readCertificates(path) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`ca-file ${path} cannot be read: ${cause.code ?? cause.message}`, { cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`ca-file ${path} holds no PEM certificate`, {
        hints: [
            'a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`',
        ],
    });
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);

function check(name, status, message, remedies = []) {
    return { name, status, message, remedies };
}
/** What GitLab refuses is a finding; that it cannot be reached ends the examination. */
async function attempt(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O)
            return error;
        throw error;
    }
}


/***/ }),

/***/ 8318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var errors = __webpack_require__(3738);
// EXTERNAL MODULE: ./build/bundle/js/commands/connect.js
var connect = __webpack_require__(6270);
// EXTERNAL MODULE: ./build/bundle/js/commands/shown-text.js
var shown_text = __webpack_require__(1969);
// EXTERNAL MODULE: ./build/bundle/js/commands/doctor/check.js
var check = __webpack_require__(5694);
;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/access-token.js


/** `api-token`: its kind by its prefix, then whether GitLab knows it, and what it was made for. */
async function examineAccessToken(context) {
    const { options, client, signal } = context;
    const { apiToken } = options;
    if (apiToken === undefined) {
        const message = 'none given: logs, cancel, retry and most checks take one';
        return { checks: [(0,check/* check */.z)('api-token', 'skip', message)], user: undefined, scopes: undefined };
    }
    const user = await (0,check/* attempt */.C)(() => client.getUser({ signal }));
    if (user instanceof errors/* GitLabRefusedError */.O) {
        return { checks: [explainRefusal(user, apiToken)], user: undefined, scopes: undefined };
    }
    const facts = await (0,check/* attempt */.C)(() => client.getAccessToken({ signal }));
    if (facts instanceof errors/* GitLabRefusedError */.O) {
        const message = `of ${user.username}; GitLab does not tell its scopes (${facts.words})`;
        return { checks: [(0,check/* check */.z)('api-token', 'pass', message)], user, scopes: undefined };
    }
    return { checks: [checkScopes(facts, user.username), ...checkExpiry(facts, context)], user, scopes: facts.scopes };
}
function explainRefusal({ message, hints }, { kind, source }) {
    const wrongKind = kind === 'trigger' || kind === 'job'
        ? [`${source} holds a ${kind} token, by its prefix: give it as \`token\`, and an access token as \`api-token\``]
        : [];
    return (0,check/* check */.z)('api-token', 'fail', message, [...wrongKind, ...hints]);
}
function checkScopes({ scopes, name }, username) {
    const whose = `${name === undefined ? '' : `"${name}" `}of ${username}, scopes ${scopes.join(', ') || 'none'}`;
    if (scopes.includes('api'))
        return (0,check/* check */.z)('api-token', 'pass', `${whose}: reads and acts`);
    if (scopes.includes('read_api')) {
        return (0,check/* check */.z)('api-token', 'pass', `${whose}: reads; cancel, retry and play take the scope api`);
    }
    return (0,check/* check */.z)('api-token', 'fail', whose, ['create one with scope `read_api` to read, or `api` to act as well']);
}
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;
function checkExpiry({ expiresAt }, { clock }) {
    const leftMs = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt) - clock.wallMs();
    if (Number.isNaN(leftMs) || leftMs > SOON_DAYS * DAY_MS)
        return [];
    return [
        (0,check/* check */.z)('api-token', 'warn', `expires on ${expiresAt}`, [
            'create a new one, and put it in its place before that day',
        ]),
    ];
}

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var js_errors = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/proxy.js
/** The proxy on the way to a URL, as `host:port` without credentials; `undefined` where there is none. Reads the usual variables. */
async function proxyHostOf(url) {
    const { getProxyUrl } = await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942));
    const proxyUrl = getProxyUrl(url);
    return proxyUrl === '' ? undefined : new URL(proxyUrl).host;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/connection.js




const LARGEST_SKEW_SECONDS = 60;
/** Name, connection, TLS and GitLab behind it: one request tells, and its error names the first that fails. */
async function checkConnection(context) {
    const { client, options, signal } = context;
    const proxyHost = await proxyHostOf(client.baseUrl);
    const way = [
        ...(proxyHost === undefined ? [] : [`through the proxy ${proxyHost}`]),
        ...(options.caFile === undefined ? [] : [`trusting ${options.caFile} too`]),
    ];
    const place = [client.baseUrl, ...way].join(', ');
    try {
        const { version } = await client.probeInstance({ signal });
        return [
            (0,check/* check */.z)('instance', 'pass', `${place} answers`),
            version === undefined
                ? (0,check/* check */.z)('version', 'skip', 'GitLab tells its version only to an access token')
                : checkVersion(version),
            checkClock(client.clockSkewMs),
        ];
    }
    catch (error) {
        if (error instanceof errors/* GitLabUnavailableError */.W)
            return [unreachable(error)];
        if (error instanceof errors/* GitLabRefusedError */.O && options.apiVersion === 'v3')
            return [reachedByV3(place)];
        if (error instanceof errors/* GitLabRefusedError */.O)
            return [unreachable(notGitLab(error, client.baseUrl))];
        throw error;
    }
}
/** What such an old server answers to which question is not known any more: any answer will do. */
function reachedByV3(place) {
    return (0,check/* check */.z)('instance', 'warn', `${place} answers; through API v3 builds can be started, and nothing can be read`);
}
function unreachable({ message, hints }) {
    return (0,check/* check */.z)('instance', 'fail', message, hints);
}
function notGitLab({ message }, baseUrl) {
    return new js_errors/* UnreachableError */.Jk(message, {
        hints: [
            `check \`gitlab-url\`: ${baseUrl} answers, but not as GitLab's API does`,
            'an instance below a path needs that path in `gitlab-url`',
        ],
    });
}
/** Under 18.2 job tokens read no pipelines; 16 and older are without security fixes. */
function checkVersion(version) {
    const major = Number(/^\d+/.exec(version)?.[0] ?? Number.NaN);
    const message = `GitLab ${version}`;
    if (major >= 18 || Number.isNaN(major))
        return (0,check/* check */.z)('version', 'pass', message);
    return (0,check/* check */.z)('version', 'pass', `${message}; before 18.2 a job token reads no pipelines: waiting takes an \`api-token\``);
}
function checkClock(skewMs) {
    if (skewMs === undefined)
        return (0,check/* check */.z)('clock', 'skip', 'the answer had no date');
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    const direction = skewMs > 0 ? 'behind' : 'ahead of';
    if (seconds <= LARGEST_SKEW_SECONDS)
        return (0,check/* check */.z)('clock', 'pass', `${seconds} s ${direction} the server's`);
    return (0,check/* check */.z)('clock', 'warn', `this machine's clock is ${seconds} s ${direction} the server's`, [
        'set the clock (NTP): certificates, expiry dates and artifact links depend on it',
    ]);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/job-token.js


/** `CI_JOB_TOKEN`: whether GitLab knows it. `client` has no other credential. */
async function checkJobToken({ options, signal }, client) {
    if (options.jobToken === undefined)
        return [];
    const job = await (0,check/* attempt */.C)(() => client.getOwnJob({ signal }));
    if (job instanceof errors/* GitLabRefusedError */.O)
        return [(0,check/* check */.z)('job token', 'fail', job.message, job.hints)];
    return [(0,check/* check */.z)('job token', 'pass', `of job ${job.name} (id ${job.id})`)];
}
/** Whether the project lets job tokens of this job's project in; only a Maintainer's access token sees that. */
async function checkAllowlist({ options, client, env, signal }, facts) {
    const here = Number(env.CI_PROJECT_ID);
    if (options.jobToken === undefined || facts === undefined || !Number.isSafeInteger(here))
        return [];
    if (facts.id === here)
        return [(0,check/* check */.z)('allowlist', 'pass', 'it is the project of this job')];
    if (options.apiToken === undefined)
        return [(0,check/* check */.z)('allowlist', 'skip', 'only the access token of a Maintainer can look')];
    const scope = await (0,check/* attempt */.C)(() => client.getJobTokenScope(facts.id, { signal }));
    if (scope instanceof errors/* GitLabRefusedError */.O)
        return [(0,check/* check */.z)('allowlist', 'skip', `cannot be read (${scope.words || scope.status})`)];
    if (!scope.inboundEnabled)
        return [(0,check/* check */.z)('allowlist', 'pass', `${facts.path} lets job tokens of all projects in`)];
    const path = env.CI_PROJECT_PATH ?? String(here);
    const ids = await (0,check/* attempt */.C)(() => client.listJobTokenAllowlist(facts.id, { signal }));
    if (ids instanceof errors/* GitLabRefusedError */.O)
        return [(0,check/* check */.z)('allowlist', 'skip', `cannot be read (${ids.words || ids.status})`)];
    if (ids.includes(here))
        return [(0,check/* check */.z)('allowlist', 'pass', `${path} is on the job-token allowlist of ${facts.path}`)];
    // Groups may be listed too, since GitLab 16.1.
    const groups = await (0,check/* attempt */.C)(() => client.listJobTokenGroups(facts.id, { signal }));
    const group = groups instanceof errors/* GitLabRefusedError */.O ? undefined : groups.find((url) => holdsProject(url, client, path));
    if (group !== undefined)
        return [(0,check/* check */.z)('allowlist', 'pass', `${group} is on the job-token allowlist of ${facts.path}`)];
    return [
        (0,check/* check */.z)('allowlist', 'fail', `${path} is not on the job-token allowlist of ${facts.path}`, [
            `add it there: Settings > CI/CD > Job token permissions of ${facts.path}`,
            'or start with a trigger token as `token`',
        ]),
    ];
}
/** Group pages are `<instance>/groups/<full path>`. */
function holdsProject(groupUrl, { baseUrl }, projectPath) {
    const prefix = `${baseUrl}/groups/`;
    return groupUrl.startsWith(prefix) && projectPath.startsWith(`${groupUrl.slice(prefix.length)}/`);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/pipeline-variables.js

const LEVELS = { developer: 30, maintainer: 40, owner: 50 };
/** Whether variables may be passed. The setting is shown to Maintainers only. */
function checkVariables(facts, starter) {
    if (facts === undefined)
        return [];
    const { variablesRole: role } = facts;
    if (role === undefined) {
        return [(0,check/* check */.z)('variables', 'skip', 'only the access token of a Maintainer sees who may pass pipeline variables')];
    }
    const setting = 'Settings > CI/CD > Variables > Minimum role to use pipeline variables';
    if (role === 'no_one_allowed') {
        return [
            (0,check/* check */.z)('variables', 'warn', 'nobody may pass pipeline variables to this project', [
                'pass `inputs` instead, which this does not touch',
                `or change ${setting}`,
                'GitLab before about 18.5 refuses every call of the trigger endpoint under this setting, with or without variables',
            ]),
        ];
    }
    const needed = LEVELS[role];
    if (starter?.accessLevel === undefined || needed === undefined) {
        const who = starter === undefined ? 'whoever starts the pipeline' : starter.username;
        return [(0,check/* check */.z)('variables', 'pass', `may be passed with the role ${role}; what counts is the role of ${who}`)];
    }
    if (starter.accessLevel >= needed)
        return [(0,check/* check */.z)('variables', 'pass', `may be passed with the role ${role}, which ${starter.username} has`)];
    return [
        (0,check/* check */.z)('variables', 'warn', `may be passed with the role ${role}, which ${starter.username} does not have`, [
            `start without variables, raise the role of ${starter.username}, or change ${setting}`,
        ]),
    ];
}

// EXTERNAL MODULE: ./build/bundle/js/commands/doctor/project.js
var project = __webpack_require__(8359);
;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/report.js

/** The worst decides: what cannot be reached before what is refused. Warnings are no failure. */
function exitCodeOf(checks) {
    const failed = checks.filter(({ status }) => status === 'fail');
    if (failed.some(({ name }) => name === 'instance'))
        return 4;
    return failed.length > 0 ? 3 : 0;
}
function doctorDocument(checks, rights) {
    const worst = ['fail', 'warn', 'pass'].find((status) => checks.some((row) => row.status === status));
    return { result: worst ?? 'pass', 'exit-code': exitCodeOf(checks), checks, rights };
}
const ICONS = { pass: '✓', warn: '!', fail: '✗', skip: '-' };
/** One line for each check, with remedies below; then what can be done. */
function formatDoctor(checks, rights) {
    const width = Math.max(...checks.map(({ name }) => name.length));
    const lines = checks.flatMap(({ name, status, message, remedies }) => [
        `${ICONS[status]} ${status.padEnd(4)}  ${name.padEnd(width)}  ${(0,shown_text/* showWords */.BE)(message)}`,
        ...remedies.map((remedy) => `${' '.repeat(width + 10)}→ ${(0,shown_text/* showWords */.BE)(remedy)}`),
    ]);
    if (rights.length === 0)
        return lines.join('\n');
    const table = (0,shown_text/* formatTable */.ku)(['WITH THESE CREDENTIALS', 'ALLOWED', 'BY'], rights.map((right) => [right.name, right.allowed, (0,shown_text/* showWords */.BE)(right.with)]));
    return `${lines.join('\n')}\n\n${table}`;
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/rights.js
var pipeline_rights = __webpack_require__(2485);
;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/rights.js

const DEVELOPER = 30;
/** What can be done with what was given: reads are tried, acts are judged by scope and role. */
async function listRights(context, known) {
    const { client, options, signal } = context;
    const { project } = options;
    if (project === undefined)
        return [];
    const rights = await (0,pipeline_rights/* probeRights */.s)(client, project, { withJobs: true, signal });
    return [startRight(context, known), ...readRights(client, rights), actRight(context, known)];
}
function startRight({ options }, { scopes, facts, tokenWorks, }) {
    const { token, apiToken, jobToken } = options;
    if (token !== undefined) {
        const name = token.value === jobToken?.value || token.kind === 'job' ? 'job token' : 'token';
        // Only starting a pipeline would prove it.
        return {
            name: 'start a pipeline',
            allowed: tokenWorks ? 'unknown' : 'no',
            with: tokenWorks ? `${name}; only starting one proves it` : name,
        };
    }
    if (apiToken === undefined)
        return { name: 'start a pipeline', allowed: 'no', with: 'no token' };
    return { name: 'start a pipeline', ...judgeAct(scopes, facts) };
}
function actRight({ options }, { scopes, facts }) {
    const name = 'cancel, retry, play';
    if (options.apiToken === undefined)
        return { name, allowed: 'no', with: 'takes an api-token' };
    return { name, ...judgeAct(scopes, facts) };
}
function judgeAct(scopes, facts) {
    if (scopes !== undefined && !scopes.includes('api'))
        return { allowed: 'no', with: 'api-token lacks the scope api' };
    if (facts?.accessLevel === undefined)
        return { allowed: 'unknown', with: 'api-token; the role is not known' };
    if (facts.accessLevel < DEVELOPER)
        return { allowed: 'no', with: 'the role is below Developer' };
    return { allowed: 'yes', with: 'api-token' };
}
function readRights({ readsAs }, { pipelines, jobs, refusal }) {
    const by = readsAs === 'anonymous' ? 'no token' : readsAs.replace('-', ' ').replace('api token', 'api-token');
    const why = refusal === undefined ? by : `${by}: ${refusal.words || refusal.status}`;
    const logs = readsAs === 'api-token' ? jobs : false;
    return [
        { name: 'read pipelines', allowed: pipelines ? 'yes' : 'no', with: why },
        { name: 'read jobs', allowed: word(jobs), with: jobs === undefined ? `${by}; there is no pipeline to try` : by },
        { name: 'read logs', allowed: word(logs), with: readsAs === 'api-token' ? by : 'takes an api-token' },
    ];
}
function word(allowed) {
    return allowed === undefined ? 'unknown' : allowed ? 'yes' : 'no';
}

// EXTERNAL MODULE: ./build/bundle/js/commands/tokens/token-document.js
var token_document = __webpack_require__(7874);
;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/start-token.js



/** `token`: its kind by its prefix. GitLab has no question to ask with it, so a trigger token is looked up by an access token. */
async function examineStartToken(context, { hasAccess }) {
    const { token, apiToken, jobToken } = context.options;
    if (token === undefined) {
        const message = apiToken === undefined ? 'none given: nothing can be started' : 'none given: the access token starts pipelines';
        const remedies = apiToken === undefined ? ['give a trigger token or a CI job token as `token`'] : [];
        return { checks: [(0,check/* check */.z)('token', apiToken === undefined ? 'warn' : 'skip', message, remedies)], trigger: undefined };
    }
    if (token.kind === 'access')
        return { checks: [accessTokenAsToken(token)], trigger: undefined };
    // The job token has a check of its own.
    if (token.value === jobToken?.value)
        return { checks: [], trigger: undefined };
    if (token.kind === 'job') {
        return { checks: [(0,check/* check */.z)('token', 'pass', `${token.source} is a job token, by its prefix`)], trigger: undefined };
    }
    return examineTriggerToken(token, context, hasAccess);
}
function accessTokenAsToken({ source }) {
    return (0,check/* check */.z)('token', 'fail', `${source} is an access token, which the trigger endpoint answers with 404`, [
        'give it as `api-token`, and a trigger token as `token`',
    ]);
}
async function examineTriggerToken({ value, kind, source }, { client, options, signal }, hasAccess) {
    const { project } = options;
    const what = kind === 'trigger' ? `${source} is a trigger token, by its prefix` : `the kind of ${source} does not show`;
    const unsure = (why) => ({ checks: [(0,check/* check */.z)('token', 'skip', `${what}; ${why}`)], trigger: undefined });
    if (project === undefined || !hasAccess)
        return unsure('only the access token of a Maintainer can look it up');
    const triggers = await (0,check/* attempt */.C)(() => client.listTriggers(project, { signal }));
    if (triggers instanceof errors/* GitLabRefusedError */.O)
        return unsure(`it cannot be looked up (${triggers.words || triggers.status})`);
    const found = triggers.find((trigger) => trigger.token === value) ??
        triggers.find((trigger) => trigger.token !== '' && (0,token_document/* tokenStart */.cs)(trigger.token ?? '') === (0,token_document/* tokenStart */.cs)(value));
    if (found === undefined)
        return { checks: [notListed(what)], trigger: undefined };
    return { checks: [listed(found, value)], trigger: found };
}
/** GitLab shows every token of the project that is not expired, at least its first four characters. */
function notListed(what) {
    return (0,check/* check */.z)('token', 'fail', `${what}, but none of this project: it belongs to another one, has expired or was deleted`, ['create one with `gitlab-downstream tokens create`']);
}
function listed({ id, description, owner, expires_at, token }, value) {
    const how = token === value ? 'trigger token' : 'by its first four characters trigger token';
    const expiry = expires_at ? `, expires ${expires_at}` : '';
    const whose = owner ? `of ${owner.username}` : 'without an owner (legacy)';
    return (0,check/* check */.z)('token', 'pass', `${how} ${id} "${description ?? ''}" ${whose}${expiry}`);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/doctor/doctor.js












/** `doctor`: looks at everything a trigger needs, with reads only. */
const doctor = async (context) => {
    const checks = [];
    const rights = [];
    try {
        await examine(context, checks, rights);
    }
    catch (error) {
        // What was seen before GitLab went away is still worth showing.
        if (!(error instanceof errors/* GitLabUnavailableError */.W))
            throw error;
        checks.push((0,check/* check */.z)('instance', 'fail', error.message, error.hints));
    }
    const text = (0,shown_text/* showText */.h$)(formatDoctor(checks, rights), context.host);
    return { exitCode: exitCodeOf(checks), document: doctorDocument(checks, rights), text };
};
async function examine(context, checks, rights) {
    const { options } = context;
    checks.push(...(await checkConnection(context)));
    if (options.apiVersion === 'v3' || checks.some(({ status }) => status === 'fail'))
        return;
    const accessToken = await examineAccessToken(context);
    checks.push(...accessToken.checks);
    const usable = withoutBroken(context, accessToken);
    const jobClient = await connectAsJob(context);
    checks.push(...(await checkJobToken(context, jobClient)));
    const readable = { ...context, options: usable, client: await clientFor(usable, context) };
    const { checks: ofProject, facts } = await (0,project.examineProject)(readable);
    checks.push(...ofProject);
    const startToken = await examineStartToken(context, { hasAccess: accessToken.user !== undefined });
    checks.push(...startToken.checks);
    const starter = await findStarter(readable, accessToken, { trigger: startToken.trigger, facts });
    checks.push(...checkVariables(facts, starter));
    checks.push(...(await checkAllowlist(context, facts)));
    const tokenWorks = startToken.checks.every(({ status }) => status !== 'fail');
    rights.push(...(await listRights(readable, { scopes: accessToken.scopes, facts, tokenWorks })));
}
/** A token that GitLab does not know would turn every later check into the same refusal. */
function withoutBroken({ options }, { user }) {
    return options.apiToken !== undefined && user === undefined ? { ...options, apiToken: undefined } : options;
}
function clientFor(usable, context) {
    return usable === context.options ? context.client : (0,connect/* connect */.N)({ ...usable, notices: [] }, context);
}
/** A client that has the job token only. */
function connectAsJob(context) {
    return (0,connect/* connect */.N)({ ...context.options, token: undefined, apiToken: undefined, notices: [] }, context);
}
/** Whose role counts: the owner of the trigger token, else the user of the access token that starts. */
async function findStarter({ options, client, signal }, { user }, { trigger, facts }) {
    if (options.token === undefined)
        return user && { username: user.username, accessLevel: facts?.accessLevel };
    const owner = trigger?.owner;
    if (!owner || facts === undefined)
        return undefined;
    const member = await (0,check/* attempt */.C)(() => client.getMember(facts.id, owner.id, { signal }));
    const accessLevel = member instanceof errors/* GitLabRefusedError */.O ? undefined : member.accessLevel;
    return { username: owner.username, accessLevel };
}


/***/ }),

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineProject: () => (/* binding */ examineProject)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);


/** The project, and the ref in it, as far as the credentials let one see them. */
async function examineProject(context) {
    const { options, client, signal } = context;
    const { project, ref } = options;
    if (project === undefined)
        return { checks: [(0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'skip', 'none given')], facts: undefined };
    const facts = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .C)(() => client.getProjectFacts(project, { signal }));
    if (facts instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O)
        return { checks: [explainMissing(facts, context)], facts: undefined };
    const found = checkPath(facts, project);
    if (ref === undefined)
        return { checks: [found, (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('ref', 'skip', 'none given')], facts };
    return { checks: [found, await checkRef(ref, context)], facts };
}
function checkPath({ id, path, visibility }, given) {
    const message = `${path} (id ${id}${visibility === undefined ? '' : `, ${visibility}`})`;
    if (typeof given === 'number' || path === given)
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'pass', message);
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'warn', `${given} is now ${message}`, [
        `use ${path}, or the id ${id}, which stays: GitLab refuses to start pipelines under a former path`,
    ]);
}
/** Only an access token makes it certain: what a job token or nobody sees depends on version and visibility. */
function explainMissing({ message, hints, status }, { client }) {
    if (client.readsAs === 'api-token')
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'fail', message, hints);
    if (status >= 500)
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'warn', message, hints);
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('project', 'skip', 'it is not public, or not there: only an access token can look', [
        'give an `api-token` with scope `read_api` to be sure of its path',
    ]);
}
async function checkRef(ref, context) {
    const { client, options, signal } = context;
    const { project = '' } = options;
    const kinds = ref.kind === 'any' ? ['branch', 'tag'] : [ref.kind];
    const found = [];
    for (const kind of kinds) {
        const answer = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .C)(() => client.getRef(project, { kind, name: ref.name }, { signal }));
        if (!(answer instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O))
            found.push({ kind, isProtected: answer.protected === true });
        else if (answer.status !== 404)
            return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('ref', 'skip', `cannot be read: ${answer.message}`, answer.hints);
    }
    return judgeRef(ref, found, client.readsAs === 'api-token');
}
function judgeRef({ name, kind }, found, isCertain) {
    const [first, second] = found;
    if (first === undefined) {
        const what = kind === 'any' ? 'branch or tag' : kind;
        // A repository for members only answers strangers 404 as well.
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('ref', isCertain ? 'fail' : 'warn', `there is no ${what} ${name} that these credentials can see`, [
            'push it, or check its spelling; a commit SHA or a merge-request ref cannot be triggered',
        ]);
    }
    if (second !== undefined) {
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('ref', 'fail', `${name} is a branch and a tag: GitLab refuses it as ambiguous`, [
            `write refs/heads/${name} or refs/tags/${name}`,
        ]);
    }
    const note = first.isProtected ? ', protected: whoever starts must be allowed to merge or push to it' : '';
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)('ref', 'pass', `${first.kind} ${name}${note}`);
}


/***/ }),

/***/ 1969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ showWords),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   j6: () => (/* binding */ showSecretText),
/* harmony export */   ku: () => (/* binding */ formatTable)
/* harmony export */ });
/* harmony import */ var _host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8664);
/* harmony import */ var _host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2774);


/** Text with foreign parts, fit for a command's `text`, which goes to stdout as it is; its line breaks are kept. */
function showText(text, host) {
    return showSecretText(text, host).split('\n').map(host.redact).join('\n');
}
/** The same for text in which a secret is meant to be seen. */
function showSecretText(text, host) {
    const lines = (0,_host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLines */ .X$)(text, { colors: false });
    return (host.kind === 'github' ? lines.map(_host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df) : lines).join('\n');
}
/** Foreign text that becomes part of a line. */
function showWords(text) {
    return (0,_host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(text, { colors: false });
}
/** Columns wide enough for their cells, which must be safe already. Nothing is cut: people select and copy from tables. */
function formatTable(head, rows) {
    const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
    const line = (cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return [line(head), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 7874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ formatToken),
/* harmony export */   Q9: () => (/* binding */ ownerCell),
/* harmony export */   cs: () => (/* binding */ tokenStart),
/* harmony export */   kY: () => (/* binding */ tokenCell),
/* harmony export */   nW: () => (/* binding */ tokenDocument),
/* harmony export */   tW: () => (/* binding */ wholeToken)
/* harmony export */ });
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1969);

/** `token` is only there when it was asked for and GitLab gives it in full, which it does for its owner alone. */
function tokenDocument(token, { reveal, host }) {
    const whole = wholeToken(token);
    const shown = (text) => (text ? host.redact((0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showWords */ .BE)(text)) : null);
    return {
        id: token.id,
        description: shown(token.description),
        owner: shown(token.owner?.username),
        'created-at': shown(token.created_at),
        'last-used': shown(token.last_used),
        'expires-at': shown(token.expires_at),
        'token-start': tokenStart(token.token ?? '') || null,
        token: reveal && whole !== undefined ? whole : null,
    };
}
/** The token in full; GitLab shows others than its owner four characters. */
function wholeToken({ token }) {
    return token && token.length > SHOWN_CHARACTERS * 2 && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
/** The characters that GitLab shows to every Maintainer. */
function tokenStart(token) {
    return (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showWords */ .BE)(token)
        .replace(/^.*glptt-/, '')
        .slice(0, SHOWN_CHARACTERS);
}
const SHOWN_CHARACTERS = 4;
/** One token for reading: a line per fact. */
function formatToken(document) {
    const facts = [
        ['id', String(document.id)],
        ['description', document.description ?? ''],
        ['token', tokenCell(document)],
        ['owner', ownerCell(document)],
        ['created', document['created-at'] ?? ''],
        ['last used', document['last-used'] ?? 'never'],
        ['expires', document['expires-at'] ?? 'never'],
    ];
    return facts.map(([name, value]) => `${name.padEnd(11)}  ${value}`.trimEnd()).join('\n');
}
function tokenCell(document) {
    return document.token ?? (document['token-start'] === null ? '' : `${document['token-start']}…`);
}
/** A trigger from before GitLab 9 has no owner. */
function ownerCell({ owner }) {
    return owner ?? '(none: legacy)';
}


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ GitLabRefusedError),
/* harmony export */   W: () => (/* binding */ GitLabUnavailableError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

/** GitLab answered and said no (4xx). Exit 3. */
class GitLabRefusedError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk {
    name = 'GitLabRefusedError';
    /** HTTP status. */
    status;
    /** GitLab's own words, taken from `message`, `error` or `error_description`; at most 2,000 characters. */
    words;
    constructor(message, { status, words, ...details }) {
        super(message, details);
        this.status = status;
        this.words = words;
    }
}
/** GitLab could not be reached, kept failing, or asked for patience. Exit 4. */
class GitLabUnavailableError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreachableError */ .Jk {
    name = 'GitLabUnavailableError';
    delivery;
    /** HTTP status, where there was an answer. */
    status;
    /** From `Retry-After` or `RateLimit-Reset`, seconds from now. */
    retryAfterSeconds;
    /** Whether it can pass by itself: a broken connection does, a certificate that is not trusted or a login page does not. */
    transient;
    constructor(message, { delivery, status, retryAfterSeconds, transient = true, ...details }) {
        super(message, details);
        this.delivery = delivery;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
        this.transient = transient;
    }
}


/***/ }),

/***/ 8664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g$: () => (/* binding */ sanitizeLine),
  X$: () => (/* binding */ sanitizeLines),
  dz: () => (/* binding */ withoutColors)
});

;// CONCATENATED MODULE: ./build/bundle/js/host/color-sequence.js
/**
 * The colour sequence (`ESC[…m`) with these parameters, reduced to colours, weight, italics, underline and inverse.
 * Empty when nothing of that is left: blinking and hidden text have no place in a log that someone must trust.
 */
function colorSequence(parameters) {
    const codes = parameters.split(/[;:]/).map((code) => (code === '' ? 0 : Number(code)));
    const kept = [];
    for (let index = 0; index < codes.length; index += 1) {
        const code = codes[index] ?? 0;
        const length = code === 38 || code === 48 ? extendedColorLength(codes, index) : plainCodes.has(code) ? 1 : 0;
        kept.push(...codes.slice(index, index + length));
        if (length > 1)
            index += length - 1;
        // What follows an extended colour that cannot be read would be taken for codes of its own.
        if (length === 0 && (code === 38 || code === 48))
            break;
    }
    return kept.length === 0 ? '' : `\u001B[${kept.join(';')}m`;
}
const plainCodes = new Set([
    ...[0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29, 39, 49],
    ...range(30, 37),
    ...range(40, 47),
    ...range(90, 97),
    ...range(100, 107),
]);
/** `38;5;n` or `38;2;r;g;b`, each number a byte; else 0. */
function extendedColorLength(codes, index) {
    const length = codes[index + 1] === 5 ? 3 : codes[index + 1] === 2 ? 5 : 0;
    const numbers = codes.slice(index + 2, index + length);
    return length > 0 && numbers.length === length - 2 && numbers.every((number) => number <= 255) ? length : 0;
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./build/bundle/js/host/sanitize.js

/**
 * One line of foreign text, safe to print: nothing that moves the cursor, sets the title, hides or reorders text gets
 * through, only colours where they are shown. What goes is taken out without a trace, so that a secret cut in two by an
 * invisible character is whole again when it is masked. Line breaks inside become a space: one line in, one line out.
 */
function sanitizeLine(text, { colors }) {
    if (!suspicious.test(text))
        return text;
    let colored = false;
    const safe = text
        .toWellFormed()
        .replace(/\r\n|[\n\v\f\u0085\u2028\u2029]/g, ' ')
        .replace(sequences, (_sequence, parameters) => {
        const color = colors && parameters !== undefined ? colorSequence(parameters) : '';
        colored ||= color !== '';
        return color;
    });
    return colored ? `${safe}\u001B[0m` : safe;
}
/** Lines of text that was made here but may hold foreign parts; its own line breaks are kept. */
function sanitizeLines(text, options) {
    return text.split(/\r?\n/).map((line) => sanitizeLine(line, options));
}
/** The text without the colours that {@link sanitizeLine} let through. */
function withoutColors(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
    return line.replace(/\u001B\[[0-9;:]*m/g, '');
}
// Everything but tab in C0, DEL and C1; soft hyphen, zero-width and direction controls, tags, line separators.
const invisible = '[\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]';
const suspicious = new RegExp(`${invisible}|\\p{Surrogate}`, 'u');
// In this order: colour (captured), other CSI, terminated strings (OSC, DCS, SOS, PM, APC), two-character escapes,
// then any control character alone. The start of an unterminated string goes, its text stays visible.
const sequences = new RegExp([
    '(?:\\u001B\\[|\\u009B)([0-9;:]{0,64})m',
    '(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]',
    '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u0090\\u0098\\u009C-\\u009F]*(?:\\u0007|\\u001B\\\\|\\u009C)',
    '\\u001B[ -/]*[0-~]',
    invisible,
].join('|'), 'gu');


/***/ }),

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Uy: () => (/* binding */ guardedLines),
/* harmony export */   fE: () => (/* binding */ formatCommand)
/* harmony export */ });
/* unused harmony export couldBeCommand */
/**
 * A workflow command line as the GitHub runner reads it, without its line break.
 * Written here and not by `@actions/core`, which knows no stream but `process.stdout`: with `--json` that belongs to
 * the document. A test holds the two against each other.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function formatCommand(name, message, properties = {}) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}
/**
 * Whether the runner could take the line for a command. It knows two forms: `::name …::` at the start of the line after
 * white space, and the old `##[name …]` anywhere in the line. This is wider than the runner: names are not looked at.
 */
function couldBeCommand(line) {
    return /^\s*::/.test(line) || line.includes('##[');
}
/** The line with a space put into whatever could make it a command, or a fold of the web view. */
function withoutCommands(line) {
    return withoutOldCommands(line).replace(/^(\s*):(?=:)/, '$1: ');
}
/**
 * Foreign lines in a form that the runner cannot act on. Lines that look like commands are kept readable between
 * `::stop-commands::` and a token that nobody can guess; `##[` is broken up even there, as the web view folds by it.
 */
function guardedLines(lines, newToken) {
    if (!lines.some(couldBeCommand))
        return [...lines];
    const token = newToken();
    return [formatCommand('stop-commands', token), ...lines.map(withoutOldCommands), `::${token}::`];
}
function withoutOldCommands(line) {
    return line.replaceAll('##[', '# #[');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 2485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ probeJobs),
/* harmony export */   s: () => (/* binding */ probeRights)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);

/**
 * Probes with reads only: one request, or two when jobs matter.
 *
 * @throws GitLabUnavailableError when GitLab cannot be reached; nothing has been started then.
 */
async function probeRights(client, project, { withJobs, ...calls }) {
    const listed = await attempt(() => client.listPipelines(project, { orderBy: 'id', sort: 'desc', limit: 1 }, calls));
    if (listed instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O) {
        return { pipelines: false, jobs: false, newestPipelineId: undefined, refusal: listed };
    }
    const newest = listed[0];
    const rights = { pipelines: true, newestPipelineId: newest?.id ?? 0, refusal: undefined };
    if (!withJobs || newest === undefined)
        return { ...rights, jobs: undefined };
    const jobs = await attempt(() => client.listJobs(project, newest.id, {}, calls));
    return { ...rights, jobs: !(jobs instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O) };
}
/** The same for a pipeline that has been read already: one request. */
async function probeJobs(client, project, pipelineId, calls) {
    const jobs = await attempt(() => client.listJobs(project, pipelineId, {}, calls));
    const refusal = jobs instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O ? jobs : undefined;
    return { pipelines: true, jobs: refusal === undefined, newestPipelineId: undefined, refusal };
}
async function attempt(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O)
            return error;
        throw error;
    }
}


/***/ })

};
