export const id = 300;
export const ids = [300];
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

/***/ 9300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./build/bundle/js/clock.js
var clock = __webpack_require__(903);
// EXTERNAL MODULE: ./build/bundle/js/errors.js
var errors = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/bundle/js/host/create.js
var create = __webpack_require__(7478);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/bundle/js/options/command-definition.js
var command_definition = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/bundle/js/options/known-flags.js
var known_flags = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/bundle/js/options/shown-value.js
var shown_value = __webpack_require__(7169);
;// CONCATENATED MODULE: ./build/bundle/js/options/positionals.js

/** Checks positional arguments, and takes those that are another way to write an option. */
function readPositionals(found, definitions) {
    for (const [index, definition] of definitions.entries()) {
        readPositional(found, definition, found.positionals[index] ?? '');
    }
    for (const extra of found.positionals.slice(definitions.length)) {
        found.problems.push({ option: 'arguments', given: (0,shown_value/* showValue */.v)(extra), message: 'is one argument too many' });
    }
}
function readPositional({ options, problems }, definition, text) {
    const { name, option, required, choices } = definition;
    if (text === '') {
        if (required)
            problems.push({ option: name, message: 'is required' });
        return;
    }
    if (choices !== undefined && !choices.includes(text)) {
        problems.push({ option: name, given: (0,shown_value/* showValue */.v)(text), message: `expected ${choices.join(', ')}` });
        return;
    }
    if (option === undefined)
        return;
    const before = options.get(option);
    if (before !== undefined && before.text !== text) {
        problems.push({ option, source: before.source, message: `is given twice, also as argument ${name}` });
    }
    options.set(option, { text, origin: 'flag', source: `argument ${name}` });
}

// EXTERNAL MODULE: ./build/bundle/js/options/table.js + 14 modules
var table = __webpack_require__(4222);
;// CONCATENATED MODULE: ./build/bundle/js/options/arguments.js





/**
 * Reads the arguments that follow a command's name: options as flags, the command's own flags, the flags of every command, and
 * positional arguments. Of several equal flags the last one counts, except where they add up (`--variable`, options with lines).
 */
function parseArguments(args, command) {
    const known = (0,known_flags/* listFlags */.E3)(command);
    const found = { options: new Map(), values: new Map(), positionals: [], problems: [] };
    let previous;
    for (const token of tokenize(args, known)) {
        if (token.kind === 'option')
            readFlag(found, token, known);
        else if (token.kind === 'positional')
            arguments_readPositional(found, token.value, previous && { token: previous, known });
        previous = token.kind === 'option' ? token : undefined;
    }
    readPositionals(found, command.positionals ?? []);
    const flags = collectValues({ ...command.flags, ...command_definition/* globalFlags */.v }, found.values);
    return {
        options: found.options,
        problems: found.problems,
        positionals: found.positionals,
        flags: flags,
    };
}
/** Divides arguments into flags with their values, and the rest. */
function tokenize(args, known) {
    const options = [...known].map(([name, { definition }]) => {
        const type = definition.placeholder === undefined ? 'boolean' : 'string';
        return [name, { type, multiple: true, ...(definition.short === undefined ? {} : { short: definition.short }) }];
    });
    // Strict mode would stop at the first problem, and knows no `--wait=false`.
    return (0,external_node_util_.parseArgs)({ args: [...args], strict: false, tokens: true, options: Object.fromEntries(options) }).tokens;
}
function readFlag(found, token, known) {
    const flag = (0,known_flags/* matchFlag */.ii)(token, known);
    if ('problem' in flag) {
        found.problems.push({ option: token.name, source: token.rawName, message: flag.problem });
        return;
    }
    const text = token.value ?? String(token.name === flag.name);
    if (flag.option !== undefined) {
        setOption(found.options, { flag, option: flag.option, text, source: token.rawName });
        return;
    }
    const value = flag.definition.placeholder === undefined ? text === 'true' : text;
    found.values.set(flag.name, [...(found.values.get(flag.name) ?? []), value]);
}
function setOption(options, { flag, option, text, source }) {
    const before = options.get(option);
    if (flag.pair) {
        options.set(option, { text: '', origin: 'flag', source, ...before, pairs: [...(before?.pairs ?? []), text] });
    }
    else if (text.trim() !== '' || (0,table/* isBoolean */.Lm)(option)) {
        const joins = (0,table/* getOption */.om)(option).lines && before !== undefined && before.text !== '';
        options.set(option, { ...before, origin: 'flag', source, text: joins ? `${before.text}\n${text}` : text });
    }
}
function arguments_readPositional({ problems, positionals }, value, previous) {
    const flag = previous && previous.token.value === undefined ? (0,known_flags/* matchFlag */.ii)(previous.token, previous.known) : undefined;
    // What follows an unknown flag is most likely its value.
    if (flag !== undefined && 'problem' in flag)
        return;
    if (flag === undefined || !/^(?:true|false)$/.test(value))
        positionals.push(value);
    else {
        const source = `--${flag.name}`;
        problems.push({ option: flag.name, source, message: `takes its value after an equals sign: ${source}=${value}` });
    }
}
function collectValues(definitions, values) {
    return Object.fromEntries(Object.entries(definitions).map(([name, { placeholder, repeatable, negative }]) => {
        const given = values.get(name) ?? [];
        if (repeatable)
            return [name, given];
        return [name, given.at(-1) ?? (placeholder === undefined ? negative === true : undefined)];
    }));
}

// EXTERNAL MODULE: ./build/bundle/js/options/nearest.js
var nearest = __webpack_require__(7002);
;// CONCATENATED MODULE: ./build/bundle/js/options/command-name.js





