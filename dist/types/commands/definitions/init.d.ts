import type { CommandEntry } from '../command.ts';
/** Ready files to start from. */
export declare const initCommands: readonly CommandEntry[];
