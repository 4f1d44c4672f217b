import { type CommandDefinition } from './command-definition.ts';
export declare const shells: readonly ['bash', 'zsh', 'fish'];
export type Shell = (typeof shells)[number];
/** A script that completes commands, flags and fixed words in one shell; made from the option table and the commands. */
export declare function formatCompletion(shell: Shell, program: string, commands: readonly CommandDefinition[]): string;