/**
 * Finds a command's name of one or two words (`trigger`, `tokens list`), also behind flags.
 * @throws {UsageError} when the first argument that is no flag names no command.
 */
function findCommand(args, names) {
    const at = tokenize(args, (0,known_flags/* listFlags */.E3)({})).flatMap((token) => (token.kind === 'positional' ? [token.index] : []));
    const [first, second] = at;
    if (first === undefined)
        return { name: undefined, args };
    const word = args[first] ?? '';
    const pair = second === first + 1 ? `${word} ${args[second]}` : word;
    const name = [pair, word].find((candidate) => names.includes(candidate));
    if (name === undefined) {
        const isFamily = pair === word && names.some((candidate) => candidate.startsWith(`${word} `));
        if (isFamily && args.some((arg) => arg === '--help' || arg === '-h'))
            return { name, family: word, args: args.filter((_, index) => index !== first) };
        throw unknownCommand(word, pair, names);
    }
    const used = name === word ? [first] : [first, second];
    return { name, args: args.filter((_, index) => !used.includes(index)) };
}
function unknownCommand(word, pair, names) {
    const below = names.filter((name) => name.startsWith(`${word} `)).map((name) => name.slice(word.length + 1));
    if (below.length > 0)
        return new errors/* UsageError */.eb(`${word}: expected ${below.join(', ')}${(0,nearest/* suggestName */.S)(pair.slice(word.length + 1), below)}`);
    const shown = (0,shown_value/* showValue */.v)(word);
    const subject = shown === undefined ? 'the first argument' : JSON.stringify(shown);
    return new errors/* UsageError */.eb(`${subject} is no command${(0,nearest/* suggestName */.S)(word, names)}`, {
        hints: [`The commands are ${names.join(', ')}.`],
    });
}

// EXTERNAL MODULE: ./build/bundle/js/report/json.js
var json = __webpack_require__(156);
// EXTERNAL MODULE: ./build/bundle/js/version.js
var version = __webpack_require__(9101);
;// CONCATENATED MODULE: ./build/bundle/js/commands/ask.js

/**
 * Questions in the terminal's own line mode: an interrupt stays a signal, and reaches `signal` as always. Reads nothing before the
 * first question, and does not hold the process up after the last one.
 */
function createAsk({ stdin, stderr, signal }) {
    let open;
    return async (question) => {
        open ??= openLines(stdin);
        const lines = await open;
        stderr.write(question);
        // The stream and not its reader: that one cannot be paused any more when the input has ended.
        stdin.resume();
        try {
            const { value, done } = await orAborted(lines.next(), signal);
            if (!done)
                return value.trim();
            throw new errors/* UsageError */.eb('the question was not answered: the input ended');
        }
        catch (error) {
            // The cursor still stands behind the question.
            stderr.write('\n');
            throw error;
        }
        finally {
            stdin.pause();
        }
    };
}
async function openLines(input) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 481, 19));
    return createInterface({ input, terminal: false })[Symbol.asyncIterator]();
}
async function orAborted(work, signal) {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers();
    const onAbort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/shared-options.js
/** Options of every command that talks to GitLab about one project. */
const CONNECTION_OPTIONS = [
    'gitlab-url',
    'project',
    'api-token',
    'ca-file',
    'request-timeout',
    'retries',
];
/** The argument of commands that are about one pipeline. */
const PIPELINE_ARGUMENT = {
    name: 'PIPELINE',
    description: 'id of the pipeline, its URL (gives instance and project too), or latest for the newest on ref',
    option: 'pipeline-id',
};
/** Options of commands that follow a pipeline to its end. */
const WAIT_OPTIONS = [
    'expect-sha',
    'timeout',
    'on-timeout',
    'on-interrupt',
    'on-manual',
    'pass-on',
    'retry-failed',
    'follow',
    'logs',
    'log-lines',
    'artifacts',
    'artifacts-path',
    'artifacts-files',
    'artifacts-max-size',
    'artifacts-max-entries',
    'outputs-from',
    'summary',
    'annotations',
    'report-file',
    'poll-interval',
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/artifacts.js

/** Commands for what jobs leave behind. */
const artifactCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'artifacts',
            summary: "Downloads or lists the artifacts of a pipeline's jobs, or of a job in a ref's newest success",
            positionals: [PIPELINE_ARGUMENT],
            flags: {
                job: { description: 'Name of a job, or with a pipeline a glob of names', placeholder: 'NAME' },
                list: { description: 'Shows names and sizes, and downloads nothing where the server can tell them' },
                path: {
                    description: 'Only this file of the job, put into artifacts-path under its own name',
                    placeholder: 'FILE',
                },
            },
            options: [
                ...CONNECTION_OPTIONS,
                'ref',
                'token',
                'pipeline-id',
                'follow',
                'artifacts',
                'artifacts-path',
                'artifacts-files',
                'artifacts-max-size',
                'artifacts-max-entries',
            ],
            optionTexts: {
                artifacts: { description: 'Globs of the names of jobs, one per line, or all', default: 'all' },
            },
            requires: ['project'],
            examples: [
                { text: 'everything a pipeline left', command: 'gitlab-downstream artifacts 4711 --project group/app' },
                {
                    text: "a job of the newest successful pipeline, with a job's own token in GitLab",
                    command: 'gitlab-downstream artifacts --project group/app --ref main --job build',
                },
                {
                    text: 'one file',
                    command: 'gitlab-downstream artifacts --project group/app --ref main --job build --path dist/app.txt',
                },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(663), __webpack_require__.e(787), __webpack_require__.e(440), __webpack_require__.e(161)]).then(__webpack_require__.bind(__webpack_require__, 9161))).artifacts,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/completion.js
