import type { Clock } from '../clock.ts'
import type { GitLabClient } from '../gitlab/api.ts'
import type { Pipeline } from '../gitlab/types.ts'
import type { Handover } from '../host/github-files.ts'
import type { Host } from '../host/host.ts'
import type { Options } from '../options/options.ts'
import type { probeRights } from '../pipeline/rights.ts'
import type { RootNode } from '../pipeline/tree.ts'

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
  /** `UPSTREAM_*` variables that are known here. */
  readonly upstream: Readonly<Record<string, string>>
  /** Told of the pipeline as soon as it is known. */
  readonly onPipeline?: ((pipeline: Pipeline) => void) | undefined
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
  /** By the clock's monotonic time: `timeout` counts from the beginning of the run, starting included. */
  readonly deadlineAtMs: number
}

/** Whether the pipeline runs another commit than `expect-sha` says. */
export function runsOtherCommit({ sha }: Pipeline, { expectSha }: Pick<Options, 'expectSha'>): boolean {
  return expectSha !== undefined && !sha.toLowerCase().startsWith(expectSha)
}

/** When a run that begins now must end, for {@link Run.deadlineAtMs}. */
export function deadlineOf({ clock, options }: Pick<RunContext, 'clock' | 'options'>): number {
  return clock.monotonicMs() + options.timeoutSeconds * 1000
}
