import type { Route } from '../call.ts';
/** Refs only: enough to tell whether one exists and where it points. */
export declare const repositoryRoutes: readonly Route[];
