import type { Problem } from '../errors.ts';
import type { PositionalDefinition } from './command-definition.ts';
import type { Given } from './given.ts';
import type { OptionName } from './table.ts';
interface Found {
    readonly options: Map<OptionName, Given>;
    readonly problems: Problem[];
    readonly positionals: readonly string[];
}
/** Checks positional arguments, and takes those that are another way to write an option. */
export declare function readPositionals(found: Found, definitions: readonly PositionalDefinition[]): void;
export {};