// Named again: the scripts' makers are not loaded with every command.
const SHELLS = ['bash', 'zsh', 'fish'];
/** `completion SHELL`, over the commands that the list gives when it runs. */
function createCompletionCommand(list) {
    return {
        kind: 'local',
        definition: {
            name: 'completion',
            summary: 'Prints a script that completes commands and flags in your shell',
            positionals: [{ name: 'SHELL', description: 'bash, zsh or fish', required: true, choices: SHELLS }],
            options: [],
            examples: [
                { text: 'bash, in ~/.bashrc', command: 'source <(gitlab-downstream completion bash)' },
                {
                    text: 'zsh, into a folder of $fpath',
                    command: 'gitlab-downstream completion zsh > ~/.zfunc/_gitlab-downstream',
                },
                {
                    text: 'fish',
                    command: 'gitlab-downstream completion fish > ~/.config/fish/completions/gitlab-downstream.fish',
                },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 745).then(__webpack_require__.bind(__webpack_require__, 7745))).createCompletion(list),
    };
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/doctor.js

/** What is wrong, before a pipeline shows it. */
const doctorCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'doctor',
            summary: 'Checks connection, tokens, project, ref and rights, with reads only',
            options: [...CONNECTION_OPTIONS, 'ref', 'token'],
            examples: [
                { text: 'before the first trigger', command: 'gitlab-downstream doctor --project group/app --ref main' },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 8318))).doctor,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/init.js
/** Named again where they are written: see init/templates.ts, which a test holds against this. */
const TEMPLATES = [
    'trigger',
    'trigger-on-tag',
    'bridge-on-tag',
    'upload-to-s3',
    'fetch-artifacts',
    'nightly',
    'webhook-receiver',
    'github',
    'github-nightly',
    'cron',
];
/** Ready files to start from. */
const initCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'init',
            summary: 'Writes a ready file: an include for .gitlab-ci.yml, a GitHub workflow, or a line for cron',
            positionals: [{ name: 'TEMPLATE', description: TEMPLATES.join(', '), choices: TEMPLATES }],
            options: ['gitlab-url', 'project', 'ref'],
            flags: {
                output: {
                    description: 'File to write, - for stdout; by default the usual one of its kind',
                    placeholder: 'FILE',
                },
                force: { description: 'Overwrites the file' },
                source: {
                    description: 'Where gitlab-downstream is: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream)',
                    placeholder: 'SOURCE',
                },
                cli: { description: 'Command that starts the CLI in the job or from cron', placeholder: 'COMMAND' },
                schedule: { description: 'When, for cron and github-nightly: five fields', placeholder: 'CRON' },
            },
            examples: [
                { text: 'a job that triggers', command: 'gitlab-downstream init trigger --project group/b --ref main' },
                { text: 'a GitHub workflow', command: 'gitlab-downstream init github --project group/b --ref main' },
                { text: 'a line for cron', command: 'gitlab-downstream init cron --project group/b --schedule "30 2 * * 1-5"' },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 5963))).init,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/pipeline-actions.js

/** Commands that act on a pipeline, or show what its jobs print. */
const pipelineActionCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'cancel',
            summary: 'Cancels a pipeline and those below it, and exits 0 only when its status says so',
            positionals: [PIPELINE_ARGUMENT],
            options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'follow', 'wait', 'timeout'],
            optionTexts: {
                wait: { description: 'Waits until its jobs have cleaned up after themselves and ended' },
                timeout: { description: 'Longest wait: 90m, 1h30m, or a number of seconds', default: '30s' },
                follow: { description: 'Cancels child and multi-project pipelines started by trigger jobs too' },
            },
            requires: ['pipeline'],
            examples: [
                {
                    text: 'cancel, and wait until its jobs have ended',
                    command: 'gitlab-downstream cancel 4711 --project group/app --wait',
                },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(787), __webpack_require__.e(572)]).then(__webpack_require__.bind(__webpack_require__, 572))).cancel,
    },
    {
        kind: 'remote',
        definition: {
            name: 'retry',
            summary: 'Runs the failed and canceled jobs of a pipeline again, and follows it with --wait',
            positionals: [PIPELINE_ARGUMENT],
            options: [...CONNECTION_OPTIONS, 'ref', 'token', 'pipeline-id', 'wait', ...WAIT_OPTIONS],
            requires: ['pipeline'],
            examples: [
                {
                    text: 'the newest of a branch, to its end',
                    command: 'gitlab-downstream retry latest --project group/app --ref main --wait',
                },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(787), __webpack_require__.e(518)]).then(__webpack_require__.bind(__webpack_require__, 9518))).retry,
    },
    {
        kind: 'remote',
        definition: {
            name: 'logs',
            summary: "Prints the logs of a pipeline's finished jobs, or of one job; with --follow as they grow",
            positionals: [PIPELINE_ARGUMENT],
            flags: {
                job: { description: 'Name of a job, or a glob of names', placeholder: 'NAME' },
                follow: { description: 'Goes on until the pipeline, or the one job, has ended' },
            },
            options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'timeout', 'poll-interval'],
            requires: ['pipeline'],
            examples: [
                { text: 'one job', command: 'gitlab-downstream logs 4711 --project group/app --job build' },
                {
                    text: 'all jobs, live',
                    command: 'gitlab-downstream logs https://gitlab.example.com/group/app/-/pipelines/4711 --follow',
                },
            ],
        },
        productOnStdout: true,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(787), __webpack_require__.e(230)]).then(__webpack_require__.bind(__webpack_require__, 230))).logs,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/pipelines.js

