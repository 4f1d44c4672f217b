export const id = 745;
export const ids = [745];
export const modules = {

/***/ 7745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCompletion: () => (/* binding */ createCompletion)
});

// EXTERNAL MODULE: ./build/bundle/js/options/command-definition.js
var command_definition = __webpack_require__(9087);
;// CONCATENATED MODULE: ./build/bundle/js/options/completion/model.js
/** The first words of all commands, each once, with the summary where the word is the whole name. */
function listFirstWords({ commands }) {
    const words = new Map();
    for (const { name, summary } of commands) {
        const [word = name] = name.split(' ');
        if (!words.has(word) || word === name)
            words.set(word, word === name ? summary : listSecondWords(commands, word).join(', '));
    }
    return [...words].map(([word, summary]) => ({ word, summary }));
}
/** What may follow the first word of two-word commands. */
function listSecondWords(commands, first) {
    return commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
}
/** A name for shell functions. */
function functionName(program) {
    return `_${program.replaceAll(/\W/g, '_')}`;
}
/** A literal word in any of the three shells. */
function quoteWord(text) {
    return `'${text.replaceAll("'", `'"'"'`)}'`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/completion/bash.js

/** For `source <(gitlab-downstream completion bash)`. Needs nothing but bash, not even the package bash-completion. */
function formatBashCompletion(model) {
    const { program, commands, flags } = model;
    const name = functionName(program);
    const groups = listFirstWords(model).filter(({ word }) => listSecondWords(commands, word).length > 0);
    return `# bash completion of ${program}
${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= word index
  COMPREPLY=()
  # bash divides --flag=value at the equals sign.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    [[ $word == -* ]] && continue
    if [[ -z $command ]]; then
      command=$word
      case $command in
${groups.map(({ word }) => `        ${word}) continue ;;`).join('\n')}
      esac
    else
      command+=" $word"
    fi
    break
  done
  case $command in
    '')
${formatFlags(flags, 6)}
      COMPREPLY=($(compgen -W ${quoteWord(listFirstWords(model)
        .map(({ word }) => word)
        .join(' '))} -- "$cur"))
      ;;
${groups.map(({ word }) => formatGroup(word, listSecondWords(commands, word))).join('')}${commands.map(formatCommand).join('')}  esac
}
complete -o default -F ${name} ${program}
`;
}
function formatGroup(word, next) {
    return `    ${quoteWord(word)})
      COMPREPLY=($(compgen -W ${quoteWord(next.join(' '))} -- "$cur"))
      ;;
`;
}
function formatCommand({ name, flags, words, takesFile }) {
    // Nothing found means file names, by `complete -o default`, which escapes them as the shell wants.
    const rest = takesFile ? '' : `      COMPREPLY=($(compgen -W ${quoteWord(words.join(' '))} -- "$cur"))\n`;
    return `    ${quoteWord(name)})\n${formatFlags(flags, 6)}\n${rest}      ;;\n`;
}
/** Values of the flag before the cursor, else names of flags; returns when one of them is wanted. */
function formatFlags(flags, indent) {
    const ofKind = (kind) => flags.filter(({ value }) => value === kind);
    const pattern = (some) => some.map(({ spelling }) => spelling).join(' | ');
    const free = [...ofKind('file'), ...ofKind('text')];
    const cases = [
        ...ofKind('choice').map(({ spelling, choices }) => `  ${spelling}) COMPREPLY=($(compgen -W ${quoteWord(choices.join(' '))} -- "$cur")); return ;;`),
        ...(free.length === 0 ? [] : [`  ${pattern(free)}) return ;;`]),
    ];
    const names = flags.flatMap(({ spelling, short }) => (short === undefined ? [spelling] : [spelling, `-${short}`]));
    const lines = [
        ...(cases.length === 0 ? [] : ['case $prev in', ...cases, 'esac']),
        'if [[ $cur == -* ]]; then',
        `  COMPREPLY=($(compgen -W ${quoteWord(names.join(' '))} -- "$cur"))`,
        '  return',
        'fi',
    ];
    return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}

;// CONCATENATED MODULE: ./build/bundle/js/options/completion/fish.js

