export const id = 230;
export const ids = [230];
export const modules = {

/***/ 4839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ finishCommand)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/report/outputs.js
var outputs = __webpack_require__(1994);
// EXTERNAL MODULE: ./build/bundle/js/report/redaction.js
var redaction = __webpack_require__(8589);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/output-keys.js
var output_keys = __webpack_require__(9264);
// EXTERNAL MODULE: ./build/bundle/js/host/log-lines.js
var log_lines = __webpack_require__(3100);
// EXTERNAL MODULE: ./build/bundle/js/report/failed-jobs.js
var failed_jobs = __webpack_require__(3020);
;// CONCATENATED MODULE: ./build/bundle/js/report/annotations.js


/** GitHub shows ten errors and ten warnings of a step; one error is left for the message of the step itself. */
const limitPerLevel = 9;
const linesOfLog = 5;
/**
 * An error for each failed job, a warning for one that does not count; a last one says how many more there are.
 * Takes a redacted result: long texts are cut, and half a secret is not found.
 */
function resultAnnotations(result) {
    const failed = (0,failed_jobs/* failedJobs */.Mf)(result);
    return [
        ...limited(failed.filter((job) => job.counts), 'error'),
        ...limited(failed.filter((job) => !job.counts), 'warning'),
    ];
}
function limited(jobs, level) {
    const shown = jobs.length > limitPerLevel ? jobs.slice(0, limitPerLevel - 1) : jobs;
    const annotations = shown.map((job) => ({ level, title: title(job), message: message(job) }));
    const rest = jobs.length - shown.length;
    if (rest === 0)
        return annotations;
    const closing = { level, title: `${rest} more failed jobs`, message: names(jobs.slice(shown.length)) };
    return [...annotations, closing];
}
function title(job) {
    return `${shortened((0,failed_jobs/* fullJobName */.qw)(job), 120)} failed${job.counts ? '' : ' (does not count)'}`;
}
function message(job) {
    const reason = `stage ${shortened(job.stage, 120)}: ${(0,failed_jobs/* failureWords */.AC)(job) ?? 'failed'}`;
    const log = (0,log_lines/* readableLogLines */.i)(job.logTail ?? [])
        .filter((line) => line.trim() !== '')
        .slice(-linesOfLog)
        .map((line) => shortened(line, 400));
    return [reason, ...log, ...(job.url === undefined ? [] : [job.url])].join('\n');
}
function names(jobs) {
    return shortened(jobs.map(failed_jobs/* fullJobName */.qw).join(', '), 1000);
}
function shortened(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}

// EXTERNAL MODULE: ./build/bundle/js/report/markdown.js + 1 modules
var markdown = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/bundle/js/report/write-report.js + 2 modules
var write_report = __webpack_require__(4406);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-result.js
var run_result = __webpack_require__(1079);
;// CONCATENATED MODULE: ./build/bundle/js/commands/deliver-result.js








/**
 * Puts a result where people and later steps look: report file, outputs, job summary, annotations. Resolves with the result as it was
 * told: a report that cannot be written makes a passed run fail, and is a warning beside any other failure.
 */
async function deliverResult(result, host, { summary, annotations, reportFile }) {
    const told = reportFile ? await writeReportFile(result, reportFile, host) : result;
    // Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints.
    for (const [name, value] of (0,outputs.resultOutputs)(told))
        host.setOutput(name, value);
    setForeignOutputs(told, host);
    const shown = (0,redaction.redactResult)(told, (text) => host.redact(text));
    if (annotations)
        for (const annotation of resultAnnotations(shown))
            host.annotate(annotation);
    if (summary)
        await host.appendSummary((0,markdown/* formatMarkdown */.j)(shown));
    return told;
}
async function writeReportFile(result, file, host) {
    try {
        const warnings = await (0,write_report/* writeReport */.u)(result, file, host);
        return { ...result, warnings: [...result.warnings, ...warnings] };
    }
    catch (error) {
        if (!(error instanceof errors/* DownstreamError */.B8))
            throw error;
        if (result.exitCode !== 0)
            return { ...result, warnings: [...result.warnings, error.message] };
        const { message, ...ending } = (0,run_result.endingOfError)(error);
        return { ...result, ...ending, message, hints: error.hints, details: [result.message, ...error.details] };
    }
}
/** The downstream names these: none may take the place of an output of ours, or of what following jobs rely on. */
function setForeignOutputs({ outputs }, host) {
    for (const [name, value] of Object.entries(outputs)) {
        const reason = (0,output_keys/* refuseOutputKey */.$)(name);
        if (reason === undefined)
            host.setOutput(name, value);
        else
            host.warn(`outputs-from: ${name} is no output of this step: ${reason}`);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/finish-command.js





/** Runs what gives a result, delivers the result whatever it is, and says the last word. */
async function finishCommand(context, run) {
    const { host, options } = context;
    const ended = await run().catch((error) => {
        if (error instanceof errors/* DownstreamError */.B8)
            return (0,run_result.resultOfError)(error);
        throw error;
    });
    const result = await deliverResult(ended, host, options);
    for (const warning of result.warnings)
        host.warn(warning);
    if (result.exitCode === 0)
        host.info(result.message);
    else
        host.fail(new RunFailure(result));
    host.saveState('finished', 'true');
    const shown = (0,redaction.redactResult)(result, (text) => host.redact(text));
    return { exitCode: result.exitCode, document: (0,outputs.resultDocument)(shown) };
}
/** A result that is not a success, in the form in which hosts show failures. */
class RunFailure extends errors/* DownstreamError */.B8 {
    name = 'RunFailure';
    exitCode;
    result;
    constructor({ message, exitCode, result, hints, details }) {
        super(message, { hints, details });
        this.exitCode = exitCode;
        this.result = result;
    }
}


/***/ }),

