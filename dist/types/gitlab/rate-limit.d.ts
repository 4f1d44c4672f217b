import type { RateLimit } from './api.ts';
type Headers = Readonly<Record<string, string | undefined>>;
/** The `RateLimit-*` headers; `undefined` when the answer carries none. */
export declare function parseRateLimit(headers: Headers, wallMs: number): RateLimit | undefined;
/**
 * Seconds for which the server asks to be left alone: `Retry-After` as seconds or as a date, else `RateLimit-Reset` when nothing
 * remains. Dates are compared with the server's own clock.
 */
export declare function parseRetryAfter(headers: Headers, wallMs: number): number | undefined;
/** Server clock minus ours, milliseconds. */
export declare function parseClockSkew(headers: Headers, wallMs: number): number | undefined;
export {};
