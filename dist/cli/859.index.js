export const id = 859;
export const ids = [859];
export const modules = {

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


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./build/bundle/js/pipeline/tree.js
var tree = __webpack_require__(3518);
// EXTERNAL MODULE: ./build/bundle/js/report/duration.js
var duration = __webpack_require__(1266);
// EXTERNAL MODULE: ./node_modules/fast-string-truncated-width/dist/index.js + 1 modules
var dist = __webpack_require__(611);
// EXTERNAL MODULE: ./build/bundle/js/host/sanitize.js + 1 modules
var sanitize = __webpack_require__(8664);
// EXTERNAL MODULE: ./build/bundle/js/report/failed-jobs.js
var failed_jobs = __webpack_require__(3020);
// EXTERNAL MODULE: ./build/bundle/js/report/status-words.js
var status_words = __webpack_require__(6332);
;// CONCATENATED MODULE: ./build/bundle/js/report/jobs-text.js





const widestName = 48;
/**
 * The jobs as lines for people: stage by stage in GitLab's order, an icon, the name, the duration right-aligned; links
 * and reasons for those that did not pass. Takes the jobs of a redacted result: long names are cut, and half a
 * secret is not found.
 */
function jobLines(jobs) {
    const names = new Map(jobs.map((job) => [job, shortName(job)]));
    const nameWidth = Math.max(0, ...[...names.values()].map((name) => (0,dist/* default */.A)(name).width));
    const durationWidth = Math.max(0, ...jobs.map((job) => durationOf(job).length));
    const lines = [];
    for (const [stage, jobsOfStage] of Map.groupBy(jobs, (job) => job.stage)) {
        lines.push((0,sanitize/* sanitizeLine */.g$)(stage, { colors: false }));
        for (const job of jobsOfStage) {
            const name = names.get(job) ?? job.name;
            const padding = ' '.repeat(nameWidth - (0,dist/* default */.A)(name).width);
            const cells = [name + padding, durationOf(job).padStart(durationWidth), remark(job)];
            lines.push(`  ${(0,status_words/* statusIcon */.I8)(job.status)} ${cells.join('  ').trimEnd()}`);
        }
    }
    return lines;
}
function shortName(job) {
    const name = (0,sanitize/* sanitizeLine */.g$)((0,failed_jobs/* fullJobName */.qw)(job), { colors: false });
    const { index, truncated } = (0,dist/* default */.A)(name, { limit: widestName, ellipsis: '…', ellipsisWidth: 1 });
    return truncated ? `${name.slice(0, index)}…` : name;
}
function durationOf({ durationSeconds }) {
    return durationSeconds === undefined ? '' : (0,duration/* formatDuration */.a)(durationSeconds);
}
function remark(job) {
    if (job.status === 'success')
        return '';
    const allowed = job.status === 'failed' && !job.counts ? '(does not count)' : '';
    const words = job.status === 'failed' ? ((0,failed_jobs/* failureWords */.AC)(job) ?? 'failed') : (0,status_words/* statusLook */.cF)(job.status).words;
    return [words, allowed, job.url ?? '']
        .filter((part) => part !== '')
        .map((part) => (0,sanitize/* sanitizeLine */.g$)(part, { colors: false }))
        .join('  ');
}

// EXTERNAL MODULE: ./build/bundle/js/report/outputs.js
var outputs = __webpack_require__(1994);
// EXTERNAL MODULE: ./build/bundle/js/commands/read-tree.js
var read_tree = __webpack_require__(667);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-result.js
var run_result = __webpack_require__(1079);
// EXTERNAL MODULE: ./build/bundle/js/commands/run-wait.js
var run_wait = __webpack_require__(7787);
;// CONCATENATED MODULE: ./build/bundle/js/commands/status.js








/** `status`: one look. Exits 0 whatever the pipeline's status is; the status is in the answer. */
const status_status = async (context) => {
    const { client, host } = context;
    const found = await (0,run_wait/* findPipeline */.GQ)(context);
    const { pipeline } = found;
    const root = await (0,read_tree/* readTree */.Z)(found, context);
    if (root.unreadable !== undefined)
        host.warn(`Jobs cannot be read with these credentials (${root.unreadable})`);
    const { words } = (0,status_words/* statusLook */.cF)(pipeline.status);
    const ending = {
        result: (0,run_result.resultWord)(pipeline.status),
        exitCode: 0,
        message: `Pipeline #${pipeline.id}: ${words}`,
    };
    const result = { ...(0,run_result.createResult)(ending, pipeline, client), jobs: (0,tree/* listResultJobs */.SE)(root) };
    return { exitCode: 0, document: (0,outputs.resultDocument)(result), text: host.redact(formatStatus(result)) };
};
function formatStatus(result) {
    const icon = (0,status_words/* statusIcon */.I8)(result.status ?? '');
    const took = result.durationSeconds === undefined ? '' : ` after ${(0,duration/* formatDuration */.a)(result.durationSeconds)}`;
    const facts = `${result.ref ?? ''} ${result.sha?.slice(0, 8) ?? ''}`.trim();
    return [`${icon} ${result.message}${took}`, `  ${facts}  ${result.pipelineUrl}`, ...jobLines(result.jobs)].join('\n');
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
