import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import type { PipelineNode } from './tree.ts';
import type { VerdictOptions } from './verdict.ts';
/** What to watch, and what its statuses mean for the caller. */
export interface WatchSettings extends VerdictOptions {
    /** As the trigger call or the first read answered it. */
    readonly pipeline: Pipeline;
    /** Filled while watching, so that the caller can act on the pipelines below when it must end early. */
    readonly root: PipelineNode;
    /** From now on. */
    readonly timeoutMs: number;
    readonly follow: boolean;
    readonly retryFailed: number;
    /** Fixed interval; `undefined` is adaptive. */
    readonly pollIntervalMs: number | undefined;
    /** Job lists are read this often though nothing seems to change, for live logs; `undefined` leaves it to the pace. */
    readonly jobsEveryMs?: number | undefined;
    /** Aborts with an `InterruptedError`, which the generator throws. */
    readonly signal: AbortSignal;
}
/** The outside world, passed in. */
export interface WatchTools {
    readonly client: GitLabClient;
    readonly clock: Clock;
    /** In [0, 1). */
    readonly random: () => number;
    /** Pipelines watched with the same credentials, this one included; see `createSharedPolls`. */
    readonly watched?: (() => number) | undefined;
}
