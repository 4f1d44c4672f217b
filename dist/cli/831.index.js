export const id = 831;
export const ids = [831];
export const modules = {

/***/ 831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followLogs: () => (/* binding */ followLogs)
/* harmony export */ });
/* harmony import */ var _gitlab_status_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3831);
/* harmony import */ var _pipeline_logs_follow_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(533);
/* harmony import */ var _pipeline_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3518);
/* harmony import */ var _pipeline_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2472);
/* harmony import */ var _report_duration_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1266);
/* harmony import */ var _report_failed_jobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3020);
/* harmony import */ var _log_jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8447);
/* harmony import */ var _required_rights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5979);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1079);
/* harmony import */ var _run_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7787);
/* harmony import */ var _watch_console_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9159);
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











/** A job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000;
/** After the end the last lines may take this long to come. */
const FINISH_WITHIN_MS = 60_000;
/** `logs --follow`: logs as they grow, until the pipeline (or the one job) has ended or stands still. */
async function followLogs(jobName, context) {
    const { client } = context;
    const run = await (0,_run_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .attachToPipeline */ .$Y)(context);
    const stopping = new AbortController();
    const problems = [];
    const follower = createFollower(context, stopping.signal, (error) => problems.push(error));
    try {
        const { pipeline, jobs, timedOut } = await watchJobs(run, { jobName, follower }, context);
        await follower.finish(FINISH_WITHIN_MS);
        const [problem] = problems;
        if (problem)
            throw problem;
        return { ...(0,_run_result_js__WEBPACK_IMPORTED_MODULE_4__.createResult)(describeEnd(pipeline, timedOut, context), pipeline, client), jobs };
    }
    finally {
        stopping.abort(new Error('the run is over'));
    }
}
function createFollower({ client, clock, host, random, signal }, stop, onProblem) {
    return (0,_pipeline_logs_follow_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .createLogFollower */ .l)({
        source: client,
        clock,
        random,
        signal: AbortSignal.any([signal, stop]),
        emit(event) {
            if (event.kind === 'lines') {
                host.logLines({ key: String(event.job.id), text: (0,_report_failed_jobs_js__WEBPACK_IMPORTED_MODULE_7__/* .fullJobName */ .qw)(event.job) }, event.lines);
                return;
            }
            host.warn(event.message);
            if (event.error)
                onProblem(event.error);
        },
    });
}
async function watchJobs({ project, pipeline: first }, { jobName, follower }, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { options, client, clock, host, random, signal } = context;
        const root = (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .createNode */ .RM)(project, first);
        const settings = {
            ...{ root, pipeline: first, timeoutMs: options.timeoutSeconds * 1000, follow: options.follow, retryFailed: 0 },
            ...{ onManual: 'fail', passOn: [], jobsEveryMs: JOBS_EVERY_MS, signal },
            pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
        };
        // Left early, the watch must end too: its deadline would hold the process up.
        const watch = __addDisposableResource(env_1, (0,_pipeline_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .watchPipeline */ .m)(settings, { client, clock, random }), true);
        const console = (0,_watch_console_js__WEBPACK_IMPORTED_MODULE_6__/* .createWatchConsole */ .L)(host);
        let pipeline = first;
        let jobs = [];
        try {
            for (;;) {
                const step = await watch.next();
                if (step.done)
                    return { pipeline: step.value.pipeline, jobs, timedOut: step.value.kind === 'timeout' };
                const event = step.value;
                console.show(event);
                if (event.kind === 'unreadable' && event.what === 'jobs' && event.label === undefined)
                    throw (0,_required_rights_js__WEBPACK_IMPORTED_MODULE_3__/* .jobsUnreadable */ .oY)(first, event.words);
                if (event.kind === 'status')
                    pipeline = event.pipeline;
                if (event.kind !== 'jobs')
                    continue;
                jobs = (0,_log_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .selectLogJobs */ .du)(event.jobs, jobName);
                follower.update(jobs);
                if (isOver(jobs, jobName))
                    return { pipeline, jobs, timedOut: false };
            }
        }
        finally {
            console.clear();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The one job that was named has ended; more may come for a glob until the pipeline ends. */
function isOver(jobs, jobName) {
    const [only] = jobName === undefined ? [] : (0,_log_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .matchLogJobs */ .Sq)(jobs, jobName);
    return only !== undefined && only.name === jobName && (0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_9__/* .isFinished */ .$g)(only.status);
}
function describeEnd(pipeline, timedOut, { options }) {
    const { id, status } = pipeline;
    if (!timedOut)
        return { result: (0,_run_result_js__WEBPACK_IMPORTED_MODULE_4__.resultWord)(status), exitCode: 0, message: `Pipeline #${id} is ${status}` };
    const waited = (0,_report_duration_js__WEBPACK_IMPORTED_MODULE_10__/* .formatDuration */ .a)(options.timeoutSeconds);
    const message = `Timed out after ${waited} following the logs of pipeline #${id}, which is ${status}`;
    return { result: 'timeout', exitCode: 5, message, hints: ['raise `timeout`'] };
}


/***/ })

};
