import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The real clock. */
const systemClock = {
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    sleep,
    deadline: createDeadline,
};
function sleep(delayMs, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            stop();
            reject(signal?.reason);
        };
        const stop = startTimer(delayMs, () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
    });
}
function createDeadline(delayMs, reason) {
    const controller = new AbortController();
    const arm = () => startTimer(delayMs, () => controller.abort(reason()));
    let stop = arm();
    return {
        signal: controller.signal,
        restart() {
            stop();
            stop = arm();
        },
        [Symbol.dispose]: () => stop(),
    };
}
/** Node lets a longer timer end at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Gives what stops it. */
function startTimer(delayMs, onEnd) {
    let timer;
    const arm = (leftMs) => {
        const isLast = leftMs <= LONGEST_TIMER_MS;
        timer = setTimeout(isLast ? onEnd : () => arm(leftMs - LONGEST_TIMER_MS), Math.min(leftMs, LONGEST_TIMER_MS));
    };
    arm(delayMs);
    return () => clearTimeout(timer);
}


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ listenForSignals)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(903);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6506);


/** One Ctrl-C comes twice below `npx`: from the terminal, and passed on by npm. Nobody asks twice so soon. */
const ECHO_MS = 500;
/** Turns the first signal into an abort, so that the run can cancel its pipeline and say so; a second one leaves at once. */
function listenForSignals(source, nowMs = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.monotonicMs) {
    const controller = new AbortController();
    let firstAtMs = 0;
    const onSignal = (signal) => {
        const reason = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4(signal);
        if (!controller.signal.aborted)
            firstAtMs = nowMs();
        else if (nowMs() - firstAtMs >= ECHO_MS)
            source.exit(reason.exitCode);
        controller.abort(reason);
    };
    source.on('SIGINT', onSignal);
    source.on('SIGTERM', onSignal);
    return controller.signal;
}


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runPost)
});

;// CONCATENATED MODULE: ./build/bundle/js/host/create.js
/** The host of a run. Loads only the one that is asked for. */
async function createHost(settings) {
    switch (settings.kind) {
        case 'github': {
            const { createGitHubHost } = await __nccwpck_require__.e(/* import() */ 522).then(__nccwpck_require__.bind(__nccwpck_require__, 4522));
            return createGitHubHost({ ...settings, setExitCode: settings.setExitCode ?? setProcessExitCode });
        }
        case 'gitlab': {
            const { createGitLabHost } = await __nccwpck_require__.e(/* import() */ 433).then(__nccwpck_require__.bind(__nccwpck_require__, 9433));
            return createGitLabHost(settings);
        }
        case 'terminal': {
            const { createTerminalHost } = await __nccwpck_require__.e(/* import() */ 45).then(__nccwpck_require__.bind(__nccwpck_require__, 5045));
            return createTerminalHost(settings);
        }
    }
}
/** Which host fits the environment. In a GitHub workflow every line of a step is read for commands, also the CLI's. */
function detectHostKind(env) {
    if (env.GITHUB_ACTIONS === 'true')
        return 'github';
    return env.GITLAB_CI === 'true' ? 'gitlab' : 'terminal';
}
/** A number set before is more exact than the 1 of a failed step. */
function setProcessExitCode(exitCode) {
    process.exitCode ||= exitCode;
}

// EXTERNAL MODULE: ./build/bundle/js/host/github-files.js + 1 modules
var github_files = __nccwpck_require__(9136);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __nccwpck_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/gitlab/status.js
/** All pipeline and job statuses of GitLab 19; a server may send others. */
const KNOWN_STATUSES = (/* unused pure expression or super */ null && ([
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
]));
/**
 * The meaning of a status. Pipelines and jobs share the set; unknown words are active, never an end.
 *
 * Source: https://docs.gitlab.com/api/pipelines/ and `Ci::HasStatus` in GitLab.
 */
