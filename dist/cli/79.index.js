export const id = 79;
export const ids = [79];
export const modules = {

/***/ 1079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createResult: () => (/* binding */ createResult),
/* harmony export */   endingOfError: () => (/* binding */ endingOfError),
/* harmony export */   projectPathOf: () => (/* binding */ projectPathOf),
/* harmony export */   resultOfError: () => (/* binding */ resultOfError),
/* harmony export */   resultWord: () => (/* binding */ resultWord)
/* harmony export */ });
/* harmony import */ var _gitlab_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3831);

/** A result with what is known of the pipeline; the rest (jobs, artifacts, outputs) is empty until added. */
function createResult(ending, pipeline, client) {
    return { ...EMPTY, ...ending, ...(pipeline && pipelineFacts(pipeline, client.baseUrl)) };
}
/** The result of a run that ended with an error before or without a pipeline. */
function resultOfError(error) {
    return { ...EMPTY, ...endingOfError(error) };
}
function endingOfError({ result, exitCode, message, hints, details }) {
    return { result, exitCode, message, hints, details };
}
/** The result word of a status; a pipeline that still runs has none yet. */
function resultWord(status) {
    const meaning = (0,_gitlab_status_js__WEBPACK_IMPORTED_MODULE_0__/* .interpretStatus */ .Yp)(status);
    if (meaning.kind === 'finished')
        return meaning.outcome;
    return meaning.kind === 'blocked' ? 'manual' : 'triggered';
}
/** `group/app` from the pipeline's URL, or `undefined` when it does not lie on the instance. */
function projectPathOf({ web_url }, baseUrl) {
    return web_url.startsWith(`${baseUrl}/`) ? web_url.slice(baseUrl.length + 1).split('/-/')[0] : undefined;
}
const EMPTY = { jobs: [], outputs: {}, tries: 1, warnings: [], hints: [], details: [] };
function pipelineFacts(pipeline, baseUrl) {
    return {
        status: pipeline.status,
        pipelineId: pipeline.id,
        pipelineIid: pipeline.iid,
        pipelineUrl: pipeline.web_url,
        projectId: pipeline.project_id,
        projectPath: projectPathOf(pipeline, baseUrl),
        ref: pipeline.ref ?? undefined,
        sha: pipeline.sha,
        durationSeconds: pipeline.duration ?? undefined,
    };
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ isFinished),
/* harmony export */   Do: () => (/* binding */ KNOWN_STATUSES),
/* harmony export */   Rm: () => (/* binding */ isJobUnderWay),
/* harmony export */   Yp: () => (/* binding */ interpretStatus)
/* harmony export */ });
/** All pipeline and job statuses of GitLab 19; a server may send others. */
const KNOWN_STATUSES = [
    'created',
    'waiting_for_resource',
    'preparing',
    'waiting_for_callback',
    'pending',
    'running',
    'canceling',
    'scheduled',
    'manual',
    'success',
    'failed',
    'canceled',
    'skipped',
];
/**
 * The meaning of a status. Pipelines and jobs share the set; unknown words are active, never an end.
 *
 * Source: https://docs.gitlab.com/api/pipelines/ and `Ci::HasStatus` in GitLab.
 */
function interpretStatus(status) {
    switch (status) {
        case 'success':
        case 'failed':
        case 'canceled':
        case 'skipped':
            return { kind: 'finished', outcome: status };
        case 'manual':
            return { kind: 'blocked' };
        case 'scheduled':
            return { kind: 'delayed' };
        default:
            return { kind: 'active' };
    }
}
/** Whether nothing more will happen to the pipeline or job by itself or by a person playing it. */
function isFinished(status) {
    return interpretStatus(status).kind === 'finished';
}
/** Whether a job is at work or about to be: neither finished, nor waiting for a person or for an earlier stage. */
function isJobUnderWay(status) {
    return status !== 'created' && status !== 'manual' && !isFinished(status);
}


/***/ })

};
