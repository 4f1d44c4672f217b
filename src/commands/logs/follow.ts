import type { RefusedError, UnreachableError } from '../../errors.ts'
import { isFinished } from '../../gitlab/status.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import { createLogFollower, type LogFollower } from '../../pipeline/logs/follower.ts'
import { createNode } from '../../pipeline/tree.ts'
import { watchPipeline } from '../../pipeline/watch/watch.ts'
import type { ResultJob, RunResult } from '../../report/result.ts'
import { formatDuration, fullJobName } from '../../report/words.ts'
import { attachToPipeline } from '../../run/attach.ts'
import { createWatchConsole } from '../../run/console.ts'
import type { Run, RunContext } from '../../run/context.ts'
import { jobsUnreadable } from '../../run/preconditions.ts'
import { createResult, type Ending, resultWord } from '../../run/result.ts'
import { matchLogJobs, selectLogJobs } from './jobs.ts'

/** A job that starts is noticed this soon. */
const JOBS_EVERY_MS = 5_000
/** After the end the last lines may take this long to come. */
const FINISH_WITHIN_MS = 60_000

/** `logs --follow`: logs as they grow, until the pipeline (or the one job) has ended or is blocked. */
export async function followLogs(jobName: string | undefined, context: RunContext): Promise<RunResult> {
  const { client } = context
  const run = await attachToPipeline(context)
  const stopping = new AbortController()
  const problems: (RefusedError | UnreachableError)[] = []
  const follower = createFollower(context, stopping.signal, (error) => problems.push(error))
  try {
    const { pipeline, jobs, timedOut } = await watchJobs(run, { jobName, follower }, context)
    await follower.finish(FINISH_WITHIN_MS)
    const [problem] = problems
    if (problem) throw problem
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
  readonly pipeline: Pipeline
  readonly jobs: readonly ResultJob[]
  readonly timedOut: boolean
}

async function watchJobs(
  { project, pipeline: first }: Pick<Run, 'project' | 'pipeline'>,
  { jobName, follower }: { readonly jobName: string | undefined; readonly follower: LogFollower<ResultJob> },
  context: RunContext,
): Promise<Watched> {
  const { options, client, clock, host, random, signal } = context
  const root = createNode(project, first)
  const settings = {
    ...{ root, pipeline: first, timeoutMs: options.timeoutSeconds * 1000, follow: options.follow, retryFailed: 0 },
    ...({ onManual: 'fail', passOn: [], jobsEveryMs: JOBS_EVERY_MS, signal } as const),
    pollIntervalMs: options.pollIntervalSeconds === undefined ? undefined : options.pollIntervalSeconds * 1000,
  }
  // Left early, the watch must end too: its deadline would hold the process up.
  await using watch = watchPipeline(settings, { client, clock, random })
  const console = createWatchConsole(host)
  let pipeline = first
  let jobs: readonly ResultJob[] = []
  try {
    for (;;) {
      const step = await watch.next()
      if (step.done) return { pipeline: step.value.pipeline, jobs, timedOut: step.value.kind === 'timeout' }
      const event = step.value
      console.show(event)
      if (event.kind === 'unreadable' && event.what === 'jobs' && event.label === undefined)
        throw jobsUnreadable(first, event.words)
      if (event.kind === 'status') pipeline = event.pipeline
      if (event.kind !== 'jobs') continue
      jobs = selectLogJobs(event.jobs, jobName)
      follower.update(jobs)
      if (isOver(jobs, jobName)) return { pipeline, jobs, timedOut: false }
    }
  } finally {
    console.clear()
  }
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
