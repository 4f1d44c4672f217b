import {
  type CommandCompletion,
  type CompletionModel,
  type FlagCompletion,
  functionName,
  listFirstWords,
  listSecondWords,
  quoteWord,
} from './model.ts'

/** For a file `_gitlab-downstream` in `$fpath`, or `source <(gitlab-downstream completion zsh)` after `compinit`. */
export function formatZshCompletion(model: CompletionModel): string {
  const { program, commands, flags } = model
  const name = functionName(program)
  const groups = listFirstWords(model).filter(({ word }) => listSecondWords(commands, word).length > 0)
  const firstWords = listFirstWords(model).map(({ word, summary }) => quoteWord(`${word}:${summary}`))
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
        _arguments ${formatFlags(flags)}
      else
        local -a commands=(${firstWords.join(' ')})
        _describe command commands
      fi
      ;;
${groups.map(({ word }) => `    ${quoteWord(word)}) compadd -- ${listSecondWords(commands, word).join(' ')} ;;\n`).join('')}${commands.map(formatCommand).join('')}  esac
}
if [[ $funcstack[1] == ${name} ]]; then
  ${name} "$@"
else
  compdef ${name} ${program}
fi
`
}

function formatCommand({ name, flags, words, takesFile }: CommandCompletion): string {
  const argument = takesFile ? " '*:file:_files'" : words.length > 0 ? ` '*: :(${words.join(' ')})'` : ''
  return `    ${quoteWord(name)})\n      _arguments${argument}${formatFlags(flags)}\n      ;;\n`
}

function formatFlags(flags: readonly FlagCompletion[]): string {
  return flags.map((flag) => ` \\\n        ${formatFlag(flag)}`).join('')
}

function formatFlag({ spelling, short, description, value, choices }: FlagCompletion): string {
  const explanation = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`
  const action = { none: '', text: ': :', file: ':file:_files', choice: `: :(${choices.join(' ')})` }[value]
  // Repeating is allowed: some flags add up, and of others the last one counts.
  const spellings = short === undefined ? [spelling] : [spelling, `-${short}`]
  return spellings.map((text) => quoteWord(`*${text}${value === 'none' ? '' : '='}${explanation}${action}`)).join(' ')
}
