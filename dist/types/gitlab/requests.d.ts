import type * as z from 'zod/mini';
import type { CallOptions, RateLimit } from './api.ts';
import type { Call } from './call.ts';
import type { HttpAnswer } from './http.ts';
import { type OpenerParts } from './opener.ts';
export interface Requests {
    readonly rateLimit: RateLimit | undefined;
    readonly clockSkewMs: number | undefined;
    /** An answer with a body of the given shape. */
    json<T>(call: Call, schema: z.ZodMiniType<T>, options?: CallOptions): Promise<JsonAnswer<T>>;
    /** An answer whose body does not matter. */
    done(call: Call, options?: CallOptions): Promise<void>;
    /** An answer whose body is read by the caller, as a stream. */
    stream(call: Call, options?: CallOptions): Promise<HttpAnswer>;
}
export interface JsonAnswer<T> {
    readonly value: T;
    readonly headers: HttpAnswer['headers'];
}
export interface RequestsParts extends OpenerParts {
    readonly random: () => number;
}
/** Calls of the API: credentials, retries, deadlines, and answers turned into values or errors. */
export declare function createRequests(parts: RequestsParts): Requests;
