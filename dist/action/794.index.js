export const id = 794;
export const ids = [794];
export const modules = {

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

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 4794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/bundle/js/host/create.js
/** The host of a run. Loads only the one that is asked for. */
async function createHost(settings) {
    switch (settings.kind) {
        case 'github': {
            const { createGitHubHost } = await __webpack_require__.e(/* import() */ 375).then(__webpack_require__.bind(__webpack_require__, 5375));
            return createGitHubHost({ ...settings, setExitCode: settings.setExitCode ?? setProcessExitCode });
        }
        case 'gitlab': {
            const { createGitLabHost } = await __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 9433));
            return createGitLabHost(settings);
        }
        case 'terminal': {
            const { createTerminalHost } = await __webpack_require__.e(/* import() */ 45).then(__webpack_require__.bind(__webpack_require__, 5045));
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

// EXTERNAL MODULE: ./build/bundle/js/report/outputs.js
var report_outputs = __webpack_require__(1994);
// EXTERNAL MODULE: ./build/bundle/js/host/log-lines.js
var log_lines = __webpack_require__(3100);
// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __webpack_require__(8664);
;// CONCATENATED MODULE: ./build/bundle/js/report/redaction.js


/**
 * The result with every text redacted, keys of outputs too; log tails become readable lines. Done before formatting:
 * escapes of Markdown or a cut in the middle of a secret would hide it from the masker.
 */
function redactResult(result, redact) {
    const jobs = result.jobs.map((job) => job.logTail === undefined ? job : { ...job, logTail: (0,log_lines/* readableLogLines */.i)(job.logTail) });
    return redactDeep({ ...result, jobs }, (text) => redactHidden(text, redact));
}
/** A secret that is cut in two by invisible characters would be whole again once those are taken out. */
function redactHidden(text, redact) {
    const visible = (0,sanitize/* sanitizeLines */.X$)(text, { colors: false }).join('\n');
    const redacted = redact(visible);
    return redacted === visible ? redact(text) : redacted;
}
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactDeep(item, redact)]));
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/output-keys.js
var output_keys = __webpack_require__(9264);
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

// EXTERNAL MODULE: ./build/bundle/js/host/markdown-cut.js
var markdown_cut = __webpack_require__(3866);
;// CONCATENATED MODULE: ./build/bundle/js/report/duration.js
/** A duration for people: `3.2 s`, `45 s`, `12m 05s`, `1h 02m`. */
function formatDuration(durationSeconds) {
    const seconds = Math.max(0, durationSeconds);
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`;
    const minutes = Math.round(whole / 60);
    return `${Math.floor(minutes / 60)}h ${twoDigits(minutes % 60)}m`;
}
function twoDigits(number) {
    return String(number).padStart(2, '0');
}

;// CONCATENATED MODULE: ./build/bundle/js/report/markdown-text.js

/** Longest name or ref that is shown whole; the rest of a hostile one helps nobody. */
const longestName = 200;
/**
 * A foreign name as a code span: no markup, mention, reference or link works inside one. Safe in table cells too:
 * a pipe is escaped, and kept apart from a backslash before it, which tables read in two ways.
 */
function codeSpan(text) {
    const content = cut(oneLine(text), longestName)
        .replace(/\\+(?=\|)/g, '$& ')
        .replaceAll('|', '\\|');
    if (content === '')
        return '–';
    const delimiter = '`'.repeat(longestRun(content, '`') + 1);
    const pad = content.startsWith('`') || content.endsWith('`') || /^ .* $/.test(content) ? ' ' : '';
    return `${delimiter}${pad}${content}${pad}${delimiter}`;
}
/** A foreign sentence as plain text. Structure cannot be made of character references; mentions and links are cut. */
function plainText(text) {
    // In one go: what stands for a character has characters to be replaced itself.
    return cut(oneLine(text), 2000).replace(/www\.|:\/\/|(?<=^\d+)\.|[&<>`*_[\]()|~\\!{}$^=+@#-]/gi, (found) => {
        if (found.length === 4)
            return `${found}${zeroWidthSpace}`;
        const reference = `&#${found.charCodeAt(0)};`;
        if (found === '://')
            return `${reference}${zeroWidthSpace}//`;
        return found === '@' || found === '#' ? `${reference}${zeroWidthSpace}` : reference;
    });
}
const zeroWidthSpace = '&#8203;';
/** A sentence as plain text whose last word, when it is one of the addresses, is a link. */
function linkedText(text, addresses) {
    const start = text.lastIndexOf(' ') + 1;
    const last = text.slice(start);
    if (!addresses.has(last))
        return plainText(text);
    return `${plainText(text.slice(0, start))} ${markdown_text_link(plainText(last), last)}`.trimStart();
}
/** A link with ready-made Markdown as its text; only the text when the address is not plain http(s). */
function markdown_text_link(markdown, url) {
    const address = url === undefined ? undefined : safeAddress(url);
    return address === undefined ? markdown : `[${markdown}](${address})`;
}
/** Foreign lines in a code block whose fence is longer than any run of backticks inside. */
function codeBlock(lines) {
    const content = lines.map((line) => (0,sanitize/* sanitizeLine */.g$)(line, { colors: false })).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
    return `${fence}text\n${content}\n${fence}`;
}
/** The address with everything encoded that Markdown could take for its end; credentials in it make it unsafe. */
function safeAddress(url) {
    const parsed = URL.parse(url);
    if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
        return undefined;
    }
    return parsed.href.replace(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
function oneLine(text) {
    return (0,sanitize/* sanitizeLine */.g$)(text, { colors: false }).replace(/\s+/g, ' ').trim();
}
function cut(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
function longestRun(text, character) {
    let longest = 0;
    let current = 0;
    for (const next of text) {
        current = next === character ? current + 1 : 0;
        longest = Math.max(longest, current);
    }
    return longest;
}

;// CONCATENATED MODULE: ./build/bundle/js/report/status-words.js
/** The looks of a GitLab status of a pipeline or a job; a status not known here is shown under its own name. */
function statusLook(status) {
    return statuses.get(status) ?? { icon: '•', emoji: '❔', words: status.replaceAll('_', ' ') };
}
/** The icon of a status in plain text. */
function statusIcon(status) {
    return statusLook(status).icon;
}
/** The looks of a run's result. */
function resultLook(result) {
    return results[result];
}
const passed = { icon: '✓', emoji: '✅' };
const failed = { icon: '✗', emoji: '❌' };
const stopped = { icon: '⊘', emoji: '🚫' };
const skipped = { icon: '»', emoji: '⏭️' };
const blocked = { icon: '⏸', emoji: '✋' };
const waiting = { icon: '○', emoji: '⏳' };
const running = { icon: '▶', emoji: '🔄' };
const statuses = new Map([
    ['success', { ...passed, words: 'passed' }],
    ['failed', { ...failed, words: 'failed' }],
    ['canceled', { ...stopped, words: 'canceled' }],
    ['canceling', { ...stopped, words: 'canceling' }],
    ['skipped', { ...skipped, words: 'skipped' }],
    ['manual', { ...blocked, words: 'manual' }],
    ['scheduled', { ...waiting, words: 'delayed' }],
    ['created', { ...waiting, words: 'created' }],
    ['pending', { ...waiting, words: 'pending' }],
    ['preparing', { ...waiting, words: 'preparing' }],
    ['waiting_for_resource', { ...waiting, words: 'waiting for resource' }],
    ['waiting_for_callback', { ...waiting, words: 'waiting for callback' }],
    ['running', { ...running, words: 'running' }],
]);
const results = {
    triggered: { icon: '→', emoji: '🚀', words: 'triggered' },
    success: { ...passed, words: 'passed' },
    failed: { ...failed, words: 'failed' },
    canceled: { ...stopped, words: 'canceled' },
    skipped: { ...skipped, words: 'skipped' },
    manual: { ...blocked, words: 'blocked on a manual job' },
    'sha-mismatch': { ...failed, words: 'runs another commit than expected' },
    timeout: { icon: '✗', emoji: '⌛', words: 'timed out' },
    interrupted: { ...stopped, words: 'interrupted' },
    refused: { ...failed, words: 'refused' },
    unreachable: { icon: '✗', emoji: '🔌', words: 'unreachable' },
    invalid: { ...failed, words: 'invalid' },
    'dry-run': { icon: '○', emoji: '🧪', words: 'dry run' },
};

;// CONCATENATED MODULE: ./build/bundle/js/report/markdown.js






/**
 * The result as Markdown, for the job summary and `report-file: x.md`. Nothing in it can be broken by what it shows.
 * Takes a redacted result: markup inside a secret would hide it from the masker.
 */
function formatMarkdown(result, { jobLimit = 200, limitBytes = 512 * 1024 } = {}) {
    const addresses = new Set([result.pipelineUrl, ...result.jobs.map(({ url }) => url)].filter((url) => url !== undefined));
    const list = (title, lines) => formatList(title, lines, addresses);
    const parts = [
        headline(result),
        plainText(result.message),
        facts(result),
        list('Details', result.details),
        list('Next steps', result.hints),
        list('Warnings', result.warnings),
        markdown_blocked(result),
        jobsTable(result.jobs, jobLimit),
        ...logTails(result, limitBytes / 2),
    ];
    return (0,markdown_cut/* fitMarkdown */.D)(`${parts.filter((part) => part !== '').join('\n\n')}\n`, limitBytes);
}
function headline(result) {
    const { emoji, words } = resultLook(result.result);
    const name = [result.projectPath, result.pipelineId === undefined ? undefined : `#${result.pipelineId}`]
        .filter((part) => part !== undefined)
        .join(' ');
    const pipeline = name === '' ? '' : `: ${markdown_text_link(codeSpan(name), result.pipelineUrl)}`;
    return `## ${emoji} Downstream pipeline ${words}${pipeline}`;
}
function facts(result) {
    return [
        result.status === undefined ? undefined : `**Status** ${codeSpan(result.status)}`,
        result.ref === undefined ? undefined : `**Ref** ${codeSpan(result.ref)}`,
        result.sha === undefined ? undefined : `**Commit** ${codeSpan(result.sha.slice(0, 12))}`,
        result.durationSeconds === undefined ? undefined : `**Duration** ${formatDuration(result.durationSeconds)}`,
        result.tries > 1 ? `**Tries** ${result.tries}` : undefined,
        result.artifactsPath === undefined ? undefined : `**Artifacts** ${codeSpan(result.artifactsPath)}`,
    ]
        .filter((fact) => fact !== undefined)
        .join(' · ');
}
function formatList(title, lines, addresses) {
    if (lines.length === 0)
        return '';
    return [`**${title}**`, '', ...lines.map((line) => `- ${linkedText(line, addresses)}`)].join('\n');
}
function markdown_blocked(result) {
    const jobs = result.result === 'manual' ? (0,failed_jobs/* blockingJobs */.aJ)(result) : [];
    if (jobs.length === 0)
        return '';
    return ['**Waiting for somebody to play**', '', ...jobs.map((job) => `- ${linkedJob(job)}`)].join('\n');
}
function jobsTable(jobs, limit) {
    if (jobs.length === 0)
        return '';
    const rest = jobs.length - limit;
    const note = rest > 0 ? `\n\n… and ${rest} more ${rest === 1 ? 'job' : 'jobs'}` : '';
    return ['| Job | Stage | Status | Duration |', '| --- | --- | --- | ---: |', ...mostTelling(jobs, limit).map(row)]
        .join('\n')
        .concat(note);
}
/** When not all can be shown, those that did not pass are; the order stays GitLab's. */
function mostTelling(jobs, limit) {
    const others = jobs.filter((job) => job.status !== 'success');
    const shown = new Set([...others, ...jobs].slice(0, Math.max(limit, 0)));
    if (shown.size === limit || others.length >= limit)
        return jobs.filter((job) => shown.has(job));
    return jobs.filter((job, index) => shown.has(job) || index < limit - others.length);
}
function row(job) {
    const { emoji, words } = statusLook(job.status);
    const status = job.status === 'failed' ? [words, (0,failed_jobs/* failureWords */.AC)(job)].filter(Boolean).join(': ') : words;
    const allowed = job.status === 'failed' && !job.counts ? ' (does not count)' : '';
    const duration = job.durationSeconds === undefined ? '' : formatDuration(job.durationSeconds);
    return `| ${linkedJob(job)} | ${codeSpan(job.stage)} | ${emoji} ${plainText(status)}${allowed} | ${duration} |`;
}
function linkedJob(job) {
    return markdown_text_link(codeSpan((0,failed_jobs/* fullJobName */.qw)(job)), job.url);
}
/** The ends of failed jobs' logs, as many as fit into their share; the rest is counted. */
function logTails(result, limitBytes) {
    const jobs = (0,failed_jobs/* failedJobs */.Mf)(result).filter((job) => (job.logTail ?? []).length > 0);
    const tails = [];
    let sizeBytes = 0;
    for (const job of jobs) {
        const tail = `### ${statusLook(job.status).emoji} ${linkedJob(job)}\n\n${codeBlock((0,log_lines/* readableLogLines */.i)(job.logTail ?? []))}`;
        sizeBytes += Buffer.byteLength(tail);
        if (sizeBytes > limitBytes)
            break;
        tails.push(tail);
    }
    const rest = jobs.length - tails.length;
    return rest === 0 ? tails : [...tails, `… and the logs of ${rest} more failed ${rest === 1 ? 'job' : 'jobs'}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/bundle/js/host/make-folder.js
var make_folder = __webpack_require__(7129);
;// CONCATENATED MODULE: ./build/bundle/js/report/dotenv.js

/** GitLab's limits of a dotenv report: https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv */
const limitBytes = 5 * 1024;
const usualVariableLimit = 20;
/**
 * The result as a dotenv report for the jobs that follow: `TRIGGERED_…` for the outputs, and the downstream's own
 * values (`outputs-from`) under their names. GitLab refuses the whole report for one bad line, so such lines stay out.
 */
function dotenvReport(result) {
    const lines = [];
    const warnings = [];
    let sizeBytes = 0;
    for (const variable of variables(result)) {
        const { name, value } = variable;
        const line = `${name}=${value}\n`;
        const problem = problemOf(variable) ?? (sizeBytes + Buffer.byteLength(line) > limitBytes ? tooLarge : undefined);
        if (problem !== undefined) {
            warnings.push(`dotenv report: ${name.slice(0, 80)} is left out: ${problem}`);
            continue;
        }
        sizeBytes += Buffer.byteLength(line);
        lines.push(line);
    }
    if (lines.length > usualVariableLimit) {
        warnings.push(`dotenv report: ${lines.length} variables; GitLab's default limit is ${usualVariableLimit} (plan limit dotenv_variables)`);
    }
    return { text: lines.join(''), warnings };
}
const tooLarge = `a dotenv report may have ${limitBytes} bytes`;
/** Small and certain ones first, so that a long list is what does not fit. `json` never would: it is a report of its own. */
function variables(result) {
    const outputs = [...(0,report_outputs/* resultOutputs */.wg)(result)].filter(([name]) => name !== 'json');
    const own = outputs.map(([name, value]) => ({ name: variableName(name), value, foreign: false }));
    const isLong = ({ name }) => name === 'TRIGGERED_JOBS' || name === 'TRIGGERED_OUTPUTS';
    const foreign = Object.entries(result.outputs).map(([name, value]) => ({ name, value, foreign: true }));
    return [...own.filter((variable) => !isLong(variable)), ...foreign, ...own.filter(isLong)];
}
function variableName(outputName) {
    return `TRIGGERED_${outputName.toUpperCase().replaceAll('-', '_')}`;
}
/** Names the downstream may not choose: they are ours, or steer GitLab or the programs of the jobs that follow. */
const steering = /^(?:TRIGGERED_|DOWNSTREAM_|CI_|GITLAB_|GIT_|FF_|LD_|DYLD_|NPM_CONFIG_)|^(?:CI|PATH|HOME|ENV|BASH_ENV|IFS|NODE_OPTIONS|NODE_PATH|PYTHONPATH|PERL5OPT|RUBYOPT)$/i;
function problemOf({ name, value, foreign }) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return 'the name may have letters, digits and _ only';
    if (foreign && steering.test(name))
        return 'it would change how the following jobs run';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: GitLab reads line by line
    if (/[\u0000-\u001F\u007F]/.test(value))
        return 'it has several lines or control characters';
    if (value !== value.trim())
        return 'GitLab would trim the spaces around it';
    return undefined;
}

// EXTERNAL MODULE: ./build/bundle/js/report/json.js
var json = __webpack_require__(156);
;// CONCATENATED MODULE: ./build/bundle/js/report/report-file-error.js

/**
 * The report file could not be written, after the run. Exit 2, as for a wrong path found before: the pipeline did not
 * fail, but what was asked for was not done. A pipeline that failed keeps its own exit code; the caller decides.
 */
class ReportFileError extends errors/* DownstreamError */.B8 {
    name = 'ReportFileError';
    exitCode = 2;
    result = 'invalid';
}

;// CONCATENATED MODULE: ./build/bundle/js/report/write-report.js











/**
 * Writes the report file, redacted; its folders are made. Readers see the old file or the new one, never half of one.
 *
 * @returns warnings: what the format could not take, one line each.
 * @throws ReportFileError when it cannot be written.
 */
async function writeReport(result, { path, format }, { redact }) {
    const target = (0,external_node_path_.resolve)(path);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    const { text, warnings = [] } = reportText(format, redactResult(result, redact));
    try {
        (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(target));
        await (0,promises_.writeFile)(temporary, redact(text), { flag: 'wx' });
        await (0,promises_.rename)(temporary, target);
        return warnings;
    }
    catch (cause) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => { });
        throw new ReportFileError(`report file ${path} could not be written: ${reason(cause)}`, {
            cause,
            hints: ['choose a path that can be written with report-file'],
        });
    }
}
/**
 * Says before anything is sent that the report could never be written; makes nothing.
 *
 * @throws UsageError naming the path and the reason.
 */
