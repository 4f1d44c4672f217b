export const id = 839;
export const ids = [839];
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

/***/ 5839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listTokens: () => (/* binding */ listTokens),
/* harmony export */   showToken: () => (/* binding */ showToken)
/* harmony export */ });
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1969);
/* harmony import */ var _token_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7072);
/* harmony import */ var _token_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7874);



/** `tokens list`: every trigger token of the project. */
const listTokens = async (context) => {
    const { client, host, signal, flags } = context;
    const project = (0,_token_context_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(context);
    const reveal = flags.reveal === true;
    const tokens = await client.listTriggers(project, { signal });
    const documents = tokens.map((token) => (0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenDocument */ .nW)(token, { reveal, host }));
    if (reveal)
        tellHidden(context, documents);
    if (documents.length === 0)
        host.info(`${project} has no trigger tokens`);
    return {
        exitCode: 0,
        document: documents,
        ...(documents.length > 0 && { text: (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showSecretText */ .j6)(formatTokens(documents), host) }),
    };
};
/** `tokens show ID`. */
const showToken = async (context) => {
    const { client, host, signal, flags } = context;
    const token = await client.getTrigger((0,_token_context_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(context), (0,_token_context_js__WEBPACK_IMPORTED_MODULE_1__/* .triggerIdOf */ .t3)(context), { signal });
    const document = (0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenDocument */ .nW)(token, { reveal: flags.reveal === true, host });
    if (flags.reveal === true && (0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeToken */ .tW)(token) === undefined)
        tellHidden(context, [document]);
    return { exitCode: 0, document, text: (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showSecretText */ .j6)((0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .formatToken */ .Bh)(document), host) };
};
function tellHidden({ host }, documents) {
    const hidden = documents.filter(({ token }) => token === null);
    if (hidden.length === 0)
        return;
    const ids = hidden.map(({ id }) => id).join(', ');
    host.warn(`GitLab shows a trigger token in full to its owner only: not revealed ${ids}`);
}
function formatTokens(documents) {
    const rows = documents.map((document) => [
        String(document.id),
        (0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenCell */ .kY)(document),
        (0,_token_document_js__WEBPACK_IMPORTED_MODULE_2__/* .ownerCell */ .Q9)(document),
        document['last-used']?.slice(0, 10) ?? 'never',
        document['expires-at']?.slice(0, 10) ?? 'never',
        document.description ?? '',
    ]);
    return (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .ku)(['ID', 'TOKEN', 'OWNER', 'LAST USED', 'EXPIRES', 'DESCRIPTION'], rows);
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gx: () => (/* binding */ textFlag),
/* harmony export */   p1: () => (/* binding */ expiryOf),
/* harmony export */   t3: () => (/* binding */ triggerIdOf),
/* harmony export */   v8: () => (/* binding */ projectOf),
/* harmony export */   xJ: () => (/* binding */ tokenCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6506);
/* harmony import */ var _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8115);
/* harmony import */ var _options_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6873);



/** The project; commands on tokens require it, so it is there. */
function projectOf({ options }) {
    if (options.project === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('project: is required');
    return options.project;
}
/** The argument ID. */
function triggerIdOf({ positionals }) {
    const [text = ''] = positionals;
    try {
        if (!/^\d+$/.test(text))
            throw new _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$('is no id; expected a number, as `tokens list` shows it');
        return (0,_options_project_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)(text);
    }
    catch (error) {
        if (!(error instanceof _options_invalid_value_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`argument ID ${JSON.stringify(text)}: ${error.message}`, { cause: error });
    }
}
/** How to go on with a token, to copy. */
function tokenCommand(verb, id, context) {
    return `gitlab-downstream tokens ${verb} ${id} --project ${projectOf(context)}`;
}
/** A flag with a value; `undefined` when it was not given or is blank. */
function textFlag({ flags }, name) {
    const value = flags[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
const dayOrTime = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
/** `--expires-at`: a day that exists, or a time with its zone, in the future. */
function expiryOf(context) {
    const text = textFlag(context, 'expires-at');
    if (text === undefined)
        return undefined;
    const [matched, year, month, day] = dayOrTime.exec(text) ?? [];
    const dateMs = matched === undefined ? Number.NaN : Date.parse(text);
    // JavaScript takes 30 February for 1 or 2 March.
    const isReal = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
    if (Number.isNaN(dateMs) || !isReal) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--expires-at ${JSON.stringify(text)}: expected a date such as 2030-12-31, or a time such as 2030-12-31T18:00:00Z`);
    }
    if (dateMs <= context.clock.wallMs())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--expires-at ${text}: is in the past`);
    return text;
}


/***/ }),

/***/ 7874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ formatToken),
/* harmony export */   Q9: () => (/* binding */ ownerCell),
/* harmony export */   cs: () => (/* binding */ tokenStart),
/* harmony export */   kY: () => (/* binding */ tokenCell),
/* harmony export */   nW: () => (/* binding */ tokenDocument),
/* harmony export */   tW: () => (/* binding */ wholeToken)
/* harmony export */ });
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1969);

/** `token` is only there when it was asked for and GitLab gives it in full, which it does for its owner alone. */
function tokenDocument(token, { reveal, host }) {
    const whole = wholeToken(token);
    const shown = (text) => (text ? host.redact((0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showWords */ .BE)(text)) : null);
    return {
        id: token.id,
        description: shown(token.description),
        owner: shown(token.owner?.username),
        'created-at': shown(token.created_at),
        'last-used': shown(token.last_used),
        'expires-at': shown(token.expires_at),
        'token-start': tokenStart(token.token ?? '') || null,
        token: reveal && whole !== undefined ? whole : null,
    };
}
/** The token in full; GitLab shows others than its owner four characters. */
function wholeToken({ token }) {
    return token && token.length > SHOWN_CHARACTERS * 2 && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
/** The characters that GitLab shows to every Maintainer. */
function tokenStart(token) {
    return (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showWords */ .BE)(token)
        .replace(/^.*glptt-/, '')
        .slice(0, SHOWN_CHARACTERS);
}
const SHOWN_CHARACTERS = 4;
/** One token for reading: a line per fact. */
function formatToken(document) {
    const facts = [
        ['id', String(document.id)],
        ['description', document.description ?? ''],
        ['token', tokenCell(document)],
        ['owner', ownerCell(document)],
        ['created', document['created-at'] ?? ''],
        ['last used', document['last-used'] ?? 'never'],
        ['expires', document['expires-at'] ?? 'never'],
    ];
    return facts.map(([name, value]) => `${name.padEnd(11)}  ${value}`.trimEnd()).join('\n');
}
function tokenCell(document) {
    return document.token ?? (document['token-start'] === null ? '' : `${document['token-start']}…`);
}
/** A trigger from before GitLab 9 has no owner. */
function ownerCell({ owner }) {
    return owner ?? '(none: legacy)';
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
