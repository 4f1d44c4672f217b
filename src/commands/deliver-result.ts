import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import { refuseOutputKey } from '../pipeline/artifacts/output-keys.ts'
import { resultAnnotations } from '../report/annotations.ts'
import { formatMarkdown } from '../report/markdown.ts'
import { resultOutputs } from '../report/outputs.ts'
import { redactResult } from '../report/redaction.ts'
import type { RunResult } from '../report/result.ts'
import { writeReport } from '../report/write-report.ts'

/** Puts a result where people and later steps look: outputs, job summary, annotations, report file. */
export async function deliverResult(
  result: RunResult,
  host: Host,
  { summary, annotations, reportFile }: Pick<Options, 'summary' | 'annotations' | 'reportFile'>,
): Promise<void> {
  // Outputs are for programs and hold values of `outputs-from` as they are; the host masks what it prints.
  for (const [name, value] of resultOutputs(result)) host.setOutput(name, value)
  setForeignOutputs(result, host)
  const shown = redactResult(result, (text) => host.redact(text))
  if (annotations) for (const annotation of resultAnnotations(shown)) host.annotate(annotation)
  if (summary) await host.appendSummary(formatMarkdown(shown))
  if (reportFile) for (const warning of await writeReport(shown, reportFile, host)) host.warn(warning)
}

/** The downstream names these: none may take the place of an output of ours, or of what following jobs rely on. */
function setForeignOutputs({ outputs }: RunResult, host: Host): void {
  for (const [name, value] of Object.entries(outputs)) {
    const reason = refuseOutputKey(name)
    if (reason === undefined) host.setOutput(name, value)
    else host.warn(`outputs-from: ${name} is no output of this step: ${reason}`)
  }
}
