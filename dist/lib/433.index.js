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
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2883);



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

/***/ 2883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createSafeText)
});

;// CONCATENATED MODULE: ./build/bundle/js/host/log-lines.js
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

// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __webpack_require__(8664);
;// CONCATENATED MODULE: ./build/bundle/js/host/safe-text.js


function createSafeText({ colors, masker }) {
    const mask = (line) => redactColored(line, masker.redact);
    return {
        line: (text) => mask((0,sanitize/* sanitizeLine */.g$)(text.trim(), { colors })),
        lines: (text) => (0,sanitize/* sanitizeLines */.X$)(text, { colors }).map(mask),
        logLines(label, lines) {
            const prefix = labelPrefix(label, { colors, mask });
            return readableLogLines(lines).map((line) => prefix + mask((0,sanitize/* sanitizeLine */.g$)(line, { colors })));
        },
    };
}
/** Colours inside a secret (a search hit, say) would hide it from the masker: such a line loses its colours. */
function redactColored(line, redact) {
    const plain = (0,sanitize/* withoutColors */.dz)(line);
    if (plain === line)
        return redact(line);
    const redacted = redact(plain);
    return redacted === plain ? line : redacted;
}
const labelColors = [36, 35, 34, 33, 32, 96, 95, 94];
function labelPrefix({ key, text }, { colors, mask }) {
    if (text === undefined)
        return '';
    const label = mask((0,sanitize/* sanitizeLine */.g$)(text, { colors: false }));
    return colors ? `\u001B[${labelColor(key)}m${label} │\u001B[0m ` : `${label} │ `;
}
/** The same key has the same colour in every run: ids that follow each other differ. */
function labelColor(key) {
    let hash = 0;
    for (const character of key)
        hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
    return labelColors[hash % labelColors.length] ?? labelColors[0];
}


/***/ })

};
