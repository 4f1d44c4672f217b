import type { Route } from '../call.ts';
export declare const projectRoutes: readonly Route[];
