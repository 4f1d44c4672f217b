export const id = 375;
export const ids = [375];
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

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRun: () => (/* binding */ openRun)
});

// EXTERNAL MODULE: ./build/bundle/js/clock.js
var js_clock = __webpack_require__(903);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/options/nearest.js
var nearest = __webpack_require__(7002);
// EXTERNAL MODULE: ./build/bundle/js/options/table.js + 14 modules
var table = __webpack_require__(4222);
;// CONCATENATED MODULE: ./build/bundle/js/options/environment.js


/**
 * `DOWNSTREAM_*` variables. An unknown one is a problem: it is most likely a typing error, and would be ignored in silence.
 * `internal` names variables of ours that are no options.
 */
function readEnvironment(env, internal = []) {
    const byVariable = new Map(table/* optionNames */.W6.map((name) => [(0,table/* environmentName */.VE)(name), name]));
    const options = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('DOWNSTREAM_') || internal.includes(variable))
            continue;
        const name = byVariable.get(variable);
        if (name === undefined) {
            const suggestion = (0,nearest/* suggestName */.S)(variable, [...byVariable.keys()]);
            problems.push({ option: variable, source: variable, message: `is no variable of this program${suggestion}` });
        }
        else if (text !== undefined && text.trim() !== '') {
            options.set(name, { text, origin: 'environment', source: variable });
        }
    }
    return { options, problems };
}
/** Inputs of the GitHub action, which the runner passes as `INPUT_NAME` with spaces as underscores and hyphens kept. */
function readActionInputs(env) {
    const options = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        const source = `input ${name}`;
        if ((0,table/* isOptionName */.RR)(name))
            options.set(name, { text, origin: 'input', source });
        else
            problems.push({ option: name, source, message: `is no input of this action${(0,nearest/* suggestName */.S)(name, table/* optionNames */.W6)}` });
    }
    return { options, problems };
}
/** What the CI system says by itself. */
function readCiDefaults(env) {
    const options = new Map();
    for (const name of table/* optionNames */.W6) {
        const { ci } = (0,table/* getOption */.om)(name);
        const value = ci === undefined ? undefined : env[ci.variable]?.trim();
        if (ci === undefined || value === undefined || value === '')
            continue;
        const text = ci.derive === undefined ? value : ci.derive(value);
        if (text !== undefined)
            options.set(name, { text, origin: 'ci', source: ci.variable });
    }
    return { options, problems: [] };
}

// EXTERNAL MODULE: ./build/bundle/js/options/invalid-value.js
var invalid_value = __webpack_require__(8115);
// EXTERNAL MODULE: ./build/bundle/js/options/location.js
var options_location = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/bundle/js/options/shown-value.js
var shown_value = __webpack_require__(7169);
;// CONCATENATED MODULE: ./build/bundle/js/options/parse-values.js



/** Parses every option from what was given, else from its default. Finds all problems, not just the first. */
async function parseValues(given, readFile) {
    const values = {};
    const problems = [];
    for (const name of table/* optionNames */.W6) {
        const option = given.get(name) ?? defaultOf(name);
        if (option === undefined)
            continue;
        try {
            values[name] = await parseOption(name, option, readFile);
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            problems.push(...error.messages.map((message) => toProblem(name, option, message)));
        }
    }
    return { values: values, problems };
}
/** A problem with one option, its value shown as far as it may be. */
function toProblem(name, { text, source }, message) {
    return {
        option: name,
        source,
        given: (0,table/* getOption */.om)(name).confidential === undefined ? (0,shown_value/* showValue */.v)(text) : undefined,
        message,
    };
}
async function parseOption(name, { text, pairs, source }, readFile) {
    const { parse, pairFlag } = (0,table/* getOption */.om)(name);
    const value = text.trim() === '' && pairs !== undefined ? new Map() : await parse(text, { source, readFile });
    if (pairs === undefined || pairFlag === undefined)
        return value;
    return new Map([
        ...value,
        ...pairFlag.parse(pairs),
    ]);
}
function defaultOf(name) {
    const text = (0,table/* getOption */.om)(name).default;
    return text === undefined ? undefined : { text, origin: 'default', source: 'default' };
}

// EXTERNAL MODULE: ./build/bundle/js/options/project.js
var project = __webpack_require__(6873);
;// CONCATENATED MODULE: ./build/bundle/js/options/instance.js




