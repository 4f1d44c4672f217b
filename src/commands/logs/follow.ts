import type { RefusedError, UnreachableError } from '../../errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import { createLogFollower, type LogFollower } from '../../pipeline/logs/follower.ts'
import type { WatchEvent } from '../../pipeline/watch/types.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { formatDuration, fullJobName } from '../../report/words.ts'
import { jobsUnreadable } from '../../run/abilities.ts'
import { attachToPipeline } from '../../run/attach.ts'
import { type Run, type RunContext, remainingMs } from '../../run/context.ts'
import { createResult, type Ending, resultWord } from '../../run/result.ts'
import { watchRun } from '../../run/watch.ts'
import { matchLogJobs, selectLogJobs } from './jobs.ts'

/** A job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000
/** After the end the last lines may take this long to come. */
const FINISH_WITHIN_MS = 60_000

/** `logs --follow`: logs as they grow, until the pipeline (or the one job) has ended or is blocked. */
export async function followLogs(named: string | undefined, context: RunContext): Promise<RunResult> {
  const { client } = context
  const { job, ...run } = await attachToPipeline(context)
  const jobName = job?.name ?? named
  const stopping = new AbortController()
  const problems: (RefusedError | UnreachableError)[] = []
  const follower = createFollower(context, stopping.signal, (error) => problems.push(error))
  try {
    const { jobs, timedOut } = await watchJobs(run, { jobName, follower }, context)
    await follower.finish(timedOut ? 0 : Math.min(FINISH_WITHIN_MS, remainingMs(context)))
    const [problem] = problems
    if (problem) throw problem
    const { pipeline } = run.root
    return { ...createResult(describeEnd(pipeline, timedOut, context), pipeline, client), jobs }
  } finally {
    stopping.abort(new Error('the run is over'))
  }
}

function createFollower(
  { client, clock, host, random, signal }: RunContext,
  stop: AbortSignal,
  onProblem: (error: RefusedError | UnreachableError) => void,
): LogFollower<ResultJob> {
  return createLogFollower<ResultJob>({
    source: client,
    secrets: host.secrets,
    clock,
    random,
    signal: AbortSignal.any([signal, stop]),
    emit(event) {
      if (event.kind === 'lines') {
        host.logLines({ key: String(event.job.id), text: fullJobName(event.job) }, event.lines)
        return
      }
      host.warn(event.message)
      if (event.error) onProblem(event.error)
    },
  })
}

interface Watched {
  readonly kind: 'watched'
  readonly jobs: readonly ResultJob[]
  readonly timedOut: boolean
}

async function watchJobs(
  run: Run,
  { jobName, follower }: { readonly jobName: string | undefined; readonly follower: LogFollower<ResultJob> },
  context: RunContext,
): Promise<Watched> {
  let jobs: readonly ResultJob[] = []

  function onEvent(event: WatchEvent): Watched | undefined {
    if (event.kind === 'unreadable' && event.what === 'jobs' && event.label === undefined)
      throw jobsUnreadable(run.root.pipeline, event.words)
    if (event.kind !== 'jobs') return undefined
    jobs = selectLogJobs(event.jobs, jobName)
    follower.update(jobs)
    return isOver(jobs, jobName) ? { kind: 'watched', jobs, timedOut: false } : undefined
  }

  const reading = { retryFailed: 0, onManual: 'fail', play: [], passOn: [], jobsEveryMs: JOBS_EVERY_MS } as const
  const end = await watchRun<Watched>(run, { ...reading, onEvent }, context)
  if (end.kind === 'watched') return end
  return { kind: 'watched', jobs, timedOut: end.kind === 'timeout' }
}

/** The one job that was named has ended; more may come for a glob until the pipeline ends. */
function isOver(jobs: readonly ResultJob[], jobName: string | undefined): boolean {
  const [only] = jobName === undefined ? [] : matchLogJobs(jobs, jobName)
  return only !== undefined && only.name === jobName && isFinished(only.status)
}

function describeEnd(pipeline: Pipeline, timedOut: boolean, { options }: RunContext): Ending {
  const { id, status } = pipeline
  if (!timedOut) return { result: resultWord(status), exitCode: 0, message: `Pipeline #${id} is ${status}` }
  const waited = formatDuration(options.timeoutSeconds)
  const message = `Timed out after ${waited} following the logs of pipeline #${id}, whose status is ${status}`
  return { result: 'timeout', exitCode: 5, message, hints: ['raise `timeout`'] }
}
