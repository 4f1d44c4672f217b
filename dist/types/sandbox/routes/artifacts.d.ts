import type { Route } from '../call.ts';
export declare const artifactRoutes: readonly Route[];
