import type { Route } from '../call.ts';
/** Syntax and the presence of a job; what GitLab itself would say beyond that is the engine's business. */
export declare const lintRoutes: readonly Route[];
