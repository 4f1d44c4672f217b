import type { CommandEntry } from '../command.ts';
/** Commands for what jobs leave behind. */
export declare const artifactCommands: readonly CommandEntry[];
