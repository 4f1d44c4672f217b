export const id = 167;
export const ids = [167];
export const modules = {

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cq: () => (/* binding */ hasNoArchive),
/* harmony export */   cu: () => (/* binding */ missingArtifacts),
/* harmony export */   hx: () => (/* binding */ describeJob)
/* harmony export */ });
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


/** `job "build" (#12)`, with the pipeline when it is not the one that is watched. */
function describeJob({ id, name, pipelineLabel }) {
    const where = pipelineLabel === undefined ? '' : ` in ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(pipelineLabel).slice(1, -1)}`;
    return `job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)} (#${id}${where})`;
}
const FINISHED = new Set(['success', 'failed', 'canceled']);
/** Whether it is known without asking that there is nothing to fetch. */
function hasNoArchive({ hasArchive, status }) {
    return hasArchive === false || (hasArchive === undefined && status !== undefined && !FINISHED.has(status));
}
/**
 * Why there is nothing to fetch: `expired` or `none`.
 * @param cause GitLab's 404, when it was asked
 */
function missingArtifacts(job, clock, cause) {
    const subject = describeJob(job);
    const expiredAt = job.artifactsExpireAt;
    // The latest artifacts of a ref are kept beyond their time, so only a missing archive makes them expired.
    if (expiredAt !== undefined && Date.parse(expiredAt) <= clock.wallMs()) {
        return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('expired', `the artifacts of ${subject} expired at ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(expiredAt).slice(1, -1)}`, {
            cause,
            hints: ['run the pipeline again', 'set a longer artifacts:expire_in in that job, or keep them in GitLab'],
        });
    }
    if (job.hasArchive) {
        return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-file', `GitLab lists artifacts for ${subject} but does not hand them out (404)`, {
            cause,
            hints: ['they may have been erased just now', 'the token may not read the jobs of that project'],
        });
    }
    const state = job.status === undefined ? '' : `; its status is ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(job.status).slice(1, -1)}`;
    return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('none', `${subject} has no artifacts${state}`, {
        cause,
        hints: [
            'the job must list files below artifacts:paths, and write them',
            'a failed job uploads them only with artifacts:when: always or on_failure',
        ],
    });
}


/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ refuseOutputKey)
/* harmony export */ });
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1994);

// `pipelines` is what a chain adds. GitHub compares names without regard to letter case.
const OWN_NAMES = new Set([..._report_outputs_js__WEBPACK_IMPORTED_MODULE_0__.outputNames, 'json', 'pipelines'].map((name) => name.toLowerCase()));
// A dotenv report turns keys into environment variables of the following jobs: these would change what programs they run, what
// these trust, or what this tool and the CI system believe.
const DANGEROUS_NAMES = new Set('PATH HOME SHELL IFS ENV PS4 PROMPT_COMMAND PERL5OPT PERL5LIB PYTHONPATH PYTHONSTARTUP PYTHONHOME RUBYOPT RUBYLIB JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE'.split(' '));
const DANGEROUS_PREFIXES = /^(?:CI_|GITLAB_|GITHUB_|RUNNER_|ACTIONS_|DOWNSTREAM_|TRIGGERED_|LD_|DYLD_|BASH_|GIT_|NPM_CONFIG_)/;
const NODE_NAMES = /^NODE_(?:OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)$/;
/** Why a key of a dotenv file cannot become an output; `undefined` when it can. */
function refuseOutputKey(key) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
        return 'a key is made of letters, digits and underscores';
    if (OWN_NAMES.has(key.toLowerCase()))
        return 'it is the name of an output of our own';
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        return 'it is reserved';
    const upper = key.toUpperCase();
    if (DANGEROUS_NAMES.has(upper) || DANGEROUS_PREFIXES.test(upper) || NODE_NAMES.test(upper) || upper === 'CI') {
        return 'it would change how the following jobs run';
    }
    return undefined;
}


/***/ }),

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readOutputs: () => (/* binding */ readOutputs)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _options_dotenv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(316);
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5419);
/* harmony import */ var _missing_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(774);
/* harmony import */ var _output_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9264);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9651);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9014);







