export const id = 518;
export const ids = [518];
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

/***/ 9518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retry: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var _gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3831);
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3518);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8825);
/* harmony import */ var _finish_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4839);
/* harmony import */ var _follow_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5157);
/* harmony import */ var _read_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(667);
/* harmony import */ var _required_rights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5979);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1079);
/* harmony import */ var _run_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7787);









const LOOK_EVERY_MS = 1_000;
/** GitLab puts the retried jobs and the new status in place in the background. */
const LOOKS = 10;
/** `retry`: runs what failed or was canceled again, in the same pipeline; with `wait` it follows that to its end. */
const retry = (context) => (0,_finish_command_js__WEBPACK_IMPORTED_MODULE_0__/* .finishCommand */ .p)(context, () => runRetry(context));
async function runRetry(context) {
    const { options, client, host } = context;
    (0,_required_rights_js__WEBPACK_IMPORTED_MODULE_3__/* .requireActing */ .Yb)(client, 'Retrying jobs');
    const run = await (0,_run_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .attachToPipeline */ .$Y)(context);
    if ((0,_follow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOtherCommit */ .SD)(run.pipeline, options))
        return (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .followRun */ .R2)(run, context);
    (0,_announce_js__WEBPACK_IMPORTED_MODULE_6__/* .announce */ .i)(run, host);
    try {
        return await retryJobs(run, context);
    }
    catch (error) {
        return (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .endRunOnError */ .gh)(error, (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .createNode */ .RM)(run.project, run.pipeline), run, context);
    }
}
async function retryJobs(run, context) {
    const { options, client, host, signal } = context;
    const before = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Z)(run, context);
    const lost = listLostJobs(before);
    if (before.unreadable === undefined && lost.length === 0)
        return leaveAlone(run, before, context);
    await client.retryPipeline(run.project, run.pipeline.id, { signal });
    const after = await lookForNewJobs(run, { before, lost }, context);
    host.info(describeRetried(after, run.pipeline));
    const again = { ...run, pipeline: after.pipeline };
    if (options.wait)
        return (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .followRun */ .R2)(again, context);
    const message = `Pipeline #${run.pipeline.id} runs again and is not waited for: ${run.pipeline.web_url}`;
    const result = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_4__.createResult)({ result: 'triggered', exitCode: 0, message }, again.pipeline, client);
    return { ...result, jobs: (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .listResultJobs */ .SE)(after.root), warnings: describeMissing(after) };
}
/** Jobs and trigger jobs of the pipeline itself that GitLab runs again. */
function listLostJobs(root) {
    return ownJobs(root).filter(({ status }) => status === 'failed' || status === 'canceled');
}
function ownJobs(root) {
    return (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .listResultJobs */ .SE)(root).filter(({ pipelineId }) => pipelineId === root.pipelineId);
}
async function leaveAlone(run, root, context) {
    const { options, client, host } = context;
    const { id, status, web_url } = run.pipeline;
    const message = `Nothing to retry: no job of pipeline #${id} failed or was canceled; it is ${status}: ${web_url}`;
    if (options.wait) {
        host.info(message);
        return (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .followRun */ .R2)(run, context);
    }
    const failed = (0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(status) && status !== 'success';
    const hints = failed && root.jobs.length === 0 ? ['it has no jobs: start a new pipeline instead'] : [];
    const ending = { result: (0,_run_result_js__WEBPACK_IMPORTED_MODULE_4__.resultWord)(status), exitCode: failed ? 1 : 0, message, hints };
    return { ...(0,_run_result_js__WEBPACK_IMPORTED_MODULE_4__.createResult)(ending, run.pipeline, client), jobs: (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .listResultJobs */ .SE)(root) };
}
/** Until the retry shows: a watch that began earlier would take the old failure for the new result. */
async function lookForNewJobs({ project, pipeline: former }, { before, lost }, context) {
    const { client, clock, signal } = context;
    const known = new Set(ownJobs(before).map(({ id }) => id));
    for (let look = 1;; look++) {
        const pipeline = await client.getPipeline(project, former.id, { signal });
        const root = await (0,_read_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readTree */ .Z)({ project, pipeline }, context);
        const renewed = ownJobs(root).filter(({ id }) => !known.has(id));
        const names = new Set(renewed.map(({ name }) => name));
        const missing = lost.filter(({ name }) => !names.has(name));
        const moved = !(0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_8__/* .isFinished */ .$g)(pipeline.status) || pipeline.finished_at !== former.finished_at;
        if ((moved && missing.length === 0) || look === LOOKS)
            return { pipeline, root, renewed, missing };
        await clock.sleep(LOOK_EVERY_MS, signal);
    }
}
function describeRetried({ renewed }, { id }) {
    if (renewed.length === 0)
        return `GitLab accepted the retry of pipeline #${id}`;
    const names = renewed.map((job) => `${job.name} (#${job.id})`).join(', ');
    return `Retrying ${renewed.length === 1 ? 'one job' : `${renewed.length} jobs`} of pipeline #${id}: ${names}`;
}
function describeMissing({ missing }) {
    if (missing.length === 0)
        return [];
    return [
        `GitLab accepted the retry, but does not show these jobs again yet: ${missing.map(({ name }) => name).join(', ')}`,
    ];
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
