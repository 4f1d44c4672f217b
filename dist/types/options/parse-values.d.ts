import type { Problem } from '../errors.ts';
import type { Given } from './given.ts';
import { type OptionName, type OptionValues } from './table.ts';
import type { ReadFile } from './variable-files.ts';
/** Values of some options; what could not be parsed is missing and stands in `problems`. */
export interface ParsedValues {
    readonly values: Partial<OptionValues>;
    readonly problems: readonly Problem[];
}
/** Parses every option from what was given, else from its default. Finds all problems, not just the first. */
export declare function parseValues(given: ReadonlyMap<OptionName, Given>, readFile: ReadFile): Promise<ParsedValues>;
/** A problem with one option, its value shown as far as it may be. */
export declare function toProblem(name: OptionName, { text, source }: Given, message: string): Problem;
