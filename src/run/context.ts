import type { Clock } from '../clock.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Handover } from '../host/github-files.ts'
import type { Host } from '../host/host.ts'
import type { Observer } from '../notify/observer.ts'
import type { Options } from '../options/options.ts'
import type { CiJob } from '../options/sources.ts'
import type { probeRights } from '../pipeline/rights.ts'
import type { RootNode } from '../pipeline/tree.ts'
import type { WatchEvent } from '../pipeline/watch/types.ts'

/** What every command works with; made by the entries, or by a test. */
export interface RunContext {
  readonly options: Options
  readonly client: GitLabClient
  readonly host: Host
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Aborts with an `InterruptedError`. */
  readonly signal: AbortSignal
  /** Aborts when this process has to end, where `signal` also ends this run alone: there is time then to find what a lost call started. */
  readonly shutdown?: AbortSignal | undefined
  /** By the clock's monotonic time: `timeout` is for the whole run, from its first read to its last artifact. */
  readonly deadlineAtMs: number
  /** `UPSTREAM_*` variables that are known here. */
  readonly upstream: Readonly<Record<string, string>>
  /** The CI job that this run is in. */
  readonly ciJob?: CiJob | undefined
  /** Told of the pipeline as soon as it is known. */
  readonly onPipeline?: ((pipeline: Pipeline) => void) | undefined
  /** Gets what happens while the pipeline is followed. */
  readonly onEvent?: ((event: WatchEvent) => void) | undefined
  /** Sees what is watched, and how the run ends. */
  readonly observer?: Observer | undefined
  /** Only where a step follows that can end this run. */
  readonly handover?: Handover | undefined
  /** What this run shares with those beside it. */
  readonly shared?: SharedKnowledge | undefined
}

/** What runs side by side with the same credentials need not find out each for itself. */
export interface SharedKnowledge {
  /** How many pipelines are watched; see `createSharedPolls`. */
  watched(): number
  /** What the credentials can read; the newest pipeline that it names may be older than it could be, never newer. */
  probeRights: typeof probeRights
}

/** A pipeline this run is about. */
export interface Run {
  /** The pipeline as last read, and those below it. */
  readonly root: RootNode
  /** Started by this call, as opposed to attached to; decides whether it may be canceled. */
  readonly started: boolean
}

/** Whether the pipeline runs another commit than `expect-sha` says. */
export function runsOtherCommit({ sha }: Pipeline, { expectSha }: Pick<Options, 'expectSha'>): boolean {
  return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha)
}

/**
 * Runs a part of the run, and ends it at the deadline of the whole: what it waits for stops then, with `reason`. The wait for the
 * pipeline has a deadline of its own kind, see `watchUntil`.
 */
export async function endByDeadline<T>(
  context: RunContext,
  reason: () => Error,
  work: (bounded: RunContext) => Promise<T>,
): Promise<T> {
  const { clock, signal } = context
  using deadline = clock.deadline(remainingMs(context), reason)
  if (remainingMs(context) === 0) throw reason()
  return await work({ ...context, signal: AbortSignal.any([signal, deadline.signal]) })
}

/** What is left of `timeout`; never negative. */
export function remainingMs({ clock, deadlineAtMs }: Pick<RunContext, 'clock' | 'deadlineAtMs'>): number {
  return Math.max(0, deadlineAtMs - clock.monotonicMs())
}

/** What may be waited for before there is a pipeline: less than is left of `timeout`, so that the wait ends with its own words. */
export function withinDeadline(wantedMs: number, context: Pick<RunContext, 'clock' | 'deadlineAtMs'>): number {
  return Math.max(0, Math.min(wantedMs, remainingMs(context) - LAST_WORD_MS))
}

const LAST_WORD_MS = 2_000

/** Tells which pipeline this is about before any waiting, so that whatever happens to this process the pipeline can be found. */
export function announce(
  { root: { projectId: project, pipeline }, started }: Run,
  { host, options, handover, onPipeline }: RunContext,
): void {
  const { id, web_url: url } = pipeline
  host.setOutput('pipeline-id', String(id))
  host.setOutput('pipeline-url', url)
  onPipeline?.(pipeline)
  handover?.save({ project, pipeline: { id, url }, policy: policyOf(options, { started }) })
}

/** What becomes of a pipeline whose run is interrupted. One that is not waited for was to go on anyway. */
export function policyOf(
  { wait, onInterrupt }: Pick<Options, 'wait' | 'onInterrupt'>,
  { started }: Pick<Run, 'started'>,
): 'cancel' | 'leave' {
  if (!wait) return 'leave'
  return onInterrupt ?? (started ? 'cancel' : 'leave')
}