/** Commands that start, follow and show pipelines. */
const pipelineCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'trigger',
            summary: 'Starts a pipeline in another project, and follows it with --wait',
            requires: ['start'],
            examples: [
                { text: 'start and forget', command: 'gitlab-downstream trigger --project group/app --ref main' },
                {
                    text: 'with variables, followed to its end',
                    command: 'gitlab-downstream trigger --project group/app --ref v1.2 --variable UPLOAD_TO_S3=true --wait',
                },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(787), __webpack_require__.e(123)]).then(__webpack_require__.bind(__webpack_require__, 2123))).trigger,
    },
    {
        kind: 'remote',
        definition: {
            name: 'wait',
            summary: 'Follows a pipeline that is already there to its end',
            positionals: [PIPELINE_ARGUMENT],
            options: [...CONNECTION_OPTIONS, 'ref', 'token', 'pipeline-id', ...WAIT_OPTIONS],
            requires: ['pipeline'],
            examples: [
                {
                    text: 'take up a wait again, after the runner died',
                    command: 'gitlab-downstream wait https://gitlab.example.com/group/app/-/pipelines/4711',
                },
                { text: 'the newest of a branch', command: 'gitlab-downstream wait latest --project group/app --ref main' },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(787), __webpack_require__.e(27)]).then(__webpack_require__.bind(__webpack_require__, 8027))).wait,
    },
    {
        kind: 'remote',
        definition: {
            name: 'status',
            summary: 'Shows a pipeline and its jobs as they are now',
            positionals: [PIPELINE_ARGUMENT],
            options: [...CONNECTION_OPTIONS, 'ref', 'pipeline-id', 'follow'],
            requires: ['pipeline'],
            examples: [{ text: 'as JSON', command: 'gitlab-downstream status 4711 --project group/app --json' }],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(787), __webpack_require__.e(859)]).then(__webpack_require__.bind(__webpack_require__, 6859))).status,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/sandbox.js
/** The GitLab on one's own machine. */
const sandboxCommands = [
    {
        kind: 'local',
        definition: {
            name: 'sandbox',
            summary: 'Starts a GitLab-compatible server on this machine that really runs pipelines, to try everything out',
            options: [],
            flags: {
                project: {
                    description: 'A project and the folder with its files; without it the current folder is one',
                    placeholder: 'PATH=FOLDER',
                    repeatable: true,
                },
                port: { description: 'Port to listen on; a free one when absent', placeholder: 'N' },
                'gitlab-version': {
                    description: 'GitLab whose ways it has: 17.10, 18.2 or 19.2',
                    placeholder: 'N',
                    choices: ['17', '18', '19'],
                },
            },
            examples: [
                { text: 'the project in this folder', command: 'gitlab-downstream sandbox' },
                {
                    text: 'two projects, of which one triggers the other',
                    command: 'gitlab-downstream sandbox --project demo/a=./a --project demo/b=./b --port 8080',
                },
            ],
        },
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(226), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 3626))).sandbox,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/tokens.js

