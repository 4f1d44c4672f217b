import { DownstreamError } from '../errors.ts'
import { createHost } from '../host/create.ts'
import type { Given } from '../options/given.ts'
import type { OptionName } from '../options/table.ts'
import type { RunResult } from '../report/result.ts'
import { openRun } from './open-run.ts'
import { runMain } from './run-main.ts'
import { resultOfError } from './run-result.ts'

/** Options by their names (see README), as text or as what they mean: maps for `variables` and `inputs`, lists for several lines. */
export type LibraryOptions = Readonly<
  Partial<Record<OptionName, string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>>>
>

export interface LibrarySettings {
  /** Abort with an `InterruptedError` to cancel the pipeline as `on-interrupt` says. */
  readonly signal?: AbortSignal
  /** Takes the lines that the CLI would print, without colors. Default: nobody. */
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
  const flags = { options: toGiven(options), problems: [] }
  const context = await openRun({ face: 'cli', env: {}, flags, requires: ['start'], host, signal })
  try {
    return await runMain(context)
  } catch (error) {
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  }
}

function toGiven(options: LibraryOptions): Map<OptionName, Given> {
  const entries = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name as OptionName, { text: toText(value), origin: 'flag', source: name }] as const],
  )
  return new Map(entries)
}

function toText(value: NonNullable<LibraryOptions[OptionName]>): string {
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
