import type { ExitCode } from '../../errors.ts'
import { describeRequired } from '../requirements.ts'
import { optionGroups } from '../table/definition.ts'
import { environmentName, getOption, isBoolean, type OptionName } from '../table/table.ts'
import { type CommandDefinition, type FlagDefinitions, globalFlags } from './command.ts'
import { type KnownFlag, listFlags, spellFlag } from './flags.ts'

/** What both help texts need to know. */
export interface HelpSettings {
  /** Name of the program as it is typed. */
  readonly program: string
  /** Columns of the terminal. */
  readonly width: number
}

/** `--help` without a command. */
export function formatHelp(
  { summary, commands }: { readonly summary: string; readonly commands: readonly CommandDefinition[] },
  { program, width }: HelpSettings,
): string {
  const capped = capWidth(width)
  return joinSections([
    wrapText(summary, capped).join('\n'),
    `Usage: ${program} COMMAND [ARGUMENTS]`,
    section(
      'Commands',
      commands.map(({ name, summary }) => [name, summary]),
      capped,
    ),
    section('Flags of every command', listFlagRows(globalFlags), capped),
    section('Exit codes', Object.entries(exitCodes), capped),
    wrapText(
      `${program} COMMAND -h shows what a command takes, and --help all of it. Every option is an environment variable too: --gitlab-url is ${environmentName('gitlab-url')}.`,
      capped,
    ).join('\n'),
  ])
}

/** `--help` of one command. */
export function formatCommandHelp(command: CommandDefinition, { program, width }: HelpSettings): string {
  const { name, summary, positionals = [], flags = {}, examples = [] } = command
  const capped = capWidth(width)
  const known = [...listFlags(command).values()]
  const usage = [
    program,
    name,
    ...positionals.map((argument) => (argument.required ? argument.name : `[${argument.name}]`)),
  ]
  const groups = optionGroups.map((group) => {
    const rows = known.flatMap((flag) =>
      flag.option !== undefined && getOption(flag.option).group === group
        ? [optionRow(flag, flag.option, command)]
        : [],
    )
    return section(group, rows, capped)
  })
  return joinSections([
    wrapText(summary, capped).join('\n'),
    `Usage: ${usage.join(' ')} [OPTIONS]`,
    section(
      'Arguments',
      positionals.map((argument) => [argument.name, argument.description]),
      capped,
    ),
    section('Flags', listFlagRows(flags), capped),
    ...groups,
    section('Flags of every command', listFlagRows(globalFlags), capped),
    formatExamples(examples),
  ])
}

/** The default of an option as help texts and tables show it; `undefined` when there is none. */
export function describeDefault(option: OptionName): string | undefined {
  const { default: value, defaultText } = getOption(option)
  return value ?? defaultText
}

/** What a GitLab job provides for an option; `undefined` when nothing. */
export function describeCiDefault(option: OptionName): string | undefined {
  const { ci } = getOption(option)
  return ci?.text ?? ci?.variable
}

/** When the CLI ends with which code; for `--help` and README. */
export const exitCodes: Readonly<Record<ExitCode, string>> = {
  0: 'Done; with --wait, the pipeline passed',
  1: 'The pipeline ended without passing, or runs another commit than expected',
  2: 'Bad usage or input, found before anything was sent',
  3: 'GitLab refused (token, permission, not found, ref, configuration or variables), or the tokens cannot do what was asked',
  4: 'GitLab could not be reached, or kept failing',
  5: 'Timed out waiting',
  6: 'The pipeline passed, but what was asked for afterwards could not be done here (artifacts, outputs-from, reports, outputs)',
  130: 'Interrupted by SIGINT',
  143: 'Interrupted by SIGTERM',
}

function optionRow(flag: KnownFlag, option: OptionName, command: CommandDefinition): Row {
  if (flag.pair) return [spellWithValue(flag), flag.definition.description]
  const facts = [...describeAbsence(option, command), environmentName(option)]
  return [spellWithValue(flag), `${describeOption(option, command)} [${facts.join('; ')}]`]
}

