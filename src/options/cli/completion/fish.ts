import { type CompletionModel, type FlagCompletion, functionName, listFirstWords, listSecondWords } from './model.ts'

/** For a file `gitlab-downstream.fish` in fish's folder `completions`, or `gitlab-downstream completion fish | source`. */
export function formatFishCompletion(model: CompletionModel): string {
  const { program, commands, flags } = model
  const name = `_${functionName(program)}`
  const complete = (condition: string, rest: string) => `complete -c ${program} -n ${quote(condition)} ${rest}`
  const nothing = `${name}_is_all ''`
  const words = listFirstWords(model)
  const lines = [
    formatFunctions(name, program),
    `complete -c ${program} -f`,
    ...words.map(({ word, summary }) => complete(nothing, `-a ${word} -d ${quote(summary)}`)),
    ...flags.map((flag) => complete(nothing, formatFlag(flag))),
    ...words.flatMap(({ word }) =>
      listSecondWords(commands, word).map((next) => complete(`${name}_is_all ${word}`, `-a ${next}`)),
    ),
    ...commands.flatMap((command) => {
      const condition = `${name}_starts ${quote(command.name)}`
      const argument = command.takesFile ? ['-F'] : command.words.map((word) => `-a ${word}`)
      return [...argument, ...command.flags.map(formatFlag)].map((rest) => complete(condition, rest))
    }),
  ]
  return `${lines.join('\n')}\n`
}

/** Conditions on the words before the cursor that are no flags. */
function formatFunctions(name: string, program: string): string {
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
end`
}

function formatFlag({ spelling, short, description, value, choices }: FlagCompletion): string {
  const kind = { none: '', text: ' -x', file: ' -r -F', choice: ` -x -a ${quote(choices.join(' '))}` }[value]
  return `-l ${spelling.slice(2)}${short === undefined ? '' : ` -s ${short}`} -d ${quote(description)}${kind}`
}

/** fish knows two escapes within single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
