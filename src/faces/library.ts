import { DownstreamError, InterruptedError, type Problem } from '../errors.ts'
import { createHost } from '../host/create.ts'
import type { Host } from '../host/host.ts'
import type { CommandDefinition } from '../options/cli/command.ts'
import { suggestName } from '../options/parsers/nearest.ts'
import type { Requirement } from '../options/requirements.ts'
import type { Environment, Given, GivenOptions } from '../options/sources.ts'
import { isMap } from '../options/table/definition.ts'
import { camelCase, isOptionName, type OptionName, optionNames } from '../options/table/table.ts'
import { type RunResult, redactResult } from '../report/result.ts'
import type { RunContext } from '../run/context.ts'
import { deliverResult } from '../run/deliver.ts'
import { openRun } from '../run/open.ts'
import { resultOfError } from '../run/result.ts'
import { runMain } from '../run/run.ts'
import { readableLogLines } from '../text/log-lines.ts'
import type { LibraryOptions } from './library-options.ts'

export interface LibrarySettings {
  /** Abort it to end early; the pipeline is canceled or left as `on-interrupt` says. */
  readonly signal?: AbortSignal
  /** Takes the lines that the CLI would print, without colors. Default: they are dropped. */
  readonly log?: (text: string) => void
  /** With `chain`: what `env.NAME` in its file reads, and the variables of a CI job where it is to be taken for one. Default: nothing. */
  readonly env?: Environment
}

/** What the face itself adds: where proxies are looked for. */
export type OwnSettings = LibrarySettings & { readonly proxyVariables?: Environment }

/** {@link import('../index.ts').trigger} */
export async function runLibrary(options: LibraryOptions, settings: OwnSettings = {}): Promise<RunResult> {
  const context = await openLibrary(options, settings, { requires: ['start'] })
  if (context.options.chain === undefined) return finishRun(context, () => runMain(context))
  const { runChainFile } = await import('../chain/running/run.ts')
  const { env = {}, proxyVariables = {} } = settings
  return finishRun(context, () => runChainFile(context, { env, proxyVariables }))
}

/** What one function of the library takes. */
interface Use {
  readonly requires: readonly Requirement[]
  /** For messages. Without one every option is taken, and none is about jobs. */
  readonly command?: Pick<CommandDefinition, 'name' | 'options' | 'takesJob'> | undefined
}

/** Reads the options of a program as the CLI reads flags. @throws UsageError */
export async function openLibrary(
  options: LibraryOptions,
  { signal = new AbortController().signal, log = () => {}, proxyVariables = {} }: OwnSettings,
  { requires, command }: Use,
): Promise<RunContext> {
  const stream = { write: log }
  // The environment of the calling program is its own affair: nothing is read from it.
  const host = await createHost({ kind: 'terminal', env: {}, stdout: stream, stderr: stream, color: false })
  return openRun({
    face: 'library',
    env: {},
    proxyVariables,
    own: readValues(options, command),
    requires,
    command,
    host,
    signal: asInterrupt(signal),
  })
}

/** The result of a run, delivered as its options say; what went wrong is in it. */
export async function finishRun({ host, options }: RunContext, run: () => Promise<RunResult>): Promise<RunResult> {
  const result = await run().catch((error: unknown) => {
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  })
  return forPrograms(await deliverResult(result, host, { ...options, summary: false, annotations: false }), host)
}

/** Without secrets; marks of sections mean something to our own reports alone. */
function forPrograms(result: RunResult, { redact }: Pick<Host, 'redact'>): RunResult {
  const redacted = redactResult(result, redact)
  const jobs = redacted.jobs.map((job) => (job.logTail ? { ...job, logTail: readableLogLines(job.logTail) } : job))
  return { ...redacted, jobs }
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

/** The options that have a value, by their keys as the program wrote them. */
function readValues(options: LibraryOptions, command: Use['command']): GivenOptions {
  const given = new Map<OptionName, Given>()
  const problems: Problem[] = []
  for (const [key, value] of Object.entries<unknown>({ ...options })) {
    if (isEmpty(value)) continue
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    if (isOptionName(name) && command?.options?.includes(name) === false)
      problems.push({
        option: name,
        source: key,
        message: `is not an option of ${command.name}, which would ignore it`,
      })
    else if (isOptionName(name)) given.set(name, { ...asGiven(value), origin: 'value', source: key })
    else
      problems.push({
        option: name,
        source: key,
        message: `is not an option${suggestName(name, optionNames, camelCase)}`,
      })
  }
  return { options: given, problems }
}

/** What a program has nothing to put into, it may hand on all the same. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return true
  return (Array.isArray(value) || isMap(value)) && Object.values(value).every((inner) => inner === undefined)
}

function asGiven(value: unknown): Pick<Given, 'text' | 'value'> {
  if (typeof value === 'string') return { text: value }
  return { text: typeof value === 'number' || typeof value === 'boolean' ? String(value) : '', value }
}
