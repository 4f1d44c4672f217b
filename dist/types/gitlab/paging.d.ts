import * as z from 'zod/mini';
import type { CallOptions } from './api.ts';
import type { Call } from './call.ts';
import type { Requests } from './requests.ts';
/** Rows of a list, page after page by `Link rel="next"`, until `limit` rows are there. */
export declare function readPages<T>(requests: Requests, call: Call, row: z.ZodMiniType<T>, { limit, ...options }?: CallOptions & {
    readonly limit?: number;
}): Promise<T[]>;
/**
 * The query of the next page. Only the query of the link is taken: a GitLab behind a proxy may name a host that is not ours, and a
 * token must never follow it.
 */
export declare function nextPage(headers: Readonly<Record<string, string | undefined>>, query: NonNullable<Call['query']>): Record<string, string | number | boolean | undefined> | undefined;
