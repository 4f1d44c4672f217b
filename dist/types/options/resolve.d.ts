import { type Problem, UsageError } from '../errors.ts';
import type { ParsedArguments } from './arguments.ts';
import { type Environment } from './environment.ts';
import type { Options } from './options.ts';
import { type Requirement } from './requirements.ts';
import type { ReadFile } from './variable-files.ts';
export interface ResolveRequest {
    /** Inputs (`INPUT_*`) are read for the action only, flags for the CLI only. */
    readonly face: 'action' | 'cli';
    readonly env: Environment;
    readonly flags?: Pick<ParsedArguments, 'options' | 'problems'>;
    readonly requires?: readonly Requirement[] | undefined;
    /** `DOWNSTREAM_*` variables of ours that are no options. */
    readonly internalVariables?: readonly string[];
    /** Reads files named by options; the real file system when absent. */
    readonly readFile?: ReadFile;
}
/**
 * All options of one run: flag or action input, else `DOWNSTREAM_*`, else what the CI system provides, else the default.
 * @throws {UsageError} with every problem there is.
 */
export declare function resolveOptions(request: ResolveRequest): Promise<Options>;
/** Wraps problems into the error to throw: one line when there is one, a list when there are more. */
export declare function usageError(problems: readonly Problem[]): UsageError;
