export const id = 572;
export const ids = [572];
export const modules = {

/***/ 572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancel: () => (/* binding */ cancel)
/* harmony export */ });
/* harmony import */ var _gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3831);
/* harmony import */ var _pipeline_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1112);
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3518);
/* harmony import */ var _report_duration_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1266);
/* harmony import */ var _finish_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4839);
/* harmony import */ var _leave_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2219);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(667);
/* harmony import */ var _required_rights_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5979);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1079);
/* harmony import */ var _run_wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7787);
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










/** Asking, and seeing in the status that it was heard. */
const CANCEL_WITHIN_MS = 30_000;
/** With `--wait`, from `canceling` to `canceled`, unless `timeout` is given: jobs may clean up after themselves. */
const WAIT_MS = 30_000;
const POLL_MS = 1_000;
/** Pipelines below may show a moment later that they were canceled. */
const LOOKS_BELOW = 5;
/** `cancel`: exits 0 only when the pipeline is canceled, now or already; its status says so, not the answer to the request. */
const cancel = (context) => {
    // What was canceled has its summary and its report from whoever waited for it.
    const options = { ...context.options, summary: false, annotations: false, reportFile: undefined };
    const silent = { ...context, options };
    return (0,_finish_command_js__WEBPACK_IMPORTED_MODULE_1__/* .finishCommand */ .p)(silent, () => runCancel(silent));
};
async function runCancel(context) {
    const { options, client, clock, signal } = context;
    (0,_required_rights_js__WEBPACK_IMPORTED_MODULE_4__/* .requireActing */ .Yb)(client, 'Cancelling a pipeline');
    const found = await (0,_run_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .findPipeline */ .GQ)(context);
    const root = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readTree */ .Z)(found, context);
    const open = (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .listNodes */ .iR)(root).filter(({ pipeline }) => !(0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(pipeline.status));
    if (open.length === 0)
        return toResult(describeEnded(found.pipeline), found.pipeline, root, context);
    const report = await (0,_pipeline_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelTree */ .l)(root, { client, clock, withinMs: CANCEL_WITHIN_MS, signal });
    if (report.kind === 'failed')
        throw report.error;
    const waits = options.wait && report.kind === 'canceled';
    const pipeline = waits ? await waitForEnd(report.pipeline, root, context) : report.pipeline;
    root.pipeline = pipeline;
    const warnings = await watchBelow(root, open.filter((node) => node !== root), context);
    const line = (0,_leave_run_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCancel */ .w)((0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(pipeline.status) ? conclude(pipeline) : report, '');
    return { ...toResult(describe(pipeline, line, context), pipeline, root, context), warnings };
}
function conclude(pipeline) {
    return { kind: pipeline.status === 'canceled' ? 'canceled' : 'ended-before', pipeline };
}
function describeEnded(pipeline) {
    if (pipeline.status !== 'canceled')
        return describe(pipeline, (0,_leave_run_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCancel */ .w)(conclude(pipeline), ''));
    const message = `Nothing to cancel: pipeline #${pipeline.id} was canceled before: ${pipeline.web_url}`;
    return { result: 'canceled', exitCode: 0, message };
}
function describe(pipeline, line, context) {
    const { status } = pipeline;
    if (status === 'canceled')
        return { result: 'canceled', exitCode: 0, message: line };
    if ((0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(status))
        return { result: (0,_run_result_js__WEBPACK_IMPORTED_MODULE_5__.resultWord)(status), exitCode: 1, message: line };
    if (status !== 'canceling')
        return { result: 'timeout', exitCode: 5, message: line };
    if (!context?.options.wait)
        return { result: 'canceled', exitCode: 0, message: line };
    const waited = (0,_report_duration_js__WEBPACK_IMPORTED_MODULE_9__/* .formatDuration */ .a)(waitMs(context) / 1000);
    const message = `Pipeline #${pipeline.id} is still canceling after ${waited}: ${pipeline.web_url}`;
    return { result: 'timeout', exitCode: 5, message, hints: ['its jobs clean up in `after_script`; raise `timeout`'] };
}
function toResult(ending, pipeline, root, { client }) {
    return { ...(0,_run_result_js__WEBPACK_IMPORTED_MODULE_5__.createResult)(ending, pipeline, client), jobs: (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .listResultJobs */ .SE)(root) };
}
async function waitForEnd(first, { projectId }, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { client, clock } = context;
        const deadline = __addDisposableResource(env_1, clock.deadline(waitMs(context), () => new Error('waited long enough')), false);
        const signal = AbortSignal.any([context.signal, deadline.signal]);
        let pipeline = first;
        try {
            while (!(0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(pipeline.status)) {
                await clock.sleep(POLL_MS, signal);
                pipeline = await client.getPipeline(projectId, pipeline.id, { signal });
            }
        }
        catch (error) {
            if (!deadline.signal.aborted || error !== deadline.signal.reason)
                throw error;
        }
        return pipeline;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function waitMs({ options }) {
    return options.explicit.has('timeout') ? options.timeoutSeconds * 1000 : WAIT_MS;
}
/** Tells what became of the pipelines below; gives a warning for each that goes on. */
async function watchBelow(root, below, context) {
    const { clock, host, signal } = context;
    for (let look = 1; below.length > 0; look++) {
        await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .rereadTree */ .y)(root, context);
        if (look === LOOKS_BELOW || !below.some(isActive))
            break;
        await clock.sleep(POLL_MS, signal);
    }
    for (const { label, pipeline } of below) {
        if (pipeline.status === 'canceled' || pipeline.status === 'canceling') {
            host.info(`Canceled ${label} below it (it is ${pipeline.status})`);
        }
    }
    return below
        .filter(isActive)
        .map(({ label, pipeline }) => `${label} below it goes on (${pipeline.status}): ${pipeline.web_url ?? ''}`);
}
/** Neither ended nor about to. */
function isActive({ pipeline: { status } }) {
    return !(0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(status) && status !== 'canceling';
}


/***/ }),

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


/***/ })

};