/**
 * Takes instance and project from a pipeline's URL, and the project from a project's URL, without ever moving a token to an
 * instance it was not given for: only where no instance was named does a URL name it.
 */
function locateTarget(values, given) {
    const problems = [];
    const attempt = (name, work) => {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            problems.push(...error.messages.map((message) => toProblem(name, given.get(name) ?? unknownSource, message)));
            return undefined;
        }
    };
    const pipeline = values['pipeline-id'];
    const named = values['gitlab-url'];
    const address = pipeline?.kind === 'url' ? pipeline.project : undefined;
    const instance = address && named ? attempt('pipeline-id', () => instanceOf(address, named, given)) : named;
    if (instance === undefined)
        return { instance, project: undefined, problems };
    const fromPipeline = address && attempt('pipeline-id', () => projectOf(address, instance));
    const reference = values.project;
    const fromProject = reference && attempt('project', () => projectFrom(reference, instance));
    if (typeof fromPipeline === 'string' && typeof fromProject === 'string' && fromPipeline !== fromProject) {
        problems.push(toProblem('project', given.get('project') ?? unknownSource, `is not the project of the pipeline's URL (${fromPipeline})`));
    }
    return { instance, project: fromPipeline ?? fromProject, problems };
}
const unknownSource = { text: '', origin: 'default', source: 'default' };
function instanceOf(address, named, given) {
    if ((0,options_location/* pathOnInstance */.st)(address, named.url) !== undefined)
        return named;
    const url = given.get('gitlab-url');
    const isChosen = url !== undefined && url.origin !== 'ci';
    if (isChosen)
        throw new invalid_value/* InvalidValueError */.$(`is not on ${named.url}, which ${url.source} names; tokens go nowhere else`);
    if (new URL(named.url).origin === address.origin)
        return { ...named, url: address.origin };
    // In a GitLab job a token without an address is meant for the job's own instance.
    const token = [given.get('token'), given.get('api-token')].find((option) => option !== undefined && option.origin !== 'ci');
    if (url !== undefined && token !== undefined) {
        throw new invalid_value/* InvalidValueError */.$(`is not on ${named.url} (${url.source}), and ${token.source} may be meant for that instance; expected gitlab-url to say that it is for ${address.origin}`);
    }
    return { url: address.origin, apiVersion: 'v4' };
}
function projectFrom(reference, instance) {
    if (reference.kind === 'id')
        return reference.id;
    return reference.kind === 'path' ? reference.path : projectOf(reference.page, instance);
}
function projectOf(page, instance) {
    const path = (0,options_location/* pathOnInstance */.st)(page, instance.url);
    if (path === undefined)
        throw new invalid_value/* InvalidValueError */.$(`is not on ${instance.url}; expected the full path, or gitlab-url to match`);
    return (0,project/* checkProjectPath */.FV)(path);
}

// EXTERNAL MODULE: ./build/bundle/js/options/requirements.js
var requirements = __webpack_require__(4706);
;// CONCATENATED MODULE: ./build/bundle/js/options/resolve.js






/**
 * All options of one run: flag or action input, else `DOWNSTREAM_*`, else what the CI system provides, else the default.
 * @throws {UsageError} with every problem there is.
 */
