import { isFinished } from '../gitlab/status.ts'
import { formatTable } from '../report/words.ts'
import type { ResultJob } from './result.ts'
import { describeWaits } from './waits.ts'
import { countJobs, formatDuration, fullJobName, jobLabel, statusLabel } from './words.ts'

/** What is known of a pipeline at one moment of a wait. */
export interface LiveFacts {
  readonly status: string
  readonly jobs: readonly ResultJob[]
  /** Since the pipeline was created. */
  readonly elapsedMs: number
  /** How long earlier pipelines of the ref took; `undefined` where there is none that can be read. */
  readonly expectedMs: number | undefined
  /** Seconds that a job took in an earlier pipeline, by its full name. */
  readonly usualSeconds: ReadonlyMap<string, number>
  /** By the server's clock. */
  readonly nowMs: number
}

/** The wait in one line: status, jobs done, time, and what it waits for. Pure. */
export function describeLive(facts: LiveFacts): string {
  const { jobs, nowMs } = facts
  // While a job runs, others wait for it.
  const [wait] = jobs.some((job) => job.status === 'running') ? [] : describeWaits(jobs, nowMs)
  return [headline(facts), wait].filter(Boolean).join(' · ')
}

/** The wait as the lines of a live view, most important first: what runs, with its usual time, then what waits for what. Pure. */
export function listLive(facts: LiveFacts): string[] {
  const { jobs, nowMs } = facts
  const running = jobs.filter((job) => job.status === 'running' && !isTriggerOf(job, jobs))
  const waits = describeWaits(jobs, nowMs, ({ status }) => status !== 'running')
  return [
    headline(facts),
    ...running.map((job) => `  ${jobLabel(job).icon} ${fullJobName(job)}: ${timeOf(job, facts)}`),
    ...waits.map((wait) => `  ${statusLabel('pending').icon} ${wait}`),
  ]
}

/** The jobs at the end, a line for each stage, and all of them counted. Pure. */
export function formatCounts(jobs: readonly ResultJob[]): string {
  const stages = Map.groupBy(jobs, ({ pipelineLabel, stage }) => [pipelineLabel, stage].filter(Boolean).join(' › '))
  const rows = [...stages].map(([stage, own]) => [stage, countJobs(own), tookWords(own)])
  return formatTable(['STAGE', 'JOBS', 'TIME'], [...rows, ['all', countJobs(jobs), tookWords(jobs)]])
}

/** From the start of the first job to the end of the last. */
function tookWords(jobs: readonly ResultJob[]): string {
  const timesOf = (key: 'startedAt' | 'finishedAt') =>
    jobs.map((job) => Date.parse(job[key] ?? '')).filter((ms) => !Number.isNaN(ms))
  const [starts, ends] = [timesOf('startedAt'), timesOf('finishedAt')]
  if (starts.length === 0 || ends.length === 0) return ''
  return formatDuration((Math.max(...ends) - Math.min(...starts)) / 1000)
}

function headline({ status, jobs, elapsedMs, expectedMs }: LiveFacts): string {
  const done = jobs.filter((job) => isFinished(job.status)).length
  const counted = jobs.length > 0 ? `${done}/${jobs.length} jobs` : undefined
  const left = expectedMs === undefined ? undefined : describeEstimate(expectedMs, elapsedMs)
  return [statusLabel(status).words, counted, formatDuration(elapsedMs / 1000), left].filter(Boolean).join(' · ')
}

/** Never 100 % before the end. */
function describeEstimate(expectedMs: number, elapsedMs: number): string {
  if (elapsedMs >= expectedMs) return 'takes longer than usual'
  const percent = Math.min(99, Math.floor((elapsedMs / expectedMs) * 100))
  return `${percent}%, about ${formatDuration((expectedMs - elapsedMs) / 1000)} left`
}

function timeOf(job: ResultJob, { nowMs, usualSeconds }: LiveFacts): string {
  const startedMs = Date.parse(job.startedAt ?? '')
  const ran = Number.isNaN(startedMs) ? 'running' : formatDuration(Math.max(0, Math.round((nowMs - startedMs) / 1000)))
  const usual = usualSeconds.get(fullJobName(job))
  return usual === undefined ? ran : `${ran} of usually ${formatDuration(usual)}`
}

/** Its pipeline is shown, and says more. */
function isTriggerOf({ downstreamPipelineId: id }: ResultJob, jobs: readonly ResultJob[]): boolean {
  return id !== undefined && jobs.some((job) => job.pipelineId === id)
}
