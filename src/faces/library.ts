import { DownstreamError, InterruptedError, type Problem } from '../errors.ts'
import { createHost } from '../host/create.ts'
import { suggestName } from '../options/parsers/nearest.ts'
import type { Given, GivenOptions } from '../options/sources.ts'
import { type CamelCase, isOptionName, type OptionName, optionNames } from '../options/table/table.ts'
import type { RunResult } from '../report/result.ts'
import { openRun } from '../run/context.ts'
import { resultOfError } from '../run/result.ts'
import { runMain } from '../run/run.ts'

/**
 * Options by their names (see README), also in camelCase: `apiToken` is `api-token`. Values are text, or what they mean: numbers,
 * booleans, maps for `variables` and `inputs`, lists for options of several lines.
 */
export type LibraryOptions = Readonly<Partial<Record<OptionName | CamelCase<OptionName>, LibraryValue>>>

type LibraryValue = string | number | boolean | readonly string[] | Readonly<Record<string, unknown>> | undefined

export interface LibrarySettings {
  /** Abort it to end early; the pipeline is canceled or left as `on-interrupt` says. */
  readonly signal?: AbortSignal
  /** Takes the lines that the CLI would print, without colors. Default: they are dropped. */
  readonly log?: (text: string) => void
}

/** {@link import('../index.ts').trigger} */
export async function runLibrary(
  options: LibraryOptions,
  { signal = new AbortController().signal, log = () => {} }: LibrarySettings = {},
): Promise<RunResult> {
  const stream = { write: log }
  // The environment of the calling program is its own affair: nothing is read from it.
  const host = await createHost({ kind: 'terminal', env: {}, stdout: stream, stderr: stream, color: false })
  const context = await openRun({
    face: 'cli',
    env: {},
    flags: toGiven(options),
    requires: ['start'],
    host,
    signal: asInterrupt(signal),
  })
  try {
    return await runMain(context)
  } catch (error) {
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  }
}

/** Whatever a caller aborts with, for the core it is an interruption; without a signal of the system it counts as SIGTERM. */
function asInterrupt(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const abort = () => {
    const { reason } = signal
    controller.abort(reason instanceof InterruptedError ? reason : new InterruptedError('SIGTERM', { cause: reason }))
  }
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  return controller.signal
}

function toGiven(options: LibraryOptions): GivenOptions {
  const given = new Map<OptionName, Given>()
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || isEmpty(value)) continue
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    if (isOptionName(name)) given.set(name, { text: toText(value), origin: 'flag', source: key })
    else problems.push({ option: name, source: key, message: `is not an option${suggestName(name, optionNames)}` })
  }
  return { options: given, problems }
}

/** What a program has nothing to put into, it may hand on all the same. */
function isEmpty(value: NonNullable<LibraryValue>): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0
}

function toText(value: NonNullable<LibraryValue>): string {
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
