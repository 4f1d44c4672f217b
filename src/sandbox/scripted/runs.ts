import type { Clock } from '../../clock.ts'
import type { CreateOutcome, CreateRequest } from '../engine.ts'
import type { SandboxJob, SandboxPipeline } from '../model.ts'
import type { Store } from '../store.ts'
import type { ArtifactsFolder } from './artifacts.ts'
import type { AttemptScript, JobScript, PipelineScript } from './script.ts'

/** What a scripted engine knows about the pipelines it plays. */
export interface Runs {
  readonly store: Store
  readonly timeline: Timeline
  readonly artifacts: ArtifactsFolder
  readonly plays: WeakMap<SandboxPipeline, Play>
  readonly attempts: WeakMap<SandboxJob, Attempt>
  appendTrace(job: SandboxJob, text: string | Uint8Array): void
  create(request: CreateRequest, script?: PipelineScript): CreateOutcome
}

interface Play {
  readonly script: PipelineScript
  readonly stages: readonly string[]
  /** Shown instead of the composite status. */
  shownStatus: string | null
}

export interface Attempt {
  readonly script: JobScript & AttemptScript
  /** 0 is the first run. */
  readonly number: number
  /** What `startMs` and `endMs` count from. */
  baseMs: number
}

/** The pipeline of a job; jobs outlive no pipeline. */
export function pipelineOf(runs: Runs, job: SandboxJob): SandboxPipeline {
  const pipeline = runs.store.pipelines.get(job.pipelineId)
  if (!pipeline) throw new Error(`job ${job.id} has no pipeline`)
  return pipeline
}

export function attemptOf(runs: Runs, job: SandboxJob): Attempt {
  return runs.attempts.get(job) ?? { script: { name: job.name }, number: 0, baseMs: runs.timeline.nowMs() }
}

/** Things that happen at set moments. Nothing runs by itself: `catchUp` does all that is due, in order, each at its own moment. */
export interface Timeline {
  /** Monotonic milliseconds: the moment being played while catching up, otherwise the clock's present. */
  nowMs(): number
  /** `nowMs` as ISO 8601 wall time. */
  nowIso(): string
  /** `Infinity` never happens. */
  at(atMs: number, happen: () => void): void
  catchUp(): void
}

interface Happening {
  readonly atMs: number
  readonly happen: () => void
}

export function createTimeline(clock: Clock): Timeline {
  const pending: Happening[] = []
  let playedMs: number | undefined
  const nowMs = () => playedMs ?? clock.monotonicMs()
  return {
    nowMs,
    nowIso: () => new Date(clock.wallMs() - (clock.monotonicMs() - nowMs())).toISOString(),
    at(atMs, happen) {
      if (atMs === Number.POSITIVE_INFINITY) return
      const later = pending.findIndex((other) => other.atMs > atMs)
      pending.splice(later === -1 ? pending.length : later, 0, { atMs, happen })
    },
    catchUp() {
      const untilMs = clock.monotonicMs()
      for (let next = pending[0]; next && next.atMs <= untilMs; next = pending[0]) {
        pending.shift()
        playedMs = next.atMs
        next.happen()
      }
      playedMs = undefined
    },
  }
}