const ID = {
    name: 'ID',
    description: 'id of the trigger token, as tokens list shows it',
    required: true,
};
const flags = {
    description: { description: 'What the token is for', placeholder: 'TEXT' },
    'expires-at': {
        description: 'Day (UTC) or time from which it is refused, such as 2027-06-30; GitLab takes up to a year ahead',
        placeholder: 'DATE',
    },
    reveal: { description: 'Shows tokens in full; in a CI job its log may then hold them' },
    'write-env': {
        description: 'Puts DOWNSTREAM_TOKEN=… into this file, readable by its owner only, instead of showing the token',
        placeholder: 'FILE',
    },
    yes: { description: 'Does not ask' },
};
/** Trigger tokens of a project. Each takes an access token of a Maintainer. */
const tokenCommands = [
    {
        kind: 'remote',
        definition: tokens_define('tokens list', 'Lists the trigger tokens of a project', {
            flags: pick('reveal'),
            examples: [{ text: 'as JSON', command: 'gitlab-downstream tokens list --project group/app --json' }],
        }),
        load: async () => (await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 5839))).listTokens,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens show', 'Shows one trigger token', { positionals: [ID], flags: pick('reveal') }),
        load: async () => (await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 5839))).showToken,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens create', 'Creates a trigger token', {
            flags: pick('description', 'expires-at', 'reveal', 'write-env'),
            examples: [
                {
                    text: 'into a file that only you can read',
                    command: 'gitlab-downstream tokens create --project group/app --description nightly --write-env app.env',
                },
            ],
        }),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(219)]).then(__webpack_require__.bind(__webpack_require__, 6219))).createToken,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens update', "Changes a trigger token's description", {
            positionals: [ID],
            flags: pick('description'),
        }),
        load: async () => (await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.bind(__webpack_require__, 4642))).updateToken,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens rotate', 'Replaces a trigger token: creates a new one, hands it over, deletes the old one', {
            positionals: [ID],
            flags: pick('expires-at', 'reveal', 'write-env'),
            examples: [
                {
                    text: 'in a file that others of its lines stay in',
                    command: 'gitlab-downstream tokens rotate 17 --project group/app --write-env app.env',
                },
            ],
        }),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(340)]).then(__webpack_require__.bind(__webpack_require__, 340))).rotateToken,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens delete', 'Deletes a trigger token; asks first', {
            positionals: [ID],
            flags: pick('yes'),
        }),
        load: async () => (await __webpack_require__.e(/* import() */ 656).then(__webpack_require__.bind(__webpack_require__, 9656))).deleteToken,
    },
    {
        kind: 'remote',
        definition: tokens_define('tokens take-ownership', 'Makes you the owner of a trigger token (older versions of GitLab)', {
            positionals: [ID],
        }),
        load: async () => (await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 2268))).takeOwnership,
    },
];
function tokens_define(name, summary, more) {
    return { name, summary, options: CONNECTION_OPTIONS, requires: ['project', 'api-token'], ...more };
}
function pick(...names) {
    return Object.fromEntries(names.map((name) => [name, flags[name]]));
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/definitions/webhook.js

const PASSED = ['ref', 'token', 'variables', 'variables-file', 'inputs'];
/** Webhooks: a push or a tag in one project starts a pipeline in another, without a job in between. */
const webhookCommands = [
    {
        kind: 'remote',
        definition: {
            name: 'webhook url',
            summary: 'Prints the URL for a webhook that starts a pipeline; the URL holds the token',
            options: ['gitlab-url', 'project', ...PASSED],
            requires: ['project', 'ref'],
            flags: { reveal: { description: 'Prints it in a CI job too, where its log may then hold the token' } },
            examples: [
                {
                    text: 'for the field URL of a webhook',
                    command: 'gitlab-downstream webhook url --project group/b --ref main',
                },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 343).then(__webpack_require__.bind(__webpack_require__, 1343))).printWebhookUrl,
    },
    {
        kind: 'remote',
        definition: {
            name: 'webhook add',
            summary: 'Adds a webhook to a project: its pushes and tags start a pipeline in another one',
            options: [...CONNECTION_OPTIONS, ...PASSED],
            requires: ['project', 'ref', 'api-token'],
            flags: {
                'source-project': {
                    description: 'Project whose push and tag events trigger: numeric id or full path',
                    placeholder: 'PATH',
                },
            },
            examples: [
                {
                    text: 'pushes to group/a start a pipeline in group/b',
                    command: 'gitlab-downstream webhook add --source-project group/a --project group/b --ref main',
                },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 8421))).addWebhook,
    },
    {
        kind: 'local',
        definition: {
            name: 'webhook payload',
            summary: 'Shows what started this pipeline: the event of a webhook, or the parameters of the trigger call',
            positionals: [
                { name: 'FILE', description: 'file with the payload; by default the one that TRIGGER_PAYLOAD names' },
            ],
            options: [],
            flags: {
                field: {
                    description: 'Prints one field, such as object_kind, project.path_with_namespace or commits[0].id',
                    placeholder: 'PATH',
                },
                env: { description: 'Prints the usual fields as KEY=VALUE lines for a dotenv file' },
            },
            examples: [
                {
                    text: 'in the script of the triggered job',
                    command: 'gitlab-downstream webhook payload --field object_kind',
                },
                { text: 'for the jobs after this one', command: 'gitlab-downstream webhook payload --env > payload.env' },
            ],
        },
        load: async () => (await __webpack_require__.e(/* import() */ 967).then(__webpack_require__.bind(__webpack_require__, 967))).showPayload,
    },
];

;// CONCATENATED MODULE: ./build/bundle/js/commands/registry.js









