import { DownstreamError, type ExitCode } from '../errors.ts'
import { createHost } from '../host/create.ts'
import type { Host } from '../host/host.ts'
import type { OutputStream } from '../host/host-settings.ts'
import type { Environment } from '../options/environment.ts'
import { resultOutputs } from '../report/outputs.ts'
import { finishCommand } from './finish-command.ts'
import { openRun } from './open-run.ts'
import { runMain } from './run-main.ts'
import { resultOfError } from './run-result.ts'

/** What the action takes from its process. */
export interface ActionProcess {
  readonly env: Environment
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
}

/** The main step of the action: the same run as the CLI's `trigger`, with inputs in place of flags. */
export async function runAction(action: ActionProcess): Promise<ExitCode> {
  const { env, stdout, stderr, signal } = action
  const host = await createHost({ kind: 'github', env, stdout, stderr })
  try {
    const context = await openRun({ face: 'action', env, requires: ['start'], host, signal })
    const { exitCode } = await finishCommand(context, () => runMain(context))
    return exitCode
  } catch (error) {
    return failStep(error, host)
  }
}

/** `result` is set in every case, also when the options were wrong or the mistake is ours. */
function failStep(error: unknown, host: Host): ExitCode {
  host.fail(error)
  host.saveState('finished', 'true')
  if (!(error instanceof DownstreamError)) {
    host.setOutput('result', 'failed')
    return 1
  }
  for (const [name, value] of resultOutputs(resultOfError(error))) host.setOutput(name, value)
  return error.exitCode
}
