export const id = 375;
export const ids = [375];
export const modules = {

/***/ 3458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   I4: () => (/* binding */ styled),
/* harmony export */   vb: () => (/* binding */ showsColors)
/* harmony export */ });
/**
 * Whether to write colours. Who says no is heard first: `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`;
 * else where there is a terminal (or a log that shows colours: `otherwise`).
 */
function showsColors({ color, env }, otherwise) {
    if (color !== undefined)
        return color;
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR)
        return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
    return otherwise;
}
/** Whether someone sits before the stream, and the terminal can do more than print. */
function isTerminal(stream, env) {
    return stream.isTTY === true && env.TERM !== 'dumb';
}
const codes = { red: 31, yellow: 33, dim: 2, bold: 1 };
/** The text in a style, or as it is where colours are off. */
function styled(text, style, colors) {
    return colors ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
}


/***/ }),

/***/ 3608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);

/** Takes an error apart for printing. A stack trace belongs to our own mistakes alone, and then to debug output. */
function failureText(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DownstreamError */ .B8) {
        return {
            message: error.message,
            details: [...problemLines(error), ...error.details],
            hints: error.hints,
            stack: undefined,
        };
    }
    return {
        message: `unexpected: ${error instanceof Error ? error.message || error.name : String(error)}`,
        details: [],
        hints: ['this is a bug in gitlab-downstream, please report it with the output of --verbose'],
        stack: error instanceof Error ? error.stack : undefined,
    };
}
function problemLines(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
        return [];
    // The message or the details often say it already.
    const said = [error.message, ...error.details];
    return error.problems.filter((problem) => !said.some((text) => text.includes(problem.message))).map(problemLine);
}
function problemLine({ option, source, given, message }) {
    return `${source ?? option}: ${message}${given === undefined ? '' : ` (given: ${JSON.stringify(given)})`}`;
}


/***/ }),

