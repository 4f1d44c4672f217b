import { DownstreamError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Options, ReportFile } from '../options/options.ts'
import { type ResultDocument, resultDocument, resultOutputs } from '../report/outputs.ts'
import { type RunResult, redactResult } from '../report/result.ts'
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
  const ended = await run().catch((error: unknown) => {
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  })
  const result = await deliverResult({ ...ended, upstream: nameFacts(upstream) }, host, options)
  for (const warning of result.warnings) host.warn(warning)
  if (result.exitCode === 0) host.info(result.message)
  else host.fail(new RunFailure(result))
  const shown = redactResult(result, (text) => host.redact(text))
  return { exitCode: result.exitCode, document: resultDocument(shown) }
}

/** `UPSTREAM_PIPELINE_URL` is `pipeline-url`. */
function nameFacts(upstream: RunContext['upstream']): Readonly<Record<string, string>> {
  const nameFact = (variable: string) => variable.slice('UPSTREAM_'.length).toLowerCase().replaceAll('_', '-')
  return Object.fromEntries(Object.entries(upstream).map(([variable, value]) => [nameFact(variable), value]))
}

type DeliveryOptions = Pick<Options, 'summary' | 'annotations' | 'reportFile' | 'reportPrefix'>

/**
 * Puts a result where people and later steps look: report file, outputs, job summary, annotations. Resolves with the result as it was
 * delivered: a report that cannot be written makes a passed run fail, and is a warning beside any other failure.
 */
export async function deliverResult(
  result: RunResult,
  host: Host,
  { summary, annotations, reportFile, reportPrefix }: DeliveryOptions,
): Promise<RunResult> {
  const delivered = reportFile ? await writeReportFile(result, { ...reportFile, prefix: reportPrefix }, host) : result
  // Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints.
  for (const [name, value] of resultOutputs(delivered)) host.setOutput(name, value)
  await setForeignOutputs(delivered, host)
  const shown = redactResult(delivered, (text) => host.redact(text))
  if (annotations) {
    const { resultAnnotations } = await import('../report/annotations.ts')
    for (const annotation of resultAnnotations(shown)) host.annotate(annotation)
  }
  if (summary) {
    const { formatMarkdown } = await import('../report/markdown.ts')
    await host.appendSummary(formatMarkdown(shown))
  }
  return delivered
}

async function writeReportFile(
  result: RunResult,
  file: ReportFile & { readonly prefix: string },
  host: Host,
): Promise<RunResult> {
  try {
    const { writeReport } = await import('../report/write-report.ts')
    return withWarnings(result, await writeReport(result, file, host))
  } catch (error) {
    if (!(error instanceof DownstreamError)) throw error
    return withTrouble(result, error)
  }
}

/** The downstream names these: none may take the place of an output of ours, or of what following jobs rely on. */
async function setForeignOutputs({ outputs }: RunResult, host: Host): Promise<void> {
  const foreign = Object.entries(outputs)
  if (foreign.length === 0) return
  const { refuseOutputKey } = await import('../pipeline/artifacts/outputs.ts')
  for (const [name, value] of foreign) {
    const reason = refuseOutputKey(name)
    if (reason === undefined) host.setOutput(name, value)
    else host.warn(`outputs-from: ${name} is not set as an output of this step: ${reason}`)
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