function status_interpretStatus(status) {
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
function status_isFinished(status) {
    return status_interpretStatus(status).kind === 'finished';
}
/** Whether a job is at work or about to be: neither finished, nor waiting for a person or for an earlier stage. */
function status_isJobUnderWay(status) {
    return status !== 'created' && status !== 'manual' && !status_isFinished(status);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/tree.js

/** A node whose jobs have not been read yet. */
function tree_createNode(projectId, pipeline, label) {
    return {
        projectId,
        pipelineId: pipeline.id,
        label,
        pipeline,
        jobs: [],
        bridges: [],
        children: [],
        unreadable: undefined,
        bridgesUnreadable: undefined,
        fingerprint: undefined,
        jobsReadAtMs: Number.NEGATIVE_INFINITY,
    };
}
/** The node and all below it, parents first. */
function listNodes(root) {
    return [root, ...root.children.flatMap(listNodes)];
}
/** Every job and trigger job of the tree, in GitLab's order of creation within a pipeline. */
function tree_listResultJobs(root) {
    return collectJobs(root, true);
}
function collectJobs(node, counts) {
    const own = [
        ...node.jobs.map((job) => toResultJob(node, job, 'job', counts)),
        ...node.bridges.map((bridge) => toResultJob(node, bridge, 'bridge', counts)),
    ].sort((a, b) => a.id - b.id);
    return [...own, ...node.children.flatMap((child) => collectJobs(child, counts && childCounts(node, child)))];
}
function toResultJob(node, job, kind, counts) {
    return {
        id: job.id,
        name: job.name,
        stage: job.stage,
        status: job.status,
        kind,
        allowFailure: job.allow_failure ?? false,
        failureReason: job.failure_reason ?? undefined,
        durationSeconds: job.duration ?? undefined,
        url: job.web_url ?? undefined,
        pipelineId: node.pipelineId,
        // Commands know the project by its path; results tell the number, like GitLab.
        projectId: node.pipeline.project_id ?? node.projectId,
        pipelineLabel: node.label,
        counts: counts && !(job.allow_failure ?? false),
    };
}
/**
 * Whether the child's failure makes its parent fail. REST does not show the trigger job's strategy, but its effect: a trigger job
 * that does not wait is `success` whatever becomes of the child, and one that may fail does not count.
 */
function childCounts(parent, child) {
    const bridge = bridgeOf(parent, child);
    if (bridge === undefined)
        return false;
    return !(bridge.allow_failure ?? false) && !(bridge.status === 'success' && child.pipeline.status !== 'success');
}
/** Pipelines below the root that failed, or still run, without counting: worth a warning. */
function listUncountedTrouble(root) {
    return root.children.flatMap((child) => [
        ...(!childCounts(root, child) && child.pipeline.status !== 'success' ? [child] : []),
        ...listUncountedTrouble(child),
    ]);
}
/** Jobs somebody must play before the pipeline goes on; `undefined` when it is not blocked. */
function findBlockingJobs(root) {
    const blocked = listBlockedNodes(root);
    if (blocked.length === 0)
        return undefined;
    const ids = new Set(blocked.map((node) => node.pipelineId));
    // A trigger job that mirrors its pipeline is `manual` with it; what can be played is below.
    const mirrors = new Set(blocked.flatMap(({ bridges }) => bridges.filter(hasDownstream).map(({ id }) => id)));
    return tree_listResultJobs(root).filter((job) => ids.has(job.pipelineId) && job.status === 'manual' && !job.allowFailure && !mirrors.has(job.id));
}
function hasDownstream({ downstream_pipeline }) {
    return downstream_pipeline != null;
}
/** A pipeline is blocked when GitLab says so, or when all it still waits for is a blocked child. */
function listBlockedNodes(node) {
    if (node.pipeline.status === 'manual') {
        return [node, ...node.children.filter(({ pipeline }) => pipeline.status === 'manual').flatMap(listBlockedNodes)];
    }
    if (isFinished(node.pipeline.status) || node.jobs.some((job) => isJobUnderWay(job.status)))
        return [];
    const waitingFor = node.children.filter((child) => {
        const bridge = bridgeOf(node, child);
        return bridge !== undefined && isJobUnderWay(bridge.status);
    });
    const open = node.bridges.filter((bridge) => isJobUnderWay(bridge.status));
    if (open.length === 0 || open.length > waitingFor.length)
        return [];
    const below = waitingFor.map(listBlockedNodes);
    return below.every((nodes) => nodes.length > 0) ? below.flat() : [];
}
/** Delayed jobs that will start by themselves. */
function listDelayedJobs(root) {
    return tree_listResultJobs(root).filter((job) => job.status === 'scheduled');
}
function bridgeOf(parent, child) {
    return parent.bridges.find((bridge) => bridge.downstream_pipeline?.id === child.pipelineId);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/cancel.js
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



const CONFIRM_EVERY_MS = 500;
/**
 * Cancels a pipeline and those below it (GitLab cancels child pipelines itself, other projects' pipelines are canceled where the
 * token allows), then looks until the status says so or `withinMs` are over.
 */
async function cancel_cancelTree(root, { client, clock, withinMs, signal: interrupt }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = __addDisposableResource(env_1, clock.deadline(withinMs, () => new errors/* UnreachableError */.Jk(`GitLab did not answer within ${Math.round(withinMs / 1000)} s`)), false);
        const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal;
        const calls = { signal, retries: 1 };
        try {
            const before = await client.cancelPipeline(root.projectId, root.pipelineId, calls);
            await cancelBelow(root, client, signal);
            return await cancel_confirm(root, before, { client, clock, signal });
        }
        catch (error) {
            if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk)
                return { kind: 'failed', error };
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function cancelBelow(root, client, signal) {
    const below = listNodes(root).filter((node) => node !== root && !status_isFinished(node.pipeline.status));
    // Best effort: a token of the root's project often may not act elsewhere.
    await Promise.allSettled(below.map((node) => client.cancelPipeline(node.projectId, node.pipelineId, { signal, retries: 0 })));
}
async function cancel_confirm({ projectId, pipelineId }, answered, { client, clock, signal }) {
    let pipeline = answered;
    try {
        while (!isCanceling(pipeline) && !status_isFinished(pipeline.status)) {
            await clock.sleep(CONFIRM_EVERY_MS, signal);
            pipeline = await client.getPipeline(projectId, pipelineId, { signal, retries: 0 });
        }
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk)
            return { kind: 'unconfirmed', pipeline };
        throw error;
    }
    return isCanceling(pipeline) ? { kind: 'canceled', pipeline } : { kind: 'ended-before', pipeline };
}
function isCanceling({ status }) {
    return status === 'canceling' || status === 'canceled';
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-result.js

/** A result with what is known of the pipeline; the rest (jobs, artifacts, outputs) is empty until added. */
function run_result_createResult(ending, pipeline, client) {
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
    const meaning = interpretStatus(status);
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

;// CONCATENATED MODULE: ./build/bundle/js/commands/leave-run.js




/** Runners kill what lingers after a signal; the answer must be there by then. */
const CANCEL_WITHIN_MS = 5_000;
/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
async function leaveRun(reason, root, run, context) {
    const { client } = context;
    const ending = describeEnding(reason, root, run, context);
    const { line, pipeline } = await cancelOrLeave(reason, root, run, context);
    const result = createResult({ ...ending, details: [line] }, pipeline, client);
    return { ...result, jobs: listResultJobs(root) };
}
function describeEnding(reason, root, { pipeline }, { options }) {
    const name = `pipeline #${pipeline.id}`;
    if (reason === 'timeout') {
        const message = `Timed out after ${formatDuration(options.timeoutSeconds)} waiting for ${name}, still in status ${root.pipeline.status}`;
        return { result: 'timeout', exitCode: 5, message, hints: ['raise `timeout`, or look why it takes so long'] };
    }
    if (reason === 'sha-mismatch') {
        const message = `${capitalize(name)} runs commit ${pipeline.sha.slice(0, 12)}, but ${options.expectSha} was expected`;
        const hints = ['the ref moved on in the meantime, or `expect-sha` belongs to another project'];
        return { result: 'sha-mismatch', exitCode: 1, message, hints };
    }
    const { message, result, exitCode } = reason;
    return { result, exitCode, message: `${capitalize(message)}; ${name} was in status ${root.pipeline.status}` };
}
async function cancelOrLeave(reason, root, run, context) {
    const { client, clock } = context;
    // The run knows its pipeline as it was at the start; the watch has seen more.
    const pipeline = { ...run.pipeline, status: root.pipeline.status };
    const goesOn = `Pipeline #${pipeline.id} goes on: ${pipeline.web_url}`;
    if (!wantsCancel(reason, run, context))
        return { line: goesOn, pipeline };
    if (!client.canAct) {
        return {
            line: `Not canceled: that needs an \`api-token\` with scope \`api\`, a job or trigger token cannot. ${goesOn}`,
            pipeline,
        };
    }
    const report = await cancelTree(root, { client, clock, withinMs: CANCEL_WITHIN_MS });
    return { line: describeCancel(report, goesOn), pipeline: report.kind === 'failed' ? pipeline : report.pipeline };
}
/** Only what this call started is canceled unasked. */
function wantsCancel(reason, { started }, { options }) {
    if (reason === 'sha-mismatch')
        return started;
    const asked = reason === 'timeout' ? options.onTimeout : options.onInterrupt;
    return (asked ?? (started ? 'cancel' : 'leave')) === 'cancel';
}
/** One line on what became of a request to cancel. */
function describeCancel(report, goesOn) {
    switch (report.kind) {
        case 'canceled':
            return `Canceled pipeline #${report.pipeline.id} (it is ${report.pipeline.status}): ${report.pipeline.web_url}`;
        case 'ended-before':
            return `Nothing to cancel: pipeline #${report.pipeline.id} had ended with ${report.pipeline.status} before: ${report.pipeline.web_url}`;
        case 'unconfirmed':
            return `GitLab accepted the cancel request, but pipeline #${report.pipeline.id} is still ${report.pipeline.status}: ${report.pipeline.web_url}`;
        case 'failed':
            return `Could not cancel: ${report.error.message}. ${goesOn}`;
    }
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./build/bundle/js/clock.js
var js_clock = __nccwpck_require__(903);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(1916);
;// CONCATENATED MODULE: ./build/bundle/js/options/nearest.js

/** The known name that a mistyped one most likely means; `undefined` when none is near. */
function findNearestName(name, known) {
    const wanted = fold(name);
    const near = known
        .map((candidate) => ({ candidate, edits: editDistance(wanted, fold(candidate)) }))
        .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3)))
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.candidate;
}
/** `; did you mean "x"?` or nothing, to end a message with. */
function suggestName(name, known, show = (found) => found) {
    const nearest = findNearestName(name, known);
    return nearest === undefined ? '' : `; did you mean ${show(nearest)}?`;
}
// Neither case nor the kind of separator is what the user got wrong.
function fold(name) {
    return name.toLowerCase().replaceAll('_', '-');
}
/** Levenshtein distance in which two swapped neighbours count as one edit, the commonest slip when typing. */
function editDistance(a, b) {
    const edits = (0,mod/* distance */.Io)(a, b);
    if (edits !== 2 || a.length !== b.length)
        return edits;
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return swapped === b ? 1 : edits;
}

// EXTERNAL MODULE: ./build/bundle/js/options/invalid-value.js
var invalid_value = __nccwpck_require__(8115);
;// CONCATENATED MODULE: ./build/bundle/js/options/duration.js

const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 };
const durationPattern = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what lies outside the limits. */
function parseDuration(text, limits) {
    const seconds = readSeconds(text.trim());
    if (seconds < limits.minSeconds || seconds > limits.maxSeconds) {
        const range = `${duration_formatDuration(limits.minSeconds)} to ${duration_formatDuration(limits.maxSeconds)}`;
        throw new invalid_value/* InvalidValueError */.$(`is out of range; expected ${range}`);
    }
    return seconds;
}
/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
function duration_formatDuration(seconds) {
    let rest = seconds;
    let text = '';
    for (const [unit, size] of Object.entries(unitSeconds)) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text || '0s';
}
function readSeconds(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    if (/^\d*[.,]\d+[dhms]?$/.test(text)) {
        throw new invalid_value/* InvalidValueError */.$('is a fraction; expected whole units such as 90m, 1h30m or 45s');
    }
    const match = durationPattern.exec(text);
    if (text === '' || match === null) {
        throw new invalid_value/* InvalidValueError */.$('is no duration; expected for example 90m, 1h30m, 45s, or a number of seconds');
    }
    const sizes = Object.values(unitSeconds);
    return match.slice(1).reduce((sum, count, index) => sum + Number(count ?? 0) * (sizes[index] ?? 0), 0);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/lists.js

/** The lines of a text, trimmed, without empty ones. */
function parseLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** `none`, `all`, or globs of job names, one per line. */
function parseArtifacts(text) {
    const lines = parseLines(text);
    const [first] = lines;
    if (lines.length === 1 && (first === 'none' || first === 'all'))
        return { kind: first };
    const mixed = lines.find((line) => line === 'none' || line === 'all');
    if (mixed !== undefined)
        throw new invalid_value/* InvalidValueError */.$(`${mixed} stands beside other lines; expected it alone, or globs of job names`);
    return { kind: 'globs', globs: lines };
}
/**
 * `JOB:PATH`, one per line. Job names often hold colons (`build:linux`) and paths hardly ever do, so the last colon divides.
 */
function parseOutputSources(text) {
    const messages = [];
    const sources = parseLines(text).map((line) => {
        const colon = line.lastIndexOf(':');
        const job = line.slice(0, Math.max(colon, 0)).trim();
        const path = line
            .slice(colon + 1)
            .trim()
            .replace(/^(?:\.\/)+/, '');
        if (job === '' || path === '') {
            messages.push(`${JSON.stringify(line)}: expected JOB:PATH, such as build:dist/build.env`);
        }
        else if (path.startsWith('/') || path.split(/[\\/]/).includes('..')) {
            messages.push(`${JSON.stringify(line)}: expected a path inside the job's artifacts`);
        }
        return { job, path };
    });
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return sources;
}
const formats = { '.json': 'json', '.md': 'markdown', '.env': 'dotenv' };
/** A path whose ending picks the format. */
function parseReportFile(text) {
    const path = text.trim();
    const found = Object.entries(formats).find(([ending]) => path.toLowerCase().endsWith(ending));
    if (found === undefined) {
        throw new invalid_value/* InvalidValueError */.$(`expected a file that ends in ${Object.keys(formats)
            .join(', ')
            .replace(/, ([^,]*)$/, ' or $1')}`);
    }
    return { path, format: found[1] };
}
/** A path that is not checked yet. */
function parsePath(text) {
    const path = text.trim();
    if (path.includes('\0'))
        throw new invalid_value/* InvalidValueError */.$('has a NUL character; expected a path');
    return path;
}
/** Hexadecimal digits of a commit, or the first of them. */
function parseSha(text) {
    const sha = text.trim().toLowerCase();
    if (!/^[0-9a-f]{7,64}$/.test(sha))
        throw new invalid_value/* InvalidValueError */.$('expected a commit SHA, or at least its first 7 digits');
    return sha;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/words.js


/** Parser of one of some fixed words. */
function oneOf(...choices) {
    return (text) => {
        const word = text.trim();
        const found = choices.find((choice) => choice === word);
        if (found === undefined)
            throw new invalid_value/* InvalidValueError */.$(`expected ${listWords(choices)}${suggestName(word, choices)}`);
        return found;
    };
}
/** Parser of any of some fixed words, separated by commas or white space. */
function anyOf(...choices) {
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        const unknown = words.filter((word) => !choices.some((choice) => choice === word));
        if (unknown.length > 0) {
            throw new invalid_value/* InvalidValueError */.$(...unknown.map((word) => `${JSON.stringify(word)}: expected any of ${choices.join(', ')}${suggestName(word, choices)}`));
        }
        return choices.filter((choice) => words.includes(choice));
    };
}
/** `true` or `false`, in any case. */
function parseBoolean(text) {
    const word = text.trim().toLowerCase();
    if (word !== 'true' && word !== 'false')
        throw new invalid_value/* InvalidValueError */.$('expected true or false');
    return word === 'true';
}
/** Parser of a whole number between two bounds, both included. */
function wholeNumber(min, max) {
    return (text) => {
        const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
        if (!(number >= min && number <= max))
            throw new invalid_value/* InvalidValueError */.$(`expected a whole number from ${min} to ${max}`);
        return number;
    };
}
/** `a`, `a or b`, `a, b or c`. */
function listWords(words) {
    return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/connection.js



const group = 'Connection';
/** How GitLab is talked to. */
const connectionOptions = {
    'request-timeout': {
        group,
        description: 'Longest time for one request, and for any silence within one: a duration, or a number of seconds',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: 3_600 }),
        default: '30s',
    },
    retries: {
        group,
        description: 'Repeats of a safe request after its first try',
        placeholder: 'N',
        parse: wholeNumber(0, 100),
        default: '5',
    },
    'ca-file': {
        group,
        description: 'File with extra certificates to trust (PEM)',
        placeholder: 'FILE',
        parse: parsePath,
        ci: { variable: 'CI_SERVER_TLS_CA_FILE' },
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/credential.js

/**
 * A token as it is sent. Refuses only what can be no token at all; which kind it is decides GitLab, because instances may put
 * their own prefix before GitLab's.
 */
function parseCredential(text, source) {
    const value = text.trim();
    // GitLab leaves `$NAME` as it is when the variable does not exist (or is protected and this branch is not).
    if (/^\$(?:\{\{.*\}\}|\{\w+\}|\w+)$|^%\w+%$/s.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('is the name of a variable that was not replaced by its value; expected the token itself. Does the variable exist here, or is it protected?');
    }
    if (/\s/.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('has white space or a line break inside; expected one token and nothing else');
    }
    if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new invalid_value/* InvalidValueError */.$('has characters that no token has; expected printable ASCII only');
    }
    return { value, source, kind: classifyToken(value) };
}
/** By GitLab's own prefixes, wherever they stand: https://docs.gitlab.com/security/tokens/#token-prefixes */
function classifyToken(value) {
    if (value.includes('glptt-'))
        return 'trigger';
    if (value.includes('glcbt-'))
        return 'job';
    return /gl(?:pat|oas)-/.test(value) ? 'access' : 'unknown';
}

;// CONCATENATED MODULE: ./build/bundle/js/options/json-map.js

/** Far beyond any use, and far from what ends the call stack. */
const deepest = 100;
/** The entries of a JSON object; `undefined` when the text is no JSON object. Throws when a key appears twice. */
function parseJsonMap(text) {
    const map = parseJson(text);
    if (map === undefined || map === null || typeof map !== 'object' || Array.isArray(map))
        return undefined;
    const written = JSON.parse(text, keepSource);
    return Object.entries(map).map(([key, value]) => {
        const source = written[key];
        return { key, value, text: typeof source === 'string' ? source : undefined };
    });
}
/** A JSON value; `undefined` when the text is no JSON. Throws when a key appears twice. */
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    // JSON.parse keeps the last of two equal keys in silence.
    if (countWrittenKeys(text) !== countKeys(value))
        throw new invalid_value/* InvalidValueError */.$('a key appears twice; expected each key once');
    return value;
}
/** Keeps `1.10` from becoming 1.1. The third argument is younger than TypeScript's types for it. */
function keepSource(_key, value, context) {
    return typeof value === 'number' || typeof value === 'boolean' ? context?.source : value;
}
function countWrittenKeys(text) {
    const strings = text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g);
    return [...strings].filter(([, colon]) => colon === ':').length;
}
function countKeys(value, depth = 0) {
    if (value === null || typeof value !== 'object')
        return 0;
    if (depth > deepest)
        throw new invalid_value/* InvalidValueError */.$(`is nested more than ${deepest} levels deep`);
    const own = Array.isArray(value) ? 0 : Object.keys(value).length;
    return Object.values(value).reduce((sum, inner) => sum + countKeys(inner, depth + 1), own);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/variables.js


const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const notAName = 'is no name of a variable; expected letters, digits and underscores, no digit first';
/**
 * The `variables` option: a YAML or JSON map, or `KEY=VALUE` lines, with the texts that the user wrote (`1.10` stays `1.10`).
 * What stands after the `=` of a line is taken literally, quotes included; values of several lines need a map or a `.env` file.
 */
async function parseVariables(text) {
    if (text.trim() === '')
        return new Map();
    return isPairLines(text) ? parseVariablePairs(readPairLines(text)) : parseVariableMap(text);
}
/** A YAML or JSON map. */
async function parseVariableMap(text) {
    return collectVariables((await readMap(text)).map(checkScalar));
}
/** `KEY=VALUE` texts, as repeated flags give them. */
function parseVariablePairs(pairs) {
    return collectVariables(pairs.map(checkPair));
}
/** The entries of a YAML or JSON map. */
async function readMap(text) {
    const entries = parseJsonMap(text);
    if (entries !== undefined)
        return entries;
    // Loaded here, because few runs need a YAML parser and it takes longer to load than all options take to read.
    const { parseYamlMap } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(606)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3606));
    return parseYamlMap(text);
}
/** Divides at the first `=`; the rest is the value, whatever it holds. */
function splitPair(pair) {
    const equals = pair.indexOf('=');
    // Without a `=` the text may be a value, even a secret one, so it is not repeated.
    if (equals === -1)
        return { key: '', value: '', problem: 'has no =; expected KEY=VALUE' };
    return { key: pair.slice(0, equals).trim(), value: pair.slice(equals + 1) };
}
/** Whether the first line that says something is `KEY=VALUE` and not `KEY: value`. */
function isPairLines(text) {
    const line = text.split(/\r?\n/).find((candidate) => !/^\s*(?:#|$)/.test(candidate)) ?? '';
    return /^[^:"'{=]*=/.test(line);
}
function readPairLines(text) {
    return text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
}
/** Names no key that is wrong: in a line that is the rest of a longer value, it is a piece of that value. */
function checkPair(pair, index) {
    const entry = splitPair(pair);
    if (entry.problem === undefined && variableName.test(entry.key))
        return entry;
    return { ...entry, problem: `entry ${index + 1}: ${entry.problem ?? notAName}` };
}
function checkScalar({ key, value, text }) {
    if (text !== undefined)
        return { key, value: text };
    const problem = value === null
        ? `${key}: is null; expected a text ("" for an empty one)`
        : `${key}: is a nested value; expected a text, because GitLab's variables are texts (a JSON text can hold more)`;
    return { key, value: '', problem };
}
function collectVariables(entries) {
    const found = new Map();
    const messages = [];
    for (const { key, value, problem } of entries) {
        if (problem !== undefined)
            messages.push(problem);
        else if (!variableName.test(key))
            messages.push(`${JSON.stringify(key.slice(0, 80))}: ${notAName}`);
        else if (found.has(key))
            messages.push(`${key}: appears twice; expected each key once`);
        found.set(key, value);
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/inputs.js



/** The `inputs` option: a YAML or JSON map, types kept. */
async function parseInputs(text) {
    if (text.trim() === '')
        return new Map();
    return collectInputs(await readMap(text));
}
/**
 * `KEY=VALUE` texts of repeated flags. A value that is JSON and reads back as it was written has JSON's type (`3`, `true`,
 * `["a"]`); everything else is a text, also `1.10` and `007`. A text that looks like JSON is written in quotes: `KEY="3"`.
 */
function parseInputPairs(pairs) {
    return collectInputs(pairs.map((pair) => {
        const { key, value, problem } = splitPair(pair);
        if (problem !== undefined)
            throw new invalid_value/* InvalidValueError */.$(problem);
        return { key, value: readTyped(value) };
    }));
}
function readTyped(text) {
    const value = parseJson(text);
    if (value === undefined || value === null)
        return text;
    return typeof value === 'number' && String(value) !== text ? text : value;
}
function collectInputs(entries) {
    const found = new Map();
    const messages = [];
    for (const { key, value } of entries) {
        const problem = findProblem(value);
        if (key.trim() === '')
            messages.push('has an input without a name');
        else if (problem !== undefined)
            messages.push(`${key}: ${problem}`);
        else if (found.has(key))
            messages.push(`${key}: appears twice; expected each input once`);
        found.set(key, value);
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}
function findProblem(value) {
    if (value === null)
        return 'is null; expected a text, number, boolean or list';
    return findUnsafeNumber(value) ? 'is a number that would change on its way; expected it in quotes' : undefined;
}
/** JSON carries neither `.inf` nor whole numbers above 2^53 unchanged. */
function findUnsafeNumber(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
    return value !== null && typeof value === 'object' && Object.values(value).some(findUnsafeNumber);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/location.js

/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
function parseInstance(text) {
    const url = readUrl(text.trim());
    if (url.search !== '' || url.hash !== '') {
        throw new invalid_value/* InvalidValueError */.$('has a query or fragment; expected the base URL, such as https://gitlab.example.com');
    }
    const path = url.pathname.replace(/\/+$/, '');
    const api = /\/api\/v(\d+)$/.exec(path);
    if (api !== null && api[1] !== '4' && api[1] !== '3') {
        throw new invalid_value/* InvalidValueError */.$(`ends in ${api[0]}; expected the base URL without it (/api/v4 and the legacy /api/v3 are known)`);
    }
    if (path.includes('/-/')) {
        throw new invalid_value/* InvalidValueError */.$('is the URL of a page; expected the base URL, such as https://gitlab.example.com');
    }
    const prefix = api === null ? path : path.slice(0, -api[0].length);
    return { url: `${url.origin}${prefix.replace(/\/+$/, '')}`, apiVersion: api?.[1] === '3' ? 'v3' : 'v4' };
}
/** An address of a web page, without its query and fragment. */
function parsePageUrl(text) {
    const url = readUrl(text);
    return { origin: url.origin, path: decodePath(url.pathname).replace(/^\/+|\/+$/g, '') };
}
/** Whether a text is meant as an address with a scheme. */
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
/** The path below an instance's prefix; `undefined` when the page lies on another instance. */
function pathOnInstance(page, instanceUrl) {
    const { origin, pathname } = new URL(instanceUrl);
    if (origin !== page.origin)
        return undefined;
    const prefix = pathname.replace(/^\/+|\/+$/g, '');
    if (prefix === '')
        return page.path;
    return page.path.startsWith(`${prefix}/`) ? page.path.slice(prefix.length + 1) : undefined;
}
/** Undoes one level of URL encoding. */
function decodePath(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new invalid_value/* InvalidValueError */.$('has a % that starts no valid URL encoding');
    }
}
function readUrl(text) {
    const url = URL.parse(text);
    if (!isUrl(text) || url === null) {
        throw new invalid_value/* InvalidValueError */.$('is no URL; expected one with its scheme, such as https://gitlab.example.com');
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new invalid_value/* InvalidValueError */.$(`has the scheme ${url.protocol}//; expected https:// or http://`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new invalid_value/* InvalidValueError */.$('has credentials in it; expected the address alone, and tokens in token or api-token');
    }
    return url;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/project.js


const expected = 'expected a numeric id or the full path, such as group/subgroup/project';
/** A numeric id, a full path (URL-encoded or not), or the project's page. */
function parseProject(text) {
    const given = text.trim();
    if (/^\d+$/.test(given))
        return { kind: 'id', id: parseId(given) };
    if (/^(?:git@|ssh:)/.test(given))
        throw new invalid_value/* InvalidValueError */.$(`is an address to clone from; ${expected}`);
    if (isUrl(given)) {
        const page = parsePageUrl(given);
        return { kind: 'url', page: { ...page, path: page.path.replace(/\.git$|\/-\/.*$/, '') } };
    }
    // GitLab allows no % in a path, so one is always an encoding: decoded once, it is encoded once when it is sent.
    return { kind: 'path', path: checkProjectPath(given.includes('%') ? decodePath(given) : given) };
}
/** A full path of at least a group and a project; throws for anything else. */
function checkProjectPath(text) {
    const path = text.replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (segments.length < 2)
        throw new invalid_value/* InvalidValueError */.$(`names no group; ${expected}`);
    if (segments.some((segment) => /^\.{0,2}$/.test(segment) || !/^[\w.+-]+$/u.test(segment))) {
        throw new invalid_value/* InvalidValueError */.$(`is no path that GitLab allows; ${expected}`);
    }
    return path;
}
/** An id of GitLab's: a positive number that JavaScript holds exactly. */
function parseId(text) {
    const id = Number(text);
    if (!Number.isSafeInteger(id) || id < 1)
        throw new invalid_value/* InvalidValueError */.$('is no id; ids start at 1');
    return id;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/pipeline-address.js



const pipeline_address_expected = 'expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123';
/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
function parsePipelineAddress(text) {
    const given = text.trim().replace(/^#/, '');
    if (given === 'latest')
        return { kind: 'latest' };
    if (/^\d+$/.test(given))
        return { kind: 'id', id: parseId(given) };
    if (!isUrl(given))
        throw new invalid_value/* InvalidValueError */.$(pipeline_address_expected);
    const page = parsePageUrl(given);
    const match = /^(.+?)(?:\/-)?\/pipelines\/(\d+)(?:\/[\w-]*)?$/.exec(page.path);
    if (match?.[1] === undefined || match[2] === undefined) {
        const what = /\/-\/jobs\/\d+/.test(page.path) ? 'is the URL of a job' : 'is no URL of a pipeline';
        throw new invalid_value/* InvalidValueError */.$(`${what}; ${pipeline_address_expected}`);
    }
    const id = parseId(match[2]);
    const project = { origin: page.origin, path: match[1] };
    return { kind: 'url', id, project, url: `${page.origin}/${match[1]}/-/pipelines/${id}` };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/ref.js

// What `git check-ref-format` refuses in a branch or tag name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenInRef = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\.|^-/;
const onlyBranchOrTag = 'expected a branch or tag: short (main), refs/heads/main or refs/tags/v1';
/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
function parseRef(text) {
    const given = text.trim();
    refuseOtherKinds(given);
    const qualified = /^refs\/(heads|tags)\/(.*)$/s.exec(given);
    const name = qualified?.[2] ?? given;
    if (name === '' || forbiddenInRef.test(name)) {
        throw new invalid_value/* InvalidValueError */.$(`is no name git allows for a branch or tag; ${onlyBranchOrTag}`);
    }
    if (qualified === null)
        return { given, name, kind: 'any' };
    return { given, name, kind: qualified[1] === 'heads' ? 'branch' : 'tag' };
}
function refuseOtherKinds(given) {
    // Shorter hexadecimal names may well be branches; only a whole SHA-1 or SHA-256 is certain.
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is a commit SHA, and GitLab starts pipelines on branches and tags only; ${onlyBranchOrTag} (expect-sha checks the commit)`);
    }
    if (/^(?:HEAD|@)$/.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`means nothing to GitLab's trigger endpoint; ${onlyBranchOrTag}`);
    }
    if (/^refs\/(?:merge-requests|pull)\//.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is a merge-request ref, which GitLab cannot trigger a pipeline on; ${onlyBranchOrTag}, such as the source branch`);
    }
    if (given.startsWith('refs/') && !/^refs\/(?:heads|tags)\//.test(given)) {
        throw new invalid_value/* InvalidValueError */.$(`is neither a branch nor a tag; ${onlyBranchOrTag}`);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/options/dotenv.js

const assignment = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/;
const escapes = { n: '\n', r: '\r', t: '\t' };
/**
 * Entries of a `.env` file in their order: comments, `export`, and values without quotes (to the end of the line or ` #`), in
 * single quotes or backticks (as they are, over lines) or in double quotes (over lines, with `\n`, `\r`, `\t`, `\"`, `\\` and `\$`).
 * Nothing is expanded. `name` is the file, for messages of the form `name:line`.
 */
function parseDotenv(content, name) {
    const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const entries = [];
    let at = 0;
    for (let line = 1; at < text.length;) {
        const end = lineEnd(text, at);
        const head = text.slice(at, end);
        if (/^\s*(?:#|$)/.test(head)) {
            at = end + 1;
            line += 1;
            continue;
        }
        const match = assignment.exec(head);
        if (match?.[1] === undefined) {
            throw new invalid_value/* InvalidValueError */.$(`${name}:${line}: expected KEY=VALUE with a key of letters, digits and underscores`);
        }
        const { value, next } = readValue(text, at + match[0].length, `${name}:${line}`);
        entries.push({ key: match[1], value, line });
        line += text.slice(at, next).split('\n').length - 1;
        at = next;
    }
    return entries;
}
/** The value that starts at `at`, and where the next line starts. */
function readValue(text, at, place) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'" && quote !== '`') {
        const end = lineEnd(text, at);
        return {
            value: text
                .slice(at, end)
                .replace(/(?:^|[ \t]+)#.*$/, '')
                .trimEnd(),
            next: end + 1,
        };
    }
    const close = findClosingQuote(text, at, quote);
    if (close === -1)
        throw new invalid_value/* InvalidValueError */.$(`${place}: the quote ${quote} is never closed`);
    const end = lineEnd(text, close);
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(close + 1, end))) {
        throw new invalid_value/* InvalidValueError */.$(`${place}: there is text after the closing quote`);
    }
    const inside = text.slice(at + 1, close);
    const value = quote === '"' ? inside.replace(/\\([nrt"\\$])/g, (_, letter) => escapes[letter] ?? letter) : inside;
    return { value, next: end + 1 };
}
function findClosingQuote(text, open, quote) {
    for (let at = open + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return at;
        if (quote === '"' && text[at] === '\\')
            at += 1;
    }
    return -1;
}
function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/variable-files.js




/** The `variables-file` option: one path per line; the variables of later files win. */
async function readVariableFiles(text, readFile) {
    const found = new Map();
    const messages = [];
    for (const path of parseLines(text)) {
        try {
            for (const [key, value] of await readVariableFile(path, readFile))
                found.set(key, value);
        }
        catch (error) {
            if (!(error instanceof invalid_value/* InvalidValueError */.$))
                throw error;
            messages.push(...error.messages);
        }
    }
    if (messages.length > 0)
        throw new invalid_value/* InvalidValueError */.$(...messages);
    return found;
}
async function readVariableFile(path, readFile) {
    const ending = /\.(env|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase();
    if (ending === undefined)
        throw new invalid_value/* InvalidValueError */.$(`${path}: expected a file that ends in .env, .yml, .yaml or .json`);
    const content = await readContent(path, readFile);
    if (ending === 'env')
        return new Map(parseDotenv(content, path).map(({ key, value }) => [key, value]));
    try {
        return await parseVariableMap(content);
    }
    catch (error) {
        if (!(error instanceof invalid_value/* InvalidValueError */.$))
            throw error;
        throw new invalid_value/* InvalidValueError */.$(...error.messages.map((message) => placeInFile(path, message)));
    }
}
async function readContent(path, readFile) {
    try {
        return await readFile(path);
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown reason'})`;
        throw new invalid_value/* InvalidValueError */.$(`${path}: ${reason}`);
    }
}
/** `line 2, column 3: words` becomes the `file:2:3: words` that editors can open. */
function placeInFile(path, message) {
    const place = /^line (\d+), column (\d+): (.*)$/s.exec(message);
    return place === null ? `${path}: ${message}` : `${path}:${place[1]}:${place[2]}: ${place[3]}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/pipeline.js










const pipeline_group = 'Pipeline';
/** Which pipeline, with which rights, and what it is given. */
const pipelineOptions = {
    'gitlab-url': {
        group: pipeline_group,
        description: 'Base URL of the GitLab instance; a path prefix is kept',
        placeholder: 'URL',
        parse: parseInstance,
        default: 'https://gitlab.com',
        ci: { variable: 'CI_SERVER_URL' },
    },
    project: {
        group: pipeline_group,
        description: 'Project whose pipeline it is: numeric id or full path',
        placeholder: 'PROJECT',
        parse: parseProject,
        defaultText: 'required',
    },
    ref: {
        group: pipeline_group,
        description: 'Branch or tag: short, refs/heads/x or refs/tags/x; no commit SHA, no merge-request ref',
        placeholder: 'REF',
        parse: parseRef,
        defaultText: 'required',
    },
    token: {
        group: pipeline_group,
        description: 'Starts the pipeline: a trigger token or a CI job token',
        placeholder: 'TOKEN',
        parse: (text, { source }) => parseCredential(text, source),
        ci: { variable: 'CI_JOB_TOKEN', text: 'CI_JOB_TOKEN, for its own instance only' },
        confidential: 'secret',
    },
    'api-token': {
        group: pipeline_group,
        description: 'Reads (read_api) and acts (api): a project, group or personal access token; without it, reads use the job token where there is one, else no credentials',
        placeholder: 'TOKEN',
        parse: (text, { source }) => parseCredential(text, source),
        confidential: 'secret',
    },
    variables: {
        group: pipeline_group,
        description: 'Pipeline variables: a YAML or JSON map, or KEY=VALUE lines',
        placeholder: 'MAP',
        parse: parseVariables,
        pairFlag: { name: 'variable', description: 'One pipeline variable; repeatable', parse: parseVariablePairs },
        lines: true,
        confidential: 'private',
    },
    'variables-file': {
        group: pipeline_group,
        description: 'Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win, variables wins over files',
        placeholder: 'FILE',
        parse: (text, { readFile }) => readVariableFiles(text, readFile),
        lines: true,
    },
    inputs: {
        group: pipeline_group,
        description: 'Pipeline inputs (spec:inputs): a YAML or JSON map, types kept',
        placeholder: 'MAP',
        parse: parseInputs,
        pairFlag: {
            name: 'input',
            description: 'One pipeline input, a number, boolean or list where the value is one in JSON; repeatable',
            parse: parseInputPairs,
        },
        lines: true,
        confidential: 'private',
    },
    'upstream-variables': {
        group: pipeline_group,
        description: 'Also passes UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known',
        parse: parseBoolean,
        default: 'false',
    },
    'pipeline-id': {
        group: pipeline_group,
        description: 'Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref',
        placeholder: 'PIPELINE',
        parse: parsePipelineAddress,
    },
    'expect-sha': {
        group: pipeline_group,
        description: 'Fails if the pipeline runs another commit; what this call started is canceled then, what it attached to never',
        placeholder: 'SHA',
        parse: parseSha,
    },
    'dry-run': {
        group: pipeline_group,
        description: 'Checks everything, prints the request with secrets masked, and sends nothing that changes anything',
        parse: parseBoolean,
        default: 'false',
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/size.js

const unitBytes = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
};
/** Bytes from `20GiB`, `1.5 GB`, `512MiB`, or a plain number of bytes. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?) *([a-z]*)$/i.exec(text.trim());
    const factor = match?.[2] === '' ? 1 : unitBytes[match?.[2]?.toLowerCase() ?? ''];
    if (match?.[1] === undefined || factor === undefined) {
        throw new invalid_value/* InvalidValueError */.$('is no size; expected for example 20GiB, 500MB, or a number of bytes');
    }
    const bytes = Math.round(Number(match[1]) * factor);
    if (bytes < 1 || !Number.isSafeInteger(bytes)) {
        throw new invalid_value/* InvalidValueError */.$('is out of range; expected at least one byte, and no more than 8000TiB');
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table/results.js



/** What is brought back, and where it is shown. */
const resultOptions = {
    logs: {
        group: 'Logs and artifacts',
        description: 'none, failed (the tail of each failed job at the end), or all (live, each line labelled with its job)',
        placeholder: 'WHICH',
        parse: oneOf('none', 'failed', 'all'),
        choices: ['none', 'failed', 'all'],
        default: 'failed',
    },
    'log-lines': {
        group: 'Logs and artifacts',
        description: "Length of a failed job's tail",
        placeholder: 'N',
        parse: wholeNumber(1, 100_000),
        default: '50',
    },
    artifacts: {
        group: 'Logs and artifacts',
        description: 'Jobs whose artifacts to download when the pipeline ends, also when it failed: none, all, or globs of job names, one per line',
        placeholder: 'JOBS',
        parse: parseArtifacts,
        default: 'none',
        lines: true,
    },
    'artifacts-path': {
        group: 'Logs and artifacts',
        description: 'Folder the artifacts are unpacked to, each job in a folder of its own',
        placeholder: 'FOLDER',
        parse: parsePath,
        default: 'downstream-artifacts',
    },
    'artifacts-files': {
        group: 'Logs and artifacts',
        description: 'Globs of the files to keep, one per line',
        placeholder: 'GLOBS',
        parse: parseLines,
        default: '**',
        lines: true,
    },
    'artifacts-max-size': {
        group: 'Logs and artifacts',
        description: 'Most that the files kept of one archive may unpack to, such as 20GiB; also lets archives pass that unpack to far more than their size',
        placeholder: 'SIZE',
        parse: parseSize,
        defaultText: '10GiB',
    },
    'artifacts-max-entries': {
        group: 'Logs and artifacts',
        description: 'Most files and folders that one archive may hold',
        placeholder: 'N',
        parse: wholeNumber(1, 100_000_000),
        default: '250000',
    },
    'outputs-from': {
        group: 'Logs and artifacts',
        description: "JOB:PATH, one per line: a dotenv file in that job's artifacts becomes outputs of this step (the last colon divides)",
        placeholder: 'JOB:PATH',
        parse: parseOutputSources,
        lines: true,
    },
    summary: { group: 'Reports', description: 'Writes the GitHub job summary', parse: parseBoolean, default: 'true' },
    annotations: {
        group: 'Reports',
        description: 'Makes one GitHub error annotation per failed job',
        parse: parseBoolean,
        default: 'true',
    },
    'report-file': {
        group: 'Reports',
        description: 'Writes the result to this file; its ending picks the format: .json, .md or .env (dotenv)',
        placeholder: 'FILE',
        parse: parseReportFile,
    },
};

;// CONCATENATED MODULE: ./build/bundle/js/options/table/waiting.js


const waiting_group = 'Waiting';
const day = 86_400;
const waiting_cancelOrLeave = ['cancel', 'leave'];
const startedOrAttached = 'cancel what this call started, leave what it attached to';
/** How long to wait, and what to make of what happens meanwhile. */
const waitingOptions = {
    wait: {
        group: waiting_group,
        description: 'Waits until the pipeline finishes, and mirrors its result',
        parse: parseBoolean,
        default: 'false',
    },
    timeout: {
        group: waiting_group,
        description: 'Longest wait: 90m, 1h30m, or a number of seconds',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: 31 * day }),
        default: '1h',
        ci: {
            variable: 'CI_JOB_TIMEOUT',
            text: 'CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)',
            derive: deriveTimeout,
        },
    },
    'on-timeout': {
        group: waiting_group,
        description: 'What becomes of the pipeline when the wait is over: cancel or leave',
        placeholder: 'ACTION',
        parse: oneOf(...waiting_cancelOrLeave),
        choices: waiting_cancelOrLeave,
        defaultText: startedOrAttached,
    },
    'on-interrupt': {
        group: waiting_group,
        description: 'The same when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave',
        placeholder: 'ACTION',
        parse: oneOf(...waiting_cancelOrLeave),
        choices: waiting_cancelOrLeave,
        defaultText: startedOrAttached,
    },
    'on-manual': {
        group: waiting_group,
        description: 'When the pipeline is blocked on a manual job: fail, wait, or play (plays the blocking jobs)',
        placeholder: 'ACTION',
        parse: oneOf('fail', 'wait', 'play'),
        choices: ['fail', 'wait', 'play'],
        default: 'fail',
    },
    'pass-on': {
        group: waiting_group,
        description: 'More statuses to take as success: any of skipped, canceled, manual',
        placeholder: 'STATUS',
        parse: anyOf('skipped', 'canceled', 'manual'),
        choices: ['skipped', 'canceled', 'manual'],
        lines: true,
    },
    'retry-failed': {
        group: waiting_group,
        description: 'Retries the failed jobs up to N times before giving the result',
        placeholder: 'N',
        parse: wholeNumber(0, 100),
        default: '0',
    },
    follow: {
        group: waiting_group,
        description: 'Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts',
        parse: parseBoolean,
        default: 'true',
    },
    'poll-interval': {
        group: waiting_group,
        description: 'Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s',
        placeholder: 'DURATION',
        parse: (text) => parseDuration(text, { minSeconds: 1, maxSeconds: day }),
        defaultText: 'adaptive',
    },
};
/** Leaves the job time to report before GitLab ends it. */
function deriveTimeout(jobTimeout) {
    const seconds = /^\d+$/.test(jobTimeout) ? Number(jobTimeout) : 0;
    if (seconds < 2)
        return undefined;
    return String(Math.min(seconds < 120 ? Math.floor(seconds / 2) : seconds - 60, 31 * day));
}

;// CONCATENATED MODULE: ./build/bundle/js/options/table.js




/** Every option, once, in the order in which it is documented. */
const optionTable = {
    ...pipelineOptions,
    ...waitingOptions,
    ...resultOptions,
    ...connectionOptions,
};
const optionNames = Object.keys(optionTable);
/** The definition of one option, without the types of its value. */
function getOption(name) {
    return optionTable[name];
}
function isOptionName(name) {
    return Object.hasOwn(optionTable, name);
}
/** Whether it is a switch: `--wait`, `--no-wait`. */
function isBoolean(name) {
    return getOption(name).placeholder === undefined;
}
/** `gitlab-url` as an environment variable: `DOWNSTREAM_GITLAB_URL`. */
function environmentName(name) {
    return `DOWNSTREAM_${name.toUpperCase().replaceAll('-', '_')}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/environment.js


/**
 * `DOWNSTREAM_*` variables. An unknown one is a problem: it is most likely a typing error, and would be ignored in silence.
 * `internal` names variables of ours that are no options.
 */
function readEnvironment(env, internal = []) {
    const byVariable = new Map(optionNames.map((name) => [environmentName(name), name]));
    const options = new Map();
    const problems = [];
    for (const [variable, text] of Object.entries(env)) {
        if (!variable.startsWith('DOWNSTREAM_') || internal.includes(variable))
            continue;
        const name = byVariable.get(variable);
        if (name === undefined) {
            const suggestion = suggestName(variable, [...byVariable.keys()]);
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
        if (isOptionName(name))
            options.set(name, { text, origin: 'input', source });
        else
            problems.push({ option: name, source, message: `is no input of this action${suggestName(name, optionNames)}` });
    }
    return { options, problems };
}
/** What the CI system says by itself. */
function readCiDefaults(env) {
    const options = new Map();
    for (const name of optionNames) {
        const { ci } = getOption(name);
        const value = ci === undefined ? undefined : env[ci.variable]?.trim();
        if (ci === undefined || value === undefined || value === '')
            continue;
        const text = ci.derive === undefined ? value : ci.derive(value);
        if (text !== undefined)
            options.set(name, { text, origin: 'ci', source: ci.variable });
    }
    return { options, problems: [] };
}

;// CONCATENATED MODULE: ./build/bundle/js/options/shown-value.js
/**
 * What a message may repeat of what the user wrote: one short line, or nothing where it looks like a secret. A password in a URL, a
 * token in its query, or a token in the wrong place is no less secret there.
 */
function showValue(text) {
    if (/:\/\/(?:\S*@|\S*\?)|gl(?:ptt|cbt|pat|oas)-/.test(text))
        return undefined;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act on is left out
    const line = text.trim().replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/parse-values.js



/** Parses every option from what was given, else from its default. Finds all problems, not just the first. */
async function parseValues(given, readFile) {
    const values = {};
    const problems = [];
    for (const name of optionNames) {
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
        given: getOption(name).confidential === undefined ? showValue(text) : undefined,
        message,
    };
}
async function parseOption(name, { text, pairs, source }, readFile) {
    const { parse, pairFlag } = getOption(name);
    const value = text.trim() === '' && pairs !== undefined ? new Map() : await parse(text, { source, readFile });
    if (pairs === undefined || pairFlag === undefined)
        return value;
    return new Map([
        ...value,
        ...pairFlag.parse(pairs),
    ]);
}
function defaultOf(name) {
    const text = getOption(name).default;
    return text === undefined ? undefined : { text, origin: 'default', source: 'default' };
}

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
    if (pathOnInstance(address, named.url) !== undefined)
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
    const path = pathOnInstance(page, instance.url);
    if (path === undefined)
        throw new invalid_value/* InvalidValueError */.$(`is not on ${instance.url}; expected the full path, or gitlab-url to match`);
    return checkProjectPath(path);
}

;// CONCATENATED MODULE: ./build/bundle/js/options/requirements.js
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
    const missing = findMissing(options, requires).filter(({ option }) => !isWrong.has(option));
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

;// CONCATENATED MODULE: ./build/bundle/js/options/upstream.js

/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
function collectUpstreamVariables(env) {
    const kind = detectHostKind(env);
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

;// CONCATENATED MODULE: ./build/bundle/js/version.js
/** Version of the package; a test holds it against package.json. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./build/bundle/js/commands/connect.js



/** The client for a run's options. Secrets are masked before anything else touches them. */
async function connect(options, { host, clock }) {
    for (const credential of [options.token, options.apiToken, options.jobToken])
        if (credential)
            host.mask(credential.value);
    for (const notice of options.notices ?? [])
        host.info(notice);
    const [{ createGitLabClient }, caCertificates] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(50), __nccwpck_require__.e(660)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7660)),
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
        userAgent: `gitlab-downstream/${VERSION}`,
        onRetry: ({ method, path, reason, delayMs }) => host.debug(`${method} ${path}: ${reason}; again in ${Math.round(delayMs)} ms`),
    }, { clock });
}
async function readCertificates(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* UsageError */.eb(`ca-file ${path} cannot be read: ${cause.code ?? cause.message}`, { cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new errors/* UsageError */.eb(`ca-file ${path} holds no PEM certificate`, {
        hints: [
            'a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/open-run.js




/** Reads the options once and makes everything that a remote command works with. */
async function openRun({ host, signal, clock = js_clock/* systemClock */.m, ...request }) {
    const options = await resolveOptions(request);
    return {
        options,
        client: await connect(options, { host, clock }),
        host,
        clock,
        random: Math.random,
        signal,
        upstream: collectUpstreamVariables(request.env),
        username: request.env.GITLAB_USER_LOGIN,
    };
}

// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __nccwpck_require__(3738);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/refresh-tree.js



/**
 * Reads again what may have changed: the job lists of pipelines whose status or date changed or whose list is old, and through
 * trigger jobs the pipelines below. Pipelines that ended and were read since are left alone. Resolves with whether any list was read.
 */
async function refreshTree(root, context) {
    return refreshNode(root, root, context);
}
/**
 * Reads the root's jobs when their list is old, and resolves with the pipeline's status, which each job carries: one request in
 * place of two. `undefined` when the list was not read, or tells nothing.
 */
async function peekStatus(root, { client, signal, nowMs, staleAfterMs }) {
    const due = root.fingerprint !== undefined && nowMs - root.jobsReadAtMs >= staleAfterMs;
    if (!due || root.unreadable !== undefined)
        return undefined;
    root.jobs = await client.listJobs(root.projectId, root.pipelineId, {}, { signal, retries: 0 });
    root.jobsReadAtMs = nowMs;
    return root.jobs[0]?.pipeline?.status;
}
async function refreshNode(root, node, context) {
    const own = needsRead(node, context) && (await readJobs(root, node, context));
    const watched = !own && hasActiveChildren(node) && (await readBridges(root, node, context));
    let below = false;
    for (const child of node.children)
        below = (await refreshNode(root, child, context)) || below;
    return own || watched || below;
}
function needsRead(node, { nowMs, staleAfterMs }) {
    if (node.unreadable !== undefined)
        return false;
    if (node.fingerprint !== fingerprint(node.pipeline))
        return true;
    return !status_isFinished(node.pipeline.status) && nowMs - node.jobsReadAtMs >= staleAfterMs;
}
function hasActiveChildren(node) {
    return node.children.some((child) => !status_isFinished(child.pipeline.status) || hasActiveChildren(child));
}
async function readJobs(root, node, context) {
    const { client, signal, nowMs } = context;
    const seen = fingerprint(node.pipeline);
    return readable(node, 'unreadable', async () => {
        node.jobs = await client.listJobs(node.projectId, node.pipelineId, {}, { signal, retries: 0 });
        // Trigger jobs are all there from the beginning: a pipeline without any stays without.
        const mayHaveBridges = node.fingerprint === undefined || node.bridges.length > 0;
        if (context.follow && mayHaveBridges)
            await readBridges(root, node, context);
        node.fingerprint = seen;
        node.jobsReadAtMs = nowMs;
    });
}
/** One request shows the status of every pipeline this one started. */
async function readBridges(root, node, { client, signal }) {
    if (node.bridgesUnreadable !== undefined)
        return false;
    return readable(node, 'bridgesUnreadable', async () => {
        node.bridges = await client.listBridges(node.projectId, node.pipelineId, { signal, retries: 0 });
        for (const bridge of node.bridges)
            adoptChild(root, node, bridge, client.baseUrl);
        // A retried trigger job starts a new pipeline; the former one is nobody's child any more.
        const current = new Set(node.bridges.map((bridge) => bridge.downstream_pipeline?.id));
        node.children = node.children.filter((child) => current.has(child.pipelineId));
    });
}
/**
 * Runs the read; a refusal marks the list as unreadable instead of ending the watch (status-only from then on). One refusal can be a
 * server's hiccup, so a second one has to confirm it.
 */
async function readable(node, mark, read) {
    if ((await refusalOf(read)) === undefined)
        return true;
    const refusal = await refusalOf(read);
    node[mark] = refusal?.words;
    return refusal === undefined;
}
async function refusalOf(read) {
    try {
        await read();
        return undefined;
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return error;
        throw error;
    }
}
function adoptChild(root, parent, bridge, baseUrl) {
    const downstream = bridge.downstream_pipeline;
    if (!downstream)
        return;
    const known = parent.children.find((child) => child.pipelineId === downstream.id);
    if (known) {
        known.pipeline = downstream;
        return;
    }
    // Pipelines can trigger each other in a circle; each is followed once.
    if (listNodes(root).some((node) => node.pipelineId === downstream.id))
        return;
    const projectId = downstream.project_id ?? parent.projectId;
    parent.children.push(tree_createNode(projectId, downstream, childLabel(parent, bridge, downstream, projectId, baseUrl)));
}
function childLabel(parent, bridge, downstream, projectId, baseUrl) {
    const sameProject = projectId === parent.pipeline.project_id || projectId === parent.projectId;
    return `${sameProject ? bridge.name : projectName(downstream.web_url, projectId, baseUrl)} #${downstream.id}`;
}
function projectName(webUrl, projectId, baseUrl) {
    const path = webUrl?.startsWith(`${baseUrl}/`) ? webUrl.slice(baseUrl.length + 1).split('/-/')[0] : undefined;
    return path || `project ${projectId}`;
}
function fingerprint({ status, updated_at }) {
    return `${status} ${updated_at ?? ''}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/read-tree.js


/** A pipeline with its jobs and, with `follow`, those below it, as they are now. What cannot be read is marked in the tree. */
async function readTree({ project, pipeline }, context) {
    const root = createNode(project, pipeline);
    await rereadTree(root, context);
    return root;
}
/** Brings a tree up to date with the status that was last seen of its root. */
async function rereadTree(root, { options, client, clock, signal }) {
    await refreshTree(root, { client, signal, follow: options.follow, nowMs: clock.monotonicMs(), staleAfterMs: 0 });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-post.js







const run_post_CANCEL_WITHIN_MS = 5_000;
/**
 * The post step: cancels the pipeline of a main step that was killed before it could do so itself. Does nothing when the main step
 * finished, in whatever way.
 */
async function runPost({ env, stdout, stderr, signal }) {
    const pipelineId = Number((0,github_files/* savedState */.f)(env, 'pipeline-id'));
    const project = (0,github_files/* savedState */.f)(env, 'project');
    if ((0,github_files/* savedState */.f)(env, 'finished') === 'true' || !pipelineId || !project)
        return;
    const host = await createHost({ kind: 'github', env, stdout, stderr });
    try {
        const context = await openRun({ face: 'action', env, host, signal });
        const { options, client, clock } = context;
        const started = (0,github_files/* savedState */.f)(env, 'started') === 'true';
        const goesOn = `Pipeline #${pipelineId} goes on: ${(0,github_files/* savedState */.f)(env, 'pipeline-url')}`;
        // The main step waits for what it attaches to, also unasked.
        const waits = options.wait || options.pipelineId !== undefined;
        if (!waits || (options.onInterrupt ?? (started ? 'cancel' : 'leave')) === 'leave')
            return host.info(goesOn);
        if (!client.canAct)
            return host.info(`Not canceled: that needs an \`api-token\` with scope \`api\`. ${goesOn}`);
        const projectId = /^\d+$/.test(project) ? Number(project) : project;
        const pipeline = await client.getPipeline(projectId, pipelineId, { signal });
        const root = tree_createNode(projectId, pipeline);
        // What cannot be read below is no reason to leave the pipeline itself.
        await rereadTree(root, context).catch(() => { });
        const report = await cancel_cancelTree(root, { client, clock, withinMs: run_post_CANCEL_WITHIN_MS });
        host.info(describeCancel(report, goesOn));
    }
    catch (error) {
        // The step's result stands already; a post step that fails would only hide it.
        host.warn(`Could not cancel pipeline #${pipelineId}: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ DownstreamError),
/* harmony export */   Jk: () => (/* binding */ UnreachableError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   p4: () => (/* binding */ InterruptedError)
/* harmony export */ });
/**
 * Base of the error family: a message of one line (what failed, on what, why), then hints and details.
 * The exit code and the result word are fields, decided where the error is made.
 */
class DownstreamError extends Error {
    hints;
    details;
    constructor(message, { hints = [], details = [], cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.hints = hints;
        this.details = details;
    }
}
/** Bad usage or input, found before anything was sent. Exit 2. */
class UsageError extends DownstreamError {
    name = 'UsageError';
    exitCode = 2;
    result = 'invalid';
    problems;
    constructor(message, { problems = [], ...details } = {}) {
        super(message, details);
        this.problems = problems;
    }
}
/** GitLab refused, or the credentials cannot do what was asked. Exit 3. */
class RefusedError extends DownstreamError {
    name = 'RefusedError';
    exitCode = 3;
    result = 'refused';
}
/** GitLab could not be reached, or kept failing. Exit 4. */
class UnreachableError extends DownstreamError {
    name = 'UnreachableError';
    exitCode = 4;
    result = 'unreachable';
}
/** The step was interrupted by a signal. Exit 130 (SIGINT) or 143 (SIGTERM). */
class InterruptedError extends DownstreamError {
    name = 'InterruptedError';
    result = 'interrupted';
    exitCode;
    signal;
    constructor(signal, details = {}) {
        super(`interrupted by ${signal}`, details);
        this.signal = signal;
        this.exitCode = signal === 'SIGINT' ? 130 : 143;
    }
}


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ GitLabRefusedError),
/* harmony export */   W: () => (/* binding */ GitLabUnavailableError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6506);

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

/***/ 9136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ createRunnerFiles),
  f: () => (/* binding */ savedState)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/bundle/js/host/markdown-cut.js
const note = '\n\n_The rest is left out: a summary may not be larger._\n';
/**
 * Markdown cut to a size in bytes of UTF-8, at the end of a line, with a note. A code block that is cut is closed, so
 * that the note is not part of it. Empty when not even the note fits.
 */
function fitMarkdown(markdown, limitBytes) {
    if (Buffer.byteLength(markdown) <= limitBytes)
        return markdown;
    const lines = [];
    let fence = '';
    let sizeBytes = Buffer.byteLength(note);
    for (const line of markdown.split('\n')) {
        const nextFence = fenceAfter(line, fence);
        sizeBytes += Buffer.byteLength(line) + 1;
        if (sizeBytes + closing(nextFence).length > limitBytes)
            break;
        lines.push(line);
        fence = nextFence;
    }
    return lines.length === 0 ? '' : `${lines.join('\n')}${closing(fence)}${note}`;
}
/** The fence of the code block that is open after the line, or nothing. */
function fenceAfter(line, open) {
    const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!match?.[1])
        return open;
    if (open === '')
        return match[1];
    const closes = match[1].startsWith(open) && match[2]?.trim() === '';
    return closes ? '' : open;
}
function closing(fence) {
    return fence === '' ? '' : `\n${fence}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/host/github-files.js


/** GitHub drops the summary of a step that is larger. */
const summaryLimitBytes = 1024 * 1024;
/**
 * Writes them through `@actions/core`, loaded here and not at the top: it costs 43 ms that other hosts need not pay.
 * It finds the files through `process.env`. By the time of an output a pipeline may be running: a file that cannot be
 * written is a warning, never the end of the run.
 */
async function createRunnerFiles({ env, redact, warn, debug }) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 143));
    const attempt = (what, write) => {
        try {
            write();
        }
        catch (error) {
            warn(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    return {
        setOutput(name, value) {
            // Without the file, core would print the value in a command that runners no longer take.
            if (!env.GITHUB_OUTPUT)
                return debug(`no GITHUB_OUTPUT: output ${name} is not set`);
            attempt(`output ${name}`, () => core.setOutput(name, redact(value)));
        },
        saveState(name, value) {
            if (!env.GITHUB_STATE)
                return debug(`no GITHUB_STATE: state ${name} is not saved`);
            attempt(`state ${name}`, () => core.saveState(name, redact(value)));
        },
        async appendSummary(markdown) {
            const path = env.GITHUB_STEP_SUMMARY;
            if (!path)
                return debug('no GITHUB_STEP_SUMMARY: the job summary is left out');
            try {
                const { size } = await (0,promises_.stat)(path);
                const fitting = fitMarkdown(redact(markdown), summaryLimitBytes - size - 1);
                if (fitting !== '')
                    await core.summary.addRaw(fitting, true).write();
            }
            catch (error) {
                warn(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
    };
}
/** What `saveState` of the main step left for the post step; empty when nothing was saved. */
function savedState(env, name) {
    return env[`STATE_${name}`] ?? '';
}


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ InvalidValueError)
/* harmony export */ });
/** Thrown by the parsers of single values. `resolveOptions` gathers these into one `UsageError`. */
class InvalidValueError extends Error {
    name = 'InvalidValueError';
    /** One per thing that is wrong: what it is, and what is expected instead. Never holds the value of a secret. */
    messages;
    constructor(...messages) {
        super(messages.join('; '));
        this.messages = messages;
    }
}


/***/ }),

/***/ 9855:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _commands_process_signals_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(581);
/* harmony import */ var _commands_run_post_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7505);


const { env, stdout, stderr } = process;
await (0,_commands_run_post_js__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a)({ env, stdout, stderr, signal: (0,_commands_process_signals_js__WEBPACK_IMPORTED_MODULE_0__/* .listenForSignals */ .s)(process) });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9855);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