/***/ 5375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubHost: () => (/* binding */ createGitHubHost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/bundle/js/mask.js + 1 modules
var mask = __webpack_require__(8650);
// EXTERNAL MODULE: ./build/bundle/js/host/colors.js
var colors = __webpack_require__(3458);
// EXTERNAL MODULE: ./build/bundle/js/host/failure-text.js
var failure_text = __webpack_require__(3608);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/bundle/js/host/markdown-cut.js
var markdown_cut = __webpack_require__(3866);
;// CONCATENATED MODULE: ./build/bundle/js/host/github-files.js


/** GitHub drops the summary of a step that is larger. */
const summaryLimitBytes = 1024 * 1024;
/**
 * Writes them through `@actions/core`, loaded here and not at the top: it costs 43 ms that other hosts need not pay.
 * It finds the files through `process.env`. By the time of an output a pipeline may be running: a file that cannot be
 * written is a warning, never the end of the run.
 */
async function createRunnerFiles({ env, redact, warn, debug }) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
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
                const fitting = (0,markdown_cut/* fitMarkdown */.D)(redact(markdown), summaryLimitBytes - size - 1);
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

;// CONCATENATED MODULE: ./build/bundle/js/host/github-groups.js
function createGroups(command) {
    let current;
    const close = () => {
        if (current !== undefined)
            command('endgroup', '');
        current = undefined;
    };
    return {
        open(title) {
            close();
            const own = Symbol(title);
            current = own;
            command('group', title);
            return {
                [Symbol.dispose]() {
                    if (current === own)
                        close();
                },
            };
        },
        close,
    };
}

// EXTERNAL MODULE: ./build/bundle/js/host/safe-text.js
var safe_text = __webpack_require__(2719);
;// CONCATENATED MODULE: ./build/bundle/js/host/workflow-commands.js
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

;// CONCATENATED MODULE: ./build/bundle/js/host/github.js








/**
 * The host inside a step of a GitHub workflow. Commands to the runner are lines on the stream for people, so nothing
 * foreign may look like one; outputs, state and summary are files.
 */
async function createGitHubHost(settings) {
    const { env, json = false, quiet = false, verbose = false } = settings;
    const stream = json ? settings.stderr : settings.stdout;
    const masker = (0,mask/* createMasker */.a)();
    const text = (0,safe_text/* createSafeText */.P)({ colors: (0,colors/* showsColors */.vb)(settings, true), masker });
    // What the runner shows as title and body of an annotation is no terminal.
    const plain = (0,safe_text/* createSafeText */.P)({ colors: false, masker });
    const print = (lines) => {
        if (lines.length > 0)
            stream.write(`${lines.join('\n')}\n`);
    };
    const printOwn = (lines) => print(lines.map(withoutCommands));
    const command = (name, message, properties) => print([formatCommand(name, plain.lines(message).join('\n'), properties)]);
    const groups = createGroups((name, title) => command(name, title));
    const debug = (line) => (verbose ? printOwn(text.lines(line)) : command('debug', line));
    const warn = (line) => command('warning', line);
    const files = await createRunnerFiles({ env, redact: masker.redact, warn, debug });
    let failed = false;
    return {
        kind: 'github',
        mask(secret) {
            masker.add(secret);
            // Not through `command`, which would mask what the runner is to learn.
            if ((0,mask/* isMaskedInText */.e)(secret))
                print([formatCommand('add-mask', secret)]);
        },
        redact: masker.redact,
        info(line) {
            if (!quiet)
                printOwn(text.lines(line));
        },
        debug,
        warn,
        fail(error) {
            groups.close();
            const { message, details, hints, stack } = (0,failure_text/* failureText */.k)(error);
            // One annotation for a step that failed, whoever reports it again.
            if (failed)
                printOwn([`error: ${text.line(message)}`]);
            else
                command('error', plain.line(message));
            failed = true;
            printOwn([...details, ...hints.map((hint) => `→ ${hint}`)].flatMap(text.lines));
            if (stack)
                debug(stack);
            settings.setExitCode?.(1);
        },
        progress: () => { },
        logLines: (label, lines) => print(guardedLines(text.logLines(label, lines), external_node_crypto_.randomUUID)),
        section: (title) => (quiet ? { [Symbol.dispose]: () => { } } : groups.open(plain.line(title))),
        annotate: ({ level, title, message }) => command(level, message, { title: plain.line(title) }),
        ...files,
    };
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createSafeText)
/* harmony export */ });
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3100);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8664);


function createSafeText({ colors, masker }) {
    const mask = (line) => redactColored(line, masker.redact);
    return {
        line: (text) => mask((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(text.trim(), { colors })),
        lines: (text) => (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLines */ .X$)(text, { colors }).map(mask),
        logLines(label, lines) {
            const prefix = labelPrefix(label, { colors, mask });
            return (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readableLogLines */ .i)(lines).map((line) => prefix + mask((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(line, { colors })));
        },
    };
}
/** Colours inside a secret (a search hit, say) would hide it from the masker: such a line loses its colours. */
function redactColored(line, redact) {
    const plain = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutColors */ .dz)(line);
    if (plain === line)
        return redact(line);
    const redacted = redact(plain);
    return redacted === plain ? line : redacted;
}
const labelColors = [36, 35, 34, 33, 32, 96, 95, 94];
function labelPrefix({ key, text }, { colors, mask }) {
    if (text === undefined)
        return '';
    const label = mask((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeLine */ .g$)(text, { colors: false }));
    return colors ? `\u001B[${labelColor(key)}m${label} │\u001B[0m ` : `${label} │ `;
}
/** The same key has the same colour in every run: ids that follow each other differ. */
function labelColor(key) {
    let hash = 0;
    for (const character of key)
        hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
    return labelColors[hash % labelColors.length] ?? labelColors[0];
}


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createMasker),
  e: () => (/* binding */ isMaskedInText)
});

;// CONCATENATED MODULE: ./build/bundle/js/secret-forms.js
/**
 * Regular expressions (as text) for the shapes in which a secret turns up in output: as it is, percent-encoded in part
 * or whole (also twice), escaped for JSON or HTML, and in base64 at any offset within a longer text.
 */
