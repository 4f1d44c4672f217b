import { parseArgs } from 'node:util'
import { type Problem, UsageError } from '../../errors.ts'
import { suggestName } from '../parsers/nearest.ts'
import { isJobUrl } from '../parsers/place.ts'
import { showValue } from '../parsers/values.ts'
import type { Given, GivenOptions } from '../sources.ts'
import { getOption, isBoolean, type OptionName } from '../table/table.ts'
import {
  type CommandDefinition,
  type FlagDefinitions,
  type GlobalFlag,
  globalFlags,
  type PositionalDefinition,
} from './command.ts'
import { type FlagToken, type KnownFlag, type KnownFlags, listFlags, matchFlag } from './flags.ts'

/** The arguments of one command. `problems` are thrown by `resolveOptions` together with its own. */
export interface ParsedArguments extends GivenOptions {
  /** A switch is a boolean, a repeatable flag a list of texts, every other one a text or `undefined`. */
  readonly flags: Readonly<Record<string, unknown>> & Readonly<Record<GlobalFlag, boolean>>
  readonly positionals: readonly string[]
  /** The options that may be given as an argument, with its name. */
  readonly argumentNames: ReadonlyMap<OptionName, string>
}

/**
 * Reads the arguments that follow a command's name: options as flags, the command's own flags, the flags of every command, and
 * positional arguments. Of several equal flags the last one counts, except where they add up (`--variable`, options with lines).
 */
export function parseArguments(
  args: readonly string[],
  command: Pick<CommandDefinition, 'options' | 'flags' | 'positionals' | 'takesJob'>,
): ParsedArguments {
  const known = listFlags(command)
  const found: Found = { options: new Map(), values: new Map(), positionals: [], problems: [] }
  let previous: FlagToken | undefined
  for (const token of tokenize(args, known)) {
    if (token.kind === 'option') readFlag(found, token, known)
    else if (token.kind === 'positional') readPositional(found, token.value, previous && { token: previous, known })
    previous = token.kind === 'option' ? token : undefined
  }
  const definitions = command.positionals ?? []
  checkPositionals(found, definitions)
  if (command.takesJob) readJobUrl(found)
  const { options, problems, positionals } = found
  const flags = collectValues({ ...command.flags, ...globalFlags }, found.values)
  const argumentNames = new Map(definitions.flatMap(({ option, name }) => (option ? [[option, name] as const] : [])))
  return { options, problems, positionals, argumentNames, flags: flags as ParsedArguments['flags'] }
}

/** Divides arguments into flags with their values, and the rest. */
export function tokenize(args: readonly string[], known: KnownFlags) {
  const options = [...known].map(([name, { definition }]) => {
    const type = definition.placeholder === undefined ? ('boolean' as const) : ('string' as const)
    return [name, { type, multiple: true, ...(definition.short === undefined ? {} : { short: definition.short }) }]
  })
  // Strict mode would stop at the first problem, and knows no `--wait=false`.
  return parseArgs({ args: [...args], strict: false, tokens: true, options: Object.fromEntries(options) }).tokens
}

interface Found {
  readonly options: Map<OptionName, Given>
  /** Of the flags that are not options. */
  readonly values: Map<string, readonly (string | boolean)[]>
  readonly positionals: string[]
  readonly problems: Problem[]
}

function readFlag(found: Found, token: FlagToken, known: KnownFlags): void {
  const flag = matchFlag(token, known)
  if ('problem' in flag) {
    found.problems.push({ option: token.name, source: token.rawName, message: flag.problem })
    return
  }
  const text = token.value ?? String(token.name === flag.name)
  if (flag.option !== undefined) {
    setOption(found.options, { flag, option: flag.option, text, source: token.rawName })
    return
  }
  const value = flag.definition.placeholder === undefined ? text === 'true' : text
  found.values.set(flag.name, [...(found.values.get(flag.name) ?? []), value])
}

interface OptionFlag {
  readonly flag: KnownFlag
  readonly option: OptionName
  readonly text: string
  readonly source: string
}

function setOption(options: Found['options'], { flag, option, text, source }: OptionFlag): void {
  const before = options.get(option)
  if (flag.pair) {
    options.set(option, { text: '', origin: 'flag', source, ...before, pairs: [...(before?.pairs ?? []), text] })
  } else if (text.trim() !== '' || isBoolean(option)) {
    const joins = getOption(option).lines && before !== undefined && before.text !== ''
    options.set(option, { ...before, origin: 'flag', source, text: joins ? `${before.text}\n${text}` : text })
  }
}

