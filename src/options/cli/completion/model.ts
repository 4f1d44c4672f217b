/** What a shell can complete, free of how the shell wants it said. */
export interface CompletionModel {
  readonly program: string
  readonly commands: readonly CommandCompletion[]
  /** Flags before any command. */
  readonly flags: readonly FlagCompletion[]
}

export interface CommandCompletion {
  /** One or two words. */
  readonly name: string
  readonly summary: string
  readonly flags: readonly FlagCompletion[]
  /** Words of positional arguments. */
  readonly words: readonly string[]
  readonly takesFile: boolean
}

export interface FlagCompletion {
  /** `--timeout`, `--no-follow`. */
  readonly spelling: string
  readonly short: string | undefined
  readonly description: string
  readonly value: 'none' | 'text' | 'file' | 'choice'
  readonly choices: readonly string[]
}

/** The first words of all commands, each once, with the summary where the word is the whole name. */
export function listFirstWords({ commands }: CompletionModel): readonly { word: string; summary: string }[] {
  const words = new Map<string, string>()
  for (const { name, summary } of commands) {
    const [word = name] = name.split(' ')
    if (!words.has(word) || word === name)
      words.set(word, word === name ? summary : listSecondWords(commands, word).join(', '))
  }
  return [...words].map(([word, summary]) => ({ word, summary }))
}

/** What may follow the first word of two-word commands. */
export function listSecondWords(commands: readonly CommandCompletion[], first: string): readonly string[] {
  return commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []))
}

/** A name for shell functions. */
export function functionName(program: string): string {
  return `_${program.replaceAll(/\W/g, '_')}`
}

/** A literal word in any of the three shells. */
export function quoteWord(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`
}