/***/ 8447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ matchLogJobs),
/* harmony export */   Xu: () => (/* binding */ hasLog),
/* harmony export */   du: () => (/* binding */ selectLogJobs),
/* harmony export */   wD: () => (/* binding */ orderByStage)
/* harmony export */ });
/* harmony import */ var _gitlab_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3831);
/* harmony import */ var _pipeline_artifacts_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9014);


/**
 * The jobs that `--job` names: the one of exactly this name, else all that fit it as a glob. Without a name all jobs. Trigger jobs
 * have no log.
 */
function matchLogJobs(jobs, name) {
    const withLog = jobs.filter(({ kind }) => kind === 'job');
    if (name === undefined)
        return withLog;
    if (withLog.some((job) => job.name === name))
        return [(0,_pipeline_artifacts_select_js__WEBPACK_IMPORTED_MODULE_0__/* .requireJob */ .bo)(withLog, name, 'logs')];
    return withLog.filter((job) => (0,_pipeline_artifacts_select_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesJobName */ .MK)(name, job.name));
}
/**
 * As {@link matchLogJobs}; nothing found is an error, unless trigger jobs may still start pipelines that have the job.
 * @throws ArtifactError (`no-job`) with the names that there are
 */
function selectLogJobs(jobs, name) {
    const selected = matchLogJobs(jobs, name);
    const mayCome = jobs.some(({ kind, status }) => kind === 'bridge' && !(0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinished */ .$g)(status));
    if (selected.length === 0 && name !== undefined && !mayCome)
        (0,_pipeline_artifacts_select_js__WEBPACK_IMPORTED_MODULE_0__/* .requireJob */ .bo)(jobs, name, 'logs');
    return selected;
}
/** Pipeline by pipeline and stage by stage, as the jobs came to be. */
function orderByStage(jobs) {
    const stages = Map.groupBy(jobs, ({ pipelineId, stage }) => JSON.stringify([pipelineId, stage]));
    return [...stages.values()].flat();
}
/** Whether there can be a log: a job that waits or was skipped has none. */
function hasLog({ status }) {
    return status === 'running' || status === 'canceling' || ((0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinished */ .$g)(status) && status !== 'skipped');
}


/***/ }),

/***/ 230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logs: () => (/* binding */ logs)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/gitlab/status.js
var gitlab_status = __webpack_require__(3831);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/logs/follow-trace.js + 4 modules
var follow_trace = __webpack_require__(8821);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/logs/read-slots.js
var read_slots = __webpack_require__(160);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/whole-log.js
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



/** For a server that fails again and again; each line that comes gives it as much time anew. */
const PATIENCE_MS = 60_000;
/**
 * Reads one log as it is now from beginning to end. Lines are handed on as they come, each once, also when the answer is cut and read again.
 *
 * @returns whether it was whole; `false` when GitLab has less of it at the end than it sent before
 * @throws RefusedError, UnreachableError, the signal's reason
 */
async function readWholeLog(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock, onLines, signal } = request;
        const stalled = new errors/* UnreachableError */.Jk(`the log of job ${request.job.id} did not come within ${PATIENCE_MS / 1000} s`);
        const patience = __addDisposableResource(env_1, clock.deadline(PATIENCE_MS, () => stalled), false);
        const end = await (0,follow_trace/* followTrace */.R)({
            ...request,
            slots: (0,read_slots/* createReadSlots */.u)(1),
            load: () => ({ jobsFollowed: 1, remainingShare: undefined }),
            onLines(lines) {
                patience.restart();
                onLines(lines);
            },
            ended: AbortSignal.abort(),
            stop: AbortSignal.any([signal, patience.signal]),
        });
        signal.throwIfAborted();
        if (end.kind === 'unreadable')
            throw end.error;
        if (end.kind === 'stopped')
            throw end.error ?? stalled;
        return end.kind === 'complete';
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/tree.js
var tree = __webpack_require__(3518);
// EXTERNAL MODULE: ./build/bundle/js/report/failed-jobs.js
var failed_jobs = __webpack_require__(3020);
// EXTERNAL MODULE: ./build/bundle/js/commands/finish-command.js + 2 modules
var finish_command = __webpack_require__(4839);
// EXTERNAL MODULE: ./build/bundle/js/commands/log-jobs.js
var log_jobs = __webpack_require__(8447);
// EXTERNAL MODULE: ./build/bundle/js/commands/read-tree.js
var read_tree = __webpack_require__(667);
// EXTERNAL MODULE: ./build/bundle/js/commands/required-rights.js
var required_rights = __webpack_require__(5979);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-result.js
var run_result = __webpack_require__(1079);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-wait.js
var run_wait = __webpack_require__(7787);
;// CONCATENATED MODULE: ./build/bundle/js/commands/logs.js











