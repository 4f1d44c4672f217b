import type { Clock } from '../../clock.ts'
import type { RefusedError, UnreachableError } from '../../errors.ts'
import type { GitLabClient } from '../../gitlab/api.ts'
import type { FinishedStatus } from '../../gitlab/status.ts'
import type { Pipeline } from '../../gitlab/types.ts'
import type { ResultJob } from '../../report/result.ts'
import type { PipelineNode, RootNode } from '../tree.ts'
import type { Estimate } from './poll-plan.ts'
import type { VerdictOptions } from './verdict.ts'

/** What happens while a pipeline is watched. The watch itself never prints. */
export type WatchEvent =
  /** The pipeline's status, first and whenever it changed. */
  | { readonly kind: 'status'; readonly pipeline: Pipeline; readonly previous: string | undefined }
  /** A job appeared or changed its status. */
  | { readonly kind: 'job'; readonly job: ResultJob; readonly previous: string | undefined }
  /** All jobs of the tree, after each time a list was read. */
  | { readonly kind: 'jobs'; readonly jobs: readonly ResultJob[] }
  /** After each poll; `estimate` where earlier pipelines of the ref are readable. */
  | { readonly kind: 'polled'; readonly elapsedMs: number; readonly estimate: Estimate | undefined }
  | { readonly kind: 'blocked'; readonly jobs: readonly ResultJob[] }
  | { readonly kind: 'delayed'; readonly jobs: readonly ResultJob[] }
  | { readonly kind: 'played'; readonly job: ResultJob }
  /** `attempt` counts from 1: the first retry. */
  | { readonly kind: 'retrying'; readonly attempt: number; readonly of: number; readonly jobs: readonly ResultJob[] }
  | { readonly kind: 'retry-refused'; readonly error: RefusedError | UnreachableError }
  /** The jobs of a pipeline cannot be read, so only its status is followed; or its trigger jobs, so no pipeline below it is. */
  | {
      readonly kind: 'unreadable'
      readonly what: 'jobs' | 'trigger jobs'
      readonly label: string | undefined
      readonly words: string
    }
  /** The first of several failed polls in a row. */
  | { readonly kind: 'trouble'; readonly error: UnreachableError | RefusedError }
  | { readonly kind: 'recovered'; readonly failures: number }

/** How watching ended. Interruption, unreachability and refusal are thrown instead. */
export type WatchOutcome =
  | {
      readonly kind: 'ended'
      readonly result: FinishedStatus | 'manual'
      readonly passed: boolean
      readonly pipeline: Pipeline
      readonly tree: PipelineNode
      /** How often the pipeline ran: 1 plus the retries. */
      readonly tries: number
    }
  | { readonly kind: 'timeout'; readonly pipeline: Pipeline; readonly tree: PipelineNode; readonly tries: number }

/** What to watch, and what its statuses mean for the caller. */
export interface WatchSettings extends VerdictOptions {
  /** As GitLab answered the trigger call or the first read. */
  readonly pipeline: Pipeline
  /** Filled while watching, so that the caller can act on the pipelines below when it must end early. */
  readonly root: PipelineNode
  /** From now on. */
  readonly timeoutMs: number
  readonly follow: boolean
  readonly retryFailed: number
  /** Globs of manual jobs that are played when they are reached; none by default. */
  readonly play?: readonly string[] | undefined
  /** For the jobs that are played. */
  readonly jobVariables?: Readonly<Record<string, string>> | undefined
  /** Fixed interval; `undefined` is adaptive. */
  readonly pollIntervalMs: number | undefined
  /** Job lists are read this often though nothing seems to change, for live logs; `undefined` leaves it to the pace. */
  readonly jobsEveryMs?: number | undefined
  /** Aborts with an `InterruptedError`, which the generator throws. */
  readonly signal: AbortSignal
}

/** The same with the time at which the watch must end, on the clock's monotonic time. The root has the pipeline. */
export interface WatchUntilSettings extends Omit<WatchSettings, 'timeoutMs' | 'pipeline' | 'root'> {
  readonly root: RootNode
  readonly deadlineAtMs: number
}

/** The outside world, passed in. */
export interface WatchTools {
  readonly client: GitLabClient
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Pipelines watched with the same credentials, this one included; see `createSharedPolls`. */
  readonly watched?: (() => number) | undefined
}
