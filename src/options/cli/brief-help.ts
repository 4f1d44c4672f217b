import { getOption } from '../table/table.ts'
import { type CommandDefinition, globalFlags } from './command.ts'
import { type KnownFlag, listFlags } from './flags.ts'
import { capWidth, type HelpSettings, joinSections, type Row, spellWithValue, wrapText } from './help.ts'

/** What fits on a small screen without scrolling. */
const MOST_LINES = 40

/** `-h` without a command: a line per first word. */
export function formatBriefOverview(
  { summary, commands }: { readonly summary: string; readonly commands: readonly CommandDefinition[] },
  { program, width }: HelpSettings,
): string {
  const capped = capWidth(width)
  const families = Map.groupBy(commands, ({ name }) => name.split(' ')[0] ?? name)
  const rows = [...families].map(([word, members]): Row => {
    const [first] = members
    const alone = first?.name === word ? first.summary : undefined
    return [word, alone ?? members.map(({ name }) => name.slice(word.length + 1)).join(', ')]
  })
  return joinSections([
    wrapText(summary, capped).join('\n'),
    `Usage: ${program} COMMAND [ARGUMENTS]`,
    formatLines(rows, capped),
    formatLines(
      [...listFlags({ options: [] }).values()].map((flag) => [
        spellWithValue(flag),
        describe(flag, { name: '', summary }),
      ]),
      capped,
    ),
    wrapText(`${program} COMMAND -h shows what a command takes, and --help all of it.`, capped).join('\n'),
  ])
}

/** `-h` of one command: a line per flag. Where there are too many for one screen, the common ones. */
export function formatBriefHelp(command: CommandDefinition, { program, width }: HelpSettings): string {
  const { name, summary, positionals = [] } = command
  const capped = capWidth(width)
  const everywhere = Object.keys(globalFlags)
  const known = [...listFlags(command).values()]
  const own = known.filter((flag) => !everywhere.includes(flag.name) && !isSaid(flag, command))
  const format = (shown: readonly KnownFlag[]) => {
    const usage = [program, name, ...positionals.map(({ name, required }) => (required ? name : `[${name}]`))]
    const rest = own.length - shown.length
    const more = `${program} ${name} --help shows ${rest === 0 ? '' : `${rest} more flags, and `}defaults and variables.`
    return joinSections([
      wrapText(summary, capped).join('\n'),
      wrapText(`Usage: ${usage.join(' ')} [OPTIONS]`, capped).join('\n'),
      formatLines(
        positionals.map(({ name, description }) => [name, description]),
        capped,
      ),
      formatLines(
        shown.map((flag) => toRow(flag, command)),
        capped,
      ),
      formatLines(
        known.filter((flag) => everywhere.includes(flag.name)).map((flag) => toRow(flag, command)),
        capped,
      ),
      wrapText(more, capped).join('\n'),
    ])
  }
  const whole = format(own)
  return whole.split('\n').length - 1 <= MOST_LINES ? whole : format(own.filter(isCommon))
}

/** What an argument says already needs no second line. */
function isSaid({ option, pair }: KnownFlag, { positionals = [] }: CommandDefinition): boolean {
  return !pair && option !== undefined && positionals.some((positional) => positional.option === option)
}

function isCommon({ option, pair }: KnownFlag): boolean {
  // `--variable` says it for `--variables` too, and with fewer rules.
  if (option === undefined) return true
  const { brief, pairFlag } = getOption(option)
  return brief !== undefined && pair === (pairFlag && true)
}

function toRow(flag: KnownFlag, command: CommandDefinition): Row {
  return [spellWithValue(flag), describe(flag, command)]
}

function describe({ option, pair, definition }: KnownFlag, command: CommandDefinition): string {
  const own = option === undefined || pair ? undefined : command.optionTexts?.[option]?.description
  const brief = option === undefined ? undefined : getOption(option).brief
  if (own === undefined && brief !== undefined) return brief
  const [clause = ''] = (own ?? definition.description).split(/[:;] | \(/)
  return clause
}

/** Two columns in which each row stays on its line, cut where the screen ends. */
function formatLines(rows: readonly Row[], width: number): string {
  const column = Math.min(26, Math.max(0, ...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) => cut(`  ${left.padEnd(column)}  ${right}`, width)).join('\n')
}

function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width).replace(/ ?\S*$/, '')}…`
}