/** As it is written, with its letter and the word for its value: `-p, --project PROJECT`. */
export function spellWithValue({ name, definition, option }: KnownFlag): string {
  const { short, placeholder } = definition
  const isOn = option !== undefined && isBoolean(option) && describeDefault(option) === 'true'
  const long = isOn ? `--[no-]${name}` : spellFlag({ name, definition })
  const spelled = short === undefined ? long : `-${short}, ${long}`
  return placeholder === undefined ? spelled : `${spelled} ${placeholder}`
}

function describeOption(option: OptionName, { optionTexts, positionals = [] }: CommandDefinition): string {
  const argument = positionals.find((positional) => positional.option === option)
  if (argument !== undefined) return `The same as the argument ${argument.name}`
  return optionTexts?.[option]?.description ?? getOption(option).description
}

/** What holds when the option is not given. */
function describeAbsence(option: OptionName, command: CommandDefinition): readonly string[] {
  const { optionTexts, requires = [], positionals = [] } = command
  // Where a pipeline may be named, its URL gives the project.
  const takesPipeline = positionals.some((positional) => positional.option === 'pipeline-id')
  const required = describeRequired(takesPipeline ? [...requires, 'pipeline'] : requires, option)
  if (required !== undefined) return [required]
  const own = optionTexts?.[option]?.default
  if (own !== undefined) return [`default: ${own}`]
  const fallback = describeDefault(option)
  const ci = describeCiDefault(option)
  // Whether it is required depends on the command. A switch that is off says so by itself.
  const unsaid = fallback === undefined || fallback === 'required' || (isBoolean(option) && fallback === 'false')
  return [...(unsaid ? [] : [`default: ${fallback}`]), ...(ci === undefined ? [] : [`in a GitLab job: ${ci}`])]
}

function listFlagRows(flags: FlagDefinitions): readonly Row[] {
  return Object.entries(flags).map(([name, definition]) => {
    const { description, choices, repeatable } = definition
    const facts = [...(choices === undefined ? [] : [choices.join(', ')]), ...(repeatable ? ['repeatable'] : [])]
    const text = facts.length === 0 ? description : `${description} [${facts.join('; ')}]`
    return [spellWithValue({ name, definition }), text]
  })
}

function section(title: string, rows: readonly Row[], width: number): string {
  return rows.length === 0 ? '' : `${title}:\n${formatColumns(rows, width)}`
}

function formatExamples(examples: NonNullable<CommandDefinition['examples']>): string {
  if (examples.length === 0) return ''
  return `Examples:\n${examples.map(({ text, command }) => `  # ${text}\n  ${command}`).join('\n\n')}`
}

export function joinSections(sections: readonly string[]): string {
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

/** Lines longer than this are hard to read, however wide the terminal is. */
export function capWidth(width: number): number {
  return Math.min(Math.max(width, 40), 110)
}

/** A name and its description. */
export type Row = readonly [left: string, right: string]

const indent = 2
const gap = 2
const longestLeft = 26

/** Two columns for a terminal: names left, wrapped texts right; a long name has a line of its own. */
export function formatColumns(rows: readonly Row[], width: number): string {
  const fitting = rows.map(([left]) => left.length).filter((length) => length <= longestLeft)
  const column = indent + Math.max(0, ...fitting) + gap
  return rows.map((row) => formatRow(row, column, width)).join('\n')
}

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}

function formatRow([left, right]: Row, column: number, width: number): string {
  const start = `${' '.repeat(indent)}${left}`
  // On a very narrow terminal a second column would hold one word a line.
  const from = width - column < 24 ? indent * 3 : column
  const [first = '', ...rest] = wrapText(right, Math.max(width - from, 20)).map((line) => `${' '.repeat(from)}${line}`)
  const fits = start.length + gap <= from
  const head = fits ? [`${start}${first.slice(start.length)}`] : [start, first]
  return [...head, ...rest].map((line) => line.trimEnd()).join('\n')
}