const LONGEST_FILE_BYTES = 1024 * 1024;
const LISTED_PATHS = 20;
/**
 * The values of the dotenv files that `outputs-from` names, by key; of two files with one key the later one wins. Only these
 * files are fetched.
 * @throws ArtifactError (`no-job`, `none`, `expired`, `no-file`, `outputs`), GitLabRefusedError, GitLabUnavailableError
 */
async function readOutputs(request) {
    const outputs = new Map();
    for (const source of request.sources) {
        const job = (0,_select_js__WEBPACK_IMPORTED_MODULE_5__/* .requireJob */ .bo)(request.jobs, source.job, 'outputs-from');
        const content = await readFile(request, job, source.path);
        for (const [key, value] of parseOutputs(content, { job, path: source.path }))
            outputs.set(key, value);
    }
    return Object.fromEntries(outputs);
}
function parseOutputs(content, { job, path }) {
    const file = `outputs-from: ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_6__/* .printableName */ .N)(path)} of ${(0,_missing_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .describeJob */ .hx)(job)}`;
    const entries = guardDotenv(content, path, file);
    const problems = entries.flatMap(({ key, line }) => {
        const reason = (0,_output_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseOutputKey */ .$)(key);
        return reason ? [`line ${line}: ${key}: ${reason}`] : [];
    });
    if (problems.length > 0) {
        throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ArtifactError */ .n('outputs', `${file} has keys that cannot be outputs`, {
            details: problems,
            hints: ['give these keys other names in the job that writes the file, e.g. with a prefix'],
        });
    }
    return entries.map(({ key, value }) => [key, value]);
}
function guardDotenv(content, path, file) {
    try {
        return (0,_options_dotenv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .q)(content, path);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ArtifactError */ .n('outputs', `${file} is no dotenv file`, { cause: error, details: [reason] });
    }
}
async function readFile(request, job, path) {
    try {
        const { body } = await request.client.openJobArtifactFile(job.projectId, job.id, path, { signal: request.signal });
        return await readText(body, `outputs-from: ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_6__/* .printableName */ .N)(path)} of ${(0,_missing_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .describeJob */ .hx)(job)}`);
    }
    catch (error) {
        throw error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLabRefusedError */ .O && error.status === 404 ? await explain(request, job, path, error) : error;
    }
}
async function readText(body, file) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > LONGEST_FILE_BYTES) {
            throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ArtifactError */ .n('outputs', `${file} is larger than ${LONGEST_FILE_BYTES} bytes`);
        }
        chunks.push(chunk);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch (error) {
        throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ArtifactError */ .n('outputs', `${file} is not text in UTF-8`, { cause: error });
    }
}
/** A 404 is for a job without artifacts as for a wrong path; GitLab 18.8 and later can say which. */
async function explain({ client, clock, signal }, job, path, cause) {
    const missing = (0,_missing_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .missingArtifacts */ .cu)({ ...job, hasArchive: undefined }, clock, cause);
    if (job.hasArchive === false || missing.kind === 'expired')
        return missing;
    const entries = await client.listArtifactTree(job.projectId, job.id, { signal }).catch(() => undefined);
    signal?.throwIfAborted();
    const files = entries
        ?.filter((entry) => entry.type !== 'directory' && entry.type !== 'tree')
        .map((entry) => (0,_printable_name_js__WEBPACK_IMPORTED_MODULE_6__/* .printableName */ .N)(entry.path));
    const more = files && files.length > LISTED_PATHS ? ', …' : '';
    return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ArtifactError */ .n('no-file', `outputs-from: ${(0,_missing_artifacts_js__WEBPACK_IMPORTED_MODULE_3__/* .describeJob */ .hx)(job)} has no artifact ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_6__/* .printableName */ .N)(path)}`, {
        cause,
        details: files ? [`its artifacts: ${files.slice(0, LISTED_PATHS).join(', ')}${more}`] : [],
        hints: [
            'the path is the one in the archive, from the root of the project',
            ...(files ? [] : ['the job may have no artifacts at all: see artifacts:paths there']),
        ],
    });
}


/***/ }),

