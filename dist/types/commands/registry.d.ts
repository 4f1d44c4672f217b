import type { CommandDefinition } from '../options/command-definition.ts';
import type { CommandEntry } from './command.ts';
/** Every command: what it takes, and how to load what it does. */
export declare const commands: readonly CommandEntry[];
/** Definitions alone, for help and completion. */
export declare function commandDefinitions(): CommandDefinition[];
