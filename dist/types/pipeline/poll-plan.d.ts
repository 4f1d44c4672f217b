import type { RateLimit } from '../gitlab/api.ts';
import type { History } from './history.ts';
/** Everything the time of the next poll depends on. */
export interface PollFacts {
    /** Since the pipeline was created, milliseconds. */
    readonly elapsedMs: number;
    /** Since the pipeline's status last changed (it began to run, was retried), milliseconds. */
    readonly sinceChangeMs: number;
    /** Blocked on a person: nothing is in a hurry. */
    readonly blocked: boolean;
    readonly history: History | undefined;
    /** Pipelines watched with these credentials. */
    readonly watched: number;
    /** Requests one poll costs on average. */
    readonly requestsPerPoll: number;
    readonly rateLimit: RateLimit | undefined;
    /** In [0, 1). */
    readonly random: number;
}
/** Never slower than this, so that an end is never noticed later; except when the rate limit leaves no request at all. */
export declare const LONGEST_POLL_MS = 30000;
export declare const SHORTEST_POLL_MS = 1800;
/**
 * How long to wait before looking again, in milliseconds: along the curve, stretched while earlier pipelines show that the end is
 * far, shortened around the time they took, jittered by 10%, and slower when the rate limit would be used up before its window
 * ends. Pure.
 */
export declare function nextPollDelayMs(facts: PollFacts): number;
