export const id = 626;
export const ids = [626];
export const modules = {

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandbox: () => (/* binding */ sandbox)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/repository.js



/**
 * Makes the bare repository `gitDir` from `folder`. A git repository is cloned with its branches and tags (what is not
 * committed stays behind); of a plain folder all files become one commit on `defaultBranch`.
 * Returns the default branch.
 */
async function importRepository(options) {
    const { git, folder, gitDir, defaultBranch } = options;
    await (0,promises_.mkdir)(external_node_path_.dirname(gitDir), { recursive: true });
    if (isGitRepository(folder)) {
        await git(['clone', '--quiet', '--bare', '--no-hardlinks', folder, gitDir]);
        return (await git(['symbolic-ref', '--short', 'HEAD'], { cwd: gitDir })).trim();
    }
    await git(['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, gitDir]);
    const inFolder = [`--git-dir=${gitDir}`, `--work-tree=${folder}`];
    await git([...inFolder, 'add', '--all', '.'], { cwd: folder });
    await git([...inFolder, 'commit', '--quiet', '--allow-empty', '-m', `Import ${external_node_path_.basename(folder)}`], {
        cwd: folder,
    });
    return defaultBranch;
}
function isGitRepository(folder) {
    return (0,external_node_fs_.existsSync)(external_node_path_.join(folder, '.git')) || (0,external_node_fs_.existsSync)(external_node_path_.join(folder, 'HEAD'));
}
/** All branches and tags; an annotated tag is peeled to its commit. */
async function listRefs(git, gitDir) {
    const format = '%(refname)%00%(objectname)%00%(*objectname)';
    const out = await git(['for-each-ref', `--format=${format}`, 'refs/heads', 'refs/tags'], { cwd: gitDir });
    return out.split('\n').flatMap((line) => {
        const [refname = '', objectSha = '', peeledSha = ''] = line.split('\0');
        const match = /^refs\/(heads|tags)\/(.+)$/.exec(refname);
        if (!match?.[2])
            return [];
        return [{ name: match[2], kind: match[1] === 'tags' ? 'tag' : 'branch', sha: peeledSha || objectSha }];
    });
}
/** The text of a file at a commit; undefined when the commit has no such file. */
async function readFileAt(git, gitDir, sha, file) {
    const listed = await git(['ls-tree', '--name-only', sha, '--', file], { cwd: gitDir });
    return listed.trim() === '' ? undefined : git(['show', `${sha}:${file}`], { cwd: gitDir });
}
/** A fresh work tree of one commit that shares the objects of the bare repository; HEAD is detached as in a runner. */
async function checkOut(git, gitDir, sha, folder) {
    await git(['clone', '--quiet', '--shared', '--no-checkout', gitDir, folder]);
    await git(['checkout', '--quiet', '--detach', sha], { cwd: folder });
}
async function readCommit(git, gitDir, sha) {
    const out = await git(['log', '-1', '--format=%H%x00%an%x00%ae%x00%cI%x00%B', sha], { cwd: gitDir });
    return parseCommit(out);
}
/** The newest commits that `after` has and `before` has not, oldest first, at most `limit`; and how many there are. */
async function listNewCommits(git, gitDir, { before, after, limit }) {
    const range = /^0+$/.test(before) ? [after, '--max-count=1'] : [`${before}..${after}`];
    const total = Number((await git(['rev-list', '--count', ...range], { cwd: gitDir })).trim());
    const format = '--format=%H%x00%an%x00%ae%x00%cI%x00%B%x01';
    const out = await git(['log', format, `--max-count=${limit}`, ...range], { cwd: gitDir });
    const commits = out
        .split('\x01')
        .filter((text) => text.trim() !== '')
        .map(parseCommit);
    return { commits: commits.reverse(), total };
}
function parseCommit(text) {
    const [sha = '', authorName = '', authorEmail = '', timestamp = '', message = ''] = text.trimStart().split('\0');
    return { sha, authorName, authorEmail, timestamp, message: message.trimEnd() };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/context.js


/** Jobs of a pipeline that were not retried. */
function currentJobs(pipeline) {
    return pipeline.jobs.filter(({ retried }) => !retried);
}
function plannedOf(run, job) {
    const planned = run.planned.get(job.id);
    if (!planned)
        throw new Error(`job ${job.id} is not part of pipeline ${run.pipeline.id}`);
    return planned;
}
function gitDirOf(project) {
    if (!project.gitDir)
        throw new Error(`project ${project.path} has no repository`);
    return project.gitDir;
}
/** A work tree to read a commit's configuration in; jobs have their own. */
function readingCheckout(context, project, sha) {
    const folder = external_node_path_.join(context.folder, 'checkouts', `${project.id}-${sha}`);
    const known = context.checkouts.get(folder);
    if (known)
        return known;
    const made = checkOut(context.git, gitDirOf(project), sha, folder).then(() => folder);
    context.checkouts.set(folder, made);
    made.catch(() => context.checkouts.delete(folder));
    return made;
}
/** Where a job's artifacts are kept: the archive, and the same files unpacked for later jobs. */
function artifactsFolder(context, jobId) {
    const folder = external_node_path_.join(context.folder, 'artifacts', String(jobId));
    return { archive: external_node_path_.join(folder, 'artifacts.zip'), files: external_node_path_.join(folder, 'files') };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/answer.js


function answer_json(status, value, headers = {}) {
    return answer_text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}
function answer_text(status, value, headers = {}) {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    return { status, headers: { 'content-type': 'text/plain', ...headers }, body: { kind: 'bytes', bytes } };
}
function empty(status) {
    return { status, headers: {}, body: { kind: 'bytes', bytes: new Uint8Array() } };
}
function sizeBytesOf({ body }) {
    return body.kind === 'bytes' ? body.bytes.byteLength : body.sizeBytes;
}
/** Sends all of it. Rejects when the client hangs up or a file goes away in the middle. */
async function send(response, answer, { withBody }) {
    response.writeHead(answer.status, wireHeaders(answer));
    if (!withBody)
        return void response.end();
    if (answer.body.kind === 'bytes')
        return void response.end(answer.body.bytes);
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(answer.body.file), response);
}
/** Headers as they go out: the length, and what GitLab always adds. */
function wireHeaders(answer) {
    const headers = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', ...answer.headers };
    return answer.status === 204 || answer.status === 304
        ? headers
        : { ...headers, 'content-length': String(sizeBytesOf(answer)) };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/refusal.js

/** Thrown anywhere below a route; becomes the answer. The only error that routes make. */
class Refusal extends Error {
    name = 'Refusal';
    answer;
    constructor(status, body, headers) {
        super(`${status} ${JSON.stringify(body)}`);
        this.answer = answer_json(status, body, headers);
    }
}
/** Grape's own validation: key `error`, several problems in one line. */
const invalidParams = (problems) => new Refusal(400, { error: problems.join(', ') });
/** Own text under `message`, a string or an object. */
const refused = (status, message) => new Refusal(status, { message });
const badRequest = (reason) => refused(400, withReason('400 Bad request', reason));
const unauthorized = () => refused(401, '401 Unauthorized');
const forbidden = (reason) => refused(403, withReason('403 Forbidden', reason));
/** `resource` as in `404 Project Not Found`. */
const notFound = (resource) => refused(404, resource ? `404 ${resource} Not Found` : '404 Not Found');
const oauthError = (status, error, description, scope) => new Refusal(status, { error, error_description: description, ...(scope && { scope }) });
function withReason(text, reason) {
    return reason ? `${text} - ${reason}` : text;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/access/caller.js

/** Resolves the credentials as far as the route looks at them. Throws GitLab's 401 and 403 of bad ones. */
function resolveCaller({ store, request, params, route }) {
    if (route.access === 'none')
        return { kind: 'anonymous' };
    const jobsAllowed = route.jobToken !== undefined && store.version >= route.jobToken.since;
    const bearer = /^bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const bearerJob = bearer === undefined ? undefined : store.jobTokens.get(bearer);
    if (jobsAllowed && bearerJob)
        return asJob(store, bearerJob);
    const personal = header(request, 'private-token') ?? caller_text(params.private_token) ?? bearer ?? caller_text(params.access_token);
    if (personal !== undefined)
        return asUser(store, store.accessTokens.get(personal), request.method);
    if (!jobsAllowed)
        return { kind: 'anonymous' };
    const jobToken = header(request, 'job-token') ?? caller_text(params.job_token) ?? caller_text(params.token);
    if (jobToken === undefined)
        return { kind: 'anonymous' };
    return asJob(store, store.jobTokens.get(jobToken));
}
/** Why this token cannot act for its job, in GitLab's words; `null` when it can. */
function jobTokenProblem(store, job) {
    if (job.status !== 'running' && job.status !== 'canceling')
        return 'Job is not running';
    if (job.erasedAt !== null)
        return 'Job has been erased!';
    if (store.projects.get(job.projectId)?.deleted)
        return 'Project has been deleted!';
    if (job.tokenExpired && store.version >= 19)
        return 'Job token has expired';
    return null;
}
function userOf(store, userId) {
    return userId === null ? null : (store.users.get(userId) ?? null);
}
function asJob(store, job) {
    if (!job || jobTokenProblem(store, job))
        throw unauthorized();
    return { kind: 'job', job, user: userOf(store, job.userId) };
}
function asUser(store, token, method) {
    const user = token && store.users.get(token.userId);
    if (!user)
        throw unauthorized();
    if (token.revoked)
        throw oauthError(401, 'invalid_token', 'Token was revoked. You have to re-authorize from the user.');
    if (token.expiresAt !== null && Date.parse(token.expiresAt) <= store.clock.wallMs())
        throw oauthError(401, 'invalid_token', 'Token is expired. You can either do re-authorization or token refresh.');
    const reads = method === 'GET' || method === 'HEAD';
    if (!token.scopes.includes('api') && !(reads && token.scopes.includes('read_api')))
        throw oauthError(403, 'insufficient_scope', 'The request requires higher privileges than provided by the access token.', reads ? 'api read_api' : 'api');
    if (user.blocked)
        throw forbidden('Your account has been blocked.');
    return { kind: 'user', user, token };
}
function header({ headers }, name) {
    return caller_text(headers[name]);
}
function caller_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/access/role.js
const RANKS = {
    none: 0,
    guest: 10,
    reporter: 20,
    developer: 30,
    maintainer: 40,
    owner: 50,
};
function roleOf(project, user) {
    return (user && project.members.get(user.id)) ?? 'none';
}
/** GitLab's number for the role, 0 for none. */
function rankOf(project, user) {
    return RANKS[roleOf(project, user)];
}
/** Blocked users have no rights at all. */
function hasRole(project, user, minimum) {
    return user !== null && !user.blocked && RANKS[roleOf(project, user)] >= RANKS[minimum];
}
function canReadProject(project, user) {
    if (project.visibility === 'public')
        return true;
    if (project.visibility === 'internal' && user && !user.blocked)
        return true;
    return hasRole(project, user, 'guest');
}
/** Pipelines, jobs, logs and artifacts: everyone who reads the project while its pipelines are public, else Reporters. */
function canReadBuilds(project, user) {
    return (project.publicPipelines && canReadProject(project, user)) || hasRole(project, user, 'reporter');
}
function canSetVariables(project, user) {
    const minimum = project.variablesMinimumOverrideRole;
    return minimum !== 'no_one_allowed' && hasRole(project, user, minimum);
}
/** Protected branches and tags take Maintainers only here. */
function canRunOnRef(project, user, ref) {
    return hasRole(project, user, project.protectedRefs.has(ref) ? 'maintainer' : 'developer');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/push-listener.js



/** Environment variable by which the HTTP handler tells the hook who pushes. */
const PUSHER_VARIABLE = 'SANDBOX_PUSHER';
/** `onPush` gives the lines that `git push` prints as `remote: …`. */
function createPushListener(socketFile, onPush) {
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (socket) => void answer(socket, onPush));
    const listening = new Promise((resolve, reject) => {
        server.once('error', reject).listen(socketFile, resolve);
    });
    // Reported by `install`.
    listening.catch(() => { });
    return {
        async install(gitDir, projectId) {
            await listening;
            await writeHook(gitDir, `${projectId}`, socketFile);
        },
        close: () => new Promise((resolve) => server.close(() => resolve())),
    };
}
async function writeHook(gitDir, projectId, socketFile) {
    const script = `const s = require('net').connect(process.argv[2]);
s.write(process.argv[1] + ' ' + (process.env.${PUSHER_VARIABLE} || '-') + '\\n'); process.stdin.pipe(s); s.pipe(process.stdout);
s.on('error', () => console.log('The sandbox is not running: no pipeline, no webhook.'))`;
    const command = [process.execPath, '-e', script, projectId, socketFile].map(quote).join(' ');
    await (0,promises_.mkdir)(external_node_path_.join(gitDir, 'hooks'), { recursive: true });
    await (0,promises_.writeFile)(external_node_path_.join(gitDir, 'hooks', 'post-receive'), `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
}
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
async function answer(socket, onPush) {
    let text = '';
    socket.setEncoding('utf8').on('error', () => { });
    for await (const chunk of socket)
        text += chunk;
    const [head = '', ...lines] = text.split('\n');
    const [projectId, userId] = head.split(' ');
    const changes = lines.flatMap((line) => {
        const [before, after, ref] = line.split(' ');
        return before && after && ref ? [{ before, after, ref }] : [];
    });
    const push = { projectId: Number(projectId), userId: userId === '-' ? null : Number(userId), changes };
    socket.end(await onPush(push).catch((error) => `${error.message}\n`));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/git-http.js




const GIT_PATH = /^\/(.+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/;
/** git over HTTP by git's own `http-backend`; the password of the basic login is an access token or a job token. */
function createGitHttpHandler(store, env) {
    return async (message, response, path) => {
        const [, projectPath, service] = GIT_PATH.exec(decodeURIComponent(path)) ?? [];
        if (service === undefined)
            return false;
        const query = new URL(message.url ?? '/', 'http://sandbox').search.slice(1);
        const project = [...store.projects.values()].find((one) => one.path === projectPath && !one.deleted);
        const pushes = service === 'git-receive-pack' || query.includes('service=git-receive-pack');
        const access = checkAccess(store, message, project, pushes);
        if (access.kind === 'granted')
            await runBackend(message, response, { ...env, ...describeCall(message, access, { service, query }) });
        else
            refuse(response, access.status);
        return true;
    };
}
/** GitLab asks for a login before it tells whether a project exists. */
function checkAccess(store, message, project, pushes) {
    const user = userOfBasicLogin(store, message, pushes);
    if (user === undefined)
        return git_http_refused(401);
    if (!project || !canReadProject(project, user))
        return git_http_refused(user ? 404 : 401);
    if (pushes && !hasRole(project, user, 'developer'))
        return git_http_refused(user ? 403 : 401);
    return project.gitDir ? { kind: 'granted', gitDir: project.gitDir, user } : git_http_refused(404);
}
function git_http_refused(status) {
    return { kind: 'refused', status };
}
function refuse(response, status) {
    response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="GitLab"' } : {}).end();
}
/** The variables of CGI, as `git http-backend` wants them. */
function describeCall({ method = 'GET', headers }, { gitDir, user }, { service, query }) {
    return {
        GIT_PROJECT_ROOT: gitDir,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${service}`,
        QUERY_STRING: query,
        REQUEST_METHOD: method,
        CONTENT_TYPE: headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
        ...(headers['git-protocol'] ? { GIT_PROTOCOL: String(headers['git-protocol']) } : {}),
        ...(user ? { REMOTE_USER: user.username, [PUSHER_VARIABLE]: String(user.id) } : {}),
    };
}
/** `null` without a login, undefined for a wrong one. */
function userOfBasicLogin(store, message, pushes) {
    const basic = /^basic\s+(.+)$/i.exec(message.headers.authorization ?? '')?.[1];
    if (basic === undefined)
        return null;
    const password = Buffer.from(basic, 'base64')
        .toString()
        .replace(/^[^:]*:/, '');
    const token = store.accessTokens.get(password);
    if (token)
        return token.revoked || (pushes && !token.scopes.includes('api'))
            ? undefined
            : (userOf(store, token.userId) ?? undefined);
    const job = store.jobTokens.get(password);
    return !job || pushes || jobTokenProblem(store, job) ? undefined : (userOf(store, job.userId) ?? undefined);
}
/** Speaks CGI with `git http-backend`. */
async function runBackend(message, response, env) {
    const child = (0,external_node_child_process_.spawn)('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => { });
    message.pipe(child.stdin);
    let head = Buffer.alloc(0);
    child.stdout.on('data', (chunk) => {
        if (response.headersSent)
            return response.write(chunk);
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0)
            return;
        writeHead(response, head.subarray(0, end).toString());
        response.write(head.subarray(end + 4));
    });
    await new Promise((resolve) => {
        child.on('error', () => resolve());
        child.on('close', () => resolve());
    });
    if (!response.headersSent)
        response.writeHead(500);
    response.end();
}
function writeHead(response, head) {
    let status = 200;
    for (const line of head.split('\r\n')) {
        const [name = '', ...value] = line.split(': ');
        if (name.toLowerCase() === 'status')
            status = Number.parseInt(value.join(': '), 10);
        else
            response.setHeader(name, value.join(': '));
    }
    response.writeHead(status);
}

// EXTERNAL MODULE: ./build/bundle/js/gitlab/status.js
var gitlab_status = __webpack_require__(3831);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/statuses.js

const FINAL = ['success', 'failed', 'canceled', 'skipped'];
const CANCELABLE = gitlab_status/* KNOWN_STATUSES */.Do.filter((status) => !isFinal(status) && status !== 'manual' && status !== 'canceling');
function isFinal(status) {
    return FINAL.includes(status);
}
/** Manual jobs are not: there is nothing to stop. */
function isCancelable(status) {
    return CANCELABLE.includes(status);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/composite-status.js
/** The first rule that fits gives the status, as on GitLab's server. */
const RULES = [
    { status: 'skipped', only: ['skipped', 'ignored'] },
    { status: 'success', only: ['success', 'skipped', 'warned', 'ignored'] },
    { status: 'created', only: ['created', 'warned', 'ignored'] },
    { status: 'preparing', only: ['preparing', 'warned', 'ignored'] },
    { status: 'canceled', only: ['canceled', 'success', 'skipped', 'warned', 'ignored'] },
    { status: 'pending', only: ['pending', 'created', 'skipped', 'warned', 'ignored'] },
    { status: 'canceling', any: ['canceling'] },
    { status: 'running', any: ['running', 'pending'] },
    { status: 'waiting_for_resource', any: ['waiting_for_resource'] },
    { status: 'waiting_for_callback', any: ['waiting_for_callback'] },
    { status: 'manual', any: ['manual'] },
    { status: 'scheduled', any: ['scheduled'] },
    { status: 'preparing', any: ['preparing'] },
    { status: 'running', any: ['created'] },
];
/** The status that jobs give their stage or pipeline together; retried jobs are to be left out. */
function compositeStatus(items) {
    const weighed = items.map(weigh);
    const rule = RULES.find(({ only, any }) => (!only || weighed.every((word) => only.some((allowed) => allowed === word))) &&
        (!any || weighed.some((word) => any.some((wanted) => wanted === word))));
    return rule?.status ?? 'failed';
}
function weigh({ status, allowFailure }) {
    if (!allowFailure)
        return status;
    if (status === 'failed' || status === 'canceled')
        return 'warned';
    return status === 'manual' ? 'ignored' : status;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/schedule.js


/**
 * What becomes of a created job, given where the others are. Pure.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#when, https://docs.gitlab.com/ci/yaml/#needs
 */
function nextStep(job, jobs) {
    const past = pastOf(job, jobs);
    const status = past.length === 0 ? 'success' : compositeStatus(past);
    if (!isFinal(status))
        return 'wait';
    if (!ACCEPTED[job.when].includes(status))
        return 'skip';
    // In a chain of needs a job that did not run hands nothing on; between stages the others carry on.
    if (job.needs !== null && job.when !== 'always' && past.some(didNotRun))
        return 'skip';
    if (job.when === 'manual')
        return 'block';
    return job.when === 'delayed' ? 'delay' : 'start';
}
const ACCEPTED = {
    on_success: ['success', 'skipped'],
    on_failure: ['failed'],
    always: ['success', 'failed', 'skipped', 'canceled'],
    manual: ['success', 'skipped'],
    delayed: ['success', 'skipped'],
};
function didNotRun({ status, allowFailure }) {
    return status === 'skipped' || (status === 'manual' && allowFailure);
}
/** The jobs that a job waits for. */
function pastOf(job, jobs) {
    const { needs } = job;
    if (needs === null)
        return jobs.filter(({ stageIndex }) => stageIndex < job.stageIndex);
    return jobs.filter(({ name }) => needs.includes(name));
}
/** Skipped jobs that get another chance when `job` runs again: all that come after it, over needs or stages. */
function skippedAfter(job, jobs) {
    const reached = new Set([job.name]);
    const found = [];
    for (let before = 0; before < reached.size;) {
        before = reached.size;
        for (const candidate of jobs) {
            if (reached.has(candidate.name))
                continue;
            const past = pastOf(candidate, [...jobs, job]);
            if (!past.some(({ name }) => reached.has(name)))
                continue;
            reached.add(candidate.name);
            if (candidate.status === 'skipped')
                found.push(candidate);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/scheduled-jobs.js

/** Joins a job's record and its plan for scheduling. */
function toScheduled(run, jobs) {
    return jobs.map((record) => {
        const { stageIndex, needs, when } = plannedOf(run, record);
        const { name, status, allowFailure } = record;
        return { name, status, allowFailure, stageIndex, needs, when, record };
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/attempts.js



/** A new attempt of a job; not started yet. */
function addAttempt(store, run, job) {
    const { name, stage, kind, when, strategy, userId } = job;
    const planned = plannedOf(run, job);
    const allowFailure = planned.allowFailureByDefault;
    job.retried = true;
    const next = store.addJob(run.pipeline, { name, stage, kind, when, strategy, userId, allowFailure });
    // A job that a hand or a time had started does not wait for it again.
    run.planned.set(next.id, { ...planned, when: when === 'manual' || when === 'delayed' ? 'on_success' : when });
    reopenAfter(run, next);
    return next;
}
/** Jobs that were skipped since `job` had not passed get another chance. */
function reopenAfter(run, job) {
    const [own] = toScheduled(run, [job]);
    if (!own)
        return;
    const others = currentJobs(run.pipeline).filter((other) => other !== job);
    for (const { record } of skippedAfter(own, toScheduled(run, others)))
        record.status = 'created';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/artifacts.js





/** Files of a finished job, relative to its work tree, in order of their names. */
async function collectFiles(options) {
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19));
    const { workTree, definition, untracked, expand } = options;
    const toMatcher = (patterns) => {
        const globs = patterns
            .map((pattern) => normalize(expand(pattern), workTree))
            .flatMap((glob) => [glob, `${glob}/**`]);
        return globs.length > 0 ? picomatch(globs, { dot: true }) : () => false;
    };
    const wanted = toMatcher([...definition.paths, ...definition.dotenv]);
    const excluded = toMatcher(definition.exclude);
    const listed = new Set(definition.untracked ? untracked : []);
    const files = await listFiles(workTree);
    return files.filter((file) => (wanted(file) || listed.has(file)) && !excluded(file)).sort();
}
function normalize(pattern, workTree) {
    const relative = external_node_path_.isAbsolute(pattern) ? external_node_path_.relative(workTree, pattern) : pattern;
    return external_node_path_.posix.normalize(relative).replace(/\/$/, '');
}
async function listFiles(workTree) {
    const entries = await (0,promises_.readdir)(workTree, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => external_node_path_.relative(workTree, external_node_path_.join(entry.parentPath, entry.name)))
        .filter((file) => file !== '.git' && !file.startsWith('.git/'));
}
/** Copies files from one tree to another; symbolic links stay what they are. */
async function copyFiles(files, from, to) {
    for (const file of files) {
        await (0,promises_.mkdir)(external_node_path_.dirname(external_node_path_.join(to, file)), { recursive: true });
        await (0,promises_.cp)(external_node_path_.join(from, file), external_node_path_.join(to, file), { verbatimSymlinks: true, force: true });
    }
}
/** Copies a whole tree of artifacts into a work tree. */
async function copyTree(from, to) {
    await (0,promises_.cp)(from, to, { recursive: true, verbatimSymlinks: true, force: true });
}
const SYMLINK_MODE = 0o120777;
/** Writes the files into a zip archive; returns its size in bytes. */
async function writeZip(files, folder, archive) {
    const { ZipFile } = await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.t.bind(__webpack_require__, 3044, 19));
    const zip = new ZipFile();
    for (const file of files) {
        const full = external_node_path_.join(folder, file);
        const facts = await (0,promises_.lstat)(full);
        const options = { mtime: facts.mtime, mode: facts.mode };
        if (facts.isSymbolicLink())
            zip.addBuffer(Buffer.from(await (0,promises_.readlink)(full)), file, { ...options, mode: SYMLINK_MODE });
        else
            zip.addFile(full, file, options);
    }
    zip.end();
    await (0,promises_.mkdir)(external_node_path_.dirname(archive), { recursive: true });
    await (0,external_node_stream_promises_.pipeline)(zip.outputStream, (0,external_node_fs_.createWriteStream)(archive));
    return (await (0,promises_.stat)(archive)).size;
}
/** Variables of the dotenv reports among the files; a broken report is passed over, as its job has passed. */
async function readDotenv(folder, files) {
    const variables = {};
    for (const file of files) {
        const text = await (0,promises_.readFile)(external_node_path_.join(folder, file), 'utf8');
        for (const [key, value] of Object.entries((0,external_node_util_.parseEnv)(text)))
            if (value !== undefined)
                variables[key] = value;
    }
    return variables;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/duration.js
const UNIT_SECONDS = {
    s: 1,
    m: 60,
    h: 3600,
    d: 86_400,
    w: 604_800,
    mo: 2_629_746,
    y: 31_556_952,
};
/**
 * Seconds of a duration as `.gitlab-ci.yml` writes it: `90`, `1 week`, `2h20min`, `3 mins 4 sec`, `47 yrs 6 mos`.
 * Undefined for `never` and for what is no duration.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#artifactsexpire_in
 */
function parseDuration(text) {
    if (typeof text === 'number')
        return text;
    const plain = text.trim();
    if (/^\d+$/.test(plain))
        return Number(plain);
    const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)];
    if (parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * unitSeconds(unit.toLowerCase()), 0);
}
function unitSeconds(unit) {
    const key = /^(mo|month|mos)/.test(unit) ? 'mo' : unit.slice(0, 1);
    return UNIT_SECONDS[key] ?? 0;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/job-artifacts.js




/**
 * Keeps the artifacts of a job that has just ended and reads its dotenv reports. Gives lines for the trace, as a runner
 * writes them.
 */
async function saveArtifacts(options) {
    const { context, run, job, planned, workTree, passed, expand } = options;
    const definition = planned.artifacts;
    if (!definition || (definition.when !== 'always' && (definition.when === 'on_success') !== passed))
        return '';
    const untracked = definition.untracked ? await listUntracked(context, workTree) : [];
    const collect = (paths) => collectFiles({ workTree, definition: paths, untracked, expand });
    const reports = await collect({ ...definition, paths: [], exclude: [], untracked: false });
    run.dotenv.set(job.id, await readDotenv(workTree, reports));
    const files = await collect({ ...definition, dotenv: [] });
    const wantsFiles = definition.paths.length > 0 || definition.untracked;
    if (!wantsFiles)
        return '';
    if (files.length === 0)
        return 'WARNING: no files to upload as artifacts\n';
    const folder = artifactsFolder(context, job.id);
    await (0,promises_.rm)(folder.files, { recursive: true, force: true });
    await copyFiles(files, workTree, folder.files);
    const sizeBytes = await writeZip(files, folder.files, folder.archive);
    job.artifacts = {
        file: folder.archive,
        sizeBytes,
        expireAt: expiry(context, expand(definition.expireIn)),
        fileType: 'archive',
    };
    return `Uploading artifacts... found ${files.length} files\n`;
}
function expiry({ store }, expireIn) {
    const seconds = parseDuration(expireIn);
    return seconds === undefined ? null : new Date(store.clock.wallMs() + seconds * 1000).toISOString();
}
async function listUntracked({ git }, workTree) {
    const out = await git(['ls-files', '--others', '-z'], { cwd: workTree });
    return out.split('\0').filter((file) => file !== '');
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/job-script.js
/** Stands in a script for the path of the file that takes the job's output; replaced when the job starts. */
const TRACE_FILE = '@@trace-file@@';
/**
 * The commands of a job as one shell script that writes its trace itself: every command is shown before it runs, and both
 * streams go, in their order, into one file. (gitlab-ci-local reads two pipes, so that lines lose their order, rewrites
 * section markers, and may end before it has passed on the last lines.)
 */
function formatJobScript(commands, heading) {
    const intro = heading === undefined ? [] : [show(heading)];
    // Through a pipe, since `> /dev/stdout` and `tee /dev/stderr` would overwrite a plain file from its start.
    return [`exec > >(exec cat >> '${TRACE_FILE}') 2>&1`, ...intro, ...commands.flatMap(withPrompt)].join('\n');
}
function withPrompt(command) {
    const [first = '', ...more] = command.replace(/\n+$/, '').split('\n');
    return [show(`$ ${first}${more.length > 0 ? ' # collapsed multi-line command' : ''}`), command];
}
function show(text) {
    return `printf '%s\\n' '${GREEN}${text.replaceAll("'", "'\\''")}${RESET}'`;
}
/** The last line of a trace, in the runner's words. */
function formatTraceEnd(end) {
    return end.kind === 'success' ? `${GREEN}Job succeeded${RESET}\n` : `${RED}ERROR: Job failed: ${end.reason}${RESET}\n`;
}
const GREEN = '\x1b[32;1m';
const RED = '\x1b[31;1m';
const RESET = '\x1b[0;m';

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/input-functions.js
/**
 * Applies the functions of `$[[ inputs.x | f | g ]]`, at most three.
 *
 * Source: https://docs.gitlab.com/ci/inputs/#specify-functions-to-manipulate-input-values
 */
function applyFunctions(value, pipes, variables) {
    const functions = pipes
        .split('|')
        .map((text) => text.trim())
        .filter((text) => text !== '');
    if (functions.length > 3)
        return { kind: 'invalid', message: 'too many functions in interpolation block' };
    let current = value;
    for (const call of functions) {
        const result = applyFunction(current, call, variables);
        if (result.kind === 'invalid')
            return result;
        current = result.value;
    }
    return { kind: 'ok', value: current };
}
function applyFunction(value, call, variables) {
    const truncate = /^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(call);
    if (!truncate && !['expand_vars', 'posix_escape'].includes(call)) {
        return {
            kind: 'invalid',
            message: `no function matching \`${call}\`: check that the function name, arguments, and types are correct`,
        };
    }
    if (typeof value !== 'string') {
        return { kind: 'invalid', message: `error in \`${call}\` function: invalid input type: value must be a string` };
    }
    if (truncate) {
        const offset = Number(truncate[1]);
        return { kind: 'ok', value: value.slice(offset, offset + Number(truncate[2])) };
    }
    return { kind: 'ok', value: call === 'expand_vars' ? expandVariables(value, variables) : posixEscape(value) };
}
/** `unknown` is what stands for a variable that does not exist; without it the reference stays, for the job's shell. */
function expandVariables(text, variables, unknown) {
    return text.replace(/\$\{(\w+)\}|\$(\w+)/g, (all, braced, bare) => variables[braced ?? bare] ?? unknown ?? all);
}
function posixEscape(text) {
    return text === '' ? "''" : text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g, '\\$&').replaceAll('\n', "'\n'");
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/producers.js


/** Jobs whose artifacts and dotenv variables a job takes: `dependencies`, else `needs`, else all of earlier stages. */
function producersOf(run, job, { dependencies, needsWithoutArtifacts }, jobs) {
    const scheduled = toScheduled(run, jobs);
    const own = scheduled.find(({ record }) => record.id === job.id);
    if (!own)
        return [];
    return pastOf(own, scheduled)
        .filter(({ name }) => !needsWithoutArtifacts.includes(name))
        .filter(({ name }) => dependencies === null || dependencies.includes(baseName(name)))
        .map(({ record }) => record);
}
/** `dependencies` name a parallel job without its number or matrix values. */
function baseName(name) {
    return name.replace(/ \d+\/\d+$|: \[.*\]$/, '');
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/variables.js
/**
 * GitLab's predefined variables that are known before the pipeline exists, thus usable in `rules` and `include`.
 *
 * Source: https://docs.gitlab.com/ci/variables/predefined_variables/
 */
function pipelineVariables(options) {
    const { store, project, pipeline, commit } = options;
    const [title = '', ...description] = commit.message.split('\n');
    return {
        CI: 'true',
        GITLAB_CI: 'true',
        ...serverVariables(store),
        ...projectVariables(store, project),
        ...userVariables(store, pipeline.userId),
        CI_PIPELINE_SOURCE: pipeline.source,
        ...(pipeline.source === 'trigger' ? { CI_PIPELINE_TRIGGERED: 'true' } : {}),
        CI_COMMIT_SHA: pipeline.sha,
        CI_COMMIT_SHORT_SHA: pipeline.sha.slice(0, 8),
        CI_COMMIT_REF_NAME: pipeline.ref,
        CI_COMMIT_REF_SLUG: slug(pipeline.ref),
        CI_COMMIT_REF_PROTECTED: String(project.protectedRefs.has(pipeline.ref)),
        ...(pipeline.tag ? { CI_COMMIT_TAG: pipeline.ref } : { CI_COMMIT_BRANCH: pipeline.ref }),
        CI_COMMIT_TITLE: title,
        CI_COMMIT_MESSAGE: commit.message,
        CI_COMMIT_DESCRIPTION: description.join('\n').trim(),
        CI_COMMIT_AUTHOR: `${commit.authorName} <${commit.authorEmail}>`,
        CI_COMMIT_TIMESTAMP: commit.timestamp,
    };
}
/** Variables that only a job has. */
function jobVariables(options) {
    const { store, project, pipeline, job, projectDir, timeoutSeconds } = options;
    const webUrl = `${store.baseUrl}/${project.path}`;
    return {
        CI_PIPELINE_ID: String(pipeline.id),
        CI_PIPELINE_IID: String(pipeline.iid),
        CI_PIPELINE_URL: `${webUrl}/-/pipelines/${pipeline.id}`,
        CI_PIPELINE_CREATED_AT: pipeline.createdAt,
        CI_JOB_ID: String(job.id),
        CI_JOB_NAME: job.name,
        CI_JOB_NAME_SLUG: slug(job.name),
        CI_JOB_STAGE: job.stage,
        CI_JOB_URL: `${webUrl}/-/jobs/${job.id}`,
        CI_JOB_TOKEN: job.token,
        CI_JOB_TIMEOUT: String(timeoutSeconds),
        CI_JOB_STARTED_AT: job.startedAt ?? store.now(),
        CI_PROJECT_DIR: projectDir,
        CI_BUILDS_DIR: projectDir.slice(0, projectDir.lastIndexOf('/')),
    };
}
function serverVariables(store) {
    const url = new URL(store.baseUrl);
    const protocol = url.protocol.slice(0, -1);
    return {
        CI_SERVER: 'yes',
        CI_SERVER_NAME: 'GitLab',
        CI_SERVER_URL: store.baseUrl,
        CI_SERVER_PROTOCOL: protocol,
        CI_SERVER_HOST: url.hostname,
        CI_SERVER_PORT: url.port || (protocol === 'https' ? '443' : '80'),
        CI_SERVER_FQDN: url.host,
        CI_SERVER_VERSION: `${SERVER_VERSIONS[store.version]}.0`,
        CI_SERVER_VERSION_MAJOR: String(store.version),
        CI_API_V4_URL: `${store.baseUrl}/api/v4`,
        CI_API_GRAPHQL_URL: `${store.baseUrl}/api/graphql`,
    };
}
const SERVER_VERSIONS = { 17: '17.10', 18: '18.2', 19: '19.2' };
function projectVariables(store, project) {
    const slash = project.path.lastIndexOf('/');
    const namespace = project.path.slice(0, Math.max(0, slash));
    return {
        CI_PROJECT_ID: String(project.id),
        CI_PROJECT_PATH: project.path,
        CI_PROJECT_PATH_SLUG: slug(project.path),
        CI_PROJECT_NAME: project.path.slice(slash + 1),
        CI_PROJECT_TITLE: project.path.slice(slash + 1),
        CI_PROJECT_NAMESPACE: namespace,
        CI_PROJECT_ROOT_NAMESPACE: namespace.split('/')[0] ?? '',
        CI_PROJECT_URL: `${store.baseUrl}/${project.path}`,
        CI_PROJECT_VISIBILITY: project.visibility,
        CI_DEFAULT_BRANCH: project.defaultBranch,
        CI_REPOSITORY_URL: `${store.baseUrl}/${project.path}.git`,
    };
}
function userVariables(store, userId) {
    const user = userId === null ? undefined : store.users.get(userId);
    if (!user)
        return {};
    return {
        GITLAB_USER_ID: String(user.id),
        GITLAB_USER_LOGIN: user.username,
        GITLAB_USER_NAME: user.name,
        GITLAB_USER_EMAIL: `${user.username}@localhost`,
    };
}
function slug(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, 63)
        .replace(/-+$/, '');
}
/**
 * The text of a `--variables-file` for gitlab-ci-local. What stands in it wins over the YAML file, so predefined
 * variables that the YAML file defines too are left out: there the YAML wins in GitLab.
 */
function formatVariablesFile(options) {
    const predefined = Object.entries(options.predefined).filter(([key]) => !options.yamlKeys.has(key));
    const all = Object.assign(Object.fromEntries(predefined), ...options.overrides);
    // The long form, since gitlab-ci-local takes a short value that begins with a slash for the path of a file.
    const entries = Object.entries(all).map(([key, value]) => [key, { type: 'variable', values: { '*': value } }]);
    return JSON.stringify(Object.fromEntries(entries));
}
/** Keeps `$` from being expanded by gitlab-ci-local. */
function raw(value) {
    return value.replaceAll('$', '$$$$');
}
/** Variables by name; of a file-type variable the path that `fileOf` gives for it. */
function toVariables(list, fileOf) {
    return Object.fromEntries(list.map((one) => {
        if (one.variableType === 'file')
            return [one.key, fileOf(one.key, one.value)];
        return [one.key, 'raw' in one && one.raw ? raw(one.value) : one.value];
    }));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/job-variables.js






/** Variables in GitLab's order of precedence; file-type ones are written beside the work tree, as a runner does. */
async function prepareVariables(options) {
    const { context, run, job, planned, workTree, timeoutSeconds } = options;
    const { store } = context;
    const { project, pipeline } = run;
    const predefined = {
        ...run.predefined,
        ...jobVariables({ store, project, pipeline, job, projectDir: workTree, timeoutSeconds }),
        PATH: context.jobPath,
    };
    const own = context.projectVariables.get(project.id) ?? [];
    const files = [];
    const fileOf = (key, value) => {
        files.push({ key, value });
        return external_node_path_.join(`${workTree}.tmp`, key);
    };
    const given = [own, pipeline.variables, run.playVariables.get(job.id) ?? []].map((list) => toVariables(list, fileOf));
    const overrides = [reportedVariables(run, job, planned), ...given];
    await writeFileVariables(`${workTree}.tmp`, files);
    const yaml = { ...run.plan.variables, ...planned.variables };
    const all = Object.assign({}, predefined, yaml, ...overrides);
    return {
        file: formatVariablesFile({ predefined, overrides, yamlKeys: new Set(Object.keys(yaml)) }),
        names: Object.keys(all),
        expand: (text) => expandVariables(text, all, ''),
    };
}
async function writeFileVariables(folder, files) {
    if (files.length > 0)
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const { key, value } of files)
        await (0,promises_.writeFile)(external_node_path_.join(folder, key), value, { mode: 0o600 });
}
/** Dotenv variables of earlier jobs; a later job's value wins. */
function reportedVariables(run, job, planned) {
    const reports = producersOf(run, job, planned, currentJobs(run.pipeline)).map(({ id }) => run.dotenv.get(id) ?? {});
    return Object.fromEntries(Object.entries(Object.assign({}, ...reports)).map(([key, value]) => [key, raw(String(value))]));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/trace.js


const POLL_MS = 50;
/** `onGrowth` gets the whole trace each time, without a copy being made. Secrets never show. */
function createTrace(options) {
    const mask = createMask(options.secrets);
    const bytes = createGrowingBytes();
    const ended = new AbortController();
    let following;
    let handle;
    let rest = Buffer.alloc(0);
    function take(chunk) {
        const all = Buffer.concat([rest, chunk]);
        // Whole lines only, so that no secret comes through in two halves.
        const end = all.lastIndexOf(0x0a) + 1;
        rest = all.subarray(end);
        if (end > 0)
            grow(mask(all.subarray(0, end)));
    }
    function grow(added) {
        bytes.append(added);
        options.onGrowth(bytes.bytes());
    }
    async function poll(from) {
        while (!ended.signal.aborted) {
            await readNew(from, take);
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS, undefined, { signal: ended.signal, ref: false }).catch(() => { });
        }
    }
    return {
        write: (text) => grow(mask(Buffer.from(text))),
        async follow(file) {
            handle = await (0,promises_.open)(file, 'a+', 0o600);
            following = poll(handle);
        },
        async end() {
            ended.abort();
            await following;
            const last = handle;
            handle = undefined;
            if (!last)
                return;
            await readNew(last, take);
            await last.close();
            if (rest.length > 0)
                grow(mask(Buffer.concat([rest, Buffer.from('\n')])));
            rest = Buffer.alloc(0);
        },
    };
}
const CHUNK_BYTES = 64 * 1024;
async function readNew(handle, take) {
    for (;;) {
        const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(CHUNK_BYTES), position: null });
        if (bytesRead === 0)
            return;
        take(buffer.subarray(0, bytesRead));
    }
}
/** Replaces secrets by `[MASKED]`; very short values are let through, as in GitLab, which masks from eight characters on. */
function createMask(secrets) {
    const long = secrets.filter((secret) => secret.length >= MIN_MASKED_LENGTH).sort((a, b) => b.length - a.length);
    // Bytes one to one, since a trace need not be valid UTF-8.
    const wanted = long.map((secret) => Buffer.from(secret).toString('latin1'));
    return (bytes) => {
        const text = bytes.toString('latin1');
        if (!wanted.some((secret) => text.includes(secret)))
            return bytes;
        return Buffer.from(wanted.reduce((masked, secret) => masked.replaceAll(secret, '[MASKED]'), text), 'latin1');
    };
}
const MIN_MASKED_LENGTH = 8;
/** Bytes that grow at the end without being copied each time. */
function createGrowingBytes() {
    let buffer = Buffer.alloc(4096);
    let length = 0;
    return {
        append(added) {
            if (length + added.length > buffer.length) {
                const larger = Buffer.alloc(Math.max(buffer.length * 2, length + added.length));
                buffer.copy(larger, 0, 0, length);
                buffer = larger;
            }
            added.copy(buffer, length);
            length += added.length;
        },
        bytes: () => buffer.subarray(0, length),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/job-runner.js
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










const DEFAULT_TIMEOUT_SECONDS = 3600;
/** Runs one job in a work tree of its own, as a runner does. */
function startJob(context, run, job) {
    const killed = new AbortController();
    let child;
    const outcome = runJob({ context, run, job, planned: plannedOf(run, job) }, killed.signal, (started) => {
        child = started;
    });
    return {
        outcome,
        async kill() {
            killed.abort();
            await child?.kill();
            await outcome;
        },
    };
}
async function runJob(work, killed, onStart) {
    const { context, run, job } = work;
    const folder = external_node_path_.join(context.folder, 'jobs', String(job.id));
    const workTree = external_node_path_.join(folder, external_node_path_.basename(run.project.path));
    const trace = createTrace({
        secrets: secretsOf(work),
        onGrowth(bytes) {
            job.trace = bytes;
        },
    });
    const outcome = await execute(work, { folder, workTree, trace, killed, onStart }).catch((error) => failed('runner_system_failure', error.message));
    await trace.end();
    trace.write(formatTraceEnd(outcome.kind === 'success' ? outcome : { kind: 'failed', reason: outcome.why }));
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    return outcome;
}
function secretsOf({ context, run, job }) {
    const own = context.projectVariables.get(run.project.id) ?? [];
    return [job.token, ...own.filter(({ masked }) => masked).map(({ value }) => value)];
}
async function execute(work, place) {
    const { context, run, planned } = work;
    const { folder, workTree, trace, killed } = place;
    await (0,promises_.mkdir)(folder, { recursive: true });
    await checkOut(context.git, gitDirOf(run.project), run.pipeline.sha, workTree);
    const missing = await copyDependencies(work, workTree);
    if (missing)
        return failed('missing_dependency_failure', `artifacts of job ${missing} are gone`);
    const timeoutSeconds = planned.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
    const variables = await prepareVariables({ ...work, workTree, timeoutSeconds });
    if (killed.aborted)
        return failed('runner_interrupted', 'canceled');
    const ended = await runScript(work, place, variables, timeoutSeconds);
    await trace.end();
    trace.write(await saveArtifacts({ ...work, workTree, passed: ended.kind === 'success', expand: variables.expand }));
    return ended;
}
async function runScript({ context, run, planned }, { folder, workTree, trace, onStart }, variables, timeoutSeconds) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const traceFile = external_node_path_.join(folder, 'trace');
        await trace.follow(traceFile);
        const call = {
            cwd: workTree,
            file: await writeInto(folder, 'run.yml', run.plan.runFile.replaceAll(TRACE_FILE, traceFile)),
            variablesFile: await writeInto(folder, 'variables.yml', variables.file),
            stateDir: external_node_path_.join(folder, 'state'),
            variableNames: variables.names,
            unset: run.unset,
        };
        let exitCode = null;
        const child = context.gitlabCiLocal.start(call, planned.runName, (line) => {
            exitCode = readExitCode(line) ?? exitCode;
        });
        onStart(child);
        const deadline = __addDisposableResource(env_1, context.store.clock.deadline(timeoutSeconds * 1000, () => new Error('timeout')), false);
        deadline.signal.addEventListener('abort', () => void child.kill(), { once: true });
        const childExit = await child.ended;
        if (childExit === 0)
            return { kind: 'success', why: '' };
        if (deadline.signal.aborted) {
            return failed('job_execution_timeout', `execution took longer than ${timeoutSeconds} seconds`);
        }
        if (exitCode === null)
            return failed('runner_system_failure', `gitlab-ci-local ended with ${childExit ?? 'a signal'}`);
        return { ...failed('script_failure', `exit status ${exitCode}`), exitCode };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** gitlab-ci-local's last word on a failed script; its own exit code is 1 whatever the script's was. */
function readExitCode(line) {
    const match = / finished in .* FAIL (\d+)\s*$/.exec(line);
    return match ? Number(match[1]) : undefined;
}
function failed(reason, why) {
    return { kind: 'failed', reason, exitCode: null, why };
}
async function writeInto(folder, name, text) {
    const file = external_node_path_.join(folder, name);
    await (0,promises_.writeFile)(file, text, { mode: 0o600 });
    return file;
}
/** Copies what earlier jobs left into the work tree; gives the name of a job whose artifacts are no longer there. */
async function copyDependencies({ context, run, job, planned }, workTree) {
    for (const producer of producersOf(run, job, planned, currentJobs(run.pipeline))) {
        const { files } = artifactsFolder(context, producer.id);
        if (producer.artifacts)
            await copyTree(files, workTree);
        else if (producer.erasedAt !== null)
            return producer.name;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/run-control.js







function createRunControl(options) {
    return { ...options, queue: [], running: new Map(), closed: new AbortController() };
}
/** Looks at every created job of a pipeline again. */
function advance(control, run) {
    for (let changed = true; changed;) {
        changed = false;
        for (const job of currentJobs(run.pipeline))
            changed = step(control, run, job) || changed;
    }
    refresh(control, run);
    startQueued(control);
}
function step(control, run, job) {
    if (job.status !== 'created')
        return false;
    const jobs = toScheduled(run, currentJobs(run.pipeline));
    const own = jobs.find(({ record }) => record === job);
    const next = own ? nextStep(own, jobs) : 'wait';
    if (next === 'wait')
        return false;
    if (next === 'start')
        enqueue(control, run, job);
    else
        job.status = { block: 'manual', delay: 'scheduled', skip: 'skipped' }[next];
    if (next === 'delay')
        void playLater(control, run, job);
    return true;
}
async function playLater(control, run, job) {
    const { context, closed } = control;
    await context.store.clock.sleep(plannedOf(run, job).startInSeconds * 1000, closed.signal).catch(() => { });
    if (job.status === 'scheduled' && !closed.signal.aborted)
        playJob(control, run, job);
}
function enqueue({ context, queue, startBridge }, run, job) {
    job.status = 'pending';
    job.queuedAt = context.store.now();
    if (job.kind === 'bridge')
        startBridge(run, job);
    else
        queue.push({ run, job });
}
function startQueued(control) {
    const { queue, running, concurrency, closed } = control;
    while (running.size < concurrency && !closed.signal.aborted) {
        const next = queue.shift();
        if (!next)
            return;
        if (next.job.status === 'pending')
            start(control, next.run, next.job);
    }
}
function start(control, run, job) {
    const { context, running } = control;
    job.status = 'running';
    job.startedAt = context.store.now();
    const started = startJob(context, run, job);
    running.set(job.id, started);
    refresh(control, run);
    void started.outcome.then((outcome) => {
        running.delete(job.id);
        finishJob(control, run, job, outcome);
    });
}
/** The end of a job or bridge. */
function finishJob(control, run, job, outcome) {
    const canceled = job.status === 'canceling';
    job.status = canceled ? 'canceled' : outcome.kind;
    job.finishedAt = control.context.store.now();
    if (outcome.kind === 'failed' && !canceled)
        fail(control, run, job, outcome);
    advance(control, run);
}
function fail({ context, closed }, run, job, { reason, exitCode }) {
    const { allowedExitCodes, maxRetries } = plannedOf(run, job);
    job.failureReason = reason;
    if (exitCode !== null && allowedExitCodes.includes(exitCode))
        job.allowFailure = true;
    const tries = run.pipeline.jobs.filter(({ name }) => name === job.name).length;
    if (tries <= maxRetries && !closed.signal.aborted)
        addAttempt(context.store, run, job);
}
function refresh({ context, onChange }, run) {
    const { pipeline } = run;
    const { store } = context;
    const status = compositeStatus(currentJobs(pipeline));
    pipeline.updatedAt = store.now();
    if (status === pipeline.status)
        return;
    pipeline.status = status;
    if (status === 'running')
        pipeline.startedAt ??= store.now();
    pipeline.finishedAt = isFinal(status) ? store.now() : null;
    onChange(run);
}
/** Puts a job that waits for a hand or a time in line. */
function playJob(control, run, job) {
    reopenAfter(run, job);
    enqueue(control, run, job);
    advance(control, run);
}
/** Stops a job, whatever it is doing. */
function cancelJob(control, run, job) {
    const active = control.running.get(job.id);
    job.status = active ? 'canceling' : 'canceled';
    if (!active)
        job.finishedAt = control.context.store.now();
    advance(control, run);
    // Not awaited: as in GitLab, the answer to a cancel request comes before the job has stopped.
    if (active)
        void active.kill();
}
/** A trigger job that had ended goes on, since its downstream pipeline was retried. */
function resumeJob(control, run, job) {
    job.status = 'running';
    job.finishedAt = null;
    job.failureReason = null;
    reopenAfter(run, job);
    advance(control, run);
}
/** Starts nothing more, and ends what runs. */
async function stopJobs({ queue, running, closed }) {
    closed.abort();
    queue.length = 0;
    await Promise.all([...running.values()].map((job) => job.kill()));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/job-definition.js

/** Reads one job out of the expanded configuration; keys of no interest are passed over. */
function readJobDefinition(job) {
    const allowFailure = job.allow_failure;
    return {
        artifacts: readArtifacts(asRecord(job.artifacts)),
        dependencies: Array.isArray(job.dependencies) ? job.dependencies.map(String) : null,
        trigger: readTrigger(job.trigger),
        variables: readVariables(job.variables),
        inheritVariables: readInherit(asRecord(job.inherit)?.variables),
        allowFailure: typeof allowFailure === 'boolean' ? allowFailure : undefined,
        allowedExitCodes: asList(asRecord(allowFailure)?.exit_codes).map(Number),
        maxRetries: Number(asRecord(job.retry)?.max ?? job.retry ?? 0) || 0,
        startInSeconds: parseDuration(String(job.start_in ?? '0')) ?? 0,
        timeoutSeconds: job.timeout === undefined ? undefined : parseDuration(String(job.timeout)),
        hasRules: Array.isArray(job.rules),
    };
}
function readArtifacts(artifacts) {
    if (!artifacts)
        return null;
    const when = artifacts.when;
    return {
        name: String(artifacts.name ?? 'artifacts'),
        paths: asList(artifacts.paths).map(String),
        exclude: asList(artifacts.exclude).map(String),
        untracked: artifacts.untracked === true,
        when: when === 'always' || when === 'on_failure' ? when : 'on_success',
        expireIn: String(artifacts.expire_in ?? '30 days'),
        dotenv: asList(asRecord(artifacts.reports)?.dotenv).map(String),
    };
}
function readTrigger(trigger) {
    if (trigger === undefined || trigger === null)
        return null;
    const record = asRecord(trigger) ?? { project: trigger };
    const forward = asRecord(record.forward);
    const common = {
        strategy: record.strategy === 'depend' || record.strategy === 'mirror' ? record.strategy : null,
        forwardYamlVariables: forward?.yaml_variables !== false,
        forwardPipelineVariables: forward?.pipeline_variables === true,
        inputs: asRecord(record.inputs) ?? {},
    };
    if (record.include === undefined) {
        const branch = record.branch === undefined ? undefined : String(record.branch);
        return { ...common, kind: 'project', project: String(record.project), branch };
    }
    const include = asList(record.include).map((one) => asRecord(one) ?? { local: one });
    return { ...common, kind: 'child', include };
}
/** Values as text; the long form of global variables has its value under `value`. */
function readVariables(variables) {
    return Object.fromEntries(Object.entries(asRecord(variables) ?? {}).map(([key, value]) => {
        const plain = asRecord(value) ? asRecord(value)?.value : value;
        return [key, String(plain ?? '')];
    }));
}
function readInherit(value) {
    if (Array.isArray(value))
        return value.map(String);
    return value !== false;
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function asList(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/bridge.js








/** Works out the downstream pipeline of a trigger job. */
async function resolveBridge(context, run, job) {
    const planned = plannedOf(run, job);
    const { trigger } = planned;
    if (!trigger)
        return { kind: 'failed', reason: 'unknown_failure' };
    const yaml = inheritedVariables(run, planned.inheritVariables, planned.variables);
    const own = context.projectVariables.get(run.project.id) ?? [];
    const known = { ...run.predefined, ...yaml, ...toVariables([...own, ...run.pipeline.variables], (key) => key) };
    const expand = (text) => expandVariables(text, known, '');
    const forwarded = trigger.forwardPipelineVariables ? run.pipeline.variables : [];
    const variables = [
        ...(trigger.forwardYamlVariables ? toSandboxVariables(yaml, expand) : []),
        ...forwarded.filter(({ key }) => key !== 'TRIGGER_PAYLOAD'),
    ];
    const upstream = { pipelineId: run.pipeline.id, jobId: job.id, kind: 'bridge' };
    const common = { userId: job.userId, variables: lastWins(variables), inputs: trigger.inputs, upstream };
    return trigger.kind === 'project'
        ? resolveProject(context, job, trigger, { ...common, source: 'pipeline' }, expand)
        : resolveChild(context, run, trigger, { ...common, source: 'parent_pipeline' });
}
async function resolveProject({ store, git }, job, { project: wanted, branch }, common, expand) {
    const wantedPath = expand(wanted);
    const project = [...store.projects.values()].find(({ path: one, deleted }) => one === wantedPath && !deleted);
    if (!project?.gitDir)
        return { kind: 'failed', reason: 'downstream_bridge_project_not_found' };
    const user = job.userId === null ? null : (store.users.get(job.userId) ?? null);
    if (!hasRole(project, user, 'developer'))
        return { kind: 'failed', reason: 'insufficient_bridge_permissions' };
    const name = branch === undefined ? project.defaultBranch : expand(branch);
    const ref = (await listRefs(git, gitDirOf(project))).find((one) => one.name === name);
    if (!ref)
        return { kind: 'failed', reason: 'downstream_pipeline_creation_failed' };
    return { kind: 'ok', creation: { request: { ...common, ...toRef(project, ref) } } };
}
function toRef(project, ref) {
    return { project, ref: ref.name, tag: ref.kind === 'tag', sha: ref.sha };
}
async function resolveChild(context, run, { include, inputs }, common) {
    const { project, pipeline } = run;
    const request = { ...common, project, ref: pipeline.ref, tag: pipeline.tag, sha: pipeline.sha };
    const [first] = include;
    if (include.length !== 1 || !first || (first.local === undefined && first.artifact === undefined)) {
        const content = JSON.stringify({
            include: include.map((one) => ({ ...one, inputs: asRecord(one.inputs) ?? inputs })),
        });
        return { kind: 'ok', creation: { request: { ...request, inputs: {} }, content } };
    }
    const content = first.local === undefined ? await readArtifact(context, run, first) : await readLocal(context, run, first);
    if (content === undefined)
        return { kind: 'failed', reason: 'downstream_pipeline_creation_failed' };
    return { kind: 'ok', creation: { request: { ...request, inputs: asRecord(first.inputs) ?? inputs }, content } };
}
function readLocal({ git }, { project, pipeline }, { local }) {
    return readFileAt(git, gitDirOf(project), pipeline.sha, String(local).replace(/^\/+/, ''));
}
async function readArtifact(context, run, include) {
    const job = currentJobs(run.pipeline).find(({ name }) => name === include.job);
    if (!job?.artifacts)
        return undefined;
    const { files } = artifactsFolder(context, job.id);
    const file = external_node_path_.join(files, String(include.artifact));
    return file.startsWith(files + external_node_path_.sep) ? (0,promises_.readFile)(file, 'utf8').catch(() => undefined) : undefined;
}
function inheritedVariables(run, inherit, own) {
    const global = Object.entries(run.plan.variables);
    const kept = typeof inherit === 'boolean' ? (inherit ? global : []) : global.filter(([key]) => inherit.includes(key));
    return { ...Object.fromEntries(kept), ...own };
}
function toSandboxVariables(variables, expand) {
    return Object.entries(variables).map(([key, value]) => ({
        key,
        value: expand(value),
        variableType: 'env_var',
        raw: false,
    }));
}
function lastWins(variables) {
    return [...new Map(variables.map((one) => [one.key, one])).values()];
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/bridges.js



function createBridges(parts) {
    const { context, control, create } = parts;
    /** By the id of the downstream pipeline; kept after its end, since it may be retried. */
    const waiting = new Map();
    async function start(run, job) {
        const target = await resolveBridge(context, run, job).catch(() => ({ kind: 'failed', reason: 'unknown_failure' }));
        if (job.status !== 'pending')
            return;
        job.status = 'running';
        job.startedAt = context.store.now();
        if (target.kind === 'failed')
            return finishJob(control, run, job, bridges_failed(target.reason));
        const outcome = await create(target.creation, (pipeline) => {
            job.downstreamPipelineId = pipeline.id;
            if (job.strategy)
                waiting.set(pipeline.id, { run, job });
        });
        if (isFinal(job.status))
            return;
        if (outcome.kind !== 'created')
            finishJob(control, run, job, bridges_failed('downstream_pipeline_creation_failed'));
        else if (job.strategy)
            advance(control, run);
        else
            finishJob(control, run, job, { kind: 'success' });
    }
    function onChange(pipeline) {
        const bridge = waiting.get(pipeline.id);
        if (!bridge || bridge.job.retried || bridge.job.status === 'canceled')
            return;
        const { run, job } = bridge;
        if (isFinal(pipeline.status))
            end(run, job, pipeline.status);
        else
            goOn(run, job, pipeline.status);
    }
    function goOn(run, job, status) {
        if (isFinal(job.status))
            resumeJob(control, run, job);
        if (job.strategy !== 'mirror')
            return;
        // A job that is `created` would be started once more.
        job.status = status === 'created' ? 'running' : status;
        advance(control, run);
    }
    function end(run, job, status) {
        if (isFinal(job.status))
            return;
        if (status === 'canceled')
            job.status = 'canceling';
        const passed = status === 'success';
        finishJob(control, run, job, passed ? { kind: 'success' } : bridges_failed('downstream_pipeline_failed'));
    }
    return { start, onChange };
}
function bridges_failed(reason) {
    return { kind: 'failed', reason, exitCode: null };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/creation.js



const CONFIG_FILE = '.gitlab-ci.yml';
/** Makes the records of a pipeline and its jobs, all jobs `created`; or says in GitLab's words why there is none. */
async function createPipelineRun(context, creation) {
    const { request } = creation;
    const { store, git } = context;
    const gitDir = gitDirOf(request.project);
    const content = creation.content ?? (await readFileAt(git, gitDir, request.sha, CONFIG_FILE));
    if (content === undefined)
        return { kind: 'rejected', messages: ['Missing CI config file'] };
    const commit = await readCommit(git, gitDir, request.sha);
    const predefined = pipelineVariables({ store, project: request.project, pipeline: request, commit });
    const unset = request.tag ? ['CI_COMMIT_BRANCH'] : [];
    const result = await context.configurations.read({
        content,
        inputs: request.inputs,
        workTree: await readingCheckout(context, request.project, request.sha),
        sha: request.sha,
        predefined,
        overrides: readOverrides(context, request),
        unset,
    });
    if (result.kind === 'rejected')
        return { kind: 'rejected', messages: [result.message] };
    if (result.kind === 'invalid')
        return { kind: 'invalid', ...saveFailed(context, request, result.message) };
    const pipeline = store.addPipeline(toNewPipeline(request));
    const run = { project: request.project, pipeline, plan: result.plan, predefined, unset, ...emptyMaps() };
    addJobs(context, run, result.plan);
    return { kind: 'created', run };
}
function readOverrides(context, request) {
    const fileOf = (key) => `/builds/${request.project.path}.tmp/${key}`;
    const own = context.projectVariables.get(request.project.id) ?? [];
    return [toVariables(own, fileOf), toVariables(request.variables, fileOf)];
}
function saveFailed({ store }, request, message) {
    const pipeline = store.addPipeline({
        ...toNewPipeline(request),
        status: 'failed',
        yamlErrors: message,
        failureReason: 'config_error',
        finishedAt: store.now(),
    });
    return { pipeline, messages: [message] };
}
function toNewPipeline({ project, ref, tag, sha, source, userId, variables, inputs, upstream }) {
    return { projectId: project.id, ref, tag, sha, source, userId, variables: [...variables], inputs, upstream };
}
function emptyMaps() {
    return { planned: new Map(), dotenv: new Map(), playVariables: new Map() };
}
function addJobs({ store }, run, plan) {
    for (const planned of plan.jobs) {
        const { name, stage, when, trigger, allowFailureByDefault: allowFailure } = planned;
        const kind = trigger ? 'bridge' : 'build';
        const job = store.addJob(run.pipeline, {
            name,
            stage,
            when,
            kind,
            allowFailure,
            strategy: trigger?.strategy ?? null,
        });
        run.planned.set(job.id, planned);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/runs.js




function createRuns(context, concurrency) {
    const byId = new Map();
    const watchers = new Set();
    const control = createRunControl({
        context,
        concurrency,
        startBridge: (run, job) => void bridges.start(run, job),
        onChange({ pipeline }) {
            for (const check of watchers)
                check();
            bridges.onChange(pipeline);
        },
    });
    const runs = { context, control, byId, watchers };
    const bridges = createBridges({
        context,
        control,
        create: (creation, onSaved) => createPipeline(runs, creation, onSaved),
    });
    return runs;
}
/** Makes a pipeline and starts its first jobs; `onSaved` is called in between. */
async function createPipeline({ context, control, byId }, creation, onSaved) {
    const created = await createPipelineRun(context, creation);
    if (created.kind === 'invalid')
        onSaved?.(created.pipeline);
    if (created.kind !== 'created')
        return created;
    const { run } = created;
    byId.set(run.pipeline.id, run);
    onSaved?.(run.pipeline);
    advance(control, run);
    return { kind: 'created', pipeline: run.pipeline };
}
/** Resolves when a pipeline has ended or is blocked on a manual job. */
function settled({ watchers }, pipeline) {
    return new Promise((resolve) => {
        const check = () => {
            if (!isFinal(pipeline.status) && pipeline.status !== 'manual')
                return;
            watchers.delete(check);
            resolve();
        };
        watchers.add(check);
        check();
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/pipeline-actions.js





/** What callers may do to the pipelines of an engine. */
function createPipelineActions(runs) {
    const { context, control } = runs;
    return {
        create: (request) => createPipeline(runs, { request }),
        async cancelPipeline(pipeline) {
            cancelJobs(runs, pipeline);
        },
        async cancelJob(job) {
            if (isCancelable(job.status))
                cancelJob(control, runOf(runs, job), job);
        },
        async retryPipeline(pipeline) {
            const run = runs.byId.get(pipeline.id);
            if (!run)
                return;
            const lost = currentJobs(pipeline).filter(({ status }) => status === 'failed' || status === 'canceled');
            for (const job of lost)
                addAttempt(context.store, run, job);
            advance(control, run);
        },
        async retryJob(job) {
            const run = runOf(runs, job);
            const next = addAttempt(context.store, run, job);
            advance(control, run);
            return next;
        },
        async playJob(job, variables) {
            const run = runOf(runs, job);
            run.playVariables.set(job.id, variables);
            playJob(control, run, job);
        },
    };
}
function cancelJobs(runs, pipeline) {
    const run = runs.byId.get(pipeline.id);
    if (!run)
        return;
    for (const job of currentJobs(pipeline)) {
        const child = runs.context.store.pipelines.get(job.downstreamPipelineId ?? 0);
        if (isCancelable(job.status))
            cancelJob(runs.control, run, job);
        // Child pipelines are canceled with their parent, multi-project ones are not.
        if (child?.source === 'parent_pipeline')
            cancelJobs(runs, child);
    }
}
function runOf({ byId }, { pipelineId }) {
    const run = byId.get(pipelineId);
    if (!run)
        throw new Error(`pipeline ${pipelineId} was never run here`);
    return run;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/push-payload.js

const MAX_COMMITS = 20;
function eventOf({ ref }) {
    return ref.startsWith('refs/tags/') ? 'Tag Push Hook' : 'Push Hook';
}
function wantsEvent(hook, event) {
    return event === 'Push Hook' ? hook.pushEvents : hook.tagPushEvents;
}
function isDeletion({ after }) {
    return /^0+$/.test(after);
}
/**
 * The body of a push or tag event.
 *
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events
 */
async function createPushPayload(options) {
    const { store, git, project, user, change } = options;
    const kind = eventOf(change) === 'Push Hook' ? 'push' : 'tag_push';
    const { commits, total } = await readCommits(git, project.gitDir, change);
    const webUrl = `${store.baseUrl}/${project.path}`;
    const described = await Promise.all(commits.map((commit) => describe(git, project.gitDir, webUrl, commit)));
    return {
        object_kind: kind,
        event_name: kind,
        before: change.before,
        after: change.after,
        ref: change.ref,
        ref_protected: project.protectedRefs.has(change.ref.replace(/^refs\/(heads|tags)\//, '')),
        checkout_sha: isDeletion(change) ? null : await commitOf(git, project.gitDir, change.after),
        message: null,
        user_id: user?.id ?? null,
        user_name: user?.name ?? null,
        user_username: user?.username ?? null,
        user_email: '',
        user_avatar: null,
        project_id: project.id,
        project: describeProject(project, webUrl),
        commits: described,
        total_commits_count: total,
        push_options: {},
        repository: { name: nameOf(project), url: `${webUrl}.git`, description: '', homepage: webUrl },
    };
}
function commitOf(git, gitDir, object) {
    return git(['rev-parse', `${object}^{commit}`], { cwd: gitDir }).then((sha) => sha.trim());
}
async function readCommits(git, gitDir, change) {
    if (isDeletion(change))
        return { commits: [], total: 0 };
    if (eventOf(change) === 'Tag Push Hook')
        return { commits: [await readCommit(git, gitDir, change.after)], total: 1 };
    return listNewCommits(git, gitDir, { before: change.before, after: change.after, limit: MAX_COMMITS });
}
async function describe(git, gitDir, webUrl, commit) {
    const out = await git(['show', '--format=', '--name-status', '--no-renames', '-z', commit.sha], { cwd: gitDir });
    const fields = out.split('\0');
    const files = (status) => fields.flatMap((file, index) => (index % 2 === 1 && fields[index - 1] === status ? [file] : []));
    return {
        id: commit.sha,
        message: commit.message,
        title: commit.message.split('\n')[0] ?? '',
        timestamp: commit.timestamp,
        url: `${webUrl}/-/commit/${commit.sha}`,
        author: { name: commit.authorName, email: commit.authorEmail },
        added: files('A'),
        modified: files('M'),
        removed: files('D'),
    };
}
function describeProject(project, webUrl) {
    return {
        id: project.id,
        name: nameOf(project),
        description: '',
        web_url: webUrl,
        avatar_url: null,
        git_ssh_url: '',
        git_http_url: `${webUrl}.git`,
        namespace: project.path.split('/').slice(0, -1).join('/'),
        visibility_level: { private: 0, internal: 10, public: 20 }[project.visibility],
        path_with_namespace: project.path,
        default_branch: project.defaultBranch,
        ci_config_path: null,
        homepage: webUrl,
        url: `${webUrl}.git`,
        http_url: `${webUrl}.git`,
    };
}
function nameOf({ path }) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/push.js




/**
 * Does what GitLab does after a push: the project's refs are read anew, each changed branch or tag gets a pipeline if its
 * configuration wants one, and the project's webhooks are called.
 */
async function receivePush(context, push, create) {
    const { project } = push;
    project.refs.splice(0, project.refs.length, ...(await listRefs(context.git, gitDirOf(project))));
    const pipelines = [];
    const deliveries = [];
    for (const change of push.changes) {
        const outcome = await startPipeline(context, push, change, create);
        if (outcome && outcome.kind !== 'rejected')
            pipelines.push(outcome.pipeline);
        deliveries.push(...(await callHooks(context, push, change)));
    }
    return { pipelines, deliveries };
}
async function startPipeline({ git }, { project, user }, change, create) {
    const match = /^refs\/(heads|tags)\/(.+)$/.exec(change.ref);
    if (!match?.[2] || isDeletion(change) || !project.pipelinesEnabled)
        return undefined;
    const { sha, message } = await readCommit(git, gitDirOf(project), change.after);
    if (/\[(skip ci|ci skip)\]/i.test(message))
        return undefined;
    return create({
        project,
        ref: match[2],
        tag: match[1] === 'tags',
        sha,
        source: 'push',
        userId: user?.id ?? null,
        variables: [],
        inputs: {},
        upstream: null,
    });
}
async function callHooks({ store, git }, { project, user }, change) {
    const event = eventOf(change);
    const hooks = project.hooks.filter((hook) => wantsEvent(hook, event));
    if (hooks.length === 0)
        return [];
    const withGit = { ...project, gitDir: gitDirOf(project) };
    const body = JSON.stringify(await createPushPayload({ store, git, project: withGit, user, change }));
    return Promise.all(hooks.map(async (hook) => ({ hook, status: await call(hook, event, body, store.baseUrl) })));
}
const ANSWER_TIMEOUT_MS = 10_000;
async function call(hook, event, body, instance) {
    const headers = {
        'content-type': 'application/json',
        'user-agent': 'GitLab/sandbox',
        'x-gitlab-event': event,
        'x-gitlab-instance': instance,
        'x-gitlab-event-uuid': (0,external_node_crypto_.randomUUID)(),
        'x-gitlab-webhook-uuid': (0,external_node_crypto_.randomUUID)(),
    };
    try {
        const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
        const answer = await fetch(hook.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
        await answer.arrayBuffer();
        return answer.status;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/configuration-errors.js
/** gitlab-ci-local's words for a wrong configuration in GitLab's, where the two are known to say the same. */
function toGitLabMessage(message, stages = []) {
    const plain = message.replace(/^This GitLab CI configuration is invalid: /, '').trim();
    for (const [pattern, format] of TRANSLATIONS) {
        const match = pattern.exec(plain);
        if (match)
            return format(match.slice(1), stages);
    }
    return plain.replace(/\n\s+at .*/g, '');
}
const TRANSLATIONS = [
    [
        /^(.+) must have script specified$/,
        ([job]) => `jobs:${job} config should implement the script:, run:, or trigger: keyword`,
    ],
    [/^(.+) has empty script$/, ([job]) => `jobs:${job}:script config can't be blank`],
    [
        /^stage:(.+) not found for (.+)$/,
        ([stage, job], stages) => `${job} job: chosen stage ${stage} does not exist; available stages are ${stages.join(', ') || '.pre, build, test, deploy, .post'}`,
    ],
    [/^needs: \[(.+)\] for (.+) could not be found$/, ([need, job]) => `${job} job: undefined need: ${need}`],
    [
        /^needs: \[(.+)\] for (.+) is in a future stage$/,
        ([need, job]) => `${job} job: need ${need} is not defined in current or prior stages`,
    ],
    [
        /^dependencies: \[(.+?)\] for (.+) (?:cannot|could not) be found$/,
        ([name, job]) => `${job} job: undefined dependency: ${name}`,
    ],
    [
        /^dependencies: \[(.+)\] for (.+) is in a future stage$/,
        ([name, job]) => `${job} job: dependency ${name} is not defined in current or prior stages`,
    ],
    [/^YAMLException: (.+)/, ([reason]) => `(<unknown>): ${reason}`],
    [/^Local include file cannot be found (.+)$/, ([file]) => `Local file \`${file}\` does not exist!`],
    [/^(.+) is unspecified, used by (.+) extends$/, ([base, job]) => `${job}: unknown keys in \`extends\` (${base})`],
    [
        /^(.+) (script|before_script|after_script) contains non string value$/,
        ([job, key]) => `jobs:${job}:${key} config should be a string or a nested array of strings up to 10 levels deep`,
    ],
];

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/gitlab-ci-local.js







/** gitlab-ci-local does not accept the configuration. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
/**
 * The program's main file, looked up from the working directory first, then from here. Throws {@link UsageError} when this
 * optional peer dependency is not installed.
 */
function findProgram(from = [__webpack_require__.ab + "package.json", import.meta.url]) {
    for (const base of from) {
        try {
            const manifest = (0,external_node_module_.createRequire)(base).resolve('gitlab-ci-local/package.json');
            return external_node_path_.join(external_node_path_.dirname(manifest), 'dist', 'index.js');
        }
        catch {
            // Not visible from there.
        }
    }
    throw new errors/* UsageError */.eb('gitlab-ci-local is not installed; the sandbox needs it to run .gitlab-ci.yml', {
        hints: ['npm install --save-dev gitlab-ci-local'],
    });
}
/**
 * `env` is all that children get of the surroundings. `folder` takes a home directory of their own (no settings and no
 * credentials of the user) and the stand-in for rsync.
 */
function createGitLabCiLocal(options) {
    const { program } = options;
    const home = external_node_path_.join(options.folder, 'home');
    const stand = external_node_path_.join(options.folder, 'bin');
    (0,external_node_fs_.mkdirSync)(home, { recursive: true });
    writeRsync(stand);
    const env = { ...options.env, HOME: home, PATH: `${stand}:${options.env.PATH ?? ''}` };
    const launch = (call, args) => (0,external_node_child_process_.spawn)('bash', ['-c', 'exec "$@" 2>&1', 'bash', process.execPath, program, ...args, ...toArguments(call, home)], {
        cwd: call.cwd,
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
    });
    return {
        read: async (call, flag) => readAll(launch(call, [flag])),
        start: (call, jobName, onLine) => follow(launch(call, [jobName, '--no-needs', '--force-shell-executor']), onLine),
    };
}
/**
 * Before each job gitlab-ci-local copies the work tree for containers with rsync. Jobs run in work trees of their own here,
 * so that copy would be for nothing, and rsync may not be installed. The job's own PATH does not have this folder.
 */
function writeRsync(folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, 'rsync'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
}
function toArguments({ cwd, file, variablesFile, stateDir, variableNames, unset }, home) {
    return [
        '--file',
        external_node_path_.relative(cwd, file),
        '--state-dir',
        external_node_path_.relative(cwd, stateDir),
        '--variables-file',
        variablesFile,
        '--home',
        home,
        '--ignore-predefined-vars',
        variableNames.join(','),
        ...unset.flatMap((name) => ['--unset-variable', name]),
        '--json-schema-validation=false',
        '--no-color',
    ];
}
async function readAll(child) {
    const lines = [];
    const exitCode = await follow(child, (line) => lines.push(line)).ended;
    const told = lines.filter((line) => !NOISE.test(line));
    if (exitCode !== 0)
        throw new ConfigurationError(told.join('\n').trim() || `gitlab-ci-local exited with ${exitCode}`);
    return told.join('\n');
}
const NOISE = /^(Using fallback git |Unable to retrieve default remote branch|parsing and downloads finished|json schema validated| {2}Command failed with exit code|fatal: ref refs\/remotes|error: No such remote|git remote get-url|\s*WARN |.* key not supported$)/;
function follow(child, onLine) {
    const { stdout } = child;
    if (!stdout)
        throw new Error('gitlab-ci-local was started without a pipe');
    const lines = (0,external_node_readline_.createInterface)({ input: stdout, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', onLine);
    const closed = new Promise((resolve) => lines.on('close', resolve));
    const exited = new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code) => resolve(code));
    });
    // A process that left the job's group may hold the pipe open for ever; the job has ended all the same.
    const ended = exited.then(async (code) => {
        await Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(500, undefined, { ref: false })]);
        lines.close();
        return code;
    });
    return { ended, kill: () => killGroup(child, exited) };
}
const GRACE_MS = 1000;
async function killGroup(child, exited) {
    if (child.pid === undefined)
        return;
    signalGroup(child.pid, 'SIGTERM');
    await Promise.race([exited, (0,external_node_timers_promises_.setTimeout)(GRACE_MS, undefined, { ref: false })]);
    signalGroup(child.pid, 'SIGKILL');
}
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
    }
    catch {
        // The group is gone.
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/inputs.js


/**
 * Checks `inputs` against the header of a configuration file and writes them into it, with GitLab's error texts. The
 * result has no header. gitlab-ci-local can do a part of this, but passes unknown inputs and knows no functions.
 *
 * Source: https://docs.gitlab.com/ci/inputs/
 */
function interpolateInputs(content, inputs, variables = {}) {
    const documents = (0,dist.parseAllDocuments)(content, { merge: true, uniqueKeys: false });
    const [header, body] = Array.isArray(documents) ? documents : [];
    const spec = header && body && (0,dist/* isMap */.jh)(header.contents) && header.has('spec') ? header.toJS() : undefined;
    if (!body || !spec)
        return Object.keys(inputs).length > 0 ? invalid([NOT_DEFINED]) : { kind: 'ok', text: content };
    const specs = spec.spec?.inputs ?? {};
    const errors = validateInputs(specs, inputs);
    if (errors.length > 0)
        return invalid(errors);
    const values = Object.fromEntries(Object.entries(specs).map(([name, one]) => [name, resolve(one ?? {}, inputs[name])]));
    return interpolate(body, values, variables);
}
const NOT_DEFINED = 'Given inputs not defined in the `spec` section of the included configuration file';
function invalid(errors) {
    return { kind: 'invalid', message: `\`.gitlab-ci.yml\`: ${errors.join(', ')}` };
}
/** GitLab's messages for everything wrong with the given inputs; empty when nothing is. */
function validateInputs(specs, inputs) {
    const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(specs, name));
    const errors = unknown.length > 0 ? [`unknown input arguments: ${unknown.join(', ')}`] : [];
    for (const [name, spec] of Object.entries(specs)) {
        errors.push(...validateOne(spec ?? {}, inputs[name]).map((error) => `\`${name}\` input: ${error}`));
    }
    return errors;
}
function validateOne(spec, given) {
    const type = spec.type ?? 'string';
    if (!Object.hasOwn(TYPES, type))
        return [`unknown type \`${type}\` (valid types: ${Object.keys(TYPES).join(', ')})`];
    if (given === undefined && spec.default === undefined)
        return ['required value has not been provided'];
    const value = resolve(spec, given);
    const which = given === undefined ? 'default' : 'provided';
    const article = type === 'array' ? 'an' : 'a';
    if (!TYPES[type]?.(value))
        return [`${which} value is not ${article} ${type}`];
    if (spec.options && !spec.options.map(String).includes(String(value))) {
        return [`\`${value}\` cannot be used because it is not in the list of allowed options`];
    }
    if (spec.regex !== undefined && !matches(spec.regex, String(value))) {
        return [`${which} value does not match required RegEx pattern`];
    }
    return [];
}
const TYPES = {
    array: Array.isArray,
    boolean: (value) => typeof value === 'boolean',
    number: (value) => typeof value === 'number',
    string: (value) => typeof value === 'string',
};
function matches(regex, value) {
    try {
        return new RegExp(regex.replace(/^\/(.*)\/$/, '$1')).test(value);
    }
    catch {
        return false;
    }
}
/** The value in its declared type: strings take anything, other types also their JSON text (form encoding has only text). */
function resolve(spec, given) {
    const value = given ?? spec.default;
    if ((spec.type ?? 'string') === 'string')
        return typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
}
const BLOCK = /\$\[\[\s*inputs\.([\w-]+)\s*((?:\|[^\]]*)?)\]\]/g;
function interpolate(body, values, variables) {
    const errors = new Set();
    const read = (name = '', functions = '') => {
        if (!Object.hasOwn(values, name)) {
            errors.add(`unknown interpolation key: \`${name}\``);
            return '';
        }
        const result = applyFunctions(values[name], functions, variables);
        if (result.kind === 'ok')
            return result.value;
        errors.add(result.message);
        return '';
    };
    (0,dist/* visit */.YR)(body, {
        Scalar(key, node) {
            if (typeof node.value !== 'string' || !node.value.includes('$[['))
                return;
            const whole = [...node.value.matchAll(BLOCK)];
            // A value that is nothing but the block keeps the input's type; within other text it becomes text.
            if (whole.length === 1 && whole[0]?.[0] === node.value.trim() && key !== 'key') {
                return body.createNode(read(whole[0][1], whole[0][2]));
            }
            node.value = node.value.replace(BLOCK, (_block, name, functions) => toText(read(name, functions)));
            return undefined;
        },
    });
    if (errors.size > 0)
        return invalid([...errors]);
    if ((0,dist/* isScalar */.jn)(body.contents))
        return { kind: 'ok', text: String(body.contents.value) };
    body.directives.docStart = null;
    return { kind: 'ok', text: body.toString({ lineWidth: 0 }) };
}
function toText(value) {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 6 modules
var schemas = __webpack_require__(2226);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/only-except.js

/**
 * `only` and `except` as rules, since gitlab-ci-local passes them over and would run every such job. Undefined for a job that
 * has neither, or has rules of its own.
 *
 * Source: https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except
 */
function toRules(job) {
    if (job.rules !== undefined || (job.only === undefined && job.except === undefined))
        return undefined;
    const only = toConditions(job.only ?? ['branches', 'tags']);
    const except = toConditions(job.except);
    const wanted = [only.refs || DEFAULT_ONLY, only.variables].filter((condition) => condition !== '');
    return [
        ...[except.refs, except.variables].filter(Boolean).map((condition) => ({ if: condition, when: 'never' })),
        ...(except.changes ? [{ changes: except.changes, when: 'never' }] : []),
        {
            if: wanted.map((condition) => `(${condition})`).join(' && '),
            ...(only.changes === undefined ? {} : { changes: only.changes }),
        },
    ];
}
const DEFAULT_ONLY = '$CI_COMMIT_BRANCH || $CI_COMMIT_TAG';
function toConditions(policy) {
    const record = asRecord(policy) ?? { refs: policy };
    return {
        refs: asList(record.refs)
            .map((ref) => toCondition(String(ref)))
            .join(' || '),
        variables: asList(record.variables)
            .map((expression) => `(${expression})`)
            .join(' || '),
        changes: record.changes,
    };
}
const SOURCES = {
    api: 'api',
    chat: 'chat',
    merge_requests: 'merge_request_event',
    pipelines: 'pipeline',
    pushes: 'push',
    schedules: 'schedule',
    triggers: 'trigger',
    web: 'web',
};
function toCondition(ref) {
    const source = SOURCES[ref];
    if (ref === 'branches')
        return '$CI_COMMIT_BRANCH';
    if (ref === 'tags')
        return '$CI_COMMIT_TAG';
    if (source !== undefined)
        return `$CI_PIPELINE_SOURCE == "${source}"`;
    const pattern = /^\/.*\/i?/.exec(ref)?.[0];
    if (pattern !== undefined)
        return `$CI_COMMIT_REF_NAME =~ ${pattern}`;
    return `$CI_COMMIT_REF_NAME == ${JSON.stringify(ref.replace(/@.*$/, ''))}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/plan.js




/** The job that stands for `workflow:rules`, which gitlab-ci-local itself does not heed. */
const WORKFLOW_PROBE = 'gitlab-downstream:workflow';
const NO_JOBS = [
    'include',
    'image',
    'services',
    'stages',
    'before_script',
    'after_script',
    'default',
    'variables',
    'cache',
    'workflow',
];
function realJobs(config) {
    return Object.entries(config).flatMap(([name, job]) => {
        const record = asRecord(job);
        return NO_JOBS.includes(name) || name.startsWith('.') || !record ? [] : [[name, record]];
    });
}
/** A configuration from the expanded one that serves only to evaluate the rules. JSON, thus YAML. */
function formatListFile(config) {
    const jobs = realJobs(config).map(([name, job]) => {
        const { stage, when, allow_failure, needs, variables, parallel, environment, inherit, start_in } = job;
        const rules = job.rules ?? toRules(job);
        const rest = { stage, when, allow_failure, needs, rules, variables, parallel, environment, inherit, start_in };
        return [name, { ...rest, script: [':'] }];
    });
    const rules = asRecord(config.workflow)?.rules;
    const probe = Array.isArray(rules) ? { [WORKFLOW_PROBE]: { stage: '.pre', script: [':'], rules } } : {};
    return JSON.stringify({ stages: config.stages, variables: config.variables, ...probe, ...Object.fromEntries(jobs) });
}
/**
 * A configuration from the expanded one that runs single jobs. What the engine does itself is left out (artifacts, needs,
 * allowed failures) and so is what needs containers.
 */
function formatRunFile(config) {
    const jobs = realJobs(config)
        .filter(([, job]) => job.trigger === undefined)
        .map(([name, job]) => {
        const { stage, script, before_script, after_script, variables, inherit, rules, parallel, environment } = job;
        const main = formatJobScript([...lines(before_script), ...lines(script)]);
        const last = lines(after_script);
        const after = last.length > 0 ? { after_script: [formatJobScript(last, 'Running after_script')] } : {};
        const kept = { variables, inherit, rules: rulesWithoutNeeds(rules), parallel, environment };
        return [name, { stage, script: [main], ...after, ...kept }];
    });
    return JSON.stringify({ stages: config.stages, variables: config.variables, ...Object.fromEntries(jobs) });
}
/** That the job runs is decided already; its rules are still asked for their variables. */
function rulesWithoutNeeds(rules) {
    return Array.isArray(rules) ? rules.map((rule) => ({ ...asRecord(rule), needs: undefined })) : undefined;
}
function lines(script) {
    return (Array.isArray(script) ? script.flat(10) : script === undefined ? [] : [script]).map(String);
}
const needSchema = schemas/* looseObject */._H3({
    job: schemas/* string */.YjP(),
    artifacts: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
    optional: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
});
const listSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({
    name: schemas/* string */.YjP(),
    stage: schemas/* string */.YjP(),
    when: schemas/* string */.YjP(),
    allow_failure: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    needs: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* array */.YOg(needSchema))),
}));
/** Puts the expanded configuration and the evaluated list together. */
function createPlan(config, list, runFile) {
    const listed = parse/* parse */.qg(listSchema, list);
    const definitions = new Map(realJobs(config));
    const stages = Array.isArray(config.stages) ? config.stages.map(String) : [];
    if (listed.find(({ name }) => name === WORKFLOW_PROBE)?.when === 'never') {
        return { kind: 'rejected', message: 'Pipeline filtered out by workflow rules.' };
    }
    const included = listed.filter(({ name, when }) => name !== WORKFLOW_PROBE && when !== 'never');
    if (!included.some(({ stage }) => stage !== '.pre' && stage !== '.post')) {
        return { kind: 'rejected', message: NO_JOBS_MESSAGE };
    }
    const baseOf = (name) => (definitions.has(name) ? name : name.replace(/: \[.*\]$/, ''));
    const namesOf = (base) => included.filter(({ name }) => baseOf(name) === base).map(({ name }) => displayName(name));
    const missing = findMissingNeed(included, namesOf);
    if (missing)
        return { kind: 'invalid', message: missing };
    const jobs = included.map((one) => toPlannedJob(one, definitions.get(baseOf(one.name)) ?? {}, stages, namesOf));
    jobs.sort((a, b) => a.stageIndex - b.stageIndex);
    return { kind: 'ok', plan: { stages, jobs, variables: readVariables(config.variables), runFile } };
}
const NO_JOBS_MESSAGE = 'Pipeline will not run for the selected trigger. The rules configuration prevented any jobs from being added to the pipeline.';
function findMissingNeed(included, namesOf) {
    for (const { name, needs } of included) {
        const need = needs?.find(({ job, optional }) => !optional && namesOf(job).length === 0);
        if (need) {
            return `'${displayName(name)}' job needs '${need.job}' job, but '${need.job}' does not exist in the pipeline. This might be because of the \`only\`, \`except\`, or \`rules\` keywords. To need a job that sometimes does not exist in the pipeline, use \`needs:optional\`.`;
        }
    }
    return undefined;
}
function toPlannedJob(listed, raw, stages, namesOf) {
    const definition = readJobDefinition(raw);
    const when = toWhen(listed.when);
    const byDefault = when === 'manual' && !definition.hasRules;
    return {
        ...definition,
        name: displayName(listed.name),
        runName: listed.name,
        stage: listed.stage,
        stageIndex: stages.indexOf(listed.stage),
        when,
        allowFailureByDefault: definition.hasRules ? listed.allow_failure === true : (definition.allowFailure ?? byDefault),
        needs: listed.needs?.flatMap(({ job }) => namesOf(job)) ?? null,
        needsWithoutArtifacts: listed.needs?.flatMap(({ job, artifacts }) => (artifacts === false ? namesOf(job) : [])) ?? [],
    };
}
function toWhen(when) {
    return when === 'on_failure' || when === 'always' || when === 'manual' || when === 'delayed' ? when : 'on_success';
}
/** `job: [1/3]` is `job 1/3` in GitLab; values of a matrix are parted by a blank. */
function displayName(runName) {
    return runName.replace(/: \[(\d+\/\d+)\]$/, ' $1').replace(/: \[(.*)\]$/, (_all, values) => {
        return `: [${values.split(',').join(', ')}]`;
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/configuration.js










const MAX_CACHED = 50;
function createConfigurationReader(options) {
    const cache = new Map();
    return {
        read(request) {
            const key = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(request)).digest('hex');
            const known = cache.get(key);
            if (known)
                return known;
            const reading = readConfiguration(request, options.gitlabCiLocal, external_node_path_.join(options.folder, key.slice(0, 16)));
            cache.set(key, reading);
            reading.catch(() => cache.delete(key));
            const oldest = cache.size > MAX_CACHED ? cache.keys().next().value : undefined;
            if (oldest !== undefined)
                cache.delete(oldest);
            return reading;
        },
    };
}
async function readConfiguration(request, gitlabCiLocal, folder) {
    const syntax = findSyntaxError(request.content);
    if (syntax)
        return { kind: 'invalid', message: syntax };
    const variables = Object.assign({}, request.predefined, ...request.overrides);
    const root = interpolateInputs(request.content, request.inputs, variables);
    if (root.kind === 'invalid')
        return root;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const write = async (name, text) => {
        const file = external_node_path_.join(folder, name);
        await (0,promises_.writeFile)(file, text, { mode: 0o600 });
        return file;
    };
    const call = {
        cwd: request.workTree,
        file: await write('root.yml', root.text),
        variablesFile: await write('variables.yml', formatVariablesFile({ ...request, yamlKeys: new Set() })),
        stateDir: external_node_path_.join(folder, 'state'),
        variableNames: Object.keys(variables),
        unset: request.unset,
    };
    try {
        return await expand(call, request, gitlabCiLocal, write);
    }
    catch (error) {
        if (!(error instanceof ConfigurationError))
            throw error;
        return { kind: 'invalid', message: toGitLabMessage(error.message, stagesOf(root.text)) };
    }
}
async function expand(call, request, gitlabCiLocal, write) {
    const config = asRecord((0,dist/* parse */.qg)(await gitlabCiLocal.read(call, '--preview'))) ?? {};
    const listFile = formatListFile(config);
    const yamlKeys = new Set(Object.keys(asRecord(config.variables) ?? {}));
    const listCall = {
        ...call,
        file: await write('list.yml', listFile),
        variablesFile: await write('list-variables.yml', formatVariablesFile({ ...request, yamlKeys })),
    };
    const list = JSON.parse(await gitlabCiLocal.read(listCall, '--list-json'));
    return createPlan(config, list, formatRunFile(config));
}
function findSyntaxError(content) {
    const documents = (0,dist.parseAllDocuments)(content, { merge: true, uniqueKeys: false });
    if (!Array.isArray(documents))
        return 'Invalid configuration format';
    const error = documents.flatMap(({ errors }) => errors)[0];
    if (error)
        return `(<unknown>): ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}`;
    return asRecord(documents.at(-1)?.toJS()) ? undefined : 'Invalid configuration format';
}
function stagesOf(text) {
    const stages = asRecord((0,dist/* parse */.qg)(text, { merge: true, uniqueKeys: false, logLevel: 'silent' }))?.stages;
    return Array.isArray(stages) ? ['.pre', ...stages.map(String), '.post'] : [];
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/git.js

/** A git command that failed; the message holds git's own words. */
class GitError extends Error {
    name = 'GitError';
    exitCode;
    constructor(args, exitCode, stderr) {
        super(`git ${args.join(' ')} failed: ${stderr.trim() || `exit code ${exitCode}`}`);
        this.exitCode = exitCode;
    }
}
/** `env` holds at least `PATH`. */
function createGit(env) {
    const base = {
        ...env,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'Sandbox',
        GIT_AUTHOR_EMAIL: 'sandbox@localhost',
        GIT_COMMITTER_NAME: 'Sandbox',
        GIT_COMMITTER_EMAIL: 'sandbox@localhost',
    };
    return (args, options = {}) => run(args, { ...options, env: { ...base, ...options.env } });
}
function run(args, { cwd, env, input }) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)('git', args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text) => {
            stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text) => {
            stderr += text;
        });
        child.on('error', reject);
        child.on('close', (code) => (code === 0 ? resolve(stdout) : reject(new GitError(args, code, stderr))));
        // git may end before it has read everything; its exit code tells what happened.
        child.stdin.on('error', () => { });
        child.stdin.end(input);
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/setup.js








/** What jobs may know of the surroundings. */
const PASSED_ON = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'USER', 'LOGNAME', 'TERM'];
/** Throws a `UsageError` when gitlab-ci-local is not installed. */
function createContext({ store, hostEnv, env, program }) {
    const main = program ?? findProgram();
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'gitlab-sandbox-'));
    const allowed = PASSED_ON.flatMap((key) => (hostEnv[key] === undefined ? [] : [[key, hostEnv[key]]]));
    const base = { ...Object.fromEntries(allowed), ...env };
    const gitlabCiLocal = createGitLabCiLocal({ folder, env: base, program: main });
    const gitEnv = { PATH: base.PATH ?? '', HOME: external_node_path_.join(folder, 'home') };
    return {
        store,
        folder,
        git: createGit(gitEnv),
        gitEnv,
        gitlabCiLocal,
        configurations: createConfigurationReader({ gitlabCiLocal, folder: external_node_path_.join(folder, 'configurations') }),
        jobPath: `${external_node_path_.dirname(process.execPath)}${external_node_path_.delimiter}${base.PATH ?? ''}`,
        projectVariables: new Map(),
        checkouts: new Map(),
    };
}
/** Copies the folder into a bare repository and makes it a project of the store. */
async function importProject(context, wanted) {
    const { folder, variables, ...given } = wanted;
    const gitDir = external_node_path_.join(context.folder, 'repositories', `${given.path}.git`);
    await (0,promises_.mkdir)(external_node_path_.dirname(gitDir), { recursive: true });
    const importing = { git: context.git, folder: external_node_path_.resolve(folder), gitDir };
    const branch = await importRepository({ ...importing, defaultBranch: given.defaultBranch ?? 'main' });
    const refs = await listRefs(context.git, gitDir);
    const project = context.store.addProject({ ...given, gitDir, defaultBranch: given.defaultBranch ?? branch, refs });
    if (variables)
        context.projectVariables.set(project.id, variables);
    return project;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/local/engine.js











/** Generous, since a job that waits for a downstream pipeline keeps its place: with few places such jobs would wait for ever. */
const DEFAULT_CONCURRENCY = 32;
/** Throws a `UsageError` when gitlab-ci-local is not installed. */
function createLocalEngine(options) {
    const context = createContext(options);
    const { store } = context;
    const runs = createRuns(context, options.concurrency ?? DEFAULT_CONCURRENCY);
    const receive = (push) => receivePush(context, push, (request) => createPipeline(runs, { request }));
    const listener = createPushListener(external_node_path_.join(context.folder, 'push.sock'), (push) => report(store, push, receive));
    return {
        async importProject(wanted) {
            const project = await importProject(context, wanted);
            await listener.install(gitDirOf(project), project.id);
            return project;
        },
        setVariables: ({ id }, variables) => void context.projectVariables.set(id, variables),
        listRefs: (project) => listRefs(context.git, gitDirOf(project)),
        receivePush: receive,
        serveGit: createGitHttpHandler(store, context.gitEnv),
        settled: (pipeline) => settled(runs, pipeline),
        ...createPipelineActions(runs),
        async close() {
            await stopJobs(runs.control);
            await listener.close();
            await (0,promises_.rm)(context.folder, { recursive: true, force: true, maxRetries: 3 });
        },
    };
}
/** Handles what git's hook reported; gives what `git push` prints. */
async function report(store, { projectId, userId, changes }, receive) {
    const project = store.projects.get(projectId);
    if (!project)
        return '';
    const user = userId === null ? firstMember(store, project) : (store.users.get(userId) ?? null);
    const { pipelines } = await receive({ project, user, changes });
    return pipelines.map(({ id }) => `View pipeline:\n  ${store.baseUrl}/${project.path}/-/pipelines/${id}\n`).join('');
}
/** Who is behind a push by path, where nobody logs in. */
function firstMember(store, project) {
    const [userId] = project.members.keys();
    return userId === undefined ? null : (store.users.get(userId) ?? null);
}

// EXTERNAL MODULE: ./build/bundle/js/clock.js
var js_clock = __webpack_require__(903);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/faults.js

function createFaults() {
    const rules = [];
    return {
        add(rule) {
            const counted = { rule, count: 0 };
            rules.push(counted);
            return () => void rules.splice(rules.indexOf(counted), 1);
        },
        clear() {
            rules.length = 0;
        },
        next(request) {
            const fitting = rules.filter(({ rule }) => fits(rule, request));
            for (const counted of fitting)
                counted.count++;
            return fitting.find(({ rule: { nth }, count }) => nth === undefined || [nth].flat().includes(count))?.rule.fault;
        },
    };
}
/** A fault that changes the JSON of an answer, e.g. a status that flaps; answers that are no JSON stay as they are. */
function rewriteJson(change) {
    return {
        kind: 'rewrite',
        rewrite(answer) {
            if (answer.body.kind !== 'bytes' || answer.headers['content-type'] !== 'application/json')
                return answer;
            return json(answer.status, change(JSON.parse(Buffer.from(answer.body.bytes).toString())), { ...answer.headers });
        },
    };
}
/** What an `echo` fault answers. */
function echoedCredentials({ headers, url, body }) {
    const { 'private-token': personal, 'job-token': job, authorization } = headers;
    const parts = [
        `PRIVATE-TOKEN=${personal}`,
        `JOB-TOKEN=${job}`,
        `Authorization=${authorization}`,
        url,
        body.toString(),
    ];
    return `Internal error while handling ${parts.join(' | ')}`;
}
function fits({ method, path, when }, request) {
    if (method !== undefined && method !== request.method)
        return false;
    const target = request.path + (request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '');
    return (path?.test(target) ?? true) && (when?.(request) ?? true);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/listener.js


/** Listens, and keeps listening whatever a request does. Rejects when the port is taken. */
async function listen(handle, { host, port, tls }) {
    const onRequest = (message, response) => {
        response.on('error', () => { });
        message.on('error', () => { });
        handle(message, response).catch(() => response.destroy());
    };
    const server = tls ? (0,external_node_https_.createServer)(tls, onRequest) : (0,external_node_http_.createServer)(onRequest);
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    const address = server.address();
    const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return {
        origin: `${tls ? 'https' : 'http'}://${name}:${address.port}`,
        async close() {
            const closed = new Promise((resolve) => server.close(resolve));
            server.closeAllConnections();
            await closed;
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/router.js

function createRouter(routes, version) {
    const compiled = routes
        .filter(({ versions }) => !versions || versions.includes(version))
        .map((route) => ({ route, ...compile(route.path) }));
    return {
        match(method, path) {
            const wanted = method === 'HEAD' ? 'GET' : method;
            const here = compiled.filter(({ pattern }) => pattern.test(path));
            const found = here.find(({ route }) => route.method === wanted);
            if (found)
                return { route: found.route, values: valuesOf(found.pattern, found.names, path) };
            if (here.length === 0)
                throw new Refusal(404, { error: '404 Not Found' });
            throw new Refusal(405, { error: '405 Not Allowed' }, { allow: here.map(({ route }) => route.method).join(', ') });
        },
    };
}
function compile(path) {
    const names = [];
    const source = path.replaceAll(/[:*](\w+)|[.]/g, (found, name) => {
        if (name === undefined)
            return '\\.';
        names.push(name);
        return found.startsWith('*') ? '(.+)' : '([^/]+)';
    });
    return { pattern: new RegExp(`^${source}/?$`), names };
}
function valuesOf(pattern, names, path) {
    const found = pattern.exec(path) ?? [];
    try {
        return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
    }
    catch {
        throw new Refusal(400, { error: 'Invalid path encoding' });
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/late-work.js
function createLateWork(clock) {
    const pending = [];
    return {
        add(atMs, work) {
            pending.push({ atMs, work });
            pending.sort((left, right) => left.atMs - right.atMs);
        },
        async catchUp() {
            for (let next = pending[0]; next && next.atMs <= clock.monotonicMs(); next = pending[0]) {
                pending.shift();
                await next.work();
            }
        },
    };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/delivery.js
var delivery_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var delivery_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Processes and answers one request, with the trouble asked for. Rejects when the client hangs up. */
async function deliver(delivery) {
    const { request, response, fault, process } = delivery;
    // Clients compare server dates with this header, so it must follow the same clock.
    response.setHeader('date', new Date(delivery.clock.wallMs()).toUTCString());
    switch (fault?.kind) {
        case undefined:
            return put(delivery, await process());
        case 'answer':
            if (fault.effect)
                await process();
            return put(delivery, answer_text(fault.status, fault.body ?? '', { ...fault.headers }));
        case 'echo':
            return put(delivery, answer_json(fault.status, { message: echoedCredentials(request) }));
        case 'rewrite':
            return put(delivery, fault.rewrite(await process()));
        case 'reset':
            if (fault.effect)
                await process();
            delivery_reset(response);
            return;
        case 'cut':
            await putStart(response, await process(), fault.afterBytes);
            // An orderly end, so that the client surely gets the first bytes.
            response.socket?.end();
            return;
        case 'stall':
            return stall(delivery, fault);
    }
}
async function stall(delivery, fault) {
    const { response, clock, gone, process, later, onAnswer } = delivery;
    const untilMs = clock.monotonicMs() + fault.delayMs;
    const wait = () => clock.sleep(fault.delayMs, gone);
    if (fault.at === 'before')
        await wait().catch((hungUp) => {
            if (fault.late)
                later(untilMs, process);
            throw hungUp;
        });
    const answer = await process();
    if (fault.at === 'answer')
        await wait();
    if (fault.at !== 'body')
        return put(delivery, answer);
    const rest = await putStart(response, answer, fault.afterBytes);
    await wait();
    onAnswer(answer.status);
    response.end(rest);
}
async function put({ request, response, onAnswer }, answer) {
    onAnswer(answer.status);
    await send(response, answer, { withBody: request.method !== 'HEAD' });
}
/** Headers with the full length, and the first bytes. */
async function putStart(response, answer, bytes) {
    const whole = await bytesOf(answer);
    response.writeHead(answer.status, wireHeaders(answer));
    await new Promise((resolve) => response.write(whole.subarray(0, bytes), resolve));
    return whole.subarray(bytes);
}
/** TCP only: TLS has no reset of its own, there the connection just ends. */
function delivery_reset({ socket }) {
    if (socket instanceof external_node_tls_.TLSSocket)
        socket.destroy();
    else
        socket?.resetAndDestroy();
}
async function bytesOf(answer) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (answer.body.kind === 'bytes')
            return answer.body.bytes;
        const file = delivery_addDisposableResource(env_1, await (0,promises_.open)(answer.body.file), true);
        const buffer = Buffer.alloc(sizeBytesOf(answer));
        await file.read(buffer, 0, buffer.length, 0);
        return buffer;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = delivery_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/request-log.js
/** Notes a request as soon as its head is there. */
function logRequest(requests, { method = '', url = '', headers }) {
    const logged = { method, url, headers: { ...headers }, body: '', status: 0 };
    requests.push(logged);
    return logged;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/object-storage.js






async function startObjectStorage(options, { faults, clock }) {
    const files = new Map();
    const requests = [];
    async function handle(message, response) {
        const gone = new AbortController();
        response.once('close', () => gone.abort(new Error('the client hung up')));
        const logged = logRequest(requests, message);
        const { method = 'GET', url = '/', headers } = message;
        const request = { method, url, path: url.split('?')[0] ?? '/', headers, body: Buffer.alloc(0) };
        await deliver({
            request,
            response,
            clock,
            fault: faults.next(request),
            gone: gone.signal,
            process: async () => object_storage_answer(files.get(url)),
            later: () => { },
            onAnswer: (status) => {
                logged.status = status;
            },
        });
    }
    const listener = await listen(handle, options);
    return {
        origin: listener.origin,
        requests,
        sign(file) {
            const url = `/storage/artifacts.zip?X-Signature=${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
            files.set(url, file);
            return listener.origin + url;
        },
        close: listener.close,
    };
}
function object_storage_answer(file) {
    if (file === undefined)
        return answer_text(403, 'SignatureDoesNotMatch');
    const sizeBytes = (0,external_node_fs_.statSync)(file).size;
    return { status: 200, headers: { 'content-type': 'application/zip' }, body: { kind: 'file', file, sizeBytes } };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/rate-limit.js

const WINDOW_MS = 60_000;
function createRateLimiter(clock, perMinute) {
    let windowStartMs = clock.wallMs();
    let observed = 0;
    return {
        count() {
            const nowMs = clock.wallMs();
            if (nowMs >= windowStartMs + WINDOW_MS) {
                windowStartMs = nowMs - ((nowMs - windowStartMs) % WINDOW_MS);
                observed = 0;
            }
            observed++;
            const resetMs = windowStartMs + WINDOW_MS;
            const headers = {
                'ratelimit-limit': String(perMinute),
                'ratelimit-observed': String(observed),
                'ratelimit-remaining': String(Math.max(0, perMinute - observed)),
                'ratelimit-reset': String(Math.ceil(resetMs / 1000)),
                'ratelimit-resettime': new Date(resetMs).toUTCString(),
            };
            if (observed <= perMinute)
                return { refusal: undefined, headers };
            const retryAfter = String(Math.ceil((resetMs - nowMs) / 1000));
            return { refusal: answer_text(429, 'Retry later\n', { ...headers, 'retry-after': retryAfter }), headers };
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/params.js
/** Reads `a[b][]=c` notation. Prototype names are ordinary keys here: every map is without a prototype. */
function parseNested(pairs) {
    const params = emptyParams();
    for (const [name, value] of pairs) {
        const [head = name, ...rest] = splitName(name);
        params_assign(params, head, rest, value);
    }
    return params;
}
function emptyParams() {
    return Object.create(null);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);
}
/** `variables[A B]` is `['variables', 'A B']`; a name with broken brackets is one key, as in Rack. */
function splitName(name) {
    const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
    if (!match)
        return [name];
    const [, head = name, brackets = ''] = match;
    return [head, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)];
}
function params_assign(target, key, path, value) {
    const [next, ...rest] = path;
    if (next === undefined) {
        target[key] = value;
    }
    else if (next === '') {
        const list = Array.isArray(target[key]) ? target[key] : [];
        target[key] = list;
        appendTo(list, rest, value);
    }
    else {
        const map = isMap(target[key]) ? target[key] : emptyParams();
        target[key] = map;
        params_assign(map, next, rest, value);
    }
}
/** `variables[][key]=a&variables[][value]=b` is one element: a new one starts when a key comes again. */
function appendTo(list, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return void list.push(value);
    const last = list.at(-1);
    const map = isMap(last) && !(key in last) ? last : emptyParams();
    if (map !== last)
        list.push(map);
    params_assign(map, key, rest, value);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/validation.js


/** Text of an optional parameter; numbers and booleans of a JSON body become text as in Grape. */
function optionalText(params, name) {
    const value = params[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'object')
        throw invalidParams([`${name} is invalid`]);
    return String(value);
}
/** All of these must be there; reports them together, in this order. */
function requiredTexts(params, names) {
    const problems = [];
    const values = {};
    for (const { name, blank } of names) {
        const value = params[name];
        if (value === undefined)
            problems.push(`${name} is missing`);
        else if (typeof value === 'object' && value !== null)
            problems.push(`${name} is invalid`);
        else if (!blank && String(value ?? '').trim() === '')
            problems.push(`${name} is empty`);
        else
            values[name] = String(value ?? '');
    }
    if (problems.length > 0)
        throw invalidParams(problems);
    return values;
}
function optionalFlag(params, name) {
    const value = optionalText(params, name);
    if (value === undefined || value === '')
        return false;
    if (!/^(true|false|1|0|t|f|on|off|yes|no)$/i.test(value))
        throw invalidParams([`${name} is invalid`]);
    return /^(true|1|t|on|yes)$/i.test(value);
}
/** One of a fixed set. */
function optionalChoice(params, name, allowed) {
    const value = optionalText(params, name);
    if (value === undefined)
        return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (!found)
        throw invalidParams([`${name} does not have a valid value`]);
    return found;
}
function optionalDate(params, name) {
    const value = optionalText(params, name);
    if (value === undefined)
        return undefined;
    const dateMs = Date.parse(value);
    if (Number.isNaN(dateMs))
        throw invalidParams([`${name} is invalid`]);
    return dateMs;
}
/** A hash, an object of a JSON body or `name[key]=value` of a form. */
function optionalMap(params, name) {
    const value = params[name];
    if (value === undefined || value === null || value === '')
        return {};
    if (!isMap(value))
        throw invalidParams([`${name} is invalid`]);
    return value;
}
/** A numeric id from the path. */
function idFromPath({ values }, name) {
    const value = values[name] ?? '';
    if (!/^\d+$/.test(value))
        throw invalidParams([`${name} is invalid`]);
    return Number(value);
}
/** The record, or GitLab's 404 for its kind. */
function orNotFound(record, resource) {
    if (record === undefined || record === null)
        throw notFound(resource);
    return record;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/access/project.js


/** The project of `:id` with the checks that all endpoints but the trigger one make, in GitLab's order. */
function requireProject(call) {
    const found = findProject(call.store, call.values.id ?? '');
    if (!found)
        throw notFound('Project');
    const { project, moved } = found;
    if (call.caller.kind === 'job')
        requireJobTokenAccess(call, project, call.caller);
    else if (!canReadProject(project, call.caller.kind === 'user' ? call.caller.user : null))
        throw notFound('Project');
    if (moved)
        throw movedAnswer(call, project);
    return project;
}
/** By numeric id or full path, former paths included; deleted projects are gone. */
function findProject(store, idOrPath) {
    const wanted = idOrPath.toLowerCase();
    for (const project of store.projects.values()) {
        if (project.deleted)
            continue;
        if (String(project.id) === wanted || project.path.toLowerCase() === wanted)
            return { project, moved: false };
    }
    for (const project of store.projects.values())
        if (!project.deleted && project.formerPaths.some((path) => path.toLowerCase() === wanted))
            return { project, moved: true };
    return undefined;
}
/** Whether the project's allowlist lets tokens of jobs of the other project in. */
function allowsJobsOf(project, sourceProjectId) {
    return (!project.jobTokenScopeEnabled || project.id === sourceProjectId || project.jobTokenAllowlist.has(sourceProjectId));
}
function requireJobTokenAccess({ store, route }, project, caller) {
    const source = store.projects.get(caller.job.projectId);
    const publicBuilds = project.visibility === 'public' && project.publicPipelines;
    const listed = allowsJobsOf(project, caller.job.projectId);
    const readable = caller.user !== null && !caller.user.blocked && canReadProject(project, caller.user);
    if (!readable || !(listed || publicBuilds))
        throw forbidden(`Authentication by CI/CD job token not allowed from ${lastSegment(source?.path)} to ${lastSegment(project.path)}.`);
    const granted = listed ? project.jobTokenPermissions.get(caller.job.projectId) : undefined;
    const needed = route.jobToken?.permission;
    if (!granted || project.id === caller.job.projectId)
        return;
    if (!needed)
        throw forbidden('This action is unauthorized for CI/CD job tokens.');
    if (!granted.has(needed))
        throw forbidden(`Insufficient permissions to access this resource in project ${lastSegment(project.path)}. ` +
            `The following token permission is required: ${needed}.`);
}
function movedAnswer({ store, request, values }, project) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Refusal(405, { message: 'Non GET methods are not allowed for moved projects' });
    const tail = request.url.slice(request.url.indexOf(request.path));
    const location = tail.replace(/^(\/api\/v4\/projects\/)[^/?]+/, `$1${project.id}`);
    return new Refusal(301, { message: `Moved: ${values.id}` }, { location: `${store.baseUrl}${location}` });
}
/** GitLab names projects in these messages without their groups. */
function lastSegment(path) {
    return path?.split('/').at(-1) ?? '';
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/access/builds.js




function callingUser(caller) {
    return caller.kind === 'anonymous' ? null : caller.user;
}
/** The project, when the caller may see its pipelines and jobs. */
function requireReadableBuilds(call) {
    const project = requireProject(call);
    if (!canReadBuilds(project, callingUser(call.caller)))
        throw forbidden();
    return project;
}
/** The project, when the caller has this role in it. */
function requireRole(call, minimum) {
    const project = requireProject(call);
    if (!hasRole(project, callingUser(call.caller), minimum))
        throw forbidden();
    return project;
}
/** The pipeline of `:pipeline_id` in the project. */
function requirePipeline(call, project) {
    const pipeline = call.store.pipelines.get(idFromPath(call, 'pipeline_id'));
    return orNotFound(pipeline?.projectId === project.id && !pipeline.deleted ? pipeline : undefined);
}
/** The job of `:job_id` in the project. */
function requireJob(call, project) {
    const job = call.store.jobs.get(idFromPath(call, 'job_id'));
    const gone = job && call.store.pipelines.get(job.pipelineId)?.deleted;
    return orNotFound(job?.projectId === project.id && !gone ? job : undefined);
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/archive.js



/** The archive of a job, unless it was erased, has expired or never existed. */
function availableArtifacts({ clock }, { artifacts }) {
    const expired = artifacts?.expireAt && Date.parse(artifacts.expireAt) <= clock.wallMs();
    return expired ? null : artifacts;
}
const digests = new WeakMap();
/** SHA-256 of the archive, in hex; computed once. */
function digestOf(artifacts) {
    const known = digests.get(artifacts) ?? hashFile(artifacts.file);
    digests.set(artifacts, known);
    return known;
}
/** Content of one file, `undefined` when the archive does not have it or cannot be read. */
async function readEntry({ file }, path) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    const zip = await openPromise(file, { autoClose: false });
    try {
        for await (const entry of zip.eachEntry())
            if (entry.fileName === path)
                return await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry));
    }
    finally {
        zip.close();
    }
    return undefined;
}
/** All files and folders, by path. */
async function listEntries({ file }) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    const zip = await openPromise(file);
    const entries = new Map();
    for await (const { fileName, uncompressedSize, externalFileAttributes } of zip.eachEntry()) {
        const segments = fileName.split('/').filter(Boolean);
        for (let depth = 1; depth < segments.length; depth++)
            addFolder(entries, segments.slice(0, depth));
        if (fileName.endsWith('/'))
            addFolder(entries, segments);
        else {
            const mode = (externalFileAttributes >>> 16).toString(8) || '100644';
            entries.set(fileName, {
                name: segments.at(-1) ?? fileName,
                path: fileName,
                type: 'file',
                sizeBytes: uncompressedSize,
                mode,
            });
        }
    }
    return [...entries.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}
function addFolder(entries, segments) {
    const path = `${segments.join('/')}/`;
    entries.set(path, { name: segments.at(-1) ?? '', path, type: 'directory', sizeBytes: null, mode: null });
}
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/entities/status.js
/** What GitLab's interface calls a status. */
const WORDS = {
    created: { text: 'Created', label: 'created', group: 'created' },
    waiting_for_resource: { text: 'Waiting', label: 'waiting for resource', group: 'waiting-for-resource' },
    preparing: { text: 'Preparing', label: 'preparing', group: 'preparing' },
    waiting_for_callback: { text: 'Waiting', label: 'waiting for callback', group: 'waiting-for-callback' },
    pending: { text: 'Pending', label: 'pending', group: 'pending' },
    running: { text: 'Running', label: 'running', group: 'running' },
    canceling: { text: 'Canceling', label: 'canceling', group: 'canceling' },
    scheduled: { text: 'Delayed', label: 'delayed', group: 'scheduled' },
    manual: { text: 'Blocked', label: 'waiting for manual action', group: 'manual' },
    success: { text: 'Passed', label: 'passed', group: 'success' },
    failed: { text: 'Failed', label: 'failed', group: 'failed' },
    canceled: { text: 'Canceled', label: 'canceled', group: 'canceled' },
    skipped: { text: 'Skipped', label: 'skipped', group: 'skipped' },
};
const WITH_WARNINGS = { text: 'Warning', label: 'passed with warnings', group: 'success-with-warnings' };
/** `detailed_status` of a pipeline. */
function presentDetailedStatus(status, withWarnings, detailsPath) {
    const known = WORDS[status] ?? { text: status, label: status, group: status };
    const words = withWarnings && status === 'success' ? WITH_WARNINGS : known;
    return {
        icon: `status_${status}`,
        ...words,
        tooltip: words.label,
        has_details: true,
        details_path: detailsPath,
        illustration: null,
        favicon: `/assets/ci_favicons/favicon_status_${status}.png`,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/entities/user.js
/** `user` as it stands in other entities. */
function presentUser(store, userId) {
    const user = userId === null ? undefined : store.users.get(userId);
    return user ? presentUserBasic(store, user) : null;
}
function presentUserBasic(store, { id, username, name, blocked }) {
    return {
        id,
        username,
        name,
        state: blocked ? 'blocked' : 'active',
        locked: false,
        avatar_url: null,
        web_url: `${store.baseUrl}/${username}`,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/entities/pipeline.js


/** A row of a list, and `downstream_pipeline` of a bridge. */
function presentPipelineBasic(store, pipeline) {
    const { id, iid, projectId, sha, ref, status, source, createdAt, updatedAt } = pipeline;
    return {
        id,
        iid,
        project_id: projectId,
        sha,
        ref,
        status,
        source,
        created_at: createdAt,
        updated_at: updatedAt,
        web_url: pipelineUrl(store, pipeline),
    };
}
/** A row of the pipelines list. */
function presentPipelineRow(store, pipeline) {
    return { ...presentPipelineBasic(store, pipeline), name: pipeline.name };
}
/** What creating, triggering, cancelling and retrying answer. */
function presentPipeline(store, pipeline) {
    const { tag, yamlErrors, userId, startedAt, finishedAt, jobs } = pipeline;
    const path = new URL(pipelineUrl(store, pipeline)).pathname;
    return {
        ...presentPipelineBasic(store, pipeline),
        before_sha: '0'.repeat(40),
        tag,
        yaml_errors: yamlErrors,
        user: presentUser(store, userId),
        started_at: startedAt,
        finished_at: finishedAt,
        committed_at: null,
        duration: secondsBetween(startedAt, finishedAt),
        queued_duration: secondsBetween(pipeline.createdAt, startedAt),
        coverage: null,
        detailed_status: presentDetailedStatus(pipeline.status, jobs.some((job) => !job.retried && job.allowFailure && job.status === 'failed'), path),
    };
}
/** What GET answers. */
function presentPipelineDetails(store, pipeline) {
    return {
        ...presentPipeline(store, pipeline),
        name: pipeline.name,
        ...(store.version >= 18 && { archived: false }),
    };
}
function pipelineUrl(store, { id, projectId }) {
    return `${store.baseUrl}/${store.projects.get(projectId)?.path}/-/pipelines/${id}`;
}
/** Whole seconds, `null` while one end is open. */
function secondsBetween(from, to) {
    return from === null || to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/entities/job.js



/** A job. */
function presentJob(store, job) {
    const archive = availableArtifacts(store, job);
    return {
        ...presentProcessable(store, job),
        tag_list: [],
        ...(archive && { artifacts_file: { filename: 'artifacts.zip', size: archive.sizeBytes } }),
        artifacts: presentArtifacts(job, archive),
        artifacts_expire_at: job.artifacts?.expireAt ?? null,
        runner: job.startedAt === null ? null : { id: 1, description: 'sandbox', active: true, status: 'online' },
        runner_manager: null,
    };
}
/** A trigger job; `downstream_pipeline` is `null` until there is one, and when the caller may not read it. */
function presentBridge(store, job, downstream) {
    return {
        ...presentProcessable(store, job),
        downstream_pipeline: downstream && presentPipelineBasic(store, downstream),
    };
}
function jobUrl(store, { id, projectId }) {
    return `${store.baseUrl}/${store.projects.get(projectId)?.path}/-/jobs/${id}`;
}
function presentProcessable(store, job) {
    const pipeline = store.pipelines.get(job.pipelineId);
    return {
        id: job.id,
        status: job.status,
        stage: job.stage,
        name: job.name,
        ref: pipeline?.ref,
        tag: pipeline?.tag,
        coverage: null,
        allow_failure: job.allowFailure,
        created_at: job.createdAt,
        started_at: job.startedAt,
        finished_at: job.finishedAt,
        erased_at: job.erasedAt,
        duration: durationSeconds(store, job),
        queued_duration: queuedSeconds(job),
        user: presentUser(store, job.userId),
        commit: pipeline && { id: pipeline.sha, short_id: pipeline.sha.slice(0, 8), title: 'Sandbox commit' },
        pipeline: pipeline && presentPipelineBasic(store, pipeline),
        ...(job.failureReason !== null && { failure_reason: job.failureReason }),
        web_url: jobUrl(store, job),
        project: { ci_job_token_scope_enabled: store.projects.get(job.projectId)?.jobTokenScopeEnabled ?? true },
        archived: false,
        source: pipeline?.source,
    };
}
function presentArtifacts({ trace }, archive) {
    const files = [];
    if (archive)
        files.push({ file_type: 'archive', size: archive.sizeBytes, filename: 'artifacts.zip', file_format: 'zip' });
    if (trace.byteLength > 0)
        files.push({ file_type: 'trace', size: trace.byteLength, filename: 'job.log', file_format: null });
    return files;
}
/** Fractions of a second are kept, as in GitLab; a running job's duration grows. */
function durationSeconds({ clock }, { startedAt, finishedAt }) {
    if (startedAt === null)
        return null;
    return ((finishedAt === null ? clock.wallMs() : Date.parse(finishedAt)) - Date.parse(startedAt)) / 1000;
}
function queuedSeconds({ queuedAt, startedAt }) {
    return queuedAt === null || startedAt === null ? null : (Date.parse(startedAt) - Date.parse(queuedAt)) / 1000;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/page.js


const DEFAULT_PER_PAGE = 20;
const MAX_PER_PAGE = 100;
/** Beyond this GitLab counts no more. */
const MAX_COUNTED_ROWS = 10_000;
/** One page of rows with GitLab's `X-` and `Link` headers. */
function paged(call, rows, { present, counted = true }) {
    const perPage = Math.min(positive(call, 'per_page', DEFAULT_PER_PAGE), MAX_PER_PAGE);
    const number = positive(call, 'page', 1);
    const page = { number, perPage, pages: Math.max(1, Math.ceil(rows.length / perPage)), total: rows.length };
    const shown = rows.slice((number - 1) * perPage, number * perPage);
    return answer_json(200, shown.map(present), pageHeaders(call, page, counted && rows.length <= MAX_COUNTED_ROWS));
}
function pageHeaders(call, { number, perPage, pages, total }, counted) {
    const next = number < pages ? number + 1 : undefined;
    const previous = number > 1 ? number - 1 : undefined;
    const links = [
        previous && `<${pageUrl(call, previous, perPage)}>; rel="prev"`,
        next && `<${pageUrl(call, next, perPage)}>; rel="next"`,
        `<${pageUrl(call, 1, perPage)}>; rel="first"`,
        counted && `<${pageUrl(call, pages, perPage)}>; rel="last"`,
    ];
    return {
        link: links.filter(Boolean).join(', '),
        'x-page': String(number),
        'x-per-page': String(perPage),
        'x-next-page': String(next ?? ''),
        'x-prev-page': String(previous ?? ''),
        ...(counted && { 'x-total': String(total), 'x-total-pages': String(pages) }),
    };
}
/** The same request with another page; credentials never come back in a link. */
function pageUrl({ store, request }, number, perPage) {
    const query = new URLSearchParams(request.url.split('?')[1]);
    for (const name of ['private_token', 'job_token', 'access_token', 'token'])
        query.delete(name);
    query.set('page', String(number));
    query.set('per_page', String(perPage));
    return `${store.baseUrl}${request.path}?${query}`;
}
function positive({ params }, name, fallback) {
    const given = params[name];
    if (given === undefined || given === '')
        return fallback;
    if (!/^\d{1,9}$/.test(String(given)))
        throw invalidParams([`${name} is invalid`]);
    return Math.max(1, Number(given));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/ref-artifacts.js

/** GitLab looks into so many pipelines at most. */
const RECENT_PIPELINES = 100;
/** The job by that name in the latest successful pipeline of the ref; the pipeline itself comes before its children. */
function findJobOfRef(store, { project, ref, name, searchRecent }) {
    const pipelines = [...store.pipelines.values()]
        .filter(({ projectId, deleted, source }) => projectId === project.id && !deleted && source !== 'parent_pipeline')
        .filter((pipeline) => pipeline.ref === ref && pipeline.status === 'success')
        .sort((left, right) => right.id - left.id)
        .slice(0, searchRecent ? RECENT_PIPELINES : 1);
    for (const pipeline of pipelines) {
        const found = findInFamily(store, pipeline, name);
        if (found)
            return found;
    }
    return undefined;
}
function findInFamily(store, pipeline, name) {
    const own = pipeline.jobs.filter((job) => !job.retried);
    const found = own.find((job) => job.name === name && job.kind === 'build');
    if (found && (availableArtifacts(store, found) || found.status === 'success'))
        return found;
    for (const { downstreamPipelineId } of own) {
        const child = downstreamPipelineId === null ? undefined : store.pipelines.get(downstreamPipelineId);
        const below = child?.source === 'parent_pipeline' ? findInFamily(store, child, name) : undefined;
        if (below)
            return below;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/artifacts.js









const readJobs = { since: 17, permission: 'read_jobs' };
const byRef = '/projects/:id/jobs/artifacts/*ref';
const byJob = '/projects/:id/jobs/:job_id/artifacts';
const artifactRoutes = [
    { method: 'GET', path: `${byRef}/download`, access: 'optional', jobToken: readJobs, handle: downloadOfRef },
    { method: 'GET', path: `${byRef}/raw/*path`, access: 'optional', jobToken: readJobs, handle: rawOfRef },
    { method: 'GET', path: byJob, access: 'optional', jobToken: readJobs, handle: download },
    { method: 'DELETE', path: byJob, access: 'required', handle: remove },
    { method: 'POST', path: `${byJob}/keep`, access: 'required', handle: keep },
    { method: 'GET', path: `${byJob}/tree`, access: 'optional', versions: [19], jobToken: readJobs, handle: tree },
    { method: 'GET', path: `${byJob}/*path`, access: 'optional', jobToken: readJobs, handle: artifacts_raw },
    { method: 'DELETE', path: '/projects/:id/artifacts', access: 'required', handle: removeAll },
];
function download(call) {
    return archive(call, requireJob(call, requireReadableBuilds(call)));
}
function artifacts_raw(call) {
    return entry(call, requireJob(call, requireReadableBuilds(call)));
}
function downloadOfRef(call) {
    return archive(call, jobOfRef(call));
}
function rawOfRef(call) {
    return entry(call, jobOfRef(call));
}
function jobOfRef(call) {
    const { job } = requiredTexts(call.params, [{ name: 'job', blank: true }]);
    const searchRecent = call.store.version >= 19 && optionalFlag(call.params, 'search_recent_successful_pipelines');
    const project = requireReadableBuilds(call);
    const found = findJobOfRef(call.store, { project, ref: call.values.ref ?? '', name: job, searchRecent });
    if (!found)
        throw notFound('Job');
    return found;
}
async function archive({ store, settings }, job) {
    const artifacts = requireArtifacts(availableArtifacts(store, job));
    const { file, sizeBytes } = artifacts;
    if (settings.objectStorage)
        return answer_text(302, '', { location: settings.objectStorage.sign(file), 'cache-control': 'no-store' });
    return {
        status: 200,
        headers: {
            'content-type': 'application/octet-stream',
            'content-disposition': `attachment; filename="artifacts.zip"; filename*=UTF-8''artifacts.zip`,
            ...(store.version >= 19 && { etag: `"${await digestOf(artifacts)}"` }),
        },
        body: { kind: 'file', file, sizeBytes },
    };
}
async function entry({ store, values }, job) {
    const path = values.path ?? '';
    if (path.startsWith('/') || path.split('/').some((segment) => segment === '..' || segment === '.'))
        throw badRequest();
    const artifacts = requireArtifacts(availableArtifacts(store, job));
    const content = await readEntry(artifacts, path).catch(() => undefined);
    if (!content)
        throw notFound();
    const etag = (0,external_node_crypto_.createHash)('sha256')
        .update(`${await digestOf(artifacts)}:${path}`)
        .digest('hex');
    return answer_text(200, content, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
        ...(store.version >= 19 && { etag: `"${etag}"` }),
    });
}
async function tree(call) {
    const recursive = optionalFlag(call.params, 'recursive');
    const given = (optionalText(call.params, 'path') ?? '').replace(/\/+$/, '');
    const job = requireJob(call, requireReadableBuilds(call));
    const artifacts = availableArtifacts(call.store, job);
    if (!artifacts)
        throw notFound('Artifacts');
    const all = await listEntries(artifacts).catch(() => {
        throw notFound('Artifacts metadata');
    });
    const root = given === '' ? '' : `${given}/`;
    if (root !== '' && !all.some(({ path }) => path === root))
        throw notFound('Path');
    const below = all.filter(({ path }) => path.startsWith(root) && path !== root);
    const shown = below.filter(({ path }) => recursive || !path.slice(root.length).replace(/\/$/, '').includes('/'));
    return paged(call, shown, {
        present: ({ name, path, type, sizeBytes, mode }) => ({
            name,
            path,
            type,
            ...(type === 'file' && { size: sizeBytes, mode }),
        }),
    });
}
function keep(call) {
    const job = requireJob(call, requireRole(call, 'developer'));
    requireArtifacts(availableArtifacts(call.store, job)).expireAt = null;
    return answer_json(200, presentJob(call.store, job));
}
function remove(call) {
    const job = requireJob(call, requireRole(call, 'maintainer'));
    job.artifacts = null;
    return empty(204);
}
function removeAll(call) {
    const project = requireRole(call, 'maintainer');
    for (const job of call.store.jobs.values())
        if (job.projectId === project.id)
            job.artifacts = null;
    return answer_json(202, { message: '202 Accepted' });
}
function requireArtifacts(artifacts) {
    if (!artifacts)
        throw notFound();
    return artifacts;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/hooks.js





const hooks_all = '/projects/:id/hooks';
const one = `${hooks_all}/:hook_id`;
const hookRoutes = [
    { method: 'GET', path: hooks_all, access: 'required', handle: list },
    { method: 'GET', path: one, access: 'required', handle: get },
    { method: 'POST', path: hooks_all, access: 'required', handle: create },
    { method: 'DELETE', path: one, access: 'required', handle: hooks_remove },
];
function list(call) {
    const project = requireRole(call, 'maintainer');
    return paged(call, project.hooks, { present: (hook) => present(hook, project) });
}
function get(call) {
    const project = requireRole(call, 'maintainer');
    return answer_json(200, present(requireHook(call, project), project));
}
function create(call) {
    const { url } = requiredTexts(call.params, [{ name: 'url', blank: true }]);
    const given = call.params.push_events;
    const pushEvents = given === undefined || optionalFlag(call.params, 'push_events');
    const tagPushEvents = optionalFlag(call.params, 'tag_push_events');
    const project = requireRole(call, 'maintainer');
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
        throw new Refusal(422, { error: 'Invalid url given' });
    const hook = { id: call.store.nextId('hook'), url, pushEvents, tagPushEvents };
    project.hooks.push(hook);
    return answer_json(201, present(hook, project));
}
function hooks_remove(call) {
    const project = requireRole(call, 'maintainer');
    project.hooks.splice(project.hooks.indexOf(requireHook(call, project)), 1);
    return empty(204);
}
function requireHook(call, project) {
    const id = idFromPath(call, 'hook_id');
    return orNotFound(project.hooks.find((hook) => hook.id === id));
}
function present({ id, url, pushEvents, tagPushEvents }, project) {
    return {
        id,
        url,
        project_id: project.id,
        push_events: pushEvents,
        tag_push_events: tagPushEvents,
        enable_ssl_verification: true,
        alert_status: 'executable',
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/jobs.js









const pipeline = '/projects/:id/pipelines/:pipeline_id';
const job = '/projects/:id/jobs/:job_id';
const jobRoutes = [
    {
        method: 'GET',
        path: `${pipeline}/jobs`,
        access: 'optional',
        jobToken: { since: 19, permission: 'read_jobs' },
        handle: listOfPipeline,
    },
    {
        method: 'GET',
        path: `${pipeline}/bridges`,
        access: 'optional',
        jobToken: { since: 18, permission: 'read_pipelines' },
        handle: listBridges,
    },
    {
        method: 'GET',
        path: `${pipeline}/trigger_jobs`,
        access: 'optional',
        versions: [19],
        jobToken: { since: 19, permission: 'read_pipelines' },
        handle: listBridges,
    },
    {
        method: 'GET',
        path: '/projects/:id/jobs',
        access: 'required',
        jobToken: { since: 19, permission: 'read_jobs' },
        handle: listOfProject,
    },
    { method: 'GET', path: job, access: 'required', handle: jobs_get },
    { method: 'GET', path: `${job}/trace`, access: 'required', handle: trace },
    { method: 'GET', path: '/job', access: 'required', jobToken: { since: 17 }, handle: own },
    { method: 'POST', path: `${job}/cancel`, access: 'required', handle: cancel },
    { method: 'POST', path: `${job}/retry`, access: 'required', handle: retry },
    { method: 'POST', path: `${job}/play`, access: 'required', handle: play },
    { method: 'POST', path: `${job}/erase`, access: 'required', handle: erase },
];
function listOfPipeline(call) {
    const scope = readScope(call);
    const { jobs } = requirePipeline(call, requireReadableBuilds(call));
    const rows = visible(call, jobs, 'build', scope);
    return paged(call, rows, { present: (row) => presentJob(call.store, row) });
}
function listBridges(call) {
    const scope = readScope(call);
    const { jobs } = requirePipeline(call, requireReadableBuilds(call));
    const rows = visible(call, jobs, 'bridge', scope);
    return paged(call, rows, { present: (row) => presentBridge(call.store, row, readableDownstream(call, row)) });
}
function listOfProject(call) {
    const scope = readScope(call);
    const project = requireReadableBuilds(call);
    const jobs = [...call.store.jobs.values()].filter(({ projectId, pipelineId }) => projectId === project.id && !call.store.pipelines.get(pipelineId)?.deleted);
    const rows = visible(call, jobs, 'build', scope, true);
    return paged(call, rows, { present: (row) => presentJob(call.store, row), counted: false });
}
/** Newest first; retried ones only when asked for. */
function visible({ params }, jobs, kind, scope, withRetried = optionalFlag(params, 'include_retried')) {
    return jobs
        .filter((row) => row.kind === kind && (withRetried || !row.retried) && (!scope || scope.includes(row.status)))
        .sort((left, right) => right.id - left.id);
}
function readScope({ params }) {
    const given = params.scope;
    if (given === undefined || given === null || given === '')
        return undefined;
    const scope = Array.isArray(given) ? given : isMap(given) ? Object.values(given) : [given];
    if (!scope.every((word) => gitlab_status/* KNOWN_STATUSES */.Do.some((status) => status === word)))
        throw refused(400, 'Scope contains invalid value(s)');
    return scope.map(String);
}
function readableDownstream({ store, caller }, bridge) {
    const downstream = bridge.downstreamPipelineId === null ? null : store.pipelines.get(bridge.downstreamPipelineId);
    const project = downstream && !downstream.deleted ? store.projects.get(downstream.projectId) : undefined;
    return downstream && project && canReadBuilds(project, callingUser(caller)) ? downstream : null;
}
function jobs_get(call) {
    return answer_json(200, presentJob(call.store, requireBuild(call)));
}
/** The whole log each time; an empty 200 while there is nothing. */
function trace(call) {
    const { id, trace: bytes } = requireBuild(call);
    return answer_text(200, bytes, { 'content-disposition': `infile; filename="${id}.log"` });
}
function requireBuild(call) {
    const found = requireJob(call, requireReadableBuilds(call));
    if (found.kind === 'bridge')
        throw notFound();
    return found;
}
/** The job of the job token. */
function own({ store, caller }) {
    if (caller.kind !== 'job')
        throw notFound('Job');
    return answer_json(200, presentJob(store, caller.job));
}
async function cancel(call) {
    const project = requireRole(call, 'developer');
    const found = requireJob(call, project);
    await call.engineOf(project).cancelJob(found);
    return answer_json(201, jobs_present(call, found));
}
async function retry(call) {
    const project = requireRole(call, 'developer');
    const found = requireJob(call, project);
    if (found.retried || !['success', 'failed', 'canceled'].includes(found.status))
        throw forbidden('Job is not retryable');
    return answer_json(201, jobs_present(call, await call.engineOf(project).retryJob(found)));
}
async function play(call) {
    const variables = readJobVariables(call);
    const project = requireRole(call, 'developer');
    const found = requireJob(call, project);
    if (found.status !== 'manual' && found.status !== 'scheduled')
        throw badRequest('Unplayable Job');
    await call.engineOf(project).playJob(found, variables);
    return answer_json(200, jobs_present(call, found));
}
function readJobVariables({ params }) {
    const given = params.job_variables_attributes ?? [];
    if (!Array.isArray(given) || !given.every(isMap))
        throw invalidParams(['job_variables_attributes is invalid']);
    return given.map(({ key, value }) => ({
        key: String(key),
        value: String(value ?? ''),
        variableType: 'env_var',
        raw: false,
    }));
}
function erase(call) {
    const found = requireJob(call, requireRole(call, 'maintainer'));
    const finished = ['success', 'failed', 'canceled'].includes(found.status);
    if (!finished || found.erasedAt !== null)
        throw forbidden('Job is not erasable!');
    found.erasedAt = call.store.now();
    found.trace = new Uint8Array();
    found.artifacts = null;
    return answer_json(201, presentJob(call.store, found));
}
function jobs_present(call, row) {
    return row.kind === 'bridge'
        ? presentBridge(call.store, row, readableDownstream(call, row))
        : presentJob(call.store, row);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/access/creation.js

/** Creates the pipeline, or says why not, in the order of GitLab's own chain of checks. */
async function creation_createPipeline(call, wanted) {
    const { project, user } = wanted;
    const engine = call.engineOf(project);
    const refs = (await engine.listRefs?.(project)) ?? project.refs;
    const candidates = matchingRefs(refs, wanted.ref);
    const problem = abilityProblem(wanted, candidates[0]) ??
        refProblem(candidates) ??
        duplicatesProblem(wanted) ??
        variablesProblem(call.store, wanted);
    const ref = candidates[0];
    if (problem !== null || !ref)
        return { kind: 'rejected', messages: [problem ?? 'Reference not found'] };
    if (isTooSoon(call.store, wanted, ref.sha))
        return {
            kind: 'rejected',
            messages: ['Too many pipelines created in the last minute. Try again later.'],
        };
    return engine.create({
        project,
        ref: ref.name,
        tag: ref.kind === 'tag',
        sha: ref.sha,
        source: wanted.source,
        userId: user?.id ?? null,
        variables: wanted.payload ? [...wanted.variables, wanted.payload] : wanted.variables,
        inputs: wanted.inputs,
        upstream: wanted.upstream,
    });
}
/** A fully qualified ref selects its kind, a short one matches either; nothing else is a ref, commits included. */
function matchingRefs(refs, wanted) {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(wanted) ?? [];
    if (kind === undefined)
        return refs.filter((ref) => ref.name === wanted);
    return refs.filter((ref) => ref.name === name && ref.kind === (kind === 'heads' ? 'branch' : 'tag'));
}
function abilityProblem({ project, user, legacyTrigger }, ref) {
    if (project.deleted)
        return 'Project is deleted!';
    if (!project.pipelinesEnabled)
        return 'Pipelines are disabled!';
    if (legacyTrigger)
        return null;
    if (!hasRole(project, user, 'developer'))
        return 'Insufficient permissions to create a new pipeline';
    if (ref && !canRunOnRef(project, user, ref.name))
        return (`You do not have sufficient permission to run a pipeline on '${ref.name}'. ` +
            'Please select a different branch or contact your administrator for assistance. Learn more');
    return null;
}
function refProblem(candidates) {
    if (candidates.length === 0)
        return 'Reference not found';
    return candidates.length > 1 ? 'Ref is ambiguous' : null;
}
/** GitLab 17 counts `TRIGGER_PAYLOAD` as a variable under `no_one_allowed` (issue 557381); later ones let it pass. */
function variablesProblem(store, wanted) {
    const { project, user, legacyTrigger, variables, payload } = wanted;
    const nobody = project.variablesMinimumOverrideRole === 'no_one_allowed';
    const counted = variables.length + (payload && nobody && store.version === 17 ? 1 : 0);
    if (counted === 0 || legacyTrigger || canSetVariables(project, user))
        return null;
    return 'Insufficient permissions to set pipeline variables';
}
/** Only lists can have them, i.e. `POST /projects/:id/pipeline`. */
function duplicatesProblem({ variables }) {
    const keys = variables.map(({ key }) => key);
    const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
    if (twice.length === 0)
        return null;
    return `Duplicate variable name${twice.length > 1 ? 's' : ''}: ${twice.join(', ')}`;
}
function isTooSoon(store, { project, user }, sha) {
    if (project.pipelinesPerMinute === 0)
        return false;
    const sinceMs = store.clock.wallMs() - 60_000;
    const recent = [...store.pipelines.values()].filter((pipeline) => pipeline.projectId === project.id &&
        pipeline.userId === (user?.id ?? null) &&
        pipeline.sha === sha &&
        Date.parse(pipeline.createdAt) > sinceMs);
    return recent.length >= project.pipelinesPerMinute;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/legacy.js





/** API v3, gone since GitLab 11: fire and forget, it answers a trigger request instead of a pipeline. */
const legacyRoutes = [
    { method: 'POST', path: '/projects/:id/trigger/builds', access: 'none', handle: triggerBuilds },
    { method: 'POST', path: '/projects/:id/ref/*ref/trigger/builds', access: 'none', handle: triggerBuilds },
];
async function triggerBuilds(call) {
    const { store, values } = call;
    const params = { ...call.params, ...(values.ref !== undefined && { ref: values.ref }) };
    const { ref, token } = requiredTexts(params, [
        { name: 'ref', blank: true },
        { name: 'token', blank: true },
    ]);
    const given = optionalMap(params, 'variables');
    const found = findTrigger(store, token);
    const project = store.projects.get(Number(values.id));
    if (!project || project.deleted || !found)
        throw notFound();
    if (found.project !== project)
        throw unauthorized();
    const variables = Object.entries(given).map(([key, value]) => {
        if (typeof value !== 'string')
            throw refused(400, 'variables needs to be a map of key-valued strings');
        return { key, value, variableType: 'env_var', raw: false };
    });
    const { trigger } = found;
    const user = userOf(store, trigger.ownerId);
    const legacyTrigger = trigger.ownerId === null;
    const outcome = await creation_createPipeline(call, {
        project,
        ref,
        source: 'trigger',
        user,
        legacyTrigger,
        variables,
        inputs: {},
        upstream: null,
    });
    if (outcome.kind !== 'created')
        throw refused(400, '400 Bad request - No builds created');
    trigger.lastUsed = store.now();
    return answer_json(201, { id: outcome.pipeline.id, variables: variables.length > 0 ? given : null });
}
function findTrigger(store, token) {
    for (const project of store.projects.values()) {
        const trigger = project.triggers.find((candidate) => candidate.token === token);
        if (trigger)
            return { project, trigger };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/lint.js




/** Syntax and the presence of a job; what GitLab itself would say beyond that is the engine's business. */
const lintRoutes = [
    { method: 'POST', path: '/projects/:id/ci/lint', access: 'required', handle: lint },
];
/** Top-level keys that are no jobs. */
const KEYWORDS = ['default', 'include', 'stages', 'variables', 'workflow', 'image', 'services', 'cache', 'spec'];
async function lint(call) {
    const { content } = requiredTexts(call.params, [{ name: 'content', blank: true }]);
    requireRole(call, 'developer');
    const errors = await errorsOf(content);
    return answer_json(200, { valid: errors.length === 0, errors, warnings: [], merged_yaml: content, includes: [] });
}
async function errorsOf(content) {
    const { parseAllDocuments } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const documents = parseAllDocuments(content);
    if (!Array.isArray(documents))
        return ['Please provide content of .gitlab-ci.yml'];
    const problem = documents.flatMap(({ errors }) => errors)[0];
    if (problem)
        return [`Invalid configuration format: ${problem.message.split('\n')[0]}`];
    const configuration = documents.at(-1)?.toJS();
    if (!isMap(configuration))
        return ['Invalid configuration format'];
    const jobs = Object.keys(configuration).filter((name) => !name.startsWith('.') && !KEYWORDS.includes(name));
    return jobs.length > 0 || 'include' in configuration ? [] : ['jobs config should contain at least one visible job'];
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/pages/html.js


/** Template tag: everything put in is escaped, other {@link Html} and lists of it excepted. */
function html(strings, ...values) {
    const parts = strings.map((fixed, index) => fixed + (index < values.length ? toMarkup(values[index] ?? '') : ''));
    return { markup: parts.join('') };
}
/** A whole page. It loads nothing, runs nothing, and may not be framed. */
function page(status, title, body, { refreshSeconds = 0 } = {}) {
    const refresh = refreshSeconds > 0 ? html `<meta http-equiv="refresh" content="${refreshSeconds}">` : html ``;
    const { markup } = html `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body>${body}</body></html>
`;
    return answer_text(status, markup, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
        'referrer-policy': 'no-referrer',
    });
}
const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }
.status { font-weight: 600; } .success { color: #108548; } .failed { color: #c91c00; } .running { color: #1f75cb; }
pre { background: #8882; padding: 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
const STYLE_HASH = (0,external_node_crypto_.createHash)('sha256').update(STYLE).digest('base64');
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function toMarkup(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return String(value).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/pages.js









/** What `web_url` opens. Everybody on this machine may look; names and logs are hostile. */
const pageRoutes = [
    { method: 'GET', path: '/', access: 'none', handle: index },
    { method: 'GET', path: '/*id/-/pipelines/:pipeline_id', access: 'none', handle: orPage(pipelinePage) },
    { method: 'GET', path: '/*id/-/jobs/:job_id', access: 'none', handle: orPage(jobPage) },
    { method: 'GET', path: '/*id/-/jobs/:job_id/raw', access: 'none', handle: orPage(rawLog) },
];
const REFRESH_SECONDS = 2;
function index({ store }) {
    const newest = [...store.pipelines.values()].filter(({ deleted }) => !deleted).slice(-100);
    const rows = newest.reverse().map((pipeline) => {
        const project = store.projects.get(pipeline.projectId);
        return html `<tr><td>${pages_status(pipeline)}</td><td><a href="${pipelineUrl(store, pipeline)}">#${pipeline.id}</a></td>
<td>${project?.path ?? ''}</td><td>${pipeline.ref}</td><td>${pipeline.source}</td></tr>`;
    });
    const projects = [...store.projects.values()].map(({ id, path }) => html `<li>${path} (id ${id})</li>`);
    const body = html `<h1>GitLab sandbox</h1><h2>Projects</h2><ul>${projects}</ul>
<h2>Pipelines</h2><table><tr><th>Status<th>Pipeline<th>Project<th>Ref<th>Source</tr>${rows}</table>`;
    return page(200, 'GitLab sandbox', body, { refreshSeconds: REFRESH_SECONDS });
}
function pipelinePage(call, project) {
    const { store } = call;
    const pipeline = requirePipeline(call, project);
    const shown = pipeline.jobs.filter(({ retried }) => !retried);
    const stages = [...new Set(shown.map(({ stage }) => stage))].map((stage) => {
        const rows = shown.filter((job) => job.stage === stage).map((job) => jobRow(store, job));
        return html `<h2>${stage}</h2><table>${rows}</table>`;
    });
    const errors = pipeline.yamlErrors === null ? html `` : html `<pre>${pipeline.yamlErrors}</pre>`;
    const body = html `<h1>${pages_status(pipeline)} Pipeline #${pipeline.id}</h1>
<p>${project.path}, ref ${pipeline.ref}, commit ${pipeline.sha.slice(0, 8)}, started by ${pipeline.source}</p>${errors}${stages}`;
    return page(200, `Pipeline #${pipeline.id} · ${project.path}`, body, refreshWhile(pipeline));
}
function jobPage(call, project) {
    const { store } = call;
    const job = requireJob(call, project);
    const pipeline = store.pipelines.get(job.pipelineId);
    const back = pipeline ? html `<p><a href="${pipelineUrl(store, pipeline)}">Pipeline #${pipeline.id}</a></p>` : html ``;
    const log = (0,external_node_util_.stripVTControlCharacters)(Buffer.from(job.trace).toString());
    const body = html `<h1>${pages_status(job)} ${job.name}</h1>${back}<p>${job.failureReason ?? ''}</p>
<p><a href="${jobUrl(store, job)}/raw">Raw log</a></p><pre>${log}</pre>`;
    return page(200, `${job.name} · ${project.path}`, body, refreshWhile(job));
}
function rawLog(call, project) {
    return answer_text(200, requireJob(call, project).trace, { 'content-type': 'text/plain; charset=utf-8' });
}
function jobRow(store, job) {
    const downstream = job.downstreamPipelineId === null ? undefined : store.pipelines.get(job.downstreamPipelineId);
    const link = downstream
        ? html `<a href="${pipelineUrl(store, downstream)}">pipeline #${downstream.id}</a>`
        : html `<a href="${jobUrl(store, job)}">log</a>`;
    return html `<tr><td>${pages_status(job)}</td><td>${job.name}</td><td>${job.failureReason ?? ''}</td><td>${link}</td></tr>`;
}
function pages_status({ status: word }) {
    return html `<span class="status ${word}">${word}</span>`;
}
function refreshWhile({ status: word }) {
    return { refreshSeconds: isFinal(word) ? 0 : REFRESH_SECONDS };
}
/** People get a page instead of JSON. */
function orPage(render) {
    return (call) => {
        try {
            const project = findProject(call.store, call.values.id ?? '')?.project;
            if (!project)
                return page(404, 'Not found', html `<h1>404 Not Found</h1>`);
            return render(call, project);
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            return page(error.answer.status, 'Not found', html `<h1>${error.answer.status} Not Found</h1>`);
        }
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/pipeline-filter.js


const pipeline_filter_SOURCES = [
    'unknown',
    'push',
    'web',
    'trigger',
    'schedule',
    'api',
    'external',
    'pipeline',
    'chat',
    'webide',
    'merge_request_event',
    'external_pull_request_event',
    'parent_pipeline',
    'ondemand_dast_scan',
    'ondemand_dast_validation',
    'security_orchestration_policy',
    'container_registry_push',
    'duo_workflow',
    'pipeline_execution_policy_schedule',
];
const SCOPES = {
    running: ({ status }) => status === 'running',
    pending: ({ status }) => status === 'pending',
    finished: ({ status }) => ['success', 'failed', 'canceled'].includes(status),
    branches: ({ tag }) => !tag,
    tags: ({ tag }) => tag,
};
/** Pipelines of the project that pass the query, in its order. */
function filterPipelines(call, project) {
    const tests = readTests(call);
    const compare = readOrder(call);
    const visibleUntilMs = call.store.clock.wallMs() - call.settings.listDelayMs;
    return [...call.store.pipelines.values()]
        .filter((pipeline) => pipeline.projectId === project.id && !pipeline.deleted)
        .filter((pipeline) => Date.parse(pipeline.createdAt) <= visibleUntilMs)
        .filter((pipeline) => tests.every((test) => test(pipeline)))
        .sort(compare);
}
function readTests({ store, params }) {
    const scope = optionalChoice(params, 'scope', Object.keys(SCOPES));
    const status = optionalChoice(params, 'status', gitlab_status/* KNOWN_STATUSES */.Do);
    const source = optionalChoice(params, 'source', pipeline_filter_SOURCES);
    const username = optionalText(params, 'username');
    const texts = ['ref', 'sha', 'name'].map((field) => [field, optionalText(params, field)]);
    const tests = [
        // Child pipelines show up only when they are asked for.
        source ? (pipeline) => pipeline.source === source : (pipeline) => pipeline.source !== 'parent_pipeline',
    ];
    if (scope)
        tests.push(SCOPES[scope] ?? (() => true));
    if (status)
        tests.push((pipeline) => pipeline.status === status);
    if (params.yaml_errors !== undefined) {
        const wanted = optionalFlag(params, 'yaml_errors');
        tests.push((pipeline) => (pipeline.yamlErrors !== null) === wanted);
    }
    if (username !== undefined)
        tests.push(({ userId }) => userId !== null && store.users.get(userId)?.username === username);
    for (const [field, value] of texts)
        if (value !== undefined)
            tests.push((pipeline) => pipeline[field] === value);
    return [...tests, ...dateTests(params)];
}
function dateTests(params) {
    const tests = [];
    for (const [name, field] of [
        ['updated', 'updatedAt'],
        ['created', 'createdAt'],
    ]) {
        const afterMs = optionalDate(params, `${name}_after`);
        const beforeMs = optionalDate(params, `${name}_before`);
        if (afterMs !== undefined)
            tests.push((pipeline) => Date.parse(pipeline[field]) > afterMs);
        if (beforeMs !== undefined)
            tests.push((pipeline) => Date.parse(pipeline[field]) < beforeMs);
    }
    return tests;
}
function readOrder({ params }) {
    const orderBy = optionalChoice(params, 'order_by', ['id', 'status', 'ref', 'updated_at', 'user_id']) ?? 'id';
    const direction = optionalChoice(params, 'sort', ['asc', 'desc']) === 'asc' ? 1 : -1;
    const key = {
        id: ({ id }) => id,
        status: ({ status }) => status,
        ref: ({ ref }) => ref,
        updated_at: ({ updatedAt }) => Date.parse(updatedAt),
        user_id: ({ userId }) => userId ?? 0,
    }[orderBy];
    return (left, right) => {
        const [leftKey, rightKey] = [key(left), key(right)];
        if (leftKey === rightKey)
            return direction * (left.id - right.id);
        return leftKey < rightKey ? -direction : direction;
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/pipelines.js










const readPipelines = { since: 18, permission: 'read_pipelines' };
const base = '/projects/:id/pipelines';
const pipelines_one = `${base}/:pipeline_id`;
const pipelineRoutes = [
    { method: 'GET', path: base, access: 'optional', jobToken: readPipelines, handle: pipelines_list },
    { method: 'POST', path: '/projects/:id/pipeline', access: 'required', handle: pipelines_create },
    { method: 'GET', path: `${base}/latest`, access: 'optional', handle: latest },
    { method: 'GET', path: pipelines_one, access: 'optional', jobToken: readPipelines, handle: pipelines_get },
    { method: 'DELETE', path: pipelines_one, access: 'required', handle: pipelines_remove },
    { method: 'GET', path: `${pipelines_one}/variables`, access: 'required', handle: variables },
    {
        method: 'PUT',
        path: `${pipelines_one}/metadata`,
        access: 'required',
        jobToken: { since: 17, permission: 'admin_pipelines' },
        handle: rename,
    },
    { method: 'POST', path: `${pipelines_one}/cancel`, access: 'required', handle: pipelines_cancel },
    { method: 'POST', path: `${pipelines_one}/retry`, access: 'required', handle: pipelines_retry },
];
function pipelines_list(call) {
    const project = requireReadableBuilds(call);
    const rows = filterPipelines(call, project);
    return paged(call, rows, { present: (pipeline) => presentPipelineRow(call.store, pipeline) });
}
function pipelines_get(call) {
    const pipeline = requirePipeline(call, requireReadableBuilds(call));
    return answer_json(200, presentPipelineDetails(call.store, pipeline));
}
/** Newest on a ref, the default branch without one. Nothing there is a 403, not a 404. */
function latest(call) {
    const project = requireReadableBuilds(call);
    const ref = optionalText(call.params, 'ref') ?? project.defaultBranch;
    const newest = [...call.store.pipelines.values()]
        .filter((pipeline) => pipeline.projectId === project.id && pipeline.ref === ref && !pipeline.deleted)
        .at(-1);
    if (!newest)
        throw forbidden();
    return answer_json(200, presentPipelineDetails(call.store, newest));
}
async function pipelines_create(call) {
    const { ref } = requiredTexts(call.params, [{ name: 'ref', blank: true }]);
    const variables = pipelines_toVariables(call.params.variables);
    const inputs = call.store.version >= 18 ? optionalMap(call.params, 'inputs') : {};
    const project = requireRole(call, 'developer');
    const user = callingUser(call.caller);
    const outcome = await creation_createPipeline(call, { project, ref, source: 'api', user, variables, inputs, upstream: null });
    if (outcome.kind === 'created')
        return answer_json(201, presentPipeline(call.store, outcome.pipeline));
    // Unlike the trigger endpoint this one does not save what is invalid.
    if (outcome.kind === 'invalid')
        call.store.removePipeline(outcome.pipeline);
    throw refused(400, { base: outcome.messages });
}
function pipelines_toVariables(given) {
    if (given === undefined || given === null)
        return [];
    if (!Array.isArray(given))
        throw invalidParams(['variables is invalid']);
    return given.map((element, index) => {
        if (!isMap(element))
            throw invalidParams(['variables is invalid']);
        const { key, value, variable_type: type = 'env_var' } = element;
        if (key === undefined)
            throw invalidParams([`variables[${index}][key] is missing`]);
        if (type !== 'env_var' && type !== 'file')
            throw invalidParams([`variables[${index}][variable_type] does not have a valid value`]);
        return { key: String(key), value: String(value ?? ''), variableType: type, raw: false };
    });
}
function pipelines_remove(call) {
    const pipeline = requirePipeline(call, requireRole(call, 'owner'));
    pipeline.deleted = true;
    return empty(204);
}
/** For Maintainers and whoever started it. */
function variables(call) {
    const project = requireReadableBuilds(call);
    const pipeline = requirePipeline(call, project);
    const user = callingUser(call.caller);
    const started = user !== null && pipeline.userId === user.id && hasRole(project, user, 'developer');
    if (!started && !hasRole(project, user, 'maintainer'))
        throw forbidden();
    return answer_json(200, pipeline.variables.map(({ key, value, variableType, raw }) => ({ key, value, variable_type: variableType, raw })));
}
function rename(call) {
    const { name } = requiredTexts(call.params, [{ name: 'name', blank: true }]);
    const pipeline = requirePipeline(call, requireRole(call, 'developer'));
    pipeline.name = name;
    return answer_json(200, presentPipelineDetails(call.store, pipeline));
}
/** 200 even if nothing could be cancelled. */
async function pipelines_cancel(call) {
    const project = requireRole(call, 'developer');
    const pipeline = requirePipeline(call, project);
    await call.engineOf(project).cancelPipeline(pipeline);
    return pipelines_answer(call, 200, pipeline);
}
async function pipelines_retry(call) {
    const project = requireRole(call, 'developer');
    const pipeline = requirePipeline(call, project);
    await call.engineOf(project).retryPipeline(pipeline);
    return pipelines_answer(call, 201, pipeline);
}
function pipelines_answer(call, status, pipeline) {
    return answer_json(status, presentPipeline(call.store, pipeline));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/projects.js








const projectRoutes = [
    { method: 'GET', path: '/projects', access: 'optional', handle: projects_list },
    { method: 'GET', path: '/projects/:id', access: 'optional', handle: projects_get },
    { method: 'GET', path: '/projects/:id/members/all/:user_id', access: 'required', handle: member },
    { method: 'GET', path: '/projects/:id/job_token_scope', access: 'required', handle: jobTokenScope },
    { method: 'GET', path: '/projects/:id/job_token_scope/allowlist', access: 'required', handle: allowlist },
];
function projects_list(call) {
    const user = callingUser(call.caller);
    const readable = [...call.store.projects.values()]
        .filter((project) => !project.deleted && canReadProject(project, user))
        .sort((left, right) => right.id - left.id);
    return paged(call, readable, { present: (project) => projects_present(call, project) });
}
function projects_get(call) {
    return answer_json(200, projects_present(call, requireProject(call)));
}
/** Inherited members are not told from direct ones here. */
function member(call) {
    const project = requireProject(call);
    const user = call.store.users.get(idFromPath(call, 'user_id'));
    const accessLevel = rankOf(project, user ?? null);
    if (!user || accessLevel === 0)
        throw notFound();
    return answer_json(200, { ...presentUserBasic(call.store, user), access_level: accessLevel });
}
function jobTokenScope(call) {
    const { jobTokenScopeEnabled } = requireRole(call, 'maintainer');
    return answer_json(200, { inbound_enabled: jobTokenScopeEnabled, outbound_enabled: false });
}
function allowlist(call) {
    const project = requireRole(call, 'maintainer');
    const ids = new Set([project.id, ...project.jobTokenAllowlist]);
    const listed = [...call.store.projects.values()].filter(({ id }) => ids.has(id));
    return paged(call, listed, { present: (row) => presentBasic(call, row) });
}
function presentBasic({ store }, { id, path, defaultBranch, createdAt }) {
    const name = path.split('/').at(-1);
    return {
        id,
        description: null,
        name,
        name_with_namespace: path.replaceAll('/', ' / '),
        path: name,
        path_with_namespace: path,
        created_at: createdAt,
        default_branch: defaultBranch,
        web_url: `${store.baseUrl}/${path}`,
        http_url_to_repo: `${store.baseUrl}/${path}.git`,
    };
}
/** Members see more than passers-by, Maintainers the CI settings too. */
function projects_present(call, project) {
    const user = callingUser(call.caller);
    const accessLevel = rankOf(project, user);
    return {
        ...presentBasic(call, project),
        visibility: project.visibility,
        archived: false,
        builds_access_level: project.pipelinesEnabled ? 'enabled' : 'disabled',
        jobs_enabled: project.pipelinesEnabled,
        public_jobs: project.publicPipelines,
        ...(user && {
            permissions: { project_access: accessLevel === 0 ? null : { access_level: accessLevel }, group_access: null },
        }),
        ...(hasRole(project, user, 'maintainer') && {
            ci_job_token_scope_enabled: project.jobTokenScopeEnabled,
            ci_pipeline_variables_minimum_override_role: project.variablesMinimumOverrideRole,
            restrict_user_defined_variables: project.variablesMinimumOverrideRole !== 'developer',
        }),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/repository.js




/** Refs only: enough to tell whether one exists and where it points. */
const repositoryRoutes = [
    {
        method: 'GET',
        path: '/projects/:id/repository/branches',
        access: 'optional',
        handle: (call) => repository_list(call, 'branch'),
    },
    {
        method: 'GET',
        path: '/projects/:id/repository/branches/*name',
        access: 'optional',
        handle: (call) => repository_get(call, 'branch'),
    },
    { method: 'GET', path: '/projects/:id/repository/tags', access: 'optional', handle: (call) => repository_list(call, 'tag') },
    {
        method: 'GET',
        path: '/projects/:id/repository/tags/*name',
        access: 'optional',
        handle: (call) => repository_get(call, 'tag'),
    },
    { method: 'GET', path: '/projects/:id/repository/commits/*sha', access: 'optional', handle: commit },
];
async function repository_list(call, kind) {
    const project = requireProject(call);
    const refs = (await refsOf(call, project)).filter((ref) => ref.kind === kind);
    return paged(call, refs, { present: (ref) => repository_present(project, ref) });
}
async function repository_get(call, kind) {
    const project = requireProject(call);
    const refs = await refsOf(call, project);
    const found = refs.find((ref) => ref.kind === kind && ref.name === call.values.name);
    return answer_json(200, repository_present(project, orNotFound(found, kind === 'branch' ? 'Branch' : 'Tag')));
}
/** By SHA, its first characters, or a ref's name. */
async function commit(call) {
    const project = requireProject(call);
    const wanted = call.values.sha ?? '';
    const refs = await refsOf(call, project);
    const pipelines = [...call.store.pipelines.values()].filter(({ projectId }) => projectId === project.id);
    const bySha = /^[0-9a-f]{7,40}$/.test(wanted)
        ? [...refs, ...pipelines].find(({ sha }) => sha.startsWith(wanted))
        : undefined;
    const found = refs.find(({ name }) => name === wanted) ?? bySha;
    return answer_json(200, presentCommit(orNotFound(found, 'Commit').sha));
}
async function refsOf(call, project) {
    return (await call.engineOf(project).listRefs?.(project)) ?? project.refs;
}
function repository_present(project, { name, kind, sha }) {
    const shared = { name, commit: presentCommit(sha), protected: project.protectedRefs.has(name) };
    return kind === 'branch'
        ? { ...shared, default: name === project.defaultBranch, merged: false }
        : { ...shared, target: sha, message: '', release: null };
}
function presentCommit(sha) {
    return { id: sha, short_id: sha.slice(0, 8), title: 'Sandbox commit', parent_ids: [] };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/trigger.js








/** `POST /projects/:id/(ref/:ref/)trigger/pipeline`: the checks and their order are the contract's, section 2.1. */
const triggerRoutes = [
    { method: 'POST', path: '/projects/:id/trigger/pipeline', access: 'none', handle: trigger },
    { method: 'POST', path: '/projects/:id/ref/*ref/trigger/pipeline', access: 'none', handle: trigger },
];
async function trigger(call) {
    const { store, values, request } = call;
    const params = { ...call.params, ...(values.ref !== undefined && { ref: values.ref }) };
    const { ref, token } = requiredTexts(params, [
        { name: 'ref', blank: false },
        { name: 'token', blank: true },
    ]);
    const given = optionalMap(params, 'variables');
    const inputs = store.version >= 18 ? optionalMap(params, 'inputs') : {};
    if (request.headers['x-gitlab-event'] === 'Pipeline Hook')
        throw forbidden();
    const variables = trigger_toVariables(given);
    const project = findProject(store, values.id ?? '')?.project;
    if (!project)
        throw notFound();
    const { started, ...starter } = resolveStarter(store, project, token);
    const outcome = await creation_createPipeline(call, {
        project,
        ref,
        variables,
        payload: payloadOf({ ...params, id: values.id }),
        inputs,
        ...starter,
    });
    if (outcome.kind !== 'rejected')
        started();
    return answerTrigger(store, outcome);
}
/** Whose rights count, in the order in which GitLab looks the token up. `started` notes the use of a trigger token. */
function resolveStarter(store, project, token) {
    for (const owner of store.projects.values()) {
        const trigger = owner.triggers.find((candidate) => candidate.token === token);
        if (!trigger)
            continue;
        const expired = trigger.expiresAt !== null && Date.parse(trigger.expiresAt) <= store.clock.wallMs();
        if (owner.id !== project.id || expired)
            throw notFound();
        return {
            source: 'trigger',
            user: userOf(store, trigger.ownerId),
            upstream: null,
            legacyTrigger: trigger.ownerId === null,
            started: () => {
                trigger.lastUsed = store.now();
            },
        };
    }
    return resolveJob(store, project, token);
}
function resolveJob(store, project, token) {
    const job = store.jobTokens.get(token);
    if (!job)
        throw notFound();
    const problem = jobTokenProblem(store, job);
    if (problem)
        throw refused(401, problem);
    const user = userOf(store, job.userId);
    if (!canReadProject(project, user))
        throw notFound();
    // Outside the allowlist every right of a member is withdrawn, reading included.
    if (!allowsJobsOf(project, job.projectId))
        throw notFound();
    return {
        source: 'pipeline',
        user,
        upstream: { pipelineId: job.pipelineId, jobId: job.id, kind: 'job-token' },
        started: () => { },
    };
}
/** Forms give text only; numbers, booleans and null of a JSON body are refused like nested values. */
function trigger_toVariables(given) {
    return Object.entries(given).map(([key, value]) => {
        if (typeof value !== 'string')
            throw refused(400, 'variables needs to be a map of key-valued strings');
        return { key, value, variableType: 'env_var', raw: false };
    });
}
/** All parameters but the token, in the order in which they came. */
function payloadOf({ token: _token, ...given }) {
    const params = 'variables' in given ? given : { ...given, variables: {} };
    return { key: 'TRIGGER_PAYLOAD', value: JSON.stringify(params), variableType: 'file', raw: true };
}
function answerTrigger(store, outcome) {
    if (outcome.kind === 'rejected')
        throw refused(400, { base: outcome.messages });
    if (outcome.kind === 'created' || store.version === 17)
        return answer_json(201, presentPipeline(store, outcome.pipeline));
    const { messages, pipeline } = outcome;
    throw refused(422, messages.length > 0 ? { base: messages } : (pipeline.failureReason ?? 'unknown_failure'));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/trigger-tokens.js






const trigger_tokens_all = '/projects/:id/triggers';
const trigger_tokens_one = `${trigger_tokens_all}/:trigger_id`;
/** Parameters are validated before the caller is looked at: a 400 comes before the 401. */
const triggerTokenRoutes = [
    { method: 'GET', path: trigger_tokens_all, access: 'optional', handle: trigger_tokens_list },
    { method: 'GET', path: trigger_tokens_one, access: 'optional', handle: trigger_tokens_get },
    { method: 'POST', path: trigger_tokens_all, access: 'optional', handle: trigger_tokens_create },
    { method: 'PUT', path: trigger_tokens_one, access: 'optional', handle: update },
    { method: 'POST', path: `${trigger_tokens_one}/take_ownership`, access: 'optional', versions: [17], handle: takeOwnership },
    { method: 'DELETE', path: trigger_tokens_one, access: 'optional', handle: trigger_tokens_remove },
];
/** Longest life of a token, as for personal access tokens. */
const MAX_LIFETIME_DAYS = 365;
const DAY_MS = 86_400_000;
function trigger_tokens_list(call) {
    const project = requireMaintainer(call);
    return paged(call, unexpired(call.store, project), { present: (token) => trigger_tokens_present(call, token) });
}
function trigger_tokens_get(call) {
    const project = requireMaintainer(call);
    return answer_json(200, trigger_tokens_present(call, requireTrigger(call, project)));
}
function trigger_tokens_create(call) {
    const { description } = requiredTexts(call.params, [{ name: 'description', blank: true }]);
    const expiresMs = optionalDate(call.params, 'expires_at');
    const project = requireMaintainer(call);
    const nowMs = call.store.clock.wallMs();
    if (expiresMs !== undefined && expiresMs > nowMs + MAX_LIFETIME_DAYS * DAY_MS)
        throw badRequest(`Expires at must be before ${new Date(nowMs + MAX_LIFETIME_DAYS * DAY_MS).toISOString()}`);
    const token = call.store.addTriggerToken(project, {
        description,
        expiresAt: expiresMs === undefined ? null : new Date(expiresMs).toISOString(),
        ownerId: callingUser(call.caller)?.id ?? null,
    });
    return answer_json(201, trigger_tokens_present(call, token));
}
/** Only for its owner, other Maintainers are refused. */
function update(call) {
    const description = optionalText(call.params, 'description');
    const project = requireMaintainer(call);
    const trigger = requireTrigger(call, project);
    if (!isOwner(call, trigger))
        throw forbidden();
    if (description !== undefined)
        trigger.description = description;
    trigger.updatedAt = call.store.now();
    return answer_json(200, trigger_tokens_present(call, trigger));
}
function takeOwnership(call) {
    const project = requireMaintainer(call);
    const trigger = requireTrigger(call, project);
    const taken = { ...trigger, ownerId: callingUser(call.caller)?.id ?? null, updatedAt: call.store.now() };
    project.triggers[project.triggers.indexOf(trigger)] = taken;
    return answer_json(200, trigger_tokens_present(call, taken));
}
function trigger_tokens_remove(call) {
    const project = requireMaintainer(call);
    const trigger = requireTrigger(call, project);
    const unmodifiedSince = Date.parse(call.request.headers['if-unmodified-since'] ?? '');
    // HTTP dates have whole seconds.
    if (Math.floor(Date.parse(trigger.updatedAt) / 1000) * 1000 > unmodifiedSince)
        throw refused(412, '412 Precondition Failed');
    project.triggers.splice(project.triggers.indexOf(trigger), 1);
    return empty(204);
}
function requireMaintainer(call) {
    if (call.caller.kind === 'anonymous')
        throw unauthorized();
    return requireRole(call, 'maintainer');
}
function requireTrigger(call, project) {
    const id = idFromPath(call, 'trigger_id');
    return orNotFound(unexpired(call.store, project).find((trigger) => trigger.id === id), 'Trigger');
}
function unexpired({ clock }, { triggers }) {
    return triggers.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > clock.wallMs());
}
function trigger_tokens_present(call, trigger) {
    const { id, description, createdAt, updatedAt, lastUsed, token, ownerId, expiresAt } = trigger;
    return {
        id,
        description,
        created_at: createdAt,
        updated_at: updatedAt,
        last_used: lastUsed,
        token: isOwner(call, trigger) ? token : token.replace(/^.*glptt-/, '').slice(0, 4),
        owner: presentUser(call.store, ownerId),
        expires_at: expiresAt,
    };
}
function isOwner({ caller }, { ownerId }) {
    return ownerId !== null && callingUser(caller)?.id === ownerId;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/users.js



/** The caller, its token, and the instance. */
const userRoutes = [
    { method: 'GET', path: '/user', access: 'required', handle: user },
    { method: 'GET', path: '/personal_access_tokens/self', access: 'required', handle: token },
    { method: 'GET', path: '/version', access: 'required', handle: version },
    { method: 'GET', path: '/metadata', access: 'required', handle: version },
];
const VERSIONS = { 17: '17.10.8', 18: '18.2.8', 19: '19.2.1' };
function user({ store, caller }) {
    if (caller.kind !== 'user')
        throw unauthorized();
    return answer_json(200, presentUserBasic(store, caller.user));
}
function token({ caller }) {
    if (caller.kind !== 'user')
        throw unauthorized();
    const { scopes, revoked, expiresAt, userId } = caller.token;
    return answer_json(200, { id: 1, name: 'sandbox', revoked, scopes, user_id: userId, active: true, expires_at: expiresAt });
}
function version({ store }) {
    return answer_json(200, { version: VERSIONS[store.version], revision: 'sandbox' });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/routes/all.js












/** Everything the server answers. Where two fit a path, the first one takes it. */
const allRoutes = [
    ...below('/api/v4', [
        ...triggerRoutes,
        ...triggerTokenRoutes,
        ...pipelineRoutes,
        ...artifactRoutes,
        ...jobRoutes,
        ...hookRoutes,
        ...repositoryRoutes,
        ...lintRoutes,
        ...projectRoutes,
        ...userRoutes,
    ]),
    ...below('/api/v3', legacyRoutes),
    ...pageRoutes,
];
function below(prefix, routes) {
    return routes.map((route) => ({ ...route, path: `${prefix}${route.path}` }));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/zip.js

/**
 * A small zip archive in memory. Synchronous, because a scripted job ends at one moment of its timeline; for little test
 * archives only (no ZIP64).
 */
function zip(files) {
    const locals = [];
    const central = [];
    let offset = 0;
    for (const [path, content] of Object.entries(files)) {
        const name = Buffer.from(path);
        const data = Buffer.from(content);
        const deflated = (0,external_node_zlib_.deflateRawSync)(data);
        const fields = entryFields(data, deflated, name);
        const local = Buffer.concat([u32(0x04034b50), fields, name, deflated]);
        central.push(Buffer.concat([u32(0x02014b50), u16(0x0314), fields, u16(0), u16(0), u16(0), u32(FILE_MODE), u32(offset), name]));
        locals.push(local);
        offset += local.length;
    }
    const directory = Buffer.concat(central);
    const count = u16(central.length);
    const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)]);
    return Buffer.concat([...locals, directory, end]);
}
/** A regular file, `rw-r--r--`, in the upper half. */
const FILE_MODE = (0o100644 << 16) >>> 0;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1 January 2026. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
/** What the local header and the central directory have in common. */
function entryFields(data, deflated, name) {
    return Buffer.concat([
        u16(20),
        u16(UTF8_NAMES),
        u16(DEFLATE),
        u16(0),
        u16(DOS_DATE),
        u32((0,external_node_zlib_.crc32)(data)),
        u32(deflated.length),
        u32(data.length),
        u16(name.length),
        u16(0),
    ]);
}
function u16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(value);
    return bytes;
}
function u32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/artifacts.js




function createArtifactsFolder() {
    const written = new WeakMap();
    let folder;
    let count = 0;
    function write(files) {
        folder ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'sandbox-artifacts-'));
        const file = (0,external_node_path_.join)(folder, `${++count}.zip`);
        (0,external_node_fs_.writeFileSync)(file, zip(files));
        return file;
    }
    return {
        add(script) {
            const file = written.get(script) ?? ('files' in script ? write(script.files) : script.zipFile);
            written.set(script, file);
            return { file, sizeBytes: (0,external_node_fs_.statSync)(file).size, expireAt: script.expireAt ?? null, fileType: 'archive' };
        },
        remove() {
            if (folder)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/runs.js
/** The pipeline of a job; jobs outlive no pipeline. */
function pipelineOf(runs, job) {
    const pipeline = runs.store.pipelines.get(job.pipelineId);
    if (!pipeline)
        throw new Error(`job ${job.id} has no pipeline`);
    return pipeline;
}
function attemptOf(runs, job) {
    return runs.attempts.get(job) ?? { script: { name: job.name }, number: 0, baseMs: runs.timeline.nowMs() };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/bridge.js

/** Starts or links the pipeline of a trigger job. */
function openDownstream(runs, job) {
    const bridge = attemptOf(runs, job).script.bridge ?? {};
    const upstream = pipelineOf(runs, job);
    if (bridge.links)
        return { kind: 'opened', pipeline: bridge.links(upstream) };
    const request = downstreamRequest(runs, job, upstream, bridge);
    if (!request)
        return { kind: 'failed', failureReason: 'downstream_bridge_project_not_found' };
    const outcome = runs.create(request, bridge.script);
    return outcome.kind === 'created'
        ? { kind: 'opened', pipeline: outcome.pipeline }
        : { kind: 'failed', failureReason: 'downstream_pipeline_creation_failed' };
}
/** What a trigger job that waits makes of its pipeline's status: `mirror` shows all of them, `depend` only the ends. */
function inheritedStatus({ strategy }, downstream) {
    if (strategy === 'mirror')
        return downstream === 'created' ? 'running' : downstream;
    if (downstream === 'skipped')
        return 'failed';
    return ['success', 'failed', 'canceled', 'canceling'].includes(downstream) ? downstream : 'running';
}
function downstreamRequest({ store }, job, upstream, { project: path, ref: wantedRef }) {
    const project = bridge_findProject([...store.projects.values()], path, upstream.projectId);
    if (!project)
        return undefined;
    const child = path === undefined;
    const name = wantedRef ?? (child ? upstream.ref : project.defaultBranch);
    const ref = project.refs.find((candidate) => candidate.name === name);
    return {
        project,
        ref: name,
        tag: child ? upstream.tag : ref?.kind === 'tag',
        sha: child ? upstream.sha : (ref?.sha ?? '0'.repeat(40)),
        source: child ? 'parent_pipeline' : 'pipeline',
        userId: upstream.userId,
        variables: [],
        inputs: {},
        upstream: { pipelineId: upstream.id, jobId: job.id, kind: 'bridge' },
    };
}
function bridge_findProject(projects, path, ownId) {
    return projects.find((project) => !project.deleted && (path === undefined ? project.id === ownId : project.path === path));
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/order.js


/** Which outcome of what comes before lets a job take part. */
const LETS_START = {
    on_success: ['success', 'skipped'],
    on_failure: ['failed'],
    always: ['success', 'failed', 'skipped'],
    manual: ['success', 'skipped'],
    delayed: ['success', 'skipped'],
};
/** By stages, or by `needs` where a job has them. `all` are the latest attempts of the pipeline's jobs. */
function order_nextStep(next, all, stages) {
    const { job, needs } = next;
    const earlier = all
        .map((other) => other.job)
        .filter((other) => (needs ? needs.includes(other.name) : stages.indexOf(other.stage) < stages.indexOf(job.stage)));
    const before = earlier.length === 0 ? 'success' : compositeStatus(earlier);
    if (!isFinal(before))
        return 'wait';
    if (!LETS_START[job.when].includes(needs && before === 'skipped' ? 'failed' : before))
        return 'skip';
    if (job.when === 'manual')
        return 'block';
    return job.when === 'delayed' ? 'delay' : 'start';
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/progress.js





/** Starts, skips and blocks jobs until nothing more can go on now, then brings the pipeline's status up to date. */
function proceed(runs, pipeline) {
    const stages = runs.plays.get(pipeline)?.stages ?? [];
    for (let moved = true; moved;) {
        moved = false;
        const latest = pipeline.jobs.filter((job) => !job.retried);
        const ordered = latest.map((job) => ({ job, needs: attemptOf(runs, job).script.needs }));
        for (const one of ordered) {
            const step = one.job.status === 'created' ? order_nextStep(one, ordered, stages) : 'wait';
            if (step === 'wait')
                continue;
            take(runs, one.job, step);
            moved = true;
        }
    }
    settle(runs, pipeline);
}
/** Queues a job now, whatever it waited for; `pending` and what may come before it, then `running`, then its end. */
function progress_startJob(runs, job) {
    if (job.kind === 'bridge')
        return openBridge(runs, job);
    const { script, baseMs } = attemptOf(runs, job);
    let atMs = runs.timeline.nowMs();
    for (const { status, forMs } of [...(script.before ?? []), { status: 'pending', forMs: script.queuedMs ?? 0 }]) {
        if (atMs <= runs.timeline.nowMs())
            setStatus(runs, job, status);
        else
            whileWaiting(runs, job, atMs, () => setStatus(runs, job, status));
        atMs += forMs;
    }
    whileWaiting(runs, job, Math.max(atMs, baseMs + (script.startMs ?? 0)), () => progress_runJob(runs, job));
}
function setStatus(runs, job, status, failureReason = null) {
    const now = runs.timeline.nowIso();
    job.status = status;
    job.failureReason = failureReason;
    if (status === 'pending')
        job.queuedAt = now;
    if (status === 'running')
        job.startedAt ??= now;
    if (isFinal(status) && status !== 'skipped')
        job.finishedAt = now;
}
/** Gives the pipeline the status its jobs make together, and hands it on to the trigger job that started the pipeline. */
function settle(runs, pipeline) {
    const latest = pipeline.jobs.filter((job) => !job.retried);
    const status = runs.plays.get(pipeline)?.shownStatus ?? compositeStatus(latest);
    if (status === pipeline.status)
        return;
    const now = runs.timeline.nowIso();
    pipeline.status = status;
    pipeline.updatedAt = now;
    if (status === 'running')
        pipeline.startedAt ??= now;
    pipeline.finishedAt = isFinal(status) ? now : null;
    tellUpstream(runs, pipeline);
}
/** Something that only happens if the job is still waiting to run by then. */
function whileWaiting(runs, job, atMs, happen) {
    runs.timeline.at(atMs, () => {
        if (isFinal(job.status) || job.status === 'canceling')
            return;
        happen();
        proceed(runs, pipelineOf(runs, job));
    });
}
function take(runs, job, step) {
    if (step === 'start')
        return progress_startJob(runs, job);
    if (step === 'skip')
        return setStatus(runs, job, 'skipped');
    if (step === 'block')
        return setStatus(runs, job, 'manual');
    setStatus(runs, job, 'scheduled');
    runs.timeline.at(runs.timeline.nowMs() + (attemptOf(runs, job).script.delayMs ?? 0), () => {
        if (job.status !== 'scheduled')
            return;
        progress_startJob(runs, job);
        proceed(runs, pipelineOf(runs, job));
    });
}
function progress_runJob(runs, job) {
    const { script, baseMs } = attemptOf(runs, job);
    const startMs = runs.timeline.nowMs();
    const endMs = Math.max(startMs, script.endMs === undefined ? startMs + (script.durationMs ?? 1000) : baseMs + script.endMs);
    setStatus(runs, job, 'running');
    const chunks = typeof script.trace === 'string' ? [{ atMs: 0, text: script.trace }] : (script.trace ?? []);
    for (const { atMs, text } of chunks)
        runs.timeline.at(Math.min(startMs + atMs, endMs), () => {
            if (!isFinal(job.status))
                runs.appendTrace(job, text);
        });
    runs.timeline.at(endMs, () => {
        if (job.status === 'running')
            endJob(runs, job);
    });
}
function endJob(runs, job) {
    const { status = 'success', failureReason = 'script_failure', artifacts } = attemptOf(runs, job).script;
    if (artifacts)
        job.artifacts = runs.artifacts.add(artifacts);
    setStatus(runs, job, status, status === 'failed' ? failureReason : null);
    proceed(runs, pipelineOf(runs, job));
}
function openBridge(runs, job) {
    setStatus(runs, job, 'pending');
    setStatus(runs, job, 'running');
    const opened = openDownstream(runs, job);
    if (opened.kind === 'failed')
        return setStatus(runs, job, 'failed', opened.failureReason);
    job.downstreamPipelineId = opened.pipeline?.id ?? null;
    if (!opened.pipeline || job.strategy === null)
        return setStatus(runs, job, 'success');
    progress_follow(runs, job, opened.pipeline);
}
function tellUpstream(runs, { upstream, id }) {
    const bridge = upstream?.kind === 'bridge' ? runs.store.jobs.get(upstream.jobId) : undefined;
    if (!bridge || bridge.downstreamPipelineId !== id)
        return;
    const downstream = runs.store.pipelines.get(id);
    if (downstream && bridge.strategy !== null && progress_follow(runs, bridge, downstream))
        proceed(runs, pipelineOf(runs, bridge));
}
/** Whether the trigger job took over a status. A retried downstream pipeline takes its trigger job along. */
function progress_follow(runs, bridge, downstream) {
    const status = inheritedStatus(bridge, downstream.status);
    if (status === bridge.status || bridge.retried)
        return false;
    setStatus(runs, bridge, status, status === 'failed' ? 'unknown_failure' : null);
    if (!isFinal(status))
        bridge.finishedAt = null;
    return true;
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/play.js



const DEFAULT_JOBS = [{ name: 'test' }];
/** Gives a new pipeline its jobs and puts its timeline in motion. */
function playScript(runs, pipeline, script) {
    if (script.invalid)
        return invalidate(runs, pipeline, script.invalid);
    const jobs = script.jobs ?? DEFAULT_JOBS;
    const stages = script.stages ?? [...new Set(jobs.map(({ stage = 'test' }) => stage))];
    const play = { script, stages, shownStatus: null };
    const baseMs = runs.timeline.nowMs();
    runs.plays.set(pipeline, play);
    for (const job of jobs)
        addJob(runs, pipeline, job);
    runs.timeline.at(baseMs + (script.startsAfterMs ?? 0), () => proceed(runs, pipeline));
    for (const { atMs, status } of script.statuses ?? [])
        runs.timeline.at(baseMs + atMs, () => {
            play.shownStatus = status;
            settle(runs, pipeline);
        });
    runs.timeline.at(baseMs + (script.deletedAtMs ?? Number.POSITIVE_INFINITY), () => {
        pipeline.deleted = true;
    });
    return { kind: 'created', pipeline };
}
/** Child pipelines are cancelled with their parent, multi-project ones are not. */
function cancelPipeline(runs, pipeline) {
    for (const job of pipeline.jobs.filter(({ retried }) => !retried)) {
        const child = job.downstreamPipelineId === null ? undefined : runs.store.pipelines.get(job.downstreamPipelineId);
        if (child?.source === 'parent_pipeline' && child.upstream?.jobId === job.id)
            cancelPipeline(runs, child);
        stop(runs, job);
    }
    settle(runs, pipeline);
}
function play_cancelJob(runs, job) {
    stop(runs, job);
    proceed(runs, pipelineOf(runs, job));
}
function play_playJob(runs, job) {
    attemptOf(runs, job).baseMs = runs.timeline.nowMs();
    progress_startJob(runs, job);
    settle(runs, pipelineOf(runs, job));
}
/** Same pipeline, new job ids; jobs that were skipped because of the failure take part again. */
function retryPipeline(runs, pipeline) {
    const again = pipeline.jobs.filter((job) => !job.retried && ['failed', 'canceled'].includes(job.status));
    for (const job of again)
        repeat(runs, job);
    reopen(runs, pipeline);
}
/** One job anew, at once. */
function retryJob(runs, job) {
    const again = repeat(runs, job);
    progress_startJob(runs, again);
    reopen(runs, pipelineOf(runs, job));
    return again;
}
function invalidate(runs, pipeline, { messages, failureReason = 'config_error' }) {
    pipeline.yamlErrors = messages.length > 0 ? messages.join(', ') : null;
    pipeline.failureReason = failureReason;
    pipeline.status = 'failed';
    pipeline.finishedAt = runs.timeline.nowIso();
    return { kind: 'invalid', pipeline, messages };
}
function addJob(runs, pipeline, script, number = 0) {
    const job = runs.store.addJob(pipeline, {
        name: script.name,
        stage: script.stage ?? 'test',
        kind: script.bridge ? 'bridge' : 'build',
        allowFailure: script.allowFailure ?? false,
        when: script.when ?? 'on_success',
        strategy: script.bridge?.strategy ?? null,
        createdAt: runs.timeline.nowIso(),
    });
    const retries = script.retries ?? [];
    const attempt = number === 0 ? {} : (retries[Math.min(number, retries.length) - 1] ?? {});
    runs.attempts.set(job, { script: { ...script, ...attempt }, number, baseMs: runs.timeline.nowMs() });
    return job;
}
function stop(runs, job) {
    const policy = runs.plays.get(pipelineOf(runs, job))?.script.cancel;
    if (policy === 'ignored' || !isCancelable(job.status))
        return;
    if (!policy || job.status !== 'running' || job.kind === 'bridge')
        return setStatus(runs, job, 'canceled');
    setStatus(runs, job, 'canceling');
    runs.timeline.at(runs.timeline.nowMs() + policy.cancelingMs, () => {
        if (job.status !== 'canceling')
            return;
        setStatus(runs, job, 'canceled');
        proceed(runs, pipelineOf(runs, job));
    });
}
function repeat(runs, job) {
    const { script, number } = attemptOf(runs, job);
    job.retried = true;
    return addJob(runs, pipelineOf(runs, job), script, number + 1);
}
function reopen(runs, pipeline) {
    for (const job of pipeline.jobs)
        if (!job.retried && job.status === 'skipped')
            setStatus(runs, job, 'created');
    runs.timeline.at(runs.timeline.nowMs(), () => proceed(runs, pipeline));
    settle(runs, pipeline);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/timeline.js
function createTimeline(clock) {
    const pending = [];
    let playedMs;
    const nowMs = () => playedMs ?? clock.monotonicMs();
    return {
        nowMs,
        nowIso: () => new Date(clock.wallMs() - (clock.monotonicMs() - nowMs())).toISOString(),
        at(atMs, happen) {
            if (atMs === Number.POSITIVE_INFINITY)
                return;
            const later = pending.findIndex((other) => other.atMs > atMs);
            pending.splice(later === -1 ? pending.length : later, 0, { atMs, happen });
        },
        catchUp() {
            const untilMs = clock.monotonicMs();
            for (let next = pending[0]; next && next.atMs <= untilMs; next = pending[0]) {
                pending.shift();
                playedMs = next.atMs;
                next.happen();
            }
            playedMs = undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/trace.js
/** Appends to logs without copying them whole each time. */
function createTraceWriter() {
    const buffers = new WeakMap();
    return (job, text) => {
        const added = typeof text === 'string' ? Buffer.from(text) : text;
        const length = job.trace.byteLength + added.byteLength;
        let buffer = buffers.get(job);
        if (!buffer || buffer.byteLength < length) {
            buffer = Buffer.alloc(Math.max(1024, length * 2));
            buffer.set(job.trace);
            buffers.set(job, buffer);
        }
        buffer.set(added, job.trace.byteLength);
        job.trace = buffer.subarray(0, length);
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/scripted/engine.js




function createScriptedEngine(store) {
    const sources = new Map();
    const counts = new Map();
    const runs = {
        store,
        timeline: createTimeline(store.clock),
        artifacts: createArtifactsFolder(),
        plays: new WeakMap(),
        attempts: new WeakMap(),
        appendTrace: createTraceWriter(),
        create: (request, script = nextScript(request)) => engine_create(runs, request, script),
    };
    function nextScript(request) {
        const source = sources.get(request.project.id) ?? {};
        if (typeof source === 'function')
            return source(request);
        if (!isList(source))
            return source;
        const count = counts.get(request.project.id) ?? 0;
        counts.set(request.project.id, count + 1);
        return source[Math.min(count, source.length - 1)] ?? {};
    }
    return {
        setScript(projectId, source) {
            sources.set(projectId, source);
            counts.delete(projectId);
        },
        refresh: () => runs.timeline.catchUp(),
        create: async (request) => runs.create(request),
        cancelPipeline: async (pipeline) => cancelPipeline(runs, pipeline),
        cancelJob: async (job) => play_cancelJob(runs, job),
        retryPipeline: async (pipeline) => retryPipeline(runs, pipeline),
        retryJob: async (job) => retryJob(runs, job),
        playJob: async (job) => play_playJob(runs, job),
        close: async () => runs.artifacts.remove(),
    };
}
function engine_create(runs, request, script) {
    if (script.rejected)
        return { kind: 'rejected', messages: script.rejected };
    const { project, ref, tag, sha, source, userId, variables, inputs, upstream } = request;
    const now = runs.timeline.nowIso();
    const pipeline = runs.store.addPipeline({
        projectId: project.id,
        ref,
        tag,
        sha,
        source,
        userId,
        variables: [...variables],
        inputs,
        upstream,
        name: script.name ?? null,
        createdAt: now,
        updatedAt: now,
    });
    return playScript(runs, pipeline, script);
}
function isList(source) {
    return Array.isArray(source);
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/http/request.js


const BODY_LIMIT_BYTES = 20 * 1024 * 1024;
/** Reads the body up to a limit. Rejects with a 413 refusal beyond it, and when the client hangs up. */
async function readBody(message) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of message) {
        sizeBytes += chunk.length;
        if (sizeBytes > BODY_LIMIT_BYTES)
            throw new Refusal(413, { message: '413 Request Entity Too Large' }, { connection: 'close' });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** Query string and body in one map; the body wins, names keep the order in which they came. */
async function readParams(request) {
    const query = parseNested(new URLSearchParams(request.url.split('?').slice(1).join('?')));
    return Object.assign(query, await readBodyParams(request));
}
async function readBodyParams({ headers, body, method }) {
    if (method === 'GET' || method === 'HEAD' || body.length === 0)
        return emptyParams();
    const contentType = headers['content-type'] ?? 'application/x-www-form-urlencoded';
    const mediaType = contentType.split(';')[0]?.trim().toLowerCase();
    switch (mediaType) {
        case 'application/json':
            return parseJson(body);
        case 'application/x-www-form-urlencoded':
            return parseNested(new URLSearchParams(body.toString()));
        case 'multipart/form-data':
            return parseMultipart(body, contentType);
        default:
            throw new Refusal(415, { error: `The provided content-type '${mediaType}' is not supported` });
    }
}
function parseJson(body) {
    let value;
    try {
        value = JSON.parse(body.toString());
    }
    catch {
        throw new Refusal(400, { error: 'Problem while parsing request body' });
    }
    return isMap(value) ? Object.assign(emptyParams(), value) : emptyParams();
}
/** The platform's own parser; Node loads it on first use only. */
async function parseMultipart(body, contentType) {
    try {
        const answer = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
        return parseNested(await answer.formData());
    }
    catch {
        throw new Refusal(400, { error: 'Problem while parsing request body' });
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/server.js






/** Reads, routes, answers. Errors become answers here and nowhere else. */
async function handleRequest(parts, message, response) {
    const gone = new AbortController();
    response.once('close', () => gone.abort(new Error('the client hung up')));
    const logged = logRequest(parts.requests, message);
    for (const engine of parts.engines) {
        // Before the body is read: git sends more than an API call may have.
        if (await engine.serveGit?.(message, response, pathInside(parts, message)))
            return;
    }
    const received = await receive(parts, message).catch((error) => errorAnswer(error));
    if ('status' in received) {
        logged.status = received.status;
        return send(response, received, { withBody: true });
    }
    logged.body = received.body.toString();
    await deliver({
        request: received,
        response,
        clock: parts.store.clock,
        fault: parts.faults.next(received),
        gone: gone.signal,
        process: () => respondInTime(parts, received),
        later: parts.lateWork.add,
        onAnswer: (status) => {
            logged.status = status;
        },
    });
}
async function receive(parts, message) {
    return {
        method: message.method ?? 'GET',
        url: message.url ?? '/',
        path: pathInside(parts, message),
        headers: message.headers,
        body: await readBody(message),
    };
}
/** Counted against the rate limit, where there is one; never rejects. */
async function respondInTime(parts, request) {
    const { refusal, headers } = parts.rateLimiter?.count() ?? {};
    const answer = refusal ?? (await respond(parts, request).catch(errorAnswer));
    return { ...answer, headers: { ...headers, ...answer.headers } };
}
/** The raw path below the URL prefix. */
function pathInside({ urlPrefix }, { url = '/' }) {
    const [path = '/'] = url.split('?');
    const inside = path === urlPrefix || path.startsWith(`${urlPrefix}/`);
    return inside ? path.slice(urlPrefix.length) || '/' : '/outside-of-the-prefix';
}
async function respond(parts, request) {
    await parts.lateWork.catchUp();
    for (const engine of parts.engines)
        engine.refresh?.();
    const { route, values } = parts.router.match(request.method, request.path);
    const params = await readParams(request);
    const caller = resolveCaller({ store: parts.store, request, params, route });
    if (route.access === 'required' && caller.kind === 'anonymous')
        throw unauthorized();
    const { store, engineOf, settings } = parts;
    return route.handle({ store, engineOf, settings, request, route, values, params, caller });
}
function errorAnswer(error) {
    return error instanceof Refusal ? error.answer : answer_json(500, { message: '500 Internal Server Error' });
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/store.js

function createStore({ clock, version }) {
    const lastIds = { user: 0, project: 0, pipeline: 1000, job: 5000, trigger: 10, hook: 0 };
    const store = {
        clock,
        version,
        baseUrl: 'http://sandbox.invalid',
        users: new Map(),
        projects: new Map(),
        pipelines: new Map(),
        jobs: new Map(),
        accessTokens: new Map(),
        jobTokens: new Map(),
        now: () => new Date(clock.wallMs()).toISOString(),
        nextId: (kind) => ++lastIds[kind],
        addUser: (user) => addUser(store, user),
        addProject: (project) => addProject(store, project),
        addAccessToken: (token) => addAccessToken(store, token),
        addTriggerToken: (project, token) => addTriggerToken(store, project, token),
        addPipeline: (pipeline) => addPipeline(store, pipeline),
        addJob: (pipeline, job) => store_addJob(store, pipeline, job),
        removePipeline: (pipeline) => removePipeline(store, pipeline),
    };
    return store;
}
function addUser(store, { username, name = username, blocked = false }) {
    const user = { id: store.nextId('user'), username, name, blocked };
    store.users.set(user.id, user);
    return user;
}
function addProject(store, given) {
    const project = {
        visibility: 'private',
        defaultBranch: 'main',
        refs: [{ name: 'main', kind: 'branch', sha: (0,external_node_crypto_.randomBytes)(20).toString('hex') }],
        formerPaths: [],
        triggers: [],
        hooks: [],
        jobTokenScopeEnabled: true,
        jobTokenPermissions: new Map(),
        pipelinesEnabled: true,
        publicPipelines: true,
        variablesMinimumOverrideRole: 'maintainer',
        pipelinesPerMinute: 0,
        deleted: false,
        ...given,
        id: store.nextId('project'),
        members: new Map(given.members),
        protectedRefs: new Set(given.protectedRefs),
        jobTokenAllowlist: new Set(given.jobTokenAllowlist),
        createdAt: store.now(),
    };
    store.projects.set(project.id, project);
    return project;
}
function addAccessToken(store, given) {
    const token = { token: `glpat-${(0,external_node_crypto_.randomBytes)(15).toString('base64url')}`, revoked: false, expiresAt: null, ...given };
    store.accessTokens.set(token.token, token);
    return token;
}
function addTriggerToken(store, project, given) {
    const now = store.now();
    const token = {
        id: store.nextId('trigger'),
        token: `glptt-${(0,external_node_crypto_.randomBytes)(20).toString('hex')}`,
        description: 'trigger',
        createdAt: now,
        updatedAt: now,
        lastUsed: null,
        expiresAt: null,
        ...given,
    };
    project.triggers.push(token);
    return token;
}
function addPipeline(store, given) {
    const now = store.now();
    const siblings = [...store.pipelines.values()].filter(({ projectId }) => projectId === given.projectId);
    const pipeline = {
        id: store.nextId('pipeline'),
        iid: Math.max(0, ...siblings.map(({ iid }) => iid)) + 1,
        tag: false,
        userId: null,
        status: 'created',
        yamlErrors: null,
        failureReason: null,
        createdAt: now,
        updatedAt: now,
        startedAt: null,
        finishedAt: null,
        name: null,
        variables: [],
        inputs: {},
        jobs: [],
        upstream: null,
        deleted: false,
        ...given,
    };
    store.pipelines.set(pipeline.id, pipeline);
    return pipeline;
}
function store_addJob(store, pipeline, given) {
    const id = store.nextId('job');
    const job = {
        id,
        pipelineId: pipeline.id,
        projectId: pipeline.projectId,
        stage: 'test',
        kind: 'build',
        status: 'created',
        allowFailure: false,
        when: 'on_success',
        failureReason: null,
        createdAt: store.now(),
        queuedAt: null,
        startedAt: null,
        finishedAt: null,
        erasedAt: null,
        retried: false,
        token: `glcbt-64_${(0,external_node_crypto_.randomBytes)(16).toString('base64url')}`,
        tokenExpired: false,
        userId: pipeline.userId,
        trace: new Uint8Array(),
        artifacts: null,
        downstreamPipelineId: null,
        strategy: null,
        ...given,
    };
    pipeline.jobs.push(job);
    store.jobs.set(id, job);
    store.jobTokens.set(job.token, job);
    return job;
}
function removePipeline(store, pipeline) {
    store.pipelines.delete(pipeline.id);
    for (const job of pipeline.jobs) {
        store.jobs.delete(job.id);
        store.jobTokens.delete(job.token);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/sandbox/sandbox.js











/** Starts a GitLab-compatible server on this machine. Rejects when it cannot listen. */
async function createSandbox(options = {}) {
    const { version = 19, clock = js_clock/* systemClock */.m, urlPrefix = '', tls, host = '127.0.0.1', port = 0 } = options;
    const store = createStore({ clock, version });
    const scripted = createScriptedEngine(store);
    const real = options.engine?.(store);
    const faults = createFaults();
    const objectStorage = options.artifactRedirect
        ? await startObjectStorage({ host, port: 0, tls }, { faults, clock })
        : undefined;
    const settings = { objectStorage, listDelayMs: 0 };
    const requests = [];
    const parts = {
        store,
        router: createRouter(allRoutes, version),
        faults,
        settings,
        requests,
        urlPrefix,
        lateWork: createLateWork(clock),
        rateLimiter: options.requestsPerMinute === undefined ? undefined : createRateLimiter(clock, options.requestsPerMinute),
        engines: real ? [real, scripted] : [scripted],
        engineOf: ({ gitDir }) => (gitDir !== undefined && real ? real : scripted),
    };
    const listener = await listen((message, response) => handleRequest(parts, message, response), { host, port, tls });
    store.baseUrl = `${listener.origin}${urlPrefix}`;
    const close = async () => {
        await listener.close();
        await objectStorage?.close();
        for (const engine of parts.engines)
            await engine.close();
    };
    return {
        url: store.baseUrl,
        store,
        faults,
        settings,
        requests,
        objectStorage,
        script: (project, source) => scripted.setScript(project.id, source),
        runUpstreamJob: (project, user) => runUpstreamJob(store, project, user),
        close,
        [Symbol.asyncDispose]: close,
    };
}
function runUpstreamJob(store, project, user) {
    const now = store.now();
    const [ref = { name: project.defaultBranch, kind: 'branch', sha: '0'.repeat(40) }] = project.refs;
    const pipeline = store.addPipeline({
        projectId: project.id,
        ref: ref.name,
        tag: ref.kind === 'tag',
        sha: ref.sha,
        source: 'push',
        userId: user.id,
        status: 'running',
        startedAt: now,
    });
    const job = store.addJob(pipeline, { name: 'upstream', status: 'running', queuedAt: now, startedAt: now });
    return { token: job.token, pipeline, job };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/local-sandbox.js




/** @throws UsageError when a program that it needs is missing, a folder cannot be taken, or the port is in use */
async function startLocalSandbox(settings) {
    const { projects, port = 0, version = 19, env, cli } = settings;
    requireGit(env);
    let engine;
    const sandbox = await createSandbox({
        version,
        port,
        engine(store) {
            engine = createLocalEngine({ store, hostEnv: env });
            return engine;
        },
    }).catch(async (error) => {
        await engine?.close();
        throw explainListen(error, port);
    });
    if (!engine)
        throw new Error('the sandbox made no engine');
    try {
        return await furnish({ sandbox, engine }, projects, cli);
    }
    catch (error) {
        await sandbox.close();
        throw error;
    }
}
async function furnish({ sandbox, engine }, wanted, cli) {
    const { store } = sandbox;
    const user = store.addUser({ username: 'developer', name: 'Sandbox Developer' });
    const apiToken = store.addAccessToken({ userId: user.id, scopes: ['api', 'read_api'] }).token;
    const variables = [
        { key: 'GITLAB_DOWNSTREAM_CLI', value: cli },
        // Waiting for another project's pipeline with all its logs takes more than a job token.
        { key: 'DOWNSTREAM_API_TOKEN', value: apiToken, masked: true },
    ];
    const projects = [];
    for (const { path, folder } of wanted) {
        const project = await engine.importProject({ path, folder, members: [[user.id, 'maintainer']], variables });
        const { token } = store.addTriggerToken(project, { ownerId: user.id, description: 'sandbox' });
        projects.push({ project, triggerToken: token });
    }
    for (const { project } of projects)
        for (const other of projects)
            project.jobTokenAllowlist.add(other.project.id);
    return { sandbox, user, apiToken, projects, [Symbol.asyncDispose]: sandbox.close };
}
function requireGit({ PATH }) {
    const { error } = (0,external_node_child_process_.spawnSync)('git', ['--version'], { env: { PATH }, stdio: 'ignore' });
    if (error === undefined)
        return;
    throw new errors/* UsageError */.eb('git is not installed; the sandbox keeps its projects in git repositories', {
        hints: ['install it, e.g. apt-get install git, brew install git, or https://git-scm.com/downloads'],
        cause: error,
    });
}
function explainListen(error, port) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')
        return error;
    const why = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be used by this user';
    return new errors/* UsageError */.eb(`--port ${port} ${why}`, {
        hints: ['leave --port out: then a free one is taken'],
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/sandbox-projects.js



/**
 * The projects of `--project PATH=FOLDER`; without any, the given folder is one.
 * @throws UsageError
 */
function readSandboxProjects(given, currentFolder) {
    const projects = given.length > 0
        ? given.map((text) => parseProject(text, currentFolder))
        : [{ path: `sandbox/${toPathSegment((0,external_node_path_.basename)(currentFolder))}`, folder: currentFolder }];
    const paths = projects.map(({ path }) => path);
    const twice = paths.find((path, index) => paths.indexOf(path) !== index);
    if (twice !== undefined)
        throw new errors/* UsageError */.eb(`--project ${twice} is given twice`);
    for (const { folder } of projects)
        checkFolder(folder, given.length > 0);
    return projects;
}
function parseProject(text, currentFolder) {
    const equals = text.indexOf('=');
    const path = text.slice(0, Math.max(equals, 0));
    if (equals === -1 || !/^[\w][\w.-]*(?:\/[\w][\w.-]*)+$/.test(path) || text.length === equals + 1) {
        throw new errors/* UsageError */.eb(`--project ${JSON.stringify(text)}: expected PATH=FOLDER, such as group/app=./app`);
    }
    return { path, folder: (0,external_node_path_.resolve)(currentFolder, text.slice(equals + 1)) };
}
function checkFolder(folder, asked) {
    const hints = asked ? [] : ['name projects with --project PATH=FOLDER, or start the sandbox in the folder of one'];
    if (!(0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        throw new errors/* UsageError */.eb(`${folder} is no folder`, { hints });
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitlab-ci.yml')))
        return;
    throw new errors/* UsageError */.eb(`${folder} has no .gitlab-ci.yml, so there would be no pipeline`, { hints });
}
function toPathSegment(name) {
    return name.replace(/[^\w.-]+/g, '-').replace(/^[^\w]+/, '') || 'project';
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/sandbox.js
var sandbox_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var sandbox_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




const VERSION_NAMES = { 17: '17.10', 18: '18.2', 19: '19.2' };
/** `sandbox`: runs until a signal ends it, which is its normal end. */
const sandbox = async (context) => {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { env, flags, host, json, print, signal } = context;
        const version = readVersion(flags['gitlab-version']);
        const port = readPort(flags.port);
        const local = sandbox_addDisposableResource(env_1, await startLocalSandbox({
            projects: readSandboxProjects(flags.project, process.cwd()),
            port,
            version,
            env,
            cli: ownCommand(),
        }), true);
        print(json ? JSON.stringify(toDocument(local)) : describeSandbox(local, version));
        await abortion(signal);
        host.info('Stopping; nothing of it stays on this machine');
        return { exitCode: 0, document: undefined };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = sandbox_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
};
/** How jobs start the program that runs now. Words are split at spaces there, so no quotes help. */
function ownCommand() {
    const [, script = ''] = process.argv;
    return `node ${(0,external_node_fs_.realpathSync)(script)}`;
}
function readVersion(text) {
    const found = [17, 18, 19].find((version) => String(version) === (text ?? '19'));
    if (found === undefined)
        throw new errors/* UsageError */.eb(`--gitlab-version ${JSON.stringify(text)}: expected 17, 18 or 19`);
    return found;
}
function readPort(text) {
    if (text === undefined)
        return undefined;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535)
        throw new errors/* UsageError */.eb(`--port ${JSON.stringify(text)}: expected a number from 1 to 65535`);
    return port;
}
function describeSandbox({ sandbox: { url }, apiToken, projects }, version) {
    const [first] = projects;
    if (first === undefined)
        throw new Error('a sandbox without projects');
    const { path, defaultBranch } = first.project;
    return [
        `A GitLab ${VERSION_NAMES[version]} for trying things out runs at ${url} (Ctrl-C ends it)`,
        '',
        'Projects, each with the trigger token that starts it:',
        ...projects.map(({ project, triggerToken }) => `  ${project.path}  ${triggerToken}`),
        '',
        'In another shell:',
        `export DOWNSTREAM_GITLAB_URL=${url}`,
        `export DOWNSTREAM_API_TOKEN=${apiToken}`,
        `export DOWNSTREAM_TOKEN=${first.triggerToken}`,
        `gitlab-downstream trigger --project ${path} --ref ${defaultBranch} --wait --logs all`,
        '',
        'A push starts a pipeline too:',
        `git clone ${url.replace('://', `://developer:${apiToken}@`)}/${path}.git`,
        '',
    ].join('\n');
}
function toDocument({ sandbox: { url }, user, apiToken, projects }) {
    return {
        url,
        username: user.username,
        'api-token': apiToken,
        projects: projects.map(({ project, triggerToken }) => ({
            path: project.path,
            id: project.id,
            'default-branch': project.defaultBranch,
            token: triggerToken,
        })),
    };
}
function abortion(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
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