/***/ 9014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ matchesJobName),
/* harmony export */   bo: () => (/* binding */ requireJob),
/* harmony export */   hm: () => (/* binding */ selectJobs),
/* harmony export */   tH: () => (/* binding */ fileMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);



/**
 * The jobs that `artifacts` asks for. Trigger jobs have no artifacts and are never selected.
 * @throws ArtifactError (`no-job`) when a name without wildcards is no job's name
 */
function selectJobs(jobs, selection) {
    const candidates = jobs.filter((job) => job.kind !== 'bridge');
    if (selection.kind === 'none')
        return { selected: [], warnings: [] };
    if (selection.kind === 'all')
        return { selected: candidates.map((job) => ({ job, exact: false })), warnings: [] };
    const exactById = new Map();
    const warnings = [];
    for (const glob of selection.globs) {
        const named = candidates.filter((job) => job.name === glob);
        const matched = named.length > 0 ? named : candidates.filter((job) => matchesJobName(glob, job.name));
        if (matched.length === 0 && !hasWildcards(glob))
            throw noSuchJob(glob, candidates);
        if (matched.length === 0)
            warnings.push(`artifacts: no job matches ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(glob)}`);
        for (const { id } of matched)
            exactById.set(id, exactById.get(id) || named.length > 0);
    }
    const selected = candidates
        .filter((job) => exactById.has(job.id))
        .map((job) => ({ job, exact: exactById.get(job.id) ?? false }));
    return { selected, warnings };
}
/**
 * Whether a job name fits a glob. `*` and `?` match every character, also `/` and a leading dot, since `test 1/3` is one name;
 * `{a,b}` is either. Brackets and parentheses stand for themselves: GitLab's own matrix names hold them (`build: [linux, arm]`).
 */
function matchesJobName(glob, jobName) {
    const literal = flat(glob).replace(/[()|+@!\\[\]^$]/g, '\\$&');
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(literal, { dot: true, noextglob: true, nonegate: true, windows: false })(flat(jobName));
}
// A job name is no path: with its slashes and line ends replaced, no wildcard treats them specially.
function flat(text) {
    return text.replace(/[/\r\n]/g, '\u0001');
}
/**
 * Whether a path in an archive is wanted by `artifacts-files`. `*` stays within a folder, `**` does not; a pattern that names a
 * folder takes all that is in it, as `artifacts:paths` does.
 */
function fileMatcher(globs) {
    const patterns = globs.map((glob) => glob.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')).filter((glob) => glob !== '');
    if (patterns.length === 0 || patterns.includes('**') || patterns.includes('.'))
        return () => true;
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(patterns.flatMap((pattern) => [pattern, `${pattern}/**`]), { dot: true, nonegate: true, windows: false });
}
function hasWildcards(glob) {
    return /[*?{]/.test(glob);
}
/**
 * The job of exactly this name: the pipeline's own before one of a followed pipeline, and the newest of equal ones.
 * @param option for the message, e.g. `outputs-from`
 * @throws ArtifactError (`no-job`)
 */
function requireJob(jobs, name, option) {
    const candidates = jobs.filter((job) => job.kind !== 'bridge');
    const named = candidates.filter((job) => job.name === name);
    const own = named.filter((job) => job.pipelineLabel === undefined);
    const pipelines = new Set(named.map((job) => job.pipelineLabel));
    if (own.length === 0 && pipelines.size > 1) {
        throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-job', `${option}: several pipelines have a job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)}`, {
            details: [...pipelines].map((label) => (0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(label ?? '')),
            hints: ['give the jobs different names'],
        });
    }
    const [found] = (own.length > 0 ? own : named).toSorted((a, b) => b.id - a.id);
    if (!found)
        throw noSuchJob(name, candidates, option);
    return found;
}
function noSuchJob(name, jobs, option = 'artifacts') {
    const names = [...new Set(jobs.map((job) => (0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(job.name)))];
    return new _artifact_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .n('no-job', `${option}: the pipeline has no job ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printableName */ .N)(name)}`, {
        details: names.length > 0 ? [`its jobs: ${names.slice(0, 30).join(', ')}${names.length > 30 ? ', …' : ''}`] : [],
        hints: ['names are matched exactly, upper and lower case too'],
    });
}


/***/ })

};