/** `logs`: the logs alone on stdout. Exits 0 when they came whole, whatever became of the jobs. */
const logs = (context) => {
    const options = { ...context.options, summary: false, annotations: false, reportFile: undefined };
    const jobName = context.flags.job;
    const silent = { ...context, options };
    return (0,finish_command/* finishCommand */.p)(silent, async () => {
        (0,required_rights/* requireTraces */.Ue)(context.client);
        if (!context.flags.follow)
            return printLogs(jobName, silent);
        const { followLogs } = await __webpack_require__.e(/* import() */ 831).then(__webpack_require__.bind(__webpack_require__, 831));
        return followLogs(jobName, silent);
    });
};
async function printLogs(jobName, context) {
    const { client, host, signal } = context;
    const found = await (0,run_wait/* findPipeline */.GQ)(context);
    const { pipeline } = found;
    const root = await (0,read_tree/* readTree */.Z)(found, context);
    if (root.unreadable !== undefined)
        throw (0,required_rights/* jobsUnreadable */.oY)(pipeline, root.unreadable);
    const selected = (0,log_jobs/* orderByStage */.wD)((0,log_jobs/* selectLogJobs */.du)((0,tree/* listResultJobs */.SE)(root), jobName));
    // A log that still grows is only shown to who asks for it, so that what is shown is the same each time.
    const shown = selected.filter((job) => (0,log_jobs/* hasLog */.Xu)(job) && (jobName !== undefined || (0,gitlab_status/* isFinished */.$g)(job.status)));
    const failures = [];
    for (const job of shown) {
        const failure = await printLog(job, shown.length > 1, context);
        signal.throwIfAborted();
        if (failure)
            failures.push(failure);
    }
    for (const line of describeRest(selected, shown))
        host.info(line);
    const [failure] = failures;
    if (failure)
        throw failure;
    const message = `${shown.length === 1 ? 'One log' : `${shown.length} logs`} of pipeline #${pipeline.id}, which is ${pipeline.status}`;
    return {
        ...(0,run_result.createResult)({ result: (0,run_result.resultWord)(pipeline.status), exitCode: 0, message }, pipeline, client),
        jobs: shown,
    };
}
/** Prints one log; gives what kept it from being printed. One log that is refused says nothing about the others. */
async function printLog(job, labelled, context) {
    const { client, clock, host, random, signal } = context;
    const name = (0,failed_jobs/* fullJobName */.qw)(job);
    const label = { key: String(job.id), text: labelled ? name : undefined };
    try {
        const whole = await readWholeLog({
            source: client,
            clock,
            random,
            job,
            signal,
            onLines: (lines) => host.logLines(label, lines),
            onReplaced: () => host.warn(`The log of ${name} was written anew; what follows replaces what was shown`),
        });
        if (!whole)
            host.warn(`The log of ${name} was cut or erased while it was read`);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk) && !(error instanceof errors/* UnreachableError */.Jk))
            throw error;
        host.warn(`The log of ${name} cannot be read: ${error.message}`);
        return error;
    }
}
function describeRest(selected, shown) {
    const left = selected.filter((job) => !shown.includes(job));
    const growing = left.filter((job) => (0,log_jobs/* hasLog */.Xu)(job)).map(failed_jobs/* fullJobName */.qw);
    const without = left.filter((job) => !(0,log_jobs/* hasLog */.Xu)(job)).map((job) => `${(0,failed_jobs/* fullJobName */.qw)(job)} (${job.status})`);
    return [
        ...(growing.length > 0 ? [`Still running, see them with --follow or --job: ${growing.join(', ')}`] : []),
        ...(without.length > 0 ? [`Without a log: ${without.join(', ')}`] : []),
    ];
}


/***/ }),

/***/ 667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree),
/* harmony export */   y: () => (/* binding */ rereadTree)
/* harmony export */ });
/* harmony import */ var _pipeline_refresh_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8908);
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3518);


/** A pipeline with its jobs and, with `follow`, those below it, as they are now. What cannot be read is marked in the tree. */
async function readTree({ project, pipeline }, context) {
    const root = (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .createNode */ .RM)(project, pipeline);
    await rereadTree(root, context);
    return root;
}
/** Brings a tree up to date with the status that was last seen of its root. */
async function rereadTree(root, { options, client, clock, signal }) {
    await (0,_pipeline_refresh_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .refreshTree */ .u)(root, { client, signal, follow: options.follow, nowMs: clock.monotonicMs(), staleAfterMs: 0 });
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
