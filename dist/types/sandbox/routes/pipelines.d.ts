import type { Route } from '../call.ts';
export declare const pipelineRoutes: readonly Route[];
