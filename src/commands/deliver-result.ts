import { DownstreamError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Options, ReportFile } from '../options/options.ts'
import { refuseOutputKey } from '../pipeline/artifacts/output-keys.ts'
import { resultAnnotations } from '../report/annotations.ts'
import { formatMarkdown } from '../report/markdown.ts'
import { resultOutputs } from '../report/outputs.ts'
import { redactResult } from '../report/redaction.ts'
import type { RunResult } from '../report/result.ts'
import { writeReport } from '../report/write-report.ts'
import { endingOfError } from './run-result.ts'

/**
 * Puts a result where people and later steps look: report file, outputs, job summary, annotations. Resolves with the result as it was
 * told: a report that cannot be written makes a passed run fail, and is a warning beside any other failure.
 */
export async function deliverResult(
  result: RunResult,
  host: Host,
  { summary, annotations, reportFile }: Pick<Options, 'summary' | 'annotations' | 'reportFile'>,
): Promise<RunResult> {
  const told = reportFile ? await writeReportFile(result, reportFile, host) : result
  // Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints.
  for (const [name, value] of resultOutputs(told)) host.setOutput(name, value)
  setForeignOutputs(told, host)
  const shown = redactResult(told, (text) => host.redact(text))
  if (annotations) for (const annotation of resultAnnotations(shown)) host.annotate(annotation)
  if (summary) await host.appendSummary(formatMarkdown(shown))
  return told
}

async function writeReportFile(result: RunResult, file: ReportFile, host: Host): Promise<RunResult> {
  try {
    const warnings = await writeReport(result, file, host)
    return { ...result, warnings: [...result.warnings, ...warnings] }
  } catch (error) {
    if (!(error instanceof DownstreamError)) throw error
    if (result.exitCode !== 0) return { ...result, warnings: [...result.warnings, error.message] }
    const { message, ...ending } = endingOfError(error)
    return { ...result, ...ending, message, hints: error.hints, details: [result.message, ...error.details] }
  }
}

/** The downstream names these: none may take the place of an output of ours, or of what following jobs rely on. */
function setForeignOutputs({ outputs }: RunResult, host: Host): void {
  for (const [name, value] of Object.entries(outputs)) {
    const reason = refuseOutputKey(name)
    if (reason === undefined) host.setOutput(name, value)
    else host.warn(`outputs-from: ${name} is no output of this step: ${reason}`)
  }
}
