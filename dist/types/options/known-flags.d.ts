import { type CommandDefinition, type FlagDefinition } from './command-definition.ts';
import { type OptionName } from './table.ts';
/** A flag that may stand on the command line. */
export interface KnownFlag {
    readonly name: string;
    readonly definition: FlagDefinition;
    /** The option it sets; `undefined` for a flag that is no option. */
    readonly option?: OptionName;
    /** Takes one `KEY=VALUE`, and may be repeated. */
    readonly pair?: true;
}
export type KnownFlags = ReadonlyMap<string, KnownFlag>;
/** Every flag of a command: options, its own flags (which win over an option of the same name), and those of all commands. */
export declare function listFlags({ options, flags, }: Pick<CommandDefinition, 'options' | 'flags'>): KnownFlags;
/** As it is written: `--wait`, `--no-color`. */
export declare function spellFlag({ name, definition }: KnownFlag): string;
export interface FlagToken {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
}
/** The flag that a token means, or what is wrong with it. */
export declare function matchFlag(token: FlagToken, known: KnownFlags): KnownFlag | {
    readonly problem: string;
};
