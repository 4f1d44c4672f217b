import type { CommandEntry } from '../command.ts';
/** The GitLab on one's own machine. */
export declare const sandboxCommands: readonly CommandEntry[];