async function resolveOptions(request) {
    const { face, env, requires = [], readFile = readUtf8 } = request;
    const readers = [
        readCiDefaults(env),
        readEnvironment(env, request.internalVariables),
        face === 'action' ? readActionInputs(env) : (request.flags ?? { options: new Map(), problems: [] }),
    ];
    const given = mergeByPrecedence(readers);
    const problems = readers.flatMap((reader) => reader.problems);
    const parsed = await parseValues(given, readFile);
    const target = locateTarget(parsed.values, given);
    problems.push(...parsed.problems, ...target.problems);
    const options = buildOptions({ values: parsed.values, target, given, env });
    const isWrong = new Set(problems.map(({ option }) => option));
    // The project may hang on the instance or on the pipeline's URL; what is wrong there says enough.
    if (isWrong.has('gitlab-url') || isWrong.has('pipeline-id'))
        isWrong.add('project');
    const missing = (0,requirements/* findMissing */.y)(options, requires).filter(({ option }) => !isWrong.has(option));
    problems.push(...missing.map((problem) => (problem.option === 'token' ? explainMissingToken(problem, options) : problem)));
    if (problems.length > 0)
        throw usageError(problems);
    return options;
}
/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
function usageError(problems) {
    const lines = problems.map(formatProblem);
    if (lines.length === 1)
        return new errors/* UsageError */.eb(lines[0] ?? '', { problems });
    return new errors/* UsageError */.eb(`${lines.length} options are not right`, { problems, details: lines });
}
/** Whoever relies on the job token learns why it does not do. */
function explainMissingToken(problem, { notices = [] }) {
    return { ...problem, message: [problem.message, ...notices].join('; ') };
}
/** `--timeout "abc": expected …`, named as the user gave it. */
function formatProblem({ option, source, given, message }) {
    return `${source ?? option}${given === undefined || given === '' ? '' : ` ${JSON.stringify(given)}`}: ${message}`;
}
function mergeByPrecedence(readers) {
    return new Map(readers.flatMap(({ options }) => [...options]));
}
/** Only complete when there was no problem. */
function buildOptions({ values, target, given, env }) {
    const jobToken = readJobToken(target, env);
    const isCiToken = given.get('token')?.origin === 'ci';
    const variables = new Map([...(values['variables-file'] ?? []), ...(values.variables ?? [])]);
    return {
        gitlabUrl: target.instance?.url ?? '',
        apiVersion: target.instance?.apiVersion ?? 'v4',
        project: target.project,
        ref: values.ref,
        token: isCiToken ? jobToken.credential : values.token,
        apiToken: values['api-token'],
        jobToken: jobToken.credential,
        variables: Object.fromEntries(variables),
        inputs: Object.fromEntries(values.inputs ?? []),
        upstreamVariables: values['upstream-variables'],
        wait: values.wait,
        pipelineId: toReference(values['pipeline-id']),
        expectSha: values['expect-sha'],
        timeoutSeconds: values.timeout,
        onTimeout: values['on-timeout'],
        onInterrupt: values['on-interrupt'],
        onManual: values['on-manual'],
        passOn: values['pass-on'] ?? [],
        retryFailed: values['retry-failed'],
        follow: values.follow,
        logs: values.logs,
        logLines: values['log-lines'],
        artifacts: values.artifacts,
        artifactsPath: values['artifacts-path'],
        artifactsFiles: values['artifacts-files'],
        artifactsMaxBytes: values['artifacts-max-size'],
        artifactsMaxEntries: values['artifacts-max-entries'],
        outputsFrom: values['outputs-from'] ?? [],
        summary: values.summary,
        annotations: values.annotations,
        reportFile: values['report-file'],
        pollIntervalSeconds: values['poll-interval'],
        requestTimeoutSeconds: values['request-timeout'],
        retries: values.retries,
        caFile: values['ca-file'],
        dryRun: values['dry-run'],
        explicit: new Set([...given].filter(([, { origin }]) => origin !== 'ci').map(([name]) => name)),
        notices: jobToken.notice === undefined ? [] : [jobToken.notice],
    };
}
/** The job's token, for the job's own instance only. */
function readJobToken({ instance }, env) {
    const value = env.CI_JOB_TOKEN?.trim();
    const home = URL.parse(env.CI_SERVER_URL ?? '')?.origin;
    if (value === undefined || value === '' || instance === undefined)
        return {};
    if (home !== new URL(instance.url).origin) {
        return {
            notice: `CI_JOB_TOKEN is left out: it belongs to ${home ?? 'an unknown instance'}, not to ${instance.url}`,
        };
    }
    return { credential: { value, source: 'CI_JOB_TOKEN', kind: 'job' } };
}
function toReference(address) {
    if (address?.kind !== 'url')
        return address;
    return { kind: 'url', id: address.id, url: address.url };
}
function readUtf8(path) {
    return (0,promises_.readFile)(path, 'utf8');
}

// EXTERNAL MODULE: ./build/bundle/js/host/create.js
var create = __webpack_require__(7478);
;// CONCATENATED MODULE: ./build/bundle/js/options/upstream.js

