import type { Route } from '../call.ts';
/** What `web_url` opens. Everybody on this machine may look; names and logs are hostile. */
export declare const pageRoutes: readonly Route[];
