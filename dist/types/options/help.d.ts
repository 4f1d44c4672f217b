import { type CommandDefinition } from './command-definition.ts';
import { type OptionName } from './table.ts';
/** What both help texts need to know. */
export interface HelpSettings {
    /** Name of the program as it is typed. */
    readonly program: string;
    /** Columns of the terminal. */
    readonly width: number;
}
/** `--help` without a command. */
export declare function formatHelp({ summary, commands, examples, }: Pick<CommandDefinition, 'summary' | 'examples'> & {
    commands: readonly CommandDefinition[];
}, { program, width }: HelpSettings): string;
/** `--help` of one command. */
export declare function formatCommandHelp(command: CommandDefinition, { program, width }: HelpSettings): string;
/** The default of an option as help texts and tables show it; `undefined` when there is none. */
export declare function describeDefault(option: OptionName): string | undefined;
/** What a GitLab job provides for an option; `undefined` when nothing. */
export declare function describeCiDefault(option: OptionName): string | undefined;
