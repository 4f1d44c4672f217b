import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '../store.ts';
/** Answers clone, fetch and push under `/<project>.git/…`; false for every other path. */
export type GitHttpHandler = (message: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
/** git over HTTP by git's own `http-backend`; the password of the basic login is an access token or a job token. */
export declare function createGitHttpHandler(store: Store, env: Readonly<Record<string, string>>): GitHttpHandler;