/** Every command: what it takes, and how to load what it does. */
const commands = [
    ...pipelineCommands,
    ...pipelineActionCommands,
    ...artifactCommands,
    ...sandboxCommands,
    ...tokenCommands,
    ...webhookCommands,
    ...doctorCommands,
    ...initCommands,
    createCompletionCommand(commandDefinitions),
];
/** Definitions alone, for help and completion. */
function commandDefinitions() {
    return commands.map(({ definition }) => definition);
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/run-cli.js









const PROGRAM = 'gitlab-downstream';
const SUMMARY = "Starts another project's GitLab pipeline, follows it to its end, and brings back its result, logs and artifacts";
/** Runs one command line and resolves with its exit code. Every failure is shown, none is thrown. */
async function runCli(cli) {
    let host;
    let found = {};
    try {
        const { entry, parsed, family } = findEntry(cli.args);
        found = { entry, parsed, family };
        if (parsed.flags.version)
            return print(cli, version/* VERSION */.x);
        if (parsed.flags.help || entry === undefined)
            return await printHelp(cli, found);
        host = await openHost(cli, parsed, entry);
        return finish(cli, parsed, await runCommand(entry, parsed, host, cli));
    }
    catch (error) {
        if (cli.outputClosed?.aborted && error === cli.outputClosed.reason)
            return 0;
        host ??= await openHost(cli);
        host.fail(error);
        if (!(error instanceof errors/* DownstreamError */.B8))
            return 1;
        // Programs that read the document learn of a failure in the same way, unless the command began one of its own.
        if (found.parsed?.flags.json && !found.entry?.productOnStdout)
            await printFailure(cli, error, host);
        return error.exitCode;
    }
}
function findEntry(args) {
    const found = findCommand(args, commands.map(({ definition }) => definition.name));
    const entry = commands.find(({ definition }) => definition.name === found.name);
    const { family } = found;
    return { entry, family, parsed: parseArguments(found.args, entry?.definition ?? { name: '', summary: '' }) };
}
async function runCommand(entry, parsed, host, cli) {
    const interactive = cli.stdin.isTTY === true && cli.stdout.isTTY === true && !parsed.flags.json;
    const signals = entry.productOnStdout && cli.outputClosed ? [cli.signal, cli.outputClosed] : [cli.signal];
    const signal = AbortSignal.any(signals);
    const local = {
        host,
        env: cli.env,
        signal,
        flags: parsed.flags,
        positionals: parsed.positionals,
        interactive,
        // What is a terminal is also a stream; nothing is read unless somebody is asked.
        ask: interactive
            ? createAsk({ stdin: cli.stdin, stderr: cli.stderr, signal: cli.signal })
            : undefined,
        json: parsed.flags.json,
        print: (text) => void print(cli, text),
    };
    if (entry.kind === 'local') {
        refuseProblems(parsed);
        return (await entry.load())(local);
    }
    const [run, { openRun }] = await Promise.all([entry.load(), __webpack_require__.e(/* import() */ 375).then(__webpack_require__.bind(__webpack_require__, 3375))]);
    const context = await openRun({
        face: 'cli',
        env: cli.env,
        flags: parsed,
        requires: entry.definition.requires,
        host,
        signal,
        clock: cli.clock,
    });
    return run({ ...context, ...local });
}
/** Commands without options have nobody else to report what is wrong with their arguments. */
function refuseProblems({ problems }) {
    if (problems.length === 0)
        return;
    const lines = problems.map(({ source, option, message }) => `${source ?? option}: ${message}`);
    throw new errors/* UsageError */.eb(lines.join('; '), { problems });
}
function finish(cli, { flags }, outcome) {
    if (flags.json) {
        if (outcome.document !== undefined)
            print(cli, (0,json/* formatJson */.I)(outcome.document, { indented: true }));
    }
    else if (outcome.text !== undefined) {
        print(cli, outcome.text);
    }
    return outcome.exitCode;
}
async function printFailure(cli, error, host) {
    const [{ resultDocument }, { redactResult }, { resultOfError }] = await Promise.all([
        __webpack_require__.e(/* import() */ 994).then(__webpack_require__.bind(__webpack_require__, 1994)),
        __webpack_require__.e(/* import() */ 589).then(__webpack_require__.bind(__webpack_require__, 8589)),
        __webpack_require__.e(/* import() */ 79).then(__webpack_require__.bind(__webpack_require__, 1079)),
    ]);
    const document = resultDocument(redactResult(resultOfError(error), host.redact));
    print(cli, (0,json/* formatJson */.I)(document, { indented: true }));
}
async function printHelp(cli, { entry, family }) {
    const { formatCommandHelp, formatHelp } = await __webpack_require__.e(/* import() */ 532).then(__webpack_require__.bind(__webpack_require__, 7532));
    const settings = { program: PROGRAM, width: cli.stdout.columns || 100 };
    if (entry)
        return print(cli, formatCommandHelp(entry.definition, settings));
    const shown = commandDefinitions().filter(({ name }) => family === undefined || name.startsWith(`${family} `));
    return print(cli, formatHelp({ summary: SUMMARY, commands: shown }, settings));
}
function openHost({ env, stdout, stderr }, parsed, entry) {
    const { json, quiet, verbose, color } = parsed?.flags ?? {};
    // `--no-color` switches off; without it the host decides by itself.
    return (0,create/* createHost */.D)({
        kind: (0,create/* detectHostKind */.G)(env),
        env,
        stdout,
        stderr,
        json,
        productOnStdout: entry?.productOnStdout,
        quiet,
        verbose,
        color: color === false ? false : undefined,
        now: clock/* systemClock */.m.wallMs,
    });
}
function print({ stdout }, text) {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return 0;
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

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createHost),
/* harmony export */   G: () => (/* binding */ detectHostKind)
/* harmony export */ });
/** The host of a run. Loads only the one that is asked for. */
async function createHost(settings) {
    switch (settings.kind) {
        case 'github': {
            const { createGitHubHost } = await __webpack_require__.e(/* import() */ 641).then(__webpack_require__.bind(__webpack_require__, 5641));
            return createGitHubHost({ ...settings, setExitCode: settings.setExitCode ?? setProcessExitCode });
        }
        case 'gitlab': {
            const { createGitLabHost } = await __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 9433));
            return createGitLabHost(settings);
        }
        case 'terminal': {
            const { createTerminalHost } = await __webpack_require__.e(/* import() */ 984).then(__webpack_require__.bind(__webpack_require__, 8984));
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


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ globalFlags)
/* harmony export */ });
/** The flags every command has. */
const globalFlags = {
    json: { description: 'Prints one JSON document on stdout; progress goes to stderr' },
    quiet: { description: 'Prints only the result and errors', short: 'q' },
    verbose: { description: 'Prints every request and decision' },
    color: { description: 'Prints without colors (also NO_COLOR)', negative: true },
    help: { description: 'Prints this help', short: 'h' },
    version: { description: 'Prints the version' },
};


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

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ listFlags),
/* harmony export */   LU: () => (/* binding */ spellFlag),
/* harmony export */   ii: () => (/* binding */ matchFlag)
/* harmony export */ });
/* harmony import */ var _command_definition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7002);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4222);



