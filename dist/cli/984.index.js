export const id = 984;
export const ids = [984];
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

/***/ 8984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTerminalHost: () => (/* binding */ createTerminalHost)
});

// EXTERNAL MODULE: ./build/bundle/js/host/colors.js
var colors = __webpack_require__(3458);
// EXTERNAL MODULE: ./build/bundle/js/host/printed-host.js
var printed_host = __webpack_require__(4401);
// EXTERNAL MODULE: ./build/bundle/js/host/printer.js
var printer = __webpack_require__(7564);
// EXTERNAL MODULE: ./node_modules/fast-string-truncated-width/dist/index.js + 1 modules
var dist = __webpack_require__(611);
// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __webpack_require__(8664);
;// CONCATENATED MODULE: ./build/bundle/js/host/progress-line.js


const clearLine = '\r\u001B[2K';
/** Also for pseudo-terminals that nobody gave a size: they say 0. */
const columnsWhenUnknown = 80;
function createProgressLine(stream, { enabled }) {
    if (!enabled)
        return { set: () => { }, around: (print) => print() };
    let shown;
    const draw = () => {
        // The last column stays free: a full line would wrap, and only its second half could be cleared.
        if (shown !== undefined)
            stream.write(fitToWidth(shown, (stream.columns || columnsWhenUnknown) - 1));
    };
    const clear = () => {
        if (shown !== undefined)
            stream.write(clearLine);
    };
    return {
        set(text) {
            if (text === shown)
                return;
            clear();
            shown = text;
            draw();
        },
        around(print) {
            clear();
            print();
            draw();
        },
    };
}
/** Cuts by the columns that the text takes on a screen: a CJK character or an emoji takes two. */
function fitToWidth(text, columns) {
    const plain = (0,sanitize/* withoutColors */.dz)(text);
    const { index, truncated } = (0,dist/* default */.A)(plain, { limit: Math.max(columns, 1), ellipsis: '…', ellipsisWidth: 1 });
    return truncated ? `${plain.slice(0, index)}…` : text;
}

;// CONCATENATED MODULE: ./build/bundle/js/host/terminal.js




/** The host of a shell: information on stdout (stderr where that is a program's), warnings, failures and progress on stderr. */
function createTerminalHost(settings) {
    const { env, stderr, quiet = false, verbose = false } = settings;
    // One progress line for both streams: they usually end on the same screen.
    const progressLine = createProgressLine(stderr, { enabled: !quiet && (0,colors/* isTerminal */.Hd)(stderr, env) });
    const { errors, output, methods } = (0,printed_host/* createPrintedHost */.p)(settings, (stream, masker) => (0,printer/* createPrinter */.F)({
        stream,
        colors: (0,colors/* showsColors */.vb)(settings, (0,colors/* isTerminal */.Hd)(stream, env)),
        masker,
        around: progressLine.around,
    }));
    return {
        kind: 'terminal',
        ...methods,
        fail(error) {
            progressLine.set(undefined);
            errors.fail(error, { withStack: verbose });
        },
        progress: (text) => progressLine.set(text === undefined ? undefined : errors.line(text)),
        section(title) {
            if (!quiet)
                output.info(output.title(title));
            return { [Symbol.dispose]: () => { } };
        },
    };
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


/***/ }),

/***/ 611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ dist)
});

