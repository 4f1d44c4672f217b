import type { CommandEntry } from '../command.ts';
/** What is wrong, before a pipeline shows it. */
export declare const doctorCommands: readonly CommandEntry[];
