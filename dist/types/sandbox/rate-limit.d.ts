import type { Clock } from '../clock.ts';
import { type Answer } from './http/answer.ts';
/** GitLab's limiter at the edge: so many requests a minute, told in every answer. */
export interface RateLimiter {
    /** The 429 for this request when the minute is used up, and the headers of any other answer. */
    count(): {
        readonly refusal: Answer | undefined;
        readonly headers: Readonly<Record<string, string>>;
    };
}
export declare function createRateLimiter(clock: Clock, perMinute: number): RateLimiter;
