import { DownstreamError } from '../errors.ts'
import { resultDocument } from '../report/outputs.ts'
import { redactResult } from '../report/redaction.ts'
import type { RunResult } from '../report/result.ts'
import type { CommandOutcome } from './command.ts'
import { deliverResult } from './deliver-result.ts'
import type { RunContext } from './run-context.ts'
import { resultOfError } from './run-result.ts'

/** Runs what gives a result, delivers the result whatever it is, and says the last word. */
export async function finishCommand(context: RunContext, run: () => Promise<RunResult>): Promise<CommandOutcome> {
  const { host, options } = context
  const ended = await run().catch((error: unknown) => {
    if (error instanceof DownstreamError) return resultOfError(error)
    throw error
  })
  const result = await deliverResult(ended, host, options)
  for (const warning of result.warnings) host.warn(warning)
  if (result.exitCode === 0) host.info(result.message)
  else host.fail(new RunFailure(result))
  host.saveState('finished', 'true')
  const shown = redactResult(result, (text) => host.redact(text))
  return { exitCode: result.exitCode, document: resultDocument(shown) }
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
