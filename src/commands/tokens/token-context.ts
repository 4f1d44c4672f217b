import { UsageError } from '../../errors.ts'
import type { ProjectId } from '../../gitlab/api.ts'
import { InvalidValueError } from '../../options/invalid-value.ts'
import { parseId } from '../../options/project.ts'
import type { LocalContext } from '../command.ts'
import type { RunContext } from '../run-context.ts'

export type CommandContext = RunContext & LocalContext

/** The project; commands on tokens require it, so it is there. */
export function projectOf({ options }: Pick<CommandContext, 'options'>): ProjectId {
  if (options.project === undefined) throw new UsageError('project: is required')
  return options.project
}

/** The argument ID. */
export function triggerIdOf({ positionals }: Pick<CommandContext, 'positionals'>): number {
  const [text = ''] = positionals
  try {
    if (!/^\d+$/.test(text)) throw new InvalidValueError('is no id; expected a number, as `tokens list` shows it')
    return parseId(text)
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error
    throw new UsageError(`argument ID ${JSON.stringify(text)}: ${error.message}`, { cause: error })
  }
}

/** How to go on with a token, to copy. */
export function tokenCommand(verb: string, id: number, context: Pick<CommandContext, 'options'>): string {
  return `gitlab-downstream tokens ${verb} ${id} --project ${projectOf(context)}`
}

/** A flag with a value; `undefined` when it was not given or is blank. */
export function textFlag({ flags }: Pick<CommandContext, 'flags'>, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const dayOrTime = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** `--expires-at`: a day that exists, or a time with its zone, in the future. */
export function expiryOf(context: Pick<CommandContext, 'flags' | 'clock'>): string | undefined {
  const text = textFlag(context, 'expires-at')
  if (text === undefined) return undefined
  const [matched, year, month, day] = dayOrTime.exec(text) ?? []
  const dateMs = matched === undefined ? Number.NaN : Date.parse(text)
  // JavaScript takes 30 February for 1 or 2 March.
  const isReal = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  if (Number.isNaN(dateMs) || !isReal) {
    throw new UsageError(
      `--expires-at ${JSON.stringify(text)}: expected a date such as 2030-12-31, or a time such as 2030-12-31T18:00:00Z`,
    )
  }
  if (dateMs <= context.clock.wallMs()) throw new UsageError(`--expires-at ${text}: is in the past`)
  return text
}
