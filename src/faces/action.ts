import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { DownstreamError, type ExitCode } from '../errors.ts'
import { createHost } from '../host/create.ts'
import { createHandover, type Handover, readSavedRun, removeToken, type SavedToken } from '../host/github-files.ts'
import type { Host, OutputStream } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import type { Environment } from '../options/sources.ts'
import { resultOutputs } from '../report/outputs.ts'
import { finishCommand } from '../run/deliver.ts'
import { openRun } from '../run/open.ts'
import { resultOfError } from '../run/result.ts'
import { runMain } from '../run/run.ts'

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
    const opened = await openRun({ face: 'action', env, requires: ['start'], host, signal })
    const handover = handOver(opened.options, { env, host })
    const context = { ...opened, handover }
    const { exitCode } = await finishCommand(context, () => runMain(context))
    handover.finish()
    return exitCode
  } catch (error) {
    return failStep(error, host)
  }
}

function handOver(options: Options, { env, host }: { readonly env: Environment; readonly host: Host }): Handover {
  const { gitlabUrl, requestTimeoutSeconds, retries, follow, apiToken, caFile } = options
  const readToken = (): SavedToken | undefined =>
    apiToken && {
      gitlabUrl,
      apiToken: apiToken.value,
      caCertificates: caFile === undefined ? undefined : readFileSync(caFile, 'utf8'),
    }
  return createHandover({ env, run: { gitlabUrl, requestTimeoutSeconds, retries, follow }, readToken }, host)
}

/**
 * `result` is set in every case, also when the options were wrong or the mistake is ours. After a mistake of ours the post step
 * still has to cancel what may run.
 */
function failStep(error: unknown, host: Host): ExitCode {
  host.fail(error)
  if (!(error instanceof DownstreamError)) {
    host.setOutput('result', 'failed')
    return 1
  }
  for (const [name, value] of resultOutputs(resultOfError(error))) host.setOutput(name, value)
  host.saveState('finished', 'true')
  return error.exitCode
}

/** The post step: ends the run of a main step that was killed. Does nothing when the main step finished, in whatever way. */
export async function runPost({ env, stdout, stderr, signal }: ActionProcess): Promise<void> {
  const saved = readSavedRun(env)
  if (saved === undefined) return
  try {
    if (saved.isFinished) return
    const [host, { endSavedRun }] = await Promise.all([
      createHost({ kind: 'github', env, stdout, stderr }),
      import('../run/end/saved-run.ts'),
    ])
    await endSavedRun(saved, { host, clock: systemClock, signal, proxyVariables: env })
  } finally {
    removeToken(saved)
  }
}
