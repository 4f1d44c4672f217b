import type { Route } from '../call.ts';
/** The caller, its token, and the instance. */
export declare const userRoutes: readonly Route[];
