import type { Pipeline } from '../gitlab/types.ts';
/** Durations of earlier successful pipelines of the same ref, milliseconds. */
export interface History {
    readonly shortestMs: number;
    readonly medianMs: number;
    readonly longestMs: number;
}
/** How far a pipeline probably is. */
export interface Estimate {
    readonly expectedMs: number;
    /** 0 to 99; never 100 before the end. */
    readonly percent: number;
    /** Never negative; 0 when it takes longer than it used to. */
    readonly remainingMs: number;
}
/**
 * History from list items. These carry no duration, but a finished pipeline is last updated at its end. Pipelines that were
 * retried or touched much later would spoil it, so values beyond three times the median are dropped.
 */
export declare function summarizeHistory(pipelines: readonly Pipeline[]): History | undefined;
/** The estimate after `elapsedMs` of a pipeline with that history. */
export declare function estimateProgress(history: History, elapsedMs: number): Estimate;