function readPositional(
  { problems, positionals }: Found,
  value: string,
  previous: { token: FlagToken; known: KnownFlags } | undefined,
): void {
  const flag = previous && previous.token.value === undefined ? matchFlag(previous.token, previous.known) : undefined
  // What follows an unknown flag is most likely its value.
  if (flag !== undefined && 'problem' in flag) return
  if (flag === undefined || !/^(?:true|false)$/.test(value)) positionals.push(value)
  else {
    const source = `--${flag.name}`
    problems.push({ option: flag.name, source, message: `takes its value after an equals sign: ${source}=${value}` })
  }
}

/** Takes the positional arguments that are another way to write an option. */
function checkPositionals(found: Found, definitions: readonly PositionalDefinition[]): void {
  for (const [index, definition] of definitions.entries()) {
    checkPositional(found, definition, found.positionals[index] ?? '')
  }
  const last = definitions.at(-1)?.name
  for (const extra of found.positionals.slice(definitions.length)) {
    const shown = showValue(extra)
    const source = `unexpected argument${shown === undefined ? '' : ` '${shown}'`}`
    const message = last === undefined ? 'expected flags only' : `expected nothing but flags after ${last}`
    found.problems.push({ option: 'arguments', source, message })
  }
}

function checkPositional({ options, problems }: Found, definition: PositionalDefinition, text: string): void {
  const { name, option, required, description, choices } = definition
  if (text === '') {
    if (required)
      problems.push({ option: name, source: `missing argument ${name}`, message: `expected ${description}` })
    return
  }
  const source = `argument ${name}`
  if (choices !== undefined && !choices.includes(text)) {
    problems.push({ option: name, source, given: showValue(text), message: `expected ${choices.join(', ')}` })
    return
  }
  if (option === undefined) return
  const before = options.get(option)
  if (before !== undefined && before.text !== text) {
    problems.push({ option, source: before.source, message: `is given twice, also as ${source}` })
  }
  options.set(option, { text, origin: 'flag', source })
}

/** `--job URL` is another way to name a job's pipeline, and the job in it. */
function readJobUrl({ options, values, problems }: Found): void {
  const text = values.get('job')?.at(-1)
  if (typeof text !== 'string' || !isJobUrl(text)) return
  values.delete('job')
  if (options.has('pipeline-id'))
    problems.push({
      option: 'job',
      source: '--job',
      message: 'is a URL, which names the pipeline too; expected it alone',
    })
  options.set('pipeline-id', { text, origin: 'flag', source: '--job' })
}

function collectValues(definitions: FlagDefinitions, values: Found['values']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, { placeholder, repeatable, negative }]) => {
      const given = values.get(name) ?? []
      if (repeatable) return [name, given]
      return [name, given.at(-1) ?? (placeholder === undefined ? negative === true : undefined)]
    }),
  )
}

/** Which command is meant, and the arguments without its name. */
export interface FoundCommand {
  /** One of the names passed in; `undefined` when there are only flags, such as `--help`. */
  readonly name: string | undefined
  /** First word of several names that help is asked for: `tokens --help`. */
  readonly family?: string
  readonly args: readonly string[]
}

/**
 * Finds a command's name of one or two words (`trigger`, `tokens list`), also behind flags.
 * @throws {UsageError} when the first argument that is not a flag does not name a command.
 */
export function findCommand(args: readonly string[], names: readonly string[]): FoundCommand {
  const [first, second] = listPositions(args)
  if (first === undefined) return { name: undefined, args }
  const word = args[first] ?? ''
  const pair = second === first + 1 ? `${word} ${args[second]}` : word
  const name = [pair, word].find((candidate) => names.includes(candidate))
  if (name === undefined) {
    const isFamily = pair === word && names.some((candidate) => candidate.startsWith(`${word} `))
    if (isFamily && args.some((arg) => arg === '--help' || arg === '-h'))
      return { name, family: word, args: args.filter((_, index) => index !== first) }
    throw unknownCommand(word, pair, names)
  }
  const used = name === word ? [first] : [first, second]
  return { name, args: args.filter((_, index) => !used.includes(index)) }
}

/** Where among the arguments those are that are neither flags nor the values of options. */
export function listPositions(args: readonly string[]): readonly number[] {
  return tokenize(args, listFlags({})).flatMap((token) => (token.kind === 'positional' ? [token.index] : []))
}

function unknownCommand(word: string, pair: string, names: readonly string[]): UsageError {
  const below = names.filter((name) => name.startsWith(`${word} `)).map((name) => name.slice(word.length + 1))
  if (below.length > 0)
    return new UsageError(`${word}: expected ${below.join(', ')}${suggestName(pair.slice(word.length + 1), below)}`)
  const shown = showValue(word)
  const subject = `unknown command${shown === undefined ? '' : ` '${shown}'`}`
  return new UsageError(`${subject}${suggestName(word, names)}`, { hints: [`the commands are ${names.join(', ')}`] })
}
