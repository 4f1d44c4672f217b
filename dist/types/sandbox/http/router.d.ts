import type { Route } from '../call.ts';
import type { GitLabVersion } from '../model.ts';
interface RouteMatch {
    readonly route: Route;
    readonly values: Readonly<Record<string, string>>;
}
export interface Router {
    /** Throws the 404 or 405 of an unknown endpoint, a 400 for a broken path. */
    match(method: string, path: string): RouteMatch;
}
export declare function createRouter(routes: readonly Route[], version: GitLabVersion): Router;
export {};
