import type { Problem } from '../errors.ts';
import type { PositionalDefinition } from './command-definition.ts';
import type { Given } from './given.ts';
import type { OptionName } from './table.ts';
/** Checks positional arguments, and takes those that are another way to write an option. */
export declare function readPositionals(found: {
    options: Map<OptionName, Given>;
    problems: Problem[];
    readonly positionals: readonly string[];
}, definitions: readonly PositionalDefinition[]): void;
