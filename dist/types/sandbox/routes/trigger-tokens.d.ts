import type { Route } from '../call.ts';
/** Parameters are validated before the caller is looked at: a 400 comes before the 401. */
export declare const triggerTokenRoutes: readonly Route[];
