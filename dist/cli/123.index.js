export const id = 123;
export const ids = [123];
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

/***/ 2123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trigger: () => (/* binding */ trigger)
});

// EXTERNAL MODULE: ./build/bundle/js/commands/finish-command.js + 2 modules
var finish_command = __webpack_require__(4839);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __webpack_require__(3738);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/demands.js
var demands = __webpack_require__(228);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/rights.js
var rights = __webpack_require__(2485);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/grace.js
/**
 * Aborts `graceMs` after the given signal did, with the same reason: for a request whose answer is worth waiting for even when the
 * run is over, since it tells what has been started and must be cleaned up.
 */
function createGrace(signal, clock, graceMs) {
    const controller = new AbortController();
    let deadline;
    const onAbort = () => {
        deadline = clock.deadline(graceMs, () => signal.reason);
        deadline.signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
    };
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    return {
        signal: controller.signal,
        [Symbol.dispose]() {
            signal.removeEventListener('abort', onAbort);
            deadline?.[Symbol.dispose]();
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/reconcile.js


/** GitLab's own limit for a request is 60 s: what has not shown by then was not made. See docs/adr/0002. */
const SETTLE_MS = 65_000;
/** One candidate that cannot be checked is believed after this long without a second one. */
const SINGLE_MS = 20_000;
const DELAYS_MS = [500, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000];
/**
 * Looks for the pipeline that a call with a lost answer may have made: newer than the newest before the call, same ref, source
 * and user. Where the pipeline's variables are readable, its `TRIGGER_PAYLOAD` decides for sure.
 *
 * @throws UnreachableError when the reads fail until the end; RefusedError when they are refused.
 */
async function findLostPipeline(call, { client, clock, signal }) {
    const startedAtMs = clock.monotonicMs();
    const verdicts = new Map();
    for (let round = 0;; round++) {
        await clock.sleep(DELAYS_MS[Math.min(round, DELAYS_MS.length - 1)] ?? SETTLE_MS, signal);
        const waitedMs = clock.monotonicMs() - startedAtMs;
        const look = await tryLook(waitedMs < SETTLE_MS, () => listCandidates(call, client, verdicts, signal));
        const finding = look && decide(look, verdicts, waitedMs);
        if (finding)
            return finding;
    }
}
/** Pure: what the candidates seen so far mean after so long. */
function decide(candidates, verdicts, waitedMs) {
    const ours = candidates.find((pipeline) => verdicts.get(pipeline.id) === 'ours');
    if (ours)
        return { kind: 'found', pipeline: ours, certain: true };
    const [only, ...more] = candidates;
    if (only && more.length === 0 && waitedMs >= SINGLE_MS)
        return { kind: 'found', pipeline: only, certain: false };
    if (waitedMs < SETTLE_MS)
        return undefined;
    return only ? { kind: 'several', candidates } : { kind: 'none' };
}
/** A look that fails is repeated while there is time; the last one must succeed, else nothing is certain. */
async function tryLook(mayFail, look) {
    try {
        return await look();
    }
    catch (error) {
        if (mayFail && error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
async function listCandidates(call, client, verdicts, signal) {
    const listed = await client.listPipelines(call.project, { ref: call.ref, orderBy: 'id', sort: 'desc', limit: 100 }, { signal });
    const fitting = listed.filter(({ id, source }) => id > call.newestPipelineId && (source ?? call.source) === call.source);
    const candidates = [];
    for (const { id } of fitting) {
        if (!verdicts.has(id))
            verdicts.set(id, await identify(call, client, id, signal));
        if (verdicts.get(id) !== 'foreign')
            candidates.push(await client.getPipeline(call.project, id, { signal }));
    }
    return candidates;
}
async function identify(call, client, id, signal) {
    const { user } = await client.getPipeline(call.project, id, { signal });
    if (call.username !== undefined && user && user.username !== call.username)
        return 'foreign';
    if (call.triggerId === undefined)
        return 'unknown';
    try {
        const variables = await client.listPipelineVariables(call.project, id, { signal });
        const payload = variables.find(({ key }) => key === 'TRIGGER_PAYLOAD')?.value;
        return payload?.includes(call.triggerId) ? 'ours' : 'foreign';
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return 'unknown';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/trigger.js
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




/** How long GitLab's creation limit ("in the last minute") lasts; its answer names no time. */
const CREATION_LIMIT_SECONDS = 60;
/** GitLab may say that it can be asked again at once; that must not become a race. */
const SHORTEST_WAIT_MS = 1_000;
/** Calls that may be lost one after the other before giving up. */
const MOST_LOST_CALLS = 3;
const INTERRUPT_GRACE_MS = 3_000;
/**
 * Starts exactly one pipeline. The call is repeated only when GitLab certainly did not act on it; when its answer was lost, the
 * pipeline is looked for and adopted. See docs/adr/0002.
 *
 * @throws GitLabRefusedError when GitLab says no; GitLabUnavailableError (exit 4) when it cannot be told whether a pipeline was
 * started, naming what to check; the signal's reason.
 */
async function startPipeline(settings, tools) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock } = tools;
        const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs;
        const deadline = __addDisposableResource(env_1, clock.deadline(settings.timeoutMs, () => new OutOfTime()), false);
        const context = { ...tools, settings, outOfTime: deadline.signal, deadlineAtMs };
        for (let lost = 0;;) {
            const answer = await send(context);
            if (!(answer instanceof gitlab_errors/* GitLabUnavailableError */.W))
                return answer;
            if (answer.delivery === 'not-sent')
                throw withHints(answer, ['nothing was started: the request did not leave this machine']);
            if (answer.delivery === 'refused') {
                await waitAsAsked(answer, context);
                continue;
            }
            const found = await reconcile(answer, context);
            if (found)
                return found;
            lost += 1;
            if (lost >= MOST_LOST_CALLS)
                throw withHints(answer, [`nothing was started: ${lost} calls were lost, and none of them made a pipeline`]);
            tools.tell({ kind: 'starting-again' });
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
class OutOfTime extends Error {
    name = 'OutOfTime';
}
/** One call. When the run is interrupted meanwhile, its answer is still waited for a little: it tells what there is to cancel. */
async function send(context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, client, clock, outOfTime, deadlineAtMs } = context;
        settings.signal.throwIfAborted();
        const grace = __addDisposableResource(env_2, createGrace(settings.signal, clock, INTERRUPT_GRACE_MS), false);
        const signal = AbortSignal.any([grace.signal, outOfTime]);
        try {
            return await client.triggerPipeline(settings.request, { signal, patienceMs: deadlineAtMs - clock.monotonicMs() });
        }
        catch (error) {
            if (error instanceof gitlab_errors/* GitLabUnavailableError */.W)
                return error;
            if (error instanceof OutOfTime)
                throw unknowable(context, 'no answer came until the timeout');
            if (error instanceof errors/* InterruptedError */.p4)
                throw interruptedInFlight(error, context);
            throw error;
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
async function waitAsAsked(error, { settings, clock, tell, deadlineAtMs }) {
    const delayMs = patience(error, deadlineAtMs - clock.monotonicMs());
    tell({ kind: 'asked-to-wait', delayMs, error });
    await clock.sleep(delayMs, settings.signal);
}
function patience(error, leftMs) {
    const delayMs = Math.max(SHORTEST_WAIT_MS, (error.retryAfterSeconds ?? CREATION_LIMIT_SECONDS) * 1000);
    if (delayMs < leftMs)
        return delayMs;
    const seconds = Math.round(delayMs / 1000);
    const wait = error.retryAfterSeconds === undefined ? `this takes up to ${seconds} s` : `it asks to wait ${seconds} s`;
    throw new gitlab_errors/* GitLabUnavailableError */.W(`${error.message}; ${wait}, which is longer than the timeout leaves`, {
        delivery: 'refused',
        retryAfterSeconds: seconds,
        hints: ['nothing was started: try again later, or raise `timeout`', ...error.hints],
        details: error.details,
        cause: error,
    });
}
/** The pipeline of a call whose answer was lost; `undefined` when it certainly made none. */
async function reconcile(error, context) {
    const { settings, client, clock, tell, outOfTime } = context;
    const { request, refName, source, username, newestPipelineId, payloadKept } = settings;
    if (newestPipelineId === undefined)
        throw unknowable(context, error.message, error);
    tell({ kind: 'answer-lost', error });
    const triggerId = payloadKept ? request.downstreamTriggerId : undefined;
    const call = { project: request.project, ref: refName, source, username, newestPipelineId, triggerId };
    const signal = AbortSignal.any([settings.signal, outOfTime]);
    const finding = await findLostPipeline(call, { client, clock, signal }).catch((cause) => {
        if (cause instanceof errors/* InterruptedError */.p4)
            throw interruptedInFlight(cause, context);
        const known = cause instanceof errors/* RefusedError */.fk || cause instanceof errors/* UnreachableError */.Jk || cause instanceof OutOfTime;
        throw known ? unknowable(context, error.message, cause) : cause;
    });
    if (finding.kind === 'none')
        return undefined;
    if (finding.kind === 'several')
        throw ambiguous(error, finding.candidates);
    tell({ kind: 'adopted', pipeline: finding.pipeline, certain: finding.certain });
    return finding.pipeline;
}
function ambiguous(error, candidates) {
    return new gitlab_errors/* GitLabUnavailableError */.W(`The answer to the trigger call was lost, and ${candidates.length} pipelines may be the one it started`, {
        delivery: 'unknown',
        hints: ['look which of them is yours before you run this again', 'attach to it with `pipeline-id`'],
        details: [error.message, ...candidates.map(({ id, web_url }) => `candidate #${id}: ${web_url}`)],
        cause: error,
    });
}
function unknowable(context, why, cause) {
    return new gitlab_errors/* GitLabUnavailableError */.W('The answer to the trigger call was lost: a pipeline may or may not have been started', {
        delivery: 'unknown',
        hints: [
            `check ${whereToLook(context)} before you run this again; it was not repeated, so that no pipeline starts twice`,
            ...(context.settings.newestPipelineId === undefined
                ? ['with an `api-token` (`read_api`) this is found out by itself the next time']
                : []),
        ],
        details: [why],
        cause,
    });
}
function interruptedInFlight({ signal }, context) {
    return new errors/* InterruptedError */.p4(signal, {
        details: ['The trigger call was under way: a pipeline may or may not have been started'],
        hints: [`check ${whereToLook(context)}`],
    });
}
function whereToLook({ settings: { request }, client }) {
    const { project } = request;
    return typeof project === 'string'
        ? `${client.baseUrl}/${project}/-/pipelines`
        : `the pipelines of project ${project} at ${client.baseUrl}`;
}
function withHints(error, hints) {
    const { delivery, status, retryAfterSeconds, details } = error;
    return new gitlab_errors/* GitLabUnavailableError */.W(error.message, {
        delivery,
        status,
        retryAfterSeconds,
        details,
        hints: [...hints, ...error.hints],
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/bundle/js/report/duration.js
var duration = __webpack_require__(1266);
// EXTERNAL MODULE: ./build/bundle/js/commands/announce.js
var announce = __webpack_require__(8825);
// EXTERNAL MODULE: ./build/bundle/js/commands/check-destinations.js
var check_destinations = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/bundle/js/commands/follow-run.js + 4 modules
var follow_run = __webpack_require__(5157);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-context.js
var run_context = __webpack_require__(8847);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-result.js
var run_result = __webpack_require__(1079);
;// CONCATENATED MODULE: ./build/bundle/js/commands/run-trigger.js












/**
 * Starts a pipeline and, with `wait`, follows it to its end. With `dry-run` only reads.
 *
 * @throws DownstreamError for what went wrong before there was a pipeline; later troubles are in the result.
 */
async function runTrigger(context) {
    const { options, client, host } = context;
    const deadlineAtMs = (0,run_context/* deadlineOf */.G)(context);
    const request = createRequest(context);
    await (0,check_destinations/* checkDestinations */.W)(options);
    if (options.apiVersion === 'v3')
        return triggerLegacy(request, context);
    const rights = await readRights(request, context);
    if (rights)
        (0,demands/* refuseImpossible */.GC)(options, rights, client);
    if (options.dryRun)
        return dryRun(request, context);
    const pipeline = await start(request, { rights, deadlineAtMs }, context);
    const run = { project: request.project, pipeline, started: true, deadlineAtMs };
    (0,announce/* announce */.i)(run, host);
    host.info(`Started pipeline #${pipeline.id} on ${pipeline.ref ?? request.ref}: ${pipeline.web_url}`);
    return (0,follow_run/* followRun */.R2)(run, context);
}
function createRequest({ options, upstream }) {
    const { project, ref, variables, inputs, upstreamVariables } = options;
    if (project === undefined || ref === undefined)
        throw new errors/* UsageError */.eb('`project` and `ref` are needed to start a pipeline');
    return {
        project,
        ref: ref.given,
        variables: upstreamVariables ? { ...upstream, ...variables } : variables,
        inputs,
        downstreamTriggerId: (0,external_node_crypto_.randomUUID)(),
    };
}
/**
 * Asked before anything is started: what is wanted afterwards must be possible, and the newest pipeline is the mark from which a lost
 * one is looked for. `undefined` when nothing depends on it and it cannot be had.
 */
async function readRights({ project }, { options, client, signal }) {
    if (!options.wait && client.readsAs === 'anonymous')
        return undefined;
    try {
        return await (0,rights/* probeRights */.s)(client, project, { signal, withJobs: options.wait });
    }
    catch (error) {
        if (!(error instanceof errors/* UnreachableError */.Jk))
            throw error;
        if (!options.wait)
            return undefined;
        throw new errors/* UnreachableError */.Jk(error.message, {
            hints: ['nothing was started', ...error.hints],
            details: error.details,
            cause: error,
        });
    }
}
async function start(request, { rights, deadlineAtMs }, context) {
    const { options, client, clock, host, signal } = context;
    const source = startSource(options);
    const username = source === 'trigger' ? undefined : await readUsername(source, context);
    const timeoutMs = deadlineAtMs - clock.monotonicMs();
    if (timeoutMs <= 0) {
        throw new errors/* UnreachableError */.Jk('The timeout was over before the pipeline could be started', {
            hints: ['nothing was started: GitLab answered the reads before it too slowly'],
        });
    }
    return startPipeline({
        request,
        refName: refName(options.ref, request.ref),
        source,
        username,
        newestPipelineId: rights?.newestPipelineId,
        payloadKept: options.token !== undefined,
        timeoutMs,
        signal,
    }, { client, clock, tell: (event) => host.warn(describeStart(event)) });
}
/** `source` of the pipeline to come, by the credential that starts it. */
function startSource({ token }) {
    if (token === undefined)
        return 'api';
    return token.kind === 'job' ? 'pipeline' : 'trigger';
}
async function readUsername(source, { client, username, signal }) {
    if (source === 'pipeline')
        return username;
    try {
        return (await client.getUser({ signal })).username;
    }
    catch (error) {
        // A project token with few scopes may not read its own user; then the user is simply not compared.
        if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
function refName(ref, given) {
    return ref?.name ?? given;
}
function describeStart(event) {
    switch (event.kind) {
        case 'asked-to-wait':
            return `${event.error.message}; trying again in ${(0,duration/* formatDuration */.a)(event.delayMs / 1000)}`;
        case 'answer-lost':
            return `${event.error.message}; the call is not repeated, looking for the pipeline it may have started`;
        case 'adopted':
            return `Found the pipeline that the lost call started: #${event.pipeline.id}${event.certain ? '' : ' (the only new one that fits)'}`;
        case 'starting-again':
            return 'The lost call started nothing; calling again';
    }
}
async function triggerLegacy(request, { options, client, host, signal }) {
    const ending = { result: 'triggered', exitCode: 0 };
    if (options.dryRun)
        return describeRun(request, { client, host });
    signal.throwIfAborted();
    await client.triggerBuilds(request, { signal }).catch((error) => {
        throw lostBuilds(error, request);
    });
    const message = `Triggered ${request.project} on ${request.ref} through API v3, which tells no pipeline id`;
    return (0,run_result.createResult)({ ...ending, message }, undefined, client);
}
/** There is nothing to look for the builds with, so a lost call is only told. */
function lostBuilds(error, { project, ref }) {
    const details = ['The answer to the trigger call was lost: builds may or may not have been started'];
    const hints = [`check the builds of ${project} on ${ref} before you run this again`];
    if (error instanceof errors/* InterruptedError */.p4)
        return new errors/* InterruptedError */.p4(error.signal, { details, hints });
    if (!(error instanceof gitlab_errors/* GitLabUnavailableError */.W) || error.delivery !== 'unknown')
        return error;
    return new errors/* UnreachableError */.Jk(error.message, { details, hints: [...hints, ...error.hints], cause: error });
}
/** Looks whether project and ref are there, as far as the credentials can see, then shows the request. */
async function dryRun(request, context) {
    const { examineProject } = await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 8359));
    const { checks } = await examineProject(context);
    for (const { name, status, message, remedies } of checks) {
        if (status === 'fail')
            throw new errors/* RefusedError */.fk(`${name}: ${message}`, { hints: remedies });
        if (status !== 'skip')
            context.host.info(`${name}: ${message}`);
    }
    return describeRun(request, context);
}
function describeRun(request, { client, host }) {
    const { method, url, body } = client.describeTrigger(request);
    host.info(`${method} ${url}`);
    for (const line of JSON.stringify(body, undefined, 2).split('\n'))
        host.info(line);
    const message = 'Dry run: nothing was sent that changes anything';
    return (0,run_result.createResult)({ result: 'dry-run', exitCode: 0, message }, undefined, client);
}

// EXTERNAL MODULE: ./build/bundle/js/commands/run-wait.js
var run_wait = __webpack_require__(7787);
;// CONCATENATED MODULE: ./build/bundle/js/commands/run-main.js



/**
 * What the action, `trigger` and the library do: start a pipeline, or attach to the one of `pipeline-id`, which means to wait for it.
 *
 * @throws UsageError when the options contradict each other.
 */
async function runMain(context) {
    const { options } = context;
    if (options.apiVersion === 'v3')
        refuseBeyondLegacy(options);
    if (options.pipelineId === undefined) {
        refuseWithoutWait(options);
        return runTrigger(context);
    }
    if (options.dryRun) {
        throw new errors/* UsageError */.eb('`dry-run` shows what would be started; with `pipeline-id` nothing is', {
            hints: ['leave one of them out, or look at the pipeline with the command `status`'],
        });
    }
    if (!options.wait && options.explicit.has('wait')) {
        throw new errors/* UsageError */.eb('`pipeline-id` attaches to a pipeline to wait for it; with `wait: false` there is nothing to do', {
            hints: ['leave `wait` out, or look once with the command `status`'],
        });
    }
    return (0,run_wait/* runWait */.pT)({ ...context, options: { ...options, wait: true } });
}
/** What happens at the end of a pipeline needs somebody who is still there; nothing asked for is silently left out. */
function refuseWithoutWait(options) {
    if (options.wait)
        return;
    const asked = [
        options.artifacts.kind !== 'none' && 'artifacts',
        options.outputsFrom.length > 0 && 'outputs-from',
        options.retryFailed > 0 && 'retry-failed',
        options.logs === 'all' && 'logs: all',
        options.onManual === 'play' && 'on-manual: play',
    ].filter((name) => name !== false);
    if (asked.length === 0)
        return;
    const problems = asked.map((option) => ({ option, message: 'needs `wait`: it happens while and after the pipeline runs' }));
    throw new errors/* UsageError */.eb(`${asked.map((name) => `\`${name}\``).join(', ')}: needs \`wait: true\``, {
        problems,
        hints: ['add `wait: true` (`--wait`), or leave it out'],
    });
}
/** API v3 answers no pipeline, so there is nothing to follow, check or cancel. */
function refuseBeyondLegacy({ wait, pipelineId, expectSha, inputs }) {
    const asked = [
        wait && 'wait',
        pipelineId !== undefined && 'pipeline-id',
        expectSha !== undefined && 'expect-sha',
        Object.keys(inputs).length > 0 && 'inputs',
    ].filter((name) => name !== false);
    if (asked.length === 0)
        return;
    throw new errors/* UsageError */.eb(`${asked.map((name) => `\`${name}\``).join(', ')} cannot be done through API v3, which only starts pipelines`, {
        hints: ['leave `/api/v3` off the end of `gitlab-url` when the server is GitLab 9.0 or newer'],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/trigger.js


/** `trigger`: starts a pipeline; with `pipeline-id` it attaches to that one, as the action does. */
const trigger = (context) => (0,finish_command/* finishCommand */.p)(context, () => runMain(context));


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
