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
        const rows = known.flatMap((flag) => flag.option !== undefined && (0,table/* getOption */.om)(flag.option).group === group ? [optionRow(flag, flag.option)] : []);
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
function optionRow(flag, option) {
    if (flag.pair)
        return [`--${flag.name} KEY=VALUE`, flag.definition.description];
    const { placeholder, description } = (0,table/* getOption */.om)(option);
    const left = (0,table/* isBoolean */.Lm)(option) && describeDefault(option) === 'true' ? `--[no-]${option}` : `--${option}`;
    // A switch that is off says so by itself.
    const fallback = (0,table/* isBoolean */.Lm)(option) && describeDefault(option) === 'false' ? undefined : describeDefault(option);
    const ci = describeCiDefault(option);
    const facts = [
        ...(fallback === undefined ? [] : [fallback === 'required' ? fallback : `default: ${fallback}`]),
        ...(ci === undefined ? [] : [`in a GitLab job: ${ci}`]),
        (0,table/* environmentName */.VE)(option),
    ];
    return [placeholder === undefined ? left : `${left} ${placeholder}`, `${description} [${facts.join('; ')}]`];
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


/***/ })

};
