import { type CompletionModel, type FlagCompletion, functionName, listFirstWords, listSecondWords } from './model.ts'

/** For a file `gitlab-downstream.fish` in fish's folder `completions`, or `gitlab-downstream completion fish | source`. */
export function formatFishCompletion(model: CompletionModel): string {
  const { program, commands, flags } = model
  const name = `_${functionName(program)}_is`
  const groups = [
    ...new Set(commands.flatMap(({ name: full }) => (full.includes(' ') ? [full.split(' ')[0] ?? ''] : []))),
  ]
  const complete = (condition: string, rest: string) => `complete -c ${program} -n ${quote(condition)} ${rest}`
  const lines = [
    `# fish completion of ${program}`,
    `function ${name}`,
    '  set -l words (string match -v -- "-*" (commandline -opc))[2..]',
    '  test "$words[1..'.concat('(math (count (string split " " -- "$argv[1]")))]" = "$argv[1]"'),
    'end',
    `complete -c ${program} -f`,
    ...listFirstWords(model).map(({ word, summary }) =>
      complete('__fish_use_subcommand', `-a ${word} -d ${quote(summary)}`),
    ),
    ...flags.map((flag) => complete('__fish_use_subcommand', formatFlag(flag))),
    ...groups.map((word) => {
      const next = listSecondWords(commands, word).join(' ')
      return complete(`${name} ${word}; and not __fish_seen_subcommand_from ${next}`, `-a ${quote(next)}`)
    }),
    ...commands.flatMap(({ name: full, flags: own, words, takesFile }) => {
      const condition = `${name} "${full}"`
      const argument = takesFile
        ? [complete(condition, '-F')]
        : words.length > 0
          ? [complete(condition, `-a ${quote(words.join(' '))}`)]
          : []
      return [...argument, ...own.map((flag) => complete(condition, formatFlag(flag)))]
    }),
  ]
  return `${lines.join('\n')}\n`
}

function formatFlag({ spelling, short, description, value, choices }: FlagCompletion): string {
  const kind = { none: '', text: ' -x', file: ' -r -F', choice: ` -x -a ${quote(choices.join(' '))}` }[value]
  return `-l ${spelling.slice(2)}${short === undefined ? '' : ` -s ${short}`} -d ${quote(description)}${kind}`
}

/** fish knows two escapes within single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
