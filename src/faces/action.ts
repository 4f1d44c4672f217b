import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { DownstreamError, type ExitCode } from '../errors.ts'
import { createHost } from '../host/create.ts'
import {
  createHandover,
  type Handover,
  readSavedRuns,
  removeToken,
  type SavedRun,
  type SavedToken,
} from '../host/github-files.ts'
import type { Host, OutputStream } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import { type Environment, readActionInputs } from '../options/sources.ts'
import { resultOutputs } from '../report/outputs.ts'
import type { RunContext } from '../run/context.ts'
import { finishCommand } from '../run/deliver.ts'
import type { PostContext } from '../run/end/saved-run.ts'
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
    if (opened.options.chain !== undefined) return await runChain(opened, env)
    const handover = handOver(opened.options, { env, host })
    const context = { ...opened, handover }
    const { exitCode } = await finishCommand(context, () => runMain(context))
    handover.finish()
    return exitCode
  } catch (error) {
    return await failStep(error, host, env)
  }
}

/** Each step of a chain hands over on its own, so that all that was started can be canceled. */
async function runChain(context: RunContext, env: Environment): Promise<ExitCode> {
  const { runChainFile } = await import('../chain/running/run.ts')
  let index = 0
  const openHandover = (options: Options) => handOver(options, { env, host: context.host, index: index++ })
  const { exitCode } = await finishCommand(context, () => runChainFile(context, { env, openHandover }))
  return exitCode
}

interface HandoverParts {
  readonly env: Environment
  readonly host: Host
  readonly index?: number
}

function handOver(options: Options, { env, host, index }: HandoverParts): Handover {
  const { gitlabUrl, requestTimeoutSeconds, retries, follow, apiToken, caFile } = options
  const readToken = (): SavedToken | undefined =>
    apiToken && {
      gitlabUrl,
      apiToken: apiToken.value,
      caCertificates: caFile === undefined ? undefined : readFileSync(caFile, 'utf8'),
    }
  return createHandover({ env, run: { gitlabUrl, requestTimeoutSeconds, retries, follow }, readToken, index }, host)
}

/**
 * `result` is set in every case, also when the options were wrong or the mistake is ours. After a mistake of ours the post step
 * still has to cancel what may run.
 */
async function failStep(error: unknown, host: Host, env: Environment): Promise<ExitCode> {
  host.fail(error)
  if (!(error instanceof DownstreamError)) {
    host.setOutput('result', 'failed')
    return 1
  }
  const result = resultOfError(error)
  for (const [name, value] of resultOutputs(result)) host.setOutput(name, value)
  host.saveState('finished', 'true')
  // The options as a whole cannot be had, but this one may have been understood.
  if (readActionInputs(env).options.get('summary')?.text.trim().toLowerCase() === 'false') return error.exitCode
  const [{ formatMarkdown }, { redactResult }] = await Promise.all([
    import('../report/markdown.ts'),
    import('../report/result.ts'),
  ])
  await host.appendSummary(formatMarkdown(redactResult(result, host.redact)))
  return error.exitCode
}

/**
 * The post step: ends the runs of a main step that was killed, at the same time: one that GitLab does not answer for must not take the
 * time of the others. Does nothing for those that finished, in whatever way.
 */
export async function runPost({ env, stdout, stderr, signal }: ActionProcess): Promise<void> {
  const saved = readSavedRuns(env)
  const left = saved.filter(({ isFinished }) => !isFinished)
  const { STATE_statuses: statuses } = env
  try {
    if (left.length === 0 && !statuses) return
    const host = await createHost({ kind: 'github', env, stdout, stderr })
    const context = { host, clock: systemClock, signal, proxyVariables: env }
    await Promise.all([statuses && settleStatuses(statuses, context), left.length > 0 && endRuns(left, context)])
  } finally {
    for (const run of saved) removeToken(run)
  }
}

async function endRuns(left: readonly SavedRun[], context: PostContext): Promise<void> {
  const { endSavedRun } = await import('../run/end/saved-run.ts')
  await Promise.all(left.map((run) => endSavedRun(run, context)))
}

async function settleStatuses(path: string, context: PostContext): Promise<void> {
  const { settleSavedStatuses } = await import('../notify/github/saved-statuses.ts')
  await settleSavedStatuses(path, context)
}
