import { type DownstreamError, RefusedError, UnreachableError, UsageError } from '../../errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import { type FoundPipeline, findPipeline } from '../../pipeline/find-pipeline.ts'
import { hasLog } from '../../pipeline/logs/read-trace.ts'
import { readWholeLog } from '../../pipeline/logs/whole-log.ts'
import { listResultJobs, toSingleJob } from '../../pipeline/tree.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { fullJobName } from '../../report/words.ts'
import { jobsUnreadable, requireTraces } from '../../run/abilities.ts'
import { readTree } from '../../run/attach.ts'
import type { RunContext } from '../../run/context.ts'
import { finishCommand } from '../../run/deliver.ts'
import { createResult, resultWord } from '../../run/result.ts'
import type { CommandContext, RemoteCommand } from '../command.ts'
import { orderByStage, selectLogJobs } from './jobs.ts'

/** `logs`: the logs alone on stdout. Exits 0 when they came whole, whatever became of the jobs. */
export const logs: RemoteCommand = (context) => {
  const options = { ...context.options, summary: false, annotations: false, reportFiles: [] }
  const jobName = context.flags.job as string | undefined
  const silent = { ...context, options }
  return finishCommand(silent, async () => {
    if (!context.flags.follow) refuseFollowing(context)
    requireTraces(context.client)
    if (!context.flags.follow) return printLogs(jobName, silent)
    const { followLogs } = await import('./follow.ts')
    return followLogs(jobName, silent)
  })
}

function refuseFollowing({ options }: CommandContext): void {
  const asked = (['timeout', 'poll-interval'] as const).find((name) => options.asked.has(name))
  if (asked) throw new UsageError(`\`${asked}\` needs --follow: without it the logs are printed as they are`)
}

async function printLogs(jobName: string | undefined, context: RunContext): Promise<RunResult> {
  const { client, host, signal } = context
  const found = await findPipeline(context)
  const { pipeline } = found
  const selected = await selectJobs(found, jobName, context)
  const isNamed = jobName !== undefined || found.job !== undefined
  // A log that still grows is only shown when it is asked for by name, so that the output is the same each time.
  const shown = selected.filter((job) => hasLog(job) && (isNamed || isFinished(job.status)))
  const failures: DownstreamError[] = []
  for (const job of shown) {
    const failure = await printLog(job, shown.length > 1, context)
    signal.throwIfAborted()
    if (failure) failures.push(failure)
  }
  for (const line of describeRest(selected, shown)) host.info(line)
  const [failure] = failures
  if (failure) throw failure
  const message = `Printed ${shown.length === 1 ? '1 log' : `${shown.length} logs`} of pipeline #${pipeline.id}, whose status is ${pipeline.status}`
  return {
    ...createResult({ result: resultWord(pipeline.status), exitCode: 0, message }, pipeline, client),
    jobs: shown,
  }
}

/** A job that is named by its URL may be an earlier try, which the list of jobs does not have. */
async function selectJobs(
  found: FoundPipeline,
  jobName: string | undefined,
  context: RunContext,
): Promise<readonly ResultJob[]> {
  const { project, pipeline, job } = found
  if (job !== undefined) return [toSingleJob(project, pipeline, job)].filter((one) => one !== undefined)
  const root = await readTree(found, context)
  if (root.unreadable !== undefined) throw jobsUnreadable(pipeline, root.unreadable)
  return orderByStage(selectLogJobs(listResultJobs(root), jobName))
}

/** Prints one log; gives what kept it from being printed. One log that is refused says nothing about the others. */
async function printLog(job: ResultJob, labelled: boolean, context: RunContext): Promise<DownstreamError | undefined> {
  const { client, clock, host, random, signal } = context
  const name = fullJobName(job)
  const label = { key: String(job.id), text: labelled ? name : undefined }
  try {
    const whole = await readWholeLog({
      source: client,
      secrets: host.secrets,
      clock,
      random,
      job,
      signal,
      onLines: (lines) => host.logLines(label, lines),
      onReplaced: () =>
        host.warn(`The log of ${name} was replaced on the server; the lines that follow replace those above`),
    })
    if (!whole) host.warn(`The log of ${name} was cut or erased while it was read`)
    return undefined
  } catch (error) {
    if (!(error instanceof RefusedError) && !(error instanceof UnreachableError)) throw error
    host.warn(`The log of ${name} cannot be read: ${error.message}`)
    return error
  }
}

function describeRest(selected: readonly ResultJob[], shown: readonly ResultJob[]): string[] {
  const left = selected.filter((job) => !shown.includes(job))
  const growing = left.filter((job) => hasLog(job)).map(fullJobName)
  const without = left.filter((job) => !hasLog(job)).map((job) => `${fullJobName(job)} (${job.status})`)
  return [
    ...(growing.length > 0
      ? [`Not printed, as these jobs still run (see them with --follow or --job): ${growing.join(', ')}`]
      : []),
    ...(without.length > 0 ? [`Jobs without a log: ${without.join(', ')}`] : []),
  ]
}
