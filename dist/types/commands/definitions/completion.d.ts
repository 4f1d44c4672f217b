import type { CommandDefinition } from '../../options/command-definition.ts';
import type { CommandEntry } from '../command.ts';
/** `completion SHELL`, over the commands that the list gives when it runs. */
export declare function createCompletionCommand(list: () => readonly CommandDefinition[]): CommandEntry;
