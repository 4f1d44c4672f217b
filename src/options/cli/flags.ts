import { suggestName } from '../parsers/nearest.ts'
import { getOption, type OptionName, optionNames } from '../table/table.ts'
import { type CommandDefinition, type FlagDefinition, type FlagDefinitions, globalFlags } from './command.ts'

/** A flag that the command line may have. */
export interface KnownFlag {
  readonly name: string
  readonly definition: FlagDefinition
  /** The option it sets; `undefined` for a flag that is not an option. */
  readonly option?: OptionName
  /** Takes one `KEY=VALUE`, and may be repeated. */
  readonly pair?: true
}

export type KnownFlags = ReadonlyMap<string, KnownFlag>

/** Every flag of a command: options, its own flags (which win over an option of the same name), and those of all commands. */
export function listFlags({
  options = optionNames,
  flags = {},
}: Pick<CommandDefinition, 'options' | 'flags'>): KnownFlags {
  const ofOptions = optionNames.filter((name) => options.includes(name)).flatMap(listOptionFlags)
  const own = listOwnFlags(flags)
  const names = new Set([...own, ...listOwnFlags(globalFlags)].map(({ name }) => name))
  const all = [...ofOptions.filter(({ name }) => !names.has(name)), ...own, ...listOwnFlags(globalFlags)]
  return new Map(all.map((flag) => [flag.name, flag]))
}

function listOptionFlags(option: OptionName): readonly KnownFlag[] {
  const definition = getOption(option)
  const flag: KnownFlag = { name: option, definition, option }
  if (definition.pairFlag === undefined) return [flag]
  const { name, description, short } = definition.pairFlag
  const pair = { description, placeholder: 'KEY=VALUE', repeatable: true, ...(short && { short }) } as const
  return [flag, { name, definition: pair, option, pair: true }]
}

function listOwnFlags(flags: FlagDefinitions): readonly KnownFlag[] {
  return Object.entries(flags).map(([name, definition]) => ({ name, definition }))
}

/** As it is written: `--wait`, `--no-color`. */
export function spellFlag({ name, definition }: KnownFlag): string {
  return definition.negative ? `--no-${name}` : `--${name}`
}

export interface FlagToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** The flag that a token means, or what is wrong with it. */
export function matchFlag(token: FlagToken, known: KnownFlags): KnownFlag | { readonly problem: string } {
  const negated = !known.has(token.name)
  const flag = known.get(token.name) ?? known.get(/^no-(.+)$/.exec(token.name)?.[1] ?? '')
  if (flag === undefined) return { problem: describeUnknown(token.name, known) }
  const problem =
    flag.definition.placeholder === undefined ? checkSwitch(token, flag, negated) : checkValue(token, flag, negated)
  return problem === undefined ? flag : { problem }
}

function describeUnknown(name: string, known: KnownFlags): string {
  const elsewhere = listFlags({}).get(name) ?? listFlags({}).get(name.replace(/^no-/, ''))
  if (elsewhere !== undefined) return 'is a flag of other commands, not of this one'
  const show = (found: string) => spellFlag(known.get(found) ?? { name: found, definition: { description: '' } })
  const suggestion =
    name.length === 1 ? suggestByLetter(name, known) : suggestName(name.replace(/^no-/, ''), [...known.keys()], show)
  return `is not a flag of this command${suggestion}`
}

/** A short flag that does not exist: a letter is near to no name, so the flags of every command that begin with it are named. */
function suggestByLetter(letter: string, known: KnownFlags): string {
  const names = Object.keys(globalFlags).filter((name) => name.startsWith(letter.toLowerCase()))
  const flags = names.flatMap((name) => known.get(name) ?? []).map(spellFlag)
  return flags.length === 0 ? '' : `; did you mean ${flags.join(' or ')}?`
}

function checkSwitch({ name, value }: FlagToken, flag: KnownFlag, negated: boolean): string | undefined {
  if (flag.definition.negative && !negated) return `is not a flag of this command; did you mean ${spellFlag(flag)}?`
  if (value === undefined) return undefined
  if (negated) return `takes no value; expected --${name} alone`
  // A wrong word for an option is reported where all options are parsed.
  return flag.option === undefined && !/^(?:true|false)$/.test(value) ? 'expected true or false' : undefined
}

function checkValue({ rawName, value, inlineValue }: FlagToken, flag: KnownFlag, negated: boolean): string | undefined {
  if (negated) return `is not a flag of this command; --${flag.name} takes a value`
  if (value === undefined) return 'is given without a value'
  if (inlineValue || !/^-./.test(value)) return undefined
  return `is given without a value (one that starts with - is written ${rawName}=VALUE)`
}
