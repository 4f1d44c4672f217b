import type { CommandEntry } from '../command.ts';
/** Trigger tokens of a project. Each takes an access token of a Maintainer. */
export declare const tokenCommands: readonly CommandEntry[];
