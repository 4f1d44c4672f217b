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
    const { options, client, clock, host, random, signal } = context;
    const root = (0,_pipeline_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .createNode */ .RM)(project, first);
    const settings = {
        ...{ root, pipeline: first, timeoutMs: options.timeoutSeconds * 1000, follow: options.follow, retryFailed: 0 },
        ...{ onManual: 'fail', passOn: [], jobsEveryMs: JOBS_EVERY_MS, signal },
        pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
    };
    const watch = (0,_pipeline_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .watchPipeline */ .m)(settings, { client, clock, random });
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
            if (event.kind === 'unreadable' && event.label === undefined)
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
