export const id = 433;
export const ids = [433];
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

/***/ 9433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitLabHost: () => (/* binding */ createGitLabHost)
});

// EXTERNAL MODULE: ./build/bundle/js/host/colors.js
var host_colors = __webpack_require__(3458);
;// CONCATENATED MODULE: ./build/bundle/js/host/gitlab-sections.js
/**
 * Writes the markers exactly as GitLab reads them: `ESC[0K` with the zero, a carriage return after the name.
 * https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
function createSections(stream, now) {
    let opened = 0;
    let openName;
    const marker = (kind, nameWithOptions) => `\u001B[0Ksection_${kind}:${Math.floor(now() / 1000)}:${nameWithOptions}\r\u001B[0K`;
    const close = () => {
        if (openName !== undefined)
            stream.write(`${marker('end', openName)}\n`);
        openName = undefined;
    };
    return {
        open(title, { collapsed }) {
            close();
            opened += 1;
            // Not made from the title: titles repeat, and names of an earlier section would close the wrong one.
            const name = `gitlab_downstream_${opened}`;
            openName = name;
            stream.write(`${marker('start', collapsed ? `${name}[collapsed=true]` : name)}${title}\n`);
            return {
                [Symbol.dispose]() {
                    if (openName === name)
                        close();
                },
            };
        },
        close,
    };
}

// EXTERNAL MODULE: ./build/bundle/js/host/printed-host.js
var printed_host = __webpack_require__(4401);
// EXTERNAL MODULE: ./build/bundle/js/host/printer.js
var printer = __webpack_require__(7564);
;// CONCATENATED MODULE: ./build/bundle/js/host/gitlab.js




/**
 * The host inside a GitLab job: its log shows colours and collapsible sections. Section markers of downstream logs are
 * taken out before they are printed, so only the sections made here exist.
 */
function createGitLabHost(settings) {
    const { stdout, stderr, json = false, productOnStdout = false, quiet = false, verbose = false, now = Date.now, } = settings;
    const colors = (0,host_colors/* showsColors */.vb)(settings, true);
    const { errors, output, methods } = (0,printed_host/* createPrintedHost */.p)(settings, (stream, masker) => (0,printer/* createPrinter */.F)({ stream, colors, masker }));
    const sections = createSections(json || productOnStdout ? stderr : stdout, now);
    return {
        kind: 'gitlab',
        ...methods,
        fail(error) {
            // What is inside a collapsed section is not seen.
            sections.close();
            errors.fail(error, { withStack: verbose });
        },
        progress: () => { },
        section(title, { collapsed = false } = {}) {
            return quiet ? { [Symbol.dispose]: () => { } } : sections.open(output.title(title), { collapsed });
        },
    };
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

/***/ 4401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ createPrintedHost)
/* harmony export */ });
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8650);

/** What hosts share that only print: which stream a line goes to, and nothing of what GitHub's steps have. */
function createPrintedHost({ stdout, stderr, json = false, productOnStdout = false, quiet = false, verbose = false }, printerOf) {
    const masker = (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .createMasker */ .a)();
    const errors = printerOf(stderr, masker);
    const products = json ? errors : printerOf(stdout, masker);
    const output = productOnStdout ? errors : products;
    const methods = {
        mask: masker.add,
        redact: masker.redact,
        info(text) {
            if (!quiet)
                output.info(text);
        },
        debug(text) {
            if (verbose)
                errors.debug(text);
        },
        warn: errors.warn,
        logLines: products.logLines,
        setOutput: () => { },
        annotate: () => { },
        appendSummary: async () => { },
        saveState: () => { },
    };
    return { errors, output, methods };
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/* harmony import */ var _colors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3458);
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3608);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2719);



function createPrinter({ stream, colors, masker, around = (write) => write() }) {
    const text = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .createSafeText */ .P)({ colors, masker });
    const print = (lines) => {
        if (lines.length > 0)
            around(() => stream.write(`${lines.join('\n')}\n`));
    };
    const indented = (part) => text.lines(part).join('\n  ');
    return {
        info: (line) => print(text.lines(line)),
        debug: (line) => print(text.lines(line).map((part) => (0,_colors_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(part, 'dim', colors))),
        warn: (line) => print([`${(0,_colors_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('warning:', 'yellow', colors)} ${indented(line)}`]),
        fail(error, { withStack }) {
            const { message, details, hints, stack } = (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_1__/* .failureText */ .k)(error);
            print([
                `${(0,_colors_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)('error:', 'red', colors)} ${text.line(message)}`,
                ...details.map((detail) => `  ${indented(detail)}`),
                ...hints.map((hint) => `→ ${indented(hint)}`),
                ...(withStack && stack ? text.lines(stack) : []),
            ]);
        },
        logLines: (label, lines) => print(text.logLines(label, lines)),
        title: (title) => (0,_colors_js__WEBPACK_IMPORTED_MODULE_0__/* .styled */ .I4)(text.line(title), 'bold', colors),
        line: text.line,
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
