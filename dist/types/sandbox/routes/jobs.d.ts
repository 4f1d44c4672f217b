import type { Route } from '../call.ts';
export declare const jobRoutes: readonly Route[];
