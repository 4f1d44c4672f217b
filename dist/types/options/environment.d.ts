import type { GivenOptions } from './given.ts';
/** An environment as `process.env` has it. Only entries read the real one. */
export type Environment = Readonly<Record<string, string | undefined>>;
/**
 * `DOWNSTREAM_*` variables. An unknown one is a problem: it is most likely a typing error, and would be ignored in silence.
 * `internal` names variables of ours that are no options.
 */
export declare function readEnvironment(env: Environment, internal?: readonly string[]): GivenOptions;
/** Inputs of the GitHub action, which the runner passes as `INPUT_NAME` with spaces as underscores and hyphens kept. */
export declare function readActionInputs(env: Environment): GivenOptions;
/** What the CI system says by itself. */
export declare function readCiDefaults(env: Environment): GivenOptions;
