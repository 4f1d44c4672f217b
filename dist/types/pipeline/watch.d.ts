import type { Clock } from '../clock.ts';
import type { GitLabClient } from '../gitlab/api.ts';
import type { Pipeline } from '../gitlab/types.ts';
import { type PipelineNode } from './tree.ts';
import { type VerdictOptions } from './verdict.ts';
import type { WatchEvent, WatchOutcome } from './watch-events.ts';
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
export interface WatchTools {
    readonly client: GitLabClient;
    readonly clock: Clock;
    /** In [0, 1). */
    readonly random: () => number;
    /** Pipelines watched with the same credentials, this one included; see `createSharedPolls`. */
    readonly watched?: (() => number) | undefined;
}
/**
 * Follows one pipeline to its end and tells what happens on the way. Ends by its deadline whatever the server does.
 *
 * @throws InterruptedError when the signal aborts; RefusedError when reads are refused twice in a row (the pipeline may have been
 * deleted) or a job cannot be played; UnreachableError when GitLab fails until the deadline, or asks for more patience than is left.
 */
export declare function watchPipeline(settings: WatchSettings, tools: WatchTools): AsyncGenerator<WatchEvent, WatchOutcome>;
