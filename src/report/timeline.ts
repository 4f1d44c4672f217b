import type { JobTry, ResultJob, RunResult } from './result.ts'
import { stepAsJob } from './words.ts'

/** A result as a picture: when each job waited and ran. */
export interface Timeline {
  readonly startMs: number
  readonly endMs: number
  /** Jobs of which a time is known, in GitLab's order; those of a downstream pipeline follow its trigger job. */
  readonly rows: readonly TimelineRow[]
}

export interface TimelineRow {
  readonly job: ResultJob
  /** 0 in the pipeline itself, 1 in one that it started, and so on. */
  readonly depth: number
  /** Whether the pipeline could not have ended before it, as far as times tell. */
  readonly isCritical: boolean
  /** The oldest try first. */
  readonly spans: readonly TimelineSpan[]
}

export interface TimelineSpan {
  readonly kind: 'queued' | 'run'
  readonly startMs: number
  readonly endMs: number
  /** How the try ended. */
  readonly status: string
  /** A later try took its place. */
  readonly isEarlier: boolean
}

/** `undefined` when no time of any job is known. A chain has its steps in the first place, each with its jobs. */
export function createTimeline({
  jobs,
  steps,
  finishedAt,
}: Pick<RunResult, 'jobs' | 'steps' | 'finishedAt'>): Timeline | undefined {
  const stepJobs = steps?.map(stepAsJob) ?? []
  const known = [...jobs, ...stepJobs].flatMap((job) => [job, ...(job.previousTries ?? [])]).flatMap(listTimes)
  if (known.length === 0) return undefined
  const startMs = known.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY)
  const latest = known.reduce((most, ms) => Math.max(most, ms), startMs)
  const whole = { startMs, endMs: Math.max(latest, readTime(finishedAt) ?? latest) }
  if (steps === undefined) return { ...whole, rows: createRows(jobs, whole) }
  const stepRows = createRows(stepJobs, whole)
  const rows = steps.flatMap(({ result }, index) => {
    const own = stepRows.filter(({ job }) => job === stepJobs[index])
    const isCritical = own.some((row) => row.isCritical)
    const below = createRows(result.jobs, whole)
    return [...own, ...below.map((row) => ({ ...row, depth: row.depth + 1, isCritical: isCritical && row.isCritical }))]
  })
  return { ...whole, rows }
}

type Extent = Pick<Timeline, 'startMs' | 'endMs'>

function createRows(jobs: readonly ResultJob[], whole: Extent): TimelineRow[] {
  const rows = orderJobs(jobs).flatMap(({ job, depth }) => {
    const spans = listSpans(job, whole)
    return spans.length === 0 ? [] : [{ job, depth, spans }]
  })
  const critical = findCriticalPath(rows)
  return rows.map((row) => ({ ...row, isCritical: critical.has(row.job) }))
}

/** Milliseconds of what a server wrote as a time, in the years that formats have room for. */
export function readTime(time: string | undefined): number | undefined {
  const ms = time === undefined ? Number.NaN : Date.parse(time)
  return ms >= 0 && ms < LATEST_MS ? ms : undefined
}

/** A little before the year 10000, so that something can be added. */
const LATEST_MS = Date.UTC(9999, 11)

function listTimes({ startedAt, finishedAt, queuedSeconds = 0 }: JobTry): number[] {
  const start = readTime(startedAt)
  if (start === undefined) return []
  const queuedAt = queuedSeconds > 0 ? Math.max(start - queuedSeconds * 1000, 0) : start
  return [queuedAt, start, readTime(finishedAt) ?? start]
}

interface Placed {
  readonly job: ResultJob
  readonly depth: number
}

/** Jobs of a pipeline come behind the trigger job that started it. Every job is there once, whatever a server says of its pipelines. */
function orderJobs(jobs: readonly ResultJob[]): Placed[] {
  const byPipeline = Map.groupBy(jobs, ({ pipelineId }) => pipelineId)
  const started = new Set(jobs.map(({ downstreamPipelineId }) => downstreamPipelineId))
  const placed: Placed[] = []
  const done = new Set<number>()
  const place = (pipelineId: number, depth: number) => {
    if (done.has(pipelineId)) return
    done.add(pipelineId)
    for (const job of byPipeline.get(pipelineId) ?? []) {
      placed.push({ job, depth })
      if (job.downstreamPipelineId !== undefined) place(job.downstreamPipelineId, depth + 1)
    }
  }
  for (const id of byPipeline.keys()) if (!started.has(id)) place(id, 0)
  // What is left began each other in a circle.
  for (const id of byPipeline.keys()) place(id, 0)
  return placed
}

function listSpans(job: ResultJob, whole: Extent): TimelineSpan[] {
  const tries = [...(job.previousTries ?? []), job]
  return tries.flatMap((one, index): TimelineSpan[] => {
    const startMs = readTime(one.startedAt)
    if (startMs === undefined) return []
    const facts = { status: one.status, isEarlier: index < tries.length - 1 }
    const run = {
      kind: 'run',
      startMs,
      endMs: Math.max(startMs, readTime(one.finishedAt) ?? whole.endMs),
      ...facts,
    } as const
    const queuedMs = (one.queuedSeconds ?? 0) * 1000
    if (!(queuedMs > 0)) return [run]
    return [{ kind: 'queued', startMs: Math.max(startMs - queuedMs, whole.startMs), endMs: startMs, ...facts }, run]
  })
}

type Row = Omit<TimelineRow, 'isCritical'>

/** Servers round times, and need a moment between the end of a job and the next one. */
const TOLERANCE_MS = 2_000

/**
 * GitLab does not show which jobs wait for which, but the times do: from the job that ended last back to the one whose end it waited for,
 * and so on; where a trigger job waited for its pipeline, through that as well.
 */
function findCriticalPath(rows: readonly Row[]): Set<ResultJob> {
  const ofPipeline = Map.groupBy(rows, ({ job }) => job.pipelineId)
  const path = new Set<ResultJob>()
  const walk = (pipelineId: number, untilMs: number) => {
    const members = (ofPipeline.get(pipelineId) ?? []).toSorted((a, b) => endOf(b) - endOf(a))
    let next = { startMs: Number.POSITIVE_INFINITY, limitMs: untilMs }
    // From the end to the start, each job is looked at once.
    for (const row of members) {
      if (endOf(row) > next.limitMs || startOf(row) >= next.startMs || path.has(row.job)) continue
      path.add(row.job)
      const { downstreamPipelineId } = row.job
      if (downstreamPipelineId !== undefined) walk(downstreamPipelineId, endOf(row) + TOLERANCE_MS)
      next = { startMs: startOf(row), limitMs: startOf(row) + TOLERANCE_MS }
    }
  }
  const [first] = rows
  if (first !== undefined) walk(first.job.pipelineId, Number.POSITIVE_INFINITY)
  return path
}

function startOf({ spans }: Row): number {
  return spans[0]?.startMs ?? 0
}

function endOf({ spans }: Row): number {
  return spans.at(-1)?.endMs ?? 0
}
