import type { Route } from '../call.ts';
/** API v3, gone since GitLab 11: fire and forget, it answers a trigger request instead of a pipeline. */
export declare const legacyRoutes: readonly Route[];
