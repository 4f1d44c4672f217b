export const id = 161;
export const ids = [161];
export const modules = {

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifacts: () => (/* binding */ artifacts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/gitlab/errors.js
var gitlab_errors = __webpack_require__(3738);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifact-error.js
var artifact_error = __webpack_require__(5419);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifacts-folder.js
var artifacts_folder = __webpack_require__(8552);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/job-archive.js + 6 modules
var job_archive = __webpack_require__(1818);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/job-folders.js
var job_folders = __webpack_require__(5803);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/printable-name.js
var printable_name = __webpack_require__(9651);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/progress.js
var artifacts_progress = __webpack_require__(5889);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/download.js
var download = __webpack_require__(9506);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/missing-artifacts.js
var missing_artifacts = __webpack_require__(774);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/single-file.js








/**
 * Downloads one file out of an archive to `path`, which appears only when it is complete.
 * @throws GitLabRefusedError, GitLabUnavailableError, ArtifactError, the signal's reason
 */
async function downloadFile(request) {
    const folder = (0,external_node_path_.dirname)(request.path);
    try {
        const work = (0,artifacts_folder/* openArtifactsFolder */.y)(folder).createWorkFolder();
        try {
            const finished = (0,external_node_path_.join)(work, 'file');
            await (0,download/* downloadArchive */.Z)({ ...request, open: withoutEtag(request.open), path: finished });
            await (0,promises_.rename)(finished, request.path);
        }
        finally {
            await (0,promises_.rm)(work, { recursive: true, force: true });
        }
    }
    catch (error) {
        throw (0,artifact_error/* localFileError */.y)(error, folder);
    }
}
/**
 * One file of a job's artifacts, without the rest of the archive.
 * @throws as {@link downloadFile}
 */
async function fetchJobFile(request) {
    const { client, job, file, path, clock, signal, retries = 5 } = request;
    if ((0,missing_artifacts/* hasNoArchive */.cq)(job))
        throw (0,missing_artifacts/* missingArtifacts */.cu)(job, clock);
    const subject = `${(0,printable_name/* printableName */.N)(file)} in the artifacts of ${(0,missing_artifacts/* describeJob */.hx)(job)}`;
    const open = (options) => client.openJobArtifactFile(job.projectId, job.id, file, options);
    try {
        await downloadFile({ open, path, subject, clock, retries, signal });
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O) || error.status !== 404)
            throw error;
        throw new artifact_error/* ArtifactError */.n('no-file', `${(0,missing_artifacts/* describeJob */.hx)(job)} has no artifact ${(0,printable_name/* printableName */.N)(file)}`, {
            cause: error,
            hints: ['the path is the one in the archive, from the root of the project; `artifacts --list` shows all of them'],
        });
    }
}
/** The ETag of one file is no checksum of its content. */
function withoutEtag(open) {
    return async (options) => {
        const answer = await open(options);
        return { ...answer, headers: { ...answer.headers, etag: undefined } };
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/by-ref.js








/**
 * Downloads and unpacks to `<folder>/<job>/`. When the newest successful pipeline has no such job or no artifacts of it, one of
 * the recent successful ones is taken (GitLab 18.10), with a warning.
 * @throws ArtifactError, GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
async function fetchRefArtifacts(request) {
    const { client, project, ref, job, clock, onProgress } = request;
    const progress = (0,artifacts_progress/* createProgressTracker */.i)({ clock, jobs: [undefined], onProgress }).job(0);
    const opener = createRefOpener(request, (options) => client.openRefArtifacts(project, ref, job, options));
    const { warning, ...fetched } = await (0,job_archive/* fetchArchive */.P)(request, {
        artifactsFolder: (0,artifacts_folder/* openArtifactsFolder */.y)(request.folder),
        jobFolder: (0,job_folders/* safeFolderName */.b)(job),
        subject: describe(request),
        open: opener.open,
        progress,
    });
    progress.done();
    return { jobName: job, ...fetched, warnings: [...opener.warnings, ...(warning ? [warning] : [])] };
}
/**
 * Downloads one file of the archive to `path`, which appears only when it is complete.
 * @throws as {@link fetchRefArtifacts}
 */