async function checkReportFile({ path }) {
    const target = (0,external_node_path_.resolve)(path);
    const problem = (await isFolder(target)) ? 'it is a folder' : await folderProblem((0,external_node_path_.dirname)(target));
    if (problem === undefined)
        return;
    const message = `report file ${path} cannot be written: ${problem}`;
    throw new errors/* UsageError */.eb(message, { problems: [{ option: 'report-file', given: path, message }] });
}
function reportText(format, result) {
    switch (format) {
        case 'json':
            return { text: `${(0,json/* formatJson */.I)((0,report_outputs/* resultDocument */.jP)(result), { indented: true })}\n` };
        case 'markdown':
            return { text: formatMarkdown(result) };
        case 'dotenv':
            return dotenvReport(result);
    }
}
/** Looks at the nearest folder that exists: the missing ones are made later. */
async function folderProblem(folder) {
    try {
        if (!(await (0,promises_.stat)(folder)).isDirectory())
            return `${folder} is no folder`;
        await (0,promises_.access)(folder, promises_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT' && (0,external_node_path_.dirname)(folder) !== folder)
            return folderProblem((0,external_node_path_.dirname)(folder));
        return reason(error);
    }
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
function reason(error) {
    const words = {
        EACCES: 'permission denied',
        EPERM: 'permission denied',
        EROFS: 'the file system is read-only',
        ENOSPC: 'no space left',
        ENOTDIR: 'a part of its path is no folder',
        EEXIST: 'a part of its path is no folder',
        EISDIR: 'it is a folder',
    };
    return words[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-result.js

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

;// CONCATENATED MODULE: ./build/bundle/js/commands/deliver-result.js








/**
 * Puts a result where people and later steps look: report file, outputs, job summary, annotations. Resolves with the result as it was
 * told: a report that cannot be written makes a passed run fail, and is a warning beside any other failure.
 */
async function deliverResult(result, host, { summary, annotations, reportFile }) {
    const told = reportFile ? await writeReportFile(result, reportFile, host) : result;
    // Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints.
    for (const [name, value] of (0,report_outputs/* resultOutputs */.wg)(told))
        host.setOutput(name, value);
    setForeignOutputs(told, host);
    const shown = redactResult(told, (text) => host.redact(text));
    if (annotations)
        for (const annotation of resultAnnotations(shown))
            host.annotate(annotation);
    if (summary)
        await host.appendSummary(formatMarkdown(shown));
    return told;
}
async function writeReportFile(result, file, host) {
    try {
        const warnings = await writeReport(result, file, host);
        return { ...result, warnings: [...result.warnings, ...warnings] };
    }
    catch (error) {
        if (!(error instanceof errors/* DownstreamError */.B8))
            throw error;
        if (result.exitCode !== 0)
            return { ...result, warnings: [...result.warnings, error.message] };
        const { message, ...ending } = endingOfError(error);
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
            return resultOfError(error);
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
    const shown = redactResult(result, (text) => host.redact(text));
    return { exitCode: result.exitCode, document: (0,report_outputs/* resultDocument */.jP)(shown) };
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

// EXTERNAL MODULE: ./build/bundle/js/clock.js
var js_clock = __webpack_require__(903);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
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
var invalid_value = __webpack_require__(8115);
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


const variables_variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
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
    const { parseYamlMap } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 3606));
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
    if (entry.problem === undefined && variables_variableName.test(entry.key))
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
        else if (!variables_variableName.test(key))
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

// EXTERNAL MODULE: ./build/bundle/js/options/dotenv.js
var dotenv = __webpack_require__(316);
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
        return new Map((0,dotenv/* parseDotenv */.q)(content, path).map(({ key, value }) => [key, value]));
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
const cancelOrLeave = ['cancel', 'leave'];
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
        parse: oneOf(...cancelOrLeave),
        choices: cancelOrLeave,
        defaultText: startedOrAttached,
    },
    'on-interrupt': {
        group: waiting_group,
        description: 'The same when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave',
        placeholder: 'ACTION',
        parse: oneOf(...cancelOrLeave),
        choices: cancelOrLeave,
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
        Promise.all(/* import() */[__webpack_require__.e(50), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 7660)),
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
var gitlab_errors = __webpack_require__(3738);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/demands.js

const READ = 'give an `api-token` with scope `read_api` (project, group or personal access token; Reporter is enough)';
const ACT = 'give an `api-token` with scope `api` (Developer)';
/**
 * Refuses what was asked for explicitly and is already known to be impossible with these credentials, before anything is started.
 * Defaults that cannot be met are not refused; they are left out where they would happen.
 *
 * @throws RefusedError naming each demand and its remedy.
 */
function refuseImpossible(options, rights, client) {
    const demands = findImpossible(options, rights, client);
    const [first] = demands;
    if (first === undefined)
        return;
    const asked = demands.map((demand) => `\`${demand.asked}\``).join(', ');
    throw new errors/* RefusedError */.fk(`${asked} cannot be done with these credentials (${describe(client)}); nothing was started`, {
        hints: [...new Set(remedies(demands, rights, client))],
        details: rights.refusal ? [`GitLab says: ${rights.refusal.words}`, ...rights.refusal.details] : [],
        cause: rights.refusal,
    });
}
/** Who has an access token that does not do needs no advice to give one. */
function remedies(demands, { refusal }, { readsAs }) {
    if (readsAs === 'api-token' && refusal !== undefined)
        return refusal.hints;
    return demands.map(({ remedy }) => remedy);
}
/** Whether something was asked for that cannot be had without the list of jobs. */
function needsJobs({ artifacts, outputsFrom, logs, explicit }) {
    return artifacts.kind !== 'none' || outputsFrom.length > 0 || (logs === 'all' && explicit.has('logs'));
}
/** Pure; see {@link refuseImpossible}. */
function findImpossible(options, rights, client) {
    const explicit = (name) => options.explicit.has(name);
    const demands = [];
    const need = (asked, possible, remedy) => {
        if (!possible)
            demands.push({ asked, remedy });
    };
    const readsJobs = rights.pipelines && rights.jobs !== false;
    if (options.wait)
        need('wait', rights.pipelines, waitRemedy(client));
    if (options.logs === 'all' && explicit('logs'))
        need('logs: all', demands_readsTraces(client) && readsJobs, `job logs are never readable with a job token or without one: ${READ}`);
    if (options.artifacts.kind !== 'none')
        need('artifacts', readsJobs, READ);
    if (options.outputsFrom.length > 0)
        need('outputs-from', readsJobs, READ);
    if (options.retryFailed > 0)
        need('retry-failed', client.canAct, ACT);
    if (options.onManual === 'play')
        need('on-manual: play', client.canAct, ACT);
    if (options.onTimeout === 'cancel' && explicit('on-timeout'))
        need('on-timeout: cancel', client.canAct, ACT);
    if (options.onInterrupt === 'cancel' && explicit('on-interrupt'))
        need('on-interrupt: cancel', client.canAct, ACT);
    return demands;
}
/** Whether job logs can be read at all: never by job token, never anonymously. */
function demands_readsTraces({ readsAs }) {
    return readsAs === 'api-token';
}
function waitRemedy({ readsAs }) {
    if (readsAs !== 'job-token')
        return `a trigger token can start a pipeline but reads nothing: ${READ}`;
    return `a job token reads pipelines on GitLab 18.2 and newer, and only in projects that have this one on their job-token allowlist: ${READ}`;
}
function describe({ readsAs }) {
    if (readsAs === 'api-token')
        return 'api-token';
    return readsAs === 'job-token' ? 'job token only' : 'no api-token';
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/rights.js

/**
 * Probes with reads only: one request, or two when jobs matter.
 *
 * @throws GitLabUnavailableError when GitLab cannot be reached; nothing has been started then.
 */
async function probeRights(client, project, { withJobs, ...calls }) {
    const listed = await attempt(() => client.listPipelines(project, { orderBy: 'id', sort: 'desc', limit: 1 }, calls));
    if (listed instanceof gitlab_errors/* GitLabRefusedError */.O) {
        return { pipelines: false, jobs: false, newestPipelineId: undefined, refusal: listed };
    }
    const newest = listed[0];
    const rights = { pipelines: true, newestPipelineId: newest?.id ?? 0, refusal: undefined };
    if (!withJobs || newest === undefined)
        return { ...rights, jobs: undefined };
    const jobs = await attempt(() => client.listJobs(project, newest.id, {}, calls));
    return { ...rights, jobs: !(jobs instanceof gitlab_errors/* GitLabRefusedError */.O) };
}
/** The same for a pipeline that has been read already: one request. */
async function probeJobs(client, project, pipelineId, calls) {
    const jobs = await attempt(() => client.listJobs(project, pipelineId, {}, calls));
    const refusal = jobs instanceof gitlab_errors/* GitLabRefusedError */.O ? jobs : undefined;
    return { pipelines: true, jobs: refusal === undefined, newestPipelineId: undefined, refusal };
}
async function attempt(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof gitlab_errors/* GitLabRefusedError */.O)
            return error;
        throw error;
    }
}

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

;// CONCATENATED MODULE: ./build/bundle/js/commands/announce.js
/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
function announce({ project, pipeline, started }, host) {
    host.setOutput('pipeline-id', String(pipeline.id));
    host.setOutput('pipeline-url', pipeline.web_url);
    host.saveState('project', String(project));
    host.saveState('pipeline-id', String(pipeline.id));
    host.saveState('pipeline-url', pipeline.web_url);
    host.saveState('started', String(started));
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifacts-folder.js
var artifacts_folder = __webpack_require__(8552);
;// CONCATENATED MODULE: ./build/bundle/js/commands/check-destinations.js


/**
 * Finds out before anything is started whether what comes back can be written at all.
 *
 * @throws UsageError, or ArtifactError with exit 2.
 */
async function checkDestinations({ artifacts, artifactsPath, reportFile }) {
    if (reportFile)
        await checkReportFile(reportFile);
    if (artifacts.kind !== 'none')
        (0,artifacts_folder/* openArtifactsFolder */.y)(artifactsPath);
}

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
function isFinished(status) {
    return status_interpretStatus(status).kind === 'finished';
}
/** Whether a job is at work or about to be: neither finished, nor waiting for a person or for an earlier stage. */
function isJobUnderWay(status) {
    return status !== 'created' && status !== 'manual' && !isFinished(status);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/tree.js

/** A node whose jobs have not been read yet. */
function createNode(projectId, pipeline, label) {
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
function listResultJobs(root) {
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
    return listResultJobs(root).filter((job) => ids.has(job.pipelineId) && job.status === 'manual' && !job.allowFailure && !mirrors.has(job.id));
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
    return listResultJobs(root).filter((job) => job.status === 'scheduled');
}
function bridgeOf(parent, child) {
    return parent.bridges.find((bridge) => bridge.downstream_pipeline?.id === child.pipelineId);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/blockade.js



/** Deals with pipelines that stand still on manual jobs, and names delayed ones. */
function createBlockade({ onManual }, client, root) {
    const played = new Set();
    const doubted = new Set();
    let told = '';
    let suspected = false;
    async function* handle(verdict, calls) {
        const jobs = verdict === 'blocked' ? (findBlockingJobs(root) ?? []) : [];
        if (verdict === 'blocked' && onManual === 'play')
            return yield* playJobs(jobs, calls);
        const delayed = verdict === 'go-on' ? listDelayedJobs(root) : [];
        const now = [...jobs, ...delayed].map((job) => `${job.id} ${job.status}`).join();
        if (now === told)
            return;
        told = now;
        if (jobs.length > 0)
            yield { kind: 'blocked', jobs };
        if (delayed.length > 0)
            yield { kind: 'delayed', jobs: delayed };
    }
    async function* playJobs(jobs, calls) {
        for (const job of jobs.filter(({ id }) => !played.has(id))) {
            // Played by somebody else, or by a call whose answer was lost: the next look tells.
            const mayDoubt = !doubted.has(job.id);
            doubted.add(job.id);
            if (!(await play(client, job, { ...calls, mayDoubt })))
                continue;
            played.add(job.id);
            yield { kind: 'played', job };
        }
    }
    /**
     * GitLab shows a parent as `running` while its child is blocked; what matters is that nothing will move. Between two jobs it can
     * look so for a moment, so lists read anew have to confirm it.
     */
    function effectiveStatus(status) {
        const isConfirmed = suspected;
        suspected = status === 'running' && findBlockingJobs(root) !== undefined;
        if (!suspected)
            return status;
        if (isConfirmed)
            return 'manual';
        for (const node of listNodes(root))
            node.jobsReadAtMs = Number.NEGATIVE_INFINITY;
        return status;
    }
    return { handle, effectiveStatus };
}
/** Resolves with whether GitLab says that it plays the job; not when it says that it is no longer to be played, in doubt. */
async function play(client, job, { mayDoubt, ...calls }) {
    try {
        await client.playJob(job.projectId, job.id, calls);
        return true;
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* GitLabRefusedError */.O))
            throw error;
        if (error.status === 400 && mayDoubt)
            return false;
        throw new errors/* RefusedError */.fk(`GitLab refused to play the manual job "${job.name}": ${error.words}`, {
            hints: [
                '`on-manual: play` needs an `api-token` with scope `api` whose owner may run that job (Developer, or allowed by the protected environment)',
            ],
            details: job.url ? [job.url] : [],
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/history.js
/**
 * History from list items. These carry no duration, but a finished pipeline is last updated at its end. Pipelines that were
 * retried or touched much later would spoil it, so values beyond three times the median are dropped.
 */
function summarizeHistory(pipelines) {
    const durations = pipelines.flatMap(durationMs).sort((a, b) => a - b);
    const median = middle(durations);
    if (median === undefined)
        return undefined;
    const kept = durations.filter((ms) => ms <= 3 * median);
    const [shortestMs, longestMs] = [kept[0], kept.at(-1)];
    if (shortestMs === undefined || longestMs === undefined)
        return undefined;
    return { shortestMs, medianMs: middle(kept) ?? median, longestMs };
}
/** The estimate after `elapsedMs` of a pipeline with that history. */
function estimateProgress(history, elapsedMs) {
    const share = elapsedMs / history.medianMs;
    return {
        expectedMs: history.medianMs,
        percent: Math.min(99, Math.max(0, Math.floor(share * 100))),
        remainingMs: Math.max(0, history.medianMs - elapsedMs),
    };
}
function durationMs({ created_at, updated_at }) {
    const ms = Date.parse(updated_at ?? '') - Date.parse(created_at ?? '');
    return Number.isFinite(ms) && ms > 0 ? [ms] : [];
}
function middle(sorted) {
    return sorted[Math.floor(sorted.length / 2)];
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/job-diff.js
/** Makes a function that tells, for each list of jobs, which ones are new or have another status than last time. */
function createJobDiff() {
    const statuses = new Map();
    return (jobs) => jobs.flatMap((job) => {
        const previous = statuses.get(job.id);
        if (previous === job.status)
            return [];
        statuses.set(job.id, job.status);
        return [{ kind: 'job', job, previous }];
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/poll-plan.js
/** Never slower than this, so that an end is never noticed later; except when the rate limit leaves no request at all. */
const LONGEST_POLL_MS = 30_000;
const SHORTEST_POLL_MS = 1_800;
/**
 * Interval by time since the status changed, linear in between. Half of it is the mean delay: a second for what lasts up to a
 * minute, about 1% of the duration for ten minutes and more. `bench/polling.ts` shows what this costs and gives.
 */
const CURVE = [
    [0, SHORTEST_POLL_MS],
    [70_000, SHORTEST_POLL_MS],
    [200_000, 12_000],
    [700_000, 12_000],
    [900_000, LONGEST_POLL_MS],
];
/** What fails at its start fails soon: even with a long history the first seconds are watched closely. */
const CLOSE_LOOK_MS = 10_000;
const FAR_STRETCH = 3;
/** Share of the usual duration between two polls when the end is near. */
const NEAR_SHARE = 0.015;
/** Requests of the window left to other users of the same credentials. */
const RESERVED_SHARE = 0.1;
/**
 * How long to wait before looking again, in milliseconds: along the curve, stretched while earlier pipelines show that the end is
 * far, shortened around the time they took, jittered by 10%, and slower when the rate limit would be used up before its window
 * ends. Pure.
 */
function nextPollDelayMs(facts) {
    const wanted = facts.blocked ? LONGEST_POLL_MS : wantedDelayMs(facts);
    const jittered = wanted * (0.9 + 0.2 * facts.random);
    const afforded = affordedDelayMs(facts);
    if (afforded > LONGEST_POLL_MS)
        return afforded;
    return Math.min(LONGEST_POLL_MS, Math.max(jittered, afforded));
}
function wantedDelayMs({ elapsedMs, sinceChangeMs, history, watched }) {
    const steady = readCurve(sinceChangeMs);
    const crowd = Math.sqrt(Math.max(1, watched));
    if (history === undefined || sinceChangeMs < CLOSE_LOOK_MS)
        return steady * crowd;
    if (elapsedMs < 0.8 * history.shortestMs)
        return steady * FAR_STRETCH * crowd;
    const near = Math.max(SHORTEST_POLL_MS, NEAR_SHARE * history.medianMs);
    return (elapsedMs <= 1.2 * history.longestMs ? Math.min(steady, near) : steady) * crowd;
}
function readCurve(sinceChangeMs) {
    const next = CURVE.findIndex(([fromMs]) => fromMs > sinceChangeMs);
    const [right, left] = [CURVE[next], CURVE[next - 1]];
    if (right === undefined || left === undefined)
        return next === 0 ? SHORTEST_POLL_MS : LONGEST_POLL_MS;
    const share = (sinceChangeMs - left[0]) / (right[0] - left[0]);
    return left[1] + share * (right[1] - left[1]);
}
/** The delay that spends the rest of the window's requests evenly; beyond the cap only when nothing is left. */
function affordedDelayMs({ rateLimit, requestsPerPoll, watched }) {
    if (rateLimit === undefined || rateLimit.resetSeconds <= 0)
        return 0;
    if (rateLimit.remaining <= 0)
        return rateLimit.resetSeconds * 1000;
    const ours = Math.max(1, rateLimit.remaining - RESERVED_SHARE * rateLimit.limit);
    const delayMs = (rateLimit.resetSeconds * 1000 * requestsPerPoll * Math.max(1, watched)) / ours;
    return Math.min(LONGEST_POLL_MS, delayMs);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/pace.js




/** Gathers the facts for {@link nextPollDelayMs} while watching. */
function createPace({ pipeline, pollIntervalMs }, { client, clock, random, watched = () => 1 }, root) {
    const startedAtMs = clock.monotonicMs();
    const serverNowMs = clock.wallMs() + (client.clockSkewMs ?? 0);
    const alreadyMs = ageMs(pipeline.created_at, serverNowMs);
    let changedAtMs = startedAtMs - ageMs(pipeline.started_at ?? pipeline.created_at, serverNowMs);
    let history;
    let blocked = false;
    let lastDelayMs = 0;
    const elapsedMs = () => alreadyMs + clock.monotonicMs() - startedAtMs;
    function nextDelayMs() {
        if (pollIntervalMs !== undefined)
            return pollIntervalMs;
        const children = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status)).length;
        lastDelayMs = nextPollDelayMs({
            elapsedMs: elapsedMs(),
            sinceChangeMs: clock.monotonicMs() - changedAtMs,
            blocked,
            history,
            watched: watched(),
            requestsPerPoll: 1.5 + children,
            rateLimit: client.rateLimit,
            random: random(),
        });
        return lastDelayMs;
    }
    return {
        nextDelayMs,
        firstDelayMs: () => (alreadyMs > 0 ? 0 : nextDelayMs()),
        learn(known) {
            history = known;
        },
        /** The pipeline's status changed. */
        changed() {
            changedAtMs = clock.monotonicMs();
        },
        blocked(isBlocked) {
            blocked = isBlocked;
        },
        /** Since the pipeline was created. */
        elapsedMs,
        /** Job lists are larger answers than pipelines: when nothing seems to change every third poll reads them. */
        staleAfterMs: () => 3 * Math.max(SHORTEST_POLL_MS, pollIntervalMs ?? lastDelayMs),
        estimate: () => history && estimateProgress(history, elapsedMs()),
    };
}
/** Age of what was there before we came; 0 for what has just happened, whatever the clocks say. */
function ageMs(since, serverNowMs) {
    const ms = serverNowMs - Date.parse(since ?? '');
    return Number.isFinite(ms) && ms > 5_000 ? ms : 0;
}

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
    return !isFinished(node.pipeline.status) && nowMs - node.jobsReadAtMs >= staleAfterMs;
}
function hasActiveChildren(node) {
    return node.children.some((child) => !isFinished(child.pipeline.status) || hasActiveChildren(child));
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
    parent.children.push(createNode(projectId, downstream, childLabel(parent, bridge, downstream, projectId, baseUrl)));
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

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/retries.js


/** Polls that may still show the old failure after a retry was accepted, before it is believed to be the new result. */
const STALE_POLLS = 10;
/** Calls that may stay without an answer and without effect before the failure is the result. */
const MOST_UNANSWERED = 2;
/** Retries the failed jobs of a pipeline in place, up to `retryFailed` times. */
function createRetries({ retryFailed }, client, root) {
    let attempts = 0;
    let refused = false;
    let stale;
    let unanswered;
    /** Resolves with whether the pipeline is (or will be) running again. */
    async function* tryAgain(pipeline, calls) {
        const failed = listFailed(root);
        const key = failureKey(pipeline, failed);
        if (stale?.key === key && stale.polls++ < STALE_POLLS)
            return true;
        if (refused || attempts >= retryFailed)
            return false;
        const lost = unanswered;
        const error = lost && lost.calls >= MOST_UNANSWERED ? lost.error : await send(pipeline, failed, calls);
        if (error !== undefined) {
            refused = true;
            yield { kind: 'retry-refused', error };
            return false;
        }
        // The answer may come before the status moves; until then the same failure is the old one.
        stale = { key, polls: 0 };
        yield count(failed);
        return true;
    }
    async function send(pipeline, failed, calls) {
        try {
            await client.retryPipeline(root.projectId, pipeline.id, calls);
            unanswered = undefined;
            return undefined;
        }
        catch (error) {
            if (error instanceof errors/* RefusedError */.fk)
                return error;
            if (error instanceof errors/* UnreachableError */.Jk) {
                unanswered = { key: failureKey(pipeline, failed), failed, calls: (unanswered?.calls ?? 0) + 1, error };
            }
            throw error;
        }
    }
    function count(failed) {
        attempts += 1;
        return { kind: 'retrying', attempt: attempts, of: retryFailed, jobs: failed.filter(isJob) };
    }
    /** A retry whose answer was lost counts when the failure that it was for is gone. */
    function* notice(pipeline) {
        if (unanswered === undefined)
            return;
        if (pipeline.status === 'failed' && failureKey(pipeline, listFailed(root)) === unanswered.key)
            return;
        const { failed } = unanswered;
        unanswered = undefined;
        yield count(failed);
    }
    return { tryAgain, notice, tries: () => attempts + 1 };
}
function listFailed(root) {
    return listResultJobs(root).filter((job) => job.status === 'failed');
}
/** Tells one failure of a pipeline from the next. */
function failureKey({ finished_at }, failed) {
    return `${finished_at} ${failed.map((job) => job.id).join()}`;
}
function isJob({ kind }) {
    return kind === 'job';
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/trouble.js


const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** One refusal can be a server's hiccup (a replica that lags, a token cache); two are an answer. */
const REFUSALS_BELIEVED = 2;
/**
 * Decides what a failed poll means: ride it out with growing, jittered delays, or stop.
 *
 * @throws the error itself for the second refusal in a row; UnreachableError when the server asks for more patience than is left.
 */
function rideOut(row, error, { remainingMs, random }) {
    const failures = (row?.failures ?? 0) + 1;
    const refusals = isFirm(error) ? (row?.refusals ?? 0) + 1 : 0;
    if (refusals >= REFUSALS_BELIEVED || isFinal(error))
        throw isGone(error) ? disappeared(error) : error;
    const askedMs = error instanceof gitlab_errors/* GitLabUnavailableError */.W ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
    if (askedMs > remainingMs)
        throw impatient(error, askedMs, remainingMs);
    const backoffMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.5 + 0.5 * random);
    return { failures, refusals, error, delayMs: Math.max(askedMs, backoffMs) };
}
/** Not passing by itself: a refusal, or e.g. an untrusted certificate. */
function isFirm(error) {
    return error instanceof errors/* RefusedError */.fk || (error instanceof gitlab_errors/* GitLabUnavailableError */.W && !error.transient);
}
/** Refusals that are no answers to a read of the pipeline, such as a job that cannot be played. */
function isFinal(error) {
    return (error instanceof errors/* RefusedError */.fk && !(error instanceof gitlab_errors/* GitLabRefusedError */.O && [401, 403, 404].includes(error.status)));
}
function isGone(error) {
    return error instanceof gitlab_errors/* GitLabRefusedError */.O && error.status === 404;
}
function disappeared(error) {
    return new errors/* RefusedError */.fk(`The pipeline can no longer be read: ${error.words}`, {
        hints: ['it was deleted while it was watched, or the credentials lost their rights to it'],
        details: error.details,
        cause: error,
    });
}
function impatient(error, askedMs, remainingMs) {
    const [asked, left] = [askedMs, remainingMs].map((ms) => `${Math.max(0, Math.round(ms / 1000))} s`);
    return new gitlab_errors/* GitLabUnavailableError */.W(`GitLab asks to wait ${asked}, but only ${left} of the timeout are left`, {
        delivery: 'refused',
        hints: [
            'raise `timeout`, or poll less with `poll-interval`',
            'the pipeline goes on by itself; `wait --pipeline-id` takes it up again',
        ],
        details: [error.message],
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/verdict.js

/**
 * Judges a pipeline status. Only `success` passes by itself; `pass-on` adds statuses. `manual` ends the wait when it passes or when
 * `on-manual` is `fail`, since GitLab stops there until a person acts.
 */
function judgeStatus(status, { onManual, passOn }) {
    const meaning = status_interpretStatus(status);
    switch (meaning.kind) {
        case 'finished':
            return {
                kind: 'ended',
                result: meaning.outcome,
                passed: meaning.outcome === 'success' || isPassed(meaning.outcome, passOn),
            };
        case 'blocked':
            if (passOn.includes('manual'))
                return { kind: 'ended', result: 'manual', passed: true };
            return onManual === 'fail' ? { kind: 'ended', result: 'manual', passed: false } : { kind: 'blocked' };
        default:
            return { kind: 'go-on' };
    }
}
function isPassed(outcome, passOn) {
    return passOn.some((status) => status === outcome);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/watch-poll.js












/** Before the time is over there is one more look, so that an end in the last seconds is not called a timeout. */
const LAST_LOOK_MS = 2_000;
/** Polls that may fail after the end was seen, before its job lists are given up. */
const MOST_FAILURES_AT_END = 3;
/** The state of a watch that has not begun. */
function createWatchState(settings, tools, { signal, deadlineAtMs }) {
    const { root, pipeline } = settings;
    return {
        settings,
        tools,
        root,
        signal,
        deadlineAtMs,
        calls: { signal, retries: 0 },
        pace: createPace(settings, tools, root),
        diff: createJobDiff(),
        blockade: createBlockade(settings, tools.client, root),
        retries: createRetries(settings, tools.client, root),
        /** What was said to be unreadable. */
        told: new Set(),
        pipeline: pipeline,
        trouble: undefined,
        delayMs: 0,
    };
}
/** Tells the status as it is, and waits for the first poll. */
async function* beginWatch(state) {
    const { pipeline, pace, tools, signal } = state;
    yield { kind: 'status', pipeline, previous: undefined };
    pace.learn(await readHistory(state));
    state.delayMs = isFinished(pipeline.status) ? 0 : pace.firstDelayMs();
    await tools.clock.sleep(delayToNextPoll(state), signal);
}
/** Optional knowledge: any trouble just means that there is none. */
async function readHistory({ settings, tools, root, pipeline, calls }) {
    if (settings.pollIntervalMs !== undefined || pipeline.ref === null)
        return undefined;
    try {
        const query = { ref: pipeline.ref, status: 'success', limit: 20 };
        return summarizeHistory(await tools.client.listPipelines(root.projectId, query, calls));
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk || error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
/** One look, and what follows from it; resolves with the outcome when that was the end. Rides out trouble. */
async function* pollOnce(state) {
    const { tools, deadlineAtMs } = state;
    try {
        const outcome = yield* look(state);
        if (state.trouble)
            yield { kind: 'recovered', failures: state.trouble.failures };
        state.trouble = undefined;
        state.delayMs = state.pace.nextDelayMs();
        return outcome;
    }
    catch (error) {
        if (!(error instanceof errors/* UnreachableError */.Jk) && !(error instanceof errors/* RefusedError */.fk))
            throw error;
        const isFirst = state.trouble === undefined;
        const remainingMs = deadlineAtMs - tools.clock.monotonicMs();
        state.trouble = rideOut(state.trouble, error, { remainingMs, random: tools.random() });
        if (state.trouble.failures >= MOST_FAILURES_AT_END && isFinished(state.pipeline.status)) {
            const outcome = yield* concludeInTrouble(state);
            if (outcome)
                return outcome;
        }
        if (isFirst)
            yield { kind: 'trouble', error };
        state.delayMs = state.trouble.delayMs;
        return undefined;
    }
}
/** Without its job lists; a retry that gets no answer either is trouble like any other. */
async function* concludeInTrouble(state) {
    try {
        return yield* conclude(state);
    }
    catch (error) {
        if (error instanceof errors/* UnreachableError */.Jk)
            return undefined;
        throw error;
    }
}
async function* look(state) {
    const { settings, tools, root, signal, pace } = state;
    const staleAfterMs = settings.jobsEveryMs ?? pace.staleAfterMs();
    const nowMs = tools.clock.monotonicMs();
    const context = { client: tools.client, signal, follow: settings.follow, nowMs, staleAfterMs };
    const peeked = await peekStatus(root, context);
    if (peeked !== state.pipeline.status)
        yield* readPipeline(state);
    const read = await refreshTree(root, context);
    yield* tellTree(state, read || peeked !== undefined);
    return yield* conclude(state);
}
async function* readPipeline(state) {
    const { tools, root, calls, pace } = state;
    const previous = state.pipeline.status;
    const pipeline = await tools.client.getPipeline(root.projectId, root.pipelineId, calls);
    state.pipeline = pipeline;
    root.pipeline = pipeline;
    if (pipeline.status === previous)
        return;
    pace.changed();
    yield { kind: 'status', pipeline, previous };
}
function* tellTree({ root, told, diff, pace, pipeline }, read) {
    for (const { pipelineId, label, unreadable, bridgesUnreadable } of listNodes(root)) {
        for (const [what, words] of [
            ['jobs', unreadable],
            ['trigger jobs', bridgesUnreadable],
        ]) {
            const key = `${what} ${pipelineId}`;
            // Who cannot read jobs is told that nothing but the status is followed.
            if (words === undefined || told.has(key) || (what === 'trigger jobs' && unreadable !== undefined))
                continue;
            told.add(key);
            yield { kind: 'unreadable', what, label, words };
        }
    }
    if (read) {
        const jobs = listResultJobs(root);
        yield* diff(jobs);
        yield { kind: 'jobs', jobs };
    }
    if (!isFinished(pipeline.status)) {
        yield { kind: 'polled', elapsedMs: pace.elapsedMs(), estimate: pace.estimate() };
    }
}
async function* conclude(state) {
    const { settings, root, pipeline, pace, blockade, retries, calls } = state;
    yield* retries.notice(pipeline);
    const verdict = judgeStatus(blockade.effectiveStatus(pipeline.status), settings);
    if (verdict.kind === 'ended' && !verdict.passed && verdict.result === 'failed') {
        if (yield* retries.tryAgain(pipeline, calls))
            return undefined;
    }
    if (verdict.kind === 'ended') {
        const { result, passed } = verdict;
        return { kind: 'ended', result, passed, pipeline, tree: root, tries: retries.tries() };
    }
    // Where the jobs are played at once, the pipeline goes on at once.
    pace.blocked(verdict.kind === 'blocked' && settings.onManual === 'wait');
    yield* blockade.handle(verdict.kind, calls);
    return undefined;
}
/** Until the next poll, or until the last look before the deadline. */
function delayToNextPoll({ delayMs, deadlineAtMs, tools }) {
    const leftMs = Math.max(0, deadlineAtMs - tools.clock.monotonicMs());
    if (delayMs < leftMs)
        return delayMs;
    return leftMs > LAST_LOOK_MS ? leftMs - LAST_LOOK_MS : leftMs;
}
/** @throws UnreachableError when nothing was known of the pipeline at the end. */
function endAtDeadline({ pipeline, root, retries, trouble }) {
    if (trouble)
        throw keptFailing(trouble);
    return { kind: 'timeout', pipeline, tree: root, tries: retries.tries() };
}
function keptFailing({ error, failures }) {
    const times = failures === 1 ? 'once' : `${failures} times in a row`;
    return new gitlab_errors/* GitLabUnavailableError */.W(`GitLab failed ${times} until the timeout; last: ${error.message}`, {
        delivery: 'unknown',
        hints: error.hints,
        details: error.details,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/watch.js
var watch_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var watch_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Follows one pipeline to its end and tells what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
async function* watchPipeline(settings, tools) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock } = tools;
        const deadlineAtMs = clock.monotonicMs() + settings.timeoutMs;
        const deadline = watch_addDisposableResource(env_1, clock.deadline(settings.timeoutMs, () => new DeadlineReached()), false);
        const signal = AbortSignal.any([settings.signal, deadline.signal]);
        const state = createWatchState(settings, tools, { signal, deadlineAtMs });
        try {
            yield* beginWatch(state);
            while (clock.monotonicMs() < deadlineAtMs) {
                const outcome = yield* pollOnce(state);
                if (outcome)
                    return outcome;
                await clock.sleep(delayToNextPoll(state), signal);
            }
        }
        catch (error) {
            if (!(error instanceof DeadlineReached))
                throw error;
        }
        return endAtDeadline(state);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        watch_disposeResources(env_1);
    }
}
class DeadlineReached extends Error {
    name = 'DeadlineReached';
}

// EXTERNAL MODULE: ./build/bundle/js/pipeline/artifacts/artifact-error.js
var artifact_error = __webpack_require__(5419);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/artifacts/artifact-job.js
/** An {@link ArtifactJob} from GitLab's own answer, with what it says of the archive. */
function toArtifactJob(job, { projectId, pipelineLabel }) {
    const archive = job.artifacts?.find((artifact) => artifact.file_type === 'archive');
    return {
        id: job.id,
        name: job.name,
        projectId,
        kind: 'job',
        status: job.status,
        pipelineLabel,
        hasArchive: job.artifacts || job.artifacts_file ? Boolean(archive ?? job.artifacts_file) : undefined,
        archiveBytes: archive?.size ?? job.artifacts_file?.size ?? undefined,
        artifactsExpireAt: job.artifacts_expire_at ?? undefined,
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/required-rights.js


/**
 * Refuses what no credential at hand can do, before anything is sent.
 * @param what as the subject of a sentence, e.g. `Cancelling a pipeline`
 * @throws RefusedError
 */
function requireActing({ canAct }, what) {
    if (canAct)
        return;
    throw new RefusedError(`${what} needs an \`api-token\`; a job or trigger token cannot do it`, {
        hints: ['give an `api-token` with scope `api`, of a project, group or person with the Developer role'],
    });
}
/** The same for job logs. */
function requireTraces(client) {
    if (readsTraces(client))
        return;
    throw new RefusedError('Reading job logs needs an `api-token`; a job token cannot do it', {
        hints: ['give an `api-token` with scope `read_api`, of a project, group or person with the Reporter role'],
    });
}
/**
 * For what cannot be done without the list of jobs.
 * @param words GitLab's own
 */
function jobsUnreadable({ id }, words) {
    return new errors/* RefusedError */.fk(`The jobs of pipeline #${id} cannot be read with these credentials`, {
        details: [`GitLab says: ${words}`],
        hints: [
            'give an `api-token` with scope `read_api`; a job token reads jobs on GitLab 19.2 and newer, in projects that have this one on their allowlist',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/fetch-results.js






/** Brings back what the pipelines made, also when they failed: artifacts, and values out of them. */
async function fetchResults(result, tree, context) {
    const fetched = await guard(result, context, () => addArtifacts(result, tree, context));
    return guard(fetched, context, () => addOutputs(fetched, tree, context));
}
/**
 * What was asked for and cannot be had makes a passed run fail with its own exit code; a run that failed anyway keeps its verdict, and
 * the trouble becomes a warning.
 */
async function guard(result, context, fetch) {
    try {
        return await fetch();
    }
    catch (error) {
        if (!(error instanceof errors/* DownstreamError */.B8) || error instanceof errors/* InterruptedError */.p4)
            throw error;
        const kept = error instanceof artifact_error/* ArtifactError */.n ? withFolders(result, error.fetched, context) : result;
        if (result.exitCode !== 0)
            return { ...kept, warnings: [...result.warnings, error.message] };
        const ending = endingOfError(error);
        return { ...kept, ...ending, hints: ending.hints ?? [], details: [result.message, ...(ending.details ?? [])] };
    }
}
async function addArtifacts(result, tree, context) {
    const { options, host } = context;
    if (options.artifacts.kind === 'none')
        return result;
    refuseUnreadable(tree);
    const { downloadArtifacts } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(663), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 7835));
    const { folders, warnings } = await downloadArtifacts(listArtifactJobs(tree), options.artifacts, context);
    if (folders.length === 0)
        host.info('No job of the selection left artifacts');
    const left = [...warnings, ...warnUnreadable(tree)];
    return { ...withFolders(result, folders, context), warnings: [...result.warnings, ...left] };
}
/** Jobs that cannot be listed must not look like jobs without artifacts. */
function refuseUnreadable({ pipelineId, unreadable }) {
    if (unreadable !== undefined)
        throw jobsUnreadable({ id: pipelineId }, unreadable);
}
function warnUnreadable(tree) {
    return listNodes(tree).flatMap(({ label, unreadable }) => unreadable === undefined
        ? []
        : [`Artifacts of ${label} are left out: its jobs cannot be read (GitLab says: ${unreadable})`]);
}
function withFolders(result, folders, { options }) {
    if (folders.length === 0)
        return result;
    const byJob = new Map(folders.map(({ jobId, folder }) => [jobId, folder]));
    return {
        ...result,
        artifactsPath: options.artifactsPath,
        jobs: result.jobs.map((job) => ({ ...job, artifactsFolder: byJob.get(job.id) ?? job.artifactsFolder })),
    };
}
async function addOutputs(result, tree, context) {
    const { options, client, clock, signal } = context;
    if (options.outputsFrom.length === 0)
        return result;
    refuseUnreadable(tree);
    const { readOutputs } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(167)]).then(__webpack_require__.bind(__webpack_require__, 167));
    const jobs = listArtifactJobs(tree);
    return { ...result, outputs: await readOutputs({ client, jobs, sources: options.outputsFrom, clock, signal }) };
}
/** Every job of the tree as the artifacts code needs it, in the order of their creation. */
function listArtifactJobs(tree) {
    return listNodes(tree).flatMap((node) => node.jobs
        .toSorted((a, b) => a.id - b.id)
        .map((job) => toArtifactJob(job, { projectId: node.projectId, pipelineLabel: node.label })));
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/log-notice.js
/** What to tell about the end of a log; `undefined` when all of it was shown. */
function describeTraceEnd(jobName, end) {
    switch (end.kind) {
        case 'complete':
            return undefined;
        case 'shrunk':
            return { message: `the log of ${jobName} was cut or erased after these lines were shown`, hints: [] };
        case 'unreadable':
            return {
                message: `the log of ${jobName} cannot be read: ${end.error.message}`,
                hints: READ_HINTS,
                error: end.error,
            };
        case 'stopped':
            return {
                message: `the rest of the log of ${jobName} was not read in time${end.error ? `: ${end.error.message}` : ''}`,
                hints: [],
                error: end.error,
            };
    }
}
function describeReplaced(jobName) {
    return {
        message: `the log of ${jobName} was written anew; what follows replaces what was shown, from where it differs`,
        hints: [],
    };
}
const READ_HINTS = [
    'logs need an `api-token` with scope `read_api` and at least the Reporter role (Developer for debug logs); a job token cannot read them',
];

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/read-slots.js
function createReadSlots(concurrency) {
    const waiting = [];
    let free = concurrency;
    return async (work) => {
        // A slot that is given back goes straight to the first in line, so nobody overtakes.
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-lines.js
/** Longest line in bytes; a longer one goes on as the next line. Bounds the memory of a log without line ends. */
const LINE_LIMIT_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/**
 * `onLine` gets each complete line, line feed included where there is one. The bytes are only valid during the call. Splitting
 * bytes instead of text means that a character is never cut by the edge of a chunk.
 */
function createLineSplitter(onLine, limitBytes = LINE_LIMIT_BYTES) {
    // Grows to what the longest unfinished line needs, and is used again for the next one.
    let pending = Buffer.alloc(0);
    let pendingBytes = 0;
    function keep(bytes) {
        const needed = pendingBytes + bytes.length;
        if (needed > pending.length) {
            const grown = Buffer.allocUnsafe(Math.min(Math.max(needed, pending.length * 2), limitBytes + 1));
            pending.copy(grown, 0, 0, pendingBytes);
            pending = grown;
        }
        bytes.copy(pending, pendingBytes);
        pendingBytes = needed;
    }
    function complete(lineEnd) {
        if (pendingBytes === 0)
            return onLine(lineEnd);
        keep(lineEnd);
        const line = pending.subarray(0, pendingBytes);
        pendingBytes = 0;
        onLine(line);
    }
    /** More than the limit without a line feed: the first part, up to the last whole character, becomes a line of its own. */
    function cut() {
        const line = pending.subarray(0, pendingBytes);
        const head = characterStart(line, limitBytes);
        onLine(line.subarray(0, head));
        pending.copyWithin(0, head, pendingBytes);
        pendingBytes -= head;
    }
    return {
        push(chunk) {
            let bytes = asBuffer(chunk);
            while (bytes.length > 0) {
                // One byte more than fits: a line of just the limit is only known as complete or too long by what follows it.
                const window = bytes.subarray(0, limitBytes + 1 - pendingBytes);
                const end = window.indexOf(LINE_FEED);
                if (end >= 0)
                    complete(window.subarray(0, end + 1));
                else {
                    keep(window);
                    if (pendingBytes > limitBytes)
                        cut();
                }
                bytes = bytes.subarray(end >= 0 ? end + 1 : window.length);
            }
        },
        rest() {
            if (pendingBytes === 0)
                return undefined;
            const line = pending.subarray(0, pendingBytes);
            pendingBytes = 0;
            return line;
        },
    };
}
/** The line as text without its end (LF or CRLF). Carriage returns inside stay: the host collapses progress bars. */
function decodeLine(line) {
    let end = line.length;
    if (line[end - 1] === LINE_FEED)
        end--;
    if (end < line.length && line[end - 1] === CARRIAGE_RETURN)
        end--;
    return asBuffer(line).toString('utf8', 0, end);
}
/** `offset`, or the start of the UTF-8 sequence that it would cut in two. */
function characterStart(bytes, offset) {
    for (let start = offset; start > 0 && start > offset - 4; start--) {
        const byte = bytes[start] ?? 0;
        if ((byte & 0xc0) !== 0x80)
            return start;
    }
    return offset;
}
function asBuffer(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/log-tail.js
var log_tail_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var log_tail_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** A longer line is cut here in a tail. */
const TAIL_LINE_BYTES = 4 * 1024;
const TRIES = 4;
/**
 * Reads the last lines of finished jobs' logs, each in one pass that keeps no more than the tail in memory. A log that cannot be
 * read comes back as such and never fails the run.
 *
 * @returns tails by job id, for all given jobs.
 * @throws the signal's reason.
 */
async function readLogTails(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { clock, jobs, withinMs, signal: interrupt, concurrency = 4 } = request;
        const deadline = log_tail_addDisposableResource(env_1, clock.deadline(withinMs, () => new Error('there was no time left to read it')), false);
        const signal = interrupt ? AbortSignal.any([interrupt, deadline.signal]) : deadline.signal;
        const slots = createReadSlots(concurrency);
        async function readTail(job) {
            try {
                signal.throwIfAborted();
                return await readPatiently({ ...request, signal }, job);
            }
            catch (error) {
                interrupt?.throwIfAborted();
                if (error instanceof errors/* RefusedError */.fk)
                    return { kind: 'unreadable', reason: error.message, hints: READ_HINTS };
                if (error instanceof errors/* UnreachableError */.Jk || error === deadline.signal.reason) {
                    return { kind: 'unreadable', reason: error.message, hints: [] };
                }
                throw error;
            }
        }
        return new Map(await Promise.all(jobs.map((job) => slots(async () => [job.id, await readTail(job)]))));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        log_tail_disposeResources(env_1);
    }
}
async function readPatiently(request, job) {
    const { source, clock, lineCount, signal, random = Math.random } = request;
    let row;
    for (;;) {
        const tail = createTail(lineCount);
        try {
            await source.readTrace(job.projectId, job.id, tail.push, { signal });
            return tail.end();
        }
        catch (error) {
            if (!(error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk))
                throw error;
            row = rideOut(row, error, { remainingMs: Number.POSITIVE_INFINITY, random: random() });
            if (row.failures === TRIES)
                throw error;
            // When time runs out meanwhile, what kept failing says more.
            await clock.sleep(row.delayMs, signal).catch(() => {
                throw error;
            });
        }
    }
}
/** The last lines of what is pushed, in a ring. */
function createTail(lineCount) {
    const ring = [];
    let count = 0;
    const splitter = createLineSplitter(take);
    function take(line) {
        if (lineCount > 0)
            ring[count % lineCount] = cutLine(line);
        count++;
    }
    return {
        push: splitter.push,
        end() {
            const rest = splitter.rest();
            if (rest)
                take(rest);
            const oldest = ring.length > 0 ? count % ring.length : 0;
            const lines = [...ring.slice(oldest), ...ring.slice(0, oldest)];
            return { kind: 'tail', lines, omittedLines: count - lines.length };
        },
    };
}
function cutLine(line) {
    if (line.length <= TAIL_LINE_BYTES)
        return decodeLine(line);
    return `${decodeLine(line.subarray(0, characterStart(line, TAIL_LINE_BYTES)))}…`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/log-tails.js
var log_tails_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var log_tails_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** For all tails together. */
const WITHIN_MS = 60_000;
/** A pipeline with hundreds of failed jobs has one cause; the first tails tell it. */
const MOST_TAILS = 20;
/** Reads the ends of failed jobs' logs, prints them, and puts them into the jobs for summaries and reports. */
async function addLogTails(jobs, context) {
    const { options, client, clock, host, random, signal } = context;
    const failed = (0,failed_jobs/* failedJobs */.Mf)({ jobs }).filter(({ kind }) => kind === 'job');
    if (options.logs === 'none' || failed.length === 0)
        return jobs;
    if (!demands_readsTraces(client)) {
        host.info('Logs of failed jobs are left out: reading them needs an `api-token` with scope `read_api`');
        return jobs;
    }
    const wanted = failed.slice(0, MOST_TAILS);
    if (wanted.length < failed.length)
        host.info(`Showing the logs of ${MOST_TAILS} of ${failed.length} failed jobs`);
    const tails = await readLogTails({
        source: client,
        clock,
        jobs: wanted,
        lineCount: options.logLines,
        withinMs: WITHIN_MS,
        signal,
        random,
    });
    return jobs.map((job) => {
        const tail = tails.get(job.id);
        if (tail === undefined)
            return job;
        if (tail.kind === 'unreadable') {
            // With live logs this has been said already.
            if (options.logs === 'failed')
                host.warn(`The log of ${(0,failed_jobs/* fullJobName */.qw)(job)} cannot be read: ${tail.reason}`);
            return job;
        }
        if (options.logs === 'failed')
            showTail(job, tail, context);
        return { ...job, logTail: tail.lines };
    });
}
function showTail(job, tail, { host }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const why = (0,failed_jobs/* failureWords */.AC)(job);
        const _section = log_tails_addDisposableResource(env_1, host.section(`${(0,failed_jobs/* fullJobName */.qw)(job)} failed${why ? ` (${why})` : ''}${job.url ? `: ${job.url}` : ''}`), false);
        if (tail.omittedLines > 0)
            host.info(`… ${tail.omittedLines} lines before`);
        if (tail.lines.length === 0)
            host.info('(its log is empty)');
        else
            host.logLines({ key: String(job.id), text: undefined }, tail.lines);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        log_tails_disposeResources(env_1);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/finish-run.js







/** What is made of a pipeline that came to its end: failed jobs' log tails, artifacts, outputs, the verdict in one line. */
async function finishRun(outcome, context) {
    const { pipeline, tree, tries } = outcome;
    const jobs = await addLogTails(listResultJobs(tree), context);
    const result = {
        ...createResult(describeEnd(outcome, jobs), pipeline, context.client),
        jobs,
        tries,
        warnings: warnUncounted(outcome),
    };
    return fetchResults(result, tree, context);
}
function describeEnd({ result, passed, pipeline, tries }, jobs) {
    const exitCode = passed ? 0 : 1;
    const name = `Pipeline #${pipeline.id}`;
    const took = pipeline.duration ? ` after ${formatDuration(pipeline.duration)}` : '';
    const tried = tries > 1 ? ` at try ${tries}` : '';
    const accepted = passed && result !== 'success' ? ', which `pass-on` takes as success' : '';
    const hints = passed ? [] : [`see ${pipeline.web_url}`];
    switch (result) {
        case 'success':
            return { result, exitCode, message: `${name} ${statusLook('success').words}${tried}${took}` };
        case 'failed':
            return {
                result,
                exitCode,
                message: `${name} failed${tried}${took}${nameSome(': ', (0,failed_jobs/* failedJobs */.Mf)({ jobs }).filter(({ counts }) => counts))}`,
                hints,
            };
        case 'canceled':
            return { result, exitCode, message: `${name} was canceled${took}${accepted}`, hints };
        case 'skipped':
            return { result, exitCode, message: `${name} was skipped: none of its jobs ran${accepted}`, hints };
        case 'manual': {
            const message = `${name} is blocked until somebody plays ${nameSome('', (0,failed_jobs/* blockingJobs */.aJ)({ jobs })) || 'a manual job'}${accepted}`;
            const links = (0,failed_jobs/* blockingJobs */.aJ)({ jobs }).flatMap(({ url }) => (url === undefined ? [] : [url]));
            const choices = '`on-manual: wait` waits for somebody, `on-manual: play` plays them, `pass-on: manual` takes this as success';
            return { result, exitCode, message, hints: passed ? [] : [...hints, choices], details: links };
        }
    }
}
const NAMED = 5;
function nameSome(before, jobs) {
    if (jobs.length === 0)
        return '';
    const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
    return `${before}${jobs.slice(0, NAMED).map(failed_jobs/* fullJobName */.qw).join(', ')}${more}`;
}
function warnUncounted({ tree }) {
    return listUncountedTrouble(tree).map(({ label, pipeline }) => {
        const { status, web_url } = pipeline;
        return `Downstream pipeline ${label} is ${status}; its trigger job does not wait for it or may fail, so it does not count: ${web_url ?? ''}`;
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/cancel.js
var cancel_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var cancel_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
async function cancelTree(root, { client, clock, withinMs, signal: interrupt }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const deadline = cancel_addDisposableResource(env_1, clock.deadline(withinMs, () => new errors/* UnreachableError */.Jk(`GitLab did not answer within ${Math.round(withinMs / 1000)} s`)), false);
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
        cancel_disposeResources(env_1);
    }
}
async function cancelBelow(root, client, signal) {
    const below = listNodes(root).filter((node) => node !== root && !isFinished(node.pipeline.status));
    // Best effort: a token of the root's project often may not act elsewhere.
    await Promise.allSettled(below.map((node) => client.cancelPipeline(node.projectId, node.pipelineId, { signal, retries: 0 })));
}
async function cancel_confirm({ projectId, pipelineId }, answered, { client, clock, signal }) {
    let pipeline = answered;
    try {
        while (!isCanceling(pipeline) && !isFinished(pipeline.status)) {
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

;// CONCATENATED MODULE: ./build/bundle/js/commands/leave-run.js




/** Runners kill what lingers after a signal; the answer must be there by then. */
const CANCEL_WITHIN_MS = 5_000;
/** Ends a run before its pipeline ended: cancels it or leaves it, as asked, and says which. */
async function leaveRun(reason, root, run, context) {
    const { client } = context;
    const ending = describeEnding(reason, root, run, context);
    const { line, pipeline } = await leave_run_cancelOrLeave(reason, root, run, context);
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
async function leave_run_cancelOrLeave(reason, root, run, context) {
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

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/refetch-plan.js
/**
 * When to read the trace of a running job again. There are no ranges: every read gives the whole trace, so reading at every poll
 * would cost the square of its size. Promised instead, with L = size at the last read, T = bytes spent so far, A = `FREE_BYTES`:
 *
 *     T ≤ 2L + A while the job runs, and so T + F ≤ 3F + A after the last read, of the final size F ≥ L.
 *
 * A read of size x keeps the promise if and only if T + x ≤ 2x + A, i.e. x ≥ T - A ("covered"). A trace that has doubled is always
 * covered: x ≥ 2L ≥ T - A. Anything more often is paid from the slack x + A - T: small logs are read every few seconds, and
 * reads are spaced so that they spend the slack over minutes, ever more slowly, instead of running out of it at once.
 *
 * Whether the trace has doubled is only guessed, from the rate at which it grew. Where the server announces the size
 * (`Content-Length`), the answer to a guess that came too early is left unread; that is charged with `LEFT_BYTES`, for what was
 * on its way by then, and done only while the promise can pay for it. Then T ≤ 2L + A + `LEFT_BYTES` whatever the log does, the
 * excess coming from a guess at a log smaller than that, which is not worth leaving. Where sizes are not announced, a guess that
 * came too early costs a read of x ≤ F; guesses are made only while the promise holds, so the excess is one such read at most.
 *
 * Price, on purpose: there is no upper limit to the time between two reads of a big log. In its second half at worst, new lines
 * come only when it has doubled or the job ends. Bytes of reads that were cut short count in T, on top of the promise.
 */
const FREE_BYTES = 2 * 1024 * 1024;
/** What an answer costs that is left unread: what the buffers of a fast connection hold. */
const LEFT_BYTES = 1024 * 1024;
/** In this time at the start of a job, the slack is spent by the factor e. */
const SLACK_SPENT_MS = 240_000;
/** Growth is taken for this much slower than it was, so that a guess seldom comes too early. */
const GUESS_MARGIN = 1.25;
const ANNOUNCED_GUESS_MARGIN = 1.05;
const MIN_LOOK_MS = 3_000;
const MAX_PATIENT_LOOK_MS = 5_000;
/** Looks grow apart by this factor while nothing new comes. */
const LOOK_GROWTH = 1.5;
/** Requests for traces of all jobs together, per minute. */
const LOOKS_PER_MINUTE = 60;
function startHistory(nowMs) {
    return {
        sizeBytes: 0,
        totalBytes: 0,
        startedMs: nowMs,
        lastReadMs: nowMs,
        growthBytesPerSecond: 0,
        announced: false,
        vainLooks: 0,
    };
}
/** Milliseconds from now until the next request; `undefined`: not before the job ends. */
function planLook(history, nowMs, load) {
    const leastMs = leastLookMs(load);
    const patientMs = Math.min(leastMs * LOOK_GROWTH ** history.vainLooks, Math.max(leastMs, MAX_PATIENT_LOOK_MS));
    if (history.sizeBytes === 0)
        return patientMs;
    const readableMs = Math.min(pacedMs(history), doubledMs(history));
    return readableMs === Number.POSITIVE_INFINITY ? undefined : Math.max(patientMs, readableMs - nowMs);
}
/** Whether an answer of this announced size is to be read, or left. */
function isWorthReading(history, announcedBytes) {
    if (announcedBytes <= LEFT_BYTES)
        return true;
    return (announcedBytes >= 2 * history.sizeBytes ||
        (announcedBytes !== history.sizeBytes && isCovered(history, announcedBytes)));
}
/** After a read of the whole trace. A replaced trace starts a new account. */
function recordRead(history, sizeBytes, nowMs, replaced = false) {
    if (replaced)
        return { ...startHistory(nowMs), sizeBytes, totalBytes: sizeBytes, announced: history.announced };
    return {
        ...history,
        sizeBytes: Math.max(sizeBytes, history.sizeBytes),
        totalBytes: history.totalBytes + sizeBytes,
        lastReadMs: nowMs,
        growthBytesPerSecond: growthRate(history, sizeBytes, nowMs),
        vainLooks: sizeBytes > history.sizeBytes ? 0 : history.vainLooks + 1,
    };
}
/** After an answer of this announced size was left unread. */
function recordLeft(history, announcedBytes, nowMs) {
    return {
        ...history,
        announced: true,
        totalBytes: history.totalBytes + LEFT_BYTES,
        growthBytesPerSecond: growthRate(history, announcedBytes, nowMs),
        vainLooks: history.vainLooks + 1,
    };
}
/** After a read that was cut short: its bytes were spent, and the trace is at least as long. */
function recordCutRead(history, readBytes) {
    return {
        ...history,
        sizeBytes: Math.max(readBytes, history.sizeBytes),
        totalBytes: history.totalBytes + readBytes,
    };
}
/** Seen since the last read. A log that stands still is not written off at once, but looked at ever more seldom. */
function growthRate(history, sizeBytes, nowMs) {
    const seconds = (nowMs - history.lastReadMs) / 1000;
    const rate = seconds > 0 ? (sizeBytes - history.sizeBytes) / seconds : 0;
    return Math.max(rate, history.growthBytesPerSecond / 2);
}
/** When the trace may have doubled, if a guess at that can be paid for. */
function doubledMs({ announced, sizeBytes, totalBytes, lastReadMs, growthBytesPerSecond }) {
    const costBytes = announced && sizeBytes > LEFT_BYTES ? LEFT_BYTES : 0;
    if (growthBytesPerSecond === 0 || totalBytes + costBytes > 2 * sizeBytes + FREE_BYTES)
        return Number.POSITIVE_INFINITY;
    const margin = announced ? ANNOUNCED_GUESS_MARGIN : GUESS_MARGIN;
    return lastReadMs + ((sizeBytes * margin) / growthBytesPerSecond) * 1000;
}
function isCovered(history, sizeBytes) {
    return sizeBytes >= history.totalBytes - FREE_BYTES;
}
/**
 * When the slack pays for a read although the trace has not doubled. A read every L / slack of the time in which the slack may be
 * spent: so the slack shrinks like e^(-t / time), never to nothing. That time grows with the job, for a long one needs it longer.
 */
function pacedMs(history) {
    const { sizeBytes, totalBytes, startedMs, lastReadMs } = history;
    if (!isCovered(history, sizeBytes))
        return Number.POSITIVE_INFINITY;
    const slackBytes = Math.max(1, sizeBytes + FREE_BYTES - totalBytes);
    return lastReadMs + (sizeBytes / slackBytes) * (SLACK_SPENT_MS + (lastReadMs - startedMs) / 2);
}
function leastLookMs({ jobsFollowed, remainingShare }) {
    const shared = Math.max(MIN_LOOK_MS, (jobsFollowed * 60_000) / LOOKS_PER_MINUTE);
    return remainingShare !== undefined && remainingShare < 0.25 ? shared * 4 : shared;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/read-trace.js


/**
 * Reads one trace once. What arrives before a body is cut short counts: it was compared with what was shown, and goes on from there.
 *
 * @throws the signal's reason.
 */
async function readTraceOnce(request) {
    const { source, clock, job, reader, history, finished, signal } = request;
    const leave = new AbortController();
    const read = reader.startRead();
    let announcedBytes;
    let readBytes = 0;
    try {
        await source.readTrace(job.projectId, job.id, (chunk) => {
            readBytes += chunk.length;
            read.push(chunk);
        }, { signal: AbortSignal.any([signal, leave.signal]), onLength });
    }
    catch (error) {
        signal.throwIfAborted();
        if (leave.signal.aborted) {
            return { kind: 'left', history: recordLeft(history, announcedBytes ?? 0, clock.monotonicMs()) };
        }
        if (error instanceof errors/* RefusedError */.fk || error instanceof errors/* UnreachableError */.Jk) {
            return { kind: 'failed', history: recordCutRead(history, readBytes), error };
        }
        throw error;
    }
    const end = read.end(finished);
    const known = { ...history, announced: announcedBytes !== undefined };
    return { kind: 'read', end, history: recordRead(known, end.sizeBytes, clock.monotonicMs(), end.replaced) };
    function onLength(sizeBytes) {
        announcedBytes = sizeBytes;
        if (!finished && !isWorthReading(history, sizeBytes))
            leave.abort(new Error('trace left unread'));
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-marks.js
/** When there are more, every second one goes. */
const MAX_MARKS = 4096;
function createMarks() {
    return { lineCount: 0, checksum: 0, stride: 1, checksums: [] };
}
/** One more line; `checksum` covers everything up to its end. */
function addMark(marks, checksum) {
    marks.lineCount++;
    marks.checksum = checksum;
    if (marks.lineCount % marks.stride === 0)
        marks.checksums.push(checksum);
    if (marks.checksums.length > MAX_MARKS)
        thinOut(marks);
}
function thinOut(marks) {
    const { checksums } = marks;
    marks.stride *= 2;
    // Mark i stands for line (i + 1) * stride: those of the doubled stride are the odd ones.
    for (let index = 0; index * 2 + 1 < checksums.length; index++)
        checksums[index] = checksums[index * 2 + 1] ?? 0;
    checksums.length = Math.floor(checksums.length / 2);
}
/** `undefined` for a line without a mark. */
function checksumAt({ lineCount, checksum, stride, checksums }, line) {
    if (line === lineCount)
        return checksum;
    return line % stride === 0 ? checksums[line / stride - 1] : undefined;
}
/** Forgets what comes after `line`, which has a mark. */
function cutMarks(marks, line) {
    marks.lineCount = line;
    marks.checksums.length = Math.floor(line / marks.stride);
    marks.checksum = marks.checksums.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/trace-reader.js



/**
 * Follows one job's trace over many reads, of which each starts from the first byte again: what was shown is passed over, what is
 * new comes out line by line, once.
 *
 * A trace can be written anew (job run again under its id, erased, rewritten by the runner). So the lines of each read are
 * compared with what was shown, by a running checksum with marks at line ends: from the first line that differs on, everything
 * is new. Marks are thinned out in long logs, one mark for every 2, 4, 8, … lines, so memory stays the same; the price is that a
 * replaced log of more than 4,096 lines may repeat the few lines between the last equal mark and the difference.
 *
 * A trace that is shorter than before proves nothing (an archive in the making answers so); it is compared when it grows again.
 */
function createTraceReader(settings) {
    const shown = createMarks();
    return {
        get lineCount() {
            return shown.lineCount;
        },
        startRead: () => startRead(settings, shown),
    };
}
function startRead(settings, shown) {
    const state = { settings, shown, passedLines: 0, checksum: 0, held: [], fresh: [], replaced: false };
    const splitter = createLineSplitter((line) => takeLine(state, line));
    let sizeBytes = 0;
    return {
        push(chunk) {
            sizeBytes += chunk.length;
            splitter.push(chunk);
            handOn(state);
        },
        end(finished) {
            const shrunk = state.passedLines < shown.lineCount;
            const rest = finished && !shrunk ? splitter.rest() : undefined;
            if (rest)
                takeLine(state, rest);
            handOn(state);
            return { sizeBytes, replaced: state.replaced, shrunk };
        },
    };
}
function takeLine(state, line) {
    const { shown, fresh } = state;
    state.checksum = (0,external_node_zlib_.crc32)(line, state.checksum);
    state.passedLines++;
    if (state.passedLines > shown.lineCount) {
        addMark(shown, state.checksum);
        fresh.push(decodeLine(line));
    }
    else
        compare(state, line);
}
function compare(state, line) {
    const expected = checksumAt(state.shown, state.passedLines);
    if (expected === state.checksum) {
        if (state.held.length > 0)
            state.held = [];
        return;
    }
    state.held.push(Buffer.from(line));
    if (expected !== undefined)
        replace(state);
}
function replace(state) {
    const { settings, shown, held, fresh } = state;
    state.replaced = true;
    settings.onReplaced();
    cutMarks(shown, state.passedLines - held.length);
    fresh.push(...held.map(decodeLine));
    // Marks between the last equal one and here are gone; they are made anew from the lines just held.
    let { checksum } = shown;
    for (const line of held) {
        checksum = (0,external_node_zlib_.crc32)(line, checksum);
        addMark(shown, checksum);
    }
    state.held = [];
}
function handOn(state) {
    const lines = state.fresh;
    if (lines.length === 0)
        return;
    state.fresh = [];
    state.settings.onLines(lines);
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/follow-trace.js




/** An archive in the making answers a shorter or empty trace for a moment. */
const SHORT_READS_BELIEVED = 3;
const SHORT_READ_DELAY_MS = 2_000;
/** Follows one trace until the last read after the job's end, through failures of any length. */
async function followTrace(request) {
    const { clock, stop } = request;
    const state = {
        request,
        reader: createTraceReader(request),
        history: startHistory(clock.monotonicMs()),
        trouble: undefined,
        shortReads: 0,
    };
    try {
        let end;
        while (end === undefined)
            end = await follow_trace_look(state);
        return end;
    }
    catch (error) {
        if (!stop.aborted || error !== stop.reason)
            throw error;
        return { kind: 'stopped', error: state.trouble?.error };
    }
}
/** One look at the trace; resolves with the end, or when the next look is due. */
async function follow_trace_look(state) {
    const { clock, random, stop } = state.request;
    const { finished, outcome } = await readInTurn(state);
    state.history = outcome.history;
    if (outcome.kind === 'failed') {
        state.trouble = persist(state.trouble, outcome.error, random());
        if (state.trouble === undefined)
            return { kind: 'unreadable', error: outcome.error };
        await clock.sleep(state.trouble.delayMs, stop);
        return undefined;
    }
    state.trouble = undefined;
    if (outcome.kind === 'left' || !finished) {
        await pause(state);
        return undefined;
    }
    if (!outcome.end.shrunk)
        return { kind: 'complete' };
    state.shortReads++;
    if (state.shortReads === SHORT_READS_BELIEVED)
        return { kind: 'shrunk' };
    await clock.sleep(SHORT_READ_DELAY_MS, stop);
    return undefined;
}
function readInTurn({ request, reader, history }) {
    const { source, clock, job, slots, ended, stop } = request;
    return slots(async () => {
        stop.throwIfAborted();
        // Asked when the turn comes: a job that ended while its read waited in line needs no second one.
        const finished = ended.aborted;
        return { finished, outcome: await readTraceOnce({ source, clock, job, reader, history, finished, signal: stop }) };
    });
}
/** `undefined` when the refusal is to be believed. */
function persist(row, error, random) {
    try {
        return rideOut(row, error, { remainingMs: Number.POSITIVE_INFINITY, random });
    }
    catch {
        return undefined;
    }
}
/** Until the next look is due, or the job has ended. */
async function pause({ request, history }) {
    const { clock, load, ended, stop } = request;
    const delayMs = planLook(history, clock.monotonicMs(), load());
    if (delayMs === undefined)
        await abortion(ended);
    else {
        await clock.sleep(delayMs, ended).catch((error) => {
            if (!ended.aborted)
                throw error;
        });
    }
    stop.throwIfAborted();
}
function abortion(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/pipeline/logs/follow-logs.js
var follow_logs_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var follow_logs_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Starts with no jobs; nothing is read before the first `update`. */
function createLogFollower(settings) {
    const { source, clock, emit, concurrency = 4, signal, random = Math.random } = settings;
    const followed = new Map();
    const active = new Set();
    const refusedProjects = new Set();
    const slots = createReadSlots(concurrency);
    const stopping = new AbortController();
    const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
    let failure;
    function follow(job) {
        const end = new AbortController();
        active.add(job.id);
        const done = followTrace({
            ...{ source, clock, slots, random, load, job, stop },
            ended: AbortSignal.any([end.signal, stop]),
            onLines: (lines) => emit({ kind: 'lines', job, lines }),
            onReplaced: () => emit({ kind: 'notice', job, ...describeReplaced(job.name) }),
        })
            .then((outcome) => tell(job, outcome))
            .catch((error) => {
            failure ??= { error };
            stopping.abort(error);
        })
            .finally(() => active.delete(job.id));
        followed.set(job.id, { job, end, done });
    }
    function tell(job, outcome) {
        if (outcome.kind === 'unreadable') {
            // Rights are the project's: one line for all of its jobs.
            if (refusedProjects.has(job.projectId))
                return;
            refusedProjects.add(job.projectId);
        }
        if (outcome.kind === 'stopped' && (signal?.aborted || failure))
            return;
        const notice = describeTraceEnd(job.name, outcome);
        if (notice)
            emit({ kind: 'notice', job, ...notice });
    }
    function load() {
        const rate = source.rateLimit;
        return { jobsFollowed: active.size, remainingShare: rate && rate.remaining / Math.max(rate.limit, 1) };
    }
    return {
        update(jobs) {
            if (stop.aborted)
                return;
            for (const job of jobs)
                if (hasTrace(job) && !followed.has(job.id))
                    follow(job);
            for (const id of endedIds(jobs, followed))
                followed.get(id)?.end.abort();
        },
        async finish(withinMs) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                for (const { end } of followed.values())
                    end.abort();
                const deadline = follow_logs_addDisposableResource(env_1, clock.deadline(withinMs, () => new Error(`no more time for logs after ${withinMs} ms`)), false);
                const onDeadline = () => stopping.abort(deadline.signal.reason);
                deadline.signal.addEventListener('abort', onDeadline, { once: true });
                await Promise.all([...followed.values()].map(({ done }) => done));
                stopping.abort(new Error('the logs are complete'));
                if (failure)
                    throw failure.error;
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                follow_logs_disposeResources(env_1);
            }
        },
    };
}
/** A trigger job has no log, nor has a job that waits or was skipped. */
function hasTrace({ kind, status }) {
    if (kind === 'bridge' || status === 'skipped')
        return false;
    return status === 'running' || status === 'canceling' || isFinished(status);
}
/**
 * Jobs that ended: by their status, or because a retried one took their place. A job that is missing otherwise is no sign: its
 * pipeline may have been unreadable for a moment.
 */
function endedIds(jobs, followed) {
    const listed = new Set(jobs.map(({ id }) => id));
    const newest = new Map(jobs.map((job) => [placeOf(job), job.id]));
    const replaced = [...followed.values()].filter(({ job }) => !listed.has(job.id) && (newest.get(placeOf(job)) ?? 0) > job.id);
    return [...jobs.filter(({ status }) => isFinished(status)), ...replaced.map(({ job }) => job)].map(({ id }) => id);
}
function placeOf({ projectId, pipelineId, name }) {
    return JSON.stringify([projectId, pipelineId, name]);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/live-logs.js



/** With live logs a job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000;
/** After the pipeline ended, its last log lines may take this long to come. */
const FINISH_WITHIN_MS = 30_000;
/** `logs: all` follows every running job's log; anything else does nothing until the end. */
function createLiveLogs({ options, client, clock, host, random, signal }) {
    if (options.logs !== 'all' || !demands_readsTraces(client))
        return NO_LOGS;
    const stopping = new AbortController();
    const follower = createLogFollower({
        source: client,
        clock,
        random,
        signal: AbortSignal.any([signal, stopping.signal]),
        emit: (event) => {
            if (event.kind === 'lines')
                host.logLines({ key: String(event.job.id), text: (0,failed_jobs/* fullJobName */.qw)(event.job) }, event.lines);
            else
                host.warn([event.message, ...event.hints].join('; '));
        },
    });
    return {
        jobsEveryMs: JOBS_EVERY_MS,
        update: (jobs) => follower.update(jobs),
        finish() {
            host.progress('reading the rest of the logs');
            return follower.finish(FINISH_WITHIN_MS);
        },
        stop: () => stopping.abort(new Error('the run is over')),
    };
}
const NO_LOGS = { jobsEveryMs: undefined, update: () => { }, finish: async () => { }, stop: () => { } };

;// CONCATENATED MODULE: ./build/bundle/js/commands/watch-console.js




/** Without a terminal a line this often says that the wait goes on; some CI systems end silent jobs. */
const HEARTBEAT_MS = 120_000;
/** Shows a watcher's events to people: a line for what changed, and one moving line on a terminal. */
function createWatchConsole(host) {
    let jobs = [];
    let status = '';
    let shownAtMs = 0;
    function show(event) {
        if (event.kind === 'status')
            status = event.pipeline.status;
        if (event.kind === 'jobs')
            jobs = event.jobs;
        if (event.kind === 'polled')
            showProgress(event);
        for (const line of describeEvent(event))
            host.info(line);
        for (const line of describeTrouble(event))
            host.warn(line);
    }
    function showProgress(event) {
        const text = formatProgress(event, status, jobs);
        host.progress(text);
        if (event.elapsedMs - shownAtMs < HEARTBEAT_MS)
            return;
        shownAtMs = event.elapsedMs;
        host.info(text);
    }
    return { show, clear: () => host.progress(undefined) };
}
function describeEvent(event) {
    switch (event.kind) {
        case 'status':
            return describeStatus(event.pipeline);
        case 'job':
            return describeJob(event.job, event.previous);
        case 'blocked':
            return event.jobs.map((job) => `Waiting for somebody to play "${(0,failed_jobs/* fullJobName */.qw)(job)}"${linkOf(job)}`);
        case 'delayed':
            return event.jobs.map((job) => `Delayed job "${(0,failed_jobs/* fullJobName */.qw)(job)}" starts by itself later${linkOf(job)}`);
        case 'played':
            return [`Played manual job "${(0,failed_jobs/* fullJobName */.qw)(event.job)}"${linkOf(event.job)}`];
        case 'retrying': {
            const names = event.jobs.map(failed_jobs/* fullJobName */.qw).join(', ') || 'the failed jobs';
            return [`Retrying ${names} (${event.attempt} of ${event.of})`];
        }
        case 'recovered':
            return [`GitLab answers again after ${event.failures} failed ${event.failures === 1 ? 'poll' : 'polls'}`];
        default:
            return [];
    }
}
/** Its end is the result, which has a line of its own after the jobs and their logs. */
function describeStatus({ id, status }) {
    const { icon, words } = statusLook(status);
    return isFinished(status) ? [] : [`${icon} pipeline #${id} is ${words}`];
}
function describeTrouble(event) {
    switch (event.kind) {
        case 'retry-refused':
            return [`The failed jobs are not retried: ${event.error.message}`];
        case 'unreadable': {
            const whose = event.label ?? 'the pipeline';
            if (event.what === 'trigger jobs') {
                return [
                    `Trigger jobs of ${whose} cannot be read with these credentials, pipelines below it are not followed (GitLab says: ${event.words})`,
                ];
            }
            return [
                `Jobs of ${whose} cannot be read with these credentials, only its status is followed (GitLab says: ${event.words})`,
            ];
        }
        case 'trouble':
            return [`${event.error.message}; trying again until the timeout`];
        default:
            return [];
    }
}
/** Jobs that only queue up, or were skipped from the start, are no news. */
function describeJob(job, previous) {
    const { status, durationSeconds } = job;
    if (status === 'created' || status === 'pending' || (previous === undefined && status === 'skipped'))
        return [];
    const took = isFinished(status) && durationSeconds ? ` in ${formatDuration(durationSeconds)}` : '';
    const why = status === 'failed' ? ` (${[(0,failed_jobs/* failureWords */.AC)(job), !job.counts && 'does not count'].filter(Boolean).join(', ')})` : '';
    return [`  ${statusIcon(status)} ${(0,failed_jobs/* fullJobName */.qw)(job)}: ${status}${took}${why === ' ()' ? '' : why}`];
}
function formatProgress({ elapsedMs, estimate }, status, jobs) {
    const done = jobs.filter((job) => isFinished(job.status)).length;
    const counted = jobs.length > 0 ? `${done}/${jobs.length} jobs` : undefined;
    const left = estimate && describeEstimate(estimate);
    return [status, counted, formatDuration(elapsedMs / 1000), left].filter(Boolean).join(' · ');
}
function describeEstimate({ remainingMs, percent }) {
    return remainingMs > 0 ? `${percent}%, about ${formatDuration(remainingMs / 1000)} left` : 'takes longer than usual';
}
function linkOf({ url }) {
    return url === undefined ? '' : `: ${url}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/follow-run.js
var follow_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var follow_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** What happens to a pipeline once it exists: the commit is checked, it is followed to its end if wanted, and its results are fetched. */
async function followRun(run, context) {
    const { options, clock } = context;
    const startedAtMs = clock.monotonicMs();
    const result = await follow(run, context);
    if (!options.wait || result.durationSeconds !== undefined)
        return result;
    // GitLab counts no duration for what never ran, or has not ended.
    return { ...result, durationSeconds: Math.round((clock.monotonicMs() - startedAtMs) / 1000) };
}
async function follow(run, context) {
    const { options, client, signal } = context;
    const { pipeline } = run;
    const root = createNode(run.project, pipeline);
    if (runsOtherCommit(pipeline, options)) {
        return leaveRun('sha-mismatch', root, run, context);
    }
    try {
        signal.throwIfAborted();
        if (!options.wait) {
            const message = `Pipeline #${pipeline.id} was started and is not waited for`;
            return createResult({ result: 'triggered', exitCode: 0, message }, pipeline, client);
        }
        const outcome = await watchRun(run, root, context);
        if (outcome.kind === 'timeout')
            return await leaveRun('timeout', root, { ...run, pipeline: outcome.pipeline }, context);
        return await finishRun(outcome, context);
    }
    catch (error) {
        return endRunOnError(error, root, run, context);
    }
}
/** Whether the pipeline runs another commit than `expect-sha` says. */
function runsOtherCommit({ sha }, { expectSha }) {
    return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha);
}
async function watchRun(run, root, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { options, client, clock, host, random, signal } = context;
        const console = createWatchConsole(host);
        const liveLogs = createLiveLogs(context);
        // Ended with this function, however that ends: the watch's deadline would hold the process up.
        const watch = follow_run_addDisposableResource(env_1, watchPipeline({
            root,
            pipeline: run.pipeline,
            timeoutMs: Math.max(0, run.deadlineAtMs - clock.monotonicMs()),
            follow: options.follow,
            retryFailed: options.retryFailed,
            onManual: options.onManual,
            passOn: options.passOn,
            pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
            jobsEveryMs: liveLogs.jobsEveryMs,
            signal,
        }, { client, clock, random }), true);
        try {
            for (;;) {
                const step = await watch.next();
                if (step.done) {
                    await liveLogs.finish();
                    return step.value;
                }
                console.show(step.value);
                if (step.value.kind === 'jobs')
                    liveLogs.update(step.value.jobs);
            }
        }
        finally {
            console.clear();
            liveLogs.stop();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = follow_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Where the pipeline is, and no more than is known of it. */
function describeLeft(error, status, { pipeline: { web_url } }) {
    if (isFinished(status))
        return `The pipeline had ended with ${status} before: ${web_url}`;
    if (error instanceof errors/* RefusedError */.fk)
        return `The pipeline is left as it is: ${web_url}`;
    return `The pipeline goes on by itself: ${web_url}`;
}
/** The pipeline exists, so its facts belong into the result whatever went wrong. */
async function endRunOnError(error, root, run, context) {
    if (error instanceof errors/* InterruptedError */.p4)
        return leaveRun(error, root, run, context);
    const left = describeLeft(error, root.pipeline.status, run);
    if (!(error instanceof errors/* UnreachableError */.Jk) && !(error instanceof errors/* RefusedError */.fk)) {
        context.host.warn(left);
        throw error;
    }
    const ending = endingOfError(error);
    const result = createResult({ ...ending, details: [...(ending.details ?? []), left] }, run.pipeline, context.client);
    return { ...result, status: root.pipeline.status, jobs: listResultJobs(root) };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-context.js
/** When a run that begins now must end, for {@link Run.deadlineAtMs}. */
function deadlineOf({ clock, options }) {
    return clock.monotonicMs() + options.timeoutSeconds * 1000;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-trigger.js












/**
 * Starts a pipeline and, with `wait`, follows it to its end. With `dry-run` only reads.
 *
 * @throws DownstreamError for what went wrong before there was a pipeline; later troubles are in the result.
 */
async function runTrigger(context) {
    const { options, client, host } = context;
    const deadlineAtMs = deadlineOf(context);
    const request = createRequest(context);
    await checkDestinations(options);
    if (options.apiVersion === 'v3')
        return triggerLegacy(request, context);
    const rights = await readRights(request, context);
    if (rights)
        refuseImpossible(options, rights, client);
    if (options.dryRun)
        return dryRun(request, context);
    const pipeline = await start(request, { rights, deadlineAtMs }, context);
    const run = { project: request.project, pipeline, started: true, deadlineAtMs };
    announce(run, host);
    host.info(`Started pipeline #${pipeline.id} on ${pipeline.ref ?? request.ref}: ${pipeline.web_url}`);
    return followRun(run, context);
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
        return await probeRights(client, project, { signal, withJobs: options.wait });
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
            return `${event.error.message}; trying again in ${formatDuration(event.delayMs / 1000)}`;
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
    return createResult({ ...ending, message }, undefined, client);
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
    const { examineProject } = await __webpack_require__.e(/* import() */ 641).then(__webpack_require__.bind(__webpack_require__, 641));
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
    return createResult({ result: 'dry-run', exitCode: 0, message }, undefined, client);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-wait.js







/** Attaches to the pipeline of `pipeline-id` and follows it to its end. What is attached to is never canceled by default. */
async function runWait(context) {
    const { options, client, host, signal } = context;
    await checkDestinations(options);
    const run = await attachToPipeline(context);
    const { project, pipeline } = run;
    const rights = needsJobs(options) ? await probeJobs(client, project, pipeline.id, { signal }) : PIPELINE_READ;
    refuseImpossible(options, rights, client);
    announce(run, host);
    host.info(`Following pipeline #${pipeline.id} on ${pipeline.ref ?? pipeline.sha}: ${pipeline.web_url}`);
    return followRun(run, context);
}
const PIPELINE_READ = { pipelines: true, jobs: undefined, newestPipelineId: undefined, refusal: undefined };
/** A run on the pipeline of `pipeline-id`; its time begins now. */
async function attachToPipeline(context) {
    const deadlineAtMs = deadlineOf(context);
    return { ...(await findPipeline(context)), started: false, deadlineAtMs };
}
/** The pipeline that `pipeline-id` names: an id, a URL, or the newest on `ref`. */
async function findPipeline({ options, client, signal, }) {
    const { project, pipelineId, ref } = options;
    if (project === undefined || pipelineId === undefined) {
        throw new errors/* UsageError */.eb('No pipeline given', {
            hints: [
                'name it by its URL, or by its id together with `project`, or as `latest` together with `project` and `ref`',
            ],
        });
    }
    if (pipelineId.kind !== 'latest') {
        return { project, pipeline: await client.getPipeline(project, pipelineId.id, { signal }) };
    }
    const query = { ...(ref && { ref: ref.name }), orderBy: 'id', sort: 'desc', limit: 1 };
    const [newest] = await client.listPipelines(project, query, { signal });
    if (newest === undefined) {
        throw new errors/* RefusedError */.fk(`No pipeline found in ${project}${ref ? ` on ${ref.name}` : ''}`, {
            hints: ['check `ref`; child pipelines and pipelines of merge requests are not on a branch'],
        });
    }
    return { project, pipeline: await client.getPipeline(project, newest.id, { signal }) };
}

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
    return runWait({ ...context, options: { ...options, wait: true } });
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

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-action.js







/** The main step of the action: the same run as the CLI's `trigger`, with inputs in place of flags. */
async function runAction(action) {
    const { env, stdout, stderr, signal } = action;
    const host = await createHost({ kind: 'github', env, stdout, stderr });
    try {
        const context = await openRun({ face: 'action', env, requires: ['start'], host, signal });
        const { exitCode } = await finishCommand(context, () => runMain(context));
        return exitCode;
    }
    catch (error) {
        return failStep(error, host);
    }
}
/** `result` is set in every case, also when the options were wrong or the mistake is ours. */
function failStep(error, host) {
    host.fail(error);
    host.saveState('finished', 'true');
    if (!(error instanceof errors/* DownstreamError */.B8)) {
        host.setOutput('result', 'failed');
        return 1;
    }
    for (const [name, value] of (0,report_outputs/* resultOutputs */.wg)(resultOfError(error)))
        host.setOutput(name, value);
    return error.exitCode;
}


/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ GitLabRefusedError),
/* harmony export */   W: () => (/* binding */ GitLabUnavailableError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

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

/***/ 3100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readableLogLines)
/* harmony export */ });
/**
 * Lines of a GitLab job's log as people saw them happen: time stamps taken off and continued lines joined, section
 * markers dropped (their headings stay), progress bars reduced to their last state. Still hostile: sanitize afterwards.
 */
function readableLogLines(lines) {
    const joined = [];
    let openStream;
    for (const line of lines) {
        const { stream, continues, text } = splitTimestamp(line);
        const { text: content, hadMarker } = dropSectionMarkers(text);
        if (continues && stream === openStream && joined.length > 0) {
            joined.push((joined.pop() ?? '') + content);
            continue;
        }
        // A line of nothing but markers is no line of the job.
        if (hadMarker && isBlank(content))
            continue;
        joined.push(content);
        openStream = stream;
    }
    return joined.map(collapseProgress);
}
// 2026-01-01T00:00:00.000000Z 00O text: time, stream number, Out or Err, and `+` for the rest of the line before.
// https://gitlab.com/gitlab-org/gitlab/-/merge_requests/153516
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2}[OE])([ +])/;
function splitTimestamp(line) {
    const match = timestamp.exec(line);
    if (!match)
        return { stream: undefined, continues: false, text: line };
    return { stream: match[1], continues: match[2] === '+', text: line.slice(match[0].length) };
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the markers are made of control characters
const sectionMarker = /(?:\u001B\[0?K)?section_(?:start|end):\d+:[\w.-]+(?:\[[^\]\r\n]*\])?\r(?:\u001B\[0?K)*/g;
function dropSectionMarkers(text) {
    const rest = text.replace(sectionMarker, '');
    return { text: rest, hadMarker: rest.length < text.length };
}
function isBlank(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour resets alone are no content
    return text.replace(/\u001B\[[0-9;]*[mK]/g, '').trim() === '';
}
/** What a terminal would show in the end: the text after the last carriage return that is followed by any. */
function collapseProgress(text) {
    if (!text.includes('\r'))
        return text;
    const states = text.split('\r').map((state) => state.replace(timestamp, ''));
    return states.findLast((state) => !isBlank(state)) ?? '';
}


/***/ }),

/***/ 7129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those above it, where they are missing. Throws the system's error. Node's own recursive way never returns where
 * a folder cannot be made though its parent is there, as in /proc.
 */
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' && isFolder(folder))
            return;
        if (code !== 'ENOENT' || isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)))
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fitMarkdown)
/* harmony export */ });
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


/***/ }),

/***/ 8664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g$: () => (/* binding */ sanitizeLine),
  X$: () => (/* binding */ sanitizeLines),
  dz: () => (/* binding */ withoutColors)
});

;// CONCATENATED MODULE: ./build/bundle/js/host/color-sequence.js
/**
 * The colour sequence (`ESC[…m`) with these parameters, reduced to colours, weight, italics, underline and inverse.
 * Empty when nothing of that is left: blinking and hidden text have no place in a log that someone must trust.
 */
function colorSequence(parameters) {
    const codes = parameters.split(/[;:]/).map((code) => (code === '' ? 0 : Number(code)));
    const kept = [];
    for (let index = 0; index < codes.length; index += 1) {
        const code = codes[index] ?? 0;
        const length = code === 38 || code === 48 ? extendedColorLength(codes, index) : plainCodes.has(code) ? 1 : 0;
        kept.push(...codes.slice(index, index + length));
        if (length > 1)
            index += length - 1;
        // What follows an extended colour that cannot be read would be taken for codes of its own.
        if (length === 0 && (code === 38 || code === 48))
            break;
    }
    return kept.length === 0 ? '' : `\u001B[${kept.join(';')}m`;
}
const plainCodes = new Set([
    ...[0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29, 39, 49],
    ...range(30, 37),
    ...range(40, 47),
    ...range(90, 97),
    ...range(100, 107),
]);
/** `38;5;n` or `38;2;r;g;b`, each number a byte; else 0. */
function extendedColorLength(codes, index) {
    const length = codes[index + 1] === 5 ? 3 : codes[index + 1] === 2 ? 5 : 0;
    const numbers = codes.slice(index + 2, index + length);
    return length > 0 && numbers.length === length - 2 && numbers.every((number) => number <= 255) ? length : 0;
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./build/bundle/js/host/sanitize.js

/**
 * One line of foreign text, safe to print: nothing that moves the cursor, sets the title, hides or reorders text gets
 * through, only colours where they are shown. What goes is taken out without a trace, so that a secret cut in two by an
 * invisible character is whole again when it is masked. Line breaks inside become a space: one line in, one line out.
 */
function sanitizeLine(text, { colors }) {
    if (!suspicious.test(text))
        return text;
    let colored = false;
    const safe = text
        .toWellFormed()
        .replace(/\r\n|[\n\v\f\u0085\u2028\u2029]/g, ' ')
        .replace(sequences, (_sequence, parameters) => {
        const color = colors && parameters !== undefined ? colorSequence(parameters) : '';
        colored ||= color !== '';
        return color;
    });
    return colored ? `${safe}\u001B[0m` : safe;
}
/** Lines of text that was made here but may hold foreign parts; its own line breaks are kept. */
function sanitizeLines(text, options) {
    return text.split(/\r?\n/).map((line) => sanitizeLine(line, options));
}
/** The text without the colours that {@link sanitizeLine} let through. */
function withoutColors(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
    return line.replace(/\u001B\[[0-9;:]*m/g, '');
}
// Everything but tab in C0, DEL and C1; soft hyphen, zero-width and direction controls, tags, line separators.
const invisible = '[\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]';
const suspicious = new RegExp(`${invisible}|\\p{Surrogate}`, 'u');
// In this order: colour (captured), other CSI, terminated strings (OSC, DCS, SOS, PM, APC), two-character escapes,
// then any control character alone. The start of an unterminated string goes, its text stays visible.
const sequences = new RegExp([
    '(?:\\u001B\\[|\\u009B)([0-9;:]{0,64})m',
    '(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]',
    '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u0090\\u0098\\u009C-\\u009F]*(?:\\u0007|\\u001B\\\\|\\u009C)',
    '\\u001B[ -/]*[0-~]',
    invisible,
].join('|'), 'gu');


/***/ }),

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseDotenv)
/* harmony export */ });
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

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
            throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${name}:${line}: expected KEY=VALUE with a key of letters, digits and underscores`);
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
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${place}: the quote ${quote} is never closed`);
    const end = lineEnd(text, close);
    if (!/^[ \t]*(?:#.*)?$/.test(text.slice(close + 1, end))) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`${place}: there is text after the closing quote`);
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


/***/ }),

/***/ 8115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ArtifactError),
/* harmony export */   y: () => (/* binding */ localFileError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

/**
 * Artifacts could not be brought back. Exit 3 when what GitLab has is not there or is refused, 4 when the archive kept arriving
 * damaged, 2 when the folder given for it cannot hold it: that is the caller's own machine, and no other code says so.
 */
class ArtifactError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DownstreamError */ .B8 {
    name = 'ArtifactError';
    kind;
    exitCode;
    result;
    /** What was unpacked completely before or beside the failure. */
    fetched;
    constructor(kind, message, { fetched = [], ...details } = {}) {
        super(message, details);
        this.kind = kind;
        this.fetched = fetched;
        this.exitCode = exitCodeOf(kind);
        this.result = this.exitCode === 2 ? 'invalid' : this.exitCode === 4 ? 'unreachable' : 'refused';
    }
}
function exitCodeOf(kind) {
    if (kind === 'folder' || kind === 'disk-full')
        return 2;
    return kind === 'damaged' ? 4 : 3;
}
/**
 * The error of a failed file operation in plain words; anything that is no system error is returned as it is.
 * @param folder what the user gave, named in the message
 */
function localFileError(error, folder) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return new ArtifactError('disk-full', `the disk of ${folder} is full (${code})`, {
                cause: error,
                hints: ['free some space, or point artifacts-path to a larger disk', 'narrow artifacts or artifacts-files'],
            });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EISDIR':
        case 'EEXIST':
        case 'ENAMETOOLONG':
        case 'EMFILE':
        case 'EIO':
            return new ArtifactError('folder', `cannot write to ${folder}: ${error.message}`, {
                cause: error,
                hints: ['artifacts-path must name a folder that this step may create and write to'],
            });
        default:
            return error;
    }
}


/***/ }),

/***/ 8552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ openArtifactsFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7129);
/* harmony import */ var _artifact_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5419);
/* harmony import */ var _printable_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9651);






const STATE_FILE = '.gitlab-downstream.json';
/**
 * Makes the folder if need be and tries whether it can be written to. A caller that is going to need it later opens it first, so
 * that the answer comes before anything is started.
 * @throws ArtifactError `folder` or `disk-full`
 */
function openArtifactsFolder(path) {
    const createWorkFolder = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.tmp-'));
    try {
        (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(createWorkFolder(), { recursive: true });
    }
    catch (error) {
        throw (0,_artifact_error_js__WEBPACK_IMPORTED_MODULE_4__/* .localFileError */ .y)(error, path);
    }
    const checkPlace = (jobFolder) => checkUnowned(path, jobFolder);
    const place = async (finished, jobFolder, aside) => {
        checkPlace(jobFolder);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, jobFolder);
        remember(path, jobFolder);
        const replaced = await moveAway(target, aside);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(finished, target);
        }
        catch (error) {
            if (replaced)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, target);
            throw error;
        }
        return target;
    };
    return { path, createWorkFolder, checkPlace, place };
}
/** A rename cannot replace a folder that is not empty: for a moment there is neither the old nor the new one. */
async function moveAway(target, aside) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(target, aside);
        return true;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
function checkUnowned(path, jobFolder) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, jobFolder);
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(target, { throwIfNoEntry: false });
    if (!found)
        return;
    if (found.isDirectory() && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(target).length === 0 || readOwned(path).includes(jobFolder)))
        return;
    throw new _artifact_error_js__WEBPACK_IMPORTED_MODULE_4__/* .ArtifactError */ .n('folder', `${target} exists and was not made by an earlier run: not replaced`, {
        hints: [
            `remove it, or set artifacts-path to a folder without ${(0,_printable_name_js__WEBPACK_IMPORTED_MODULE_5__/* .printableName */ .N)(jobFolder)} in it`,
            `folders made by this tool are listed in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE)}`,
        ],
    });
}
// Read, changed and written without a pause, so that jobs side by side lose nothing of each other.
function remember(path, jobFolder) {
    const folders = [...new Set([...readOwned(path), jobFolder])].sort();
    const work = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, '.tmp-'));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, STATE_FILE), `${JSON.stringify({ folders }, undefined, 2)}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, STATE_FILE), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(work, { recursive: true });
    }
}
function readOwned(path) {
    try {
        const { folders } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, STATE_FILE), 'utf8'));
        return Array.isArray(folders) ? folders.filter((name) => typeof name === 'string') : [];
    }
    catch {
        return []; // none yet, or not ours: then nothing there is replaced
    }
}


/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ refuseOutputKey)
/* harmony export */ });
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1994);

// `pipelines` is what a chain adds. GitHub compares names without regard to letter case.
const OWN_NAMES = new Set([..._report_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .outputNames */ .gr, 'json', 'pipelines'].map((name) => name.toLowerCase()));
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


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ printableName)
/* harmony export */ });
const LONGEST_SHOWN = 200;
// Control and format characters (bidirectional overrides among them), line separators, lone surrogates: all can forge a line.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** A hostile name (job, entry, path) in quotes, on one line, cut to a readable length; what cannot be shown is escaped. */
function printableName(name) {
    const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
    return `"${shown.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}


/***/ }),

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

/***/ 156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ formatJson)
/* harmony export */ });
/**
 * JSON that is safe to print on a terminal and in a workflow: `JSON.stringify` leaves C1 controls, direction marks and GitHub's old
 * `##[command]` as they are, here they are escapes, which every parser reads back. `indented` is for files and people.
 */
function formatJson(value, { indented = false } = {}) {
    const json = JSON.stringify(value, undefined, indented ? 2 : undefined);
    return json
        .replaceAll('##[', '#\\u0023[')
        .replace(/[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 1994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gr: () => (/* binding */ outputNames),
/* harmony export */   jP: () => (/* binding */ resultDocument),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
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
