import { type CommandDefinition, type FlagDefinitions, type FlagValues, type GlobalFlagValues } from './command-definition.ts';
import type { GivenOptions } from './given.ts';
import { type KnownFlags } from './known-flags.ts';
/** The arguments of one command. `problems` are thrown by `resolveOptions` together with its own. */
export interface ParsedArguments<D extends FlagDefinitions = FlagDefinitions> extends GivenOptions {
    readonly flags: FlagValues<D> & GlobalFlagValues;
    readonly positionals: readonly string[];
}
/**
 * Reads the arguments that follow a command's name: options as flags, the command's own flags, the flags of every command, and
 * positional arguments. Of several equal flags the last one counts, except where they add up (`--variable`, options with lines).
 */
export declare function parseArguments<const D extends FlagDefinitions = Record<never, never>>(args: readonly string[], command: CommandDefinition & {
    readonly flags?: D;
}): ParsedArguments<D>;
/** Divides arguments into flags with their values, and the rest. */
export declare function tokenize(args: readonly string[], known: KnownFlags): ({
    kind: "positional";
    index: number;
    value: string;
} | {
    kind: "option-terminator";
    index: number;
} | ({
    kind: "option";
    index: number;
    name: string;
    rawName: string;
    value: string;
    inlineValue: boolean;
} | {
    kind: "option";
    index: number;
    name: string;
    rawName: string;
    value: undefined;
    inlineValue: undefined;
}))[];
