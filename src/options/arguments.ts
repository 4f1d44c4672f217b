import { parseArgs } from 'node:util'
import type { Problem } from '../errors.ts'
import {
  type CommandDefinition,
  type FlagDefinition,
  type FlagDefinitions,
  type FlagValues,
  type GlobalFlagValues,
  globalFlags,
} from './command-definition.ts'
import type { Given, GivenOptions } from './given.ts'
import { suggestName } from './nearest.ts'
import { readPositionals } from './positionals.ts'
import { getOption, isBoolean, type OptionName, optionNames } from './table.ts'

/** The arguments of one command. `problems` are thrown by `resolveOptions` together with its own. */
export interface ParsedArguments<D extends FlagDefinitions = FlagDefinitions> extends GivenOptions {
  readonly flags: FlagValues<D> & GlobalFlagValues
  readonly positionals: readonly string[]
}

/**
 * Reads the arguments that follow a command's name: options as flags, the command's own flags (which win over options of the
 * same name), flags of every command, and positional arguments. The last of several equal flags counts, except where they add up.
 */
export function parseArguments<const D extends FlagDefinitions = Record<never, never>>(
  args: readonly string[],
  command: CommandDefinition & { readonly flags?: D },
): ParsedArguments<D> {
  const known = collectFlags(command)
  const { tokens } = parseArgs({
    args: [...args],
    // Strict mode stops at the first problem, and knows no `--wait=false`.
    strict: false,
    tokens: true,
    options: Object.fromEntries([...known].map(([name, flag]) => [name, toParseArgs(flag)])),
  })
  const state: State = { options: new Map(), values: new Map(), positionals: [], problems: [] }
  let previous: KnownFlag | undefined
  for (const token of tokens) {
    if (token.kind === 'option') previous = readFlag(state, token, known)
    else if (token.kind === 'positional') {
      readPositional(state, token.value, previous)
      previous = undefined
    }
  }
  readPositionals(state, command.positionals ?? [])
  return {
    options: state.options,
    problems: state.problems,
    positionals: state.positionals,
    flags: collectValues({ ...globalFlags, ...command.flags }, state.values) as FlagValues<D> & GlobalFlagValues,
  }
}

interface KnownFlag {
  readonly name: string
  readonly definition: FlagDefinition
  /** The option it sets; `undefined` for a flag that is no option. */
  readonly option?: OptionName
  readonly pair?: true
  /** An option that exists but means nothing to this command. */
  readonly refused?: true
}

interface State {
  readonly options: Map<OptionName, Given>
  readonly values: Map<string, readonly (string | boolean)[]>
  readonly positionals: string[]
  readonly problems: Problem[]
}

interface FlagToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function collectFlags(command: CommandDefinition): ReadonlyMap<string, KnownFlag> {
  const known = new Map<string, KnownFlag>()
  for (const option of optionNames) {
    const definition: FlagDefinition = getOption(option)
    const refused = command.options?.includes(option) === false ? ({ refused: true } as const) : {}
    known.set(option, { name: option, definition, option, ...refused })
    const pair = getOption(option).pairFlag
    if (pair === undefined) continue
    known.set(pair.name, {
      name: pair.name,
      definition: { ...definition, placeholder: 'KEY=VALUE' },
      option,
      pair: true,
      ...refused,
    })
  }
  for (const [name, definition] of Object.entries({ ...globalFlags, ...command.flags }))
    known.set(name, { name, definition })
  return known
}

function toParseArgs({ definition }: KnownFlag): { type: 'string' | 'boolean'; short?: string; multiple: true } {
  const type = definition.placeholder === undefined ? 'boolean' : 'string'
  return { type, multiple: true, ...(definition.short === undefined ? {} : { short: definition.short }) }
}

function readFlag(state: State, token: FlagToken, known: ReadonlyMap<string, KnownFlag>): KnownFlag | undefined {
  const negated = /^no-(.+)$/.exec(token.name)?.[1]
  const positive = known.get(token.name)
  const flag = positive ?? known.get(negated ?? '')
  const problem = findProblem(token, flag, { negated: positive === undefined, known })
  if (problem !== undefined || flag === undefined) {
    state.problems.push({ option: flag?.name ?? token.name, source: token.rawName, message: problem ?? 'is no flag' })
    return undefined
  }
  if (flag.option !== undefined) setOption(state, flag, flag.option, token)
  else {
    const value =
      flag.definition.placeholder === undefined ? readSwitch(token, positive !== undefined) : (token.value ?? '')
    state.values.set(flag.name, [...(state.values.get(flag.name) ?? []), value])
  }
  return flag
}

function readSwitch({ value }: FlagToken, positive: boolean): boolean {
  return value === undefined ? positive : value === 'true'
}

function findProblem(
  token: FlagToken,
  flag: KnownFlag | undefined,
  { negated, known }: { negated: boolean; known: ReadonlyMap<string, KnownFlag> },
): string | undefined {
  if (flag === undefined) {
    const names = [...known.values()].filter(({ refused }) => !refused).map(({ name }) => name)
    return `is no flag of this command${suggestName(token.name, names, (name) => `--${name}`)}`
  }
  if (flag.refused) return 'has no effect on this command'
  if (flag.definition.placeholder !== undefined) {
    if (negated) return `is no flag of this command; ${flag.name} is no switch`
    if (token.value === undefined) return 'is given without a value'
    const looksLikeFlag = !token.inlineValue && /^-./.test(token.value)
    return looksLikeFlag
      ? `is given without a value (one that starts with - is written ${token.rawName}=VALUE)`
      : undefined
  }
  if (token.value === undefined) {
    return flag.definition.negative && !negated
      ? `is no flag of this command; did you mean --no-${flag.name}?`
      : undefined
  }
  if (negated) return `takes no value; expected --no-${flag.name} or --${flag.name}`
  // Options report a wrong word themselves.
  return flag.option === undefined && !/^(?:true|false)$/.test(token.value) ? 'expected true or false' : undefined
}

function setOption(state: State, flag: KnownFlag, option: OptionName, token: FlagToken): void {
  const before = state.options.get(option)
  const text = token.value ?? String(token.name === flag.name)
  const given = { origin: 'flag', source: token.rawName } as const
  if (flag.pair) {
    state.options.set(option, { text: '', ...given, ...before, pairs: [...(before?.pairs ?? []), text] })
  } else if (text.trim() !== '' || isBoolean(option)) {
    const joined =
      getOption(option).lines && before !== undefined && before.text !== '' ? `${before.text}\n${text}` : text
    state.options.set(option, { ...before, ...given, text: joined })
  }
}

function readPositional(state: State, value: string, previous: KnownFlag | undefined): void {
  const isSwitch = previous !== undefined && previous.definition.placeholder === undefined
  if (isSwitch && /^(?:true|false)$/.test(value)) {
    const { name } = previous
    state.problems.push({
      option: name,
      source: `--${name}`,
      message: `takes its value after an equals sign: --${name}=${value}`,
    })
  } else state.positionals.push(value)
}

function collectValues(definitions: FlagDefinitions, values: State['values']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, { placeholder, repeatable, negative }]) => {
      const given = values.get(name) ?? []
      if (repeatable) return [name, given.map(String)]
      const last = given.at(-1)
      if (placeholder !== undefined) return [name, last === undefined ? undefined : String(last)]
      return [name, last ?? negative === true]
    }),
  )
}