;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/utils.js
/* MAIN */
const getCodePointsLength = (() => {
    const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    return (input) => {
        let surrogatePairsNr = 0;
        SURROGATE_PAIR_RE.lastIndex = 0;
        while (SURROGATE_PAIR_RE.test(input)) {
            surrogatePairsNr += 1;
        }
        return input.length - surrogatePairsNr;
    };
})();
const isFullWidth = (x) => {
    return x === 0x3000 || x >= 0xFF01 && x <= 0xFF60 || x >= 0xFFE0 && x <= 0xFFE6;
};
const isWideNotCJKTNotEmoji = (x) => {
    return x === 0x231B || x === 0x2329 || x >= 0x2FF0 && x <= 0x2FFF || x >= 0x3001 && x <= 0x303E || x >= 0x3099 && x <= 0x30FF || x >= 0x3105 && x <= 0x312F || x >= 0x3131 && x <= 0x318E || x >= 0x3190 && x <= 0x31E3 || x >= 0x31EF && x <= 0x321E || x >= 0x3220 && x <= 0x3247 || x >= 0x3250 && x <= 0x4DBF || x >= 0xFE10 && x <= 0xFE19 || x >= 0xFE30 && x <= 0xFE52 || x >= 0xFE54 && x <= 0xFE66 || x >= 0xFE68 && x <= 0xFE6B || x >= 0x1F200 && x <= 0x1F202 || x >= 0x1F210 && x <= 0x1F23B || x >= 0x1F240 && x <= 0x1F248 || x >= 0x20000 && x <= 0x2FFFD || x >= 0x30000 && x <= 0x3FFFD;
};
/* EXPORT */


;// CONCATENATED MODULE: ./node_modules/fast-string-truncated-width/dist/index.js
/* IMPORT */

/* HELPERS */
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/yu;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/yu;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION = { limit: Infinity, ellipsis: '' };
/* MAIN */
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
    /* CONSTANTS */
    const LIMIT = truncationOptions.limit ?? Infinity;
    const ELLIPSIS = truncationOptions.ellipsis ?? '';
    const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION, widthOptions).width : 0);
    const ANSI_WIDTH = 0;
    const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
    const TAB_WIDTH = widthOptions.tabWidth ?? 8;
    const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
    const FULL_WIDTH_WIDTH = 2;
    const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
    const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
    const PARSE_BLOCKS = [
        [LATIN_RE, REGULAR_WIDTH],
        [ANSI_RE, ANSI_WIDTH],
        [CONTROL_RE, CONTROL_WIDTH],
        [TAB_RE, TAB_WIDTH],
        [EMOJI_RE, EMOJI_WIDTH],
        [CJKT_WIDE_RE, WIDE_WIDTH],
    ];
    /* STATE */
    let indexPrev = 0;
    let index = 0;
    let length = input.length;
    let lengthExtra = 0;
    let truncationEnabled = false;
    let truncationIndex = length;
    let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
    let unmatchedStart = 0;
    let unmatchedEnd = 0;
    let width = 0;
    let widthExtra = 0;
    /* PARSE LOOP */
    outer: while (true) {
        /* UNMATCHED */
        if ((unmatchedEnd > unmatchedStart) || (index >= length && index > indexPrev)) {
            const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
            lengthExtra = 0;
            for (const char of unmatched.replaceAll(MODIFIER_RE, '')) {
                const codePoint = char.codePointAt(0) || 0;
                if (isFullWidth(codePoint)) {
                    widthExtra = FULL_WIDTH_WIDTH;
                }
                else if (isWideNotCJKTNotEmoji(codePoint)) {
                    widthExtra = WIDE_WIDTH;
                }
                else {
                    widthExtra = REGULAR_WIDTH;
                }
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                lengthExtra += char.length;
                width += widthExtra;
            }
            unmatchedStart = unmatchedEnd = 0;
        }
        /* EXITING */
        if (index >= length) {
            break outer;
        }
        /* PARSE BLOCKS */
        for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
            const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
            BLOCK_RE.lastIndex = index;
            if (BLOCK_RE.test(input)) {
                lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
                widthExtra = lengthExtra * BLOCK_WIDTH;
                if ((width + widthExtra) > truncationLimit) {
                    truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
                }
                if ((width + widthExtra) > LIMIT) {
                    truncationEnabled = true;
                    break outer;
                }
                width += widthExtra;
                unmatchedStart = indexPrev;
                unmatchedEnd = index;
                index = indexPrev = BLOCK_RE.lastIndex;
                continue outer;
            }
        }
        /* UNMATCHED INDEX */
        index += 1;
    }
    /* RETURN */
    return {
        width: truncationEnabled ? truncationLimit : width,
        index: truncationEnabled ? truncationIndex : length,
        truncated: truncationEnabled,
        ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
    };
};
/* EXPORT */
/* harmony default export */ const dist = (getStringTruncatedWidth);


/***/ })

};
