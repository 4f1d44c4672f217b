import type { CommandEntry } from '../command.ts';
/** Commands that act on a pipeline, or show what its jobs print. */
export declare const pipelineActionCommands: readonly CommandEntry[];
