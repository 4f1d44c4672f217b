import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call, ServerSettings } from './call.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults.ts';
import type { Router } from './http/router.ts';
import type { LateWork } from './late-work.ts';
import type { RateLimiter } from './rate-limit.ts';
import { type LoggedRequest } from './request-log.ts';
import type { Store } from './store.ts';
export interface ServerParts {
    readonly store: Store;
    readonly router: Router;
    readonly faults: Faults;
    readonly settings: ServerSettings;
    readonly requests: LoggedRequest[];
    /** Path prefix of the instance, e.g. `/gitlab`, or empty. */
    readonly urlPrefix: string;
    readonly engines: readonly Engine[];
    readonly engineOf: Call['engineOf'];
    readonly lateWork: LateWork;
    readonly rateLimiter: RateLimiter | undefined;
}
/** Reads, routes, answers. Errors become answers here and nowhere else. */
export declare function handleRequest(parts: ServerParts, message: IncomingMessage, response: ServerResponse): Promise<undefined>;