/** Every flag of a command: options, its own flags (which win over an option of the same name), and those of all commands. */
function listFlags({ options = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionNames */ .W6, flags = {}, }) {
    const ofOptions = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionNames */ .W6.filter((name) => options.includes(name)).flatMap(listOptionFlags);
    const own = listOwnFlags(flags);
    const names = new Set([...own, ...listOwnFlags(_command_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .globalFlags */ .v)].map(({ name }) => name));
    const all = [...ofOptions.filter(({ name }) => !names.has(name)), ...own, ...listOwnFlags(_command_definition_js__WEBPACK_IMPORTED_MODULE_0__/* .globalFlags */ .v)];
    return new Map(all.map((flag) => [flag.name, flag]));
}
function listOptionFlags(option) {
    const definition = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .getOption */ .om)(option);
    const flag = { name: option, definition, option };
    if (definition.pairFlag === undefined)
        return [flag];
    const { name, description } = definition.pairFlag;
    const pair = { description, placeholder: 'KEY=VALUE', repeatable: true };
    return [flag, { name, definition: pair, option, pair: true }];
}
function listOwnFlags(flags) {
    return Object.entries(flags).map(([name, definition]) => ({ name, definition }));
}
/** As it is written: `--wait`, `--no-color`. */
function spellFlag({ name, definition }) {
    return definition.negative ? `--no-${name}` : `--${name}`;
}
/** The flag that a token means, or what is wrong with it. */
function matchFlag(token, known) {
    const negated = !known.has(token.name);
    const flag = known.get(token.name) ?? known.get(/^no-(.+)$/.exec(token.name)?.[1] ?? '');
    if (flag === undefined)
        return { problem: describeUnknown(token.name, known) };
    const problem = flag.definition.placeholder === undefined ? checkSwitch(token, flag, negated) : checkValue(token, flag, negated);
    return problem === undefined ? flag : { problem };
}
function describeUnknown(name, known) {
    const elsewhere = listFlags({}).get(name) ?? listFlags({}).get(name.replace(/^no-/, ''));
    if (elsewhere !== undefined)
        return 'has no meaning for this command';
    const show = (found) => spellFlag(known.get(found) ?? { name: found, definition: { description: '' } });
    return `is no flag of this command${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestName */ .S)(name.replace(/^no-/, ''), [...known.keys()], show)}`;
}
function checkSwitch({ name, value }, flag, negated) {
    if (flag.definition.negative && !negated)
        return `is no flag of this command; did you mean ${spellFlag(flag)}?`;
    if (value === undefined)
        return undefined;
    if (negated)
        return `takes no value; expected --${name} alone`;
    // A wrong word for an option is reported where all options are parsed.
    return flag.option === undefined && !/^(?:true|false)$/.test(value) ? 'expected true or false' : undefined;
}
function checkValue({ rawName, value, inlineValue }, flag, negated) {
    if (negated)
        return `is no flag of this command; --${flag.name} takes a value`;
    if (value === undefined)
        return 'is given without a value';
    if (inlineValue || !/^-./.test(value))
        return undefined;
    return `is given without a value (one that starts with - is written ${rawName}=VALUE)`;
}


/***/ }),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ parseInstance),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   q0: () => (/* binding */ decodePath),
/* harmony export */   sD: () => (/* binding */ parsePageUrl),
/* harmony export */   st: () => (/* binding */ pathOnInstance)
/* harmony export */ });
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

/** The `gitlab-url` option. Credentials in it are refused without repeating them. */
function parseInstance(text) {
    const url = readUrl(text.trim());
    if (url.search !== '' || url.hash !== '') {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('has a query or fragment; expected the base URL, such as https://gitlab.example.com');
    }
    const path = url.pathname.replace(/\/+$/, '');
    const api = /\/api\/v(\d+)$/.exec(path);
    if (api !== null && api[1] !== '4' && api[1] !== '3') {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`ends in ${api[0]}; expected the base URL without it (/api/v4 and the legacy /api/v3 are known)`);
    }
    if (path.includes('/-/')) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('is the URL of a page; expected the base URL, such as https://gitlab.example.com');
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
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('has a % that starts no valid URL encoding');
    }
}
function readUrl(text) {
    const url = URL.parse(text);
    if (!isUrl(text) || url === null) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('is no URL; expected one with its scheme, such as https://gitlab.example.com');
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`has the scheme ${url.protocol}//; expected https:// or http://`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('has credentials in it; expected the address alone, and tokens in token or api-token');
    }
    return url;
}


/***/ }),

/***/ 7002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findNearestName),
/* harmony export */   S: () => (/* binding */ suggestName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

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
    const edits = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
    if (edits !== 2 || a.length !== b.length)
        return edits;
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    const swapped = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
    return swapped === b ? 1 : edits;
}


/***/ }),

/***/ 6873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ checkProjectPath),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   XB: () => (/* binding */ parseProject)
/* harmony export */ });
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2617);


const expected = 'expected a numeric id or the full path, such as group/subgroup/project';
/** A numeric id, a full path (URL-encoded or not), or the project's page. */
function parseProject(text) {
    const given = text.trim();
    if (/^\d+$/.test(given))
        return { kind: 'id', id: parseId(given) };
    if (/^(?:git@|ssh:)/.test(given))
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is an address to clone from; ${expected}`);
    if ((0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .isUrl */ .gU)(given)) {
        const page = (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePageUrl */ .sD)(given);
        return { kind: 'url', page: { ...page, path: page.path.replace(/\.git$|\/-\/.*$/, '') } };
    }
    // GitLab allows no % in a path, so one is always an encoding: decoded once, it is encoded once when it is sent.
    return { kind: 'path', path: checkProjectPath(given.includes('%') ? (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePath */ .q0)(given) : given) };
}
/** A full path of at least a group and a project; throws for anything else. */
function checkProjectPath(text) {
    const path = text.replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (segments.length < 2)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`names no group; ${expected}`);
    if (segments.some((segment) => /^\.{0,2}$/.test(segment) || !/^[\w.+-]+$/u.test(segment))) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is no path that GitLab allows; ${expected}`);
    }
    return path;
}
/** An id of GitLab's: a positive number that JavaScript holds exactly. */
function parseId(text) {
    const id = Number(text);
    if (!Number.isSafeInteger(id) || id < 1)
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$('is no id; ids start at 1');
    return id;
}


