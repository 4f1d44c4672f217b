import type { Route } from '../call.ts';
/** Everything the server answers. Where two fit a path, the first one takes it. */
export declare const allRoutes: readonly Route[];
