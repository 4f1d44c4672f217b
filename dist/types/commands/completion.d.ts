import type { CommandDefinition } from '../options/command-definition.ts';
import type { LocalCommand } from './command.ts';
/** `completion`: the argument is one of the shells, which its definition makes sure of. */
export declare function createCompletion(list: () => readonly CommandDefinition[]): LocalCommand;