async function fetchRefFile(request) {
    const { client, project, ref, job, file, path, clock, signal, retries = 5 } = request;
    const opener = createRefOpener(request, (options) => client.openRefArtifactFile(project, ref, job, file, options));
    const subject = `${(0,printable_name/* printableName */.N)(file)} in the ${describe(request)}`;
    await downloadFile({ open: opener.open, path, subject, clock, retries, signal });
    return { warnings: opener.warnings };
}
function createRefOpener(request, open) {
    const warnings = [];
    let searchRecent = false;
    return {
        warnings,
        async open(options) {
            try {
                return await open({ ...options, searchRecent });
            }
            catch (error) {
                if (!isNotFound(error))
                    throw error;
                if (searchRecent)
                    throw notFound(request, error);
            }
            try {
                const answer = await open({ ...options, searchRecent: true });
                searchRecent = true;
                warnings.push(`${describe(request)}: not in the newest successful pipeline, taken from an older one`);
                return answer;
            }
            catch (error) {
                throw isNotFound(error) ? notFound(request, error) : error;
            }
        },
    };
}
function isNotFound(error) {
    return error instanceof gitlab_errors/* GitLabRefusedError */.O && error.status === 404;
}
function describe({ project, ref, job }) {
    return `artifacts of job ${(0,printable_name/* printableName */.N)(job)} on ${(0,printable_name/* printableName */.N)(ref)} of ${(0,printable_name/* printableName */.N)(String(project))}`;
}
function notFound(request, cause) {
    return new artifact_error/* ArtifactError */.n('none', `no ${describe(request)}`, {
        cause,
        details: cause.words ? [`GitLab: ${cause.words}`] : [],
        hints: [
            `a pipeline on ${(0,printable_name/* printableName */.N)(request.ref)} must have succeeded, with a job of exactly this name that has artifacts`,
            'they may have expired: see artifacts:expire_in in that job',
            'the token may not read the jobs of that project; a job token needs this project on its allowlist',
        ],
    });
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/select.js
var artifacts_select = __webpack_require__(9014);
// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __webpack_require__(8664);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/archive-entries.js
var archive_entries = __webpack_require__(4575);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/archive-file.js
var archive_file = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/limits.js
var limits = __webpack_require__(7302);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/list-artifacts.js
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









/**
 * Names and sizes of the files in a job's artifacts. A server that cannot list them has to send the archive.
 * @throws ArtifactError (`none`, `expired`, …), GitLabRefusedError, GitLabUnavailableError, the signal's reason
 */
async function listArtifacts(request) {
    const { client, job, clock, signal } = request;
    try {
        const entries = await client.listArtifactTree(job.projectId, job.id, { signal });
        const files = entries.filter(({ type }) => type !== 'directory' && type !== 'tree');
        return { files: files.map(({ path, size }) => ({ path, sizeBytes: size })), source: 'server' };
    }
    catch (error) {
        // Older servers have no such route, and archives made without metadata cannot be listed: both are a 404 too.
        if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O) || error.status !== 404)
            throw error;
        if (/artifacts not found/i.test(error.words))
            throw (0,missing_artifacts/* missingArtifacts */.cu)(job, clock, error);
    }
    return { files: await listArchive(request), source: 'archive' };
}
async function listArchive({ client, job, clock, retries = 5, signal }) {
    const work = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gitlab-downstream-'));
    const path = (0,external_node_path_.join)(work, 'archive.zip');
    const subject = `artifacts of ${(0,missing_artifacts/* describeJob */.hx)(job)}`;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const open = (options) => client.openJobArtifacts(job.projectId, job.id, options);
            await (0,download/* downloadArchive */.Z)({ open, path, subject, clock, retries, signal });
            const archive = __addDisposableResource(env_1, new archive_file/* ArchiveFile */.n(path), false);
            const entries = await (0,archive_entries/* readEntries */.$)(archive, { subject, maxEntries: (0,limits/* archiveLimits */.L)().maxEntries });
            return entries
                .filter(({ name }) => !name.endsWith('/'))
                .map(({ name, uncompressedBytes }) => ({ path: name, sizeBytes: uncompressedBytes }));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch (error) {
        throw error instanceof gitlab_errors/* GitLabRefusedError */.O && error.status === 404 ? (0,missing_artifacts/* missingArtifacts */.cu)(job, clock, error) : error;
    }
    finally {
        (0,external_node_fs_.rmSync)(work, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/progress-text.js
var progress_text = __webpack_require__(6941);
// EXTERNAL MODULE: ./build/bundle/js/report/failed-jobs.js
var failed_jobs = __webpack_require__(3020);
;// CONCATENATED MODULE: ./build/bundle/js/commands/artifact-lists.js







/** The files in the artifacts of the selected jobs; jobs without any are left out, unless one was asked for by its name. */
async function listJobs(jobs, selection, context) {
    const { selected, warnings } = (0,artifacts_select/* selectJobs */.hm)(jobs, selection);
    for (const warning of warnings)
        context.host.warn(warning);
    const listed = [];
    for (const one of selected) {
        const list = await listJob(one, context);
        if (list)
            listed.push({ job: one.job, list });
    }
    return listed;
}
async function listJob({ job, exact }, { options, client, clock, host, signal }) {
    try {
        if ((0,missing_artifacts/* hasNoArchive */.cq)(job))
            throw (0,missing_artifacts/* missingArtifacts */.cu)(job, clock);
        const list = await listArtifacts({ client, job, clock, retries: options.retries, signal });
        return { ...list, files: list.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
    }
    catch (error) {
        if (exact || !(error instanceof artifact_error/* ArtifactError */.n) || (error.kind !== 'none' && error.kind !== 'expired'))
            throw error;
        if (error.kind === 'expired')
            host.warn(error.message);
        return undefined;
    }
}
/** Sizes right-aligned before the names, job by job. Safe to print but for secrets. */
function listedText(listed) {
    const sizes = listed.flatMap(({ list }) => list.files.map(({ sizeBytes }) => sizeText(sizeBytes).length));
    const width = sizes.reduce((widest, size) => Math.max(widest, size), 0);
    const lines = listed.flatMap(({ job, list }) => [
        (0,failed_jobs/* fullJobName */.qw)(job),
        ...list.files.map(({ path, sizeBytes }) => `  ${sizeText(sizeBytes).padStart(width)}  ${path}`),
    ]);
    return lines.map((line) => (0,sanitize/* sanitizeLine */.g$)(line, { colors: false })).join('\n');
}
function listedDocument({ job, list }) {
    return {
        job: job.name,
        'job-id': job.id,
        'pipeline-label': job.pipelineLabel ?? null,
        files: list.files.map(({ path, sizeBytes }) => ({ path, size: sizeBytes ?? null })),
    };
}
function sizeText(sizeBytes) {
    return sizeBytes === undefined ? '?' : (0,progress_text/* formatBytes */.z3)(sizeBytes);
}

// EXTERNAL MODULE: ./build/bundle/js/commands/fetch-results.js + 1 modules
var fetch_results = __webpack_require__(8866);
// EXTERNAL MODULE: ./build/bundle/js/commands/read-tree.js
var read_tree = __webpack_require__(667);
// EXTERNAL MODULE: ./build/bundle/js/commands/required-rights.js
var required_rights = __webpack_require__(5979);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-wait.js
var run_wait = __webpack_require__(7787);
;// CONCATENATED MODULE: ./build/bundle/js/commands/artifacts-target.js






/** @throws UsageError when neither a pipeline nor a ref with a job is given */
function readTarget({ options, flags, }) {
    const { project, ref, pipelineId } = options;
    const job = flags.job;
    if (pipelineId?.kind === 'latest' && ref === undefined) {
        throw new errors/* UsageError */.eb('latest needs `ref`: the branch or tag whose newest pipeline is meant');
    }
    if (pipelineId !== undefined)
        return { kind: 'pipeline', job };
    if (project !== undefined && ref !== undefined && job !== undefined)
        return { kind: 'ref', project, ref: ref.name, job };
    throw new errors/* UsageError */.eb('It is not said whose artifacts are meant', {
        hints: [
            'a pipeline: its URL, or its id together with `project`',
            'a job in the newest successful pipeline of a branch or tag: `project`, `ref` and --job',
        ],
    });
}
/** The pipeline that is meant, and all its jobs. */
async function findJobs(target, context) {
    const found = target.kind === 'ref' ? await findNewestSuccess(target, context) : await (0,run_wait/* findPipeline */.GQ)(context);
    const root = await (0,read_tree/* readTree */.Z)(found, context);
    if (root.unreadable !== undefined)
        throw (0,required_rights/* jobsUnreadable */.oY)(found.pipeline, root.unreadable);
    return { pipeline: found.pipeline, jobs: (0,fetch_results/* listArtifactJobs */.R)(root) };
}
async function findNewestSuccess({ project, ref }, { client, signal }) {
    const query = { ref, status: 'success', orderBy: 'id', sort: 'desc', limit: 1 };
    const [pipeline] = await client.listPipelines(project, query, { signal });
    if (pipeline)
        return { project, pipeline };
    throw new artifact_error/* ArtifactError */.n('none', `No pipeline on ${ref} of ${project} has succeeded yet`, {
        hints: ['check `ref`: a short name of a branch or tag'],
    });
}

// EXTERNAL MODULE: ./build/bundle/js/commands/download-artifacts.js + 2 modules
var download_artifacts = __webpack_require__(5440);
;// CONCATENATED MODULE: ./build/bundle/js/commands/artifacts.js








/** `artifacts`: brings or lists what the jobs of a pipeline, or a job of a ref's newest success, left behind. */
const artifacts = async (context) => {
    const target = readTarget(context);
    const path = context.flags.path;
    if (context.flags.list) {
        if (path !== undefined)
            throw new errors/* UsageError */.eb('--list and --path exclude each other');
        return listTarget(target, context);
    }
    if (path !== undefined)
        return fetchFile(target, path, context);
    return target.kind === 'ref' ? fetchFromRef(target, context) : fetchFromPipeline(target, context);
};
async function listTarget(target, context) {
    const { pipeline, jobs } = await findJobs(target, context);
    const listed = await listJobs(jobs, selectionOf(target, context), context);
    const document = { ...pipelineDocument(pipeline), artifacts: listed.map(listedDocument) };
    return { exitCode: 0, document, text: listed.length > 0 ? textOf(listed, context) : 'No job left artifacts' };
}
function textOf(listed, { host }) {
    return host.redact(listedText(listed));
}
async function fetchFromPipeline(target, context) {
    const { options, host } = context;
    const { pipeline, jobs } = await findJobs(target, context);
    const { folders, warnings } = await (0,download_artifacts.downloadArtifacts)(jobs, selectionOf(target, context), context);
    for (const warning of warnings)
        host.warn(warning);
    if (folders.length === 0)
        host.info(`No job of pipeline #${pipeline.id} left artifacts`);
    const artifacts = folders.map(folderDocument);
    const artifactsPath = folders.length > 0 ? options.artifactsPath : null;
    return { exitCode: 0, document: { ...pipelineDocument(pipeline), 'artifacts-path': artifactsPath, artifacts } };
}
async function fetchFromRef({ project, ref, job }, context) {
    const { options, client, clock, host, signal } = context;
    const fetched = await (0,download_artifacts/* showDownload */.ET)(context, (onProgress) => fetchRefArtifacts({
        ...{ client, project, ref, job, clock, signal, onProgress },
        retries: options.retries,
        files: options.artifactsFiles,
        folder: options.artifactsPath,
        limits: (0,download_artifacts/* downloadLimits */.rB)(context),
    }));
    for (const warning of fetched.warnings)
        host.warn(warning);
    host.info((0,download_artifacts/* describeFolder */.uq)(fetched));
    const artifacts = [folderDocument({ ...fetched, jobId: null })];
    return { exitCode: 0, document: { ref, 'artifacts-path': options.artifactsPath, artifacts } };
}
/** One file, under its own name in `artifacts-path`; the rest of the archive stays where it is. */
async function fetchFile(target, file, context) {
    const { options, client, clock, host, signal } = context;
    const path = (0,external_node_path_.join)(options.artifactsPath, (0,external_node_path_.basename)(file));
    const request = { client, clock, signal, file, path, retries: options.retries };
    if (target.kind === 'ref') {
        const { warnings } = await fetchRefFile({ ...request, ...target });
        for (const warning of warnings)
            host.warn(warning);
    }
    else {
        await fetchJobFile({ ...request, job: await findJob(target, context) });
    }
    host.info(`${file} is in ${path}`);
    return { exitCode: 0, document: { file: path } };
}
async function findJob(target, context) {
    if (target.job === undefined)
        throw new errors/* UsageError */.eb('--path needs --job: it names a file in the artifacts of one job');
    const { jobs } = await findJobs(target, context);
    return (0,artifacts_select/* requireJob */.bo)(jobs, target.job, '--job');
}
function selectionOf({ job }, { options }) {
    if (job !== undefined)
        return { kind: 'globs', globs: [job] };
    return options.explicit.has('artifacts') ? options.artifacts : { kind: 'all' };
}
function pipelineDocument({ id, web_url, project_id }) {
    return { 'pipeline-id': id, 'pipeline-url': web_url, 'project-id': project_id };
}
function folderDocument({ jobId, jobName, folder, files, bytes, }) {
    return { job: jobName, 'job-id': jobId, folder, files, bytes };
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


/***/ })

};