/***/ }),

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ parseRef)
/* harmony export */ });
/* harmony import */ var _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);

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
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is no name git allows for a branch or tag; ${onlyBranchOrTag}`);
    }
    if (qualified === null)
        return { given, name, kind: 'any' };
    return { given, name, kind: qualified[1] === 'heads' ? 'branch' : 'tag' };
}
function refuseOtherKinds(given) {
    // Shorter hexadecimal names may well be branches; only a whole SHA-1 or SHA-256 is certain.
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is a commit SHA, and GitLab starts pipelines on branches and tags only; ${onlyBranchOrTag} (expect-sha checks the commit)`);
    }
    if (/^(?:HEAD|@)$/.test(given)) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`means nothing to GitLab's trigger endpoint; ${onlyBranchOrTag}`);
    }
    if (/^refs\/(?:merge-requests|pull)\//.test(given)) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is a merge-request ref, which GitLab cannot trigger a pipeline on; ${onlyBranchOrTag}, such as the source branch`);
    }
    if (given.startsWith('refs/') && !/^refs\/(?:heads|tags)\//.test(given)) {
        throw new _invalid_value_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$(`is neither a branch nor a tag; ${onlyBranchOrTag}`);
    }
}


/***/ }),

/***/ 7169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ showValue)
/* harmony export */ });
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


/***/ }),

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VE: () => (/* binding */ environmentName),
  om: () => (/* binding */ getOption),
  Lm: () => (/* binding */ isBoolean),
  RR: () => (/* binding */ isOptionName),
  W6: () => (/* binding */ optionNames)
});

// EXTERNAL MODULE: ./build/bundle/js/options/invalid-value.js
var invalid_value = __webpack_require__(8115);
;// CONCATENATED MODULE: ./build/bundle/js/options/duration.js

const unitSeconds = { d: 86_400, h: 3_600, m: 60, s: 1 };
const durationPattern = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
/** Seconds from `90m`, `1h30m`, `45s`, `2d` or plain seconds; refuses what lies outside the limits. */
function parseDuration(text, limits) {
    const seconds = readSeconds(text.trim());
    if (seconds < limits.minSeconds || seconds > limits.maxSeconds) {
        const range = `${formatDuration(limits.minSeconds)} to ${formatDuration(limits.maxSeconds)}`;
        throw new invalid_value/* InvalidValueError */.$(`is out of range; expected ${range}`);
    }
    return seconds;
}
/** The shortest text that {@link parseDuration} reads back as the same seconds, e.g. `1h30m`. */
function formatDuration(seconds) {
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

// EXTERNAL MODULE: ./build/bundle/js/options/nearest.js
var nearest = __webpack_require__(7002);
;// CONCATENATED MODULE: ./build/bundle/js/options/words.js


/** Parser of one of some fixed words. */
function oneOf(...choices) {
    return (text) => {
        const word = text.trim();
        const found = choices.find((choice) => choice === word);
        if (found === undefined)
            throw new invalid_value/* InvalidValueError */.$(`expected ${listWords(choices)}${(0,nearest/* suggestName */.S)(word, choices)}`);
        return found;
    };
}
/** Parser of any of some fixed words, separated by commas or white space. */
function anyOf(...choices) {
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        const unknown = words.filter((word) => !choices.some((choice) => choice === word));
        if (unknown.length > 0) {
            throw new invalid_value/* InvalidValueError */.$(...unknown.map((word) => `${JSON.stringify(word)}: expected any of ${choices.join(', ')}${(0,nearest/* suggestName */.S)(word, choices)}`));
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


const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
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
    if (entry.problem === undefined && variableName.test(entry.key))
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
        else if (!variableName.test(key))
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

// EXTERNAL MODULE: ./build/bundle/js/options/location.js
var options_location = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/bundle/js/options/project.js
var options_project = __webpack_require__(6873);
;// CONCATENATED MODULE: ./build/bundle/js/options/pipeline-address.js



const expected = 'expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123';
/** An id, `latest`, or a pipeline's page (also its tabs, and the form without `/-/` of older servers). */
function parsePipelineAddress(text) {
    const given = text.trim().replace(/^#/, '');
    if (given === 'latest')
        return { kind: 'latest' };
    if (/^\d+$/.test(given))
        return { kind: 'id', id: (0,options_project/* parseId */.Fg)(given) };
    if (!(0,options_location/* isUrl */.gU)(given))
        throw new invalid_value/* InvalidValueError */.$(expected);
    const page = (0,options_location/* parsePageUrl */.sD)(given);
    const match = /^(.+?)(?:\/-)?\/pipelines\/(\d+)(?:\/[\w-]*)?$/.exec(page.path);
    if (match?.[1] === undefined || match[2] === undefined) {
        const what = /\/-\/jobs\/\d+/.test(page.path) ? 'is the URL of a job' : 'is no URL of a pipeline';
        throw new invalid_value/* InvalidValueError */.$(`${what}; ${expected}`);
    }
    const id = (0,options_project/* parseId */.Fg)(match[2]);
    const project = { origin: page.origin, path: match[1] };
    return { kind: 'url', id, project, url: `${page.origin}/${match[1]}/-/pipelines/${id}` };
}

// EXTERNAL MODULE: ./build/bundle/js/options/ref.js
var ref = __webpack_require__(4861);
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
        parse: options_location/* parseInstance */.LW,
        default: 'https://gitlab.com',
        ci: { variable: 'CI_SERVER_URL' },
    },
    project: {
        group: pipeline_group,
        description: 'Project whose pipeline it is: numeric id or full path',
        placeholder: 'PROJECT',
        parse: options_project/* parseProject */.XB,
        defaultText: 'required',
    },
    ref: {
        group: pipeline_group,
        description: 'Branch or tag: short, refs/heads/x or refs/tags/x; no commit SHA, no merge-request ref',
        placeholder: 'REF',
        parse: ref/* parseRef */.r,
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

/***/ 9101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of the package; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ })

};
