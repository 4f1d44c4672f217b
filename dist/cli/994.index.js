export const id = 994;
export const ids = [994];
export const modules = {

/***/ 3020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ failureWords),
/* harmony export */   Mf: () => (/* binding */ failedJobs),
/* harmony export */   aJ: () => (/* binding */ blockingJobs),
/* harmony export */   qw: () => (/* binding */ fullJobName)
/* harmony export */ });
/** Jobs that failed, those that count first. */
function failedJobs({ jobs }) {
    const failed = jobs.filter((job) => job.status === 'failed');
    return [...failed.filter((job) => job.counts), ...failed.filter((job) => !job.counts)];
}
/** Jobs that hold the pipeline up until someone plays them. */
function blockingJobs({ jobs }) {
    return jobs.filter((job) => job.status === 'manual' && !job.allowFailure);
}
/** The job's name, with where it lives when that is not the pipeline itself: `group/other #12: build`. */
function fullJobName({ name, pipelineLabel }) {
    return pipelineLabel === undefined ? name : `${pipelineLabel}: ${name}`;
}
/** GitLab's failure reason as words: `script_failure` is `script failure`; nothing where GitLab knows none. */
function failureWords({ failureReason }) {
    return failureReason === 'unknown_failure' ? undefined : failureReason?.replaceAll('_', ' ');
}


/***/ }),

/***/ 1994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputNames: () => (/* binding */ outputNames),
/* harmony export */   resultDocument: () => (/* binding */ resultDocument),
/* harmony export */   resultOutputs: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* harmony import */ var _failed_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(156);


/** The JSON document of a run. Its keys are the outputs' names, and a few more that only JSON has. */
function resultDocument(result) {
    return {
        result: result.result,
        status: result.status ?? null,
        'pipeline-id': result.pipelineId ?? null,
        'pipeline-iid': result.pipelineIid ?? null,
        'pipeline-url': result.pipelineUrl ?? null,
        'project-id': result.projectId ?? null,
        ref: result.ref ?? null,
        sha: result.sha ?? null,
        duration: result.durationSeconds ?? null,
        jobs: result.jobs.map(jobDocument),
        // Names as GitLab has them; a job that failed twice under one name (in two pipelines) is named once.
        'failed-jobs': [...new Set((0,_failed_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failedJobs */ .Mf)(result).map((job) => job.name))],
        'artifacts-path': result.artifactsPath ?? null,
        outputs: result.outputs,
        'project-path': result.projectPath ?? null,
        message: result.message,
        'exit-code': result.exitCode,
        tries: result.tries,
        warnings: result.warnings,
        hints: result.hints,
        details: result.details,
    };
}
/** Output names that also exist as outputs of the action, in the order of their documentation; `json` comes last. */
const outputNames = [
    'result',
    'status',
    'pipeline-id',
    'pipeline-iid',
    'pipeline-url',
    'project-id',
    'ref',
    'sha',
    'duration',
    'jobs',
    'failed-jobs',
    'artifacts-path',
    'outputs',
];
/** The outputs as strings, in order; what is not known is left out. Lists and maps are JSON on one line. */
function resultOutputs(result) {
    const document = resultDocument(result);
    const outputs = new Map();
    for (const name of outputNames) {
        const value = document[name];
        if (value !== null)
            outputs.set(name, typeof value === 'object' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .I)(value) : String(value));
    }
    return outputs.set('json', (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .I)(document));
}
/** A job without its log: logs belong to the summary, and outputs have a size limit. */
function jobDocument(job) {
    return {
        id: job.id,
        name: job.name,
        stage: job.stage,
        status: job.status,
        kind: job.kind,
        counts: job.counts,
        'allow-failure': job.allowFailure,
        'failure-reason': job.failureReason ?? null,
        duration: job.durationSeconds ?? null,
        url: job.url ?? null,
        'pipeline-id': job.pipelineId,
        'project-id': job.projectId,
        'pipeline-label': job.pipelineLabel ?? null,
        'artifacts-folder': job.artifactsFolder ?? null,
    };
}


/***/ })

};