/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
function collectUpstreamVariables(env) {
    const kind = (0,create/* detectHostKind */.G)(env);
    const found = kind === 'github' ? fromGitHub(env) : kind === 'gitlab' ? fromGitLab(env) : {};
    return Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])));
}
/** https://docs.gitlab.com/ci/variables/predefined_variables/ */
function fromGitLab(env) {
    return {
        UPSTREAM_PROJECT: env.CI_PROJECT_PATH,
        UPSTREAM_REF: env.CI_COMMIT_REF_NAME,
        UPSTREAM_SHA: env.CI_COMMIT_SHA,
        UPSTREAM_TAG: env.CI_COMMIT_TAG,
        UPSTREAM_PIPELINE_URL: env.CI_PIPELINE_URL,
        UPSTREAM_JOB_URL: env.CI_JOB_URL,
        UPSTREAM_ACTOR: env.GITLAB_USER_LOGIN,
        UPSTREAM_SERVER: env.CI_SERVER_URL,
    };
}
/**
 * https://docs.github.com/actions/reference/variables-reference. The address of a job is not known inside of it.
 */
function fromGitHub(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    const runUrl = server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
    return {
        UPSTREAM_PROJECT: repository,
        UPSTREAM_REF: env.GITHUB_REF_NAME,
        UPSTREAM_SHA: env.GITHUB_SHA,
        UPSTREAM_TAG: env.GITHUB_REF_TYPE === 'tag' ? env.GITHUB_REF_NAME : undefined,
        UPSTREAM_PIPELINE_URL: runUrl,
        UPSTREAM_JOB_URL: undefined,
        UPSTREAM_ACTOR: env.GITHUB_ACTOR,
        UPSTREAM_SERVER: server,
    };
}

// EXTERNAL MODULE: ./build/bundle/js/commands/connect.js
var connect = __webpack_require__(6270);
;// CONCATENATED MODULE: ./build/bundle/js/commands/open-run.js




/** Reads the options once and makes everything that a remote command works with. */
async function openRun({ host, signal, clock = js_clock/* systemClock */.m, ...request }) {
    const options = await resolveOptions(request);
    return {
        options,
        client: await (0,connect/* connect */.N)(options, { host, clock }),
        host,
        clock,
        random: Math.random,
        signal,
        upstream: collectUpstreamVariables(request.env),
        username: request.env.GITLAB_USER_LOGIN,
    };
}


/***/ }),

/***/ 4706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ describeRequired),
/* harmony export */   y: () => (/* binding */ findMissing)
/* harmony export */ });
/** When a command needs an option, for its help; `undefined` when it does not. */
function describeRequired(requires, option) {
    const aboutPipeline = requires.includes('start') || requires.includes('pipeline');
    if (aboutPipeline && option === 'project')
        return 'required, except with the URL of a pipeline';
    if (aboutPipeline && option === 'ref')
        return requires.includes('start') ? 'required, except with pipeline-id' : 'required with latest';
    return requires.some((name) => name === option) ? 'required' : undefined;
}
/** What is missing, one problem per option. */
function findMissing(options, requirements) {
    const problems = requirements.flatMap((requirement) => check(options, requirement));
    return problems.filter(({ option }, index) => problems.findIndex((other) => other.option === option) === index);
}
function check(options, requirement) {
    const { project, ref, apiToken } = options;
    switch (requirement) {
        case 'start':
            return options.pipelineId === undefined ? checkStart(options) : checkPipeline(options);
        case 'pipeline':
            return checkPipeline(options);
        case 'project':
            return project === undefined ? [missing('project', 'a numeric id or the full path, such as group/project')] : [];
        case 'ref':
            return ref === undefined ? [missing('ref', 'a branch or tag')] : [];
        case 'api-token':
            return apiToken === undefined ? [missing('api-token', 'a project, group or personal access token')] : [];
    }
}
function checkStart(options) {
    const credentials = (options.token ?? options.apiToken) ? [] : [missingToken];
    return [...check(options, 'project'), ...check(options, 'ref'), ...credentials];
}
function checkPipeline(options) {
    const { pipelineId } = options;
    if (pipelineId === undefined)
        return [missing('pipeline-id', 'an id, the URL of a pipeline, or latest'), ...check(options, 'project')];
    return [...check(options, 'project'), ...(pipelineId.kind === 'latest' ? check(options, 'ref') : [])];
}
const missingToken = {
    option: 'token',
    message: 'is required; expected a trigger token or a CI job token (or api-token with the api scope in its place)',
};
function missing(option, expected) {
    return { option, message: `is required; expected ${expected}` };
}


/***/ })

};
