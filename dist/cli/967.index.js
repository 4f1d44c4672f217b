export const id = 967;
export const ids = [967];
export const modules = {

/***/ 1969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ showWords),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   j6: () => (/* binding */ showSecretText),
/* harmony export */   ku: () => (/* binding */ formatTable)
/* harmony export */ });
/* harmony import */ var _host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8664);
/* harmony import */ var _host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2774);


/** Text with foreign parts, fit for a command's `text`, which goes to stdout as it is; its line breaks are kept. */
function showText(text, host) {
    return showSecretText(text, host).split('\n').map(host.redact).join('\n');
}
/** The same for text in which a secret is meant to be seen. */
function showSecretText(text, host) {
    const lines = (0,_host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLines */ .X$)(text, { colors: false });
    return (host.kind === 'github' ? lines.map(_host_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df) : lines).join('\n');
}
/** Foreign text that becomes part of a line. */
function showWords(text) {
    return (0,_host_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(text, { colors: false });
}
/** Columns wide enough for their cells, which must be safe already. Nothing is cut: people select and copy from tables. */
function formatTable(head, rows) {
    const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
    const line = (cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return [line(head), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showPayload: () => (/* binding */ showPayload)
});

// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/commands/shown-text.js
var shown_text = __webpack_require__(1969);
// EXTERNAL MODULE: ./build/bundle/js/options/nearest.js
var options_nearest = __webpack_require__(7002);
;// CONCATENATED MODULE: ./build/bundle/js/commands/webhook/payload-field.js



/**
 * The value at a path such as `project.path_with_namespace`, `commits[0].id` or `commits.0.id`.
 * @throws {UsageError} that names what is there instead.
 */
function readField(payload, path) {
    const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    if (steps.some((step) => step === '')) {
        throw new errors/* UsageError */.eb(`--field ${JSON.stringify(path)}: expected names with dots between, such as commits[0].id`);
    }
    let value = payload;
    for (const [index, step] of steps.entries()) {
        const before = steps.slice(0, index).join('.');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
            throw missing({ path, step, before, value });
        }
        value = value[step];
    }
    return value;
}
function missing({ path, step, before, value }) {
    const place = before === '' ? 'the payload' : before;
    if (typeof value !== 'object' || value === null) {
        return new errors/* UsageError */.eb(`--field ${path}: ${place} is ${value === null ? 'null' : `a ${typeof value}`} and has no fields`);
    }
    if (Array.isArray(value)) {
        return new errors/* UsageError */.eb(`--field ${path}: ${place} is a list of ${value.length}; expected a number from 0`);
    }
    const names = Object.keys(value);
    const nearest = (0,options_nearest/* findNearestName */.$)(step, names);
    const question = nearest === undefined ? '' : `; did you mean ${(0,shown_text/* showWords */.BE)([before, nearest].filter(Boolean).join('.'))}?`;
    return new errors/* UsageError */.eb(`--field ${path}: ${place} has no ${JSON.stringify(step)}${question}`, {
        details: names.length === 0 ? [] : [`it has ${listNames(names)}`],
    });
}
function listNames(names) {
    const shown = names.slice(0, 30).map((name) => (0,shown_text/* showWords */.BE)(name).slice(0, 60));
    return `${shown.join(', ')}${names.length > shown.length ? `, and ${names.length - shown.length} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/webhook/payload-variables.js
/**
 * Where the variables come from, the first that is there: push and tag events, pipeline events (these name things inside
 * `object_attributes`), and the parameters of a plain trigger call.
 *
 * Source: https://docs.gitlab.com/user/project/integrations/webhook_events/
 */
const sources = [
    ['PAYLOAD_KIND', 'object_kind'],
    ['PAYLOAD_EVENT', 'event_name', 'object_kind'],
    ['PAYLOAD_REF', 'ref', 'object_attributes.ref'],
    ['PAYLOAD_SHA', 'checkout_sha', 'object_attributes.sha', 'after'],
    ['PAYLOAD_BEFORE_SHA', 'before', 'object_attributes.before_sha'],
    ['PAYLOAD_PROJECT_ID', 'project.id', 'project_id'],
    ['PAYLOAD_PROJECT', 'project.path_with_namespace'],
    ['PAYLOAD_PROJECT_URL', 'project.web_url'],
    ['PAYLOAD_USER', 'user_username', 'user.username'],
    ['PAYLOAD_COMMITS', 'total_commits_count'],
    ['PAYLOAD_PIPELINE_ID', 'object_attributes.id'],
    ['PAYLOAD_STATUS', 'object_attributes.status'],
];
/** Names that only mean something in one kind of event. */
const ofPipelines = ['PAYLOAD_PIPELINE_ID', 'PAYLOAD_STATUS'];
/**
 * Lines that are safe for a dotenv report of GitLab (which knows no quotes) and for a shell that reads the file: a value with any other
 * character is left out, never changed.
 */
function payloadVariables(payload) {
    const isPipeline = valueAt(payload, 'object_kind') === 'pipeline';
    const lines = [];
    const unsafe = [];
    for (const [name, ...paths] of sources) {
        if (ofPipelines.includes(name) && !isPipeline)
            continue;
        const path = paths.find((candidate) => isText(valueAt(payload, candidate)));
        if (path === undefined)
            continue;
        const value = String(valueAt(payload, path));
        if (safe.test(value))
            lines.push(`${name}=${value}`, ...tagLine(name, value));
        else
            unsafe.push({ name, path });
    }
    return { lines, unsafe };
}
/** No white space, quotes, `$`, backticks, `~`, brackets or anything else a shell or a dotenv parser acts on. */
const safe = /^[\p{L}\p{N}_./:@%+,=-]{1,2000}$/u;
function tagLine(name, value) {
    const tag = name === 'PAYLOAD_REF' ? /^refs\/tags\/(.+)$/.exec(value)?.[1] : undefined;
    return tag === undefined ? [] : [`PAYLOAD_TAG=${tag}`];
}
function isText(value) {
    return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
function valueAt(payload, path) {
    return path.split('.').reduce((value, step) => {
        const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
        return isThere ? value[step] : undefined;
    }, payload);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/bundle/js/commands/webhook/read-payload.js


const LONGEST_BYTES = 5 * 2 ** 20;
/**
 * The payload of the pipeline: from the argument FILE, else from `TRIGGER_PAYLOAD`, a variable of type file whose value is the path.
 * @throws {UsageError}
 */
async function readPayload({ positionals, env, signal, }) {
    const given = positionals[0]?.trim();
    if (given)
        return parse(await readBounded(given, given, signal), given);
    const variable = env.TRIGGER_PAYLOAD?.trim();
    if (!variable)
        throw notTriggered();
    // Tools that imitate GitLab may give the content itself.
    if (variable.startsWith('{'))
        return parse(variable, 'TRIGGER_PAYLOAD');
    return parse(await readBounded(variable, `the file of TRIGGER_PAYLOAD, ${variable},`, signal), variable);
}
/** Bounded while reading: a size asked for before says nothing of a pipe. */
async function readBounded(path, name, signal) {
    const chunks = [];
    let sizeBytes = 0;
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { signal })) {
            chunks.push(chunk);
            sizeBytes += chunk.length;
            if (sizeBytes > LONGEST_BYTES)
                break;
        }
    }
    catch (cause) {
        signal.throwIfAborted();
        const { code, message } = cause;
        throw new errors/* UsageError */.eb(`${name} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? message)}`, {
            cause,
        });
    }
    if (sizeBytes > LONGEST_BYTES)
        throw new errors/* UsageError */.eb(`${name} is larger than ${LONGEST_BYTES / 2 ** 20} MiB`);
    return Buffer.concat(chunks).toString('utf8');
}
function parse(text, name) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        const isEmpty = text.trim() === '';
        const where = cause instanceof Error ? (/position \d+(?: \(line \d+ column \d+\))?/.exec(cause.message)?.[0] ?? '') : '';
        throw new errors/* UsageError */.eb(`${name} ${isEmpty ? 'is empty' : `is not valid JSON${where && ` (at ${where})`}`}`, { cause });
    }
}
function notTriggered() {
    return new errors/* UsageError */.eb('there is no TRIGGER_PAYLOAD: this pipeline was not started by a trigger token or a webhook', {
        hints: [
            'GitLab sets it in pipelines with CI_PIPELINE_SOURCE=trigger, and in those that a job token started',
            'elsewhere, name the file: gitlab-downstream webhook payload FILE',
        ],
    });
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/webhook/payload.js





/** `webhook payload`. What stands in it comes from whoever pushed: printed without control characters; `--json` is exact. */
const showPayload = async (context) => {
    const { flags, host } = context;
    const field = typeof flags.field === 'string' ? flags.field.trim() : undefined;
    if (field !== undefined && flags.env === true)
        throw new errors/* UsageError */.eb('--field and --env: expected one of them');
    const payload = await readPayload(context);
    if (flags.env === true)
        return asVariables(payload, (line) => host.warn(line));
    const value = field === undefined ? payload : readField(payload, field);
    const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
    return { exitCode: 0, document: value, text: (0,shown_text/* showText */.h$)(text, host) };
};
function asVariables(payload, warn) {
    const { lines, unsafe } = payloadVariables(payload);
    for (const { name, path } of unsafe) {
        warn(`${name} is left out: its value has characters that are not safe in a dotenv file; read it with --field ${path}`);
    }
    const document = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    return { exitCode: 0, document, text: lines.join('\n') };
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

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Uy: () => (/* binding */ guardedLines),
/* harmony export */   fE: () => (/* binding */ formatCommand)
/* harmony export */ });
/* unused harmony export couldBeCommand */
/**
 * A workflow command line as the GitHub runner reads it, without its line break.
 * Written here and not by `@actions/core`, which knows no stream but `process.stdout`: with `--json` that belongs to
 * the document. A test holds the two against each other.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function formatCommand(name, message, properties = {}) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}
/**
 * Whether the runner could take the line for a command. It knows two forms: `::name …::` at the start of the line after
 * white space, and the old `##[name …]` anywhere in the line. This is wider than the runner: names are not looked at.
 */
function couldBeCommand(line) {
    return /^\s*::/.test(line) || line.includes('##[');
}
/** The line with a space put into whatever could make it a command, or a fold of the web view. */
function withoutCommands(line) {
    return withoutOldCommands(line).replace(/^(\s*):(?=:)/, '$1: ');
}
/**
 * Foreign lines in a form that the runner cannot act on. Lines that look like commands are kept readable between
 * `::stop-commands::` and a token that nobody can guess; `##[` is broken up even there, as the web view folds by it.
 */
function guardedLines(lines, newToken) {
    if (!lines.some(couldBeCommand))
        return [...lines];
    const token = newToken();
    return [formatCommand('stop-commands', token), ...lines.map(withoutOldCommands), `::${token}::`];
}
function withoutOldCommands(line) {
    return line.replaceAll('##[', '# #[');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ })

};
