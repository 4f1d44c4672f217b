import type { Environment } from './environment.ts';
/** What `upstream-variables` passes on: who starts the pipeline, and from what. Only what is known. */
export declare function collectUpstreamVariables(env: Environment): Readonly<Record<string, string>>;