function secretForms(secret) {
    return [
        ...new Set([
            [...secret].map(encodableCharacter).join(''),
            escapePattern(JSON.stringify(secret).slice(1, -1)),
            escapePattern(railsJson(secret)),
            escapePattern(html(secret)),
            ...base64Forms(secret),
        ]),
    ];
}
/** One character, plain or percent-encoded; `%252F` is an encoded `%2F`. A space is also `+`, as in forms. */
function encodableCharacter(character) {
    const bytes = [...Buffer.from(character, 'utf8')];
    const encoded = bytes.map((byte) => `%(?:25)*${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
    return `(?:${escapePattern(character)}|${encoded}${character === ' ' ? '|\\+' : ''})`;
}
function anyCase(hex) {
    return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
/** Rails, and so GitLab, escapes these characters in every JSON it renders. */
function railsJson(secret) {
    const escapes = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
    return JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[<>&]/g, (character) => escapes[character] ?? character);
}
function html(secret) {
    const escapes = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' };
    return secret.replace(/[<>&"']/g, (character) => escapes[character] ?? character);
}
/** Shorter runs of base64 would be found by chance in hashes and file names. */
const shortestBase64Length = 8;
/**
 * Three bytes make four characters, so a secret inside a longer text (`user:token` of basic authentication) has one of
 * three spellings. The characters at the edges hold bits of the neighbours: the middle is searched, the edges go with it.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const forms = [];
    for (const offset of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const firstOwn = Math.ceil((offset * 8) / 6);
        const middle = encoded.slice(firstOwn, Math.floor(((offset + bytes.length) * 8) / 6));
        if (middle.length < shortestBase64Length)
            continue;
        const edge = offset === 0 ? '' : '[A-Za-z0-9+/_-]?';
        forms.push(`${edge}${escapePattern(middle)
            .replace(/\\?[+-]/g, '[+-]')
            .replace(/\\?[/_]/g, '[/_]')}[A-Za-z0-9+/_-]?={0,2}`);
    }
    return forms;
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/bundle/js/mask.js

/**
 * Below this length a secret is not searched for inside text: replacing every `ab` would ruin the output and, by what
 * is missing, tell the secret. Such a secret is only replaced where it is the whole text, e.g. an output's value.
 */
const shortestSearchedLength = 4;
/** @param replacement what stands in place of a secret */
function createMasker(replacement = '***') {
    const wholeTexts = new Set();
    const forms = new Map();
    return {
        add(secret) {
            for (const part of secretParts(secret)) {
                if (!isMaskedInText(part))
                    wholeTexts.add(part);
                else
                    for (const form of secretForms(part))
                        forms.set(form, new RegExp(form, 'g'));
            }
        },
        redact(text) {
            if (wholeTexts.has(text.trim()))
                return replacement;
            return replaceSpans(text, findSpans(text, forms.values()), replacement);
        },
    };
}
/** Whether the secret is long enough to be replaced inside text. */
function isMaskedInText(secret) {
    return secret.trim().length >= shortestSearchedLength;
}
/** The secret itself, and its lines: what holds a key prints it line by line. Short lines (`}`) are no secrets. */
function secretParts(secret) {
    const whole = secret.trim();
    if (whole === '')
        return [];
    const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
    if (lines.length === 1)
        return [whole];
    return [whole, ...lines.filter(isMaskedInText)];
}
/** Every place of every form, overlapping ones too: two secrets that share an edge must both go. */
function findSpans(text, patterns) {
    const spans = [];
    for (const pattern of patterns) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
            spans.push({ start: match.index, end: match.index + match[0].length });
            pattern.lastIndex = match.index + 1;
        }
    }
    return spans.sort((a, b) => a.start - b.start);
}
function replaceSpans(text, spans, replacement) {
    let result = '';
    let position = 0;
    for (const { start, end } of spans) {
        if (start >= position)
            result += text.slice(position, start) + replacement;
        position = Math.max(position, end);
    }
    return result + text.slice(position);
}


/***/ })

};
