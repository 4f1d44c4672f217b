import { DownstreamError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import { type ResultDocument, resultDocument, resultOutputs } from '../report/outputs.ts'
import { type RunResult, redactResult } from '../report/result.ts'
import { cutText } from '../text/cut.ts'
import type { RunContext } from './context.ts'
import { resultOfError, withTrouble, withWarnings } from './result.ts'

/** How a run ended, as its command hands it on. */
interface Finished {
  readonly exitCode: RunResult['exitCode']
  readonly document: ResultDocument
}

/** Runs what gives a result, delivers the result whatever it is, and says the last word. */
export async function finishCommand(context: RunContext, run: () => Promise<RunResult>): Promise<Finished> {
  const { host, options, upstream } = context
  const ended = await observeEnd(context, run)
  const result = await deliverResult({ ...ended, upstream: nameFacts(upstream) }, host, options)
  for (const warning of result.warnings) host.warn(warning)
  if (result.steps === undefined && result.jobs.length > 1) {
    const { formatCounts } = await import('../report/live.ts')
    host.info(formatCounts(result.jobs))
  }
  if (result.exitCode === 0) host.info(result.message)
  else host.fail(new RunFailure(result))
  const shown = redactResult(result, (text) => host.redact(text))
  return { exitCode: result.exitCode, document: resultDocument(shown) }
}

/** What was told elsewhere comes to its end too, whatever has happened. */
async function observeEnd({ observer }: RunContext, run: () => Promise<RunResult>): Promise<RunResult> {
  let ended: RunResult | undefined
  try {
    ended = await run()
  } catch (error) {
    if (!(error instanceof DownstreamError)) throw error
    ended = resultOfError(error)
  } finally {
    await observer?.end(ended)
  }
  return ended
}

/** `UPSTREAM_PIPELINE_URL` is `pipeline-url`. */
function nameFacts(upstream: RunContext['upstream']): Readonly<Record<string, string>> {
  const nameFact = (variable: string) => variable.slice('UPSTREAM_'.length).toLowerCase().replaceAll('_', '-')
  return Object.fromEntries(Object.entries(upstream).map(([variable, value]) => [nameFact(variable), value]))
}

type DeliveryOptions = Pick<Options, 'summary' | 'annotations' | 'reportFiles' | 'reportPrefix'>

/**
 * Puts a result where people and later steps look: report files, outputs, job summary, annotations. Resolves with the result as it was
 * delivered: see {@link withTrouble} for what could not be written.
 */
export async function deliverResult(result: RunResult, host: Host, options: DeliveryOptions): Promise<RunResult> {
  const reported = await writeReportFiles(result, options, host)
  const delivered = await setOutputs(reported, host)
  // Nothing else has a summary or annotations, and making them takes longer than all else at the end of a short run.
  if (host.kind !== 'github') return delivered
  const shown = redactResult(delivered, (text) => host.redact(text))
  if (options.annotations) {
    const { resultAnnotations } = await import('../report/annotations.ts')
    for (const annotation of resultAnnotations(shown)) host.annotate(annotation)
  }
  if (!options.summary) return delivered
  const { formatMarkdown } = await import('../report/markdown.ts')
  const isWritten = await host.appendSummary(formatMarkdown(shown))
  return isWritten ? delivered : withTrouble(delivered, new DeliveryError('the job summary could not be written'))
}

/** A file of the runner cannot be written; why was said by a warning. */
class DeliveryError extends DownstreamError {
  override readonly name = 'DeliveryError'
  readonly exitCode = 6
  readonly result = 'failed'
}

async function writeReportFiles(
  result: RunResult,
  { reportFiles, reportPrefix: prefix }: DeliveryOptions,
  { redact }: Host,
): Promise<RunResult> {
  if (reportFiles.length === 0) return result
  const { writeReports } = await import('../report/write-report.ts')
  const { warnings, errors } = await writeReports(result, reportFiles, { prefix, redact })
  return errors.reduce(withTrouble, withWarnings(result, warnings))
}

/** Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints. */
async function setOutputs(result: RunResult, host: Host): Promise<RunResult> {
  const { taken, refused } = await nameForeignOutputs(result)
  const delivered = host.kind === 'github' ? withWarnings(result, refused) : result
  const set = [...resultOutputs(delivered), ...taken].map(([name, value]) => host.setOutput(name, value))
  if (set.every((isSet) => isSet)) return delivered
  return withTrouble(delivered, new DeliveryError('the outputs of this step could not be written'))
}

/** The downstream names these: none may take the place of an output of ours, or of what following jobs rely on. */
async function nameForeignOutputs({ outputs }: RunResult) {
  const foreign = Object.entries(outputs)
  if (foreign.length === 0) return { taken: [], refused: [] }
  const { refuseOutputKey } = await import('../pipeline/artifacts/outputs.ts')
  const judged = foreign.map(([name, value]) => ({ name, value, reason: refuseOutputKey(name) }))
  const reasons = judged.flatMap(({ name, reason }) => (reason === undefined ? [] : `${cutText(name, 80)} (${reason})`))
  const refused = `outputs-from: not set as outputs of this step, but in the map \`outputs\`: ${reasons.join(', ')}`
  return {
    taken: judged.flatMap(({ name, value, reason }) => (reason === undefined ? [[name, value] as const] : [])),
    refused: reasons.length === 0 ? [] : [refused],
  }
}

/** A result that is not a success, in the form in which hosts show failures. */
class RunFailure extends DownstreamError {
  override readonly name = 'RunFailure'
  override readonly exitCode: RunResult['exitCode']
  override readonly result: RunResult['result']

  constructor({ message, exitCode, result, hints, details }: RunResult) {
    super(message, { hints, details })
    this.exitCode = exitCode
    this.result = result
  }
}
