import type { ResultJob } from './result.ts'
import { formatDuration, fullJobName, statusLabel } from './words.ts'

/** Jobs that are not done for one and the same reason. */
interface Wait {
  readonly jobs: readonly ResultJob[]
  readonly reason: string
  /** When the first of them came to it, milliseconds since the epoch. */
  readonly sinceMs: number | undefined
}

/**
 * Why a pipeline has not ended: a line for each job that waits, with its status, for how long, and for what; then those that run. Jobs
 * that wait for the same are one line. Pure.
 *
 * @param nowMs by the server's clock
 * @param isWanted which of them are told; default all
 */
export function describeWaits(
  jobs: readonly ResultJob[],
  nowMs: number,
  isWanted: (job: ResultJob) => boolean = () => true,
): string[] {
  const open = jobs.filter((job) => isOpen(job) && !isShownBelow(job, jobs) && isWanted(job))
  const waits = [...Map.groupBy(open, (job) => keyOf(job, jobs))].map(([, alike]) => toWait(alike, jobs, nowMs))
  return waits.sort((a, b) => rank(a) - rank(b)).map((wait) => describeWait(wait, nowMs))
}

/** Whether no runner has taken a job that could run. */
export function lacksRunner(jobs: readonly ResultJob[]): boolean {
  return jobs.some((job) => job.kind === 'job' && job.status === 'pending' && job.runner === undefined)
}

const ENDED: ReadonlySet<string> = new Set(['success', 'failed', 'canceled', 'skipped'])

/** A manual job that may fail holds nothing up. */
function isOpen({ status, allowFailure }: ResultJob): boolean {
  return !ENDED.has(status) && !(status === 'manual' && allowFailure)
}

/** A trigger job waits for its pipeline, whose jobs say more. */
function isShownBelow({ downstreamPipelineId: id }: ResultJob, jobs: readonly ResultJob[]): boolean {
  return id !== undefined && jobs.some((job) => job.pipelineId === id && isOpen(job))
}

function keyOf(job: ResultJob, jobs: readonly ResultJob[]): string {
  return JSON.stringify([job.pipelineId, job.status, reasonOf(job, jobs)])
}

function toWait(alike: readonly ResultJob[], jobs: readonly ResultJob[], nowMs: number): Wait {
  const [first] = alike
  const since = alike.flatMap((job) => sinceMs(job, jobs, nowMs) ?? [])
  return {
    jobs: alike,
    reason: first === undefined ? '' : reasonOf(first, jobs),
    sinceMs: since.length === 0 ? undefined : Math.min(...since),
  }
}

/** What can be acted on comes first, what follows from it last. */
function rank({ jobs: [first] }: Wait): number {
  const order = ['running', 'canceling', 'created']
  return order.indexOf(first?.status ?? '')
}

const NAMED = 5

function describeWait({ jobs, reason, sinceMs }: Wait, nowMs: number): string {
  const names = jobs.slice(0, NAMED).map(fullJobName).join(', ')
  const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : ''
  const duration = sinceMs === undefined ? '' : ` for ${formatDuration(Math.round((nowMs - sinceMs) / 1000))}`
  return `${names}${more}: ${statusLabel(jobs[0]?.status ?? '').words}${duration}${reason === '' ? '' : `, ${reason}`}`
}

function reasonOf(job: ResultJob, jobs: readonly ResultJob[]): string {
  switch (job.status) {
    case 'pending':
      return job.kind === 'bridge' ? 'GitLab has not started its pipeline' : describeRunner(job)
    case 'waiting_for_resource':
      return 'another job holds its resource group'
    case 'preparing':
      return 'GitLab prepares what it needs, such as a cluster'
    case 'waiting_for_callback':
      return 'something outside of GitLab has not answered'
    case 'manual':
      return 'a person must play it'
    case 'scheduled':
      return describeDelay(job)
    case 'running':
      return job.runner === undefined ? '' : `on the runner ${job.runner}`
    case 'created':
      return describeBehind(job, jobs)
    default:
      return ''
  }
}

function describeRunner({ runner, tags = [] }: ResultJob): string {
  if (runner !== undefined) return `the runner ${runner} has not begun`
  if (tags.length === 0) return 'no runner has taken it'
  return `no runner with the ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')} has taken it`
}

/** The API does not say when. */
function describeDelay({ url }: ResultJob): string {
  if (url === undefined) return 'it starts by itself when its time has come'
  return `it starts by itself at the time that its page shows: ${url}`
}

/** GitLab does not show what a job needs, so the jobs of earlier stages that are not done stand for it. */
function describeBehind(job: ResultJob, jobs: readonly ResultJob[]): string {
  const before = listBefore(job, jobs).filter(isOpen)
  const beside = jobs.filter(
    (other) => isOpen(other) && other.pipelineId === job.pipelineId && other.stage === job.stage,
  )
  const moving = [before, beside].map((some) => some.filter(({ status }) => status !== 'created'))
  const [behind = before] = moving.filter((some) => some.length > 0)
  if (behind.length === 0) return 'GitLab has not queued it, though nothing before it is left'
  const more = behind.length > NAMED ? ` and ${behind.length - NAMED} more` : ''
  return `behind ${behind
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')}${more}`
}

/** The jobs of earlier stages. Stages come in the order of their first jobs. */
function listBefore({ pipelineId, stage }: ResultJob, jobs: readonly ResultJob[]): ResultJob[] {
  const own = jobs.filter((job) => job.pipelineId === pipelineId)
  const stages = [...new Set(own.map((job) => job.stage))]
  return own.filter((job) => stages.indexOf(job.stage) < stages.indexOf(stage))
}

/** Known for what is in the queue or runs; other jobs came to it when they were made, or when the stages before them ended. */
function sinceMs(job: ResultJob, jobs: readonly ResultJob[], nowMs: number): number | undefined {
  if (job.status === 'pending' && job.queuedSeconds !== undefined) return nowMs - job.queuedSeconds * 1000
  if (job.status === 'running') return timeOf(job.startedAt)
  const ends = job.status === 'created' ? [] : listBefore(job, jobs).map(({ finishedAt }) => finishedAt)
  const times = [job.createdAt, ...ends].flatMap((text) => timeOf(text) ?? [])
  return times.length === 0 ? undefined : Math.max(...times)
}

function timeOf(text: string | undefined): number | undefined {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? undefined : ms
}