/** For a file `gitlab-downstream.fish` in fish's folder `completions`, or `gitlab-downstream completion fish | source`. */
function formatFishCompletion(model) {
    const { program, commands, flags } = model;
    const name = `_${functionName(program)}`;
    const complete = (condition, rest) => `complete -c ${program} -n ${quote(condition)} ${rest}`;
    const nothing = `${name}_is_all ''`;
    const words = listFirstWords(model);
    const lines = [
        formatFunctions(name, program),
        `complete -c ${program} -f`,
        ...words.map(({ word, summary }) => complete(nothing, `-a ${word} -d ${quote(summary)}`)),
        ...flags.map((flag) => complete(nothing, formatFlag(flag))),
        ...words.flatMap(({ word }) => listSecondWords(commands, word).map((next) => complete(`${name}_is_all ${word}`, `-a ${next}`))),
        ...commands.flatMap((command) => {
            const condition = `${name}_starts ${quote(command.name)}`;
            const argument = command.takesFile ? ['-F'] : command.words.map((word) => `-a ${word}`);
            return [...argument, ...command.flags.map(formatFlag)].map((rest) => complete(condition, rest));
        }),
    ];
    return `${lines.join('\n')}\n`;
}
/** Conditions on the words before the cursor that are no flags. */
function formatFunctions(name, program) {
    return `# fish completion of ${program}
function ${name}_words
  set -l line (commandline -opc)
  string match -v -- '-*' $line[2..]
end
function ${name}_is_all
  set -l words (${name}_words)
  test "$words" = "$argv[1]"
end
function ${name}_starts
  set -l words (${name}_words)
  set -l length (count (string split ' ' -- $argv[1]))
  test "$words[1..$length]" = "$argv[1]"
end`;
}
function formatFlag({ spelling, short, description, value, choices }) {
    const kind = { none: '', text: ' -x', file: ' -r -F', choice: ` -x -a ${quote(choices.join(' '))}` }[value];
    return `-l ${spelling.slice(2)}${short === undefined ? '' : ` -s ${short}`} -d ${quote(description)}${kind}`;
}
/** fish knows two escapes within single quotes. */
function quote(text) {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

;// CONCATENATED MODULE: ./build/bundle/js/options/completion/zsh.js

/** For a file `_gitlab-downstream` in `$fpath`, or `source <(gitlab-downstream completion zsh)` after `compinit`. */
function formatZshCompletion(model) {
    const { program, commands, flags } = model;
    const name = functionName(program);
    const groups = listFirstWords(model).filter(({ word }) => listSecondWords(commands, word).length > 0);
    const firstWords = listFirstWords(model).map(({ word, summary }) => quoteWord(`${word}:${summary}`));
    return `#compdef ${program}
${name}() {
  local command= word
  integer index
  for ((index = 2; index < CURRENT; index++)); do
    word=$words[index]
    [[ $word == -* ]] && continue
    if [[ -z $command ]]; then
      command=$word
      case $command in
${groups.map(({ word }) => `        ${word}) continue ;;`).join('\n')}
      esac
    else
      command+=" $word"
    fi
    break
  done
  if [[ -n $command ]]; then
    # What follows the command's name is completed as if it stood alone.
    shift $((index - 1)) words
    ((CURRENT -= index - 1))
  fi
  case $command in
    '')
      if [[ $PREFIX == -* ]]; then
        _arguments ${zsh_formatFlags(flags)}
      else
        local -a commands=(${firstWords.join(' ')})
        _describe command commands
      fi
      ;;
${groups.map(({ word }) => `    ${quoteWord(word)}) compadd -- ${listSecondWords(commands, word).join(' ')} ;;\n`).join('')}${commands.map(zsh_formatCommand).join('')}  esac
}
if [[ $funcstack[1] == ${name} ]]; then
  ${name} "$@"
else
  compdef ${name} ${program}
fi
`;
}
function zsh_formatCommand({ name, flags, words, takesFile }) {
    const argument = takesFile ? " '*:file:_files'" : words.length > 0 ? ` '*: :(${words.join(' ')})'` : '';
    return `    ${quoteWord(name)})\n      _arguments${argument}${zsh_formatFlags(flags)}\n      ;;\n`;
}
function zsh_formatFlags(flags) {
    return flags.map((flag) => ` \\\n        ${zsh_formatFlag(flag)}`).join('');
}
function zsh_formatFlag({ spelling, short, description, value, choices }) {
    const explanation = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`;
    const action = { none: '', text: ': :', file: ':file:_files', choice: `: :(${choices.join(' ')})` }[value];
    // Repeating is allowed: some flags add up, and of others the last one counts.
    const spellings = short === undefined ? [spelling] : [spelling, `-${short}`];
    return spellings.map((text) => quoteWord(`*${text}${value === 'none' ? '' : '='}${explanation}${action}`)).join(' ');
}

// EXTERNAL MODULE: ./build/bundle/js/options/known-flags.js
var known_flags = __webpack_require__(7893);
// EXTERNAL MODULE: ./build/bundle/js/options/table.js + 14 modules
var table = __webpack_require__(4222);
;// CONCATENATED MODULE: ./build/bundle/js/options/completion.js






const shells = ['bash', 'zsh', 'fish'];
const formats = { bash: formatBashCompletion, zsh: formatZshCompletion, fish: formatFishCompletion };
/** A script that completes commands, flags and fixed words in one shell; made from the option table and the commands. */
function formatCompletion(shell, program, commands) {
    return formats[shell](createModel(program, commands));
}
function createModel(program, commands) {
    return {
        program,
        commands: commands.map(toCompletion),
        flags: [...(0,known_flags/* listFlags */.E3)({ options: [], flags: command_definition/* globalFlags */.v }).values()].flatMap(toFlagCompletions),
    };
}
function toCompletion(command) {
    return {
        name: command.name,
        summary: command.summary,
        flags: [...(0,known_flags/* listFlags */.E3)(command).values()].flatMap(toFlagCompletions),
        words: (command.positionals ?? []).flatMap(({ choices = [] }) => choices),
        takesFile: (command.positionals ?? []).some(({ name }) => /FILE|FOLDER/.test(name)),
    };
}
function toFlagCompletions(flag) {
    const { placeholder, description, short } = flag.definition;
    const choices = flag.option === undefined ? flag.definition.choices : (0,table/* getOption */.om)(flag.option).choices;
    const value = placeholder === undefined ? 'none' : /FILE|FOLDER/.test(placeholder) ? 'file' : 'text';
    const positive = {
        spelling: (0,known_flags/* spellFlag */.LU)(flag),
        short,
        description,
        value: choices === undefined ? value : 'choice',
        choices: choices ?? [],
    };
    if (flag.option === undefined || !(0,table/* isBoolean */.Lm)(flag.option) || (0,table/* getOption */.om)(flag.option).default !== 'true')
        return [positive];
    return [positive, { ...positive, spelling: `--no-${flag.name}` }];
}

;// CONCATENATED MODULE: ./build/bundle/js/commands/completion.js

/** `completion`: the argument is one of the shells, which its definition makes sure of. */
function createCompletion(list) {
    return async ({ positionals }) => {
        const shell = shells.find((name) => name === positionals[0]) ?? 'bash';
        const script = formatCompletion(shell, 'gitlab-downstream', list());
        return { exitCode: 0, document: { shell, script }, text: script };
    };
}


/***/ })

};
