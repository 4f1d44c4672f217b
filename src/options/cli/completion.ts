import { getOption, isBoolean } from '../table/table.ts'
import { listPositions } from './arguments.ts'
import { type CommandDefinition, globalFlags } from './command.ts'
import { type KnownFlag, listFlags, spellFlag } from './flags.ts'

/** A word that fits at the cursor. */
interface Candidate {
  readonly word: string
  readonly description: string
}

/** `files`: any file name, which the shell completes by itself. */
export type Completion = readonly Candidate[] | 'files'

/**
 * What fits at the cursor. `words` are those after the program's name, up to the one at the cursor, which may be empty. bash divides
 * `--flag=value` into three words and replaces the last one only; the other shells do not divide it.
 */
export function complete(words: readonly string[], commands: readonly CommandDefinition[]): Completion {
  const whole = joinAtEquals(words)
  const current = whole.at(-1) ?? ''
  const before = whole.slice(0, -1)
  const { flags, argument } = findPlace(before, commands)
  const find = (spelling = '') => flags.find((flag) => listSpellings(flag).some(({ word }) => word === spelling))
  const [, inline, value = ''] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
  if (inline !== undefined) return completeValue(find(inline), value, current === words.at(-1) ? `${inline}=` : '')
  const flag = find(before.at(-1))
  if (flag?.definition.placeholder !== undefined) return completeValue(flag, current)
  if (current.startsWith('-')) return startingWith(current, flags.flatMap(listSpellings))
  return argument === 'files' ? argument : startingWith(current, argument)
}

/** As lines for the scripts of the shells: a word, a tab, its description; or `:files`. */
export function formatCompletion(completion: Completion): string {
  if (completion === 'files') return ':files\n'
  return completion.map(({ word, description }) => `${word}\t${description}\n`).join('')
}

/** Undoes what bash does to `--flag=value`. */
function joinAtEquals(words: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const [index, word] of words.entries()) {
    const last = whole.at(-1) ?? ''
    const joins = word === '=' ? /^--[^=]+$/.test(last) : words[index - 1] === '=' && /^--[^=]+=$/.test(last)
    if (joins) whole[whole.length - 1] = `${last}${word}`
    else whole.push(word)
  }
  return whole
}

interface Place {
  readonly flags: readonly KnownFlag[]
  /** What fits as an argument. */
  readonly argument: Completion
}

function findPlace(before: readonly string[], commands: readonly CommandDefinition[]): Place {
  const [first, second] = listPositions(before).map((index) => before[index])
  if (first === undefined) {
    const flags = listFlags({ options: [], flags: globalFlags })
    return { flags: [...flags.values()], argument: listFirstWords(commands) }
  }
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`)
  if (command !== undefined) return { flags: [...listFlags(command).values()], argument: listArguments(command) }
  return { flags: [], argument: second === undefined ? listSecondWords(first, commands) : [] }
}

/** Each once, with the summary of the command, or the second words of several. */
function listFirstWords(commands: readonly CommandDefinition[]): readonly Candidate[] {
  const words = new Set(commands.map(({ name }) => name.split(' ')[0] ?? name))
  return [...words].map((word) => {
    const below = listSecondWords(word, commands).map((candidate) => candidate.word)
    return { word, description: commands.find(({ name }) => name === word)?.summary ?? below.join(', ') }
  })
}

function listSecondWords(first: string, commands: readonly CommandDefinition[]): readonly Candidate[] {
  return commands
    .filter(({ name }) => name.startsWith(`${first} `))
    .map(({ name, summary }) => ({ word: name.slice(first.length + 1), description: summary }))
}

function listArguments({ positionals = [] }: CommandDefinition): Completion {
  if (positionals.some(({ name }) => isFile(name))) return 'files'
  return positionals.flatMap(({ choices = [] }) => choices.map((word) => ({ word, description: '' })))
}

/** `lead`: what of the word at the cursor is not its value. */
function completeValue(flag: KnownFlag | undefined, value: string, lead = ''): Completion {
  const { choices = [], placeholder = '' } = flag?.definition ?? {}
  if (isFile(placeholder)) return 'files'
  const candidates = choices.map((choice) => ({ word: `${lead}${choice}`, description: '' }))
  return startingWith(`${lead}${value}`, candidates)
}

function isFile(placeholder: string): boolean {
  return /FILE|FOLDER/.test(placeholder)
}

function listSpellings(flag: KnownFlag): readonly Candidate[] {
  const { short, description } = flag.definition
  const canBeSwitchedOff =
    flag.option !== undefined && isBoolean(flag.option) && getOption(flag.option).default === 'true'
  const spellings = [
    spellFlag(flag),
    ...(short === undefined ? [] : [`-${short}`]),
    ...(canBeSwitchedOff ? [`--no-${flag.name}`] : []),
  ]
  return spellings.map((word) => ({ word, description }))
}

function startingWith(start: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ word }) => word.startsWith(start))
}
