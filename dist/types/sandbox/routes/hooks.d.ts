import type { Route } from '../call.ts';
export declare const hookRoutes: readonly Route[];
