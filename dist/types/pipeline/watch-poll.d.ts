import type { Pipeline } from '../gitlab/types.ts';
import { type History } from './history.ts';
import { type TroubleRow } from './trouble.ts';
import type { WatchEvent, WatchOutcome } from './watch-events.ts';
import type { WatchSettings, WatchTools } from './watch-settings.ts';
/** What a watch knows; changed by {@link pollOnce} alone. */
export type WatchState = ReturnType<typeof createWatchState>;
/** The state of a watch that has not begun. */
export declare function createWatchState(settings: WatchSettings, tools: WatchTools, { signal, deadlineAtMs }: {
    readonly signal: AbortSignal;
    readonly deadlineAtMs: number;
}): {
    settings: WatchSettings;
    tools: WatchTools;
    root: import("./tree.ts").PipelineNode;
    signal: AbortSignal;
    deadlineAtMs: number;
    calls: {
        signal: AbortSignal;
        retries: number;
    };
    pace: {
        nextDelayMs: () => number;
        firstDelayMs: () => number;
        learn(known: History | undefined): void;
        changed(): void;
        blocked(isBlocked: boolean): void;
        elapsedMs: () => number;
        staleAfterMs: () => number;
        estimate: () => import("./history.ts").Estimate | undefined;
    };
    diff: (jobs: readonly import("../index.ts").ResultJob[]) => {
        readonly kind: 'job';
        readonly job: import("../index.ts").ResultJob;
        readonly previous: string | undefined;
    }[];
    blockade: {
        handle: (verdict: import("./verdict.ts").Verdict['kind'], calls: import("../gitlab/api.ts").CallOptions) => AsyncGenerator<WatchEvent>;
        effectiveStatus: (status: string) => string;
    };
    retries: {
        tryAgain: (pipeline: Pipeline, calls: import("../gitlab/api.ts").CallOptions) => AsyncGenerator<WatchEvent, boolean>;
        notice: (pipeline: Pipeline) => Generator<WatchEvent>;
        tries: () => number;
    };
    /** What was said to be unreadable. */
    told: Set<string>;
    pipeline: Pipeline;
    trouble: TroubleRow | undefined;
    delayMs: number;
};
/** Tells the status as it is, and waits for the first poll. */
export declare function beginWatch(state: WatchState): AsyncGenerator<WatchEvent>;
/** One look, and what follows from it; resolves with the outcome when that was the end. Rides out trouble. */
export declare function pollOnce(state: WatchState): AsyncGenerator<WatchEvent, WatchOutcome | undefined>;
/** Until the next poll, or until the last look before the deadline. */
export declare function delayToNextPoll({ delayMs, deadlineAtMs, tools }: WatchState): number;
/** @throws UnreachableError when nothing was known of the pipeline at the end. */
export declare function endAtDeadline({ pipeline, root, retries, trouble }: WatchState): WatchOutcome;
