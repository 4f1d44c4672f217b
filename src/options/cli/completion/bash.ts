import {
  type CommandCompletion,
  type CompletionModel,
  type FlagCompletion,
  functionName,
  listFirstWords,
  listSecondWords,
  quoteWord,
} from './model.ts'

/** For `source <(gitlab-downstream completion bash)`. Needs nothing but bash, not even the package bash-completion. */
export function formatBashCompletion(model: CompletionModel): string {
  const { program, commands, flags } = model
  const name = functionName(program)
  const groups = listFirstWords(model).filter(({ word }) => listSecondWords(commands, word).length > 0)
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
      COMPREPLY=($(compgen -W ${quoteWord(
        listFirstWords(model)
          .map(({ word }) => word)
          .join(' '),
      )} -- "$cur"))
      ;;
${groups.map(({ word }) => formatGroup(word, listSecondWords(commands, word))).join('')}${commands.map(formatCommand).join('')}  esac
}
complete -o default -F ${name} ${program}
`
}

function formatGroup(word: string, next: readonly string[]): string {
  return `    ${quoteWord(word)})
      COMPREPLY=($(compgen -W ${quoteWord(next.join(' '))} -- "$cur"))
      ;;
`
}

function formatCommand({ name, flags, words, takesFile }: CommandCompletion): string {
  // Nothing found means file names, by `complete -o default`, which escapes them as the shell wants.
  const rest = takesFile ? '' : `      COMPREPLY=($(compgen -W ${quoteWord(words.join(' '))} -- "$cur"))\n`
  return `    ${quoteWord(name)})\n${formatFlags(flags, 6)}\n${rest}      ;;\n`
}

/** Values of the flag before the cursor, else names of flags; returns when one of them is wanted. */
function formatFlags(flags: readonly FlagCompletion[], indent: number): string {
  const ofKind = (kind: FlagCompletion['value']) => flags.filter(({ value }) => value === kind)
  const pattern = (some: readonly FlagCompletion[]) => some.map(({ spelling }) => spelling).join(' | ')
  const free = [...ofKind('file'), ...ofKind('text')]
  const cases = [
    ...ofKind('choice').map(
      ({ spelling, choices }) =>
        `  ${spelling}) COMPREPLY=($(compgen -W ${quoteWord(choices.join(' '))} -- "$cur")); return ;;`,
    ),
    ...(free.length === 0 ? [] : [`  ${pattern(free)}) return ;;`]),
  ]
  const names = flags.flatMap(({ spelling, short }) => (short === undefined ? [spelling] : [spelling, `-${short}`]))
  const lines = [
    ...(cases.length === 0 ? [] : ['case $prev in', ...cases, 'esac']),
    'if [[ $cur == -* ]]; then',
    `  COMPREPLY=($(compgen -W ${quoteWord(names.join(' '))} -- "$cur"))`,
    '  return',
    'fi',
  ]
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join('\n')
}
