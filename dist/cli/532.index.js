export const id = 532;
export const ids = [532];
export const modules = {

/***/ 7532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatCommandHelp: () => (/* binding */ formatCommandHelp),
  formatHelp: () => (/* binding */ formatHelp)
});

// UNUSED EXPORTS: describeCiDefault, describeDefault

;// CONCATENATED MODULE: ./build/bundle/js/options/columns.js
const indent = 2;
const gap = 2;
const longestLeft = 26;
/** Two columns for a terminal: names left, wrapped texts right; a long name has a line of its own. */
function formatColumns(rows, width) {
    const fitting = rows.map(([left]) => left.length).filter((length) => length <= longestLeft);
    const column = indent + Math.max(0, ...fitting) + gap;
    return rows.map((row) => formatRow(row, column, width)).join('\n');
}
/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole. */
function wrapText(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line === undefined || line.length + 1 + word.length > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${line} ${word}`;
    }
    return lines;
}
function formatRow([left, right], column, width) {
    const start = `${' '.repeat(indent)}${left}`;
    // On a very narrow terminal a second column would hold one word a line.
    const from = width - column < 24 ? indent * 3 : column;
    const [first = '', ...rest] = wrapText(right, Math.max(width - from, 20)).map((line) => `${' '.repeat(from)}${line}`);
    const fits = start.length + gap <= from;
    const head = fits ? [`${start}${first.slice(start.length)}`] : [start, first];
    return [...head, ...rest].map((line) => line.trimEnd()).join('\n');
}

// EXTERNAL MODULE: ./build/bundle/js/options/command-definition.js
var command_definition = __webpack_require__(9087);
;// CONCATENATED MODULE: ./build/bundle/js/options/exit-codes.js
/** When the CLI ends with which code; for `--help` and README. */
const exitCodes = {
    0: 'Done; with --wait, the pipeline passed',
    1: 'The pipeline ended without passing, or runs another commit than expected',
    2: 'Bad usage or input, found before anything was sent',
    3: 'GitLab refused: token, permission, not found, ref, configuration or variables',
    4: 'GitLab could not be reached, or kept failing',
    5: 'Timed out waiting',
    130: 'Interrupted by SIGINT',
    143: 'Interrupted by SIGTERM',
};

// EXTERNAL MODULE: ./build/bundle/js/options/known-flags.js
var known_flags = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/bundle/js/options/requirements.js
var requirements = __webpack_require__(4706);
;// CONCATENATED MODULE: ./build/bundle/js/options/table/definition.js
const optionGroups = ['Pipeline', 'Waiting', 'Logs and artifacts', 'Reports', 'Connection'];

// EXTERNAL MODULE: ./build/bundle/js/options/table.js + 14 modules
var table = __webpack_require__(4222);
;// CONCATENATED MODULE: ./build/bundle/js/options/help.js







/** `--help` without a command. */
function formatHelp({ summary, commands, examples = [], }, { program, width }) {
    const capped = capWidth(width);
    return joinSections([
        wrapText(summary, capped).join('\n'),
        `Usage: ${program} COMMAND [ARGUMENTS]`,
        section('Commands', commands.map(({ name, summary }) => [name, summary]), capped),
        section('Flags of every command', listFlagRows(command_definition/* globalFlags */.v), capped),
        formatExamples(examples),
        section('Exit codes', Object.entries(exitCodes), capped),
        wrapText(`${program} COMMAND --help shows what a command takes. Every option is an environment variable too: --gitlab-url is ${(0,table/* environmentName */.VE)('gitlab-url')}.`, capped).join('\n'),
    ]);
}
/** `--help` of one command. */
function formatCommandHelp(command, { program, width }) {
    const { name, summary, positionals = [], flags = {}, examples = [] } = command;
    const capped = capWidth(width);
    const known = [...(0,known_flags/* listFlags */.E3)(command).values()];
    const usage = [
        program,
        name,
        ...positionals.map((argument) => (argument.required ? argument.name : `[${argument.name}]`)),
    ];
    const groups = optionGroups.map((group) => {
        const rows = known.flatMap((flag) => flag.option !== undefined && (0,table/* getOption */.om)(flag.option).group === group
            ? [optionRow(flag, flag.option, command)]
            : []);
        return section(group, rows, capped);
    });
    return joinSections([
        wrapText(summary, capped).join('\n'),
        `Usage: ${usage.join(' ')} [OPTIONS]`,
        section('Arguments', positionals.map((argument) => [argument.name, argument.description]), capped),
        section('Flags', listFlagRows(flags), capped),
        ...groups,
        section('Flags of every command', listFlagRows(command_definition/* globalFlags */.v), capped),
        formatExamples(examples),
    ]);
}
/** The default of an option as help texts and tables show it; `undefined` when there is none. */
function describeDefault(option) {
    const { default: value, defaultText } = (0,table/* getOption */.om)(option);
    return value ?? defaultText;
}
/** What a GitLab job provides for an option; `undefined` when nothing. */
function describeCiDefault(option) {
    const { ci } = (0,table/* getOption */.om)(option);
    return ci?.text ?? ci?.variable;
}
function optionRow(flag, option, command) {
    if (flag.pair)
        return [`--${flag.name} KEY=VALUE`, flag.definition.description];
    const { placeholder } = (0,table/* getOption */.om)(option);
    const left = (0,table/* isBoolean */.Lm)(option) && describeDefault(option) === 'true' ? `--[no-]${option}` : `--${option}`;
    const facts = [...describeAbsence(option, command), (0,table/* environmentName */.VE)(option)];
    return [
        placeholder === undefined ? left : `${left} ${placeholder}`,
        `${describeOption(option, command)} [${facts.join('; ')}]`,
    ];
}
function describeOption(option, { optionTexts, positionals = [] }) {
    const argument = positionals.find((positional) => positional.option === option);
    if (argument !== undefined)
        return `The same as the argument ${argument.name}`;
    return optionTexts?.[option]?.description ?? (0,table/* getOption */.om)(option).description;
}
/** What holds when the option is not given. */
function describeAbsence(option, command) {
    const { optionTexts, requires = [], positionals = [] } = command;
    // Where a pipeline may be named, its URL gives the project.
    const takesPipeline = positionals.some((positional) => positional.option === 'pipeline-id');
    const required = (0,requirements/* describeRequired */.f)(takesPipeline ? [...requires, 'pipeline'] : requires, option);
    if (required !== undefined)
        return [required];
    const own = optionTexts?.[option]?.default;
    if (own !== undefined)
        return [`default: ${own}`];
    const fallback = describeDefault(option);
    const ci = describeCiDefault(option);
    // Required or not is the command's affair. A switch that is off says so by itself.
    const unsaid = fallback === undefined || fallback === 'required' || ((0,table/* isBoolean */.Lm)(option) && fallback === 'false');
    return [...(unsaid ? [] : [`default: ${fallback}`]), ...(ci === undefined ? [] : [`in a GitLab job: ${ci}`])];
}
function listFlagRows(flags) {
    return Object.entries(flags).map(([name, definition]) => {
        const { short, placeholder, description, choices, repeatable } = definition;
        const spelled = [...(short === undefined ? [] : [`-${short}`]), (0,known_flags/* spellFlag */.LU)({ name, definition })].join(', ');
        const facts = [...(choices === undefined ? [] : [choices.join(', ')]), ...(repeatable ? ['repeatable'] : [])];
        const text = facts.length === 0 ? description : `${description} [${facts.join('; ')}]`;
        return [placeholder === undefined ? spelled : `${spelled} ${placeholder}`, text];
    });
}
function section(title, rows, width) {
    return rows.length === 0 ? '' : `${title}:\n${formatColumns(rows, width)}`;
}
function formatExamples(examples) {
    if (examples.length === 0)
        return '';
    return `Examples:\n${examples.map(({ text, command }) => `  # ${text}\n  ${command}`).join('\n\n')}`;
}
function joinSections(sections) {
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
/** Lines longer than this are hard to read, however wide the terminal is. */
function capWidth(width) {
    return Math.min(Math.max(width, 40), 110);
}


/***/ }),

/***/ 4706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ describeRequired),
/* harmony export */   y: () => (/* binding */ findMissing)
/* harmony export */ });
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


/***/ })

};
