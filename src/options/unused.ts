import type { Problem } from '../errors.ts'
import type { CommandDefinition } from './cli/command.ts'
import { expectedPipeline } from './parsers/place.ts'
import { type Given, toProblem } from './sources.ts'
import { getOption, type OptionName } from './table/table.ts'

/** What a command takes, as far as options are concerned. */
export type Taking = Pick<CommandDefinition, 'name' | 'options' | 'changesNothing' | 'checksSettings' | 'takesJob'>

/**
 * Options from the environment that a command cannot honour: it refuses them, as it refuses their flags. A variable that only names an
 * instance, a project or a token, or that sets a limit, asks nothing of a command that has no use for it; neither does a default.
 */
export function refuseUnused(given: ReadonlyMap<OptionName, Given>, command: Taking): readonly Problem[] {
  const { name, options, changesNothing, checksSettings } = command
  if (options === undefined || checksSettings) return []
  const taken = new Set<OptionName>([...options, ...AMBIENT, ...(changesNothing ? (['dry-run'] as const) : [])])
  return [...given].flatMap(([option, { origin, source, text }]) => {
    const remedy = REMEDIES[origin]
    if (remedy === undefined || taken.has(option) || isDefault(option, text)) return []
    const message = `the command ${name} does not have this option, and would ignore it; ${remedy}`
    return [{ option, source, message }]
  })
}

/** What asks for something, as it was written: see `Options.asked`. */
export function findAsked(given: ReadonlyMap<OptionName, Given>): ReadonlyMap<OptionName, string> {
  const ambient = new Set<OptionName>(AMBIENT)
  const asked = [...given].filter(([option, { origin, text, value }]) => {
    if (origin === 'ci' || isDefault(option, value === undefined ? text : plainText(value))) return false
    return REMEDIES[origin] === undefined || !ambient.has(option)
  })
  return new Map(asked.map(([option, { text }]) => [option, text.trim()]))
}

/** Where an option can come from that is not meant for one command alone, and what to do there. */
const REMEDIES: Readonly<Partial<Record<Given['origin'], string>>> = {
  environment: 'unset the variable for this command',
  file: 'take another settings file for this command',
}

const AMBIENT = [
  'gitlab-url',
  'project',
  'ref',
  'token',
  'api-token',
  'ca-file',
  'settings-file',
  'request-timeout',
  'retries',
  'poll-interval',
  'timeout',
  'artifacts-max-size',
  'artifacts-max-entries',
] as const satisfies readonly OptionName[]

/** What a program gave, as it could have written it; lists and maps are no default. */
function plainText(value: unknown): string {
  return typeof value === 'object' ? '' : String(value)
}

function isDefault(option: OptionName, text: string): boolean {
  return text.trim().toLowerCase() === getOption(option).default
}

/** The URL of a job where a pipeline is meant: only some commands are about jobs. */
export function refuseJobUrl(
  given: Given | undefined,
  isJob: boolean,
  command: Taking | undefined,
): readonly Problem[] {
  if (!isJob || given === undefined || command?.takesJob) return []
  return [toProblem('pipeline-id', given, `is the URL of a job; ${expectedPipeline}`)]
}
